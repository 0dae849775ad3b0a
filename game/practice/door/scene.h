/* The hall behind the front door: where its things stand, and how it is drawn. Logical pixels, as in
 * assets/art/src/gen_door.py. */
#ifndef PRACTICE_DOOR_SCENE_H
#define PRACTICE_DOOR_SCENE_H
#include "practice/door/rules.h"
#include "practice/practice.h"

enum { DOOR_CHART_ROWS = 36 }; /* rows that have room on the chart on the wall */

extern const struct rect door_spot, door_chart_spot;
struct rect door_gift_spot(enum door_gift gift); /* where it is pressed */

/* Is this visitor on the chart, from this evening or from others? */
bool door_is_written(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                     const struct door_visitor *visitor);
/* All visitors who are on the chart, of all levels; returns how many there are, at most size are written to out. */
size_t door_written(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                    const struct door_visitor **out, size_t size);
void scene_draw(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                struct draw_list *list);

#endif
