/* The desk, part by part. Its one idea: there is one sheet, and help comes and goes
 * beside it; a blank one is a letter too, and so is one that nobody keeps. */
#include "practice/letter/rules.h"

#include "core/hash.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

void letter_start(struct letter_state *state, const struct letter_level *level) {
    (void)level;
    memset(state, 0, sizeof *state);
    state->fate = -1;
    editor_start(&state->sheet, LETTER_CHARACTERS, true);
}

static int last_part(const struct letter_level *level) {
    return (int)level->parts_count + 1;
}

bool letter_is_last_part(const struct letter_state *state, const struct letter_level *level) {
    return state->part == last_part(level);
}

bool letter_is_blank(const struct letter_state *state) {
    return editor_empty(&state->sheet);
}

const char *letter_asks(const struct letter_state *state, const struct letter_level *level) {
    bool part = state->part > 0 && !letter_is_last_part(state, level);
    return part ? level->parts[state->part - 1].asks : NULL;
}

char **letter_cards(const struct letter_state *state, const struct letter_level *level, unsigned *count) {
    if (state->part == 0) {
        *count = level->greetings_count;
        return level->greetings;
    }
    if (letter_is_last_part(state, level)) {
        *count = level->partings_count;
        return level->partings;
    }
    *count = level->parts[state->part - 1].cards_count;
    return level->parts[state->part - 1].cards;
}

/* A greeting and a parting get lines of their own; a sentence goes on where the caret is. */
static void lay_down(struct letter_state *state, const struct letter_level *level, const char *sentence) {
    const char *text = editor_text(&state->sheet);
    size_t caret = state->sheet.caret;
    char before = caret == 0 ? '\n' : text[caret - 1];
    bool own_line = state->part == 0 || letter_is_last_part(state, level);
    if (before != '\n') {
        const char *gap = own_line ? "\n" : before == ' ' ? "" : " ";
        editor_insert(&state->sheet, gap, strlen(gap));
    }
    editor_insert(&state->sheet, sentence, strlen(sentence));
    if (state->part == 0) {
        editor_insert(&state->sheet, "\n", 1);
    }
}

bool letter_choose(struct letter_state *state, const struct letter_level *level, int index) {
    if (state->step == LETTER_WRITE) {
        unsigned count = 0;
        char **cards = letter_cards(state, level, &count);
        if (index < 0 || index >= (int)count) {
            return false;
        }
        lay_down(state, level, cards[index]);
        return true;
    }
    if (state->step != LETTER_KEEP || index < 0 || index >= LETTER_FATES) {
        return false;
    }
    state->fate = index;
    state->step = LETTER_CLOSING;
    state->fold_ticks = 0;
    return true;
}

bool letter_edit(struct letter_state *state, const struct ui_event *event) {
    return state->step == LETTER_WRITE && editor_event(&state->sheet, event);
}

bool letter_next(struct letter_state *state, const struct letter_level *level) {
    int lines = state->step == LETTER_OPENING   ? (int)level->opening_count
                : state->step == LETTER_CLOSING ? (int)level->closing_count
                                                : 0;
    if (lines > 0) {
        bool more = state->line + 1 < lines;
        state->line = more ? state->line + 1 : 0;
        state->step = more ? state->step : (enum letter_step)(state->step + 1);
        return true;
    }
    switch (state->step) {
    case LETTER_WRITE:
        if (letter_is_last_part(state, level)) {
            /* A blank sheet needs no reading and no drawer. */
            state->step = letter_is_blank(state) ? LETTER_CLOSING : LETTER_READ;
            state->fate = letter_is_blank(state) ? LETTER_LET_GO : -1;
        } else {
            state->part++;
        }
        return true;
    case LETTER_READ:
        state->step = LETTER_KEEP;
        return true;
    default:
        return false;
    }
}

bool letter_back(struct letter_state *state, const struct letter_level *level) {
    if (state->line > 0) {
        state->line--;
        return true;
    }
    switch (state->step) {
    case LETTER_WRITE:
        if (state->part > 0) {
            state->part--;
            return true;
        }
        state->step = LETTER_OPENING;
        state->line = (int)level->opening_count - 1;
        return true;
    case LETTER_READ:
        state->step = LETTER_WRITE;
        return true;
    case LETTER_KEEP:
        state->step = LETTER_READ;
        return true;
    case LETTER_CLOSING:
        state->fate = -1;
        state->step = letter_is_blank(state) ? LETTER_WRITE : LETTER_KEEP;
        return true;
    default:
        return false;
    }
}

void letter_tick(struct letter_state *state) {
    state->fold_ticks += state->fate >= 0 && state->fold_ticks < UINT32_MAX;
}

bool letter_done(const struct letter_state *state) {
    return state->step == LETTER_DONE;
}

const char *letter_line(const struct letter_state *state, const struct letter_level *level) {
    return state->step == LETTER_OPENING   ? level->opening[state->line]
           : state->step == LETTER_CLOSING ? level->closing[state->line]
           : state->step == LETTER_READ    ? level->read_aloud
                                           : "";
}

int letter_days(enum letter_fate fate) {
    return fate == LETTER_TOMORROW ? 1 : fate == LETTER_WEEK ? 7 : fate == LETTER_MONTH ? 30 : 0;
}

static bool is_kept(const struct letter_state *state) {
    return state->fate >= 0 && state->fate != LETTER_LET_GO && !letter_is_blank(state);
}

const char *letter_to_keep(const struct letter_state *state, int *days) {
    if (!is_kept(state)) {
        return NULL;
    }
    *days = letter_days((enum letter_fate)state->fate);
    return editor_text(&state->sheet);
}

const char *letter_draft(const struct letter_state *state, int *part) {
    bool writing = state->step == LETTER_WRITE || state->step == LETTER_READ || state->step == LETTER_KEEP;
    *part = state->part;
    return writing && !letter_is_blank(state) ? editor_text(&state->sheet) : NULL;
}

void letter_resume(struct letter_state *state, const struct letter_level *level, const char *text, int part) {
    editor_insert(&state->sheet, text, strlen(text));
    state->part = part < 0 ? 0 : part > last_part(level) ? last_part(level) : part;
    state->line = 0;
    state->step = LETTER_WRITE;
}

uint64_t letter_hash(const struct letter_state *state) {
    uint64_t hash = hash_int(HASH_START, state->step);
    hash = hash_int(hash, state->line);
    hash = hash_int(hash, state->part);
    return hash_int(hash, state->fate);
}

void letter_report(const struct letter_state *state, const struct letter_level *level, struct visit *visit) {
    visit->rounds = 1;
    if (is_kept(state)) {
        char keepsake[NAME_BYTES];
        snprintf(keepsake, sizeof keepsake, "letter.%s", level->head.id);
        visit_keep(visit, keepsake);
    }
}
