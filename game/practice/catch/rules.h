/* Rules of the attic window: paper-moth thoughts wait; one is caught, its pattern
 * named, an answer chosen or built, and believed a little - or put into milder
 * words, down to where it may simply rest. No answer is wrong: a cold or a sweet
 * one says what it lacks, and one chooses again. */
#ifndef PRACTICE_CATCH_RULES_H
#define PRACTICE_CATCH_RULES_H
#include "core/visit.h"
#include "practice/catch/level.h"
#include "ui/editor.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum catch_step {
    CATCH_WINDOW,       /* choose a waiting moth 0..3; next, once one was met: enough for today */
    CATCH_PATTERN,      /* choose 0..patterns_count-1, or patterns_count: none fits */
    CATCH_PATTERN_NOTE, /* next */
    CATCH_REFRAME,      /* choose 0..2 (shuffled answers) or CATCH_OPTION_OWN */
    CATCH_WHY,          /* next: on with a kind answer, back to REFRAME with a cold or a sweet one */
    CATCH_OWN,          /* choose chips (see catch_chip) or type; next when the sentence is whole */
    CATCH_BELIEVE,      /* choose enum belief */
    CATCH_WARM,         /* the moth turns warm; next at any time */
    CATCH_REST,         /* the moth rests on the sill, half warm; next */
    CATCH_TRY,          /* a tiny experiment; next */
    CATCH_DONE,
    CATCH_STEP_COUNT
};

enum catch_answer { ANSWER_KIND, ANSWER_COLD, ANSWER_SWEET, ANSWER_OWN, ANSWER_COUNT };
enum belief { BELIEF_YES, BELIEF_A_LITTLE, BELIEF_NOT_YET, BELIEF_COUNT };
enum moth { MOTH_WAITING, MOTH_WARM, MOTH_RESTING };
enum catch_slot { SLOT_START, SLOT_MIDDLE, SLOT_END, SLOT_COUNT };
/* How the pattern that was named sits with the thought; all of them are fine. */
enum catch_fit { FIT_SAME, FIT_ALSO, FIT_OTHER, FIT_NONE };

/* Into the drawer: nothing yet; the kind words only; the moth's words too. */
enum catch_note { NOTE_NONE, NOTE_KIND, NOTE_BOTH };

enum {
    CATCH_REPLIES = 3,
    CATCH_OPTION_OWN = CATCH_REPLIES, /* the option after the three answers */
    CATCH_TYPED_CHARACTERS = 1300,
    CATCH_WORDING_BYTES = EDITOR_BYTES /* room for any wording, three longest chips included */
};

struct catch_moth {
    enum moth moth;
    int pattern;              /* index that was named; patterns_count = none fits; -1 = not yet */
    enum catch_answer answer; /* in words of which kind it was met */
    int rung;                 /* 0 = the answer itself, then ladder[rung - 1] */
    enum belief belief;       /* of the last wording */
};

struct catch_state {
    enum catch_step step;
    int caught; /* the moth in hand, -1 = none */
    int shown[CATCH_MOTHS]; /* which of the level's thoughts each moth is */
    struct catch_moth moths[CATCH_MOTHS];
    enum catch_answer order[CATCH_MOTHS][CATCH_REPLIES]; /* seeded */
    unsigned tried; /* answers already looked at for this moth, one bit per enum catch_answer */
    int chips[SLOT_COUNT]; /* -1 = empty */
    bool typed;     /* one's own words are the typed ones, not the chips */
    struct editor words; /* one line; never in the hash, the report or a file; wiped before a next moth */
    enum catch_note note_wanted; /* asked for and not yet taken */
    bool noted;                  /* the words to the moth in hand are in the drawer */
    int in_hand;         /* as it was a tick ago, -1 = none; with flying and flight_ticks for drawing only */
    int flying;          /* the moth that left the hand or came to it last, -1 = none yet */
    uint32_t flight_ticks;
    uint32_t warm_ticks; /* since the moth began to turn warm; for drawing only, not part of the hash */
    uint32_t ticks;      /* for drawing only, not part of the hash */
};

/* seed: the same in every visit; visits: how many were finished before. Together they say which thoughts come. */
void catch_start(struct catch_state *state, const struct catch_level *level, uint64_t seed, uint32_t visits);
/* In OWN the index runs through all chips: starts, then middles, then ends. */
bool catch_choose(struct catch_state *state, const struct catch_level *level, int index);
bool catch_next(struct catch_state *state, const struct catch_level *level);
/* Undoes the last choice; from PATTERN the moth flies back. False in WINDOW, TRY and DONE. */
bool catch_back(struct catch_state *state, const struct catch_level *level);
bool catch_enough(struct catch_state *state); /* WINDOW, once a moth was met: done */
void catch_tick(struct catch_state *state);
bool catch_done(const struct catch_state *state);

/* OWN: picks a chip, or puts it back when it is the one that is there. */
bool catch_chip(struct catch_state *state, const struct catch_level *level, enum catch_slot slot, int index);
/* OWN: what was done to the text in the field. Words that were typed, or changed from the cards' ones, take over. */
bool catch_edit(struct catch_state *state, const struct ui_event *event);
bool catch_own_whole(const struct catch_state *state); /* all three chips, or something typed */

const struct catch_thought *catch_thought_of(const struct catch_state *state, const struct catch_level *level,
                                             int moth);
/* The thought of the moth in hand; NULL when there is none. */
const struct catch_thought *catch_thought(const struct catch_state *state, const struct catch_level *level);
int catch_met(const struct catch_state *state); /* moths that are warm or rest */
bool catch_can_stop(const struct catch_state *state); /* "enough for today" is offered */
enum catch_fit catch_fit(const struct catch_state *state, const struct catch_level *level);
/* REFRAME: which answer stands at option 0..2. */
enum catch_answer catch_option(const struct catch_state *state, int index);
bool catch_was_tried(const struct catch_state *state, enum catch_answer answer);
/* The level's words of an answer to the moth in hand; NULL for ANSWER_OWN. */
const struct catch_reply *catch_reply(const struct catch_state *state, const struct catch_level *level,
                                      enum catch_answer answer);
/* Chips of a slot: texts and how many. */
char **catch_chip_texts(const struct catch_level *level, enum catch_slot slot, unsigned *count);
/* One's own sentence so far. */
void catch_own(const struct catch_state *state, char *out, size_t size);
/* The wording that BELIEVE asks about, WARM and TRY keep, and REST ended with. */
void catch_wording(const struct catch_state *state, const struct catch_level *level, char *out, size_t size);
/* WARM and REST, of one's own words and once a moth: whether they may be kept, and asking for it. */
bool catch_can_note(const struct catch_state *state);
bool catch_note(struct catch_state *state, enum catch_note note);
/* What was asked for, as it goes into the drawer; true once. */
bool catch_take_note(struct catch_state *state, const struct catch_level *level, char *out, size_t size);
void catch_noted(struct catch_state *state, bool kept);
float catch_warmth(const struct catch_state *state, int moth); /* 0 waiting, 0.5 resting, 1 warm; smooth in WARM */

uint64_t catch_hash(const struct catch_state *state); /* without the motion and typed text */
/* rounds = moths met; keepsake "catch.LEVEL.lamp" when there were any. */
void catch_report(const struct catch_state *state, const struct catch_level *level, struct visit *visit);

#endif
