/* Paper moths: drawn wing by wing, from cold and critical to warm. */
#ifndef CATCH_MOTHS_H
#define CATCH_MOTHS_H
#include "core/draw.h"

/* warmth 0..1: the left wing warms first, then the right; beat 0..1: wings half
 * closed .. spread. angle in degrees. */
void moth_draw(struct draw_list *list, float x, float y, float scale, float beat, float warmth, float alpha);

#endif
