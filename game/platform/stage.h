/* Where the canvas lies in the window: the largest 16:9 rectangle, centred in what may be used. */
#ifndef PLATFORM_STAGE_H
#define PLATFORM_STAGE_H
#include "core/draw.h"

#include <pixman.h>
#include <stdbool.h>

#define STAGE_EDGE_COLOUR 0x120C22u /* what surrounds the canvas */

struct stage {
    int width, height; /* of the window, in its pixels */
    float scale;       /* window pixels to one logical pixel */
    pixman_box32_t canvas;
};

/* top: pixels at the upper edge that stay free, because nobody can reach that high. */
struct stage stage_fit(int width, int height, int top);
/* The pixel column or row that a logical coordinate falls on. */
int stage_x(const struct stage *stage, float x);
int stage_y(const struct stage *stage, float y);
/* A logical rectangle in whole window pixels; empty boxes have x2 <= x1. */
pixman_box32_t stage_box(const struct stage *stage, struct rect rect);
pixman_box32_t box_intersect(pixman_box32_t a, pixman_box32_t b);
bool box_empty(pixman_box32_t box);

#endif
