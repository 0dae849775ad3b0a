/* Paper moths: drawn wing by wing, from cold and critical to warm. */
#ifndef UI_MOTH_H
#define UI_MOTH_H
#include "core/draw.h"

/* warmth 0..1: the left wing warms first, then the right; beat 0..1: wings lifted and half closed .. spread. */
void moth_draw(struct draw_list *list, float x, float y, float scale, float beat, float warmth, float alpha);
/* Where a wing is in its beat, for moth_draw: down fast, up slower. vigour 0 sits and opens and closes its wings now
 * and then, 1 flies. seed keeps moths out of step. */
float moth_beat(float seconds, uint32_t seed, float vigour);

#endif
