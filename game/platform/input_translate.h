/* Inside platform only: the translation of one event, for input.c and its test. */
#ifndef PLATFORM_INPUT_TRANSLATE_H
#define PLATFORM_INPUT_TRANSLATE_H
#include "platform/input.h"

#include <SDL.h>

struct input_state {
    struct input_options options;
    bool text_wanted;
    bool shift;             /* as the last key said */
    int held;               /* the main key or button whose press was ours; 0 = none */
    bool mouse_down;        /* the press was handed out, so its release will be */
    bool finger_down;
    SDL_FingerID finger;
    SDL_TouchID touch;
    int stick_x, stick_y;   /* -1, 0, 1: where the stick was last */
    bool pressed_before;
    Uint32 last_press_ms;   /* of any device */
};

/* Where a position in window pixels lies on the canvas. */
struct input_map {
    void *context;
    void (*to_canvas)(void *context, int px, int py, float *x, float *y);
    int window_width, window_height; /* for fingers, which come as shares */
};

void input_translate(struct input_state *state, const SDL_Event *event, const struct input_map *map,
                     struct actions *out, struct input_news *news);
/* What was held will not be let go: a pad went, a finger was lost, the window is no longer in front. */
void input_let_go(struct input_state *state, struct actions *out);
const char *input_prompt_name(enum action_kind kind, enum device device);

#endif
