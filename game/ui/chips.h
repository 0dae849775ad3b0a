/* The words that are offered above the keys: completions of what is begun, or what may come next. All of them stand in
 * fixed lists of the language (keyboard.words1, keyboard.after1, ...); nothing is learned, counted or kept. */
#ifndef UI_CHIPS_H
#define UI_CHIPS_H
#include "ui/page.h"

#include <stdbool.h>
#include <stddef.h>

enum { CHIPS_MAX = 6, CHIP_BYTES = 28 };

struct chips {
    char words[CHIPS_MAX][CHIP_BYTES];
    size_t count;
    size_t begun; /* bytes before the caret that belong to the word */
    bool apart;   /* a space is needed before it */
};

/* For the caret (bytes) in a text. */
void chips_offer(struct chips *out, const struct ui_view *view, const char *utf8, size_t caret);
/* Is `at` where a sentence begins, spaces and opening marks left out? */
bool chips_sentence_begins(const struct ui_view *view, const char *utf8, size_t at);

#endif
