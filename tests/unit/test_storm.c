/* The cellar: any stone holds, some reach further, and the house always stands. */
#include "practice/storm/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static char *lines[] = {"one", "two"};
static struct storm_answer kind[] = {{STORM_KINDNESS, "soup", "because"}};
static struct storm_answer either[] = {{STORM_HUMANITY, "others", "because"}, {STORM_MINDFULNESS, "so", "because"}};
static struct storm_gust gusts[] = {
    {"a", "gust a", kind, 1}, {"b", "gust b", either, 2}, {"c", "gust c", kind, 1},
    {"d", "gust d", either, 2}, {"e", "gust e", kind, 1},
};
static const struct storm_level level = {
    .head = {.id = "some-storm"},
    .opening = lines,
    .opening_count = 2,
    .gusts = gusts,
    .gusts_count = 5,
    .eye = "the eye",
    .morning = lines,
    .morning_count = 1,
    .keepsake = "kept",
};

static struct storm_state state;

static void next(void) {
    assert_true(storm_next(&state, &level));
}

static void in_the_storm(void) {
    storm_start(&state, &level);
    next();
    next();
    assert_int_equal(state.step, STORM_GUST);
}

static void answer_with(enum storm_stone stone) {
    assert_true(storm_choose(&state, &level, (int)stone));
    while (state.step != STORM_GUST && state.step != STORM_EYE) {
        next();
    }
}

static void a_stone_that_fits_answers_and_says_why(void **unused) {
    (void)unused;
    in_the_storm();
    assert_true(storm_choose(&state, &level, STORM_KINDNESS));
    assert_int_equal(state.step, STORM_ANSWER);
    next();
    assert_int_equal(state.step, STORM_WHY);
    next();
    assert_int_equal(state.gust, 1);
    assert_int_equal(state.light[STORM_KINDNESS], 1);
}

static void either_of_two_stones_may_answer(void **unused) {
    (void)unused;
    for (int stone = STORM_HUMANITY; stone <= STORM_MINDFULNESS; stone++) {
        in_the_storm();
        answer_with(STORM_KINDNESS);
        assert_true(storm_choose(&state, &level, stone));
        assert_int_equal(state.step, STORM_ANSWER);
    }
}

static void another_stone_holds_what_it_can_and_a_second_may_be_laid_to_it(void **unused) {
    (void)unused;
    in_the_storm();
    assert_true(storm_choose(&state, &level, STORM_HUMANITY));
    assert_int_equal(state.step, STORM_THIN);
    assert_false(storm_choose(&state, &level, STORM_HUMANITY));
    assert_true(storm_choose(&state, &level, STORM_KINDNESS));
    assert_int_equal(state.step, STORM_ANSWER);
}

static void the_house_stands_whatever_is_chosen(void **unused) {
    (void)unused;
    for (int stone = 0; stone < STORM_STONES; stone++) {
        in_the_storm();
        for (int gust = 0; gust < 5; gust++) {
            answer_with((enum storm_stone)stone);
        }
        assert_int_equal(state.step, STORM_EYE);
        assert_true(storm_lean(&state) == 0.0f);
        next();
        next();
        assert_true(storm_done(&state));
    }
}

static void lying_low_is_always_possible_and_costs_nothing(void **unused) {
    (void)unused;
    in_the_storm();
    for (int i = 0; i < 3; i++) {
        assert_true(storm_choose(&state, &level, STORM_LOW));
        next();
        assert_int_equal(state.step, STORM_GUST);
        assert_int_equal(state.gust, 0);
    }
}

static void the_eye_repeats_what_each_stone_said_last(void **unused) {
    (void)unused;
    in_the_storm();
    answer_with(STORM_KINDNESS);
    answer_with(STORM_MINDFULNESS);
    answer_with(STORM_KINDNESS);
    answer_with(STORM_MINDFULNESS);
    answer_with(STORM_HUMANITY);
    assert_string_equal(storm_heard(&state, &level, STORM_KINDNESS)->says, "soup");
    assert_string_equal(storm_heard(&state, &level, STORM_MINDFULNESS)->says, "so");
    assert_null(storm_heard(&state, &level, STORM_HUMANITY));
}

static void a_hand_can_be_taken_off_again(void **unused) {
    (void)unused;
    in_the_storm();
    uint64_t before = storm_hash(&state);
    assert_true(storm_choose(&state, &level, STORM_KINDNESS));
    assert_true(storm_back(&state, &level));
    assert_true(storm_hash(&state) == before);
    assert_int_equal(state.light[STORM_KINDNESS], 0);
}

static void it_leaves_the_light_of_a_morning(void **unused) {
    (void)unused;
    in_the_storm();
    struct visit visit = {.practice = "storm"};
    storm_report(&state, &level, &visit);
    assert_int_equal(visit.leaves, EVENING_MORNING);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stone_that_fits_answers_and_says_why),
        cmocka_unit_test(either_of_two_stones_may_answer),
        cmocka_unit_test(another_stone_holds_what_it_can_and_a_second_may_be_laid_to_it),
        cmocka_unit_test(the_house_stands_whatever_is_chosen),
        cmocka_unit_test(lying_low_is_always_possible_and_costs_nothing),
        cmocka_unit_test(the_eye_repeats_what_each_stone_said_last),
        cmocka_unit_test(a_hand_can_be_taken_off_again),
        cmocka_unit_test(it_leaves_the_light_of_a_morning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
