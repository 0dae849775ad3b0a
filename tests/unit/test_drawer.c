/* The desk drawer: sealed letters that come back as they were, or not at all. */
#include "drawer_desk.h"

static void an_empty_drawer_leaves_nothing_on_the_disk(void **state) {
    struct desk *desk = *state;
    char bytes[8];
    assert_int_equal(file_bytes(desk, "drawer.sqlite", bytes, sizeof bytes), 0);
    assert_int_equal(file_bytes(desk, "drawer.key", bytes, sizeof bytes), 0);
    assert_int_equal(drawer_count(desk->drawer), 0);
}

static void a_letter_comes_back_as_it_was_written(void **state) {
    struct desk *desk = *state;
    struct drawer_letter letters[LETTERS_MAX];
    keep(desk, 0, "Dear you,\n" CANARY " \xf0\x9f\xaa\xbf");
    reopen(desk);
    assert_int_equal(drawer_list(desk->drawer, 0, letters, LETTERS_MAX), 1);
    assert_string_equal(letters[0].level, "letter-friend");
    char *text = drawer_read(desk->drawer, letters[0].id, &desk->err);
    assert_string_equal(text, "Dear you,\n" CANARY " \xf0\x9f\xaa\xbf");
    drawer_forget(text);
}

static void no_word_of_it_is_on_the_disk(void **state) {
    struct desk *desk = *state;
    static char bytes[FILE_BYTES];
    keep(desk, 0, CANARY);
    size_t count = file_bytes(desk, "drawer.sqlite", bytes, sizeof bytes);
    assert_true(count > 0);
    assert_null(memmem(bytes, count, "heron", 5));
    struct stat about;
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "%s/drawer.key", desk->folder);
    assert_int_equal(stat(path, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
}

static void a_letter_arrives_on_its_day_and_waits_until_it_is_opened(void **state) {
    struct desk *desk = *state;
    struct drawer_letter letters[LETTERS_MAX];
    keep(desk, DAY + 7, CANARY);
    assert_int_equal(drawer_waiting(desk->drawer, DAY), 0);
    assert_int_equal(drawer_waiting(desk->drawer, DAY + 6), 0);
    assert_int_equal(drawer_waiting(desk->drawer, DAY + 7), 1);
    assert_int_equal(drawer_waiting(desk->drawer, DAY + 4000), 1);
    assert_int_equal(drawer_waiting(desk->drawer, DAY - 4000), 0);
    assert_int_equal(drawer_list(desk->drawer, 0, letters, LETTERS_MAX), 1);
    assert_true(drawer_mark_opened(desk->drawer, letters[0].id, &desk->err));
    assert_int_equal(drawer_waiting(desk->drawer, DAY + 7), 0);
}

static void a_changed_letter_stays_closed(void **state) {
    struct desk *desk = *state;
    struct drawer_letter letters[LETTERS_MAX];
    keep(desk, 0, CANARY);
    drawer_close(desk->drawer);
    change_file(desk, "drawer.sqlite", "letter-friend", "letter-fiends");
    assert_true(drawer_open(&desk->drawer, desk->folder, DAY, &desk->err));
    assert_int_equal(drawer_list(desk->drawer, 0, letters, LETTERS_MAX), 1);
    assert_first_says(desk, CANARY); /* its copy says it */
    remove_copies(desk);
    assert_null(drawer_read(desk->drawer, letters[0].id, &desk->err));
    assert_non_null(strstr(desk->err.text, "damaged"));
}

static void without_its_key_the_drawer_stays_shut_and_whole(void **state) {
    struct desk *desk = *state;
    char path[PATH_BYTES];
    struct drawer *other = NULL;
    keep(desk, 0, CANARY);
    drawer_close(desk->drawer);
    desk->drawer = NULL;
    snprintf(path, sizeof path, "%s/drawer.key", desk->folder);
    assert_int_equal(unlink(path), 0);
    assert_false(drawer_open(&other, desk->folder, DAY, &desk->err));
    assert_null(other);
    assert_non_null(strstr(desk->err.text, "key"));
    assert_int_equal(access(path, F_OK), -1);
}

static void what_is_thrown_away_is_gone(void **state) {
    struct desk *desk = *state;
    struct drawer_letter letters[LETTERS_MAX];
    keep(desk, 0, "one");
    keep(desk, 0, "two");
    assert_int_equal(drawer_list(desk->drawer, 0, letters, LETTERS_MAX), 2);
    assert_true(drawer_remove(desk->drawer, letters[0].id, &desk->err));
    assert_null(drawer_read(desk->drawer, letters[0].id, &desk->err));
    assert_int_equal(drawer_count(desk->drawer), 1);
}

static void erasing_everything_takes_the_drawer_along(void **state) {
    struct desk *desk = *state;
    char bytes[8];
    keep(desk, 0, CANARY);
    drawer_close(desk->drawer);
    desk->drawer = NULL;
    assert_true(tracker_erase(desk->folder, &desk->err));
    assert_int_equal(file_bytes(desk, "drawer.sqlite", bytes, sizeof bytes), 0);
    assert_int_equal(file_bytes(desk, "drawer.key", bytes, sizeof bytes), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_empty_drawer_leaves_nothing_on_the_disk, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_letter_comes_back_as_it_was_written, sit_down, get_up),
        cmocka_unit_test_setup_teardown(no_word_of_it_is_on_the_disk, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_letter_arrives_on_its_day_and_waits_until_it_is_opened, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_changed_letter_stays_closed, sit_down, get_up),
        cmocka_unit_test_setup_teardown(without_its_key_the_drawer_stays_shut_and_whole, sit_down, get_up),
        cmocka_unit_test_setup_teardown(what_is_thrown_away_is_gone, sit_down, get_up),
        cmocka_unit_test_setup_teardown(erasing_everything_takes_the_drawer_along, sit_down, get_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
