/* PCG32 (O'Neill 2014, XSH-RR): the only source of chance; always seeded from outside. */
#ifndef CORE_RNG_H
#define CORE_RNG_H
#include <stdint.h>

struct rng {
    uint64_t state;
    uint64_t stream; /* odd */
};

void rng_seed(struct rng *rng, uint64_t seed, uint64_t stream);
uint32_t rng_next(struct rng *rng);
/* 0 .. limit-1 without bias; limit 0 gives 0. */
uint32_t rng_below(struct rng *rng, uint32_t limit);
/* 0 <= x < 1 */
float rng_unit(struct rng *rng);
/* Fisher-Yates over indexes 0..count-1 written into order. */
void rng_shuffle(struct rng *rng, int *order, int count);

#endif
