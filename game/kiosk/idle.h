/* Is somebody still there? In two stages: after a while without a touch the house asks, and counts down; only then it
 * forgets. Pure, in ticks. Nobody is asked while something they set going goes on (a breath, a rest) or while a
 * voice is speaking. */
#ifndef KIOSK_IDLE_H
#define KIOSK_IDLE_H
#include <stdbool.h>
#include <stdint.h>

enum idle_stage { IDLE_AWAY, IDLE_HERE, IDLE_ASKED };

struct idle_rules {
    uint32_t ask_after; /* ticks without a touch */
    uint32_t countdown; /* ticks to say "I am here", as often as one likes */
    uint32_t guided_most; /* what goes on by itself holds the question back for so long and no longer */
};

struct idle {
    enum idle_stage stage;
    uint32_t quiet;  /* ticks since the last touch, or since the countdown began */
    uint32_t guided; /* ticks that something went on by itself since the last touch */
    bool touched;    /* since the last tick: gathered by whoever hands the actions on */
};

/* What this tick means for the visit. */
enum idle_news { IDLE_NOTHING, IDLE_ASK, IDLE_STAYS, IDLE_GONE };

struct idle_signs {
    bool touched; /* any input at all */
    bool guided;  /* something that was asked for goes on by itself */
    bool speaks;  /* the voice is speaking */
};

void idle_arrives(struct idle *idle); /* somebody came: the visit begins */
void idle_leaves(struct idle *idle);  /* the visit is over, however it ended */
enum idle_news idle_tick(struct idle *idle, const struct idle_rules *rules, struct idle_signs signs);
/* Whole seconds left of the countdown, 0 when nobody is asked. */
uint32_t idle_seconds_left(const struct idle *idle, const struct idle_rules *rules);

#endif
