/* Moths wait in the round of the window and stand still enough to be caught; the caught one hangs large beside the
 * words until it turns warm, wing by wing. Then it flies up, lights a lamp of the garland and settles there, or rests
 * on the sill. */
#include "practice/catch/scene.h"

#include "core/motion.h"
#include "practice/place_air.h"
#include "ui/moth.h"
#include "ui/theme.h"

#include <math.h>

enum { COME_TICKS = 22, LEAVE_TICKS = 96, LIGHT_TICKS = 30 };

const struct catch_spot catch_waiting[CATCH_MOTHS] = {{770, 330}, {1140, 300}, {860, 560}, {1105, 545}};
static const struct catch_spot sill[CATCH_MOTHS] = {{1010, 716}, {1075, 712}, {1135, 718}, {775, 712}};
/* Where the garland's lamps hang; one is lit for each thought that was met. */
static const struct catch_spot lamps[CATCH_MOTHS] = {{74, 269}, {141, 301}, {227, 314}, {311, 304}};

/* How a moth sits or flies. */
struct pose {
    float x, y, scale;
    float vigour; /* of its wings: see moth_beat */
};

static const struct pose hand = {400, 560, 2.5f, 0.0f};

static bool still(const struct room_view *view) {
    return view->ui.settings->reduced_motion;
}

static float seconds(const struct room_view *view) {
    return still(view) ? 0.0f : (float)(view->ui.tick / 2) / 30.0f;
}

/* Where moth i is at home: in the window, on the sill or at its lamp. */
static struct pose home_of(const struct catch_state *state, int i) {
    switch (state->moths[i].moth) {
        case MOTH_RESTING: return (struct pose){sill[i].x, sill[i].y, 0.5f, 0.0f};
        case MOTH_WARM: return (struct pose){lamps[i].x + 34.0f, lamps[i].y + 62.0f, 0.34f, 0.0f};
        default: return (struct pose){catch_waiting[i].x, catch_waiting[i].y, 0.86f, 0.0f};
    }
}

/* How far moth i has flown, 0..1: 1 for one that sits. */
static float flown(const struct catch_state *state, const struct room_view *view, int i) {
    if (still(view) || state->flying != i) {
        return 1.0f;
    }
    uint32_t length = state->in_hand == i ? COME_TICKS : LEAVE_TICKS;
    return motion_progress(state->flight_ticks / 2 * 2, length);
}

/* Never straight: a bow to one side, a flutter, slower towards the end; the wings calm down last of all. */
static struct pose between(struct pose a, struct pose b, float part, uint32_t seed, float t) {
    float way = ease_out_cubic(part);
    float left = 1.0f - way;
    float bow = 4.0f * way * left;
    float flutter = fminf(1.0f, 5.0f * left) * fminf(1.0f, 5.0f * part);
    return (struct pose){
        roundf(mix(a.x, b.x, way) + 90.0f * bow * noise(seed, 1.0f) + 16.0f * flutter * noise(seed + 1u, t * 3.0f)),
        roundf(mix(a.y, b.y, way) - 70.0f * bow + 13.0f * flutter * noise(seed + 2u, t * 3.7f)),
        mix(a.scale, b.scale, way), 1.0f - ease_in_out(fmaxf(0.0f, part * 1.6f - 0.6f))};
}

static void draw_moth(const struct catch_state *state, const struct room_view *view, int i, struct draw_list *list) {
    bool held = state->in_hand == i;
    float part = flown(state, view, i);
    struct pose home = home_of(state, i);
    struct pose pose = held ? hand : home;
    float t = seconds(view);
    uint32_t seed = (uint32_t)i * 17u + 3u;
    if (part < 1.0f) {
        pose = between(held ? home : hand, pose, part, seed, t);
    }
    float beat = still(view) ? 0.85f : moth_beat(t, seed, pose.vigour);
    moth_draw(list, pose.x, pose.y, pose.scale, beat, catch_warmth(state, i), 1.0f);
}

static void draw_lamp(const struct catch_state *state, const struct room_view *view, int i, struct draw_list *list) {
    float lit = 1.0f;
    if (!still(view) && state->flying == i && state->in_hand != i) {
        uint32_t arrived = LEAVE_TICKS - LIGHT_TICKS;
        uint32_t since = state->flight_ticks < arrived ? 0 : state->flight_ticks - arrived;
        lit = motion_progress(since / 2 * 2, LIGHT_TICKS);
    }
    struct rect lamp = {lamps[i].x - 92.0f, lamps[i].y - 57.0f, 184.0f, 184.0f};
    draw_sprite_in(list, "prop/lamp-lit", lamp, 0.0f, lit);
    draw_glow(list, lamps[i].x, lamps[i].y + 55.0f, 120.0f, COLOUR_AMBER,
              lit * (0.40f + 0.02f * noise((uint32_t)i + 31u, seconds(view))));
}

void catch_scene(const struct catch_state *state, const struct room_view *view, struct draw_list *list) {
    draw_sprite(list, "room/attic", 0, 0, 1.0f);
    place_air_draw(PLACE_ATTIC, &view->ui, list);
    draw_glow(list, 1560.0f, 770.0f, 380.0f, COLOUR_AMBER, 0.20f + 0.012f * noise(9, seconds(view) * 1.4f));
    for (int i = 0; i < CATCH_MOTHS; i++) {
        if (state->moths[i].moth == MOTH_WARM && state->in_hand != i) {
            draw_lamp(state, view, i, list);
        }
    }
    for (int i = 0; i < CATCH_MOTHS; i++) {
        if (i != state->in_hand && i != state->flying) {
            draw_moth(state, view, i, list);
        }
    }
    if (state->flying >= 0 && state->flying != state->in_hand) {
        draw_moth(state, view, state->flying, list);
    }
    if (state->in_hand >= 0) {
        draw_moth(state, view, state->in_hand, list);
    }
}
