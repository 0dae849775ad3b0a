/* The words a moth is met with: the level's answers and ladder, or one's own
 * sentence. Cards and keys write that into one field, which lives for one moth. */
#include "core/text.h"
#include "practice/catch/rules.h"

#include <stdio.h>
#include <string.h>

char **catch_chip_texts(const struct catch_level *level, enum catch_slot slot, unsigned *count) {
    const struct catch_chips *chips = &level->chips;
    switch (slot) {
    case SLOT_START:
        *count = chips->starts_count;
        return chips->starts;
    case SLOT_MIDDLE:
        *count = chips->middles_count;
        return chips->middles;
    case SLOT_END:
        *count = chips->ends_count;
        return chips->ends;
    default:
        *count = 0;
        return NULL;
    }
}

static void join_chips(const struct catch_state *state, const struct catch_level *level, char *out, size_t size) {
    out[0] = '\0';
    for (int slot = 0; slot < SLOT_COUNT; slot++) {
        unsigned count;
        char **texts = catch_chip_texts(level, (enum catch_slot)slot, &count);
        int chip = state->chips[slot];
        if (chip < 0) {
            continue;
        }
        size_t length = strlen(out);
        bool joins = length == 0 || strchr(",.;:!?", texts[chip][0]) != NULL;
        if (!joins && length + 1 < size) {
            out[length++] = ' ';
        }
        utf8_copy(out + length, size - length, texts[chip]);
    }
}

/* The cards write into the same field that one types into, so there is one sentence and undo goes through both. */
bool catch_chip(struct catch_state *state, const struct catch_level *level, enum catch_slot slot, int index) {
    unsigned count;
    (void)catch_chip_texts(level, slot, &count);
    if (state->step != CATCH_OWN || index < 0 || index >= (int)count) {
        return false;
    }
    state->chips[slot] = state->chips[slot] == index && !state->typed ? -1 : index;
    state->typed = false;
    char own[CATCH_WORDING_BYTES];
    join_chips(state, level, own, sizeof own);
    editor_set(&state->words, own);
    return true;
}

bool catch_edit(struct catch_state *state, const struct ui_event *event) {
    if (state->step != CATCH_OWN) {
        return false;
    }
    size_t steps = state->words.steps_done;
    size_t bytes = state->words.bytes;
    bool understood = editor_event(&state->words, event);
    if (state->words.steps_done != steps || state->words.bytes != bytes) {
        state->typed = !editor_empty(&state->words);
        for (int i = 0; i < SLOT_COUNT && !state->typed; i++) {
            state->chips[i] = -1;
        }
    }
    return understood;
}

bool catch_own_whole(const struct catch_state *state) {
    if (state->typed) {
        return !editor_empty(&state->words);
    }
    for (int i = 0; i < SLOT_COUNT; i++) {
        if (state->chips[i] < 0) {
            return false;
        }
    }
    return true;
}

void catch_own(const struct catch_state *state, char *out, size_t size) {
    utf8_copy(out, size, editor_text(&state->words));
}

const struct catch_reply *catch_reply(const struct catch_state *state, const struct catch_level *level,
                                      enum catch_answer answer) {
    const struct catch_thought *thought = catch_thought(state, level);
    if (thought == NULL) {
        return NULL;
    }
    switch (answer) {
    case ANSWER_KIND:
        return &thought->kind;
    case ANSWER_COLD:
        return &thought->cold;
    case ANSWER_SWEET:
        return &thought->sweet;
    default:
        return NULL;
    }
}

void catch_wording(const struct catch_state *state, const struct catch_level *level, char *out, size_t size) {
    const struct catch_thought *thought = catch_thought(state, level);
    out[0] = '\0';
    if (thought == NULL) {
        return;
    }
    const struct catch_moth *moth = &state->moths[state->caught];
    if (moth->rung > 0) {
        utf8_copy(out, size, thought->ladder[moth->rung - 1]);
    } else if (moth->answer == ANSWER_OWN) {
        catch_own(state, out, size);
    } else {
        utf8_copy(out, size, catch_reply(state, level, moth->answer)->says);
    }
}

bool catch_can_note(const struct catch_state *state) {
    bool met = state->step == CATCH_WARM || state->step == CATCH_REST;
    bool asked = state->noted || state->note_wanted != NOTE_NONE;
    return met && !asked && state->moths[state->caught].answer == ANSWER_OWN && !editor_empty(&state->words);
}

bool catch_note(struct catch_state *state, enum catch_note note) {
    bool may = catch_can_note(state) && note != NOTE_NONE;
    state->note_wanted = may ? note : state->note_wanted;
    return may;
}

bool catch_take_note(struct catch_state *state, const struct catch_level *level, char *out, size_t size) {
    const struct catch_thought *thought = catch_thought(state, level);
    if (state->note_wanted == NOTE_NONE || thought == NULL) {
        return false;
    }
    const char *critic = state->note_wanted == NOTE_BOTH ? thought->says : "";
    utf8_copy(out, size, critic);
    size_t length = strlen(out);
    if (length > 0 && length + 2 < size) {
        memcpy(out + length, "\n\n", 3);
        length += 2;
    }
    utf8_copy(out + length, size - length, editor_text(&state->words));
    state->note_wanted = NOTE_NONE;
    return true;
}

void catch_noted(struct catch_state *state, bool kept) {
    state->noted = kept;
}
