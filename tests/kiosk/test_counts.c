/* The kiosk's counts: how often and on which day, and nothing else. */
#include "progress/counts.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include "progress/sql.h"

enum { KILLS = 1000 };

static char folder[] = "/tmp/inner-house-counts-XXXXXX";
static char path[64];

static void fresh(void) {
    char aside[80];
    snprintf(aside, sizeof aside, "%s.damaged", path);
    unlink(path);
    unlink(aside);
}

static struct counts *open_counts(void) {
    struct counts *counts;
    struct error err = {""};
    if (!counts_open(&counts, path, &err)) {
        fail_msg("%s", err.text);
    }
    return counts;
}

static char *printed(bool json) {
    char *text = NULL;
    size_t size = 0;
    struct error err = {""};
    FILE *out = open_memstream(&text, &size);
    assert_true(counts_print(path, out, json, 0, NULL, &err));
    fclose(out);
    return text;
}

static void small_numbers_are_hidden(void **state) {
    (void)state;
    fresh();
    struct counts *counts = open_counts();
    for (int i = 0; i < 7; i++) {
        counts_add(counts, 20000, COUNT_START, "");
    }
    for (int i = 0; i < 4; i++) {
        counts_add(counts, 20000, COUNT_FINISH, "pocket-breath");
    }
    counts_close(counts);
    char *words = printed(false);
    assert_non_null(strstr(words, "2024-10-04       7  counts.start"));
    assert_non_null(strstr(words, "<5  counts.finish: pocket-breath"));
    assert_null(strstr(words, " 4 "));
    assert_null(strstr(words, "11"));
    free(words);
    char *json = printed(true);
    assert_non_null(strstr(json, "{\"day\": \"2024-10-04\", \"kind\": \"start\", \"name\": \"\", \"count\": 7}"));
    assert_non_null(strstr(json, "\"count\": \"<5\"}"));
    free(json);
}

static void nothing_else_is_in_the_file(void **state) {
    (void)state;
    fresh();
    struct counts *counts = open_counts();
    counts_add(counts, 20000, COUNT_FINISH, "Some One's; NAME\n with-a-secret 7");
    counts_close(counts);
    struct error err;
    sqlite3 *db = sql_open(path, SQL_READ, &err);
    assert_int_equal(sql_int(db, "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'", -1), 1);
    assert_int_equal(sql_int(db, "SELECT count(*) FROM pragma_table_info('counts')", -1), 4);
    assert_int_equal(sql_int(db, "SELECT count(*) FROM pragma_table_info('counts') WHERE name IN "
                                 "('day', 'kind', 'name', 'count')", -1), 4);
    assert_int_equal(sql_int(db, "SELECT count(*) FROM counts WHERE name GLOB '*[^a-z0-9-]*'", -1), 0);
    sqlite3_close(db);
    struct stat found;
    assert_int_equal(stat(path, &found), 0);
    assert_int_equal(found.st_mode & 0777, 0600);
}

static void a_damaged_file_is_set_aside(void **state) {
    (void)state;
    fresh();
    FILE *file = fopen(path, "w");
    fputs("this is no database, and it is long enough to be looked at as one by whoever opens it", file);
    fclose(file);
    struct counts *counts = open_counts();
    counts_add(counts, 1, COUNT_START, "");
    counts_close(counts);
    char aside[80];
    snprintf(aside, sizeof aside, "%s.damaged", path);
    assert_int_equal(access(aside, F_OK), 0);
}

static void a_newer_or_unwritable_file_is_told(void **state) {
    (void)state;
    fresh();
    struct error err = {""};
    struct counts *counts = open_counts();
    counts_close(counts);
    sqlite3 *db = sql_open(path, SQL_WRITE, &err);
    assert_true(sql_run(db, "PRAGMA user_version = 9", &err));
    sqlite3_close(db);
    assert_false(counts_open(&counts, path, &err));
    assert_non_null(strstr(err.text, "newer"));
    assert_false(counts_open(&counts, "/nowhere/at/all", &err));
    assert_false(counts_print("/nowhere/at/all", stdout, false, 0, NULL, &err));
    counts_close(NULL);
}

/* kill -9 while it counts: the file opens again, and no less is in it than was told. */
static void a_power_cut_loses_nothing_counted(void **state) {
    (void)state;
    fresh();
    int64_t told = 0;
    for (int i = 0; i < KILLS; i++) {
        int ends[2];
        assert_int_equal(pipe(ends), 0);
        pid_t child = fork();
        if (child == 0) {
            close(ends[0]);
            struct counts *counts;
            struct error err;
            if (counts_open(&counts, path, &err)) {
                for (;;) {
                    counts_add(counts, 20000, COUNT_START, "");
                    (void)!write(ends[1], "x", 1);
                }
            }
            _exit(1);
        }
        close(ends[1]);
        char beats[64];
        for (int k = 0; k <= i % 7; k++) {
            ssize_t got = read(ends[0], beats, 1);
            told += got > 0 ? 1 : 0;
        }
        kill(child, SIGKILL);
        ssize_t got;
        while ((got = read(ends[0], beats, sizeof beats)) > 0) {
            told += got;
        }
        close(ends[0]);
        int status;
        waitpid(child, &status, 0);
        assert_true(WIFSIGNALED(status));
    }
    struct counts *counts = open_counts();
    counts_close(counts);
    struct error err;
    sqlite3 *db = sql_open(path, SQL_READ, &err);
    int64_t found = sql_int(db, "SELECT count FROM counts WHERE kind = 'start'", -1);
    sqlite3_close(db);
    assert_true(found >= told && found <= told + KILLS);
    print_message("%d kills: %lld told, %lld found\n", KILLS, (long long)told, (long long)found);
    char aside[80];
    snprintf(aside, sizeof aside, "%s.damaged", path);
    assert_int_not_equal(access(aside, F_OK), 0);
}

int main(void) {
    if (mkdtemp(folder) == NULL) {
        return 1;
    }
    snprintf(path, sizeof path, "%.40s/counts.sqlite", folder);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_numbers_are_hidden),
        cmocka_unit_test(nothing_else_is_in_the_file),
        cmocka_unit_test(a_damaged_file_is_set_aside),
        cmocka_unit_test(a_newer_or_unwritable_file_is_told),
        cmocka_unit_test(a_power_cut_loses_nothing_counted),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    fresh();
    char journal[80];
    snprintf(journal, sizeof journal, "%s-journal", path);
    unlink(journal);
    rmdir(folder);
    return failed;
}
