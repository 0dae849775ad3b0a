/* Visits draw from one endless row of shuffled rounds, each visit the next
 * `wanted` of it. At the seam of two rounds, what the visit before held is moved
 * back in the new round, and what this one holds already to its very end: nothing
 * is lost or doubled, and no visit is just like the one before. */
#include "core/fresh.h"

#include "core/rng.h"

#include <stdbool.h>

enum { ROUND_STREAM = 29 };

static void shuffle_round(int order[], int of, uint64_t seed, uint64_t round) {
    struct rng rng;
    rng_seed(&rng, seed + round, ROUND_STREAM);
    rng_shuffle(&rng, order, of);
}

static bool holds(const int items[], int count, int item) {
    for (int i = 0; i < count; i++) {
        if (items[i] == item) {
            return true;
        }
    }
    return false;
}

/* The items of `late` go to the end, the others keep their order. */
static void put_off(int order[], int of, const int late[], int late_count) {
    int kept[FRESH_ITEMS_MAX];
    int count = 0;
    for (int i = 0; i < of; i++) {
        if (!holds(late, late_count, order[i])) {
            kept[count++] = order[i];
        }
    }
    for (int i = 0; i < of; i++) {
        if (holds(late, late_count, order[i])) {
            kept[count++] = order[i];
        }
    }
    for (int i = 0; i < of; i++) {
        order[i] = kept[i];
    }
}

/* Rounds depend on the ones before only through the visit that spans the seam, so
 * they are dealt from the first on; visits are few, and this is done once a room. */
void fresh_pick(int out[], int wanted, int of, uint64_t seed, uint32_t visits) {
    int order[FRESH_ITEMS_MAX];
    for (int i = 0; i < wanted; i++) {
        out[i] = -1; /* there was no visit before the first */
    }
    uint64_t round = 0;
    int at = 0;
    /* The row repeats its shuffles after so many visits; nobody gets there, and no number overflows. */
    uint32_t dealt = visits % 4096u;
    shuffle_round(order, of, seed, round);
    for (uint32_t visit = 0; visit <= dealt; visit++) {
        for (int count = 0; count < wanted; count++) {
            if (at == of) {
                shuffle_round(order, of, seed, ++round);
                put_off(order, of, out + count, wanted - count); /* of the visit before */
                put_off(order, of, out, count);
                at = 0;
            }
            out[count] = order[at++];
        }
    }
}
