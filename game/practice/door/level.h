/* What a door level's file says: who may knock on such an evening, what each
 * of them brings, and how each answers the tin, the staff, or both. Owned by
 * the library. */
#ifndef PRACTICE_DOOR_LEVEL_H
#define PRACTICE_DOOR_LEVEL_H
#include "content/level.h"

enum {
    DOOR_SHOWN = 5, /* visitors of one evening; a level has more */
    DOOR_VISITORS_MAX = 16,
    DOOR_SAYS_MAX = 3,
    DOOR_LINES_MAX = 3
};

/* Who stands on the step: the silhouettes of the art, in its order. */
enum door_figure {
    DOOR_BICYCLE,
    DOOR_SCHOOL_BAG,
    DOOR_CANE,
    DOOR_APRON,
    DOOR_SUITCASE,
    DOOR_RAINCOAT,
    DOOR_UMBRELLA,
    DOOR_HELMET,
    DOOR_DOG,
    DOOR_WHEELCHAIR,
    DOOR_FIGURE_COUNT
};

/* The word for it in level files, and the picture's name. */
const char *door_figure_name(enum door_figure figure);

/* What can be handed over. The balm is self-kindness, small and at once; the backbone is self-compassion as a
 * whole, for what is carried for long. */
enum door_gift { GIFT_BALM, GIFT_BACKBONE, GIFT_BOTH, GIFT_COUNT, GIFT_NONE = -1 };

/* What carries best; EITHER: the tin and the staff, each on its own. */
enum door_fits { FITS_BALM, FITS_BACKBONE, FITS_BOTH, FITS_EITHER };

struct door_visitor {
    char *id;
    enum door_figure figure;
    char *who;
    char **says;
    unsigned says_count; /* 2..DOOR_SAYS_MAX */
    char *more;          /* what they add when they are asked */
    char *answers[GIFT_COUNT];
    enum door_fits fits;
    char *focus, *use, *example; /* their row of the chart */
};

struct door_level {
    struct level_head head;
    char **opening;
    unsigned opening_count; /* 1..DOOR_LINES_MAX */
    struct door_visitor *visitors;
    unsigned visitors_count; /* 10..DOOR_VISITORS_MAX */
    char *own_question;
    char *own[GIFT_COUNT];
    char *own_none;
    char **closing;
    unsigned closing_count; /* 1..DOOR_LINES_MAX */
};

extern const struct level_kind door_kind;

#endif
