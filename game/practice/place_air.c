/* Where things are in each picture: logical pixels, as in assets/art/src. */
#include "practice/place_air.h"

#include "core/action.h"
#include "core/motion.h"
#include "ui/moth.h"
#include "ui/air.h"

#include <math.h>

enum { BEAMS = 2 };

struct beam {
    struct rect rect;
    int specks; /* 0: no beam */
};

static const struct beam beams[PLACE_COUNT][BEAMS] = {
    [PLACE_HALL] = {{{40, 430, 440, 360}, 14}},
    [PLACE_STUDY] = {{{640, 340, 470, 340}, 16}},
    [PLACE_KITCHEN] = {{{410, 230, 420, 420}, 16}},
    [PLACE_BEDROOM] = {{{830, 420, 430, 340}, 14}},
    [PLACE_ATTIC] = {{{1360, 540, 380, 330}, 14}, {{800, 320, 320, 540}, 8}},
    [PLACE_HEARTH] = {{{60, 420, 520, 380}, 8}},
    [PLACE_DOOR] = {{{80, 190, 320, 420}, 12}},
    [PLACE_STAIRS] = {{{20, 400, 420, 400}, 14}},
    [PLACE_GALLERY] = {{{270, 300, 420, 400}, 14}},
    [PLACE_BOARDS] = {{{700, 220, 420, 560}, 22}},
    [PLACE_CELLAR] = {{{450, 360, 330, 340}, 12}},
};

/* About the porch lantern, on a path of its own, coming near and straying. */
static void porch_moth(const struct ui_view *view, struct draw_list *list) {
    if (view->settings->reduced_motion) {
        return;
    }
    float t = (float)(view->tick / 2) * 2.0f / (float)TICKS_PER_SECOND;
    float away = 70.0f + 50.0f * noise(73u, t * 0.3f);
    float turn = t * 0.9f + 1.4f * noise(79u, t * 0.35f);
    float x = 431.0f + away * sinf(turn) + 8.0f * noise(83u, t * 2.3f);
    float y = 340.0f + 0.55f * away * cosf(turn * 1.31f) + 8.0f * noise(89u, t * 2.9f);
    moth_draw(list, roundf(x), roundf(y), 0.27f, moth_beat(t, 11u, 1.0f), 0.9f, 1.0f);
}

/* Three pictures of one fire, each fading in and out by itself. */
static void hearth_fire(const struct ui_view *view, struct draw_list *list) {
    draw_sprite(list, "room/fire-1", 0, 0, 1.0f);
    float second = air_flicker(view, 97u, 1.3f, 1.0f) - 1.0f;
    float third = air_flicker(view, 101u, 1.7f, 1.0f) - 1.0f;
    draw_sprite(list, "room/fire-2", 0, 0, fminf(1.0f, fmaxf(0.0f, 0.4f + 0.9f * second)));
    draw_sprite(list, "room/fire-3", 0, 0, fminf(1.0f, fmaxf(0.0f, 0.3f + 0.9f * third)));
}

void place_air_draw(enum place place, const struct ui_view *view, struct draw_list *list) {
    for (size_t i = 0; i < BEAMS; i++) {
        const struct beam *beam = &beams[place][i];
        air_dust(list, view, beam->rect, (uint32_t)place * 131u + (uint32_t)i, beam->specks);
    }
    switch (place) {
        case PLACE_HEARTH:
            hearth_fire(view, list);
            air_embers(list, view, 268.0f, 800.0f, 17u, 9);
            break;
        case PLACE_KITCHEN: air_smoke(list, view, 404.0f, 428.0f, 150.0f, 0.5f); break;
        case PLACE_PORCH:
            air_flies(list, view, (struct rect){560, 640, 820, 330}, 23u, 18);
            air_stars(list, view, (struct rect){300, 140, 1560, 170}, 29u, 16);
            porch_moth(view, list);
            break;
        case PLACE_BALCONY:
            air_stars(list, view, (struct rect){20, 14, 1880, 150}, 31u, 20);
            air_flies(list, view, (struct rect){640, 880, 880, 110}, 37u, 7);
            break;
        default: break;
    }
}
