/* Which window pixels a command can touch. */
#ifndef PLATFORM_BOUNDS_H
#define PLATFORM_BOUNDS_H
#include "core/draw.h"
#include "platform/stage.h"
#include "platform/store.h"

struct boxes {
    pixman_box32_t *items; /* owned */
    size_t count, capacity;
};

void boxes_add(struct boxes *boxes, pixman_box32_t box); /* leaves empty ones out */
void boxes_free(struct boxes *boxes);

/* Adds the boxes of one command: one, or one for each of a few hundred lines. */
void bounds_add(struct boxes *boxes, struct store *store, const struct stage *stage, const struct draw_list *list,
                const struct draw_command *command);

/* A DRAW_SPRITE or DRAW_ADD that is scaled, as the DRAW_SPRITE_IN that lands in the same place. */
struct draw_command bounds_scaled(struct store *store, const char *name, const struct draw_command *command);

/* A fitted and turned picture: which image serves, and where its page's pixels
 * go. The window's pixel (x, y) shows the image's pixel
 * (xx*x + xy*y + x0, yx*x + yy*y + y0). */
struct fitted {
    struct image *image; /* NULL: nothing to draw */
    double xx, xy, x0, yx, yy, y0;
    pixman_box32_t box;
    bool plain; /* neither scaled nor turned: draw image 1:1 at box */
};
struct fitted bounds_fit(struct store *store, const struct stage *stage, const char *name,
                         const struct draw_command *command);

#endif
