/* Where one character that a person sees ends and the next begins: Unicode's
 * extended grapheme clusters (UAX 29, version 15.0). A family emoji, a flag, a
 * letter with its accents, a Hangul syllable and a CRLF are one each. */
#ifndef CORE_GRAPHEME_H
#define CORE_GRAPHEME_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Only what breaks are decided by; all other code points are GRAPHEME_OTHER. */
enum grapheme_class {
    GRAPHEME_OTHER,
    GRAPHEME_CONTROL, /* CR and LF too */
    GRAPHEME_EXTEND,
    GRAPHEME_JOINER,  /* U+200D */
    GRAPHEME_SPACING,
    GRAPHEME_PREPEND,
    GRAPHEME_HANGUL_L,
    GRAPHEME_HANGUL_V,
    GRAPHEME_HANGUL_T,
    GRAPHEME_HANGUL_LV,
    GRAPHEME_HANGUL_LVT,
    GRAPHEME_FLAG,    /* half of a flag: a regional indicator */
    GRAPHEME_PICTURE  /* Extended_Pictographic */
};

struct grapheme_range {
    uint32_t first, last;
    enum grapheme_class kind;
};

/* In order, without overlaps; GraphemeBreakProperty.txt and emoji-data.txt of Unicode 15.0. */
extern const struct grapheme_range grapheme_ranges[];
extern const size_t grapheme_range_count;

/* All offsets are bytes; utf8 is valid. The end of the grapheme that begins at `at` (bytes when there is none). */
size_t grapheme_next(const char *utf8, size_t bytes, size_t at);
/* The beginning of the grapheme that ends at or reaches over `at`; 0 at the beginning. */
size_t grapheme_previous(const char *utf8, size_t bytes, size_t at);
/* Is there a border between two graphemes at `at`? The ends of the text are borders. */
bool grapheme_border(const char *utf8, size_t bytes, size_t at);
/* How many there are. */
size_t grapheme_count(const char *utf8, size_t bytes);

#endif
