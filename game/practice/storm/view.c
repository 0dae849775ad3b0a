/* The cellar in a storm: three old stones, a house that leans and stands. */
#include "core/motion.h"
#include "practice/list.h"
#include "practice/place_air.h"
#include "practice/storm/level.h"
#include "practice/storm/rules.h"
#include "ui/air.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { LOW_LINES = 4, LIST_TEXT_PERCENT = 115, DUST = 10 };

#define LEAN_PX 14.0f

static const struct rect panel = {1110.0f, 112.0f, 740.0f, 900.0f};
static const struct rect pane = {150.0f, 150.0f, 300.0f, 190.0f}; /* the cellar window's glass */

struct stone_place {
    const char *name_id, *about_id, *thin_id;
    const char *dark, *lit;
    struct rect rect;
    uint32_t colour;
};

static const struct stone_place stones[STORM_STONES] = {
    [STORM_KINDNESS] = {"stone.kindness", "storm.about-kindness", "storm.thin-kindness", "prop/stone-kindness",
                        "prop/stone-kindness-lit", {90.0f, 640.0f, 330.0f, 320.0f}, 0xF2AC84u},
    [STORM_HUMANITY] = {"stone.humanity", "storm.about-humanity", "storm.thin-humanity", "prop/stone-humanity",
                        "prop/stone-humanity-lit", {440.0f, 660.0f, 330.0f, 320.0f}, 0xFFC867u},
    [STORM_MINDFULNESS] = {"stone.mindfulness", "storm.about-mindfulness", "storm.thin-mindfulness",
                           "prop/stone-mindfulness", "prop/stone-mindfulness-lit", {790.0f, 640.0f, 330.0f, 320.0f},
                           0x9CC5E8u},
};

static void start(void *state, const void *level, const struct entering *entering) {
    (void)entering;
    storm_start(state, level);
}

static void heard(const struct storm_state *state, struct cues *cues) {
    static const char *const names[STORM_STEP_COUNT] = {
        [STORM_GUST] = "gust",  [STORM_LYING] = "pause", [STORM_ANSWER] = "stone", [STORM_WHY] = "page",
        [STORM_THIN] = "stone", [STORM_EYE] = "chime",   [STORM_MORNING] = "page"};
    const char *name = names[state->step];
    if (name != NULL) {
        cue_play(cues, name);
    }
    cues->unease = 0.8f * storm_lean(state);
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct storm_state *state = pointer;
    bool understood = false;
    if (ui_event->kind == UI_BACK) {
        understood = storm_back(state, level);
    } else if (ui_event->kind == UI_ACTIVATE) {
        int index = id_index(ui_event->id, "stone.");
        understood = index >= 0                               ? storm_choose(state, level, index)
                     : strcmp(ui_event->id, "low") == 0       ? storm_choose(state, level, STORM_LOW)
                     : strcmp(ui_event->id, "next") == 0 && storm_next(state, level);
    }
    if (understood) {
        heard(state, cues);
    }
    return understood;
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)cues;
    storm_tick(state, level);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return storm_done(state);
}

static uint64_t hash(const void *state) {
    return storm_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    storm_report(state, level, visit);
}

static const char *keepsake(const void *body, const char *rest) {
    const struct storm_level *level = body;
    return strcmp(rest, level->head.id) == 0 ? level->keepsake : NULL;
}

static bool listed(const struct room_view *view) {
    return view->ui.settings->text_percent >= LIST_TEXT_PERCENT;
}

static bool can_lay(const struct storm_state *state, int stone) {
    return state->step == STORM_GUST || (state->tried & (1u << (unsigned)stone)) == 0;
}

static void state_stones(const struct storm_state *state, const struct room_view *view, struct tree *tree) {
    for (int i = 0; i < STORM_STONES; i++) {
        char id[WIDGET_ID_BYTES];
        if (!can_lay(state, i)) {
            continue;
        }
        id_make(id, "stone.", i);
        hotspot_add(tree, &view->ui, id, ROLE_CHOICE, stones[i].rect, word(view, stones[i].name_id),
                    word(view, stones[i].about_id));
    }
}

static void list_stones(const struct storm_state *state, const struct room_view *view, struct page *page) {
    for (int i = 0; listed(view) && i < STORM_STONES; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "stone.", i);
        if (can_lay(state, i)) {
            page_choice(page, id, word(view, stones[i].name_id), 0);
        }
    }
}

static const struct stone_place *pointed_at(const struct room_view *view) {
    const struct ui *ui = view->ui.ui;
    int index = id_index(ui->hover, "stone.");
    index = index < 0 && ui->focus_shown ? id_index(ui->focus, "stone.") : index;
    return index >= 0 && index < STORM_STONES ? &stones[index] : NULL;
}

static void gust_page(const struct storm_state *state, const struct storm_level *level, const struct room_view *view,
                      struct page *page) {
    const struct stone_place *stone = pointed_at(view);
    page_critic(page, "gust", storm_gust(state, level)->says);
    page_text(page, "prompt", word(view, stone == NULL ? "storm.prompt" : stone->about_id));
    list_stones(state, view, page);
    page_button(page, "low", word(view, "storm.low"), 0);
}

static void thin_page(const struct storm_state *state, const struct storm_level *level, const struct room_view *view,
                      struct page *page) {
    page_critic(page, "gust", storm_gust(state, level)->says);
    page_text(page, "thin", word(view, stones[state->stone].thin_id));
    list_stones(state, view, page);
    page_button(page, "next", word(view, "storm.let-pass"), 0);
}

static void answer_page(const struct storm_state *state, const struct storm_level *level,
                        const struct room_view *view, struct page *page) {
    const struct storm_answer *answer = storm_answer(level, state->gust, (enum storm_stone)state->stone);
    if (state->step == STORM_ANSWER) {
        page_critic(page, "gust", storm_gust(state, level)->says);
        page->items[0].size = 30.0f;
    }
    page_kind(page, "answer", word(view, stones[state->stone].name_id), answer->says);
    if (state->step == STORM_WHY) {
        page_text(page, "why", answer->why);
    }
    page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
}

static void eye_page(const struct storm_state *state, const struct storm_level *level, const struct room_view *view,
                     struct page *page) {
    page_text(page, "line", storm_line(state, level));
    for (int i = 0; i < STORM_STONES; i++) {
        const struct storm_answer *answer = storm_heard(state, level, (enum storm_stone)i);
        if (answer != NULL) {
            page_kind(page, stones[i].name_id, word(view, stones[i].name_id), answer->says);
        }
    }
    page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct storm_state *state = pointer;
    const struct storm_level *level = body;
    static const char *const low_ids[LOW_LINES] = {"storm.low-1", "storm.low-2", "storm.low-3", "storm.low-4"};
    bool asks = state->step == STORM_GUST || state->step == STORM_THIN;
    char id[WIDGET_ID_BYTES];
    snprintf(id, sizeof id, "storm.%d.%d.%d.%u", (int)state->step, state->line, state->gust, state->tried);
    if (asks && !listed(view)) {
        state_stones(state, view, tree);
    }
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, LOOK_PAPER);
    page.align_y = 0.0f;
    if (state->step == STORM_GUST) {
        gust_page(state, level, view, &page);
    } else if (state->step == STORM_THIN) {
        thin_page(state, level, view, &page);
    } else if (state->step == STORM_ANSWER || state->step == STORM_WHY) {
        answer_page(state, level, view, &page);
    } else if (state->step == STORM_EYE) {
        eye_page(state, level, view, &page);
    } else {
        bool low = state->step == STORM_LYING;
        page_text(&page, "line", low ? word(view, low_ids[state->lain % LOW_LINES]) : storm_line(state, level));
        page_button(&page, "next", word(view, low ? "storm.up-again" : "frame.next"), WIDGET_FIRST);
    }
    page_end(&page);
}

/* Dust that the shaking lets go of, from the seams between the boards. */
static void draw_dust(const struct room_view *view, float lean, struct draw_list *list) {
    if (view->ui.settings->reduced_motion || lean < 0.3f) {
        return;
    }
    float t = (float)(view->ui.tick / 2) / 30.0f;
    struct segment specks[DUST];
    for (uint32_t i = 0; i < DUST; i++) {
        float fall = fmodf((float)i * 0.29f + t * 0.22f, 1.0f);
        float x = 180.0f + 86.0f * (float)i + 10.0f * noise(i * 3u + 5u, t * 0.5f);
        specks[i] = (struct segment){x, 130.0f + fall * 420.0f, x + 1.0f, 134.0f + fall * 420.0f};
    }
    draw_lines(list, specks, DUST, 3.0f, 0xF2D9B0u, 0.4f * lean);
}

static void draw(const void *pointer, const void *body, const struct room_view *view, struct draw_list *list) {
    const struct storm_state *state = pointer;
    const struct storm_level *level = body;
    bool still = view->ui.settings->reduced_motion;
    bool over = state->step >= STORM_EYE;
    float lean = still ? 0.0f : roundf(state->lean * 40.0f) / 40.0f;
    float t = still ? 0.0f : (float)(view->ui.tick / 2) / 30.0f;
    float sway = lean < 0.02f ? 0.0f : roundf(lean * LEAN_PX * (0.6f + 0.4f * noise(7u, t * 0.9f)));
    draw_sprite(list, over ? "room/cellar-after" : "room/cellar", 0, 0, 1.0f);
    if (!over) {
        air_rain(list, &view->ui, pane, 0.35f + 0.65f * lean);
        draw_dust(view, lean, list);
        draw_sprite(list, "room/cellar-beams", sway, 0, 1.0f);
    } else {
        draw_sprite(list, "room/cellar-beams-after", 0, 0, 1.0f);
    }
    place_air_draw(PLACE_CELLAR, &view->ui, list);
    float flicker = still ? 0.0f : 0.02f * noise(61u, t * (1.0f + lean));
    draw_glow(list, 610.0f, 420.0f, 200.0f, COLOUR_AMBER, 0.26f - 0.08f * lean + flicker);
    for (int i = 0; i < STORM_STONES; i++) {
        struct rect rect = stones[i].rect;
        float light = still ? storm_light(state, level, (enum storm_stone)i) : roundf(state->shown[i] * 50.0f) / 50.0f;
        draw_sprite_in(list, stones[i].dark, rect, 0.0f, 1.0f);
        draw_sprite_in(list, stones[i].lit, rect, 0.0f, light);
        draw_glow(list, rect.x + rect.w / 2.0f, rect.y + rect.h * 0.48f, 230.0f, stones[i].colour, 0.5f * light);
    }
}

const struct practice storm_practice = {
    .id = "storm",
    .stone = "humanity",
    .loop = "rain",
    .state_size = sizeof(struct storm_state),
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
