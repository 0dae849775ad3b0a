/* The bedroom at dusk: a window, a candle, and clouds that pass. */
#include "core/motion.h"
#include "practice/list.h"
#include "practice/place_air.h"
#include "practice/rest/level.h"
#include "practice/rest/rules.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define CLOUD_W_PX 250.0f
#define CLOUD_H_PX 140.0f

static const struct rect panel = {1080.0f, 300.0f, 770.0f, 740.0f};
static const struct rect glass = {544.0f, 112.0f, 196.0f, 250.0f}; /* what the curtains leave of the window */
static const struct rect candle_rect = {812.0f, 622.0f, 190.0f, 180.0f};

static const char *const length_words[REST_LENGTHS] = {
    [REST_A_MINUTE] = "rest.a-minute", [REST_THREE] = "rest.three", [REST_NO_NUMBER] = "rest.no-number"};

static void start(void *state, const void *level, const struct entering *entering) {
    rest_start(state, level, entering->seed, entering->visits);
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct rest_state *state = pointer;
    if (ui_event->kind == UI_BACK) {
        return rest_back(state, level);
    }
    if (ui_event->kind != UI_ACTIVATE) {
        return false;
    }
    int index = id_index(ui_event->id, "choice.");
    if (index >= 0) {
        bool touches = state->step == REST_RESTING;
        bool chosen = rest_choose(state, level, index);
        cue_play(cues, touches ? "warm" : "page");
        return chosen;
    }
    bool moved = strcmp(ui_event->id, "next") == 0 && rest_next(state, level);
    if (moved) {
        cue_play(cues, "page");
    }
    return moved;
}

static void tick(void *pointer, const void *level, struct cues *cues) {
    struct rest_state *state = pointer;
    (void)level;
    rest_tick(state);
    if (state->rings) {
        cue_play(cues, "bell");
    }
}

static bool done(const void *state, const void *level) {
    (void)level;
    return rest_done(state);
}

static bool guides(const void *state) {
    return ((const struct rest_state *)state)->step == REST_RESTING;
}

static uint64_t hash(const void *state) {
    return rest_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    rest_report(state, level, visit);
}

static void choice(struct page *page, int index, const char *text) {
    char id[WIDGET_ID_BYTES];
    id_make(id, "choice.", index);
    page_choice(page, id, text, 0);
}

/* The cloud drifts in the picture; what can be pressed stands still. */
static void resting_page(const struct rest_state *state, const struct rest_level *level,
                         const struct room_view *view, struct page *page) {
    const struct rest_cloud *cloud = rest_cloud(state, level);
    page_text(page, "line", rest_line(state, level));
    page_button(page, "next", word(view, state->rung ? "rest.get-up" : "rest.enough"), WIDGET_FIRST);
    if (cloud == NULL) {
        return;
    }
    page_small(page, "passes", word(view, "rest.cloud"));
    if (state->touched) {
        page_kind(page, "answer", "", cloud->answer);
        page->items[page->count - 1].flags |= WIDGET_NEW;
    } else {
        choice(page, 0, cloud->says);
        page->items[page->count - 1].flags |= WIDGET_NEW;
    }
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct rest_state *state = pointer;
    const struct rest_level *level = body;
    char id[WIDGET_ID_BYTES];
    snprintf(id, sizeof id, "rest.%d.%d", (int)state->step, state->line);
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, LOOK_PAPER);
    if (state->step == REST_HOW_LONG) {
        page_text(&page, "prompt", word(view, "rest.how-long"));
        for (int i = 0; i < REST_LENGTHS; i++) {
            choice(&page, i, word(view, length_words[i]));
        }
    } else if (state->step == REST_VIEW) {
        page_text(&page, "prompt", word(view, "rest.look-at"));
        for (unsigned i = 0; i < level->views_count; i++) {
            choice(&page, (int)i, level->views[i].text);
        }
    } else if (state->step == REST_RESTING) {
        resting_page(state, level, view, &page);
    } else {
        page_text(&page, "line", rest_line(state, level));
        page_button(&page, "next", word(view, "frame.next"), WIDGET_FIRST);
    }
    page_end(&page);
}

static void draw_cloud(const struct rest_state *state, const struct rest_level *level, const struct room_view *view,
                       struct draw_list *list) {
    if (rest_cloud(state, level) == NULL) {
        return;
    }
    bool still = view->ui.settings->reduced_motion;
    float way = still ? 0.5f : roundf(rest_cloud_way(state) * 480.0f) / 480.0f;
    float x = glass.x - CLOUD_W_PX + (glass.w + CLOUD_W_PX) * way;
    float y = glass.y + 60.0f + 34.0f * (float)(state->cloud % 4);
    struct rect rect = {x, y, CLOUD_W_PX, CLOUD_H_PX};
    draw_clip(list, glass);
    draw_sprite_in(list, state->touched ? "prop/cloud-plain" : "prop/cloud-worry", rect, 0.0f, 0.92f);
    draw_unclip(list);
}

static void draw(const void *pointer, const void *body, const struct room_view *view, struct draw_list *list) {
    const struct rest_state *state = pointer;
    const struct rest_level *level = body;
    bool still = view->ui.settings->reduced_motion;
    float dusk = state->step < REST_RESTING ? 0.0f : roundf(rest_dusk(state) * 20.0f) / 20.0f;
    float t = still ? 0.0f : (float)(view->ui.tick / 3) / 20.0f;
    draw_sprite(list, "room/bedroom", 0, 0, 1.0f);
    place_air_draw(PLACE_BEDROOM, &view->ui, list);
    draw_cloud(state, level, view, list);
    if (state->step >= REST_RESTING) {
        draw_sprite(list, "room/bedroom-cold", 0, 0, 0.25f + 0.5f * dusk);
    }
    draw_sprite_in(list, "prop/candle", candle_rect, 0.0f, 1.0f);
    draw_glow(list, 907.0f, 700.0f, 220.0f, COLOUR_AMBER, 0.30f + 0.016f * noise(81u, t * 1.2f));
}

const struct practice rest_practice = {
    .id = "rest",
    .stone = "kindness",
    .loop = "rain",
    .state_size = sizeof(struct rest_state),
    .start = start,
    .event = event,
    .tick = tick,
    .done = done,
    .guides = guides,
    .hash = hash,
    .report = report,
    .tree = tree,
    .draw = draw,
};
