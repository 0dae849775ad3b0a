/* Shapes without a picture, drawn anti-aliased straight into window memory. */
#ifndef PLATFORM_SPANS_H
#define PLATFORM_SPANS_H
#include <pixman.h>
#include <stdint.h>

struct span_target {
    uint32_t *pixels;
    int stride; /* pixels to the next row */
    const pixman_region32_t *region; /* nothing outside it is touched */
};

/* All in window pixels; the colour is 0xRRGGBB, alpha 0..1. */
void spans_line(const struct span_target *target, float x1, float y1, float x2, float y2, float width,
                uint32_t colour, float alpha);
/* A circle of the given radius, its outline width wide; width >= radius is a disc. */
void spans_ring(const struct span_target *target, float x, float y, float radius, float width, uint32_t colour,
                float alpha);

#endif
