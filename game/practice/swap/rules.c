/* On the stairs, moment by moment. Its one idea: nothing that is heard at the end
 * was put there by anybody but the person who hears it. */
#include "practice/swap/rules.h"

#include "core/hash.h"
#include "core/text.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

void swap_start(struct swap_state *state, const struct swap_level *level) {
    (void)level;
    memset(state, 0, sizeof *state);
    state->sat = -1;
    state->stays = -1;
    for (int i = 0; i < SWAP_MOMENTS; i++) {
        state->said[i] = SWAP_UNSAID;
    }
    editor_start(&state->words, SWAP_OWN_CHARACTERS, false);
}

/* A piece of a sentence goes to the caret, with a space where one is needed. */
static bool add_chip(struct swap_state *state, const struct swap_level *level, int index) {
    if (index >= (int)level->chips_count) {
        return false;
    }
    const char *text = editor_text(&state->words);
    size_t caret = state->words.caret;
    if (caret > 0 && text[caret - 1] != ' ') {
        editor_insert(&state->words, " ", 1);
    }
    editor_insert(&state->words, level->chips[index], strlen(level->chips[index]));
    return true;
}

static bool answer(struct swap_state *state, const struct swap_level *level, int index) {
    if (index != SWAP_OWN && index != SWAP_DEED &&
        index >= (int)swap_moment(state, level)->cards_count) {
        return false;
    }
    state->said[state->moment] = index;
    state->step = index == SWAP_OWN ? SWAP_WRITE : SWAP_ANSWER;
    return true;
}

bool swap_choose(struct swap_state *state, const struct swap_level *level, int index) {
    if (index < 0) {
        return false;
    }
    switch (state->step) {
    case SWAP_SIT:
        if (index > 1) {
            return false;
        }
        state->sat = index;
        state->step = SWAP_SAT;
        return true;
    case SWAP_MOMENT:
        return index <= SWAP_DEED && answer(state, level, index);
    case SWAP_WRITE:
        return add_chip(state, level, index);
    case SWAP_ASK:
        if (index > 1) {
            return false;
        }
        state->heard = 0;
        state->step = index == 0 ? SWAP_HEAR : SWAP_STAY;
        return true;
    case SWAP_STAY:
        if (index > SWAP_NONE) {
            return false;
        }
        state->stays = index;
        state->step = SWAP_CLOSING;
        return true;
    default:
        return false;
    }
}

bool swap_edit(struct swap_state *state, const struct ui_event *event) {
    return state->step == SWAP_WRITE && editor_event(&state->words, event);
}

static unsigned lines_of(const struct swap_state *state, const struct swap_level *level, char ***lines) {
    switch (state->step) {
    case SWAP_OPENING:
        *lines = level->opening;
        return level->opening_count;
    case SWAP_TELLS:
        *lines = level->tells;
        return level->tells_count;
    case SWAP_TURN:
        *lines = level->turn;
        return level->turn_count;
    case SWAP_CLOSING:
        *lines = level->closing;
        return level->closing_count;
    default:
        *lines = NULL;
        return 0;
    }
}

bool swap_can_next(const struct swap_state *state) {
    return state->step != SWAP_WRITE || !editor_empty(&state->words);
}

static void say_own(struct swap_state *state) {
    utf8_copy(state->own[state->moment], SWAP_OWN_BYTES, editor_text(&state->words));
    editor_wipe(&state->words);
    state->step = SWAP_ANSWER;
}

static void forget_words(struct swap_state *state) {
    editor_wipe(&state->words);
    explicit_bzero(state->own, sizeof state->own);
}

static void turn_line(struct swap_state *state, int count) {
    if (state->line + 1 < count) {
        state->line++;
        return;
    }
    state->line = 0;
    state->step = (enum swap_step)(state->step + 1);
    if (state->step == SWAP_DONE) {
        forget_words(state);
    }
}

bool swap_next(struct swap_state *state, const struct swap_level *level) {
    char **lines = NULL;
    int count = (int)lines_of(state, level, &lines);
    if (count > 0) {
        turn_line(state, count);
        return true;
    }
    switch (state->step) {
    case SWAP_SAT:
        state->step = SWAP_MOMENT;
        return true;
    case SWAP_WRITE:
        if (!swap_can_next(state)) {
            return false;
        }
        say_own(state);
        return true;
    case SWAP_ANSWER: {
        bool more = state->moment + 1 < SWAP_MOMENTS;
        state->moment += more;
        state->step = more ? SWAP_MOMENT : SWAP_TURN;
        state->turn_ticks = 0;
        return true;
    }
    case SWAP_HEAR:
        if (state->heard + 1 < SWAP_MOMENTS) {
            state->heard++;
        } else {
            state->step = SWAP_STAY;
        }
        return true;
    default:
        return false;
    }
}

static bool back_to_lines(struct swap_state *state, const struct swap_level *level, enum swap_step step) {
    char **lines = NULL;
    state->step = step;
    state->line = (int)lines_of(state, level, &lines) - 1;
    return true;
}

/* From an answer back to what can be said; own words can be written on. */
static bool take_back(struct swap_state *state) {
    if (state->said[state->moment] == SWAP_OWN && state->step == SWAP_ANSWER) {
        editor_set(&state->words, state->own[state->moment]);
        explicit_bzero(state->own[state->moment], SWAP_OWN_BYTES);
        state->step = SWAP_WRITE;
        return true;
    }
    editor_wipe(&state->words);
    state->said[state->moment] = SWAP_UNSAID;
    state->step = SWAP_MOMENT;
    return true;
}

bool swap_back(struct swap_state *state, const struct swap_level *level) {
    if (state->line > 0) {
        state->line--;
        return true;
    }
    switch (state->step) {
    case SWAP_TELLS:
        return back_to_lines(state, level, SWAP_OPENING);
    case SWAP_SIT:
        return back_to_lines(state, level, SWAP_TELLS);
    case SWAP_SAT:
        state->sat = -1;
        state->step = SWAP_SIT;
        return true;
    case SWAP_MOMENT:
        if (state->moment == 0) {
            state->step = SWAP_SAT;
        } else {
            state->moment--;
            state->step = SWAP_ANSWER;
        }
        return true;
    case SWAP_WRITE:
    case SWAP_ANSWER:
        return take_back(state);
    case SWAP_TURN:
        state->step = SWAP_ANSWER;
        return true;
    case SWAP_ASK:
        return back_to_lines(state, level, SWAP_TURN);
    case SWAP_HEAR:
        if (state->heard > 0) {
            state->heard--;
        } else {
            state->step = SWAP_ASK;
        }
        return true;
    case SWAP_STAY:
        state->step = SWAP_ASK;
        return true;
    case SWAP_CLOSING:
        state->stays = -1;
        state->step = SWAP_STAY;
        return true;
    default:
        return false;
    }
}

void swap_tick(struct swap_state *state) {
    state->turn_ticks += swap_turned(state) && state->turn_ticks < UINT32_MAX;
}

bool swap_done(const struct swap_state *state) {
    return state->step == SWAP_DONE;
}

bool swap_turned(const struct swap_state *state) {
    return state->step >= SWAP_TURN;
}

const struct swap_moment *swap_moment(const struct swap_state *state, const struct swap_level *level) {
    return &level->moments[state->moment];
}

bool swap_deed_done(const struct swap_state *state, int moment) {
    return state->said[moment] == SWAP_DEED;
}

const char *swap_said(const struct swap_state *state, const struct swap_level *level, int moment) {
    const struct swap_moment *of = &level->moments[moment];
    int said = state->said[moment];
    return said == SWAP_DEED     ? of->deed.given
           : said == SWAP_OWN    ? state->own[moment]
           : said == SWAP_UNSAID ? ""
                                 : of->cards[said].text;
}

const char *swap_line(const struct swap_state *state, const struct swap_level *level) {
    if (state->step == SWAP_SAT) {
        return state->sat == 0 ? level->beside.answer : level->below.answer;
    }
    if (state->step == SWAP_ANSWER) {
        const struct swap_moment *moment = swap_moment(state, level);
        int said = state->said[state->moment];
        return said == SWAP_DEED ? moment->deed.answer
               : said == SWAP_OWN ? moment->own_answer
                                  : moment->cards[said].answer;
    }
    char **lines = NULL;
    int count = (int)lines_of(state, level, &lines);
    return lines != NULL && state->line < count ? lines[state->line] : "";
}

uint64_t swap_hash(const struct swap_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->line);
    hash = hash_int(hash, state->sat);
    hash = hash_int(hash, state->moment);
    for (int i = 0; i < SWAP_MOMENTS; i++) {
        hash = hash_int(hash, state->said[i]);
    }
    hash = hash_int(hash, state->heard);
    return hash_int(hash, state->stays);
}

void swap_report(const struct swap_state *state, const struct swap_level *level, struct visit *visit) {
    char keepsake[NAME_BYTES];
    snprintf(keepsake, sizeof keepsake, "swap.child.%s", level->head.id);
    visit->rounds = SWAP_MOMENTS;
    visit_keep(visit, keepsake);
    int said = state->stays >= 0 && state->stays < SWAP_MOMENTS ? state->said[state->stays] : SWAP_UNSAID;
    if (said >= 0 && said < SWAP_OWN) {
        snprintf(keepsake, sizeof keepsake, "swap.line.%s", level->moments[state->stays].cards[said].id);
        visit_keep(visit, keepsake);
    }
}
