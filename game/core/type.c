/* The ruler: a font for tests in which every code point is half its size wide. */
#include "core/type.h"

#include "core/text.h"

static float ruler_width(void *context, enum face face, float size, const char *utf8, size_t bytes) {
    (void)context;
    (void)face;
    size_t points = 0;
    for (size_t i = 0; i < bytes; i++) {
        points += ((unsigned char)utf8[i] & 0xC0u) != 0x80u ? 1u : 0u;
    }
    return 0.5f * size * (float)points;
}

const struct type_measure type_ruler = {.context = NULL, .width = ruler_width};
