/* Painting the semantic tree: plates, buttons, lines and the focus ring, into
 * the draw list. Reads only. */
#ifndef UI_PAINT_H
#define UI_PAINT_H
#include "ui/page.h"

/* arrived: 0..1, how far a new page has come; its icons, which are on every page, stand already. */
void paint_tree(struct draw_list *list, const struct tree *tree, const struct ui_view *view, float arrived);

#endif
