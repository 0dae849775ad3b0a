/* The breath ring: its pace, how it is changed, and that any end is a good one. */
#include "core/rng.h"
#include "practice/breathe/rules.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { TEN_MINUTES = 10 * 60 * 60, PRESSES_MAX = 200000 };

static struct breathe_setting settings[] = {
    {"easy", "Easy", "As you like.", 30, 30, 40, 60, 6},
    {"even", "Even", "In and out alike.", 50, 50, 50, 50, 10},
    {"long", "Long", "Slow.", 80, 80, 80, 80, 20},
};
static struct breathe_gesture gestures[] = {
    {"hand", "Hand", "On the heart."}, {"cup", "Cup", "Hold a cup."}, {"none", "None", "Just sit."},
};
static char *before[] = {"Sit.", "Look."};
static char *during[] = {"One.", "Two.", "Three."};
static char *after[] = {"There.", "Done."};
static const struct breathe_level level = {
    .head = {.id = "stove"},
    .settings = settings,
    .settings_count = 3,
    .gestures = gestures,
    .gestures_count = 3,
    .before = before,
    .before_count = 2,
    .in_word = "in",
    .out_word = "out",
    .during = during,
    .during_count = 3,
    .after = after,
    .after_count = 2,
};

static struct breathe_state running(int setting) {
    struct breathe_state state;
    breathe_start(&state, &level, 1);
    assert_true(breathe_choose(&state, &level, setting));
    assert_true(breathe_choose(&state, &level, 0));
    while (state.step == BREATHE_BEFORE) {
        assert_true(breathe_next(&state, &level));
    }
    return state;
}

static void ticks(struct breathe_state *state, int count) {
    for (int i = 0; i < count; i++) {
        breathe_tick(state, &level);
    }
}

static int ticks_until_after(struct breathe_state *state) {
    int count = 0;
    while (state->step == BREATHE_RUNNING && count < TEN_MINUTES) {
        breathe_tick(state, &level);
        count++;
    }
    return count;
}

static void a_pace_then_a_gesture_then_a_few_words(void **unused) {
    (void)unused;
    struct breathe_state state;
    breathe_start(&state, &level, 1);
    assert_int_equal(breathe_total(&state, &level), 0);
    assert_true(breathe_choose(&state, &level, 1));
    assert_int_equal(state.step, BREATHE_GESTURE);
    assert_true(breathe_choose(&state, &level, 2));
    assert_string_equal(breathe_line(&state, &level), "Sit.");
    assert_true(breathe_next(&state, &level));
    assert_string_equal(breathe_line(&state, &level), "Look.");
    assert_true(breathe_next(&state, &level));
    assert_int_equal(state.step, BREATHE_RUNNING);
}

static void only_what_is_offered_can_be_chosen(void **unused) {
    (void)unused;
    struct breathe_state state;
    breathe_start(&state, &level, 1);
    assert_false(breathe_choose(&state, &level, -1));
    assert_false(breathe_choose(&state, &level, 3));
    assert_false(breathe_next(&state, &level));
    state = running(0);
    assert_false(breathe_choose(&state, &level, 0));
}

static void choices_can_be_undone_before_the_ring_runs(void **unused) {
    (void)unused;
    struct breathe_state state;
    breathe_start(&state, &level, 1);
    uint64_t fresh = breathe_hash(&state);
    assert_true(breathe_choose(&state, &level, 1));
    assert_true(breathe_choose(&state, &level, 2));
    assert_true(breathe_next(&state, &level));
    assert_true(breathe_back(&state, &level));
    assert_true(breathe_back(&state, &level));
    assert_true(breathe_back(&state, &level));
    assert_false(breathe_back(&state, &level));
    assert_int_equal(breathe_hash(&state), fresh);
}

static void the_first_breath_begins_at_once_with_its_cue(void **unused) {
    (void)unused;
    struct breathe_state state = running(1);
    ticks(&state, 1);
    assert_true(state.breath_in_began);
    assert_string_equal(breathe_word(&state, &level), "in");
    ticks(&state, 1);
    assert_false(state.breath_in_began);
}

static void five_seconds_in_are_followed_by_five_out(void **unused) {
    (void)unused;
    struct breathe_state state = running(1);
    ticks(&state, 1 + 299);
    assert_int_equal(state.phase, BREATHE_IN);
    ticks(&state, 1);
    assert_true(state.breath_out_began);
    assert_string_equal(breathe_word(&state, &level), "out");
    ticks(&state, 300);
    assert_true(state.breath_in_began);
    assert_int_equal(state.breaths, 1);
}

static void the_ring_swells_and_sinks(void **unused) {
    (void)unused;
    struct breathe_state state = running(1);
    ticks(&state, 1);
    assert_float_equal(breathe_fullness(&state), 0.0f, 0.001f);
    ticks(&state, 150);
    assert_float_equal(breathe_progress(&state), 0.5f, 0.001f);
    assert_float_equal(breathe_fullness(&state), 0.5f, 0.01f);
    ticks(&state, 150);
    assert_float_equal(breathe_fullness(&state), 1.0f, 0.001f);
    ticks(&state, 299);
    assert_float_equal(breathe_fullness(&state), 0.0f, 0.001f);
}

static void the_pace_drifts_to_where_the_setting_leads(void **unused) {
    (void)unused;
    struct breathe_state state = running(0);
    assert_int_equal(breathe_tenths(&state, &level, BREATHE_IN), 30);
    assert_int_equal(breathe_pace(&state, &level), 100);
    int last = 0;
    while (state.step == BREATHE_RUNNING) {
        int now = breathe_tenths(&state, &level, BREATHE_OUT);
        assert_true(now >= last);
        last = now;
        breathe_tick(&state, &level);
    }
    assert_int_equal(last, 60);
    assert_int_equal(state.breaths, 6);
}

static void the_ring_ends_by_itself_after_its_breaths(void **unused) {
    (void)unused;
    struct breathe_state state = running(1);
    assert_int_equal(ticks_until_after(&state), 1 + 10 * 600);
    assert_int_equal(state.step, BREATHE_AFTER);
    assert_string_equal(breathe_line(&state, &level), "There.");
}

static void slower_and_faster_change_the_next_phase_by_half_a_second(void **unused) {
    (void)unused;
    struct breathe_state state = running(1);
    ticks(&state, 1);
    assert_true(breathe_slower(&state, &level));
    assert_int_equal(state.phase_length_ticks, 300);
    ticks(&state, 300);
    assert_int_equal(state.phase_length_ticks, 330);
    assert_true(breathe_faster(&state, &level));
    assert_true(breathe_faster(&state, &level));
    ticks(&state, 330);
    assert_int_equal(state.phase_length_ticks, 270);
}

static void a_phase_stays_between_two_and_eight_seconds(void **unused) {
    (void)unused;
    struct breathe_state state = running(1);
    for (int i = 0; i < 6; i++) {
        assert_true(breathe_slower(&state, &level));
    }
    assert_int_equal(breathe_tenths(&state, &level, BREATHE_IN), 80);
    assert_false(breathe_can_slower(&state, &level));
    assert_false(breathe_slower(&state, &level));
    for (int i = 0; i < 12; i++) {
        assert_true(breathe_faster(&state, &level));
    }
    assert_int_equal(breathe_tenths(&state, &level, BREATHE_OUT), 20);
    assert_false(breathe_can_faster(&state, &level));
    assert_true(breathe_can_slower(&state, &level));
}

static void a_paused_ring_waits_ten_minutes_and_goes_on_where_it_was(void **unused) {
    (void)unused;
    struct breathe_state state = running(1);
    ticks(&state, 100);
    assert_true(breathe_pause(&state));
    assert_false(breathe_pause(&state));
    uint64_t held = breathe_hash(&state);
    ticks(&state, TEN_MINUTES);
    assert_int_equal(breathe_hash(&state), held);
    assert_true(breathe_resume(&state));
    assert_false(breathe_resume(&state));
    ticks(&state, 1);
    assert_int_equal(state.phase_ticks, 100);
}

static void a_pause_in_the_first_tick_of_a_breath_sounds_no_cue_twice(void **unused) {
    (void)unused;
    struct breathe_state state = running(1);
    ticks(&state, 1);
    assert_true(breathe_pause(&state));
    ticks(&state, 1);
    assert_false(state.breath_in_began);
    assert_true(breathe_resume(&state));
    ticks(&state, 1);
    assert_false(state.breath_in_began);
}

static void stopping_leads_to_the_same_words(void **unused) {
    (void)unused;
    struct breathe_state state = running(2);
    ticks(&state, 1000);
    assert_true(breathe_stop(&state));
    assert_string_equal(breathe_line(&state, &level), "There.");
    assert_false(breathe_stop(&state));
    assert_true(breathe_next(&state, &level));
    assert_true(breathe_next(&state, &level));
    assert_true(breathe_done(&state));
}

static void stopping_before_the_first_breath_is_fine_too(void **unused) {
    (void)unused;
    struct breathe_state state = running(0);
    assert_true(breathe_stop(&state));
    struct visit visit = {0};
    breathe_report(&state, &level, &visit);
    assert_int_equal(visit.rounds, 0);
    assert_string_equal(visit.keepsakes[0], "breathe.stove.ember");
}

static void the_visit_keeps_how_many_breaths_were_taken(void **unused) {
    (void)unused;
    struct breathe_state state = running(1);
    (void)ticks_until_after(&state);
    struct visit visit = {0};
    breathe_report(&state, &level, &visit);
    assert_int_equal(visit.rounds, 10);
}

static void the_words_change_as_the_breaths_go_by(void **unused) {
    (void)unused;
    struct breathe_state state = running(1);
    assert_string_equal(breathe_line(&state, &level), "One.");
    ticks(&state, 1 + 5 * 600);
    assert_string_equal(breathe_line(&state, &level), "Two.");
    ticks(&state, 4 * 600);
    assert_string_equal(breathe_line(&state, &level), "Three.");
}

static void waiting_changes_nothing_but_the_running_ring(void **unused) {
    (void)unused;
    struct breathe_state state;
    breathe_start(&state, &level, 1);
    for (int press = 0; press < 3; press++) {
        uint64_t held = breathe_hash(&state);
        ticks(&state, TEN_MINUTES);
        assert_int_equal(breathe_hash(&state), held);
        (void)breathe_choose(&state, &level, 0);
    }
    state = running(1);
    ticks(&state, TEN_MINUTES);
    uint64_t held = breathe_hash(&state);
    assert_int_equal(state.step, BREATHE_AFTER);
    ticks(&state, TEN_MINUTES);
    assert_int_equal(breathe_hash(&state), held);
}

static void press(struct breathe_state *state, struct rng *rng) {
    switch (rng_below(rng, 9)) {
    case 0:
        (void)breathe_back(state, &level);
        break;
    case 1:
        (void)breathe_next(state, &level);
        break;
    case 2:
        (void)breathe_choose(state, &level, (int)rng_below(rng, 5) - 1);
        break;
    case 3:
        (void)breathe_slower(state, &level);
        break;
    case 4:
        (void)breathe_faster(state, &level);
        break;
    case 5:
        (void)breathe_pause(state);
        break;
    case 6:
        (void)(rng_below(rng, 200) == 0 && breathe_stop(state));
        break;
    default:
        (void)breathe_resume(state);
        break;
    }
}

static void every_path_ends(void **unused) {
    (void)unused;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        struct rng rng;
        rng_seed(&rng, seed, 1);
        struct breathe_state state;
        breathe_start(&state, &level, seed);
        for (int presses = 0; !breathe_done(&state) && presses < PRESSES_MAX; presses++) {
            press(&state, &rng);
            ticks(&state, 7);
            assert_non_null(breathe_line(&state, &level));
            if (state.phase_length_ticks > 0) {
                assert_in_range(state.phase_length_ticks, 120, 480);
            }
        }
        assert_true(breathe_done(&state));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pace_then_a_gesture_then_a_few_words),
        cmocka_unit_test(only_what_is_offered_can_be_chosen),
        cmocka_unit_test(choices_can_be_undone_before_the_ring_runs),
        cmocka_unit_test(the_first_breath_begins_at_once_with_its_cue),
        cmocka_unit_test(five_seconds_in_are_followed_by_five_out),
        cmocka_unit_test(the_ring_swells_and_sinks),
        cmocka_unit_test(the_pace_drifts_to_where_the_setting_leads),
        cmocka_unit_test(the_ring_ends_by_itself_after_its_breaths),
        cmocka_unit_test(slower_and_faster_change_the_next_phase_by_half_a_second),
        cmocka_unit_test(a_phase_stays_between_two_and_eight_seconds),
        cmocka_unit_test(a_paused_ring_waits_ten_minutes_and_goes_on_where_it_was),
        cmocka_unit_test(a_pause_in_the_first_tick_of_a_breath_sounds_no_cue_twice),
        cmocka_unit_test(stopping_leads_to_the_same_words),
        cmocka_unit_test(stopping_before_the_first_breath_is_fine_too),
        cmocka_unit_test(the_visit_keeps_how_many_breaths_were_taken),
        cmocka_unit_test(the_words_change_as_the_breaths_go_by),
        cmocka_unit_test(waiting_changes_nothing_but_the_running_ring),
        cmocka_unit_test(every_path_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
