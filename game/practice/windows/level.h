/* What a windows level's file says: the neighbours of one evening, each behind
 * a numbered window of the hillside, and the cards for one's own. Owned by the
 * library. */
#ifndef PRACTICE_WINDOWS_LEVEL_H
#define PRACTICE_WINDOWS_LEVEL_H
#include "content/level.h"

enum {
    WINDOWS_PLACES = 28, /* windows of the hillside, numbered as in assets/art/src/gen_balcony.py */
    WINDOWS_SHOWN = 9,   /* neighbours of one visit; a level has more */
    WINDOWS_NEIGHBOURS_MAX = 20,
    WINDOWS_CARDS_MAX = 8,
    WINDOWS_LINES_MAX = 3
};

/* Who stands in the window: the silhouettes of the art, in its order. */
enum windows_figure {
    FIGURE_BUN,
    FIGURE_CAP,
    FIGURE_HOOD,
    FIGURE_LONG_HAIR,
    FIGURE_HEADSCARF,
    FIGURE_BEARD,
    FIGURE_BABY,
    FIGURE_WHEELCHAIR,
    FIGURE_NIGHT_COAT,
    FIGURE_CURLS,
    FIGURE_APRON,
    FIGURE_TWO,
    FIGURE_TURBAN,
    FIGURE_BRAIDS,
    FIGURE_STICK,
    FIGURE_CHILD,
    FIGURE_COUNT
};

/* The word for it in level files, and the picture's name. */
const char *windows_figure_name(enum windows_figure figure);

struct windows_neighbour {
    char *id;
    char *where; /* the window's spoken name: "a narrow window above the bakery" */
    int window;  /* 1..WINDOWS_PLACES, one neighbour each within a level */
    enum windows_figure figure;
    char *struggle;
    char *helps;
};

struct windows_card {
    char *id, *text;
};

struct windows_level {
    struct level_head head;
    char **opening;
    unsigned opening_count; /* 1..WINDOWS_LINES_MAX */
    struct windows_neighbour *neighbours;
    unsigned neighbours_count; /* 12..WINDOWS_NEIGHBOURS_MAX */
    char *own_question;
    struct windows_card *cards;
    unsigned cards_count; /* 6..WINDOWS_CARDS_MAX */
    char **closing;
    unsigned closing_count; /* 1..WINDOWS_LINES_MAX */
};

extern const struct level_kind windows_kind;

#endif
