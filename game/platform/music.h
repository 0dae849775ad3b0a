/* Inside platform only: the score. A piece is three stems of one length (base, warmth, unease) that are decoded in
 * lockstep by a thread of their own, a third of a second ahead; the mixer takes from a ring and weighs them. */
#ifndef PLATFORM_MUSIC_H
#define PLATFORM_MUSIC_H
#include "core/reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MUSIC_STEMS = 3, MUSIC_CHANNELS = 2 * MUSIC_STEMS };

/* How the stems are weighed, each 0..1. */
struct music_mood {
    float volume;
    float warmth;
    float unease; /* also thins the base */
    float swell;  /* the breath: 1 in, 0 out; 1 where nobody breathes along */
};

/* The mixer's own: moves towards the mood over about a second, to another piece through silence. All zero: silent. */
struct music_level {
    float presence;
    float gain[MUSIC_STEMS];
};

/* Pure: adds `frames` frames of six channels to stereo, levels moving as it goes. present: it is the wanted piece. */
void music_weigh(struct music_level *level, const struct music_mood *mood, bool present, const int16_t *stems,
                 size_t frames, int16_t *mix);

struct music;

/* Never fails: what cannot be decoded is not heard. *reader is copied, its context must outlive the music; the thread
 * calls reader->read. */
struct music *music_create(const struct reader *reader);
void music_destroy(struct music *music); /* accepts NULL; nobody mixes any more */
/* The piece wanted: its stems are sound/PIECE-base.ogg and so on. NULL or "" is silence, and then nothing is decoded.
 * From the game's thread. */
void music_want(struct music *music, const char *piece);
void music_set_mood(struct music *music, struct music_mood mood);
/* From the mixer's thread: neither waits nor allocates. */
void music_mix(struct music *music, int16_t *mix, size_t frames);

#endif
