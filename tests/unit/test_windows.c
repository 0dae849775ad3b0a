/* The hillside: the light goes where it is sent, nobody has to be like anybody,
 * and one's own window is lit at the end. */
#include "practice/windows/places.h"
#include "practice/windows/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { NEIGHBOURS = 14, TEN_MINUTES = 10 * 60 * 60 };

static char ids[NEIGHBOURS][16];
static struct windows_neighbour neighbours[NEIGHBOURS];
static struct windows_card cards[] = {{"sums", "Sums."},   {"tired", "Tired."}, {"soup", "Soup."},
                                      {"wait", "Waiting."}, {"long", "Long."},   {"light", "Just a light."}};
static char *opening[] = {"The rail is cold.", "The hill is dark."};
static char *closing[] = {"The lights stay on."};
static const struct windows_level level = {
    .opening = opening,
    .opening_count = 2,
    .neighbours = neighbours,
    .neighbours_count = NEIGHBOURS,
    .own_question = "And yours?",
    .cards = cards,
    .cards_count = 6,
    .closing = closing,
    .closing_count = 1,
};

static int name_everybody(void **unused) {
    (void)unused;
    for (int i = 0; i < NEIGHBOURS; i++) {
        snprintf(ids[i], sizeof ids[i], "n-%d", i);
        neighbours[i] = (struct windows_neighbour){.id = ids[i], .where = "A window", .window = i + 1};
    }
    return 0;
}

static struct windows_state on_the_hill(uint32_t visits) {
    struct windows_state state;
    windows_start(&state, &level, 7, visits);
    assert_true(windows_next(&state, &level));
    assert_true(windows_next(&state, &level));
    assert_int_equal(state.step, WINDOWS_HILL);
    return state;
}

static void call(struct windows_state *state, int window, enum windows_answer answer) {
    assert_true(windows_visit(state, window));
    assert_true(windows_answer(state, answer));
}

static bool kept(const struct windows_state *state, const char *start) {
    struct visit visit = {0};
    windows_report(state, &level, &visit);
    for (int i = 0; i < VISIT_KEEPSAKES_MAX; i++) {
        if (strncmp(visit.keepsakes[i], start, strlen(start)) == 0) {
            return true;
        }
    }
    return false;
}

static void nine_different_people_are_within_reach(void **unused) {
    (void)unused;
    struct windows_state state = on_the_hill(0);
    for (int i = 0; i < WINDOWS_SHOWN; i++) {
        for (int k = 0; k < i; k++) {
            assert_int_not_equal(state.shown[i], state.shown[k]);
        }
    }
}

static void those_not_met_before_come_first(void **unused) {
    (void)unused;
    struct windows_state one = on_the_hill(0);
    struct windows_state two = on_the_hill(1);
    bool met[NEIGHBOURS] = {false};
    for (int i = 0; i < WINDOWS_SHOWN; i++) {
        met[one.shown[i]] = true;
        met[two.shown[i]] = true;
    }
    for (int i = 0; i < NEIGHBOURS; i++) {
        assert_true(met[i]);
    }
}

static void the_third_like_mine_shows_the_windows_together(void **unused) {
    (void)unused;
    struct windows_state state = on_the_hill(0);
    call(&state, 0, ANSWER_LIKE);
    call(&state, 1, ANSWER_OTHER);
    call(&state, 2, ANSWER_LIKE);
    assert_int_equal(state.step, WINDOWS_HILL);
    call(&state, 3, ANSWER_LIKE);
    assert_int_equal(state.step, WINDOWS_TOGETHER);
}

static void one_may_have_enough_without_a_single_window(void **unused) {
    (void)unused;
    struct windows_state state = on_the_hill(0);
    assert_true(windows_enough(&state));
    assert_int_equal(state.step, WINDOWS_TOGETHER);
    assert_false(kept(&state, "windows."));
}

static void what_helps_is_told_once_and_only_when_asked(void **unused) {
    (void)unused;
    struct windows_state state = on_the_hill(0);
    assert_false(windows_ask(&state));
    assert_true(windows_visit(&state, 4));
    assert_false(state.asked[4]);
    assert_true(windows_ask(&state));
    assert_false(windows_ask(&state));
}

static void an_answer_can_be_changed_by_a_second_look(void **unused) {
    (void)unused;
    struct windows_state state = on_the_hill(0);
    call(&state, 5, ANSWER_LIKE);
    call(&state, 5, ANSWER_OTHER);
    assert_int_equal(windows_count(&state, ANSWER_LIKE), 0);
}

static void leaving_a_window_without_a_word_leaves_it_lit(void **unused) {
    (void)unused;
    struct windows_state state = on_the_hill(0);
    assert_true(windows_visit(&state, 2));
    assert_true(windows_back(&state, &level));
    assert_int_equal(state.step, WINDOWS_HILL);
    assert_int_equal(state.answers[2], ANSWER_UNSAID);
    assert_true(kept(&state, "windows.neighbour."));
}

static void ones_own_window_waits_for_a_card_and_a_light(void **unused) {
    (void)unused;
    struct windows_state state = on_the_hill(0);
    assert_true(windows_enough(&state));
    assert_true(windows_next(&state, &level));
    assert_false(windows_next(&state, &level));
    assert_true(windows_choose_card(&state, &level, 5));
    assert_false(windows_next(&state, &level));
    assert_true(windows_choose_light(&state, LIGHT_CURTAIN));
    assert_true(windows_next(&state, &level));
    assert_true(windows_next(&state, &level));
    assert_true(windows_next(&state, &level));
    assert_true(windows_done(&state));
    assert_true(kept(&state, "windows.own.light"));
}

static void everybody_met_is_kept_even_when_all_were_visited(void **unused) {
    (void)unused;
    struct windows_state state = on_the_hill(0);
    for (int i = 0; i < WINDOWS_SHOWN; i++) {
        call(&state, i, i < 2 ? ANSWER_LIKE : ANSWER_OTHER);
    }
    state.card = 0;
    struct visit visit = {0};
    windows_report(&state, &level, &visit);
    int count = 0;
    while (count < VISIT_KEEPSAKES_MAX && visit.keepsakes[count][0] != '\0') {
        count++;
    }
    assert_int_equal(count, WINDOWS_SHOWN + 1);
    assert_int_equal(visit.rounds, WINDOWS_SHOWN);
}

static void waiting_changes_nothing_in_the_story(void **unused) {
    (void)unused;
    struct windows_state state = on_the_hill(0);
    assert_true(windows_visit(&state, 1));
    uint64_t before = windows_hash(&state);
    for (int i = 0; i < TEN_MINUTES; i++) {
        windows_tick(&state);
    }
    assert_true(windows_hash(&state) == before);
}

static void back_leads_to_the_first_line_and_no_further(void **unused) {
    (void)unused;
    struct windows_state state = on_the_hill(0);
    assert_true(windows_enough(&state));
    assert_true(windows_next(&state, &level));
    for (int i = 0; i < 4; i++) {
        assert_true(windows_back(&state, &level));
    }
    assert_int_equal(state.step, WINDOWS_OPENING);
    assert_int_equal(state.line, 0);
    assert_false(windows_back(&state, &level));
}

static void no_two_windows_share_a_spot(void **unused) {
    (void)unused;
    for (int i = 1; i <= WINDOWS_PLACES; i++) {
        struct rect a = windows_spot(i);
        assert_true(a.x >= 0.0f && a.x + a.w <= 1920.0f && a.y >= 0.0f && a.y + a.h <= 760.0f);
        for (int k = 1; k < i; k++) {
            struct rect b = windows_spot(k);
            assert_true(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nine_different_people_are_within_reach),
        cmocka_unit_test(those_not_met_before_come_first),
        cmocka_unit_test(the_third_like_mine_shows_the_windows_together),
        cmocka_unit_test(one_may_have_enough_without_a_single_window),
        cmocka_unit_test(what_helps_is_told_once_and_only_when_asked),
        cmocka_unit_test(an_answer_can_be_changed_by_a_second_look),
        cmocka_unit_test(leaving_a_window_without_a_word_leaves_it_lit),
        cmocka_unit_test(ones_own_window_waits_for_a_card_and_a_light),
        cmocka_unit_test(everybody_met_is_kept_even_when_all_were_visited),
        cmocka_unit_test(waiting_changes_nothing_in_the_story),
        cmocka_unit_test(back_leads_to_the_first_line_and_no_further),
        cmocka_unit_test(no_two_windows_share_a_spot),
    };
    return cmocka_run_group_tests(tests, name_everybody, NULL);
}
