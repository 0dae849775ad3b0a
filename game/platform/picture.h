/* The .pic format: what the bake writes and the window draws, in the form in
 * which it is drawn. Little endian throughout:
 *
 *   "IHP1"  u16 flags (bit 0: every pixel of the page is opaque)  u16 levels
 *   per level, 22 bytes: u16 scale (1 or 2)  u16 w  u16 h  i16 x  i16 y (where the
 *     trimmed pixels stand on the page, in px of this level)  u16 page_w  u16 page_h
 *     (logical)  u32 payload_bytes  u32 packing (0 raw, 1 one LZ4 block)
 *   then the payloads in the same order: w*h pixels of premultiplied B G R A. */
#ifndef PLATFORM_PICTURE_H
#define PLATFORM_PICTURE_H
#include "core/error.h"

#include <pixman.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PICTURE_LEVELS_MAX = 4, PICTURE_FILE_MAX = 96 * 1024 * 1024 };

struct picture_level {
    int scale, w, h, x, y;
    const unsigned char *payload; /* points into the file */
    size_t payload_bytes;
    uint32_t packing;
};

struct picture {
    bool opaque;
    int page_w, page_h; /* logical px */
    size_t level_count; /* at least 1 */
    struct picture_level levels[PICTURE_LEVELS_MAX];
};

/* Checks every number against the format, the caps and the file's length. */
bool picture_parse(const unsigned char *bytes, size_t count, struct picture *out, struct error *err);
/* The smallest level of at least this scale, else the largest. */
const struct picture_level *picture_level_for(const struct picture *picture, float scale);
/* Unpacks a level; the caller unrefs the image. NULL: err says why. */
pixman_image_t *picture_unpack(const struct picture *picture, const struct picture_level *level, struct error *err);

/* An image of our own memory, w and h >= 1; freed with the image. */
pixman_image_t *picture_blank(pixman_format_code_t format, int w, int h);

#endif
