/* The author's checker: `inner-house check` and, before it writes, `inner-house
 * pack`. Finds all mistakes of a pack at once, each with its place. */
#ifndef CONTENT_CHECK_H
#define CONTENT_CHECK_H
#include "content/level.h"
#include "core/complaints.h"
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct check_options {
    const struct level_kind *const *kinds;
    size_t kind_count;
    const char *base; /* pack that references may lead into, or NULL: the pack stands alone */
    int32_t today;    /* day number: help lines verified long before it are reported; 0 = do not look */
};

/* Checks a folder or an archive. True when it could be looked at and has no
 * errors (warnings are fine); false with err for what cannot be read at all, and
 * false with err empty when out->errors tells. */
bool check_pack(const char *path, const struct check_options *options, struct complaints *out, struct error *err);

/* Checks the folder dir and writes it as an archive to file (through a temporary
 * file next to it). The same content gives the same bytes. */
bool pack_write(const char *dir, const char *file, const struct check_options *options, struct complaints *out,
                struct error *err);

#endif
