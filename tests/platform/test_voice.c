/* The voice speaks, stops and stays out of the way; text-out gives the same
 * words to an outside reader, who may leave. */
#include "platform/voice.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static bool nothing_to_read(void *context, const char *path, size_t max_bytes, unsigned char **bytes, size_t *count,
                            struct error *err) {
    (void)context, (void)max_bytes, (void)bytes, (void)count;
    return error_set(err, "%s: not here", path);
}

static void a_voice_that_was_never_on_opens_nothing(void **unused) {
    (void)unused;
    struct voice *voice = voice_create();
    voice_set(voice, false, 155, 45, "en");
    voice_say(voice, "Nobody hears this.", true);
    voice_destroy(voice);
}

static void no_voice_at_all_is_fine(void **unused) {
    (void)unused;
    voice_set(NULL, true, 155, 45, "en");
    voice_say(NULL, "Nobody hears this.", true);
    voice_pump(NULL, NULL);
    voice_destroy(NULL);
}

static void it_can_be_interrupted_and_switched_at_any_time(void **unused) {
    (void)unused;
    const struct reader reader = {.read = nothing_to_read};
    struct sound *sound = sound_create(&reader, true);
    struct voice *voice = voice_create();
    for (int i = 0; i < 200; i++) {
        voice_set(voice, i % 10 != 9, i * 10 - 300, i - 20, i % 40 < 20 ? "en" : "no-such-language");
        voice_say(voice, "A long sentence about a lamp in a window, and about the rain that goes on.", i % 3 == 0);
        voice_say(voice, i % 2 == 0 ? "" : "\xff\xfe broken", false);
        voice_pump(voice, sound);
    }
    voice_destroy(voice);
    sound_destroy(sound);
}

static void it_may_be_left_in_the_middle_of_a_word(void **unused) {
    (void)unused;
    struct voice *voice = voice_create();
    voice_set(voice, true, 80, 45, NULL);
    for (int i = 0; i < 100; i++) {
        voice_say(voice, "And another line, which waits for those before it.", false);
    }
    voice_destroy(voice);
}

static void text_out_keeps_one_utterance_on_one_line(void **unused) {
    (void)unused;
    char path[] = "/tmp/inner-house-text-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    struct text_out *out = NULL;
    struct error err;
    assert_true(text_out_open(&out, path, &err));
    text_out_line(out, "Begin, button");
    text_out_line(out, "two\nlines");
    char read_back[64] = "";
    ssize_t count = read(file, read_back, sizeof read_back - 1); /* before it is closed: each line is flushed */
    assert_int_equal(count, 24);
    assert_string_equal(read_back, "Begin, button\ntwo lines\n");
    text_out_close(out);
    close(file);
    unlink(path);
}

static void text_out_says_why_it_cannot_be_written(void **unused) {
    (void)unused;
    struct text_out *out = NULL;
    struct error err = {""};
    assert_false(text_out_open(&out, "/no/such/folder/words", &err));
    assert_null(out);
    assert_non_null(strstr(err.text, "/no/such/folder/words"));
    text_out_line(out, "nobody reads this");
    text_out_close(out);
}

static void a_reader_who_leaves_does_not_end_the_game(void **unused) {
    (void)unused;
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    char path[32];
    snprintf(path, sizeof path, "/dev/fd/%d", ends[1]);
    struct text_out *out = NULL;
    struct error err;
    assert_true(text_out_open(&out, path, &err));
    text_out_line(out, "still read");
    close(ends[0]);
    text_out_line(out, "read by nobody");
    text_out_line(out, "nor this");
    text_out_close(out);
    close(ends[1]);
}

int main(void) {
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_voice_that_was_never_on_opens_nothing),
        cmocka_unit_test(no_voice_at_all_is_fine),
        cmocka_unit_test(it_can_be_interrupted_and_switched_at_any_time),
        cmocka_unit_test(it_may_be_left_in_the_middle_of_a_word),
        cmocka_unit_test(text_out_keeps_one_utterance_on_one_line),
        cmocka_unit_test(text_out_says_why_it_cannot_be_written),
        cmocka_unit_test(a_reader_who_leaves_does_not_end_the_game),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
