/* What the room answered, on the wall: counts as bars, own words as paper. Only of what the rules let
 * through. */
#ifndef WORKSHOP_RESULTS_H
#define WORKSHOP_RESULTS_H
#include "workshop/wall.h"
#include "workshop/workshop.h"

/* Into rect: what can be chosen, and its counts, but for items that fewer than five answered. Returns the y below. */
float results_draw(struct draw_list *list, const struct ui_view *view, const struct workshop *workshop,
                   struct rect rect);
/* What came in with the answers, in the air below the words: moths, and own words on paper. */
void results_air(struct draw_list *list, const struct ui_view *view, const struct workshop *workshop,
                 struct rect air);
/* "12 of 23 have answered", or how many are needed before the wall shows anything. */
void results_note(const struct workshop *workshop, char *out, size_t size);

#endif
