/* Standing in a room's doorway: which evenings can be spent here. */
#include "practice/place_air.h"
#include "practice/practice.h"
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PLACE_LEVELS_MAX = 24 };

/* What one hears first on coming in, where there is something to hear. */
static const char *const greetings[PLACE_COUNT] = {
    [PLACE_KITCHEN] = "kettle", [PLACE_BALCONY] = "wind", [PLACE_STAIRS] = "step",   [PLACE_GALLERY] = "step",
    [PLACE_ATTIC] = "wing",     [PLACE_CELLAR] = "stone", [PLACE_STUDY] = "drawer",
};

struct place_context {
    struct house *house;
    enum place place;
    const struct level *levels[PLACE_LEVELS_MAX];
    char lines[PLACE_LEVELS_MAX][192];
    char background[64];
    size_t count;
};

static bool find_place(const char *name, enum place *place) {
    for (int i = 0; i < PLACE_COUNT; i++) {
        if (strcmp(place_name((enum place)i), name) == 0) {
            *place = (enum place)i;
            return true;
        }
    }
    return false;
}

static void name_level(struct place_context *context, size_t index) {
    const struct level_head *head = context->levels[index]->head;
    char minutes[16];
    snprintf(minutes, sizeof minutes, "%d", head->minutes);
    const char *values[] = {minutes};
    char length[64];
    strings_format(context->house->strings, "frame.minutes", length, sizeof length, values, 1);
    snprintf(context->lines[index], sizeof context->lines[index], "%.110s · %s", head->title, length);
}

static void *open_place(struct house *house, const char *argument) {
    struct place_context *context = memory_get(1, sizeof *context);
    context->house = house;
    if (!find_place(argument, &context->place)) {
        free(context);
        return NULL;
    }
    for (size_t i = 0; i < library_level_count(house->library) && context->count < PLACE_LEVELS_MAX; i++) {
        const struct level *level = library_level_at(house->library, i);
        if (level->head->place == context->place) {
            context->levels[context->count] = level;
            name_level(context, context->count++);
        }
    }
    snprintf(context->background, sizeof context->background, "room/%s", argument);
    house_refresh(house);
    if (greetings[context->place] != NULL) {
        cue_play(&house->cues, greetings[context->place]);
    }
    return context;
}

static struct request on_event(void *pointer, const struct ui_event *event) {
    struct place_context *context = pointer;
    if (event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "place.back") == 0)) {
        return request_pop();
    }
    int index = event->kind == UI_ACTIVATE ? id_index(event->id, "level.") : -1;
    if (index >= 0 && (size_t)index < context->count) {
        return request_of(REQUEST_REPLACE, &room_screen, context->levels[index]->head->id);
    }
    return request_stay();
}

static struct request on_tick(void *pointer) {
    struct place_context *context = pointer;
    return context->count == 1 ? request_of(REQUEST_REPLACE, &room_screen, context->levels[0]->head->id)
                               : request_stay();
}

static void state(const void *pointer, const struct ui_view *view, struct tree *tree) {
    const struct place_context *context = pointer;
    char id[64];
    struct page page;
    page_begin(&page, tree, view, "place", (struct rect){860.0f, 120.0f, 960.0f, 880.0f}, LOOK_PAPER);
    snprintf(id, sizeof id, "hub.room.%s.name", place_name(context->place));
    page_heading(&page, "place.name", house_word(context->house, id));
    if (context->count == 0) {
        page_text(&page, "place.empty", house_word(context->house, "hub.not-open-yet"));
    }
    for (size_t i = 0; i < context->count; i++) {
        char widget[WIDGET_ID_BYTES];
        id_make(widget, "level.", (int)i);
        bool visited = house_level_visits(context->house, context->levels[i]->head->id) > 0;
        page_choice(&page, widget, context->lines[i], visited ? WIDGET_SELECTED : 0u);
    }
    page_button(&page, "place.back", house_word(context->house, "frame.back"), WIDGET_FRAME);
    page_end(&page);
}

static void draw(const void *pointer, const struct ui_view *view, struct draw_list *list) {
    const struct place_context *context = pointer;
    draw_sprite(list, context->background, 0, 0, 1.0f);
    place_air_draw(context->place, view, list);
}

static struct spot spot(const void *pointer) {
    return camera_spot_of_place(((const struct place_context *)pointer)->place);
}

const struct screen place_screen = {
    .id = "place",
    .closes = true,
    .open = open_place,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .spot = spot,
    .tree = state,
    .draw = draw,
};
