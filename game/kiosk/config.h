/* The kiosk's one file: commented YAML, every key optional. A wrong file is told with line and column, and the house
 * runs with what is safe: light scenes, the usual times, no way out. game/kiosk/kiosk.yaml shows every key. */
#ifndef KIOSK_CONFIG_H
#define KIOSK_CONFIG_H
#include "content/library.h"
#include "core/complaints.h"
#include "kiosk/hours.h"
#include "screen/profile.h"

#include <stdbool.h>

enum {
    CONFIG_SCENES_MAX = 8,
    CONFIG_LANGUAGES_MAX = 8,
    CONFIG_BYTES_MAX = 64 * 1024,
    HELP_OLD_DAYS = 180 /* a number nobody has checked for longer is not shown as sure */
};

struct config_file;

/* All texts are owned by the config. */
struct config {
    const char *languages[CONFIG_LANGUAGES_MAX]; /* none: all that are in the packs */
    size_t language_count;
    struct site site;
    const char *scenes[CONFIG_SCENES_MAX]; /* ids of levels or journeys */
    size_t scene_count;
    const char *start; /* the scene a first touch leads to; "" lets people choose */
    enum weight ceiling;
    int minutes;       /* the longest scene */
    int ask_after_s, countdown_s;
    const char *pin;   /* Argon2id; "" and there is no way to the staff's page */
    int staff_min;     /* minutes until it closes by itself */
    int screen_mm;     /* width of the picture; 0: not told */
    int lowest_mm;     /* lower edge of the screen above the floor */
    int height_mm;     /* of the screen; 0: from the width, 16:9 */
    int reach_mm;      /* nothing to press stands higher */
    int volume, quiet_volume; /* 0..10: the most a visitor gets */
    struct span quiet; /* hours */
    struct span open[WEEK];
    int restart_at;    /* minute of the day; -1: never */
    const char *counts; /* path of the file of counts; "" counts nothing */
    const char *updates_folder, *updates_key; /* "" takes no updates */
    struct config_file *file; /* owned; NULL: all is as the house ships */
    struct document *document; /* owned: where the keys stood */
    char *path;
};

/* path NULL: the safe defaults, true. False: complaints says what is wrong with line and column, *out has the safe
 * defaults all the same. Free with config_free either way. */
bool config_load(struct config *out, const char *path, struct complaints *complaints);
void config_free(struct config *config);
/* What only the packs can tell: unknown, too long, too heavy scenes and letters, which a kiosk cannot keep, go out of
 * the list, each with its complaint; so does a start that is not in it. An empty list becomes the house's own.
 * today: for the age of the help lines. */
bool config_fit(struct config *config, const struct library *library, int32_t today, struct complaints *complaints);
/* Days since somebody checked the site's own line or, without one, the lines of its region; -1: nobody ever did. */
int config_help_age(const struct config *config, const struct library *library, int32_t today);

#endif
