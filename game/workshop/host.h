/* What the facilitator's screens share: the room that is open, and what they ask of whoever runs the windows. */
#ifndef WORKSHOP_HOST_H
#define WORKSHOP_HOST_H
#include "screen/screen.h"
#include "workshop/workshop.h"

enum host_wish {
    HOST_GOES_ON,
    HOST_OPENS, /* the plan and meeting below */
    HOST_CLOSES, /* the room, for good */
    HOST_ENDS,  /* the program; no room is open */
    HOST_SAVES_COUNTS,
    HOST_PRINTS_A4,
    HOST_PRINTS_LETTER
};

struct workshop_host {
    struct workshop workshop;
    bool open;
    int64_t now_ms;
    enum host_wish wish;
    const struct plan *plan; /* to open */
    unsigned meeting;
    char said[400]; /* how the last wish went */
};

struct workshop_host *workshop_host_of(const struct house *house);

extern const struct screen plans_screen, desk_screen;
extern const struct profile workshop_profile;

#endif
