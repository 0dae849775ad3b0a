/* The wall chart as a page that can be read: the two tools side by side, and leaves of examples. */
#ifndef PRACTICE_DOOR_CHART_H
#define PRACTICE_DOOR_CHART_H
#include "practice/door/rules.h"
#include "practice/practice.h"

void chart_tree(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                struct tree *tree);

#endif
