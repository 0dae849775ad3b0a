/* FNV-1a over bytes; integers are fed in little endian so that every machine agrees. */
#include "core/hash.h"

#include <string.h>

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t count) {
    const unsigned char *at = bytes;
    for (size_t i = 0; i < count; i++) {
        hash = (hash ^ at[i]) * UINT64_C(0x100000001b3);
    }
    return hash;
}

uint64_t hash_text(uint64_t hash, const char *text) {
    const char *given = text == NULL ? "" : text;
    return hash_bytes(hash, given, strlen(given) + 1);
}

uint64_t hash_int(uint64_t hash, int64_t value) {
    unsigned char bytes[8];
    for (unsigned i = 0; i < 8; i++) {
        bytes[i] = (unsigned char)((uint64_t)value >> (8u * i));
    }
    return hash_bytes(hash, bytes, sizeof bytes);
}
