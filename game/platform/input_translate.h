/* Inside platform only: the translation of one event, for input.c and its test. */
#ifndef PLATFORM_INPUT_TRANSLATE_H
#define PLATFORM_INPUT_TRANSLATE_H
#include "platform/input.h"

#include <SDL.h>

struct input_state {
    struct input_options options;
    bool text_wanted;
    bool confirm_down;      /* the press that is held was ours */
    bool finger_down;
    SDL_FingerID finger;
    SDL_TouchID touch;
    int stick_x, stick_y;   /* -1, 0, 1: where the stick was last */
    Uint32 last_press_ms;
};

/* Where a position in window pixels lies on the canvas. */
struct input_map {
    void *context;
    void (*to_canvas)(void *context, int px, int py, float *x, float *y);
    int window_width, window_height; /* for fingers, which come as shares */
};

void input_translate(struct input_state *state, const SDL_Event *event, const struct input_map *map,
                     struct actions *out, struct input_news *news);

#endif
