/* For each row of a shape, how much of each pixel it covers follows from the
 * distance to its edge; that much of the colour is laid over the pixel. Rain is
 * hundreds of tiny lines, so a row costs a few multiplications and no call. */
#include "platform/spans.h"

#include <math.h>
#include <stdbool.h>

static uint32_t times(uint32_t pixel, uint32_t part) {
    uint32_t rb = (pixel & 0xFF00FFu) * part + 0x800080u;
    uint32_t ag = (pixel >> 8 & 0xFF00FFu) * part + 0x800080u;
    rb = (rb + (rb >> 8 & 0xFF00FFu)) >> 8 & 0xFF00FFu;
    ag = (ag + (ag >> 8 & 0xFF00FFu)) & 0xFF00FF00u;
    return rb | ag;
}

static uint32_t over(uint32_t below, uint32_t above) {
    return above + times(below, 255u - (above >> 24));
}

static uint32_t premultiplied(uint32_t colour, float alpha) {
    return times(0xFF000000u | colour, (uint32_t)lroundf(fminf(fmaxf(alpha, 0.0f), 1.0f) * 255.0f));
}

static float clamp01(float value) {
    return value < 0.0f ? 0.0f : value > 1.0f ? 1.0f : value;
}

/* Comparisons, not fminf: these run for every row of every streak of rain. */
static int to_int(float value) {
    return value > 32000.0f ? 32000 : value > -32000.0f ? (int)value : -32000;
}

static int floor_int(float value) {
    int whole = to_int(value);
    return (float)whole > value ? whole - 1 : whole;
}

static int ceil_int(float value) {
    int whole = to_int(value);
    return (float)whole < value ? whole + 1 : whole;
}

/* The boxes of a region lie in bands from top to bottom: the first that ends below y. */
static int first_below(const pixman_box32_t *boxes, int count, int y) {
    int low = 0;
    while (low < count) {
        int middle = low + (count - low) / 2;
        if (boxes[middle].y2 <= y) {
            low = middle + 1;
        } else {
            count = middle;
        }
    }
    return low;
}

struct line {
    float x, y, ux, uy, length, reach, most;
    float left, right;
    uint32_t colour;
};

static void line_row(const struct line *line, uint32_t *row, int y, int x_from, int x_to) {
    float down = (float)y + 0.5f - line->y;
    float from = line->left;
    float to = line->right;
    if (fabsf(line->uy) > 0.0001f) {
        /* |distance| < reach: (x - line.x) * uy lies within reach of down * ux. */
        float middle = line->x + down * line->ux / line->uy;
        float half = line->reach / fabsf(line->uy);
        from = middle - half > from ? middle - half : from;
        to = middle + half < to ? middle + half : to;
    }
    int start = floor_int(from);
    int end = ceil_int(to);
    start = start > x_from ? start : x_from;
    end = end < x_to ? end : x_to;
    for (int x = start; x < end; x++) {
        float across = (float)x + 0.5f - line->x;
        float away = fabsf(across * line->uy - down * line->ux);
        float along = across * line->ux + down * line->uy;
        float cover = line->reach - away < line->most ? line->reach - away : line->most;
        cover *= clamp01(along + 0.5f) * clamp01(line->length - along + 0.5f);
        if (cover > 0.0f) {
            row[x] = over(row[x], times(line->colour, (uint32_t)(cover * 255.0f + 0.5f)));
        }
    }
}

void spans_line(const struct span_target *target, float x1, float y1, float x2, float y2, float width,
                uint32_t colour, float alpha) {
    float length = hypotf(x2 - x1, y2 - y1);
    if (length < 0.01f) {
        return;
    }
    struct line line = {.x = x1, .y = y1, .ux = (x2 - x1) / length, .uy = (y2 - y1) / length, .length = length,
                        .reach = width / 2.0f + 0.5f, .most = fminf(width, 1.0f),
                        .colour = premultiplied(colour, alpha)};
    line.left = fminf(x1, x2) - line.reach;
    line.right = fmaxf(x1, x2) + line.reach;
    int top = floor_int(fminf(y1, y2) - line.reach);
    int bottom = ceil_int(fmaxf(y1, y2) + line.reach);
    int count = 0;
    const pixman_box32_t *boxes =
        pixman_region32_rectangles((pixman_region32_t *)(uintptr_t)target->region, &count);
    for (int i = first_below(boxes, count, top); i < count && boxes[i].y1 < bottom; i++) {
        if ((float)boxes[i].x2 <= line.left || (float)boxes[i].x1 >= line.right) {
            continue;
        }
        int from = boxes[i].y1 > top ? boxes[i].y1 : top;
        int to = boxes[i].y2 < bottom ? boxes[i].y2 : bottom;
        for (int y = from; y < to; y++) {
            line_row(&line, target->pixels + (long)y * target->stride, y, boxes[i].x1, boxes[i].x2);
        }
    }
}

struct ring {
    float x, y, outer, inner; /* inner < 0: a disc */
    uint32_t colour;
};

/* Half the chord of a circle at a height, 0 where it misses. */
static float half_chord(float radius, float height) {
    float square = radius * radius - height * height;
    return radius > 0.0f && square > 0.0f ? sqrtf(square) : 0.0f;
}

static void ring_row(const struct ring *ring, uint32_t *row, int y, int x_from, int x_to) {
    float height = fabsf((float)y + 0.5f - ring->y);
    float edge = half_chord(ring->outer + 0.5f, height);
    float full = half_chord(ring->outer - 0.5f, height);
    float hole = half_chord(ring->inner - 0.5f, height);
    bool ring_here = ring->inner > 0.0f && height < ring->inner + 0.5f;
    float full_from = ring_here ? half_chord(ring->inner + 0.5f, height) : -1.0f;
    int start = floor_int(ring->x - edge);
    int end = ceil_int(ring->x + edge);
    start = start > x_from ? start : x_from;
    end = end < x_to ? end : x_to;
    for (int x = start; x < end; x++) {
        float across = fabsf((float)x + 0.5f - ring->x);
        if (across < hole) {
            int beyond = floor_int(ring->x + hole - 0.5f);
            x = beyond > x ? beyond : x;
            continue;
        }
        if (across > full_from && across < full) {
            row[x] = over(row[x], ring->colour);
            continue;
        }
        float distance = sqrtf(across * across + height * height);
        float cover = clamp01(ring->outer + 0.5f - distance) * clamp01(distance - ring->inner + 0.5f);
        row[x] = over(row[x], times(ring->colour, (uint32_t)(cover * 255.0f + 0.5f)));
    }
}

void spans_ring(const struct span_target *target, float x, float y, float radius, float width, uint32_t colour,
                float alpha) {
    bool disc = width >= radius;
    struct ring ring = {.x = x, .y = y, .outer = disc ? radius : radius + width / 2.0f,
                        .inner = disc ? -2.0f : radius - width / 2.0f, .colour = premultiplied(colour, alpha)};
    int top = floor_int(y - ring.outer - 1.0f);
    int bottom = ceil_int(y + ring.outer + 1.0f);
    int count = 0;
    const pixman_box32_t *boxes =
        pixman_region32_rectangles((pixman_region32_t *)(uintptr_t)target->region, &count);
    for (int i = first_below(boxes, count, top); i < count && boxes[i].y1 < bottom; i++) {
        int from = boxes[i].y1 > top ? boxes[i].y1 : top;
        int to = boxes[i].y2 < bottom ? boxes[i].y2 : bottom;
        for (int row = from; row < to; row++) {
            ring_row(&ring, target->pixels + (long)row * target->stride, row, boxes[i].x1, boxes[i].x2);
        }
    }
}
