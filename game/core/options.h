/* The program's words on the command line, parsed into one struct. */
#ifndef CORE_OPTIONS_H
#define CORE_OPTIONS_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { OPTION_PACKS_MAX = 16, OPTION_WORDS_MAX = 3 };

struct options {
    const char *command; /* "play" when none is given; one of the commands */
    const char *words[OPTION_WORDS_MAX]; /* what follows it: files, ids */
    size_t word_count;
    const char *journey, *level, *out, *input, *data, *lang, *text_out, *renderer, *record;
    const char *export_file, *import_file;
    const char *plan, *address, *broker, *broker_user, *broker_password, *broker_ca, *page_url, *page_broker, *measure;
    /* ... those of a workshop */
    const char *config, *sign; /* kiosk: its file; pack: the key to sign with */
    const char *packs[OPTION_PACKS_MAX];
    size_t pack_count;
    uint64_t seed;
    bool has_seed;
    int32_t date;
    bool has_date;
    int width, height; /* 0 = not given */
    int text_scale;    /* percent, 0 = not given */
    int tick, thoughts, frames;
    int every; /* shot: also a picture each so many ticks; 0 = only the last */
    bool json, csv, erase, sealed, startup, rooms, alive, kept, patient, porch;
    bool check, kiosk, set_pin, no_supervisor; /* kiosk: only look at the file; progress: the kiosk's counts */
    bool bare; /* shot: without its type, to measure what lies behind it */
    bool fullscreen, reduced_motion, high_contrast, voice, mute, version, help;
};

/* False: err names the wrong word and the right ones; nothing is owned, all
 * pointers point into argv. */
bool options_parse(struct options *out, int argc, char **argv, struct error *err);

#endif
