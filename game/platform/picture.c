/* Reads baked pictures. Nothing in a file is believed before it
 * was compared with the file's own length: packs may come from strangers. */
#include "platform/picture.h"

#include "core/text.h"

#include <lz4.h>
#include <stdlib.h>
#include <string.h>

enum { HEAD_BYTES = 8, LEVEL_BYTES = 22, WIDTH_MAX = 3840, HEIGHT_MAX = 2160, PAGE_MAX = 4096 };

static uint32_t u16(const unsigned char *bytes) {
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8;
}

static uint32_t u32(const unsigned char *bytes) {
    return u16(bytes) | u16(bytes + 2) << 16;
}

static int i16(const unsigned char *bytes) {
    return (int)(int16_t)u16(bytes);
}

static bool level_parse(const unsigned char *head, struct picture_level *level, struct picture *out,
                        struct error *err) {
    *level = (struct picture_level){.scale = (int)u16(head), .w = (int)u16(head + 2), .h = (int)u16(head + 4),
                                    .x = i16(head + 6), .y = i16(head + 8), .payload_bytes = u32(head + 14),
                                    .packing = u32(head + 18)};
    int page_w = (int)u16(head + 10);
    int page_h = (int)u16(head + 12);
    if (level->scale < 1 || level->scale > 2) {
        return error_set(err, "a level has scale %d; 1 and 2 are known", level->scale);
    }
    if (level->w < 1 || level->h < 1 || level->w > WIDTH_MAX || level->h > HEIGHT_MAX) {
        return error_set(err, "a level is %dx%d pixels; 1x1 to %dx%d fit", level->w, level->h, WIDTH_MAX, HEIGHT_MAX);
    }
    if (page_w < 1 || page_h < 1 || page_w > PAGE_MAX || page_h > PAGE_MAX) {
        return error_set(err, "the page is %dx%d; 1x1 to %dx%d fit", page_w, page_h, PAGE_MAX, PAGE_MAX);
    }
    if (out->page_w != 0 && (out->page_w != page_w || out->page_h != page_h)) {
        return error_set(err, "the levels disagree about the page");
    }
    if (level->packing > 1) {
        return error_set(err, "packing %u is not known", level->packing);
    }
    out->page_w = page_w;
    out->page_h = page_h;
    return true;
}

bool picture_parse(const unsigned char *bytes, size_t count, struct picture *out, struct error *err) {
    *out = (struct picture){0};
    if (count < HEAD_BYTES || memcmp(bytes, "IHP1", 4) != 0) {
        return error_set(err, "it does not begin with IHP1");
    }
    out->opaque = (u16(bytes + 4) & 1u) != 0;
    out->level_count = u16(bytes + 6);
    if (out->level_count < 1 || out->level_count > PICTURE_LEVELS_MAX) {
        return error_set(err, "it has %zu levels; 1 to %d fit", out->level_count, PICTURE_LEVELS_MAX);
    }
    size_t at = HEAD_BYTES + LEVEL_BYTES * out->level_count;
    if (count < at) {
        return error_set(err, "it ends within its head");
    }
    for (size_t i = 0; i < out->level_count; i++) {
        struct picture_level *level = &out->levels[i];
        if (!level_parse(bytes + HEAD_BYTES + LEVEL_BYTES * i, level, out, err)) {
            return false;
        }
        size_t pixels = (size_t)level->w * (size_t)level->h * 4;
        if (level->payload_bytes > count - at || (level->packing == 0 && level->payload_bytes != pixels)) {
            return error_set(err, "level %zu has the wrong number of bytes", i + 1);
        }
        level->payload = bytes + at;
        at += level->payload_bytes;
    }
    return true;
}

const struct picture_level *picture_level_for(const struct picture *picture, float scale) {
    const struct picture_level *best = NULL;
    const struct picture_level *largest = &picture->levels[0];
    for (size_t i = 0; i < picture->level_count; i++) {
        const struct picture_level *level = &picture->levels[i];
        if ((float)level->scale >= scale - 0.001f && (best == NULL || level->scale < best->scale)) {
            best = level;
        }
        largest = level->scale > largest->scale ? level : largest;
    }
    return best != NULL ? best : largest;
}

static void free_pixels(pixman_image_t *image, void *pixels) {
    (void)image;
    free(pixels);
}

pixman_image_t *picture_blank(pixman_format_code_t format, int w, int h) {
    size_t stride = ((size_t)w * (PIXMAN_FORMAT_BPP(format) / 8u) + 15u) & ~(size_t)15u;
    uint32_t *pixels = memory_get((size_t)h, stride);
    pixman_image_t *image = pixman_image_create_bits_no_clear(format, w, h, pixels, (int)stride);
    if (image == NULL) {
        abort();
    }
    pixman_image_set_destroy_function(image, free_pixels, pixels);
    return image;
}

pixman_image_t *picture_unpack(const struct picture *picture, const struct picture_level *level, struct error *err) {
    pixman_image_t *image = picture_blank(picture->opaque ? PIXMAN_x8r8g8b8 : PIXMAN_a8r8g8b8, level->w, level->h);
    char *pixels = (char *)pixman_image_get_data(image);
    size_t row = (size_t)level->w * 4;
    size_t stride = (size_t)pixman_image_get_stride(image);
    if (level->packing == 0) {
        memcpy(pixels, level->payload, row * (size_t)level->h);
    } else if (LZ4_decompress_safe((const char *)level->payload, pixels, (int)level->payload_bytes,
                                   (int)(row * (size_t)level->h)) != (int)(row * (size_t)level->h)) {
        pixman_image_unref(image);
        error_set(err, "its pixels do not unpack");
        return NULL;
    }
    if (stride != row) {
        for (size_t y = (size_t)level->h; y-- > 0;) {
            memmove(pixels + y * stride, pixels + y * row, row);
        }
    }
    return image;
}
