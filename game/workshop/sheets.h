/* A meeting as a row of sheets (the pages of its book): each step of the plan, and each part of a step that has
 * several (the gusts of a storm, the neighbours of a hill), with what can be answered there. Made from the levels
 * that the house at home plays too; nothing is copied but the order. */
#ifndef WORKSHOP_SHEETS_H
#define WORKSHOP_SHEETS_H
#include "content/library.h"
#include "content/strings.h"

#include <stdbool.h>

enum {
    SHEETS_MAX = 64,
    ITEMS_MAX = 8,        /* of one page */
    CHOICES_MAX = 12,     /* of one item */
    WORDS_CHARACTERS = 140, /* of own words */
    KEY_BYTES = 72,       /* "storm.2" */
    TURNS_MAX = 24        /* breaths */
};

enum item_kind { ITEM_CHOICE, ITEM_SCALE, ITEM_WORDS, ITEM_ME_TOO };

/* All texts belong to the library or the strings. */
struct sheet_choice {
    const char *id, *text;
    const char *more; /* a line below, or NULL */
};

struct sheet_item {
    const char *id;
    enum item_kind kind;
    const char *ask; /* with ITEM_ME_TOO: what was lived through */
    struct sheet_choice choices[CHOICES_MAX]; /* with ITEM_ME_TOO: "yes" alone */
    unsigned choice_count;
};

struct sheet {
    char key[KEY_BYTES]; /* what answers name: the step's id, with ".1" and so on for later parts */
    const struct plan_step *step;
    unsigned at, parts; /* this is part at of parts */
    const struct level *level; /* NULL */
    const char *quote;  /* what the answers are answers to: a critic's thought, a gust; or NULL */
    struct sheet_item items[ITEMS_MAX];
    unsigned item_count;
    int turns[TURNS_MAX][2]; /* breathe: milliseconds in and out */
    unsigned turn_count;
};

/* Fills pages (SHEETS_MAX) and returns how many there are. A step whose level is not in the library stays, without
 * anything to answer. seed: the order of the answers on a page, the same for everyone in the room. */
unsigned sheets_make(struct sheet *pages, const struct plan_meeting *meeting, const struct library *library,
                    const struct strings *strings, uint64_t seed);

#endif
