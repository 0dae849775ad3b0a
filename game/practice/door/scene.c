/* The hall in the evening: the leaf swings, somebody stands on the wet step, and
 * what is given goes from the shelf into a hand. The chart on the wall has a row
 * for everybody who was ever here. Only reads the state. */
#include "practice/door/scene.h"

#include "core/motion.h"
#include "practice/list.h"
#include "practice/place_air.h"
#include "ui/air.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { SWING_TICKS = 40, ARRIVE_TICKS = 26, HAND_TICKS = 34, WRITE_TICKS = 60, KNOCK_TICKS = 84 };
enum { CHART_COLUMNS = 4, SPRITE_BYTES = 40 };

const struct rect door_spot = {352.0f, 196.0f, 384.0f, 700.0f};
const struct rect door_chart_spot = {808.0f, 236.0f, 216.0f, 274.0f};

static const struct rect chart_lines = {828.0f, 286.0f, 176.0f, 200.0f};
static const struct rect visitor_spot = {362.0f, 262.0f, 366.0f, 628.0f};
static const struct rect coat_light = {140.0f, 500.0f, 190.0f, 0.0f};  /* x, y, radius */
static const struct rect small_lamp = {916.0f, 150.0f, 150.0f, 0.0f};
static const struct rect street_lamp = {655.0f, 330.0f, 90.0f, 0.0f};
static const struct rect gift_spots[GIFT_COUNT] = {
    {796.0f, 548.0f, 104.0f, 104.0f},
    {852.0f, 718.0f, 124.0f, 260.0f},
    {912.0f, 534.0f, 128.0f, 120.0f},
};
/* Larger than the things themselves: their name tags show at the foot, below the board. */
static const struct rect gift_targets[GIFT_COUNT] = {
    {792.0f, 524.0f, 112.0f, 186.0f},
    {852.0f, 718.0f, 124.0f, 290.0f},
    {912.0f, 524.0f, 132.0f, 186.0f},
};
static const struct rect hands[GIFT_COUNT] = {
    {604.0f, 596.0f, 70.0f, 70.0f},
    {606.0f, 570.0f, 134.0f, 290.0f},
    {590.0f, 590.0f, 112.0f, 105.0f},
};
static const char *const gift_sprites[GIFT_COUNT] = {"prop/door-balm", "prop/door-backbone", "prop/door-both"};

struct rect door_gift_spot(enum door_gift gift) {
    return gift_targets[gift < 0 || gift >= GIFT_COUNT ? GIFT_BALM : gift];
}

static bool moves(const struct room_view *view) {
    return !view->ui.settings->reduced_motion;
}

/* How far something has come since the last step, 0..1. */
static float since(const struct door_state *state, const struct room_view *view, uint32_t from, uint32_t length) {
    if (!moves(view)) {
        return 1.0f;
    }
    return motion_progress(state->ticks > from ? state->ticks - from : 0, length);
}

bool door_is_written(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                     const struct door_visitor *visitor) {
    char keepsake[NAME_BYTES];
    for (int i = 0; i < state->met; i++) {
        if (strcmp(door_visitor(state, level, i)->id, visitor->id) == 0) {
            return true;
        }
    }
    snprintf(keepsake, sizeof keepsake, "door.visitor.%s", visitor->id);
    return kept_has(&view->kept, keepsake);
}

static size_t add_written(const struct door_state *state, const struct door_level *now, const struct door_level *of,
                          const struct room_view *view, const struct door_visitor **out, size_t size, size_t count) {
    for (unsigned i = 0; i < of->visitors_count; i++) {
        if (door_is_written(state, now, view, &of->visitors[i])) {
            if (count < size) {
                out[count] = &of->visitors[i];
            }
            count++;
        }
    }
    return count;
}

size_t door_written(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                    const struct door_visitor **out, size_t size) {
    size_t count = add_written(state, level, level, view, out, size, 0);
    for (size_t i = 0; view->library != NULL && i < library_level_count(view->library); i++) {
        const struct level *other = library_level_at(view->library, i);
        if (other->kind == &door_kind && other->body != level) {
            count = add_written(state, level, other->body, view, out, size, count);
        }
    }
    return count;
}

static bool is_open(const struct door_state *state) {
    return state->step == DOOR_VISITOR || state->step == DOOR_ANSWER;
}

/* 0 shut .. 1 wide open. */
static float swing(const struct door_state *state, const struct room_view *view) {
    switch (state->step) {
    case DOOR_VISITOR:
        return ease_in_out(since(state, view, 0, SWING_TICKS));
    case DOOR_ANSWER:
        return 1.0f;
    case DOOR_WRITTEN:
        return 1.0f - ease_in_out(since(state, view, 0, SWING_TICKS));
    default:
        return 0.0f;
    }
}

/* Turned about its left edge: it grows narrow, and then stands beside the frame. */
static void leaf(struct draw_list *list, float open) {
    float turned = 1.0f - open / 0.7f;
    float near = open * 18.0f;
    if (turned > 0.03f) {
        struct rect rect = {door_spot.x, door_spot.y, roundf(door_spot.w * turned), door_spot.h};
        draw_sprite_in(list, "prop/door-leaf", rect, 0.0f, 1.0f);
    } else if (open > 0.72f) {
        float w = roundf(92.0f * (open - 0.7f) / 0.3f);
        struct rect rect = {door_spot.x - w, door_spot.y - near, w, door_spot.h + 2.0f * near};
        draw_sprite_in(list, "prop/door-leaf", rect, 0.0f, 1.0f);
    }
}

static void gift(const struct door_state *state, const struct room_view *view, struct draw_list *list,
                 enum door_gift given) {
    float t = ease_in_out(since(state, view, 0, HAND_TICKS));
    struct rect a = gift_spots[given];
    struct rect b = hands[given];
    struct rect rect = {roundf(mix(a.x, b.x, t)), roundf(mix(a.y, b.y, t) - 60.0f * t * (1.0f - t)),
                        roundf(mix(a.w, b.w, t)), roundf(mix(a.h, b.h, t))};
    draw_glow(list, rect.x + rect.w / 2.0f, rect.y + rect.h / 2.0f, 110.0f, COLOUR_AMBER, 0.4f);
    draw_sprite_in(list, gift_sprites[given], rect, 0.0f, 1.0f);
}

static void outside(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                    struct draw_list *list) {
    const struct door_visitor *visitor = door_visitor(state, level, state->at);
    float here = state->step == DOOR_VISITOR ? ease_out_cubic(since(state, view, SWING_TICKS / 3, ARRIVE_TICKS)) : 1.0f;
    float gone = state->step == DOOR_WRITTEN ? since(state, view, 0, ARRIVE_TICKS) : 0.0f;
    float k = mix(0.9f, 1.0f, here) - 0.1f * gone;
    struct rect rect = {visitor_spot.x + visitor_spot.w * (1.0f - k) / 2.0f,
                        visitor_spot.y + visitor_spot.h * (1.0f - k) * 0.8f, visitor_spot.w * k, visitor_spot.h * k};
    char name[SPRITE_BYTES];
    snprintf(name, sizeof name, "door/who-%s", door_figure_name(visitor->figure));
    draw_clip(list, door_spot);
    if (moves(view)) {
        float t = (float)(view->ui.tick / 3) / 20.0f;
        draw_glow(list, street_lamp.x, street_lamp.y, street_lamp.w, COLOUR_HONEY, 0.2f + 0.02f * noise(3u, t));
        air_rain(list, &view->ui, door_spot, 0.25f);
        draw_clip(list, door_spot);
    }
    draw_sprite_in(list, name, rect, 0.0f, here * (1.0f - gone));
    draw_unclip(list);
}

/* Four short dashes a row, the last one the longest: what somebody said. */
static void chart(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                  struct draw_list *list) {
    static const float starts[CHART_COLUMNS] = {0.0f, 38.0f, 76.0f, 114.0f};
    static const float lengths[CHART_COLUMNS] = {26.0f, 24.0f, 27.0f, 60.0f};
    struct segment segments[DOOR_CHART_ROWS * CHART_COLUMNS];
    size_t rows = door_written(state, level, view, NULL, 0);
    rows = rows > DOOR_CHART_ROWS ? DOOR_CHART_ROWS : rows;
    size_t count = 0;
    float pitch = chart_lines.h / (float)DOOR_CHART_ROWS;
    for (size_t i = 0; i < rows; i++) {
        bool fresh = state->step == DOOR_WRITTEN && i + 1 == rows;
        float written = fresh ? since(state, view, SWING_TICKS, WRITE_TICKS) * CHART_COLUMNS : CHART_COLUMNS;
        float y = roundf(chart_lines.y + pitch * ((float)i + 0.5f));
        for (int column = 0; column < CHART_COLUMNS; column++) {
            float part = fminf(1.0f, fmaxf(0.0f, written - (float)column));
            float x = chart_lines.x + starts[column];
            float w = lengths[column] - (float)((i * 7 + (size_t)column * 5) % 9);
            if (part > 0.0f) {
                segments[count++] = (struct segment){x, y, x + w * part, y};
            }
        }
    }
    draw_lines(list, segments, count, 2.6f, COLOUR_RUST, 0.85f);
    if (state->step == DOOR_WRITTEN) {
        draw_glow(list, chart_lines.x + chart_lines.w / 2.0f, chart_lines.y + pitch * (float)rows, 130.0f,
                  COLOUR_HONEY, 0.3f);
    }
}

/* What can be taken from the shelf shines a little, more where the focus is. */
static void shelf(const struct door_state *state, const struct room_view *view, struct draw_list *list) {
    static const char *const ids[GIFT_COUNT] = {"gift.0", "gift.1", "gift.2"};
    bool on_offer = (state->step == DOOR_VISITOR || state->step == DOOR_OWN) && !state->reading;
    bool in_hand = state->step == DOOR_ANSWER;
    const struct ui *ui = view->ui.ui;
    for (int i = 0; i < GIFT_COUNT; i++) {
        if (in_hand && (int)state->given[state->at] == i) {
            continue;
        }
        struct rect spot = gift_spots[i];
        if (on_offer) {
            bool near = strcmp(ui->hover, ids[i]) == 0 || (ui->focus_shown && strcmp(ui->focus, ids[i]) == 0);
            draw_glow(list, spot.x + spot.w / 2.0f, spot.y + spot.h / 2.0f, fmaxf(spot.w, spot.h * 0.55f) * 0.9f,
                      COLOUR_HONEY, near ? 0.6f : 0.3f);
        }
        draw_sprite_in(list, gift_sprites[i], spot, 0.0f, 1.0f);
    }
}

static void knock(const struct door_state *state, const struct room_view *view, struct draw_list *list) {
    for (uint32_t i = 0; moves(view) && i < 3; i++) {
        float t = since(state, view, i * KNOCK_TICKS / 4, KNOCK_TICKS / 2);
        if (t > 0.0f && t < 1.0f) {
            draw_ring(list, 544.0f, 520.0f, 40.0f + roundf(90.0f * t), 3.0f, COLOUR_HONEY, 0.5f * (1.0f - t));
        }
    }
}

static void last_one(const struct door_state *state, const struct room_view *view, struct draw_list *list) {
    float warm = state->step == DOOR_OWN ? since(state, view, 0, WARM_TICKS / 2) : 1.0f;
    draw_glow(list, coat_light.x, coat_light.y, coat_light.w, COLOUR_AMBER, 0.34f * warm);
    if (state->step >= DOOR_OWN_SAID) {
        float lit = state->step == DOOR_OWN_SAID ? since(state, view, 10, WARM_TICKS) : 1.0f;
        draw_sprite(list, "door/lamp-lit", 0, 0, lit);
        draw_glow(list, small_lamp.x, small_lamp.y, small_lamp.w, COLOUR_HONEY, 0.5f * lit);
    }
}

void scene_draw(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                struct draw_list *list) {
    draw_sprite(list, "room/door", 0, 0, 1.0f);
    place_air_draw(PLACE_DOOR, &view->ui, list);
    float open = swing(state, view);
    if (open > 0.0f) {
        outside(state, level, view, list);
    }
    leaf(list, open);
    if (state->step == DOOR_KNOCK) {
        knock(state, view, list);
    }
    chart(state, level, view, list);
    shelf(state, view, list);
    if (is_open(state) && state->given[state->at] != GIFT_NONE) {
        gift(state, view, list, state->given[state->at]);
    }
    if (state->step >= DOOR_OWN) {
        last_one(state, view, list);
    }
}
