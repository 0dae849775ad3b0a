/* A text field as it stands on the screen: its lines, where the caret and the
 * selection are, and which byte a point belongs to. The page states it, paint
 * draws it, ui_field.c turns arrows and pointers into byte offsets by it.
 *
 * Right-to-left text: a place in a line is the width of what stands before it
 * in memory, which is right in a line of one direction read from the left.
 * In a line of Hebrew or Arabic, or one that mixes directions, the words are
 * drawn right but the caret and the selection stand mirrored. */
#ifndef UI_FIELD_H
#define UI_FIELD_H
#include "core/draw.h"
#include "core/type.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FIELD_ID_BYTES = 64, FIELD_ROWS_MAX = 16, FIELD_ECHO_BYTES = 128 };

struct field_line {
    size_t start; /* byte in the text */
    size_t bytes; /* drawn: trailing spaces left out */
    size_t end;   /* where the caret may stand at most: behind the spaces that end the text or a line of one's own */
};

struct field {
    char id[FIELD_ID_BYTES];
    bool stated; /* in the tree of this tick */
    /* The setting, which is kept while the same text stands in the same width. */
    uint64_t key;
    struct field_line *lines; /* owned */
    size_t count, capacity;
    size_t first; /* the first row that is seen */
    size_t rows;  /* how many are */
    const struct type_measure *measure;
    enum face face;
    float size;
    struct rect inner; /* of the rows */
    size_t text;       /* offset in the tree's strings; while something is composed, with it */
    size_t caret, anchor;
    bool many_lines;
    bool composing;
    size_t composed_from, composed_bytes; /* in the text: what is being composed */
    bool awake; /* a keyboard on the screen types into it: its caret shows although the focus is elsewhere */
    struct rect marks[FIELD_ROWS_MAX]; /* the selection */
    size_t mark_count;
    struct rect composed[FIELD_ROWS_MAX]; /* lines under what is being composed */
    size_t composed_count;
    struct rect caret_at;
    char echo[FIELD_ECHO_BYTES]; /* for the voice: what was passed or typed last, and how often something was */
    uint32_t echoes;
};

void field_free(struct field *field);
/* Breaks text into field->lines, at least one. Works only when the text, width, face or size changed. */
void field_set(struct field *field, const char *text, float width);
size_t field_line_of(const struct field *field, size_t offset);
/* Rows move as little as they must for the caret's line to be seen. */
void field_follow(struct field *field, size_t offset);
float field_x(const struct field *field, const char *text, size_t offset); /* from the left of the line */
/* The border between characters nearest to x in a line. */
size_t field_offset_in(const struct field *field, const char *text, size_t line, float x);
size_t field_offset_at(const struct field *field, const char *text, float x, float y); /* canvas */
/* Rectangles of first..last in the rows that are seen, each `height` high, on the baseline's side when low. */
size_t field_rects(const struct field *field, const char *text, size_t first, size_t last, float height, bool low,
                   struct rect out[FIELD_ROWS_MAX]);

#endif
