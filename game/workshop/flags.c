/* Whole words only: a list that finds "cut" in "cute" is soon not looked at any more. */
#include "workshop/flags.h"

#include "core/text.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

void flags_read(struct flags *flags, const char *list) {
    flags->words = text_duplicate(list);
    flags->bytes = strlen(list);
    for (size_t i = 0; i < flags->bytes; i++) {
        flags->words[i] = flags->words[i] == ' ' ? '\0' : flags->words[i];
    }
}

void flags_free(struct flags *flags) {
    free(flags->words);
    *flags = (struct flags){0};
}

static bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static bool listed(const struct flags *flags, const char *word, size_t bytes) {
    for (size_t at = 0; at < flags->bytes; at += strlen(flags->words + at) + 1) {
        if (strlen(flags->words + at) == bytes && bytes > 0 && strncasecmp(flags->words + at, word, bytes) == 0) {
            return true;
        }
    }
    return false;
}

unsigned flags_count(const void *context, const char *text) {
    const struct flags *flags = context;
    unsigned count = 0;
    while (*text != '\0') {
        size_t bytes = 0;
        while (in_word(text[bytes])) {
            bytes++;
        }
        count += listed(flags, text, bytes) ? 1 : 0;
        text += bytes > 0 ? bytes : 1;
    }
    return count;
}
