/* The words a moth is met with: the level's answers and ladder, chips joined into
 * a sentence, or what was typed. Typed words live here for one moth only. */
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

bool catch_chip(struct catch_state *state, const struct catch_level *level, enum catch_slot slot, int index) {
    unsigned count;
    (void)catch_chip_texts(level, slot, &count);
    if (state->step != CATCH_OWN || index < 0 || index >= (int)count) {
        return false;
    }
    state->chips[slot] = state->chips[slot] == index && !state->typed ? -1 : index;
    state->typed = false;
    return true;
}

/* Line breaks and other controls would break the one line that is shown. */
static bool printable(uint32_t code_point) {
    return code_point >= 0x20 && code_point != 0x7f && !(code_point >= 0x80 && code_point < 0xa0);
}

bool catch_type(struct catch_state *state, const char *utf8) {
    if (state->step != CATCH_OWN) {
        return false;
    }
    size_t length = strlen(state->words);
    size_t before = length;
    size_t left = strlen(utf8);
    uint32_t code_point;
    for (size_t taken; (taken = utf8_decode(utf8, left, &code_point)) > 0; utf8 += taken, left -= taken) {
        if (!printable(code_point)) {
            continue;
        }
        if (length + taken >= sizeof state->words) {
            break;
        }
        memcpy(state->words + length, utf8, taken);
        length += taken;
    }
    state->words[length] = '\0';
    state->typed = state->typed || length > before;
    return length > before;
}

bool catch_erase(struct catch_state *state) {
    if (state->step != CATCH_OWN || state->words[0] == '\0') {
        return false;
    }
    utf8_drop_last(state->words);
    state->typed = state->words[0] != '\0';
    return true;
}

bool catch_own_whole(const struct catch_state *state) {
    if (state->typed) {
        return state->words[strspn(state->words, " ")] != '\0';
    }
    for (int i = 0; i < SLOT_COUNT; i++) {
        if (state->chips[i] < 0) {
            return false;
        }
    }
    return true;
}

void catch_own(const struct catch_state *state, const struct catch_level *level, char *out, size_t size) {
    if (state->typed) {
        utf8_copy(out, size, state->words);
        return;
    }
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
        catch_own(state, level, out, size);
    } else {
        utf8_copy(out, size, catch_reply(state, level, moth->answer)->says);
    }
}
