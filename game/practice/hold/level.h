/* What a hold level's file says: a bowl of difficult water, the stairs it is
 * carried up, three grips on each, and words for what is in it. Owned by the library. */
#ifndef PRACTICE_HOLD_LEVEL_H
#define PRACTICE_HOLD_LEVEL_H
#include "content/level.h"

enum { HOLD_STAIRS_MIN = 4, HOLD_STAIRS_MAX = 5, HOLD_FEELINGS_MIN = 6, HOLD_FEELINGS_MAX = 9, HOLD_SAYINGS_MAX = 5 };

/* One stair: what touches the bowl there, and what each grip does then. */
struct hold_stair {
    char *id;
    char *says;
    char *push, *hold, *cling; /* what happens, and what that grip is good for */
};

struct hold_word {
    char *id, *text;
};

struct hold_level {
    struct level_head head;
    char *water; /* what is in the bowl, in one line that stays in view */
    char **opening;
    unsigned opening_count; /* 1..3 */
    struct hold_stair *stairs;
    unsigned stairs_count; /* HOLD_STAIRS_MIN..HOLD_STAIRS_MAX */
    struct hold_word *feelings;
    unsigned feelings_count;
    struct hold_word *sayings; /* what can be said to it */
    unsigned sayings_count;    /* 3..HOLD_SAYINGS_MAX */
    char **set_down_still;
    unsigned set_down_still_count; /* 1..2: at the window, when it was held most */
    char **set_down_rough;
    unsigned set_down_rough_count; /* 1..2: when it was pushed or clung to most */
    char **closing;
    unsigned closing_count; /* 1..2 */
};

extern const struct level_kind hold_kind;

#endif
