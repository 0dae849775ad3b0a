/* The practices, by the names of their folders: a new one adds its line here and
 * nothing else anywhere. NAME stands for NAME_practice in NAME/view.c and NAME_kind in NAME/schema.c. */
#ifndef PRACTICE_LIST_H
#define PRACTICE_LIST_H
#include "practice/practice.h"

#define PRACTICES(EACH) \
    EACH(checkin)       \
    EACH(moment)        \
    EACH(catch)         \
    EACH(breathe)       \
    EACH(reflect)       \
    EACH(myths)         \
    EACH(wiring)        \
    EACH(hold)          \
    EACH(swap)          \
    EACH(letter)        \
    EACH(storm)         \
    EACH(furnish)       \
    EACH(rest)          \
    EACH(windows)       \
    EACH(door)

#define PRACTICE_DECLARE(name)                   \
    extern const struct practice name##_practice; \
    extern const struct level_kind name##_kind;
PRACTICES(PRACTICE_DECLARE)
#undef PRACTICE_DECLARE

#endif
