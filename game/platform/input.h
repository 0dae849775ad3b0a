/* Devices in, actions out. One const table says which key or button means what;
 * nothing above this room knows a key. */
#ifndef PLATFORM_INPUT_H
#define PLATFORM_INPUT_H
#include "core/action.h"
#include "core/error.h"
#include "platform/window.h"

#include <stdbool.h>

struct input;

struct input_options {
    bool single_switch;       /* any main key or button is the one switch */
    bool is_public;           /* no clipboard, nothing dropped, all keys are ours, the pointer hides from fingers */
    int key_repeat_filter_ms; /* presses closer together than this, of whatever kind, count once; 0 = off */
};

/* What happened that is not an action. */
struct input_news {
    bool quit, resized, exposed, toggle_fullscreen, screenshot;
    bool second_resized, second_exposed; /* of input_second */
    bool put_away; /* the window was hidden, minimised or lost the keyboard */
};

bool input_create(struct input **out, struct error *err);
void input_destroy(struct input *input); /* accepts NULL */
void input_set_options(struct input *input, const struct input_options *options);
/* Drains what the system reported since the last call. Long texts of the actions live until the next call. */
void input_poll(struct input *input, struct window *window, struct actions *out, struct input_news *news);
/* While text is wanted, letters are text and not shortcuts, and arrows and the like edit it. caret: where it is on the
 * canvas, for the candidates of an input method; NULL = no text is wanted. */
void input_text_wanted(struct input *input, struct window *window, const struct rect *caret);
void input_copy(const char *utf8); /* to the clipboard */
/* What was typed or copied is gone from the system's queue and clipboards too. */
void input_forget(struct input *input);
/* A second window, which is only looked at: keys pressed in it are meant for the first, its pointer means nothing.
 * NULL: there is none any more. */
void input_second(struct input *input, struct window *second);
/* Sleeps until something happens or the time is over. The first call also looks
 * for gamepads, so that the first picture does not wait for them. */
void input_wait(struct input *input, int milliseconds);
/* What to press for an action on the device last used: "Enter", "A"; "" = it has nothing for it. Static text. */
const char *input_prompt(const struct input *input, enum action_kind kind, enum device device);

#endif
