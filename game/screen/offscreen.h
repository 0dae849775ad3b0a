/* An evening without a display: the same session and stack as a real one. */
#ifndef SCREEN_OFFSCREEN_H
#define SCREEN_OFFSCREEN_H
#include "screen/session.h"
#include "screen/stack.h"

struct offscreen {
    struct session session;
    struct stack *stack;
    struct draw_list list;
    const struct guest *guest;
};

/* Somebody else's screens in this house: a kiosk's. */
struct guest {
    const struct profile *profile;
    const struct screen *(*find)(const char *id); /* NULL: not one of theirs */
    bool (*arrive)(void *context, struct offscreen *off, struct error *err); /* the session is open, no screen yet */
    void (*leave)(void *context);
    void *context;
};

/* guest may be NULL. False with err; nothing is owned then. */
bool offscreen_begin(struct offscreen *off, const struct options *options, const char *program,
                     const struct guest *guest, struct error *err);
/* The `shot` command, with somebody else's screens too. */
int offscreen_shot(const struct options *options, const char *program, const struct guest *guest);
void offscreen_end(struct offscreen *off);
void offscreen_tick(struct offscreen *off, const struct actions *actions);
/* Prints err and hands the exit code through. */
int offscreen_complain(const struct error *err, int code);

#endif
