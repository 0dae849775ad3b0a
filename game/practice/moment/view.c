/* A small disaster, felt: with each of the critic's lines paper walls slide in,
 * colour drains and the sound closes; another voice opens the room again. */
#include "practice/list.h"

#include "core/motion.h"
#include "practice/moment/level.h"
#include "practice/moment/rules.h"
#include "practice/place_air.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* How far each wall of torn paper comes in when the room has closed. */
enum { WALL_DEPTH_PX = 700, SIDE_REACH_PX = 430, TOP_REACH_PX = 230 };
enum { SCATTER_TEXT_PERCENT_MAX = 100, CROWD_MAX = 6 };

#define CROWD_PX 29.0f

/* Where the critic's lines crowd in: left and right in turn, from the top. */
static const struct rect crowd[CROWD_MAX] = {
    {70.0f, 150.0f, 540.0f, 420.0f},  {1310.0f, 130.0f, 540.0f, 420.0f}, {110.0f, 415.0f, 540.0f, 420.0f},
    {1270.0f, 405.0f, 540.0f, 420.0f}, {60.0f, 690.0f, 540.0f, 420.0f},  {1320.0f, 690.0f, 540.0f, 420.0f},
};

static void start(void *state, const void *level, const struct entering *entering) {
    moment_start(state, level, entering_chance(entering));
}

static bool press(struct moment_state *state, const struct moment_level *level, const char *id) {
    int index = id_index(id, "choice.");
    if (index >= 0) {
        return moment_choose(state, level, index);
    }
    if (strcmp(id, "next") == 0) {
        return moment_next(state, level);
    }
    if (strcmp(id, "pause") == 0) {
        return moment_pause(state, level);
    }
    return strcmp(id, "another") == 0 && moment_another(state, level);
}

static const char *cue_of(enum moment_step before, const struct moment_state *state) {
    if (state->step == MOMENT_CRITIC) {
        return "critic";
    }
    if (state->step == MOMENT_QUIET && before != MOMENT_QUIET) {
        return "pause";
    }
    if (state->step == MOMENT_VOICE && before == MOMENT_VOICES) {
        return "warm";
    }
    return state->step == MOMENT_CLOSING && before != MOMENT_CLOSING ? "chime" : "page";
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct moment_state *state = pointer;
    enum moment_step before = state->step;
    bool understood = false;
    if (ui_event->kind == UI_BACK) {
        understood = moment_back(state, level);
    } else if (ui_event->kind == UI_ACTIVATE) {
        understood = press(state, level, ui_event->id);
    }
    if (understood) {
        cue_play(cues, cue_of(before, state));
    }
    return understood;
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)level;
    moment_tick(state);
    cues->unease = moment_closeness(state);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return moment_done(state);
}

static uint64_t hash(const void *state) {
    return moment_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    moment_report(state, level, visit);
}

static bool scatters(const struct room_view *view) {
    return view->ui.settings->text_percent <= SCATTER_TEXT_PERCENT_MAX;
}

/* The lines heard so far: all of them stay, and stand closer and closer. */
static void crowd_in(const struct moment_state *state, const struct moment_level *level,
                     const struct room_view *view, struct tree *tree) {
    for (int i = 0; i < state->said && i < CROWD_MAX; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "critic.", i);
        struct page page;
        page_begin(&page, tree, &view->ui, "", crowd[i], LOOK_NONE);
        page.align_y = 0.0f;
        page_critic(&page, id, level->critic[i]);
        page.items[0].size = CROWD_PX;
        page_end(&page);
    }
}

static void critic_page(const struct moment_state *state, const struct moment_level *level,
                        const struct room_view *view, struct page *page) {
    if (!scatters(view)) {
        int from = state->said > 2 ? state->said - 2 : 0;
        for (int i = from; i < state->said; i++) {
            char id[WIDGET_ID_BYTES];
            id_make(id, "critic.", i);
            page_critic(page, id, level->critic[i]);
        }
    }
    if (state->step == MOMENT_PAUSE) {
        page_text(page, "line", moment_line(state, level));
    } else {
        page_button(page, "next", word(view, "moment.listen"), WIDGET_FIRST);
    }
    page_button(page, "pause", word(view, "moment.pause"), state->step == MOMENT_PAUSE ? WIDGET_FIRST : 0u);
}

static void voices_page(const struct moment_state *state, const struct moment_level *level,
                        const struct room_view *view, struct page *page) {
    page_heading(page, "prompt", word(view, "moment.choose-voice"));
    page->items[page->count - 1].size = 42.0f;
    for (unsigned i = 0; i < level->voices_count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", (int)i);
        page_choice(page, id, level->voices[i].who, moment_heard(state, (int)i) ? WIDGET_SELECTED : 0u);
    }
    if (state->heard != 0) {
        page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
    }
}

static void voice_page(const struct moment_state *state, const struct moment_level *level,
                       const struct room_view *view, struct page *page) {
    const struct moment_voice *voice = &level->voices[state->voice];
    if ((unsigned)state->line < voice->lines_count) {
        page_kind(page, "voice", voice->who, moment_line(state, level));
    } else {
        page_text(page, "opens", moment_line(state, level));
    }
    page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
    page_button_beside(page, "another", word(view, "moment.another"), 0);
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct moment_state *state = pointer;
    const struct moment_level *level = body;
    static const struct rect middle = {660.0f, 330.0f, 600.0f, 560.0f};
    static const struct rect wide = {900.0f, 180.0f, 930.0f, 780.0f};
    bool critic = state->step == MOMENT_CRITIC || state->step == MOMENT_PAUSE;
    if (critic && scatters(view)) {
        crowd_in(state, level, view, tree);
    }
    char id[WIDGET_ID_BYTES];
    snprintf(id, sizeof id, "moment.%d.%d", (int)state->step, state->line);
    enum look plate = state->step == MOMENT_QUIET || critic ? LOOK_NIGHT : LOOK_PAPER;
    struct page page;
    page_begin(&page, tree, &view->ui, id, critic && scatters(view) ? middle : wide, plate);
    if (critic) {
        critic_page(state, level, view, &page);
    } else if (state->step == MOMENT_VOICES) {
        voices_page(state, level, view, &page);
    } else if (state->step == MOMENT_VOICE) {
        voice_page(state, level, view, &page);
    } else {
        if (state->step == MOMENT_OPENING && state->line == 0) {
            page_heading(&page, "title", level->head.title);
        }
        page_text(&page, "line", moment_line(state, level));
        bool last = state->step == MOMENT_CLOSING && (unsigned)state->line + 1 == level->closing_count;
        if (last) {
            page_small(&page, "keep", word(view, "moment.keep"));
            page_kind(&page, "keepsake", "", level->keepsake.text);
        }
        page_button(&page, "next", word(view, last ? "frame.done" : "frame.next"), WIDGET_FIRST);
    }
    page_end(&page);
}

static bool has_cold_twin(enum place place) {
    return place == PLACE_STUDY || place == PLACE_KITCHEN || place == PLACE_BEDROOM || place == PLACE_HALL;
}

static void draw(const void *pointer, const void *body, const struct room_view *view, struct draw_list *list) {
    const struct moment_state *state = pointer;
    const struct moment_level *level = body;
    float closed = moment_closeness(state);
    if (view->ui.settings->reduced_motion) {
        closed = floorf(closed * 6.0f + 0.5f) / 6.0f;
    }
    char name[64];
    snprintf(name, sizeof name, "room/%s", place_name(level->head.place));
    draw_sprite(list, name, 0, 0, 1.0f);
    if (has_cold_twin(level->head.place)) {
        snprintf(name, sizeof name, "room/%s-cold", place_name(level->head.place));
        draw_sprite(list, name, 0, 0, fminf(1.0f, closed * 1.25f));
    }
    if (closed < 0.5f) {
        place_air_draw(level->head.place, &view->ui, list);
    }
    float side = roundf(closed * SIDE_REACH_PX);
    float top = roundf(closed * TOP_REACH_PX);
    if (closed > 0.004f) {
        draw_sprite(list, "close/top", 0, top - WALL_DEPTH_PX, 1.0f);
        draw_sprite(list, "close/bottom", 0, CANVAS_HEIGHT - top, 1.0f);
        draw_sprite(list, "close/left", side - WALL_DEPTH_PX, 0, 1.0f);
        draw_sprite(list, "close/right", CANVAS_WIDTH - side, 0, 1.0f);
    }
    draw_glow(list, 640.0f, 560.0f, 620.0f, COLOUR_AMBER, 0.15f * (1.0f - closed));
}

static const char *keepsake(const void *body, const char *rest) {
    const struct moment_level *level = body;
    return strcmp(rest, level->head.id) == 0 ? level->keepsake.text : NULL;
}

const struct practice moment_practice = {
    .id = "moment",
    .stone = "kindness",
    .loop = "room-tone",
    .state_size = sizeof(struct moment_state),
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
