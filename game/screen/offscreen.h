/* An evening without a display: the same session and stack as a real one. */
#ifndef SCREEN_OFFSCREEN_H
#define SCREEN_OFFSCREEN_H
#include "screen/session.h"
#include "screen/stack.h"

struct offscreen {
    struct session session;
    struct stack *stack;
    struct draw_list list;
};

/* False with err; nothing is owned then. */
bool offscreen_begin(struct offscreen *off, const struct options *options, const char *program, struct error *err);
void offscreen_end(struct offscreen *off);
void offscreen_tick(struct offscreen *off, const struct actions *actions);
/* Prints err and hands the exit code through. */
int offscreen_complain(const struct error *err, int code);

#endif
