/* A moth is a body and two wings that meet at it; a wing beats by narrowing. */
#include "ui/moth.h"

#include "core/motion.h"

#include <math.h>

/* Body and wings are drawn on one page, the body in its middle; this is the page at scale 1. */
enum { PAGE_WIDTH_PX = 195, PAGE_HEIGHT_PX = 156 };

#define LIFT_DEGREES 17.0f
#define BEAT_STEPS 20.0f
#define DOWN_STROKE 0.34f /* share of a beat */

struct wing {
    const char *cold, *warm;
    float delay; /* share of the turning that passes before this wing begins */
};

static const struct wing wings[] = {
    {"prop/moth-wing-left", "prop/warm-wing-left", 0.0f},
    {"prop/moth-wing-right", "prop/warm-wing-right", 0.4f},
};

static float clamp(float t) {
    return fminf(fmaxf(t, 0.0f), 1.0f);
}

void moth_draw(struct draw_list *list, float x, float y, float scale, float beat, float warmth, float alpha) {
    beat = roundf(beat * BEAT_STEPS) / BEAT_STEPS; /* what is hardly seen need not be drawn again */
    float lift = LIFT_DEGREES * (1.0f - beat);
    float width = PAGE_WIDTH_PX * scale * (0.55f + 0.45f * beat);
    float height = PAGE_HEIGHT_PX * scale;
    struct rect wide = {x - width / 2.0f, y - height / 2.0f, width, height};
    if (warmth > 0.0f) {
        draw_glow(list, x, y, 130.0f * scale, 0xF7A845u, 0.34f * warmth * alpha);
    }
    for (int i = 0; i < 2; i++) {
        const struct wing *wing = &wings[i];
        float turned = ease_in_out(clamp((warmth - wing->delay) / 0.6f));
        draw_sprite_in(list, wing->cold, wide, i == 0 ? lift : -lift, alpha * (1.0f - turned));
        draw_sprite_in(list, wing->warm, wide, i == 0 ? lift : -lift, alpha * turned);
    }
    struct rect body = {x - PAGE_WIDTH_PX * scale / 2.0f, y - height / 2.0f, PAGE_WIDTH_PX * scale, height};
    draw_sprite_in(list, warmth > 0.5f ? "prop/warm-body" : "prop/moth-body", body, 0.0f, alpha);
}

float moth_beat(float seconds, uint32_t seed, float vigour) {
    float beats = seconds * 7.0f + 0.6f * noise(seed, seconds * 1.1f) + (float)(seed % 13u) / 13.0f;
    float part = beats - floorf(beats);
    float down = part < DOWN_STROKE ? ease_in_out(part / DOWN_STROKE)
                                    : 1.0f - ease_in_out((part - DOWN_STROKE) / (1.0f - DOWN_STROKE));
    float stirs = fminf(1.0f, 2.4f * fmaxf(0.0f, noise(seed + 1u, seconds * 0.42f) - 0.25f));
    float breathing = 0.86f + 0.12f * noise(seed + 2u, seconds * 0.5f);
    return mix(breathing, down, fmaxf(vigour, 0.5f * stirs));
}
