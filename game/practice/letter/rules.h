/* Rules of the writing desk: one sheet, written part by part with a question for
 * each, by hand or by laying down cards; read through as a whole; then kept, sent to
 * oneself for a later day, or let go. What is written lives in this state only, until
 * the person asks for it to be kept. */
#ifndef PRACTICE_LETTER_RULES_H
#define PRACTICE_LETTER_RULES_H
#include "core/visit.h"
#include "practice/letter/level.h"
#include "ui/editor.h"

#include <stdbool.h>
#include <stdint.h>

enum letter_step {
    LETTER_OPENING, /* next: the next line */
    LETTER_WRITE,   /* choose a card, or type; next: the next part, then READ */
    LETTER_READ,    /* the whole sheet; next, or back to write on */
    LETTER_KEEP,    /* choose: enum letter_fate */
    LETTER_CLOSING, /* next: the next line */
    LETTER_DONE,
    LETTER_STEP_COUNT
};

enum letter_fate {
    LETTER_DRAWER,   /* it lies in the drawer from now on */
    LETTER_TOMORROW, /* it comes by the mailbox */
    LETTER_WEEK,
    LETTER_MONTH,
    LETTER_LET_GO, /* nothing is kept */
    LETTER_FATES
};

enum { LETTER_CHARACTERS = 2000 };

struct letter_state {
    enum letter_step step;
    int line;
    int part; /* 0: the greeting; 1..parts: the parts; parts + 1: the parting */
    int fate; /* enum letter_fate; -1: not chosen */
    struct editor sheet; /* never in the hash, the report or a replay; wiped when it was let go or kept */
    uint32_t fold_ticks; /* since its fate was chosen; for drawing */
};

void letter_start(struct letter_state *state, const struct letter_level *level);
bool letter_choose(struct letter_state *state, const struct letter_level *level, int index);
bool letter_edit(struct letter_state *state, const struct ui_event *event); /* WRITE: an event of the field */
bool letter_next(struct letter_state *state, const struct letter_level *level);
bool letter_back(struct letter_state *state, const struct letter_level *level); /* false in the first line */
void letter_tick(struct letter_state *state);
bool letter_done(const struct letter_state *state);

/* What helps with the part that is being written; NULL at the greeting and the parting. Cards are whole sentences. */
const char *letter_asks(const struct letter_state *state, const struct letter_level *level);
char **letter_cards(const struct letter_state *state, const struct letter_level *level, unsigned *count);
bool letter_is_last_part(const struct letter_state *state, const struct letter_level *level);
bool letter_is_blank(const struct letter_state *state);
const char *letter_line(const struct letter_state *state, const struct letter_level *level);
/* Days until it should arrive; 0: into the drawer. Only of a fate that keeps it. */
int letter_days(enum letter_fate fate);
/* What is to be kept, NULL for nothing. Belongs to the state. */
const char *letter_to_keep(const struct letter_state *state, int *days);

/* What is being written and at which part; NULL while it is blank, and once its fate is chosen. */
const char *letter_draft(const struct letter_state *state, int *part);
/* Goes on writing; call it right after letter_start. */
void letter_resume(struct letter_state *state, const struct letter_level *level, const char *text, int part);

uint64_t letter_hash(const struct letter_state *state);
/* rounds 1; keepsake "letter.LEVEL" when it was kept or sent. */
void letter_report(const struct letter_state *state, const struct letter_level *level, struct visit *visit);

#endif
