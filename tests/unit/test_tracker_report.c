/* Telling and carrying: the report is an honest mirror, and a history that comes twice changes nothing. */
#include "core/error.h"
#include "faults/scratch.h"
#include "progress/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct tracker *opened_in_memory(uint64_t seed) {
    struct tracker *tracker = NULL;
    assert_true(tracker_open(&tracker, NULL, A_THURSDAY, NULL));
    tracker_seed(tracker, seed);
    return tracker;
}

static void practise(struct tracker *tracker) {
    struct visit visit = a_visit("catch", "attic-mistakes", A_THURSDAY, 4);
    visit_keep(&visit, "keepsake.lantern");
    assert_true(tracker_finish(tracker, &visit, NULL));
    visit = a_visit("checkin", "hall-barometer", A_THURSDAY + 1, 1);
    visit.weather = WEATHER_RAIN;
    visit.roughness = 4;
    assert_true(tracker_finish(tracker, &visit, NULL));
    assert_true(tracker_set(tracker, "text-size", "150", NULL));
    assert_true(tracker_journey_set(tracker, "first-visit", 2));
}

static char *printed(struct tracker *tracker, enum progress_format format, const struct progress_words *words) {
    char *text = NULL;
    size_t bytes = 0;
    FILE *out = open_memstream(&text, &bytes);
    assert_true(progress_print(tracker, out, format, words, NULL));
    fclose(out);
    return text;
}

static const char *say_in_english(void *context, const char *id) {
    (void)context;
    return strcmp(id, "report.visits") == 0      ? "{0} visits, {1} days."
           : strcmp(id, "report.practice-one") == 0 ? "{0} once, {2} rounds, {9} {x}"
                                                      : NULL;
}

static const char *title_of(void *context, const char *id) {
    (void)context;
    return strcmp(id, "catch") == 0 ? "Catch and reframe" : NULL;
}

static void the_words_fill_their_places(void **state) {
    (void)state;
    struct tracker *tracker = opened_in_memory(1);
    practise(tracker);
    struct progress_words words = {.title = title_of, .say = say_in_english};
    char *text = printed(tracker, PROGRESS_WORDS, &words);
    assert_non_null(strstr(text, "2 visits, 2 days.\n"));
    assert_non_null(strstr(text, "Catch and reframe once, 4 rounds, {9} {x}\n"));
    free(text);
    text = printed(tracker, PROGRESS_WORDS, NULL);
    assert_non_null(strstr(text, "report.title\n"));
    free(text);
    tracker_close(tracker);
}

static void an_empty_house_says_so_and_nothing_else(void **state) {
    (void)state;
    struct tracker *tracker = opened_in_memory(1);
    char *text = printed(tracker, PROGRESS_WORDS, NULL);
    assert_string_equal(text, "report.title\nreport.none\n");
    free(text);
    tracker_close(tracker);
}

static void the_table_has_one_line_a_visit(void **state) {
    (void)state;
    struct tracker *tracker = opened_in_memory(1);
    practise(tracker);
    char *text = printed(tracker, PROGRESS_CSV, NULL);
    assert_string_equal(text, "date,practice,level,journey,rounds,weather,roughness,after\r\n"
                              "2026-01-15,catch,attic-mistakes,,4,,,\r\n"
                              "2026-01-16,checkin,hall-barometer,,1,rain,4,0\r\n");
    free(text);
    tracker_close(tracker);
}

static void the_totals_come_as_json(void **state) {
    (void)state;
    struct tracker *tracker = opened_in_memory(1);
    practise(tracker);
    char *text = printed(tracker, PROGRESS_JSON, NULL);
    assert_non_null(strstr(text, "\"visits\": 2"));
    assert_non_null(strstr(text, "{\"practice\": \"catch\", \"visits\": 1, \"rounds\": 4, \"last\": \"2026-01-15\"}"));
    assert_non_null(strstr(text, "\"keepsakes\": [\"keepsake.lantern\"]"));
    free(text);
    tracker_close(tracker);
}

static void path_in(const char *folder, const char *name, char out[128]) {
    snprintf(out, 128, "%s/%s", folder, name);
}

static void a_history_travels_and_coming_twice_changes_nothing(void **state) {
    (void)state;
    char folder[64];
    char path[128];
    scratch_make(folder);
    path_in(folder, "history.json", path);
    struct tracker *from = opened_in_memory(1);
    practise(from);
    struct error err = {0};
    assert_true(progress_export(from, NULL, path, NULL, &err));
    struct tracker *to = opened_in_memory(2);
    assert_true(tracker_set(to, "text-size", "100", NULL));
    struct visit own = a_visit("breathe", "hearth-breath", A_THURSDAY, 6);
    assert_true(tracker_finish(to, &own, NULL));
    struct progress_merge merged;
    if (!progress_import(to, NULL, path, NULL, &merged, &err)) {
        fail_msg("%s", err.text);
    }
    assert_int_equal(merged.visits_added, 2);
    assert_int_equal(merged.visits_known, 0);
    assert_int_equal(visits_kept(to), 3);
    assert_string_equal(tracker_get(to, "text-size"), "100");
    assert_int_equal(tracker_journey_get(to, "first-visit"), 2);
    char *before = printed(to, PROGRESS_JSON, NULL);
    assert_true(progress_import(to, NULL, path, NULL, &merged, &err));
    assert_int_equal(merged.visits_added, 0);
    assert_int_equal(merged.visits_known, 2);
    char *after = printed(to, PROGRESS_JSON, NULL);
    assert_string_equal(before, after);
    free(before);
    free(after);
    assert_true(progress_export(to, NULL, path, NULL, &err));
    assert_true(progress_import(from, NULL, path, NULL, &merged, &err));
    assert_int_equal(merged.visits_added, 1);
    before = printed(from, PROGRESS_JSON, NULL);
    after = printed(to, PROGRESS_JSON, NULL);
    assert_string_equal(before, after);
    free(before);
    free(after);
    tracker_close(from);
    tracker_close(to);
    scratch_remove(folder);
}

struct bad_file {
    const char *json;
    const char *complaint;
};

#define VISIT(fields) "{\"inner-house-progress\":1,\"sessions\":[{\"uuid\":\"00000000000000000000000000000001\"," \
    "\"profile\":\"desktop\",\"day\":20468}],\"visits\":[{\"uuid\":\"00000000000000000000000000000002\"," \
    "\"session\":\"00000000000000000000000000000001\",\"practice\":\"catch\"," fields "}]}"

static void a_broken_history_is_refused_whole(void **state) {
    (void)state;
    static const struct bad_file files[] = {
        {"", "not an exported history"},
        {"hello", "not an exported history"},
        {"{\"inner-house-progress\":", "not an exported history"},
        {"[1, 2, 3]", "not an exported history"},
        {"{\"inner-house-progress\": 7}", "newer version"},
        {"{\"inner-house-progress\": 1, \"visits\": [5]}", "nothing was added"},
        {"{\"inner-house-progress\": 1, \"visits\": [\"x\"]}", "nothing was added"},
        {"{\"inner-house-progress\": 1, \"keepsakes\": [{\"keepsake\": \"a whole sentence\", \"day\": 1}]}",
         "a_keepsake_name"},
        {VISIT("\"level\":\"attic\",\"journey\":\"\",\"day\":20468,\"rounds\":-1"), "a_count"},
        {VISIT("\"level\":\"attic\",\"journey\":\"\",\"day\":20468.5,\"rounds\":1"), "practices.day"},
        {VISIT("\"level\":\"attic\",\"journey\":\"\",\"day\":1768500000,\"rounds\":1"), "a_day"},
        {VISIT("\"level\":\"my diary\",\"journey\":\"\",\"day\":20468,\"rounds\":1"), "a_level_name"},
        {VISIT("\"level\":\"a\",\"journey\":\"\",\"day\":1,\"rounds\":1,\"weather\":\"hail\",\"roughness\":1,"
               "\"at_end\":0"),
         "a_weather"},
        {"\xff\xfe", "UTF-8"},
    };
    char folder[64];
    char path[128];
    scratch_make(folder);
    path_in(folder, "bad.json", path);
    struct tracker *tracker = opened_in_memory(1);
    struct error err = {0};
    assert_false(progress_import(tracker, NULL, path, NULL, NULL, &err));
    assert_non_null(strstr(err.text, "No such file"));
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        FILE *file = fopen(path, "wb");
        fputs(files[i].json, file);
        fclose(file);
        assert_false(progress_import(tracker, NULL, path, NULL, NULL, &err));
        if (strstr(err.text, files[i].complaint) == NULL) {
            fail_msg("file %zu: wanted '%s' in '%s'", i, files[i].complaint, err.text);
        }
        assert_int_equal(visits_kept(tracker), 0);
    }
    tracker_close(tracker);
    scratch_remove(folder);
}

static void an_export_that_cannot_be_written_leaves_the_old_one(void **state) {
    (void)state;
    struct tracker *tracker = opened_in_memory(1);
    struct error err = {0};
    assert_false(progress_export(tracker, NULL, "/tmp/inner-house-no-such-folder/history.json", NULL, &err));
    assert_non_null(strstr(err.text, "No such file"));
    tracker_close(tracker);
}

static void the_same_seed_gives_the_same_history(void **state) {
    (void)state;
    char folder[64];
    char one[128];
    char two[128];
    scratch_make(folder);
    path_in(folder, "one.json", one);
    path_in(folder, "two.json", two);
    const char *const paths[] = {one, two};
    char contents[2][4096] = {{0}};
    for (int i = 0; i < 2; i++) {
        struct tracker *tracker = opened_in_memory(77);
        practise(tracker);
        assert_true(progress_export(tracker, NULL, paths[i], NULL, NULL));
        tracker_close(tracker);
        FILE *file = fopen(paths[i], "rb");
        assert_true(fread(contents[i], 1, sizeof contents[i] - 1, file) > 100);
        fclose(file);
    }
    assert_string_equal(contents[0], contents[1]);
    scratch_remove(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_words_fill_their_places),
        cmocka_unit_test(an_empty_house_says_so_and_nothing_else),
        cmocka_unit_test(the_table_has_one_line_a_visit),
        cmocka_unit_test(the_totals_come_as_json),
        cmocka_unit_test(a_history_travels_and_coming_twice_changes_nothing),
        cmocka_unit_test(a_broken_history_is_refused_whole),
        cmocka_unit_test(an_export_that_cannot_be_written_leaves_the_old_one),
        cmocka_unit_test(the_same_seed_gives_the_same_history),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
