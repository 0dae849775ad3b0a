/* Painting the semantic tree: plates, buttons, lines and the focus ring, into
 * the draw list. Reads only. */
#ifndef UI_PAINT_H
#define UI_PAINT_H
#include "ui/page.h"

void paint_tree(struct draw_list *list, const struct tree *tree, const struct ui_view *view);

#endif
