/* The tracker on a healthy disk: what goes in comes out, across restarts, versions and copies of the game. */
#include "core/date.h"
#include "faults/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <sqlite3.h>
#include <sys/stat.h>

struct place {
    char folder[64];
};

static int make_place(void **state) {
    struct place *place = calloc(1, sizeof *place);
    scratch_make(place->folder);
    *state = place;
    return 0;
}

static int leave_place(void **state) {
    struct place *place = *state;
    scratch_remove(place->folder);
    free(place);
    return 0;
}

static struct tracker *opened(const char *folder, int32_t day) {
    struct tracker *tracker = NULL;
    struct error err = {0};
    assert_true(tracker_open(&tracker, folder, day, &err));
    return tracker;
}

static void in_the_file(const char *folder, const char *name, const char *sql) {
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    char *message = NULL;
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK) {
        fail_msg("%s", message);
    }
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void a_new_folder_is_fresh_and_then_fine(void **state) {
    struct place *place = *state;
    struct tracker *tracker = opened(place->folder, A_THURSDAY);
    assert_int_equal(tracker_condition(tracker), TRACKER_FRESH);
    assert_true(tracker_saves(tracker));
    tracker_close(tracker);
    tracker = opened(place->folder, A_THURSDAY);
    assert_int_equal(tracker_condition(tracker), TRACKER_FINE);
    tracker_close(tracker);
}

static void a_folder_is_made_with_those_above_it(void **state) {
    struct place *place = *state;
    char deep[128];
    snprintf(deep, sizeof deep, "%s/a/b/", place->folder);
    struct tracker *tracker = opened(deep, A_THURSDAY);
    assert_int_equal(tracker_condition(tracker), TRACKER_FRESH);
    tracker_close(tracker);
    struct stat found;
    snprintf(deep, sizeof deep, "%s/a/b/tracker.sqlite", place->folder);
    assert_int_equal(stat(deep, &found), 0);
    assert_int_equal(found.st_mode & 0777, 0600);
    snprintf(deep, sizeof deep, "%s/a/b", place->folder);
    assert_int_equal(stat(deep, &found), 0);
    assert_int_equal(found.st_mode & 0777, 0700);
    scratch_remove(deep);
    snprintf(deep, sizeof deep, "%s/a", place->folder);
    scratch_remove(deep);
}

static void only_the_player_may_read_what_is_kept(void **state) {
    struct place *place = *state;
    for (int day = 0; day < 2; day++) {
        struct tracker *tracker = opened(place->folder, A_THURSDAY + day);
        assert_true(tracker_set(tracker, "music", day == 0 ? "6" : "7", NULL));
        tracker_close(tracker);
    }
    struct tracker *tracker = opened(place->folder, A_THURSDAY);
    DIR *folder = opendir(place->folder);
    int files = 0;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        char path[512];
        struct stat found;
        snprintf(path, sizeof path, "%s/%s", place->folder, entry->d_name);
        assert_int_equal(stat(path, &found), 0);
        if (S_ISREG(found.st_mode)) {
            assert_int_equal(found.st_mode & 077, 0);
            files++;
        }
    }
    closedir(folder);
    assert_true(files >= 5);
    tracker_close(tracker);
}

static void a_finished_visit_is_there_after_a_restart(void **state) {
    struct place *place = *state;
    struct tracker *tracker = opened(place->folder, A_THURSDAY);
    tracker_begin_session(tracker, "desktop");
    struct visit visit = a_visit("catch", "attic-mistakes", A_THURSDAY, 4);
    visit_keep(&visit, "keepsake.lantern");
    assert_true(tracker_finish(tracker, &visit, NULL));
    visit = a_visit("catch", "attic-work", A_THURSDAY + 1, 3);
    visit_keep(&visit, "keepsake.lantern");
    visit_keep(&visit, "keepsake.button");
    assert_true(tracker_finish(tracker, &visit, NULL));
    visit = a_visit("breathe", "hearth-breath", A_THURSDAY + 1, 10);
    assert_true(tracker_finish(tracker, &visit, NULL));
    tracker_close(tracker);

    tracker = opened(place->folder, A_THURSDAY + 2);
    struct progress_summary summary;
    assert_true(tracker_summary(tracker, &summary, NULL));
    assert_int_equal(summary.visits, 3);
    assert_int_equal(summary.days, 2);
    assert_int_equal(summary.practice_count, 2);
    assert_string_equal(summary.practices[1].practice, "catch");
    assert_int_equal(summary.practices[1].rounds, 7);
    assert_int_equal(summary.practices[1].last_day, A_THURSDAY + 1);
    assert_int_equal(tracker_visits(&summary, "catch"), 2);
    assert_int_equal(tracker_visits(&summary, "gardening"), 0);
    assert_int_equal(summary.level_count, 3);
    assert_string_equal(summary.levels[1].level, "attic-mistakes");
    assert_int_equal(summary.levels[1].last_day, A_THURSDAY);
    assert_int_equal(summary.keepsake_count, 2);
    assert_string_equal(summary.keepsakes[0], "keepsake.lantern");
    progress_summary_free(&summary);
    tracker_close(tracker);
}

static void checkins_come_newest_first_and_at_most_sixty(void **state) {
    (void)state;
    struct tracker *tracker = opened(NULL, A_THURSDAY);
    for (int i = 0; i < 70; i++) {
        struct visit visit = a_visit("checkin", "hall-barometer", A_THURSDAY + i, 1);
        visit.weather = i % 2 == 0 ? WEATHER_RAIN : WEATHER_SUN;
        visit.roughness = 1 + i % 5;
        visit.after = i == 69;
        assert_true(tracker_finish(tracker, &visit, NULL));
    }
    struct progress_summary summary;
    assert_true(tracker_summary(tracker, &summary, NULL));
    assert_int_equal(summary.checkin_count, PROGRESS_CHECKINS_MAX);
    assert_int_equal(summary.checkins[0].day, A_THURSDAY + 69);
    assert_int_equal(summary.checkins[0].weather, WEATHER_SUN);
    assert_int_equal(summary.checkins[0].roughness, 5);
    assert_true(summary.checkins[0].after);
    assert_false(summary.checkins[1].after);
    progress_summary_free(&summary);
    tracker_close(tracker);
}

static void a_house_in_memory_keeps_nothing_on_the_disk(void **state) {
    (void)state;
    struct tracker *tracker = opened(NULL, A_THURSDAY);
    assert_int_equal(tracker_condition(tracker), TRACKER_FINE);
    struct visit visit = a_visit("moment", "hard-exam", A_THURSDAY, 1);
    assert_true(tracker_finish(tracker, &visit, NULL));
    assert_int_equal(tracker_unsaved(tracker), 0);
    assert_int_equal(visits_kept(tracker), 1);
    assert_true(tracker_retry(tracker));
    tracker_close(tracker);
}

static void settings_and_journeys_are_remembered(void **state) {
    struct place *place = *state;
    struct tracker *tracker = opened(place->folder, A_THURSDAY);
    assert_null(tracker_get(tracker, "text-size"));
    assert_int_equal(tracker_journey_get(tracker, "first-visit"), -1);
    assert_true(tracker_set(tracker, "text-size", "125", NULL));
    assert_true(tracker_set(tracker, "text-size", "150", NULL));
    assert_string_equal(tracker_get(tracker, "text-size"), "150");
    assert_true(tracker_journey_set(tracker, "first-visit", 3));
    assert_true(tracker_journey_set(tracker, "another", 1));
    assert_true(tracker_journey_set(tracker, "another", -1));
    tracker_close(tracker);
    tracker = opened(place->folder, A_THURSDAY);
    const char *size = tracker_get(tracker, "text-size");
    assert_string_equal(size, "150");
    assert_true(tracker_set(tracker, "volume", "7", NULL));
    assert_string_equal(size, "150");
    assert_int_equal(tracker_journey_get(tracker, "first-visit"), 3);
    assert_int_equal(tracker_journey_get(tracker, "another"), -1);
    tracker_close(tracker);
}

static int64_t changes_in(const char *folder) {
    char path[256];
    snprintf(path, sizeof path, "%s/tracker.sqlite", folder);
    sqlite3 *db = NULL;
    sqlite3_stmt *row = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, "SELECT changes FROM house", -1, &row, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(row), SQLITE_ROW);
    int64_t changes = sqlite3_column_int64(row, 0);
    sqlite3_finalize(row);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    return changes;
}

static void a_setting_that_stays_the_same_is_not_written_again(void **state) {
    struct place *place = *state;
    for (int run = 0; run < 2; run++) {
        struct tracker *tracker = opened(place->folder, A_THURSDAY);
        for (int i = 0; i < 5; i++) {
            assert_true(tracker_set(tracker, "captions", "1", NULL));
            assert_true(tracker_set(tracker, "music", "6", NULL));
        }
        tracker_close(tracker);
    }
    assert_int_equal(changes_in(place->folder), 2);
}

static void what_could_be_free_text_is_refused(void **state) {
    (void)state;
    struct tracker *tracker = opened(NULL, A_THURSDAY);
    struct error err = {0};
    struct visit visit = a_visit("catch", "I had a hard day", A_THURSDAY, 1);
    assert_false(tracker_finish(tracker, &visit, &err));
    assert_non_null(strstr(err.text, "name that no room has"));
    visit = a_visit("catch", "attic-work", A_THURSDAY, 1);
    visit_keep(&visit, "my own words, typed");
    assert_false(tracker_finish(tracker, &visit, &err));
    visit = a_visit("", "attic-work", A_THURSDAY, 1);
    assert_false(tracker_finish(tracker, &visit, &err));
    visit = a_visit("catch", "attic-work", -4, 1);
    assert_false(tracker_finish(tracker, &visit, &err));
    assert_false(tracker_set(tracker, "no spaces", "1", &err));
    assert_false(tracker_set(tracker, "half", "\xc3", &err));
    assert_int_equal(tracker_unsaved(tracker), 0);
    assert_int_equal(visits_kept(tracker), 0);
    tracker_close(tracker);
}

static void numbers_out_of_range_are_brought_into_it(void **state) {
    (void)state;
    struct tracker *tracker = opened(NULL, A_THURSDAY);
    struct visit visit = a_visit("checkin", "hall-barometer", A_THURSDAY, -3);
    visit.weather = WEATHER_CLOUD;
    visit.roughness = 77;
    assert_true(tracker_finish(tracker, &visit, NULL));
    struct progress_summary summary;
    assert_true(tracker_summary(tracker, &summary, NULL));
    assert_int_equal(summary.practices[0].rounds, 0);
    assert_int_equal(summary.checkins[0].roughness, 0);
    progress_summary_free(&summary);
    tracker_close(tracker);
}

static void a_day_that_is_no_day_is_refused(void **state) {
    (void)state;
    struct tracker *tracker = NULL;
    struct error err = {0};
    assert_false(tracker_open(&tracker, NULL, -1, &err));
    assert_null(tracker);
    tracker_close(NULL);
}

static void a_second_copy_reads_along_and_saves_once_the_first_is_gone(void **state) {
    struct place *place = *state;
    struct tracker *first = opened(place->folder, A_THURSDAY);
    struct visit visit = a_visit("catch", "attic-body", A_THURSDAY, 4);
    assert_true(tracker_set(first, "text-size", "200", NULL));
    assert_true(tracker_finish(first, &visit, NULL));
    struct tracker *second = opened(place->folder, A_THURSDAY);
    assert_int_equal(tracker_condition(second), TRACKER_IN_USE);
    assert_false(tracker_saves(second));
    assert_string_equal(tracker_get(second, "text-size"), "200");
    assert_int_equal(visits_kept(second), 1);
    struct error err = {0};
    assert_false(tracker_finish(second, &visit, &err));
    assert_true(err.text[0] != '\0');
    assert_int_equal(tracker_condition(second), TRACKER_IN_USE);
    assert_int_equal(tracker_unsaved(second), 1);
    assert_int_equal(visits_kept(second), 2);
    assert_false(tracker_retry(second));
    assert_true(tracker_finish(first, &visit, NULL));
    tracker_close(first);
    assert_true(tracker_retry(second));
    assert_int_equal(tracker_condition(second), TRACKER_FINE);
    assert_int_equal(tracker_unsaved(second), 0);
    assert_int_equal(visits_kept(second), 3);
    tracker_close(second);
    first = opened(place->folder, A_THURSDAY);
    assert_int_equal(visits_kept(first), 3);
    tracker_close(first);
}

static void a_file_from_a_newer_game_is_shown_and_left_alone(void **state) {
    struct place *place = *state;
    struct tracker *tracker = opened(place->folder, A_THURSDAY);
    struct visit visit = a_visit("moment", "hard-exam", A_THURSDAY, 1);
    assert_true(tracker_finish(tracker, &visit, NULL));
    tracker_close(tracker);
    in_the_file(place->folder, "tracker.sqlite", "CREATE TABLE later (x); PRAGMA user_version = 9");
    struct error err = {0};
    assert_true(tracker_open(&tracker, place->folder, A_THURSDAY + 3, &err));
    assert_int_equal(tracker_condition(tracker), TRACKER_NEWER);
    assert_non_null(strstr(err.text, "newer"));
    assert_int_equal(visits_kept(tracker), 1);
    assert_false(tracker_finish(tracker, &visit, NULL));
    assert_int_equal(visits_kept(tracker), 2);
    assert_false(tracker_retry(tracker));
    assert_int_equal(tracker_condition(tracker), TRACKER_NEWER);
    tracker_close(tracker);
    in_the_file(place->folder, "tracker.sqlite", "SELECT * FROM later; PRAGMA user_version = 2");
    tracker = opened(place->folder, A_THURSDAY + 3);
    assert_int_equal(visits_kept(tracker), 1);
    tracker_close(tracker);
}

static char *contents_of(const char *path) {
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    struct text text = {0};
    char part[4096];
    for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;) {
        text_append_bytes(&text, part, got);
    }
    fclose(file);
    return text.data;
}

static void a_file_of_version_one_is_copied_and_brought_up_to_date(void **state) {
    struct place *place = *state;
    char *sample = contents_of("tests/faults/version1.sql");
    in_the_file(place->folder, "tracker.sqlite", sample);
    free(sample);
    struct tracker *tracker = opened(place->folder, A_THURSDAY);
    assert_int_equal(tracker_condition(tracker), TRACKER_FINE);
    struct progress_summary summary;
    assert_true(tracker_summary(tracker, &summary, NULL));
    assert_int_equal(summary.visits, 5);
    assert_int_equal(summary.checkin_count, 3);
    assert_true(summary.checkins[1].after);
    assert_false(summary.checkins[0].after);
    assert_false(summary.checkins[2].after);
    progress_summary_free(&summary);
    assert_string_equal(tracker_get(tracker, "text-size"), "150");
    assert_int_equal(tracker_journey_get(tracker, "first-visit"), 4);
    tracker_close(tracker);
    assert_int_equal(scratch_count(place->folder, "tracker-backup-0000000012-2026-01-15-v1.sqlite"), 1);
    assert_int_equal(scratch_count(place->folder, "tracker-new"), 0);
}

static void a_day_leaves_one_copy_when_something_changed_and_five_are_kept(void **state) {
    struct place *place = *state;
    struct visit visit = a_visit("breathe", "hearth-breath", A_THURSDAY, 6);
    for (int day = 0; day < 9; day++) {
        for (int run = 0; run < 2; run++) {
            struct tracker *tracker = opened(place->folder, A_THURSDAY + day);
            if (day < 8) {
                assert_true(tracker_finish(tracker, &visit, NULL));
            }
            tracker_close(tracker);
        }
        int made = day + 1;
        assert_int_equal(scratch_count(place->folder, "tracker-backup-"), made > 5 ? 5 : made);
    }
    assert_int_equal(scratch_count(place->folder, "tracker-backup-0000000016-2026-01-22-v2"), 1);
}

static void note_file(void *context, const char *name, int64_t bytes) {
    (void)name;
    assert_true(bytes >= 0);
    (*(int *)context)++;
}

static void erasing_leaves_no_file_behind(void **state) {
    struct place *place = *state;
    struct visit visit = a_visit("breathe", "hearth-breath", A_THURSDAY, 6);
    struct tracker *tracker = NULL;
    for (int day = 0; day < 3; day++) {
        tracker = opened(place->folder, A_THURSDAY + day);
        assert_true(tracker_finish(tracker, &visit, NULL));
        if (day < 2) {
            tracker_close(tracker);
        }
    }
    struct error err = {0};
    assert_false(tracker_erase(place->folder, &err));
    assert_non_null(strstr(err.text, "another copy"));
    tracker_close(tracker);
    in_the_file(place->folder, "tracker-damaged-2026-01-15-1.sqlite", "CREATE TABLE t (x)");
    int files = 0;
    assert_true(tracker_files(place->folder, note_file, &files));
    assert_true(files >= 4);
    assert_true(tracker_erase(place->folder, &err));
    files = 0;
    assert_false(tracker_files(place->folder, note_file, &files));
    assert_int_equal(scratch_count(place->folder, "tracker"), 0);
    assert_true(tracker_erase("/tmp/inner-house-no-such-folder", &err));
}

static void no_condition_is_without_a_name(void **state) {
    (void)state;
    for (int i = 0; i < TRACKER_CONDITION_COUNT; i++) {
        assert_int_equal(strncmp(tracker_condition_id((enum tracker_condition)i), "tracker.", 8), 0);
    }
}

static void the_tables_have_no_place_for_a_time_of_day(void **state) {
    struct place *place = *state;
    tracker_close(opened(place->folder, A_THURSDAY));
    char path[256];
    snprintf(path, sizeof path, "%s/tracker.sqlite", place->folder);
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    static const char *const refused[] = {
        "INSERT INTO sessions (uuid, profile, day) VALUES ('00000000000000000000000000000000', 'desktop', 1768500000)",
        "INSERT INTO sessions (uuid, profile, day) VALUES ('00000000000000000000000000000000', 'desktop', 20468.5)",
        "INSERT INTO sessions (uuid, profile, day) VALUES ('00000000000000000000000000000000', 'a diary entry', 20468)",
        "INSERT INTO keepsakes (keepsake, day) VALUES ('what I wrote today', 20468)",
        "INSERT INTO settings (key, value) VALUES ('a b', '1')",
    };
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        assert_int_equal(sqlite3_exec(db, refused[i], NULL, NULL, NULL), SQLITE_CONSTRAINT);
    }
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

#define ON_DISK(test) cmocka_unit_test_setup_teardown(test, make_place, leave_place)

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_DISK(a_new_folder_is_fresh_and_then_fine),
        ON_DISK(a_folder_is_made_with_those_above_it),
        ON_DISK(only_the_player_may_read_what_is_kept),
        ON_DISK(a_finished_visit_is_there_after_a_restart),
        cmocka_unit_test(checkins_come_newest_first_and_at_most_sixty),
        cmocka_unit_test(a_house_in_memory_keeps_nothing_on_the_disk),
        ON_DISK(settings_and_journeys_are_remembered),
        ON_DISK(a_setting_that_stays_the_same_is_not_written_again),
        cmocka_unit_test(what_could_be_free_text_is_refused),
        cmocka_unit_test(numbers_out_of_range_are_brought_into_it),
        cmocka_unit_test(a_day_that_is_no_day_is_refused),
        ON_DISK(a_second_copy_reads_along_and_saves_once_the_first_is_gone),
        ON_DISK(a_file_from_a_newer_game_is_shown_and_left_alone),
        ON_DISK(a_file_of_version_one_is_copied_and_brought_up_to_date),
        ON_DISK(a_day_leaves_one_copy_when_something_changed_and_five_are_kept),
        ON_DISK(erasing_leaves_no_file_behind),
        cmocka_unit_test(no_condition_is_without_a_name),
        ON_DISK(the_tables_have_no_place_for_a_time_of_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
