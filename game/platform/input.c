/* The system's event queue, and the gamepads that come and go. What an event
 * means is said in input_translate.c; here is only what needs the devices. */
#include "platform/input.h"

#include "core/text.h"
#include "platform/input_translate.h"

#include <stdlib.h>
#include <string.h>

enum { PADS_MAX = 8, TEXTS_MAX = 16, QUEUE_RINSED = 512 };

struct input {
    struct input_state state;
    SDL_GameController *pads[PADS_MAX];
    bool pads_looked_for, pads_usable;
    char *texts[TEXTS_MAX]; /* owned: what was pasted or composed, until the next poll */
    size_t text_count;
    SDL_Rect caret;
    struct window *second; /* not owned; NULL */
    bool has_event; /* the event that ended a wait */
    SDL_Event event;
};

bool input_create(struct input **out, struct error *err) {
    *out = NULL;
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    if (SDL_InitSubSystem(SDL_INIT_EVENTS) != 0) {
        return error_set(err, "no input: %s", SDL_GetError());
    }
    *out = memory_get(1, sizeof **out);
    SDL_StopTextInput();
    return true;
}

static void forget_texts(struct input *input) {
    for (size_t i = 0; i < input->text_count; i++) {
        explicit_bzero(input->texts[i], strlen(input->texts[i]));
        free(input->texts[i]);
    }
    input->text_count = 0;
}

/* The system takes its texts back after each event, the actions are read later. */
static void own_text(struct input *input, struct action *action) {
    bool pastes = action->edit == EDIT_PASTE && action->kind == ACTION_EDIT;
    if (!pastes && action->long_text == NULL) {
        return;
    }
    char *clipboard = pastes && !input->state.options.is_public ? SDL_GetClipboardText() : NULL;
    const char *from = pastes ? clipboard : action->long_text;
    action->long_text = NULL;
    if (from != NULL && input->text_count < TEXTS_MAX) {
        input->texts[input->text_count] = text_duplicate(from);
        action->long_text = input->texts[input->text_count++];
    }
    SDL_free(clipboard);
}

void input_copy(const char *utf8) {
    SDL_SetClipboardText(utf8);
}

void input_destroy(struct input *input) {
    if (input == NULL) {
        return;
    }
    for (int i = 0; i < PADS_MAX; i++) {
        if (input->pads[i] != NULL) {
            SDL_GameControllerClose(input->pads[i]);
        }
    }
    if (input->pads_usable) {
        SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    }
    SDL_QuitSubSystem(SDL_INIT_EVENTS);
    forget_texts(input);
    free(input);
}

static void go_public(void) {
    static const Uint32 unwanted[] = {SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN, SDL_DROPCOMPLETE,
                                      SDL_CLIPBOARDUPDATE, SDL_MULTIGESTURE, SDL_DOLLARGESTURE};
    for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++) {
        (void)SDL_EventState(unwanted[i], SDL_IGNORE);
    }
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_GRAB_KEYBOARD, "1");
    SDL_DisableScreenSaver();
}

void input_set_options(struct input *input, const struct input_options *options) {
    if (options->is_public && !input->state.options.is_public) {
        go_public();
    }
    input->state.options = *options;
}

/* The queue keeps the places of events that were read; as many again are written over them. */
static void rinse_queue(void) {
    SDL_Event blank = {.type = SDL_USEREVENT};
    for (int i = 0; i < QUEUE_RINSED; i++) {
        (void)SDL_PushEvent(&blank);
    }
    SDL_FlushEvent(SDL_USEREVENT);
}

void input_forget(struct input *input) {
    forget_texts(input);
    if (input->state.text_wanted) {
        input->state.text_wanted = false;
        SDL_StopTextInput(); /* an input method drops what it composes */
    }
    if (SDL_WasInit(SDL_INIT_VIDEO) != 0) {
        if (SDL_HasClipboardText()) {
            SDL_SetClipboardText("");
        }
        if (SDL_HasPrimarySelectionText()) {
            SDL_SetPrimarySelectionText("");
        }
    }
    rinse_queue();
}

void input_text_wanted(struct input *input, struct window *window, const struct rect *caret) {
    bool wanted = caret != NULL;
    SDL_Rect at = {0};
    if (wanted) {
        window_from_canvas(window, *caret, &at.x, &at.y, &at.w, &at.h);
    }
    if (wanted && !SDL_RectEquals(&at, &input->caret)) {
        input->caret = at;
        SDL_SetTextInputRect(&input->caret);
    }
    if (wanted == input->state.text_wanted) {
        return;
    }
    input->state.text_wanted = wanted;
    if (wanted) {
        SDL_StartTextInput();
    } else {
        SDL_StopTextInput();
    }
}

static void pad_came(struct input *input, int index) {
    for (int i = 0; i < PADS_MAX; i++) {
        if (input->pads[i] == NULL) {
            input->pads[i] = SDL_GameControllerOpen(index);
            return;
        }
    }
}

static void pad_went(struct input *input, SDL_JoystickID id, struct actions *out) {
    for (int i = 0; i < PADS_MAX; i++) {
        SDL_GameController *pad = input->pads[i];
        if (pad != NULL && SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(pad)) == id) {
            SDL_GameControllerClose(pad);
            input->pads[i] = NULL;
            input_let_go(&input->state, out);
        }
    }
}

static void to_canvas(void *context, int px, int py, float *x, float *y) {
    window_to_canvas(context, px, py, x, y);
}

static bool finger_is_there(const struct input_state *state) {
    for (int i = 0; i < SDL_GetNumTouchFingers(state->touch); i++) {
        const SDL_Finger *finger = SDL_GetTouchFinger(state->touch, i);
        if (finger != NULL && finger->id == state->finger) {
            return true;
        }
    }
    return false;
}

void input_second(struct input *input, struct window *second) {
    input->second = second;
}

/* True: it belongs to the second window alone, and is dealt with. */
static bool take_second(const struct input *input, const SDL_Event *event, struct input_news *news) {
    uint32_t second = input->second == NULL ? 0 : window_number(input->second);
    if (second == 0) {
        return false;
    }
    if (event->type == SDL_WINDOWEVENT && event->window.windowID == second) {
        news->second_resized |= event->window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
        news->second_exposed |= event->window.event == SDL_WINDOWEVENT_EXPOSED;
        if (event->window.event == SDL_WINDOWEVENT_CLOSE) {
            news->quit = true;
        }
        return true;
    }
    if (event->type == SDL_KEYDOWN && event->key.windowID == second && event->key.keysym.sym == SDLK_F11) {
        window_toggle_fullscreen(input->second);
        return true;
    }
    return (event->type == SDL_MOUSEMOTION && event->motion.windowID == second) ||
           ((event->type == SDL_MOUSEBUTTONDOWN || event->type == SDL_MOUSEBUTTONUP) &&
            event->button.windowID == second) ||
           (event->type == SDL_MOUSEWHEEL && event->wheel.windowID == second) ||
           ((event->type == SDL_FINGERDOWN || event->type == SDL_FINGERUP || event->type == SDL_FINGERMOTION) &&
            event->tfinger.windowID == second);
}

static void take(struct input *input, const SDL_Event *event, struct input_map *map, struct actions *out,
                 struct input_news *news) {
    if (take_second(input, event, news)) {
        return;
    }
    if (event->type == SDL_CONTROLLERDEVICEADDED) {
        pad_came(input, event->cdevice.which);
    } else if (event->type == SDL_CONTROLLERDEVICEREMOVED) {
        pad_went(input, event->cdevice.which, out);
    } else {
        if (input->state.options.is_public && (event->type == SDL_FINGERDOWN || event->type == SDL_MOUSEMOTION)) {
            bool mouse = event->type == SDL_MOUSEMOTION && event->motion.which != SDL_TOUCH_MOUSEID;
            (void)SDL_ShowCursor(mouse ? SDL_ENABLE : SDL_DISABLE);
        }
        if (event->type == SDL_FINGERDOWN || event->type == SDL_FINGERUP || event->type == SDL_FINGERMOTION) {
            SDL_Window *window = SDL_GetWindowFromID(event->tfinger.windowID);
            SDL_GetWindowSize(window, &map->window_width, &map->window_height);
        }
        if (event->type == SDL_FINGERDOWN && input->state.finger_down && !finger_is_there(&input->state)) {
            input_let_go(&input->state, out);
        }
        size_t before = out->count;
        input_translate(&input->state, event, map, out, news);
        for (size_t i = before; i < out->count; i++) {
            own_text(input, &out->items[i]);
        }
        if (event->type == SDL_TEXTEDITING_EXT) {
            SDL_free(event->editExt.text);
        }
    }
}

void input_poll(struct input *input, struct window *window, struct actions *out, struct input_news *news) {
    struct input_map map = {.context = window, .to_canvas = to_canvas};
    forget_texts(input);
    if (input->has_event) {
        input->has_event = false;
        take(input, &input->event, &map, out, news);
    }
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) {
        take(input, &event, &map, out, news);
    }
}

void input_wait(struct input *input, int milliseconds) {
    if (!input->pads_looked_for) {
        input->pads_looked_for = true;
        input->pads_usable = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
    }
    if (!input->has_event) {
        input->has_event = SDL_WaitEventTimeout(&input->event, milliseconds) != 0;
    }
}

const char *input_prompt(const struct input *input, enum action_kind kind, enum device device) {
    if (input->state.options.single_switch && device != DEVICE_MOUSE && device != DEVICE_TOUCH) {
        return input_prompt_name(ACTION_SWITCH, DEVICE_SWITCH);
    }
    return input_prompt_name(kind, device);
}
