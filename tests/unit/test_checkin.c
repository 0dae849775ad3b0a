/* The check-in: what may be said, left open, undone, and what is kept of it. */
#include "core/rng.h"
#include "practice/checkin/rules.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { TEN_MINUTES = 10 * 60 * 60, PRESSES_MAX = 10000 };

static char *storm_rooms[] = {"room-one", "room-two"};
static char *sun_rooms[] = {"room-three"};
static struct checkin_weather weathers[] = {
    {WEATHER_STORM, "Storm", "It shakes.", "That is a lot.", storm_rooms, 2},
    {WEATHER_RAIN, "Rain", "It drips.", "Rain is rain.", sun_rooms, 1},
    {WEATHER_CLOUD, "Cloud", "It is grey.", "Grey it is.", sun_rooms, 1},
    {WEATHER_SUN, "Sun", "It is bright.", "How bright.", sun_rooms, 1},
};
static struct checkin_rough roughs[] = {
    {"a", "gentle", "Gentle it is."}, {"b", "soft", "Soft it is."}, {"c", "so-so", "So-so it is."},
    {"d", "rough", "Rough it is."},   {"e", "very rough", "Very rough it is."},
};
static const struct checkin_level level = {
    .question = "Which weather?",
    .weathers = weathers,
    .weathers_count = 4,
    .rough_question = "How rough?",
    .rough = roughs,
    .rough_count = 5,
    .thanks = "Thank you.",
    .after_question = "And now?",
    .after_answer = "So it is.",
};

static struct checkin_state started(bool after) {
    struct checkin_state state;
    checkin_start(&state, &level, 1, after);
    return state;
}

static struct checkin_state at(enum checkin_step step) {
    struct checkin_state state = started(false);
    if (step > CHECKIN_WEATHER) {
        assert_true(checkin_choose(&state, &level, 0));
    }
    while (state.step < step) {
        assert_true(checkin_next(&state, &level));
    }
    return state;
}

static void it_begins_by_asking_for_the_weather(void **unused) {
    (void)unused;
    struct checkin_state state = started(false);
    assert_int_equal(state.step, CHECKIN_WEATHER);
    assert_string_equal(checkin_question(&state, &level), "Which weather?");
    assert_null(checkin_weather(&state, &level));
}

static void the_house_answers_the_weather_that_was_chosen(void **unused) {
    (void)unused;
    struct checkin_state state = started(false);
    assert_true(checkin_choose(&state, &level, 1));
    assert_string_equal(checkin_answer(&state, &level), "Rain is rain.");
}

static void only_the_four_weathers_can_be_chosen(void **unused) {
    (void)unused;
    struct checkin_state state = started(false);
    assert_false(checkin_choose(&state, &level, -1));
    assert_false(checkin_choose(&state, &level, 4));
    assert_false(checkin_next(&state, &level));
    assert_int_equal(state.step, CHECKIN_WEATHER);
}

static void how_rough_one_is_may_be_said(void **unused) {
    (void)unused;
    struct checkin_state state = at(CHECKIN_ROUGH);
    assert_string_equal(checkin_question(&state, &level), "How rough?");
    assert_true(checkin_choose(&state, &level, 4));
    assert_string_equal(checkin_answer(&state, &level), "Very rough it is.");
}

static void how_rough_one_is_may_stay_unsaid(void **unused) {
    (void)unused;
    struct checkin_state state = at(CHECKIN_ROUGH);
    assert_true(checkin_next(&state, &level));
    assert_string_equal(checkin_answer(&state, &level), "Thank you.");
    struct visit visit = {0};
    checkin_report(&state, &level, &visit);
    assert_int_equal(visit.roughness, 0);
}

static void a_suggested_room_can_be_asked_for(void **unused) {
    (void)unused;
    struct checkin_state state = at(CHECKIN_SUGGEST);
    assert_false(checkin_choose(&state, &level, 2));
    assert_true(checkin_choose(&state, &level, 1));
    assert_true(checkin_done(&state));
    assert_string_equal(checkin_wish(&state, &level), "room-two");
}

static void no_room_needs_to_be_taken(void **unused) {
    (void)unused;
    struct checkin_state state = at(CHECKIN_SUGGEST);
    assert_true(checkin_next(&state, &level));
    assert_true(checkin_done(&state));
    assert_null(checkin_wish(&state, &level));
}

static void after_a_journey_only_the_weather_is_asked(void **unused) {
    (void)unused;
    struct checkin_state state = started(true);
    assert_string_equal(checkin_question(&state, &level), "And now?");
    assert_true(checkin_choose(&state, &level, 3));
    assert_string_equal(checkin_answer(&state, &level), "So it is.");
    assert_true(checkin_next(&state, &level));
    assert_true(checkin_done(&state));
}

static void every_choice_can_be_undone(void **unused) {
    (void)unused;
    struct checkin_state state = started(false);
    uint64_t fresh = checkin_hash(&state);
    assert_true(checkin_choose(&state, &level, 0));
    assert_true(checkin_next(&state, &level));
    assert_true(checkin_choose(&state, &level, 2));
    assert_true(checkin_back(&state, &level));
    assert_true(checkin_back(&state, &level));
    assert_true(checkin_back(&state, &level));
    assert_false(checkin_back(&state, &level));
    assert_int_equal(checkin_hash(&state), fresh);
}

static void waiting_ten_minutes_changes_nothing(void **unused) {
    (void)unused;
    for (int step = CHECKIN_WEATHER; step < CHECKIN_STEP_COUNT; step++) {
        struct checkin_state state = at((enum checkin_step)step);
        uint64_t before = checkin_hash(&state);
        for (int i = 0; i < TEN_MINUTES; i++) {
            checkin_tick(&state);
        }
        assert_int_equal(checkin_hash(&state), before);
    }
}

static void the_visit_keeps_weather_and_roughness_and_no_keepsake(void **unused) {
    (void)unused;
    struct checkin_state state = at(CHECKIN_ROUGH);
    assert_true(checkin_choose(&state, &level, 0));
    struct visit visit = {0};
    checkin_report(&state, &level, &visit);
    assert_int_equal(visit.weather, WEATHER_STORM);
    assert_int_equal(visit.roughness, 1);
    assert_false(visit.after);
    assert_string_equal(visit.keepsakes[0], "");
}

static void every_path_ends(void **unused) {
    (void)unused;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        struct rng rng;
        rng_seed(&rng, seed, 1);
        struct checkin_state state;
        checkin_start(&state, &level, seed, seed % 2 == 1);
        int presses = 0;
        for (; !checkin_done(&state) && presses < PRESSES_MAX; presses++) {
            switch (rng_below(&rng, 4)) {
            case 0:
                (void)checkin_back(&state, &level);
                break;
            case 1:
                (void)checkin_next(&state, &level);
                break;
            default:
                (void)checkin_choose(&state, &level, (int)rng_below(&rng, 8) - 1);
                break;
            }
            checkin_tick(&state);
        }
        assert_true(checkin_done(&state));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_begins_by_asking_for_the_weather),
        cmocka_unit_test(the_house_answers_the_weather_that_was_chosen),
        cmocka_unit_test(only_the_four_weathers_can_be_chosen),
        cmocka_unit_test(how_rough_one_is_may_be_said),
        cmocka_unit_test(how_rough_one_is_may_stay_unsaid),
        cmocka_unit_test(a_suggested_room_can_be_asked_for),
        cmocka_unit_test(no_room_needs_to_be_taken),
        cmocka_unit_test(after_a_journey_only_the_weather_is_asked),
        cmocka_unit_test(every_choice_can_be_undone),
        cmocka_unit_test(waiting_ten_minutes_changes_nothing),
        cmocka_unit_test(the_visit_keeps_weather_and_roughness_and_no_keepsake),
        cmocka_unit_test(every_path_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
