/* A moth is a body and two wings that meet at it; a wing beats by narrowing. */
#include "practice/catch/moths.h"

#include "core/motion.h"

#include <math.h>

enum { WING_WIDTH_PX = 78, WING_HEIGHT_PX = 116, BODY_WIDTH_PX = 16, BODY_HEIGHT_PX = 66 };

struct wing {
    const char *cold, *warm;
    float side;  /* -1 left of the body, 1 right */
    float delay; /* share of the turning that passes before this wing begins */
};

static const struct wing wings[] = {
    {"prop/moth-wing-left", "prop/warm-wing-left", -1.0f, 0.0f},
    {"prop/moth-wing-right", "prop/warm-wing-right", 1.0f, 0.4f},
};

static float clamp(float t) {
    return fminf(fmaxf(t, 0.0f), 1.0f);
}

void moth_draw(struct draw_list *list, float x, float y, float scale, float beat, float warmth, float alpha) {
    float width = WING_WIDTH_PX * scale * (0.55f + 0.45f * beat);
    float height = WING_HEIGHT_PX * scale;
    if (warmth > 0.0f) {
        draw_glow(list, x, y, 130.0f * scale, 0xF7A845u, 0.34f * warmth * alpha);
    }
    for (int i = 0; i < 2; i++) {
        const struct wing *wing = &wings[i];
        float turned = ease_in_out(clamp((warmth - wing->delay) / 0.6f));
        struct rect rect = {wing->side < 0.0f ? x - width : x, y - height / 2.0f, width, height};
        draw_sprite_in(list, wing->cold, rect, 0.0f, alpha * (1.0f - turned));
        draw_sprite_in(list, wing->warm, rect, 0.0f, alpha * turned);
    }
    struct rect body = {x - BODY_WIDTH_PX * scale / 2.0f, y - BODY_HEIGHT_PX * scale / 2.0f, BODY_WIDTH_PX * scale,
                        BODY_HEIGHT_PX * scale};
    draw_sprite_in(list, warmth > 0.5f ? "prop/warm-body" : "prop/moth-body", body, 0.0f, alpha);
}
