/* The drawings of the handout, as paths: the house over its three stones, a flame, a line to write on. Meant for a
 * printer without colours too. Lengths are points. */
#ifndef WORKSHOP_HANDOUT_MOTIF_H
#define WORKSHOP_HANDOUT_MOTIF_H
#include <cairo.h>
#include <stddef.h>

enum { MOTIF_WIDTH = 475, MOTIF_HEIGHT = 128 }; /* of the drawing before it is scaled */

/* The strip at the head of the first page, scaled to the width. */
void motif_house(cairo_t *cr, double x, double y, double width);
/* x, y: the middle of its foot. */
void motif_flame(cairo_t *cr, double x, double y, double height);
void motif_stones(cairo_t *cr, double x, double y, double width);
/* Up with each in-breath and down with each out, as long as they last. x, y: where the first begins. */
void motif_breaths(cairo_t *cr, double x, double y, double width, double height, const unsigned *tenths,
                   size_t count);
void motif_ring(cairo_t *cr, double x, double y, double radius);
void motif_rule(cairo_t *cr, double from, double to, double y);

#endif
