/* The walks through the house, on one page: each with its length and what it is. */
#include "practice/practice.h"
#include "screen/screen.h"
#include "screen/title_scene.h"
#include "screen/walks.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WALKS_MAX = 16, LINE_BYTES = 256 };

struct walks {
    struct house *house;
    const struct journey *journeys[WALKS_MAX];
    char lines[WALKS_MAX][LINE_BYTES];
    size_t count;
};

static void add(struct walks *walks, const struct journey *journey) {
    char minutes[16];
    char length[64];
    snprintf(minutes, sizeof minutes, "%d", journey->minutes);
    const char *values[] = {minutes};
    strings_format(walks->house->strings, "frame.minutes", length, sizeof length, values, 1);
    snprintf(walks->lines[walks->count], LINE_BYTES, "%.120s · %s", journey->title, length);
    walks->journeys[walks->count++] = journey;
}

static void *open_walks(struct house *house, const char *argument) {
    (void)argument;
    struct walks *walks = memory_get(1, sizeof *walks);
    walks->house = house;
    const struct journey *journey;
    for (size_t i = 0; (journey = library_journey_at(house->library, i)) != NULL && walks->count < WALKS_MAX; i++) {
        if (walks_offered(journey)) {
            add(walks, journey);
        }
    }
    return walks;
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct walks *walks = context;
    if (event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "walks.back") == 0)) {
        return request_pop();
    }
    int index = event->kind == UI_ACTIVATE ? id_index(event->id, "walk.") : -1;
    if (index < 0 || (size_t)index >= walks->count) {
        return request_stay();
    }
    cue_play(&walks->house->cues, "latch");
    return request_of(REQUEST_REPLACE, &journey_screen, walks->journeys[index]->id);
}

static struct request on_tick(void *context) {
    (void)context;
    return request_stay();
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct walks *walks = context;
    struct page page;
    page_begin(&page, tree, view, "walks", (struct rect){90.0f, 110.0f, 800.0f, 900.0f}, LOOK_PAPER);
    page_heading(&page, "walks.title", house_word(walks->house, "walks.title"));
    for (size_t i = 0; i < walks->count; i++) {
        char id[WIDGET_ID_BYTES];
        bool begun = walks_begun(walks->house, walks->journeys[i]);
        id_make(id, "walk.", (int)i);
        page_choice(&page, id, walks->lines[i], 0);
        id_make(id, "walk.invite.", (int)i);
        page_small(&page, id, begun ? house_word(walks->house, "walks.begun") : walks->journeys[i]->invite);
        page.items[page.count - 1].gap = 10.0f;
    }
    page_button(&page, "walks.back", house_word(walks->house, "frame.back"), WIDGET_FRAME);
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    title_scene_draw(list, view, TITLE_OPENING_TICKS);
}

static struct spot spot(const void *pointer) {
    (void)pointer;
    return camera_title;
}

const struct screen walks_screen = {
    .id = "walks",
    .closes = true,
    .open = open_walks,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .spot = spot,
    .tree = state,
    .draw = draw,
};
