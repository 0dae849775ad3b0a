/* The wire, box by box. Its one idea: how sure one feels and how sure a study is
 * are shown side by side, and neither is marked. */
#include "practice/wiring/rules.h"

#include "core/hash.h"

#include <stddef.h>
#include <stdio.h>

void wiring_start(struct wiring_state *state, const struct wiring_level *level) {
    (void)level;
    *state = (struct wiring_state){.box = -1, .carried = -1};
}

int wiring_opened(const struct wiring_state *state) {
    int opened = 0;
    for (int i = 0; i < WIRING_BOXES_MAX; i++) {
        opened += state->trust[i] != 0;
    }
    return opened;
}

bool wiring_can_finish(const struct wiring_state *state) {
    return state->step == WIRING_WIRE && wiring_opened(state) >= WIRING_ENOUGH;
}

static bool carry(struct wiring_state *state, int index) {
    if (index != WIRING_NOTHING && (index > WIRING_NOTHING || state->trust[index] == 0)) {
        return false;
    }
    state->carried = index;
    state->step = WIRING_CLOSING;
    return true;
}

bool wiring_choose(struct wiring_state *state, const struct wiring_level *level, int index) {
    if (index < 0) {
        return false;
    }
    if (state->step == WIRING_WIRE && index < (int)level->boxes_count) {
        state->box = index;
        state->step = WIRING_BOX;
        return true;
    }
    if (state->step == WIRING_BOX && index < WIRING_BRIGHT) {
        state->trust[state->box] = index + WIRING_GLIMMER;
        state->lit_ticks[state->box] = 0;
        state->step = WIRING_SURE;
        return true;
    }
    return state->step == WIRING_CARRY && carry(state, index);
}

static unsigned lines_of(const struct wiring_state *state, const struct wiring_level *level, char ***lines) {
    switch (state->step) {
    case WIRING_OPENING:
        *lines = level->opening;
        return level->opening_count;
    case WIRING_FOUND:
        *lines = level->found;
        return level->found_count;
    case WIRING_CLOSING:
        *lines = level->closing;
        return level->closing_count;
    default:
        *lines = NULL;
        return 0;
    }
}

bool wiring_next(struct wiring_state *state, const struct wiring_level *level) {
    char **lines = NULL;
    int count = (int)lines_of(state, level, &lines);
    if (count > 0) {
        if (state->line + 1 < count) {
            state->line++;
        } else {
            state->line = 0;
            state->step = (enum wiring_step)(state->step + 1);
        }
        return true;
    }
    switch (state->step) {
    case WIRING_WIRE:
        if (!wiring_can_finish(state)) {
            return false;
        }
        state->step = WIRING_FOUND;
        return true;
    case WIRING_SURE:
        state->step = WIRING_LIMIT;
        return true;
    case WIRING_LIMIT:
        state->box = -1;
        state->step = WIRING_WIRE;
        return true;
    default:
        return false;
    }
}

static bool back_to_lines(struct wiring_state *state, const struct wiring_level *level, enum wiring_step step) {
    char **lines = NULL;
    state->step = step;
    state->line = (int)lines_of(state, level, &lines) - 1;
    return true;
}

bool wiring_back(struct wiring_state *state, const struct wiring_level *level) {
    if (state->line > 0) {
        state->line--;
        return true;
    }
    switch (state->step) {
    case WIRING_WIRE:
        return back_to_lines(state, level, WIRING_OPENING);
    case WIRING_BOX:
        state->box = -1;
        state->step = WIRING_WIRE;
        return true;
    case WIRING_SURE:
        state->trust[state->box] = 0;
        state->step = WIRING_BOX;
        return true;
    case WIRING_LIMIT:
        state->step = WIRING_SURE;
        return true;
    case WIRING_FOUND:
        state->step = WIRING_WIRE;
        return true;
    case WIRING_CARRY:
        return back_to_lines(state, level, WIRING_FOUND);
    case WIRING_CLOSING:
        state->carried = -1;
        state->step = WIRING_CARRY;
        return true;
    default:
        return false;
    }
}

void wiring_tick(struct wiring_state *state) {
    for (int i = 0; i < WIRING_BOXES_MAX; i++) {
        state->lit_ticks[i] += state->trust[i] != 0 && state->lit_ticks[i] < UINT32_MAX;
    }
}

bool wiring_done(const struct wiring_state *state) {
    return state->step == WIRING_DONE;
}

int wiring_beside(const struct wiring_state *state, const struct wiring_level *level) {
    if (state->box < 0 || state->trust[state->box] == 0) {
        return 0;
    }
    int apart = state->trust[state->box] - (int)level->boxes[state->box].sure;
    return (apart > 0) - (apart < 0);
}

const struct wiring_box *wiring_box(const struct wiring_state *state, const struct wiring_level *level) {
    return state->box < 0 ? NULL : &level->boxes[state->box];
}

const char *wiring_line(const struct wiring_state *state, const struct wiring_level *level) {
    char **lines = NULL;
    int count = (int)lines_of(state, level, &lines);
    return lines != NULL && state->line < count ? lines[state->line] : "";
}

uint64_t wiring_hash(const struct wiring_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->line);
    hash = hash_int(hash, state->box);
    for (int i = 0; i < WIRING_BOXES_MAX; i++) {
        hash = hash_int(hash, state->trust[i]);
    }
    return hash_int(hash, state->carried);
}

void wiring_report(const struct wiring_state *state, const struct wiring_level *level, struct visit *visit) {
    visit->rounds = wiring_opened(state);
    if (state->carried >= 0 && state->carried < (int)level->boxes_count) {
        char keepsake[NAME_BYTES];
        snprintf(keepsake, sizeof keepsake, "wiring.%s.%s", level->head.id, level->boxes[state->carried].id);
        visit_keep(visit, keepsake);
    }
}
