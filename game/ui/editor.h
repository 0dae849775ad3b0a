/* A text that a person edits: what was written, the caret, the selection, what
 * can be undone, and what an input method is composing. It knows no window, no
 * font and no line: lines are ui/field.h's.
 *
 * How a practice uses it:
 *  1. its state holds a `struct editor`; start calls editor_start with a limit and whether Enter makes lines.
 *  2. its `wants_text` says true while the field is on the screen.
 *  3. its tree calls page_editor(&page, "letter", LABEL, &state->editor, 6).
 *  4. its event passes on what is meant for the field:
 *         if (strcmp(event->id, "letter") == 0 && editor_event(&state->editor, event)) { return true; }
 *  5. UI_ACTIVATE with the field's id is Enter in a field of one line: go on, or return false.
 *  6. chips and cards call editor_set (or editor_insert), so that nobody must type.
 *  7. editor_text is the text; editor_empty says whether there is anything to read in it.
 *  8. when the words have had their time, editor_wipe.
 *  9. the text stays out of the practice's hash and report: a replay knows only how much was typed. */
#ifndef UI_EDITOR_H
#define UI_EDITOR_H
#include "ui/ui.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    EDITOR_BYTES = 8192, /* with the final NUL */
    EDITOR_PREEDIT_BYTES = 256,
    EDITOR_ECHO_BYTES = 128,
    EDITOR_STEPS = 128,
    EDITOR_KEPT_BYTES = 2 * EDITOR_BYTES /* any single change fits */
};

/* One change that can be undone; its bytes lie in kept: first what was removed, then what was put there. */
struct editor_step {
    size_t at, removed, inserted; /* bytes */
    size_t caret_before, anchor_before;
    bool open;    /* what is typed next may join it */
    bool erasing; /* ... or what is erased next before the caret */
};

/* Read what is not a function through these fields; change nothing but by the functions below. */
struct editor {
    char text[EDITOR_BYTES]; /* valid UTF-8, NUL-terminated */
    size_t bytes;
    size_t caret, anchor; /* byte offsets on borders of graphemes; equal: nothing is selected */
    size_t most_characters; /* code points */
    bool many_lines;
    bool hidden;  /* shown, told and copied as stars: a passphrase */
    bool trimmed; /* the last change did not fit whole */
    char preedit[EDITOR_PREEDIT_BYTES]; /* shown at the caret, not part of the text; "" when nothing is composed */
    size_t preedit_caret; /* bytes in preedit */
    char echo[EDITOR_ECHO_BYTES]; /* what was passed, typed or removed last: for the voice */
    uint32_t echoes; /* grows with each new echo */
    struct editor_step steps[EDITOR_STEPS];
    size_t step_count, steps_done; /* steps from steps_done on were undone */
    char kept[EDITOR_KEPT_BYTES];
    size_t kept_bytes;
};

/* most_characters: at most EDITOR_BYTES - 1; 0 = as many as fit. Works on zeroed and on used memory. */
void editor_start(struct editor *editor, size_t most_characters, bool many_lines);
/* From now on what it holds is shown as one star a byte. Stays through editor_wipe. */
void editor_hide(struct editor *editor, bool hidden);
const char *editor_text(const struct editor *editor);
bool editor_empty(const struct editor *editor); /* nothing but spaces and line breaks */
bool editor_composing(const struct editor *editor);
/* The selection, first < last, or first == last == caret. */
void editor_selection(const struct editor *editor, size_t *first, size_t *last);

/* Puts bytes of UTF-8 in place of the selection. Control characters and broken bytes are left out, tabs (and line
 * breaks, where there is one line) become spaces; what does not fit is cut between characters and trimmed says so. */
void editor_insert(struct editor *editor, const char *utf8, size_t bytes);
/* Replaces the whole text; can be undone. */
void editor_set(struct editor *editor, const char *utf8);
/* Forgets everything but the limits: text, what could be undone, what was composed. The memory is cleared. */
void editor_wipe(struct editor *editor);
/* Does what UI_TEXT, UI_ERASE or UI_EDIT says; false when it means nothing here. */
bool editor_event(struct editor *editor, const struct ui_event *event);
/* Of length and caret, never of the text. Leave it out of a practice's hash where a replay should fit: a replay's
 * typed text is dots. */
uint64_t editor_hash(const struct editor *editor);

#endif
