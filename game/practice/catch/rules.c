/* The attic window, press by press. Its one idea: a moth keeps what was chosen
 * for it until it is let go, so that every choice can be undone and none is lost.
 * What one's own words are made of is in own.c. */
#include "practice/catch/rules.h"

#include "core/fresh.h"
#include "core/hash.h"
#include "core/motion.h"
#include "core/rng.h"

#include <stdio.h>
#include <string.h>

enum { ORDER_STREAM = 11 };

static const struct catch_moth untouched = {.pattern = -1};

void catch_start(struct catch_state *state, const struct catch_level *level, uint64_t seed, uint32_t visits) {
    *state = (struct catch_state){.caught = -1, .chips = {-1, -1, -1}, .in_hand = -1, .flying = -1};
    fresh_pick(state->shown, CATCH_MOTHS, (int)level->thoughts_count, seed, visits);
    editor_start(&state->words, CATCH_TYPED_CHARACTERS, false);
    struct rng rng;
    rng_seed(&rng, hash_int(seed, (int64_t)visits), ORDER_STREAM);
    for (int i = 0; i < CATCH_MOTHS; i++) {
        int order[CATCH_REPLIES];
        rng_shuffle(&rng, order, CATCH_REPLIES);
        for (int k = 0; k < CATCH_REPLIES; k++) {
            state->order[i][k] = (enum catch_answer)order[k];
        }
        state->moths[i] = untouched;
    }
}

static struct catch_moth *in_hand(struct catch_state *state) {
    return &state->moths[state->caught];
}

static void let_go(struct catch_state *state, enum catch_step step) {
    state->caught = -1;
    state->tried = 0;
    state->typed = false;
    editor_wipe(&state->words);
    state->note_wanted = NOTE_NONE;
    state->noted = false;
    for (int i = 0; i < SLOT_COUNT; i++) {
        state->chips[i] = -1;
    }
    state->step = step;
}

static bool choose_moth(struct catch_state *state, int index) {
    if (index >= CATCH_MOTHS || state->moths[index].moth != MOTH_WAITING) {
        return false;
    }
    let_go(state, CATCH_PATTERN);
    state->caught = index;
    return true;
}

static bool choose_answer(struct catch_state *state, int option) {
    if (option > CATCH_OPTION_OWN) {
        return false;
    }
    struct catch_moth *moth = in_hand(state);
    moth->answer = option == CATCH_OPTION_OWN ? ANSWER_OWN : catch_option(state, option);
    moth->rung = 0;
    state->tried |= 1u << (unsigned)moth->answer;
    state->step = moth->answer == ANSWER_OWN ? CATCH_OWN : CATCH_WHY;
    return true;
}

static bool choose_belief(struct catch_state *state, const struct catch_level *level, int index) {
    if (index >= BELIEF_COUNT) {
        return false;
    }
    struct catch_moth *moth = in_hand(state);
    moth->belief = (enum belief)index;
    if (moth->belief != BELIEF_NOT_YET) {
        moth->moth = MOTH_WARM;
        state->warm_ticks = 0;
        state->step = CATCH_WARM;
    } else if (moth->rung < (int)catch_thought(state, level)->ladder_count) {
        moth->rung++;
    } else {
        moth->moth = MOTH_RESTING;
        state->step = CATCH_REST;
    }
    return true;
}

static bool choose_any_chip(struct catch_state *state, const struct catch_level *level, int index) {
    for (int slot = 0; slot < SLOT_COUNT; slot++) {
        unsigned count;
        (void)catch_chip_texts(level, (enum catch_slot)slot, &count);
        if (index < (int)count) {
            return catch_chip(state, level, (enum catch_slot)slot, index);
        }
        index -= (int)count;
    }
    return false;
}

bool catch_choose(struct catch_state *state, const struct catch_level *level, int index) {
    if (index < 0) {
        return false;
    }
    switch (state->step) {
    case CATCH_WINDOW:
        return choose_moth(state, index);
    case CATCH_PATTERN:
        if (index > (int)level->patterns_count) {
            return false;
        }
        in_hand(state)->pattern = index;
        state->step = CATCH_PATTERN_NOTE;
        return true;
    case CATCH_REFRAME:
        return choose_answer(state, index);
    case CATCH_OWN:
        return choose_any_chip(state, level, index);
    case CATCH_BELIEVE:
        return choose_belief(state, level, index);
    default:
        return false;
    }
}

bool catch_next(struct catch_state *state, const struct catch_level *level) {
    (void)level;
    switch (state->step) {
    case CATCH_WINDOW:
        return catch_enough(state);
    case CATCH_PATTERN_NOTE:
        state->step = CATCH_REFRAME;
        return true;
    case CATCH_WHY:
        state->step = in_hand(state)->answer == ANSWER_KIND ? CATCH_BELIEVE : CATCH_REFRAME;
        return true;
    case CATCH_OWN:
        if (!catch_own_whole(state)) {
            return false;
        }
        state->step = CATCH_BELIEVE;
        return true;
    case CATCH_WARM:
        state->step = CATCH_TRY;
        return true;
    case CATCH_REST:
    case CATCH_TRY:
        let_go(state, catch_met(state) < CATCH_MOTHS ? CATCH_WINDOW : CATCH_DONE);
        return true;
    default:
        return false;
    }
}

static void back_from_belief(struct catch_state *state) {
    struct catch_moth *moth = in_hand(state);
    if (moth->rung > 0) {
        moth->rung--;
    } else {
        state->step = moth->answer == ANSWER_OWN ? CATCH_OWN : CATCH_WHY;
    }
}

bool catch_back(struct catch_state *state, const struct catch_level *level) {
    (void)level;
    switch (state->step) {
    case CATCH_PATTERN:
        *in_hand(state) = untouched;
        let_go(state, CATCH_WINDOW);
        return true;
    case CATCH_PATTERN_NOTE:
        in_hand(state)->pattern = -1;
        state->step = CATCH_PATTERN;
        return true;
    case CATCH_REFRAME:
        state->step = CATCH_PATTERN_NOTE;
        return true;
    case CATCH_WHY:
    case CATCH_OWN:
        state->step = CATCH_REFRAME;
        return true;
    case CATCH_BELIEVE:
        back_from_belief(state);
        return true;
    case CATCH_WARM:
    case CATCH_REST:
        in_hand(state)->moth = MOTH_WAITING;
        state->step = CATCH_BELIEVE;
        return true;
    default:
        return false;
    }
}

bool catch_enough(struct catch_state *state) {
    if (!catch_can_stop(state)) {
        return false;
    }
    state->step = CATCH_DONE;
    return true;
}

void catch_tick(struct catch_state *state) {
    state->ticks++;
    int in_hand = state->step == CATCH_WINDOW ? -1 : state->caught;
    if (in_hand != state->in_hand) {
        state->flying = in_hand >= 0 ? in_hand : state->in_hand;
        state->in_hand = in_hand;
        state->flight_ticks = 0;
    } else if (state->flight_ticks < UINT32_MAX) {
        state->flight_ticks++;
    }
    if (state->step == CATCH_WARM && state->warm_ticks < WARM_TICKS) {
        state->warm_ticks++;
    }
}

bool catch_done(const struct catch_state *state) {
    return state->step == CATCH_DONE;
}

const struct catch_thought *catch_thought_of(const struct catch_state *state, const struct catch_level *level,
                                             int moth) {
    return &level->thoughts[state->shown[moth]];
}

const struct catch_thought *catch_thought(const struct catch_state *state, const struct catch_level *level) {
    return state->caught < 0 ? NULL : catch_thought_of(state, level, state->caught);
}

int catch_met(const struct catch_state *state) {
    int met = 0;
    for (int i = 0; i < CATCH_MOTHS; i++) {
        met += state->moths[i].moth != MOTH_WAITING;
    }
    return met;
}

bool catch_can_stop(const struct catch_state *state) {
    return state->step == CATCH_WINDOW && catch_met(state) > 0;
}

enum catch_fit catch_fit(const struct catch_state *state, const struct catch_level *level) {
    const struct catch_thought *thought = catch_thought(state, level);
    int named = thought == NULL ? -1 : state->moths[state->caught].pattern;
    if (named < 0 || named >= (int)level->patterns_count) {
        return FIT_NONE;
    }
    const char *id = level->patterns[named].id;
    if (strcmp(id, thought->pattern) == 0) {
        return FIT_SAME;
    }
    for (unsigned i = 0; i < thought->also_count; i++) {
        if (strcmp(id, thought->also[i]) == 0) {
            return FIT_ALSO;
        }
    }
    return FIT_OTHER;
}

enum catch_answer catch_option(const struct catch_state *state, int index) {
    return state->order[state->caught < 0 ? 0 : state->caught][index];
}

bool catch_was_tried(const struct catch_state *state, enum catch_answer answer) {
    return ((state->tried >> (unsigned)answer) & 1u) != 0;
}

float catch_warmth(const struct catch_state *state, int moth) {
    if (state->moths[moth].moth == MOTH_RESTING) {
        return 0.5f;
    }
    if (state->moths[moth].moth == MOTH_WAITING) {
        return 0.0f;
    }
    bool turning = state->step == CATCH_WARM && state->caught == moth;
    return turning ? ease_in_out(motion_progress(state->warm_ticks, WARM_TICKS)) : 1.0f;
}

uint64_t catch_hash(const struct catch_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->caught);
    for (int i = 0; i < CATCH_MOTHS; i++) {
        const struct catch_moth *moth = &state->moths[i];
        hash = hash_int(hash, state->shown[i]);
        hash = hash_int(hash, moth->moth);
        hash = hash_int(hash, moth->pattern);
        hash = hash_int(hash, moth->answer);
        hash = hash_int(hash, moth->rung);
        hash = hash_int(hash, moth->belief);
        for (int k = 0; k < CATCH_REPLIES; k++) {
            hash = hash_int(hash, state->order[i][k]);
        }
    }
    hash = hash_int(hash, (int64_t)state->tried);
    for (int i = 0; i < SLOT_COUNT; i++) {
        hash = hash_int(hash, state->chips[i]);
    }
    return hash_int(hash, state->typed);
}

void catch_report(const struct catch_state *state, const struct catch_level *level, struct visit *visit) {
    visit->rounds = catch_met(state);
    if (visit->rounds > 0) {
        char keepsake[NAME_BYTES];
        snprintf(keepsake, sizeof keepsake, "catch.%s.lamp", level->head.id);
        visit_keep(visit, keepsake);
    }
}
