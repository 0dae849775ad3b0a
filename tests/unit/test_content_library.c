/* The library: what packs say, put together, with the broken parts left out. */
#include "content/library.h"
#include "content/pack_folder.h"
#include "content/strings.h"
#include "content/tea.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct level_kind *const kinds[] = {&tea_kind};

/* Two folders, the base with the whole tea pack and one to lay over it. */
struct house {
    struct pack_folder base, over;
    struct archive *archive;
    struct library *library;
    struct complaints problems;
};

static void house_begin(struct house *house) {
    *house = (struct house){0};
    complaints_init(&house->problems);
    assert_true(folder_begin(&house->base) && folder_begin(&house->over) && put_tea_pack(&house->base));
}

static void house_open(struct house *house, const char *lang) {
    struct error err = {""};
    const char *extra[] = {house->over.path};
    assert_true(archive_open(&house->archive, NULL, house->base.path, NULL, extra, 1, &house->problems, &err));
    if (!library_load(&house->library, house->archive, kinds, 1, lang, &house->problems, &err)) {
        fail_msg("%s", err.text);
    }
}

static void house_end(struct house *house) {
    library_free(house->library);
    archive_close(house->archive);
    complaints_free(&house->problems);
    folder_end(&house->base);
    folder_end(&house->over);
}

static char *with(const char *content, const char *from, const char *to) {
    struct text text = {0};
    const char *place = strstr(content, from);
    assert_non_null(place);
    text_append_bytes(&text, content, (size_t)(place - content));
    text_append(&text, to);
    text_append(&text, place + strlen(from));
    return text.data;
}

static void put_changed(const struct pack_folder *folder, const char *file, const char *content, const char *from,
                        const char *to) {
    char *changed = with(content, from, to);
    assert_true(folder_put(folder, file, changed));
    free(changed);
}

static void a_level_has_its_head_and_its_own_part(void **state) {
    (void)state;
    struct house house;
    house_begin(&house);
    house_open(&house, "en");
    assert_int_equal(house.problems.count, 0);
    const struct level *level = library_level(house.library, "first-cup");
    assert_non_null(level);
    assert_ptr_equal(level->kind, &tea_kind);
    assert_string_equal(level->head->title, "A first cup");
    assert_int_equal(level->head->minutes, 4);
    assert_int_equal(level->head->weight, WEIGHT_LIGHT);
    assert_int_equal(level->head->place, PLACE_KITCHEN);
    assert_null(level->head->note);
    assert_string_equal(level->file, TEA_FILE);
    const struct tea_level *tea = level->body;
    assert_int_equal(tea->leaf, LEAF_GREEN);
    assert_int_equal(tea->steeps_count, 2);
    assert_string_equal(tea->steeps[1].suggests[0], "first-cup");
    assert_null(library_level(house.library, "last-cup"));
    assert_null(library_level_at(house.library, 1));
    house_end(&house);
}

static void journeys_evidence_and_help_are_there(void **state) {
    (void)state;
    struct house house;
    house_begin(&house);
    house_open(&house, "en");
    const struct journey *journey = library_journey(house.library, "tea-walk");
    assert_non_null(journey);
    assert_int_equal(journey->step_count, 2);
    assert_string_equal(journey->steps[0].say, "Here is the kitchen.");
    assert_null(journey->steps[0].level);
    assert_string_equal(journey->steps[1].level, "first-cup");
    assert_int_equal(library_evidence_count(house.library), 1);
    assert_string_equal(library_evidence(house.library, "tea-study")->says, "Guests liked the tea.");
    assert_int_equal(library_evidence_at(house.library, 0)->year, 2020);
    assert_int_equal(library_help_count(house.library), 1);
    assert_string_equal(library_help_at(house.library, 0)->verified, "2026-01-02");
    assert_string_equal(library_help_line_at(house.library, 0), "Call a friend.");
    assert_null(library_help_line_at(house.library, 1));
    house_end(&house);
}

static void a_pack_adds_levels_and_evidence_and_takes_none_away(void **state) {
    (void)state;
    struct house house;
    house_begin(&house);
    put_changed(&house.over, "levels/en/tea/all-cups.yaml", tea_file, "id: first-cup", "id: all-cups");
    put_changed(&house.over, EVIDENCE_FILE, evidence_file, "id: tea-study", "id: cup-study");
    house_open(&house, "en");
    assert_int_equal(house.problems.count, 0);
    assert_int_equal(library_level_count(house.library), 2);
    assert_string_equal(library_level_at(house.library, 0)->head->id, "all-cups");
    assert_string_equal(library_level_at(house.library, 1)->head->id, "first-cup");
    assert_non_null(library_evidence(house.library, "tea-study"));
    assert_non_null(library_evidence(house.library, "cup-study"));
    house_end(&house);
}

static void a_broken_level_is_left_out_and_the_rest_plays(void **state) {
    (void)state;
    struct house house;
    house_begin(&house);
    put_changed(&house.base, "levels/en/tea/hot-cup.yaml", tea_file, "cups: 2", "cups: many");
    char *walk = with(journey_file, "id: tea-walk", "id: hot-walk");
    put_changed(&house.base, "levels/en/journeys/hot-walk.yaml", walk, "first-cup", "hot-cup");
    free(walk);
    put_changed(&house.base, "levels/en/tea/cold-cup.yaml", tea_file, "id: first-cup", "id: cold-cup");
    house_open(&house, "en");
    assert_int_equal(library_level_count(house.library), 2);
    assert_null(library_level(house.library, "hot-cup"));
    assert_null(library_journey(house.library, "hot-walk"));
    assert_int_equal(library_journey_count(house.library), 1);
    assert_int_equal(house.problems.errors, 1); /* at the level; the journey only follows from it */
    house_end(&house);
}

static void under_a_broken_overlay_the_whole_file_below_plays(void **state) {
    (void)state;
    struct house house;
    house_begin(&house);
    put_changed(&house.over, TEA_FILE, tea_file, "cups: 2", "cups: many");
    assert_true(folder_put(&house.over, EVIDENCE_FILE, "entries: none\n"));
    assert_true(folder_put(&house.over, HELP_FILE, "broken: [\n"));
    assert_true(folder_put(&house.over, STRINGS_FILE, "- broken\n"));
    house_open(&house, "en");
    assert_int_equal(house.problems.errors, 3);
    assert_non_null(library_level(house.library, "first-cup"));
    assert_non_null(library_evidence(house.library, "tea-study"));
    assert_int_equal(library_help_count(house.library), 1);
    struct strings *strings = NULL;
    assert_true(strings_load(&strings, house.archive, "en", NULL));
    assert_string_equal(strings_get(strings, "door"), "The door");
    strings_free(strings);
    house_end(&house);
}

static void another_language_stands_before_english(void **state) {
    (void)state;
    struct house house;
    house_begin(&house);
    put_changed(&house.base, "levels/de/tea/first-cup.yaml", tea_file, "A first cup", "Eine Tasse");
    put_changed(&house.base, "levels/en/tea/more.yaml", tea_file, "id: first-cup", "id: more");
    put_changed(&house.base, "levels/de/tea/more.yaml", tea_file, "minutes: 4", "minutes: lang");
    house_open(&house, "de");
    assert_string_equal(library_level(house.library, "first-cup")->head->title, "Eine Tasse");
    assert_string_equal(library_level(house.library, "more")->head->title, "A first cup");
    assert_int_equal(house.problems.errors, 1);
    assert_int_equal(library_level_count(house.library), 2);
    house_end(&house);
}

static void without_any_level_there_is_no_library(void **state) {
    (void)state;
    struct house house;
    struct error err = {""};
    house_begin(&house);
    put_changed(&house.base, TEA_FILE, tea_file, "cups: 2", "cups: many");
    assert_true(archive_open(&house.archive, NULL, house.base.path, NULL, NULL, 0, NULL, &err));
    assert_false(library_load(&house.library, house.archive, kinds, 1, "en", NULL, &err));
    assert_null(house.library);
    assert_non_null(strstr(err.text, "no level that can be played"));
    house_end(&house);
}

static void the_hash_follows_the_file(void **state) {
    (void)state;
    struct house house, other;
    house_begin(&house);
    house_open(&house, "en");
    uint64_t hash = library_level(house.library, "first-cup")->hash;
    house_end(&house);
    house_begin(&other);
    put_changed(&other.base, TEA_FILE, tea_file, "cups: 2", "cups: 3");
    house_open(&other, "en");
    assert_true(hash != 0 && hash != library_level(other.library, "first-cup")->hash);
    house_end(&other);
}

static char *listed(const struct library *library, bool json) {
    char *out = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&out, &size);
    assert_true(library_print_list(library, NULL, 0, stream, json));
    (void)fclose(stream);
    return out;
}

static void the_list_is_one_line_each_or_json(void **state) {
    (void)state;
    struct house house;
    house_begin(&house);
    put_changed(&house.base, TEA_FILE, tea_file, "title: A first cup", "title: 'A \"first\" cup'");
    house_open(&house, "en");
    char *lines = listed(house.library, false), *json = listed(house.library, true);
    assert_string_equal(lines, "tea\tfirst-cup\t4\tA \"first\" cup\njourney\ttea-walk\t12\tA walk with tea\n");
    assert_string_equal(json,
                        "[\n  {\"kind\": \"tea\", \"id\": \"first-cup\", \"minutes\": 4, \"title\": \"A \\\"first\\\" "
                        "cup\"},\n  {\"kind\": \"journey\", \"id\": \"tea-walk\", \"minutes\": 12, \"title\": \"A "
                        "walk with tea\"}\n]\n");
    free(lines);
    free(json);
    house_end(&house);
}

static void strings_add_up_over_packs_and_languages(void **state) {
    (void)state;
    struct house house;
    house_begin(&house);
    assert_true(folder_put(&house.base, "strings/de.yaml", "door: Die T\xc3\xbcr\n"));
    assert_true(folder_put(&house.over, STRINGS_FILE, "door: The gate\nmore: More\n"));
    house_open(&house, "en");
    struct strings *english = NULL, *german = NULL;
    struct error err = {""};
    assert_true(strings_load(&english, house.archive, "en", &err));
    assert_true(strings_load(&german, house.archive, "de", &err));
    assert_string_equal(strings_get(english, "door"), "The gate");
    assert_string_equal(strings_get(english, "more"), "More");
    assert_string_equal(strings_get(english, "cups.left"), "{0} of {1} cups");
    assert_string_equal(strings_get(german, "door"), "Die T\xc3\xbcr");
    assert_string_equal(strings_get(german, "more"), "More");
    assert_string_equal(strings_get(english, "nobody.wrote.this"), "nobody.wrote.this");
    assert_false(strings_has(english, "nobody.wrote.this"));
    assert_true(strings_has(english, "door"));
    strings_free(english);
    strings_free(german);
    house_end(&house);
}

static void placeholders_are_filled_and_never_split_a_letter(void **state) {
    (void)state;
    struct house house;
    house_begin(&house);
    house_open(&house, "en");
    struct strings *strings = NULL;
    struct error err = {""};
    assert_true(strings_load(&strings, house.archive, "en", &err));
    char out[32], small[5];
    const char *values[] = {"2", "{0}"};
    strings_format(strings, "cups.left", out, sizeof out, values, 2);
    assert_string_equal(out, "2 of {0} cups");
    strings_format(strings, "cups.left", out, sizeof out, values, 1);
    assert_string_equal(out, "2 of {1} cups");
    const char *umlauts[] = {"\xc3\xa4\xc3\xb6\xc3\xbc"};
    strings_format(strings, "cups.left", small, sizeof small, umlauts, 1);
    assert_string_equal(small, "\xc3\xa4\xc3\xb6");
    strings_free(strings);
    house_end(&house);
}

static void without_english_strings_nothing_starts(void **state) {
    (void)state;
    struct house house;
    struct strings *strings = NULL;
    struct error err = {""};
    house_begin(&house);
    assert_true(folder_put(&house.base, STRINGS_FILE, "door: [\n"));
    house_open(&house, "en");
    assert_false(strings_load(&strings, house.archive, "de", &err));
    assert_non_null(strstr(err.text, "strings/en.yaml:2: "));
    assert_null(strings);
    house_end(&house);
}

static void a_flood_of_levels_takes_nothing_from_the_pack_below(void **state) {
    (void)state;
    struct house house;
    house_begin(&house);
    struct text padded = {0};
    text_append(&padded, tea_file);
    while (padded.length < 400 * 1024) {
        text_append(&padded, "# a remark that goes on and on\n");
    }
    for (int i = 0; i < 30; i++) {
        char file[64], id[64];
        (void)snprintf(file, sizeof file, "levels/en/tea/cup-%02d.yaml", i);
        (void)snprintf(id, sizeof id, "id: cup-%02d", i);
        put_changed(&house.over, file, padded.data, "id: first-cup", id);
    }
    text_free(&padded);
    house_open(&house, "en");
    assert_int_equal(library_level_count(house.library), 21); /* 20 of the flood, and what lay below it */
    assert_non_null(library_level(house.library, "first-cup"));
    assert_int_equal(house.problems.errors, 1);
    assert_non_null(strstr(house.problems.items[0].message, "more than 1000 files or 8 MB of content"));
    house_end(&house);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_has_its_head_and_its_own_part),
        cmocka_unit_test(journeys_evidence_and_help_are_there),
        cmocka_unit_test(a_pack_adds_levels_and_evidence_and_takes_none_away),
        cmocka_unit_test(a_broken_level_is_left_out_and_the_rest_plays),
        cmocka_unit_test(under_a_broken_overlay_the_whole_file_below_plays),
        cmocka_unit_test(another_language_stands_before_english),
        cmocka_unit_test(without_any_level_there_is_no_library),
        cmocka_unit_test(the_hash_follows_the_file),
        cmocka_unit_test(the_list_is_one_line_each_or_json),
        cmocka_unit_test(strings_add_up_over_packs_and_languages),
        cmocka_unit_test(placeholders_are_filled_and_never_split_a_letter),
        cmocka_unit_test(without_english_strings_nothing_starts),
        cmocka_unit_test(a_flood_of_levels_takes_nothing_from_the_pack_below),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
