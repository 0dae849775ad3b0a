/* PCG32: small, fast, reproducible on every machine. */
#include "core/rng.h"

void rng_seed(struct rng *rng, uint64_t seed, uint64_t stream) {
    rng->state = 0;
    rng->stream = (stream << 1u) | 1u;
    (void)rng_next(rng);
    rng->state += seed;
    (void)rng_next(rng);
}

uint32_t rng_next(struct rng *rng) {
    uint64_t old = rng->state;
    rng->state = old * UINT64_C(6364136223846793005) + rng->stream;
    uint32_t shifted = (uint32_t)(((old >> 18u) ^ old) >> 27u);
    uint32_t turn = (uint32_t)(old >> 59u);
    return (shifted >> turn) | (shifted << ((32u - turn) & 31u));
}

uint32_t rng_below(struct rng *rng, uint32_t limit) {
    if (limit == 0) {
        return 0;
    }
    uint32_t unfair = (0u - limit) % limit;
    uint32_t value;
    do {
        value = rng_next(rng);
    } while (value < unfair);
    return value % limit;
}

float rng_unit(struct rng *rng) {
    return (float)(rng_next(rng) >> 8u) / 16777216.0f;
}

void rng_shuffle(struct rng *rng, int *order, int count) {
    for (int i = 0; i < count; i++) {
        order[i] = i;
    }
    for (int i = count - 1; i > 0; i--) {
        int j = (int)rng_below(rng, (uint32_t)i + 1u);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
    }
}
