/* What a furnish level's file says: small kindnesses with the cold labels somebody
 * stuck on them, and what a permission slip may say. Owned by the library. */
#ifndef PRACTICE_FURNISH_LEVEL_H
#define PRACTICE_FURNISH_LEVEL_H
#include "content/level.h"

enum {
    FURNISH_THINGS_MIN = 8,
    FURNISH_THINGS_MAX = 20,
    FURNISH_SLIP_MIN = 3,
    FURNISH_SLIP_MAX = 5,
    FURNISH_SPOTS = 3
};

/* What a thing looks like. */
enum furnish_look {
    FURNISH_BLANKET, FURNISH_CANDLE, FURNISH_TEAPOT, FURNISH_JOURNAL, FURNISH_PLANT, FURNISH_LETTER, FURNISH_LANTERN,
    FURNISH_CAT, FURNISH_CUP, FURNISH_SHOES, FURNISH_FLOWERS, FURNISH_BOOKS, FURNISH_ARMCHAIR, FURNISH_KETTLE,
    FURNISH_LAMP, FURNISH_JAR, FURNISH_LOOKS
};

struct furnish_thing {
    char *id;
    char *name;
    char *label;   /* what is stuck on it: "indulgent" */
    char *mutters; /* why the worried housemate stuck it there */
    char *truth;   /* what it is, under the label */
    enum furnish_look look;
};

struct furnish_level {
    struct level_head head;
    char **opening;
    unsigned opening_count; /* 1..2 */
    struct furnish_thing *things;
    unsigned things_count;
    char **how_long; /* the slip: for how long, to do what, signed by whom */
    unsigned how_long_count;
    char **to_do;
    unsigned to_do_count;
    char **signed_by;
    unsigned signed_by_count;
    char **closing;
    unsigned closing_count; /* 1..2 */
};

extern const struct level_kind furnish_kind;

#endif
