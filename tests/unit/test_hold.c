/* The bowl: three grips, water that only shows, and words that may be found for it. */
#include "practice/hold/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static char *lines[] = {"one", "two"};
static char *still[] = {"still"};
static char *rough[] = {"rough"};
static struct hold_stair stairs[] = {
    {.id = "a", .says = "a", .push = "push", .hold = "hold", .cling = "cling"},
    {.id = "b", .says = "b", .push = "push", .hold = "hold", .cling = "cling"},
    {.id = "c", .says = "c", .push = "push", .hold = "hold", .cling = "cling"},
    {.id = "d", .says = "d", .push = "push", .hold = "hold", .cling = "cling"},
};
static struct hold_word words[] = {{"u", "u"}, {"v", "v"}, {"w", "w"}, {"x", "x"}, {"y", "y"}, {"z", "z"}};
static const struct hold_level level = {
    .head = {.id = "some-bowl"},
    .opening = lines,
    .opening_count = 2,
    .stairs = stairs,
    .stairs_count = 4,
    .feelings = words,
    .feelings_count = 6,
    .sayings = words,
    .sayings_count = 3,
    .set_down_still = still,
    .set_down_still_count = 1,
    .set_down_rough = rough,
    .set_down_rough_count = 1,
    .closing = lines,
    .closing_count = 2,
};

static struct hold_state at_the_first_stair(void) {
    struct hold_state state;
    hold_start(&state, &level);
    assert_true(hold_next(&state, &level));
    assert_true(hold_next(&state, &level));
    assert_int_equal(state.step, HOLD_STAIR);
    return state;
}

static void up_with(struct hold_state *state, enum hold_grip grip) {
    assert_true(hold_choose(state, &level, (int)grip));
    assert_true(hold_next(state, &level));
}

static struct hold_state at_the_ledge(enum hold_grip grip) {
    struct hold_state state = at_the_first_stair();
    up_with(&state, grip);
    up_with(&state, grip);
    assert_int_equal(state.step, HOLD_FEELING);
    return state;
}

static void settle(struct hold_state *state) {
    for (int i = 0; i < 600; i++) {
        hold_tick(state, &level);
    }
}

static void the_water_stills_when_it_is_held_and_heaves_when_it_is_not(void **unused) {
    (void)unused;
    float waves[HOLD_GRIPS];
    for (int grip = 0; grip < HOLD_GRIPS; grip++) {
        struct hold_state state = at_the_first_stair();
        assert_true(hold_choose(&state, &level, grip));
        settle(&state);
        waves[grip] = state.wave;
    }
    assert_true(waves[HOLD_GENTLY] < 0.1f);
    assert_true(waves[HOLD_PUSH] > 0.7f);
    assert_true(waves[HOLD_CLING] > waves[HOLD_PUSH]);
}

static void every_grip_reaches_the_window(void **unused) {
    (void)unused;
    for (int grip = 0; grip < HOLD_GRIPS; grip++) {
        struct hold_state state = at_the_ledge((enum hold_grip)grip);
        assert_true(hold_choose(&state, &level, HOLD_NO_WORD));
        assert_true(hold_next(&state, &level));
        assert_true(hold_choose(&state, &level, HOLD_NOWHERE));
        assert_true(hold_choose(&state, &level, 0));
        assert_true(hold_next(&state, &level));
        up_with(&state, (enum hold_grip)grip);
        up_with(&state, (enum hold_grip)grip);
        assert_int_equal(state.step, HOLD_WINDOW);
        assert_string_equal(hold_line(&state, &level), grip == HOLD_GENTLY ? "still" : "rough");
        for (int i = 0; i < 3; i++) {
            assert_true(hold_next(&state, &level));
        }
        assert_true(hold_done(&state));
    }
}

static void at_most_two_names_and_the_last_is_meant(void **unused) {
    (void)unused;
    struct hold_state state = at_the_ledge(HOLD_GENTLY);
    assert_false(hold_next(&state, &level));
    assert_true(hold_choose(&state, &level, 0));
    assert_true(hold_choose(&state, &level, 1));
    assert_true(hold_choose(&state, &level, 4));
    assert_false(hold_has_feeling(&state, 0));
    assert_true(hold_has_feeling(&state, 4));
    assert_true(hold_choose(&state, &level, HOLD_NO_WORD));
    assert_false(hold_has_feeling(&state, 4));
    assert_true(hold_choose(&state, &level, 2));
    assert_false(state.no_word);
}

static void what_was_said_to_it_quiets_the_water(void **unused) {
    (void)unused;
    struct hold_state state = at_the_ledge(HOLD_PUSH);
    float before = hold_wave(&state, &level);
    assert_true(hold_choose(&state, &level, 1));
    assert_true(hold_next(&state, &level));
    assert_true(hold_choose(&state, &level, HOLD_CHEST));
    assert_true(hold_choose(&state, &level, 2));
    assert_true(hold_wave(&state, &level) < before);
}

static void back_undoes_each_choice(void **unused) {
    (void)unused;
    struct hold_state state = at_the_first_stair();
    uint64_t before = hold_hash(&state);
    assert_true(hold_choose(&state, &level, HOLD_CLING));
    assert_true(hold_back(&state, &level));
    assert_true(hold_hash(&state) == before);
}

static void only_the_bowl_is_kept_and_none_of_its_names(void **unused) {
    (void)unused;
    struct hold_state state = at_the_ledge(HOLD_GENTLY);
    struct visit visit = {0};
    assert_true(hold_choose(&state, &level, 3));
    hold_report(&state, &level, &visit);
    assert_string_equal(visit.keepsakes[0], "hold.bowl.some-bowl");
    assert_string_equal(visit.keepsakes[1], "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_water_stills_when_it_is_held_and_heaves_when_it_is_not),
        cmocka_unit_test(every_grip_reaches_the_window),
        cmocka_unit_test(at_most_two_names_and_the_last_is_meant),
        cmocka_unit_test(what_was_said_to_it_quiets_the_water),
        cmocka_unit_test(back_undoes_each_choice),
        cmocka_unit_test(only_the_bowl_is_kept_and_none_of_its_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
