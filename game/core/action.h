/* Actions: the one language of all inputs. Screens never see a key, a button or
 * a finger; keyboard, pointer, touch, gamepad, one switch, a bot and a replay
 * all end up here. Positions are logical, on the 1920x1080 canvas. */
#ifndef CORE_ACTION_H
#define CORE_ACTION_H
#include "core/edit.h"

#include <stdbool.h>
#include <stddef.h>

enum { CANVAS_WIDTH = 1920, CANVAS_HEIGHT = 1080, TICKS_PER_SECOND = 60 };

enum action_kind {
    ACTION_CONFIRM_DOWN,  /* a key or button went down on the focus: show it pressed */
    ACTION_CONFIRM,       /* ... and came up again: activate */
    ACTION_BACK,
    ACTION_NEXT,          /* next widget in reading order (Tab, shoulder) */
    ACTION_PREVIOUS,
    ACTION_LEFT,
    ACTION_RIGHT,
    ACTION_UP,
    ACTION_DOWN,
    ACTION_POINTER_MOVE,
    ACTION_POINTER_DOWN,
    ACTION_POINTER_UP,
    ACTION_POINTER_CANCEL, /* finger lost, window left */
    ACTION_SCROLL,         /* y: lines, positive = further down the text */
    ACTION_TEXT,           /* typed text in .text */
    ACTION_ERASE,          /* one character before the caret */
    ACTION_PAUSE,
    ACTION_PORCH,          /* out to the calm scene, from anywhere */
    ACTION_SPEAK,          /* self-voicing on or off */
    ACTION_REPEAT,         /* say the focused thing again */
    ACTION_HELP,
    ACTION_SWITCH,         /* the one switch of single-switch scanning, on release */
    ACTION_EDIT,           /* .edit in the field that has the focus */
    ACTION_STEP_ON,        /* a facilitator's keys: the next step of the plan ... */
    ACTION_STEP_BACK,
    ACTION_STEP_SKIP,
    ACTION_QUIET,          /* ... and everything off the wall */
    ACTION_KIND_COUNT
};

enum device { DEVICE_KEYBOARD, DEVICE_MOUSE, DEVICE_TOUCH, DEVICE_GAMEPAD, DEVICE_SWITCH, DEVICE_COUNT };

struct action {
    enum action_kind kind;
    enum device device;
    float x, y;     /* pointer position, or scroll amount in y */
    char text[32];  /* UTF-8 for ACTION_TEXT; longer input comes as several actions */
    enum edit_command edit; /* of ACTION_EDIT; EDIT_WORD_AT with ACTION_POINTER_DOWN is a double click */
    bool select;            /* shift: the selection reaches to where the caret goes */
    int caret;              /* EDIT_PREEDIT: code points before the caret in it */
    const char *long_text;  /* EDIT_PASTE, EDIT_PREEDIT: UTF-8 owned by the sender until its tick is over; never kept,
                               never written down */
};

enum { ACTIONS_MAX = 64 };

struct actions {
    struct action items[ACTIONS_MAX];
    size_t count;
};

/* Adds unless full (the rest of a flood is dropped). */
void actions_add(struct actions *actions, const struct action *action);
const char *action_name(enum action_kind kind); /* "confirm", ... : stable, used in replays */
const char *device_name(enum device device);

#endif
