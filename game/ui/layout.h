/* Setting type into lines: where a text may break is Unicode's word (UAX 14,
 * libunibreak), how wide it is the font's. */
#ifndef UI_LAYOUT_H
#define UI_LAYOUT_H
#include "core/type.h"

#include <stddef.h>

enum { LAYOUT_LINES_MAX = 160 };

struct layout_line {
    size_t start, bytes; /* in the text given; trailing spaces left out */
    float width;
};

struct layout {
    struct layout_line lines[LAYOUT_LINES_MAX];
    size_t count;
    float width; /* of the widest line */
};

/* Breaks utf8 into lines of at most max_width logical px (and LINE_MAX_CHARACTERS);
 * a word wider than a line is broken inside. Always at least one line. */
void layout_text(struct layout *out, const struct type_measure *measure, enum face face, float size,
                 const char *utf8, float max_width);

#endif
