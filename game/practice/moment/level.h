/* What a moment's level file says: a small disaster, the worried housemate's
 * lines, the quiet, three other voices. Owned by the library. */
#ifndef PRACTICE_MOMENT_LEVEL_H
#define PRACTICE_MOMENT_LEVEL_H
#include "content/level.h"

enum { MOMENT_VOICES_COUNT = 3 };

struct moment_voice {
    char *id, *who;
    char **lines;
    unsigned lines_count; /* 2..3 */
    char *opens; /* what changes in the room or the body afterwards */
};

struct moment_keepsake {
    char *id, *text;
};

struct moment_level {
    struct level_head head;
    char **opening;
    unsigned opening_count; /* 1..3 */
    char **critic;
    unsigned critic_count; /* 4..6 */
    char *pause;
    char **quiet;
    unsigned quiet_count; /* 2..4 */
    struct moment_voice *voices;
    unsigned voices_count; /* MOMENT_VOICES_COUNT */
    char **closing;
    unsigned closing_count; /* 1..3 */
    struct moment_keepsake keepsake;
};

extern const struct level_kind moment_kind;

#endif
