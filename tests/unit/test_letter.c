/* The writing desk: one sheet, help beside it, and a fate that the writer chooses. */
#include "practice/letter/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static char *lines[] = {"one"};
static char *greetings[] = {"Dear you,", "Hello,", "You there,"};
static char *cards[] = {"It rained.", "The bus came.", "There was soup."};
static char *partings[] = {"Yours,", "Waving,", "Goodnight,"};
static struct letter_part parts[] = {{"what", cards, 3}, {"why", cards, 3}, {"wish", cards, 3}};
static const struct letter_level level = {
    .head = {.id = "some-letter"},
    .opening = lines,
    .opening_count = 1,
    .greetings = greetings,
    .greetings_count = 3,
    .parts = parts,
    .parts_count = 3,
    .partings = partings,
    .partings_count = 3,
    .read_aloud = "read",
    .closing = lines,
    .closing_count = 1,
};

static struct letter_state state;

static void next(void) {
    assert_true(letter_next(&state, &level));
}

static void choose(int index) {
    assert_true(letter_choose(&state, &level, index));
}

static void at_the_desk(void) {
    letter_start(&state, &level);
    next();
    assert_int_equal(state.step, LETTER_WRITE);
}

static void write_by_cards(void) {
    at_the_desk();
    choose(0);
    next();
    choose(0);
    choose(1);
    next();
    next();
    choose(2);
    next();
    choose(1);
    next();
    assert_int_equal(state.step, LETTER_READ);
    next();
}

static void cards_alone_make_a_letter(void **unused) {
    (void)unused;
    write_by_cards();
    assert_string_equal(editor_text(&state.sheet),
                        "Dear you,\nIt rained. The bus came. There was soup.\nWaving,");
}

static void each_fate_says_when_it_comes_and_letting_go_keeps_nothing(void **unused) {
    (void)unused;
    static const int wanted[LETTER_FATES] = {0, 1, 7, 30, -1};
    for (int fate = 0; fate < LETTER_FATES; fate++) {
        int days = -1;
        write_by_cards();
        choose(fate);
        next();
        assert_true(letter_done(&state));
        const char *text = letter_to_keep(&state, &days);
        assert_int_equal(days, wanted[fate]);
        assert_int_equal(text == NULL, fate == LETTER_LET_GO);
        struct visit visit = {0};
        letter_report(&state, &level, &visit);
        assert_string_equal(visit.keepsakes[0], fate == LETTER_LET_GO ? "" : "letter.some-letter");
    }
}

static void a_blank_sheet_is_a_letter_too(void **unused) {
    (void)unused;
    int days;
    at_the_desk();
    for (int i = 0; i < 5; i++) {
        next();
    }
    assert_int_equal(state.step, LETTER_CLOSING);
    next();
    assert_true(letter_done(&state));
    assert_null(letter_to_keep(&state, &days));
}

static void what_is_written_is_not_in_the_checksum(void **unused) {
    (void)unused;
    at_the_desk();
    uint64_t before = letter_hash(&state);
    choose(2);
    assert_true(letter_hash(&state) == before);
}

static void one_can_go_back_and_write_on(void **unused) {
    (void)unused;
    write_by_cards();
    assert_true(letter_back(&state, &level));
    assert_true(letter_back(&state, &level));
    assert_int_equal(state.step, LETTER_WRITE);
    assert_true(letter_is_last_part(&state, &level));
    assert_false(letter_is_blank(&state));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cards_alone_make_a_letter),
        cmocka_unit_test(each_fate_says_when_it_comes_and_letting_go_keeps_nothing),
        cmocka_unit_test(a_blank_sheet_is_a_letter_too),
        cmocka_unit_test(what_is_written_is_not_in_the_checksum),
        cmocka_unit_test(one_can_go_back_and_write_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
