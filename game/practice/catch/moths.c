/* A moth is a body and two wings that meet at it; a wing beats by narrowing. */
#include "practice/catch/moths.h"

#include "core/motion.h"

#include <math.h>

/* Body and wings are drawn on one page, the body in its middle; this is the page at scale 1. */
enum { PAGE_WIDTH_PX = 195, PAGE_HEIGHT_PX = 156 };

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
    float width = PAGE_WIDTH_PX * scale * (0.55f + 0.45f * beat);
    float height = PAGE_HEIGHT_PX * scale;
    struct rect wide = {x - width / 2.0f, y - height / 2.0f, width, height};
    if (warmth > 0.0f) {
        draw_glow(list, x, y, 130.0f * scale, 0xF7A845u, 0.34f * warmth * alpha);
    }
    for (int i = 0; i < 2; i++) {
        const struct wing *wing = &wings[i];
        float turned = ease_in_out(clamp((warmth - wing->delay) / 0.6f));
        draw_sprite_in(list, wing->cold, wide, 0.0f, alpha * (1.0f - turned));
        draw_sprite_in(list, wing->warm, wide, 0.0f, alpha * turned);
    }
    struct rect body = {x - PAGE_WIDTH_PX * scale / 2.0f, y - height / 2.0f, PAGE_WIDTH_PX * scale, height};
    draw_sprite_in(list, warmth > 0.5f ? "prop/warm-body" : "prop/moth-body", body, 0.0f, alpha);
}
