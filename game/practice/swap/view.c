/* The child on the stairs, and the same stairs from where the child sits. */
#include "core/motion.h"
#include "practice/list.h"
#include "practice/place_air.h"
#include "practice/swap/level.h"
#include "practice/swap/rules.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { CHIPS_IN_A_ROW = 2 };

static const struct rect panel = {1000.0f, 112.0f, 840.0f, 940.0f};

/* Where a child is, and where one sits: on its own step, or two steps below. The one with
 * wheels waits at the foot of the stairs, and one sits on the first step. */
struct place_on_stairs {
    const char *child;
    struct rect rect, beside, below;
    float warm_x, warm_y;
};

static const struct place_on_stairs sitters[SWAP_CHILDREN] = {
    {"prop/child-braids", {440, 396, 290, 310}, {196, 312, 330, 460}, {150, 478, 330, 460}, 585.0f, 560.0f},
    {"prop/child-plaster", {440, 396, 290, 310}, {196, 312, 330, 460}, {150, 478, 330, 460}, 585.0f, 560.0f},
    {"prop/child-wheels", {560, 756, 300, 320}, {270, 590, 330, 460}, {80, 620, 330, 460}, 710.0f, 900.0f},
    {"prop/child-hood", {440, 396, 290, 310}, {196, 312, 330, 460}, {150, 478, 330, 460}, 585.0f, 560.0f},
};
static const struct rect near_rect = {250.0f, 250.0f, 560.0f, 780.0f};

static void start(void *state, const void *level, const struct entering *entering) {
    (void)entering;
    swap_start(state, level);
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct swap_state *state = pointer;
    if (strcmp(ui_event->id, "own") == 0 && swap_edit(state, ui_event)) {
        return true;
    }
    if (ui_event->kind == UI_BACK) {
        return swap_back(state, level);
    }
    if (ui_event->kind != UI_ACTIVATE) {
        return false;
    }
    int index = id_index(ui_event->id, "choice.");
    if (index >= 0) {
        bool sitting = state->step == SWAP_SIT;
        bool chosen = swap_choose(state, level, index);
        cue_play(cues, sitting ? "step" : "page");
        return chosen;
    }
    bool entered = strcmp(ui_event->id, "own") == 0; /* Enter in the field */
    bool moved = (entered || strcmp(ui_event->id, "next") == 0) && swap_next(state, level);
    if (moved) {
        cue_play(cues, state->step == SWAP_TURN && state->line == 0 ? "chime"
                       : state->step == SWAP_HEAR                   ? "warm"
                                                                    : "page");
    }
    return moved || entered;
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)level;
    (void)cues;
    swap_tick(state);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return swap_done(state);
}

static bool wants_text(const void *state) {
    return ((const struct swap_state *)state)->step == SWAP_WRITE;
}

static uint64_t hash(const void *state) {
    return swap_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    swap_report(state, level, visit);
}

static const char *keepsake(const void *body, const char *rest) {
    const struct swap_level *level = body;
    if (strncmp(rest, "child.", 6) == 0) {
        return strcmp(rest + 6, level->head.id) == 0 ? level->head.title : NULL;
    }
    for (unsigned i = 0; strncmp(rest, "line.", 5) == 0 && i < level->moments_count; i++) {
        for (unsigned k = 0; k < level->moments[i].cards_count; k++) {
            if (strcmp(rest + 5, level->moments[i].cards[k].id) == 0) {
                return level->moments[i].cards[k].text;
            }
        }
    }
    return NULL;
}

static void choice(struct page *page, int index, const char *text, float size) {
    char id[WIDGET_ID_BYTES];
    id_make(id, "choice.", index);
    page_choice(page, id, text, 0);
    page->items[page->count - 1].size = size;
    page->items[page->count - 1].gap = 8.0f;
}

static void moment_page(const struct swap_state *state, const struct swap_level *level, const struct room_view *view,
                        struct page *page) {
    const struct swap_moment *moment = swap_moment(state, level);
    for (unsigned i = 0; i < moment->cards_count; i++) {
        choice(page, (int)i, moment->cards[i].text, SMALL_PX);
    }
    choice(page, SWAP_DEED, moment->deed.text, SMALL_PX);
    choice(page, SWAP_OWN, word(view, "swap.own"), SMALL_PX);
}

static void write_page(const struct swap_state *state, const struct swap_level *level, const struct room_view *view,
                       struct page *page) {
    page_editor(page, "own", word(view, "swap.own-label"), &state->words, 3);
    for (unsigned i = 0; i < level->chips_count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", (int)i);
        if (i % CHIPS_IN_A_ROW == 0) {
            page_button(page, id, level->chips[i], 0);
        } else {
            page_button_beside(page, id, level->chips[i], 0);
        }
        page->items[page->count - 1].size = SMALL_PX;
        page->items[page->count - 1].face = FACE_TEXT;
    }
    page_button(page, "next", word(view, "swap.say-it"), swap_can_next(state) ? 0u : WIDGET_DISABLED);
}

static void stay_page(const struct swap_state *state, const struct swap_level *level, const struct room_view *view,
                      struct page *page) {
    page_text(page, "prompt", word(view, "swap.which-stays"));
    for (int i = 0; i < SWAP_MOMENTS; i++) {
        choice(page, i, swap_said(state, level, i), SMALL_PX);
    }
    choice(page, SWAP_NONE, word(view, "swap.none-stays"), SMALL_PX);
}

static void line_page(const struct swap_state *state, const struct swap_level *level, const struct room_view *view,
                      struct page *page) {
    if (state->step == SWAP_ANSWER) {
        page_kind(page, "said", "", swap_said(state, level, state->moment));
    }
    if (state->step == SWAP_HEAR) {
        bool deed = swap_deed_done(state, state->heard);
        page_small(page, "prompt", word(view, deed ? "swap.done-for-you" : "swap.said-to-you"));
        page_kind(page, "heard", "", swap_said(state, level, state->heard));
    } else {
        page_text(page, "line", swap_line(state, level));
    }
    page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct swap_state *state = pointer;
    const struct swap_level *level = body;
    char id[WIDGET_ID_BYTES];
    snprintf(id, sizeof id, "swap.%d.%d.%d.%d", (int)state->step, state->line, state->moment, state->heard);
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, LOOK_PAPER);
    if (state->step == SWAP_MOMENT || state->step == SWAP_WRITE) {
        page_text(&page, "child", swap_moment(state, level)->says);
        page.items[0].face = FACE_DISPLAY;
    }
    if (state->step == SWAP_SIT) {
        page_text(&page, "prompt", word(view, "swap.where"));
        choice(&page, 0, level->beside.text, TEXT_PX);
        choice(&page, 1, level->below.text, TEXT_PX);
    } else if (state->step == SWAP_MOMENT) {
        moment_page(state, level, view, &page);
    } else if (state->step == SWAP_WRITE) {
        write_page(state, level, view, &page);
    } else if (state->step == SWAP_ASK) {
        page_text(&page, "prompt", word(view, "swap.hear"));
        choice(&page, 0, word(view, "swap.hear-yes"), TEXT_PX);
        choice(&page, 1, word(view, "swap.hear-not"), TEXT_PX);
    } else if (state->step == SWAP_STAY) {
        stay_page(state, level, view, &page);
    } else {
        line_page(state, level, view, &page);
    }
    page_end(&page);
}

static void draw_turned(const struct swap_state *state, const struct room_view *view, struct draw_list *list) {
    bool still = view->ui.settings->reduced_motion;
    float t = still ? 0.0f : (float)(view->ui.tick / 3) / 20.0f;
    float here = still ? 1.0f : ease_out_cubic(motion_progress(state->turn_ticks, WARM_TICKS));
    draw_sprite(list, "room/stairs-child", 0, 0, 1.0f);
    draw_sprite_in(list, "prop/grown-sitting", near_rect, 0.0f, here);
    draw_glow(list, 330.0f, 640.0f, 280.0f, COLOUR_AMBER, 0.24f + 0.012f * noise(23u, t * 1.2f));
    for (int i = 0; i < SWAP_MOMENTS; i++) {
        if (swap_deed_done(state, i) && (state->step > SWAP_HEAR || (state->step == SWAP_HEAR && state->heard >= i))) {
            struct rect rect = {660.0f + 30.0f * (float)i, 850.0f, 300.0f, 285.0f};
            draw_sprite_in(list, "prop/blanket", rect, 0.0f, 1.0f);
        }
    }
}

static void draw(const void *pointer, const void *body, const struct room_view *view, struct draw_list *list) {
    const struct swap_state *state = pointer;
    const struct swap_level *level = body;
    if (swap_turned(state)) {
        draw_turned(state, view, list);
        return;
    }
    float t = view->ui.settings->reduced_motion ? 0.0f : (float)(view->ui.tick / 3) / 20.0f;
    draw_sprite(list, "room/stairs", 0, 0, 1.0f);
    place_air_draw(PLACE_STAIRS, &view->ui, list);
    draw_glow(list, 120.0f, 560.0f, 230.0f, COLOUR_AMBER, 0.24f + 0.012f * noise(21u, t * 1.3f));
    const struct place_on_stairs *place = &sitters[level->child - 1];
    if (state->sat >= 0) {
        draw_sprite_in(list, "prop/grown-sitting", state->sat == 0 ? place->beside : place->below, 0.0f, 1.0f);
    }
    draw_sprite_in(list, place->child, place->rect, 0.0f, 1.0f);
    if (swap_deed_done(state, 0) || swap_deed_done(state, 1) || swap_deed_done(state, 2)) {
        struct rect lap = {place->warm_x - 80.0f, place->warm_y - 40.0f, 190.0f, 180.0f};
        draw_sprite_in(list, "prop/blanket", lap, 0.0f, 1.0f);
    }
    if (state->moment > 0 || state->step == SWAP_ANSWER) {
        float warm = 0.10f + 0.06f * (float)state->moment;
        draw_glow(list, place->warm_x, place->warm_y, 200.0f, COLOUR_HONEY, warm);
    }
}

const struct practice swap_practice = {
    .id = "swap",
    .stone = "kindness",
    .loop = "room-tone",
    .state_size = sizeof(struct swap_state),
    .start = start,
    .event = event,
    .tick = tick,
    .done = done,
    .wants_text = wants_text,
    .hash = hash,
    .report = report,
    .keepsake = keepsake,
    .tree = tree,
    .draw = draw,
};
