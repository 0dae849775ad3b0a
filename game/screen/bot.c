/* Choosing what was chosen least, and getting there by one input only. The
 * voice bot never looks at the tree: it steps through what it hears. */
#include "screen/bot.h"

#include "core/hash.h"
#include "core/rng.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is chosen already is left alone for a while, as a person would. */
enum { PATIENCE = 200, CHOSEN_COST = 48 };

static const char *const input_names[BOT_INPUT_COUNT] = {
    [BOT_KEYBOARD] = "keyboard", [BOT_POINTER] = "pointer", [BOT_TOUCH] = "touch",
    [BOT_GAMEPAD] = "gamepad",   [BOT_SWITCH] = "switch",   [BOT_VOICE] = "voice",
};

static const enum device devices[BOT_INPUT_COUNT] = {
    [BOT_KEYBOARD] = DEVICE_KEYBOARD, [BOT_POINTER] = DEVICE_MOUSE, [BOT_TOUCH] = DEVICE_TOUCH,
    [BOT_GAMEPAD] = DEVICE_GAMEPAD,   [BOT_SWITCH] = DEVICE_SWITCH, [BOT_VOICE] = DEVICE_KEYBOARD,
};

bool bot_input_from_name(const char *name, enum bot_input *input) {
    for (int i = 0; i < BOT_INPUT_COUNT; i++) {
        if (strcmp(input_names[i], name) == 0) {
            *input = (enum bot_input)i;
            return true;
        }
    }
    return false;
}

const char *bot_input_name(enum bot_input input) {
    return input_names[input];
}

void bot_begin(struct bot *bot, enum bot_input input, uint64_t seed, const char *chosen_word) {
    memset(bot, 0, sizeof *bot);
    bot->input = input;
    bot->seed = seed;
    bot->chosen_word = chosen_word;
}

static struct bot_choice *choice_of(struct bot *bot, const char *id) {
    uint64_t hash = hash_text(hash_int(HASH_START, (int64_t)bot->place), id);
    for (size_t i = 0; i < bot->choice_count; i++) {
        if (bot->choices[i].id == hash) {
            return &bot->choices[i];
        }
    }
    size_t at = bot->choice_count < BOT_CHOICES_MAX ? bot->choice_count++ : BOT_CHOICES_MAX - 1;
    bot->choices[at] = (struct bot_choice){hash, 0};
    return &bot->choices[at];
}

static uint32_t cost_of(struct bot *bot, const char *id, bool first) {
    struct rng rng;
    rng_seed(&rng, bot->seed + bot->presses, hash_text(HASH_START, id));
    return choice_of(bot, id)->times * 16u + (first ? 0u : 6u) + rng_below(&rng, 8);
}

static void send(struct actions *out, const struct bot *bot, enum action_kind kind, float x, float y) {
    struct action action = {.kind = kind, .device = devices[bot->input], .x = x, .y = y};
    actions_add(out, &action);
}

static void choose_target(struct bot *bot, const struct tree *tree) {
    uint32_t best = UINT32_MAX;
    bot->target[0] = '\0';
    bot->tries = 0;
    bot->place = hash_text(HASH_START, tree->page);
    for (size_t i = 0; i < tree->count; i++) {
        const struct widget *widget = &tree->widgets[i];
        if (!widget_can_focus(widget) || (widget->flags & WIDGET_FRAME) != 0 || widget->role == ROLE_FIELD) {
            continue;
        }
        uint32_t cost = cost_of(bot, widget->id, (widget->flags & WIDGET_FIRST) != 0);
        cost += (widget->flags & WIDGET_SELECTED) != 0 ? CHOSEN_COST : 0u;
        if (cost < best) {
            best = cost;
            utf8_copy(bot->target, sizeof bot->target, widget->id);
        }
    }
}

static void pressed(struct bot *bot, const char *id) {
    choice_of(bot, id)->times++;
    bot->presses++;
    bot->target[0] = '\0';
    bot->wait = 4;
}

static bool visible(const struct widget *widget) {
    float middle = widget->rect.y + widget->rect.h / 2.0f;
    return widget->clip.w <= 0.0f || (middle > widget->clip.y && middle < widget->clip.y + widget->clip.h);
}

static void point(struct bot *bot, const struct tree *tree, const struct widget *target, struct actions *out) {
    const struct widget *aim = target;
    if (!visible(target)) {
        aim = tree_find(tree, target->rect.y > target->clip.y ? "page.down" : "page.up");
        if (aim == NULL) {
            return;
        }
    }
    struct rect rect = aim->rect;
    if (aim->clip.w > 0.0f) {
        float top = fmaxf(rect.y, aim->clip.y);
        rect.h = fminf(rect.y + rect.h, aim->clip.y + aim->clip.h) - top;
        rect.y = top;
    }
    float x = rect.x + rect.w * 0.6f;
    float y = rect.y + rect.h * 0.5f;
    if (bot->input == BOT_POINTER) {
        send(out, bot, ACTION_POINTER_MOVE, x, y);
    }
    send(out, bot, ACTION_POINTER_DOWN, x, y);
    send(out, bot, ACTION_POINTER_UP, x, y);
    if (aim == target) {
        pressed(bot, target->id);
    }
}

static enum action_kind direction_to(const struct widget *from, const struct widget *to) {
    float dx = to->rect.x + to->rect.w / 2.0f - from->rect.x - from->rect.w / 2.0f;
    float dy = to->rect.y + to->rect.h / 2.0f - from->rect.y - from->rect.h / 2.0f;
    if (fabsf(dx) > fabsf(dy)) {
        return dx > 0.0f ? ACTION_RIGHT : ACTION_LEFT;
    }
    return dy > 0.0f ? ACTION_DOWN : ACTION_UP;
}

static void walk(struct bot *bot, const struct stack *stack, const struct widget *target, struct actions *out) {
    const struct ui *ui = stack_ui(stack);
    if (strcmp(ui->focus, target->id) != 0) {
        const struct widget *from = tree_find(stack_tree(stack), ui->focus);
        bool stick = bot->input == BOT_GAMEPAD && from != NULL && bot->tries < 12 &&
                     (from->flags & WIDGET_ADJUSTABLE) == 0;
        send(out, bot, stick ? direction_to(from, target) : ACTION_NEXT, 0, 0);
        bot->tries++;
        return;
    }
    if (!bot->half_press) {
        send(out, bot, ACTION_CONFIRM_DOWN, 0, 0);
        bot->half_press = true;
        return;
    }
    bot->half_press = false;
    send(out, bot, ACTION_CONFIRM, 0, 0);
    pressed(bot, target->id);
}

/* Of the frame, or of a text field: nobody has to type. */
static bool is_frame_line(const struct stack *stack, const char *line) {
    const struct tree *tree = stack_tree(stack);
    for (size_t i = 0; i < tree->count; i++) {
        const struct widget *widget = &tree->widgets[i];
        const char *name = tree_name(tree, widget);
        bool passed_by = (widget->flags & WIDGET_FRAME) != 0 || widget->role == ROLE_FIELD;
        if (passed_by && strncmp(line, name, strlen(name)) == 0 && strchr(",.:", line[strlen(name)]) != NULL) {
            return true;
        }
    }
    return false;
}

/* The last line said is the focus; it ends in its place, so it can be told from text. */
static void hear(struct bot *bot, const char *speech) {
    const char *at = speech;
    if (strchr(speech, '\n') != strrchr(speech, '\n')) {
        bot->place = hash_text(HASH_START, speech);
    }
    while (*at != '\0') {
        const char *end = strchr(at, '\n');
        size_t length = end == NULL ? strlen(at) : (size_t)(end - at);
        char line[160];
        snprintf(line, sizeof line, "%.*s", (int)(length < 159 ? length : 159), at);
        utf8_copy(bot->last, sizeof bot->last, line);
        at += length + (end == NULL ? 0 : 1);
    }
}

static void listen(struct bot *bot, const struct stack *stack, const char *speech, struct actions *out) {
    if (speech[0] != '\0') {
        hear(bot, speech);
    }
    if (bot->half_press) {
        bot->half_press = false;
        send(out, bot, ACTION_CONFIRM, 0, 0);
        choice_of(bot, bot->last)->times++;
        bot->presses++;
        bot->lost = 0;
        bot->heard_count = 0;
        bot->round_done = false;
        bot->target[0] = '\0';
        bot->wait = 4;
        return;
    }
    if (!bot->round_done) {
        for (size_t i = 0; i < bot->heard_count; i++) {
            bot->round_done |= strcmp(bot->heard[i], bot->last) == 0;
        }
        if (!bot->round_done && bot->heard_count < BOT_HEARD_MAX) {
            utf8_copy(bot->heard[bot->heard_count++], 160, bot->last);
            send(out, bot, ACTION_NEXT, 0, 0);
            return;
        }
        bot->round_done = true;
        uint32_t best = UINT32_MAX;
        for (size_t i = 0; i < bot->heard_count; i++) {
            uint32_t cost = cost_of(bot, bot->heard[i], false);
            cost += strstr(bot->heard[i], bot->chosen_word) != NULL ? CHOSEN_COST : 0u;
            if (!is_frame_line(stack, bot->heard[i]) && cost < best) {
                best = cost;
                utf8_copy(bot->target, sizeof bot->target, "heard");
                bot->tries = (uint32_t)i;
            }
        }
    }
    if (bot->target[0] != '\0' && strcmp(bot->heard[bot->tries], bot->last) == 0) {
        send(out, bot, ACTION_CONFIRM_DOWN, 0, 0);
        bot->half_press = true;
    } else {
        send(out, bot, ACTION_NEXT, 0, 0);
        if (++bot->lost > 2 * BOT_HEARD_MAX) {
            bot->lost = 0;
            bot->round_done = false;
            bot->heard_count = 0;
        }
    }
}

void bot_act(struct bot *bot, const struct stack *stack, const char *speech, struct actions *out) {
    out->count = 0;
    if (bot->input == BOT_VOICE) {
        if (bot->wait > 0) {
            bot->wait--;
            hear(bot, speech);
            return;
        }
        listen(bot, stack, speech, out);
        return;
    }
    if (bot->wait > 0) {
        bot->wait--;
        return;
    }
    const struct tree *tree = stack_tree(stack);
    const struct widget *target = bot->target[0] == '\0' ? NULL : tree_find(tree, bot->target);
    if (target == NULL || !widget_can_focus(target) || bot->tries > PATIENCE) {
        bot->half_press = false;
        choose_target(bot, tree);
        target = tree_find(tree, bot->target);
    }
    if (target == NULL) {
        return;
    }
    if (bot->input == BOT_POINTER || bot->input == BOT_TOUCH) {
        point(bot, tree, target, out);
    } else if (bot->input == BOT_SWITCH) {
        if (strcmp(stack_ui(stack)->focus, target->id) == 0) {
            send(out, bot, ACTION_SWITCH, 0, 0);
            pressed(bot, target->id);
        }
    } else {
        walk(bot, stack, target, out);
    }
}
