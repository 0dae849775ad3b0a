/* One event in, at most a few actions out. Pure but for its own small state, so
 * that a test can press every key without a keyboard. */
#include "platform/input_translate.h"

#include "core/text.h"

#include <string.h>

enum { STICK_FAR = 18000, STICK_NEAR = 9000 };

struct key_row {
    SDL_Keycode key;
    Uint16 modifier; /* 0: any but control and alt */
    bool letter;     /* off while text is wanted */
    enum action_kind action;
};

static const struct key_row keys[] = {
    {SDLK_ESCAPE, 0, false, ACTION_BACK},      {SDLK_AC_BACK, 0, false, ACTION_BACK},
    {SDLK_TAB, KMOD_SHIFT, false, ACTION_PREVIOUS}, {SDLK_TAB, 0, false, ACTION_NEXT},
    {SDLK_LEFT, 0, false, ACTION_LEFT},        {SDLK_RIGHT, 0, false, ACTION_RIGHT},
    {SDLK_UP, 0, false, ACTION_UP},            {SDLK_DOWN, 0, false, ACTION_DOWN},
    {SDLK_BACKSPACE, 0, false, ACTION_ERASE},  {SDLK_HOME, 0, false, ACTION_PORCH},
    {SDLK_o, 0, true, ACTION_PORCH},           {SDLK_F1, 0, false, ACTION_HELP},
    {SDLK_h, 0, true, ACTION_HELP},            {SDLK_F2, 0, false, ACTION_SPEAK},
    {SDLK_v, 0, true, ACTION_SPEAK},           {SDLK_F3, 0, false, ACTION_REPEAT},
    {SDLK_r, 0, true, ACTION_REPEAT},          {SDLK_p, 0, true, ACTION_PAUSE},
    {SDLK_PAUSE, 0, false, ACTION_PAUSE},
};

struct button_row {
    SDL_GameControllerButton button;
    enum action_kind action;
};

static const struct button_row buttons[] = {
    {SDL_CONTROLLER_BUTTON_B, ACTION_BACK},
    {SDL_CONTROLLER_BUTTON_X, ACTION_REPEAT},
    {SDL_CONTROLLER_BUTTON_Y, ACTION_HELP},
    {SDL_CONTROLLER_BUTTON_START, ACTION_PAUSE},
    {SDL_CONTROLLER_BUTTON_BACK, ACTION_PORCH},
    {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, ACTION_PREVIOUS},
    {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, ACTION_NEXT},
    {SDL_CONTROLLER_BUTTON_DPAD_LEFT, ACTION_LEFT},
    {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, ACTION_RIGHT},
    {SDL_CONTROLLER_BUTTON_DPAD_UP, ACTION_UP},
    {SDL_CONTROLLER_BUTTON_DPAD_DOWN, ACTION_DOWN},
    {SDL_CONTROLLER_BUTTON_LEFTSTICK, ACTION_SPEAK},
};

static void put(struct actions *out, enum action_kind kind, enum device device, float x, float y) {
    struct action action = {.kind = kind, .device = device, .x = x, .y = y};
    actions_add(out, &action);
}

/* The press of the main key or button; its release activates. */
static void confirm(struct input_state *state, bool down, bool repeat, enum device device, Uint32 now_ms,
                    struct actions *out) {
    if (down) {
        bool too_soon = state->options.key_repeat_filter_ms > 0 &&
                        now_ms - state->last_press_ms < (Uint32)state->options.key_repeat_filter_ms;
        if (repeat || too_soon || state->confirm_down) {
            return;
        }
        state->last_press_ms = now_ms;
        state->confirm_down = true;
        if (!state->options.single_switch) {
            put(out, ACTION_CONFIRM_DOWN, device, 0, 0);
        }
    } else if (state->confirm_down) {
        state->confirm_down = false;
        bool one = state->options.single_switch;
        put(out, one ? ACTION_SWITCH : ACTION_CONFIRM, one ? DEVICE_SWITCH : device, 0, 0);
    }
}

static bool is_main_key(const struct input_state *state, SDL_Keycode key) {
    bool space = key == SDLK_SPACE && !state->text_wanted;
    return key == SDLK_RETURN || key == SDLK_KP_ENTER || key == SDLK_SELECT || space;
}

static void key(struct input_state *state, const SDL_KeyboardEvent *event, struct actions *out,
                struct input_news *news) {
    SDL_Keycode code = event->keysym.sym;
    bool down = event->type == SDL_KEYDOWN;
    if (is_main_key(state, code) && (event->keysym.mod & (KMOD_CTRL | KMOD_ALT)) == 0) {
        confirm(state, down, event->repeat != 0, DEVICE_KEYBOARD, event->timestamp, out);
        return;
    }
    if (!down) {
        return;
    }
    if (code == SDLK_F11 && event->repeat == 0) {
        news->toggle_fullscreen = true;
        return;
    }
    if ((event->keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) != 0) {
        return;
    }
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        bool modified = keys[i].modifier == 0 || (event->keysym.mod & keys[i].modifier) != 0;
        bool repeats = event->repeat == 0 || keys[i].action == ACTION_ERASE;
        if (keys[i].key == code && modified && repeats && !(keys[i].letter && state->text_wanted)) {
            put(out, keys[i].action, DEVICE_KEYBOARD, 0, 0);
            return;
        }
    }
}

static void mouse(const SDL_Event *event, const struct input_map *map, struct actions *out) {
    float x = 0.0f;
    float y = 0.0f;
    if (event->type == SDL_MOUSEMOTION) {
        if (event->motion.which != SDL_TOUCH_MOUSEID) {
            map->to_canvas(map->context, event->motion.x, event->motion.y, &x, &y);
            put(out, ACTION_POINTER_MOVE, DEVICE_MOUSE, x, y);
        }
        return;
    }
    if (event->button.which == SDL_TOUCH_MOUSEID || event->button.button != SDL_BUTTON_LEFT) {
        return;
    }
    map->to_canvas(map->context, event->button.x, event->button.y, &x, &y);
    put(out, event->type == SDL_MOUSEBUTTONDOWN ? ACTION_POINTER_DOWN : ACTION_POINTER_UP, DEVICE_MOUSE, x, y);
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
    if (event->type == SDL_FINGERDOWN && !state->finger_down) {
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

static void button(struct input_state *state, const SDL_ControllerButtonEvent *event, struct actions *out) {
    bool down = event->type == SDL_CONTROLLERBUTTONDOWN;
    if (event->button == SDL_CONTROLLER_BUTTON_A || state->options.single_switch) {
        confirm(state, down, false, DEVICE_GAMEPAD, event->timestamp, out);
        return;
    }
    for (size_t i = 0; down && i < sizeof buttons / sizeof *buttons; i++) {
        if (buttons[i].button == (SDL_GameControllerButton)event->button) {
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

static void text(const char *utf8, struct actions *out) {
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
        put(out, ACTION_POINTER_CANCEL, DEVICE_MOUSE, 0, 0);
        break;
    case SDL_WINDOWEVENT_FOCUS_LOST:
        state->confirm_down = false;
        state->finger_down = false;
        put(out, ACTION_POINTER_CANCEL, DEVICE_MOUSE, 0, 0);
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
        if (state->text_wanted) {
            text(event->text.text, out);
        }
        break;
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        mouse(event, map, out);
        break;
    case SDL_MOUSEWHEEL:
        put(out, ACTION_SCROLL, DEVICE_MOUSE, 0, -event->wheel.preciseY);
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
