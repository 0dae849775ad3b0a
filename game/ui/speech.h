/* What is said aloud: the same words go to the voice, to text-out and to the
 * voice-only bot. Name, role, value, place, in that order. */
#ifndef UI_SPEECH_H
#define UI_SPEECH_H
#include "ui/ui.h"

#include <stdint.h>

/* Looks words up by string id; never returns NULL. */
struct words {
    const void *context;
    const char *(*get)(const void *context, const char *id);
};

enum { SPEECH_SEEN_MAX = TREE_WIDGETS_MAX };

struct speech {
    uint64_t seen[SPEECH_SEEN_MAX]; /* hashes of texts on the screen last time */
    size_t seen_count;
    char focus[WIDGET_ID_BYTES];
    uint64_t focus_hash;
    uint32_t echoes; /* of the field that has the focus */
};

/* "Name, button, selected, 2 of 6" into out. */
void speech_describe(const struct tree *tree, const struct widget *widget, const struct words *words, struct text *out);

/* Called when something may have changed. Appends utterances, one per line, to
 * out: first texts that are new on the screen, then the focus if it changed. A field
 * that keeps the focus says only what was typed or passed in it.
 * Returns true when what is being said should stop at once (the focus moved). */
bool speech_update(struct speech *speech, const struct tree *tree, const struct ui *ui, const struct words *words,
                   struct text *out);
/* Forget what was said, so that the next update says the whole screen. */
void speech_reset(struct speech *speech);

#endif
