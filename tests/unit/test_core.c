/* The core: text, days, chance, options and the recorded frame. */
#include "core/complaints.h"
#include "core/date.h"
#include "core/draw.h"
#include "core/hash.h"
#include "core/motion.h"
#include "core/options.h"
#include "core/rng.h"
#include "core/text.h"
#include "core/visit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void a_copy_never_splits_a_character(void **state) {
    (void)state;
    char small[6];
    utf8_copy(small, sizeof small, "caféx");
    assert_string_equal(small, "café");
    utf8_copy(small, 5, "café");
    assert_string_equal(small, "caf");
}

static void broken_bytes_are_not_text(void **state) {
    (void)state;
    assert_true(utf8_valid("naïve 夜 🕯", strlen("naïve 夜 🕯")));
    assert_false(utf8_valid("\xC0\x80", 2));
    assert_false(utf8_valid("\xED\xA0\x80", 3));
    assert_false(utf8_valid("\xF5\x80\x80\x80", 4));
    assert_false(utf8_valid("ab\xE2\x82", 4));
}

static void a_day_goes_to_text_and_back(void **state) {
    (void)state;
    static const char *const days[] = {"1970-01-01", "2000-02-29", "2026-11-23", "2400-12-31"};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        int32_t day = -1;
        char back[11];
        assert_true(date_parse(days[i], &day));
        date_format(day, back);
        assert_string_equal(back, days[i]);
    }
}

static void a_day_that_is_not_in_the_calendar_is_refused(void **state) {
    (void)state;
    static const char *const wrong[] = {"2026-02-29", "2026-13-01", "2026-1-1", "tomorrow", "", "2026-00-10", "1969-12-31"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        int32_t day = 0;
        assert_false(date_parse(wrong[i], &day));
    }
}

static void the_same_seed_gives_the_same_evening(void **state) {
    (void)state;
    struct rng one;
    struct rng two;
    rng_seed(&one, 7, 1);
    rng_seed(&two, 7, 1);
    for (int i = 0; i < 100; i++) {
        uint32_t value = rng_below(&one, 10);
        assert_int_equal(value, rng_below(&two, 10));
        assert_true(value < 10);
    }
    assert_int_equal(rng_below(&one, 0), 0);
}

static void a_shuffle_keeps_everything(void **state) {
    (void)state;
    struct rng rng;
    rng_seed(&rng, 99, 2);
    int order[20];
    int seen[20] = {0};
    rng_shuffle(&rng, order, 20);
    for (int i = 0; i < 20; i++) {
        seen[order[i]]++;
    }
    for (int i = 0; i < 20; i++) {
        assert_int_equal(seen[i], 1);
    }
}

static void noise_is_smooth_and_bounded(void **state) {
    (void)state;
    float before = noise(4, 0.0f);
    for (int i = 1; i < 2000; i++) {
        float now = noise(4, (float)i / 100.0f);
        assert_true(now >= -1.0f && now <= 1.0f);
        assert_true(now - before < 0.05f && before - now < 0.05f);
        before = now;
    }
}

static void a_keepsake_is_kept_once(void **state) {
    (void)state;
    struct visit visit = {.day = 1};
    visit_keep(&visit, "catch.lamp");
    visit_keep(&visit, "catch.lamp");
    visit_keep(&visit, "reflect.walk");
    assert_string_equal(visit.keepsakes[0], "catch.lamp");
    assert_string_equal(visit.keepsakes[1], "reflect.walk");
    assert_string_equal(visit.keepsakes[2], "");
}

static bool parse(struct options *options, struct error *err, int count, const char *const *words) {
    static char storage[16][64];
    char *argv[17];
    for (int i = 0; i < count; i++) {
        utf8_copy(storage[i], sizeof storage[i], words[i]);
        argv[i] = storage[i];
    }
    return options_parse(options, count, argv, err);
}

#define PARSE(options, err, ...)                                                                                   \
    parse(options, err, (int)(sizeof(const char *[]){__VA_ARGS__} / sizeof(char *)), (const char *const[]){__VA_ARGS__})

static void a_wrong_word_is_named_with_the_right_ones(void **state) {
    (void)state;
    struct options options;
    struct error err = {""};
    assert_false(PARSE(&options, &err, "inner-house", "--txet-scale", "120"));
    assert_non_null(strstr(err.text, "--txet-scale"));
    assert_non_null(strstr(err.text, "--text-scale"));
    assert_false(PARSE(&options, &err, "inner-house", "dance"));
    assert_non_null(strstr(err.text, "replay"));
    assert_false(PARSE(&options, &err, "inner-house", "--renderer", "fast"));
    assert_non_null(strstr(err.text, "auto, gpu, cpu"));
}

static void numbers_out_of_range_are_refused(void **state) {
    (void)state;
    struct options options;
    struct error err = {""};
    assert_false(PARSE(&options, &err, "inner-house", "--text-scale", "99"));
    assert_false(PARSE(&options, &err, "inner-house", "--text-scale", "12x"));
    assert_false(PARSE(&options, &err, "inner-house", "--size", "10x10"));
    assert_false(PARSE(&options, &err, "inner-house", "--date", "2026-02-30"));
    assert_false(PARSE(&options, &err, "inner-house", "--seed", "-1"));
    assert_false(PARSE(&options, &err, "inner-house", "--out"));
    assert_true(PARSE(&options, &err, "inner-house", "shot", "hub", "--size", "1366x768", "--seed", "5"));
    assert_int_equal(options.width, 1366);
    assert_string_equal(options.words[0], "hub");
}

static void equal_commands_have_equal_hashes(void **state) {
    (void)state;
    struct draw_list one = {0};
    struct draw_list two = {0};
    draw_text(&one, FACE_TEXT, 30.0f, 0x2A1B45, 10.0f, 20.0f, "moth", 4, 1.0f);
    draw_sprite(&two, "hub/base", 0, 0, 1.0f);
    draw_text(&two, FACE_TEXT, 30.0f, 0x2A1B45, 10.0f, 20.0f, "moth", 4, 1.0f);
    assert_true(draw_command_hash(&one, &one.commands[0]) == draw_command_hash(&two, &two.commands[1]));
    two.commands[1].alpha = 0.5f;
    assert_false(draw_command_hash(&one, &one.commands[0]) == draw_command_hash(&two, &two.commands[1]));
    struct text printed = {0};
    draw_list_print(&two, &printed);
    assert_non_null(strstr(text_get(&printed), "sprite 0.0 0.0 0.0 0.0 alpha 1.00 \"hub/base\""));
    text_free(&printed);
    draw_list_free(&one);
    draw_list_free(&two);
}

static void what_cannot_be_seen_is_not_recorded(void **state) {
    (void)state;
    struct draw_list list = {0};
    draw_sprite(&list, "hub/base", 0, 0, 0.0f);
    draw_glow(&list, 0, 0, 0.0f, 0xFFFFFF, 1.0f);
    assert_int_equal(list.count, 0);
    draw_list_free(&list);
}

static void a_hundred_mistakes_are_shown_and_the_rest_counted(void **state) {
    (void)state;
    struct complaints list;
    complaints_init(&list);
    for (int i = 0; i < 250; i++) {
        complaints_add(&list, COMPLAINT_ERROR, "levels/en/catch/x.yaml", i + 1, 3, "not a pattern");
    }
    char *printed = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&printed, &size);
    complaints_print(&list, out);
    fclose(out);
    assert_int_equal(list.errors, 250);
    assert_non_null(strstr(printed, "levels/en/catch/x.yaml:100:3: not a pattern\nand 150 more\n"));
    free(printed);
    complaints_free(&list);
}

static void a_paragraph_reads_the_way_of_its_first_letter(void **state) {
    (void)state;
    assert_true(utf8_reads_leftward("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"));
    assert_true(utf8_reads_leftward("12 \xE2\x80\x93 \xD8\xA3\xD9\x87\xD9\x84\xD8\xA7 hello"));
    assert_false(utf8_reads_leftward("hello \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"));
    assert_false(utf8_reads_leftward("\xE2\x80\x9C\xC3\x89t\xC3\xA9\xE2\x80\x9D \xD7\xA9"));
    assert_false(utf8_reads_leftward("12 345, \xE2\x80\xA6"));
    assert_false(utf8_reads_leftward(""));
    assert_false(utf8_reads_leftward("\xFF\xFE"));
}

static void a_visit_may_change_the_light_of_the_evening(void **state) {
    (void)state;
    const struct {
        enum evening now, leaves;
        enum weather weather;
        enum evening then;
    } cases[] = {
        {EVENING_DUSK, EVENING_AS_IT_WAS, WEATHER_NONE, EVENING_DUSK},
        {EVENING_DUSK, EVENING_AS_IT_WAS, WEATHER_STORM, EVENING_STORM},
        {EVENING_NIGHT, EVENING_AS_IT_WAS, WEATHER_STORM, EVENING_STORM},
        {EVENING_STORM, EVENING_AS_IT_WAS, WEATHER_NONE, EVENING_STORM}, /* a room that says nothing of weather */
        {EVENING_STORM, EVENING_AS_IT_WAS, WEATHER_RAIN, EVENING_DUSK},
        {EVENING_NIGHT, EVENING_AS_IT_WAS, WEATHER_SUN, EVENING_NIGHT},
        {EVENING_STORM, EVENING_MORNING, WEATHER_NONE, EVENING_MORNING},
        {EVENING_MORNING, EVENING_NIGHT, WEATHER_NONE, EVENING_NIGHT},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct visit visit = {.weather = cases[i].weather, .leaves = cases[i].leaves};
        assert_int_equal(visit_evening(cases[i].now, &visit), cases[i].then);
    }
    for (int i = EVENING_DUSK; i < EVENING_COUNT; i++) {
        assert_int_equal(evening_from_name(evening_name((enum evening)i)), i);
    }
    assert_int_equal(evening_from_name("noon"), EVENING_AS_IT_WAS);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_paragraph_reads_the_way_of_its_first_letter),
        cmocka_unit_test(a_visit_may_change_the_light_of_the_evening),
        cmocka_unit_test(a_copy_never_splits_a_character),
        cmocka_unit_test(broken_bytes_are_not_text),
        cmocka_unit_test(a_day_goes_to_text_and_back),
        cmocka_unit_test(a_day_that_is_not_in_the_calendar_is_refused),
        cmocka_unit_test(the_same_seed_gives_the_same_evening),
        cmocka_unit_test(a_shuffle_keeps_everything),
        cmocka_unit_test(noise_is_smooth_and_bounded),
        cmocka_unit_test(a_keepsake_is_kept_once),
        cmocka_unit_test(a_wrong_word_is_named_with_the_right_ones),
        cmocka_unit_test(numbers_out_of_range_are_refused),
        cmocka_unit_test(equal_commands_have_equal_hashes),
        cmocka_unit_test(what_cannot_be_seen_is_not_recorded),
        cmocka_unit_test(a_hundred_mistakes_are_shown_and_the_rest_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
