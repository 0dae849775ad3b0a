/* A histogram needs no list of a room's answers to have their percentiles. */
#include "workshop/times.h"

#include <stdio.h>
#include <string.h>

static void put(unsigned bins[TIMES_BINS], double ms) {
    int bin = ms < 0 ? 0 : ms >= TIMES_BINS ? TIMES_BINS - 1 : (int)ms;
    bins[bin]++;
}

void times_take(struct times *times, const double *arrived, size_t count, double now_ms) {
    for (size_t i = 0; i < count; i++) {
        put(times->answers, now_ms - arrived[i]);
    }
}

void times_frame(struct times *times, double now_ms) {
    if (times->last_frame_ms > 0) {
        put(times->frames, now_ms - times->last_frame_ms);
    }
    times->last_frame_ms = now_ms;
}

static unsigned total(const unsigned bins[TIMES_BINS]) {
    unsigned sum = 0;
    for (int i = 0; i < TIMES_BINS; i++) {
        sum += bins[i];
    }
    return sum;
}

/* The upper edge of the bin in which that share of all lies. */
static int share(const unsigned bins[TIMES_BINS], double of) {
    double wanted = of * total(bins);
    unsigned sum = 0;
    for (int i = 0; i < TIMES_BINS; i++) {
        sum += bins[i];
        if (sum > 0 && sum >= wanted) {
            return i + 1;
        }
    }
    return 0;
}

static void print_row(FILE *out, const char *name, const unsigned bins[TIMES_BINS]) {
    fprintf(out, "%s count %u p50 %d ms p95 %d ms p99 %d ms worst %d ms\n", name, total(bins), share(bins, 0.5),
            share(bins, 0.95), share(bins, 0.99), share(bins, 1.0));
}

void times_print(const struct times *times, const char *path) {
    if (path == NULL) {
        return;
    }
    FILE *out = strcmp(path, "-") == 0 ? stdout : fopen(path, "we");
    if (out != NULL) {
        print_row(out, "answers", times->answers);
        print_row(out, "frames", times->frames);
        (void)(out == stdout ? fflush(out) : fclose(out));
    }
}
