/* Hashing by libsodium; the waits are plain counting. */
#include "progress/pin.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TICKS_A_MINUTE = 60 * 60, WAIT_MOST_MINUTES = 30 };

/* More than a drawer of letters needs is never asked for: a file could otherwise eat the kiosk's memory. */
static const unsigned long memory_most_kib = 256UL * 1024UL, rounds_most = 10;

static bool is_pin(const char *digits) {
    size_t length = strspn(digits, "0123456789");
    return digits[length] == '\0' && length >= PIN_DIGITS_MIN && length <= PIN_DIGITS_MAX;
}

bool pin_hash(const char *digits, char out[PIN_HASH_BYTES], struct error *err) {
    out[0] = '\0';
    if (!is_pin(digits)) {
        return error_set(err, "a PIN is %d to %d digits", PIN_DIGITS_MIN, PIN_DIGITS_MAX);
    }
    if (sodium_init() < 0 || crypto_pwhash_str(out, digits, strlen(digits), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                               crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        return error_set(err, "there is not enough memory to protect the PIN");
    }
    return true;
}

bool pin_hash_valid(const char *hash) {
    unsigned long memory = 0;
    unsigned long rounds = 0;
    unsigned long lanes = 0;
    int read = 0;
    return strlen(hash) < crypto_pwhash_STRBYTES &&
           sscanf(hash, "$argon2id$v=19$m=%lu,t=%lu,p=%lu$%n", &memory, &rounds, &lanes, &read) == 3 && read > 0 &&
           strchr(hash + read, '$') != NULL && memory <= memory_most_kib && rounds <= rounds_most && lanes == 1;
}

bool pin_matches(const char *hash, const char *digits) {
    char padded[crypto_pwhash_STRBYTES] = {0};
    if (!pin_hash_valid(hash) || !is_pin(digits) || sodium_init() < 0) {
        return false;
    }
    memcpy(padded, hash, strlen(hash));
    return crypto_pwhash_str_verify(padded, digits, strlen(digits)) == 0;
}

void pin_tries_tick(struct pin_tries *tries) {
    tries->wait_ticks -= tries->wait_ticks > 0 ? 1 : 0;
}

bool pin_tries_may(const struct pin_tries *tries) {
    return tries->wait_ticks == 0;
}

void pin_tries_wrong(struct pin_tries *tries) {
    tries->wrong++;
    if (tries->wrong >= PIN_TRIES) {
        int doublings = tries->wrong - PIN_TRIES;
        uint32_t minutes = doublings >= 5 ? WAIT_MOST_MINUTES : 1u << (unsigned)doublings;
        tries->wait_ticks = minutes * TICKS_A_MINUTE;
    }
}

void pin_tries_right(struct pin_tries *tries) {
    *tries = (struct pin_tries){0};
}
