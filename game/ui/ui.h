/* Interaction: where the focus is, what is pressed, how far a page is
 * scrolled. Turns actions into events on widgets; every device ends up in the
 * same few events, so a screen cannot tell a finger from a switch. */
#ifndef UI_UI_H
#define UI_UI_H
#include "core/action.h"
#include "core/settings.h"
#include "ui/tree.h"

#include <stdint.h>

struct ui {
    char focus[WIDGET_ID_BYTES];
    char hover[WIDGET_ID_BYTES];
    char pressed[WIDGET_ID_BYTES];
    enum device pressed_by;
    enum device device;         /* last used: prompts follow it */
    bool focus_shown;           /* false while only a pointer is used */
    char page[WIDGET_ID_BYTES]; /* which page `scroll` belongs to */
    float scroll;               /* logical px */
    uint32_t scan_ticks;
    uint64_t signature;         /* of the focusable widgets last seen */
    float target_px;            /* what a finger needs: smaller things are pressed from that far around; 0 = as drawn */
    float column;               /* where going up and down in a field keeps to; 0 = where the caret is */
};

enum ui_event_kind {
    UI_NOTHING,
    UI_ACTIVATE, /* id was pressed and released */
    UI_ADJUST,   /* delta steps on id */
    UI_TEXT,     /* typed text for the field id, which has the focus */
    UI_ERASE,    /* one character before the caret of the field id */
    UI_EDIT,     /* anything else done to the text of the field id */
    UI_BACK,
    UI_PAUSE,
    UI_PORCH,
    UI_SPEAK,
    UI_REPEAT,
    UI_HELP
};

struct ui_event {
    enum ui_event_kind kind;
    char id[WIDGET_ID_BYTES];
    int delta;
    bool wrap; /* adjust past the end starts over (one switch, touch) */
    char text[32];
    enum edit_command edit; /* UI_EDIT; lines and pointer positions have become offsets: EDIT_AT, EDIT_WORD_AT */
    bool select;
    size_t offset;          /* EDIT_AT, EDIT_WORD_AT: bytes */
    int caret;              /* EDIT_PREEDIT: code points */
    const char *long_text;  /* EDIT_PASTE, EDIT_PREEDIT: valid during the event only */
};

/* Call after each new tree, before actions: keeps the focus on something that exists. */
void ui_settle(struct ui *ui, const struct tree *tree);
/* Call once a tick: moves the scan along when one switch is used. */
void ui_tick(struct ui *ui, const struct tree *tree, const struct settings *settings);
struct ui_event ui_handle(struct ui *ui, const struct tree *tree, const struct action *action);
/* The field that has the focus, NULL when something else has it: while there is one, text is typed into it. */
const struct field *ui_field(const struct ui *ui, const struct tree *tree);
/* Where a press means this widget, when nothing nearer claims it. */
struct rect ui_target(const struct widget *widget, float target_px);
/* The scroll of this page, 0 if another one was scrolled. */
float ui_scroll(const struct ui *ui, const char *page);

#endif
