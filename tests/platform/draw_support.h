/* Invented pictures and the machine's own fonts behind a reader, for tests that draw. */
#ifndef TESTS_DRAW_SUPPORT_H
#define TESTS_DRAW_SUPPORT_H
#include "core/reader.h"
#include "core/text.h"
#include "platform/window.h"

#include <png.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct invented_level {
    int scale, w, h, x, y;
};

static inline void put16(struct text *out, int value) {
    const char bytes[2] = {(char)(value & 0xFF), (char)(value >> 8 & 0xFF)};
    text_append_bytes(out, bytes, 2);
}

static inline void put32(struct text *out, uint32_t value) {
    put16(out, (int)(value & 0xFFFF));
    put16(out, (int)(value >> 16));
}

/* A raw .pic: a soft square of one colour, darker to the right, with see-through corners if it is not opaque. */
static inline void invent_picture(struct text *out, bool opaque, int page_w, int page_h,
                                  const struct invented_level *levels, int count, uint32_t colour) {
    text_append_bytes(out, "IHP1", 4);
    put16(out, opaque ? 1 : 0);
    put16(out, count);
    for (int i = 0; i < count; i++) {
        put16(out, levels[i].scale);
        put16(out, levels[i].w);
        put16(out, levels[i].h);
        put16(out, levels[i].x);
        put16(out, levels[i].y);
        put16(out, page_w);
        put16(out, page_h);
        put32(out, (uint32_t)levels[i].w * (uint32_t)levels[i].h * 4u);
        put32(out, 0);
    }
    for (int i = 0; i < count; i++) {
        for (int y = 0; y < levels[i].h; y++) {
            for (int x = 0; x < levels[i].w; x++) {
                uint32_t alpha = opaque ? 255u : (uint32_t)(255 - 255 * (y * 2 - levels[i].h) / levels[i].h / 3);
                alpha = alpha > 255u ? 255u : alpha;
                uint32_t light = alpha * (uint32_t)(levels[i].w * 2 - x) / (uint32_t)(levels[i].w * 2);
                put32(out, alpha << 24 | (colour >> 16 & 0xFFu) * light / 255u << 16 |
                               (colour >> 8 & 0xFFu) * light / 255u << 8 | (colour & 0xFFu) * light / 255u);
            }
        }
    }
}

static inline bool invented_art(const char *path, struct text *out) {
    if (strcmp(path, "art/hub/base.pic") == 0 || strcmp(path, "art/test/page.pic") == 0) {
        invent_picture(out, true, 1920, 1080, (struct invented_level[]){{1, 1920, 1080, 0, 0}}, 1, 0x3A2A5C);
    } else if (strcmp(path, "art/test/box.pic") == 0) {
        invent_picture(out, false, 160, 120,
                       (struct invented_level[]){{1, 120, 80, 20, 30}, {2, 240, 160, 40, 60}}, 2, 0xE8A860);
    } else if (strcmp(path, "art/test/card.pic") == 0) {
        invent_picture(out, false, 100, 60, (struct invented_level[]){{1, 90, 50, 5, 5}}, 1, 0xE8A860);
    } else if (strcmp(path, "art2x/test/card.pic") == 0) { /* told from a larger drawing of the other by one pixel */
        invent_picture(out, false, 100, 60, (struct invented_level[]){{2, 181, 100, 9, 10}}, 1, 0xE8A860);
    } else if (strcmp(path, "art/test/broken.pic") == 0 || strcmp(path, "art2x/test/page.pic") == 0) {
        text_append(out, "IHP1 this is no picture");
    } else {
        return false;
    }
    return true;
}

static inline bool read_whole(const char *path, size_t max_bytes, struct text *out) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return false;
    }
    char part[65536];
    for (size_t got = fread(part, 1, sizeof part, file); got > 0; got = fread(part, 1, sizeof part, file)) {
        text_append_bytes(out, part, got);
    }
    fclose(file);
    return out->length <= max_bytes;
}

static inline bool read_font(const char *path, size_t max_bytes, struct text *out) {
    static const char *const folders[] = {"vollkorn", "andika", "noto"};
    const char *name = strrchr(path, '/') + 1;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        struct text full = {0};
        text_appendf(&full, "/usr/share/fonts/truetype/%s/%s", folders[i], name);
        bool read = read_whole(full.data, max_bytes, out);
        text_free(&full);
        if (read) {
            return true;
        }
    }
    return false;
}

static inline bool support_read(void *context, const char *path, size_t max_bytes, unsigned char **bytes,
                                size_t *count, struct error *err) {
    (void)context;
    struct text content = {0};
    bool font = strncmp(path, "fonts/", 6) == 0;
    if (!(font ? read_font(path, max_bytes, &content) : invented_art(path, &content)) || content.length > max_bytes) {
        text_free(&content);
        return error_set(err, "%s: no such file", path);
    }
    *bytes = (unsigned char *)content.data;
    *count = content.length;
    return true;
}

static const struct reader support_reader = {.context = NULL, .read = support_read};

/* The window's pixels as R G B bytes; freed by the caller. */
static inline unsigned char *window_pixels(struct window *window, size_t *count) {
    char path[] = "/tmp/inner-house-draw-XXXXXX";
    int file = mkstemp(path);
    struct error err = {0};
    png_image image;
    memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    unsigned char *pixels = NULL;
    if (file >= 0 && window_save_png(window, path, &err) && png_image_begin_read_from_file(&image, path) != 0) {
        image.format = PNG_FORMAT_RGB;
        *count = PNG_IMAGE_SIZE(image);
        pixels = memory_get(*count, 1);
        png_image_finish_read(&image, NULL, pixels, 0, NULL);
    }
    if (file >= 0) {
        close(file);
        unlink(path);
    }
    return pixels;
}

static inline struct window *hidden_window(int width, int height) {
    struct window_options options = {.title = "test", .width = width, .height = height, .hidden = true};
    struct window *window = NULL;
    struct error err = {0};
    if (!window_create(&window, &options, &support_reader, &err)) {
        fprintf(stderr, "%s\n", err.text);
    }
    return window;
}

static inline void write_line(struct draw_list *list, enum face face, float size, float x, float y, const char *line) {
    draw_text(list, face, size, 0xF3E6D0, x, y, line, strlen(line), 0.9f);
}

#endif
