/* A fixed-step clock on the monotonic time of the system. */
#include "platform/clock.h"

#include "core/action.h"
#include "core/date.h"

#include <stdio.h>
#include <sys/random.h>
#include <time.h>

static uint64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * UINT64_C(1000000000) + (uint64_t)now.tv_nsec;
}

void clock_start(struct clock *clock) {
    clock->started_ns = now_ns();
    clock->ticks = 0;
}

int clock_due_ticks(struct clock *clock, int most) {
    uint64_t elapsed = now_ns() - clock->started_ns;
    uint64_t wanted = elapsed * TICKS_PER_SECOND / UINT64_C(1000000000);
    uint64_t due = wanted - clock->ticks;
    clock->ticks = wanted;
    return due > (uint64_t)most ? most : (int)due;
}

double clock_cpu_ms(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

double clock_now_ms(void) {
    return (double)now_ns() / 1e6;
}

int32_t clock_today(void) {
    time_t now = time(NULL);
    struct tm local;
    char iso[40];
    int32_t day = 0;
    if (localtime_r(&now, &local) != NULL) {
        snprintf(iso, sizeof iso, "%04d-%02d-%02d", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
        (void)date_parse(iso, &day);
    }
    return day;
}

double clock_wall_seconds(void) {
    return (double)time(NULL);
}

int clock_minute(void) {
    time_t now = time(NULL);
    struct tm local;
    return localtime_r(&now, &local) == NULL ? 0 : local.tm_hour * 60 + local.tm_min;
}

uint64_t clock_chance(void) {
    uint64_t chance = 0;
    if (getrandom(&chance, sizeof chance, 0) != (ssize_t)sizeof chance) {
        chance = now_ns();
    }
    return chance;
}
