/* Counts sentences, words and syllables of English. The syllable rule is the usual
 * rough one: groups of vowels, less a silent e, with its few large exceptions. */
#include "content/reading.h"

#include <stdbool.h>
#include <string.h>

enum { WORD_LETTERS_MAX = 48 };

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static bool is_vowel(char c) {
    return c != '\0' && strchr("aeiouy", c) != NULL;
}

static bool ends_in(const char *word, size_t length, const char *ending) {
    size_t bytes = strlen(ending);
    return length > bytes && memcmp(word + length - bytes, ending, bytes) == 0;
}

/* An e at the end, or before a final s or d, that is not spoken. */
static bool silent_e(const char *word, size_t length) {
    if (ends_in(word, length, "e")) {
        return !is_vowel(word[length - 2]) &&
               !(ends_in(word, length, "le") && length > 3 && !is_vowel(word[length - 3]));
    }
    if (ends_in(word, length, "ed")) {
        return length > 3 && !strchr("td", word[length - 3]) && !is_vowel(word[length - 3]);
    }
    if (ends_in(word, length, "es")) {
        return length > 3 && !strchr("sxzcgh", word[length - 3]) && !is_vowel(word[length - 3]) &&
               !(ends_in(word, length, "les") && !is_vowel(word[length - 4]));
    }
    return false;
}

int reading_syllables(const char *word, size_t bytes) {
    char letters[WORD_LETTERS_MAX + 1];
    size_t length = 0;
    for (size_t i = 0; i < bytes && length < WORD_LETTERS_MAX; i++) {
        char c = word[i];
        if (c >= 'A' && c <= 'Z') {
            c = (char)(c - 'A' + 'a');
        }
        if (c >= 'a' && c <= 'z') {
            letters[length++] = c;
        }
    }
    letters[length] = '\0';
    int groups = 0;
    for (size_t i = 0; i < length; i++) {
        bool starts = is_vowel(letters[i]) && (i == 0 || !is_vowel(letters[i - 1]));
        bool splits = i > 0 && letters[i - 1] == 'i' && (letters[i] == 'a' || letters[i] == 'o') && i > 1 &&
                      !strchr("tcsg", letters[i - 2]); /* di-a-ry, but not na-tion */
        groups += starts || splits;
    }
    if (groups > 1 && silent_e(letters, length)) {
        groups--;
    }
    return groups > 0 ? groups : length > 0;
}

/* Bytes of the word at the start of a text. Dashes, quotes and the ellipsis (all
 * begin with E2) end it; an apostrophe of either kind does not. */
static size_t word_bytes(const char *at) {
    size_t bytes = 0;
    for (;;) {
        if (strncmp(at + bytes, "\xe2\x80\x99", 3) == 0) {
            bytes += 3;
        } else if ((is_letter(at[bytes]) && (unsigned char)at[bytes] != 0xe2) || at[bytes] == '\'') {
            bytes++;
        } else {
            return bytes;
        }
    }
}

static bool ends_sentence(const char *at) {
    return strchr(".!?:;", *at) || strncmp(at, "\xe2\x80\xa6", 3) == 0;
}

void reading_add(struct reading *reading, const char *utf8) {
    bool open = false;
    for (const char *at = utf8; *at;) {
        size_t bytes = word_bytes(at);
        int syllables = reading_syllables(at, bytes);
        if (syllables > 0) {
            reading->words++;
            reading->syllables += (size_t)syllables;
            open = true;
        }
        if (bytes > 0) {
            at += bytes;
            continue;
        }
        if (ends_sentence(at) && open) {
            reading->sentences++;
            open = false;
        }
        at++;
        while (((unsigned char)*at & 0xc0) == 0x80) {
            at++;
        }
    }
    reading->sentences += open;
}

double reading_grade(const struct reading *reading) {
    if (reading->words == 0 || reading->sentences == 0) {
        return 0;
    }
    double words = (double)reading->words;
    double grade = 0.39 * words / (double)reading->sentences + 11.8 * (double)reading->syllables / words - 15.59;
    return grade > 0 ? grade : 0;
}
