/* The bench command: drawing, start and rooms, measured and printed. Only this
 * and tests/bench measure time; no test does. */
#include "platform/bench.h"
#include "platform/clock.h"
#include "screen/commands.h"
#include "screen/session.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

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

static void leave(struct measured *m) {
    struct actions back = {.count = 0};
    struct action action = {.kind = ACTION_BACK, .device = DEVICE_KEYBOARD};
    actions_add(&back, &action);
    stack_tick(m->stack, &back);
    stack_tick(m->stack, &back);
}

static int rooms(struct measured *m, bool json) {
    const struct library *library = m->session->library;
    double worst = 0.0;
    double sum = 0.0;
    size_t count = library_level_count(library);
    double hub = enter(m, &hub_screen, "");
    for (size_t i = 0; i < count; i++) {
        double took = enter(m, &room_screen, library_level_at(library, i)->head->id);
        worst = took > worst ? took : worst;
        sum += took;
        leave(m);
    }
    const char *form = json ? "{\"hub_ms\": %.1f, \"rooms\": %zu, \"mean_ms\": %.1f, \"worst_ms\": %.1f, "
                              "\"peak_mb\": %.1f}\n"
                            : "hub %.1f ms, %zu rooms entered: mean %.1f ms, worst %.1f ms (budget 100), peak %.1f MB "
                              "(budget 96)\n";
    printf(form, hub, count, count == 0 ? 0.0 : sum / (double)count, worst, peak_mb());
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
    if (!session_open(&session, options, program, true, false, &err)) {
        fprintf(stderr, "inner-house: %s\n", err.text);
        return 1;
    }
    struct measured m = {.session = &session, .stack = stack_create(&session.house)};
    int thoughts = options->thoughts > 0 ? options->thoughts : 20;
    int frames = options->frames > 0 ? options->frames : 300;
    int code = options->rooms     ? rooms(&m, options->json)
               : options->startup ? startup(&m, options->json)
                                  : bench_run(session.window, thoughts, frames, options->json);
    stack_destroy(m.stack);
    draw_list_free(&m.list);
    session_close(&session);
    return code;
}
