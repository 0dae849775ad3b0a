/* What a reflect level's file says: two closing questions with cards, small
 * steps for today, and a farewell. Owned by the library. */
#ifndef PRACTICE_REFLECT_LEVEL_H
#define PRACTICE_REFLECT_LEVEL_H
#include "content/level.h"

enum { REFLECT_CARDS_MAX = 10 };

struct reflect_card {
    char *id, *text;
};

struct reflect_level {
    struct level_head head;
    char *kindness_question;
    struct reflect_card *kindness_cards;
    unsigned kindness_cards_count; /* 6..REFLECT_CARDS_MAX, as the two below */
    char *belonging_question;
    struct reflect_card *belonging_cards;
    unsigned belonging_cards_count;
    char *steps_question;
    struct reflect_card *steps;
    unsigned steps_count;
    char *card_intro;
    char **farewell;
    unsigned farewell_count; /* 1..3 */
};

extern const struct level_kind reflect_kind;

#endif
