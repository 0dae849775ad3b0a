/* The score, listened to as numbers: how the mood weighs its stems, that they go round together, and that pieces give
 * way to each other through silence, whatever is wanted when. */
#include "platform/mood.h"
#include "platform/music.h"
#include "platform/sound_mix.h"

#include "core/action.h"
#include "core/text.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { FRAMES = 480, PATIENCE = 20000 };

static const struct music_mood open_room = {1.0f, 1.0f, 0.0f, 1.0f};

/* Weighs so many hundredths of a second of one stem at a steady level; how loud the last one is. */
static int hear_stem(struct music_level *level, const struct music_mood *mood, bool present, int stem, int hundredths) {
    int16_t stems[FRAMES * MUSIC_CHANNELS] = {0};
    int16_t mix[2 * FRAMES];
    for (int i = 0; i < FRAMES; i++) {
        stems[i * MUSIC_CHANNELS + 2 * stem] = stems[i * MUSIC_CHANNELS + 2 * stem + 1] = 10000;
    }
    for (int i = 0; i < hundredths; i++) {
        memset(mix, 0, sizeof mix);
        music_weigh(level, mood, present, stems, FRAMES, mix);
    }
    return mix[2 * FRAMES - 1];
}

static void the_critic_thins_the_base_and_brings_the_unease(void **state) {
    (void)state;
    const struct music_mood uneasy = {1.0f, 1.0f, 1.0f, 1.0f};
    struct music_level level = {0};
    assert_in_range(hear_stem(&level, &open_room, true, 0, 900), 9900, 10000);
    assert_in_range(hear_stem(&level, &open_room, true, 2, 900), 0, 10);
    assert_in_range(hear_stem(&level, &uneasy, true, 0, 900), 4400, 4600);
    assert_in_range(hear_stem(&level, &uneasy, true, 1, 900), 1900, 2100);
    assert_in_range(hear_stem(&level, &uneasy, true, 2, 900), 9900, 10000);
}

static void no_change_of_mood_is_heard_as_a_step(void **state) {
    (void)state;
    struct music_level level = {0};
    int16_t stems[FRAMES * MUSIC_CHANNELS];
    int16_t mix[2 * FRAMES];
    int before = 0;
    for (int i = 0; i < FRAMES * MUSIC_CHANNELS; i++) {
        stems[i] = 10000;
    }
    for (int i = 0; i < 400; i++) {
        const float turn[4] = {(float)(i % 3) / 2.0f, (float)(i % 2), (float)(i % 5 == 0), (float)(i % 7 == 0)};
        const struct music_mood mood = {turn[0], turn[1], turn[2], turn[3]};
        memset(mix, 0, sizeof mix);
        music_weigh(&level, &mood, i % 90 < 60, stems, FRAMES, mix);
        for (int k = 0; k < FRAMES; k++) {
            assert_in_range(abs(mix[2 * k] - before), 0, 2);
            before = mix[2 * k];
        }
    }
}

static void three_loud_stems_over_a_loud_room_are_clipped_and_do_not_wrap(void **state) {
    (void)state;
    struct music_level level = {.presence = 1.0f, .gain = {1.0f, 1.0f, 1.0f}};
    const struct music_mood loud = {1.0f, 1.0f, 0.0f, 1.0f};
    const int16_t stems[MUSIC_CHANNELS] = {32767, -32768, 32767, -32768, 32767, -32768};
    int16_t mix[2] = {32767, -32768};
    music_weigh(&level, &loud, true, stems, 1, mix);
    assert_true(mix[0] == 32767 && mix[1] == -32768);
}

static void the_mood_warms_with_kindness_and_settles_by_itself(void **state) {
    (void)state;
    struct mood mood;
    mood_begin(&mood);
    float first = mood.warmth;
    mood_hear(&mood, "page");
    assert_true(mood.warmth == first);
    mood_hear(&mood, "warm");
    assert_true(mood.warmth > first + 0.5f);
    mood_hear(&mood, "warm");
    assert_true(mood.warmth <= 1.0f);
    mood_hear(&mood, "critic");
    assert_true(mood.warmth < 0.5f);
    for (int i = 0; i < 600 * TICKS_PER_SECOND; i++) {
        mood_tick(&mood);
    }
    assert_true(mood.warmth == 0.0f);
}

static void the_breath_carries_the_score_only_while_somebody_breathes_along(void **state) {
    (void)state;
    struct mood mood;
    mood_begin(&mood);
    assert_true(mood_of(&mood, 1.0f, 0.0f).swell == 1.0f);
    mood_hear(&mood, "breath-out");
    assert_true(mood_of(&mood, 1.0f, 0.0f).swell == 0.0f);
    mood_hear(&mood, "breath-in");
    assert_true(mood_of(&mood, 1.0f, 0.0f).swell == 1.0f);
    mood_hear(&mood, "breath-out");
    for (int i = 0; i < 20 * TICKS_PER_SECOND; i++) {
        mood_tick(&mood);
    }
    assert_true(mood_of(&mood, 1.0f, 0.0f).swell == 1.0f);
}

/* ---- with the decoding thread ------------------------------------------------------------- */

/* The built pack, as files. */
static bool read_pack(void *context, const char *path, size_t max_bytes, unsigned char **bytes, size_t *count,
                      struct error *err) {
    (void)context;
    char whole[256];
    snprintf(whole, sizeof whole, "build/pack/%s", path);
    FILE *file = fopen(whole, "rb");
    if (file == NULL) {
        return error_set(err, "%s: not here", path);
    }
    *bytes = memory_get(max_bytes, 1);
    *count = fread(*bytes, 1, max_bytes, file);
    fclose(file);
    return true;
}

static bool rubbish_to_read(void *context, const char *path, size_t max_bytes, unsigned char **bytes, size_t *count,
                            struct error *err) {
    (void)context, (void)path, (void)max_bytes, (void)err;
    *bytes = (unsigned char *)text_duplicate("OggS, or so it says");
    *count = strlen((char *)*bytes);
    return true;
}

static int loudest(const int16_t *mix) {
    int most = 0;
    for (int i = 0; i < 2 * FRAMES; i++) {
        most = abs(mix[i]) > most ? abs(mix[i]) : most;
    }
    return most;
}

/* Mixes until it is at least (or, for 0, at most) so loud; false: it never was. The thread decodes meanwhile. */
static bool hear(struct music *music, int level) {
    int quiet = 0;
    for (int i = 0; i < PATIENCE; i++) {
        int16_t mix[2 * FRAMES] = {0};
        music_mix(music, mix, FRAMES);
        int heard = loudest(mix);
        quiet = heard == 0 ? quiet + 1 : 0;
        if (level > 0 ? heard >= level : quiet > 200) {
            return true;
        }
        SDL_Delay(i % 8 == 0 ? 1 : 0); /* lets the thread run; nothing here depends on how long */
    }
    return false;
}

static void a_piece_is_heard_and_gives_way_to_another_and_to_silence(void **state) {
    (void)state;
    const struct reader reader = {.read = read_pack};
    struct music *music = music_create(&reader);
    music_set_mood(music, open_room);
    assert_true(hear(music, 0));
    music_want(music, "dusk");
    assert_true(hear(music, 300));
    music_want(music, "shelter");
    assert_true(hear(music, 300));
    music_want(music, NULL);
    assert_true(hear(music, 0));
    music_want(music, "no-such-piece");
    assert_true(hear(music, 0));
    music_want(music, "embers");
    assert_true(hear(music, 300));
    music_destroy(music);
}

static void whoever_cannot_decide_is_not_left_with_noise(void **state) {
    (void)state;
    static const char *const pieces[] = {"dusk", "embers", "", "shelter", "dusk", "no-such-piece"};
    const struct reader reader = {.read = read_pack};
    struct music *music = music_create(&reader);
    music_set_mood(music, open_room);
    for (int i = 0; i < 3000; i++) {
        int16_t mix[2 * FRAMES] = {0};
        music_want(music, pieces[i / (1 + i % 37) % 6]);
        music_mix(music, mix, FRAMES);
        assert_in_range(loudest(mix), 0, 20000);
        if (i % 16 == 0) {
            SDL_Delay(1);
        }
    }
    music_destroy(music);
}

static void broken_pieces_are_silent(void **state) {
    (void)state;
    const struct reader reader = {.read = rubbish_to_read};
    struct music *music = music_create(&reader);
    music_set_mood(music, open_room);
    music_want(music, "dusk");
    assert_true(hear(music, 0));
    music_destroy(music);
    music_destroy(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_critic_thins_the_base_and_brings_the_unease),
        cmocka_unit_test(no_change_of_mood_is_heard_as_a_step),
        cmocka_unit_test(three_loud_stems_over_a_loud_room_are_clipped_and_do_not_wrap),
        cmocka_unit_test(the_mood_warms_with_kindness_and_settles_by_itself),
        cmocka_unit_test(the_breath_carries_the_score_only_while_somebody_breathes_along),
        cmocka_unit_test(a_piece_is_heard_and_gives_way_to_another_and_to_silence),
        cmocka_unit_test(whoever_cannot_decide_is_not_left_with_noise),
        cmocka_unit_test(broken_pieces_are_silent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
