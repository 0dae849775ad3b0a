/* What a rest level's file says: how one comes to lie down, what there is to look
 * at, and the clouds that pass with a line on them. Owned by the library. */
#ifndef PRACTICE_REST_LEVEL_H
#define PRACTICE_REST_LEVEL_H
#include "content/level.h"

enum { REST_VIEWS = 3, REST_CLOUDS_MIN = 10, REST_CLOUDS_MAX = 16 };

struct rest_view {
    char *text; /* what one looks at */
    char *line; /* what is there to be seen */
};

struct rest_cloud {
    char *says;
    char *answer; /* a kind word to it, if one touches it */
};

struct rest_level {
    struct level_head head;
    char **opening;
    unsigned opening_count; /* 1..2 */
    struct rest_view *views;
    unsigned views_count; /* REST_VIEWS */
    struct rest_cloud *clouds;
    unsigned clouds_count;
    char *bell; /* when the time one chose is over */
    char **closing;
    unsigned closing_count; /* 1..2 */
};

extern const struct level_kind rest_kind;

#endif
