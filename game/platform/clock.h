/* Time, for the loop and for nothing else: ticks due, and today's date. */
#ifndef PLATFORM_CLOCK_H
#define PLATFORM_CLOCK_H
#include <stdint.h>

struct clock {
    uint64_t started_ns;
    uint64_t ticks; /* handed out since the start */
};

void clock_start(struct clock *clock);
/* Ticks of 1/60 s due since the last call, at most `most`: after a long stop the
 * game goes on from now and does not catch up. */
int clock_due_ticks(struct clock *clock, int most);
double clock_cpu_ms(void); /* what this process has used, user and system, all threads */
double clock_now_ms(void); /* monotonic, for measuring; the same clock as other programs on the machine */
double clock_wall_seconds(void); /* since 1970: for the ages of files */
int clock_minute(void); /* local minute of the day, 0..1439 */
int32_t clock_today(void); /* local day number, days since 1970-01-01 */
uint64_t clock_chance(void); /* a number nobody can foresee */

#endif
