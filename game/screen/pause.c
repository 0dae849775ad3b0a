/* A pause: everything holds still behind it. */
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdlib.h>
#include <string.h>

struct pause {
    struct house *house;
};

static void *open_pause(struct house *house, const char *argument) {
    (void)argument;
    struct pause *pause = memory_get(1, sizeof *pause);
    pause->house = house;
    return pause;
}

static struct request on_event(void *context, const struct ui_event *event) {
    (void)context;
    if (event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "pause.continue") == 0)) {
        return request_pop();
    }
    if (event->kind == UI_ACTIVATE && strcmp(event->id, "pause.settings") == 0) {
        return request_of(REQUEST_PUSH, &settings_screen, "");
    }
    if (event->kind == UI_ACTIVATE && strcmp(event->id, "pause.leave") == 0) {
        return request_of(REQUEST_HOME, NULL, "");
    }
    return request_stay();
}

static struct request on_tick(void *context) {
    (void)context;
    return request_stay();
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct house *house = ((const struct pause *)context)->house;
    struct page page;
    page_begin(&page, tree, view, "pause", (struct rect){600.0f, 140.0f, 720.0f, 820.0f}, LOOK_NIGHT);
    page_heading(&page, "pause.title", house_word(house, "pause.title"));
    page_button(&page, "pause.continue", house_word(house, "pause.continue"), WIDGET_FIRST);
    page_button(&page, "pause.settings", house_word(house, "pause.settings"), WIDGET_FRAME);
    page_button(&page, "pause.leave", house_word(house, "pause.leave"), WIDGET_FRAME);
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    (void)view;
    draw_fill(list, (struct rect){0, 0, CANVAS_WIDTH, CANVAS_HEIGHT}, COLOUR_NIGHT, 0.55f);
}

const struct screen pause_screen = {
    .id = "pause",
    .over = true,
    .open = open_pause,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
