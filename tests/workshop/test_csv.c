/* The anonymous export: what a spreadsheet reads, and what nobody can read out of it. */
#include "workshop/csv.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define HEAD "step,option,count\r\n"

static char folder[] = "/tmp/inner-house-csv-XXXXXX";
static char path[64];

static int make_folder(void **state) {
    (void)state;
    snprintf(path, sizeof path, "%s/counts.csv", mkdtemp(folder));
    return 0;
}

static int remove_folder(void **state) {
    (void)state;
    (void)unlink(path);
    return rmdir(folder); /* fails when something else was left there */
}

static const char *written(const struct csv_item *items, size_t count) {
    static char bytes[4096];
    struct error err = {""};
    assert_true(csv_write(items, count, path, &err));
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    bytes[fread(bytes, 1, sizeof bytes - 1, file)] = '\0';
    fclose(file);
    return bytes;
}

static const char *one_option(const char *step, const char *option) {
    struct csv_option options[] = {{option, 7}};
    struct csv_item item = {step, options, 1};
    return written(&item, 1);
}

static void each_option_is_a_line_in_the_order_of_asking(void **state) {
    (void)state;
    struct csv_option weather[] = {{"storm", 3}, {"rain", 9}, {"cloud", 0}};
    struct csv_option light[] = {{"yes", 6}};
    struct csv_item items[] = {{"weather", weather, 3}, {"windows/late-rent", light, 1}};
    assert_string_equal(written(items, 2),
                        HEAD "weather,storm,3\r\nweather,rain,9\r\nweather,cloud,0\r\nwindows/late-rent,yes,6\r\n");
    assert_string_equal(written(NULL, 0), HEAD);
}

static void commas_quotes_and_line_ends_stay_in_their_cell(void **state) {
    (void)state;
    assert_string_equal(one_option("talk, then tea", "plain"), HEAD "\"talk, then tea\",plain,7\r\n");
    assert_string_equal(one_option("a", "the \"good\" cup"), HEAD "a,\"the \"\"good\"\" cup\",7\r\n");
    assert_string_equal(one_option("a", "one\r\ntwo"), HEAD "a,\"one\r\ntwo\",7\r\n");
    assert_string_equal(one_option("a", ""), HEAD "a,,7\r\n");
    assert_string_equal(one_option("a", "Tür, zu"), HEAD "a,\"Tür, zu\",7\r\n");
}

static void no_cell_is_calculated(void **state) {
    (void)state;
    assert_string_equal(one_option("=1+1", "+2"), HEAD "'=1+1,'+2,7\r\n");
    assert_string_equal(one_option("-3", "@SUM(A1)"), HEAD "'-3,'@SUM(A1),7\r\n");
    assert_string_equal(one_option("a", "=HYPERLINK(\"x\",\"y\")"),
                        HEAD "a,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",7\r\n");
    assert_string_equal(one_option("a", "  =1"), HEAD "a,'  =1,7\r\n");
    assert_string_equal(one_option("a", "\t=1"), HEAD "a,'\t=1,7\r\n");
    assert_string_equal(one_option("a", "＝1"), HEAD "a,'＝1,7\r\n");
    assert_string_equal(one_option("a", "me-too = yes"), HEAD "a,me-too = yes,7\r\n");
}

static void what_fewer_than_five_answered_is_left_out(void **state) {
    (void)state;
    struct csv_option cups[] = {{"blue", 1}, {"red", 0}};
    struct csv_option jugs[] = {{"blue", 2}, {"red", 2}};
    struct csv_item items[] = {{"cups", cups, 2}, {"jugs", jugs, 2}, {"none", NULL, 0}};
    for (unsigned blue = 0; blue <= 8; blue++) {
        cups[0].count = blue;
        const char *text = written(items, 3);
        assert_int_equal(strstr(text, "cups") != NULL, blue >= CSV_ANSWERS_MIN);
        assert_null(strstr(text, "jugs"));
        assert_null(strstr(text, "none"));
    }
    jugs[1].count = 3; /* five answers, none of them from five people */
    assert_non_null(strstr(written(items, 3), "jugs,blue,2\r\njugs,red,3\r\n"));
}

static void the_file_is_for_this_user_only(void **state) {
    (void)state;
    struct stat found;
    mode_t old = umask(0);
    one_option("a", "b");
    umask(old);
    assert_int_equal(stat(path, &found), 0);
    assert_int_equal(found.st_mode & 0777, 0600);
}

static int names_in(const char *where) {
    DIR *listed = opendir(where);
    assert_non_null(listed);
    int names = 0;
    for (const struct dirent *entry = readdir(listed); entry != NULL; entry = readdir(listed)) {
        names += entry->d_name[0] != '.';
    }
    closedir(listed);
    return names;
}

static void a_file_that_cannot_be_written_leaves_nothing_behind(void **state) {
    (void)state;
    struct error err = {""};
    assert_false(csv_write(NULL, 0, "/tmp/inner-house-no-such-folder/counts.csv", &err));
    assert_non_null(strstr(err.text, "/tmp/inner-house-no-such-folder/counts.csv"));
    char taken[80];
    snprintf(taken, sizeof taken, "%s/taken", folder);
    one_option("a", "b");
    int before = names_in(folder);
    assert_int_equal(mkdir(taken, 0700), 0);
    assert_false(csv_write(NULL, 0, taken, &err)); /* a folder stands there */
    assert_non_null(strstr(err.text, "taken cannot be written: "));
    assert_int_equal(names_in(folder), before + 1);
    assert_int_equal(rmdir(taken), 0);
    assert_false(csv_write(NULL, 0, "/dev/full/counts.csv", NULL));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_option_is_a_line_in_the_order_of_asking),
        cmocka_unit_test(commas_quotes_and_line_ends_stay_in_their_cell),
        cmocka_unit_test(no_cell_is_calculated),
        cmocka_unit_test(what_fewer_than_five_answered_is_left_out),
        cmocka_unit_test(the_file_is_for_this_user_only),
        cmocka_unit_test(a_file_that_cannot_be_written_leaves_nothing_behind),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
