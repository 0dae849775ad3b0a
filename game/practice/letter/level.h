/* What a letter level's file says: to whom one writes, a few parts with a question
 * and opening lines to choose from, and what the desk says at the end. Owned by the library. */
#ifndef PRACTICE_LETTER_LEVEL_H
#define PRACTICE_LETTER_LEVEL_H
#include "content/level.h"

enum { LETTER_PARTS_MIN = 3, LETTER_PARTS_MAX = 4, LETTER_CARDS_MIN = 3, LETTER_CARDS_MAX = 5 };

struct letter_part {
    char *asks;   /* a question that helps to write the next lines */
    char **cards; /* whole sentences that may be laid into the letter */
    unsigned cards_count;
};

struct letter_level {
    struct level_head head;
    char **opening;
    unsigned opening_count; /* 1..3 */
    char **greetings;
    unsigned greetings_count; /* 3..5 */
    struct letter_part *parts;
    unsigned parts_count;
    char **partings;
    unsigned partings_count; /* 3..5: how it ends */
    char *read_aloud;        /* said before the whole letter is shown */
    char **closing;
    unsigned closing_count; /* 1..2 */
};

extern const struct level_kind letter_kind;

#endif
