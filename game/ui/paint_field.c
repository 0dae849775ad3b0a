/* The ruled lines and the selection behind the words, and before them the line under what is being
 * composed and the caret. It knows no text. */
#include "ui/paint_field.h"

#include "ui/theme.h"

#include <string.h>

enum { BLINK_TICKS = 40 }; /* on for as long as off: three blinks in four seconds */

#define COLOUR_CONTRAST_SELECTION 0x2B4C9Bu

void paint_field_behind(struct draw_list *list, const struct field *field, const struct ui_view *view) {
    bool contrast = view->settings->high_contrast;
    for (size_t row = 0; row < field->rows; row++) {
        float y = field->inner.y + ((float)row * TYPE_LINE_HEIGHT + TYPE_ASCENT) * field->size + 9.0f;
        draw_fill(list, (struct rect){field->inner.x, y, field->inner.w, 2.0f},
                  contrast ? COLOUR_CONTRAST_TEXT : COLOUR_RUST, contrast ? 0.4f : 0.22f);
    }
    for (size_t i = 0; i < field->mark_count; i++) {
        draw_fill(list, field->marks[i], contrast ? COLOUR_CONTRAST_SELECTION : COLOUR_HONEY, contrast ? 1.0f : 0.7f);
    }
}

void paint_field_before(struct draw_list *list, const struct field *field, const struct ui_view *view) {
    bool contrast = view->settings->high_contrast;
    for (size_t i = 0; i < field->composed_count; i++) {
        draw_fill(list, field->composed[i], contrast ? COLOUR_CONTRAST_ACCENT : COLOUR_TEAL, 1.0f);
    }
    bool here = field->awake || strcmp(view->ui->focus, field->id) == 0;
    bool lit = view->settings->reduced_motion || (view->tick / BLINK_TICKS) % 2 == 0;
    if (here && lit) {
        draw_fill(list, field->caret_at, contrast ? COLOUR_CONTRAST_ACCENT : COLOUR_RUST, 1.0f);
    }
}
