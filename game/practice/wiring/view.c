/* Under the floorboards: a wire, a few boxes on it, and a lamp at each that burns
 * as brightly as what is known. */
#include "core/motion.h"
#include "practice/list.h"
#include "practice/place_air.h"
#include "practice/wiring/level.h"
#include "practice/wiring/rules.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { CURVE_STEPS = 14, LIGHT_TICKS = 60, LINE_BYTES = 256, LIST_TEXT_PERCENT = 150 };

#define BOX_PX 120.0f
#define BULB_RISE_PX 62.0f /* from the middle of a box up to its lamp */
#define WIRE_PX 7.0f

static const struct rect panel = {960.0f, 112.0f, 880.0f, 940.0f};

struct spot {
    float x, y;
};

/* From the bell at the upper left to the hearth stones at the right; the boxes in between. */
static const struct spot boxes[WIRING_BOXES_MAX] = {
    {150.0f, 520.0f}, {320.0f, 760.0f}, {480.0f, 500.0f}, {650.0f, 770.0f}, {810.0f, 530.0f}};
static const struct spot bell = {104.0f, 354.0f};
static const struct spot hearth = {900.0f, 300.0f};

static const uint32_t wire_colours[] = {
    [WIRING_ALARM] = 0x5C7FB8u, [WIRING_HEARTH] = 0xC9763Fu, [WIRING_LOOSE] = 0x7B7190u};
static const uint32_t lit_colours[] = {
    [WIRING_ALARM] = 0xA9C8F0u, [WIRING_HEARTH] = 0xFFC867u, [WIRING_LOOSE] = 0xD9C8E8u};

static void start(void *state, const void *level, const struct entering *entering) {
    (void)entering;
    wiring_start(state, level);
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct wiring_state *state = pointer;
    if (ui_event->kind == UI_BACK) {
        return wiring_back(state, level);
    }
    if (ui_event->kind != UI_ACTIVATE) {
        return false;
    }
    int index = id_index(ui_event->id, "box.");
    index = index >= 0 ? index : id_index(ui_event->id, "choice.");
    if (index >= 0) {
        bool setting = state->step == WIRING_BOX;
        bool chosen = wiring_choose(state, level, index);
        cue_play(cues, setting ? "warm" : "latch");
        return chosen;
    }
    bool moved = strcmp(ui_event->id, "next") == 0 && wiring_next(state, level);
    if (moved) {
        cue_play(cues, state->step == WIRING_FOUND && state->line == 0 ? "chime" : "page");
    }
    return moved;
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)level;
    (void)cues;
    wiring_tick(state);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return wiring_done(state);
}

static uint64_t hash(const void *state) {
    return wiring_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    wiring_report(state, level, visit);
}

static const char *keepsake(const void *body, const char *rest) {
    const struct wiring_level *level = body;
    size_t length = strlen(level->head.id);
    if (strncmp(rest, level->head.id, length) != 0 || rest[length] != '.') {
        return NULL;
    }
    for (unsigned i = 0; i < level->boxes_count; i++) {
        if (strcmp(rest + length + 1, level->boxes[i].id) == 0) {
            return level->boxes[i].line;
        }
    }
    return NULL;
}

static const char *const sure_words[] = {
    [WIRING_GLIMMER] = "wiring.glimmer", [WIRING_STEADY] = "wiring.steady", [WIRING_BRIGHT] = "wiring.bright"};

static bool listed(const struct room_view *view) {
    return view->ui.settings->text_percent >= LIST_TEXT_PERCENT;
}

/* The boxes are things in the picture; at large text sizes they are a list instead. */
static void state_boxes(const struct wiring_state *state, const struct wiring_level *level,
                        const struct room_view *view, struct tree *tree) {
    for (unsigned i = 0; i < level->boxes_count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "box.", (int)i);
        struct rect rect = {boxes[i].x - BOX_PX / 2.0f, boxes[i].y - BOX_PX / 2.0f - 30.0f, BOX_PX, BOX_PX + 30.0f};
        struct widget *box = hotspot_add(tree, &view->ui, id, ROLE_CHOICE, rect, level->boxes[i].name, NULL);
        box->flags |= state->trust[i] != 0 ? WIDGET_SELECTED : 0u;
    }
}

static void wire_page(const struct wiring_state *state, const struct wiring_level *level, const struct room_view *view,
                      struct page *page) {
    bool first = wiring_opened(state) == 0;
    page_text(page, "prompt", word(view, first ? "wiring.prompt" : "wiring.prompt-more"));
    for (unsigned i = 0; listed(view) && i < level->boxes_count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", (int)i);
        page_choice(page, id, level->boxes[i].name, state->trust[i] != 0 ? WIDGET_SELECTED : 0u);
    }
    page_button(page, "next", word(view, "wiring.enough"), wiring_can_finish(state) ? 0u : WIDGET_DISABLED);
}

static void box_page(const struct wiring_state *state, const struct wiring_level *level, const struct room_view *view,
                     struct page *page) {
    const struct wiring_box *box = wiring_box(state, level);
    page_heading(page, "box.title", box->title);
    page->items[page->count - 1].size = 40.0f;
    page_text(page, "box.saw", box->saw);
    if (state->step == WIRING_BOX) {
        page_small(page, "prompt", word(view, "wiring.how-bright"));
        for (int i = 0; i < WIRING_BRIGHT; i++) {
            char id[WIDGET_ID_BYTES];
            id_make(id, "choice.", i);
            page_choice(page, id, word(view, sure_words[i + WIRING_GLIMMER]), 0);
        }
        return;
    }
    static const char *const beside[] = {"wiring.dimmer", "wiring.same", "wiring.brighter"};
    if (state->step == WIRING_SURE) {
        page_small(page, "beside", word(view, beside[wiring_beside(state, level) + 1]));
        page_text(page, "sure", word(view, sure_words[box->sure]));
        page->items[page->count - 1].face = FACE_TEXT_BOLD;
        page_text(page, "why", box->why);
    } else {
        page_text(page, "limit.title", word(view, "wiring.not-shown"));
        page->items[page->count - 1].face = FACE_TEXT_BOLD;
        page_text(page, "limit", box->not_shown);
    }
    page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
}

static void carry_page(const struct wiring_state *state, const struct wiring_level *level, const struct room_view *view,
                       struct page *page) {
    page_text(page, "prompt", word(view, "wiring.carry"));
    for (unsigned i = 0; i < level->boxes_count; i++) {
        if (state->trust[i] == 0) {
            continue;
        }
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", (int)i);
        page_choice(page, id, level->boxes[i].line, 0);
        page->items[page->count - 1].size = SMALL_PX;
    }
    char id[WIDGET_ID_BYTES];
    id_make(id, "choice.", WIRING_NOTHING);
    page_choice(page, id, word(view, "wiring.nothing"), 0);
    page->items[page->count - 1].size = SMALL_PX;
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct wiring_state *state = pointer;
    const struct wiring_level *level = body;
    char id[WIDGET_ID_BYTES];
    snprintf(id, sizeof id, "wiring.%d.%d.%d", (int)state->step, state->line, state->box);
    if (state->step == WIRING_WIRE && !listed(view)) {
        state_boxes(state, level, view, tree);
    }
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, LOOK_PAPER);
    if (state->step == WIRING_WIRE) {
        wire_page(state, level, view, &page);
    } else if (state->step == WIRING_CARRY) {
        carry_page(state, level, view, &page);
    } else if (state->box >= 0) {
        box_page(state, level, view, &page);
    } else {
        page_text(&page, "line", wiring_line(state, level));
        page_button(&page, "next", word(view, "frame.next"), WIDGET_FIRST);
    }
    page_end(&page);
}

/* A slack wire from a to b, sagging in the middle. */
static void draw_wire(struct draw_list *list, struct spot a, struct spot b, float sag, float width, uint32_t colour,
                      float alpha) {
    struct segment segments[CURVE_STEPS];
    struct spot from = a;
    for (int i = 0; i < CURVE_STEPS; i++) {
        float t = (float)(i + 1) / (float)CURVE_STEPS;
        struct spot to = {mix(a.x, b.x, t), mix(a.y, b.y, ease_in_out(t)) + sag * 4.0f * t * (1.0f - t)};
        segments[i] = (struct segment){from.x, from.y, to.x, to.y};
        from = to;
    }
    draw_lines(list, segments, CURVE_STEPS, width, colour, alpha);
}

static void draw_stretch(const struct wiring_level *level, struct spot a, struct spot b, bool lit,
                         struct draw_list *list) {
    draw_wire(list, (struct spot){a.x + 3.0f, a.y + 6.0f}, (struct spot){b.x + 3.0f, b.y + 6.0f}, 34.0f, WIRE_PX,
              0x0B0618u, 0.5f);
    draw_wire(list, a, b, 34.0f, WIRE_PX, wire_colours[level->wire], 1.0f);
    draw_wire(list, (struct spot){a.x, a.y - 2.0f}, (struct spot){b.x, b.y - 2.0f}, 34.0f, 2.0f,
              lit_colours[level->wire], lit ? 1.0f : 0.35f);
}

static void draw_box(const struct wiring_state *state, const struct wiring_level *level, unsigned i,
                     const struct room_view *view, struct draw_list *list) {
    float x = boxes[i].x;
    float y = boxes[i].y;
    draw_sprite_in(list, "prop/wire-box", (struct rect){x - 70.0f, y - 90.0f, 140.0f, 160.0f}, 0.0f, 1.0f);
    if (state->trust[i] == 0) {
        return;
    }
    bool still = view->ui.settings->reduced_motion;
    float grown = still ? 1.0f : ease_out_cubic(motion_progress(state->lit_ticks[i], LIGHT_TICKS));
    float sure = (float)level->boxes[i].sure;
    float t = still ? 0.0f : (float)(view->ui.tick / 3) / 20.0f;
    float alpha = (0.16f + 0.17f * sure) * grown + 0.010f * noise(i * 13u + 7u, t * 1.2f);
    draw_sprite_in(list, "prop/wire-box-lit", (struct rect){x - 70.0f, y - 90.0f, 140.0f, 160.0f}, 0.0f,
                   (0.25f + 0.25f * sure) * grown);
    draw_glow(list, x, y - BULB_RISE_PX, 60.0f + 34.0f * sure, lit_colours[level->wire], alpha);
}

static void draw(const void *pointer, const void *body, const struct room_view *view, struct draw_list *list) {
    const struct wiring_state *state = pointer;
    const struct wiring_level *level = body;
    unsigned last = level->boxes_count - 1;
    draw_sprite(list, "room/boards", 0, 0, 1.0f);
    place_air_draw(PLACE_BOARDS, &view->ui, list);
    bool loose = level->wire == WIRING_LOOSE;
    struct spot from = level->wire == WIRING_ALARM ? bell : (struct spot){-20.0f, 430.0f};
    draw_stretch(level, from, boxes[0], state->trust[0] != 0, list);
    for (unsigned i = 0; i < last; i++) {
        draw_stretch(level, boxes[i], boxes[i + 1], state->trust[i] != 0 && state->trust[i + 1] != 0, list);
    }
    if (level->wire == WIRING_HEARTH) {
        draw_stretch(level, boxes[last], hearth, state->trust[last] != 0, list);
    } else if (loose) {
        draw_stretch(level, boxes[last], (struct spot){boxes[last].x + 90.0f, boxes[last].y + 150.0f}, false, list);
    }
    for (unsigned i = 0; i < level->boxes_count; i++) {
        draw_box(state, level, i, view, list);
    }
}

const struct practice wiring_practice = {
    .id = "wiring",
    .stone = "mindfulness",
    .loop = "room-tone",
    .state_size = sizeof(struct wiring_state),
    .start = start,
    .event = event,
    .tick = tick,
    .done = done,
    .hash = hash,
    .report = report,
    .keepsake = keepsake,
    .tree = tree,
    .draw = draw,
};
