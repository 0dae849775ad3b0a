/* A moment: the room closes in with what is said, and opens with what is heard. */
#include "core/rng.h"
#include "practice/moment/rules.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { TEN_MINUTES = 10 * 60 * 60, TEN_SECONDS = 600, PRESSES_MAX = 20000 };

static char *opening[] = {"The cup fell.", "It broke."};
static char *critic[] = {"Oh no.", "Again.", "Always.", "Never right."};
static char *quiet[] = {"A breath.", "A chair."};
static char *lines_a[] = {"It was a cup.", "You are here."};
static char *lines_b[] = {"Cups break.", "Mine did.", "All do."};
static char *closing[] = {"The room is back."};
static struct moment_voice voices[] = {
    {"friend", "A friend", lines_a, 2, "The lamp is warm."},
    {"elder", "An elder", lines_b, 3, "The window is wide."},
    {"self", "You", lines_a, 2, "The floor holds."},
};
static const struct moment_level level = {
    .head = {.id = "broken-cup"},
    .opening = opening,
    .opening_count = 2,
    .critic = critic,
    .critic_count = 4,
    .pause = "Pause?",
    .quiet = quiet,
    .quiet_count = 2,
    .voices = voices,
    .voices_count = 3,
    .closing = closing,
    .closing_count = 1,
    .keepsake = {"cups", "Cups break."},
};

static struct moment_state at(enum moment_step step) {
    struct moment_state state;
    moment_start(&state, &level, 1);
    while (state.step < step) {
        if (state.step == MOMENT_VOICES) {
            assert_true(moment_choose(&state, &level, 0));
        } else {
            assert_true(moment_next(&state, &level));
        }
    }
    return state;
}

static void settle(struct moment_state *state) {
    for (int i = 0; i < TEN_SECONDS; i++) {
        moment_tick(state);
    }
}

static float settled(struct moment_state state) {
    settle(&state);
    return moment_closeness(&state);
}

static void it_begins_with_what_happened_in_an_open_room(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_OPENING);
    assert_string_equal(moment_line(&state, &level), "The cup fell.");
    assert_float_equal(settled(state), 0.0f, 0.0f);
}

static void each_press_brings_one_line_of_the_critic(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_CRITIC);
    for (int i = 0; i < 4; i++) {
        assert_string_equal(moment_line(&state, &level), critic[i]);
        assert_int_equal(state.said, i + 1);
        assert_true(moment_next(&state, &level));
    }
    assert_int_equal(state.step, MOMENT_PAUSE);
}

static void the_room_closes_in_with_each_line(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_CRITIC);
    assert_float_equal(settled(state), 0.25f, 0.001f);
    assert_true(moment_next(&state, &level));
    assert_float_equal(settled(state), 0.5f, 0.001f);
    state = at(MOMENT_PAUSE);
    assert_float_equal(settled(state), 1.0f, 0.0f);
}

static void the_walls_never_jump(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_PAUSE);
    float before = moment_closeness(&state);
    for (int i = 0; i < TEN_SECONDS; i++) {
        moment_tick(&state);
        assert_true(moment_closeness(&state) >= before && moment_closeness(&state) - before < 0.05f);
        before = moment_closeness(&state);
    }
}

static void a_pause_is_accepted_before_the_critic_is_done(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_CRITIC);
    assert_true(moment_can_pause(&state));
    assert_true(moment_pause(&state, &level));
    assert_int_equal(state.step, MOMENT_QUIET);
    assert_string_equal(moment_line(&state, &level), "A breath.");
}

static void a_pause_means_nothing_elsewhere(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_OPENING);
    assert_false(moment_pause(&state, &level));
    state = at(MOMENT_QUIET);
    assert_false(moment_pause(&state, &level));
}

static void the_invitation_can_simply_be_read_on(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_PAUSE);
    assert_string_equal(moment_line(&state, &level), "Pause?");
    assert_true(moment_next(&state, &level));
    assert_int_equal(state.step, MOMENT_QUIET);
}

static void the_quiet_opens_the_room_by_half(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_PAUSE);
    settle(&state);
    assert_true(moment_pause(&state, &level));
    assert_float_equal(settled(state), 0.5f, 0.001f);
}

static void a_voice_opens_the_room_line_by_line(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_VOICES);
    settle(&state);
    assert_true(moment_choose(&state, &level, 1));
    float before = moment_closeness(&state);
    for (int i = 0; i < 3; i++) {
        assert_string_equal(moment_line(&state, &level), lines_b[i]);
        assert_true(settled(state) < before);
        before = settled(state);
        assert_true(moment_next(&state, &level));
    }
    assert_string_equal(moment_line(&state, &level), "The window is wide.");
    assert_float_equal(settled(state), 0.0f, 0.0f);
    assert_true(moment_heard(&state, 1));
}

static void another_voice_may_be_heard_and_the_room_stays_open(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_VOICE);
    assert_true(moment_next(&state, &level));
    assert_true(moment_next(&state, &level));
    assert_true(moment_another(&state, &level));
    assert_int_equal(state.step, MOMENT_VOICES);
    assert_true(moment_choose(&state, &level, 2));
    assert_float_equal(settled(state), 0.0f, 0.0f);
}

static void the_voices_can_be_left_once_one_was_heard(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_VOICES);
    assert_false(moment_next(&state, &level));
    assert_true(moment_choose(&state, &level, 0));
    assert_true(moment_next(&state, &level));
    assert_true(moment_next(&state, &level));
    assert_true(moment_another(&state, &level));
    assert_true(moment_next(&state, &level));
    assert_int_equal(state.step, MOMENT_CLOSING);
}

static void a_voice_glanced_at_is_not_yet_heard(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_VOICE);
    assert_true(moment_back(&state, &level));
    assert_int_equal(state.step, MOMENT_VOICES);
    assert_false(moment_heard(&state, 0));
    assert_false(moment_next(&state, &level));
}

static void there_are_only_the_voices_of_the_level(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_VOICES);
    assert_false(moment_choose(&state, &level, -1));
    assert_false(moment_choose(&state, &level, 3));
    assert_false(moment_heard(&state, 3));
}

static void a_line_can_be_read_again(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_QUIET);
    assert_true(moment_next(&state, &level));
    assert_true(moment_back(&state, &level));
    assert_string_equal(moment_line(&state, &level), "A breath.");
    assert_false(moment_back(&state, &level));
}

static void what_the_critic_said_stays_said(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_CRITIC);
    assert_true(moment_next(&state, &level));
    assert_false(moment_back(&state, &level));
    assert_int_equal(state.said, 2);
}

static void waiting_ten_minutes_changes_nothing(void **unused) {
    (void)unused;
    for (int step = MOMENT_OPENING; step < MOMENT_STEP_COUNT; step++) {
        struct moment_state state = at((enum moment_step)step);
        uint64_t before = moment_hash(&state);
        for (int i = 0; i < TEN_MINUTES; i++) {
            moment_tick(&state);
        }
        assert_int_equal(moment_hash(&state), before);
    }
}

static void the_moment_is_kept_under_the_level_s_name(void **unused) {
    (void)unused;
    struct moment_state state = at(MOMENT_DONE);
    assert_true(moment_done(&state));
    struct visit visit = {0};
    moment_report(&state, &level, &visit);
    assert_int_equal(visit.rounds, 1);
    assert_string_equal(visit.keepsakes[0], "moment.broken-cup");
}

static void press(struct moment_state *state, struct rng *rng) {
    switch (rng_below(rng, 8)) {
    case 0:
        (void)moment_back(state, &level);
        break;
    case 1:
        (void)moment_pause(state, &level);
        break;
    case 2:
        (void)moment_another(state, &level);
        break;
    case 3:
    case 4:
        (void)moment_choose(state, &level, (int)rng_below(rng, 6) - 1);
        break;
    default:
        (void)moment_next(state, &level);
        break;
    }
}

static void every_path_ends(void **unused) {
    (void)unused;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        struct rng rng;
        rng_seed(&rng, seed, 1);
        struct moment_state state;
        moment_start(&state, &level, seed);
        for (int presses = 0; !moment_done(&state) && presses < PRESSES_MAX; presses++) {
            press(&state, &rng);
            assert_non_null(moment_line(&state, &level));
            moment_tick(&state);
            assert_in_range(state.closed, 0, MOMENT_CLOSED);
        }
        assert_true(moment_done(&state));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_begins_with_what_happened_in_an_open_room),
        cmocka_unit_test(each_press_brings_one_line_of_the_critic),
        cmocka_unit_test(the_room_closes_in_with_each_line),
        cmocka_unit_test(the_walls_never_jump),
        cmocka_unit_test(a_pause_is_accepted_before_the_critic_is_done),
        cmocka_unit_test(a_pause_means_nothing_elsewhere),
        cmocka_unit_test(the_invitation_can_simply_be_read_on),
        cmocka_unit_test(the_quiet_opens_the_room_by_half),
        cmocka_unit_test(a_voice_opens_the_room_line_by_line),
        cmocka_unit_test(another_voice_may_be_heard_and_the_room_stays_open),
        cmocka_unit_test(the_voices_can_be_left_once_one_was_heard),
        cmocka_unit_test(a_voice_glanced_at_is_not_yet_heard),
        cmocka_unit_test(there_are_only_the_voices_of_the_level),
        cmocka_unit_test(a_line_can_be_read_again),
        cmocka_unit_test(what_the_critic_said_stays_said),
        cmocka_unit_test(waiting_ten_minutes_changes_nothing),
        cmocka_unit_test(the_moment_is_kept_under_the_level_s_name),
        cmocka_unit_test(every_path_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
