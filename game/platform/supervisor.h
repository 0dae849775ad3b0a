/* Watches one child process and starts it again when it falls or falls silent; after three falls in ten minutes it runs
 * the child in its plain form for ten minutes and then tries once more. Uses nothing but the system: what the child
 * breaks cannot break it. Under systemd it answers the watchdog while the child's heart beats. */
#ifndef PLATFORM_SUPERVISOR_H
#define PLATFORM_SUPERVISOR_H
#include <stdbool.h>

enum child_form { CHILD_WHOLE, CHILD_OUT_OF_ORDER };

enum { EXIT_AGAIN = 75 /* the child asks to be started again, and it is no fall */ };

struct supervisor {
    /* Runs in the child and returns its exit code. pipe: where a byte about once a second says that it lives.
     * restarted: it is not the first one. */
    int (*run)(void *context, int pipe, enum child_form form, bool restarted);
    void *context;
    int silence_ms; /* 0: 10000; the first beat may take twice as long */
    int second_ms;  /* 0: 1000; shorter for tests */
};

/* Ends when the child ends with 0 (the staff closed it), or when this process is told to end. */
int supervise(const struct supervisor *how);

#endif
