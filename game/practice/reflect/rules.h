/* Rules of the porch questions: a card for each of two questions and one small
 * step; each may be changed, or left open. What was chosen makes a card to take
 * home. */
#ifndef PRACTICE_REFLECT_RULES_H
#define PRACTICE_REFLECT_RULES_H
#include "core/visit.h"
#include "practice/reflect/level.h"

#include <stdbool.h>
#include <stdint.h>

enum reflect_step {
    REFLECT_KINDNESS,  /* choose 0..cards-1 or REFLECT_NOT_SAID, again as often as wished; next */
    REFLECT_BELONGING, /* the same */
    REFLECT_STEPS,     /* the same */
    REFLECT_CARD,      /* next */
    REFLECT_FAREWELL,  /* next: the next line */
    REFLECT_DONE,
    REFLECT_STEP_COUNT
};

enum { REFLECT_QUESTIONS = 3, REFLECT_NOT_SAID = -1, REFLECT_OPEN = -2 };

struct reflect_state {
    enum reflect_step step;
    int chosen[REFLECT_QUESTIONS]; /* by step; card index, REFLECT_NOT_SAID, or REFLECT_OPEN: nothing chosen yet */
    int line;       /* of the farewell */
    uint32_t ticks; /* for drawing only, not part of the hash */
};

void reflect_start(struct reflect_state *state, const struct reflect_level *level, uint64_t seed);
bool reflect_choose(struct reflect_state *state, const struct reflect_level *level, int index); /* stays in the step */
bool reflect_next(struct reflect_state *state, const struct reflect_level *level); /* false while a question is open */
bool reflect_back(struct reflect_state *state, const struct reflect_level *level); /* false at the first question */
void reflect_tick(struct reflect_state *state);
bool reflect_done(const struct reflect_state *state);

bool reflect_can_next(const struct reflect_state *state);
/* Of the question that is asked now; NULL and 0 from CARD on. */
const char *reflect_question(const struct reflect_state *state, const struct reflect_level *level);
const struct reflect_card *reflect_cards(const struct reflect_state *state, const struct reflect_level *level,
                                         unsigned *count);
/* The card chosen for REFLECT_KINDNESS, REFLECT_BELONGING or REFLECT_STEPS; NULL when none was. */
const struct reflect_card *reflect_chosen(const struct reflect_state *state, const struct reflect_level *level,
                                          enum reflect_step question);
/* The intro in CARD, a line in FAREWELL, "" elsewhere. */
const char *reflect_line(const struct reflect_state *state, const struct reflect_level *level);

uint64_t reflect_hash(const struct reflect_state *state);
/* rounds 1, keepsake "reflect.step.ID" of the step that was chosen. */
void reflect_report(const struct reflect_state *state, const struct reflect_level *level, struct visit *visit);

#endif
