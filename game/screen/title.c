/* The title: what this is, one button to begin, all comfort within reach. */
#include "practice/practice.h"
#include "screen/screen.h"
#include "screen/title_scene.h"
#include "screen/walks.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LEFT_OUT_MAX = 8, LEFT_OUT_EACH_MAX = 3, LEFT_OUT_BYTES = 320 };

struct title {
    struct house *house;
    const struct journey *first; /* NULL: the packs have none for the first evening */
    bool comes_home;             /* the first look at the house tonight: the lamps are lit one by one */
    const struct journey *begun; /* one that was left on the way, or NULL */
    char left_out[LEFT_OUT_MAX][LEFT_OUT_BYTES]; /* packs and levels that do not play, and why */
    size_t left_out_count;
};

static void add_left_out(struct title *title, const char *line) {
    if (title->left_out_count < LEFT_OUT_MAX) {
        utf8_copy(title->left_out[title->left_out_count++], LEFT_OUT_BYTES, line);
    }
}

static void name_left_out(struct title *title, const struct complaints *list, const char *string_id) {
    if (list->errors > 0) {
        add_left_out(title, house_word(title->house, string_id));
    }
    for (size_t i = 0; i < list->count && i < LEFT_OUT_EACH_MAX; i++) {
        char line[LEFT_OUT_BYTES];
        const char *slash = strrchr(list->items[i].file, '/');
        snprintf(line, sizeof line, "%.80s: %.200s", slash == NULL ? list->items[i].file : slash + 1,
                 list->items[i].message);
        add_left_out(title, line);
    }
}

static void *open_title(struct house *house, const char *argument) {
    (void)argument;
    struct title *title = memory_get(1, sizeof *title);
    title->house = house;
    title->comes_home = !house->lamps_lit;
    house->lamps_lit = true;
    house->evening = house->evening_shown = EVENING_DUSK;
    house_refresh(house);
    const struct journey *suggested = walks_suggested(house);
    title->first = walks_first(house);
    title->begun = suggested != NULL && walks_begun(house, suggested) ? suggested : NULL;
    house->loop = "room-tone";
    name_left_out(title, house->refused, "packs.refused");
    name_left_out(title, house->problems, "levels.skipped");
    return title;
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct title *title = context;
    if (event->kind != UI_ACTIVATE) {
        return request_stay();
    }
    if (strcmp(event->id, "title.start") == 0) {
        cue_play(&title->house->cues, "latch");
        return request_of(REQUEST_REPLACE, &journey_screen,
                          title->begun != NULL ? title->begun->id : title->first->id);
    }
    if (strcmp(event->id, "title.rooms") == 0) {
        cue_play(&title->house->cues, "latch");
        return request_of(REQUEST_REPLACE, &hub_screen, "");
    }
    if (strcmp(event->id, "title.settings") == 0) {
        return request_of(REQUEST_PUSH, &settings_screen, "");
    }
    if (strcmp(event->id, "title.quit") == 0) {
        return request_of(REQUEST_QUIT, NULL, "");
    }
    return request_stay();
}

static struct request on_tick(void *context) {
    (void)context;
    return request_stay();
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct title *title = context;
    const struct house *house = title->house;
    struct page page;
    page_begin(&page, tree, view, "title", (struct rect){110.0f, 110.0f, 780.0f, 930.0f}, LOOK_NONE);
    page.align_y = 0.0f;
    page_heading(&page, "title.name", house_word(house, "app.name"));
    page.items[0].size = view->settings->text_percent > 150 ? 64.0f : TITLE_PX;
    page.items[0].colour = COLOUR_CREAM;
    page_text(&page, "title.tagline", house_word(house, "app.tagline"));
    page_gap(&page, 34.0f);
    if (title->begun != NULL || title->first != NULL) {
        page_button(&page, "title.start", house_word(house, title->begun != NULL ? "title.continue" : "title.start"),
                    WIDGET_FIRST);
    }
    page_button(&page, "title.rooms", house_word(house, "title.rooms"), 0);
    page_button(&page, "title.settings", house_word(house, "title.settings"), 0);
    page_button_beside(&page, "title.quit", house_word(house, "title.quit"), WIDGET_FRAME);
    page_gap(&page, 22.0f);
    page_small(&page, "title.note", house_word(house, "title.note"));
    for (size_t i = 0; i < title->left_out_count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "title.left-out.", (int)i);
        page_small(&page, id, title->left_out[i]);
        page.items[page.count - 1].colour = COLOUR_HONEY;
    }
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    const struct title *title = context;
    title_scene_draw(list, view, title->comes_home ? view->tick : TITLE_OPENING_TICKS);
}

static struct spot spot(const void *context) {
    (void)context;
    return camera_title;
}

const struct screen title_screen = {
    .id = "title",
    .open = open_title,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .spot = spot,
    .tree = state,
    .draw = draw,
};
