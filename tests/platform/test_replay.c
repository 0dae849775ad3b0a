/* Replays as files: what is in them, and above all what is not. */
#include "screen/replay.h"

#include "core/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static char *written(const struct actions *actions) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    struct replay_head head = {.level = "tea-time", .content = 7, .seed = 3, .day = 20000, .text_percent = 125};
    replay_write_head(out, &head);
    replay_write_checksum(out, 0, UINT64_C(0xfeed));
    replay_write_actions(out, 4, actions);
    replay_write_end(out, 9);
    fclose(out);
    return text;
}

static void typed_words_are_not_in_a_replay(void **state) {
    (void)state;
    struct actions actions = {.count = 0};
    struct action typed = {.kind = ACTION_TEXT, .device = DEVICE_KEYBOARD, .text = "periwinkle"};
    actions_add(&actions, &typed);
    char *text = written(&actions);
    assert_non_null(strstr(text, "4 text keyboard"));
    assert_null(strstr(text, "periwinkle"));
    free(text);
}

static bool read_text(const char *text, struct replay *replay, struct error *err) {
    char path[] = "/tmp/inner-house-replay-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
    bool fine = replay_read(replay, path, err);
    unlink(path);
    return fine;
}

static void a_replay_reads_back_as_it_was_written(void **state) {
    (void)state;
    struct actions actions = {.count = 0};
    struct action press = {.kind = ACTION_POINTER_UP, .device = DEVICE_TOUCH, .x = 12.5f, .y = 700.0f};
    actions_add(&actions, &press);
    char *text = written(&actions);
    struct replay replay;
    struct error err = {""};
    assert_true(read_text(text, &replay, &err));
    assert_string_equal(replay.head.level, "tea-time");
    assert_int_equal(replay.head.text_percent, 125);
    assert_int_equal(replay.ticks, 9);
    assert_int_equal(replay.count, 2);
    assert_true(replay.steps[0].is_checksum && replay.steps[0].checksum == UINT64_C(0xfeed));
    assert_int_equal(replay.steps[1].action.kind, ACTION_POINTER_UP);
    assert_true(replay.steps[1].action.x > 12.4f && replay.steps[1].action.x < 12.6f);
    replay_free(&replay);
    free(text);
}

static void a_broken_replay_names_its_line(void **state) {
    (void)state;
    static const char *const broken[] = {
        "", "something else\n", "inner-house-replay 9\n",
        "inner-house-replay 1\nlevel a 0\nseed 1 day 1 text 100 still 0\n5 dance keyboard 0 0\n",
        "inner-house-replay 1\nlevel a 0\nseed 1 day 1 text 9000 still 0\n5 end\n",
        "inner-house-replay 1\nlevel a 0\nseed 1 day 1 text 100 still 0\n5 back keyboard 0 0\n",
    };
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        struct replay replay;
        struct error err = {""};
        assert_false(read_text(broken[i], &replay, &err));
        assert_true(err.text[0] != '\0');
    }
    struct replay replay;
    struct error err = {""};
    assert_false(read_text(broken[3], &replay, &err));
    assert_non_null(strstr(err.text, ":4:"));
}

static void pasted_words_are_dots_in_a_replay(void **state) {
    (void)state;
    struct actions actions = {.count = 0};
    struct action paste = {.kind = ACTION_EDIT, .edit = EDIT_PASTE, .long_text = "peri\xc3\xa9winkle"};
    struct action jump = {.kind = ACTION_EDIT, .edit = EDIT_WORD_LEFT, .select = true};
    actions_add(&actions, &paste);
    actions_add(&actions, &jump);
    char *text = written(&actions);
    assert_null(strstr(text, "winkle"));
    struct replay replay;
    struct error err = {""};
    assert_true(read_text(text, &replay, &err));
    assert_string_equal(replay.steps[1].action.long_text, "...........");
    assert_int_equal(replay.steps[2].action.edit, EDIT_WORD_LEFT);
    assert_true(replay.steps[2].action.select);
    replay_free(&replay);
    free(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(typed_words_are_not_in_a_replay),
        cmocka_unit_test(a_replay_reads_back_as_it_was_written),
        cmocka_unit_test(a_broken_replay_names_its_line),
        cmocka_unit_test(pasted_words_are_dots_in_a_replay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
