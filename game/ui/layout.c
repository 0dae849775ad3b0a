/* Greedy line filling over libunibreak's break opportunities. A word too wide
 * for the line is broken between characters, so that nothing is ever cut off. */
#include "ui/layout.h"

#include "core/text.h"
#include "ui/theme.h"

#include <linebreak.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct filling {
    const struct type_measure *measure;
    enum face face;
    float size;
    float max_width;
    const char *utf8;
};

static float width_of(const struct filling *fill, size_t start, size_t end) {
    return fill->measure->width(fill->measure->context, fill->face, fill->size, fill->utf8 + start, end - start);
}

static size_t without_spaces(const char *utf8, size_t start, size_t end) {
    while (end > start && (utf8[end - 1] == ' ' || utf8[end - 1] == '\n')) {
        end--;
    }
    return end;
}

static bool fits(const struct filling *fill, size_t start, size_t end) {
    size_t trimmed = without_spaces(fill->utf8, start, end);
    size_t characters = 0;
    for (size_t i = start; i < trimmed; i++) {
        characters += ((unsigned char)fill->utf8[i] & 0xC0u) != 0x80u ? 1u : 0u;
    }
    return characters <= LINE_MAX_CHARACTERS && width_of(fill, start, trimmed) <= fill->max_width;
}

static void push(struct layout *out, const struct filling *fill, size_t start, size_t end) {
    if (out->count == LAYOUT_LINES_MAX) {
        return;
    }
    size_t trimmed = without_spaces(fill->utf8, start, end);
    float width = width_of(fill, start, trimmed);
    out->lines[out->count++] = (struct layout_line){start, trimmed - start, width};
    out->width = width > out->width ? width : out->width;
}

/* The longest beginning of a too wide word that fits; at least one character. */
static size_t break_inside(const struct filling *fill, size_t start, size_t end) {
    size_t last = start;
    for (size_t at = start; at < end;) {
        do {
            at++;
        } while (at < end && ((unsigned char)fill->utf8[at] & 0xC0u) == 0x80u);
        if (last > start && !fits(fill, start, at)) {
            break;
        }
        last = at;
    }
    return last;
}

void layout_text(struct layout *out, const struct type_measure *measure, enum face face, float size,
                 const char *utf8, float max_width) {
    size_t length = strlen(utf8);
    struct filling fill = {measure, face, size, max_width, utf8};
    char *breaks = memory_get(length + 1, 1);
    set_linebreaks_utf8((const utf8_t *)utf8, length, "", breaks);
    out->count = 0;
    out->width = 0.0f;
    size_t start = 0;
    size_t good = 0; /* end of what is known to fit on the line from start */
    for (size_t at = 0; at < length; at++) {
        bool may = breaks[at] == LINEBREAK_ALLOWBREAK;
        bool must = breaks[at] == LINEBREAK_MUSTBREAK || at + 1 == length;
        if (!may && !must) {
            continue;
        }
        while (start < at + 1 && !fits(&fill, start, at + 1)) {
            size_t end = good > start ? good : break_inside(&fill, start, at + 1);
            push(out, &fill, start, end);
            start = end;
            good = start;
        }
        good = at + 1;
        if (must) {
            push(out, &fill, start, good);
            start = good;
        }
    }
    free(breaks);
    if (out->count == 0) {
        push(out, &fill, 0, 0);
    }
}
