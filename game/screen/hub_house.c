/* Draws the house as it is now: the unlit picture, then over it one layer of
 * light per room somebody has been in. Nothing decays, so a layer once lit
 * stays. Knows no buttons, no events and no words. */
#include "screen/hub_house.h"

#include "core/motion.h"
#include "ui/theme.h"

#include <string.h>

/* A room nobody has been in yet is dim, but one can see that it waits. */
#define UNVISITED_LIGHT 0.30f

struct hub_stone {
    const char *stone;
    const char *lit, *glow;
};

static const struct hub_stone stones[] = {
    {"kindness", "hub/stone-kindness", "hub/glow-stone-kindness"},
    {"humanity", "hub/stone-humanity", "hub/glow-stone-humanity"},
    {"mindfulness", "hub/stone-mindfulness", "hub/glow-stone-mindfulness"},
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

size_t hub_room_count(void) {
    return sizeof rooms / sizeof *rooms;
}

const struct hub_room *hub_room_at(size_t index) {
    return &rooms[index];
}

const struct hub_room *hub_room_named(const char *id) {
    for (size_t i = 0; i < hub_room_count(); i++) {
        if (strcmp(rooms[i].id, id) == 0) {
            return &rooms[i];
        }
    }
    return NULL;
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
    for (size_t i = 0; i < hub_room_count(); i++) {
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
