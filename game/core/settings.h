/* How this person likes the house: comfort settings that every room obeys. */
#ifndef CORE_SETTINGS_H
#define CORE_SETTINGS_H
#include <stdbool.h>

struct settings {
    int text_percent;    /* 100..200 in steps of 25 */
    bool reduced_motion; /* no drift, weather, camera or flicker */
    bool high_contrast;
    bool captions;
    bool voice;          /* self-voicing */
    int voice_words;     /* words a minute, 80..300 */
    bool one_switch;     /* automatic scanning, one key chooses */
    int scan_tenths;     /* 5..100: tenths of a second per scan step */
    int effects, music, voice_volume; /* 0..10 */
    bool mono;
    bool fullscreen;
    int target_px;       /* what a finger needs on this screen, logical px; 0 = as drawn. Of the place */
};

#define SETTINGS_DEFAULT                                                                                        \
    (struct settings){.text_percent = 100, .captions = true, .voice_words = 155, .scan_tenths = 20,             \
                      .effects = 7, .music = 6, .voice_volume = 8}

#endif
