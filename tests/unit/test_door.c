/* The front door: somebody knocks, nothing from the shelf is wrong, and the
 * chart grows by whoever was there. */
#include "practice/door/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { VISITORS = 11, TEN_MINUTES = 10 * 60 * 60 };

static char ids[VISITORS][16];
static struct door_visitor visitors[VISITORS];
static char *opening[] = {"It rains.", "There is a shelf."};
static char *closing[] = {"The lamp is on."};
static const struct door_level level = {
    .opening = opening,
    .opening_count = 2,
    .visitors = visitors,
    .visitors_count = VISITORS,
    .own_question = "And you?",
    .own = {"The tin.", "The staff.", "Both."},
    .own_none = "Nothing.",
    .closing = closing,
    .closing_count = 1,
};

static int name_everybody(void **unused) {
    (void)unused;
    for (int i = 0; i < VISITORS; i++) {
        snprintf(ids[i], sizeof ids[i], "v-%d", i);
        visitors[i] = (struct door_visitor){.id = ids[i], .who = "Somebody", .fits = FITS_BACKBONE};
    }
    return 0;
}

static struct door_state at_the_knock(uint32_t visits) {
    struct door_state state;
    door_start(&state, &level, 7, visits);
    assert_true(door_next(&state, &level));
    assert_true(door_next(&state, &level));
    assert_int_equal(state.step, DOOR_KNOCK);
    return state;
}

static void meet(struct door_state *state, enum door_gift gift) {
    assert_true(door_open(state));
    assert_true(door_give(state, gift));
    assert_true(door_next(state, &level));
    assert_int_equal(state->step, DOOR_WRITTEN);
    assert_true(door_next(state, &level));
}

static void the_door_opens_only_when_somebody_opens_it(void **unused) {
    (void)unused;
    struct door_state state = at_the_knock(0);
    uint64_t before = door_hash(&state);
    for (int i = 0; i < TEN_MINUTES; i++) {
        door_tick(&state);
    }
    assert_int_equal(door_hash(&state), before);
    assert_false(door_next(&state, &level));
    assert_true(door_open(&state));
    assert_false(door_open(&state));
}

static void five_come_and_then_the_coat(void **unused) {
    (void)unused;
    struct door_state state = at_the_knock(0);
    for (int i = 0; i < DOOR_SHOWN; i++) {
        meet(&state, GIFT_BALM);
    }
    assert_int_equal(state.step, DOOR_OWN);
    assert_int_equal(state.met, DOOR_SHOWN);
}

static void after_two_the_door_may_stay_closed(void **unused) {
    (void)unused;
    struct door_state state = at_the_knock(0);
    assert_false(door_enough(&state));
    meet(&state, GIFT_BALM);
    assert_false(door_enough(&state));
    meet(&state, GIFT_BOTH);
    assert_true(door_enough(&state));
    assert_int_equal(state.step, DOOR_OWN);
    assert_true(door_back(&state, &level));
    assert_int_equal(state.step, DOOR_KNOCK);
}

static void one_more_thing_is_asked_once(void **unused) {
    (void)unused;
    struct door_state state = at_the_knock(0);
    assert_false(door_ask(&state));
    assert_true(door_open(&state));
    assert_true(door_ask(&state));
    assert_false(door_ask(&state));
}

static void where_one_reaches_less_far_the_other_can_follow(void **unused) {
    (void)unused;
    struct door_state state = at_the_knock(0);
    assert_true(door_open(&state));
    assert_true(door_give(&state, GIFT_BALM));
    assert_true(door_also(&state, &level));
    assert_int_equal(state.given[0], GIFT_BOTH);
    assert_false(door_also(&state, &level));
}

static void what_carries_asks_for_no_more(void **unused) {
    (void)unused;
    assert_true(door_carries(FITS_BALM, GIFT_BALM));
    assert_false(door_carries(FITS_BALM, GIFT_BACKBONE));
    assert_false(door_carries(FITS_BOTH, GIFT_BACKBONE));
    assert_true(door_carries(FITS_EITHER, GIFT_BACKBONE));
    for (int fits = FITS_BALM; fits <= FITS_EITHER; fits++) {
        assert_true(door_carries((enum door_fits)fits, GIFT_BOTH));
    }
    struct door_state state = at_the_knock(0);
    assert_true(door_open(&state));
    assert_true(door_give(&state, GIFT_BACKBONE));
    assert_false(door_also(&state, &level));
}

static void a_gift_can_be_taken_back(void **unused) {
    (void)unused;
    struct door_state state = at_the_knock(0);
    assert_true(door_open(&state));
    uint64_t before = door_hash(&state);
    assert_true(door_give(&state, GIFT_BOTH));
    assert_true(door_back(&state, &level));
    assert_int_equal(door_hash(&state), before);
}

static void nobody_is_sent_off_with_nothing(void **unused) {
    (void)unused;
    struct door_state state = at_the_knock(0);
    assert_true(door_open(&state));
    assert_false(door_give(&state, GIFT_NONE));
    assert_false(door_next(&state, &level));
}

static void for_oneself_nothing_is_an_answer(void **unused) {
    (void)unused;
    struct door_state state = at_the_knock(0);
    meet(&state, GIFT_BALM);
    meet(&state, GIFT_BALM);
    assert_true(door_enough(&state));
    assert_true(door_give(&state, GIFT_NONE));
    assert_string_equal(door_line(&state, &level), "Nothing.");
    assert_true(door_next(&state, &level));
    assert_true(door_next(&state, &level));
    assert_true(door_done(&state));
}

static void the_chart_opens_over_whatever_is_there(void **unused) {
    (void)unused;
    struct door_state state = at_the_knock(0);
    assert_true(door_open(&state));
    uint64_t before = door_hash(&state);
    assert_true(door_read(&state));
    assert_false(door_give(&state, GIFT_BALM));
    assert_true(door_turn(&state, LEAF_BESIDE));
    assert_true(door_back(&state, &level));
    assert_int_equal(door_hash(&state), before);
}

static void everybody_who_was_met_is_on_the_chart_and_nobody_else(void **unused) {
    (void)unused;
    struct door_state state = at_the_knock(0);
    meet(&state, GIFT_BALM);
    meet(&state, GIFT_BALM);
    struct visit visit = {0};
    door_report(&state, &level, &visit);
    assert_int_equal(visit.rounds, 2);
    char wanted[NAME_BYTES];
    snprintf(wanted, sizeof wanted, "door.visitor.%s", door_visitor(&state, &level, 1)->id);
    assert_string_equal(visit.keepsakes[1], wanted);
    assert_string_equal(visit.keepsakes[2], "");
}

static void two_evenings_bring_ten_people(void **unused) {
    (void)unused;
    bool seen[VISITORS] = {false};
    int count = 0;
    for (uint32_t visits = 0; visits < 2; visits++) {
        struct door_state state = at_the_knock(visits);
        for (int i = 0; i < DOOR_SHOWN; i++) {
            count += !seen[state.shown[i]];
            seen[state.shown[i]] = true;
        }
    }
    assert_int_equal(count, 2 * DOOR_SHOWN);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_door_opens_only_when_somebody_opens_it),
        cmocka_unit_test(five_come_and_then_the_coat),
        cmocka_unit_test(after_two_the_door_may_stay_closed),
        cmocka_unit_test(one_more_thing_is_asked_once),
        cmocka_unit_test(where_one_reaches_less_far_the_other_can_follow),
        cmocka_unit_test(what_carries_asks_for_no_more),
        cmocka_unit_test(a_gift_can_be_taken_back),
        cmocka_unit_test(nobody_is_sent_off_with_nothing),
        cmocka_unit_test(for_oneself_nothing_is_an_answer),
        cmocka_unit_test(the_chart_opens_over_whatever_is_there),
        cmocka_unit_test(everybody_who_was_met_is_on_the_chart_and_nobody_else),
        cmocka_unit_test(two_evenings_bring_ten_people),
    };
    return cmocka_run_group_tests(tests, name_everybody, NULL);
}
