/* What a storm level's file says: what happened, the gusts that come of it, and
 * which foundation stones answer each, with reasons. Owned by the library. */
#ifndef PRACTICE_STORM_LEVEL_H
#define PRACTICE_STORM_LEVEL_H
#include "content/level.h"

enum { STORM_GUSTS_MIN = 5, STORM_GUSTS_MAX = 7 };

enum storm_stone { STORM_KINDNESS, STORM_HUMANITY, STORM_MINDFULNESS, STORM_STONES };

/* A stone that fits a gust. */
struct storm_answer {
    enum storm_stone stone;
    char *says; /* what it answers */
    char *why;  /* why it holds here */
};

struct storm_gust {
    char *id;
    char *says;
    struct storm_answer *stones; /* one, either of two, or all three; each stone once */
    unsigned stones_count;
};

struct storm_level {
    struct level_head head;
    char **opening;
    unsigned opening_count; /* 2..3 */
    struct storm_gust *gusts;
    unsigned gusts_count; /* STORM_GUSTS_MIN..STORM_GUSTS_MAX */
    char *eye; /* in the quiet middle, before the answers are heard together */
    char **morning;
    unsigned morning_count; /* 1..2 */
    char *keepsake;
};

extern const struct level_kind storm_kind;

#endif
