/* Inside platform only: how the score follows a visit. What is heard moves it; left alone it settles. Pure. */
#ifndef PLATFORM_MOOD_H
#define PLATFORM_MOOD_H
#include "platform/music.h"

#include <stdint.h>

struct mood {
    float warmth; /* 0..1: a kind answer raises it, the critic lowers it; it fades within minutes */
    float swell;  /* 0..1: with the breath, 1 when nobody breathes along */
    uint32_t breath_ticks; /* since the last breath that was heard */
};

void mood_begin(struct mood *mood);
void mood_hear(struct mood *mood, const char *cue);
void mood_tick(struct mood *mood);
struct music_mood mood_of(const struct mood *mood, float volume, float unease);

#endif
