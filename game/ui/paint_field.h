/* Inside painting only: what a text field shows besides its paper and its lines. */
#ifndef UI_PAINT_FIELD_H
#define UI_PAINT_FIELD_H
#include "ui/page.h"

void paint_field_behind(struct draw_list *list, const struct field *field, const struct ui_view *view);
void paint_field_before(struct draw_list *list, const struct field *field, const struct ui_view *view);

#endif
