/* The kiosk's file: what is right is taken, what is wrong is told with its line and column, and whatever the file says
 * the house runs with something safe. */
#include "kiosk/config.h"
#include "progress/pin.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { FUZZED = 4000 };

static char path[] = "/tmp/inner-house-config-XXXXXX";

static bool load_bytes(const char *bytes, size_t count, struct config *config, struct complaints *complaints) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, count, file), count);
    fclose(file);
    complaints_init(complaints);
    return config_load(config, path, complaints);
}

static bool load(const char *text, struct config *config, struct complaints *complaints) {
    return load_bytes(text, strlen(text), config, complaints);
}

static void assert_safe(const struct config *config) {
    assert_int_equal(config->ceiling, WEIGHT_LIGHT);
    assert_int_equal(config->minutes, 3);
    assert_int_equal(config->ask_after_s, 45);
    assert_int_equal(config->countdown_s, 20);
    assert_string_equal(config->pin, "");
    assert_string_equal(config->counts, "");
    assert_string_equal(config->updates_folder, "");
    assert_int_equal(config->restart_at, -1);
    assert_true(hours_open(config->open, (struct moment){20000, 200}));
}

static void an_empty_file_is_the_house_as_it_ships(void **state) {
    (void)state;
    static const char *const texts[] = {"", "\n\n", "# nothing yet\n", "# a: b\n   # c\n\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct config config;
        struct complaints complaints;
        assert_true(load(texts[i], &config, &complaints));
        assert_safe(&config);
        assert_int_equal(complaints.errors, 0);
        complaints_free(&complaints);
        config_free(&config);
    }
}

static void every_key_is_taken(void **state) {
    (void)state;
    char hash[PIN_HASH_BYTES];
    char text[2000];
    struct error err;
    assert_true(pin_hash("4711", hash, &err));
    snprintf(text, sizeof text,
             "languages: [en, de]\n"
             "site: {name: \"Riverside Library\", contact: \"The desk.\", region: \"Germany\",\n"
             "  help: {name: \"A line\", reach: \"0800\", hours: \"always\", checked: \"2026-01-02\"}}\n"
             "scenes: [kiosk, hearth-breath]\nstart: kiosk\nceiling: heavy\nminutes: 6\n"
             "idle: {ask-after-seconds: 60, countdown-seconds: 30}\n"
             "staff: {pin: \"%s\", closes-after-minutes: 5}\n"
             "screen: {width-mm: 531, height-mm: 299, lower-edge-mm: 1000, reach-mm: 1220}\n"
             "sound: {most: 5, quiet-hours: \"12:00-14:00\", quiet-most: 0}\n"
             "hours: {every-day: \"09:00-18:00\", sunday: closed, restart-at: \"03:30\"}\n"
             "counts: /var/lib/x/counts.sqlite\n"
             "updates: {folder: /media/usb, key: abc}\n", hash);
    struct config config;
    struct complaints complaints;
    assert_true(load(text, &config, &complaints));
    assert_int_equal(config.language_count, 2);
    assert_string_equal(config.site.name, "Riverside Library");
    assert_string_equal(config.site.line.reach, "0800");
    assert_int_equal(config.scene_count, 2);
    assert_string_equal(config.start, "kiosk");
    assert_int_equal(config.ceiling, WEIGHT_HEAVY);
    assert_int_equal(config.minutes, 6);
    assert_int_equal(config.ask_after_s, 60);
    assert_int_equal(config.countdown_s, 30);
    assert_int_equal(config.staff_min, 5);
    assert_int_equal(config.screen_mm, 531);
    assert_int_equal(config.lowest_mm, 1000);
    assert_int_equal(config.volume, 5);
    assert_int_equal(config.quiet_volume, 0);
    assert_true(span_holds(config.quiet, 13 * 60));
    assert_int_equal(config.restart_at, 210);
    assert_int_equal(config.open[6].from, config.open[6].to);
    assert_int_equal(config.open[5].from, 540);
    assert_string_equal(config.updates_key, "abc");
    complaints_free(&complaints);
    config_free(&config);
}

static void what_is_wrong_is_told_with_its_place(void **state) {
    (void)state;
    static const struct {
        const char *text;
        int line, column;
        const char *says;
    } wrong[] = {
        {"idel:\n  x: 1\n", 1, 1, "idle"},
        {"minutes: 99\n", 1, 10, "from 1 to 20"},
        {"minutes: three\n", 1, 10, "'minutes'"},
        {"ceiling: medium\n", 1, 10, "light"},
        {"idle:\n  ask-after-seconds: 5\n", 2, 22, "from 20"},
        {"idle:\n  countdown-seconds: 19\n", 2, 22, "from 20"},
        {"staff:\n  pin: \"4711\"\n", 2, 8, "--set-pin"},
        {"hours: {monday: \"9-5\"}\n", 1, 17, "09:00-18:00"},
        {"hours: {restart-at: \"25:00\"}\n", 1, 21, "03:30"},
        {"site:\n  help: {name: A, reach: B, hours: C, checked: soon}\n", 2, 48, "YYYY-MM-DD"},
        {"updates: {folder: /media}\n", 1, 10, "key"},
        {"sound: {most: 2, quiet-most: 8}\n", 1, 30, "louder"},
        {"screen: {lower-edge-mm: 900}\n", 1, 25, "width-mm"},
        {"scenes: []\n", 1, 9, "entries"},
        {"scenes: kiosk\n", 1, 9, "list"},
        {"a: &x 1\n", 1, 4, ""},
        {"minutes: 3\nminutes: 3\n", 2, 1, ""},
        {"\t- broken", 1, 0, ""},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct config config;
        struct complaints complaints;
        assert_false(load(wrong[i].text, &config, &complaints));
        assert_safe(&config);
        assert_true(complaints.count > 0);
        assert_int_equal(complaints.items[0].line, wrong[i].line);
        if (wrong[i].column > 0) {
            assert_int_equal(complaints.items[0].column, wrong[i].column);
        }
        if (strstr(complaints.items[0].message, wrong[i].says) == NULL) {
            fail_msg("'%s' does not say '%s'", complaints.items[0].message, wrong[i].says);
        }
        complaints_free(&complaints);
        config_free(&config);
    }
}

static void a_missing_or_giant_file_is_no_disaster(void **state) {
    (void)state;
    struct config config;
    struct complaints complaints;
    complaints_init(&complaints);
    assert_false(config_load(&config, "/nowhere/kiosk.yaml", &complaints));
    assert_safe(&config);
    config_free(&config);
    assert_false(config_load(&config, "/tmp", &complaints));
    assert_safe(&config);
    config_free(&config);
    complaints_free(&complaints);
    char *giant = malloc(CONFIG_BYTES_MAX + 10);
    memset(giant, '#', CONFIG_BYTES_MAX + 10);
    assert_false(load_bytes(giant, CONFIG_BYTES_MAX + 10, &config, &complaints));
    assert_safe(&config);
    free(giant);
    complaints_free(&complaints);
    config_free(&config);
    assert_true(config_load(&config, NULL, NULL));
    assert_safe(&config);
    config_free(&config);
}

/* Any bytes at all: the house always has something safe to run with. */
static void changed_files_end_in_something_safe(void **state) {
    (void)state;
    static const char whole[] = "site: {name: \"A\", contact: \"B\"}\nscenes: [kiosk, hearth-breath]\nminutes: 4\n"
                                "idle: {ask-after-seconds: 60}\nhours: {monday: \"09:00-18:00\"}\nsound: {most: 4}\n";
    uint64_t chance = 88172645463325252ULL;
    size_t taken = 0;
    for (int i = 0; i < FUZZED; i++) {
        char text[sizeof whole];
        memcpy(text, whole, sizeof whole);
        for (int k = 0; k < 1 + i % 4; k++) {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            text[chance % (sizeof whole - 1)] = (char)(chance >> 32);
        }
        struct config config;
        struct complaints complaints;
        bool fine = load_bytes(text, sizeof whole - 1 - (size_t)(chance % 20), &config, &complaints);
        if (!fine) {
            assert_safe(&config);
            assert_true(complaints.errors > 0);
        }
        taken += fine ? 1 : 0;
        assert_in_range(config.minutes, 1, 20);
        assert_in_range(config.ask_after_s, 20, 600);
        assert_in_range(config.volume, 0, 10);
        complaints_free(&complaints);
        config_free(&config);
    }
    print_message("%d changed files, %zu of them still a file\n", FUZZED, taken);
}

int main(void) {
    int file = mkstemp(path);
    if (file < 0) {
        return 1;
    }
    close(file);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_file_is_the_house_as_it_ships),
        cmocka_unit_test(every_key_is_taken),
        cmocka_unit_test(what_is_wrong_is_told_with_its_place),
        cmocka_unit_test(a_missing_or_giant_file_is_no_disaster),
        cmocka_unit_test(changed_files_end_in_something_safe),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    unlink(path);
    return failed;
}
