/* How long answers wait for their picture, and how evenly pictures come: kept in fixed bins, printed at the end. */
#ifndef WORKSHOP_TIMES_H
#define WORKSHOP_TIMES_H
#include <stddef.h>

enum { TIMES_BINS = 2000 /* of one millisecond */ };

struct times {
    unsigned answers[TIMES_BINS], frames[TIMES_BINS];
    double last_frame_ms;
};

/* arrived: when answers came in (the clock of clock_now_ms) that the picture shown now has in it. */
void times_take(struct times *times, const double *arrived, size_t count, double now_ms);
void times_frame(struct times *times, double now_ms);
/* path: NULL: nothing is printed; "-": standard output. One line for answers and one for frames. */
void times_print(const struct times *times, const char *path);

#endif
