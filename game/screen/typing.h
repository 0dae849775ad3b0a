/* Typing where nobody brings a keyboard: in a public place a pressed text field brings out the keyboard on the screen,
 * for the top screen and for as long as the field is there. A keyboard that is plugged in types into the same field.
 * No text is kept here; copying and pasting are refused, so that no clipboard is touched. */
#ifndef SCREEN_TYPING_H
#define SCREEN_TYPING_H
#include "ui/keyboard.h"

#include <stdbool.h>

struct typing {
    bool open;
    bool fresh;   /* the focus has not come to the keys yet */
    bool by_hand; /* a real keyboard typed last: its arrows and Enter mean the text, not the keys on the screen */
    const void *owner; /* the context of the screen that the field is on */
    char field[WIDGET_ID_BYTES];
    float scroll; /* of the page behind */
    struct keyboard keyboard;
};

/* ui_handle in a house that may be public: what `action` means, as events in order. */
void typing_handle(struct typing *typing, bool is_public, struct ui *ui, const struct tree *tree,
                   const struct ui_view *view, const struct action *action, struct keyboard_answer *out);
/* Around the top screen's own stating of the tree. */
void typing_before(const struct typing *typing, struct ui *ui);
void typing_state(struct typing *typing, const void *owner, struct ui *ui, const struct ui_view *view,
                  struct tree *tree);
/* Puts the keyboard away and the focus back on the field. */
void typing_close(struct typing *typing, struct ui *ui);
/* Where the caret is seen; false while the keyboard is away. */
bool typing_caret(const struct typing *typing, const struct tree *tree, struct rect *caret);

#endif
