/* Walking through a level without a window: does it always come to an end, and is
 * everything in it read by somebody? For the checker and for tests. */
#ifndef PRACTICE_WALK_H
#define PRACTICE_WALK_H
#include "practice/practice.h"

enum { WALKS = 240, WALK_PRESSES_MAX = 600 };

struct walk_report {
    int unfinished;       /* walks that came to no end within WALK_PRESSES_MAX presses */
    char page[WIDGET_ID_BYTES]; /* where the first of them was stuck */
    struct text read;     /* all that was shown, each text once, ending in a newline */
};

/* Presses what was pressed least, over several visits and seeds. Free with walk_free. */
void walk_level(struct walk_report *report, const struct level *level, const struct library *library,
                const struct strings *strings);
void walk_free(struct walk_report *report);

#endif
