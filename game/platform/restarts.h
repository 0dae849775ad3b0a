/* How often a program may fall over before it is left lying: three times in ten minutes. Pure, in seconds. */
#ifndef PLATFORM_RESTARTS_H
#define PLATFORM_RESTARTS_H
#include <stdbool.h>

enum { RESTARTS_MOST = 3, RESTARTS_WITHIN_S = 600, RESTARTS_PAUSE_S = 600 };

struct restarts {
    long long fell[RESTARTS_MOST]; /* when, the last ones; 0 = never */
    int times;                     /* in a row, for the wait before the next start */
};

/* It fell at this second (not 0). True: it may be started again; false: it is out of order for now. */
bool restarts_fell(struct restarts *restarts, long long now_s);
/* Seconds to wait before the next start: 1, 2, 4. */
int restarts_wait_s(const struct restarts *restarts);
void restarts_forget(struct restarts *restarts);

#endif
