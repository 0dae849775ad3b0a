/* One row per lamp: when it is lit and where its light flickers. The dark of a room is a picture that fades. Time is
 * quantised, so that a frame in which nothing changes is the same frame. */
#include "screen/title_scene.h"

#include "core/action.h"
#include "core/motion.h"
#include "ui/air.h"
#include "ui/moth.h"
#include "ui/theme.h"

#include <math.h>

enum { LIGHTING_TICKS = 66, MOTH_TICKS = 420, FIRST_TICKS = 40 };

struct lamp {
    const char *dark;
    uint32_t lit_at; /* ticks of the opening */
    float x, y, radius;
    uint32_t colour;
};

static const struct lamp lamps[] = {
    {"title/dark-porch", FIRST_TICKS, 1047.0f, 676.0f, 50.0f, COLOUR_HONEY},
    {"title/dark-hall", 110, 1178.0f, 690.0f, 56.0f, COLOUR_HONEY},
    {"title/dark-hearth", 180, 1397.0f, 728.0f, 96.0f, 0xFF8A3Du},
    {"title/dark-kitchen", 260, 1540.0f, 690.0f, 84.0f, COLOUR_AMBER},
    {"title/dark-study", 340, 1484.0f, 588.0f, 66.0f, COLOUR_AMBER},
    {"title/dark-bedroom", 420, 1253.0f, 598.0f, 60.0f, COLOUR_AMBER},
    {"title/dark-attic", 500, 1280.0f, 518.0f, 60.0f, COLOUR_HONEY},
};

enum { LAMPS = sizeof lamps / sizeof *lamps, HEARTH = 2 };

static float lit(const struct lamp *lamp, uint32_t opening) {
    return opening <= lamp->lit_at ? 0.0f : ease_in_out(motion_progress(opening - lamp->lit_at, LIGHTING_TICKS));
}

/* Across the evening to the lantern, never straight, and then about it. */
static void draw_moth(struct draw_list *list, uint32_t ticks, float t) {
    float part = ease_in_out(motion_progress(ticks, MOTH_TICKS));
    float stray = 1.0f - 0.8f * part;
    float x = mix(660.0f, 1047.0f, part) + stray * 70.0f * noise(41, t * 0.7f) + 10.0f * noise(43, t * 1.3f);
    float y = mix(930.0f, 662.0f, part) + stray * 60.0f * noise(47, t * 0.9f) + 8.0f * noise(53, t * 1.7f);
    moth_draw(list, roundf(x), roundf(y), 0.16f, moth_beat(t, 59u, 1.0f), part, 1.0f);
}

void title_scene_draw(struct draw_list *list, const struct ui_view *view, uint32_t opening) {
    bool still = view->settings->reduced_motion;
    uint32_t now = still ? TITLE_OPENING_TICKS : opening / 2 * 2;
    float t = still ? 0.0f : (float)(view->tick / 2) * 2.0f / (float)TICKS_PER_SECOND;
    float all = 0.0f;
    draw_sprite(list, "title/base", 0, 0, 1.0f);
    for (size_t i = 0; i < LAMPS; i++) {
        float light = lit(&lamps[i], now);
        draw_sprite(list, lamps[i].dark, 0, 0, 1.0f - light);
        all += light / (float)LAMPS;
    }
    draw_add(list, "title/glow", 0, 0, 0.6f * all);
    for (size_t i = 0; i < LAMPS && !still; i++) {
        float flicker = 0.16f + 0.05f * noise((uint32_t)i * 7u + 3u, t * (i == HEARTH ? 3.1f : 1.1f));
        draw_glow(list, lamps[i].x, lamps[i].y, lamps[i].radius, lamps[i].colour, flicker * lit(&lamps[i], now));
    }
    air_stars(list, view, (struct rect){40.0f, 30.0f, 1560.0f, 250.0f}, 7u, 26);
    air_flies(list, view, (struct rect){860.0f, 850.0f, 980.0f, 170.0f}, 13u, 12);
    if (!still) {
        draw_moth(list, now, t);
    }
}
