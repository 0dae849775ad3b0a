/* Replays: what was done, tick by tick, with a checksum of the whole state each
 * second. Typed and pasted text is never in them, only how many characters it had. */
#ifndef SCREEN_REPLAY_H
#define SCREEN_REPLAY_H
#include "core/action.h"
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum { REPLAY_VERSION = 1 };

struct replay_head {
    char level[64]; /* "" = from the title */
    uint64_t content; /* hash of the level's file; 0 from the title */
    uint64_t seed;
    int32_t day;
    int text_percent;
    bool reduced_motion;
};

struct replay_step {
    uint32_t tick;
    bool is_checksum;
    uint64_t checksum;
    struct action action;
};

struct replay {
    struct replay_head head;
    struct replay_step *steps; /* owned; in order of ticks */
    size_t count, capacity;
    char *dots; /* owned; stands for what was pasted */
    uint32_t ticks; /* length of the visit */
};

/* Writing, as the visit goes on. */
void replay_write_head(FILE *out, const struct replay_head *head);
void replay_write_actions(FILE *out, uint32_t tick, const struct actions *actions);
void replay_write_checksum(FILE *out, uint32_t tick, uint64_t checksum);
void replay_write_end(FILE *out, uint32_t tick);

/* Reads a whole file (at most 16 MB); errors name the line. */
bool replay_read(struct replay *out, const char *path, struct error *err);
void replay_free(struct replay *replay);

#endif
