/* `inner-house workshop`: the room, its two windows, and whoever starts it again when it falls. */
#ifndef WORKSHOP_RUN_H
#define WORKSHOP_RUN_H
#include "core/options.h"

int workshop_run(const struct options *options, const char *program);

#endif
