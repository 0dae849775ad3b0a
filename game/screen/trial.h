/* Trials along a bot's way: does every state wait for ten minutes without failing,
 * advancing or scolding; does the porch open at every tick, and lead back to the same state? */
#ifndef SCREEN_TRIAL_H
#define SCREEN_TRIAL_H
#include "screen/stack.h"

enum { TRIAL_STATES_MAX = 4096, TRIAL_WAIT_TICKS = 10 * 60 * TICKS_PER_SECOND };

struct trial {
    bool patient, porch; /* which trials are wanted */
    bool scanning;       /* the focus moves by itself and need not stay where it was */
    uint64_t waited_at[TRIAL_STATES_MAX];
    size_t waited;   /* states that were waited in */
    size_t porched;  /* times the porch was tried */
    char page[WIDGET_ID_BYTES]; /* where the trial began */
    size_t failures; /* each was printed to stderr with where and what */
};

/* Call before the bot acts; level names the place in messages. */
void trial_tick(struct trial *trial, struct stack *stack, const char *level);

#endif
