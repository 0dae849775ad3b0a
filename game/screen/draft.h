/* What is being written in a room, put into the drawer every moment, so that neither a power cut nor a closed window
 * takes more than two seconds of it; and the page that offers to write on. */
#ifndef SCREEN_DRAFT_H
#define SCREEN_DRAFT_H
#include "practice/practice.h"
#include "screen/passphrase.h"

struct draft {
    struct house *house;
    const struct level *level;
    const struct practice *practice;
    void *state;         /* of the practice, not owned */
    uint64_t kept;       /* hash of what lies in the drawer, 0: nothing of this visit */
    uint32_t ticks;
    struct passphrase ask;
};

enum draft_answer { DRAFT_WAITS, DRAFT_GOES_ON, DRAFT_ANEW };

/* In zeroed memory from secret_get. */
void draft_start(struct draft *draft, struct house *house, const struct level *level, const struct practice *practice,
                 void *state);
/* One from another visit is in the drawer. */
bool draft_is_there(const struct draft *draft);
/* Every tick while the room is played. */
void draft_tick(struct draft *draft);
void draft_keep_now(struct draft *draft);
/* It was finished: nothing is left to write on. */
void draft_drop(struct draft *draft);

void draft_state(const struct draft *draft, struct page *page);
enum draft_answer draft_event(struct draft *draft, const struct ui_event *event);

#endif
