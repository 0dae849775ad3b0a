/* What a swap level's file says: a child on the stairs, three moments with things
 * to say or do, and what follows when the places are changed. Owned by the library. */
#ifndef PRACTICE_SWAP_LEVEL_H
#define PRACTICE_SWAP_LEVEL_H
#include "content/level.h"

enum { SWAP_CHILDREN = 4, SWAP_MOMENTS = 3, SWAP_CARDS_MIN = 4, SWAP_CARDS_MAX = 5, SWAP_CHIPS_MAX = 6 };

struct swap_card {
    char *id, *text;
    char *answer; /* what the child says or does then */
};

struct swap_deed {
    char *text;   /* something to do in place of words */
    char *answer;
    char *given;  /* the same, done for you on the child's step */
};

struct swap_moment {
    char *says;
    struct swap_card *cards;
    unsigned cards_count; /* SWAP_CARDS_MIN..SWAP_CARDS_MAX */
    struct swap_deed deed;
    char *own_answer; /* the child, to words of one's own */
};

struct swap_sit {
    char *text, *answer;
};

struct swap_level {
    struct level_head head;
    int child; /* 1..SWAP_CHILDREN: which silhouette sits there */
    char **opening;
    unsigned opening_count; /* 1..2 */
    char **tells;
    unsigned tells_count; /* 2..3 */
    struct swap_sit beside, below;
    struct swap_moment *moments;
    unsigned moments_count; /* SWAP_MOMENTS */
    char **chips;
    unsigned chips_count; /* 4..SWAP_CHIPS_MAX: pieces that make a sentence without typing */
    char **turn;
    unsigned turn_count; /* 1..2: the places are changed */
    char **closing;
    unsigned closing_count; /* 1..2 */
};

extern const struct level_kind swap_kind;

#endif
