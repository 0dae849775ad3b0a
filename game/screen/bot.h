/* The test bot: plays by one kind of input, seeing only what that input's
 * person would: the tree for eyes and fingers, the spoken lines for ears. */
#ifndef SCREEN_BOT_H
#define SCREEN_BOT_H
#include "screen/stack.h"

enum bot_input { BOT_KEYBOARD, BOT_POINTER, BOT_TOUCH, BOT_GAMEPAD, BOT_SWITCH, BOT_VOICE, BOT_INPUT_COUNT };

enum { BOT_CHOICES_MAX = 2048, BOT_HEARD_MAX = 64 };

struct bot_choice {
    uint64_t id;
    uint32_t times;
};

struct bot {
    enum bot_input input;
    uint64_t seed;
    const char *chosen_word; /* how the voice says that something is chosen already; not owned */
    struct bot_choice choices[BOT_CHOICES_MAX]; /* what was pressed how often */
    size_t choice_count;
    char target[WIDGET_ID_BYTES];
    uint32_t tries;     /* steps taken toward the target */
    uint32_t wait;      /* ticks until it acts again */
    uint32_t presses;   /* activations so far */
    bool half_press;    /* the press is down, the release comes next */
    /* voice only: */
    char heard[BOT_HEARD_MAX][160]; /* focusable things heard on this screen */
    size_t heard_count;
    char last[160];
    bool round_done;
    uint32_t lost;      /* steps since the round was done without finding the target */
    uint64_t place;     /* hash of the page (seen, or heard), so that choices are counted per page */
};

void bot_begin(struct bot *bot, enum bot_input input, uint64_t seed, const char *chosen_word);
/* What it does this tick. speech: the lines said in the last tick. */
void bot_act(struct bot *bot, const struct stack *stack, const char *speech, struct actions *out);
bool bot_input_from_name(const char *name, enum bot_input *input);
const char *bot_input_name(enum bot_input input);

#endif
