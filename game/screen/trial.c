/* A state is what the screens say it is (stack_story) and what can be read on it.
 * Where the person has set something going (the breathing ring), only that it stays
 * the same room is asked. */
#include "screen/trial.h"

#include "core/motion.h"
#include "core/text.h"

#include <stdio.h>
#include <string.h>

enum { WATCH_TICKS = 90, CALM_MS_MAX = 300 };

_Static_assert(SETTLE_TICKS * 1000 <= CALM_MS_MAX * TICKS_PER_SECOND, "the porch has to be there within 300 ms");

static void fail(struct trial *trial, const struct stack *stack, const char *level, const char *what) {
    trial->failures++;
    fprintf(stderr, "%s: on page %s (now %s): %s\n", level, trial->page, stack_tree(stack)->page, what);
}

/* All that can be read, without what comes and goes by itself. */
static void words_of(const struct stack *stack, struct text *out) {
    const struct tree *tree = stack_tree(stack);
    text_clear(out);
    for (size_t i = 0; i < tree->count; i++) {
        const struct widget *widget = &tree->widgets[i];
        if (widget->role != ROLE_CAPTION && strcmp(widget->id, "notice") != 0) {
            text_appendf(out, "%s=%s|%s\n", widget->id, tree_name(tree, widget), tree_value(tree, widget));
        }
    }
}

static void send(struct stack *stack, enum action_kind kind) {
    struct actions actions = {.count = 0};
    struct action action = {.kind = kind, .device = DEVICE_KEYBOARD};
    actions_add(&actions, &action);
    stack_tick(stack, &actions);
}

static uint64_t state_of(const struct trial *trial, const struct stack *stack) {
    return trial->scanning ? stack_story(stack) : stack_hash(stack);
}

static void try_porch(struct trial *trial, struct stack *stack, const char *level) {
    const struct screen *before = stack_top(stack);
    uint64_t state = state_of(trial, stack);
    bool guided = stack_guides(stack);
    if (before == &porch_screen) {
        return;
    }
    trial->porched++;
    send(stack, ACTION_PORCH);
    if (stack_top(stack) != &porch_screen) {
        fail(trial, stack, level, "the porch does not open");
        return;
    }
    send(stack, ACTION_BACK);
    if (stack_top(stack) != before || (!guided && state_of(trial, stack) != state)) {
        fail(trial, stack, level, "the way back from the porch leads somewhere else");
    }
}

static bool waited_here(struct trial *trial, uint64_t story) {
    for (size_t i = 0; i < trial->waited; i++) {
        if (trial->waited_at[i] == story) {
            return true;
        }
    }
    if (trial->waited == TRIAL_STATES_MAX) {
        return true;
    }
    trial->waited_at[trial->waited++] = story;
    return false;
}

static void try_waiting(struct trial *trial, struct stack *stack, const char *level) {
    const struct screen *before = stack_top(stack);
    uint64_t story = stack_story(stack);
    bool guided = stack_guides(stack);
    if (waited_here(trial, story)) {
        return;
    }
    struct text words = {0};
    struct text later = {0};
    struct actions none = {.count = 0};
    for (int i = 0; i < WATCH_TICKS; i++) {
        stack_tick(stack, &none); /* what a press has set in motion settles */
    }
    words_of(stack, &words);
    stack_wait(stack, TRIAL_WAIT_TICKS);
    stack_tick(stack, &none);
    words_of(stack, &later);
    if (stack_top(stack) != before) {
        fail(trial, stack, level, "waiting ten minutes led somewhere else");
    } else if (!guided && (stack_story(stack) != story || strcmp(text_get(&words), text_get(&later)) != 0)) {
        fail(trial, stack, level, "after ten minutes of waiting something else is said");
    }
    text_free(&words);
    text_free(&later);
}

void trial_tick(struct trial *trial, struct stack *stack, const char *level) {
    if (stack_top(stack) == &hub_screen || stack_ended(stack)) {
        return;
    }
    utf8_copy(trial->page, sizeof trial->page, stack_tree(stack)->page);
    if (trial->porch) {
        try_porch(trial, stack, level);
    }
    if (trial->patient) {
        try_waiting(trial, stack, level);
    }
}
