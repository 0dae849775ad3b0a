/* The history comes in as an exported file would, so that it is the real path that is measured. */
#include "screen/measure_kept.h"

#include "core/text.h"
#include "platform/clock.h"
#include "progress/almanac.h"
#include "progress/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { VISITS = 20000, LETTERS = 2000, FIRST_DAY = 17000, DAYS = 3650, LISTED = 24, TIMES = 9 };

struct kept_times {
    double import, open, page, finish, drawer, list, read, unlock;
};

static void write_history(struct text *json) {
    static const char *const practices[] = {"checkin", "catch", "moment", "breathe", "reflect"};
    text_append(json, "{\"inner-house-progress\":2,\"sessions\":[{\"uuid\":\"ffffffffffffffffffffffffffffffff\","
                      "\"profile\":\"desktop\",\"day\":17000}],\"visits\":[");
    for (int i = 0; i < VISITS; i++) {
        const char *practice = practices[i % 5];
        text_appendf(json, "%s{\"uuid\":\"%032x\",\"session\":\"ffffffffffffffffffffffffffffffff\",\"practice\":\"%s\","
                           "\"level\":\"some-level-%d\",\"journey\":\"\",\"day\":%d,\"rounds\":%d",
                     i == 0 ? "" : ",", (unsigned)i, practice, i % 60, FIRST_DAY + i * DAYS / VISITS, i % 12);
        text_append(json, i % 5 == 0 ? ",\"weather\":\"rain\",\"roughness\":2,\"at_end\":0}" : "}");
    }
    text_append(json, "],\"letters\":[");
    for (int i = 0; i < LETTERS; i++) {
        text_appendf(json, "%s{\"uuid\":\"%032x\",\"level\":\"letter-friend\",\"day\":%d,\"due\":0,\"opened\":0,",
                     i == 0 ? "" : ",", (unsigned)i, FIRST_DAY + i);
        text_append(json, "\"text\":\"");
        for (int line = 0; line < 20; line++) {
            text_append(json, "A line of a letter that nobody wrote, to have something to keep. ");
        }
        text_append(json, "\"}");
    }
    text_append(json, "]}\n");
}

static bool fill(const char *folder, struct kept_times *times, struct error *err) {
    struct text json = {0};
    struct text path = {0};
    struct tracker *tracker = NULL;
    struct drawer *drawer = NULL;
    write_history(&json);
    text_appendf(&path, "%s/history.json", folder);
    FILE *file = fopen(text_get(&path), "w");
    bool fine = file != NULL && fputs(text_get(&json), file) >= 0;
    fine = (file == NULL || fclose(file) == 0) && fine;
    fine = fine || error_set(err, "%s cannot be written", text_get(&path));
    fine = fine && tracker_open(&tracker, folder, FIRST_DAY + DAYS, err) &&
           drawer_open(&drawer, folder, FIRST_DAY + DAYS, err);
    double start = clock_now_ms();
    fine = fine && progress_import(tracker, drawer, text_get(&path), NULL, NULL, err);
    times->import = clock_now_ms() - start;
    drawer_close(drawer);
    tracker_close(tracker);
    unlink(text_get(&path));
    text_free(&path);
    text_free(&json);
    return fine;
}

static int smaller_first(const void *a, const void *b) {
    double left = *(const double *)a;
    double right = *(const double *)b;
    return (left > right) - (left < right);
}

static double median(double *all) {
    qsort(all, TIMES, sizeof *all, smaller_first);
    return all[TIMES / 2];
}

static bool try_tracker(const char *folder, double *open, double *page, double *finish, struct error *err) {
    struct tracker *tracker = NULL;
    struct progress_summary summary = {0};
    struct almanac year;
    struct visit visit = {.practice = "catch", .level = "attic-rest", .day = FIRST_DAY + DAYS, .rounds = 3};
    double start = clock_now_ms();
    bool fine = tracker_open(&tracker, folder, FIRST_DAY + DAYS, err);
    *open = clock_now_ms() - start;
    start = clock_now_ms();
    fine = fine && tracker_summary(tracker, &summary, err) && tracker_almanac(tracker, FIRST_DAY + DAYS, &year, err);
    *page = clock_now_ms() - start;
    start = clock_now_ms();
    fine = fine && tracker_finish(tracker, &visit, err);
    *finish = clock_now_ms() - start;
    progress_summary_free(&summary);
    tracker_close(tracker);
    return fine;
}

static bool try_drawer(const char *folder, double *open, double *list, double *read, struct error *err) {
    struct drawer *drawer = NULL;
    struct drawer_letter letters[LISTED];
    double start = clock_now_ms();
    bool fine = drawer_open(&drawer, folder, FIRST_DAY + DAYS, err);
    *open = clock_now_ms() - start;
    start = clock_now_ms();
    size_t count = fine ? drawer_list(drawer, 0, letters, LISTED) : 0;
    *list = clock_now_ms() - start;
    start = clock_now_ms();
    char *text = count > 0 ? drawer_read(drawer, letters[0].id, err) : NULL;
    *read = clock_now_ms() - start;
    fine = fine && text != NULL;
    drawer_forget(text);
    drawer_close(drawer);
    return fine;
}

static bool try_lock(const char *folder, double *unlock, struct error *err) {
    struct drawer *drawer = NULL;
    bool fine = drawer_open(&drawer, folder, FIRST_DAY + DAYS, err) && drawer_set_passphrase(drawer, "measured", err);
    if (fine) {
        drawer_lock(drawer);
    }
    double start = clock_now_ms();
    fine = fine && drawer_unlock(drawer, "measured", err);
    *unlock = clock_now_ms() - start;
    drawer_close(drawer);
    return fine;
}

bool measure_kept(const char *folder, bool json, struct error *err) {
    struct kept_times times = {0};
    double all[6][TIMES];
    bool fine = fill(folder, &times, err);
    for (int i = 0; fine && i < TIMES; i++) {
        fine = try_tracker(folder, &all[0][i], &all[1][i], &all[2][i], err) &&
               try_drawer(folder, &all[3][i], &all[4][i], &all[5][i], err);
    }
    fine = fine && try_lock(folder, &times.unlock, err);
    if (!fine) {
        return false;
    }
    const char *form = json ? "{\"import_ms\": %.1f, \"open_ms\": %.2f, \"page_ms\": %.2f, \"finish_ms\": %.2f, "
                              "\"drawer_ms\": %.2f, \"list_ms\": %.2f, \"read_ms\": %.2f, \"unlock_ms\": %.1f}\n"
                            : "import %.1f ms, tracker open %.2f ms, progress page %.2f ms, finishing %.2f ms, drawer "
                              "open %.2f ms, a list %.2f ms, a letter %.2f ms, unlocking %.1f ms\n";
    printf(form, times.import, median(all[0]), median(all[1]), median(all[2]), median(all[3]), median(all[4]),
           median(all[5]), times.unlock);
    return true;
}
