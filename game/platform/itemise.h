/* Cuts one line of UTF-8 into runs of one font, one direction and one script,
 * in the order in which they stand on the line from left to right. */
#ifndef PLATFORM_ITEMISE_H
#define PLATFORM_ITEMISE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text_run {
    size_t start, bytes; /* in the line */
    int font;            /* as font_for gave it */
    bool right_to_left;
    char script[5];      /* ISO 15924, "Latn" */
};

struct font_chooser {
    void *context;
    /* The font for a code point: preferred where it has it, else another, -1 when none has. */
    int (*font_for)(void *context, int preferred, uint32_t code_point);
    int first; /* the font of the line's own face */
};

/* Bytes that are not UTF-8, control characters and code points that no font has
 * are in no run. *runs is malloc'ed (NULL for none), freed by the caller. */
size_t itemise(const char *utf8, size_t bytes, const struct font_chooser *chooser, struct text_run **runs);

#endif
