/* The hearth: rings that swell and sink with the breath, a heart that warms.
 * With reduced motion the rings stand still and their brightness breathes. */
#include "practice/list.h"

#include "core/motion.h"
#include "practice/breathe/level.h"
#include "practice/breathe/rules.h"
#include "practice/place_air.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { RINGS = 5, STILL_STEPS = 6, LINE_BYTES = 1300 };
static const float heart_x = 966.0f;
static const float heart_y = 622.0f;
static const struct rect panel = {1230.0f, 130.0f, 620.0f, 870.0f};

static void start(void *state, const void *level, const struct entering *entering) {
    breathe_start(state, level, entering_chance(entering));
}

static bool press(struct breathe_state *state, const struct breathe_level *level, const char *id) {
    int index = id_index(id, "choice.");
    if (index >= 0) {
        return breathe_choose(state, level, index);
    }
    if (strcmp(id, "next") == 0) {
        return breathe_next(state, level);
    }
    if (strcmp(id, "slower") == 0) {
        return breathe_slower(state, level);
    }
    if (strcmp(id, "faster") == 0) {
        return breathe_faster(state, level);
    }
    if (strcmp(id, "hold") == 0) {
        return state->paused ? breathe_resume(state) : breathe_pause(state);
    }
    return strcmp(id, "stop") == 0 && breathe_stop(state);
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct breathe_state *state = pointer;
    if (ui_event->kind == UI_BACK) {
        return breathe_back(state, level);
    }
    bool understood = ui_event->kind == UI_ACTIVATE && press(state, level, ui_event->id);
    if (understood && state->step != BREATHE_RUNNING) {
        cue_play(cues, "page");
    }
    return understood;
}

static void tick(void *pointer, const void *level, struct cues *cues) {
    struct breathe_state *state = pointer;
    enum breathe_step before = state->step;
    breathe_tick(state, level);
    if (state->breath_in_began) {
        cue_play(cues, "breath-in");
    }
    if (state->breath_out_began) {
        cue_play(cues, "breath-out");
    }
    if (before == BREATHE_RUNNING && state->step == BREATHE_AFTER) {
        cue_play(cues, "chime");
    }
}

static bool done(const void *state, const void *level) {
    (void)level;
    return breathe_done(state);
}

static bool guides(const void *state) {
    const struct breathe_state *breathe = state;
    return breathe->step == BREATHE_RUNNING && !breathe->paused;
}

static uint64_t hash(const void *state) {
    return breathe_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    breathe_report(state, level, visit);
}

static void choices(const struct breathe_state *state, const struct breathe_level *level,
                    const struct room_view *view, struct page *page, char (*lines)[LINE_BYTES]) {
    bool pace = state->step == BREATHE_SETTING;
    page_heading(page, "prompt", word(view, pace ? "breathe.choose" : "breathe.gesture"));
    page->items[page->count - 1].size = 42.0f;
    unsigned count = pace ? level->settings_count : level->gestures_count;
    for (unsigned i = 0; i < count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", (int)i);
        snprintf(lines[i], LINE_BYTES, "%s. %s", pace ? level->settings[i].name : level->gestures[i].name,
                 pace ? level->settings[i].about : level->gestures[i].how);
        page_choice(page, id, lines[i], 0);
        page->items[page->count - 1].size = SMALL_PX;
    }
}

static void running(const struct breathe_state *state, const struct breathe_level *level,
                    const struct room_view *view, struct page *page, char *count) {
    page_heading(page, "word", breathe_word(state, level));
    page_text(page, "line", breathe_line(state, level));
    char now[16];
    char all[16];
    snprintf(now, sizeof now, "%d", state->breaths + 1);
    snprintf(all, sizeof all, "%d", breathe_total(state, level));
    const char *values[] = {now, all};
    strings_format(view->strings, "breathe.count", count, 64, values, 2);
    page_small(page, "count", count);
    page_button(page, "hold", word(view, state->paused ? "breathe.go-on" : "breathe.hold"), WIDGET_FIRST);
    page_button(page, "slower", word(view, "breathe.slower"),
                breathe_can_slower(state, level) ? 0u : WIDGET_DISABLED);
    page_button_beside(page, "faster", word(view, "breathe.faster"),
                       breathe_can_faster(state, level) ? 0u : WIDGET_DISABLED);
    page_button(page, "stop", word(view, "breathe.stop"), 0);
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct breathe_state *state = pointer;
    const struct breathe_level *level = body;
    char lines[8][LINE_BYTES];
    char count[64];
    char id[WIDGET_ID_BYTES];
    bool runs = state->step == BREATHE_RUNNING;
    snprintf(id, sizeof id, "breathe.%d.%d", (int)state->step, runs ? 0 : state->line);
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, runs ? LOOK_NIGHT : LOOK_PAPER);
    page.align_y = runs ? 1.0f : 0.5f; /* lines of different length leave the buttons where they are */
    if (state->step == BREATHE_SETTING || state->step == BREATHE_GESTURE) {
        choices(state, level, view, &page, lines);
    } else if (runs) {
        running(state, level, view, &page, count);
    } else {
        page_text(&page, "line", breathe_line(state, level));
        bool begins = state->step == BREATHE_BEFORE && (unsigned)state->line + 1 == level->before_count;
        page_button(&page, "next", word(view, begins ? "breathe.start" : "frame.next"), WIDGET_FIRST);
    }
    page_end(&page);
}

static void draw(const void *pointer, const void *body, const struct room_view *view, struct draw_list *list) {
    const struct breathe_state *state = pointer;
    (void)body;
    draw_sprite(list, "room/hearth", 0, 0, 1.0f);
    place_air_draw(PLACE_HEARTH, &view->ui, list);
    bool still = view->ui.settings->reduced_motion;
    float full = breathe_fullness(state);
    float shown = still ? floorf(full * STILL_STEPS + 0.5f) / STILL_STEPS : full;
    float scale = still ? 0.95f : 0.86f + 0.20f * shown;
    if (state->step == BREATHE_RUNNING) {
        for (int i = 0; i < RINGS; i++) {
            float radius = (190.0f + 88.0f * (float)i) * scale;
            float alpha = (0.62f - 0.10f * (float)i) * (0.40f + 0.60f * shown);
            draw_ring(list, heart_x, heart_y, radius, 4.0f, 0xFFD9A8u, alpha);
        }
    }
    draw_glow(list, heart_x, heart_y, still ? 250.0f : 230.0f + 50.0f * shown, COLOUR_AMBER, 0.16f + 0.30f * shown);
    float fire = still ? 0.0f : noise(21, (float)(view->ui.tick / 3) * 3.0f * 1.6f / (float)TICKS_PER_SECOND);
    draw_glow(list, 270.0f, 720.0f, 420.0f, 0xFF8A3Du, 0.24f * (1.0f + 0.09f * fire));
}

const struct practice breathe_practice = {
    .id = "breathe",
    .stone = "mindfulness",
    .loop = "hearth",
    .state_size = sizeof(struct breathe_state),
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
