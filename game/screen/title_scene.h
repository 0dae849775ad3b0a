/* The house on its hill, from the gate. In its first ten seconds somebody comes home: lamp after lamp is lit, and a
 * moth finds the porch. Nobody has to wait for it. */
#ifndef SCREEN_TITLE_SCENE_H
#define SCREEN_TITLE_SCENE_H
#include "core/draw.h"
#include "ui/page.h"

enum { TITLE_OPENING_TICKS = 600 };

/* opening: ticks since the first look at the house; TITLE_OPENING_TICKS or more: all lamps are lit. */
void title_scene_draw(struct draw_list *list, const struct ui_view *view, uint32_t opening);

#endif
