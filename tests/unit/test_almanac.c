/* The year that the plots are drawn from. */
#include "progress/almanac.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { TODAY = 20780 /* 2026-11-23, a Monday */ };

static struct tracker *tracker_today(void) {
    struct tracker *tracker = NULL;
    struct error err;
    assert_true(tracker_open(&tracker, NULL, TODAY, &err));
    return tracker;
}

static void practise(struct tracker *tracker, int32_t day, enum weather weather, bool after) {
    struct visit visit = {.practice = "checkin", .level = "hall", .day = day, .weather = weather, .after = after};
    struct error err;
    assert_true(tracker_finish(tracker, &visit, &err));
}

static void an_empty_year_is_quiet(void **state) {
    (void)state;
    struct tracker *tracker = tracker_today();
    struct almanac year;
    struct error err;
    assert_true(tracker_almanac(tracker, TODAY, &year, &err));
    assert_int_equal(year.days, 0);
    assert_int_equal(year.named, 0);
    assert_int_equal((year.first_day + 3) % 7, 0);
    assert_true(year.first_day + ALMANAC_DAYS > TODAY && year.first_day + ALMANAC_DAYS <= TODAY + 7);
    tracker_close(tracker);
}

static void a_day_counts_once_and_only_within_the_year(void **state) {
    (void)state;
    struct tracker *tracker = tracker_today();
    struct almanac year;
    struct error err;
    practise(tracker, TODAY, WEATHER_NONE, false);
    practise(tracker, TODAY, WEATHER_NONE, false);
    practise(tracker, TODAY - 3, WEATHER_NONE, false);
    practise(tracker, TODAY - 700, WEATHER_SUN, false);
    practise(tracker, TODAY + 5, WEATHER_SUN, false); /* the clock was set back since */
    assert_true(tracker_almanac(tracker, TODAY, &year, &err));
    assert_int_equal(year.days, 2);
    assert_int_equal(year.named, 0);
    assert_true(year.practised[TODAY - year.first_day] && year.practised[TODAY - 3 - year.first_day]);
    tracker_close(tracker);
}

static void a_week_has_its_middle_and_its_spread(void **state) {
    (void)state;
    struct tracker *tracker = tracker_today();
    struct almanac year;
    struct error err;
    practise(tracker, TODAY - 14, WEATHER_STORM, false);
    practise(tracker, TODAY - 13, WEATHER_CLOUD, false);
    practise(tracker, TODAY - 13, WEATHER_SUN, true);
    practise(tracker, TODAY, WEATHER_RAIN, false);
    assert_true(tracker_almanac(tracker, TODAY, &year, &err));
    const struct week_weather *before = &year.before[(TODAY - 14 - year.first_day) / 7];
    const struct week_weather *after = &year.after[(TODAY - 14 - year.first_day) / 7];
    assert_int_equal(before->count, 2);
    assert_int_equal(before->lowest, WEATHER_STORM);
    assert_int_equal(before->highest, WEATHER_CLOUD);
    assert_true(week_mean(before) == 2.0f);
    assert_int_equal(after->count, 1);
    assert_int_equal(year.before[ALMANAC_WEEKS - 1].count, 1);
    assert_int_equal(year.named, 4);
    tracker_close(tracker);
}

static void the_first_days_of_the_calendar_do_no_harm(void **state) {
    (void)state;
    struct tracker *tracker = tracker_today();
    struct almanac year;
    struct error err;
    for (int32_t day = 0; day < 20; day++) {
        assert_true(tracker_almanac(tracker, day, &year, &err));
        assert_true(year.first_day >= 0);
    }
    tracker_close(tracker);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_year_is_quiet),
        cmocka_unit_test(a_day_counts_once_and_only_within_the_year),
        cmocka_unit_test(a_week_has_its_middle_and_its_spread),
        cmocka_unit_test(the_first_days_of_the_calendar_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
