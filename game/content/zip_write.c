/* The zip format, as little of it as a pack needs (APPNOTE 4.3.7, 4.3.12, 4.3.16).
 * Nothing of the machine gets in: no clock, no owner, no extra fields. */
#include "content/zip_write.h"

#include "core/text.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum {
    LOCAL_BYTES = 30,
    ENTRY_BYTES = 46,
    END_BYTES = 22,
    VERSION = 20,
    HOST_UNIX = 3,
    FLAG_UTF8 = 1 << 11,
    DATE_1980_01_01 = 1 << 5 | 1,
    ENTRIES_MAX = 65534
};

#define MODE_REGULAR_FILE UINT32_C(0100644)
#define LOCAL_SIGNATURE UINT32_C(0x04034b50)
#define ENTRY_SIGNATURE UINT32_C(0x02014b50)
#define END_SIGNATURE UINT32_C(0x06054b50)

static void put16(unsigned char **at, unsigned value) {
    *(*at)++ = (unsigned char)(value & 0xff);
    *(*at)++ = (unsigned char)(value >> 8 & 0xff);
}

static void put32(unsigned char **at, uint32_t value) {
    put16(at, value & 0xffff);
    put16(at, value >> 16);
}

struct entry {
    const char *name;
    unsigned name_bytes;
    unsigned method;
    uint32_t crc, packed_bytes, bytes;
};

/* The 26 bytes that the local and the central header share. */
static void put_common(unsigned char **at, const struct entry *entry) {
    put16(at, VERSION);
    put16(at, FLAG_UTF8);
    put16(at, entry->method);
    put16(at, 0); /* midnight */
    put16(at, DATE_1980_01_01);
    put32(at, entry->crc);
    put32(at, entry->packed_bytes);
    put32(at, entry->bytes);
    put16(at, entry->name_bytes);
    put16(at, 0); /* no extra field */
}

static bool put_bytes(struct zip_writer *zip, const void *bytes, size_t count, struct error *err) {
    if (count > UINT32_MAX - zip->offset) {
        return error_set(err, "The pack would be larger than 4 GB.");
    }
    if (count > 0 && fwrite(bytes, 1, count, zip->out) != count) {
        return error_set(err, "The pack cannot be written: the disk may be full.");
    }
    zip->offset += (uint32_t)count;
    return true;
}

static void add_to_directory(struct zip_writer *zip, const struct entry *entry, uint32_t offset) {
    size_t needed = zip->directory_bytes + ENTRY_BYTES + entry->name_bytes;
    if (needed > zip->directory_capacity) {
        zip->directory_capacity = needed * 2;
        zip->directory = memory_resize(zip->directory, zip->directory_capacity, 1);
    }
    unsigned char *at = zip->directory + zip->directory_bytes;
    put32(&at, ENTRY_SIGNATURE);
    put16(&at, HOST_UNIX << 8 | VERSION);
    put_common(&at, entry);
    put16(&at, 0); /* no comment */
    put16(&at, 0); /* first disk */
    put16(&at, 0); /* no hint at the kind of content */
    put32(&at, MODE_REGULAR_FILE << 16);
    put32(&at, offset);
    for (unsigned i = 0; i < entry->name_bytes; i++) { /* no NUL behind a name */
        at[i] = (unsigned char)entry->name[i];
    }
    zip->directory_bytes = needed;
    zip->count++;
}

/* Raw deflate; NULL when it saves nothing. */
static unsigned char *deflated(const unsigned char *bytes, size_t count, size_t *packed) {
    z_stream stream = {0};
    if (count < 2 || deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        return NULL;
    }
    unsigned char *out = memory_get(count, 1);
    stream.next_in = (z_const Bytef *)(uintptr_t)bytes;
    stream.avail_in = (uInt)count;
    stream.next_out = out;
    stream.avail_out = (uInt)(count - 1);
    int result = deflate(&stream, Z_FINISH);
    *packed = stream.total_out;
    (void)deflateEnd(&stream);
    if (result == Z_STREAM_END) {
        return out;
    }
    free(out);
    return NULL;
}

bool zip_add(struct zip_writer *zip, const char *name, const unsigned char *bytes, size_t count, bool deflate,
             struct error *err) {
    if (count > INT_MAX || zip->count >= ENTRIES_MAX) {
        return error_set(err, "'%s' does not fit into the pack.", name);
    }
    size_t packed_bytes = count;
    unsigned char *packed = deflate ? deflated(bytes, count, &packed_bytes) : NULL;
    struct entry entry = {
        .name = name,
        .name_bytes = (unsigned)strlen(name),
        .method = packed ? Z_DEFLATED : 0,
        .crc = (uint32_t)crc32(crc32(0, Z_NULL, 0), bytes, (uInt)count),
        .packed_bytes = (uint32_t)(packed ? packed_bytes : count),
        .bytes = (uint32_t)count,
    };
    unsigned char header[LOCAL_BYTES], *at = header;
    put32(&at, LOCAL_SIGNATURE);
    put_common(&at, &entry);
    uint32_t offset = zip->offset;
    bool fine = put_bytes(zip, header, LOCAL_BYTES, err) && put_bytes(zip, name, entry.name_bytes, err) &&
                put_bytes(zip, packed ? packed : bytes, entry.packed_bytes, err);
    if (fine) {
        add_to_directory(zip, &entry, offset);
    }
    free(packed);
    return fine;
}

bool zip_finish(struct zip_writer *zip, struct error *err) {
    unsigned char end[END_BYTES], *at = end;
    put32(&at, END_SIGNATURE);
    put16(&at, 0);
    put16(&at, 0);
    put16(&at, zip->count);
    put16(&at, zip->count);
    put32(&at, (uint32_t)zip->directory_bytes);
    put32(&at, zip->offset);
    put16(&at, 0);
    bool fine = put_bytes(zip, zip->directory, zip->directory_bytes, err) && put_bytes(zip, end, END_BYTES, err);
    free(zip->directory);
    *zip = (struct zip_writer){.out = zip->out};
    return fine;
}
