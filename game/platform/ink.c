/* Most of a line of type is paper, so eight empty bytes of its mask are passed
 * over at once. Where there is ink, each channel moves from what is there to
 * the colour by the mask's share, in steps of 1/512. */
#include "platform/ink.h"

#include <math.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Mask times alpha (0..257) as a share of 512; a full mask at full alpha is exactly 512. */
static uint32_t share_of(uint32_t mask, uint32_t alpha) {
    uint32_t share = mask * alpha >> 7;
    return share + (share >> 8);
}

static uint32_t toward(uint32_t pixel, uint32_t colour, int shift, uint32_t share) {
    int from = (int)(pixel >> shift & 0xFFu);
    int way = (int)(colour >> shift & 0xFFu) - from;
    int moved = from + (way * (int)share >> 9);
    return (uint32_t)moved << shift;
}

static void row_plain(uint32_t *row, const unsigned char *mask, int count, uint32_t colour, uint32_t alpha) {
    for (int i = 0; i < count; i++) {
        if (mask[i] != 0) {
            uint32_t share = share_of(mask[i], alpha);
            row[i] = (row[i] & 0xFF000000u) | toward(row[i], colour, 0, share) | toward(row[i], colour, 8, share) |
                     toward(row[i], colour, 16, share);
        }
    }
}

#ifdef __SSE2__
static __m128i lerp(__m128i from, __m128i colour, __m128i share) {
    __m128i way = _mm_slli_epi16(_mm_sub_epi16(colour, from), 7);
    return _mm_add_epi16(from, _mm_mulhi_epi16(way, share));
}

static void four(uint32_t *row, __m128i shares, __m128i colour) {
    const __m128i zero = _mm_setzero_si128();
    __m128i twice = _mm_unpacklo_epi16(shares, shares);
    __m128i *at = (__m128i *)(void *)row;
    __m128i below = _mm_loadu_si128(at);
    __m128i a = lerp(_mm_unpacklo_epi8(below, zero), colour, _mm_shuffle_epi32(twice, _MM_SHUFFLE(1, 1, 0, 0)));
    __m128i b = lerp(_mm_unpackhi_epi8(below, zero), colour, _mm_shuffle_epi32(twice, _MM_SHUFFLE(3, 3, 2, 2)));
    _mm_storeu_si128(at, _mm_packus_epi16(a, b));
}

static int row_fast(uint32_t *row, const unsigned char *mask, int count, uint32_t colour, uint32_t alpha) {
    const __m128i zero = _mm_setzero_si128();
    const __m128i colour2 = _mm_unpacklo_epi8(_mm_set1_epi32((int)(colour & 0xFFFFFFu)), zero);
    const __m128i alpha8 = _mm_set1_epi16((short)alpha);
    int done = 0;
    for (; done + 8 <= count; done += 8) {
        uint64_t eight;
        memcpy(&eight, mask + done, sizeof eight);
        if (eight == 0) {
            continue;
        }
        __m128i wide = _mm_unpacklo_epi8(_mm_loadl_epi64((const __m128i *)(const void *)(mask + done)), zero);
        __m128i shares = _mm_srli_epi16(_mm_mullo_epi16(wide, alpha8), 7);
        shares = _mm_add_epi16(shares, _mm_srli_epi16(shares, 8));
        if ((uint32_t)eight != 0) {
            four(row + done, shares, colour2);
        }
        if (eight >> 32 != 0) {
            four(row + done + 4, _mm_unpackhi_epi64(shares, shares), colour2);
        }
    }
    return done;
}
#else
static int row_fast(uint32_t *row, const unsigned char *mask, int count, uint32_t colour, uint32_t alpha) {
    (void)row, (void)mask, (void)count, (void)colour, (void)alpha;
    return 0;
}
#endif

void ink_mask(const struct span_target *target, const unsigned char *mask, int mask_stride, int x, int y, int w, int h,
              uint32_t colour, float alpha) {
    uint32_t whole = (uint32_t)lroundf(fminf(fmaxf(alpha, 0.0f), 1.0f) * 257.0f);
    int count = 0;
    const pixman_box32_t *boxes =
        pixman_region32_rectangles((pixman_region32_t *)(uintptr_t)target->region, &count);
    for (int i = 0; i < count; i++) {
        int top = boxes[i].y1 > y ? boxes[i].y1 : y;
        int bottom = boxes[i].y2 < y + h ? boxes[i].y2 : y + h;
        int left = boxes[i].x1 > x ? boxes[i].x1 : x;
        int right = boxes[i].x2 < x + w ? boxes[i].x2 : x + w;
        for (int row = top; row < bottom && left < right; row++) {
            uint32_t *pixels = target->pixels + (long)row * target->stride + left;
            const unsigned char *from = mask + (long)(row - y) * mask_stride + (left - x);
            int done = row_fast(pixels, from, right - left, colour, whole);
            row_plain(pixels + done, from + done, right - left - done, colour, whole);
        }
    }
}
