/* Rules of the bowl: carried up a few stairs with a grip chosen anew on each:
 * pushed away, held, clung to. Every grip gets one up the stairs; the water shows
 * what it does. On the way, if wanted, what is in the bowl gets a name, a place in
 * the body, and a line that is said to it. */
#ifndef PRACTICE_HOLD_RULES_H
#define PRACTICE_HOLD_RULES_H
#include "core/visit.h"
#include "practice/hold/level.h"

#include <stdbool.h>
#include <stdint.h>

enum hold_step {
    HOLD_OPENING, /* next: the next line, then the first stair */
    HOLD_STAIR,   /* choose a grip: enum hold_grip */
    HOLD_WATER,   /* what the water did; next */
    HOLD_FEELING, /* choose feelings, each on or off, at most HOLD_FEELINGS; or HOLD_NO_WORD; next */
    HOLD_WHERE,   /* choose a place: enum hold_place */
    HOLD_SAY,     /* choose a line to say */
    HOLD_SAID,    /* next: the next stair */
    HOLD_WINDOW,  /* the bowl is set down; next: the next line */
    HOLD_CLOSING, /* next: the next line */
    HOLD_DONE,
    HOLD_STEP_COUNT
};

enum hold_grip { HOLD_PUSH, HOLD_GENTLY, HOLD_CLING, HOLD_GRIPS, HOLD_NO_GRIP = -1 };

enum hold_place {
    HOLD_HEAD, HOLD_THROAT, HOLD_SHOULDERS, HOLD_CHEST, HOLD_BELLY, HOLD_HANDS, HOLD_NOWHERE, HOLD_PLACES
};

enum {
    HOLD_FEELINGS = 2,                 /* so many names at most */
    HOLD_NO_WORD = HOLD_FEELINGS_MAX,  /* choice: no word fits */
    HOLD_NAMED_AFTER = 2               /* stairs; then the bowl is looked into */
};

struct hold_state {
    enum hold_step step;
    int line;
    int stair;
    int grips[HOLD_STAIRS_MAX];
    unsigned feelings; /* bit by feeling */
    bool no_word;
    int place;  /* -1: not said */
    int saying; /* -1: not yet */
    float wave; /* 0 still .. 1 rough: what the water does now; for drawing, not part of the hash */
    float climb; /* stairs climbed, eased; for drawing */
};

void hold_start(struct hold_state *state, const struct hold_level *level);
bool hold_choose(struct hold_state *state, const struct hold_level *level, int index);
bool hold_next(struct hold_state *state, const struct hold_level *level);
bool hold_back(struct hold_state *state, const struct hold_level *level); /* false in the first line */
void hold_tick(struct hold_state *state, const struct hold_level *level);
bool hold_done(const struct hold_state *state);

bool hold_has_feeling(const struct hold_state *state, int feeling);
bool hold_can_next(const struct hold_state *state);
enum hold_grip hold_grip(const struct hold_state *state); /* the latest, HOLD_NO_GRIP before the first */
bool hold_was_gentle(const struct hold_state *state, const struct hold_level *level); /* held more often than not */
/* Where wave and climb come to rest. */
float hold_wave(const struct hold_state *state, const struct hold_level *level);
float hold_climb(const struct hold_state *state, const struct hold_level *level);
const struct hold_stair *hold_stair(const struct hold_state *state, const struct hold_level *level);
const char *hold_line(const struct hold_state *state, const struct hold_level *level);

uint64_t hold_hash(const struct hold_state *state);
/* rounds = stairs climbed; keepsake "hold.bowl.LEVEL". */
void hold_report(const struct hold_state *state, const struct hold_level *level, struct visit *visit);

#endif
