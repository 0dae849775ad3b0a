/* Measures what a frame costs, list and drawing together. CPU time, not the
 * clock: the machine may be shared and the screen may make us wait. */
#include "platform/bench.h"

#include "core/text.h"
#include "platform/clock.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

enum { GLOWS = 12, STREAKS = 400, WARM_UP = 30 };

enum mood { MOOD_RAIN, MOOD_CALM, MOOD_STILL, MOOD_COUNT };

struct figures {
    double median, p99, pixels;
};

static const char *const mood_names[MOOD_COUNT] = {
    [MOOD_RAIN] = "rain", [MOOD_CALM] = "calm", [MOOD_STILL] = "still"};

/* Where thing number i stands: spread without pattern, the same in every run. */
static float spread(int i, uint32_t salt, float range) {
    uint32_t mixed = ((uint32_t)i * 2654435761u) ^ (salt * 2246822519u);
    mixed = (mixed ^ mixed >> 15) * 2654435761u;
    return (float)(mixed >> 8) / 16777216.0f * range;
}

static void add_thoughts(struct draw_list *list, int thoughts, float t) {
    for (int i = 0; i < thoughts; i++) {
        char line[64];
        int length = snprintf(line, sizeof line, "thought %d drifts past the lamp and on", i);
        float x = fmodf(spread(i, 1, 1920.0f) + t * (20.0f + spread(i, 2, 40.0f)), 1920.0f) - 300.0f;
        float y = 60.0f + spread(i, 3, 980.0f) + 20.0f * sinf(t + spread(i, 4, 6.28f));
        float alpha = 0.3f + 0.3f * sinf(t * 0.7f + spread(i, 5, 6.28f)) + spread(i, 6, 0.3f);
        draw_text(list, FACE_TEXT, 36.0f, 0xF3E6D0, x, y, line, (size_t)length, alpha);
    }
}

static void add_rain(struct draw_list *list, float t) {
    struct segment streaks[STREAKS];
    for (int i = 0; i < STREAKS; i++) {
        float y = fmodf(spread(i, 8, 1140.0f) + t * (900.0f + spread(i, 9, 400.0f)), 1140.0f) - 40.0f;
        float x = fmodf(spread(i, 7, 1920.0f) - y * 0.15f + 1920.0f, 1920.0f);
        streaks[i] = (struct segment){x, y, x - 4.0f, y + 26.0f};
    }
    draw_lines(list, streaks, STREAKS, 1.5f, 0x9FB4D8, 0.35f);
}

static void compose(struct draw_list *list, enum mood mood, int thoughts, int frame) {
    float t = mood == MOOD_STILL ? 0.0f : (float)frame / 60.0f;
    draw_list_clear(list);
    draw_sprite(list, "hub/base", 0.0f, 0.0f, 1.0f);
    for (int i = 0; i < GLOWS; i++) {
        float flicker = 0.45f + 0.1f * sinf(t * 9.0f + (float)i) + 0.05f * sinf(t * 23.0f + 2.0f * (float)i);
        draw_glow(list, 160.0f + (float)(i % 6) * 320.0f, 300.0f + (float)(i / 6) * 420.0f, 192.0f, 0xFFB45A, flicker);
    }
    add_thoughts(list, thoughts, mood == MOOD_RAIN ? t : 0.0f);
    if (mood == MOOD_RAIN) {
        add_rain(list, t);
    }
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return x < y ? -1 : x > y ? 1 : 0;
}

static struct figures measure(struct window *window, enum mood mood, int thoughts, int frames) {
    struct draw_list list = {0};
    double *spent = memory_get((size_t)frames, sizeof *spent);
    long pixels = 0;
    for (int frame = -WARM_UP; frame < frames; frame++) {
        if (frame == 0) {
            pixels = window_stats(window).pixels_drawn;
        }
        double before = clock_cpu_ms();
        compose(&list, mood, thoughts, frame + WARM_UP);
        window_present(window, &list);
        if (frame >= 0) {
            spent[frame] = clock_cpu_ms() - before;
        }
    }
    qsort(spent, (size_t)frames, sizeof *spent, ascending);
    struct figures figures = {.median = spent[frames / 2],
                              .p99 = spent[(frames * 99) / 100],
                              .pixels = (double)(window_stats(window).pixels_drawn - pixels) / frames};
    free(spent);
    draw_list_free(&list);
    return figures;
}

static double peak_mb(void) {
    struct rusage usage;
    return getrusage(RUSAGE_SELF, &usage) == 0 ? (double)usage.ru_maxrss / 1024.0 : 0.0;
}

int bench_run(struct window *window, int thoughts, int frames, bool json) {
    int lines = thoughts > 0 ? thoughts : 20;
    int count = frames > 0 ? frames : 240;
    struct figures figures[MOOD_COUNT];
    for (int mood = 0; mood < MOOD_COUNT; mood++) {
        figures[mood] = measure(window, (enum mood)mood, lines, count);
    }
    if (json) {
        printf("{\"renderer\": \"%s\", \"thoughts\": %d, \"frames\": %d, \"peak_mb\": %.1f",
               window_renderer_name(window), lines, count, peak_mb());
        for (int mood = 0; mood < MOOD_COUNT; mood++) {
            printf(", \"%s\": {\"cpu_ms_median\": %.3f, \"cpu_ms_p99\": %.3f, \"pixels\": %.0f}", mood_names[mood],
                   figures[mood].median, figures[mood].p99, figures[mood].pixels);
        }
        printf("}\n");
        return 0;
    }
    printf("%s, %d thoughts, %d frames, peak %.1f MB\n", window_renderer_name(window), lines, count, peak_mb());
    for (int mood = 0; mood < MOOD_COUNT; mood++) {
        printf("%-6s CPU ms a frame: median %6.2f, 99th percentile %6.2f; %8.0f pixels composed\n", mood_names[mood],
               figures[mood].median, figures[mood].p99, figures[mood].pixels);
    }
    return 0;
}
