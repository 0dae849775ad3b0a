/* One meeting, from the first secret to the last wipe: pages, rules, journal, broker and line put together. Windows
 * only look at it and call what a facilitator may do; phones and the remote come in through the line. */
#ifndef WORKSHOP_WORKSHOP_H
#define WORKSHOP_WORKSHOP_H
#include "workshop/broker.h"
#include "workshop/code.h"
#include "workshop/journal.h"
#include "workshop/link.h"
#include "workshop/message.h"
#include "workshop/room.h"

enum { URL_BYTES = 200, BREATH_LEAD_MS = 4000, WORKSHOP_TIMES = 4096 };

/* The secrets of one room: the same over a crash. */
struct workshop_secrets {
    char code[CODE_BYTES], key[KEY_HEX + 1], pin[PIN_DIGITS + 1];
    int port; /* of the phones' page, 0 = not known yet */
};

struct workshop_options {
    const struct plan *plan;
    unsigned meeting;
    const struct library *library;
    const struct strings *strings;
    const char *lang;
    const char *address;  /* NULL: the first that is not the loopback */
    const char *gate;     /* plugin's path, or NULL */
    const char *page;     /* the phone page as it lies in the archive, with its placeholder; NULL: none */
    size_t page_bytes;
    const char *broker;   /* "mqtts://host:8883,host:8884": one that is there already; NULL: our own */
    const char *broker_user, *broker_password, *broker_ca;
    const char *page_url; /* where phones find the page then */
    const char *page_out, *page_broker; /* where to write that page, and what it connects to; NULL */
    const struct workshop_secrets *secrets; /* that the broker knows already; NULL: new ones */
    const char *resume;   /* path of the note by which a room is found again, or NULL */
    unsigned (*flags)(const void *context, const char *text); /* the word list; NULL */
    const void *flags_context;
    uint64_t seed;
};

struct workshop {
    struct workshop_options options;
    struct workshop_secrets secrets;
    struct sheet pages[SHEETS_MAX];
    unsigned page_count;
    struct room room;
    struct journal *journal; /* not owned */
    struct broker *broker;
    struct link *link;
    char address[64];
    char url[URL_BYTES];      /* as it is typed: "http://192.168.1.4:8642" */
    char scan_url[URL_BYTES]; /* with code and key, for the QR code */
    int64_t n;
    unsigned told_version, told_seen, connections;
    int64_t told_desk_ms, beat_ms, looked_ms;
    bool lost; /* our broker ended and does not come back */
    bool full; /* the journal took no more: the room goes on, and would not come back whole */
    double measured[WORKSHOP_TIMES]; /* arrival times of answers that no picture has shown yet */
    unsigned measured_count;
};

/* What a facilitator may do, at the laptop or by remote. */
enum workshop_do {
    DO_NEXT,
    DO_BACK,
    DO_SKIP,
    DO_PAUSE,
    DO_GO,
    DO_QUIET,
    DO_APPROVE, /* a: ref */
    DO_REJECT,
    DO_REMOVE,
    DO_BAN,
    DO_HANDS, /* a: item, b: choice, c: by */
    DO_COUNT
};

/* journal: empty, or that of a room whose game fell: then it is the same room. All or nothing. */
bool workshop_open(struct workshop *workshop, const struct workshop_options *options, struct journal *journal,
                   int64_t now_ms, struct error *err);
/* The same room with invented secrets, no broker and no journal: for pictures and tests. */
void workshop_indoors(struct workshop *workshop, const struct workshop_options *options);
/* Says goodbye to the phones, takes what the broker keeps, wipes the journal and everything in memory. */
void workshop_close(struct workshop *workshop, int64_t now_ms);
/* The game falls or restarts: nothing is said to the phones, nothing is wiped. */
void workshop_leave(struct workshop *workshop);

void workshop_do(struct workshop *workshop, enum workshop_do does, int64_t a, int64_t b, int64_t c, int64_t now_ms);
/* Takes what came in, and tells everybody what changed. Once a tick. */
void workshop_tick(struct workshop *workshop, int64_t now_ms);
/* The host's clock at the first breath of the page that is on. */
int64_t workshop_breath_ms(const struct workshop *workshop);

#endif
