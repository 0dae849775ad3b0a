/* The air of each place: where its lamps show dust, where sparks rise and flies glow. The same in the doorway, in a
 * practice and on the porch: drawn straight after the room's background. */
#ifndef PRACTICE_PLACE_AIR_H
#define PRACTICE_PLACE_AIR_H
#include "content/level.h"
#include "ui/page.h"

void place_air_draw(enum place place, const struct ui_view *view, struct draw_list *list);

#endif
