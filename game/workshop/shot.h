/* The room without a display and without a network: `shot wall:STEP`, `shot desk:STEP`, `shot plans`; --plan ID,
 * --thoughts N for so many invented people who have answered. For pictures and for tests. */
#ifndef WORKSHOP_SHOT_H
#define WORKSHOP_SHOT_H
#include "core/options.h"
#include "workshop/workshop.h"

#include <stdbool.h>

bool workshop_has_screen(const char *name);
int workshop_shot(const struct options *options, const char *program);

/* Invented people: all light a window, most answer the page that is on, some in own words, of which some are let
 * through. */
void workshop_rehearse(struct workshop *workshop, unsigned people, uint64_t seed);

#endif
