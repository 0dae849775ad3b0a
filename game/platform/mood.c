/* The critic thins the score, a reframe warms it, the breath carries it. One
 * row per cue that matters; all other cues leave the mood alone. */
#include "platform/mood.h"

#include "core/action.h" /* the tick */

#include <math.h>
#include <string.h>

enum { WARMTH_SECONDS = 150, BREATH_SECONDS = 14 };

struct mood_row {
    const char *cue;
    float warmth; /* added */
    float swell;  /* < 0: as it was */
};

static const struct mood_row rows[] = {
    {"match", 0.4f, -1.0f},   {"shelf", 0.4f, -1.0f},     {"pen", 0.15f, -1.0f},
    {"warm", 0.7f, -1.0f},    {"chime", 0.5f, -1.0f},     {"catch", 0.3f, -1.0f},    {"stone", 0.35f, -1.0f},
    {"critic", -0.6f, -1.0f}, {"breath-in", 0.0f, 1.0f},  {"breath-out", 0.1f, 0.0f},
};

void mood_begin(struct mood *mood) {
    *mood = (struct mood){.warmth = 0.25f, .swell = 1.0f, .breath_ticks = UINT32_MAX};
}

void mood_hear(struct mood *mood, const char *cue) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i].cue, cue) == 0) {
            mood->warmth = fminf(fmaxf(mood->warmth + rows[i].warmth, 0.0f), 1.0f);
            if (rows[i].swell >= 0.0f) {
                mood->swell = rows[i].swell;
                mood->breath_ticks = 0;
            }
        }
    }
}

void mood_tick(struct mood *mood) {
    mood->warmth = fmaxf(mood->warmth - 1.0f / (float)(WARMTH_SECONDS * TICKS_PER_SECOND), 0.0f);
    if (mood->breath_ticks < UINT32_MAX) {
        mood->breath_ticks++;
    }
    if (mood->breath_ticks > BREATH_SECONDS * TICKS_PER_SECOND) {
        mood->swell = 1.0f;
    }
}

struct music_mood mood_of(const struct mood *mood, float volume, float unease) {
    return (struct music_mood){volume, mood->warmth, unease, mood->swell};
}
