/* The picture of the house as it is now, for screens that stand before it. */
#ifndef SCREEN_HUB_H
#define SCREEN_HUB_H
#include "screen/screen.h"

void hub_draw_house(const struct house *house, const struct ui_view *view, struct draw_list *list);

#endif
