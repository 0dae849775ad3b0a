/* The attic window: catching, naming, answering, believing a little, and letting rest. */
#include "core/rng.h"
#include "practice/catch/rules.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { TEN_MINUTES = 10 * 60 * 60, PRESSES_MAX = 50000, NONE_FITS = 4 };

static struct catch_pattern patterns[] = {
    {"all", "All or nothing", "One slip counts for all."},
    {"crystal", "Crystal ball", "The future is already known."},
    {"mind", "Mind reading", "Others surely think it."},
    {"must", "Must", "It has to be so."},
};
static char *ladder[] = {"Milder.", "Milder still.", "It is a thought."};
static char *fits_too[] = {"must"};
#define THOUGHT(name)                                                                                     \
    {.id = name, .says = "I am a broken cup.", .pattern = "all", .also = fits_too, .also_count = 1,         \
     .pattern_note = "One cup, one crack.", .kind = {"Cups crack.", "True and warm."},                      \
     .cold = {"It cracked.", "The warmth is missing."}, .sweet = {"Best cup ever!", "Hard to believe."},    \
     .ladder = ladder, .ladder_count = 3, .try = "Drink from it."}
static struct catch_thought thoughts[] = {THOUGHT("one"),  THOUGHT("two"), THOUGHT("three"), THOUGHT("four"),
                                          THOUGHT("five"), THOUGHT("six"), THOUGHT("seven"), THOUGHT("eight")};
static char *starts[] = {"Today", "Just now", "Sometimes"};
static char *middles[] = {"a cup", "a plate", "a jug"};
static char *ends[] = {"cracked.", ", and so what.", "fell."};
static const struct catch_level level = {
    .head = {.id = "shelf"},
    .patterns = patterns,
    .patterns_count = 4,
    .thoughts = thoughts,
    .thoughts_count = 4,
    .chips = {starts, middles, ends, 3, 3, 3},
};

static struct catch_state started(void) {
    struct catch_state state;
    catch_start(&state, &level, 7, 0);
    return state;
}

static void the_next_visit_brings_the_thoughts_that_were_not_at_the_window(void **unused) {
    (void)unused;
    struct catch_level long_level = level;
    long_level.thoughts_count = sizeof thoughts / sizeof *thoughts;
    for (uint64_t seed = 0; seed < 50; seed++) {
        unsigned met = 0;
        for (uint32_t visit = 0; visit < 2; visit++) {
            struct catch_state state;
            catch_start(&state, &long_level, seed, visit);
            for (int moth = 0; moth < CATCH_MOTHS; moth++) {
                const struct catch_thought *thought = catch_thought_of(&state, &long_level, moth);
                met |= 1u << (unsigned)(thought - thoughts);
            }
            assert_true(catch_choose(&state, &long_level, 2));
            assert_ptr_equal(catch_thought(&state, &long_level), catch_thought_of(&state, &long_level, 2));
        }
        assert_int_equal(met, 0xffu);
    }
}

static int option_of(const struct catch_state *state, enum catch_answer answer) {
    for (int i = 0; i < CATCH_REPLIES; i++) {
        if (catch_option(state, i) == answer) {
            return i;
        }
    }
    fail();
    return -1;
}

static struct catch_state reframing(void) {
    struct catch_state state = started();
    assert_true(catch_choose(&state, &level, 0));
    assert_true(catch_choose(&state, &level, 0));
    assert_true(catch_next(&state, &level));
    assert_int_equal(state.step, CATCH_REFRAME);
    return state;
}

static struct catch_state believing(void) {
    struct catch_state state = reframing();
    assert_true(catch_choose(&state, &level, option_of(&state, ANSWER_KIND)));
    assert_true(catch_next(&state, &level));
    assert_int_equal(state.step, CATCH_BELIEVE);
    return state;
}

static struct catch_state in_own_words(void) {
    struct catch_state state = reframing();
    assert_true(catch_choose(&state, &level, CATCH_OPTION_OWN));
    assert_int_equal(state.step, CATCH_OWN);
    return state;
}

static void meet(struct catch_state *state, int moth) {
    assert_true(catch_choose(state, &level, moth));
    assert_true(catch_choose(state, &level, 0));
    assert_true(catch_next(state, &level));
    assert_true(catch_choose(state, &level, option_of(state, ANSWER_KIND)));
    assert_true(catch_next(state, &level));
    assert_true(catch_choose(state, &level, BELIEF_A_LITTLE));
    assert_true(catch_next(state, &level));
    assert_true(catch_next(state, &level));
}

static void assert_wording(const struct catch_state *state, const char *wanted) {
    char wording[CATCH_WORDING_BYTES];
    catch_wording(state, &level, wording, sizeof wording);
    assert_string_equal(wording, wanted);
}

static void a_moth_waits_until_it_is_caught(void **unused) {
    (void)unused;
    struct catch_state state = started();
    uint64_t before = catch_hash(&state);
    for (int i = 0; i < TEN_MINUTES; i++) {
        catch_tick(&state);
    }
    assert_int_equal(catch_hash(&state), before);
    assert_null(catch_thought(&state, &level));
}

static void any_waiting_moth_can_be_caught(void **unused) {
    (void)unused;
    for (int moth = 0; moth < CATCH_MOTHS; moth++) {
        struct catch_state state = started();
        assert_true(catch_choose(&state, &level, moth));
        assert_string_equal(catch_thought(&state, &level)->id, level.thoughts[state.shown[moth]].id);
    }
}

static void there_is_no_fifth_moth(void **unused) {
    (void)unused;
    struct catch_state state = started();
    assert_false(catch_choose(&state, &level, CATCH_MOTHS));
    assert_false(catch_choose(&state, &level, -1));
}

static void a_caught_moth_can_fly_back(void **unused) {
    (void)unused;
    struct catch_state state = started();
    uint64_t before = catch_hash(&state);
    assert_true(catch_choose(&state, &level, 2));
    assert_true(catch_back(&state, &level));
    assert_int_equal(catch_hash(&state), before);
    assert_false(catch_back(&state, &level));
}

static void a_pattern_fits_or_fits_as_well_or_is_another_or_none(void **unused) {
    (void)unused;
    const enum catch_fit fits[] = {FIT_SAME, FIT_OTHER, FIT_OTHER, FIT_ALSO, FIT_NONE};
    for (int named = 0; named <= NONE_FITS; named++) {
        struct catch_state state = started();
        assert_true(catch_choose(&state, &level, 0));
        assert_true(catch_choose(&state, &level, named));
        assert_int_equal(catch_fit(&state, &level), fits[named]);
        assert_true(catch_next(&state, &level));
        assert_int_equal(state.step, CATCH_REFRAME);
    }
}

static void a_pattern_can_be_named_again(void **unused) {
    (void)unused;
    struct catch_state state = started();
    assert_true(catch_choose(&state, &level, 0));
    assert_true(catch_choose(&state, &level, NONE_FITS));
    assert_true(catch_back(&state, &level));
    assert_int_equal(state.step, CATCH_PATTERN);
    assert_false(catch_choose(&state, &level, NONE_FITS + 1));
    assert_true(catch_choose(&state, &level, 1));
}

static void the_three_answers_stand_in_an_order_the_seed_decides(void **unused) {
    (void)unused;
    bool kind_stood[CATCH_REPLIES] = {false};
    for (uint64_t seed = 0; seed < 50; seed++) {
        struct catch_state state, again;
        catch_start(&state, &level, seed, 0);
        catch_start(&again, &level, seed, 0);
        assert_int_equal(catch_hash(&state), catch_hash(&again));
        kind_stood[option_of(&state, ANSWER_KIND)] = true;
        (void)option_of(&state, ANSWER_COLD);
        (void)option_of(&state, ANSWER_SWEET);
    }
    assert_true(kind_stood[0] && kind_stood[1] && kind_stood[2]);
}

static void a_cold_or_sweet_answer_says_what_it_lacks_and_one_chooses_again(void **unused) {
    (void)unused;
    const enum catch_answer answers[] = {ANSWER_COLD, ANSWER_SWEET};
    struct catch_state state = reframing();
    for (int i = 0; i < 2; i++) {
        assert_true(catch_choose(&state, &level, option_of(&state, answers[i])));
        assert_int_equal(state.step, CATCH_WHY);
        assert_non_null(catch_reply(&state, &level, answers[i])->why);
        assert_true(catch_next(&state, &level));
        assert_int_equal(state.step, CATCH_REFRAME);
        assert_true(catch_was_tried(&state, answers[i]));
    }
    assert_false(catch_was_tried(&state, ANSWER_KIND));
}

static void a_kind_answer_leads_to_the_question_of_belief(void **unused) {
    (void)unused;
    struct catch_state state = believing();
    assert_wording(&state, "Cups crack.");
}

static void three_chips_join_into_one_s_own_sentence(void **unused) {
    (void)unused;
    struct catch_state state = in_own_words();
    assert_true(catch_chip(&state, &level, SLOT_END, 0));
    assert_true(catch_chip(&state, &level, SLOT_START, 2));
    assert_false(catch_next(&state, &level));
    assert_true(catch_chip(&state, &level, SLOT_MIDDLE, 1));
    assert_wording(&state, "Sometimes a plate cracked.");
    assert_true(catch_next(&state, &level));
    assert_int_equal(state.step, CATCH_BELIEVE);
    assert_wording(&state, "Sometimes a plate cracked.");
}

static void a_chip_that_begins_with_a_comma_needs_no_space(void **unused) {
    (void)unused;
    struct catch_state state = in_own_words();
    assert_true(catch_choose(&state, &level, 0));
    assert_true(catch_choose(&state, &level, 3));
    assert_true(catch_choose(&state, &level, 7));
    assert_wording(&state, "Today a cup, and so what.");
}

static void a_chip_can_be_put_back(void **unused) {
    (void)unused;
    struct catch_state state = in_own_words();
    assert_true(catch_chip(&state, &level, SLOT_START, 1));
    assert_true(catch_chip(&state, &level, SLOT_START, 1));
    assert_wording(&state, "");
    assert_false(catch_chip(&state, &level, SLOT_START, 3));
    assert_false(catch_choose(&state, &level, 9));
}

static bool type(struct catch_state *state, const char *utf8) {
    struct ui_event event = {.kind = UI_TEXT};
    utf8_copy(event.text, sizeof event.text, utf8);
    return catch_edit(state, &event);
}

static bool erase(struct catch_state *state) {
    return catch_edit(state, &(struct ui_event){.kind = UI_ERASE});
}

static void typed_words_are_used_as_they_are(void **unused) {
    (void)unused;
    struct catch_state state = in_own_words();
    assert_true(type(&state, "Ein Ri\xc3\x9f"));
    assert_true(type(&state, "\x01."));
    assert_true(catch_own_whole(&state));
    assert_wording(&state, "Ein Ri\xc3\x9f.");
    assert_true(erase(&state));
    assert_true(erase(&state));
    assert_wording(&state, "Ein Ri");
}

static void spaces_alone_are_no_words(void **unused) {
    (void)unused;
    struct catch_state state = in_own_words();
    assert_true(type(&state, "   "));
    assert_false(catch_next(&state, &level));
}

static void typing_stops_where_the_page_ends_and_splits_no_character(void **unused) {
    (void)unused;
    struct catch_state state = in_own_words();
    while (!state.words.trimmed) {
        assert_true(type(&state, "\xe2\x82\xac"));
    }
    assert_int_equal(strlen(editor_text(&state.words)), 3 * CATCH_TYPED_CHARACTERS);
}

static void chips_after_typing_take_over_and_undo_brings_the_words_back(void **unused) {
    (void)unused;
    struct catch_state state = in_own_words();
    assert_true(type(&state, "Mine"));
    assert_true(catch_chip(&state, &level, SLOT_START, 0));
    assert_wording(&state, "Today");
    assert_true(catch_edit(&state, &(struct ui_event){.kind = UI_EDIT, .edit = EDIT_UNDO}));
    assert_wording(&state, "Mine");
    assert_true(catch_own_whole(&state));
}

static void typed_words_are_forgotten_with_the_moth_and_never_hashed(void **unused) {
    (void)unused;
    struct catch_state state = in_own_words();
    assert_true(type(&state, "Secret"));
    struct catch_state other = in_own_words();
    assert_true(type(&other, "Other"));
    assert_int_equal(catch_hash(&state), catch_hash(&other));
    assert_true(catch_next(&state, &level));
    assert_true(catch_choose(&state, &level, BELIEF_YES));
    assert_true(catch_next(&state, &level));
    assert_true(catch_next(&state, &level));
    assert_null(memmem(&state, sizeof state, "Secret", 6));
}

/* Own words, typed and believed: the moth is warm. */
static struct catch_state warm_by_own_words(void) {
    struct catch_state state = in_own_words();
    assert_true(type(&state, "Mine"));
    assert_false(catch_can_note(&state));
    assert_true(catch_next(&state, &level));
    assert_true(catch_choose(&state, &level, BELIEF_YES));
    assert_int_equal(state.step, CATCH_WARM);
    return state;
}

static void one_s_own_words_may_be_kept_without_the_moth_s(void **unused) {
    (void)unused;
    struct catch_state state = warm_by_own_words();
    char out[CATCH_WORDING_BYTES];
    assert_false(catch_take_note(&state, &level, out, sizeof out));
    assert_true(catch_note(&state, NOTE_KIND));
    assert_true(catch_take_note(&state, &level, out, sizeof out));
    assert_string_equal(out, "Mine");
    catch_noted(&state, false);
    assert_true(catch_can_note(&state)); /* it could not be kept: it may be asked again */
    catch_noted(&state, true);
    assert_false(catch_take_note(&state, &level, out, sizeof out));
    assert_false(catch_note(&state, NOTE_BOTH));
    assert_true(catch_next(&state, &level));
    assert_false(state.noted && catch_can_note(&state));
}

static void or_with_them_and_never_more_than_fits(void **unused) {
    (void)unused;
    struct catch_state state = warm_by_own_words();
    char out[CATCH_WORDING_BYTES];
    char small[4];
    assert_true(catch_note(&state, NOTE_BOTH));
    assert_true(catch_take_note(&state, &level, out, sizeof out));
    assert_non_null(strstr(out, catch_thought(&state, &level)->says));
    assert_non_null(strstr(out, "\n\nMine"));
    state = warm_by_own_words();
    assert_true(catch_note(&state, NOTE_BOTH));
    assert_true(catch_take_note(&state, &level, small, sizeof small));
    assert_true(strlen(small) < sizeof small);
}

static void an_answer_from_the_level_is_not_offered_to_be_kept(void **unused) {
    (void)unused;
    struct catch_state state = warm_by_own_words();
    state.moths[state.caught].answer = ANSWER_KIND;
    assert_false(catch_can_note(&state));
}

static void nothing_can_be_typed_elsewhere(void **unused) {
    (void)unused;
    struct catch_state state = reframing();
    assert_false(type(&state, "x"));
    assert_false(erase(&state));
    assert_false(catch_chip(&state, &level, SLOT_START, 0));
}

static void not_yet_offers_milder_words_down_the_ladder(void **unused) {
    (void)unused;
    struct catch_state state = believing();
    for (int rung = 0; rung < 3; rung++) {
        assert_true(catch_choose(&state, &level, BELIEF_NOT_YET));
        assert_int_equal(state.step, CATCH_BELIEVE);
        assert_wording(&state, ladder[rung]);
    }
}

static void at_the_foot_of_the_ladder_a_moth_may_rest(void **unused) {
    (void)unused;
    struct catch_state state = believing();
    for (int i = 0; i < 4; i++) {
        assert_true(catch_choose(&state, &level, BELIEF_NOT_YET));
    }
    assert_int_equal(state.step, CATCH_REST);
    assert_float_equal(catch_warmth(&state, 0), 0.5f, 0.0f);
    assert_true(catch_next(&state, &level));
    assert_int_equal(state.step, CATCH_WINDOW);
    assert_true(catch_can_stop(&state));
}

static void a_little_belief_is_enough_to_warm_a_moth(void **unused) {
    (void)unused;
    struct catch_state state = believing();
    assert_true(catch_choose(&state, &level, BELIEF_A_LITTLE));
    assert_int_equal(state.step, CATCH_WARM);
    assert_float_equal(catch_warmth(&state, 0), 0.0f, 0.0f);
    for (int i = 0; i < 72; i++) {
        catch_tick(&state);
    }
    assert_float_equal(catch_warmth(&state, 0), 1.0f, 0.0f);
    assert_int_equal(state.step, CATCH_WARM);
}

static void one_need_not_watch_it_turn_warm(void **unused) {
    (void)unused;
    struct catch_state state = believing();
    assert_true(catch_choose(&state, &level, BELIEF_YES));
    assert_true(catch_next(&state, &level));
    assert_int_equal(state.step, CATCH_TRY);
    assert_float_equal(catch_warmth(&state, 0), 1.0f, 0.0f);
}

static void an_answer_about_belief_can_be_taken_back(void **unused) {
    (void)unused;
    struct catch_state state = believing();
    assert_true(catch_choose(&state, &level, BELIEF_NOT_YET));
    assert_true(catch_choose(&state, &level, BELIEF_YES));
    assert_true(catch_back(&state, &level));
    assert_int_equal(catch_met(&state), 0);
    assert_wording(&state, "Milder.");
    assert_true(catch_back(&state, &level));
    assert_wording(&state, "Cups crack.");
    assert_true(catch_back(&state, &level));
    assert_int_equal(state.step, CATCH_WHY);
    assert_true(catch_back(&state, &level));
    assert_int_equal(state.step, CATCH_REFRAME);
}

static void a_met_moth_is_not_caught_again(void **unused) {
    (void)unused;
    struct catch_state state = started();
    meet(&state, 1);
    assert_false(catch_choose(&state, &level, 1));
    assert_true(catch_choose(&state, &level, 3));
}

static void one_moth_is_enough_for_today(void **unused) {
    (void)unused;
    struct catch_state state = started();
    assert_false(catch_enough(&state));
    assert_false(catch_next(&state, &level));
    meet(&state, 1);
    assert_true(catch_enough(&state));
    assert_true(catch_done(&state));
}

static void after_the_fourth_moth_the_room_is_done(void **unused) {
    (void)unused;
    struct catch_state state = started();
    for (int moth = 0; moth < CATCH_MOTHS; moth++) {
        assert_false(catch_done(&state));
        meet(&state, moth);
    }
    assert_true(catch_done(&state));
}

static void the_visit_keeps_how_many_were_met_and_the_lamp(void **unused) {
    (void)unused;
    struct catch_state state = started();
    struct visit visit = {0};
    catch_report(&state, &level, &visit);
    assert_int_equal(visit.rounds, 0);
    assert_string_equal(visit.keepsakes[0], "");
    meet(&state, 0);
    meet(&state, 2);
    catch_report(&state, &level, &visit);
    assert_int_equal(visit.rounds, 2);
    assert_string_equal(visit.keepsakes[0], "catch.shelf.lamp");
}

static void press(struct catch_state *state, struct rng *rng) {
    switch (rng_below(rng, 12)) {
    case 0:
        (void)catch_back(state, &level);
        break;
    case 1:
    case 2:
    case 3:
        (void)catch_next(state, &level);
        break;
    case 4:
        (void)type(state, "so ");
        break;
    case 5:
        (void)erase(state);
        break;
    case 6:
        (void)(rng_below(rng, 50) == 0 && catch_enough(state));
        break;
    default:
        (void)catch_choose(state, &level, (int)rng_below(rng, 11) - 1);
        break;
    }
}

static void every_path_ends(void **unused) {
    (void)unused;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        struct rng rng;
        rng_seed(&rng, seed, 1);
        struct catch_state state;
        catch_start(&state, &level, seed, 0);
        for (int presses = 0; !catch_done(&state) && presses < PRESSES_MAX; presses++) {
            press(&state, &rng);
            char wording[CATCH_WORDING_BYTES];
            catch_wording(&state, &level, wording, sizeof wording);
            (void)catch_fit(&state, &level);
            catch_tick(&state);
        }
        assert_true(catch_done(&state));
        assert_true(catch_met(&state) > 0);
    }
}

static bool some_press_leads_on(const struct catch_state *state) {
    struct catch_state tried = *state;
    if (catch_next(&tried, &level)) {
        return true;
    }
    for (int i = 0; i < 10; i++) {
        tried = *state;
        if (catch_choose(&tried, &level, i)) {
            return true;
        }
    }
    return false;
}

static void every_state_has_a_way_on_by_one_press_and_waits_for_it(void **unused) {
    (void)unused;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        struct rng rng;
        rng_seed(&rng, seed, 2);
        struct catch_state state;
        catch_start(&state, &level, seed, 0);
        for (int presses = 0; !catch_done(&state) && presses < 200; presses++) {
            assert_true(some_press_leads_on(&state));
            uint64_t before = catch_hash(&state);
            catch_tick(&state);
            assert_int_equal(catch_hash(&state), before);
            press(&state, &rng);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_next_visit_brings_the_thoughts_that_were_not_at_the_window),
        cmocka_unit_test(a_moth_waits_until_it_is_caught),
        cmocka_unit_test(any_waiting_moth_can_be_caught),
        cmocka_unit_test(there_is_no_fifth_moth),
        cmocka_unit_test(a_caught_moth_can_fly_back),
        cmocka_unit_test(a_pattern_fits_or_fits_as_well_or_is_another_or_none),
        cmocka_unit_test(a_pattern_can_be_named_again),
        cmocka_unit_test(the_three_answers_stand_in_an_order_the_seed_decides),
        cmocka_unit_test(a_cold_or_sweet_answer_says_what_it_lacks_and_one_chooses_again),
        cmocka_unit_test(a_kind_answer_leads_to_the_question_of_belief),
        cmocka_unit_test(three_chips_join_into_one_s_own_sentence),
        cmocka_unit_test(a_chip_that_begins_with_a_comma_needs_no_space),
        cmocka_unit_test(a_chip_can_be_put_back),
        cmocka_unit_test(typed_words_are_used_as_they_are),
        cmocka_unit_test(spaces_alone_are_no_words),
        cmocka_unit_test(typing_stops_where_the_page_ends_and_splits_no_character),
        cmocka_unit_test(chips_after_typing_take_over_and_undo_brings_the_words_back),
        cmocka_unit_test(typed_words_are_forgotten_with_the_moth_and_never_hashed),
        cmocka_unit_test(one_s_own_words_may_be_kept_without_the_moth_s),
        cmocka_unit_test(or_with_them_and_never_more_than_fits),
        cmocka_unit_test(an_answer_from_the_level_is_not_offered_to_be_kept),
        cmocka_unit_test(nothing_can_be_typed_elsewhere),
        cmocka_unit_test(not_yet_offers_milder_words_down_the_ladder),
        cmocka_unit_test(at_the_foot_of_the_ladder_a_moth_may_rest),
        cmocka_unit_test(a_little_belief_is_enough_to_warm_a_moth),
        cmocka_unit_test(one_need_not_watch_it_turn_warm),
        cmocka_unit_test(an_answer_about_belief_can_be_taken_back),
        cmocka_unit_test(a_met_moth_is_not_caught_again),
        cmocka_unit_test(one_moth_is_enough_for_today),
        cmocka_unit_test(after_the_fourth_moth_the_room_is_done),
        cmocka_unit_test(the_visit_keeps_how_many_were_met_and_the_lamp),
        cmocka_unit_test(every_path_ends),
        cmocka_unit_test(every_state_has_a_way_on_by_one_press_and_waits_for_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
