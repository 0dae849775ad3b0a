/* The hall: a barometer whose needle follows what one points at, and a plate
 * with the words. Knows no fonts and no files, only names of sprites. */
#include "practice/list.h"

#include "core/motion.h"
#include "practice/checkin/level.h"
#include "practice/checkin/rules.h"
#include "practice/place_air.h"
#include "ui/theme.h"

#include <stdio.h>
#include <string.h>

static const struct rect panel = {980.0f, 120.0f, 860.0f, 880.0f};
static const struct rect dial = {300.0f, 170.0f, 600.0f, 600.0f};

/* The needle turns about the middle of its own page, which is the dial's pin. */
static const struct rect needle = {420.0f, 290.0f, 360.0f, 360.0f};
static const struct rect hub = {552.0f, 422.0f, 96.0f, 96.0f};

enum { LINE_BYTES = 1300 };

static void start(void *state, const void *level, const struct entering *entering) {
    checkin_start(state, level, entering_chance(entering), entering->after);
}

static bool event(void *state, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    if (ui_event->kind == UI_BACK) {
        return checkin_back(state, level);
    }
    if (ui_event->kind != UI_ACTIVATE) {
        return false;
    }
    int index = id_index(ui_event->id, "choice.");
    bool done = index >= 0 ? checkin_choose(state, level, index)
                           : strcmp(ui_event->id, "next") == 0 && checkin_next(state, level);
    if (done) {
        cue_play(cues, index >= 0 ? "step" : "page");
    }
    return done;
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)level;
    (void)cues;
    checkin_tick(state);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return checkin_done(state);
}

static const char *wish(const void *state, const void *level) {
    return checkin_wish(state, level);
}

static uint64_t hash(const void *state) {
    return checkin_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    checkin_report(state, level, visit);
}

static void weathers(const struct checkin_level *level, struct page *page, char (*lines)[LINE_BYTES]) {
    for (unsigned i = 0; i < level->weathers_count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", (int)i);
        snprintf(lines[i], LINE_BYTES, "%s. %s", level->weathers[i].name, level->weathers[i].line);
        page_choice(page, id, lines[i], 0);
    }
}

static void suggests(const struct checkin_state *state, const struct checkin_level *level,
                     const struct room_view *view, struct page *page) {
    const struct checkin_weather *weather = checkin_weather(state, level);
    for (unsigned i = 0; weather != NULL && i < weather->suggests_count; i++) {
        const struct level *room = library_level(view->library, weather->suggests[i]);
        if (room != NULL) {
            char id[WIDGET_ID_BYTES];
            id_make(id, "choice.", (int)i);
            page_choice(page, id, room->head->title, 0);
        }
    }
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct checkin_state *state = pointer;
    const struct checkin_level *level = body;
    char lines[CHECKIN_WEATHERS][LINE_BYTES];
    char id[WIDGET_ID_BYTES];
    id_make(id, "checkin.", (int)state->step);
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, LOOK_PAPER);
    const char *question = checkin_question(state, level);
    const char *answer = checkin_answer(state, level);
    if (question[0] != '\0') {
        page_heading(&page, "question", question);
        page.items[0].size = 44.0f;
    }
    if (answer[0] != '\0') {
        page_text(&page, "answer", answer);
    }
    if (state->step == CHECKIN_WEATHER) {
        weathers(level, &page, lines);
    } else if (state->step == CHECKIN_ROUGH) {
        for (unsigned i = 0; i < level->rough_count; i++) {
            char choice[WIDGET_ID_BYTES];
            id_make(choice, "choice.", (int)i);
            page_choice(&page, choice, level->rough[i].name, 0);
        }
        page_button(&page, "next", word(view, "checkin.not-say"), 0);
    } else if (state->step == CHECKIN_SUGGEST && !view->on_journey) {
        page_text(&page, "suggest", word(view, "checkin.suggest"));
        suggests(state, level, view, &page);
        page_button(&page, "next", word(view, "checkin.none"), 0);
    } else {
        page_button(&page, "next", word(view, "frame.next"), WIDGET_FIRST);
    }
    page_end(&page);
}

static const float angles[WEATHER_COUNT] = {
    [WEATHER_NONE] = 0.0f, [WEATHER_STORM] = -67.0f, [WEATHER_RAIN] = -22.0f,
    [WEATHER_CLOUD] = 22.0f, [WEATHER_SUN] = 67.0f,
};

/* The needle points where the person points, before anything is chosen. */
static float needle_angle(const struct checkin_state *state, const struct checkin_level *level,
                          const struct ui *ui) {
    int index = state->weather;
    if (state->step == CHECKIN_WEATHER) {
        int hover = id_index(ui->hover, "choice.");
        int focus = ui->focus_shown ? id_index(ui->focus, "choice.") : -1;
        index = hover >= 0 ? hover : focus;
    }
    bool known = index >= 0 && (unsigned)index < level->weathers_count;
    return known ? angles[level->weathers[index].weather] : 0.0f;
}

static void draw(const void *pointer, const void *body, const struct room_view *view, struct draw_list *list) {
    const struct checkin_state *state = pointer;
    draw_sprite(list, "room/hall", 0, 0, 1.0f);
    place_air_draw(PLACE_HALL, &view->ui, list);
    draw_sprite_in(list, "ui/dial-face", dial, 0.0f, 1.0f);
    draw_sprite_in(list, "ui/dial-needle", needle, needle_angle(state, body, view->ui.ui), 1.0f);
    draw_sprite_in(list, "ui/dial-hub", hub, 0.0f, 1.0f);
}

const struct practice checkin_practice = {
    .id = "checkin",
    .stone = "mindfulness",
    .loop = "room-tone",
    .state_size = sizeof(struct checkin_state),
    .start = start,
    .event = event,
    .tick = tick,
    .done = done,
    .wish = wish,
    .hash = hash,
    .report = report,
    .tree = tree,
    .draw = draw,
};
