/* Rules of the front door: a knock, a visitor, something from the shelf, and a
 * line on the chart, as often as one likes up to five times; the last one to be
 * asked is one's own coat. */
#ifndef PRACTICE_DOOR_RULES_H
#define PRACTICE_DOOR_RULES_H
#include "core/visit.h"
#include "practice/door/level.h"

#include <stdbool.h>
#include <stdint.h>

enum door_step {
    DOOR_OPENING, /* next: the next line, then the first knock */
    DOOR_KNOCK,   /* open; enough, from the third knock on */
    DOOR_VISITOR, /* ask, at most once; give */
    DOOR_ANSWER,  /* also, where the other one is still on the shelf and would carry more; next */
    DOOR_WRITTEN, /* next: the next knock, or one's own coat */
    DOOR_OWN,     /* give, GIFT_NONE is an answer too */
    DOOR_OWN_SAID, /* next */
    DOOR_CLOSING, /* next: the next line */
    DOOR_DONE,
    DOOR_STEP_COUNT
};

enum { DOOR_MET_BEFORE_ENOUGH = 2 };

struct door_state {
    enum door_step step;
    int line;                         /* of the opening or the closing */
    int shown[DOOR_SHOWN];            /* indices into the level's visitors */
    int at;                           /* who knocks or stands there, index into shown */
    int met;                          /* how many have been given something and gone on */
    bool asked[DOOR_SHOWN];
    enum door_gift given[DOOR_SHOWN]; /* GIFT_NONE: nothing yet */
    enum door_gift own;
    bool reading;                     /* the chart is open; it can be at any step but the end */
    int leaf;                         /* of the chart, a door_leaf */
    uint32_t ticks;                   /* since the last step: drawing only, not in the hash */
};

/* Leaves of the chart: the two side by side, then the examples by what carried best. */
enum door_leaf { LEAF_BESIDE, LEAF_BALM, LEAF_BACKBONE, LEAF_BOTH, LEAF_COUNT };

void door_start(struct door_state *state, const struct door_level *level, uint64_t seed, uint32_t visits);
bool door_next(struct door_state *state, const struct door_level *level);
/* At the first step there is nothing to go back to: false. While the chart is open, closes it. */
bool door_back(struct door_state *state, const struct door_level *level);
bool door_open(struct door_state *state);
bool door_enough(struct door_state *state); /* leaves the door closed for tonight */
bool door_ask(struct door_state *state);
bool door_give(struct door_state *state, enum door_gift gift); /* GIFT_NONE only to oneself */
bool door_also(struct door_state *state, const struct door_level *level); /* hands over the other one as well */
bool door_read(struct door_state *state); /* opens or closes the chart */
bool door_turn(struct door_state *state, int leaf);
void door_tick(struct door_state *state);
bool door_done(const struct door_state *state);

bool door_can_next(const struct door_state *state);
bool door_can_enough(const struct door_state *state);
bool door_can_also(const struct door_state *state, const struct door_level *level);
bool door_carries(enum door_fits fits, enum door_gift gift);
/* On which leaves of examples such a visitor stands. */
bool door_on_leaf(enum door_fits fits, int leaf);
const struct door_visitor *door_visitor(const struct door_state *state, const struct door_level *level, int index);
/* A line of the opening, the closing, or what is said to one's own choice; "" elsewhere. */
const char *door_line(const struct door_state *state, const struct door_level *level);

uint64_t door_hash(const struct door_state *state);
/* rounds: visitors met. Keepsakes: "door.visitor.ID" for everybody who was given something. */
void door_report(const struct door_state *state, const struct door_level *level, struct visit *visit);

#endif
