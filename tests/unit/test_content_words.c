/* What may be said and how hard it may be to read. */
#include "content/claims.h"
#include "content/reading.h"
#include "content/tone.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void every_rule_catches_its_own_example(void **state) {
    (void)state;
    for (size_t i = 0; i < tone_rule_count; i++) {
        const struct tone_rule *found = tone_find(tone_rules[i].example, false);
        if (found != &tone_rules[i]) {
            fail_msg("'%s' is caught as '%s', not as '%s'", tone_rules[i].example, found ? found->phrase : "nothing",
                     tone_rules[i].phrase);
        }
        assert_true(*tone_reason(tone_rules[i].kind) != '\0');
    }
}

static void kind_words_pass(void **state) {
    (void)state;
    const char *const kind[] = {
        "You made a mistake, and you are still good company.",
        "This is not a diagnosis.",
        "There is no hurry here.",
        "You don't have to do this alone.",
        "There is nothing you have to do.",
        "Some people find this calming.",
        "Secure the curtain.",
        "Slow down a little.",
        "In some lab studies the body's stress response was smaller.",
        "It is no cure, only company.",
        "",
    };
    for (size_t i = 0; i < sizeof kind / sizeof kind[0]; i++) {
        const struct tone_rule *found = tone_find(kind[i], false);
        if (found) {
            fail_msg("'%s' is caught by '%s'", kind[i], found->phrase);
        }
    }
}

static void case_apostrophes_and_line_ends_hide_nothing(void **state) {
    (void)state;
    assert_non_null(tone_find("SCIENTIFICALLY PROVEN!", false));
    assert_non_null(tone_find("watch   how\neverything\n  changes", false));
    assert_non_null(tone_find("Don't lose heart", false));
    assert_non_null(tone_find("Don\xe2\x80\x99t lose heart", false));
    assert_non_null(tone_find("(streaks)", false));
    assert_non_null(tone_find("re-wires? It rewires.", false));
}

static void the_critic_may_shame_but_not_promise(void **state) {
    (void)state;
    assert_null(tone_find("You should know better.", true));
    assert_null(tone_find("You have to be perfect.", true));
    assert_non_null(tone_find("This cures you.", true));
    assert_non_null(tone_find("Your disorder is back.", true));
}

static void syllables_are_counted_as_they_are_spoken(void **state) {
    (void)state;
    const struct {
        const char *word;
        int syllables;
    } words[] = {
        {"a", 1},       {"the", 1},       {"tea", 1},       {"made", 1},   {"little", 2},     {"table", 2},
        {"walked", 1},  {"wanted", 2},    {"makes", 1},     {"houses", 2}, {"kitchen", 2},    {"kindness", 2},
        {"worried", 2}, {"beautiful", 3}, {"yesterday", 3}, {"idea", 2},   {"diary", 3},      {"mistake", 2},
        {"nation", 2},  {"rhythm", 1},    {"don't", 1},     {"I'm", 1},    {"2026", 0},       {"people", 2},
        {"breathe", 1}, {"candles", 2},   {"tables", 2},    {"be", 1},     {"compassion", 3},
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        int found = reading_syllables(words[i].word, strlen(words[i].word));
        if (found != words[i].syllables) {
            fail_msg("'%s' has %d syllables, not %d", words[i].word, words[i].syllables, found);
        }
    }
}

static void sentences_and_words_are_counted(void **state) {
    (void)state;
    struct reading reading = {0};
    reading_add(&reading,
                "The cat sat. It was warm \xe2\x80\x94 very warm\xe2\x80\xa6 \xe2\x80\x9cGood,\xe2\x80\x9d it said");
    assert_int_equal(reading.sentences, 3);
    assert_int_equal(reading.words, 11);
    reading_add(&reading, "I\xe2\x80\x99m here...");
    assert_int_equal(reading.sentences, 4);
    assert_int_equal(reading.words, 13);
    reading_add(&reading, "?! 42");
    assert_int_equal(reading.words, 13);
}

static void the_grade_is_flesch_and_kincaid(void **state) {
    (void)state;
    struct reading easy = {0}, hard = {0}, nothing = {0};
    /* 10 sentences, 100 words, 130 syllables: 0.39 * 10 + 11.8 * 1.3 - 15.59 = 3.65 */
    struct reading known = {10, 100, 130};
    assert_true(reading_grade(&known) > 3.649 && reading_grade(&known) < 3.651);
    reading_add(&easy, "The cat sat on the mat. It was warm there. You can sit down too.");
    reading_add(&hard, "Psychological interventions emphasising self-compassion demonstrate considerable heterogeneity "
                       "across methodologically diverse investigations.");
    assert_true(reading_grade(&easy) < 3);
    assert_true(reading_grade(&hard) > 15);
    assert_true(reading_grade(&nothing) == 0);
}

static void every_claim_rule_catches_its_example(void **state) {
    (void)state;
    for (size_t i = 0; i < claim_rule_count; i++) {
        if (claim_find(claim_rules[i].example) == NULL) {
            print_error("'%s' does not catch its example\n", claim_rules[i].phrase);
        }
        assert_non_null(claim_find(claim_rules[i].example));
    }
}

static void a_room_with_a_desk_is_no_claim(void **state) {
    (void)state;
    static const char *const fine[] = {
        "The study is on the first floor.", "She will study law.", "It was a trying day.",
        "The proof is in the pudding.", "He was a surveyor.", "An experiment with soup.",
    };
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
        assert_null(claim_find(fine[i]));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_claim_rule_catches_its_example),
        cmocka_unit_test(a_room_with_a_desk_is_no_claim),
        cmocka_unit_test(every_rule_catches_its_own_example),
        cmocka_unit_test(kind_words_pass),
        cmocka_unit_test(case_apostrophes_and_line_ends_hide_nothing),
        cmocka_unit_test(the_critic_may_shame_but_not_promise),
        cmocka_unit_test(syllables_are_counted_as_they_are_spoken),
        cmocka_unit_test(sentences_and_words_are_counted),
        cmocka_unit_test(the_grade_is_flesch_and_kincaid),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
