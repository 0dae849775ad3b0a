/* The porch questions. Their one idea: "I would rather not say" is an answer
 * like any other, and a choice holds until it is changed. */
#include "practice/reflect/rules.h"

#include "core/hash.h"

#include <stddef.h>
#include <stdio.h>

void reflect_start(struct reflect_state *state, const struct reflect_level *level, uint64_t seed) {
    (void)level;
    (void)seed;
    *state = (struct reflect_state){.chosen = {REFLECT_OPEN, REFLECT_OPEN, REFLECT_OPEN}};
}

static bool asks(const struct reflect_state *state) {
    return (int)state->step < REFLECT_QUESTIONS;
}

static const struct reflect_card *cards_of(const struct reflect_level *level, enum reflect_step step,
                                           unsigned *count) {
    switch (step) {
    case REFLECT_KINDNESS:
        *count = level->kindness_cards_count;
        return level->kindness_cards;
    case REFLECT_BELONGING:
        *count = level->belonging_cards_count;
        return level->belonging_cards;
    case REFLECT_STEPS:
        *count = level->steps_count;
        return level->steps;
    default:
        *count = 0;
        return NULL;
    }
}

bool reflect_choose(struct reflect_state *state, const struct reflect_level *level, int index) {
    unsigned count;
    (void)reflect_cards(state, level, &count);
    if (!asks(state) || index < REFLECT_NOT_SAID || index >= (int)count) {
        return false;
    }
    state->chosen[state->step] = index;
    return true;
}

bool reflect_can_next(const struct reflect_state *state) {
    if (asks(state)) {
        return state->chosen[state->step] != REFLECT_OPEN;
    }
    return state->step != REFLECT_DONE;
}

bool reflect_next(struct reflect_state *state, const struct reflect_level *level) {
    if (!reflect_can_next(state)) {
        return false;
    }
    if (state->step == REFLECT_FAREWELL && state->line + 1 < (int)level->farewell_count) {
        state->line++;
        return true;
    }
    state->step = (enum reflect_step)(state->step + 1);
    state->line = 0;
    return true;
}

bool reflect_back(struct reflect_state *state, const struct reflect_level *level) {
    (void)level;
    if (state->step == REFLECT_KINDNESS || state->step == REFLECT_DONE) {
        return false;
    }
    if (state->line > 0) {
        state->line--;
        return true;
    }
    state->step = (enum reflect_step)(state->step - 1);
    return true;
}

void reflect_tick(struct reflect_state *state) {
    state->ticks++;
}

bool reflect_done(const struct reflect_state *state) {
    return state->step == REFLECT_DONE;
}

const char *reflect_question(const struct reflect_state *state, const struct reflect_level *level) {
    switch (state->step) {
    case REFLECT_KINDNESS:
        return level->kindness_question;
    case REFLECT_BELONGING:
        return level->belonging_question;
    case REFLECT_STEPS:
        return level->steps_question;
    default:
        return NULL;
    }
}

const struct reflect_card *reflect_cards(const struct reflect_state *state, const struct reflect_level *level,
                                         unsigned *count) {
    return cards_of(level, state->step, count);
}

const struct reflect_card *reflect_chosen(const struct reflect_state *state, const struct reflect_level *level,
                                          enum reflect_step question) {
    unsigned count;
    const struct reflect_card *cards = cards_of(level, question, &count);
    if (cards == NULL || state->chosen[question] < 0) {
        return NULL;
    }
    return &cards[state->chosen[question]];
}

const char *reflect_line(const struct reflect_state *state, const struct reflect_level *level) {
    if (state->step == REFLECT_CARD) {
        return level->card_intro;
    }
    return state->step == REFLECT_FAREWELL ? level->farewell[state->line] : "";
}

uint64_t reflect_hash(const struct reflect_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    for (int i = 0; i < REFLECT_QUESTIONS; i++) {
        hash = hash_int(hash, state->chosen[i]);
    }
    return hash_int(hash, state->line);
}

void reflect_report(const struct reflect_state *state, const struct reflect_level *level, struct visit *visit) {
    const struct reflect_card *step = reflect_chosen(state, level, REFLECT_STEPS);
    visit->rounds = 1;
    if (step != NULL) {
        char keepsake[NAME_BYTES];
        snprintf(keepsake, sizeof keepsake, "reflect.step.%s", step->id);
        visit_keep(visit, keepsake);
    }
}
