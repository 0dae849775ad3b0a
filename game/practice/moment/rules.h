/* Rules of a moment: something went wrong, the critic's lines crowd in one press
 * at a time, a pause (at any line, or when invited) opens a quiet, another voice
 * is chosen and answers, and the room opens again. Nothing moves on by itself. */
#ifndef PRACTICE_MOMENT_RULES_H
#define PRACTICE_MOMENT_RULES_H
#include "core/visit.h"
#include "practice/moment/level.h"

#include <stdbool.h>
#include <stdint.h>

enum moment_step {
    MOMENT_OPENING, /* next: the next line */
    MOMENT_CRITIC,  /* next: one more line; pause: at once into the quiet */
    MOMENT_PAUSE,   /* all was said; pause or next */
    MOMENT_QUIET,   /* next: the next line */
    MOMENT_VOICES,  /* choose 0..2; next once one was heard: the closing */
    MOMENT_VOICE,   /* next: the next line, then what it opens, then the closing; another: back to the voices */
    MOMENT_CLOSING, /* next: the next line */
    MOMENT_DONE,
    MOMENT_STEP_COUNT
};

enum { MOMENT_CLOSED = 65536 }; /* the room all closed in, as a whole number */

struct moment_state {
    enum moment_step step;
    int line;        /* which line of the step is shown, from 0; in VOICE lines_count means `opens` */
    int said;        /* critic's lines heard so far */
    int voice;       /* the voice that was chosen last; -1 = none yet */
    unsigned heard;  /* voices heard to the end, one bit each */
    int32_t closed;  /* 0..MOMENT_CLOSED, moves a little per tick */
    int32_t closing_to; /* where it is going; once the quiet came, only ever down */
    uint32_t ticks;  /* for drawing only, not part of the hash */
};

void moment_start(struct moment_state *state, const struct moment_level *level, uint64_t seed);
bool moment_choose(struct moment_state *state, const struct moment_level *level, int index);
bool moment_next(struct moment_state *state, const struct moment_level *level);
bool moment_pause(struct moment_state *state, const struct moment_level *level);   /* CRITIC and PAUSE */
bool moment_another(struct moment_state *state, const struct moment_level *level); /* VOICE: look at the others */
/* The line before; from a voice's first line back to the voices. False in the
 * first line of a step, and in CRITIC and PAUSE, where what was said stays. */
bool moment_back(struct moment_state *state, const struct moment_level *level);
void moment_tick(struct moment_state *state);
bool moment_done(const struct moment_state *state);

/* The line to read now; "" in VOICES and DONE. */
const char *moment_line(const struct moment_state *state, const struct moment_level *level);
bool moment_can_pause(const struct moment_state *state);
bool moment_heard(const struct moment_state *state, int voice);
/* 0 the room is open .. 1 it has closed in; smooth from tick to tick. */
float moment_closeness(const struct moment_state *state);

uint64_t moment_hash(const struct moment_state *state); /* without the motion */
/* rounds 1, keepsake "moment.LEVEL". */
void moment_report(const struct moment_state *state, const struct moment_level *level, struct visit *visit);

#endif
