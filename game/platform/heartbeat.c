/* Times are written by whoever beats and read by the thread, as atomics; nothing is locked, so a heart that hangs
 * cannot hang the listener. */
#include "platform/heartbeat.h"

#include "core/text.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <systemd/sd-daemon.h>
#include <time.h>
#include <unistd.h>

enum { SILENCE_MS = 5000, START_TIMES = 2, TELL_MS = 1000, LOOKS_A_SILENCE = 20 };

static const char *const names[HEART_COUNT] = {"the loop", "the pictures", "the sound"};

struct heartbeat {
    struct heartbeat_options options;
    pthread_t listener;
    atomic_llong last_ms[HEART_COUNT]; /* 0: at rest */
    atomic_bool shown, orphaned, ending;
    long long started_ms;
};

static long long now_ms(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void tell(struct heartbeat *heartbeat, bool first) {
    if (heartbeat->options.pipe >= 0) {
        ssize_t written = write(heartbeat->options.pipe, "b", 1);
        if (written < 0 && errno != EAGAIN && errno != EINTR) {
            atomic_store(&heartbeat->orphaned, true);
        }
    }
    if (heartbeat->options.systemd) {
        (void)sd_notify(0, first ? "READY=1\nSTATUS=The house is open.\nWATCHDOG=1" : "WATCHDOG=1");
    }
}

/* -1: all is well. */
static int silent_part(struct heartbeat *heartbeat, long long now) {
    long long most = heartbeat->options.silence_ms;
    bool starting = !atomic_load(&heartbeat->shown);
    for (int i = 0; i < HEART_COUNT; i++) {
        long long last = atomic_load(&heartbeat->last_ms[i]);
        if (last != 0 && now - last > (starting ? most * START_TIMES : most)) {
            return i;
        }
    }
    return -1;
}

static void *hear_hearts(void *pointer) {
    struct heartbeat *heartbeat = pointer;
    long long told = 0;
    bool ready = false;
    while (!atomic_load(&heartbeat->ending)) {
        (void)poll(NULL, 0, heartbeat->options.silence_ms / LOOKS_A_SILENCE);
        long long now = now_ms();
        int silent = silent_part(heartbeat, now);
        if (silent >= 0) {
            fprintf(stderr, "inner-house: %s did not move for %d ms\n", names[silent], heartbeat->options.silence_ms);
            _exit(HEARTBEAT_EXIT);
        }
        long long often = heartbeat->options.silence_ms < SILENCE_MS ? heartbeat->options.silence_ms / 4 : TELL_MS;
        if (now - told >= often && atomic_load(&heartbeat->shown)) {
            tell(heartbeat, !ready);
            ready = true;
            told = now;
        }
    }
    return NULL;
}

struct heartbeat *heartbeat_start(const struct heartbeat_options *options) {
    struct heartbeat *heartbeat = memory_get(1, sizeof *heartbeat);
    heartbeat->options = *options;
    heartbeat->options.silence_ms = options->silence_ms > 0 ? options->silence_ms : SILENCE_MS;
    uint64_t watchdog_us = 0;
    if (options->systemd && sd_watchdog_enabled(0, &watchdog_us) > 0 && watchdog_us < 2000000u) {
        fprintf(stderr, "inner-house: WatchdogSec is less than two seconds; it should be ten\n");
    }
    heartbeat_beat(heartbeat, HEART_LOOP);
    if (pthread_create(&heartbeat->listener, NULL, hear_hearts, heartbeat) != 0) {
        free(heartbeat);
        return NULL;
    }
    return heartbeat;
}

void heartbeat_stop(struct heartbeat *heartbeat) {
    if (heartbeat != NULL) {
        atomic_store(&heartbeat->ending, true);
        pthread_join(heartbeat->listener, NULL);
        if (heartbeat->options.systemd) {
            (void)sd_notify(0, "STOPPING=1");
        }
        free(heartbeat);
    }
}

void heartbeat_beat(struct heartbeat *heartbeat, enum heart heart) {
    if (heartbeat != NULL) {
        atomic_store(&heartbeat->last_ms[heart], now_ms());
        if (heart == HEART_PICTURE) {
            atomic_store(&heartbeat->shown, true);
        }
    }
}

void heartbeat_rest(struct heartbeat *heartbeat, enum heart heart) {
    if (heartbeat != NULL) {
        atomic_store(&heartbeat->last_ms[heart], 0);
    }
}

bool heartbeat_orphaned(const struct heartbeat *heartbeat) {
    return heartbeat != NULL && atomic_load(&heartbeat->orphaned);
}
