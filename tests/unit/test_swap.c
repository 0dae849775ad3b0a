/* The child on the stairs: what is said is what is heard, and own words leave no trace. */
#include "practice/swap/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static char *lines[] = {"one", "two"};
static char *chips[] = {"It was", "one pot.", "I am", "here."};
static struct swap_card cards[] = {{"a", "card a", "answer a"}, {"b", "card b", "answer b"}, {"c", "card c", "answer c"},
                                   {"d", "card d", "answer d"}};
static struct swap_moment moments[SWAP_MOMENTS] = {
    {"says", cards, 4, {"do", "done", "done for you"}, "own answer"},
    {"says", cards, 4, {"do", "done", "done for you"}, "own answer"},
    {"says", cards, 4, {"do", "done", "done for you"}, "own answer"},
};
static const struct swap_level level = {
    .head = {.id = "some-child"},
    .child = 1,
    .opening = lines,
    .opening_count = 1,
    .tells = lines,
    .tells_count = 2,
    .beside = {"beside", "moves over"},
    .below = {"below", "looks down"},
    .moments = moments,
    .moments_count = SWAP_MOMENTS,
    .chips = chips,
    .chips_count = 4,
    .turn = lines,
    .turn_count = 1,
    .closing = lines,
    .closing_count = 1,
};

static struct swap_state state;

static void next(void) {
    assert_true(swap_next(&state, &level));
}

static void choose(int index) {
    assert_true(swap_choose(&state, &level, index));
}

static void sit_down(void) {
    swap_start(&state, &level);
    next();
    next();
    next();
    choose(0);
    next();
    assert_int_equal(state.step, SWAP_MOMENT);
}

static void write_by_chips(void) {
    choose(SWAP_OWN);
    assert_false(swap_next(&state, &level));
    choose(0);
    choose(1);
    next();
}

static void what_is_said_is_what_is_heard(void **unused) {
    (void)unused;
    sit_down();
    choose(2);
    assert_string_equal(swap_line(&state, &level), "answer c");
    next();
    write_by_chips();
    assert_string_equal(swap_line(&state, &level), "own answer");
    next();
    choose(SWAP_DEED);
    next();
    assert_true(swap_turned(&state));
    assert_string_equal(swap_said(&state, &level, 0), "card c");
    assert_string_equal(swap_said(&state, &level, 1), "It was one pot.");
    assert_string_equal(swap_said(&state, &level, 2), "done for you");
}

static bool holds(const void *memory, size_t bytes, const char *needle) {
    return memmem(memory, bytes, needle, strlen(needle)) != NULL;
}

static void own_words_are_gone_when_the_door_closes(void **unused) {
    (void)unused;
    sit_down();
    write_by_chips();
    next();
    choose(0);
    next();
    choose(0);
    next();
    next();
    choose(0);
    assert_true(holds(&state, sizeof state, "one pot."));
    next();
    next();
    next();
    choose(0);
    next();
    assert_true(swap_done(&state));
    assert_false(holds(&state, sizeof state, "one pot."));
    struct visit visit = {0};
    swap_report(&state, &level, &visit);
    assert_string_equal(visit.keepsakes[0], "swap.child.some-child");
    assert_string_equal(visit.keepsakes[1], "");
}

static void own_words_are_not_in_the_checksum(void **unused) {
    (void)unused;
    uint64_t hashes[2];
    for (int i = 0; i < 2; i++) {
        sit_down();
        choose(SWAP_OWN);
        choose(i * 2);
        next();
        hashes[i] = swap_hash(&state);
    }
    assert_true(hashes[0] == hashes[1]);
}

static void own_words_can_be_written_on(void **unused) {
    (void)unused;
    sit_down();
    write_by_chips();
    assert_true(swap_back(&state, &level));
    assert_int_equal(state.step, SWAP_WRITE);
    assert_string_equal(editor_text(&state.words), "It was one pot.");
    choose(3);
    next();
    assert_string_equal(swap_said(&state, &level, 0), "It was one pot. here.");
}

static void nobody_has_to_hear_them(void **unused) {
    (void)unused;
    sit_down();
    for (int i = 0; i < SWAP_MOMENTS; i++) {
        choose(1);
        next();
    }
    next();
    choose(1);
    assert_int_equal(state.step, SWAP_STAY);
    choose(0);
    next();
    struct visit visit = {0};
    swap_report(&state, &level, &visit);
    assert_string_equal(visit.keepsakes[1], "swap.line.b");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_is_what_is_heard),
        cmocka_unit_test(own_words_are_gone_when_the_door_closes),
        cmocka_unit_test(own_words_are_not_in_the_checksum),
        cmocka_unit_test(own_words_can_be_written_on),
        cmocka_unit_test(nobody_has_to_hear_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
