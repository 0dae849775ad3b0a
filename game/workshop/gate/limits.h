/* How often somebody may do something: buckets that fill with time, in a table that never grows. Pure: the time is
 * given. */
#ifndef WORKSHOP_GATE_LIMITS_H
#define WORKSHOP_GATE_LIMITS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LIMITS_NAME_BYTES = 48, LIMITS_WAYS = 8 };

struct limits_entry {
    char name[LIMITS_NAME_BYTES]; /* "" = free */
    double level;   /* what it may still do, at `seen` */
    double seen;    /* seconds */
    double shut_until;
    unsigned refused; /* since it was last shut out */
    unsigned shut;    /* times that it was: each pause is twice the one before */
};

struct limits {
    struct limits_entry *entries; /* owned */
    size_t sets;                  /* of LIMITS_WAYS entries each */
    double a_second, at_once;     /* what fills up, and how much there can be */
    unsigned most_refused;        /* then it is shut out */
    double pause_s, longest_s;    /* of the first time, and at most */
};

void limits_open(struct limits *limits, size_t sets);
void limits_close(struct limits *limits);
/* One more by name: false when it is too often, or shut out. The one seen longest ago in its set makes room. */
bool limits_may(struct limits *limits, const char *name, double now);
bool limits_is_shut(struct limits *limits, const char *name, double now);
/* True once: it was refused so often that it is shut out from now on. */
bool limits_shuts(struct limits *limits, const char *name, double now);

#endif
