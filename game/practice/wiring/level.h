/* What a wiring level's file says: one wire under the floorboards with a few
 * boxes on it: what studies saw, how sure that is, and what it does not show.
 * Owned by the library. */
#ifndef PRACTICE_WIRING_LEVEL_H
#define PRACTICE_WIRING_LEVEL_H
#include "content/level.h"

enum { WIRING_BOXES_MIN = 4, WIRING_BOXES_MAX = 5 };

enum wiring_wire {
    WIRING_ALARM,  /* runs to the bell */
    WIRING_HEARTH, /* runs to the fire */
    WIRING_LOOSE   /* ends that lead nowhere yet */
};

/* How bright a lamp may burn on it. */
enum wiring_sure { WIRING_GLIMMER = 1, WIRING_STEADY = 2, WIRING_BRIGHT = 3 };

struct wiring_box {
    char *id;
    char *name;     /* where it sits, for whoever cannot see it: "the box behind the post" */
    char *title;
    char *saw;      /* what was seen */
    enum wiring_sure sure;
    char *why;      /* why so sure and no more */
    char *not_shown; /* what it does not show */
    char *line;     /* the plain sentence that may be carried upstairs */
    char *evidence; /* id of the study */
};

struct wiring_level {
    struct level_head head;
    enum wiring_wire wire;
    char **opening;
    unsigned opening_count; /* 1..3 */
    struct wiring_box *boxes;
    unsigned boxes_count; /* WIRING_BOXES_MIN..WIRING_BOXES_MAX */
    char **found;
    unsigned found_count; /* 1..3: what the wire turned out to be */
    char **closing;
    unsigned closing_count; /* 1..2 */
};

extern const struct level_kind wiring_kind;

#endif
