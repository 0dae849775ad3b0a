/* Finding a few words. A begun word is matched by its letters, small or capital; where none is begun, the word before
 * says what often follows. */
#include "ui/chips.h"

#include "core/text.h"
#include "ui/keyboard_rows.h"

#include <string.h>

enum { BEGUN_BYTES = 64 };

/* The code point that ends at `at`, as bytes of the text. */
static struct token before(const char *utf8, size_t at) {
    size_t from = at;
    while (from > 0 && ((unsigned char)utf8[--from] & 0xC0u) == 0x80u) {
    }
    return (struct token){utf8 + from, at - from};
}

/* Letters and digits of any script, and what may stand inside a word. */
static bool in_word(const char *utf8, size_t bytes) {
    uint32_t c = 0;
    if (utf8_decode(utf8, bytes, &c) == 0) {
        return false;
    }
    if (c < 0x80) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '\'' || c == '-';
    }
    return c == 0x2019 || (c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F));
}

/* Where the word begins that ends at `at`; at itself when none does. */
static size_t word_start(const char *utf8, size_t at) {
    while (at > 0) {
        struct token last = before(utf8, at);
        if (!in_word(last.utf8, last.bytes)) {
            break;
        }
        at -= last.bytes;
    }
    return at;
}

bool chips_sentence_begins(const struct ui_view *view, const char *utf8, size_t at) {
    const char *ends = keyboard_word(view, "keyboard.ends-sentence");
    while (at > 0) {
        struct token last = before(utf8, at);
        bool passed = token_is(last, " ") || token_is(last, "“") || token_is(last, "(") || token_is(last, "\"");
        if (!passed) {
            return token_is(last, "\n") || token_in(ends, last);
        }
        at -= last.bytes;
    }
    return true;
}

/* In small letters, with the apostrophe of type. */
static size_t fold(const struct ui_view *view, const char *utf8, size_t bytes, char out[BEGUN_BYTES]) {
    size_t length = 0;
    for (size_t at = 0; at < bytes;) {
        uint32_t c;
        size_t taken = utf8_decode(utf8 + at, bytes - at, &c);
        if (taken == 0) {
            break;
        }
        struct token small = token_case(view, (struct token){utf8 + at, taken}, false);
        small = token_is(small, "'") ? (struct token){"’", strlen("’")} : small;
        if (length + small.bytes >= BEGUN_BYTES) {
            break;
        }
        memcpy(out + length, small.utf8, small.bytes);
        length += small.bytes;
        at += taken;
    }
    out[length] = '\0';
    return length;
}

static size_t first_letter(const char *utf8, size_t bytes) {
    uint32_t c;
    return utf8_decode(utf8, bytes, &c);
}

static void add(struct chips *out, const struct ui_view *view, struct token word, bool capital) {
    char *chip = out->words[out->count];
    struct token first = {word.utf8, first_letter(word.utf8, word.bytes)};
    struct token shown = capital ? token_case(view, first, true) : first;
    if (shown.bytes + word.bytes - first.bytes >= CHIP_BYTES) {
        return;
    }
    memcpy(chip, shown.utf8, shown.bytes);
    memcpy(chip + shown.bytes, word.utf8 + first.bytes, word.bytes - first.bytes);
    chip[shown.bytes + word.bytes - first.bytes] = '\0';
    for (size_t i = 0; i < out->count; i++) {
        if (strcmp(out->words[i], chip) == 0) {
            return;
        }
    }
    out->count++;
}

/* From one part of the words. */
static void complete_from(struct chips *out, const struct ui_view *view, const char *begun, struct token small,
                          bool large, const char *at) {
    struct token first = {small.utf8, first_letter(small.utf8, small.bytes)};
    struct token capital = token_case(view, first, true);
    struct token word;
    while (out->count < CHIPS_MAX && token_next(&at, &word)) {
        struct token of = {word.utf8, first_letter(word.utf8, word.bytes)};
        size_t more = small.bytes - first.bytes;
        bool fits = (token_same(of, first) || token_same(of, capital)) && word.bytes - of.bytes >= more &&
                    memcmp(word.utf8 + of.bytes, small.utf8 + first.bytes, more) == 0;
        if (!fits) {
            continue;
        }
        size_t count = out->count;
        add(out, view, word, large);
        bool written = out->count > count && strlen(out->words[count]) == out->begun &&
                       memcmp(out->words[count], begun, out->begun) == 0;
        out->count = written ? count : out->count;
    }
}

static void complete(struct chips *out, const struct ui_view *view, const char *begun, bool begins) {
    char small[BEGUN_BYTES];
    size_t length = fold(view, begun, out->begun, small);
    struct token first = {small, first_letter(small, length)};
    struct token capital = token_case(view, first, true);
    struct token typed = {begun, first_letter(begun, out->begun)};
    bool large = begins || (!token_same(typed, first) && token_same(typed, capital));
    const char *list;
    for (int part = 1; (list = keyboard_part(view, "keyboard.words", part)) != NULL; part++) {
        complete_from(out, view, begun, (struct token){small, length}, large, list);
    }
    explicit_bzero(small, sizeof small);
}

/* What may come next, after the word before. */
static void go_on(struct chips *out, const struct ui_view *view, const char *utf8, size_t caret, bool begins) {
    size_t end = caret;
    while (end > 0 && utf8[end - 1] == ' ') {
        end--;
    }
    char small[BEGUN_BYTES];
    size_t from = word_start(utf8, end);
    size_t length = fold(view, utf8 + from, end - from, small);
    const char *list = keyboard_word(view, begins ? "keyboard.openers" : "keyboard.joins");
    size_t bytes = strlen(list);
    const char *after = NULL;
    const char *lists;
    for (int part = 1; !begins && length > 0 && after == NULL &&
                       (lists = keyboard_part(view, "keyboard.after", part)) != NULL; part++) {
        after = token_entry(lists, (struct token){small, length}, &bytes);
    }
    const char *at = after == NULL ? list : after;
    const char *last = at + bytes;
    struct token word;
    while (out->count < CHIPS_MAX && token_next(&at, &word) && at <= last) {
        add(out, view, word, begins);
    }
    explicit_bzero(small, sizeof small);
}

void chips_offer(struct chips *out, const struct ui_view *view, const char *utf8, size_t caret) {
    *out = (struct chips){.count = 0};
    size_t length = strlen(utf8);
    size_t from = word_start(utf8, caret);
    if (in_word(utf8 + caret, length - caret) || caret - from >= BEGUN_BYTES) {
        return; /* inside a word, or one that no list has */
    }
    bool begins = chips_sentence_begins(view, utf8, from);
    out->begun = caret - from;
    if (out->begun > 0) {
        complete(out, view, utf8 + from, begins);
        return;
    }
    struct token last = before(utf8, caret);
    out->apart = caret > 0 && token_in(keyboard_word(view, "keyboard.closes-up"), last);
    go_on(out, view, utf8, caret, begins);
}
