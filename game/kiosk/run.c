/* A real window around the kiosk: devices in, beats and pictures out. Slow where nothing happens: the attract scene is
 * drawn thirty times a second, a dark screen hardly ever. */
#include "kiosk/run.h"

#include "core/secret.h"
#include "kiosk/kiosk.h"
#include "kiosk/updates.h"
#include "platform/files.h"
#include "platform/heartbeat.h"
#include "platform/signals.h"
#include "platform/supervisor.h"
#include "screen/live.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    TICKS_AT_ONCE = 4,
    BUSY_WAIT_MS = 8,
    DARK_WAIT_MS = 500,
    SHOW_AGAIN_TICKS = 2 * TICKS_PER_SECOND,
    LOOK_FOR_UPDATES_TICKS = 60 * TICKS_PER_SECOND,
    EXIT_FINE = 0,
    EXIT_FAILED = 1,
    EXIT_CONTENT = 3
};

struct host {
    struct live live;
    struct kiosk kiosk;
    struct heartbeat *heart;
    struct options options; /* with the packs that were dropped, and full screen */
    struct updates updates;
    int shown;      /* of the window's stats, when the picture's heart beat last */
    unsigned heard;
    uint32_t since_shown, since_looked;
    bool out_of_order;
};

static struct moment now(const struct options *options) {
    return (struct moment){options->has_date ? options->date : clock_today(), clock_minute()};
}

/* ---- forgetting what lies in the devices ---- */

static void forget(void *pointer) {
    struct host *host = pointer;
    struct live *live = &host->live;
    voice_say(live->voice, "", true);
    input_forget(live->input);
    window_forget(live->session.window);
    draw_list_wipe(&live->list);
    draw_list_free(&live->list);
    live->room = NULL;
    sound_room(live->sound, NULL);
}

/* ---- one turn of the loop ---- */

static void obey_news(struct host *host, const struct input_news *news) {
    struct window *window = host->live.session.window;
    if (news->resized) {
        window_resized(window);
    }
    if (news->exposed) {
        window_exposed(window);
    }
    if (news->put_away) {
        window_to_front(window);
    }
}

static void beat(struct host *host) {
    int shown = window_stats(host->live.session.window).shown;
    heartbeat_beat(host->heart, HEART_LOOP);
    if (shown != host->shown) {
        host->shown = shown;
        heartbeat_beat(host->heart, HEART_PICTURE);
    }
    unsigned heard = sound_beats(host->live.sound);
    if (heard != host->heard) {
        host->heard = heard;
        heartbeat_beat(host->heart, HEART_SOUND);
    }
}

static void apply_place(struct host *host) {
    int volume = kiosk_volume(&host->kiosk);
    const char *language = host->kiosk.languages[host->kiosk.language].id;
    if (volume != host->live.volume_most || host->live.language != language) {
        host->live.volume_most = volume;
        host->live.language = language;
        live_apply_settings(&host->live);
    }
}

static bool is_dark(const struct host *host) {
    return host->kiosk.stage == KIOSK_CLOSED && stack_tree(host->live.stack)->count == 0;
}

static void turn(struct host *host, struct actions *actions, int due) {
    for (int i = 0; i < due && host->kiosk.wish == KIOSK_GOES_ON; i++) {
        kiosk_before(&host->kiosk, actions, now(&host->options));
        live_tick(&host->live, actions);
        kiosk_after(&host->kiosk, voice_speaks(host->live.voice, host->live.sound));
        actions->count = 0;
        host->since_shown++;
        host->since_looked++;
    }
    apply_place(host);
}

static void look_for_updates(struct host *host) {
    bool nobody = host->kiosk.stage == KIOSK_ATTRACTS || host->kiosk.stage == KIOSK_CLOSED;
    if (host->since_looked >= LOOK_FOR_UPDATES_TICKS && nobody) {
        host->since_looked = 0;
        if (updates_changed(&host->updates, &host->kiosk.config)) {
            host->kiosk.wish = KIOSK_RESTARTS;
        }
    }
}

static void frame(struct host *host) {
    struct actions actions = {.count = 0};
    struct input_news news = {0};
    struct live *live = &host->live;
    input_poll(live->input, live->session.window, &actions, &news);
    obey_news(host, &news);
    int due = clock_due_ticks(&live->clock, TICKS_AT_ONCE);
    due = due == 0 && actions.count > 0 ? 1 : due;
    if (is_dark(host) && actions.count == 0) {
        host->since_shown += SHOW_AGAIN_TICKS * DARK_WAIT_MS / 2000;
        host->since_looked += (uint32_t)due;
        due = due > 0 ? 1 : 0; /* only the clock goes on */
    }
    turn(host, &actions, due);
    explicit_bzero(&actions, sizeof actions);
    if (host->since_shown >= SHOW_AGAIN_TICKS) {
        host->since_shown = 0;
        window_exposed(live->session.window);
    }
    bool every_other = host->kiosk.stage != KIOSK_ATTRACTS || live->tick % 2 == 0 || host->since_shown == 0;
    if (due > 0 && every_other) {
        live_present(live);
    }
    beat(host);
    look_for_updates(host);
    if (signals_reload()) {
        kiosk_reload(&host->kiosk);
    }
    input_wait(live->input, is_dark(host) ? DARK_WAIT_MS : BUSY_WAIT_MS);
}

/* ---- opening and closing ---- */

static bool open_kiosk(struct host *host, struct config *config, const char *program, struct error *err) {
    const struct session_kind kind = {.profile = &kiosk_profile, .top_share = kiosk_top_share(config)};
    struct live *live = &host->live;
    if (!live_open(live, &host->options, program, &kind, err)) {
        return false;
    }
    window_hold(live->session.window);
    live_hears(live, host->options.mute || host->out_of_order);
    host->kiosk.forget = forget;
    host->kiosk.host = host;
    if (!kiosk_begin(&host->kiosk, &live->session, &live->stack, config, now(&host->options), err)) {
        return false;
    }
    if (host->out_of_order) {
        host->kiosk.stage = KIOSK_CLEANED; /* takes no touches, and does not end */
        host->kiosk.left = UINT32_MAX;
        stack_destroy(live->stack);
        live->stack = stack_create(&live->session.house);
        (void)stack_open(live->stack, &notice_screen, "broken");
    }
    return true;
}

static int play(struct host *host) {
    struct live *live = &host->live;
    clock_start(&live->clock);
    while (host->kiosk.wish == KIOSK_GOES_ON && !signals_end() && !heartbeat_orphaned(host->heart)) {
        frame(host);
    }
    return host->kiosk.wish == KIOSK_RESTARTS && !signals_end() ? EXIT_AGAIN : EXIT_FINE;
}

struct errand {
    const struct options *options;
    const char *program;
};

static void take_config(struct host *host, const struct options *options, struct config *config) {
    struct complaints complaints;
    complaints_init(&complaints);
    if (!config_load(config, options->config, &complaints)) {
        host->kiosk.complaints = complaints;
        complaints_print(&complaints, stderr);
        fprintf(stderr, "inner-house: the file is put aside; the house runs with what is safe\n");
        return;
    }
    complaints_free(&complaints);
}

static void take_updates(struct host *host, const struct config *config, const char *program) {
    char base[1024];
    struct error err;
    bool wanted = config->updates_folder[0] != '\0';
    if (wanted && files_beside_program(base, sizeof base, program, "inner-house.pack", &err)) {
        updates_take(&host->updates, config, base, &host->options, &host->kiosk.updates);
    }
}

static int run(void *context, int pipe, enum child_form form, bool restarted) {
    const struct errand *plan = context;
    struct host *host = memory_get(1, sizeof *host);
    struct config config;
    struct error err = {""};
    secret_forgetful();
    signals_listen();
    host->options = *plan->options;
    host->options.fullscreen = true;
    host->options.data = NULL;
    host->out_of_order = form == CHILD_OUT_OF_ORDER;
    complaints_init(&host->kiosk.complaints);
    complaints_init(&host->kiosk.updates);
    take_config(host, plan->options, &config);
    take_updates(host, &config, plan->program);
    const struct heartbeat_options beats = {.pipe = pipe, .systemd = true};
    host->heart = heartbeat_start(&beats);
    bool opened = open_kiosk(host, &config, plan->program, &err);
    int code = EXIT_FAILED;
    if (opened) {
        kiosk_count_restart(&host->kiosk, restarted);
        code = play(host);
    } else {
        fprintf(stderr, "inner-house: %s\n", err.text);
        config_free(&config);
    }
    heartbeat_stop(host->heart);
    if (opened) {
        kiosk_end(&host->kiosk);
    }
    live_close(&host->live);
    updates_free(&host->updates);
    free(host);
    return code;
}

/* ---- the command ---- */

static int check(const struct options *options, const char *program) {
    struct config config;
    struct complaints complaints;
    struct session session;
    struct error err = {""};
    complaints_init(&complaints);
    bool fine = config_load(&config, options->config, &complaints);
    struct options plain = *options;
    if (session_open_content(&session, &plain, program, &err)) {
        (void)config_fit(&config, session.library, now(options).day, &complaints);
        if (config.site.help_is_old) {
            complaints_add(&complaints, COMPLAINT_WARNING, options->config, 0, 0,
                           "nobody has checked a help line for %d days; set site.help to a number you have tried",
                           HELP_OLD_DAYS);
        }
        session_close(&session);
    }
    complaints_print(&complaints, stderr);
    fine = fine && complaints.errors == 0;
    config_free(&config);
    complaints_free(&complaints);
    return fine ? EXIT_FINE : EXIT_CONTENT;
}

static int set_pin(void) {
    char digits[64] = "";
    char hash[PIN_HASH_BYTES];
    struct error err = {""};
    fprintf(stderr, "The PIN for the staff (%d to %d digits), then Enter: ", PIN_DIGITS_MIN, PIN_DIGITS_MAX);
    if (fgets(digits, sizeof digits, stdin) != NULL) {
        digits[strcspn(digits, "\r\n")] = '\0';
    }
    bool fine = pin_hash(digits, hash, &err);
    explicit_bzero(digits, sizeof digits);
    if (!fine) {
        fprintf(stderr, "inner-house: %s\n", err.text);
        return EXIT_FAILED;
    }
    printf("staff:\n  pin: \"%s\"\n", hash);
    return EXIT_FINE;
}

int kiosk_run(const struct options *options, const char *program) {
    if (options->set_pin) {
        return set_pin();
    }
    if (options->check) {
        if (options->config == NULL) {
            fprintf(stderr, "inner-house: kiosk --check wants --config FILE\n");
            return 2;
        }
        return check(options, program);
    }
    struct errand plan = {options, program};
    if (options->no_supervisor) {
        return run(&plan, -1, CHILD_WHOLE, false);
    }
    const struct supervisor how = {.run = run, .context = &plan};
    return supervise(&how);
}

static const char *say(void *context, const char *id) {
    return strings_get(((const struct session *)context)->strings, id);
}

int kiosk_progress(const struct options *options, const char *program) {
    struct config config;
    struct complaints complaints;
    struct session session;
    struct error err = {""};
    complaints_init(&complaints);
    (void)config_load(&config, options->config, &complaints);
    complaints_print(&complaints, stderr);
    complaints_free(&complaints);
    bool fine = config.counts[0] != '\0' || error_set(&err, "the kiosk's file names no 'counts'; say --config FILE");
    if (fine && session_open_content(&session, options, program, &err)) {
        const struct counts_words words = {&session, say};
        fine = counts_print(config.counts, stdout, options->json, 0, &words, &err);
        session_close(&session);
    } else {
        fine = false;
    }
    config_free(&config);
    if (!fine) {
        fprintf(stderr, "inner-house: %s\n", err.text);
    }
    return fine ? EXIT_FINE : EXIT_FAILED;
}
