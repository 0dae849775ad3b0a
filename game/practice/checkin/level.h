/* What a check-in's level file says: the weathers inside, the words for how
 * rough one is on oneself, and an answer to each. Owned by the library. */
#ifndef PRACTICE_CHECKIN_LEVEL_H
#define PRACTICE_CHECKIN_LEVEL_H
#include "content/level.h"
#include "core/visit.h"

enum { CHECKIN_WEATHERS = 4, CHECKIN_ROUGHS = 5, CHECKIN_SUGGESTS_MAX = 4 };

struct checkin_weather {
    enum weather weather; /* all four differ */
    char *name, *line, *answer;
    char **suggests; /* level ids; the library knows which of them it has */
    unsigned suggests_count; /* 1..CHECKIN_SUGGESTS_MAX */
};

struct checkin_rough {
    char *id, *name, *answer;
};

struct checkin_level {
    struct level_head head;
    char *question;
    struct checkin_weather *weathers;
    unsigned weathers_count; /* CHECKIN_WEATHERS */
    char *rough_question;
    struct checkin_rough *rough; /* gentle first */
    unsigned rough_count; /* CHECKIN_ROUGHS */
    char *thanks;
    char *after_question, *after_answer; /* at the end of a journey */
};

extern const struct level_kind checkin_kind;

#endif
