/* What can be done to a text in a field. The names are stable: replays use them. */
#ifndef CORE_EDIT_H
#define CORE_EDIT_H

enum edit_command {
    EDIT_NONE,
    EDIT_LEFT, /* by one character as a person sees it */
    EDIT_RIGHT,
    EDIT_WORD_LEFT,
    EDIT_WORD_RIGHT,
    EDIT_UP, /* lines as they stand on the screen: ui/field.h turns these into EDIT_AT */
    EDIT_DOWN,
    EDIT_PAGE_UP,
    EDIT_PAGE_DOWN,
    EDIT_LINE_START,
    EDIT_LINE_END,
    EDIT_TEXT_START,
    EDIT_TEXT_END,
    EDIT_AT,      /* the caret to a byte offset */
    EDIT_WORD_AT, /* selects the word there */
    EDIT_SELECT_ALL,
    EDIT_ERASE, /* the selection, else what is before the caret */
    EDIT_ERASE_WORD,
    EDIT_DELETE, /* the selection, else what is after the caret */
    EDIT_DELETE_WORD,
    EDIT_INSERT,
    EDIT_NEWLINE,
    EDIT_CUT,
    EDIT_COPY, /* changes nothing here: the frame copies what the tree says is selected */
    EDIT_PASTE,
    EDIT_UNDO,
    EDIT_REDO,
    EDIT_PREEDIT, /* what an input method is composing; "" ends it */
    EDIT_COMMAND_COUNT
};

const char *edit_name(enum edit_command command); /* "word-left", ... */

#endif
