/* The porch: one press from anywhere leads here. Nothing is asked and nothing
 * is kept; whoever has sat long enough goes back to where they were. */
#include "practice/place_air.h"
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdlib.h>
#include <string.h>


struct porch {
    struct house *house;
};

static void *open_porch(struct house *house, const char *argument) {
    (void)argument;
    struct porch *porch = memory_get(1, sizeof *porch);
    porch->house = house;
    house->loop = "room-tone";
    house->cues.unease = 0.0f;
    return porch;
}

static struct request on_event(void *context, const struct ui_event *event) {
    (void)context;
    if (event->kind == UI_BACK) {
        return request_pop();
    }
    if (event->kind != UI_ACTIVATE) {
        return request_stay();
    }
    if (strcmp(event->id, "porch.back") == 0) {
        return request_pop();
    }
    if (strcmp(event->id, "porch.home") == 0) {
        return request_of(REQUEST_HOME, NULL, "");
    }
    return strcmp(event->id, "porch.help") == 0 ? request_of(REQUEST_PUSH, &help_screen, "") : request_stay();
}

static struct request on_tick(void *context) {
    struct porch *porch = context;
    porch->house->loop = "room-tone";
    return request_stay();
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct porch *porch = context;
    const struct house *house = porch->house;
    struct page page;
    page_begin(&page, tree, view, "porch", (struct rect){1060.0f, 130.0f, 760.0f, 860.0f}, LOOK_NIGHT);
    page_heading(&page, "porch.title", house_word(house, "porch.title"));
    page_text(&page, "porch.line1", house_word(house, "porch.line1"));
    page_text(&page, "porch.line2", house_word(house, "porch.line2"));
    page_text(&page, "porch.line3", house_word(house, "porch.line3"));
    page_button(&page, "porch.back", house_word(house, "porch.back"), WIDGET_FIRST);
    page_button(&page, "porch.home", house_word(house, "porch.home"), WIDGET_FRAME);
    page_button_beside(&page, "porch.help", house_word(house, "porch.help"), WIDGET_FRAME);
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    draw_sprite(list, "room/porch", 0, 0, 1.0f);
    place_air_draw(PLACE_PORCH, view, list);
}

static struct spot spot(const void *context) {
    (void)context;
    return camera_spot_of_place(PLACE_PORCH);
}

const struct screen porch_screen = {
    .id = "porch",
    .open = open_porch,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .spot = spot,
    .tree = state,
    .draw = draw,
};
