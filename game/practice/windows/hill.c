/* The hill at night as a picture. The lantern's light glides from window to
 * window, the visited one opens large, and found lights stay: those of this
 * visit bright, those of other evenings quieter. Only reads the state. */
#include "practice/windows/hill.h"

#include "core/motion.h"
#include "practice/list.h"
#include "practice/place_air.h"
#include "practice/windows/places.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { GLIDE_TICKS = 44, OPEN_TICKS = 26, LINK_TICKS = 110 };
enum { LINK_PARTS = 18, BEAM_PARTS_MAX = 14, BEAM_STEP_PX = 68, SPRITE_BYTES = 40 };

static const struct windows_place lantern = {1592.0f, 832.0f};
static const struct rect near_left = {120.0f, 150.0f, 640.0f, 760.0f};
static const struct rect near_right = {1160.0f, 150.0f, 640.0f, 760.0f};
static const struct windows_place own_window = {430.0f, 690.0f};

static bool moves(const struct room_view *view) {
    return !view->ui.settings->reduced_motion;
}

/* How far something has come since the last step or move, 0..1. */
static float since(const struct windows_state *state, const struct room_view *view, uint32_t from, uint32_t length) {
    if (!moves(view)) {
        return 1.0f;
    }
    return motion_progress(state->ticks > from ? state->ticks - from : 0, length);
}

bool hill_is_left(int number) {
    return windows_place(number).x < 960.0f;
}

static void lit_window(struct draw_list *list, int number, float alpha) {
    char name[SPRITE_BYTES];
    snprintf(name, sizeof name, "windows/lit-%02d", number);
    draw_sprite(list, name, 0, 0, alpha);
}

static bool was_met(const struct kept *kept, const char *id) {
    char keepsake[NAME_BYTES];
    snprintf(keepsake, sizeof keepsake, "windows.neighbour.%s", id);
    return kept_has(kept, keepsake);
}

/* Everyone met on other evenings, whatever the level: their windows stay lit. */
static void mark_kept(const struct room_view *view, bool lit[WINDOWS_PLACES + 1]) {
    for (size_t i = 0; view->library != NULL && i < library_level_count(view->library); i++) {
        const struct level *other = library_level_at(view->library, i);
        if (other->kind != &windows_kind) {
            continue;
        }
        const struct windows_level *level = other->body;
        for (unsigned n = 0; n < level->neighbours_count; n++) {
            int number = level->neighbours[n].window;
            lit[number] = lit[number] || was_met(&view->kept, level->neighbours[n].id);
        }
    }
}

int hill_kept(const struct room_view *view) {
    bool lit[WINDOWS_PLACES + 1] = {false};
    int count = 0;
    mark_kept(view, lit);
    for (int number = 1; number <= WINDOWS_PLACES; number++) {
        count += lit[number];
    }
    return count;
}

static void lights(const struct windows_state *state, const struct windows_level *level,
                   const struct room_view *view, struct draw_list *list) {
    bool kept[WINDOWS_PLACES + 1] = {false};
    bool now[WINDOWS_PLACES + 1] = {false};
    mark_kept(view, kept);
    for (int i = 0; i < WINDOWS_SHOWN; i++) {
        int number = windows_neighbour(state, level, i)->window;
        bool arriving = state->step == WINDOWS_VISIT && i == state->at;
        if (state->answers[i] != ANSWER_OPEN) {
            now[number] = true;
            lit_window(list, number, arriving ? since(state, view, GLIDE_TICKS / 2, SETTLE_TICKS) : 1.0f);
        }
    }
    for (int number = 1; number <= WINDOWS_PLACES; number++) {
        if (kept[number] && !now[number]) {
            lit_window(list, number, 0.62f);
        }
    }
}

/* Panes that the light can reach catch a little of the sky, so that the eye finds them. */
static void glints(const struct windows_state *state, const struct windows_level *level, struct draw_list *list) {
    for (int i = 0; i < WINDOWS_SHOWN; i++) {
        if (state->answers[i] == ANSWER_OPEN) {
            struct windows_place place = windows_place(windows_neighbour(state, level, i)->window);
            draw_glow(list, place.x, place.y, 56.0f, COLOUR_LAV, 0.52f);
        }
    }
}

/* A thread of light from window to window, hanging a little, as far as it has been drawn. */
static void thread(struct draw_list *list, struct windows_place a, struct windows_place b, float drawn) {
    struct segment segments[LINK_PARTS];
    size_t count = 0;
    struct windows_place last = a;
    float sag = 30.0f + 0.08f * fabsf(b.x - a.x);
    for (int i = 1; i <= LINK_PARTS && (float)i <= drawn * LINK_PARTS + 0.5f; i++) {
        float t = (float)i / LINK_PARTS;
        struct windows_place at = {mix(a.x, b.x, t), mix(a.y, b.y, t) + sag * 4.0f * t * (1.0f - t)};
        segments[count++] = (struct segment){last.x, last.y, at.x, at.y};
        last = at;
    }
    draw_lines(list, segments, count, 7.0f, COLOUR_AMBER, 0.22f);
    draw_lines(list, segments, count, 2.4f, COLOUR_HONEY, 0.9f);
}

static void threads(const struct windows_state *state, const struct windows_level *level,
                    const struct room_view *view, struct draw_list *list) {
    struct windows_place found[WINDOWS_SHOWN + 1];
    int count = 0;
    for (int i = 0; i < WINDOWS_SHOWN; i++) {
        if (state->answers[i] == ANSWER_LIKE) {
            found[count++] = windows_place(windows_neighbour(state, level, i)->window);
        }
    }
    for (int i = 1; i < count; i++) { /* from left to right, so that the threads do not cross */
        for (int k = i; k > 0 && found[k].x < found[k - 1].x; k--) {
            struct windows_place swap = found[k];
            found[k] = found[k - 1];
            found[k - 1] = swap;
        }
    }
    bool together = state->step == WINDOWS_TOGETHER;
    float drawn = together ? ease_in_out(since(state, view, 0, LINK_TICKS)) * (float)(count - 1) : (float)count;
    for (int i = 0; i + 1 < count; i++) {
        thread(list, found[i], found[i + 1], fminf(1.0f, fmaxf(0.0f, drawn - (float)i)));
    }
    bool own = state->step >= WINDOWS_OUTSIDE && state->light != LIGHT_NONE;
    if (own && count > 0) {
        float t = state->step == WINDOWS_OUTSIDE ? ease_in_out(since(state, view, 20, LINK_TICKS)) : 1.0f;
        thread(list, found[0], own_window, t);
    }
    for (int i = 0; i < count; i++) {
        draw_glow(list, found[i].x, found[i].y, 96.0f, COLOUR_AMBER, 0.34f);
    }
}

/* The lantern's light lies where the focus or the pointer is, or glides to the chosen window. */
static void pool(const struct windows_state *state, const struct windows_level *level, const struct room_view *view,
                 struct draw_list *list) {
    struct windows_place to = lantern;
    if (state->step == WINDOWS_VISIT) {
        struct windows_place from =
            state->from < 0 ? lantern : windows_place(windows_neighbour(state, level, state->from)->window);
        struct windows_place at = windows_place(windows_neighbour(state, level, state->at)->window);
        float t = ease_in_out(since(state, view, 0, GLIDE_TICKS));
        to = (struct windows_place){mix(from.x, at.x, t), mix(from.y, at.y, t) - 40.0f * 4.0f * t * (1.0f - t)};
    } else if (state->step == WINDOWS_HILL) {
        const struct ui *ui = view->ui.ui;
        int index = id_index(ui->hover, "window.");
        index = index < 0 && ui->focus_shown ? id_index(ui->focus, "window.") : index;
        index = index < 0 ? state->at : index;
        if (index >= 0 && index < WINDOWS_SHOWN) {
            to = windows_place(windows_neighbour(state, level, index)->window);
        }
    }
    if (to.x == lantern.x && to.y == lantern.y) {
        return;
    }
    int parts = (int)(hypotf(to.x - lantern.x, to.y - lantern.y) / BEAM_STEP_PX);
    parts = parts > BEAM_PARTS_MAX ? BEAM_PARTS_MAX : parts;
    for (int i = 1; i <= parts; i++) {
        float t = (float)i / (float)(parts + 1);
        draw_glow(list, roundf(mix(lantern.x, to.x, t)), roundf(mix(lantern.y, to.y, t)), roundf(mix(44.0f, 96.0f, t)),
                  COLOUR_HONEY, 0.15f);
    }
    draw_glow(list, roundf(to.x), roundf(to.y), 130.0f, COLOUR_HONEY, 0.30f);
}

/* The chosen window opens from its place on the hill to its place close by. */
static void close_by(const struct windows_state *state, const struct windows_level *level,
                     const struct room_view *view, struct draw_list *list) {
    const struct windows_neighbour *neighbour = windows_neighbour(state, level, state->at);
    struct windows_place place = windows_place(neighbour->window);
    struct rect to = hill_is_left(neighbour->window) ? near_left : near_right;
    float t = ease_out_cubic(since(state, view, GLIDE_TICKS, OPEN_TICKS));
    if (t <= 0.0f) {
        return;
    }
    float w = mix(40.0f, to.w, t);
    float h = mix(48.0f, to.h, t);
    float x = mix(place.x, to.x + to.w / 2.0f, t) - w / 2.0f;
    float y = mix(place.y, to.y + to.h / 2.0f, t) - h / 2.0f;
    struct rect rect = {x, y, w, h};
    char name[SPRITE_BYTES];
    snprintf(name, sizeof name, "windows/near-wall-%d", 1 + neighbour->window / 3 % 3);
    draw_sprite_in(list, name, rect, 0.0f, 1.0f);
    snprintf(name, sizeof name, "windows/who-%s", windows_figure_name(neighbour->figure));
    draw_sprite_in(list, name, rect, 0.0f, 1.0f);
    snprintf(name, sizeof name, "windows/near-front-%d", 1 + neighbour->window % 3);
    draw_sprite_in(list, name, rect, 0.0f, 1.0f);
}

static void own_house(const struct windows_state *state, const struct room_view *view, struct draw_list *list) {
    static const char *const lit[LIGHT_COUNT] = {"windows/own-lamp", "windows/own-candle", "windows/own-curtain"};
    float t = state->step == WINDOWS_CARD ? ease_out_cubic(since(state, view, 0, TURN_TICKS)) : 1.0f;
    draw_sprite(list, "windows/own-house", 0, roundf((1.0f - t) * 240.0f), t);
    if (state->light != LIGHT_NONE && state->step >= WINDOWS_LIGHT) {
        float warm = state->step == WINDOWS_LIGHT ? since(state, view, 0, SETTLE_TICKS * 2) : 1.0f;
        draw_sprite(list, lit[state->light], 0, 0, warm);
    }
}

void hill_draw(const struct windows_state *state, const struct windows_level *level, const struct room_view *view,
               struct draw_list *list) {
    draw_sprite(list, "room/balcony", 0, 0, 1.0f);
    place_air_draw(PLACE_BALCONY, &view->ui, list);
    lights(state, level, view, list);
    if (state->step >= WINDOWS_TOGETHER) {
        threads(state, level, view, list);
    }
    if (state->step >= WINDOWS_CARD) {
        own_house(state, view, list);
        return;
    }
    if (state->step == WINDOWS_HILL) {
        glints(state, level, list);
    }
    pool(state, level, view, list);
    draw_sprite(list, "windows/rail", 0, 0, 1.0f);
    float t = moves(view) ? (float)(view->ui.tick / 3) / 20.0f : 0.0f;
    draw_glow(list, lantern.x, lantern.y + 10.0f, 110.0f, COLOUR_AMBER, 0.26f + 0.03f * noise(5, t * 1.5f));
    if (state->step == WINDOWS_VISIT) {
        close_by(state, level, view, list);
    }
}
