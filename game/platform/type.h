/* Type: the fonts of the archive, lines measured and set as masks. One line can
 * mix directions, scripts and fonts; what no font has is left out. */
#ifndef PLATFORM_TYPE_H
#define PLATFORM_TYPE_H
#include "core/error.h"
#include "core/reader.h"
#include "core/type.h"

#include <pixman.h>
#include <stdbool.h>

struct type;

/* Reads the text font now (without it: false, *out NULL) and others when a
 * letter first needs them. *reader is copied. */
bool type_create(struct type **out, const struct reader *reader, struct error *err);
void type_destroy(struct type *type); /* accepts NULL */
const struct type_measure *type_measuring(struct type *type);

/* One line as coverage (a8), trimmed to its ink, size in window pixels. left
 * and top: where the mask stands from the pen's start on the baseline. The
 * caller unrefs it. NULL: the line has no ink. */
pixman_image_t *type_set(struct type *type, enum face face, float size_px, const char *utf8, size_t bytes, int *left,
                         int *top);

#endif
