/* The front door on a rainy evening. Its one idea: nothing from the shelf is
 * wrong, some of it only reaches less far, and then the other one can be handed
 * over as well. Knows neither pictures nor who kept what. */
#include "practice/door/rules.h"

#include "core/fresh.h"
#include "core/hash.h"

#include <stdio.h>

void door_start(struct door_state *state, const struct door_level *level, uint64_t seed, uint32_t visits) {
    *state = (struct door_state){.own = GIFT_NONE};
    for (int i = 0; i < DOOR_SHOWN; i++) {
        state->given[i] = GIFT_NONE;
    }
    fresh_pick(state->shown, DOOR_SHOWN, (int)level->visitors_count, seed, visits);
}

static void go(struct door_state *state, enum door_step step) {
    state->step = step;
    state->line = 0;
    state->ticks = 0;
}

static unsigned lines_of(const struct door_level *level, enum door_step step) {
    return step == DOOR_OPENING ? level->opening_count : step == DOOR_CLOSING ? level->closing_count : 0;
}

bool door_can_next(const struct door_state *state) {
    bool waits = state->step == DOOR_KNOCK || state->step == DOOR_VISITOR || state->step == DOOR_OWN;
    return !state->reading && !waits && state->step != DOOR_DONE;
}

bool door_next(struct door_state *state, const struct door_level *level) {
    if (!door_can_next(state)) {
        return false;
    }
    if (state->line + 1 < (int)lines_of(level, state->step)) {
        state->line++;
        return true;
    }
    if (state->step == DOOR_ANSWER) {
        state->met = state->at + 1;
    }
    if (state->step == DOOR_WRITTEN && state->met < DOOR_SHOWN) {
        state->at = state->met;
        go(state, DOOR_KNOCK);
        return true;
    }
    go(state, (enum door_step)(state->step + 1));
    return true;
}

static bool knock_back(struct door_state *state, const struct door_level *level) {
    if (state->at > 0) {
        state->at--;
        go(state, DOOR_WRITTEN);
        return true;
    }
    go(state, DOOR_OPENING);
    state->line = (int)level->opening_count - 1;
    return true;
}

bool door_back(struct door_state *state, const struct door_level *level) {
    if (state->reading) {
        return door_read(state);
    }
    if (state->line > 0) {
        state->line--;
        return true;
    }
    switch (state->step) {
    case DOOR_OPENING:
    case DOOR_DONE:
        return false;
    case DOOR_KNOCK:
        return knock_back(state, level);
    case DOOR_ANSWER:
        state->given[state->at] = GIFT_NONE;
        go(state, DOOR_VISITOR);
        return true;
    case DOOR_WRITTEN:
        state->met = state->at;
        go(state, DOOR_ANSWER);
        return true;
    case DOOR_OWN: /* the one who knocked last may still be let in */
        go(state, state->met < DOOR_SHOWN ? DOOR_KNOCK : DOOR_WRITTEN);
        return true;
    default:
        go(state, (enum door_step)(state->step - 1));
        return true;
    }
}

bool door_open(struct door_state *state) {
    if (state->step != DOOR_KNOCK || state->reading) {
        return false;
    }
    go(state, DOOR_VISITOR);
    return true;
}

bool door_can_enough(const struct door_state *state) {
    return state->step == DOOR_KNOCK && !state->reading && state->met >= DOOR_MET_BEFORE_ENOUGH;
}

bool door_enough(struct door_state *state) {
    if (!door_can_enough(state)) {
        return false;
    }
    go(state, DOOR_OWN);
    return true;
}

bool door_ask(struct door_state *state) {
    if (state->step != DOOR_VISITOR || state->reading || state->asked[state->at]) {
        return false;
    }
    state->asked[state->at] = true;
    return true;
}

bool door_give(struct door_state *state, enum door_gift gift) {
    if (state->reading || gift < GIFT_NONE || gift >= GIFT_COUNT) {
        return false;
    }
    if (state->step == DOOR_VISITOR && gift != GIFT_NONE) {
        state->given[state->at] = gift;
        go(state, DOOR_ANSWER);
        return true;
    }
    if (state->step == DOOR_OWN) {
        state->own = gift;
        go(state, DOOR_OWN_SAID);
        return true;
    }
    return false;
}

bool door_carries(enum door_fits fits, enum door_gift gift) {
    if (fits == FITS_EITHER) {
        return gift != GIFT_NONE;
    }
    return gift == GIFT_BOTH || (int)fits == (int)gift;
}

bool door_can_also(const struct door_state *state, const struct door_level *level) {
    return state->step == DOOR_ANSWER && !state->reading &&
           !door_carries(door_visitor(state, level, state->at)->fits, state->given[state->at]);
}

bool door_also(struct door_state *state, const struct door_level *level) {
    if (!door_can_also(state, level)) {
        return false;
    }
    state->given[state->at] = GIFT_BOTH;
    state->ticks = 0;
    return true;
}

bool door_read(struct door_state *state) {
    if (!state->reading && (state->step == DOOR_OPENING || state->step >= DOOR_CLOSING)) {
        return false;
    }
    state->reading = !state->reading;
    return true;
}

bool door_turn(struct door_state *state, int leaf) {
    if (!state->reading || leaf < 0 || leaf >= LEAF_COUNT) {
        return false;
    }
    state->leaf = leaf;
    return true;
}

void door_tick(struct door_state *state) {
    state->ticks++;
}

bool door_done(const struct door_state *state) {
    return state->step == DOOR_DONE;
}

bool door_on_leaf(enum door_fits fits, int leaf) {
    if (fits == FITS_EITHER) {
        return leaf == LEAF_BALM || leaf == LEAF_BACKBONE;
    }
    return leaf == (fits == FITS_BALM ? LEAF_BALM : fits == FITS_BACKBONE ? LEAF_BACKBONE : LEAF_BOTH);
}

const struct door_visitor *door_visitor(const struct door_state *state, const struct door_level *level, int index) {
    return &level->visitors[state->shown[index]];
}

const char *door_line(const struct door_state *state, const struct door_level *level) {
    switch (state->step) {
    case DOOR_OPENING:
        return level->opening[state->line];
    case DOOR_OWN_SAID:
        return state->own == GIFT_NONE ? level->own_none : level->own[state->own];
    case DOOR_CLOSING:
        return level->closing[state->line];
    default:
        return "";
    }
}

uint64_t door_hash(const struct door_state *state) {
    uint64_t hash = hash_int(hash_int(HASH_START, state->step), state->line);
    for (int i = 0; i < DOOR_SHOWN; i++) {
        hash = hash_int(hash, state->shown[i]);
        hash = hash_int(hash, state->asked[i]);
        hash = hash_int(hash, state->given[i]);
    }
    hash = hash_int(hash_int(hash, state->at), state->met);
    hash = hash_int(hash_int(hash, state->own), state->reading);
    return hash_int(hash, state->leaf);
}

void door_report(const struct door_state *state, const struct door_level *level, struct visit *visit) {
    visit->rounds = state->met;
    for (int i = 0; i < state->met; i++) {
        char keepsake[NAME_BYTES];
        snprintf(keepsake, sizeof keepsake, "door.visitor.%s", door_visitor(state, level, i)->id);
        visit_keep(visit, keepsake);
    }
}
