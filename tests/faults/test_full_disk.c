/* Disks that take nothing: full, limited, read-only, or no folder at all. Play goes on, what was done is
 * counted and shown, and it reaches the disk once there is room. Mounts live in this program's own
 * mount namespace and end with it; where even that is not permitted, those tests are skipped. */
#include "faults/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

struct ground {
    bool may_mount;
    char folder[64];
};

static void put(const char *path, const char *text) {
    int file = open(path, O_WRONLY);
    if (file >= 0) {
        (void)!write(file, text, strlen(text));
        close(file);
    }
}

static bool own_mounts(void) {
    uid_t user = getuid();
    gid_t group = getgid();
    if (geteuid() != 0) {
        char map[64];
        if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) {
            return false;
        }
        put("/proc/self/setgroups", "deny");
        snprintf(map, sizeof map, "0 %u 1", (unsigned)user);
        put("/proc/self/uid_map", map);
        snprintf(map, sizeof map, "0 %u 1", (unsigned)group);
        put("/proc/self/gid_map", map);
    } else if (unshare(CLONE_NEWNS) != 0) {
        return false;
    }
    return mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static struct tracker *opened(const char *folder) {
    struct tracker *tracker = NULL;
    assert_true(tracker_open(&tracker, folder, A_THURSDAY, NULL));
    return tracker;
}

static bool finish_one(struct tracker *tracker) {
    struct visit visit = a_visit("catch", "attic-rest", A_THURSDAY, 4);
    return tracker_finish(tracker, &visit, NULL);
}

static void expect_waiting(struct tracker *tracker, size_t unsaved, int64_t shown) {
    assert_int_equal(tracker_condition(tracker), TRACKER_NOT_SAVING);
    assert_false(tracker_saves(tracker));
    assert_int_equal(tracker_unsaved(tracker), unsaved);
    assert_int_equal(visits_kept(tracker), shown);
}

static void expect_saved(struct tracker *tracker, const char *folder, int64_t visits) {
    assert_true(tracker_retry(tracker));
    assert_true(tracker_saves(tracker));
    assert_int_equal(tracker_unsaved(tracker), 0);
    assert_int_equal(visits_kept(tracker), visits);
    tracker_close(tracker);
    tracker = opened(folder);
    assert_int_equal(tracker_condition(tracker), TRACKER_FINE);
    assert_int_equal(visits_kept(tracker), visits);
    tracker_close(tracker);
}

static void limit_files_to(rlim_t bytes) {
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes < limit.rlim_max ? bytes : limit.rlim_max;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void a_limit_on_file_sizes_is_survived(void **state) {
    struct ground *ground = *state;
    int64_t done = 0;
    struct tracker *tracker = opened(ground->folder);
    assert_true(tracker_set(tracker, "text-size", "150", NULL));
    limit_files_to(200000);
    while (finish_one(tracker)) {
        done++;
        assert_true(done < 1000);
    }
    expect_waiting(tracker, 1, done + 1);
    for (int i = 0; i < 20; i++) {
        assert_false(finish_one(tracker));
        assert_false(tracker_retry(tracker));
    }
    assert_false(tracker_set(tracker, "text-size", "200", NULL));
    assert_string_equal(tracker_get(tracker, "text-size"), "200");
    assert_false(tracker_journey_set(tracker, "first-visit", 2));
    assert_int_equal(tracker_journey_get(tracker, "first-visit"), 2);
    expect_waiting(tracker, 23, done + 21);
    limit_files_to(RLIM_INFINITY);
    expect_saved(tracker, ground->folder, done + 21);
    tracker = opened(ground->folder);
    assert_string_equal(tracker_get(tracker, "text-size"), "200");
    assert_int_equal(tracker_journey_get(tracker, "first-visit"), 2);
    tracker_close(tracker);
}

static void a_limit_from_the_first_start_is_survived(void **state) {
    struct ground *ground = *state;
    static const rlim_t limits[] = {0, 1, 4096, 10000, 20000, 40000};
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        limit_files_to(limits[i]);
        struct tracker *tracker = opened(ground->folder);
        assert_false(finish_one(tracker));
        expect_waiting(tracker, 1, 1);
        assert_false(tracker_retry(tracker));
        limit_files_to(RLIM_INFINITY);
        expect_saved(tracker, ground->folder, 1);
        scratch_empty(ground->folder);
    }
}

static void a_limit_at_a_later_start_hides_nothing(void **state) {
    struct ground *ground = *state;
    struct tracker *tracker = opened(ground->folder);
    for (int i = 0; i < 5; i++) {
        assert_true(finish_one(tracker));
    }
    tracker_close(tracker);
    limit_files_to(0);
    tracker = opened(ground->folder);
    assert_int_equal(visits_kept(tracker), 5);
    assert_false(finish_one(tracker));
    expect_waiting(tracker, 1, 6);
    limit_files_to(RLIM_INFINITY);
    expect_saved(tracker, ground->folder, 6);
    assert_int_equal(scratch_count(ground->folder, "tracker-damaged-"), 0);
}

static void an_old_file_that_cannot_be_brought_up_to_date_is_shown_and_waits(void **state) {
    struct ground *ground = *state;
    char path[256];
    snprintf(path, sizeof path, "%s/tracker.sqlite", ground->folder);
    sqlite3 *db = NULL;
    char sample[16384] = "";
    FILE *file = fopen("tests/faults/version1.sql", "rb");
    assert_non_null(file);
    assert_true(fread(sample, 1, sizeof sample - 1, file) > 0);
    fclose(file);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sample, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    limit_files_to(20000);
    struct tracker *tracker = opened(ground->folder);
    expect_waiting(tracker, 0, 5);
    assert_string_equal(tracker_get(tracker, "text-size"), "150");
    assert_false(finish_one(tracker));
    expect_waiting(tracker, 1, 6);
    limit_files_to(RLIM_INFINITY);
    expect_saved(tracker, ground->folder, 6);
    assert_int_equal(scratch_count(ground->folder, "tracker-backup-0000000012-2026-01-15-v1"), 1);
    assert_int_equal(scratch_count(ground->folder, "tracker-damaged-"), 0);
}

static void nothing_is_lost_when_the_game_ends_while_the_disk_is_full(void **state) {
    struct ground *ground = *state;
    struct tracker *tracker = opened(ground->folder);
    int64_t done = 0;
    limit_files_to(120000);
    while (finish_one(tracker)) {
        done++;
    }
    limit_files_to(RLIM_INFINITY);
    tracker_close(tracker); /* closing tries once more */
    tracker = opened(ground->folder);
    assert_int_equal(visits_kept(tracker), done + 1);
    tracker_close(tracker);
}

static void fill(const char *folder) {
    char path[128];
    snprintf(path, sizeof path, "%s/ballast", folder);
    int file = open(path, O_WRONLY | O_CREAT, 0600);
    assert_true(file >= 0);
    static const char block[4096] = {1};
    while (write(file, block, sizeof block) > 0) {
    }
    close(file);
}

static void make_room(const char *folder) {
    char path[128];
    snprintf(path, sizeof path, "%s/ballast", folder);
    assert_int_equal(unlink(path), 0);
}

static void a_full_disk_is_survived(void **state) {
    struct ground *ground = *state;
    if (!ground->may_mount || mount("tmpfs", ground->folder, "tmpfs", 0, "size=1m") != 0) {
        printf("mounting is not permitted here\n");
        skip();
    }
    struct tracker *tracker = opened(ground->folder);
    assert_int_equal(tracker_condition(tracker), TRACKER_FRESH);
    assert_true(finish_one(tracker));
    fill(ground->folder);
    int64_t done = 1;
    while (finish_one(tracker)) {
        done++; /* into what the log had already taken */
        assert_true(done < 1000);
    }
    expect_waiting(tracker, 1, done + 1);
    assert_false(finish_one(tracker));
    assert_false(tracker_retry(tracker));
    make_room(ground->folder);
    expect_saved(tracker, ground->folder, done + 2);

    fill(ground->folder);
    tracker = opened(ground->folder);
    assert_int_equal(visits_kept(tracker), done + 2);
    assert_false(finish_one(tracker));
    expect_waiting(tracker, 1, done + 3);
    make_room(ground->folder);
    expect_saved(tracker, ground->folder, done + 3);

    assert_true(tracker_erase(ground->folder, NULL));
    fill(ground->folder);
    tracker = opened(ground->folder);
    assert_false(finish_one(tracker));
    expect_waiting(tracker, 1, 1);
    make_room(ground->folder);
    expect_saved(tracker, ground->folder, 1);
    assert_int_equal(scratch_count(ground->folder, "tracker-damaged-"), 0);
    assert_int_equal(umount(ground->folder), 0);
}

static void a_read_only_folder_is_shown_and_written_once_it_can_be(void **state) {
    struct ground *ground = *state;
    if (!ground->may_mount || mount(ground->folder, ground->folder, NULL, MS_BIND, NULL) != 0) {
        printf("mounting is not permitted here\n");
        skip();
    }
    struct tracker *tracker = opened(ground->folder);
    assert_true(finish_one(tracker));
    assert_true(tracker_set(tracker, "text-size", "200", NULL));
    tracker_close(tracker);
    assert_int_equal(mount(NULL, ground->folder, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL), 0);
    tracker = opened(ground->folder);
    expect_waiting(tracker, 0, 1);
    assert_string_equal(tracker_get(tracker, "text-size"), "200");
    assert_false(finish_one(tracker));
    assert_false(tracker_retry(tracker));
    expect_waiting(tracker, 1, 2);
    assert_int_equal(mount(NULL, ground->folder, NULL, MS_REMOUNT | MS_BIND, NULL), 0);
    expect_saved(tracker, ground->folder, 2);
    assert_int_equal(umount(ground->folder), 0);
}

static void what_a_crash_left_in_the_log_is_shown_from_a_read_only_folder(void **state) {
    struct ground *ground = *state;
    if (!ground->may_mount || mount(ground->folder, ground->folder, NULL, MS_BIND, NULL) != 0) {
        printf("mounting is not permitted here\n");
        skip();
    }
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct tracker *doomed = opened(ground->folder);
        _exit(finish_one(doomed) && finish_one(doomed) && finish_one(doomed) ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(scratch_count(ground->folder, "tracker.sqlite-wal"), 1);
    assert_int_equal(mount(NULL, ground->folder, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL), 0);
    struct tracker *tracker = opened(ground->folder);
    expect_waiting(tracker, 0, 3);
    assert_int_equal(mount(NULL, ground->folder, NULL, MS_REMOUNT | MS_BIND, NULL), 0);
    expect_saved(tracker, ground->folder, 3);
    assert_int_equal(umount(ground->folder), 0);
}

static void a_folder_that_cannot_be_is_survived_until_it_can(void **state) {
    struct ground *ground = *state;
    char path[128];
    snprintf(path, sizeof path, "%s/place", ground->folder);
    int file = open(path, O_WRONLY | O_CREAT, 0600);
    assert_true(file >= 0);
    close(file);
    struct error err = {0};
    struct tracker *tracker = NULL;
    assert_true(tracker_open(&tracker, path, A_THURSDAY, &err));
    assert_non_null(strstr(err.text, "/place"));
    assert_false(finish_one(tracker));
    expect_waiting(tracker, 1, 1);
    assert_int_equal(unlink(path), 0);
    expect_saved(tracker, path, 1);
    scratch_remove(path);
}

static int reach_ground(void **state) {
    struct ground *ground = *state;
    scratch_make(ground->folder);
    return 0;
}

static int leave_ground(void **state) {
    struct ground *ground = *state;
    limit_files_to(RLIM_INFINITY);
    (void)umount2(ground->folder, MNT_DETACH);
    scratch_remove(ground->folder);
    return 0;
}

#define TEST(name) cmocka_unit_test_prestate_setup_teardown(name, reach_ground, leave_ground, &ground)

int main(void) {
    static struct ground ground;
    signal(SIGXFSZ, SIG_IGN);
    ground.may_mount = own_mounts();
    const struct CMUnitTest tests[] = {
        TEST(a_limit_on_file_sizes_is_survived),
        TEST(a_limit_from_the_first_start_is_survived),
        TEST(a_limit_at_a_later_start_hides_nothing),
        TEST(an_old_file_that_cannot_be_brought_up_to_date_is_shown_and_waits),
        TEST(nothing_is_lost_when_the_game_ends_while_the_disk_is_full),
        TEST(a_full_disk_is_survived),
        TEST(a_read_only_folder_is_shown_and_written_once_it_can_be),
        TEST(what_a_crash_left_in_the_log_is_shown_from_a_read_only_folder),
        TEST(a_folder_that_cannot_be_is_survived_until_it_can),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
