/* A kiosk without a window or a clock, for tests: whole days pass as fast as ticks can. */
#ifndef TESTS_KIOSK_CORNER_H
#define TESTS_KIOSK_CORNER_H
#include "core/text.h"
#include "kiosk/kiosk.h"
#include "screen/offscreen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct corner {
    struct offscreen off;
    struct kiosk kiosk;
    struct options options;
    struct moment now;
    bool speaks; /* what the voice would be doing */
};

static inline const struct screen *corner_find(const char *id) {
    (void)id;
    return NULL;
}

static inline void corner_forget(void *context) {
    window_forget(((struct corner *)context)->off.session.window);
}

static inline bool corner_arrive(void *context, struct offscreen *off, struct error *err) {
    struct corner *corner = context;
    struct config config;
    struct complaints complaints;
    complaints_init(&complaints);
    (void)config_load(&config, corner->options.config, &complaints);
    complaints_free(&complaints);
    corner->kiosk.forget = corner_forget;
    corner->kiosk.host = corner;
    return kiosk_begin(&corner->kiosk, &off->session, &off->stack, &config, corner->now, err);
}

static inline void corner_leave(void *context) {
    kiosk_end(&((struct corner *)context)->kiosk);
}

/* config: a path, or NULL; pack: one more, or NULL. The guest lives as long as the corner. */
static inline bool corner_open_with(struct corner *corner, struct guest *guest, const char *program, const char *config,
                                    const char *pack) {
    struct error err = {""};
    memset(corner, 0, sizeof *corner);
    corner->options = (struct options){.command = "kiosk", .config = config, .has_date = true, .date = 20500, .mute = true,
                                       .has_seed = true, .seed = 5};
    corner->now = (struct moment){20500, 12 * 60};
    corner->options.packs[0] = pack;
    corner->options.pack_count = pack == NULL ? 0 : 1;
    *guest = (struct guest){.profile = &kiosk_profile, .find = corner_find, .arrive = corner_arrive,
                            .leave = corner_leave, .context = corner};
    if (!offscreen_begin(&corner->off, &corner->options, program, guest, &err)) {
        fprintf(stderr, "corner: %s\n", err.text);
        return false;
    }
    return true;
}

static inline bool corner_open(struct corner *corner, struct guest *guest, const char *program, const char *config) {
    return corner_open_with(corner, guest, program, config, NULL);
}

static inline void corner_close(struct corner *corner) {
    offscreen_end(&corner->off);
}

static inline void corner_tick(struct corner *corner, struct actions *actions) {
    kiosk_before(&corner->kiosk, actions, corner->now);
    offscreen_tick(&corner->off, actions);
    kiosk_after(&corner->kiosk, corner->speaks);
    actions->count = 0;
}

static inline void corner_wait(struct corner *corner, uint32_t ticks) {
    struct actions none = {.count = 0};
    for (uint32_t i = 0; i < ticks; i++) {
        corner_tick(corner, &none);
    }
}

static inline void corner_act(struct corner *corner, enum action_kind kind, enum device device, float x, float y) {
    struct actions actions = {.count = 0};
    struct action action = {.kind = kind, .device = device, .x = x, .y = y};
    actions_add(&actions, &action);
    corner_tick(corner, &actions);
}

static inline void corner_touch(struct corner *corner, float x, float y) {
    corner_act(corner, ACTION_POINTER_DOWN, DEVICE_TOUCH, x, y);
    corner_act(corner, ACTION_POINTER_UP, DEVICE_TOUCH, x, y);
}

static inline const struct widget *corner_widget(const struct corner *corner, const char *id) {
    return tree_find(stack_tree(corner->off.stack), id);
}

/* By a finger in its middle. */
static inline bool corner_press(struct corner *corner, const char *id) {
    const struct widget *widget = corner_widget(corner, id);
    if (widget == NULL) {
        return false;
    }
    corner_touch(corner, widget->rect.x + widget->rect.w / 2.0f, widget->rect.y + widget->rect.h / 2.0f);
    return true;
}

static inline const char *corner_screen(const struct corner *corner) {
    return stack_top(corner->off.stack) == NULL ? "" : stack_top(corner->off.stack)->id;
}

#endif
