/* Rules of the gallery: cards are read one by one and put into a pan of the
 * scale: with the portrait, against it, or aside. How much a card weighs the house
 * says; on which side it lies the visitor decides, and may decide again. There is
 * no wrong pan, and a level scale is an honest end. */
#ifndef PRACTICE_MYTHS_RULES_H
#define PRACTICE_MYTHS_RULES_H
#include "core/visit.h"
#include "practice/myths/level.h"

#include <stdbool.h>
#include <stdint.h>

enum myths_step {
    MYTHS_OPENING, /* next: the next line, then the table */
    MYTHS_TABLE,   /* choose 0..cards-1 to take up a card; next, once MYTHS_ENOUGH lie somewhere */
    MYTHS_CARD,    /* choose a pan: enum myths_pan */
    MYTHS_WEIGHED, /* why it weighs so much; next: back to the table */
    MYTHS_ANSWER,  /* the portrait answers; next: the next line */
    MYTHS_LEFT,    /* what is left to say; next */
    MYTHS_CLOSING, /* next: the next line */
    MYTHS_DONE,
    MYTHS_STEP_COUNT
};

enum myths_pan { MYTHS_AGAINST, MYTHS_WITH, MYTHS_ASIDE, MYTHS_PANS, MYTHS_NOT_PLACED = -1 };

enum { MYTHS_ENOUGH = 3, MYTHS_TIPS_AT = 2 };

struct myths_state {
    enum myths_step step;
    int line;
    int order[MYTHS_CARDS]; /* how the cards lie on the table */
    int pan[MYTHS_CARDS];   /* by card; enum myths_pan */
    int card;               /* in hand; -1: none */
    float beam;             /* degrees the beam stands at, for drawing: not part of the hash */
    uint32_t answer_ticks;  /* since the portrait began to answer; for drawing */
};

void myths_start(struct myths_state *state, const struct myths_level *level, uint64_t seed);
bool myths_choose(struct myths_state *state, const struct myths_level *level, int index);
bool myths_next(struct myths_state *state, const struct myths_level *level);
bool myths_back(struct myths_state *state, const struct myths_level *level); /* false in the first line */
void myths_tick(struct myths_state *state, const struct myths_level *level);
bool myths_done(const struct myths_state *state);

int myths_placed(const struct myths_state *state);
bool myths_can_finish(const struct myths_state *state); /* at the table, with MYTHS_ENOUGH cards placed */
/* Weight against the portrait less the weight with it; the scale tips from MYTHS_TIPS_AT on. */
int myths_balance(const struct myths_state *state, const struct myths_level *level);
bool myths_tipped(const struct myths_state *state, const struct myths_level *level);
/* Degrees the beam comes to rest at; positive: the pan against the portrait is down. */
float myths_beam(const struct myths_state *state, const struct myths_level *level);
/* The card at a place on the table, and the one in hand; NULL when there is none. */
const struct myths_card *myths_card_at(const struct myths_state *state, const struct myths_level *level, int place);
const struct myths_card *myths_card(const struct myths_state *state, const struct myths_level *level);
const char *myths_line(const struct myths_state *state, const struct myths_level *level);

uint64_t myths_hash(const struct myths_state *state);
/* rounds = cards placed; keepsake "myths.portrait.LEVEL" when it tipped, else "myths.weighed.LEVEL". */
void myths_report(const struct myths_state *state, const struct myths_level *level, struct visit *visit);

#endif
