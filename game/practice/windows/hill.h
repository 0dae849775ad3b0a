/* The picture of the practice: the hill and its lights, the window close by, and
 * one's own house from outside. */
#ifndef PRACTICE_WINDOWS_HILL_H
#define PRACTICE_WINDOWS_HILL_H
#include "practice/practice.h"
#include "practice/windows/rules.h"

void hill_draw(const struct windows_state *state, const struct windows_level *level, const struct room_view *view,
               struct draw_list *list);
/* How many windows are lit from other evenings. */
int hill_kept(const struct room_view *view);
/* The window close by stands on the side of the hill where its house is. */
bool hill_is_left(int number);

#endif
