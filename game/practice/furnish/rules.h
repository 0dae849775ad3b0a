/* Rules of furnishing: six things stand on the shelf, each with a cold label. Take
 * one, peel the label off corner by corner, put the thing somewhere or leave it. In
 * the end a slip says, in one's own choice of words, that one may rest. */
#ifndef PRACTICE_FURNISH_RULES_H
#define PRACTICE_FURNISH_RULES_H
#include "core/visit.h"
#include "practice/furnish/level.h"

#include <stdbool.h>
#include <stdint.h>

enum furnish_step {
    FURNISH_OPENING, /* next: the next line, then the shelf */
    FURNISH_SHELF,   /* choose a thing; next, once one was looked at */
    FURNISH_LABEL,   /* next: the first corner comes off */
    FURNISH_CORNER,  /* next: the label falls */
    FURNISH_BARE,    /* choose a spot, or FURNISH_LEAVE */
    FURNISH_STANDS,  /* next: back to the shelf */
    FURNISH_HOW_LONG, /* choose */
    FURNISH_TO_DO,   /* choose */
    FURNISH_SIGNED,  /* choose */
    FURNISH_SLIP,    /* the whole slip; next */
    FURNISH_CLOSING, /* next: the next line */
    FURNISH_DONE,
    FURNISH_STEP_COUNT
};

enum { FURNISH_SHOWN = 6, FURNISH_LEAVE = FURNISH_SPOTS, FURNISH_NOWHERE = -1, FURNISH_SLIP_LINES = 3 };

struct furnish_state {
    enum furnish_step step;
    int line;
    int shown[FURNISH_SHOWN]; /* things on the shelf tonight */
    int spot[FURNISH_SHOWN];  /* where each stands; FURNISH_NOWHERE: on the shelf */
    bool peeled[FURNISH_SHOWN];
    int taken;                /* place on the shelf, -1: none in hand */
    int slip[FURNISH_SLIP_LINES];
    uint32_t label_ticks;     /* since the label began to fall; for drawing */
    float warmth;             /* eased, 0..1; for drawing */
};

void furnish_start(struct furnish_state *state, const struct furnish_level *level, uint64_t seed, uint32_t visits);
bool furnish_choose(struct furnish_state *state, const struct furnish_level *level, int index);
bool furnish_next(struct furnish_state *state, const struct furnish_level *level);
bool furnish_back(struct furnish_state *state, const struct furnish_level *level); /* false in the first line */
void furnish_tick(struct furnish_state *state);
bool furnish_done(const struct furnish_state *state);

bool furnish_can_next(const struct furnish_state *state);
int furnish_placed(const struct furnish_state *state);
float furnish_warmth(const struct furnish_state *state); /* where warmth comes to rest */
const struct furnish_thing *furnish_thing(const struct furnish_state *state, const struct furnish_level *level);
const struct furnish_thing *furnish_on_shelf(const struct furnish_state *state, const struct furnish_level *level,
                                             int place);
/* The lines to choose from for the slip; NULL outside of those steps. */
char **furnish_slip_lines(const struct furnish_state *state, const struct furnish_level *level, unsigned *count);
/* Line 0..2 of the slip, "" until it was chosen. */
const char *furnish_slip(const struct furnish_state *state, const struct furnish_level *level, int line);
const char *furnish_line(const struct furnish_state *state, const struct furnish_level *level);

uint64_t furnish_hash(const struct furnish_state *state);
/* rounds = things that stand in the room; keepsakes "furnish.thing.ID" of each. */
void furnish_report(const struct furnish_state *state, const struct furnish_level *level, struct visit *visit);

#endif
