/* What was not met yet comes first: which items of a level are shown in a visit,
 * from the house's seed and the visits before. Nothing has to be remembered but
 * how often the level was finished. */
#ifndef CORE_FRESH_H
#define CORE_FRESH_H
#include <stdint.h>

enum { FRESH_ITEMS_MAX = 128 };

/* Writes `wanted` different indices of 0..of-1 (wanted <= of <= FRESH_ITEMS_MAX). All items are dealt before
 * one comes again; each round is shuffled anew; where a visit spans two rounds it takes nothing twice, and where there
 * is a choice no visit deals just what the one before did. */
void fresh_pick(int out[], int wanted, int of, uint64_t seed, uint32_t visits);

#endif
