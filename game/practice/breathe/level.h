/* What a breathe level's file says: paces that drift, gestures, and the few
 * words around. Owned by the library. */
#ifndef PRACTICE_BREATHE_LEVEL_H
#define PRACTICE_BREATHE_LEVEL_H
#include "content/level.h"

enum { BREATHE_TENTHS_MIN = 20, BREATHE_TENTHS_MAX = 80 }; /* of one phase: 2 to 8 seconds */

/* Lengths in tenths of a second, all BREATHE_TENTHS_MIN..BREATHE_TENTHS_MAX; from
 * the first breath to the last they drift from in/out to toward_in/toward_out. */
struct breathe_setting {
    char *id, *name, *about;
    int in_tenths, out_tenths, toward_in_tenths, toward_out_tenths;
    int breaths; /* 6..20 */
};

struct breathe_gesture {
    char *id, *name, *how;
};

struct breathe_level {
    struct level_head head;
    struct breathe_setting *settings;
    unsigned settings_count; /* 3..5 */
    struct breathe_gesture *gestures;
    unsigned gestures_count; /* 3 */
    char **before;
    unsigned before_count; /* 1..3 */
    char *in_word, *out_word;
    char **during;
    unsigned during_count; /* 3..6 */
    char **after;
    unsigned after_count; /* 1..3 */
};

extern const struct level_kind breathe_kind;

#endif
