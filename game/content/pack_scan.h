/* Looks a pack over before anything opens it: every rule that can be checked
 * without unpacking. Both a zip and a folder go by the same rules. */
#ifndef CONTENT_PACK_SCAN_H
#define CONTENT_PACK_SCAN_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PACK_ENTRIES_MAX = 20000, PACK_DEPTH_MAX = 8, PACK_NAME_BYTES_MAX = 200 };

struct pack_limits {
    uint64_t entry_bytes; /* of one unpacked file */
    uint64_t total_bytes; /* of all unpacked files */
};

extern const struct pack_limits base_pack_limits; /* 64 MB, 1 GB */
extern const struct pack_limits user_pack_limits; /* 64 MB, 256 MB */

/* What each file of a zip has to add up to (CRC-32); PhysicsFS does not look. */
struct zip_sums;
void zip_sums_free(struct zip_sums *sums); /* NULL is fine */
/* False: the zip has no such file. */
bool zip_sums_find(const struct zip_sums *sums, const char *name, uint32_t *sum);

/* False, and err says what is wrong with which entry. sums may be NULL; what it
 * gets on success is freed with zip_sums_free. */
bool zip_scan(const char *file, const struct pack_limits *limits, struct zip_sums **sums, struct error *err);
/* The same rules for a folder; links in it are refused. */
bool folder_scan(const char *folder, const struct pack_limits *limits, struct error *err);
/* The same, calling found for each file (not folder), in no order; name is relative. */
bool folder_files(const char *folder, const struct pack_limits *limits,
                  void (*found)(void *context, const char *path, const char *name), void *context, struct error *err);
/* One path of a pack ("levels/en/a.yaml"): relative, no "..", no characters that
 * some system gives a meaning, valid UTF-8, not too long or deep. */
bool pack_name_valid(const char *name, size_t bytes, struct error *err);

#endif
