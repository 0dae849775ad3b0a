/* Where the player's things and the archive are looked for; and a clock that
 * hands out whole ticks. */
#include "core/action.h"
#include "core/text.h"
#include "platform/clock.h"
#include "platform/files.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char scratch[64];

static int make_scratch(void **unused) {
    (void)unused;
    utf8_copy(scratch, sizeof scratch, "/tmp/inner-house-files-XXXXXX");
    return mkdtemp(scratch) == NULL ? -1 : 0;
}

static int drop_scratch(void **unused) {
    (void)unused;
    char command[128];
    snprintf(command, sizeof command, "rm -rf -- '%s'", scratch);
    return system(command); /* NOLINT: the name is our own */
}

static const char *below(const char *name) {
    static char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", scratch, name);
    return path;
}

static void assert_private_folder(const char *path) {
    struct stat there;
    assert_int_equal(stat(path, &there), 0);
    assert_true(S_ISDIR(there.st_mode));
    assert_int_equal(there.st_mode & 0777, 0700);
}

static void the_data_folder_is_made_with_its_parents_for_its_owner_only(void **unused) {
    (void)unused;
    char out[PATH_MAX];
    struct error err;
    assert_int_equal(setenv("XDG_DATA_HOME", below("a/b"), 1), 0);
    assert_true(files_data_folder(out, sizeof out, NULL, &err));
    assert_string_equal(out, below("a/b/inner-house"));
    assert_private_folder(below("a"));
    assert_private_folder(below("a/b/inner-house"));
    assert_true(files_data_folder(out, sizeof out, NULL, &err));
}

static void without_xdg_it_lies_below_home(void **unused) {
    (void)unused;
    char out[PATH_MAX];
    struct error err;
    assert_int_equal(unsetenv("XDG_DATA_HOME"), 0);
    assert_int_equal(setenv("HOME", below("home"), 1), 0);
    assert_true(files_data_folder(out, sizeof out, NULL, &err));
    assert_string_equal(out, below("home/.local/share/inner-house"));
    assert_private_folder(out);
}

static void a_wish_comes_before_the_environment(void **unused) {
    (void)unused;
    char out[PATH_MAX];
    struct error err;
    assert_true(files_data_folder(out, sizeof out, below("wished/"), &err));
    assert_private_folder(below("wished"));
}

static void a_file_in_the_way_is_named(void **unused) {
    (void)unused;
    char out[PATH_MAX];
    struct error err = {""};
    FILE *file = fopen(below("file"), "w");
    assert_non_null(file);
    fclose(file);
    assert_false(files_data_folder(out, sizeof out, below("file/deeper"), &err));
    assert_non_null(strstr(err.text, below("file")));
    assert_false(files_data_folder(out, 4, below("long"), &err));
    assert_false(files_data_folder(out, sizeof out, "", &err));
}

static void nowhere_to_go_is_an_error(void **unused) {
    (void)unused;
    char out[PATH_MAX];
    struct error err = {""};
    assert_int_equal(unsetenv("XDG_DATA_HOME"), 0);
    assert_int_equal(unsetenv("HOME"), 0);
    assert_false(files_data_folder(out, sizeof out, NULL, &err));
    assert_true(err.text[0] != '\0');
}

static void what_lies_beside_the_program_is_found(void **unused) {
    (void)unused;
    char out[PATH_MAX];
    char self[PATH_MAX] = "";
    struct error err = {""};
    assert_int_equal(unsetenv("INNER_HOUSE_PACK"), 0);
    assert_true(readlink("/proc/self/exe", self, sizeof self - 1) > 0);
    assert_true(files_beside_program(out, sizeof out, self, strrchr(self, '/') + 1, &err));
    assert_string_equal(out, self);
    assert_false(files_beside_program(out, sizeof out, self, "no-such.pack", &err));
    assert_non_null(strstr(err.text, "no-such.pack"));
}

static void a_long_stop_is_not_caught_up(void **unused) {
    (void)unused;
    struct clock clock;
    clock_start(&clock);
    assert_int_equal(clock.ticks, 0);
    uint64_t an_hour_ns = UINT64_C(3600000000000);
    clock.started_ns -= an_hour_ns; /* as if the lid had been closed */
    assert_int_equal(clock_due_ticks(&clock, 4), 4);
    assert_true(clock.ticks >= 3600u * TICKS_PER_SECOND);
}

static void today_is_a_day_of_this_century(void **unused) {
    (void)unused;
    assert_in_range(clock_today(), 18262, 47482); /* 2020 .. 2100 */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_data_folder_is_made_with_its_parents_for_its_owner_only),
        cmocka_unit_test(without_xdg_it_lies_below_home),
        cmocka_unit_test(a_wish_comes_before_the_environment),
        cmocka_unit_test(a_file_in_the_way_is_named),
        cmocka_unit_test(nowhere_to_go_is_an_error),
        cmocka_unit_test(what_lies_beside_the_program_is_found),
        cmocka_unit_test(a_long_stop_is_not_caught_up),
        cmocka_unit_test(today_is_a_day_of_this_century),
    };
    return cmocka_run_group_tests(tests, make_scratch, drop_scratch);
}
