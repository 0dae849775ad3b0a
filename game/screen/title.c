/* The title: what this is, one button to begin, all comfort within reach. */
#include "core/motion.h"
#include "screen/screen.h"
#include "ui/theme.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct title {
    struct house *house;
    bool resume; /* a journey was left on the way */
};

static void *open_title(struct house *house, const char *argument) {
    (void)argument;
    struct title *title = memory_get(1, sizeof *title);
    title->house = house;
    title->resume = tracker_journey_get(house->tracker, "first-visit") > 0;
    house->loop = "room-tone";
    return title;
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct title *title = context;
    if (event->kind != UI_ACTIVATE) {
        return request_stay();
    }
    if (strcmp(event->id, "title.start") == 0) {
        cue_play(&title->house->cues, "latch");
        return request_of(REQUEST_REPLACE, &journey_screen, "first-visit");
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
    page_button(&page, "title.start", house_word(house, title->resume ? "title.continue" : "title.start"),
                WIDGET_FIRST);
    page_button(&page, "title.rooms", house_word(house, "title.rooms"), 0);
    page_button(&page, "title.settings", house_word(house, "title.settings"), 0);
    page_button_beside(&page, "title.quit", house_word(house, "title.quit"), WIDGET_FRAME);
    page_gap(&page, 22.0f);
    page_small(&page, "title.note", house_word(house, "title.note"));
    page_end(&page);
    if (house->refused->count + house->problems->errors > 0) {
        struct rect rect = {110.0f, 1010.0f, 1100.0f, 44.0f};
        const char *id = house->refused->count > 0 ? "packs.refused" : "levels.skipped";
        label_add(tree, view, "title.packs", ROLE_TEXT, LOOK_PLAIN, FACE_TEXT, SMALL_PX, COLOUR_HONEY, rect, 0.0f,
                  house_word(house, id));
    }
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    draw_sprite(list, "title/base", 0, 0, 1.0f);
    if (!view->settings->reduced_motion) {
        float t = (float)(view->tick / 2) / 30.0f;
        draw_glow(list, 1340.0f, 640.0f, 300.0f, 0xF7A845u, 0.16f + 0.02f * noise(3, t));
    }
}

const struct screen title_screen = {
    .id = "title",
    .open = open_title,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
