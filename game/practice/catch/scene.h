/* The attic by night: where the moths wait, and how it is drawn. Logical pixels, as in assets/art/src/gen_catch.py. */
#ifndef PRACTICE_CATCH_SCENE_H
#define PRACTICE_CATCH_SCENE_H
#include "practice/catch/rules.h"
#include "practice/practice.h"

struct catch_spot {
    float x, y;
};

extern const struct catch_spot catch_waiting[CATCH_MOTHS]; /* the middle of each moth in the round window */

void catch_scene(const struct catch_state *state, const struct room_view *view, struct draw_list *list);

#endif
