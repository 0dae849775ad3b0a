/* From a plan to paper: what each kind of step leaves there, in the words of the house's own levels. */
#include "content/library.h"
#include "content/pack_folder.h"
#include "practice/breathe/level.h"
#include "practice/catch/level.h"
#include "practice/checkin/level.h"
#include "practice/letter/level.h"
#include "practice/storm/level.h"
#include "practice/windows/level.h"
#include "workshop/handout_plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct pack_folder folder;
static struct archive *archive;
static struct library *library;
static struct strings *strings;

static void put_own(const char *name, const char *file) {
    char bytes[65536];
    FILE *from = fopen(file, "rb");
    assert_non_null(from);
    assert_true(folder_put_bytes(&folder, name, bytes, fread(bytes, 1, sizeof bytes, from)));
    fclose(from);
}

static int open_house(void **state) {
    (void)state;
    static const struct level_kind *const kinds[] = {&catch_kind, &windows_kind, &storm_kind,
                                                     &breathe_kind, &letter_kind, &checkin_kind};
    static const char *const levels[] = {
        "levels/evidence.yaml",           "levels/help.yaml",
        "levels/en/catch/attic-work.yaml", "levels/en/windows/hill-work.yaml",
        "levels/en/storm/storm-joke.yaml", "levels/en/breathe/pocket-breath.yaml",
        "levels/en/letter/letter-friend.yaml", "levels/en/checkin/hall-barometer.yaml"};
    struct error err = {""};
    assert_true(folder_begin(&folder));
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        put_own(levels[i], levels[i]);
    }
    put_own("strings/en.yaml", "assets/strings/en.yaml");
    put_own("strings/en/handout.yaml", "assets/strings/en/handout.yaml");
    assert_true(archive_open(&archive, "test", folder.path, NULL, NULL, 0, NULL, &err));
    assert_true(library_load(&library, archive, kinds, sizeof kinds / sizeof *kinds, "en", NULL, &err));
    assert_true(strings_load(&strings, archive, "en", &err));
    return 0;
}

static int close_house(void **state) {
    (void)state;
    strings_free(strings);
    library_free(library);
    archive_close(archive);
    folder_end(&folder);
    return 0;
}

static char *moths[] = {"page-one", "found-out", "nothing-done"}, *moth[] = {"found-out"};
static char *neighbours[] = {"intern-mail", "first-boss", "night-nurse"}, *gusts[] = {"hide", "all-know"};
static char *even[] = {"same-all-along"}, *drifting[] = {"bus-stop"}, *say[] = {"In twos, about cups.", "Or not."};
static struct plan_step steps[] = {
    {.id = "rules", .does = PLAN_RULES, .title = "Rules", .say = say, .say_count = 2},
    {.id = "sky", .does = PLAN_WEATHER, .level = "hall-barometer", .title = "The sky"},
    {.id = "attic", .does = PLAN_THOUGHTS, .level = "attic-work", .use = moths, .use_count = 3, .title = "Moths"},
    {.id = "one", .does = PLAN_ANSWERS, .level = "attic-work", .use = moth, .use_count = 1, .title = "One moth"},
    {.id = "hill", .does = PLAN_ME_TOO, .level = "hill-work", .use = neighbours, .use_count = 3, .title = "The hill"},
    {.id = "gone", .does = PLAN_STORM, .level = "storm-that-is-not-there", .title = "Not there"},
    {.id = "storm", .does = PLAN_STORM, .level = "storm-joke", .use = gusts, .use_count = 2, .title = "Weather"},
    {.id = "bus", .does = PLAN_BREATHE, .level = "pocket-breath", .use = drifting, .use_count = 1, .title = "Slower"},
    {.id = "same", .does = PLAN_BREATHE, .level = "pocket-breath", .use = even, .use_count = 1, .title = "Even"},
    {.id = "tea", .does = PLAN_REST, .title = "Tea", .say = say, .say_count = 2},
    {.id = "talk", .does = PLAN_TALK, .title = "Talk", .say = say, .say_count = 2},
    {.id = "letter", .does = PLAN_LETTER, .level = "letter-friend", .title = "A letter"},
    {.id = "card", .does = PLAN_CARD, .title = "A card", .say = say, .say_count = 2},
    {.id = "close", .does = PLAN_CLOSE, .title = "The end", .say = say, .say_count = 2},
};
static struct plan_meeting meeting = {"An evening", 60, steps, sizeof steps / sizeof *steps};
static char *evidence[] = {"han-kim-2023", "mcmanus-2012", "no-such-study"};
static const struct plan plan = {"evening", "Evenings", "Some cups.", evidence, 3, &meeting, 1};

static struct handout_plan *filled(void) {
    return handout_plan_create(&plan, 0, library, strings, "Tuesday");
}

static const struct handout_section *section(const struct handout *handout, const char *title) {
    for (size_t i = 0; i < handout->sections_count; i++) {
        if (strcmp(handout->sections[i].title, title) == 0) {
            return &handout->sections[i];
        }
    }
    return NULL;
}

/* Where the text stands among the lines of a section, -1 when it does not. */
static int place_of(const struct handout_section *in, const char *text) {
    for (size_t i = 0; in != NULL && i < in->lines_count; i++) {
        if (in->lines[i].text != NULL && strcmp(in->lines[i].text, text) == 0) {
            return (int)i;
        }
    }
    return -1;
}

static unsigned rules_in(const struct handout_section *in) {
    unsigned rules = 0;
    for (size_t i = 0; i < in->lines_count; i++) {
        rules += in->lines[i].rules;
    }
    return rules;
}

static void it_is_headed_by_the_meeting(void **state) {
    (void)state;
    struct handout_plan *page = filled();
    const struct handout *handout = handout_plan_get(page);
    assert_string_equal(handout->title, "An evening");
    assert_string_equal(handout->date, "Tuesday");
    assert_string_equal(handout->about, "Some cups.");
    handout_plan_destroy(page);
    page = handout_plan_create(&plan, 0, library, strings, NULL);
    assert_null(handout_plan_get(page)->date);
    handout_plan_destroy(page);
    handout_plan_destroy(NULL);
}

static void only_exercises_are_on_it(void **state) {
    (void)state;
    static const char *const there[] = {"The sky", "Moths",  "One moth", "The hill", "Weather",
                                        "Slower",  "Even",   "Talk",     "A letter", "A card"};
    struct handout_plan *page = filled();
    const struct handout *handout = handout_plan_get(page);
    assert_int_equal(handout->sections_count, sizeof there / sizeof *there);
    for (size_t i = 0; i < handout->sections_count; i++) {
        assert_string_equal(handout->sections[i].title, there[i]);
    }
    handout_plan_destroy(page);
}

static void thoughts_come_in_the_order_of_the_plan_with_their_answers(void **state) {
    (void)state;
    struct handout_plan *page = filled();
    const struct handout_section *attic = section(handout_plan_get(page), "Moths");
    int first = place_of(attic, "A misspelt word on page one. That is all they will see.");
    int second = place_of(attic, "Eight hours, and nothing to show for it.");
    assert_true(first > 0 && second > first);
    assert_int_equal(attic->lines[first].style, HANDOUT_THOUGHT);
    assert_int_equal(place_of(attic, "There is one slip, with months of work behind it. The slip takes a minute."),
                     first + 1);
    assert_int_equal(place_of(attic, "It is one word."), first + 2);
    assert_true(rules_in(attic) > 0);
    handout_plan_destroy(page);
}

static void a_thought_with_a_step_of_its_own_stands_there_only(void **state) {
    (void)state;
    static const char found_out[] = "Any day now they will see that you are only pretending.";
    struct handout_plan *page = filled();
    const struct handout_section *one = section(handout_plan_get(page), "One moth");
    assert_int_equal(place_of(section(handout_plan_get(page), "Moths"), found_out), -1);
    assert_int_equal(place_of(one, found_out), 0);
    assert_true(place_of(one, "One thing you did this week worked.") > 0); /* the whole ladder */
    handout_plan_destroy(page);
}

static void neighbours_and_gusts_bring_what_helps_and_the_stones(void **state) {
    (void)state;
    struct handout_plan *page = filled();
    const struct handout_section *hill = section(handout_plan_get(page), "The hill");
    assert_non_null(strstr(hill->lines[0].text, "Yuki"));
    assert_string_equal(hill->lines[0].label, "A window with a balcony rail, in the flats");
    assert_int_equal(hill->lines[1].style, HANDOUT_ANSWER);
    assert_non_null(strstr(hill->lines[2].text, "Thandi"));
    const struct handout_section *storm = section(handout_plan_get(page), "Weather");
    assert_non_null(strstr(storm->lines[0].text, "You can leave at any gust.")); /* the note is first */
    int stone = place_of(storm, "I do not know what they think. I know what I think, at two in the night.");
    assert_true(stone > 0);
    assert_string_equal(storm->lines[stone].label, "Mindfulness");
    assert_int_equal(place_of(storm, "You saw her face."), -1); /* not in this plan */
    handout_plan_destroy(page);
}

static void breaths_are_told_in_seconds_and_drawn(void **state) {
    (void)state;
    struct handout_plan *page = filled();
    const struct handout_section *even_ones = section(handout_plan_get(page), "Even");
    const struct handout_section *slower = section(handout_plan_get(page), "Slower");
    assert_true(place_of(even_ones, "In for 4.5 seconds, out for 4.5. 8 breaths like that.") > 0);
    assert_true(place_of(slower, "In for 2.8 seconds and out for 3 to begin with. By the end, in for 3.8 and out for "
                                 "4.6. 6 breaths in all.") > 0);
    assert_int_equal(slower->breath_count, 12);
    assert_int_equal(slower->breath_tenths[0], 28);
    assert_int_equal(slower->breath_tenths[1], 30);
    assert_int_equal(slower->breath_tenths[10], 38);
    assert_int_equal(slower->breath_tenths[11], 46);
    assert_null(section(handout_plan_get(page), "The hill")->breath_tenths);
    handout_plan_destroy(page);
}

static void a_letter_has_a_page_and_room_after_each_question(void **state) {
    (void)state;
    struct handout_plan *page = filled();
    const struct handout_section *letter = section(handout_plan_get(page), "A letter");
    assert_true(letter->new_page && letter->fill_page);
    int asks = place_of(letter, "What would you wish them? Something small is fine.");
    assert_true(asks > 0);
    assert_int_equal(letter->lines[asks].style, HANDOUT_ASK);
    assert_true(letter->lines[asks + 1].rules > 0);
    handout_plan_destroy(page);
}

static void each_source_is_there_once_with_its_limit(void **state) {
    (void)state;
    struct handout_plan *page = filled();
    const struct handout *handout = handout_plan_get(page);
    assert_string_equal(handout->sources[0].name, "Han and Kim, 2023");
    assert_string_equal(handout->sources[1].name, "McManus and others, 2012");
    for (size_t i = 0; i < handout->sources_count; i++) {
        assert_non_null(handout->sources[i].limit);
        for (size_t j = 0; j < i; j++) {
            assert_string_not_equal(handout->sources[i].says, handout->sources[j].says);
        }
    }
    bool of_a_level = false; /* one that only the breathing leans on */
    for (size_t i = 0; i < handout->sources_count; i++) {
        of_a_level = of_a_level || strstr(handout->sources[i].name, "Laborde") != NULL;
    }
    assert_true(of_a_level);
    handout_plan_destroy(page);
}

static void all_help_is_there_and_says_whether_it_was_checked(void **state) {
    (void)state;
    struct handout_plan *page = filled();
    const struct handout *handout = handout_plan_get(page);
    assert_int_equal(handout->help_count, library_help_count(library));
    assert_int_equal(handout->help_lines_count, library_help_line_count(library) + 1);
    for (size_t i = 0; i < handout->help_count; i++) {
        assert_non_null(strstr(handout->help[i].more, "checked"));
    }
    handout_plan_destroy(page);
}

/* A word that nobody wrote comes back as its id. */
static void no_id_stands_for_a_word(void **state) {
    (void)state;
    struct handout_plan *page = filled();
    const struct handout *handout = handout_plan_get(page);
    for (size_t i = 0; i < handout->sections_count; i++) {
        for (size_t j = 0; j < handout->sections[i].lines_count; j++) {
            const struct handout_line *line = &handout->sections[i].lines[j];
            assert_null(line->text == NULL ? NULL : strstr(line->text, "handout."));
            assert_null(line->label == NULL ? NULL : strstr(line->label, "handout."));
            assert_null(line->label == NULL ? NULL : strstr(line->label, "stone."));
            assert_null(line->text == NULL ? NULL : strstr(line->text, "{"));
        }
    }
    assert_null(strstr(handout->footer, "handout."));
    assert_null(strstr(handout->sources_title, "handout."));
    assert_null(strstr(handout->help_title, "handout."));
    handout_plan_destroy(page);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_headed_by_the_meeting),
        cmocka_unit_test(only_exercises_are_on_it),
        cmocka_unit_test(thoughts_come_in_the_order_of_the_plan_with_their_answers),
        cmocka_unit_test(a_thought_with_a_step_of_its_own_stands_there_only),
        cmocka_unit_test(neighbours_and_gusts_bring_what_helps_and_the_stones),
        cmocka_unit_test(breaths_are_told_in_seconds_and_drawn),
        cmocka_unit_test(a_letter_has_a_page_and_room_after_each_question),
        cmocka_unit_test(each_source_is_there_once_with_its_limit),
        cmocka_unit_test(all_help_is_there_and_says_whether_it_was_checked),
        cmocka_unit_test(no_id_stands_for_a_word),
    };
    return cmocka_run_group_tests(tests, open_house, close_house);
}
