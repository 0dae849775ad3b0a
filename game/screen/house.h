/* The house: what every screen may use. Assembled once in main and handed on;
 * screens ask for things here and never own them. */
#ifndef SCREEN_HOUSE_H
#define SCREEN_HOUSE_H
#include "content/library.h"
#include "content/strings.h"
#include "core/complaints.h"
#include "core/cue.h"
#include "core/reader.h"
#include "core/settings.h"
#include "core/type.h"
#include "progress/drawer.h"
#include "progress/tracker.h"
#include "screen/profile.h"

#include <stdint.h>

enum leaving { LEAVING_NOT, LEAVING_DONE, LEAVING_SKIPPED, LEAVING_EARLY };

struct house {
    const struct profile *profile;     /* how it is lived in; NULL: at home */
    const struct site *site;           /* where it stands; NULL: at home */
    const struct strings *strings;
    const struct library *library;
    const struct reader *reader;       /* the archive's files; NULL: none can be read */
    struct tracker *tracker;           /* never NULL while screens run */
    struct drawer *drawer;             /* never NULL while screens run */
    size_t letters, letters_waiting;   /* in the drawer; arrived by today and not opened: fresh after house_refresh */
    const struct type_measure *measure;
    const struct complaints *refused;  /* packs that were not let in */
    const struct complaints *problems; /* levels that are skipped */
    const char *data_folder;           /* NULL: nothing is kept */
    struct settings settings;
    bool settings_changed;             /* set by a screen; the owner applies, saves and clears it */
    int32_t today;
    uint64_t seed;                     /* of this house: the same every evening, so that what is new comes first */
    struct cues cues;                  /* gathered during a tick; the owner plays and clears them */
    const char *loop;                  /* the room sound wanted now */
    struct progress_summary summary;   /* what was practised, fresh after house_refresh */
    bool summary_known;
    enum evening evening;              /* the light around the house tonight */
    enum evening evening_shown;        /* the one last seen: the hub turns from it to the other */
    enum leaving leaving;              /* how the room just left was left */
    char finished_level[NAME_BYTES];   /* a level that was just finished; whoever counts takes it and clears it */
    char wish[NAME_BYTES];             /* a level somebody asked to go to next */
    bool after;                        /* the journey comes to a level for the second time: how is it now? */
    char journey[NAME_BYTES];          /* the journey one is on, "" if none */
    char said[320];                    /* a calm notice for the person, "" if none */
    bool lamps_lit;                    /* the opening has been seen */
    void *host;                        /* whoever runs the house, for screens of theirs; NULL at home */
    bool staff_wanted;                 /* somebody of the staff knocked on the help page */
    bool finished;                     /* "I'm finished" was pressed; whoever runs a public house obeys and clears it */
    bool quit;
};

/* Reads the summary from the tracker again, if it is not known. */
void house_refresh(struct house *house);
const char *house_word(const struct house *house, const char *id);
bool house_is_public(const struct house *house);
/* 0 cold .. 1 warm: how much was practised in a place. Nothing ever decays. */
float house_warmth(const struct house *house, enum place place);
/* 0..1: how brightly a stone glows ("kindness", "humanity", "mindfulness"). */
float house_stone(const struct house *house, const char *stone);
int64_t house_level_visits(const struct house *house, const char *level);
bool house_has_kept(const void *house, const char *keepsake); /* a struct house: fits struct kept */
/* The seed goes with the first visit that is kept; false: there is none yet. */
bool house_kept_seed(struct tracker *tracker, uint64_t *seed);
void house_keep_seed(const struct house *house);
/* Opens the drawer of the data folder; false with err: it stays as it is, and letters last this evening only. */
bool house_open_drawer(struct house *house, struct error *err);
/* Erases everything kept and starts with an empty tracker; settings stay as they are. */
bool house_forget(struct house *house, struct error *err);
/* Settings to and from the tracker. */
void house_load_settings(struct house *house);
void house_save_settings(struct house *house);

#endif
