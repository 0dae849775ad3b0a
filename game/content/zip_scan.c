/* Reads a zip's central directory before PhysicsFS sees the file. The idea: one
 * strict reading with nothing before, between or behind the parts that matter,
 * so that no second reader can find a different archive in the same bytes.
 * Sizes are the declared ones; reading is capped by them again later. */
#include "content/pack_scan.h"

#include "core/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    END_BYTES = 22,
    LOCATOR64_BYTES = 20,
    ENTRY_BYTES = 46,
    DIRECTORY_BYTES_MAX = 8 * 1024 * 1024,
    METHOD_STORED = 0,
    METHOD_DEFLATED = 8,
    FLAG_ENCRYPTED = 1,
    FLAG_PATCH = 1 << 5,
    FLAG_STRONG = 1 << 6,
    FLAG_UTF8 = 1 << 11,
    FLAG_MASKED = 1 << 13
};

const struct pack_limits base_pack_limits = {UINT64_C(64) << 20, UINT64_C(1) << 30};
const struct pack_limits user_pack_limits = {UINT64_C(64) << 20, UINT64_C(256) << 20};

struct zip_end {
    unsigned entries;
    uint32_t directory_bytes, directory_offset;
    uint64_t offset; /* of the end record itself */
};

struct zip_entry {
    unsigned host, flags, method;
    uint32_t sum, packed_bytes, bytes, mode, header_offset;
    const char *name;
    size_t name_bytes, extra_bytes, comment_bytes;
};

struct named_sum {
    const char *name;
    uint32_t sum;
};

struct zip_sums {
    char *names;             /* all names, each with its NUL */
    struct named_sum *items; /* sorted by name */
    size_t count;
};

static unsigned get16(const unsigned char *at) {
    return (unsigned)at[0] | (unsigned)at[1] << 8;
}

static uint32_t get32(const unsigned char *at) {
    return (uint32_t)get16(at) | (uint32_t)get16(at + 2) << 16;
}

static bool read_at(FILE *file, uint64_t offset, unsigned char *bytes, size_t count) {
    return fseeko(file, (off_t)offset, SEEK_SET) == 0 && fread(bytes, 1, count, file) == count;
}

/* The end record has to be the very last thing of the file, and the directory
 * has to lie right before it. */
static bool find_end(FILE *file, struct zip_end *end, struct error *err) {
    if (fseeko(file, 0, SEEK_END) != 0) {
        return error_set(err, "it cannot be read");
    }
    off_t size = ftello(file);
    unsigned char record[END_BYTES];
    if (size < END_BYTES || !read_at(file, (uint64_t)size - END_BYTES, record, END_BYTES) ||
        memcmp(record, "PK\5\6", 4) != 0 || get16(record + 20) != 0) {
        return error_set(err, "it is not a whole zip file (cut short, not a zip, or with something after its end)");
    }
    end->offset = (uint64_t)size - END_BYTES;
    end->entries = get16(record + 10);
    end->directory_bytes = get32(record + 12);
    end->directory_offset = get32(record + 16);
    unsigned char locator[4];
    bool zip64 = end->entries == 0xffff || end->directory_bytes == UINT32_MAX || end->directory_offset == UINT32_MAX;
    if (end->offset >= LOCATOR64_BYTES && read_at(file, end->offset - LOCATOR64_BYTES, locator, 4)) {
        zip64 = zip64 || memcmp(locator, "PK\6\7", 4) == 0;
    }
    if (zip64) {
        return error_set(err, "it is a zip64 file, with more files or bytes than a pack may have");
    }
    if (get16(record + 4) != 0 || get16(record + 6) != 0 || get16(record + 8) != end->entries) {
        return error_set(err, "it is one part of a split zip file");
    }
    if (end->entries > PACK_ENTRIES_MAX) {
        return error_set(err, "it has %u files; a pack may have %d", end->entries, PACK_ENTRIES_MAX);
    }
    if ((uint64_t)end->directory_offset + end->directory_bytes != end->offset ||
        end->directory_bytes > DIRECTORY_BYTES_MAX) {
        return error_set(err, "its list of files is damaged");
    }
    return true;
}

/* Reads one entry at *at and moves behind it. */
static bool next_entry(const unsigned char *directory, size_t count, size_t *at, struct zip_entry *entry) {
    const unsigned char *record = directory + *at;
    if (count - *at < ENTRY_BYTES || memcmp(record, "PK\1\2", 4) != 0) {
        return false;
    }
    *entry = (struct zip_entry){
        .host = record[5],
        .flags = get16(record + 8),
        .method = get16(record + 10),
        .sum = get32(record + 16),
        .packed_bytes = get32(record + 20),
        .bytes = get32(record + 24),
        .name_bytes = get16(record + 28),
        .extra_bytes = get16(record + 30),
        .comment_bytes = get16(record + 32),
        .mode = get32(record + 38) >> 16,
        .header_offset = get32(record + 42),
        .name = (const char *)record + ENTRY_BYTES,
    };
    size_t length = ENTRY_BYTES + entry->name_bytes + entry->extra_bytes + entry->comment_bytes;
    if (length > count - *at) {
        return false;
    }
    *at += length;
    return true;
}

static bool only_ascii(const char *name, size_t bytes) {
    for (size_t i = 0; i < bytes; i++) {
        if ((unsigned char)name[i] >= 0x80) {
            return false;
        }
    }
    return true;
}

static bool entry_allowed(const struct zip_entry *entry, const struct zip_end *end, const struct pack_limits *limits,
                          struct error *err) {
    bool folder = entry->name_bytes > 0 && entry->name[entry->name_bytes - 1] == '/';
    int shown = (int)entry->name_bytes;
    if (!pack_name_valid(entry->name, entry->name_bytes - (folder ? 1 : 0), err)) {
        return false;
    }
    if (!(entry->flags & FLAG_UTF8) && !only_ascii(entry->name, entry->name_bytes)) {
        return error_set(err, "the file name '%.*s' is not marked as UTF-8", shown, entry->name);
    }
    if (S_ISLNK(entry->mode)) {
        return error_set(err, "'%.*s' is a link", shown, entry->name);
    }
    if ((entry->mode & S_IFMT) != 0 && !S_ISREG(entry->mode) && !S_ISDIR(entry->mode)) {
        return error_set(err, "'%.*s' is neither a file nor a folder", shown, entry->name);
    }
    if (entry->flags & (FLAG_ENCRYPTED | FLAG_STRONG | FLAG_MASKED)) {
        return error_set(err, "'%.*s' is locked with a password", shown, entry->name);
    }
    if ((entry->method != METHOD_STORED && entry->method != METHOD_DEFLATED) || (entry->flags & FLAG_PATCH)) {
        return error_set(err, "'%.*s' is packed in a way (%u) other than store or deflate", shown, entry->name,
                         entry->method);
    }
    if (entry->bytes > limits->entry_bytes) {
        return error_set(err, "'%.*s' unpacks to %.0f MB; a file may have %.0f", shown, entry->name,
                         (double)entry->bytes / (1 << 20), (double)limits->entry_bytes / (1 << 20));
    }
    if (folder && entry->bytes != 0) {
        return error_set(err, "the folder '%.*s' has content of its own", shown, entry->name);
    }
    if (entry->method == METHOD_STORED && entry->packed_bytes != entry->bytes) {
        return error_set(err, "'%.*s' has two different sizes", shown, entry->name);
    }
    if ((uint64_t)entry->header_offset + entry->packed_bytes > end->directory_offset) {
        return error_set(err, "'%.*s' lies outside the file", shown, entry->name);
    }
    return true;
}

static int compare_names(const void *a, const void *b) {
    const struct zip_entry *x = a, *y = b;
    size_t shorter = x->name_bytes < y->name_bytes ? x->name_bytes : y->name_bytes;
    int order = memcmp(x->name, y->name, shorter);
    return order != 0 ? order : (x->name_bytes > y->name_bytes) - (x->name_bytes < y->name_bytes);
}

/* A name that is a folder in one entry and a file in another. entries are sorted. */
static bool file_is_folder(const struct zip_entry *entries, size_t count, const struct zip_entry *entry) {
    for (size_t i = 1; i + 1 < entry->name_bytes; i++) {
        struct zip_entry folder = {.name = entry->name, .name_bytes = i};
        if (entry->name[i] == '/' && bsearch(&folder, entries, count, sizeof *entries, compare_names)) {
            return true;
        }
    }
    return false;
}

static bool names_agree(struct zip_entry *entries, size_t count, struct error *err) {
    qsort(entries, count, sizeof *entries, compare_names);
    for (size_t i = 0; i < count; i++) {
        int shown = (int)entries[i].name_bytes;
        if (i > 0 && compare_names(&entries[i - 1], &entries[i]) == 0) {
            return error_set(err, "'%.*s' is in it twice", shown, entries[i].name);
        }
        if (file_is_folder(entries, count, &entries[i])) {
            return error_set(err, "'%.*s' lies in a folder that is also a file", shown, entries[i].name);
        }
    }
    return true;
}

static bool scan_entries(const unsigned char *directory, const struct zip_end *end, struct zip_entry *entries,
                         const struct pack_limits *limits, struct error *err) {
    uint64_t total = 0;
    size_t at = 0;
    for (unsigned i = 0; i < end->entries; i++) {
        if (!next_entry(directory, end->directory_bytes, &at, &entries[i])) {
            return error_set(err, "its list of files is damaged");
        }
        if (!entry_allowed(&entries[i], end, limits, err)) {
            return false;
        }
        total += entries[i].bytes;
        if (total > limits->total_bytes) {
            return error_set(err, "it unpacks to more than %.0f MB", (double)limits->total_bytes / (1 << 20));
        }
    }
    if (at != end->directory_bytes) {
        return error_set(err, "its list of files is damaged");
    }
    return names_agree(entries, end->entries, err);
}

static struct zip_sums *keep_sums(const struct zip_entry *sorted, size_t count) {
    struct zip_sums *sums = memory_get(1, sizeof *sums);
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++) {
        bytes += sorted[i].name_bytes + 1;
    }
    sums->names = memory_get(bytes + 1, 1);
    sums->items = memory_get(count + 1, sizeof *sums->items);
    sums->count = count;
    char *at = sums->names;
    for (size_t i = 0; i < count; i++) {
        memcpy(at, sorted[i].name, sorted[i].name_bytes);
        sums->items[i] = (struct named_sum){at, sorted[i].sum};
        at += sorted[i].name_bytes + 1;
    }
    return sums;
}

void zip_sums_free(struct zip_sums *sums) {
    if (!sums) {
        return;
    }
    free(sums->names);
    free(sums->items);
    free(sums);
}

static int compare_sum(const void *name, const void *item) {
    return strcmp(name, ((const struct named_sum *)item)->name);
}

bool zip_sums_find(const struct zip_sums *sums, const char *name, uint32_t *sum) {
    const struct named_sum *found = bsearch(name, sums->items, sums->count, sizeof *sums->items, compare_sum);
    if (found) {
        *sum = found->sum;
    }
    return found != NULL;
}

bool zip_scan(const char *path, const struct pack_limits *limits, struct zip_sums **sums, struct error *err) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        return error_set(err, "it cannot be opened");
    }
    unsigned char *directory = NULL;
    struct zip_entry *entries = NULL;
    struct zip_end end = {0};
    bool fine = find_end(file, &end, err);
    if (fine) {
        directory = memory_get((size_t)end.directory_bytes + 1, 1);
        entries = memory_get((size_t)end.entries + 1, sizeof *entries);
        fine = read_at(file, end.directory_offset, directory, end.directory_bytes)
                   ? scan_entries(directory, &end, entries, limits, err)
                   : error_set(err, "its list of files cannot be read");
    }
    if (sums) {
        *sums = fine ? keep_sums(entries, end.entries) : NULL;
    }
    free(entries);
    free(directory);
    (void)fclose(file);
    return fine;
}
