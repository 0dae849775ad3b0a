/* Resting: time passes and asks for nothing; every way out counts as rest. */
#include "practice/rest/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static char *lines[] = {"one"};
static struct rest_view views[REST_VIEWS] = {{"a", "sees a"}, {"b", "sees b"}, {"c", "sees c"}};
static struct rest_cloud clouds[12] = {{"1", "a"}, {"2", "b"}, {"3", "c"}, {"4", "d"}, {"5", "e"}, {"6", "f"},
                                       {"7", "g"}, {"8", "h"}, {"9", "i"}, {"10", "j"}, {"11", "k"}, {"12", "l"}};
static const struct rest_level level = {
    .head = {.id = "some-rest"},
    .opening = lines,
    .opening_count = 1,
    .views = views,
    .views_count = REST_VIEWS,
    .clouds = clouds,
    .clouds_count = 12,
    .bell = "bell",
    .closing = lines,
    .closing_count = 1,
};

static struct rest_state state;

static void lie_down(enum rest_length length) {
    rest_start(&state, &level, 4, 0);
    assert_true(rest_next(&state, &level));
    assert_true(rest_choose(&state, &level, (int)length));
    assert_true(rest_choose(&state, &level, 1));
    assert_int_equal(state.step, REST_RESTING);
}

static void pass(uint32_t seconds) {
    for (uint32_t i = 0; i < seconds * TICKS_PER_SECOND; i++) {
        rest_tick(&state);
    }
}

static void enough_is_enough_at_any_moment(void **unused) {
    (void)unused;
    lie_down(REST_THREE);
    assert_true(rest_next(&state, &level));
    assert_true(rest_next(&state, &level));
    assert_true(rest_done(&state));
    struct visit visit = {0};
    rest_report(&state, &level, &visit);
    assert_int_equal(visit.leaves, EVENING_NIGHT);
    assert_int_equal(visit.rounds, 1);
    assert_string_equal(visit.keepsakes[0], "rest.some-rest");
}

static void the_bell_goes_once_and_nobody_is_sent_away(void **unused) {
    (void)unused;
    int rings = 0;
    lie_down(REST_A_MINUTE);
    for (int i = 0; i < 15 * 60 * TICKS_PER_SECOND; i++) {
        rest_tick(&state);
        rings += state.rings;
    }
    assert_int_equal(rings, 1);
    assert_int_equal(state.step, REST_RESTING);
    assert_string_equal(rest_line(&state, &level), "bell");
}

static void without_a_number_no_bell_goes(void **unused) {
    (void)unused;
    lie_down(REST_NO_NUMBER);
    pass(1200);
    assert_false(state.rung);
    assert_string_equal(rest_line(&state, &level), "sees b");
}

static void a_cloud_passes_whether_it_is_touched_or_not(void **unused) {
    (void)unused;
    lie_down(REST_NO_NUMBER);
    assert_false(rest_choose(&state, &level, 0));
    pass(6);
    const struct rest_cloud *first = rest_cloud(&state, &level);
    assert_non_null(first);
    assert_true(rest_choose(&state, &level, 0));
    assert_false(rest_choose(&state, &level, 0));
    pass(16);
    assert_ptr_not_equal(rest_cloud(&state, &level), first);
    assert_false(state.touched);
    pass(16);
    assert_non_null(rest_cloud(&state, &level));
}

static void nothing_moves_before_one_has_lain_down(void **unused) {
    (void)unused;
    rest_start(&state, &level, 4, 0);
    uint64_t before = rest_hash(&state);
    pass(600);
    assert_true(rest_hash(&state) == before);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(enough_is_enough_at_any_moment),
        cmocka_unit_test(the_bell_goes_once_and_nobody_is_sent_away),
        cmocka_unit_test(without_a_number_no_bell_goes),
        cmocka_unit_test(a_cloud_passes_whether_it_is_touched_or_not),
        cmocka_unit_test(nothing_moves_before_one_has_lain_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
