/* Rules of the child on the stairs: sit down near it, answer it three times with a
 * card, a deed or words of one's own; then the places are changed, and one hears,
 * if one wants to, exactly what one said. Words of one's own live in this state only. */
#ifndef PRACTICE_SWAP_RULES_H
#define PRACTICE_SWAP_RULES_H
#include "core/visit.h"
#include "practice/swap/level.h"
#include "ui/editor.h"

#include <stdbool.h>
#include <stdint.h>

enum swap_step {
    SWAP_OPENING, /* next: the next line */
    SWAP_TELLS,   /* next: the next line */
    SWAP_SIT,     /* choose 0: beside, 1: two steps below */
    SWAP_SAT,     /* next */
    SWAP_MOMENT,  /* choose a card, SWAP_OWN or SWAP_DEED */
    SWAP_WRITE,   /* choose a chip, or type; next when there is something */
    SWAP_ANSWER,  /* next: the next moment, or the turn */
    SWAP_TURN,    /* next: the next line */
    SWAP_ASK,     /* choose 0: hear them, 1: not tonight */
    SWAP_HEAR,    /* next: the next thing that was said */
    SWAP_STAY,    /* choose 0..2 of what was said, or SWAP_NONE */
    SWAP_CLOSING, /* next: the next line */
    SWAP_DONE,
    SWAP_STEP_COUNT
};

enum {
    SWAP_OWN = SWAP_CARDS_MAX,
    SWAP_DEED,
    SWAP_UNSAID = -1,
    SWAP_NONE = SWAP_MOMENTS,
    SWAP_OWN_CHARACTERS = 200,
    SWAP_OWN_BYTES = SWAP_OWN_CHARACTERS * 4 + 1
};

struct swap_state {
    enum swap_step step;
    int line;
    int sat;    /* 0 beside, 1 below; -1: still standing */
    int moment;
    int said[SWAP_MOMENTS]; /* card, SWAP_OWN, SWAP_DEED, SWAP_UNSAID */
    int heard;
    int stays;              /* 0..2, SWAP_NONE; -1: not asked yet */
    struct editor words;    /* what is being written; wiped when it is said */
    char own[SWAP_MOMENTS][SWAP_OWN_BYTES]; /* never in the hash, the report or a file; wiped at the end */
    uint32_t turn_ticks;    /* since the places were changed; for drawing */
};

void swap_start(struct swap_state *state, const struct swap_level *level);
bool swap_choose(struct swap_state *state, const struct swap_level *level, int index);
bool swap_edit(struct swap_state *state, const struct ui_event *event); /* WRITE: an event of the field */
bool swap_next(struct swap_state *state, const struct swap_level *level);
bool swap_back(struct swap_state *state, const struct swap_level *level); /* false in the first line and once heard */
void swap_tick(struct swap_state *state);
bool swap_done(const struct swap_state *state);

bool swap_can_next(const struct swap_state *state);
bool swap_turned(const struct swap_state *state); /* the places are changed */
const struct swap_moment *swap_moment(const struct swap_state *state, const struct swap_level *level);
/* What was said in a moment, as it is said back: a card, own words, or the deed done for you. */
const char *swap_said(const struct swap_state *state, const struct swap_level *level, int moment);
bool swap_deed_done(const struct swap_state *state, int moment);
const char *swap_line(const struct swap_state *state, const struct swap_level *level);

uint64_t swap_hash(const struct swap_state *state);
/* rounds = moments answered; keepsake "swap.child.LEVEL", and "swap.line.CARD" of the card that may stay. */
void swap_report(const struct swap_state *state, const struct swap_level *level, struct visit *visit);

#endif
