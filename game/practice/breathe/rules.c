/* The breath ring, counted in ticks. Its one idea: a pace is a straight line from
 * the setting's first breath to its last, moved as a whole by what the player
 * added. Must not know how the ring looks or sounds. */
#include "practice/breathe/rules.h"

#include "core/action.h"
#include "core/hash.h"
#include "core/motion.h"

#include <stdio.h>

enum { TICKS_PER_TENTH = TICKS_PER_SECOND / 10 };

void breathe_start(struct breathe_state *state, const struct breathe_level *level, uint64_t seed) {
    (void)level;
    (void)seed;
    *state = (struct breathe_state){.setting = -1, .gesture = -1};
}

static void enter(struct breathe_state *state, enum breathe_step step) {
    state->step = step;
    state->line = 0;
}

bool breathe_choose(struct breathe_state *state, const struct breathe_level *level, int index) {
    if (state->step == BREATHE_SETTING && index >= 0 && index < (int)level->settings_count) {
        state->setting = index;
        enter(state, BREATHE_GESTURE);
        return true;
    }
    if (state->step == BREATHE_GESTURE && index >= 0 && index < (int)level->gestures_count) {
        state->gesture = index;
        enter(state, BREATHE_BEFORE);
        return true;
    }
    return false;
}

bool breathe_next(struct breathe_state *state, const struct breathe_level *level) {
    bool before = state->step == BREATHE_BEFORE;
    if (!before && state->step != BREATHE_AFTER) {
        return false;
    }
    unsigned lines = before ? level->before_count : level->after_count;
    if (state->line + 1 < (int)lines) {
        state->line++;
    } else {
        enter(state, before ? BREATHE_RUNNING : BREATHE_DONE);
    }
    return true;
}

bool breathe_back(struct breathe_state *state, const struct breathe_level *level) {
    (void)level;
    if (state->line > 0) {
        state->line--;
        return true;
    }
    if (state->step == BREATHE_GESTURE) {
        state->setting = -1;
        enter(state, BREATHE_SETTING);
        return true;
    }
    if (state->step == BREATHE_BEFORE) {
        state->gesture = -1;
        enter(state, BREATHE_GESTURE);
        return true;
    }
    return false;
}

static int clamped(int value, int least, int most) {
    if (value < least) {
        return least;
    }
    return value > most ? most : value;
}

static int phase_ticks(const struct breathe_state *state, const struct breathe_level *level,
                       enum breathe_phase phase, int adjust_tenths) {
    const struct breathe_setting *setting = &level->settings[state->setting < 0 ? 0 : state->setting];
    int from = phase == BREATHE_IN ? setting->in_tenths : setting->out_tenths;
    int toward = phase == BREATHE_IN ? setting->toward_in_tenths : setting->toward_out_tenths;
    int steps = setting->breaths - 1;
    int step = clamped(state->breaths, 0, steps);
    int drift = steps <= 0 ? 0 : (toward - from) * TICKS_PER_TENTH * step / steps;
    return clamped((from + adjust_tenths) * TICKS_PER_TENTH + drift, BREATHE_TENTHS_MIN * TICKS_PER_TENTH,
                   BREATHE_TENTHS_MAX * TICKS_PER_TENTH);
}

static void begin(struct breathe_state *state, const struct breathe_level *level, enum breathe_phase phase) {
    state->phase = phase;
    state->phase_ticks = 0;
    state->phase_length_ticks = (uint32_t)phase_ticks(state, level, phase, state->adjust_tenths);
    state->breath_in_began = phase == BREATHE_IN;
    state->breath_out_began = phase == BREATHE_OUT;
}

void breathe_tick(struct breathe_state *state, const struct breathe_level *level) {
    state->ticks++;
    state->breath_in_began = false;
    state->breath_out_began = false;
    if (state->step != BREATHE_RUNNING || state->paused) {
        return;
    }
    if (state->phase_length_ticks == 0) {
        begin(state, level, BREATHE_IN);
        return;
    }
    state->phase_ticks++;
    if (state->phase_ticks < state->phase_length_ticks) {
        return;
    }
    if (state->phase == BREATHE_IN) {
        begin(state, level, BREATHE_OUT);
        return;
    }
    state->breaths++;
    if (state->breaths < breathe_total(state, level)) {
        begin(state, level, BREATHE_IN);
    } else {
        enter(state, BREATHE_AFTER);
    }
}

bool breathe_done(const struct breathe_state *state) {
    return state->step == BREATHE_DONE;
}

static bool would_change(const struct breathe_state *state, const struct breathe_level *level, int by_tenths) {
    if (state->step != BREATHE_RUNNING) {
        return false;
    }
    int adjusted = state->adjust_tenths + by_tenths;
    return phase_ticks(state, level, BREATHE_IN, adjusted) !=
               phase_ticks(state, level, BREATHE_IN, state->adjust_tenths) ||
           phase_ticks(state, level, BREATHE_OUT, adjusted) !=
               phase_ticks(state, level, BREATHE_OUT, state->adjust_tenths);
}

bool breathe_can_slower(const struct breathe_state *state, const struct breathe_level *level) {
    return would_change(state, level, BREATHE_PACE_STEP_TENTHS);
}

bool breathe_can_faster(const struct breathe_state *state, const struct breathe_level *level) {
    return would_change(state, level, -BREATHE_PACE_STEP_TENTHS);
}

bool breathe_slower(struct breathe_state *state, const struct breathe_level *level) {
    bool can = breathe_can_slower(state, level);
    state->adjust_tenths += can ? BREATHE_PACE_STEP_TENTHS : 0;
    return can;
}

bool breathe_faster(struct breathe_state *state, const struct breathe_level *level) {
    bool can = breathe_can_faster(state, level);
    state->adjust_tenths -= can ? BREATHE_PACE_STEP_TENTHS : 0;
    return can;
}

static bool set_paused(struct breathe_state *state, bool paused) {
    if (state->step != BREATHE_RUNNING || state->paused == paused) {
        return false;
    }
    state->paused = paused;
    return true;
}

bool breathe_pause(struct breathe_state *state) {
    return set_paused(state, true);
}

bool breathe_resume(struct breathe_state *state) {
    return set_paused(state, false);
}

bool breathe_stop(struct breathe_state *state) {
    if (state->step != BREATHE_RUNNING) {
        return false;
    }
    state->paused = false;
    enter(state, BREATHE_AFTER);
    return true;
}

int breathe_tenths(const struct breathe_state *state, const struct breathe_level *level, enum breathe_phase phase) {
    return (phase_ticks(state, level, phase, state->adjust_tenths) + TICKS_PER_TENTH / 2) / TICKS_PER_TENTH;
}

int breathe_pace(const struct breathe_state *state, const struct breathe_level *level) {
    int ticks = phase_ticks(state, level, BREATHE_IN, state->adjust_tenths) +
                phase_ticks(state, level, BREATHE_OUT, state->adjust_tenths);
    return (60 * TICKS_PER_SECOND * 10 + ticks / 2) / ticks;
}

float breathe_progress(const struct breathe_state *state) {
    return state->phase_length_ticks == 0 ? 0.0f : motion_progress(state->phase_ticks, state->phase_length_ticks);
}

float breathe_fullness(const struct breathe_state *state) {
    if (state->step != BREATHE_RUNNING) {
        return 0.0f;
    }
    float moved = ease_in_out(breathe_progress(state));
    return state->phase == BREATHE_IN ? moved : 1.0f - moved;
}

int breathe_total(const struct breathe_state *state, const struct breathe_level *level) {
    return state->setting < 0 ? 0 : level->settings[state->setting].breaths;
}

/* The lines are spread evenly over the breaths. */
static const char *during(const struct breathe_state *state, const struct breathe_level *level) {
    int total = breathe_total(state, level);
    return total <= 0 ? "" : level->during[state->breaths * (int)level->during_count / total];
}

const char *breathe_line(const struct breathe_state *state, const struct breathe_level *level) {
    switch (state->step) {
    case BREATHE_BEFORE:
        return level->before[state->line];
    case BREATHE_RUNNING:
        return during(state, level);
    case BREATHE_AFTER:
        return level->after[state->line];
    default:
        return "";
    }
}

const char *breathe_word(const struct breathe_state *state, const struct breathe_level *level) {
    return state->phase == BREATHE_IN ? level->in_word : level->out_word;
}

uint64_t breathe_hash(const struct breathe_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->setting);
    hash = hash_int(hash, state->gesture);
    hash = hash_int(hash, state->line);
    hash = hash_int(hash, state->phase);
    hash = hash_int(hash, state->phase_ticks);
    hash = hash_int(hash, state->phase_length_ticks);
    hash = hash_int(hash, state->breaths);
    hash = hash_int(hash, state->adjust_tenths);
    return hash_int(hash, state->paused);
}

void breathe_report(const struct breathe_state *state, const struct breathe_level *level, struct visit *visit) {
    char keepsake[NAME_BYTES];
    snprintf(keepsake, sizeof keepsake, "breathe.%s.ember", level->head.id);
    visit->rounds = state->breaths;
    visit_keep(visit, keepsake);
}
