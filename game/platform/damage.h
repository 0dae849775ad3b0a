/* What of the window must be drawn again: compares the list with the one before. */
#ifndef PLATFORM_DAMAGE_H
#define PLATFORM_DAMAGE_H
#include "platform/bounds.h"

#include <stdbool.h>

struct damage;
struct damage *damage_create(void);
void damage_destroy(struct damage *damage); /* accepts NULL */

/* Takes the list in; true when it draws something else than the one before. */
bool damage_differs(struct damage *damage, const struct draw_list *list);
/* After damage_differs: the window pixels that change. region is initialised by
 * the caller and holds the result. everything: draw the whole canvas. */
void damage_find(struct damage *damage, const struct draw_list *list, struct store *store, const struct stage *stage,
                 bool everything, pixman_region32_t *region);
/* Pixels of a region. */
long region_area(const pixman_region32_t *region);

#endif
