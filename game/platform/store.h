/* Everything drawn from memory: pictures at the window's own scale, panels at
 * their own size, lines of type. Least recently used images go when the bytes
 * exceed the cap; what this frame has asked for stays until the next. */
#ifndef PLATFORM_STORE_H
#define PLATFORM_STORE_H
#include "core/reader.h"
#include "platform/type.h"

#include <pixman.h>
#include <stdbool.h>
#include <stdint.h>

struct image {
    pixman_image_t *bits; /* a8r8g8b8 or x8r8g8b8 premultiplied; a8 for type */
    int x, y, w, h;       /* where the pixels stand, from the page's corner or the pen */
    bool opaque;
    void *texture; /* the GPU executor's, given to drop_texture before the image goes */
};

/* What is known about a picture without its pixels. */
struct page {
    bool found, opaque;
    float w, h; /* logical px */
};

struct store;

/* Never fails; reader and type outlive the store. byte_cap is for a window at scale 1 or less; larger windows get more
 * in the measure of their pixels. */
struct store *store_create(const struct reader *reader, struct type *type, size_t byte_cap);
void store_destroy(struct store *store); /* accepts NULL */
void store_on_drop(struct store *store, void (*drop_texture)(void *texture));
/* Everything was made for one scale: a new one empties the store. Above 1 pictures come from "art2x/", where the pack
 * has them. */
void store_set_scale(struct store *store, float scale);
void store_next_frame(struct store *store);
/* Every picture goes; those of type are wiped, for they may show what somebody wrote. */
void store_forget(struct store *store);
size_t store_bytes(const struct store *store);

struct page store_page(struct store *store, const char *name);
/* The images below belong to the store and stay until the next frame. NULL:
 * there is nothing to draw. halvings gives the picture at 1/2, 1/4, ... of
 * the window's scale; -1 at twice that scale, for one that is drawn enlarged. */
struct image *store_sprite(struct store *store, const char *name, int halvings);
/* The page stretched to w x h pixels, its corners of margin (logical px) kept. */
struct image *store_nine(struct store *store, const char *name, int w, int h, float margin);
struct image *store_type(struct store *store, enum face face, float size_px, const char *utf8, size_t bytes);

#endif
