/* What a file in a pack may be called. The rules are those of the strictest
 * system, because a pack travels: no way up, no drive, no stream, no password
 * after a "$" (PhysicsFS reads one there), nothing invisible. */
#include "content/pack_scan.h"

#include "core/text.h"

#include <string.h>

static bool code_point_allowed(uint32_t code_point) {
    if (code_point < 0x20 || (code_point >= 0x7f && code_point < 0xa0)) {
        return false;
    }
    if (code_point >= 0x200b && code_point <= 0x200f) { /* zero width, direction marks */
        return false;
    }
    if ((code_point >= 0x2028 && code_point <= 0x202e) || (code_point >= 0x2066 && code_point <= 0x2069)) {
        return false;
    }
    return code_point != 0xfeff && (code_point >= 0x80 || !strchr("\\:$*?\"<>|", (int)code_point));
}

static bool characters_allowed(const char *name, size_t bytes, struct error *err) {
    for (size_t at = 0; at < bytes;) {
        uint32_t code_point = 0;
        size_t taken = utf8_decode(name + at, bytes - at, &code_point);
        if (taken == 0) {
            return error_set(err, "a file name is not valid UTF-8");
        }
        if (!code_point_allowed(code_point)) {
            if (code_point > 0x20 && code_point < 0x7f) {
                return error_set(err, "the file name '%.*s' has a '%c' in it", (int)bytes, name, (char)code_point);
            }
            return error_set(err, "a file name has an invisible character (U+%04X) in it", (unsigned)code_point);
        }
        at += taken;
    }
    return true;
}

bool pack_name_valid(const char *name, size_t bytes, struct error *err) {
    if (bytes == 0) {
        return error_set(err, "a file has no name");
    }
    if (bytes > PACK_NAME_BYTES_MAX) {
        return error_set(err, "the file name '%.40s...' is longer than %d bytes", name, PACK_NAME_BYTES_MAX);
    }
    if (!characters_allowed(name, bytes, err)) {
        return false;
    }
    if (name[0] == '/') {
        return error_set(err, "the file name '%.*s' starts at the root", (int)bytes, name);
    }
    int depth = 0;
    for (size_t start = 0; start < bytes; depth++) {
        const char *slash = memchr(name + start, '/', bytes - start);
        size_t length = slash ? (size_t)(slash - name) - start : bytes - start;
        if (length == 0 || name[start] == '.') {
            return error_set(err, "the file name '%.*s' has a part that is empty or starts with a dot", (int)bytes,
                             name);
        }
        start += length + 1;
    }
    if (depth > PACK_DEPTH_MAX) {
        return error_set(err, "the file '%.*s' lies more than %d folders deep", (int)bytes, name, PACK_DEPTH_MAX);
    }
    return true;
}
