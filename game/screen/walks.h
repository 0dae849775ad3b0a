/* Journeys as they are offered: which one for the first evening, which for the
 * weather named today, and which level is next where a journey leaves it open. */
#ifndef SCREEN_WALKS_H
#define SCREEN_WALKS_H
#include "screen/house.h"

/* The journey for whoever comes for the first time; NULL if the packs have none. */
const struct journey *walks_first(const struct house *house);
/* One that was left on the way, else one for the last weather named today, else the
 * first evening until it was walked, else the one walked least. NULL: there is none. */
const struct journey *walks_suggested(const struct house *house);
/* The weather named today: a storm, or rain with harsh words for oneself, asks for the foundation; anything else for
 * kindness; JOURNEY_ANY_WEATHER when none was named. */
enum journey_weather walks_weather(const struct house *house);
bool walks_begun(const struct house *house, const struct journey *journey);
/* Offered at home: everything but what is for kiosks. */
bool walks_offered(const struct journey *journey);
/* The level of a step; of several the one visited least, in an order of this house's own.
 * NULL: the step is words, or its levels are not here. */
const struct level *walks_level(const struct house *house, const struct journey *journey, unsigned step);

#endif
