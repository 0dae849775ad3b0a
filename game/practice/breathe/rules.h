/* Rules of the hearth: choose a pace and a gesture, then a ring swells and sinks
 * by itself. It can be made slower or faster, paused, or stopped; each is fine,
 * and nothing has to be pressed in time. No holds, ever. */
#ifndef PRACTICE_BREATHE_RULES_H
#define PRACTICE_BREATHE_RULES_H
#include "core/visit.h"
#include "practice/breathe/level.h"

#include <stdbool.h>
#include <stdint.h>

enum breathe_step {
    BREATHE_SETTING, /* choose 0..settings_count-1 */
    BREATHE_GESTURE, /* choose 0..gestures_count-1 */
    BREATHE_BEFORE,  /* next: the next line, then the ring */
    BREATHE_RUNNING, /* slower, faster, pause, resume, stop; ends by itself after the setting's breaths */
    BREATHE_AFTER,   /* next: the next line */
    BREATHE_DONE,
    BREATHE_STEP_COUNT
};

enum breathe_phase { BREATHE_IN, BREATHE_OUT };

enum { BREATHE_PACE_STEP_TENTHS = 5 };

struct breathe_state {
    enum breathe_step step;
    int setting, gesture; /* -1 = not chosen */
    int line;             /* of before or after */
    enum breathe_phase phase;
    uint32_t phase_ticks, phase_length_ticks;
    int breaths;       /* finished ones */
    int adjust_tenths; /* what the player made each phase longer or shorter */
    bool paused;
    bool breath_in_began, breath_out_began; /* true for the one tick in which it happened */
    uint32_t ticks; /* for drawing only, not part of the hash */
};

void breathe_start(struct breathe_state *state, const struct breathe_level *level, uint64_t seed);
bool breathe_choose(struct breathe_state *state, const struct breathe_level *level, int index);
bool breathe_next(struct breathe_state *state, const struct breathe_level *level); /* false in RUNNING: stop ends it */
/* To the line or the choice before; false in SETTING, RUNNING and DONE, and in the first line of AFTER. */
bool breathe_back(struct breathe_state *state, const struct breathe_level *level);
void breathe_tick(struct breathe_state *state, const struct breathe_level *level);
bool breathe_done(const struct breathe_state *state);

/* RUNNING: half a second more or less in each phase, from the next phase on;
 * false where both phases are at their end of 2..8 seconds. */
bool breathe_slower(struct breathe_state *state, const struct breathe_level *level);
bool breathe_faster(struct breathe_state *state, const struct breathe_level *level);
bool breathe_can_slower(const struct breathe_state *state, const struct breathe_level *level);
bool breathe_can_faster(const struct breathe_state *state, const struct breathe_level *level);
bool breathe_pause(struct breathe_state *state);  /* RUNNING, not paused */
bool breathe_resume(struct breathe_state *state); /* RUNNING, paused; goes on where it was */
bool breathe_stop(struct breathe_state *state);   /* RUNNING: on to the words after, which are the same */

/* Length of a phase of the present breath, in tenths of a second. */
int breathe_tenths(const struct breathe_state *state, const struct breathe_level *level, enum breathe_phase phase);
/* Breaths a minute at that pace, times ten. */
int breathe_pace(const struct breathe_state *state, const struct breathe_level *level);
float breathe_progress(const struct breathe_state *state); /* 0..1 of the present phase */
float breathe_fullness(const struct breathe_state *state); /* 0 empty .. 1 full; eased, for the ring */
/* Breaths of the setting; 0 before one was chosen. */
int breathe_total(const struct breathe_state *state, const struct breathe_level *level);
/* The words of this moment: a line before or after, one of `during` while running; else "". */
const char *breathe_line(const struct breathe_state *state, const struct breathe_level *level);
/* in_word or out_word */
const char *breathe_word(const struct breathe_state *state, const struct breathe_level *level);

uint64_t breathe_hash(const struct breathe_state *state);
/* rounds = breaths taken; keepsake "breathe.LEVEL.ember". */
void breathe_report(const struct breathe_state *state, const struct breathe_level *level, struct visit *visit);

#endif
