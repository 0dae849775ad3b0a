/* A session plan: what a facilitator does with a group, step by step. Plans are data (levels/LANG/plans/ID.yaml),
 * owned by the library, and lean on the same levels as the house at home. */
#ifndef CONTENT_PLAN_H
#define CONTENT_PLAN_H

enum {
    PLAN_MEETINGS_MAX = 6,
    PLAN_STEPS_MAX = 30, /* of one meeting */
    PLAN_LINES_MAX = 4,
    PLAN_NOTES_MAX = 10,
    PLAN_USE_MAX = 8,
    PLAN_MINUTES_MAX = 180,
    PLAN_OFF_PERCENT = 10 /* how far a meeting's steps may be off its minutes */
};

enum plan_do {
    PLAN_RULES,   /* optional, may pass, what is shown, what is kept, who to talk to: every meeting's first step */
    PLAN_ARRIVE,  /* join, and light a window on the hill */
    PLAN_WEATHER, /* level: a checkin */
    PLAN_THOUGHTS, /* level: a catch; a thought is sent to the attic window, on a card or in own words */
    PLAN_ANSWERS, /* level: a catch, use: one of its thoughts; kinder answers, and how believable they are */
    PLAN_ME_TOO,  /* level: a windows, use: neighbours; lights of common humanity */
    PLAN_STORM,   /* level: a storm, use: some of its gusts or none for all; one part for each */
    PLAN_BREATHE, /* level: a breathe, use: one of its settings or none for the first */
    PLAN_LETTER,  /* level: a letter; private, stays on the phone */
    PLAN_CARD,    /* the take-home card */
    PLAN_TALK,    /* in pairs or all together */
    PLAN_REST,    /* a break */
    PLAN_CLOSE,   /* every meeting's last step */
    PLAN_DO_COUNT
};

struct plan_step {
    char *id; /* within its meeting */
    char *level; /* NULL where the kind has none */
    char **use;  /* ids within the level; NULL = as the kind says */
    unsigned use_count;
    enum plan_do does;
    char *title; /* on the wall and on phones */
    char **say;  /* likewise, 1..PLAN_LINES_MAX */
    unsigned say_count;
    char *no_phone; /* what those without a phone do */
    int minutes;    /* 1..60; guidance, nothing is cut off */
    char **notes;   /* for the facilitator, to be read aloud as they stand; 1..PLAN_NOTES_MAX */
    unsigned notes_count;
};

struct plan_meeting {
    char *title;
    int minutes;
    struct plan_step *steps;
    unsigned steps_count;
};

struct plan {
    char *id, *title;
    char *invite; /* what it is for, in a sentence */
    char **evidence;
    unsigned evidence_count;
    struct plan_meeting *meetings; /* 1..PLAN_MEETINGS_MAX, a day or a week apart */
    unsigned meetings_count;
};

/* The word of plan files and of the protocol: "me-too". */
const char *plan_do_name(enum plan_do does);
/* The practice whose levels such a step uses ("catch"), or NULL. */
const char *plan_do_kind(enum plan_do does);

#endif
