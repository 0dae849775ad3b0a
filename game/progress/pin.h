/* The staff's PIN of a public corner: only its Argon2id hash is ever written down, and guessing is slowed. */
#ifndef PROGRESS_PIN_H
#define PROGRESS_PIN_H
#include "core/error.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    PIN_HASH_BYTES = 128,
    PIN_DIGITS_MIN = 4,
    PIN_DIGITS_MAX = 12,
    PIN_TRIES = 5 /* wrong ones before the first wait */
};

/* 4 to 12 digits, else false with err. Takes about 0.1 s. */
bool pin_hash(const char *digits, char out[PIN_HASH_BYTES], struct error *err);
/* Something that pin_hash may have written, with a cost this machine can bear. */
bool pin_hash_valid(const char *hash);
bool pin_matches(const char *hash, const char *digits);

/* After five wrong tries one waits a minute, and with each further one twice as long, up to half an hour. In ticks. */
struct pin_tries {
    int wrong;
    uint32_t wait_ticks; /* left */
};

void pin_tries_tick(struct pin_tries *tries);
bool pin_tries_may(const struct pin_tries *tries);
void pin_tries_wrong(struct pin_tries *tries);
void pin_tries_right(struct pin_tries *tries);

#endif
