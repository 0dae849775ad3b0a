/* fork, poll, kill. Signals are blocked and read from a descriptor, so that there is one place where things happen. */
#include "platform/supervisor.h"

#include "platform/restarts.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <systemd/sd-daemon.h>
#include <time.h>
#include <unistd.h>

enum { SILENCE_MS = 10000, SECOND_MS = 1000, START_TIMES = 2, PATIENCE_S = 5 };

struct watch {
    const struct supervisor *how;
    struct restarts restarts;
    int silence_ms, second_ms;
    int signals; /* descriptor */
    sigset_t before;
    pid_t child;
    int pipe;
    enum child_form form;
    bool ending, ready;
    bool beaten;            /* the child gave a sign of life */
    long long deadline_ms; /* the child has to beat by then */
    long long try_again_ms; /* out of order: when the whole child is tried once more */
};

static long long now_ms(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000 + 1;
}

static _Noreturn void be_child(const struct watch *watch, pid_t parent, int beats, bool restarted) {
    (void)sigprocmask(SIG_SETMASK, &watch->before, NULL);
    (void)setpgid(0, 0);
    (void)prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent) {
        _exit(0); /* it died in between */
    }
    close(watch->signals);
    (void)unsetenv("NOTIFY_SOCKET"); /* the parent tells */
    int code = watch->how->run(watch->how->context, beats, watch->form, restarted);
    exit(code);
}

static bool start(struct watch *watch, enum child_form form, bool restarted) {
    int ends[2];
    pid_t parent = getpid();
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        return false;
    }
    watch->form = form;
    watch->beaten = false;
    fflush(NULL);
    watch->child = fork();
    if (watch->child == 0) {
        close(ends[0]);
        be_child(watch, parent, ends[1], restarted);
    }
    close(ends[1]);
    watch->pipe = ends[0];
    watch->deadline_ms = now_ms() + (long long)watch->silence_ms * START_TIMES;
    return watch->child > 0;
}

static void stop(struct watch *watch, int signal) {
    if (watch->child > 0) {
        (void)kill(watch->child, signal);
        (void)kill(-watch->child, signal == SIGKILL ? SIGKILL : 0);
    }
}

/* Reads all beats there are. */
static void take_beats(struct watch *watch) {
    char beats[64];
    bool any = false;
    while (read(watch->pipe, beats, sizeof beats) > 0) {
        any = true;
    }
    if (any) {
        watch->beaten = true;
        watch->deadline_ms = now_ms() + watch->silence_ms;
        (void)sd_notify(0, watch->ready ? "WATCHDOG=1" : "READY=1\nWATCHDOG=1");
        watch->ready = true;
    }
}

static void take_signals(struct watch *watch) {
    struct signalfd_siginfo one;
    while (read(watch->signals, &one, sizeof one) == (ssize_t)sizeof one) {
        if (one.ssi_signo == SIGHUP) {
            stop(watch, SIGHUP);
        } else if (one.ssi_signo != SIGCHLD) {
            watch->ending = true;
        }
    }
}

static bool has_ended(struct watch *watch, int *status) {
    return waitpid(watch->child, status, WNOHANG) == watch->child;
}

/* Waits until the child is gone. False: it had to be killed because its heart stood still. */
static bool wait_for_end(struct watch *watch, int *status) {
    bool alive = true;
    bool asked = false;
    long long kill_at = 0;
    while (!has_ended(watch, status)) {
        struct pollfd ready[] = {{watch->pipe, POLLIN, 0}, {watch->signals, POLLIN, 0}};
        (void)poll(ready, (ready[0].revents & POLLHUP) != 0 ? 1 : 2, watch->second_ms / 4);
        take_beats(watch);
        take_signals(watch);
        long long now = now_ms();
        bool over = watch->ending || (watch->form == CHILD_OUT_OF_ORDER && now >= watch->try_again_ms);
        if (over && !asked) {
            stop(watch, SIGTERM);
            asked = true;
            kill_at = now + (long long)PATIENCE_S * watch->second_ms;
        }
        if (now > watch->deadline_ms && alive && !asked) {
            fprintf(stderr, "inner-house: nothing was heard of the house for %d ms; it is started again\n",
                    watch->silence_ms);
            alive = false;
            stop(watch, SIGKILL);
        }
        if (asked && now > kill_at) {
            stop(watch, SIGKILL);
        }
    }
    close(watch->pipe);
    return alive;
}

/* Sleeps unless told to end. */
static void pause_for(struct watch *watch, int seconds) {
    long long until = now_ms() + (long long)seconds * watch->second_ms;
    while (!watch->ending && now_ms() < until) {
        struct pollfd ready = {watch->signals, POLLIN, 0};
        (void)poll(&ready, 1, watch->second_ms / 4);
        take_signals(watch);
        (void)sd_notify(0, "WATCHDOG=1");
    }
}

/* What comes after a child that ended by itself. False: all is over. */
static bool go_on(struct watch *watch, int status, bool alive, enum child_form *next) {
    bool asks_again = WIFEXITED(status) && WEXITSTATUS(status) == EXIT_AGAIN && watch->beaten;
    bool fell = !alive || !WIFEXITED(status) || (WEXITSTATUS(status) != 0 && !asks_again);
    bool plain = watch->form == CHILD_OUT_OF_ORDER;
    *next = CHILD_WHOLE;
    if (watch->ending || (!fell && WEXITSTATUS(status) == 0 && !plain)) {
        return false;
    }
    if (plain) {
        bool early = now_ms() < watch->try_again_ms;
        *next = early ? CHILD_OUT_OF_ORDER : CHILD_WHOLE;
        pause_for(watch, early ? RESTARTS_WITHIN_S / 20 : 0);
        return !watch->ending;
    }
    if (!fell) {
        return true;
    }
    if (alive) {
        bool ended = WIFEXITED(status);
        fprintf(stderr, "inner-house: the house ended with %s %d\n", ended ? "exit status" : "signal",
                ended ? WEXITSTATUS(status) : WTERMSIG(status));
    }
    long long now = now_ms() / watch->second_ms;
    if (!restarts_fell(&watch->restarts, now)) {
        fprintf(stderr, "inner-house: it fell %d times in %d minutes; it shows that it is out of order\n",
                RESTARTS_MOST, RESTARTS_WITHIN_S / 60);
        watch->try_again_ms = now_ms() + (long long)RESTARTS_PAUSE_S * watch->second_ms;
        *next = CHILD_OUT_OF_ORDER;
        return true;
    }
    pause_for(watch, restarts_wait_s(&watch->restarts));
    return !watch->ending;
}

int supervise(const struct supervisor *how) {
    struct watch watch = {.how = how,
                          .silence_ms = how->silence_ms > 0 ? how->silence_ms : SILENCE_MS,
                          .second_ms = how->second_ms > 0 ? how->second_ms : SECOND_MS};
    sigset_t ours;
    sigemptyset(&ours);
    sigaddset(&ours, SIGTERM);
    sigaddset(&ours, SIGINT);
    sigaddset(&ours, SIGHUP);
    sigaddset(&ours, SIGCHLD);
    (void)sigprocmask(SIG_BLOCK, &ours, &watch.before);
    watch.signals = signalfd(-1, &ours, SFD_CLOEXEC | SFD_NONBLOCK);
    enum child_form form = CHILD_WHOLE;
    bool restarted = false;
    bool goes_on = watch.signals >= 0;
    while (goes_on) {
        int status = 0;
        if (!start(&watch, form, restarted)) {
            fprintf(stderr, "inner-house: no process can be started\n");
            pause_for(&watch, PATIENCE_S);
            goes_on = !watch.ending;
            continue;
        }
        bool alive = wait_for_end(&watch, &status);
        goes_on = go_on(&watch, status, alive, &form);
        restarted = true;
    }
    (void)sd_notify(0, "STOPPING=1");
    close(watch.signals);
    (void)sigprocmask(SIG_SETMASK, &watch.before, NULL);
    return 0;
}
