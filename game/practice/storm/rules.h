/* Rules of the cellar: a storm comes in gusts; to each one lays a hand on a stone,
 * or stays low for a moment first. A stone that fits answers and says why; another
 * holds what it can, and a second may be laid to it. The house always stands. */
#ifndef PRACTICE_STORM_RULES_H
#define PRACTICE_STORM_RULES_H
#include "core/visit.h"
#include "practice/storm/level.h"

#include <stdbool.h>
#include <stdint.h>

enum storm_step {
    STORM_OPENING, /* next: the next line, then the first gust */
    STORM_GUST,    /* choose a stone, or STORM_LOW */
    STORM_LYING,   /* low on the floor; next: back to the gust */
    STORM_ANSWER,  /* the stone answers; next: why */
    STORM_WHY,     /* next: the next gust, or the eye */
    STORM_THIN,    /* it holds what it can; choose another stone, or next */
    STORM_EYE,     /* what the stones said, together; next */
    STORM_MORNING, /* next: the next line */
    STORM_DONE,
    STORM_STEP_COUNT
};

enum { STORM_LOW = STORM_STONES, STORM_NO_STONE = -1 };

struct storm_state {
    enum storm_step step;
    int line;
    int gust;
    int stone;                      /* the hand lies on it now; STORM_NO_STONE */
    int held_by[STORM_GUSTS_MAX];   /* stone that answered, STORM_NO_STONE when none fitted */
    unsigned tried;                 /* bit by stone, in this gust */
    int lain;                       /* how often one lay low */
    int light[STORM_STONES];        /* gusts a stone answered */
    float lean;                     /* 0 upright .. 1: how far the house leans; for drawing, not part of the hash */
    float shown[STORM_STONES];      /* eased light of each stone, 0..1; for drawing */
};

void storm_start(struct storm_state *state, const struct storm_level *level);
bool storm_choose(struct storm_state *state, const struct storm_level *level, int index);
bool storm_next(struct storm_state *state, const struct storm_level *level);
bool storm_back(struct storm_state *state, const struct storm_level *level); /* false in the first line */
void storm_tick(struct storm_state *state, const struct storm_level *level);
bool storm_done(const struct storm_state *state);

const struct storm_gust *storm_gust(const struct storm_state *state, const struct storm_level *level);
/* What a stone answers to a gust; NULL when another carries it. */
const struct storm_answer *storm_answer(const struct storm_level *level, int gust, enum storm_stone stone);
/* The latest answer of a stone in this storm; NULL when it was not asked. */
const struct storm_answer *storm_heard(const struct storm_state *state, const struct storm_level *level,
                                       enum storm_stone stone);
bool storm_rages(const struct storm_state *state); /* wind and rain: from the first gust to the eye */
float storm_lean(const struct storm_state *state); /* where lean comes to rest */
float storm_light(const struct storm_state *state, const struct storm_level *level, enum storm_stone stone);
const char *storm_line(const struct storm_state *state, const struct storm_level *level);

uint64_t storm_hash(const struct storm_state *state);
/* rounds = gusts; keepsake "storm.LEVEL". */
void storm_report(const struct storm_state *state, const struct storm_level *level, struct visit *visit);

#endif
