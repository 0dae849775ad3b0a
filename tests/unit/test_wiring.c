/* Under the boards: lamps as bright as what is known. */
#include "practice/wiring/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static char *lines[] = {"one", "two"};
static struct wiring_box boxes[] = {
    {.id = "a", .sure = WIRING_GLIMMER, .line = "a"},
    {.id = "b", .sure = WIRING_STEADY, .line = "b"},
    {.id = "c", .sure = WIRING_BRIGHT, .line = "c"},
    {.id = "d", .sure = WIRING_GLIMMER, .line = "d"},
};
static const struct wiring_level level = {
    .head = {.id = "some-wire"},
    .opening = lines,
    .opening_count = 2,
    .boxes = boxes,
    .boxes_count = 4,
    .found = lines,
    .found_count = 2,
    .closing = lines,
    .closing_count = 1,
};

static struct wiring_state at_the_wire(void) {
    struct wiring_state state;
    wiring_start(&state, &level);
    assert_true(wiring_next(&state, &level));
    assert_true(wiring_next(&state, &level));
    assert_int_equal(state.step, WIRING_WIRE);
    return state;
}

static void open_box(struct wiring_state *state, int box, enum wiring_sure trust) {
    assert_true(wiring_choose(state, &level, box));
    assert_true(wiring_choose(state, &level, (int)trust - WIRING_GLIMMER));
    assert_true(wiring_next(state, &level));
    assert_true(wiring_next(state, &level));
    assert_int_equal(state->step, WIRING_WIRE);
}

static void three_boxes_are_enough(void **unused) {
    (void)unused;
    struct wiring_state state = at_the_wire();
    open_box(&state, 0, WIRING_BRIGHT);
    open_box(&state, 0, WIRING_STEADY);
    open_box(&state, 3, WIRING_STEADY);
    assert_false(wiring_next(&state, &level));
    open_box(&state, 1, WIRING_GLIMMER);
    assert_true(wiring_next(&state, &level));
    assert_int_equal(state.step, WIRING_FOUND);
}

static void ones_own_lamp_is_set_beside_the_house_s(void **unused) {
    (void)unused;
    static const int wanted[] = {-1, 0, 1};
    for (int trust = WIRING_GLIMMER; trust <= WIRING_BRIGHT; trust++) {
        struct wiring_state state = at_the_wire();
        assert_true(wiring_choose(&state, &level, 1));
        assert_true(wiring_choose(&state, &level, trust - WIRING_GLIMMER));
        assert_int_equal(wiring_beside(&state, &level), wanted[trust - WIRING_GLIMMER]);
    }
}

static void a_lamp_can_be_set_again(void **unused) {
    (void)unused;
    struct wiring_state state = at_the_wire();
    uint64_t before = wiring_hash(&state);
    assert_true(wiring_choose(&state, &level, 2));
    assert_true(wiring_choose(&state, &level, 0));
    assert_true(wiring_back(&state, &level));
    assert_int_equal(state.step, WIRING_BOX);
    assert_int_equal(wiring_opened(&state), 0);
    assert_true(wiring_back(&state, &level));
    assert_true(wiring_hash(&state) == before);
}

static struct wiring_state at_the_choice(void) {
    struct wiring_state state = at_the_wire();
    open_box(&state, 0, WIRING_BRIGHT);
    open_box(&state, 1, WIRING_BRIGHT);
    open_box(&state, 2, WIRING_BRIGHT);
    while (state.step != WIRING_CARRY) {
        assert_true(wiring_next(&state, &level));
    }
    return state;
}

static void only_what_was_opened_can_be_carried_upstairs(void **unused) {
    (void)unused;
    struct wiring_state state = at_the_choice();
    struct visit visit = {0};
    assert_false(wiring_choose(&state, &level, 3));
    assert_true(wiring_choose(&state, &level, 2));
    wiring_report(&state, &level, &visit);
    assert_string_equal(visit.keepsakes[0], "wiring.some-wire.c");
    assert_int_equal(visit.rounds, 3);
}

static void nothing_may_be_carried_as_well(void **unused) {
    (void)unused;
    struct wiring_state state = at_the_choice();
    struct visit visit = {0};
    assert_true(wiring_choose(&state, &level, WIRING_NOTHING));
    assert_true(wiring_next(&state, &level));
    assert_true(wiring_done(&state));
    wiring_report(&state, &level, &visit);
    assert_string_equal(visit.keepsakes[0], "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_boxes_are_enough),
        cmocka_unit_test(ones_own_lamp_is_set_beside_the_house_s),
        cmocka_unit_test(a_lamp_can_be_set_again),
        cmocka_unit_test(only_what_was_opened_can_be_carried_upstairs),
        cmocka_unit_test(nothing_may_be_carried_as_well),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
