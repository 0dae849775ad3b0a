/* Inside platform only: what happens to samples on their way out. Pure, so that
 * a test can listen without a device. Stereo frames, 48 kHz, signed 16 bit. */
#ifndef PLATFORM_SOUND_MIX_H
#define PLATFORM_SOUND_MIX_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SOUND_RATE = 48000, LOOP_FADE_MS = 1600 };

/* One of the loops that cross-fade. All zero: silent. */
struct loop_sound {
    float fade;   /* 0 silent .. 1 there; moves to the wanted one within LOOP_FADE_MS */
    float unease; /* likewise, within about half a second */
    float low[2]; /* what the low-pass remembers of each side */
};

/* Fades towards present, and closes in by unease: 1 is dull and 5 dB down. */
void loop_shape(struct loop_sound *loop, int16_t *samples, size_t frames, bool present, float unease);

/* Bends the last hundredth of a second so that the end meets the beginning: decoding leaves a small step there. */
void loop_close(int16_t *samples, size_t frames);

/* How far the house steps back for the voice: 0 .. 1. */
struct ducking {
    float depth;
};

/* Adds frames of speech, of which only the first `spoken` are there, at volume 0..1; the rest steps back at once and
 * comes back slowly. */
void mix_voice(struct ducking *ducking, int16_t *samples, size_t frames, const int16_t *speech, size_t spoken,
               float volume);
void mix_mono(int16_t *samples, size_t frames);

#endif
