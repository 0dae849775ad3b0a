/* What a catch level's file says: thoughts with their patterns, three answers to
 * each, a ladder of milder wordings, and chips for one's own words. A visit shows
 * some of the thoughts. Owned by the library. */
#ifndef PRACTICE_CATCH_LEVEL_H
#define PRACTICE_CATCH_LEVEL_H
#include "content/level.h"

enum {
    CATCH_MOTHS = 4, /* thoughts at the window in one visit */
    CATCH_THOUGHTS_MAX = 12,
    CATCH_PATTERNS_MAX = 6,
    CATCH_LADDER_MAX = 4,
    CATCH_CHIPS_MAX = 5
};

struct catch_pattern {
    char *id, *name, *means;
};

struct catch_reply {
    char *says, *why; /* why it helps, or what is still missing in it */
};

struct catch_thought {
    char *id, *says;
    char *pattern; /* id of one of the level's patterns */
    char **also;   /* ids of patterns that fit as well; NULL when there are none */
    unsigned also_count;
    char *pattern_note;
    struct catch_reply kind, cold, sweet;
    char **ladder; /* milder and milder; the last is nearly impossible to disagree with */
    unsigned ladder_count; /* 3..CATCH_LADDER_MAX */
    char *try; /* a tiny experiment for today */
};

struct catch_chips {
    char **starts, **middles, **ends; /* any three join into a sentence */
    unsigned starts_count, middles_count, ends_count; /* 3..CATCH_CHIPS_MAX */
};

struct catch_level {
    struct level_head head;
    char *theme;
    char *critic_is;
    struct catch_pattern *patterns;
    unsigned patterns_count; /* 4..CATCH_PATTERNS_MAX */
    struct catch_thought *thoughts;
    unsigned thoughts_count; /* CATCH_MOTHS..CATCH_THOUGHTS_MAX */
    struct catch_chips chips;
};

extern const struct level_kind catch_kind;

#endif
