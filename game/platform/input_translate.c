/* One event in, at most a few actions out. Pure but for its own small state, so
 * that a test can press every key without a keyboard. */
#include "platform/input_translate.h"

#include "core/text.h"
#include "platform/input_edit.h"

#include <string.h>

enum { STICK_FAR = 18000, STICK_NEAR = 9000 };

enum { ANY = 0, LETTER = 1 }; /* a letter is text, not a shortcut, while text is wanted */

/* Which key means what; of two rows the first that fits counts. name: for prompts, NULL on the less usual way. */
static const struct key_row {
    SDL_Keycode key;
    Uint16 modifier; /* 0: any but control, alt and the system key */
    int kind;
    enum action_kind action;
    const char *name;
} keys[] = {
    {SDLK_RETURN, 0, ANY, ACTION_CONFIRM, "Enter"},
    {SDLK_SPACE, 0, LETTER, ACTION_CONFIRM, NULL},
    {SDLK_KP_ENTER, 0, ANY, ACTION_CONFIRM, NULL},
    {SDLK_SELECT, 0, ANY, ACTION_CONFIRM, NULL},
    {SDLK_ESCAPE, 0, ANY, ACTION_BACK, "Esc"},
    {SDLK_AC_BACK, 0, ANY, ACTION_BACK, NULL},
    {SDLK_TAB, KMOD_SHIFT, ANY, ACTION_PREVIOUS, "Shift+Tab"},
    {SDLK_TAB, 0, ANY, ACTION_NEXT, "Tab"},
    {SDLK_LEFT, 0, ANY, ACTION_LEFT, "Left"},
    {SDLK_RIGHT, 0, ANY, ACTION_RIGHT, "Right"},
    {SDLK_UP, 0, ANY, ACTION_UP, "Up"},
    {SDLK_DOWN, 0, ANY, ACTION_DOWN, "Down"},
    {SDLK_BACKSPACE, 0, ANY, ACTION_ERASE, "Backspace"},
    {SDLK_HOME, 0, ANY, ACTION_PORCH, "Home"},
    {SDLK_F4, 0, ANY, ACTION_PORCH, NULL}, /* where Home is the beginning of a line */
    {SDLK_o, 0, LETTER, ACTION_PORCH, NULL},
    {SDLK_F1, 0, ANY, ACTION_HELP, "F1"},
    {SDLK_h, 0, LETTER, ACTION_HELP, NULL},
    {SDLK_QUESTION, 0, LETTER, ACTION_HELP, NULL},
    {SDLK_SLASH, KMOD_SHIFT, LETTER, ACTION_HELP, NULL},
    {SDLK_F2, 0, ANY, ACTION_SPEAK, "F2"},
    {SDLK_v, 0, LETTER, ACTION_SPEAK, NULL},
    {SDLK_F3, 0, ANY, ACTION_REPEAT, "F3"},
    {SDLK_r, 0, LETTER, ACTION_REPEAT, NULL},
    {SDLK_p, 0, LETTER, ACTION_PAUSE, "P"},
    {SDLK_PAUSE, 0, ANY, ACTION_PAUSE, NULL},
    {SDLK_PAGEDOWN, 0, ANY, ACTION_STEP_ON, "Page Down"},
    {SDLK_PAGEUP, 0, ANY, ACTION_STEP_BACK, "Page Up"},
    {SDLK_k, 0, LETTER, ACTION_STEP_SKIP, "K"},
    {SDLK_b, 0, LETTER, ACTION_QUIET, "B"}, /* what a clicker's button for a dark screen sends */
};

static const struct button_row {
    SDL_GameControllerButton button;
    enum action_kind action;
    const char *name;
} buttons[] = {
    {SDL_CONTROLLER_BUTTON_A, ACTION_CONFIRM, "A"},
    {SDL_CONTROLLER_BUTTON_B, ACTION_BACK, "B"},
    {SDL_CONTROLLER_BUTTON_X, ACTION_REPEAT, "X"},
    {SDL_CONTROLLER_BUTTON_Y, ACTION_HELP, "Y"},
    {SDL_CONTROLLER_BUTTON_START, ACTION_PAUSE, "Start"},
    {SDL_CONTROLLER_BUTTON_BACK, ACTION_PORCH, "Back"},
    {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, ACTION_PREVIOUS, "L"},
    {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, ACTION_NEXT, "R"},
    {SDL_CONTROLLER_BUTTON_DPAD_LEFT, ACTION_LEFT, "Left"},
    {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, ACTION_RIGHT, "Right"},
    {SDL_CONTROLLER_BUTTON_DPAD_UP, ACTION_UP, "Up"},
    {SDL_CONTROLLER_BUTTON_DPAD_DOWN, ACTION_DOWN, "Down"},
    {SDL_CONTROLLER_BUTTON_LEFTSTICK, ACTION_SPEAK, "Left stick"},
};

enum { KEYS = sizeof keys / sizeof *keys, BUTTONS = sizeof buttons / sizeof *buttons };

/* Moves and wheel steps that nothing came between are one: a fast mouse must not crowd out a press. */
static void put(struct actions *out, enum action_kind kind, enum device device, float x, float y) {
    struct action action = {.kind = kind, .device = device, .x = x, .y = y};
    struct action *last = out->count == 0 ? NULL : &out->items[out->count - 1];
    bool alike = last != NULL && last->kind == kind && last->device == device;
    if (alike && kind == ACTION_POINTER_MOVE) {
        *last = action;
    } else if (alike && kind == ACTION_SCROLL) {
        last->y += y;
    } else {
        actions_add(out, &action);
    }
}

/* The filter for shaky hands. */
static bool too_soon(struct input_state *state, Uint32 now_ms) {
    Uint32 filter_ms = state->options.key_repeat_filter_ms > 0 ? (Uint32)state->options.key_repeat_filter_ms : 0;
    if (state->pressed_before && now_ms - state->last_press_ms < filter_ms) {
        return true;
    }
    state->pressed_before = true;
    state->last_press_ms = now_ms;
    return false;
}

/* The press of the main key or button, and its release, which activates. code: which one, not 0. */
static void confirm(struct input_state *state, int code, bool down, enum device device, Uint32 now_ms,
                    struct actions *out) {
    bool one_switch = state->options.single_switch;
    if (down && state->held == 0 && !too_soon(state, now_ms)) {
        state->held = code;
        if (!one_switch) {
            put(out, ACTION_CONFIRM_DOWN, device, 0, 0);
        }
    } else if (!down && state->held == code) {
        state->held = 0;
        put(out, one_switch ? ACTION_SWITCH : ACTION_CONFIRM, one_switch ? DEVICE_SWITCH : device, 0, 0);
    }
}

static const struct key_row *find_key(const struct input_state *state, const SDL_Keysym *pressed) {
    for (const struct key_row *row = keys; row < keys + KEYS; row++) {
        bool modified = row->modifier == 0 || (pressed->mod & row->modifier) != 0;
        bool is_switch = row->action == ACTION_CONFIRM && state->options.single_switch;
        bool is_text = row->kind == LETTER && state->text_wanted && !is_switch;
        if (row->key == pressed->sym && modified && !is_text) {
            return row;
        }
    }
    return NULL;
}

static void key(struct input_state *state, const SDL_KeyboardEvent *event, struct actions *out,
                struct input_news *news) {
    SDL_Keycode code = event->keysym.sym;
    bool down = event->type == SDL_KEYDOWN;
    state->shift = (event->keysym.mod & KMOD_SHIFT) != 0;
    if (!down) {
        confirm(state, code, false, DEVICE_KEYBOARD, event->timestamp, out);
        return;
    }
    struct action edit;
    if (state->text_wanted && input_edit(&event->keysym, state->options.single_switch, &edit)) {
        actions_add(out, &edit);
        return;
    }
    if ((event->keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) != 0) {
        return;
    }
    if (event->repeat == 0) {
        news->toggle_fullscreen |= code == SDLK_F11;
        news->screenshot |= code == SDLK_F12;
    }
    const struct key_row *row = find_key(state, &event->keysym);
    if (row == NULL) {
        return;
    }
    if (row->action == ACTION_ERASE) {
        put(out, ACTION_ERASE, DEVICE_KEYBOARD, 0, 0);
    } else if (event->repeat == 0 && row->action == ACTION_CONFIRM) {
        confirm(state, code, true, DEVICE_KEYBOARD, event->timestamp, out);
    } else if (event->repeat == 0 && !too_soon(state, event->timestamp)) {
        put(out, row->action, DEVICE_KEYBOARD, 0, 0);
    }
}

static void mouse_moved(const SDL_MouseMotionEvent *event, const struct input_map *map, struct actions *out) {
    float x = 0.0f;
    float y = 0.0f;
    if (event->which != SDL_TOUCH_MOUSEID) {
        map->to_canvas(map->context, event->x, event->y, &x, &y);
        put(out, ACTION_POINTER_MOVE, DEVICE_MOUSE, x, y);
    }
}

static void mouse_button(struct input_state *state, const SDL_MouseButtonEvent *event, const struct input_map *map,
                         struct actions *out) {
    if (event->which == SDL_TOUCH_MOUSEID || event->button != SDL_BUTTON_LEFT) {
        return;
    }
    float x = 0.0f;
    float y = 0.0f;
    map->to_canvas(map->context, event->x, event->y, &x, &y);
    bool down = event->type == SDL_MOUSEBUTTONDOWN;
    if (down && !state->mouse_down && !too_soon(state, event->timestamp)) {
        state->mouse_down = true;
        struct action action = {.kind = ACTION_POINTER_DOWN, .device = DEVICE_MOUSE, .x = x, .y = y};
        action.edit = event->clicks == 2 ? EDIT_WORD_AT : EDIT_NONE;
        action.select = state->shift;
        actions_add(out, &action);
    } else if (!down && state->mouse_down) {
        state->mouse_down = false;
        put(out, ACTION_POINTER_UP, DEVICE_MOUSE, x, y);
    }
}

/* The first finger is the pointer; a second one or a palm means nothing. */
static void finger(struct input_state *state, const SDL_TouchFingerEvent *event, const struct input_map *map,
                   struct actions *out) {
    if (event->touchId == SDL_MOUSE_TOUCHID) {
        return;
    }
    bool ours = state->finger_down && event->fingerId == state->finger && event->touchId == state->touch;
    float x = 0.0f;
    float y = 0.0f;
    map->to_canvas(map->context, (int)(event->x * (float)map->window_width),
                   (int)(event->y * (float)map->window_height), &x, &y);
    if (event->type == SDL_FINGERDOWN && ours) {
        put(out, ACTION_POINTER_CANCEL, DEVICE_TOUCH, 0, 0); /* its release was lost */
        state->finger_down = false;
    }
    if (event->type == SDL_FINGERDOWN && !state->finger_down && !too_soon(state, event->timestamp)) {
        state->finger_down = true;
        state->finger = event->fingerId;
        state->touch = event->touchId;
        put(out, ACTION_POINTER_DOWN, DEVICE_TOUCH, x, y);
    } else if (event->type == SDL_FINGERUP && ours) {
        state->finger_down = false;
        put(out, ACTION_POINTER_UP, DEVICE_TOUCH, x, y);
    } else if (event->type == SDL_FINGERMOTION && ours) {
        put(out, ACTION_POINTER_MOVE, DEVICE_TOUCH, x, y);
    }
}

/* Codes of pad buttons lie beside those of all keys, which are never negative. */
static int pad_code(const SDL_ControllerButtonEvent *event) {
    return -1 - (int)event->button;
}

static void button(struct input_state *state, const SDL_ControllerButtonEvent *event, struct actions *out) {
    bool down = event->type == SDL_CONTROLLERBUTTONDOWN;
    if (event->button == SDL_CONTROLLER_BUTTON_A || state->options.single_switch) {
        confirm(state, pad_code(event), down, DEVICE_GAMEPAD, event->timestamp, out);
        return;
    }
    for (size_t i = 0; down && i < BUTTONS; i++) {
        if (buttons[i].button == (SDL_GameControllerButton)event->button && !too_soon(state, event->timestamp)) {
            put(out, buttons[i].action, DEVICE_GAMEPAD, 0, 0);
        }
    }
}

/* A stick steps once each time it is pushed out, however long it stays there. */
static int stick_step(int before, int value) {
    if (value > STICK_FAR || value < -STICK_FAR) {
        return value > 0 ? 1 : -1;
    }
    return value > STICK_NEAR || value < -STICK_NEAR ? before : 0;
}

static void axis(struct input_state *state, const SDL_ControllerAxisEvent *event, struct actions *out) {
    bool across = event->axis == SDL_CONTROLLER_AXIS_LEFTX;
    if (!across && event->axis != SDL_CONTROLLER_AXIS_LEFTY) {
        return;
    }
    int *place = across ? &state->stick_x : &state->stick_y;
    int now = stick_step(*place, event->value);
    if (now != *place && now != 0) {
        enum action_kind forth = across ? ACTION_RIGHT : ACTION_DOWN;
        enum action_kind back = across ? ACTION_LEFT : ACTION_UP;
        put(out, now > 0 ? forth : back, DEVICE_GAMEPAD, 0, 0);
    }
    *place = now;
}

/* Cut between code points. The one switch is not also a typed space. */
static void text(const struct input_state *state, const char *utf8, struct actions *out) {
    if (!state->text_wanted || (state->options.single_switch && strcmp(utf8, " ") == 0)) {
        return;
    }
    while (*utf8 != '\0') {
        struct action action = {.kind = ACTION_TEXT, .device = DEVICE_KEYBOARD};
        utf8_copy(action.text, sizeof action.text, utf8);
        size_t taken = strlen(action.text);
        if (taken == 0) {
            return;
        }
        actions_add(out, &action);
        utf8 += taken;
    }
}

static void compose(const struct input_state *state, const char *utf8, int caret, struct actions *out) {
    if (state->text_wanted && utf8 != NULL) {
        struct action action = {.kind = ACTION_EDIT, .device = DEVICE_KEYBOARD, .edit = EDIT_PREEDIT};
        action.caret = caret;
        action.long_text = utf8;
        actions_add(out, &action);
    }
}

void input_let_go(struct input_state *state, struct actions *out) {
    put(out, ACTION_POINTER_CANCEL, state->finger_down ? DEVICE_TOUCH : DEVICE_MOUSE, 0, 0);
    state->held = 0;
    state->mouse_down = state->finger_down = false;
    state->stick_x = state->stick_y = 0;
}

static void window_event(const SDL_WindowEvent *event, struct input_state *state, struct actions *out,
                         struct input_news *news) {
    switch (event->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        news->resized = true;
        break;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        news->exposed = true;
        break;
    case SDL_WINDOWEVENT_LEAVE:
        if (!state->finger_down) {
            state->mouse_down = false;
            put(out, ACTION_POINTER_CANCEL, DEVICE_MOUSE, 0, 0);
        }
        break;
    case SDL_WINDOWEVENT_MINIMIZED:
    case SDL_WINDOWEVENT_HIDDEN:
        news->put_away = true;
        break;
    case SDL_WINDOWEVENT_FOCUS_LOST:
        news->put_away = true;
        input_let_go(state, out);
        break;
    case SDL_WINDOWEVENT_CLOSE:
        news->quit = true;
        break;
    default:
        break;
    }
}

void input_translate(struct input_state *state, const SDL_Event *event, const struct input_map *map,
                     struct actions *out, struct input_news *news) {
    switch (event->type) {
    case SDL_QUIT:
        news->quit = true;
        break;
    case SDL_WINDOWEVENT:
        window_event(&event->window, state, out, news);
        break;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        key(state, &event->key, out, news);
        break;
    case SDL_TEXTINPUT:
        text(state, event->text.text, out);
        break;
    case SDL_TEXTEDITING:
        compose(state, event->edit.text, event->edit.start, out);
        break;
    case SDL_TEXTEDITING_EXT:
        compose(state, event->editExt.text, event->editExt.start, out);
        break;
    case SDL_MOUSEMOTION:
        mouse_moved(&event->motion, map, out);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        mouse_button(state, &event->button, map, out);
        break;
    case SDL_MOUSEWHEEL:
        if (event->wheel.which != SDL_TOUCH_MOUSEID && event->wheel.preciseY != 0.0f) {
            put(out, ACTION_SCROLL, DEVICE_MOUSE, 0, -event->wheel.preciseY);
        }
        break;
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION:
        finger(state, &event->tfinger, map, out);
        break;
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP:
        button(state, &event->cbutton, out);
        break;
    case SDL_CONTROLLERAXISMOTION:
        axis(state, &event->caxis, out);
        break;
    default:
        break;
    }
}

const char *input_prompt_name(enum action_kind kind, enum device device) {
    enum action_kind wanted = kind == ACTION_CONFIRM_DOWN ? ACTION_CONFIRM : kind;
    if (device == DEVICE_SWITCH) {
        return kind == ACTION_SWITCH ? "Space" : "";
    }
    for (size_t i = 0; device == DEVICE_GAMEPAD && i < BUTTONS; i++) {
        if (buttons[i].action == wanted) {
            return buttons[i].name;
        }
    }
    for (size_t i = 0; device == DEVICE_KEYBOARD && i < KEYS; i++) {
        if (keys[i].action == wanted && keys[i].name != NULL) {
            return keys[i].name;
        }
    }
    return "";
}
