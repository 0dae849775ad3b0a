/* The hub: the cut-away house, in the light the evening has come to (its argument
 * names one to begin with). Every room is a place in the picture one can enter;
 * how warm it looks is computed from what was practised there. */
#include "screen/hub_house.h"
#include "screen/screen.h"
#include "screen/walks.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIST_TEXT_PERCENT = 150 };

static const struct rect narrow = {70.0f, 60.0f, 440.0f, 980.0f};
static const struct rect wide = {70.0f, 120.0f, 760.0f, 920.0f};

struct hub {
    struct house *house;
    const struct journey *suggested; /* NULL: the packs have no journeys */
    bool begun;                      /* it was left on the way */
    const char *why_id;
    uint32_t turning;                /* ticks since the light began to turn */
};

/* What to offer changes only with what is kept, and that never while the hub is on top. */
static void suggest(struct hub *hub) {
    const struct journey *journey = walks_suggested(hub->house);
    hub->suggested = journey;
    hub->begun = journey != NULL && walks_begun(hub->house, journey);
    enum journey_weather weather = walks_weather(hub->house);
    hub->why_id = hub->begun || journey == NULL ? "hub.suggest"
                  : weather == JOURNEY_HEAVY    ? "hub.suggest-heavy"
                  : weather == JOURNEY_LIGHT    ? "hub.suggest-light"
                                                : "hub.suggest";
}

static void *open_hub(struct house *house, const char *argument) {
    struct hub *hub = memory_get(1, sizeof *hub);
    hub->house = house;
    if (evening_from_name(argument) != EVENING_AS_IT_WAS) {
        house->evening = house->evening_shown = evening_from_name(argument);
    }
    house->loop = "room-tone";
    house->journey[0] = '\0';
    house->after = false;
    house_refresh(house);
    suggest(hub);
    return hub;
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct hub *hub = context;
    if (event->kind == UI_BACK) {
        return request_of(REQUEST_REPLACE, &title_screen, "");
    }
    if (event->kind != UI_ACTIVATE) {
        return request_stay();
    }
    const struct hub_room *room = hub_room_named(event->id);
    if (room != NULL) {
        cue_play(&hub->house->cues, "latch");
        return request_of(REQUEST_PUSH, &place_screen, place_name(room->place));
    }
    if (strcmp(event->id, "hub.journey") == 0) {
        return request_of(REQUEST_PUSH, &journey_screen, hub->suggested->id);
    }
    if (strcmp(event->id, "hub.walks") == 0) {
        return request_of(REQUEST_PUSH, &walks_screen, "");
    }
    if (strcmp(event->id, "hub.letters") == 0) {
        return request_of(REQUEST_PUSH, &letters_screen, "");
    }
    if (strcmp(event->id, "hub.progress") == 0) {
        return request_of(REQUEST_PUSH, &progress_screen, "");
    }
    if (strcmp(event->id, "hub.settings") == 0) {
        return request_of(REQUEST_PUSH, &settings_screen, "");
    }
    return strcmp(event->id, "hub.leave") == 0 ? request_of(REQUEST_REPLACE, &title_screen, "") : request_stay();
}

/* The light that came while one was in a room is not there at once: the house is seen turning to it. */
static void turn_light(struct hub *hub) {
    struct house *house = hub->house;
    hub->turning = house->evening_shown == house->evening ? 0 : hub->turning + 1;
    if (hub->turning >= EVENING_TICKS) {
        house->evening_shown = house->evening;
        hub->turning = 0;
    }
}

static struct request on_tick(void *context) {
    struct hub *hub = context;
    turn_light(hub);
    if (!hub->house->summary_known) {
        house_refresh(hub->house);
        suggest(hub);
    }
    hub->house->loop = "room-tone";
    if (hub->house->wish[0] != '\0') {
        struct request request = request_of(REQUEST_PUSH, &room_screen, hub->house->wish);
        hub->house->wish[0] = '\0';
        return request;
    }
    return request_stay();
}

static void state_room(const struct hub *hub, const struct ui_view *view, struct tree *tree,
                       const struct hub_room *room) {
    bool visited = house_warmth(hub->house, room->place) > 0.0f;
    const char *value = house_word(hub->house, visited ? room->visited_id : room->invite_id);
    hotspot_add(tree, view, room->id, ROLE_BUTTON, room->rect, house_word(hub->house, room->name_id), value);
}

static const struct hub_room *pointed_at(const struct ui_view *view) {
    for (size_t i = 0; i < hub_room_count(); i++) {
        const struct hub_room *room = hub_room_at(i);
        bool focus = view->ui->focus_shown && strcmp(view->ui->focus, room->id) == 0;
        if (focus || strcmp(view->ui->hover, room->id) == 0 || strcmp(view->ui->pressed, room->id) == 0) {
            return room;
        }
    }
    return NULL;
}

/* Large words would lie over the rooms: then the rooms are a list on the plate, after what the hub offers. */
static bool is_listed(const struct ui_view *view) {
    return view->settings->text_percent >= LIST_TEXT_PERCENT;
}

static void list_rooms(const struct house *house, struct page *page) {
    for (size_t i = 0; i < hub_room_count(); i++) {
        const struct hub_room *room = hub_room_at(i);
        bool visited = house_warmth(house, room->place) > 0.0f;
        page_choice(page, room->id, house_word(house, room->name_id), visited ? WIDGET_SELECTED : 0u);
        page_small(page, room->visited_id, house_word(house, visited ? room->visited_id : room->invite_id));
    }
}

static void offers(const struct hub *hub, struct page *page) {
    const struct house *house = hub->house;
    if (hub->suggested != NULL) {
        page_button(page, "hub.journey", hub->begun ? house_word(house, "journey.resume") : hub->suggested->title,
                    WIDGET_FIRST);
        page_button(page, "hub.walks", house_word(house, "hub.walks"), 0);
    }
    if (house->letters > 0) {
        page_button(page, "hub.letters",
                    house_word(house, house->letters_waiting > 0 ? "hub.letter-came" : "hub.letters"), 0);
    }
    page_button(page, "hub.progress", house_word(house, "hub.progress"), 0);
    page_button(page, "hub.settings", house_word(house, "hub.settings"), 0);
    page_button(page, "hub.leave", house_word(house, "hub.leave"), WIDGET_FRAME);
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct hub *hub = context;
    const struct house *house = hub->house;
    bool listed = is_listed(view);
    for (size_t i = 0; !listed && i < hub_room_count(); i++) {
        state_room(hub, view, tree, hub_room_at(i));
    }
    struct page page;
    page_begin(&page, tree, view, "hub", listed ? wide : narrow, listed ? LOOK_PAPER : LOOK_NONE);
    page.align_y = 0.0f;
    page_heading(&page, "hub.title", house_word(house, "hub.title"));
    page.items[0].colour = listed ? page.items[0].colour : COLOUR_CREAM;
    const struct hub_room *room = pointed_at(view);
    const char *line = house_word(house, hub->why_id);
    if (room != NULL && !listed) {
        line = house_word(house, house_warmth(house, room->place) > 0.0f ? room->visited_id : room->invite_id);
    }
    page_text(&page, "hub.line", line);
    page_gap(&page, 12.0f);
    offers(hub, &page);
    if (listed) {
        list_rooms(house, &page);
    }
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    const struct hub *hub = context;
    const struct house *house = hub->house;
    struct hub_light light = hub_light_of(house->evening_shown, house->evening, hub->turning);
    hub_draw_house(house, &light, view, list);
}

static struct spot spot(const void *context) {
    (void)context;
    return camera_hub;
}

const struct screen hub_screen = {
    .id = "hub",
    .open = open_hub,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .spot = spot,
    .tree = state,
    .draw = draw,
};
