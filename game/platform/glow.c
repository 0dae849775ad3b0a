/* A glow is a mask of 16 bits a pixel, kept per radius, times a colour. The
 * product is rounded with an ordered dither, so that wide faint light shows no
 * rings; the pattern is tied to the window, so that redrawing a part fits. */
#include "platform/glow.h"

#include "core/text.h"

#include <math.h>
#include <stdlib.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { MASKS = 24, STEPS = 4096, RADIUS_MAX = 1400 };

static const size_t bytes_cap = 16u * 1024u * 1024u;

struct mask {
    int radius; /* 0: none */
    unsigned used;
    int side;         /* pixels across */
    uint16_t *pixels; /* owned */
    int *half;        /* owned; half the width of each row */
};

struct glow_masks {
    struct mask masks[MASKS];
    unsigned clock;
    size_t bytes;
    uint16_t falloff[STEPS + 1]; /* by squared distance */
};

float glow_falloff(float distance) {
    static const float at[] = {0.0f, 0.12f, 0.28f, 0.48f, 0.70f, 0.87f, 1.0f};
    static const float light[] = {1.0f, 0.88f, 0.60f, 0.29f, 0.10f, 0.025f, 0.0f};
    for (size_t i = 1; i < sizeof at / sizeof *at; i++) {
        if (distance < at[i]) {
            float part = (distance - at[i - 1]) / (at[i] - at[i - 1]);
            return light[i - 1] + (light[i] - light[i - 1]) * part;
        }
    }
    return 0.0f;
}

struct glow_masks *glow_masks_create(void) {
    struct glow_masks *masks = memory_get(1, sizeof *masks);
    for (int i = 0; i <= STEPS; i++) {
        masks->falloff[i] = (uint16_t)lroundf(65535.0f * glow_falloff(sqrtf((float)i / (float)STEPS)));
    }
    return masks;
}

static size_t mask_bytes(const struct mask *mask) {
    return (size_t)mask->side * (size_t)mask->side * sizeof(uint16_t);
}

static void drop(struct glow_masks *masks, struct mask *mask) {
    masks->bytes -= mask->radius == 0 ? 0 : mask_bytes(mask);
    free(mask->pixels);
    free(mask->half);
    *mask = (struct mask){0};
}

void glow_masks_destroy(struct glow_masks *masks) {
    if (masks == NULL) {
        return;
    }
    for (int i = 0; i < MASKS; i++) {
        drop(masks, &masks->masks[i]);
    }
    free(masks);
}

static void paint(const struct glow_masks *masks, struct mask *mask) {
    int side = mask->radius * 2;
    mask->side = side;
    mask->pixels = memory_get((size_t)side * (size_t)side, sizeof *mask->pixels);
    mask->half = memory_get((size_t)side, sizeof *mask->half);
    float step = (float)STEPS / (float)(mask->radius * mask->radius);
    for (int y = 0; y < mask->radius; y++) {
        float height = (float)(mask->radius - y) - 0.5f;
        uint16_t *row = mask->pixels + (size_t)y * (size_t)side;
        for (int x = 0; x < mask->radius; x++) {
            float across = (float)(mask->radius - x) - 0.5f;
            float square = (height * height + across * across) * step;
            uint16_t light = square >= (float)STEPS ? 0 : masks->falloff[(int)square];
            row[x] = row[side - 1 - x] = light;
            if (light != 0 && mask->half[y] == 0) {
                mask->half[y] = mask->radius - x;
            }
        }
        uint16_t *mirror = mask->pixels + (size_t)(side - 1 - y) * (size_t)side;
        for (int x = 0; x < side; x++) {
            mirror[x] = row[x];
        }
        mask->half[side - 1 - y] = mask->half[y];
    }
}

static int rounded_radius(float radius) {
    int step = radius < 48.0f ? 1 : radius < 96.0f ? 2 : radius < 192.0f ? 4 : 8;
    int rounded = (int)lroundf(fminf(radius, (float)RADIUS_MAX) / (float)step) * step;
    return rounded < 1 ? 1 : rounded;
}

static const struct mask *mask_for(struct glow_masks *masks, float radius) {
    int wanted = rounded_radius(radius);
    struct mask *oldest = &masks->masks[0];
    masks->clock++;
    for (int i = 0; i < MASKS; i++) {
        struct mask *mask = &masks->masks[i];
        if (mask->radius == wanted) {
            mask->used = masks->clock;
            return mask;
        }
        oldest = mask->used < oldest->used ? mask : oldest;
    }
    drop(masks, oldest);
    oldest->radius = wanted;
    oldest->used = masks->clock;
    paint(masks, oldest);
    masks->bytes += mask_bytes(oldest);
    for (int i = 0; i < MASKS && masks->bytes > bytes_cap; i++) {
        if (&masks->masks[i] != oldest) {
            drop(masks, &masks->masks[i]);
        }
    }
    return oldest;
}

/* Thresholds of an ordered dither, 0..255, for a pixel of the window. */
static const uint16_t dither[4][4] = {{8, 136, 40, 168}, {200, 72, 232, 104}, {56, 184, 24, 152}, {248, 120, 216, 88}};

struct light {
    uint16_t blue, green, red;
};

static uint32_t add_one(uint32_t pixel, uint32_t light, uint32_t threshold, int shift) {
    uint32_t sum = (pixel >> shift & 0xFFu) + ((light + threshold) >> 8);
    return (sum > 255u ? 255u : sum) << shift;
}

static void add_row_plain(uint32_t *row, const uint16_t *mask, int count, struct light light, const uint16_t *level,
                          int x) {
    for (int i = 0; i < count; i++) {
        uint32_t threshold = level[(x + i) & 3];
        uint32_t pixel = row[i];
        row[i] = (pixel & 0xFF000000u) | add_one(pixel, (uint32_t)mask[i] * light.blue >> 16, threshold, 0) |
                 add_one(pixel, (uint32_t)mask[i] * light.green >> 16, threshold, 8) |
                 add_one(pixel, (uint32_t)mask[i] * light.red >> 16, threshold, 16);
    }
}

#ifdef __SSE2__
static __m128i pair_of(uint16_t first, uint16_t second) {
    short a = (short)first;
    short b = (short)second;
    return _mm_set_epi16(0, b, b, b, 0, a, a, a);
}

static int add_row_fast(uint32_t *row, const uint16_t *mask, int count, struct light light, const uint16_t *level,
                        int x) {
    const __m128i colour = _mm_set_epi16(0, (short)light.red, (short)light.green, (short)light.blue, 0,
                                         (short)light.red, (short)light.green, (short)light.blue);
    const __m128i level_a = pair_of(level[x & 3], level[(x + 1) & 3]);
    const __m128i level_b = pair_of(level[(x + 2) & 3], level[(x + 3) & 3]);
    int done = 0;
    for (; done + 4 <= count; done += 4) {
        __m128i light4 = _mm_loadl_epi64((const __m128i *)(const void *)(mask + done));
        __m128i twice = _mm_unpacklo_epi16(light4, light4);
        __m128i a = _mm_shuffle_epi32(twice, _MM_SHUFFLE(1, 1, 0, 0));
        __m128i b = _mm_shuffle_epi32(twice, _MM_SHUFFLE(3, 3, 2, 2));
        a = _mm_srli_epi16(_mm_adds_epu16(_mm_mulhi_epu16(a, colour), level_a), 8);
        b = _mm_srli_epi16(_mm_adds_epu16(_mm_mulhi_epu16(b, colour), level_b), 8);
        __m128i *at = (__m128i *)(void *)(row + done);
        _mm_storeu_si128(at, _mm_adds_epu8(_mm_loadu_si128(at), _mm_packus_epi16(a, b)));
    }
    return done;
}
#else
static int add_row_fast(uint32_t *row, const uint16_t *mask, int count, struct light light, const uint16_t *level,
                        int x) {
    (void)row, (void)mask, (void)count, (void)light, (void)level, (void)x;
    return 0;
}
#endif

static uint16_t strength(uint32_t colour, int shift, float alpha) {
    return (uint16_t)lroundf((float)(colour >> shift & 0xFFu) * 256.0f * fminf(fmaxf(alpha, 0.0f), 1.0f));
}

void glow_add(struct glow_masks *masks, const struct span_target *target, int x, int y, float radius,
              uint32_t colour, float alpha) {
    if (!(radius >= 0.5f)) {
        return;
    }
    const struct mask *mask = mask_for(masks, radius);
    struct light light = {strength(colour, 0, alpha), strength(colour, 8, alpha), strength(colour, 16, alpha)};
    int top = y - mask->radius;
    int count = 0;
    const pixman_box32_t *boxes =
        pixman_region32_rectangles((pixman_region32_t *)(uintptr_t)target->region, &count);
    for (int i = 0; i < count; i++) {
        int first = boxes[i].y1 > top ? boxes[i].y1 : top;
        int last = boxes[i].y2 < top + mask->side ? boxes[i].y2 : top + mask->side;
        for (int row = first; row < last; row++) {
            int half = mask->half[row - top];
            int from = boxes[i].x1 > x - half ? boxes[i].x1 : x - half;
            int to = boxes[i].x2 < x + half ? boxes[i].x2 : x + half;
            if (from >= to) {
                continue;
            }
            uint32_t *pixels = target->pixels + (long)row * target->stride + from;
            const uint16_t *lit = mask->pixels + (size_t)(row - top) * (size_t)mask->side + (from - x + mask->radius);
            int done = add_row_fast(pixels, lit, to - from, light, dither[row & 3], from);
            add_row_plain(pixels + done, lit + done, to - from - done, light, dither[row & 3], from + done);
        }
    }
}
