/* Gains that move sample by sample, so that nothing ever clicks: the loops'
 * cross-fade, the room that closes in, the house that steps back for the voice.
 * Knows no device and no file. */
#include "platform/sound_mix.h"

static const float fade_step = 1000.0f / ((float)LOOP_FADE_MS * (float)SOUND_RATE);
static const float unease_step = 1.0f / (0.2f * (float)SOUND_RATE);
static const float duck_step = 1.0f / (0.08f * (float)SOUND_RATE);
static const float duck_release_step = 1.0f / (0.9f * (float)SOUND_RATE);
static const float duck_share = 0.62f;     /* taken away at full depth: -8.4 dB */
static const float unease_share = 0.44f;   /* likewise: -5 dB */
static const float unease_darkness = 0.955f; /* at full unease the corner lies near 350 Hz */

static int16_t to_sample(float value) {
    return (int16_t)(value > 32767.0f ? 32767.0f : value < -32768.0f ? -32768.0f : value);
}

static float towards(float value, float target, float step) {
    if (value < target) {
        return value + step < target ? value + step : target;
    }
    return value - step > target ? value - step : target;
}

void loop_shape(struct loop_sound *loop, int16_t *samples, size_t frames, bool present, float unease) {
    for (size_t i = 0; i < frames; i++) {
        loop->fade = towards(loop->fade, present ? 1.0f : 0.0f, fade_step);
        loop->unease += (unease - loop->unease) * unease_step;
        /* Two loops that have nothing to do with each other sound even when their powers add up to one. */
        float curve = loop->fade * (2.0f - loop->fade);
        float gain = curve * (1.0f - unease_share * loop->unease);
        float open = 1.0f - unease_darkness * loop->unease;
        for (size_t side = 0; side < 2; side++) {
            int16_t *sample = &samples[2 * i + side];
            loop->low[side] += open * ((float)*sample - loop->low[side]);
            *sample = to_sample(loop->low[side] * gain);
        }
    }
}

void loop_close(int16_t *samples, size_t frames) {
    size_t bent = frames < SOUND_RATE / 100 ? frames : SOUND_RATE / 100;
    for (size_t side = 0; side < 2 && frames > 0; side++) {
        float step = (float)samples[side] - (float)samples[2 * (frames - 1) + side];
        for (size_t i = 0; i < bent; i++) {
            int16_t *sample = &samples[2 * (frames - bent + i) + side];
            *sample = to_sample((float)*sample + step * (float)(i + 1) / (float)bent);
        }
    }
}

void mix_voice(struct ducking *ducking, int16_t *samples, size_t frames, const int16_t *speech, size_t spoken,
               float volume) {
    for (size_t i = 0; i < frames; i++) {
        bool speaks = i < spoken && volume > 0.0f;
        ducking->depth = towards(ducking->depth, speaks ? 1.0f : 0.0f, speaks ? duck_step : duck_release_step);
        float back = 1.0f - duck_share * ducking->depth;
        for (size_t side = 0; side < 2; side++) {
            int16_t *sample = &samples[2 * i + side];
            float said = speaks ? (float)speech[2 * i + side] * volume : 0.0f;
            *sample = to_sample((float)*sample * back + said);
        }
    }
}

void mix_mono(int16_t *samples, size_t frames) {
    for (size_t i = 0; i < frames; i++) {
        int16_t both = (int16_t)((samples[2 * i] + samples[2 * i + 1]) / 2);
        samples[2 * i] = samples[2 * i + 1] = both;
    }
}
