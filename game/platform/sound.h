/* Sound: quiet one-shots, one loop per room, the voice over both. Never fails:
 * without a device the house is silent. */
#ifndef PLATFORM_SOUND_H
#define PLATFORM_SOUND_H
#include "core/cue.h"
#include "core/reader.h"

#include <stdbool.h>
#include <stddef.h>

struct sound;

/* A thread of its own opens the device and decodes, so that the first picture
 * does not wait: it calls reader->read, whose context must stay valid until
 * sound_destroy; *reader is copied. */
struct sound *sound_create(const struct reader *reader, bool mute);
void sound_destroy(struct sound *sound); /* accepts NULL */
bool sound_available(const struct sound *sound); /* false once it is known that there is no device */
/* How often the device asked for sound so far: stands still when it hangs. 0: no device. */
unsigned sound_beats(const struct sound *sound);
/* Each 0..1. */
void sound_volumes(struct sound *sound, float effects, float music, float voice, bool mono);
/* Plays the named one-shots and moves the unease: the room's loop grows dull and quiet. What is not decoded yet, or
 * has no file, goes unheard. The caption of a sound X is the string "caption.X". */
void sound_play(struct sound *sound, const struct cues *cues);
/* Cross-fades to this loop over LOOP_FADE_MS (1.6 s); NULL or "" is silence. */
void sound_room(struct sound *sound, const char *loop);
void sound_tick(struct sound *sound); /* once per game tick */
/* Mono speech, mixed over the rest, which steps back meanwhile. */
void sound_feed_voice(struct sound *sound, const short *samples, size_t count, int rate);
void sound_hush_voice(struct sound *sound);
bool sound_voice_left(struct sound *sound); /* some of it is not heard yet */

#endif
