/* Shelf, label, room, slip. Its one idea: what comes off is only paper; nothing is
 * owed for the thing underneath. */
#include "practice/furnish/rules.h"

#include "core/fresh.h"
#include "core/hash.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>

#define WARM_BARE 0.12f
#define WARM_A_THING 0.26f
#define EASE 0.05f
#define AT_REST 0.004f

void furnish_start(struct furnish_state *state, const struct furnish_level *level, uint64_t seed, uint32_t visits) {
    *state = (struct furnish_state){.taken = -1, .slip = {-1, -1, -1}};
    fresh_pick(state->shown, FURNISH_SHOWN, (int)level->things_count, seed, visits);
    for (int i = 0; i < FURNISH_SHOWN; i++) {
        state->spot[i] = FURNISH_NOWHERE;
    }
}

int furnish_placed(const struct furnish_state *state) {
    int placed = 0;
    for (int i = 0; i < FURNISH_SHOWN; i++) {
        placed += state->spot[i] != FURNISH_NOWHERE;
    }
    return placed;
}

static int peeled(const struct furnish_state *state) {
    int count = 0;
    for (int i = 0; i < FURNISH_SHOWN; i++) {
        count += state->peeled[i];
    }
    return count;
}

bool furnish_can_next(const struct furnish_state *state) {
    return state->step != FURNISH_SHELF || peeled(state) > 0;
}

static unsigned slip_count(const struct furnish_state *state, const struct furnish_level *level) {
    unsigned count = 0;
    (void)furnish_slip_lines(state, level, &count);
    return count;
}

bool furnish_choose(struct furnish_state *state, const struct furnish_level *level, int index) {
    if (index < 0) {
        return false;
    }
    switch (state->step) {
    case FURNISH_SHELF:
        if (index >= FURNISH_SHOWN || state->spot[index] != FURNISH_NOWHERE) {
            return false;
        }
        state->taken = index;
        state->step = state->peeled[index] ? FURNISH_BARE : FURNISH_LABEL;
        return true;
    case FURNISH_BARE:
        if (index > FURNISH_LEAVE) {
            return false;
        }
        state->spot[state->taken] = index == FURNISH_LEAVE ? FURNISH_NOWHERE : index;
        state->step = index == FURNISH_LEAVE ? FURNISH_SHELF : FURNISH_STANDS;
        state->taken = index == FURNISH_LEAVE ? -1 : state->taken;
        return true;
    case FURNISH_HOW_LONG:
    case FURNISH_TO_DO:
    case FURNISH_SIGNED:
        if (index >= (int)slip_count(state, level)) {
            return false;
        }
        state->slip[state->step - FURNISH_HOW_LONG] = index;
        state->step = (enum furnish_step)(state->step + 1);
        return true;
    default:
        return false;
    }
}

bool furnish_next(struct furnish_state *state, const struct furnish_level *level) {
    int lines = state->step == FURNISH_OPENING   ? (int)level->opening_count
                : state->step == FURNISH_CLOSING ? (int)level->closing_count
                                                 : 0;
    if (lines > 0) {
        bool more = state->line + 1 < lines;
        state->line = more ? state->line + 1 : 0;
        state->step = more ? state->step : (enum furnish_step)(state->step + 1);
        return true;
    }
    switch (state->step) {
    case FURNISH_SHELF:
        if (!furnish_can_next(state)) {
            return false;
        }
        state->step = FURNISH_HOW_LONG;
        return true;
    case FURNISH_LABEL:
        state->step = FURNISH_CORNER;
        return true;
    case FURNISH_CORNER:
        state->peeled[state->taken] = true;
        state->label_ticks = 0;
        state->step = FURNISH_BARE;
        return true;
    case FURNISH_STANDS:
        state->taken = -1;
        state->step = furnish_placed(state) < FURNISH_SHOWN ? FURNISH_SHELF : FURNISH_HOW_LONG;
        return true;
    case FURNISH_SLIP:
        state->step = FURNISH_CLOSING;
        return true;
    default:
        return false;
    }
}

bool furnish_back(struct furnish_state *state, const struct furnish_level *level) {
    if (state->line > 0) {
        state->line--;
        return true;
    }
    switch (state->step) {
    case FURNISH_SHELF:
        state->step = FURNISH_OPENING;
        state->line = (int)level->opening_count - 1;
        return true;
    case FURNISH_LABEL:
    case FURNISH_BARE:
        state->taken = -1;
        state->step = FURNISH_SHELF;
        return true;
    case FURNISH_CORNER:
        state->step = FURNISH_LABEL;
        return true;
    case FURNISH_STANDS:
        state->spot[state->taken] = FURNISH_NOWHERE;
        state->step = FURNISH_BARE;
        return true;
    case FURNISH_HOW_LONG:
        state->step = FURNISH_SHELF;
        return true;
    case FURNISH_TO_DO:
    case FURNISH_SIGNED:
    case FURNISH_SLIP:
        state->step = (enum furnish_step)(state->step - 1);
        state->slip[state->step - FURNISH_HOW_LONG] = -1;
        return true;
    case FURNISH_CLOSING:
        state->step = FURNISH_SLIP;
        return true;
    default:
        return false;
    }
}

float furnish_warmth(const struct furnish_state *state) {
    float warm = WARM_BARE + WARM_A_THING * (float)furnish_placed(state);
    return state->step >= FURNISH_SLIP ? 1.0f : fminf(warm, 1.0f);
}

void furnish_tick(struct furnish_state *state) {
    float way = furnish_warmth(state) - state->warmth;
    state->warmth = fabsf(way) < AT_REST ? furnish_warmth(state) : state->warmth + way * EASE;
    state->label_ticks += state->step == FURNISH_BARE && state->label_ticks < UINT32_MAX;
}

bool furnish_done(const struct furnish_state *state) {
    return state->step == FURNISH_DONE;
}

const struct furnish_thing *furnish_on_shelf(const struct furnish_state *state, const struct furnish_level *level,
                                             int place) {
    return &level->things[state->shown[place]];
}

const struct furnish_thing *furnish_thing(const struct furnish_state *state, const struct furnish_level *level) {
    return state->taken < 0 ? NULL : furnish_on_shelf(state, level, state->taken);
}

static char **slip_lines(const struct furnish_level *level, int line, unsigned *count) {
    *count = line == 0 ? level->how_long_count : line == 1 ? level->to_do_count : level->signed_by_count;
    return line == 0 ? level->how_long : line == 1 ? level->to_do : level->signed_by;
}

char **furnish_slip_lines(const struct furnish_state *state, const struct furnish_level *level, unsigned *count) {
    *count = 0;
    bool asks = state->step >= FURNISH_HOW_LONG && state->step <= FURNISH_SIGNED;
    return asks ? slip_lines(level, (int)(state->step - FURNISH_HOW_LONG), count) : NULL;
}

const char *furnish_slip(const struct furnish_state *state, const struct furnish_level *level, int line) {
    unsigned count = 0;
    char **lines = slip_lines(level, line, &count);
    return state->slip[line] < 0 ? "" : lines[state->slip[line]];
}

const char *furnish_line(const struct furnish_state *state, const struct furnish_level *level) {
    return state->step == FURNISH_OPENING   ? level->opening[state->line]
           : state->step == FURNISH_CLOSING ? level->closing[state->line]
                                            : "";
}

uint64_t furnish_hash(const struct furnish_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->line);
    hash = hash_int(hash, state->taken);
    for (int i = 0; i < FURNISH_SHOWN; i++) {
        hash = hash_int(hash, state->shown[i]);
        hash = hash_int(hash, state->spot[i]);
        hash = hash_int(hash, state->peeled[i]);
    }
    for (int i = 0; i < FURNISH_SLIP_LINES; i++) {
        hash = hash_int(hash, state->slip[i]);
    }
    return hash;
}

void furnish_report(const struct furnish_state *state, const struct furnish_level *level, struct visit *visit) {
    visit->rounds = furnish_placed(state);
    for (int i = 0; i < FURNISH_SHOWN; i++) {
        if (state->spot[i] != FURNISH_NOWHERE) {
            char keepsake[NAME_BYTES];
            snprintf(keepsake, sizeof keepsake, "furnish.thing.%s", furnish_on_shelf(state, level, i)->id);
            visit_keep(visit, keepsake);
        }
    }
}
