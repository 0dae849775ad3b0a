/* The honest mirror: what was practised, in words. No streak, no score, no
 * missed days, never a claim about health. */
#include "core/date.h"
#include "practice/practice.h"
#include "screen/hub_house.h"
#include "screen/keepsake.h"
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINES_MAX = 48, LINE_BYTES = 320 };

struct progress {
    struct house *house;
    char lines[LINES_MAX][LINE_BYTES];
    size_t count;
    size_t keepsakes_from; /* lines from here on are keepsakes */
};

static void add_line(struct progress *progress, const char *text) {
    if (progress->count < LINES_MAX) {
        utf8_copy(progress->lines[progress->count++], LINE_BYTES, text);
    }
}

static void add_counted(struct progress *progress, const char *id, const char *first, int64_t number) {
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", (long long)number);
    char line[LINE_BYTES];
    const char *values[] = {first == NULL ? digits : first, digits};
    strings_format(progress->house->strings, id, line, sizeof line, values, 2);
    add_line(progress, line);
}

static void add_checkins(struct progress *progress) {
    const struct progress_summary *summary = &progress->house->summary;
    for (size_t i = 0; i < summary->checkin_count && i < 6; i++) {
        const struct checkin_fact *fact = &summary->checkins[i];
        if (fact->weather == WEATHER_NONE) {
            continue;
        }
        char date[11];
        char id[NAME_BYTES];
        char line[LINE_BYTES];
        date_format(fact->day, date);
        snprintf(id, sizeof id, "weather.%s", weather_name(fact->weather));
        const char *values[] = {date, house_word(progress->house, id)};
        strings_format(progress->house->strings, fact->after ? "progress.weather-after" : "progress.weather-before",
                       line, sizeof line, values, 2);
        add_line(progress, line);
    }
}

static void *open_progress(struct house *house, const char *argument) {
    (void)argument;
    struct progress *progress = memory_get(1, sizeof *progress);
    progress->house = house;
    house_refresh(house);
    const struct progress_summary *summary = &house->summary;
    if (summary->visits > 0) {
        add_counted(progress, "progress.days", NULL, summary->days);
        for (size_t i = 0; i < summary->practice_count; i++) {
            char id[NAME_BYTES * 2];
            snprintf(id, sizeof id, "practice.%s", summary->practices[i].practice);
            add_counted(progress, "progress.practice-line", house_word(house, id), summary->practices[i].visits);
        }
        add_checkins(progress);
    }
    progress->keepsakes_from = progress->count;
    for (size_t i = 0; i < summary->keepsake_count; i++) {
        add_line(progress, keepsake_words(house->strings, house->library, summary->keepsakes[i]));
    }
    return progress;
}

static struct request on_event(void *context, const struct ui_event *event) {
    (void)context;
    bool back = event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "progress.back") == 0);
    return back ? request_pop() : request_stay();
}

static struct request on_tick(void *context) {
    (void)context;
    return request_stay();
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct progress *progress = context;
    const struct house *house = progress->house;
    struct page page;
    page_begin(&page, tree, view, "progress", (struct rect){60.0f, 100.0f, 780.0f, 920.0f}, LOOK_PAPER);
    page_heading(&page, "progress.title", house_word(house, "progress.title"));
    bool none = house->summary.visits == 0;
    page_text(&page, "progress.intro", house_word(house, none ? "progress.none" : "progress.intro"));
    enum tracker_condition condition = tracker_condition(house->tracker);
    if (condition != TRACKER_FINE && condition != TRACKER_FRESH) {
        page_small(&page, "progress.condition", house_word(house, tracker_condition_id(condition)));
    }
    for (size_t i = 0; i < progress->count && page.count + 3 < PAGE_ITEMS_MAX; i++) {
        char id[WIDGET_ID_BYTES];
        snprintf(id, sizeof id, "progress.line.%zu", i);
        if (i == progress->keepsakes_from) {
            page_gap(&page, 14.0f);
            page_text(&page, "progress.keepsakes", house_word(house, "progress.keepsakes"));
            page.items[page.count - 1].face = FACE_TEXT_BOLD;
        }
        page_text(&page, id, progress->lines[i]);
    }
    page_button(&page, "progress.back", house_word(house, "progress.back"), WIDGET_FIRST);
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    const struct house *house = ((const struct progress *)context)->house;
    struct hub_light light = hub_light_of(house->evening_shown, house->evening_shown, 0);
    hub_draw_house(house, &light, view, list);
}

const struct screen progress_screen = {
    .id = "progress",
    .closes = true,
    .open = open_progress,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
