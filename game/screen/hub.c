/* The hub: the cut-away house. Every room is a place in the picture one can
 * enter; how warm it looks is computed from what was practised there. */
#include "screen/hub.h"

#include "core/motion.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct hub {
    struct house *house;
};

/* A room of the picture: where it is, which lit layer and light belong to it. */
struct hub_room {
    const char *id;
    const char *name_id;
    const char *invite_id;
    const char *visited_id;
    enum place place;
    struct rect rect;
    const char *lit;  /* sprite of the room met with warmth */
    const char *glow; /* its light, NULL if none */
};

static const struct hub_room rooms[] = {
    {"room.hall", "hub.room.hall.name", "hub.room.hall.invite", "hub.room.hall.visited", PLACE_HALL,
     {732, 590, 110, 162}, "hub/room-door", NULL},
    {"room.study", "hub.room.study.name", "hub.room.study.invite", "hub.room.study.visited", PLACE_STUDY,
     {1182, 320, 268, 182}, "hub/room-study", "hub/glow-study"},
    {"room.attic", "hub.room.attic.name", "hub.room.attic.invite", "hub.room.attic.visited", PLACE_ATTIC,
     {940, 140, 440, 158}, "hub/room-attic", "hub/glow-attic"},
    {"room.hearth", "hub.room.hearth.name", "hub.room.hearth.invite", "hub.room.hearth.visited", PLACE_HEARTH,
     {862, 530, 394, 206}, "hub/room-hearth", "hub/glow-hearth"},
    {"room.kitchen", "hub.room.kitchen.name", "hub.room.kitchen.invite", "hub.room.kitchen.visited", PLACE_KITCHEN,
     {1278, 530, 396, 206}, "hub/room-kitchen", "hub/glow-kitchen"},
    {"room.bedroom", "hub.room.bedroom.name", "hub.room.bedroom.invite", "hub.room.bedroom.visited", PLACE_BEDROOM,
     {862, 320, 296, 182}, "hub/room-bedroom", "hub/glow-bedroom"},
    {"room.porch", "hub.room.porch.name", "hub.room.porch.invite", "hub.room.porch.visited", PLACE_PORCH,
     {596, 570, 122, 186}, "hub/room-porch", "hub/glow-porch"},
};

/* A room nobody has been in yet is dim, but one can see that it waits. */
#define UNVISITED_LIGHT 0.30f

enum { HUB_ROOMS = sizeof rooms / sizeof *rooms };

struct hub_stone {
    const char *stone;
    const char *lit, *glow;
};

static const struct hub_stone stones[] = {
    {"kindness", "hub/stone-kindness", "hub/glow-stone-kindness"},
    {"humanity", "hub/stone-humanity", "hub/glow-stone-humanity"},
    {"mindfulness", "hub/stone-mindfulness", "hub/glow-stone-mindfulness"},
};

static void *open_hub(struct house *house, const char *argument) {
    (void)argument;
    struct hub *hub = memory_get(1, sizeof *hub);
    hub->house = house;
    house->loop = "room-tone";
    house->journey[0] = '\0';
    house->after = false;
    house_refresh(house);
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
    for (size_t i = 0; i < HUB_ROOMS; i++) {
        if (strcmp(event->id, rooms[i].id) == 0) {
            cue_play(&hub->house->cues, "latch");
            return request_of(REQUEST_PUSH, &place_screen, place_name(rooms[i].place));
        }
    }
    if (strcmp(event->id, "hub.journey") == 0) {
        return request_of(REQUEST_PUSH, &journey_screen, "first-visit");
    }
    if (strcmp(event->id, "hub.progress") == 0) {
        return request_of(REQUEST_PUSH, &progress_screen, "");
    }
    if (strcmp(event->id, "hub.settings") == 0) {
        return request_of(REQUEST_PUSH, &settings_screen, "");
    }
    return strcmp(event->id, "hub.leave") == 0 ? request_of(REQUEST_REPLACE, &title_screen, "") : request_stay();
}

static struct request on_tick(void *context) {
    struct hub *hub = context;
    house_refresh(hub->house);
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
    float size = view_size(view, SMALL_PX);
    bool visited = house_warmth(hub->house, room->place) > 0.0f;
    const char *name = house_word(hub->house, room->name_id);
    const char *value = house_word(hub->house, visited ? room->visited_id : room->invite_id);
    float width = view->measure->width(view->measure->context, FACE_TEXT_BOLD, size, name, strlen(name));
    float centre = room->rect.x + room->rect.w / 2.0f;
    float x = fminf(fmaxf(centre - width / 2.0f, 60.0f), CANVAS_WIDTH - 60.0f - width);
    struct rect line = {x, room->rect.y + room->rect.h - size * 1.9f, width + 2.0f, size * TYPE_LINE_HEIGHT};
    label_add(tree, view, room->id, ROLE_BUTTON, LOOK_HOTSPOT, FACE_TEXT_BOLD, SMALL_PX, COLOUR_INK, line, 0.0f, name);
    struct widget *widget = &tree->widgets[tree->count - 1];
    widget->rect = room->rect;
    widget->flags = WIDGET_FOCUSABLE;
    widget->value = tree->strings.length;
    text_append_bytes(&tree->strings, value, strlen(value) + 1);
}

static const struct hub_room *pointed_at(const struct ui_view *view) {
    for (size_t i = 0; i < HUB_ROOMS; i++) {
        bool focus = view->ui->focus_shown && strcmp(view->ui->focus, rooms[i].id) == 0;
        if (focus || strcmp(view->ui->hover, rooms[i].id) == 0 || strcmp(view->ui->pressed, rooms[i].id) == 0) {
            return &rooms[i];
        }
    }
    return NULL;
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct hub *hub = context;
    const struct house *house = hub->house;
    for (size_t i = 0; i < HUB_ROOMS; i++) {
        state_room(hub, view, tree, &rooms[i]);
    }
    struct page page;
    page_begin(&page, tree, view, "hub", (struct rect){70.0f, 60.0f, 440.0f, 980.0f}, LOOK_NONE);
    page.align_y = 0.0f;
    page_heading(&page, "hub.title", house_word(house, "hub.title"));
    page.items[0].colour = COLOUR_CREAM;
    const struct hub_room *room = pointed_at(view);
    const char *line = house_word(house, "hub.suggest");
    if (room != NULL) {
        line = house_word(house, house_warmth(house, room->place) > 0.0f ? room->visited_id : room->invite_id);
    }
    page_text(&page, "hub.line", line);
    page_gap(&page, 12.0f);
    bool resume = tracker_journey_get(house->tracker, "first-visit") > 0;
    page_button(&page, "hub.journey", house_word(house, resume ? "journey.resume" : "hub.journey"), WIDGET_FIRST);
    page_button(&page, "hub.progress", house_word(house, "hub.progress"), 0);
    page_button(&page, "hub.settings", house_word(house, "hub.settings"), 0);
    page_button(&page, "hub.leave", house_word(house, "hub.leave"), WIDGET_FRAME);
    page_end(&page);
}

static float flicker(const struct ui_view *view, uint32_t seed, float hertz, float amount) {
    if (view->settings->reduced_motion) {
        return 1.0f;
    }
    return 1.0f + amount * noise(seed, (float)(view->tick / 3) * 3.0f / (float)TICKS_PER_SECOND * hertz * 2.0f);
}

void hub_draw_house(const struct house *house, const struct ui_view *view, struct draw_list *list) {
    draw_sprite(list, "hub/base", 0, 0, 1.0f);
    for (size_t i = 0; i < sizeof stones / sizeof *stones; i++) {
        float lit = house_stone(house, stones[i].stone);
        draw_sprite(list, stones[i].lit, 0, 0, lit);
        draw_add(list, stones[i].glow, 0, 0, 0.8f * lit);
    }
    for (size_t i = 0; i < HUB_ROOMS; i++) {
        float warmth = house_warmth(house, rooms[i].place);
        draw_sprite(list, rooms[i].lit, 0, 0, UNVISITED_LIGHT + (1.0f - UNVISITED_LIGHT) * warmth);
        if (rooms[i].glow != NULL) {
            draw_add(list, rooms[i].glow, 0, 0, 0.85f * warmth);
        }
    }
    if (house_warmth(house, PLACE_KITCHEN) > 0.0f) {
        draw_sprite(list, "hub/kettle-steam", 0, 0, 0.8f);
    }
    if (house_warmth(house, PLACE_BEDROOM) > 0.0f) {
        draw_sprite(list, "hub/candle", 0, 0, 1.0f);
    }
    float hearth = house_warmth(house, PLACE_HEARTH);
    if (hearth > 0.0f) {
        draw_sprite(list, "hub/smoke", 0, 0, 0.8f);
        draw_glow(list, 1126.0f, 660.0f, 110.0f, 0xFF8A3Du, 0.34f * hearth * flicker(view, 11, 1.6f, 0.09f));
    }
    float porch = house_warmth(house, PLACE_PORCH);
    draw_glow(list, 664.0f, 592.0f, 90.0f, COLOUR_AMBER, (0.22f + 0.25f * porch) * flicker(view, 5, 0.7f, 0.05f));
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    hub_draw_house(((const struct hub *)context)->house, view, list);
}

const struct screen hub_screen = {
    .id = "hub",
    .open = open_hub,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
