/* The scale, card by card. Its one idea: a card's weight and its side are two
 * different things; the first is the study's, the second the visitor's. */
#include "practice/myths/rules.h"

#include "core/hash.h"
#include "core/rng.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>

enum { ORDER_STREAM = 17 };

#define DEGREES_A_WEIGHT 2.4f
#define BEAM_DEGREES_MAX 14.0f
#define BEAM_EASE 0.09f
#define BEAM_AT_REST 0.02f

void myths_start(struct myths_state *state, const struct myths_level *level, uint64_t seed) {
    (void)level;
    *state = (struct myths_state){.card = -1};
    struct rng rng;
    rng_seed(&rng, seed, ORDER_STREAM);
    rng_shuffle(&rng, state->order, MYTHS_CARDS);
    for (int i = 0; i < MYTHS_CARDS; i++) {
        state->pan[i] = MYTHS_NOT_PLACED;
    }
}

int myths_placed(const struct myths_state *state) {
    int placed = 0;
    for (int i = 0; i < MYTHS_CARDS; i++) {
        placed += state->pan[i] != MYTHS_NOT_PLACED;
    }
    return placed;
}

bool myths_can_finish(const struct myths_state *state) {
    return state->step == MYTHS_TABLE && myths_placed(state) >= MYTHS_ENOUGH;
}

int myths_balance(const struct myths_state *state, const struct myths_level *level) {
    int balance = 0;
    for (int i = 0; i < MYTHS_CARDS; i++) {
        int weight = (int)level->cards[i].weight;
        balance += state->pan[i] == MYTHS_AGAINST ? weight : state->pan[i] == MYTHS_WITH ? -weight : 0;
    }
    return balance;
}

bool myths_tipped(const struct myths_state *state, const struct myths_level *level) {
    return myths_balance(state, level) >= MYTHS_TIPS_AT;
}

float myths_beam(const struct myths_state *state, const struct myths_level *level) {
    float degrees = (float)myths_balance(state, level) * DEGREES_A_WEIGHT;
    return fminf(fmaxf(degrees, -BEAM_DEGREES_MAX), BEAM_DEGREES_MAX);
}

bool myths_choose(struct myths_state *state, const struct myths_level *level, int index) {
    (void)level;
    if (state->step == MYTHS_TABLE && index >= 0 && index < MYTHS_CARDS) {
        state->card = state->order[index];
        state->step = MYTHS_CARD;
        return true;
    }
    if (state->step == MYTHS_CARD && index >= 0 && index < MYTHS_PANS) {
        state->pan[state->card] = index;
        state->step = MYTHS_WEIGHED;
        return true;
    }
    return false;
}

static unsigned lines_of(const struct myths_state *state, const struct myths_level *level, char ***lines) {
    switch (state->step) {
    case MYTHS_OPENING:
        *lines = level->opening;
        return level->opening_count;
    case MYTHS_ANSWER:
        *lines = myths_tipped(state, level) ? level->tips : level->level_lines;
        return myths_tipped(state, level) ? level->tips_count : level->level_lines_count;
    case MYTHS_CLOSING:
        *lines = level->closing;
        return level->closing_count;
    default:
        *lines = NULL;
        return 0;
    }
}

bool myths_next(struct myths_state *state, const struct myths_level *level) {
    char **lines = NULL;
    int count = (int)lines_of(state, level, &lines);
    switch (state->step) {
    case MYTHS_TABLE:
        if (!myths_can_finish(state)) {
            return false;
        }
        state->step = MYTHS_ANSWER;
        return true;
    case MYTHS_WEIGHED:
        state->card = -1;
        state->step = MYTHS_TABLE;
        return true;
    case MYTHS_CARD:
    case MYTHS_DONE:
        return false;
    default:
        break;
    }
    if (state->line + 1 < count) {
        state->line++;
    } else {
        state->line = 0;
        state->step = (enum myths_step)(state->step + 1);
    }
    return true;
}

bool myths_back(struct myths_state *state, const struct myths_level *level) {
    char **lines = NULL;
    if (state->line > 0) {
        state->line--;
        return true;
    }
    switch (state->step) {
    case MYTHS_TABLE:
        state->step = MYTHS_OPENING;
        break;
    case MYTHS_CARD:
        state->card = -1;
        state->step = MYTHS_TABLE;
        return true;
    case MYTHS_WEIGHED:
        state->pan[state->card] = MYTHS_NOT_PLACED;
        state->step = MYTHS_CARD;
        return true;
    case MYTHS_ANSWER:
        state->step = MYTHS_TABLE;
        return true;
    case MYTHS_LEFT:
        state->step = MYTHS_ANSWER;
        break;
    case MYTHS_CLOSING:
        state->step = MYTHS_LEFT;
        return true;
    default:
        return false;
    }
    state->line = (int)lines_of(state, level, &lines) - 1;
    return true;
}

void myths_tick(struct myths_state *state, const struct myths_level *level) {
    float rest = myths_beam(state, level);
    float way = rest - state->beam;
    state->beam = fabsf(way) < BEAM_AT_REST ? rest : state->beam + way * BEAM_EASE;
    state->answer_ticks = state->step >= MYTHS_ANSWER && state->step < MYTHS_DONE ? state->answer_ticks + 1 : 0;
}

bool myths_done(const struct myths_state *state) {
    return state->step == MYTHS_DONE;
}

const struct myths_card *myths_card_at(const struct myths_state *state, const struct myths_level *level, int place) {
    return place < 0 || place >= MYTHS_CARDS ? NULL : &level->cards[state->order[place]];
}

const struct myths_card *myths_card(const struct myths_state *state, const struct myths_level *level) {
    return state->card < 0 ? NULL : &level->cards[state->card];
}

const char *myths_line(const struct myths_state *state, const struct myths_level *level) {
    char **lines = NULL;
    int count = (int)lines_of(state, level, &lines);
    if (state->step == MYTHS_LEFT) {
        return level->left;
    }
    return lines != NULL && state->line < count ? lines[state->line] : "";
}

uint64_t myths_hash(const struct myths_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->line);
    hash = hash_int(hash, state->card);
    for (int i = 0; i < MYTHS_CARDS; i++) {
        hash = hash_int(hash, state->order[i]);
        hash = hash_int(hash, state->pan[i]);
    }
    return hash;
}

void myths_report(const struct myths_state *state, const struct myths_level *level, struct visit *visit) {
    char keepsake[NAME_BYTES];
    snprintf(keepsake, sizeof keepsake, "myths.%s.%s", myths_tipped(state, level) ? "portrait" : "weighed",
             level->head.id);
    visit->rounds = myths_placed(state);
    visit_keep(visit, keepsake);
}
