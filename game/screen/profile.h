/* A profile: the same house, lived in at home, in a public corner, in a room full of people. One const struct of
 * policies for each; the screens ask it instead of asking where they are. */
#ifndef SCREEN_PROFILE_H
#define SCREEN_PROFILE_H
#include <stdbool.h>

struct screen;

struct profile {
    const char *id;            /* "desktop", "kiosk": the tracker's word for it */
    const struct screen *home; /* where home leads, and what opens when nothing else is left */
    /* Somebody else comes next: nothing is kept or offered to be kept, copied or pasted, nobody gets out of the
     * program, every screen has "I'm finished", and letters can be typed without a keyboard. */
    bool is_public;
};

/* A line of help that the place itself answers for. */
struct site_line {
    const char *name, *reach, *hours;
    const char *checked; /* YYYY-MM-DD */
};

/* What the place where the house stands says of itself; all owned by whoever runs it, none of it NULL. */
struct site {
    const char *name;    /* "Riverside Library"; "" if it has not said */
    const char *contact; /* "Ask at the desk on the ground floor."; "" */
    const char *region;  /* of the help lines to show; "" shows all */
    struct site_line line; /* name "" when there is none */
    bool has_staff;      /* the help page has a door for them */
    bool help_is_old;    /* nobody has checked the numbers for half a year: say so, plainly */
};

extern const struct profile profile_desktop;

#endif
