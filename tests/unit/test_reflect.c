/* The porch questions: chosen, changed or left open, and made into a card. */
#include "core/rng.h"
#include "practice/reflect/rules.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { TEN_MINUTES = 10 * 60 * 60, PRESSES_MAX = 10000 };

static struct reflect_card kindness[] = {
    {"k-one", "Tea."}, {"k-two", "Sleep."}, {"k-three", "Sun."},
    {"k-four", "Song."}, {"k-five", "Bread."}, {"k-six", "Rest."},
};
static struct reflect_card belonging[] = {
    {"b-one", "Aunt."}, {"b-two", "Dog."}, {"b-three", "Team."},
    {"b-four", "Street."}, {"b-five", "Choir."}, {"b-six", "Me."},
};
static struct reflect_card steps[] = {
    {"walk", "Walk."}, {"water", "Water."}, {"call", "Call."},
    {"sit", "Sit."}, {"read", "Read."}, {"nap", "Nap."},
};
static char *farewell[] = {"Go well.", "The light stays on."};
static const struct reflect_level level = {
    .kindness_question = "What was kind?",
    .kindness_cards = kindness,
    .kindness_cards_count = 6,
    .belonging_question = "Who else?",
    .belonging_cards = belonging,
    .belonging_cards_count = 6,
    .steps_question = "What small thing?",
    .steps = steps,
    .steps_count = 6,
    .card_intro = "Take this.",
    .farewell = farewell,
    .farewell_count = 2,
};

static struct reflect_state at(enum reflect_step step) {
    struct reflect_state state;
    reflect_start(&state, &level, 1);
    while (state.step < step) {
        (void)reflect_choose(&state, &level, 1);
        assert_true(reflect_next(&state, &level));
    }
    return state;
}

static void a_question_waits_for_an_answer(void **unused) {
    (void)unused;
    struct reflect_state state = at(REFLECT_KINDNESS);
    assert_string_equal(reflect_question(&state, &level), "What was kind?");
    assert_false(reflect_can_next(&state));
    assert_false(reflect_next(&state, &level));
}

static void a_choice_can_be_changed_as_often_as_wished(void **unused) {
    (void)unused;
    struct reflect_state state = at(REFLECT_KINDNESS);
    assert_true(reflect_choose(&state, &level, 0));
    assert_true(reflect_choose(&state, &level, 5));
    assert_int_equal(state.step, REFLECT_KINDNESS);
    assert_string_equal(reflect_chosen(&state, &level, REFLECT_KINDNESS)->text, "Rest.");
}

static void not_saying_is_an_answer_too(void **unused) {
    (void)unused;
    struct reflect_state state = at(REFLECT_KINDNESS);
    for (int i = 0; i < REFLECT_QUESTIONS; i++) {
        assert_true(reflect_choose(&state, &level, REFLECT_NOT_SAID));
        assert_true(reflect_next(&state, &level));
    }
    assert_int_equal(state.step, REFLECT_CARD);
    assert_null(reflect_chosen(&state, &level, REFLECT_STEPS));
    struct visit visit = {0};
    reflect_report(&state, &level, &visit);
    assert_string_equal(visit.keepsakes[0], "");
}

static void only_cards_that_lie_there_can_be_chosen(void **unused) {
    (void)unused;
    struct reflect_state state = at(REFLECT_BELONGING);
    assert_false(reflect_choose(&state, &level, 6));
    assert_false(reflect_choose(&state, &level, REFLECT_OPEN));
    state = at(REFLECT_CARD);
    assert_false(reflect_choose(&state, &level, 0));
}

static void each_step_shows_its_own_cards(void **unused) {
    (void)unused;
    unsigned count;
    struct reflect_state state = at(REFLECT_BELONGING);
    assert_ptr_equal(reflect_cards(&state, &level, &count), belonging);
    assert_int_equal(count, 6);
    state = at(REFLECT_STEPS);
    assert_ptr_equal(reflect_cards(&state, &level, &count), steps);
    state = at(REFLECT_CARD);
    assert_null(reflect_cards(&state, &level, &count));
    assert_int_equal(count, 0);
}

static void the_card_holds_what_was_chosen(void **unused) {
    (void)unused;
    struct reflect_state state = at(REFLECT_CARD);
    assert_string_equal(reflect_line(&state, &level), "Take this.");
    assert_string_equal(reflect_chosen(&state, &level, REFLECT_KINDNESS)->text, "Sleep.");
    assert_string_equal(reflect_chosen(&state, &level, REFLECT_BELONGING)->text, "Dog.");
    assert_string_equal(reflect_chosen(&state, &level, REFLECT_STEPS)->text, "Water.");
}

static void going_back_keeps_what_was_chosen(void **unused) {
    (void)unused;
    struct reflect_state state = at(REFLECT_CARD);
    assert_true(reflect_back(&state, &level));
    assert_int_equal(state.step, REFLECT_STEPS);
    assert_int_equal(state.chosen[REFLECT_STEPS], 1);
    assert_true(reflect_can_next(&state));
}

static void the_first_question_has_nothing_before_it(void **unused) {
    (void)unused;
    struct reflect_state state = at(REFLECT_KINDNESS);
    assert_false(reflect_back(&state, &level));
}

static void the_farewell_is_said_line_by_line(void **unused) {
    (void)unused;
    struct reflect_state state = at(REFLECT_FAREWELL);
    assert_string_equal(reflect_line(&state, &level), "Go well.");
    assert_true(reflect_next(&state, &level));
    assert_string_equal(reflect_line(&state, &level), "The light stays on.");
    assert_true(reflect_next(&state, &level));
    assert_true(reflect_done(&state));
    assert_false(reflect_next(&state, &level));
}

static void the_small_step_is_kept(void **unused) {
    (void)unused;
    struct reflect_state state = at(REFLECT_DONE);
    struct visit visit = {0};
    reflect_report(&state, &level, &visit);
    assert_string_equal(visit.keepsakes[0], "reflect.step.water");
    assert_string_equal(visit.keepsakes[1], "");
}

static void waiting_ten_minutes_changes_nothing(void **unused) {
    (void)unused;
    for (int step = REFLECT_KINDNESS; step < REFLECT_STEP_COUNT; step++) {
        struct reflect_state state = at((enum reflect_step)step);
        uint64_t before = reflect_hash(&state);
        for (int i = 0; i < TEN_MINUTES; i++) {
            reflect_tick(&state);
        }
        assert_int_equal(reflect_hash(&state), before);
    }
}

static void every_path_ends(void **unused) {
    (void)unused;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        struct rng rng;
        rng_seed(&rng, seed, 1);
        struct reflect_state state;
        reflect_start(&state, &level, seed);
        for (int presses = 0; !reflect_done(&state) && presses < PRESSES_MAX; presses++) {
            uint32_t which = rng_below(&rng, 5);
            if (which == 0) {
                (void)reflect_back(&state, &level);
            } else if (which < 3) {
                (void)reflect_choose(&state, &level, (int)rng_below(&rng, 10) - 2);
            } else {
                (void)reflect_next(&state, &level);
            }
            assert_non_null(reflect_line(&state, &level));
        }
        assert_true(reflect_done(&state));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_waits_for_an_answer),
        cmocka_unit_test(a_choice_can_be_changed_as_often_as_wished),
        cmocka_unit_test(not_saying_is_an_answer_too),
        cmocka_unit_test(only_cards_that_lie_there_can_be_chosen),
        cmocka_unit_test(each_step_shows_its_own_cards),
        cmocka_unit_test(the_card_holds_what_was_chosen),
        cmocka_unit_test(going_back_keeps_what_was_chosen),
        cmocka_unit_test(the_first_question_has_nothing_before_it),
        cmocka_unit_test(the_farewell_is_said_line_by_line),
        cmocka_unit_test(the_small_step_is_kept),
        cmocka_unit_test(waiting_ten_minutes_changes_nothing),
        cmocka_unit_test(every_path_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
