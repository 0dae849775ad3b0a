/* Letters that travel: as readable text, sealed, twice, and from files that strangers wrote. */
#include "drawer_desk.h"
#include "progress/report.h"

static struct tracker *tracker_in_memory(void) {
    struct tracker *tracker = NULL;
    struct error err;
    assert_true(tracker_open(&tracker, NULL, DAY, &err));
    return tracker;
}

static void take_in(struct desk *desk, const char *file, const char *passphrase, int64_t letters) {
    char path[PATH_BYTES];
    struct progress_merge merged;
    struct tracker *tracker = tracker_in_memory();
    path_of(desk, file, path);
    assert_true(progress_import(tracker, desk->drawer, path, passphrase, &merged, &desk->err));
    assert_int_equal(merged.letters_added, letters);
    tracker_close(tracker);
}

static void write_out(struct desk *desk, const char *file, const char *passphrase) {
    char path[PATH_BYTES];
    struct tracker *tracker = tracker_in_memory();
    path_of(desk, file, path);
    assert_true(progress_export(tracker, desk->drawer, path, passphrase, &desk->err));
    tracker_close(tracker);
}

static void empty_drawer(struct desk *desk) {
    drawer_close(desk->drawer);
    desk->drawer = NULL;
    assert_true(tracker_erase(desk->folder, &desk->err));
    assert_true(drawer_open(&desk->drawer, desk->folder, DAY, &desk->err));
}

static void remove_exports(struct desk *desk) {
    char path[PATH_BYTES];
    path_of(desk, "house.json", path);
    (void)unlink(path);
    path_of(desk, "house.sealed", path);
    (void)unlink(path);
}

static void letters_travel_word_for_word(void **state) {
    struct desk *desk = *state;
    keep(desk, DAY + 7, "She said \"oh\",\n\tand\\or\x01 \xf0\x9f\xaa\xbf " CANARY);
    write_out(desk, "house.json", NULL);
    take_in(desk, "house.json", NULL, 0); /* they are here already */
    assert_int_equal(drawer_count(desk->drawer), 1);
    empty_drawer(desk);
    take_in(desk, "house.json", NULL, 1);
    take_in(desk, "house.json", NULL, 0);
    assert_first_says(desk, "She said \"oh\",\n\tand\\or\x01 \xf0\x9f\xaa\xbf " CANARY);
    assert_int_equal(drawer_waiting(desk->drawer, DAY + 7), 1);
    remove_exports(desk);
}

static void a_sealed_file_opens_with_its_passphrase_only(void **state) {
    struct desk *desk = *state;
    static char bytes[FILE_BYTES];
    char path[PATH_BYTES];
    keep(desk, 0, CANARY);
    write_out(desk, "house.sealed", "pear");
    size_t count = file_bytes(desk, "house.sealed", bytes, sizeof bytes);
    assert_null(memmem(bytes, count, "heron", 5));
    path_of(desk, "house.sealed", path);
    assert_true(progress_is_sealed(path));
    struct tracker *tracker = tracker_in_memory();
    assert_false(progress_import(tracker, desk->drawer, path, NULL, NULL, &desk->err));
    assert_false(progress_import(tracker, desk->drawer, path, "peer", NULL, &desk->err));
    assert_non_null(strstr(desk->err.text, "another passphrase"));
    bytes[count / 2] ^= 1;
    put_file(desk, "house.sealed", bytes, count);
    assert_false(progress_import(tracker, desk->drawer, path, "pear", NULL, &desk->err));
    bytes[count / 2] ^= 1;
    put_file(desk, "house.sealed", bytes, count);
    tracker_close(tracker);
    empty_drawer(desk);
    take_in(desk, "house.sealed", "pear", 1);
    assert_first_says(desk, CANARY);
    remove_exports(desk);
}

static void a_locked_drawer_gives_nothing_out_and_takes_in(void **state) {
    struct desk *desk = *state;
    char path[PATH_BYTES];
    keep(desk, 0, CANARY);
    write_out(desk, "house.json", NULL);
    empty_drawer(desk);
    assert_true(drawer_set_passphrase(desk->drawer, "moss", &desk->err));
    drawer_lock(desk->drawer);
    take_in(desk, "house.json", NULL, 1);
    struct tracker *tracker = tracker_in_memory();
    path_of(desk, "house.json", path);
    assert_false(progress_export(tracker, desk->drawer, path, NULL, &desk->err));
    assert_non_null(strstr(desk->err.text, "locked"));
    tracker_close(tracker);
    assert_true(drawer_unlock(desk->drawer, "moss", &desk->err));
    assert_first_says(desk, CANARY);
    remove_exports(desk);
}

static void letters_from_strangers_come_whole_or_not_at_all(void **state) {
    struct desk *desk = *state;
    static const char *const wrong[] = {
        "[5]", "[{}]", "[{\"uuid\":\"x\",\"level\":\"a\",\"day\":1,\"due\":0,\"opened\":0,\"text\":\"t\"}]",
        "[{\"uuid\":\"00112233445566778899aabbccddeeff\",\"level\":\"\",\"day\":1,\"due\":0,\"opened\":0,\"text\":\"t\"}]",
        "[{\"uuid\":\"00112233445566778899aabbccddeeff\",\"level\":\"a\",\"day\":-1,\"due\":0,\"opened\":0,"
        "\"text\":\"t\"}]",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char json[1024];
        char path[PATH_BYTES];
        int length = snprintf(json, sizeof json,
                              "{\"inner-house-progress\": 2, \"letters\": [{\"uuid\":\"aa112233445566778899aabbccddeeff\","
                              "\"level\":\"a\",\"day\":1,\"due\":0,\"opened\":0,\"text\":\"good\"},%s}", wrong[i] + 1);
        put_file(desk, "house.json", json, (size_t)length);
        path_of(desk, "house.json", path);
        struct tracker *tracker = tracker_in_memory();
        assert_false(progress_import(tracker, desk->drawer, path, NULL, NULL, &desk->err));
        tracker_close(tracker);
        assert_int_equal(drawer_count(desk->drawer), 0);
    }
    remove_exports(desk);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(letters_travel_word_for_word, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_sealed_file_opens_with_its_passphrase_only, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_locked_drawer_gives_nothing_out_and_takes_in, sit_down, get_up),
        cmocka_unit_test_setup_teardown(letters_from_strangers_come_whole_or_not_at_all, sit_down, get_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
