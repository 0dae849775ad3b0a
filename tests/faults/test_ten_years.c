/* Ten years of daily practice, 20,000 visits: counted right, and mended when they go bad. How long it takes is measured
 * by `bench --kept`. */
#include "faults/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <sqlite3.h>

enum { TIMES = 3 };

static const char *const ten_years =
    "BEGIN;"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3650)"
    " INSERT INTO sessions SELECT i, printf('%032x', i), 'desktop', 16818 + i FROM n;"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
    " INSERT INTO practices SELECT i, lower(hex(randomblob(16))), 1 + (i * 3649) / 20000,"
    " CASE i % 5 WHEN 0 THEN 'checkin' WHEN 1 THEN 'catch' WHEN 2 THEN 'moment' WHEN 3 THEN 'breathe'"
    " ELSE 'reflect' END, 'some-level-' || (i % 60), CASE i % 2 WHEN 0 THEN 'first-visit' ELSE '' END,"
    " 16819 + (i * 3649) / 20000, i % 12 FROM n;"
    "INSERT INTO checkins SELECT id, 'rain', 1 + id % 5, id % 2 FROM practices WHERE practice = 'checkin';"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
    " INSERT INTO keepsakes SELECT i, 'keepsake-' || i, 17000 + i FROM n;"
    "UPDATE house SET changes = 20000; COMMIT;";

static struct tracker *opened(const char *folder, int32_t day) {
    struct tracker *tracker = NULL;
    assert_true(tracker_open(&tracker, folder, day, NULL));
    assert_true(tracker_saves(tracker));
    return tracker;
}

static void live_ten_years(const char *folder) {
    tracker_close(opened(folder, A_THURSDAY));
    char path[128];
    snprintf(path, sizeof path, "%s/tracker.sqlite", folder);
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    char *message = NULL;
    if (sqlite3_exec(db, ten_years, NULL, NULL, &message) != SQLITE_OK) {
        fail_msg("%s", message);
    }
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void ten_years_add_up(void **state) {
    (void)state;
    char folder[64];
    scratch_make(folder);
    live_ten_years(folder);
    for (int i = 0; i < TIMES; i++) {
        struct tracker *tracker = opened(folder, A_THURSDAY);
        struct progress_summary summary;
        assert_true(tracker_summary(tracker, &summary, NULL));
        assert_int_equal(summary.visits, 20000 + i);
        assert_int_equal(summary.checkin_count, PROGRESS_CHECKINS_MAX);
        progress_summary_free(&summary);
        struct visit visit = a_visit("catch", "attic-rest", A_THURSDAY, 4);
        assert_true(tracker_finish(tracker, &visit, NULL));
        tracker_close(tracker);
    }
    assert_true(tracker_erase(folder, NULL));
    scratch_remove(folder);
}

static void overwrite(const char *folder) {
    char path[128];
    snprintf(path, sizeof path, "%s/tracker.sqlite", folder);
    FILE *file = fopen(path, "r+b");
    assert_non_null(file);
    for (int at = 0; at < 2000000; at += 16) {
        fputs("0123456789abcdef", file);
    }
    fclose(file);
}

static void a_long_history_that_goes_bad_is_mended_when_it_is_looked_at(void **state) {
    (void)state;
    char folder[64];
    scratch_make(folder);
    live_ten_years(folder);
    struct tracker *tracker = opened(folder, A_THURSDAY);
    overwrite(folder);
    assert_int_equal(visits_kept(tracker), 20000);
    assert_int_equal(tracker_condition(tracker), TRACKER_RESTORED);
    tracker_close(tracker);
    scratch_remove(folder);
}

/* Too large for the page cache, so that the damage is met while the game runs. */
static void a_long_history_that_goes_bad_while_it_is_open_is_mended(void **state) {
    (void)state;
    char folder[64];
    scratch_make(folder);
    live_ten_years(folder);
    struct tracker *tracker = opened(folder, A_THURSDAY);
    overwrite(folder);
    struct visit visit = a_visit("catch", "attic-rest", A_THURSDAY, 4);
    struct error err = {0};
    if (!tracker_finish(tracker, &visit, &err)) {
        fail_msg("%s", err.text);
    }
    assert_int_equal(tracker_condition(tracker), TRACKER_RESTORED);
    assert_int_equal(visits_kept(tracker), 20001);
    tracker_close(tracker);
    tracker = opened(folder, A_THURSDAY);
    assert_int_equal(tracker_condition(tracker), TRACKER_FINE);
    assert_int_equal(visits_kept(tracker), 20001);
    tracker_close(tracker);
    scratch_remove(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ten_years_add_up),
        cmocka_unit_test(a_long_history_that_goes_bad_is_mended_when_it_is_looked_at),
        cmocka_unit_test(a_long_history_that_goes_bad_while_it_is_open_is_mended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
