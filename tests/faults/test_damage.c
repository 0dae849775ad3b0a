/* Files that are cut short, that have flipped bits, or that were never ours: the game opens, sets the
 * broken file aside, puts the newest sound copy in its place, and can save again. */
#include "core/rng.h"
#include "faults/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <sys/stat.h>

enum { VISITS = 300, VISITS_IN_THE_COPY = 200, FLIPS = 1000 };

struct whole {
    char folder[64];
    struct text file;   /* what the healthy file holds */
    struct text backup; /* what its copy holds */
    char backup_name[128];
};

static void read_whole(const char *path, struct text *out) {
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char part[8192];
    for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;) {
        text_append_bytes(out, part, got);
    }
    fclose(file);
}

static void write_whole(const char *folder, const char *name, const char *bytes, size_t count) {
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, count, file), count);
    assert_int_equal(fclose(file), 0);
}

static void practise(const char *folder, int32_t day, int from, int to) {
    struct tracker *tracker = NULL;
    assert_true(tracker_open(&tracker, folder, day, NULL));
    char level[NAME_BYTES];
    for (int i = from; i < to; i++) {
        snprintf(level, sizeof level, "attic-%d", i % 40);
        struct visit visit = a_visit(i % 3 == 0 ? "checkin" : "catch", level, day, 4);
        visit.weather = i % 3 == 0 ? WEATHER_CLOUD : WEATHER_NONE;
        assert_true(tracker_finish(tracker, &visit, NULL));
    }
    tracker_close(tracker);
}

static int make_whole(void **state) {
    struct whole *whole = calloc(1, sizeof *whole);
    scratch_make(whole->folder);
    practise(whole->folder, A_THURSDAY, 0, VISITS_IN_THE_COPY);
    practise(whole->folder, A_THURSDAY + 1, VISITS_IN_THE_COPY, VISITS);
    snprintf(whole->backup_name, sizeof whole->backup_name, "tracker-backup-%010d-2026-01-15-v2.sqlite",
             VISITS_IN_THE_COPY);
    char path[256];
    snprintf(path, sizeof path, "%s/tracker.sqlite", whole->folder);
    read_whole(path, &whole->file);
    snprintf(path, sizeof path, "%s/%s", whole->folder, whole->backup_name);
    read_whole(path, &whole->backup);
    *state = whole;
    return 0;
}

static int leave_whole(void **state) {
    struct whole *whole = *state;
    scratch_remove(whole->folder);
    text_free(&whole->file);
    text_free(&whole->backup);
    free(whole);
    return 0;
}

/* Lays the folder out with these bytes as the file, opens it, and proves that it can save. */
static enum tracker_condition open_with(const struct whole *whole, const char *bytes, size_t count, bool copy,
                                        int64_t *visits) {
    scratch_empty(whole->folder);
    write_whole(whole->folder, "tracker.sqlite", bytes, count);
    if (copy) {
        write_whole(whole->folder, whole->backup_name, whole->backup.data, whole->backup.length);
    }
    struct tracker *tracker = NULL;
    assert_true(tracker_open(&tracker, whole->folder, A_THURSDAY + 1, NULL));
    enum tracker_condition condition = tracker_condition(tracker);
    *visits = visits_kept(tracker);
    if (condition != TRACKER_NEWER) {
        struct visit visit = a_visit("breathe", "hearth-breath", A_THURSDAY + 1, 6);
        struct error err = {0};
        if (!tracker_finish(tracker, &visit, &err)) {
            fail_msg("condition %s, and then: %s", tracker_condition_id(condition), err.text);
        }
    }
    tracker_close(tracker);
    return condition;
}

static void a_file_cut_at_any_page_is_replaced_by_its_copy(void **state) {
    struct whole *whole = *state;
    int cuts = 0;
    for (size_t size = 0; size < whole->file.length; size += 4096, cuts++) {
        int64_t visits;
        enum tracker_condition condition = open_with(whole, whole->file.data, size, true, &visits);
        assert_int_equal(condition, TRACKER_RESTORED);
        assert_int_equal(visits, VISITS_IN_THE_COPY);
        assert_int_equal(scratch_count(whole->folder, "tracker-damaged-2026-01-16-1.sqlite"), 1);
    }
    printf("cut at %d places\n", cuts);
    assert_true(cuts > 10);
}

static void a_file_cut_inside_a_page_is_replaced_by_its_copy(void **state) {
    struct whole *whole = *state;
    static const size_t sizes[] = {1, 15, 99, 100, 511, 2048, 4095, 4097, 9000};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        int64_t visits;
        assert_int_equal(open_with(whole, whole->file.data, sizes[i], true, &visits), TRACKER_RESTORED);
        assert_int_equal(visits, VISITS_IN_THE_COPY);
    }
}

static void a_cut_file_without_a_copy_starts_over(void **state) {
    struct whole *whole = *state;
    for (size_t size = 4096; size < whole->file.length; size += 4096) {
        int64_t visits;
        assert_int_equal(open_with(whole, whole->file.data, size, false, &visits), TRACKER_STARTED_OVER);
        assert_int_equal(visits, 0);
    }
}

static void flipped_bits_never_keep_the_game_from_opening_and_saving(void **state) {
    struct whole *whole = *state;
    struct rng rng;
    rng_seed(&rng, 4, 4);
    int seen[TRACKER_CONDITION_COUNT] = {0};
    char *bytes = memory_get(whole->file.length, 1);
    for (int i = 0; i < FLIPS; i++) {
        memcpy(bytes, whole->file.data, whole->file.length);
        size_t limit = i % 3 == 0 ? 4096 : whole->file.length; /* the first page has the most to lose */
        size_t at = rng_below(&rng, (uint32_t)limit);
        bytes[at] = (char)(bytes[at] ^ (char)(1u << rng_below(&rng, 8)));
        int64_t visits;
        enum tracker_condition condition = open_with(whole, bytes, whole->file.length, true, &visits);
        seen[condition]++;
        if (condition == TRACKER_RESTORED) {
            assert_int_equal(visits, VISITS_IN_THE_COPY);
        } else {
            assert_true(visits >= 0);
        }
    }
    free(bytes);
    printf("%d flips: %d harmless, %d restored, %d taken for a newer game's\n", FLIPS, seen[TRACKER_FINE],
           seen[TRACKER_RESTORED], seen[TRACKER_NEWER]);
    assert_int_equal(seen[TRACKER_NOT_SAVING] + seen[TRACKER_STARTED_OVER], 0);
    assert_true(seen[TRACKER_RESTORED] > 10);
}

static void a_foreign_file_is_set_aside_untouched(void **state) {
    struct whole *whole = *state;
    static const char letter[] = "Dear diary, this is not a database at all, but it is longer than a header is. "
                                 "It goes on for a while, so that nobody takes it for an empty file.";
    int64_t visits;
    assert_int_equal(open_with(whole, letter, sizeof letter, false, &visits), TRACKER_STARTED_OVER);
    struct text aside = {0};
    char path[256];
    snprintf(path, sizeof path, "%s/tracker-damaged-2026-01-16-1.sqlite", whole->folder);
    read_whole(path, &aside);
    assert_int_equal(aside.length, sizeof letter);
    assert_memory_equal(aside.data, letter, sizeof letter);
    text_free(&aside);
}

static void a_broken_copy_is_passed_over_for_an_older_sound_one(void **state) {
    struct whole *whole = *state;
    scratch_empty(whole->folder);
    write_whole(whole->folder, "tracker.sqlite", whole->file.data, 5000);
    write_whole(whole->folder, "tracker-backup-0000000250-2026-01-16-v2.sqlite", whole->file.data, 8192);
    write_whole(whole->folder, whole->backup_name, whole->backup.data, whole->backup.length);
    struct tracker *tracker = NULL;
    struct error err = {0};
    assert_true(tracker_open(&tracker, whole->folder, A_THURSDAY + 2, &err));
    assert_int_equal(tracker_condition(tracker), TRACKER_RESTORED);
    assert_true(err.text[0] != '\0');
    assert_int_equal(visits_kept(tracker), VISITS_IN_THE_COPY);
    tracker_close(tracker);
    assert_int_equal(scratch_count(whole->folder, "tracker-damaged-2026-01-17-"), 2);
}

static void a_lost_file_comes_back_from_its_copy(void **state) {
    struct whole *whole = *state;
    scratch_empty(whole->folder);
    write_whole(whole->folder, whole->backup_name, whole->backup.data, whole->backup.length);
    write_whole(whole->folder, "tracker.sqlite-wal", "the log of a file that is gone", 30);
    struct tracker *tracker = NULL;
    assert_true(tracker_open(&tracker, whole->folder, A_THURSDAY + 2, NULL));
    assert_int_equal(tracker_condition(tracker), TRACKER_RESTORED);
    assert_int_equal(visits_kept(tracker), VISITS_IN_THE_COPY);
    tracker_close(tracker);
}

static void a_file_that_goes_bad_unnoticed_while_it_is_open_is_replaced_at_the_next_start(void **state) {
    struct whole *whole = *state;
    scratch_empty(whole->folder);
    write_whole(whole->folder, "tracker.sqlite", whole->file.data, whole->file.length);
    write_whole(whole->folder, whole->backup_name, whole->backup.data, whole->backup.length);
    struct tracker *tracker = NULL;
    assert_true(tracker_open(&tracker, whole->folder, A_THURSDAY + 1, NULL));
    char path[256];
    snprintf(path, sizeof path, "%s/tracker.sqlite", whole->folder);
    FILE *file = fopen(path, "r+b");
    assert_non_null(file);
    for (size_t at = 0; at < whole->file.length; at += 64) {
        fputs("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", file);
    }
    fclose(file);
    struct visit visit = a_visit("breathe", "hearth-breath", A_THURSDAY + 1, 6);
    bool saved = tracker_finish(tracker, &visit, NULL) || tracker_retry(tracker);
    assert_true(saved);
    tracker_close(tracker);
    assert_true(tracker_open(&tracker, whole->folder, A_THURSDAY + 1, NULL));
    assert_int_equal(tracker_condition(tracker), TRACKER_RESTORED);
    assert_true(visits_kept(tracker) >= VISITS_IN_THE_COPY);
    tracker_close(tracker);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_cut_at_any_page_is_replaced_by_its_copy),
        cmocka_unit_test(a_file_cut_inside_a_page_is_replaced_by_its_copy),
        cmocka_unit_test(a_cut_file_without_a_copy_starts_over),
        cmocka_unit_test(flipped_bits_never_keep_the_game_from_opening_and_saving),
        cmocka_unit_test(a_foreign_file_is_set_aside_untouched),
        cmocka_unit_test(a_broken_copy_is_passed_over_for_an_older_sound_one),
        cmocka_unit_test(a_lost_file_comes_back_from_its_copy),
        cmocka_unit_test(a_file_that_goes_bad_unnoticed_while_it_is_open_is_replaced_at_the_next_start),
    };
    return cmocka_run_group_tests(tests, make_whole, leave_whole);
}
