/* Rules of the check-in: name the weather, say how rough one is on oneself (or
 * rather not), take a suggested room (or not). After a journey only the weather
 * is asked. Pure: no clock, no chance, no memory of its own. */
#ifndef PRACTICE_CHECKIN_RULES_H
#define PRACTICE_CHECKIN_RULES_H
#include "practice/checkin/level.h"

#include <stdbool.h>
#include <stdint.h>

enum checkin_step {
    CHECKIN_WEATHER, /* choose 0..weathers_count-1 */
    CHECKIN_ANSWER,  /* next */
    CHECKIN_ROUGH,   /* choose 0..rough_count-1, or next: rather not say */
    CHECKIN_SUGGEST, /* choose one of the weather's suggests, or next: none of them now */
    CHECKIN_DONE,
    CHECKIN_STEP_COUNT
};

struct checkin_state {
    enum checkin_step step;
    bool after;  /* end of a journey: weather and answer only */
    int weather; /* index into the level's weathers; -1 = not chosen */
    int rough;   /* index into the level's rough; -1 = not said */
    int wish;    /* index into the weather's suggests; -1 = none */
    uint32_t ticks; /* for drawing only, not part of the hash */
};

void checkin_start(struct checkin_state *state, const struct checkin_level *level, uint64_t seed, bool after);
bool checkin_choose(struct checkin_state *state, const struct checkin_level *level, int index);
bool checkin_next(struct checkin_state *state, const struct checkin_level *level);
bool checkin_back(struct checkin_state *state, const struct checkin_level *level); /* false at the weather */
void checkin_tick(struct checkin_state *state);
bool checkin_done(const struct checkin_state *state);

/* The question of this step, or "" where none is asked. */
const char *checkin_question(const struct checkin_state *state, const struct checkin_level *level);
/* What the house answers in this step: to the weather in ANSWER, to the roughness
 * (the thanks when it was not said) in SUGGEST; "" elsewhere. */
const char *checkin_answer(const struct checkin_state *state, const struct checkin_level *level);
/* NULL before a weather was chosen. */
const struct checkin_weather *checkin_weather(const struct checkin_state *state, const struct checkin_level *level);
/* Level id of the room that was asked for, or NULL. */
const char *checkin_wish(const struct checkin_state *state, const struct checkin_level *level);

uint64_t checkin_hash(const struct checkin_state *state);
/* Fills weather, roughness, after and rounds. */
void checkin_report(const struct checkin_state *state, const struct checkin_level *level, struct visit *visit);

#endif
