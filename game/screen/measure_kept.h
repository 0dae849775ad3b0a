/* `bench --kept`: ten years of daily practice and two thousand letters, measured. */
#ifndef SCREEN_MEASURE_KEPT_H
#define SCREEN_MEASURE_KEPT_H
#include "core/error.h"

#include <stdbool.h>

/* folder: an empty one of its own; what it makes stays there. */
bool measure_kept(const char *folder, bool json, struct error *err);

#endif
