/* Draws the house as it is now: the unlit picture, then over it one layer of
 * light per room somebody has been in. Nothing decays, so a layer once lit
 * stays. Knows no buttons, no events and no words. */
#include "screen/hub_house.h"

#include "ui/air.h"
#include "ui/theme.h"

#include <math.h>
#include <string.h>

/* A room nobody has been in yet is dim, but one can see that it waits. */
#define UNVISITED_LIGHT 0.30f
#define UNLIT_STONE 0.15f /* glows not at all */

struct hub_stone {
    const char *stone;
    const char *lit, *glow;
};

static const struct hub_stone stones[] = {
    {"kindness", "hub/stone-kindness", "hub/glow-stone-kindness"},
    {"humanity", "hub/stone-humanity", "hub/glow-stone-humanity"},
    {"mindfulness", "hub/stone-mindfulness", "hub/glow-stone-mindfulness"},
};

enum {
    PORTRAITS = 3,
    FURNISHINGS = 12,
    NEIGHBOUR_GROUPS = 8,
    NEIGHBOURS_A_GROUP = 6,
    CHART_STRIPS = 4,
    LINES_A_STRIP = 8,
    BOWLS = 2,
    STORM_RINGS = 3
};

struct hub_portrait {
    const char *straight, *dim, *tipped;
};

static const struct hub_portrait portraits[PORTRAITS] = {
    {"hub/portrait-1", "hub/portrait-1-dim", "hub/portrait-1-tipped"},
    {"hub/portrait-2", "hub/portrait-2-dim", "hub/portrait-2-tipped"},
    {"hub/portrait-3", "hub/portrait-3-dim", "hub/portrait-3-tipped"},
};

static const char *const furnishings[] = {
    "hub/keep-furnish-01", "hub/keep-furnish-02", "hub/keep-furnish-03", "hub/keep-furnish-04",
    "hub/keep-furnish-05", "hub/keep-furnish-06", "hub/keep-furnish-07", "hub/keep-furnish-08",
    "hub/keep-furnish-09", "hub/keep-furnish-10", "hub/keep-furnish-11", "hub/keep-furnish-12",
};

static const char *const neighbours[] = {
    "hub/keep-neighbours-1", "hub/keep-neighbours-2", "hub/keep-neighbours-3", "hub/keep-neighbours-4",
    "hub/keep-neighbours-5", "hub/keep-neighbours-6", "hub/keep-neighbours-7", "hub/keep-neighbours-8",
};

static const char *const chart[] = {
    "hub/keep-chart-1", "hub/keep-chart-2", "hub/keep-chart-3", "hub/keep-chart-4",
};

static const char *const bowls[] = {
    "hub/keep-bowl-1", "hub/keep-bowl-2",
};

static const char *const storm_rings[] = {
    "hub/glow-storm-1", "hub/glow-storm-2", "hub/glow-storm-3",
};

static const struct hub_room rooms[] = {
    {"room.hall", "hub.room.hall.name", "hub.room.hall.invite", "hub.room.hall.visited", PLACE_HALL,
     {800, 486, 142, 196}, "hub/room-hall", "hub/glow-hall"},
    {"room.study", "hub.room.study.name", "hub.room.study.invite", "hub.room.study.visited", PLACE_STUDY,
     {1226, 294, 222, 168}, "hub/room-study", "hub/glow-study"},
    {"room.attic", "hub.room.attic.name", "hub.room.attic.invite", "hub.room.attic.visited", PLACE_ATTIC,
     {980, 110, 310, 166}, "hub/room-attic", "hub/glow-attic"},
    {"room.hearth", "hub.room.hearth.name", "hub.room.hearth.invite", "hub.room.hearth.visited", PLACE_HEARTH,
     {1118, 486, 256, 196}, "hub/room-hearth", "hub/glow-hearth"},
    {"room.kitchen", "hub.room.kitchen.name", "hub.room.kitchen.invite", "hub.room.kitchen.visited", PLACE_KITCHEN,
     {1394, 486, 268, 196}, "hub/room-kitchen", "hub/glow-kitchen"},
    {"room.bedroom", "hub.room.bedroom.name", "hub.room.bedroom.invite", "hub.room.bedroom.visited", PLACE_BEDROOM,
     {800, 294, 210, 168}, "hub/room-bedroom", "hub/glow-bedroom"},
    {"room.porch", "hub.room.porch.name", "hub.room.porch.invite", "hub.room.porch.visited", PLACE_PORCH,
     {536, 504, 118, 190}, "hub/room-porch", "hub/glow-porch"},
    {"room.door", "hub.room.door.name", "hub.room.door.invite", "hub.room.door.visited", PLACE_DOOR,
     {660, 500, 126, 186}, "hub/room-door", "hub/glow-door"},
    {"room.stairs", "hub.room.stairs.name", "hub.room.stairs.invite", "hub.room.stairs.visited", PLACE_STAIRS,
     {962, 486, 136, 196}, "hub/room-stairs", "hub/glow-stairs"},
    {"room.gallery", "hub.room.gallery.name", "hub.room.gallery.invite", "hub.room.gallery.visited", PLACE_GALLERY,
     {1030, 294, 176, 168}, "hub/room-gallery", "hub/glow-gallery"},
    {"room.balcony", "hub.room.balcony.name", "hub.room.balcony.invite", "hub.room.balcony.visited", PLACE_BALCONY,
     {1472, 306, 222, 158}, "hub/room-balcony", "hub/glow-balcony"},
    {"room.boards", "hub.room.boards.name", "hub.room.boards.invite", "hub.room.boards.visited", PLACE_BOARDS,
     {804, 694, 854, 76}, "hub/room-boards", "hub/glow-boards"},
    {"room.cellar", "hub.room.cellar.name", "hub.room.cellar.invite", "hub.room.cellar.visited", PLACE_CELLAR,
     {790, 784, 880, 190}, "hub/room-cellar", "hub/glow-cellar"},
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

static float light_of(float warmth) {
    return UNVISITED_LIGHT + (1.0f - UNVISITED_LIGHT) * warmth;
}

static void draw_rooms(const struct house *house, const struct hub_light *light, struct draw_list *list) {
    float shine = hub_light_rooms(light);
    for (size_t i = 0; i < hub_room_count(); i++) {
        draw_sprite(list, rooms[i].lit, 0, 0, shine * light_of(house_warmth(house, rooms[i].place)));
    }
    float least = hub_light_stones(light);
    for (size_t i = 0; i < sizeof stones / sizeof *stones; i++) {
        float lit = least + (1.0f - least) * house_stone(house, stones[i].stone);
        draw_sprite(list, stones[i].lit, 0, 0, lit);
        draw_add(list, stones[i].glow, 0, 0, 0.8f * fmaxf(0.0f, lit - UNLIT_STONE));
    }
}

static void draw_lights(const struct house *house, float shine, struct draw_list *list) {
    for (size_t i = 0; i < hub_room_count(); i++) {
        float warmth = house_warmth(house, rooms[i].place);
        if (warmth > 0.0f) {
            draw_add(list, rooms[i].glow, 0, 0, 0.85f * warmth * shine);
        }
    }
}

/* The first so many of a row of pictures. */
static void draw_first(struct draw_list *list, const char *const *names, int count, int most) {
    for (int i = 0; i < count && i < most; i++) {
        draw_sprite(list, names[i], 0, 0, 1.0f);
    }
}

static void draw_portraits(struct draw_list *list, float light, int tipped) {
    for (int i = 0; i < PORTRAITS; i++) {
        if (i < tipped) {
            draw_sprite(list, portraits[i].tipped, 0, 0, 1.0f);
            continue;
        }
        draw_sprite(list, portraits[i].dim, 0, 0, 1.0f);
        draw_sprite(list, portraits[i].straight, 0, 0, light);
    }
}

static void draw_keeps(const struct hub_keeps *keeps, struct draw_list *list) {
    draw_first(list, neighbours, (keeps->neighbours + NEIGHBOURS_A_GROUP - 1) / NEIGHBOURS_A_GROUP, NEIGHBOUR_GROUPS);
    draw_first(list, furnishings, keeps->furnishings, FURNISHINGS);
    draw_first(list, chart, (keeps->chart_lines + LINES_A_STRIP - 1) / LINES_A_STRIP, CHART_STRIPS);
    draw_first(list, bowls, keeps->bowls, BOWLS);
    if (keeps->child_comforted) {
        draw_sprite(list, "hub/keep-child", 0, 0, 1.0f);
        draw_sprite(list, "hub/keep-child-lamp", 0, 0, 1.0f);
    }
    if (keeps->letter_waiting) {
        draw_sprite(list, "hub/flag", 0, 0, 1.0f);
    }
    for (int i = 0; i < keeps->storms && i < STORM_RINGS; i++) {
        draw_add(list, storm_rings[i], 0, 0, 0.6f);
    }
}

/* What moves or comes and goes with a room: steam, a candle, smoke, the fire, the lantern. */
static void draw_alive(const struct house *house, const struct ui_view *view, struct draw_list *list) {
    if (house_warmth(house, PLACE_KITCHEN) > 0.0f) {
        draw_sprite(list, "hub/kettle-steam", 0, 0, 0.6f + 0.2f * air_flicker(view, 41u, 0.3f, 1.0f));
    }
    if (house_warmth(house, PLACE_BEDROOM) > 0.0f) {
        draw_sprite(list, "hub/candle", 0, 0, 1.0f);
    }
    float hearth = house_warmth(house, PLACE_HEARTH);
    if (hearth > 0.0f) {
        if (view->settings->reduced_motion) {
            draw_sprite(list, "hub/smoke", 0, 0, 0.8f);
        }
        air_smoke(list, view, 1316.0f, 86.0f, 190.0f, 0.5f);
        draw_glow(list, 1256.0f, 622.0f, 110.0f, 0xFF8A3Du, 0.34f * hearth * air_flicker(view, 11, 1.6f, 0.09f));
    }
    float porch = house_warmth(house, PLACE_PORCH);
    draw_glow(list, 608.0f, 528.0f, 90.0f, COLOUR_AMBER, (0.22f + 0.25f * porch) * air_flicker(view, 5, 0.7f, 0.05f));
}

static int lived_in(const struct house *house) {
    int count = 0;
    for (size_t i = 0; i < hub_room_count(); i++) {
        count += house_warmth(house, rooms[i].place) > 0.0f ? 1 : 0;
    }
    return count;
}

void hub_draw_house(const struct house *house, const struct hub_light *light, const struct ui_view *view,
                    struct draw_list *list) {
    struct hub_keeps keeps;
    float shine = hub_light_rooms(light);
    hub_keeps_of(house, &keeps);
    hub_light_draw_base(light, list);
    draw_rooms(house, light, list);
    draw_portraits(list, shine * light_of(house_warmth(house, PLACE_GALLERY)), keeps.portraits_tipped);
    draw_keeps(&keeps, list);
    hub_light_draw_outdoors(light, view, lived_in(house), list);
    draw_lights(house, shine, list);
    draw_alive(house, view, list);
}
