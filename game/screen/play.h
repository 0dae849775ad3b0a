/* Playing in a real window: the loop that joins devices, ticks and pictures. */
#ifndef SCREEN_PLAY_H
#define SCREEN_PLAY_H
#include "core/options.h"

/* Returns the program's exit code. */
int play_run(const struct options *options, const char *program);

#endif
