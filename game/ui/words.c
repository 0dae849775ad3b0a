/* Jumping by words. libunibreak says where words break; what is a word and what
 * lies between words is told by its first character. Its tables are older than
 * some emoji, so each of its borders is checked against the graphemes. */
#include "ui/words.h"

#include "core/grapheme.h"
#include "core/text.h"

#include <stdbool.h>
#include <stdlib.h>
#include <wordbreak.h>

struct words_of {
    const char *utf8;
    size_t bytes;
    char *breaks; /* owned; after each byte */
};

static struct words_of begin(const char *utf8, size_t bytes) {
    struct words_of words = {utf8, bytes, memory_get(bytes + 1, 1)};
    set_wordbreaks_utf8((const utf8_t *)utf8, bytes, "", words.breaks);
    return words;
}

static bool breaks_at(const struct words_of *words, size_t at) {
    return at == 0 || at >= words->bytes ||
           (words->breaks[at - 1] == WORDBREAK_BREAK && grapheme_border(words->utf8, words->bytes, at));
}

static bool is_word(const struct words_of *words, size_t at) {
    uint32_t c = 0;
    (void)utf8_decode(words->utf8 + at, words->bytes - at, &c);
    if (c < 0x80) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }
    bool sign = c < 0xAA || c == 0xAB || (c >= 0xAE && c <= 0xB9 && c != 0xB5) || (c >= 0xBB && c <= 0xBF) ||
                c == 0xD7 || c == 0xF7;
    return !sign && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x3003) && !(c >= 0x3008 && c <= 0x3020) &&
           !(c >= 0xFF00 && c <= 0xFF0F);
}

static size_t before(const struct words_of *words, size_t at) {
    do {
        at -= at > 0 ? 1u : 0u;
    } while (!breaks_at(words, at));
    return at;
}

static size_t after(const struct words_of *words, size_t at) {
    do {
        at += at < words->bytes ? 1u : 0u;
    } while (!breaks_at(words, at));
    return at;
}

size_t word_left(const char *utf8, size_t bytes, size_t at) {
    struct words_of words = begin(utf8, bytes);
    bool found = false;
    while (at > 0 && !found) {
        at = before(&words, at);
        found = is_word(&words, at);
    }
    free(words.breaks);
    return at;
}

size_t word_right(const char *utf8, size_t bytes, size_t at) {
    struct words_of words = begin(utf8, bytes);
    bool found = false;
    while (at < bytes && !found) {
        found = is_word(&words, at);
        at = after(&words, at);
    }
    free(words.breaks);
    return at;
}

void word_around(const char *utf8, size_t bytes, size_t at, size_t *first, size_t *last) {
    struct words_of words = begin(utf8, bytes);
    bool line_end = at >= bytes || utf8[at] == '\n';
    *first = *last = at;
    if (!line_end) {
        *first = breaks_at(&words, at) ? at : before(&words, at);
        *last = after(&words, at);
    }
    free(words.breaks);
}
