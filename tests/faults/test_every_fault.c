/* Every open, write, truncate, sync and delete of a database fails in its turn, once and for good, and every one of them
 * is also the moment at which the power goes. Whatever was told to be kept is there afterwards, nothing is there twice,
 * no letter says anything else than it did. */
#include "faults/fault_vfs.h"
#include "faults/scratch.h"
#include "progress/drawer.h"
#include "progress/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* Of faults: once; for good; the power goes with all that was not synced; with some of it. */
enum { DAYS = 2, LETTERS = 3, FAULT_KINDS = 4 };

#define FIRST_WORDS "The kettle sang and nobody minded."
#define MORE_WORDS "A second sheet, with a blot on it."

/* What a scenario was told to be kept. */
struct told {
    int visits;
    bool setting;
    int letters;
    bool passphrase, passphrase_tried;
    bool imported;
};

struct scenario {
    const char *name;
    void (*prepare)(const char *folder);
    void (*run)(const char *folder, struct told *told);
};

static bool finish(struct tracker *tracker, const char *level) {
    struct visit visit = a_visit("catch", level, A_THURSDAY, 4);
    return tracker_finish(tracker, &visit, NULL);
}

static void one_evening(const char *folder) {
    struct tracker *tracker = NULL;
    struct drawer *drawer = NULL;
    struct error err;
    assert_true(tracker_open(&tracker, folder, A_THURSDAY, NULL));
    assert_true(finish(tracker, "first"));
    tracker_close(tracker);
    assert_true(drawer_open(&drawer, folder, A_THURSDAY, &err));
    assert_true(drawer_keep(drawer, "letter-first", A_THURSDAY, 0, FIRST_WORDS, &err));
    drawer_close(drawer);
}

static void nothing_before(const char *folder) {
    (void)folder;
}

static void version_one(const char *folder) {
    char path[128];
    struct text sample = {0};
    sqlite3 *db = NULL;
    FILE *file = fopen("tests/faults/version1.sql", "rb");
    assert_non_null(file);
    char part[1024];
    for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;) {
        text_append_bytes(&sample, part, got);
    }
    fclose(file);
    snprintf(path, sizeof path, "%s/tracker.sqlite", folder);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, text_get(&sample), NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    text_free(&sample);
}

static void practise(const char *folder, struct told *told) {
    struct tracker *tracker = NULL;
    for (int day = 1; day <= DAYS; day++) {
        if (!tracker_open(&tracker, folder, A_THURSDAY + day, NULL)) {
            return;
        }
        char level[NAME_BYTES];
        snprintf(level, sizeof level, "day-%d", day);
        bool kept = finish(tracker, level);
        bool set = tracker_set(tracker, "text-size", "150", NULL);
        tracker_close(tracker);
        told->visits += kept ? 1 : 0;
        told->setting |= set;
    }
}

static void open_only(const char *folder, struct told *told) {
    struct tracker *tracker = NULL;
    (void)told;
    if (tracker_open(&tracker, folder, A_THURSDAY + 1, NULL)) {
        tracker_close(tracker);
    }
}

static void write_letters(const char *folder, struct told *told) {
    struct drawer *drawer = NULL;
    struct error err;
    if (!drawer_open(&drawer, folder, A_THURSDAY + 1, &err)) {
        return;
    }
    for (int i = 0; i < LETTERS; i++) {
        char level[NAME_BYTES];
        snprintf(level, sizeof level, "letter-%d", i);
        told->letters += drawer_keep(drawer, level, A_THURSDAY + 1, 0, MORE_WORDS, &err) ? 1 : 0;
        (void)drawer_draft_keep(drawer, "letter-draft", A_THURSDAY, i, MORE_WORDS, &err);
    }
    drawer_close(drawer);
}

static void lock_it(const char *folder, struct told *told) {
    struct drawer *drawer = NULL;
    struct error err;
    if (!drawer_open(&drawer, folder, A_THURSDAY + 1, &err)) {
        return;
    }
    told->passphrase_tried = true;
    told->passphrase = drawer_set_passphrase(drawer, "moss", &err);
    drawer_close(drawer);
}

static void bring_in(const char *folder, struct told *told) {
    static const char json[] =
        "{\"inner-house-progress\":2,\"sessions\":[{\"uuid\":\"00000000000000000000000000000001\",\"profile\":\"desktop\","
        "\"day\":20468}],\"visits\":[{\"uuid\":\"00000000000000000000000000000002\",\"session\":"
        "\"00000000000000000000000000000001\",\"practice\":\"catch\",\"level\":\"imported\",\"journey\":\"\",\"day\":20468,"
        "\"rounds\":1}],\"letters\":[{\"uuid\":\"00112233445566778899aabbccddeeff\",\"level\":\"letter-imported\","
        "\"day\":20468,\"due\":0,\"opened\":0,\"text\":\"" MORE_WORDS "\"}]}";
    char path[128];
    struct tracker *tracker = NULL;
    struct drawer *drawer = NULL;
    struct error err;
    snprintf(path, sizeof path, "%s/../inner-house-faults.json", folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(json, file) >= 0);
    fclose(file);
    if (tracker_open(&tracker, folder, A_THURSDAY + 1, NULL)) {
        if (drawer_open(&drawer, folder, A_THURSDAY + 1, &err)) {
            told->imported = progress_import(tracker, drawer, path, NULL, NULL, &err);
            drawer_close(drawer);
        }
        tracker_close(tracker);
    }
    unlink(path);
}

static int64_t visits_of(const struct progress_summary *summary, const char *level) {
    for (size_t i = 0; i < summary->level_count; i++) {
        if (strcmp(summary->levels[i].level, level) == 0) {
            return summary->levels[i].visits;
        }
    }
    return 0;
}

static void look_at_the_tracker(const char *folder, const struct told *told, bool first, bool old) {
    struct tracker *tracker = NULL;
    struct progress_summary summary;
    assert_true(tracker_open(&tracker, folder, A_THURSDAY + 9, NULL));
    assert_true(tracker_saves(tracker));
    assert_true(tracker_summary(tracker, &summary, NULL));
    int64_t days = 0;
    for (int day = 1; day <= DAYS; day++) {
        char level[NAME_BYTES];
        snprintf(level, sizeof level, "day-%d", day);
        assert_in_range(visits_of(&summary, level), 0, 1);
        days += visits_of(&summary, level);
    }
    assert_true(days >= told->visits);
    assert_int_equal(visits_of(&summary, "first"), first ? 1 : 0);
    assert_true(!told->setting || tracker_get(tracker, "text-size") != NULL);
    assert_true(!told->imported || visits_of(&summary, "imported") == 1);
    assert_true(!old || summary.visits == 5);
    progress_summary_free(&summary);
    tracker_close(tracker);
}

static void look_into_the_drawer(const char *folder, const struct told *told, bool first) {
    struct drawer_letter letters[16];
    struct drawer *drawer = NULL;
    struct error err = {""};
    if (!drawer_open(&drawer, folder, A_THURSDAY + 9, &err)) {
        fail_msg("the drawer does not open: %s", err.text);
    }
    if (drawer_is_locked(drawer)) {
        assert_true(told->passphrase_tried);
        assert_true(drawer_unlock(drawer, "moss", &err));
    } else {
        assert_false(told->passphrase);
    }
    size_t count = drawer_list(drawer, 0, letters, 16);
    int more = 0;
    int firsts = 0;
    for (size_t i = 0; i < count; i++) {
        char *text = drawer_read(drawer, letters[i].id, &err);
        assert_non_null(text);
        bool is_first = strcmp(letters[i].level, "letter-first") == 0;
        assert_string_equal(text, is_first ? FIRST_WORDS : MORE_WORDS);
        firsts += is_first;
        more += !is_first;
        drawer_forget(text);
    }
    assert_int_equal(firsts, first ? 1 : 0);
    assert_true(more >= told->letters + (told->imported ? 1 : 0));
    drawer_close(drawer);
}

static const struct scenario scenarios[] = {
    {"a first evening", nothing_before, practise},    {"more evenings", one_evening, practise},
    {"an old file", version_one, open_only},          {"letters", one_evening, write_letters},
    {"first letters", nothing_before, write_letters}, {"a lock", one_evening, lock_it},
    {"an import", one_evening, bring_in},
};

static int try_one(const struct scenario *scenario, int at, bool for_good, int power, struct rng *rng) {
    char folder[64];
    struct told told = {0};
    scratch_make(folder);
    fault_arm(0, false);
    scenario->prepare(folder);
    fault_arm(at, for_good);
    scenario->run(folder, &told);
    int count = fault.count;
    if (power > 0) {
        fault_cut_power(rng, power == 1);
    }
    fault_arm(0, false);
    bool first = scenario->prepare == one_evening;
    look_at_the_tracker(folder, &told, first, scenario->prepare == version_one);
    look_into_the_drawer(folder, &told, first);
    scratch_remove(folder);
    return count;
}

static void every_fault_in_turn_is_survived(void **state) {
    (void)state;
    int tried = 0;
    int survived = 0;
    struct rng rng;
    rng_seed(&rng, 2026, 3);
    fault_install();
    for (size_t i = 0; i < sizeof scenarios / sizeof *scenarios; i++) {
        int before = tried;
        int all = try_one(&scenarios[i], 0, false, 0, &rng);
        for (int at = 1; at <= all; at++) {
            for (int kind = 0; kind < FAULT_KINDS; kind++) {
                tried++;
                (void)try_one(&scenarios[i], at, kind > 0, kind > 1 ? kind - 1 : 0, &rng); /* ends the test if not */
                survived++;
            }
        }
        printf("%-16s %3d operations, %4d faults and power cuts\n", scenarios[i].name, all, tried - before);
    }
    printf("%d faults tried, %d survived\n", tried, survived);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_fault_in_turn_is_survived)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
