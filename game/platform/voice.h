/* The voice: says lines in a thread of its own, through espeak-ng in process;
 * and text-out, the same lines for an outside reader. */
#ifndef PLATFORM_VOICE_H
#define PLATFORM_VOICE_H
#include "core/error.h"
#include "platform/sound.h"

#include <stdbool.h>

struct voice;
struct text_out;

/* All of these accept a NULL voice. Without an engine nothing is said. */
struct voice *voice_create(void);
void voice_destroy(struct voice *voice);
/* The engine is opened when it is first turned on. Words a minute 80..450, pitch 0..99 (both are clamped); language as
 * espeak-ng names it ("en", "pt-br"), NULL is English. */
void voice_set(struct voice *voice, bool on, int words_per_minute, int pitch, const char *language);
/* Says a line after those before it; interrupt drops them first, and with "" says nothing new. Nothing while off. */
void voice_say(struct voice *voice, const char *utf8, bool interrupt);
/* Is something being said, or about to be? sound may be NULL. */
bool voice_speaks(struct voice *voice, struct sound *sound);
/* Once per tick: hands what was synthesised to sound. */
void voice_pump(struct voice *voice, struct sound *sound);

/* path "-" is standard output; on false *out is NULL. A reader that went away ends the stream, not the game: SIGPIPE
 * is ignored from here on. */
bool text_out_open(struct text_out **out, const char *path, struct error *err);
/* One utterance, one line, at once; line breaks within become spaces. Accepts NULL. */
void text_out_line(struct text_out *out, const char *utf8);
void text_out_close(struct text_out *out); /* accepts NULL */

#endif
