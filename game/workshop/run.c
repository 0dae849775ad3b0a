/* Two windows and one room. The room's journal lies in memory that the supervising process holds: when the game
 * falls, the next one reads it and is the same room. */
#include "workshop/run.h"

#include "core/secret.h"
#include "core/text.h"
#include "platform/files.h"
#include "platform/heartbeat.h"
#include "platform/message.h"
#include "platform/signals.h"
#include "platform/supervisor.h"
#include "screen/live.h"
#include "workshop/flags.h"
#include "workshop/host.h"
#include "workshop/keep.h"
#include "workshop/stage.h"
#include "workshop/times.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TICKS_AT_ONCE = 4, WAIT_MS = 2, EXIT_FINE = 0, EXIT_FAILED = 1, EXIT_USAGE = 2, PAGE_BYTES_MAX = 4 << 20 };
enum { SHOW_AGAIN_TICKS = 2 * TICKS_PER_SECOND, SILENCE_MS = 6000 };

struct run {
    struct live live;
    struct workshop_host host;
    struct window *wall; /* NULL until a room is open */
    struct stage stage;
    struct draw_list picture;
    struct journal *journal;
    struct heartbeat *heart;
    struct flags flags;
    struct times times; /* from an answer's arrival to the picture that shows it */
    const struct options *options;
    const char *program;
    char gate[1100], resume[1100], password[200];
    struct workshop_secrets secrets; /* that an existing broker knows; no code: none */
    unsigned char *page;
    size_t page_bytes;
    int shown, since_shown; /* of the desk, for the heart of the pictures */
    bool quit;
};

/* ---- opening a room ---- */

/* The host's password; and, where the broker knows the room already, a second line "room CODE KEY PIN". */
static bool read_password(struct run *run, struct error *err) {
    const char *path = run->options->broker_password;
    FILE *file = path == NULL ? NULL : fopen(path, "re");
    run->password[0] = '\0';
    if (path != NULL && (file == NULL || fgets(run->password, sizeof run->password, file) == NULL)) {
        error_set(err, "--broker-password wants a file with the password in its first line: '%.200s'", path);
    }
    char line[80] = "";
    struct workshop_secrets *secrets = &run->secrets;
    if (file != NULL && fgets(line, sizeof line, file) != NULL &&
        sscanf(line, "room %5[A-Z0-9] %16[0-9a-f] %6[0-9]", secrets->code, secrets->key, secrets->pin) != 3) {
        secrets->code[0] = '\0';
    }
    if (file != NULL) {
        fclose(file);
    }
    run->password[strcspn(run->password, "\r\n")] = '\0';
    return path == NULL || run->password[0] != '\0';
}

static void say_opened(const struct run *run) {
    const struct workshop *workshop = &run->host.workshop;
    printf("room %s\npage %s\nscan %s\npin %s\n", workshop->secrets.code, workshop->url, workshop->scan_url,
           workshop->secrets.pin);
    fflush(stdout);
}

static bool open_wall(struct run *run, struct error *err) {
    const struct session *session = &run->live.session;
    const struct window_options how = {.title = strings_get(session->strings, "workshop.wall"),
                                       .width = run->options->width,
                                       .height = run->options->height,
                                       .screen = 1,
                                       .renderer = run->options->renderer == NULL ? RENDERER_AUTO
                                                   : strcmp(run->options->renderer, "gpu") == 0 ? RENDERER_GPU
                                                   : strcmp(run->options->renderer, "cpu") == 0 ? RENDERER_CPU
                                                                                                : RENDERER_AUTO};
    if (run->wall == NULL && !window_create(&run->wall, &how, &session->reader, err)) {
        return false;
    }
    input_second(run->live.input, run->wall);
    return true;
}

static bool open_room(struct run *run, const struct plan *plan, unsigned meeting, struct error *err) {
    const struct session *session = &run->live.session;
    const struct options *options = run->options;
    struct workshop_options how = {.plan = plan,
                                   .meeting = meeting,
                                   .library = session->library,
                                   .strings = session->strings,
                                   .lang = options->lang == NULL ? "en" : options->lang,
                                   .address = options->address,
                                   .gate = run->gate[0] == '\0' ? NULL : run->gate,
                                   .page = (const char *)run->page,
                                   .page_bytes = run->page_bytes,
                                   .broker = options->broker,
                                   .broker_user = options->broker_user,
                                   .broker_ca = options->broker_ca,
                                   .page_url = options->page_url,
                                   .page_out = options->broker == NULL ? NULL : options->out,
                                   .page_broker = options->page_broker,
                                   .flags = flags_count,
                                   .flags_context = &run->flags,
                                   .resume = run->resume[0] == '\0' ? NULL : run->resume,
                                   .seed = session->house.seed};
    if (!read_password(run, err)) {
        return false;
    }
    how.secrets = run->secrets.code[0] == '\0' ? NULL : &run->secrets;
    how.broker_password = run->password[0] == '\0' ? NULL : run->password;
    if (!workshop_open(&run->host.workshop, &how, run->journal, run->host.now_ms, err)) {
        return false;
    }
    run->host.open = true;
    if (!open_wall(run, err)) {
        return false;
    }
    say_opened(run);
    return true;
}

static void close_room(struct run *run) {
    if (run->host.open) {
        run->host.open = false;
        workshop_close(&run->host.workshop, run->host.now_ms);
    }
    input_second(run->live.input, NULL);
    window_destroy(run->wall);
    run->wall = NULL;
    draw_list_wipe(&run->picture);
    draw_list_free(&run->picture);
    draw_list_wipe(&run->live.list);
    draw_list_free(&run->live.list);
    window_forget(run->live.session.window); /* type that was set for the desk */
}

static bool show(struct run *run, const struct screen *screen) {
    stack_destroy(run->live.stack);
    run->live.stack = stack_create(&run->live.session.house);
    return stack_open(run->live.stack, screen, "");
}

/* ---- what the facilitator's screens ask for ---- */

static void obey_wish(struct run *run) {
    struct workshop_host *host = &run->host;
    struct error err = {""};
    enum host_wish wish = host->wish;
    host->wish = HOST_GOES_ON;
    if (wish == HOST_OPENS) {
        if (!open_room(run, host->plan, host->meeting, &err)) {
            utf8_copy(host->said, sizeof host->said, err.text);
            close_room(run);
            return;
        }
        (void)show(run, &desk_screen);
    } else if (wish == HOST_CLOSES) {
        close_room(run);
        host->said[0] = '\0';
        (void)show(run, &plans_screen);
    } else if (wish == HOST_ENDS) {
        run->quit = true;
    } else if (wish != HOST_GOES_ON) {
        keep(host, wish, &run->live.session.house);
    }
}

static void on_keys(struct run *run, struct actions *actions) {
    struct workshop_host *host = &run->host;
    for (size_t i = 0; i < actions->count && host->open; i++) {
        enum room_state now = host->workshop.room.state;
        enum workshop_do does = DO_COUNT;
        switch (actions->items[i].kind) {
        case ACTION_STEP_ON: does = DO_NEXT; break;
        case ACTION_STEP_BACK: does = DO_BACK; break;
        case ACTION_STEP_SKIP: does = DO_SKIP; break;
        case ACTION_QUIET: does = now == ROOM_QUIET ? DO_GO : DO_QUIET; break;
        case ACTION_PAUSE: does = now == ROOM_OPEN ? DO_PAUSE : DO_GO; break;
        default: break;
        }
        if (does != DO_COUNT) {
            workshop_do(&host->workshop, does, 0, 0, 0, host->now_ms);
            memmove(&actions->items[i], &actions->items[i + 1], (actions->count - i - 1) * sizeof *actions->items);
            actions->count--;
            i--;
        }
    }
}

/* ---- one turn of the loop ---- */

static void draw_wall(struct run *run) {
    struct workshop *workshop = &run->host.workshop;
    const struct ui_view view = {.measure = window_type(run->wall),
                                 .settings = &run->live.session.house.settings,
                                 .tick = run->live.tick};
    draw_list_clear(&run->picture);
    stage_draw(&run->stage, workshop, &view, run->host.now_ms, &run->picture);
    window_present(run->wall, &run->picture);
    times_take(&run->times, workshop->measured, workshop->measured_count, clock_now_ms());
    workshop->measured_count = 0;
}

static void tick(struct run *run, struct actions *actions) {
    run->host.now_ms = (int64_t)clock_now_ms();
    on_keys(run, actions);
    if (run->host.open) {
        workshop_tick(&run->host.workshop, run->host.now_ms);
        stage_tick(&run->stage, &run->host.workshop);
    }
    live_tick(&run->live, actions);
    actions->count = 0;
    obey_wish(run);
}

static void obey_news(struct run *run, const struct input_news *news) {
    struct window *window = run->live.session.window;
    if (news->resized) {
        window_resized(window);
    }
    if (news->exposed) {
        window_exposed(window);
    }
    if (run->wall != NULL && news->second_resized) {
        window_resized(run->wall);
    }
    if (run->wall != NULL && news->second_exposed) {
        window_exposed(run->wall);
    }
    run->quit |= news->quit;
    if (news->toggle_fullscreen) {
        window_toggle_fullscreen(window);
    }
}

/* Nothing may move for minutes: the desk is shown again now and then, to know that it still can be. */
static void beat(struct run *run, int due) {
    struct window *window = run->live.session.window;
    run->since_shown += due;
    if (run->since_shown >= SHOW_AGAIN_TICKS) {
        run->since_shown = 0;
        window_exposed(window);
    }
    heartbeat_beat(run->heart, HEART_LOOP);
    if (window_stats(window).shown != run->shown) {
        run->shown = window_stats(window).shown;
        heartbeat_beat(run->heart, HEART_PICTURE);
    }
}

static void frame(struct run *run) {
    struct actions actions = {.count = 0};
    struct input_news news = {0};
    input_poll(run->live.input, run->live.session.window, &actions, &news);
    obey_news(run, &news);
    int due = clock_due_ticks(&run->live.clock, TICKS_AT_ONCE);
    due = due == 0 && actions.count > 0 ? 1 : due;
    for (int i = 0; i < due && !run->quit; i++) {
        tick(run, &actions);
    }
    if (due > 0) {
        if (run->wall != NULL && run->host.open) {
            draw_wall(run);
        }
        live_present(&run->live);
        times_frame(&run->times, clock_now_ms());
    }
    beat(run, due);
    input_wait(run->live.input, WAIT_MS);
}

/* ---- the program ---- */

static bool plan_wanted(const struct run *run, const struct plan **plan, unsigned *meeting, struct error *err) {
    char id[80];
    const char *wanted = run->options->plan;
    *plan = NULL;
    *meeting = 0;
    if (wanted == NULL) {
        return true;
    }
    snprintf(id, sizeof id, "%.*s", (int)strcspn(wanted, "/"), wanted);
    *plan = library_plan(run->live.session.library, id);
    if (*plan == NULL) {
        return error_set(err, "unknown plan '%.60s'; `inner-house list` names them all", id);
    }
    long which = strchr(wanted, '/') == NULL ? 1 : strtol(strchr(wanted, '/') + 1, NULL, 10);
    if (which < 1 || which > (long)(*plan)->meetings_count) {
        return error_set(err, "the plan '%.60s' has %u meetings", id, (*plan)->meetings_count);
    }
    *meeting = (unsigned)which - 1;
    return true;
}

static void find_files(struct run *run) {
    struct session *session = &run->live.session;
    struct error none;
    char folder[1024];
    if (!files_beside_program(run->gate, sizeof run->gate, run->program, "inner-house-gate.so", &none)) {
        fprintf(stderr, "inner-house: %s; the room is open to floods\n", none.text);
        run->gate[0] = '\0';
    }
    if (!archive_read(session->archive, "phone/index.html", PAGE_BYTES_MAX, &run->page, &run->page_bytes, &none)) {
        run->page = NULL;
    }
    if (files_data_folder(folder, sizeof folder, run->options->data, &none)) {
        snprintf(run->resume, sizeof run->resume, "%s/room", folder);
    }
    flags_read(&run->flags, strings_get(session->strings, "workshop.flags"));
}

static bool open_all(struct run *run, struct error *err) {
    const struct session_kind kind = {.profile = &workshop_profile};
    const struct plan *plan = NULL;
    unsigned meeting = 0;
    if (!live_open(&run->live, run->options, run->program, &kind, err)) {
        return false;
    }
    run->live.session.house.host = &run->host;
    run->host.now_ms = (int64_t)clock_now_ms();
    find_files(run);
    if (!plan_wanted(run, &plan, &meeting, err) || (plan != NULL && !open_room(run, plan, meeting, err))) {
        return false;
    }
    live_hears(&run->live, true); /* a wall has no sound: the facilitator's voice is enough */
    return show(run, plan == NULL ? &plans_screen : &desk_screen) || error_set(err, "no screen can be opened");
}

struct errand {
    const struct options *options;
    const char *program;
    int memory;
};

static int play(struct run *run) {
    clock_start(&run->live.clock);
    while (!run->quit && !signals_end() && !heartbeat_orphaned(run->heart)) {
        frame(run);
    }
    bool asked = run->quit || signals_end();
    if (asked) {
        close_room(run);
    } else if (run->host.open) {
        run->host.open = false;
        workshop_leave(&run->host.workshop);
    }
    times_print(&run->times, run->options->measure);
    return EXIT_FINE;
}

static int run_child(void *context, int pipe, enum child_form form, bool restarted) {
    const struct errand *errand = context;
    struct run *run = memory_get(1, sizeof *run);
    struct error err = {""};
    int code = EXIT_FAILED;
    (void)form;
    (void)restarted;
    secret_forgetful();
    signals_listen();
    run->options = errand->options;
    run->program = errand->program;
    run->journal = journal_open(errand->memory);
    const struct heartbeat_options beats = {.pipe = pipe};
    run->heart = heartbeat_start(&beats);
    if (run->journal != NULL && open_all(run, &err)) {
        code = play(run);
    } else {
        fprintf(stderr, "inner-house: %s\n", run->journal == NULL ? "no memory for the room" : err.text);
        if (run->host.open) {
            run->host.open = false;
            workshop_leave(&run->host.workshop);
        }
    }
    heartbeat_stop(run->heart);
    window_destroy(run->wall);
    draw_list_free(&run->picture);
    live_close(&run->live);
    journal_close(run->journal);
    flags_free(&run->flags);
    free(run->page);
    explicit_bzero(run, sizeof *run);
    free(run);
    return code;
}

int workshop_run(const struct options *options, const char *program) {
    struct errand errand = {options, program, journal_memory()};
    if (errand.memory < 0) {
        fprintf(stderr, "inner-house: no memory for the room\n");
        return EXIT_FAILED;
    }
    if (options->no_supervisor) {
        return run_child(&errand, -1, CHILD_WHOLE, false);
    }
    const struct supervisor how = {.run = run_child, .context = &errand, .silence_ms = SILENCE_MS};
    return supervise(&how);
}
