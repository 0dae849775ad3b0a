/* Somebody came in: a few short things to do, and how to go again. With one scene only, it begins at once. */
#include "kiosk/kiosk.h"
#include "practice/practice.h"
#include "screen/title_scene.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_MAX = 200 };

struct choose {
    struct house *house;
    char first[NAME_BYTES]; /* the scene that the first touch leads to, "" lets people choose */
    bool has_been;          /* came back from a scene */
    char names[CONFIG_SCENES_MAX][NAME_MAX];
};

static int minutes_of(const struct library *library, const char *id, const char **title) {
    const struct journey *journey = library_journey(library, id);
    const struct level *level = journey == NULL ? library_level(library, id) : NULL;
    *title = journey != NULL ? journey->title : level != NULL ? level->head->title : id;
    return journey != NULL ? journey->minutes : level != NULL ? level->head->minutes : 0;
}

static void *open_choose(struct house *house, const char *argument) {
    struct choose *choose = memory_get(1, sizeof *choose);
    const struct kiosk *kiosk = kiosk_of(house);
    choose->house = house;
    choose->has_been = house->leaving != LEAVING_NOT;
    house->loop = "room-tone";
    utf8_copy(choose->first, sizeof choose->first, argument);
    if (argument[0] == '\0' && kiosk->config.scene_count == 1 && !choose->has_been) {
        utf8_copy(choose->first, sizeof choose->first, kiosk->config.scenes[0]);
    }
    for (size_t i = 0; i < kiosk->config.scene_count; i++) {
        const char *title = "";
        char minutes[16];
        snprintf(minutes, sizeof minutes, "%d", minutes_of(house->library, kiosk->config.scenes[i], &title));
        const char *values[] = {title, minutes};
        strings_format(house->strings, "choose.scene", choose->names[i], NAME_MAX, values, 2);
    }
    return choose;
}

static struct request begin(const struct choose *choose, const char *id) {
    bool journey = library_journey(choose->house->library, id) != NULL;
    cue_play(&choose->house->cues, "latch");
    return request_of(REQUEST_PUSH, journey ? &journey_screen : &room_screen, id);
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct choose *choose = context;
    const struct kiosk *kiosk = kiosk_of(choose->house);
    if (event->kind == UI_BACK) {
        choose->house->finished = true; /* there is nothing behind this but the door */
        return request_stay();
    }
    int scene = event->kind == UI_ACTIVATE ? id_index(event->id, "choose.scene.") : -1;
    if (scene >= 0 && (size_t)scene < kiosk->config.scene_count) {
        choose->has_been = true;
        return begin(choose, kiosk->config.scenes[scene]);
    }
    if (event->kind == UI_ACTIVATE && strcmp(event->id, "choose.done") == 0) {
        choose->house->finished = true;
    }
    return request_stay();
}

static struct request on_tick(void *context) {
    struct choose *choose = context;
    choose->house->loop = "room-tone";
    choose->house->journey[0] = '\0';
    if (choose->first[0] == '\0') {
        return request_stay();
    }
    char id[NAME_BYTES];
    utf8_copy(id, sizeof id, choose->first);
    choose->first[0] = '\0';
    choose->has_been = true;
    return begin(choose, id);
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct choose *choose = context;
    const struct house *house = choose->house;
    const struct kiosk *kiosk = kiosk_of(house);
    struct page page;
    page_begin(&page, tree, view, "choose", (struct rect){110.0f, 130.0f, 860.0f, 900.0f}, LOOK_PAPER);
    page_heading(&page, "choose.title", house_word(house, choose->has_been ? "choose.again" : "choose.title"));
    page_text(&page, "choose.text", house_word(house, choose->has_been ? "choose.again-text" : "choose.text"));
    for (size_t i = 0; i < kiosk->config.scene_count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "choose.scene.", (int)i);
        page_choice(&page, id, choose->names[i], i == 0 && !choose->has_been ? WIDGET_FIRST : 0u);
    }
    if (choose->has_been) { /* before that, the same word stands at the top */
        page_button(&page, "choose.done", house_word(house, "frame.finish"), WIDGET_FIRST);
    }
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    title_scene_draw(list, view, TITLE_OPENING_TICKS);
}

static struct spot spot(const void *context) {
    (void)context;
    return camera_title;
}

const struct screen choose_screen = {
    .id = "choose",
    .open = open_choose,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .spot = spot,
    .tree = state,
    .draw = draw,
};
