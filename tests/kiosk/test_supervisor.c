/* Falling over and getting up: children that crash, hang, ask for another start or refuse to end, and hearts that stop.
 * Seconds are made short; nothing here is measured, everything waits for what it caused. */
#include "platform/heartbeat.h"
#include "platform/restarts.h"
#include "platform/supervisor.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { SECOND_MS = 20, SILENCE_MS = 300 };

/* What the children do, one letter each, in turn; the last goes on for ever. Each writes its letter first, capital when
 * it is the plain form. q quit, a again, c crash, e error, h hang, s stay and beat, i stay and ignore SIGTERM. */
struct script {
    const char *letters;
    int log[2];
    int turn[2]; /* how many have begun, as bytes in a pipe */
};

static _Noreturn void stay(int pipe_end) {
    for (;;) {
        (void)!write(pipe_end, "b", 1);
        usleep(20000);
    }
}

static int child(void *context, int pipe_end, enum child_form form, bool restarted) {
    struct script *script = context;
    char count[64];
    ssize_t begun = read(script->turn[0], count, sizeof count);
    begun = begun < 0 ? 0 : begun;
    for (ssize_t i = 0; i <= begun; i++) {
        (void)!write(script->turn[1], "x", 1);
    }
    size_t last = strlen(script->letters) - 1;
    char letter = script->letters[(size_t)begun < last ? (size_t)begun : last];
    char shown = form == CHILD_OUT_OF_ORDER ? (char)(letter - 'a' + 'A') : letter;
    (void)!write(script->log[1], &shown, 1);
    (void)!write(pipe_end, "b", 1);
    if ((begun > 0) != restarted) {
        (void)!write(script->log[1], "?", 1);
    }
    switch (letter) {
    case 'q':
        return 0;
    case 'a':
        return EXIT_AGAIN;
    case 'c':
        signal(SIGABRT, SIG_DFL);
        abort();
    case 'e':
        return 3;
    case 'h':
        for (;;) {
            pause();
        }
    case 'i':
        signal(SIGTERM, SIG_IGN);
        stay(pipe_end);
    default:
        signal(SIGTERM, SIG_DFL);
        stay(pipe_end);
    }
}

/* Runs a supervisor in a process of its own; returns its id. */
static pid_t begin(struct script *script, const char *letters) {
    script->letters = letters;
    assert_int_equal(pipe(script->log), 0);
    assert_int_equal(pipe(script->turn), 0);
    assert_int_equal(fcntl(script->turn[0], F_SETFL, O_NONBLOCK), 0); /* the first child finds it empty */
    pid_t watcher = fork();
    if (watcher == 0) {
        close(script->log[0]);
        FILE *quiet = freopen("/dev/null", "w", stderr);
        (void)quiet;
        const struct supervisor how = {
            .run = child, .context = script, .silence_ms = SILENCE_MS, .second_ms = SECOND_MS};
        _exit(supervise(&how));
    }
    close(script->log[1]);
    return watcher;
}

static void see(struct script *script, const char *wanted) {
    for (; *wanted != '\0'; wanted++) {
        char seen = '-';
        assert_int_equal(read(script->log[0], &seen, 1), 1);
        assert_int_equal(seen, *wanted);
    }
}

static void finish(struct script *script, pid_t watcher) {
    int status = 0;
    char more;
    assert_int_equal(waitpid(watcher, &status, 0), watcher);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    assert_int_equal(read(script->log[0], &more, 1), 0); /* all children are gone: nobody holds the other end */
    close(script->log[0]);
    close(script->turn[0]);
    close(script->turn[1]);
}

static void whoever_falls_gets_up(void **state) {
    (void)state;
    struct script script = {0};
    pid_t watcher = begin(&script, "ceq");
    see(&script, "ceq"); /* crashed, failed, closed by the staff */
    finish(&script, watcher);
}

static void who_asks_for_another_start_has_not_fallen(void **state) {
    (void)state;
    struct script script = {0};
    pid_t watcher = begin(&script, "aaaaaaaaq");
    see(&script, "aaaaaaaaq");
    finish(&script, watcher);
}

static void a_hang_is_ended(void **state) {
    (void)state;
    struct script script = {0};
    pid_t watcher = begin(&script, "hq");
    see(&script, "hq");
    finish(&script, watcher);
}

static void three_falls_show_that_it_is_out_of_order(void **state) {
    (void)state;
    struct script script = {0};
    pid_t watcher = begin(&script, "cccsq");
    see(&script, "cccS"); /* the plain form, in its own time */
    see(&script, "q");    /* and the whole one is tried again after it */
    finish(&script, watcher);
}

static void whoever_is_told_to_end_ends(void **state) {
    (void)state;
    struct script script = {0};
    pid_t watcher = begin(&script, "s");
    see(&script, "s");
    kill(watcher, SIGTERM);
    finish(&script, watcher);
    struct script stubborn = {0};
    watcher = begin(&stubborn, "i");
    see(&stubborn, "i");
    kill(watcher, SIGTERM);
    finish(&stubborn, watcher);
}

static void the_limiter_counts_within_ten_minutes(void **state) {
    (void)state;
    struct restarts restarts = {{0}, 0};
    assert_true(restarts_fell(&restarts, 100));
    assert_int_equal(restarts_wait_s(&restarts), 1);
    assert_true(restarts_fell(&restarts, 200));
    assert_int_equal(restarts_wait_s(&restarts), 2);
    assert_false(restarts_fell(&restarts, 699));
    restarts_forget(&restarts);
    assert_true(restarts_fell(&restarts, 100));
    assert_true(restarts_fell(&restarts, 200));
    assert_true(restarts_fell(&restarts, 701)); /* the first one is more than ten minutes ago */
    assert_false(restarts_fell(&restarts, 702));
    assert_true(restarts_fell(&restarts, 5000));
    assert_int_equal(restarts_wait_s(&restarts), 1);
}

/* ---- hearts ---- */

/* A process whose hearts beat as `beating` says for a while and then only those of `left`; its exit status. */
static int live(const bool beating[HEART_COUNT], const bool left[HEART_COUNT]) {
    pid_t process = fork();
    if (process == 0) {
        FILE *quiet = freopen("/dev/null", "w", stderr);
        (void)quiet;
        const struct heartbeat_options options = {.pipe = -1, .silence_ms = SILENCE_MS};
        struct heartbeat *heartbeat = heartbeat_start(&options);
        for (int i = 0; i < 60; i++) {
            for (int k = 0; k < HEART_COUNT; k++) {
                if (i < 10 ? beating[k] : left[k]) {
                    heartbeat_beat(heartbeat, (enum heart)k);
                }
            }
            usleep(20000);
        }
        heartbeat_stop(heartbeat);
        _exit(0);
    }
    int status = 0;
    waitpid(process, &status, 0);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void a_heart_that_stops_ends_the_program(void **state) {
    (void)state;
    static const bool all[HEART_COUNT] = {true, true, true};
    static const bool no_sound[HEART_COUNT] = {true, true, false};
    assert_int_equal(live(all, all), 0);
    assert_int_equal(live(no_sound, no_sound), 0); /* never had a device: nothing to miss */
    for (int i = 0; i < HEART_COUNT; i++) {
        bool left[HEART_COUNT] = {true, true, true};
        left[i] = false;
        assert_int_equal(live(all, left), HEARTBEAT_EXIT);
    }
}

static void systemd_is_told(void **state) {
    (void)state;
    struct sockaddr_un name = {.sun_family = AF_UNIX};
    snprintf(name.sun_path, sizeof name.sun_path, "/tmp/inner-house-notify-%d", (int)getpid());
    unlink(name.sun_path);
    int inbox = socket(AF_UNIX, SOCK_DGRAM, 0);
    assert_int_equal(bind(inbox, (struct sockaddr *)&name, sizeof name), 0);
    pid_t process = fork();
    if (process == 0) {
        setenv("NOTIFY_SOCKET", name.sun_path, 1);
        setenv("WATCHDOG_USEC", "10000000", 1);
        const struct heartbeat_options options = {.pipe = -1, .systemd = true, .silence_ms = SILENCE_MS};
        struct heartbeat *heartbeat = heartbeat_start(&options);
        for (int i = 0; i < 30; i++) {
            heartbeat_beat(heartbeat, HEART_LOOP);
            heartbeat_beat(heartbeat, HEART_PICTURE);
            usleep(20000);
        }
        heartbeat_stop(heartbeat);
        _exit(0);
    }
    bool ready = false;
    int watchdogs = 0;
    for (;;) {
        char said[256] = "";
        ssize_t got = recv(inbox, said, sizeof said - 1, 0);
        assert_true(got > 0);
        ready |= strstr(said, "READY=1") != NULL;
        watchdogs += ready && strstr(said, "WATCHDOG=1") != NULL ? 1 : 0;
        if (strstr(said, "STOPPING=1") != NULL) {
            break;
        }
    }
    assert_true(ready);
    assert_true(watchdogs >= 2);
    int status = 0;
    waitpid(process, &status, 0);
    close(inbox);
    unlink(name.sun_path);
}

static void an_orphan_knows(void **state) {
    (void)state;
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    signal(SIGPIPE, SIG_IGN);
    const struct heartbeat_options options = {.pipe = ends[1], .silence_ms = SILENCE_MS};
    struct heartbeat *heartbeat = heartbeat_start(&options);
    while (!heartbeat_orphaned(heartbeat)) {
        heartbeat_beat(heartbeat, HEART_LOOP);
        heartbeat_beat(heartbeat, HEART_PICTURE);
        usleep(5000);
    }
    heartbeat_stop(heartbeat);
    close(ends[1]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whoever_falls_gets_up),
        cmocka_unit_test(who_asks_for_another_start_has_not_fallen),
        cmocka_unit_test(a_hang_is_ended),
        cmocka_unit_test(three_falls_show_that_it_is_out_of_order),
        cmocka_unit_test(whoever_is_told_to_end_ends),
        cmocka_unit_test(the_limiter_counts_within_ten_minutes),
        cmocka_unit_test(a_heart_that_stops_ends_the_program),
        cmocka_unit_test(systemd_is_told),
        cmocka_unit_test(an_orphan_knows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
