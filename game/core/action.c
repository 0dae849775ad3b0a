/* The names of actions and devices, and a bounded list of them per tick. */
#include "core/action.h"

void actions_add(struct actions *actions, const struct action *action) {
    if (actions->count < ACTIONS_MAX) {
        actions->items[actions->count++] = *action;
    }
}

static const char *const action_names[ACTION_KIND_COUNT] = {
    [ACTION_CONFIRM_DOWN] = "confirm-down",
    [ACTION_CONFIRM] = "confirm",
    [ACTION_BACK] = "back",
    [ACTION_NEXT] = "next",
    [ACTION_PREVIOUS] = "previous",
    [ACTION_LEFT] = "left",
    [ACTION_RIGHT] = "right",
    [ACTION_UP] = "up",
    [ACTION_DOWN] = "down",
    [ACTION_POINTER_MOVE] = "pointer-move",
    [ACTION_POINTER_DOWN] = "pointer-down",
    [ACTION_POINTER_UP] = "pointer-up",
    [ACTION_POINTER_CANCEL] = "pointer-cancel",
    [ACTION_SCROLL] = "scroll",
    [ACTION_TEXT] = "text",
    [ACTION_ERASE] = "erase",
    [ACTION_PAUSE] = "pause",
    [ACTION_PORCH] = "porch",
    [ACTION_SPEAK] = "speak",
    [ACTION_REPEAT] = "repeat",
    [ACTION_HELP] = "help",
    [ACTION_SWITCH] = "switch",
    [ACTION_EDIT] = "edit",
    [ACTION_STEP_ON] = "step-on",
    [ACTION_STEP_BACK] = "step-back",
    [ACTION_STEP_SKIP] = "step-skip",
    [ACTION_QUIET] = "quiet",
};

static const char *const device_names[DEVICE_COUNT] = {
    [DEVICE_KEYBOARD] = "keyboard", [DEVICE_MOUSE] = "pointer",  [DEVICE_TOUCH] = "touch",
    [DEVICE_GAMEPAD] = "gamepad",   [DEVICE_SWITCH] = "switch",
};

static const char *const edit_names[EDIT_COMMAND_COUNT] = {
    [EDIT_NONE] = "none",
    [EDIT_LEFT] = "left",
    [EDIT_RIGHT] = "right",
    [EDIT_WORD_LEFT] = "word-left",
    [EDIT_WORD_RIGHT] = "word-right",
    [EDIT_UP] = "up",
    [EDIT_DOWN] = "down",
    [EDIT_PAGE_UP] = "page-up",
    [EDIT_PAGE_DOWN] = "page-down",
    [EDIT_LINE_START] = "line-start",
    [EDIT_LINE_END] = "line-end",
    [EDIT_TEXT_START] = "text-start",
    [EDIT_TEXT_END] = "text-end",
    [EDIT_AT] = "at",
    [EDIT_WORD_AT] = "word-at",
    [EDIT_SELECT_ALL] = "select-all",
    [EDIT_ERASE] = "erase",
    [EDIT_ERASE_WORD] = "erase-word",
    [EDIT_DELETE] = "delete",
    [EDIT_DELETE_WORD] = "delete-word",
    [EDIT_INSERT] = "insert",
    [EDIT_NEWLINE] = "newline",
    [EDIT_CUT] = "cut",
    [EDIT_COPY] = "copy",
    [EDIT_PASTE] = "paste",
    [EDIT_UNDO] = "undo",
    [EDIT_REDO] = "redo",
    [EDIT_PREEDIT] = "preedit",
};

const char *action_name(enum action_kind kind) {
    return action_names[kind];
}

const char *device_name(enum device device) {
    return device_names[device];
}

const char *edit_name(enum edit_command command) {
    return edit_names[command];
}
