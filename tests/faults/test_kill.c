/* A game that is killed while it writes: whatever it was told is on the disk is there afterwards.
 * A child finishes visits and reports each one over a pipe; the parent kills it at a random point. */
#include "core/rng.h"
#include "faults/scratch.h"
#include "progress/drawer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <time.h>

enum { KILLS = 1000, LETTER_EVERY = 5, OPENINGS_KILLED = 25, MOST_REPORTS = 24, LONGEST_REST_US = 4000 };

/* What the letter of a moment says, and nothing else ever may. */
static void words_of(int32_t day, int i, char out[NAME_BYTES]) {
    snprintf(out, NAME_BYTES, "letter-%d-%d", (int)day, i);
}

static bool write_letter(struct drawer *drawer, int32_t day, int i) {
    char words[NAME_BYTES];
    struct error err;
    words_of(day, i, words);
    return drawer_draft_keep(drawer, "letter-draft", day, i, words, &err) &&
           drawer_keep(drawer, words, day, 0, words, &err);
}

/* Each run is another day, so that copies are made and let go of under fire too. */
static void live(const char *folder, int32_t day, int pipe_end) {
    struct tracker *tracker = NULL;
    if (!tracker_open(&tracker, folder, day, NULL) || !tracker_saves(tracker)) {
        _exit(3);
    }
    enum tracker_condition condition = tracker_condition(tracker);
    if (condition != TRACKER_FINE && condition != TRACKER_FRESH) {
        _exit(4);
    }
    struct drawer *drawer = NULL;
    struct error err;
    if (!drawer_open(&drawer, folder, day, &err) || drawer_was_restored(drawer)) {
        _exit(7);
    }
    char level[NAME_BYTES];
    for (int i = 0;; i++) {
        if (i % LETTER_EVERY == 0 && !write_letter(drawer, day, i)) {
            _exit(8);
        }
        snprintf(level, sizeof level, "level-%d-%d", (int)day, i);
        struct visit visit = a_visit("catch", level, day, i);
        snprintf(visit.keepsakes[0], NAME_BYTES, "keepsake-%d-%d", (int)day, i);
        if (!tracker_finish(tracker, &visit, NULL)) {
            _exit(5);
        }
        if (write(pipe_end, &i, sizeof i) != (ssize_t)sizeof i) {
            _exit(0);
        }
        if (i % 7 == 0 && !tracker_set(tracker, "text-size", "150", NULL)) {
            _exit(6);
        }
    }
}

/* Every fourth game is killed while it opens, the others some time after a random number of reports. */
static int wait_for_the_moment(int pipe_end, struct rng *rng) {
    int told = -1;
    if (rng_below(rng, 4) != 0) {
        int wanted = (int)rng_below(rng, MOST_REPORTS);
        while (told < wanted && read(pipe_end, &told, sizeof told) == (ssize_t)sizeof told) {
        }
    }
    struct timespec rest = {.tv_nsec = (long)rng_below(rng, LONGEST_REST_US) * 1000};
    nanosleep(&rest, NULL);
    return told;
}

static int kill_one(const char *folder, int32_t day, struct rng *rng) {
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        close(ends[0]);
        live(folder, day, ends[1]);
    }
    close(ends[1]);
    int told = wait_for_the_moment(ends[0], rng);
    kill(child, SIGKILL);
    for (int i; read(ends[0], &i, sizeof i) == (ssize_t)sizeof i;) {
        told = i;
    }
    close(ends[0]);
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    if (!WIFSIGNALED(status)) {
        fail_msg("on day %d the game ended by itself with %d", (int)day, WEXITSTATUS(status));
    }
    return told + 1;
}

static int64_t levels_of(const struct progress_summary *summary, int32_t day) {
    char prefix[NAME_BYTES];
    snprintf(prefix, sizeof prefix, "level-%d-", (int)day);
    int64_t count = 0;
    for (size_t i = 0; i < summary->level_count; i++) {
        if (strncmp(summary->levels[i].level, prefix, strlen(prefix)) == 0) {
            assert_int_equal(summary->levels[i].visits, 1);
            count++;
        }
    }
    return count;
}

/* Every letter that was reported is there, and each says what it said. Returns how many there are. */
static size_t look_into_the_drawer(const char *folder, const int told[KILLS]) {
    static struct drawer_letter letters[KILLS * MOST_REPORTS];
    static int found[KILLS];
    struct drawer *drawer = NULL;
    struct error err;
    assert_true(drawer_open(&drawer, folder, A_THURSDAY + KILLS, &err));
    assert_false(drawer_was_restored(drawer));
    size_t count = drawer_list(drawer, 0, letters, sizeof letters / sizeof *letters);
    for (size_t i = 0; i < count; i++) {
        char *text = drawer_read(drawer, letters[i].id, &err);
        assert_non_null(text);
        assert_string_equal(text, letters[i].level);
        drawer_forget(text);
        found[letters[i].day - A_THURSDAY]++;
    }
    for (int i = 0; i < KILLS; i++) {
        int least = (told[i] + LETTER_EVERY - 1) / LETTER_EVERY;
        assert_in_range(found[i], least, least + 1);
    }
    drawer_close(drawer);
    return count;
}

static void nothing_that_was_shown_as_done_is_lost(void **state) {
    (void)state;
    char folder[64];
    scratch_make(folder);
    struct rng rng;
    rng_seed(&rng, 2026, 1);
    static int told[KILLS];
    int64_t all = 0;
    for (int i = 0; i < KILLS; i++) {
        told[i] = kill_one(folder, A_THURSDAY + i, &rng);
        all += told[i];
    }
    struct tracker *tracker = NULL;
    assert_true(tracker_open(&tracker, folder, A_THURSDAY + KILLS, NULL));
    struct progress_summary summary;
    assert_true(tracker_summary(tracker, &summary, NULL));
    for (int i = 0; i < KILLS; i++) {
        int64_t found = levels_of(&summary, A_THURSDAY + i);
        /* One more may have reached the disk just before the game could say so. */
        assert_in_range((unsigned long long)found, (unsigned long long)told[i], (unsigned long long)told[i] + 1);
    }
    assert_int_equal(summary.keepsake_count, summary.visits);
    size_t letters = look_into_the_drawer(folder, told);
    printf("%d kills, %lld visits reported, %lld found, %zu letters, %d copies, %d set aside\n", KILLS, (long long)all,
           (long long)summary.visits, letters, scratch_count(folder, "tracker-backup-"),
           scratch_count(folder, "tracker-damaged-"));
    assert_true(all > KILLS);
    assert_int_equal(scratch_count(folder, "tracker-damaged-"), 0);
    progress_summary_free(&summary);
    tracker_close(tracker);
    assert_true(tracker_erase(folder, NULL));
    assert_int_equal(rmdir(folder), 0);
}

static void copy_file(const char *from, const char *folder, const char *name, size_t most) {
    char path[256];
    char part[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *in = fopen(from, "rb");
    FILE *out = fopen(path, "wb");
    assert_non_null(in);
    assert_non_null(out);
    size_t got;
    while (most > 0 && (got = fread(part, 1, sizeof part < most ? sizeof part : most, in)) > 0) {
        assert_int_equal(fwrite(part, 1, got, out), got);
        most -= got;
    }
    fclose(in);
    fclose(out);
}

static void kill_while_opening(const char *folder, struct rng *rng) {
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct tracker *tracker = NULL;
        (void)tracker_open(&tracker, folder, A_THURSDAY + 1, NULL);
        tracker_close(tracker);
        _exit(0);
    }
    struct timespec rest = {.tv_nsec = (long)rng_below(rng, 2 * LONGEST_REST_US) * 1000};
    nanosleep(&rest, NULL);
    kill(child, SIGKILL);
    assert_int_equal(waitpid(child, NULL, 0), child);
}

/* first: what the folder holds before anybody opens it, under the tracker's name; cut to most bytes. */
static void open_under_fire(const char *first, size_t most, const char *copy, int64_t visits) {
    char folder[64];
    scratch_make(folder);
    struct rng rng;
    rng_seed(&rng, most, 5);
    for (int i = 0; i < OPENINGS_KILLED; i++) {
        scratch_empty(folder);
        copy_file(first, folder, "tracker.sqlite", most);
        if (copy != NULL) {
            copy_file(copy, folder, "tracker-backup-0000000020-2026-01-15-v2.sqlite", SIZE_MAX);
        }
        for (int again = 0; again < 3; again++) {
            kill_while_opening(folder, &rng);
        }
        struct tracker *tracker = NULL;
        assert_true(tracker_open(&tracker, folder, A_THURSDAY + 1, NULL));
        assert_true(tracker_saves(tracker));
        assert_int_equal(visits_kept(tracker), visits);
        tracker_close(tracker);
    }
    scratch_remove(folder);
}

static void a_game_killed_while_it_brings_an_old_file_up_to_date_loses_nothing(void **state) {
    (void)state;
    char folder[64];
    char path[128];
    scratch_make(folder);
    snprintf(path, sizeof path, "%s/one", folder);
    sqlite3 *db = NULL;
    struct text sample = {0};
    FILE *file = fopen("tests/faults/version1.sql", "rb");
    assert_non_null(file);
    char part[1024];
    for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;) {
        text_append_bytes(&sample, part, got);
    }
    fclose(file);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, text_get(&sample), NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    text_free(&sample);
    open_under_fire(path, SIZE_MAX, NULL, 5);
    scratch_remove(folder);
}

static void a_game_killed_while_it_puts_a_copy_back_ends_with_the_copy(void **state) {
    (void)state;
    char folder[64];
    char path[128];
    scratch_make(folder);
    struct tracker *tracker = NULL;
    assert_true(tracker_open(&tracker, folder, A_THURSDAY, NULL));
    for (int i = 0; i < 20; i++) {
        struct visit visit = a_visit("catch", "attic-rest", A_THURSDAY, i);
        assert_true(tracker_finish(tracker, &visit, NULL));
    }
    tracker_close(tracker);
    snprintf(path, sizeof path, "%s/tracker.sqlite", folder);
    open_under_fire(path, 12288, path, 20);
    scratch_remove(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_that_was_shown_as_done_is_lost),
        cmocka_unit_test(a_game_killed_while_it_brings_an_old_file_up_to_date_loses_nothing),
        cmocka_unit_test(a_game_killed_while_it_puts_a_copy_back_ends_with_the_copy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
