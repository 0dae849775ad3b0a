/* How wide is a line of type? Layout asks through this small table of
 * functions, so that it needs no font library and tests can use a ruler. */
#ifndef CORE_TYPE_H
#define CORE_TYPE_H
#include <stddef.h>

enum face { FACE_TEXT, FACE_TEXT_BOLD, FACE_DISPLAY, FACE_DISPLAY_ITALIC, FACE_COUNT };

struct type_measure {
    void *context;
    /* Advance width in logical pixels of bytes of UTF-8 set in one line at size (logical px). */
    float (*width)(void *context, enum face face, float size, const char *utf8, size_t bytes);
};

/* Baseline to baseline, and the part of it above the baseline, in logical px. */
#define TYPE_LINE_HEIGHT 1.4f
#define TYPE_ASCENT 1.02f

/* A ruler for tests: every code point is half its size wide. */
extern const struct type_measure type_ruler;

#endif
