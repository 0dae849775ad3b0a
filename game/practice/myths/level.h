/* What a myths level's file says: one old portrait with its claim, cards of what
 * studies saw with an honest weight, and what is left to say when all is weighed.
 * Owned by the library. */
#ifndef PRACTICE_MYTHS_LEVEL_H
#define PRACTICE_MYTHS_LEVEL_H
#include "content/level.h"

enum { MYTHS_CARDS = 5, MYTHS_PORTRAITS = 3, MYTHS_WEIGHT_MAX = 3 };

/* What the house says a card can carry, and not what anybody makes of it. */
enum myths_weight { MYTHS_FEATHER = 1, MYTHS_PEBBLE = 2, MYTHS_STONE = 3 };

struct myths_card {
    char *id;
    char *title;    /* who looked at whom */
    char *found;    /* what was seen */
    enum myths_weight weight;
    char *why;      /* why it weighs so much and no more */
    char *evidence; /* id of the study */
};

struct myths_level {
    struct level_head head;
    int portrait; /* 1..MYTHS_PORTRAITS: which frame in the gallery */
    char *who;
    char *claim;
    char **opening;
    unsigned opening_count; /* 1..3 */
    struct myths_card *cards;
    unsigned cards_count; /* MYTHS_CARDS */
    char **tips;
    unsigned tips_count; /* 1..3: the portrait, when the scale tips */
    char **level_lines;
    unsigned level_lines_count; /* 1..3: when it does not */
    char *left; /* what may be said after weighing */
    char **closing;
    unsigned closing_count; /* 1..2 */
};

extern const struct level_kind myths_kind;

#endif
