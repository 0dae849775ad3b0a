/* What an action means to the text field that has the focus, for ui.c; and to the one that a keyboard on the screen
 * types into, for screen/typing.c. */
#ifndef UI_UI_FIELD_H
#define UI_UI_FIELD_H
#include "ui/ui.h"

enum field_answer {
    FIELD_PASSES, /* it means what it means elsewhere; *action may have become another one */
    FIELD_TAKES,  /* *event says what it is, UI_NOTHING included */
    FIELD_LEAVES  /* on to the next widget */
};

/* No field has the focus: edits that a key stood for become what the key means elsewhere. */
void ui_field_without(struct action *action);
enum field_answer ui_field_keys(struct ui *ui, const struct tree *tree, const struct field *field,
                                struct action *action, struct ui_event *event);
/* under: the widget there, or NULL. True when the action was about a field. */
bool ui_field_pointer(struct ui *ui, const struct tree *tree, const struct widget *under,
                      const struct action *action, struct ui_event *event);

#endif
