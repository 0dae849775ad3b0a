/* The house's own levels: the whole pack is without mistakes, everything that was
 * promised is there, and the words fit the places where they are shown. */
#include "content/check.h"
#include "content/library.h"
#include "content/own_levels.h"
#include "practice/breathe/rules.h"
#include "practice/catch/rules.h"
#include "practice/checkin/rules.h"
#include "practice/moment/rules.h"
#include "practice/practice.h"
#include "practice/reflect/rules.h"

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { NAME_CHARACTERS_MAX = 60, CHOICE_BYTES_MAX = 500, OWN_CHARACTERS_MAX = 160 };

static const struct {
    const char *id, *kind;
} promised[] = {
    {"hall-barometer", "checkin"}, {"missed-deadline", "moment"}, {"forgotten-message", "moment"},
    {"hard-exam", "moment"},       {"dinner-burnt", "moment"},    {"attic-mistakes", "catch"},
    {"hearth-breath", "breathe"},  {"porch-questions", "reflect"},
};

struct house {
    struct pack_folder folder;
    struct library *library;
};

static int open_house(void **state) {
    static struct house house;
    house = (struct house){0};
    *state = &house;
    struct archive *archive = NULL;
    size_t kind_count = 0;
    const struct level_kind *const *kinds = practice_kinds(&kind_count);
    struct error err = {"the levels or the strings could not be copied"};
    bool open = folder_begin(&house.folder) && put_own_levels(&house.folder) &&
                archive_open(&archive, "test", house.folder.path, NULL, NULL, 0, NULL, &err) &&
                library_load(&house.library, archive, kinds, kind_count, "en", NULL, &err);
    archive_close(archive);
    if (!open) {
        print_error("%s\n", err.text);
    }
    return open ? 0 : -1;
}

static int close_house(void **state) {
    struct house *house = *state;
    library_free(house->library);
    folder_end(&house->folder);
    return 0;
}

static void the_house_s_levels_have_no_mistakes(void **state) {
    const struct house *house = *state;
    size_t kind_count = 0;
    const struct level_kind *const *kinds = practice_kinds(&kind_count);
    const struct check_options options = {.kinds = kinds, .kind_count = kind_count};
    struct complaints complaints;
    complaints_init(&complaints);
    struct error err = {""};
    bool fine = check_pack(house->folder.path, &options, &complaints, &err);
    if (!fine) {
        complaints_print(&complaints, stderr);
        print_error("%s\n", err.text);
    }
    complaints_free(&complaints);
    assert_true(fine);
}

static void every_promised_level_is_there(void **state) {
    const struct house *house = *state;
    size_t missing = 0;
    for (size_t i = 0; i < sizeof promised / sizeof *promised; i++) {
        const struct level *level = library_level(house->library, promised[i].id);
        if (level == NULL || strcmp(level->kind->id, promised[i].kind) != 0) {
            print_error("missing: %s/%s\n", promised[i].kind, promised[i].id);
            missing++;
        }
    }
    assert_int_equal(missing, 0);
}

static void the_first_visit_leads_through_levels_that_exist(void **state) {
    const struct house *house = *state;
    const struct journey *journey = library_journey(house->library, "first-visit");
    assert_non_null(journey);
    unsigned levels = 0;
    for (unsigned i = 0; i < journey->step_count; i++) {
        const char *id = journey->steps[i].level;
        levels += id != NULL;
        assert_true(id == NULL || library_level(house->library, id) != NULL);
    }
    assert_true(levels >= 3);
}

static void every_place_shows_a_practice_that_belongs_there(void **state) {
    const struct house *house = *state;
    for (size_t i = 0; i < library_level_count(house->library); i++) {
        const struct level *level = library_level_at(house->library, i);
        if (level->kind == &catch_kind) {
            assert_int_equal(level->head->place, PLACE_ATTIC);
        } else if (level->kind == &breathe_kind) {
            assert_int_equal(level->head->place, PLACE_HEARTH);
        } else if (level->kind == &checkin_kind) {
            assert_int_equal(level->head->place, PLACE_HALL);
        } else if (level->kind == &reflect_kind) {
            assert_int_equal(level->head->place, PLACE_PORCH);
        }
    }
}

/* Calls look for each level of a kind; look says what is wrong. */
static void each(void **state, const struct level_kind *kind, void (*look)(const void *body)) {
    const struct house *house = *state;
    size_t seen = 0;
    for (size_t i = 0; i < library_level_count(house->library); i++) {
        const struct level *level = library_level_at(house->library, i);
        if (level->kind == kind) {
            look(level->body);
            seen++;
        }
    }
    assert_true(seen > 0);
}

static void fits(const char *text, size_t most) {
    if (utf8_length(text) > most) {
        print_error("too long (%zu of %zu): %s\n", utf8_length(text), most, text);
    }
    assert_true(utf8_length(text) <= most);
}

static void look_at_chips(const void *body) {
    const struct catch_level *level = body;
    const struct catch_chips *chips = &level->chips;
    struct catch_state state;
    catch_start(&state, level, 1, 0);
    state.step = CATCH_OWN;
    for (unsigned i = 0; i < chips->starts_count * chips->middles_count * chips->ends_count; i++) {
        state.chips[SLOT_START] = (int)(i % chips->starts_count);
        state.chips[SLOT_MIDDLE] = (int)(i / chips->starts_count % chips->middles_count);
        state.chips[SLOT_END] = -1;
        int end = (int)(i / chips->starts_count / chips->middles_count);
        assert_true(catch_chip(&state, level, SLOT_END, end));
        char sentence[CATCH_WORDING_BYTES];
        catch_own(&state, sentence, sizeof sentence);
        fits(sentence, OWN_CHARACTERS_MAX);
        assert_null(strstr(sentence, "  "));
        assert_true(isupper((unsigned char)sentence[0]));
        assert_non_null(strchr(".!?", sentence[strlen(sentence) - 1]));
    }
}

/* If the kind answer were as a rule the longest one, its length would give it away. */
static void the_length_of_an_answer_does_not_say_whether_it_is_kind(void **state) {
    const struct house *house = *state;
    unsigned thoughts = 0;
    unsigned longest = 0;
    unsigned shortest = 0;
    for (size_t i = 0; i < library_level_count(house->library); i++) {
        const struct level *level = library_level_at(house->library, i);
        const struct catch_level *body = level->body;
        for (unsigned k = 0; level->kind == &catch_kind && k < body->thoughts_count; k++, thoughts++) {
            const struct catch_thought *thought = &body->thoughts[k];
            size_t kind = utf8_length(thought->kind.says);
            size_t cold = utf8_length(thought->cold.says);
            size_t sweet = utf8_length(thought->sweet.says);
            longest += kind > cold && kind > sweet;
            shortest += kind < cold && kind < sweet;
        }
    }
    assert_true(thoughts >= 80);
    assert_true(longest * 3 <= thoughts);
    assert_true(shortest * 4 >= thoughts);
}

static void any_three_chips_make_one_sentence(void **state) {
    each(state, &catch_kind, look_at_chips);
}

static void look_at_patterns(const void *body) {
    const struct catch_level *level = body;
    for (unsigned i = 0; i < level->patterns_count; i++) {
        const struct catch_pattern *pattern = &level->patterns[i];
        fits(pattern->name, NAME_CHARACTERS_MAX);
        assert_true(strlen(pattern->name) + strlen(pattern->means) < CHOICE_BYTES_MAX);
    }
}

static void names_and_meanings_of_patterns_fit_one_choice(void **state) {
    each(state, &catch_kind, look_at_patterns);
}

static bool has_step(const struct reflect_level *level, const char *id) {
    for (unsigned i = 0; i < level->steps_count; i++) {
        if (strcmp(level->steps[i].id, id) == 0) {
            return true;
        }
    }
    return false;
}

/* A step that was taken home is found again by its id alone. */
static void no_two_reflections_share_the_id_of_a_step(void **state) {
    const struct house *house = *state;
    size_t count = library_level_count(house->library);
    for (size_t i = 0; i < count; i++) {
        const struct level *one = library_level_at(house->library, i);
        for (size_t k = i + 1; one->kind == &reflect_kind && k < count; k++) {
            const struct level *other = library_level_at(house->library, k);
            const struct reflect_level *body = one->body;
            for (unsigned n = 0; other->kind == &reflect_kind && n < body->steps_count; n++) {
                assert_false(has_step(other->body, body->steps[n].id));
            }
        }
    }
}

static void look_at_breaths(const void *body) {
    const struct breathe_level *level = body;
    bool slow_enough = false;
    for (unsigned i = 0; i < level->settings_count; i++) {
        const struct breathe_setting *setting = &level->settings[i];
        int breath = setting->toward_in_tenths + setting->toward_out_tenths;
        slow_enough = slow_enough || (breath >= 100 && breath <= 110);
        fits(setting->name, NAME_CHARACTERS_MAX);
        assert_true(setting->in_tenths + setting->out_tenths <= breath);
    }
    assert_true(slow_enough);
    for (unsigned i = 0; i < level->gestures_count; i++) {
        fits(level->gestures[i].name, NAME_CHARACTERS_MAX);
    }
}

static void a_pace_leads_to_about_six_breaths_a_minute_and_none_hurries(void **state) {
    each(state, &breathe_kind, look_at_breaths);
}

static void look_at_weathers(const void *body) {
    const struct checkin_level *level = body;
    for (unsigned i = 0; i < level->weathers_count; i++) {
        const struct checkin_weather *weather = &level->weathers[i];
        fits(weather->name, NAME_CHARACTERS_MAX);
        assert_true(strlen(weather->name) + strlen(weather->line) < CHOICE_BYTES_MAX);
    }
    for (unsigned i = 0; i < level->rough_count; i++) {
        fits(level->rough[i].name, NAME_CHARACTERS_MAX);
        assert_null(strpbrk(level->rough[i].name, "0123456789"));
    }
}

static void how_rough_one_is_has_words_and_no_numbers(void **state) {
    each(state, &checkin_kind, look_at_weathers);
}

static void look_at_voices(const void *body) {
    const struct moment_level *level = body;
    for (unsigned i = 0; i < level->voices_count; i++) {
        fits(level->voices[i].who, NAME_CHARACTERS_MAX);
    }
}

static void the_names_of_voices_fit_their_buttons(void **state) {
    each(state, &moment_kind, look_at_voices);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_house_s_levels_have_no_mistakes),
        cmocka_unit_test(every_promised_level_is_there),
        cmocka_unit_test(the_first_visit_leads_through_levels_that_exist),
        cmocka_unit_test(every_place_shows_a_practice_that_belongs_there),
        cmocka_unit_test(the_length_of_an_answer_does_not_say_whether_it_is_kind),
        cmocka_unit_test(any_three_chips_make_one_sentence),
        cmocka_unit_test(names_and_meanings_of_patterns_fit_one_choice),
        cmocka_unit_test(no_two_reflections_share_the_id_of_a_step),
        cmocka_unit_test(a_pace_leads_to_about_six_breaths_a_minute_and_none_hurries),
        cmocka_unit_test(how_rough_one_is_has_words_and_no_numbers),
        cmocka_unit_test(the_names_of_voices_fit_their_buttons),
    };
    return cmocka_run_group_tests(tests, open_house, close_house);
}
