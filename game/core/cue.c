/* A bounded list of sounds asked for in one tick. */
#include "core/cue.h"

void cue_play(struct cues *cues, const char *name) {
    if (cues->count < CUES_MAX) {
        cues->names[cues->count++] = name;
    }
}
