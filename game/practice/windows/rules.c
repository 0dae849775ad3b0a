/* The hillside at night. Its one idea: the light may go anywhere and back, no
 * window has to be like one's own, and none is closed again by an answer. Knows
 * neither pictures nor who kept what. */
#include "practice/windows/rules.h"

#include "core/fresh.h"
#include "core/hash.h"

#include <stddef.h>
#include <stdio.h>

void windows_start(struct windows_state *state, const struct windows_level *level, uint64_t seed, uint32_t visits) {
    *state = (struct windows_state){
        .at = WINDOWS_NOBODY, .from = WINDOWS_NOBODY, .card = WINDOWS_NO_CARD, .light = LIGHT_NONE};
    fresh_pick(state->shown, WINDOWS_SHOWN, (int)level->neighbours_count, seed, visits);
}

static void go(struct windows_state *state, enum windows_step step) {
    state->step = step;
    state->line = 0;
    state->ticks = 0;
}

static unsigned lines_of(const struct windows_level *level, enum windows_step step) {
    return step == WINDOWS_OPENING ? level->opening_count : step == WINDOWS_CLOSING ? level->closing_count : 0;
}

bool windows_can_next(const struct windows_state *state) {
    switch (state->step) {
    case WINDOWS_HILL:
    case WINDOWS_VISIT:
    case WINDOWS_CARD:
    case WINDOWS_DONE:
        return false;
    case WINDOWS_LIGHT:
        return state->light != LIGHT_NONE;
    default:
        return true;
    }
}

bool windows_next(struct windows_state *state, const struct windows_level *level) {
    if (!windows_can_next(state)) {
        return false;
    }
    if (state->line + 1 < (int)lines_of(level, state->step)) {
        state->line++;
        return true;
    }
    go(state, (enum windows_step)(state->step + 1));
    return true;
}

bool windows_back(struct windows_state *state, const struct windows_level *level) {
    if (state->line > 0) {
        state->line--;
        return true;
    }
    switch (state->step) {
    case WINDOWS_OPENING:
    case WINDOWS_DONE:
        return false;
    case WINDOWS_TOGETHER:
        go(state, WINDOWS_HILL);
        return true;
    default:
        go(state, (enum windows_step)(state->step - 1));
        state->line = state->step == WINDOWS_OPENING ? (int)level->opening_count - 1 : 0;
        return true;
    }
}

bool windows_visit(struct windows_state *state, int index) {
    if (state->step != WINDOWS_HILL || index < 0 || index >= WINDOWS_SHOWN) {
        return false;
    }
    state->from = state->at;
    state->at = index;
    if (state->answers[index] == ANSWER_OPEN) {
        state->answers[index] = ANSWER_UNSAID;
    }
    go(state, WINDOWS_VISIT);
    return true;
}

bool windows_ask(struct windows_state *state) {
    if (state->step != WINDOWS_VISIT || state->asked[state->at]) {
        return false;
    }
    state->asked[state->at] = true;
    return true;
}

bool windows_answer(struct windows_state *state, enum windows_answer answer) {
    if (state->step != WINDOWS_VISIT || answer == ANSWER_OPEN) {
        return false;
    }
    state->answers[state->at] = answer;
    bool found = answer == ANSWER_LIKE && windows_count(state, ANSWER_LIKE) >= WINDOWS_LIKE_WANTED;
    go(state, found ? WINDOWS_TOGETHER : WINDOWS_HILL);
    return true;
}

bool windows_enough(struct windows_state *state) {
    if (state->step != WINDOWS_HILL) {
        return false;
    }
    go(state, WINDOWS_TOGETHER);
    return true;
}

bool windows_choose_card(struct windows_state *state, const struct windows_level *level, int index) {
    if (state->step != WINDOWS_CARD || index < 0 || index >= (int)level->cards_count) {
        return false;
    }
    state->card = index;
    go(state, WINDOWS_LIGHT);
    return true;
}

bool windows_choose_light(struct windows_state *state, int index) {
    if (state->step != WINDOWS_LIGHT || index < 0 || index >= LIGHT_COUNT) {
        return false;
    }
    state->light = (enum windows_light)index;
    state->ticks = 0;
    return true;
}

void windows_tick(struct windows_state *state) {
    state->ticks++;
}

bool windows_done(const struct windows_state *state) {
    return state->step == WINDOWS_DONE;
}

int windows_count(const struct windows_state *state, enum windows_answer answer) {
    int count = 0;
    for (int i = 0; i < WINDOWS_SHOWN; i++) {
        count += state->answers[i] == answer;
    }
    return count;
}

const struct windows_neighbour *windows_neighbour(const struct windows_state *state,
                                                  const struct windows_level *level, int index) {
    return &level->neighbours[state->shown[index]];
}

const char *windows_line(const struct windows_state *state, const struct windows_level *level) {
    if (state->step == WINDOWS_OPENING) {
        return level->opening[state->line];
    }
    return state->step == WINDOWS_CLOSING ? level->closing[state->line] : "";
}

uint64_t windows_hash(const struct windows_state *state) {
    uint64_t hash = hash_int(hash_int(HASH_START, state->step), state->line);
    for (int i = 0; i < WINDOWS_SHOWN; i++) {
        hash = hash_int(hash, state->shown[i]);
        hash = hash_int(hash, state->answers[i]);
        hash = hash_int(hash, state->asked[i]);
    }
    hash = hash_int(hash, state->at);
    return hash_int(hash_int(hash, state->card), state->light);
}

void windows_report(const struct windows_state *state, const struct windows_level *level, struct visit *visit) {
    char keepsake[NAME_BYTES];
    visit->rounds = WINDOWS_SHOWN - windows_count(state, ANSWER_OPEN);
    if (state->card != WINDOWS_NO_CARD) {
        snprintf(keepsake, sizeof keepsake, "windows.own.%s", level->cards[state->card].id);
        visit_keep(visit, keepsake);
    }
    for (int i = 0; i < WINDOWS_SHOWN; i++) {
        if (state->answers[i] != ANSWER_OPEN) {
            snprintf(keepsake, sizeof keepsake, "windows.neighbour.%s", windows_neighbour(state, level, i)->id);
            visit_keep(visit, keepsake);
        }
    }
}
