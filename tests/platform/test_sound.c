/* What comes out of the loudspeaker, listened to as numbers; and that sound
 * never stands in the way, with a device, without one, or with nothing to play. */
#include "platform/sound.h"
#include "platform/sound_mix.h"

#include "core/text.h"

#include <SDL.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { FRAMES = SOUND_RATE / 10 };

static void fill(int16_t *samples, double hertz, double level) {
    for (int i = 0; i < FRAMES; i++) {
        double value = level * sin(2.0 * 3.14159265358979 * hertz * i / SOUND_RATE);
        samples[2 * i] = samples[2 * i + 1] = (int16_t)lrint(value);
    }
}

static int loudest(const int16_t *samples) {
    int most = 0;
    for (int i = 0; i < 2 * FRAMES; i++) {
        most = abs(samples[i]) > most ? abs(samples[i]) : most;
    }
    return most;
}

static int largest_step(const int16_t *samples) {
    int most = 0;
    for (int i = 2; i < 2 * FRAMES; i++) {
        int step = abs(samples[i] - samples[i - 2]);
        most = step > most ? step : most;
    }
    return most;
}

/* Shapes this many tenths of a second of a tone; returns how loud the last one was. */
static int shape(struct loop_sound *loop, int tenths, double hertz, bool present, float unease) {
    int16_t samples[2 * FRAMES];
    for (int i = 0; i < tenths; i++) {
        fill(samples, hertz, 10000.0);
        loop_shape(loop, samples, FRAMES, present, unease);
    }
    return loudest(samples);
}

static void a_loop_takes_more_than_a_second_to_come_and_to_go(void **unused) {
    (void)unused;
    struct loop_sound loop = {0};
    assert_in_range(shape(&loop, 1, 300, true, 0.0f), 1, 2000);
    shape(&loop, 9, 300, true, 0.0f);
    assert_true(loop.fade < 1.0f);
    assert_in_range(shape(&loop, 7, 300, true, 0.0f), 9800, 10000);
    shape(&loop, 10, 300, false, 0.0f);
    assert_true(loop.fade > 0.0f);
    assert_int_equal(shape(&loop, 8, 300, false, 0.0f), 0);
}

static void a_loop_changes_its_mind_without_a_click(void **unused) {
    (void)unused;
    struct loop_sound loop = {0};
    int16_t samples[2 * FRAMES];
    for (int i = 0; i < 12; i++) {
        fill(samples, 50, 10000.0);
        loop_shape(&loop, samples, FRAMES, i % 3 != 2, i % 2 == 0 ? 1.0f : 0.0f);
        assert_in_range(largest_step(samples), 0, 80); /* the tone's own is 65 */
    }
}

static void the_end_of_a_loop_meets_its_beginning(void **unused) {
    (void)unused;
    int16_t samples[2 * FRAMES];
    fill(samples, 50.0, 10000.0);
    for (int i = 0; i < 2 * FRAMES; i++) {
        samples[i] = (int16_t)(samples[i] + i / 10);
    }
    loop_close(samples, FRAMES);
    assert_int_equal(samples[2 * FRAMES - 1], samples[1]);
    assert_in_range(largest_step(samples), 0, 80);
    loop_close(samples, 1);
    loop_close(samples, 0);
}

static void unease_closes_the_sound_in(void **unused) {
    (void)unused;
    struct loop_sound open = {.fade = 1.0f};
    struct loop_sound closed = {.fade = 1.0f};
    int open_high = shape(&open, 15, 4000, true, 0.0f);
    int closed_high = shape(&closed, 15, 4000, true, 1.0f);
    int open_low = shape(&open, 1, 100, true, 0.0f);
    int closed_low = shape(&closed, 1, 100, true, 1.0f);
    assert_in_range(open_high, 9900, 10000);
    assert_in_range(closed_high, 1, 1000);
    assert_in_range(open_low, 9900, 10000);
    assert_in_range(closed_low, 4500, 6500);
}

static void the_house_steps_back_for_the_voice_and_comes_back(void **unused) {
    (void)unused;
    struct ducking ducking = {0};
    int16_t samples[2 * FRAMES];
    int16_t speech[2 * FRAMES];
    memset(speech, 0, sizeof speech);
    for (int i = 0; i < 2; i++) {
        fill(samples, 300, 10000.0);
        mix_voice(&ducking, samples, FRAMES, speech, FRAMES, 1.0f);
    }
    assert_in_range(loudest(samples), 3000, 4500);
    for (int i = 0; i < 10; i++) {
        fill(samples, 300, 10000.0);
        mix_voice(&ducking, samples, FRAMES, speech, 0, 1.0f);
    }
    assert_in_range(loudest(samples), 9900, 10000);
}

static void loud_voice_over_loud_sound_is_clipped_and_does_not_wrap(void **unused) {
    (void)unused;
    struct ducking ducking = {0};
    int16_t samples[4] = {32767, -32768, 32767, -32768};
    const int16_t speech[4] = {32767, -32768, 32767, -32768};
    mix_voice(&ducking, samples, 2, speech, 2, 1.0f);
    assert_true(samples[0] == 32767 && samples[1] == -32768);
}

static void mono_is_the_same_on_both_sides(void **unused) {
    (void)unused;
    int16_t samples[4] = {32767, 32765, -32768, 100};
    mix_mono(samples, 2);
    assert_true(samples[0] == samples[1] && samples[2] == samples[3]);
    assert_int_equal(samples[0], 32766);
}

static bool nothing_to_read(void *context, const char *path, size_t max_bytes, unsigned char **bytes, size_t *count,
                            struct error *err) {
    (void)context, (void)max_bytes, (void)bytes, (void)count;
    return error_set(err, "%s: not here", path);
}

static bool rubbish_to_read(void *context, const char *path, size_t max_bytes, unsigned char **bytes, size_t *count,
                            struct error *err) {
    (void)context, (void)path, (void)max_bytes, (void)err;
    static const char rubbish[] = "OggS, or so it says";
    *bytes = (unsigned char *)text_duplicate(rubbish);
    *count = sizeof rubbish - 1;
    return true;
}

/* A tenth of a second of silence, as a wave file. */
static bool silence_to_read(void *context, const char *path, size_t max_bytes, unsigned char **bytes, size_t *count,
                            struct error *err) {
    (void)context, (void)max_bytes, (void)err;
    if (strcmp(path, "sound/list.txt") == 0) {
        static const char list[] = "loop room-tone dusk\neffect page\n\nloop rain\neffect\nloop hearth x\n";
        *bytes = (unsigned char *)text_duplicate(list);
        *count = strlen((char *)*bytes);
        return true;
    }
    static const unsigned char head[44] = "RIFF\x24\x4b\0\0WAVEfmt \x10\0\0\0\x01\0\x02\0\x80\xbb\0\0\0\xee\x02\0\x04\0"
                                          "\x10\0"
                                          "data\0\x4b\0";
    *count = sizeof head + 19200;
    *bytes = memory_get(*count + 1, 1);
    memcpy(*bytes, head, sizeof head);
    return true;
}

/* Everything a game does with sound, faster than any device could follow. */
static void use_everything(struct sound *sound) {
    static const char *const rooms[] = {"room-tone", "hearth", "no-such-loop", "rain", NULL};
    const short speech[64] = {0};
    struct cues cues = {0};
    cue_play(&cues, "page");
    cue_play(&cues, "page");
    cue_play(&cues, "no-such-sound");
    for (int tick = 0; tick < 600; tick++) {
        cues.unease = (float)(tick % 7) - 2.0f;
        sound_room(sound, rooms[tick / 11 % 5]);
        sound_play(sound, &cues);
        sound_volumes(sound, (float)(tick % 3), -1.0f, 0.5f, tick % 2 == 0);
        sound_feed_voice(sound, speech, 64, tick % 50 < 25 ? 22050 : 16000);
        sound_tick(sound);
        if (tick % 30 == 0) {
            sound_hush_voice(sound);
        }
    }
}

static void use_with(bool (*read)(void *, const char *, size_t, unsigned char **, size_t *, struct error *), bool mute) {
    const struct reader reader = {.read = read};
    struct sound *sound = sound_create(&reader, mute);
    use_everything(sound);
    sound_destroy(sound);
}

static void sounds_can_be_missing_broken_or_there(void **unused) {
    (void)unused;
    use_with(nothing_to_read, false);
    use_with(rubbish_to_read, false);
    use_with(silence_to_read, false);
}

static void muted_means_without_a_device(void **unused) {
    (void)unused;
    const struct reader reader = {.read = silence_to_read};
    struct sound *sound = sound_create(&reader, true);
    assert_false(sound_available(sound));
    assert_false(SDL_WasInit(SDL_INIT_AUDIO));
    use_everything(sound);
    sound_destroy(sound);
}

static void a_machine_without_sound_is_silent_and_fine(void **unused) {
    (void)unused;
    SDL_setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
    const struct reader reader = {.read = silence_to_read};
    struct sound *sound = sound_create(&reader, false);
    assert_false(sound_available(sound));
    use_everything(sound);
    sound_destroy(sound);
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
}

static void the_house_may_be_left_before_its_sounds_are_there(void **unused) {
    (void)unused;
    const struct reader reader = {.read = silence_to_read};
    sound_destroy(sound_create(&reader, false));
    sound_destroy(NULL);
}

int main(void) {
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_loop_takes_more_than_a_second_to_come_and_to_go),
        cmocka_unit_test(a_loop_changes_its_mind_without_a_click),
        cmocka_unit_test(the_end_of_a_loop_meets_its_beginning),
        cmocka_unit_test(unease_closes_the_sound_in),
        cmocka_unit_test(the_house_steps_back_for_the_voice_and_comes_back),
        cmocka_unit_test(loud_voice_over_loud_sound_is_clipped_and_does_not_wrap),
        cmocka_unit_test(mono_is_the_same_on_both_sides),
        cmocka_unit_test(sounds_can_be_missing_broken_or_there),
        cmocka_unit_test(muted_means_without_a_device),
        cmocka_unit_test(a_machine_without_sound_is_silent_and_fine),
        cmocka_unit_test(the_house_may_be_left_before_its_sounds_are_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
