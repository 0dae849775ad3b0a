/* The gallery: cards with honest weights, pans that are the visitor's own. */
#include "practice/myths/rules.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static char *lines[] = {"one", "two"};
static struct myths_card cards[MYTHS_CARDS] = {
    {.id = "a", .weight = MYTHS_STONE},   {.id = "b", .weight = MYTHS_PEBBLE}, {.id = "c", .weight = MYTHS_PEBBLE},
    {.id = "d", .weight = MYTHS_FEATHER}, {.id = "e", .weight = MYTHS_FEATHER},
};
static const struct myths_level level = {
    .head = {.id = "old-portrait"},
    .portrait = 1,
    .opening = lines,
    .opening_count = 2,
    .cards = cards,
    .cards_count = MYTHS_CARDS,
    .tips = lines,
    .tips_count = 2,
    .level_lines = lines,
    .level_lines_count = 1,
    .left = "what is left",
    .closing = lines,
    .closing_count = 1,
};

static struct myths_state at_the_table(void) {
    struct myths_state state;
    myths_start(&state, &level, 3);
    assert_true(myths_next(&state, &level));
    assert_true(myths_next(&state, &level));
    assert_int_equal(state.step, MYTHS_TABLE);
    return state;
}

static int place_of(const struct myths_state *state, const char *id) {
    for (int i = 0; i < MYTHS_CARDS; i++) {
        if (strcmp(cards[state->order[i]].id, id) == 0) {
            return i;
        }
    }
    return -1;
}

static void put(struct myths_state *state, const char *id, enum myths_pan pan) {
    assert_true(myths_choose(state, &level, place_of(state, id)));
    assert_true(myths_choose(state, &level, (int)pan));
    assert_true(myths_next(state, &level));
}

static void the_scale_is_looked_at_after_three_cards(void **unused) {
    (void)unused;
    struct myths_state state = at_the_table();
    put(&state, "a", MYTHS_AGAINST);
    put(&state, "b", MYTHS_ASIDE);
    assert_false(myths_next(&state, &level));
    put(&state, "d", MYTHS_WITH);
    assert_true(myths_next(&state, &level));
    assert_int_equal(state.step, MYTHS_ANSWER);
}

static void a_card_weighs_what_the_house_says_on_the_side_the_visitor_says(void **unused) {
    (void)unused;
    struct myths_state state = at_the_table();
    put(&state, "a", MYTHS_AGAINST);
    put(&state, "b", MYTHS_WITH);
    assert_int_equal(myths_balance(&state, &level), 1);
    assert_false(myths_tipped(&state, &level));
    put(&state, "b", MYTHS_ASIDE);
    assert_int_equal(myths_balance(&state, &level), 3);
    assert_true(myths_tipped(&state, &level));
    put(&state, "a", MYTHS_WITH);
    assert_int_equal(myths_balance(&state, &level), -3);
}

static void the_beam_comes_to_rest_where_the_cards_lie(void **unused) {
    (void)unused;
    struct myths_state state = at_the_table();
    put(&state, "a", MYTHS_AGAINST);
    for (int i = 0; i < 300; i++) {
        myths_tick(&state, &level);
    }
    assert_true(fabsf(state.beam - myths_beam(&state, &level)) < 0.001f);
    assert_true(state.beam > 0.0f);
}

static void a_card_taken_up_can_be_laid_back(void **unused) {
    (void)unused;
    struct myths_state state = at_the_table();
    uint64_t before = myths_hash(&state);
    assert_true(myths_choose(&state, &level, 0));
    assert_true(myths_choose(&state, &level, MYTHS_WITH));
    assert_true(myths_back(&state, &level));
    assert_true(myths_back(&state, &level));
    assert_true(myths_hash(&state) == before);
}

static void what_is_kept_tells_whether_the_portrait_tipped(void **unused) {
    (void)unused;
    struct myths_state state = at_the_table();
    struct visit tipped = {0};
    struct visit weighed = {0};
    put(&state, "a", MYTHS_AGAINST);
    myths_report(&state, &level, &tipped);
    assert_string_equal(tipped.keepsakes[0], "myths.portrait.old-portrait");
    put(&state, "b", MYTHS_WITH);
    myths_report(&state, &level, &weighed);
    assert_string_equal(weighed.keepsakes[0], "myths.weighed.old-portrait");
    assert_int_equal(weighed.rounds, 2);
}

static void it_ends_whether_the_scale_tips_or_not(void **unused) {
    (void)unused;
    for (int pan = 0; pan < MYTHS_PANS; pan++) {
        struct myths_state state = at_the_table();
        put(&state, "a", (enum myths_pan)pan);
        put(&state, "b", (enum myths_pan)pan);
        put(&state, "c", (enum myths_pan)pan);
        for (int i = 0; i < 8 && !myths_done(&state); i++) {
            assert_true(myths_next(&state, &level));
        }
        assert_true(myths_done(&state));
        assert_false(myths_next(&state, &level));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_scale_is_looked_at_after_three_cards),
        cmocka_unit_test(a_card_weighs_what_the_house_says_on_the_side_the_visitor_says),
        cmocka_unit_test(the_beam_comes_to_rest_where_the_cards_lie),
        cmocka_unit_test(a_card_taken_up_can_be_laid_back),
        cmocka_unit_test(what_is_kept_tells_whether_the_portrait_tipped),
        cmocka_unit_test(it_ends_whether_the_scale_tips_or_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
