/* Cues: what a room asks to be heard. Rules and views only name them; platform
 * plays them and captions show those that mean something. */
#ifndef CORE_CUE_H
#define CORE_CUE_H
#include <stdbool.h>
#include <stddef.h>

/* How long a caption stays: at least as long as the longest sound it tells (tests/lint/names.py). */
enum { CUES_MAX = 16, CAPTION_TICKS = 360 };

struct cues {
    const char *names[CUES_MAX]; /* not owned: string literals, file names in sound/ without ending */
    size_t count;
    bool keep_picture; /* the person asked to keep what is on the screen as a picture */
    float unease; /* 0 open room .. 1 the sound has closed in; kept until changed */
};

void cue_play(struct cues *cues, const char *name);

#endif
