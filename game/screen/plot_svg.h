/* A drawn plot as an SVG file: the same draw list, written down. */
#ifndef SCREEN_PLOT_SVG_H
#define SCREEN_PLOT_SVG_H
#include "core/draw.h"
#include "core/error.h"

/* area: what of the canvas it shows. title: for whoever cannot see it. The old file of that name stays until the new
 * one is whole. */
bool plot_svg_write(const struct draw_list *list, struct rect area, const char *title, const char *path,
                    struct error *err);

#endif
