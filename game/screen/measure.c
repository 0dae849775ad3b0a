/* The bench command: drawing, start and rooms, measured and printed. Only this
 * and tests/bench measure time; no test does. */
#include "platform/bench.h"
#include "platform/clock.h"
#include "screen/commands.h"
#include "screen/measure_kept.h"
#include "screen/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { ALIVE_SETTLE = 90, ALIVE_FRAMES = 240 };

struct measured {
    struct session *session;
    struct stack *stack;
    struct draw_list list;
};

static double peak_mb(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss / 1024.0;
}

/* One screen from its opening to its picture, in ms. */
static double enter(struct measured *m, const struct screen *screen, const char *argument) {
    double start = clock_now_ms();
    if (!stack_open(m->stack, screen, argument)) {
        return 0.0;
    }
    draw_list_clear(&m->list);
    stack_draw(m->stack, &m->list);
    window_present(m->session->window, &m->list);
    return clock_now_ms() - start;
}

/* A stack of its own for each room, so that none is entered from within another. */
static void begin_anew(struct measured *m) {
    stack_destroy(m->stack);
    m->stack = stack_create(&m->session->house);
}

static int rooms(struct measured *m, bool json) {
    const struct library *library = m->session->library;
    double worst = 0.0;
    double sum = 0.0;
    size_t count = library_level_count(library);
    double hub = enter(m, &hub_screen, "");
    for (size_t i = 0; i < count; i++) {
        begin_anew(m);
        double took = enter(m, &room_screen, library_level_at(library, i)->head->id);
        worst = took > worst ? took : worst;
        sum += took;
    }
    const char *form = json ? "{\"hub_ms\": %.1f, \"rooms\": %zu, \"mean_ms\": %.1f, \"worst_ms\": %.1f, "
                              "\"peak_mb\": %.1f}\n"
                            : "hub %.1f ms, %zu rooms entered: mean %.1f ms, worst %.1f ms (budget 100), peak %.1f MB "
                              "(budget 96)\n";
    printf(form, hub, count, count == 0 ? 0.0 : sum / (double)count, worst, peak_mb());
    return 0;
}

static int smaller_first(const void *a, const void *b) {
    double left = *(const double *)a;
    double right = *(const double *)b;
    return (left > right) - (left < right);
}

/* CPU ms of a frame, ticks and drawing, while a screen just lives: over ALIVE_FRAMES of them. */
static double living(struct measured *m, const struct screen *screen, const char *argument) {
    double spent[ALIVE_FRAMES] = {0};
    struct actions none = {.count = 0};
    begin_anew(m);
    enter(m, screen, argument);
    for (int i = 0; i < ALIVE_SETTLE + ALIVE_FRAMES; i++) {
        double start = clock_cpu_ms();
        stack_tick(m->stack, &none);
        draw_list_clear(&m->list);
        stack_draw(m->stack, &m->list);
        window_present(m->session->window, &m->list);
        if (i >= ALIVE_SETTLE) {
            spent[i - ALIVE_SETTLE] = clock_cpu_ms() - start;
        }
    }
    qsort(spent, ALIVE_FRAMES, sizeof *spent, smaller_first);
    /* Every other frame is like the one before: the mean of the middle two thirds. */
    double sum = 0.0;
    for (int i = ALIVE_FRAMES / 6; i < ALIVE_FRAMES * 5 / 6; i++) {
        sum += spent[i];
    }
    return sum / (double)(ALIVE_FRAMES * 5 / 6 - ALIVE_FRAMES / 6);
}

static void say_living(bool json, const char *name, double took) {
    if (!json) {
        printf("%-28s %6.2f ms\n", name, took);
    }
}

static int alive(struct measured *m, bool json) {
    static const struct {
        const struct screen *screen;
        const char *argument;
    } shown[] = {{&title_screen, ""}, {&hub_screen, ""}, {&porch_screen, ""}};
    double worst = 0.0;
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        double took = living(m, shown[i].screen, shown[i].argument);
        worst = took > worst ? took : worst;
        say_living(json, shown[i].screen->id, took);
    }
    for (size_t i = 0; i < library_level_count(m->session->library); i++) {
        const struct level *level = library_level_at(m->session->library, i);
        double took = living(m, &room_screen, level->head->id);
        worst = took > worst ? took : worst;
        say_living(json, level->head->id, took);
    }
    printf(json ? "{\"worst_ms\": %.2f}\n" : "worst %.2f ms of CPU a frame\n", worst);
    return 0;
}

static int startup(struct measured *m, bool json) {
    double took = enter(m, &title_screen, "");
    const char *form = json ? "{\"shown_at_ms\": %.3f, \"picture_ms\": %.1f, \"peak_mb\": %.1f}\n"
                            : "first picture at %.3f ms of the monotonic clock, its own part %.1f ms, peak %.1f MB\n";
    printf(form, clock_now_ms(), took, peak_mb());
    return 0;
}

int command_bench(const struct options *options, const char *program) {
    struct session session;
    struct error err = {""};
    if (options->kept) {
        if (options->data == NULL || !measure_kept(options->data, options->json, &err)) {
            fprintf(stderr, "inner-house: %s\n", options->data == NULL ? "--data names an empty folder" : err.text);
            return 1;
        }
        return 0;
    }
    const struct session_kind kind = {.hidden = true};
    if (!session_open(&session, options, program, &kind, &err)) {
        fprintf(stderr, "inner-house: %s\n", err.text);
        return 1;
    }
    struct measured m = {.session = &session, .stack = stack_create(&session.house)};
    int thoughts = options->thoughts > 0 ? options->thoughts : 20;
    int frames = options->frames > 0 ? options->frames : 300;
    int code = options->alive     ? alive(&m, options->json)
               : options->rooms   ? rooms(&m, options->json)
               : options->startup ? startup(&m, options->json)
                                  : bench_run(session.window, thoughts, frames, options->json);
    stack_destroy(m.stack);
    draw_list_free(&m.list);
    session_close(&session);
    return code;
}
