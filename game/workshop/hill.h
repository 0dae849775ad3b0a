/* The hill at night: a lit window for everybody in the room. The first are the windows of the houses; then come
 * lights between them; and of a crowd there is a glow over the hill that grows with it, so that ten thousand cost no
 * more than seven hundred. */
#ifndef WORKSHOP_HILL_H
#define WORKSHOP_HILL_H
#include "core/draw.h"

enum { HILL_WINDOWS = 28, HILL_LIGHTS = 600, HILL_GLOWS = 24 };

/* share: 0..1 of the people who said "me too": their windows shine, the others are dim; 1 where nothing was asked. */
void hill_draw_people(struct draw_list *list, unsigned people, float share);

#endif
