/* The scene by which drawing is measured: a page, 12 flickering lights, 400
 * streaks of rain and drifting lines of type, each with its own alpha. */
#ifndef PLATFORM_BENCH_H
#define PLATFORM_BENCH_H
#include "platform/window.h"

/* Draws frames (0 = 240) with this many lines of type (0 = 20) and prints CPU
 * milliseconds a frame (user and system, whole process), for the full scene,
 * for one without rain whose lines stand, and for one where nothing moves.
 * Returns the exit code. */
int bench_run(struct window *window, int thoughts, int frames, bool json);

#endif
