/* The keyboard on the screen, for places where nobody brings one: keys and word chips as widgets of the semantic tree,
 * so that a finger, a pad, one switch and the voice find them as they find everything else. It holds no text: each
 * press is told as events for the field that is typed into.
 *
 * Rows, names and words come from strings (keyboard.*). With one switch a row is opened first, then a key in it. */
#ifndef UI_KEYBOARD_H
#define UI_KEYBOARD_H
#include "ui/page.h"

#include <stdbool.h>
#include <stddef.h>

#define KEYBOARD_PREVIEW "kb.preview" /* shows the last lines of the field; a struct field of the tree */

enum { KEYBOARD_EVENTS_MAX = 32 };

/* All zero: small letters, all rows closed. */
struct keyboard {
    bool marks;   /* digits and marks instead of letters */
    bool shift;   /* the next letter is the other case: a small one where a sentence begins */
    bool chosen;  /* the last press was a chip, whose space a full stop takes away again */
    int open_row; /* one switch: 1 + the row whose keys are scanned; 0: the rows are */
};

/* What is known of the field; utf8 lies in the tree and is read before anything is added to it. */
struct keyboard_text {
    const char *utf8;
    size_t caret, anchor; /* bytes */
    bool many_lines;
};

struct keyboard_answer {
    struct ui_event events[KEYBOARD_EVENTS_MAX]; /* UI_TEXT, UI_ERASE, UI_EDIT; without id */
    size_t count;
    bool pressed; /* one of its widgets was */
    bool done;    /* the keyboard is no longer wanted */
};

/* Adds the tray, the preview of `field` (which must be in the tree), the chips and the keys: ids "kb.a", "kb.chip.0",
 * "kb.space", "kb.row.0". Returns the tray. */
struct rect keyboard_state(const struct keyboard *keyboard, const struct ui_view *view, const struct field *field,
                           struct tree *tree);
/* Where the focus starts: in the middle of the letters, WIDGET_ID_BYTES long. */
void keyboard_home(const struct keyboard *keyboard, const struct ui_view *view, char *id);
/* A widget was pressed; false when it is none of the keyboard's. */
bool keyboard_press(struct keyboard *keyboard, const struct ui_view *view, const struct keyboard_text *text,
                    const char *id, struct keyboard_answer *out);
/* Do its keys show capitals? They do where a sentence begins, and after shift. */
bool keyboard_capitals(const struct keyboard *keyboard, const struct ui_view *view, const struct keyboard_text *text);

#endif
