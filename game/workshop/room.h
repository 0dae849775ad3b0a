/* The rules of the room: who is in it, what they answered, what the wall may show of it. Pure: no clock, no network, no
 * picture. Everything that happens comes in as one event with its time, so that a room can be built again from what
 * happened (journal.h), after a crash or in a test.
 *
 * Fixed limits everywhere: whatever phones send, the memory stays what it was. */
#ifndef WORKSHOP_ROOM_H
#define WORKSHOP_ROOM_H
#include "workshop/sheets.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    ROOM_PHONES_MAX = 12000,
    ROOM_WORDS_MAX = 2000,         /* held, approved and turned down together */
    ROOM_WORDS_OF_PHONE_MAX = 12,  /* over the whole meeting */
    ROOM_SHOWN_FROM = 5,           /* fewer answers are never shown */
    ROOM_FRESH_FROM = 3,           /* the wall changes when at least so many answers did ... */
    ROOM_FRESH_MS = 5000,          /* ... and so long after it last changed: nobody's answer can be told by its time */
    ROOM_MESSAGES_A_SECOND = 4,    /* of one phone */
    ROOM_MESSAGES_AT_ONCE = 24,
    ROOM_ID_BYTES = 32,
    ROOM_TEXT_BYTES = WORDS_CHARACTERS * 4 + 1,
    ROOM_REST_MS = 10 * 60 * 1000, /* a phone that was away longer is a new one to the counts of who is here */
    ROOM_HANDS_MAX = 999
};

enum room_state { ROOM_OPEN, ROOM_PAUSED, ROOM_QUIET, ROOM_CLOSED };

enum words_state { WORDS_NONE, WORDS_HELD, WORDS_APPROVED, WORDS_REJECTED };

struct room_phone {
    char id[ROOM_ID_BYTES];
    bool here, banned;
    float tokens;       /* messages it may send now */
    int64_t heard_ms;   /* last */
    unsigned words;     /* it handed in, in this meeting */
};

/* Somebody's own words. */
struct room_words {
    uint32_t ref; /* as the facilitator's list names them; never used twice */
    uint32_t phone;
    uint8_t page, item;
    enum words_state state;
    unsigned flags; /* how many words of the list are in it */
    char text[ROOM_TEXT_BYTES];
};

/* What the wall shows of a page. */
struct room_shown {
    bool any; /* false: fewer than ROOM_SHOWN_FROM answered, or nothing is there */
    unsigned counts[ITEMS_MAX][CHOICES_MAX];
    unsigned answered[ITEMS_MAX];
    unsigned batch; /* grows with each change */
};

struct room_page {
    uint8_t *picks;          /* ROOM_PHONES_MAX * items, 0 = none, else choice + 1; NULL until the first */
    uint16_t hands[ITEMS_MAX][CHOICES_MAX];
    unsigned changes, shown_changes; /* of answers, ever; when the wall last changed */
    int64_t shown_ms;
    struct room_shown shown;
};

struct room {
    const struct sheet *pages; /* not owned */
    unsigned page_count;
    unsigned current;
    enum room_state state;
    int64_t page_ms; /* when the current page began, without pauses */
    int64_t paused_ms; /* when the pause began */
    struct room_phone *phones;
    unsigned phone_count, here, refused; /* refused: messages that were not taken */
    uint32_t *index; /* open addressing over phones, of twice their number */
    struct room_words *words;
    unsigned words_count, held;
    uint32_t last_ref;
    struct room_page answers[SHEETS_MAX];
    unsigned answered, answered_page, answered_changes; /* counted last, and when */
    unsigned version; /* grows with whatever the stage message says */
    unsigned seen;    /* grows with whatever the wall or the desk shows */
    unsigned (*flags)(const void *context, const char *text); /* counts words of the list; may be NULL */
    const void *flags_context;
};

/* One thing that a phone says. */
struct room_message {
    enum { MESSAGE_HERE, MESSAGE_GONE, MESSAGE_PICK, MESSAGE_SAY } kind;
    char page[KEY_BYTES], item[64], pick[64];
    char text[ROOM_TEXT_BYTES];
};

void room_open(struct room *room, const struct sheet *pages, unsigned page_count);
void room_close(struct room *room); /* wipes and frees */

/* False: it was not taken (too fast, banned, nothing by that name, full); nothing changed. */
bool room_hear(struct room *room, const char *id, const struct room_message *message, int64_t now_ms);

/* ---- the facilitator ---- */
void room_go_to(struct room *room, unsigned page, int64_t now_ms);
/* next goes through the parts of a step, skip over them. At the last page next does nothing. */
void room_next(struct room *room, int64_t now_ms);
void room_back(struct room *room, int64_t now_ms);
void room_skip(struct room *room, int64_t now_ms);
void room_set(struct room *room, enum room_state state, int64_t now_ms);
bool room_judge(struct room *room, uint32_t ref, bool approved); /* also an earlier judgement anew */
/* Takes one more or less of the hands up for a choice. */
void room_hands(struct room *room, unsigned item, unsigned choice, int by);
/* Puts out the window and takes back the answers and words of whoever handed in these words; a ban also hears nothing
 * from that phone any more. Neither is told to anybody. */
bool room_remove(struct room *room, uint32_t ref, bool ban);

/* ---- what is to be seen ---- */
/* Lets the wall catch up, where it may. True: something changed. */
bool room_refresh(struct room *room, int64_t now_ms);
const struct room_shown *room_shown(const struct room *room);
/* Indexes into room->words of the approved words of the current page, in an order that says nothing of who was first;
 * none before ROOM_SHOWN_FROM answered. */
unsigned room_approved(const struct room *room, unsigned *order, unsigned most);
unsigned room_answered(const struct room *room); /* phones and hands that answered anything on the current page, as of
                                                    room_refresh */
int64_t room_elapsed_ms(const struct room *room, int64_t now_ms); /* on this page, pauses left out */
/* Counts of all answers of an item of a page, hands too: for the export, whatever was shown. */
unsigned room_count(const struct room *room, unsigned page, unsigned item, unsigned choice);

#endif
