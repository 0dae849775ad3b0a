/* A tent over each new pixel, as wide as the pixel was: it keeps premultiplied
 * pixels valid, which kernels with negative lobes do not. Rows are mixed first
 * and columns second, in floats, so that a page is ready within a frame. */
#include "platform/resample.h"

#include "core/text.h"
#include "platform/picture.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Which old pixels a new one is made of, along one axis. */
struct taps {
    int first, count;
    float *weights; /* in the axis' block */
};

struct axis {
    struct taps *taps;
    float *block;
};

/* start: the page coordinate of the first new pixel; from: of the first old one. */
static struct axis axis_create(int new_count, int start, int old_count, int from, double factor, bool clamp) {
    double reach = fmax(1.0, 1.0 / factor);
    size_t most = (size_t)ceil(reach * 2.0) + 1;
    struct axis axis = {.taps = memory_get((size_t)new_count, sizeof *axis.taps),
                        .block = memory_get((size_t)new_count * most, sizeof *axis.block)};
    for (int i = 0; i < new_count; i++) {
        struct taps *taps = &axis.taps[i];
        double centre = (start + i + 0.5) / factor - from;
        int low = (int)ceil(centre - reach - 0.5);
        double sum = 0.0;
        taps->weights = axis.block + (size_t)i * most;
        for (int k = low; k < low + (int)most; k++) {
            double weight = 1.0 - fabs(k + 0.5 - centre) / reach;
            bool inside = k >= 0 && k < old_count;
            if (weight <= 0.0 || (!inside && clamp)) {
                continue;
            }
            sum += weight; /* what lies outside a cut-out is clear and counts */
            if (inside) {
                taps->first = taps->count == 0 ? k : taps->first;
                taps->weights[taps->count++] = (float)weight;
            }
        }
        for (int k = 0; k < taps->count; k++) {
            taps->weights[k] /= (float)sum;
        }
    }
    return axis;
}

static void axis_free(struct axis *axis) {
    free(axis->taps);
    free(axis->block);
}

#ifdef __SSE2__
static void mix_rows(float *out, const uint32_t *row, int stride, const struct taps *taps, int width) {
    const __m128i zero = _mm_setzero_si128();
    for (int x = 0; x < width; x++) {
        __m128 sum = _mm_setzero_ps();
        const uint32_t *at = row + x;
        for (int k = 0; k < taps->count; k++, at += stride) {
            __m128i pixel = _mm_unpacklo_epi8(_mm_cvtsi32_si128((int)*at), zero);
            __m128 channels = _mm_cvtepi32_ps(_mm_unpacklo_epi16(pixel, zero));
            sum = _mm_add_ps(sum, _mm_mul_ps(channels, _mm_set1_ps(taps->weights[k])));
        }
        _mm_storeu_ps(out + (size_t)x * 4, sum);
    }
}

static void mix_columns(uint32_t *out, const float *row, const struct taps *taps, int width) {
    for (int x = 0; x < width; x++) {
        __m128 sum = _mm_setzero_ps();
        const float *at = row + (size_t)taps[x].first * 4;
        for (int k = 0; k < taps[x].count; k++, at += 4) {
            sum = _mm_add_ps(sum, _mm_mul_ps(_mm_loadu_ps(at), _mm_set1_ps(taps[x].weights[k])));
        }
        __m128i channels = _mm_cvtps_epi32(sum);
        channels = _mm_packs_epi32(channels, channels);
        out[x] = (uint32_t)_mm_cvtsi128_si32(_mm_packus_epi16(channels, channels));
    }
}
#else
static void mix_rows(float *out, const uint32_t *row, int stride, const struct taps *taps, int width) {
    for (int x = 0; x < width; x++) {
        for (int channel = 0; channel < 4; channel++) {
            float sum = 0.0f;
            for (int k = 0; k < taps->count; k++) {
                sum += (float)(row[x + k * stride] >> (8 * channel) & 0xFFu) * taps->weights[k];
            }
            out[x * 4 + channel] = sum;
        }
    }
}

static void mix_columns(uint32_t *out, const float *row, const struct taps *taps, int width) {
    for (int x = 0; x < width; x++) {
        out[x] = 0;
        for (int channel = 0; channel < 4; channel++) {
            float sum = 0.0f;
            for (int k = 0; k < taps[x].count; k++) {
                sum += row[(taps[x].first + k) * 4 + channel] * taps[x].weights[k];
            }
            out[x] |= (uint32_t)lrintf(fminf(sum, 255.0f)) << (8 * channel);
        }
    }
}
#endif

pixman_image_t *resample(pixman_image_t *image, double factor, int *x, int *y) {
    int w = pixman_image_get_width(image);
    int h = pixman_image_get_height(image);
    int x1 = (int)floor(*x * factor + 0.001);
    int y1 = (int)floor(*y * factor + 0.001);
    int x2 = (int)ceil((*x + w) * factor - 0.001);
    int y2 = (int)ceil((*y + h) * factor - 0.001);
    int new_w = x2 - x1 < 1 ? 1 : x2 - x1;
    int new_h = y2 - y1 < 1 ? 1 : y2 - y1;
    /* Opaque pages must not fade at their edge; cut-outs must. */
    bool opaque = PIXMAN_FORMAT_A(pixman_image_get_format(image)) == 0;
    struct axis across = axis_create(new_w, x1, w, *x, factor, opaque);
    struct axis down = axis_create(new_h, y1, h, *y, factor, opaque);
    pixman_image_t *out = picture_blank(pixman_image_get_format(image), new_w, new_h);
    float *mixed = memory_get((size_t)w * 4, sizeof *mixed);
    int stride = pixman_image_get_stride(image) / 4;
    int new_stride = pixman_image_get_stride(out) / 4;
    for (int row = 0; row < new_h; row++) {
        const struct taps *taps = &down.taps[row];
        mix_rows(mixed, pixman_image_get_data(image) + (size_t)taps->first * (size_t)stride, stride, taps, w);
        mix_columns(pixman_image_get_data(out) + (size_t)row * (size_t)new_stride, mixed, across.taps, new_w);
    }
    free(mixed);
    axis_free(&across);
    axis_free(&down);
    *x = x1;
    *y = y1;
    return out;
}
