/* The picture of the house as it is now, and the places in it that can be
 * entered. The house is only read; nothing here knows buttons or events. */
#ifndef SCREEN_HUB_HOUSE_H
#define SCREEN_HUB_HOUSE_H
#include "content/level.h"
#include "core/draw.h"
#include "screen/house.h"
#include "screen/hub_light.h"
#include "ui/page.h"

/* A room of the picture: where it is, which lit layer and light belong to it.
 * Rectangles of different rooms share no point, and neither do their lit layers. */
struct hub_room {
    const char *id;         /* of its widget: "room.PLACE" */
    const char *name_id;    /* in strings.yaml, as the two below */
    const char *invite_id;  /* shown while nobody has been there */
    const char *visited_id; /* shown afterwards */
    enum place place;
    struct rect rect;       /* logical pixels */
    const char *lit;        /* sprite of the room met with warmth */
    const char *glow;       /* its light, NULL if none */
};

size_t hub_room_count(void);
const struct hub_room *hub_room_at(size_t index); /* index < hub_room_count() */
/* The room of a widget; NULL if it is none. */
const struct hub_room *hub_room_named(const char *id);

/* What stands in the house because somebody practised. Counts of different
 * things kept; nothing is ever taken away. */
struct hub_keeps {
    int furnishings;       /* 0..12, drawn one each */
    int chart_lines;       /* 0..30: the chart by the door grows with them */
    int portraits_tipped;  /* 0..3 */
    int neighbours;        /* 0..48 windows found lit on the hill */
    bool letter_waiting;   /* the mailbox has its flag up */
    int bowls;             /* 0.. */
    bool child_comforted;  /* a cushion and a lamp on the stair */
    int storms;            /* 0.. storms weathered; the stones show three */
};

/* Reads the ids of house->summary.keepsakes ("furnish.thing.ID", "door.visitor.ID",
 * "myths.portrait.ID", "windows.neighbour.ID", "letter.ID", "hold.bowl.ID",
 * "swap.child.ID", "storm.LEVEL"). */
void hub_keeps_of(const struct house *house, struct hub_keeps *out);

void hub_draw_house(const struct house *house, const struct hub_light *light, const struct ui_view *view,
                    struct draw_list *list);

#endif
