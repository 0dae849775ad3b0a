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
};

static const char *const device_names[DEVICE_COUNT] = {
    [DEVICE_KEYBOARD] = "keyboard", [DEVICE_MOUSE] = "pointer",  [DEVICE_TOUCH] = "touch",
    [DEVICE_GAMEPAD] = "gamepad",   [DEVICE_SWITCH] = "switch",
};

const char *action_name(enum action_kind kind) {
    return action_names[kind];
}

const char *device_name(enum device device) {
    return device_names[device];
}
