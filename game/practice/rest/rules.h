/* Rules of resting: choose how long, and what to look at; then nothing has to be
 * done. Clouds pass with a line on them; one may touch one, or let it go by. "That is
 * enough" counts as rest at any moment, and staying past the bell does too. */
#ifndef PRACTICE_REST_RULES_H
#define PRACTICE_REST_RULES_H
#include "core/action.h"
#include "core/visit.h"
#include "practice/rest/level.h"

#include <stdbool.h>
#include <stdint.h>

enum rest_step {
    REST_OPENING,  /* next: the next line */
    REST_HOW_LONG, /* choose: enum rest_length */
    REST_VIEW,     /* choose a view; from then on time passes */
    REST_RESTING,  /* choose 0: touch the cloud; next: enough */
    REST_CLOSING,  /* next: the next line */
    REST_DONE,
    REST_STEP_COUNT
};

enum rest_length { REST_A_MINUTE, REST_THREE, REST_NO_NUMBER, REST_LENGTHS };

enum { CLOUD_TICKS = 16 * TICKS_PER_SECOND, REST_CLOUDS_SHOWN = 10 };

struct rest_state {
    enum rest_step step;
    int line;
    int length; /* enum rest_length; -1: not chosen */
    int view;   /* -1: not chosen */
    int shown[REST_CLOUDS_SHOWN];
    int cloud;  /* how many have passed; -1: none has come yet */
    bool touched;
    bool rung;  /* the bell has gone */
    bool rings; /* true for the one tick in which it goes */
    uint32_t resting_ticks, cloud_ticks;
};

void rest_start(struct rest_state *state, const struct rest_level *level, uint64_t seed, uint32_t visits);
bool rest_choose(struct rest_state *state, const struct rest_level *level, int index);
bool rest_next(struct rest_state *state, const struct rest_level *level);
bool rest_back(struct rest_state *state, const struct rest_level *level); /* false in the first line and in CLOSING */
void rest_tick(struct rest_state *state);
bool rest_done(const struct rest_state *state);

/* The cloud that passes now; NULL before the first. */
const struct rest_cloud *rest_cloud(const struct rest_state *state, const struct rest_level *level);
float rest_cloud_way(const struct rest_state *state); /* 0 comes in .. 1 has gone */
float rest_dusk(const struct rest_state *state);      /* 0 as one lay down .. 1 dark, after four minutes */
const char *rest_line(const struct rest_state *state, const struct rest_level *level);

uint64_t rest_hash(const struct rest_state *state);
/* rounds 1; keepsake "rest.LEVEL". */
void rest_report(const struct rest_state *state, const struct rest_level *level, struct visit *visit);

#endif
