/* The camera: how one screen's scene gives way to the next. Rooms of the house lie where the hub's picture shows them,
 * so that going from one to another is a walk along a floor or a climb, and never a cut. Only draw lists move: what can
 * be pressed stands in its final place from the first tick. */
#ifndef SCREEN_CAMERA_H
#define SCREEN_CAMERA_H
#include "content/level.h"
#include "core/draw.h"

enum spot_kind {
    SPOT_DESK,    /* papers: settings, help; they lie below whatever one looks at */
    SPOT_OUTSIDE, /* the house seen from without */
    SPOT_INSIDE   /* a room */
};

struct spot {
    enum spot_kind kind;
    float x, y; /* inside: the room in the hub's picture; outside: the house in a picture from afar; 0, 0 from near */
};

enum camera_move {
    CAMERA_VEIL,     /* dusk lifts: the first screen, and all under reduced motion */
    CAMERA_DISSOLVE, /* the same room */
    CAMERA_ALONG,    /* past a wall, on one floor */
    CAMERA_CLIMB,    /* past the boards, to another floor */
    CAMERA_IN,       /* towards a room of the house */
    CAMERA_OUT
};

struct camera {
    struct spot from, to;
    enum camera_move move;
    struct draw_list left; /* the scene that is left, as it last stood; owned, wiped when the move is over */
    uint32_t ticks, length; /* since it arrived */
    bool departed;
};

struct spot camera_spot_of_place(enum place place);
struct spot camera_spot_of_level(const struct level *level);
extern const struct spot camera_desk, camera_hub, camera_title;

/* A scene is about to be left. False: it was never seen, and the one before it is still the one that is left. */
bool camera_departs(struct camera *camera, struct spot from);
/* still: reduced motion. longest: the most ticks it may take. */
void camera_arrives(struct camera *camera, struct spot to, bool still, uint32_t longest);
void camera_tick(struct camera *camera);
void camera_free(struct camera *camera);

/* 0..1, eased: how far the new screen has arrived. */
float camera_arrived(const struct camera *camera);
/* Around the recording of the new scene: what lies under it, then (from its first command) where it stands and what
 * lies over it. */
void camera_draw_under(const struct camera *camera, struct draw_list *list);
void camera_draw_over(const struct camera *camera, struct draw_list *list, size_t first);

#endif
