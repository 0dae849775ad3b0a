/* A public corner: people come, stay for three minutes and go, and nothing of them stays. Ticks and actions in, the
 * stack kept right; no window, no clock: whoever hosts it (a real window, a test, a soak) passes the moment in. */
#ifndef KIOSK_KIOSK_H
#define KIOSK_KIOSK_H
#include "core/action.h"
#include "kiosk/config.h"
#include "kiosk/idle.h"
#include "progress/counts.h"
#include "progress/pin.h"
#include "screen/session.h"
#include "screen/stack.h"

enum kiosk_stage {
    KIOSK_ATTRACTS, /* nobody is in */
    KIOSK_VISITED,
    KIOSK_STAFF,    /* the PIN, and the staff's page */
    KIOSK_CLEANED,  /* the glass is wiped: nothing counts for a minute */
    KIOSK_CLOSED    /* out of hours: dark */
};

/* What the host has to do; at most one a tick. */
enum kiosk_wish { KIOSK_GOES_ON, KIOSK_RESTARTS, KIOSK_ENDS };

struct language {
    char id[16];
    char *name, *tagline, *about, *touch; /* owned; in its own words */
};

struct kiosk {
    struct session *session;
    struct stack **stack; /* the host's: made anew between two people */
    struct config config;
    struct complaints complaints; /* of the file and of what the packs say to it */
    struct counts *counts;        /* NULL: nothing is counted */
    struct idle idle;
    struct pin_tries tries;
    enum kiosk_stage stage;
    enum kiosk_wish wish;
    struct moment now;
    bool has_moment;
    struct language languages[CONFIG_LANGUAGES_MAX];
    size_t language_count, language, language_wanted;
    bool arrives;        /* a press at the attract scene is complete: they come in once the languages had their say */
    bool awaits_release; /* a press that woke the house is not over yet, and its end means nothing */
    uint32_t corner;     /* ticks that the staff's corner was held */
    uint32_t left;       /* ticks until the staff's page or the cleaning closes by itself */
    uint64_t visits;     /* since the start: gives each person a hill of their own */
    bool reload_wanted;
    struct complaints updates; /* packs that were dropped and not taken, and why */
    void (*forget)(void *host); /* the host's own share of forgetting: window, input, voice; may be NULL */
    void *host;
};

extern const struct profile kiosk_profile;
extern const struct screen attract_screen, choose_screen, still_screen, staff_screen, notice_screen;

/* config becomes the kiosk's. The session was opened with kiosk_profile; ends at the attract scene. */
bool kiosk_begin(struct kiosk *kiosk, struct session *session, struct stack **stack, struct config *config,
                 struct moment now, struct error *err);
void kiosk_end(struct kiosk *kiosk);
/* Before the stack's tick: takes out of the actions what is not meant for it. */
void kiosk_before(struct kiosk *kiosk, struct actions *actions, struct moment now);
/* After it: who left, who is asked, who is forgotten. */
void kiosk_after(struct kiosk *kiosk, bool speaks);
void kiosk_count_restart(struct kiosk *kiosk, bool restarted);
/* Takes a new file between two people; one with mistakes is told and the old one stays. */
void kiosk_reload(struct kiosk *kiosk);
/* 0..10: the most that may be heard now. */
int kiosk_volume(const struct kiosk *kiosk);
/* Width of a finger's target on this screen in logical px; 0 without a width of the screen. */
int kiosk_target(const struct config *config);
/* The upper part of the screen that nobody can reach, 0..0.8 of it. */
float kiosk_top_share(const struct config *config);
uint32_t kiosk_seconds_left(const struct kiosk *kiosk); /* of the countdown, the cleaning */

/* For the screens. */
struct kiosk *kiosk_of(const struct house *house);
void kiosk_choose_language(struct kiosk *kiosk, size_t language);
void kiosk_back_to_visitors(struct kiosk *kiosk);
void kiosk_clean(struct kiosk *kiosk);
void kiosk_finish(struct kiosk *kiosk, enum kiosk_wish wish); /* of the staff */
/* The site's own line, the region's, or the plain words to ask somebody; for one line on the screen. */
void kiosk_help_line(const struct house *house, char *out, size_t size);

#endif
