/* FNV-1a, 64 bit: content hashes and state checksums. Not for secrets. */
#ifndef CORE_HASH_H
#define CORE_HASH_H
#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(0xcbf29ce484222325)

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t count);
uint64_t hash_text(uint64_t hash, const char *text); /* NULL counts as "" */
uint64_t hash_int(uint64_t hash, int64_t value);

#endif
