/* Rules under the boards: follow a wire from box to box in any order. At each one
 * sets the lamp as bright as one would trust what it says; then the house says how
 * bright it keeps it, why, and what the study does not show. No setting is wrong. */
#ifndef PRACTICE_WIRING_RULES_H
#define PRACTICE_WIRING_RULES_H
#include "core/visit.h"
#include "practice/wiring/level.h"

#include <stdbool.h>
#include <stdint.h>

enum wiring_step {
    WIRING_OPENING, /* next: the next line, then the wire */
    WIRING_WIRE,    /* choose a box; next, once WIRING_ENOUGH were opened */
    WIRING_BOX,     /* choose 0..2: a glimmer, steady, bright */
    WIRING_SURE,    /* the house's own setting; next: what is not shown */
    WIRING_LIMIT,   /* next: back to the wire */
    WIRING_FOUND,   /* next: the next line */
    WIRING_CARRY,   /* choose one opened box's line, or WIRING_NOTHING */
    WIRING_CLOSING, /* next: the next line */
    WIRING_DONE,
    WIRING_STEP_COUNT
};

enum { WIRING_ENOUGH = 3, WIRING_NOTHING = WIRING_BOXES_MAX };

struct wiring_state {
    enum wiring_step step;
    int line;
    int box;                        /* open now; -1: none */
    int trust[WIRING_BOXES_MAX];    /* what the visitor set, enum wiring_sure; 0: not opened */
    int carried;                    /* box whose line goes upstairs; WIRING_NOTHING; -1: not asked yet */
    uint32_t lit_ticks[WIRING_BOXES_MAX]; /* since the house set its lamp; for drawing, not part of the hash */
};

void wiring_start(struct wiring_state *state, const struct wiring_level *level);
bool wiring_choose(struct wiring_state *state, const struct wiring_level *level, int index);
bool wiring_next(struct wiring_state *state, const struct wiring_level *level);
bool wiring_back(struct wiring_state *state, const struct wiring_level *level); /* false in the first line */
void wiring_tick(struct wiring_state *state);
bool wiring_done(const struct wiring_state *state);

int wiring_opened(const struct wiring_state *state);
bool wiring_can_finish(const struct wiring_state *state); /* at the wire, with WIRING_ENOUGH opened */
/* The visitor's lamp beside the house's: -1 dimmer, 0 the same, 1 brighter. */
int wiring_beside(const struct wiring_state *state, const struct wiring_level *level);
const struct wiring_box *wiring_box(const struct wiring_state *state, const struct wiring_level *level);
const char *wiring_line(const struct wiring_state *state, const struct wiring_level *level);

uint64_t wiring_hash(const struct wiring_state *state);
/* rounds = boxes opened; keepsake "wiring.LEVEL.BOX" of the line that was carried. */
void wiring_report(const struct wiring_state *state, const struct wiring_level *level, struct visit *visit);

#endif
