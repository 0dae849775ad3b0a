/* Furnishing: labels come off in two presses, things stand where they are put, and stay. */
#include "practice/furnish/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static char *lines[] = {"one", "two", "three"};
static struct furnish_thing things[] = {
    {.id = "a"}, {.id = "b"}, {.id = "c"}, {.id = "d"}, {.id = "e"}, {.id = "f"},
    {.id = "g"}, {.id = "h"}, {.id = "i"}, {.id = "j"}, {.id = "k"}, {.id = "l"},
};
static const struct furnish_level level = {
    .head = {.id = "some-shelf", .place = PLACE_KITCHEN},
    .opening = lines,
    .opening_count = 1,
    .things = things,
    .things_count = 12,
    .how_long = lines,
    .how_long_count = 3,
    .to_do = lines,
    .to_do_count = 3,
    .signed_by = lines,
    .signed_by_count = 3,
    .closing = lines,
    .closing_count = 1,
};

static struct furnish_state state;

static void next(void) {
    assert_true(furnish_next(&state, &level));
}

static void choose(int index) {
    assert_true(furnish_choose(&state, &level, index));
}

static void at_the_shelf(uint32_t visits) {
    furnish_start(&state, &level, 9, visits);
    next();
    assert_int_equal(state.step, FURNISH_SHELF);
}

static void peel(int place) {
    choose(place);
    next();
    next();
    assert_int_equal(state.step, FURNISH_BARE);
}

static void a_label_comes_off_in_two_presses_and_stays_off(void **unused) {
    (void)unused;
    at_the_shelf(0);
    assert_false(furnish_next(&state, &level));
    peel(2);
    choose(FURNISH_LEAVE);
    choose(2);
    assert_int_equal(state.step, FURNISH_BARE);
}

static void what_was_put_down_warms_the_room_and_is_kept(void **unused) {
    (void)unused;
    at_the_shelf(0);
    float bare = furnish_warmth(&state);
    peel(0);
    choose(1);
    next();
    assert_true(furnish_warmth(&state) > bare);
    assert_false(furnish_choose(&state, &level, 0));
    struct visit visit = {0};
    furnish_report(&state, &level, &visit);
    assert_int_equal(visit.rounds, 1);
    assert_int_equal(strncmp(visit.keepsakes[0], "furnish.thing.", 14), 0);
    assert_string_equal(visit.keepsakes[1], "");
}

static void nothing_need_be_put_down(void **unused) {
    (void)unused;
    at_the_shelf(0);
    peel(0);
    choose(FURNISH_LEAVE);
    next();
    choose(0);
    choose(1);
    choose(2);
    assert_string_equal(furnish_slip(&state, &level, 2), "three");
    next();
    next();
    assert_true(furnish_done(&state));
    struct visit visit = {0};
    furnish_report(&state, &level, &visit);
    assert_string_equal(visit.keepsakes[0], "");
}

static void a_second_visit_brings_the_other_things(void **unused) {
    (void)unused;
    int times[12] = {0};
    for (uint32_t visits = 0; visits < 2; visits++) {
        at_the_shelf(visits);
        for (int i = 0; i < FURNISH_SHOWN; i++) {
            times[state.shown[i]]++;
        }
    }
    for (int i = 0; i < 12; i++) {
        assert_int_equal(times[i], 1);
    }
}

static void each_choice_can_be_taken_back(void **unused) {
    (void)unused;
    at_the_shelf(0);
    peel(3);
    uint64_t before = furnish_hash(&state);
    choose(2);
    assert_true(furnish_back(&state, &level));
    assert_true(furnish_hash(&state) == before);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_comes_off_in_two_presses_and_stays_off),
        cmocka_unit_test(what_was_put_down_warms_the_room_and_is_kept),
        cmocka_unit_test(nothing_need_be_put_down),
        cmocka_unit_test(a_second_visit_brings_the_other_things),
        cmocka_unit_test(each_choice_can_be_taken_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
