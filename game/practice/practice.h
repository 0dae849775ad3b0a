/* A practice: one kind of room. Its rules are pure, its view states a tree and
 * draws; one const table per practice brings them together, and list.h is the
 * only place that names them all. A new practice is a folder and a line there. */
#ifndef PRACTICE_PRACTICE_H
#define PRACTICE_PRACTICE_H
#include "content/level.h"
#include "content/library.h"
#include "content/strings.h"
#include "core/cue.h"
#include "core/visit.h"
#include "ui/page.h"

/* What the house kept from earlier visits, by keepsake id. has may be NULL: nothing. */
struct kept {
    const void *context;
    bool (*has)(const void *context, const char *keepsake);
};

bool kept_has(const struct kept *kept, const char *keepsake);

/* With what a room is entered. */
struct entering {
    uint64_t seed;      /* the same in every visit to this level by this house */
    uint32_t visits;    /* how often this level was finished before: with the seed it says what is new (core/fresh.h) */
    bool after;         /* a journey comes to the level for the second time */
    struct kept kept;
};

/* A seed of this one visit, for shuffles that should differ from the last one. */
uint64_t entering_chance(const struct entering *entering);

/* What a room's view may read. */
struct room_view {
    struct ui_view ui;
    const struct strings *strings;
    const struct library *library;
    struct kept kept;
    bool keeps_nothing; /* a public place: what cannot be kept is not offered */
    bool on_journey; /* where one goes next is already known */
};

/* state is state_size bytes, zeroed, owned by the caller; level is the body of
 * a checked level of this practice's kind. Optional hooks may be NULL. */
struct practice {
    const char *id;
    const char *stone;  /* which foundation stone it feeds: "kindness", "humanity", "mindfulness" */
    const char *loop;   /* the room's quiet sound, in sound/ */
    size_t state_size;
    void (*start)(void *state, const void *level, const struct entering *entering);
    /* An event on one of the practice's own widgets, typed text, or UI_BACK.
     * Returns false when it means nothing here (UI_BACK then offers the way out). */
    bool (*event)(void *state, const void *level, const struct ui_event *event, struct cues *cues);
    void (*tick)(void *state, const void *level, struct cues *cues);
    bool (*done)(const void *state, const void *level);
    bool (*wants_text)(const void *state);              /* optional */
    /* Optional: something the person has set going goes on by itself (the ring breathes, clouds pass).
     * In any other state nothing may change until somebody presses something. */
    bool (*guides)(const void *state);
    const char *(*wish)(const void *state, const void *level); /* optional: level id the person asked for next */
    uint64_t (*hash)(const void *state);
    void (*report)(const void *state, const void *level, struct visit *visit);
    /* Optional: words that the person asked to be kept in the drawer, and in how many days they should arrive (0:
     * they just lie there). NULL: none. Asked once, when it is done; the state owns them. */
    const char *(*letter)(const void *state, int *days);
    /* Optional: words the person asked, a moment ago, to be put into the drawer as a note; asked every tick. Writes
     * them to out (valid UTF-8, at most size - 1 bytes) and forgets the request; false: nothing was asked for. */
    bool (*note)(void *state, const void *level, char *out, size_t size);
    void (*noted)(void *state, bool kept); /* with note: what became of it; if it is not kept it may be asked again */
    /* Optional, both or neither: what is being written (NULL: nothing yet) and where in the room one is; and going on
     * with it in a later visit, right after start. The text comes and goes by the drawer only. */
    const char *(*draft)(const void *state, int *place);
    void (*resume)(void *state, const void *level, const char *text, int place);
    /* Optional: what the keepsake "PRACTICE.REST" of one's own says, if REST is of this level; NULL if not.
     * Without it a keepsake "PRACTICE.LEVEL..." shows the level's title. */
    const char *(*keepsake)(const void *level, const char *rest);
    void (*tree)(const void *state, const void *level, const struct room_view *view, struct tree *tree);
    void (*draw)(const void *state, const void *level, const struct room_view *view, struct draw_list *list);
};

const struct practice *practice_find(const char *id); /* NULL if there is none */
const struct practice *practice_at(size_t index);     /* NULL past the last */
/* All kinds, for the library; count is written. */
const struct level_kind *const *practice_kinds(size_t *count);

/* Shared by views: the text of a string id. */
const char *word(const struct room_view *view, const char *id);
/* "choice.3" -> 3, -1 if id does not begin with prefix. */
int id_index(const char *id, const char *prefix);
void id_make(char out[WIDGET_ID_BYTES], const char *prefix, int index);

#endif
