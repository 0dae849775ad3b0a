/* One hash table of images with a list in order of use. Pictures are read from
 * the archive again after they were dropped; what is known about a picture
 * (its page, that it is missing) is kept for good. */
#include "platform/store.h"

#include "core/hash.h"
#include "core/text.h"
#include "platform/picture.h"
#include "platform/resample.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BUCKETS = 1024 /* power of two */ };

struct entry {
    struct image image;
    uint64_t key;
    size_t bytes;
    unsigned frame; /* when it was last asked for */
    bool is_type;
    struct entry *next_in_bucket, *newer, *older;
};

struct known_page {
    uint64_t name;
    struct page page;
};

struct store {
    struct reader reader;
    struct type *type;
    void (*drop_texture)(void *texture);
    size_t bytes, byte_cap, byte_cap_at_1x;
    unsigned frame;
    float scale;
    struct entry *buckets[BUCKETS];
    struct entry *newest, *oldest;
    struct known_page *pages;
    size_t page_count, page_capacity;
};

struct store *store_create(const struct reader *reader, struct type *type, size_t byte_cap) {
    struct store *store = memory_get(1, sizeof *store);
    store->reader = *reader;
    store->type = type;
    store->byte_cap = store->byte_cap_at_1x = byte_cap;
    store->scale = 1.0f;
    return store;
}

static void unlink_entry(struct store *store, struct entry *entry) {
    *(entry->newer != NULL ? &entry->newer->older : &store->newest) = entry->older;
    *(entry->older != NULL ? &entry->older->newer : &store->oldest) = entry->newer;
    entry->newer = entry->older = NULL;
}

static void link_newest(struct store *store, struct entry *entry) {
    entry->older = store->newest;
    *(store->newest != NULL ? &store->newest->newer : &store->oldest) = entry;
    store->newest = entry;
}

static struct entry **bucket_of(struct store *store, uint64_t key) {
    return &store->buckets[(key ^ key >> 29) & (BUCKETS - 1)];
}

static void drop(struct store *store, struct entry *entry) {
    struct entry **at = bucket_of(store, entry->key);
    while (*at != entry) {
        at = &(*at)->next_in_bucket;
    }
    *at = entry->next_in_bucket;
    unlink_entry(store, entry);
    store->bytes -= entry->bytes;
    if (entry->image.texture != NULL && store->drop_texture != NULL) {
        store->drop_texture(entry->image.texture);
    }
    if (entry->image.bits != NULL) {
        pixman_image_unref(entry->image.bits);
    }
    free(entry);
}

static void drop_all(struct store *store) {
    struct entry *newer = NULL;
    for (struct entry *entry = store->oldest; entry != NULL; entry = newer) {
        newer = entry->newer;
        drop(store, entry);
    }
}

/* While there are too many bytes the oldest go, but none that this or the given frame asked for. */
static void make_room(struct store *store, unsigned frame) {
    struct entry *newer = NULL;
    for (struct entry *entry = store->oldest; entry != NULL && store->bytes > store->byte_cap; entry = newer) {
        if (entry->frame == frame || entry->frame == store->frame) {
            return;
        }
        newer = entry->newer;
        drop(store, entry);
    }
}

void store_destroy(struct store *store) {
    if (store == NULL) {
        return;
    }
    drop_all(store);
    free(store->pages);
    free(store);
}

void store_on_drop(struct store *store, void (*drop_texture)(void *texture)) {
    store->drop_texture = drop_texture;
}

void store_set_scale(struct store *store, float scale) {
    drop_all(store);
    store->scale = scale;
    float more = fmaxf(1.0f, scale * scale);
    store->byte_cap = (size_t)((float)store->byte_cap_at_1x * more);
}

void store_next_frame(struct store *store) {
    store->frame++;
    make_room(store, store->frame - 1);
}

size_t store_bytes(const struct store *store) {
    return store->bytes;
}

static struct entry *find(struct store *store, uint64_t key) {
    for (struct entry *entry = *bucket_of(store, key); entry != NULL; entry = entry->next_in_bucket) {
        if (entry->key == key) {
            entry->frame = store->frame;
            if (store->newest != entry) {
                unlink_entry(store, entry);
                link_newest(store, entry);
            }
            return entry;
        }
    }
    return NULL;
}

/* bits may be NULL: that there is nothing to draw is worth remembering too. */
static struct entry *keep(struct store *store, uint64_t key, pixman_image_t *bits, int x, int y, bool opaque) {
    struct entry *entry = memory_get(1, sizeof *entry);
    entry->key = key;
    entry->frame = store->frame;
    entry->image = (struct image){.bits = bits, .x = x, .y = y, .opaque = opaque};
    entry->bytes = sizeof *entry;
    if (bits != NULL) {
        entry->image.w = pixman_image_get_width(bits);
        entry->image.h = pixman_image_get_height(bits);
        entry->bytes += (size_t)pixman_image_get_stride(bits) * (size_t)entry->image.h;
    }
    struct entry **bucket = bucket_of(store, key);
    entry->next_in_bucket = *bucket;
    *bucket = entry;
    link_newest(store, entry);
    store->bytes += entry->bytes;
    make_room(store, store->frame);
    return entry;
}

static struct image *image_of(struct entry *entry) {
    return entry->image.bits == NULL ? NULL : &entry->image;
}

static uint64_t key_of(const char *kind, const char *name, int64_t a, int64_t b, int64_t c) {
    uint64_t key = hash_text(hash_text(HASH_START, kind), name);
    return hash_int(hash_int(hash_int(key, a), b), c);
}

static struct known_page *find_page(struct store *store, uint64_t name) {
    for (size_t i = 0; i < store->page_count; i++) {
        if (store->pages[i].name == name) {
            return &store->pages[i];
        }
    }
    return NULL;
}

static void know_page(struct store *store, uint64_t name, struct page page) {
    struct known_page *known = find_page(store, name);
    if (known == NULL) {
        if (store->page_count == store->page_capacity) {
            store->page_capacity = store->page_capacity == 0 ? 64 : store->page_capacity * 2;
            store->pages = memory_resize(store->pages, store->page_capacity, sizeof *store->pages);
        }
        known = &store->pages[store->page_count++];
    }
    *known = (struct known_page){.name = name, .page = page};
}

static pixman_image_t *read_from(struct store *store, const char *folder, const char *name, float scale, int *x, int *y,
                                 struct page *page, struct error *err) {
    struct text path = {0};
    text_appendf(&path, "%s/%s.pic", folder, name);
    unsigned char *file = NULL;
    size_t count = 0;
    struct picture picture;
    pixman_image_t *image = NULL;
    if (store->reader.read(store->reader.context, path.data, PICTURE_FILE_MAX, &file, &count, err) &&
        (picture_parse(file, count, &picture, err) || error_prefix(err, "%s", path.data))) {
        const struct picture_level *level = picture_level_for(&picture, scale);
        image = picture_unpack(&picture, level, err);
        if (image == NULL) {
            error_prefix(err, "%s", path.data);
        } else {
            *page = (struct page){.found = true, .opaque = picture.opaque, .w = (float)picture.page_w,
                                  .h = (float)picture.page_h};
            *x = level->x;
            *y = level->y;
            if (fabsf(scale - (float)level->scale) > 0.0005f) {
                pixman_image_t *large = image;
                image = resample(large, (double)scale / level->scale, x, y);
                pixman_image_unref(large);
            }
        }
    }
    free(file);
    text_free(&path);
    return image;
}

/* Larger scales have a folder of their own; a pack without it is drawn from the smaller pictures. */
static pixman_image_t *read_level(struct store *store, const char *name, float scale, int *x, int *y,
                                  struct page *page, struct error *err) {
    pixman_image_t *image = NULL;
    if (scale > 1.0005f) {
        struct error no_large = {""};
        image = read_from(store, "art2x", name, scale, x, y, page, &no_large);
    }
    return image != NULL ? image : read_from(store, "art", name, scale, x, y, page, err);
}

/* At the window's scale, or (doubled) at twice that. */
static struct entry *whole_sprite(struct store *store, const char *name, bool doubled) {
    uint64_t key = key_of("sprite", name, doubled ? -1 : 0, 0, 0);
    struct entry *entry = find(store, key);
    if (entry != NULL) {
        return entry;
    }
    uint64_t name_hash = hash_text(HASH_START, name);
    struct known_page *known = find_page(store, name_hash);
    if (known != NULL && !known->page.found) {
        return keep(store, key, NULL, 0, 0, false);
    }
    struct page page = {0};
    struct error err = {0};
    int x = 0;
    int y = 0;
    pixman_image_t *bits = read_level(store, name, doubled ? store->scale * 2.0f : store->scale, &x, &y, &page, &err);
    if (bits == NULL) {
        fprintf(stderr, "inner-house: picture left out: %s\n", err.text);
    }
    know_page(store, name_hash, page);
    return keep(store, key, bits, x, y, page.opaque);
}

struct page store_page(struct store *store, const char *name) {
    uint64_t name_hash = hash_text(HASH_START, name);
    struct known_page *known = find_page(store, name_hash);
    if (known == NULL) {
        whole_sprite(store, name, false);
        known = find_page(store, name_hash);
    }
    return known->page;
}

struct image *store_sprite(struct store *store, const char *name, int halvings) {
    struct entry *whole = whole_sprite(store, name, halvings < 0);
    if (halvings <= 0 || whole->image.bits == NULL) {
        return image_of(whole);
    }
    uint64_t key = key_of("sprite", name, halvings, 0, 0);
    struct entry *entry = find(store, key);
    if (entry == NULL) {
        int x = whole->image.x;
        int y = whole->image.y;
        pixman_image_t *bits = resample(whole->image.bits, ldexp(1.0, -halvings), &x, &y);
        entry = keep(store, key, bits, x, y, whole->image.opaque);
    }
    return image_of(entry);
}

/* Where the three columns (or rows) of a nine-slice begin and end. */
static void thirds(int length, int margin, int out[4]) {
    /* In a short plate the corners give way a little, so that its shading still passes through a middle. */
    int most = length * 5 / 12;
    int corner = margin > most ? most : margin;
    out[0] = 0;
    out[1] = corner;
    out[2] = length - corner;
    out[3] = length;
}

static void stretch(pixman_image_t *page, const int from_x[2], const int from_y[2], pixman_image_t *out,
                    const int to_x[2], const int to_y[2]) {
    int from_w = from_x[1] - from_x[0];
    int from_h = from_y[1] - from_y[0];
    int to_w = to_x[1] - to_x[0];
    int to_h = to_y[1] - to_y[0];
    if (from_w < 1 || from_h < 1 || to_w < 1 || to_h < 1) {
        return;
    }
    int stride = pixman_image_get_stride(page);
    uint32_t *start = pixman_image_get_data(page) + (size_t)from_y[0] * (size_t)(stride / 4) + from_x[0];
    pixman_image_t *piece = pixman_image_create_bits_no_clear(PIXMAN_a8r8g8b8, from_w, from_h, start, stride);
    if (from_w != to_w || from_h != to_h) {
        struct pixman_transform transform;
        pixman_transform_init_scale(&transform, pixman_double_to_fixed((double)from_w / to_w),
                                    pixman_double_to_fixed((double)from_h / to_h));
        pixman_image_set_transform(piece, &transform);
        pixman_image_set_filter(piece, PIXMAN_FILTER_BILINEAR, NULL, 0);
        pixman_image_set_repeat(piece, PIXMAN_REPEAT_PAD);
    }
    pixman_image_composite32(PIXMAN_OP_SRC, piece, NULL, out, 0, 0, 0, 0, to_x[0], to_y[0], to_w, to_h);
    pixman_image_unref(piece);
}

static pixman_image_t *compose_nine(const struct image *sprite, struct page page, float scale, int w, int h,
                                    int margin) {
    int page_w = (int)lroundf(page.w * scale);
    int page_h = (int)lroundf(page.h * scale);
    pixman_image_t *sheet = picture_blank(PIXMAN_a8r8g8b8, page_w < 1 ? 1 : page_w, page_h < 1 ? 1 : page_h);
    pixman_image_composite32(PIXMAN_OP_SRC, sprite->bits, NULL, sheet, 0, 0, 0, 0, sprite->x, sprite->y, sprite->w,
                             sprite->h);
    pixman_image_t *out = picture_blank(PIXMAN_a8r8g8b8, w, h);
    int from_x[4], from_y[4], to_x[4], to_y[4];
    thirds(pixman_image_get_width(sheet), margin, from_x);
    thirds(pixman_image_get_height(sheet), margin, from_y);
    thirds(w, margin, to_x);
    thirds(h, margin, to_y);
    for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 3; column++) {
            stretch(sheet, from_x + column, from_y + row, out, to_x + column, to_y + row);
        }
    }
    pixman_image_unref(sheet);
    return out;
}

struct image *store_nine(struct store *store, const char *name, int w, int h, float margin) {
    if (w < 1 || h < 1 || w > 4096 || h > 4096) {
        return NULL;
    }
    int margin_px = (int)lroundf(fminf(fmaxf(margin, 0.0f), 2000.0f) * store->scale);
    uint64_t key = key_of("nine", name, w, h, margin_px);
    struct entry *entry = find(store, key);
    if (entry == NULL) {
        struct image *sprite = store_sprite(store, name, 0);
        struct page page = store_page(store, name);
        pixman_image_t *bits = sprite == NULL ? NULL : compose_nine(sprite, page, store->scale, w, h, margin_px);
        entry = keep(store, key, bits, 0, 0, false);
    }
    return image_of(entry);
}

struct image *store_type(struct store *store, enum face face, float size_px, const char *utf8, size_t bytes) {
    uint64_t key = hash_bytes(key_of("type", "", (int64_t)face, lroundf(size_px * 8.0f), 0), utf8, bytes);
    struct entry *entry = find(store, key);
    if (entry == NULL) {
        int x = 0;
        int y = 0;
        pixman_image_t *bits = type_set(store->type, face, size_px, utf8, bytes, &x, &y);
        entry = keep(store, key, bits, x, y, false);
        entry->is_type = true;
    }
    return image_of(entry);
}

void store_forget(struct store *store) {
    for (struct entry *entry = store->oldest; entry != NULL; entry = entry->newer) {
        pixman_image_t *bits = entry->is_type ? entry->image.bits : NULL;
        if (bits != NULL) {
            explicit_bzero(pixman_image_get_data(bits),
                           (size_t)pixman_image_get_stride(bits) * (size_t)pixman_image_get_height(bits));
        }
    }
    drop_all(store);
}
