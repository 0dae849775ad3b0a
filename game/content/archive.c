/* PhysicsFS as a reader of content packs. The idea: nothing is mounted that was
 * not scanned, and nothing is read further than its cap. PhysicsFS keeps its
 * search path for the whole program, so this struct only remembers what is ours. */
#include "content/archive.h"

#include "content/pack_scan.h"
#include "core/text.h"

#include <dirent.h>
#include <physfs.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

enum { FORMATS_MAX = 32, PACKS_MAX = 200, FIRST_READ_BYTES = 64 * 1024 };

#define LAYER_FORMAT ".layers/%zu" /* no pack has names that start with a dot */

struct archive {
    size_t layers;
    struct zip_sums **sums; /* of each layer; NULL for a folder */
};

static const char *last_reason(void) {
    PHYSFS_ErrorCode code = PHYSFS_getLastErrorCode();
    const char *words = code == PHYSFS_ERR_OK ? NULL : PHYSFS_getErrorByCode(code);
    return words ? words : "no reason given";
}

/* Leaves the zip reader (and folders, which are always there): fewer formats,
 * fewer parsers that meet strangers' files. */
static bool keep_only_zip(struct error *err) {
    char *others[FORMATS_MAX];
    size_t count = 0;
    const PHYSFS_ArchiveInfo **formats = PHYSFS_supportedArchiveTypes();
    for (; *formats; formats++) {
        if (strcmp((*formats)->extension, "ZIP") != 0 && count < FORMATS_MAX) {
            others[count++] = text_duplicate((*formats)->extension);
        }
    }
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        if (!PHYSFS_deregisterArchiver(others[i])) {
            fine = error_set(err, "the archive format %s cannot be switched off: %s", others[i], last_reason());
        }
        free(others[i]);
    }
    return fine;
}

static bool scan(const char *path, const struct pack_limits *limits, struct zip_sums **sums, struct error *err) {
    *sums = NULL;
    struct stat status;
    if (stat(path, &status) != 0) {
        return error_set(err, "it is not there");
    }
    if (S_ISDIR(status.st_mode)) {
        return folder_scan(path, limits, err);
    }
    return S_ISREG(status.st_mode) ? zip_scan(path, limits, sums, err)
                                   : error_set(err, "it is neither a file nor a folder");
}

/* Lays a pack under those that are mounted already, and shows it a second time,
 * alone, as a layer. PhysicsFS mounts a path once, hence the other spelling. */
static bool mount(struct archive *archive, const char *path, const struct pack_limits *limits, struct error *err) {
    struct zip_sums *sums = NULL;
    if (!scan(path, limits, &sums, err)) {
        return false;
    }
    struct text alias = {0}, point = {0};
    text_appendf(&alias, "%s%s", path[0] == '/' ? "/" : "./", path);
    text_appendf(&point, LAYER_FORMAT, archive->layers);
    bool mounted = PHYSFS_mount(path, NULL, 1) && PHYSFS_mount(text_get(&alias), text_get(&point), 1);
    if (mounted) {
        archive->sums = memory_resize(archive->sums, archive->layers + 1, sizeof(struct zip_sums *));
        archive->sums[archive->layers++] = sums;
    } else {
        (void)error_set(err, "it cannot be opened: %s", last_reason());
        zip_sums_free(sums);
    }
    text_free(&alias);
    text_free(&point);
    return mounted;
}

static void mount_or_refuse(struct archive *archive, const char *path, struct complaints *refused) {
    struct error err = {""};
    if (!mount(archive, path, &user_pack_limits, &err) && refused) {
        complaints_add(refused, COMPLAINT_ERROR, path, 0, 0, "this pack is left out: %s", err.text);
    }
}

static int compare_texts(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool ends_in(const char *name, const char *ending) {
    size_t length = strlen(name), tail = strlen(ending);
    return length > tail && strcmp(name + length - tail, ending) == 0;
}

static void mount_folder_of_packs(struct archive *archive, const char *folder, struct complaints *refused) {
    DIR *entries = folder ? opendir(folder) : NULL;
    if (!entries) {
        return;
    }
    char **paths = NULL;
    size_t count = 0;
    for (struct dirent *entry; count < PACKS_MAX && (entry = readdir(entries));) {
        if (entry->d_name[0] == '.' || !(ends_in(entry->d_name, ".pack") || ends_in(entry->d_name, ".zip"))) {
            continue;
        }
        struct text path = {0};
        text_appendf(&path, "%s/%s", folder, entry->d_name);
        paths = memory_resize(paths, count + 1, sizeof *paths);
        paths[count++] = path.data;
    }
    (void)closedir(entries);
    if (count > 1) {
        qsort(paths, count, sizeof *paths, compare_texts);
    }
    for (size_t i = 0; i < count; i++) {
        mount_or_refuse(archive, paths[i], refused);
    }
    archive_free_list(paths, count);
}

/* Which pack wins, from the top: the extra packs, the last one named first; then
 * the packs of the packs folder by name, a.pack over b.pack; then the base. */
static bool mount_all(struct archive *archive, const char *base_pack, const char *packs_folder,
                      const char *const *extra, size_t extra_count, struct complaints *refused, struct error *err) {
    for (size_t i = extra_count; i > 0; i--) {
        mount_or_refuse(archive, extra[i - 1], refused);
    }
    mount_folder_of_packs(archive, packs_folder, refused);
    struct error reason = {""};
    if (!mount(archive, base_pack, &base_pack_limits, &reason)) {
        return error_set(err, "The content pack '%s' cannot be used: %s.", base_pack, reason.text);
    }
    return true;
}

bool archive_open(struct archive **out, const char *program, const char *base_pack, const char *packs_folder,
                  const char *const *extra, size_t extra_count, struct complaints *refused, struct error *err) {
    *out = NULL;
    if (PHYSFS_isInit()) {
        return error_set(err, "The content packs are open already.");
    }
    if (!PHYSFS_init(program)) {
        return error_set(err, "The archive reader does not start: %s.", last_reason());
    }
    PHYSFS_permitSymbolicLinks(0);
    struct archive *archive = memory_get(1, sizeof *archive);
    if (!keep_only_zip(err) || !mount_all(archive, base_pack, packs_folder, extra, extra_count, refused, err)) {
        archive_close(archive);
        return false;
    }
    *out = archive;
    return true;
}

void archive_close(struct archive *archive) {
    if (!archive) {
        return;
    }
    (void)PHYSFS_deinit();
    for (size_t i = 0; i < archive->layers; i++) {
        zip_sums_free(archive->sums[i]);
    }
    free(archive->sums);
    free(archive);
}

/* Reads to the end of the file or one byte past the cap, whatever size the file
 * claims. A claim within the cap is believed for the size of the first block only. */
static bool read_capped(PHYSFS_File *file, size_t max_bytes, unsigned char **bytes, size_t *count, struct error *err) {
    PHYSFS_sint64 claimed = PHYSFS_fileLength(file);
    if (claimed > 0 && (uint64_t)claimed > max_bytes) {
        return error_set(err, "it is larger than %zu bytes", max_bytes);
    }
    size_t capacity = claimed >= 0 ? (size_t)claimed + 2 : FIRST_READ_BYTES;
    unsigned char *data = memory_get(capacity, 1);
    size_t filled = 0;
    for (;;) {
        PHYSFS_sint64 got = PHYSFS_readBytes(file, data + filled, capacity - 1 - filled);
        if (got < 0 || (got == 0 && !PHYSFS_eof(file))) {
            free(data);
            return error_set(err, "it is damaged: %s", last_reason());
        }
        filled += (size_t)got;
        if (filled > max_bytes) {
            free(data);
            return error_set(err, "it is larger than %zu bytes", max_bytes);
        }
        if (PHYSFS_eof(file) || got == 0) {
            break;
        }
        if (filled + 1 == capacity) {
            capacity *= 2;
            data = memory_resize(data, capacity, 1);
        }
    }
    if (claimed >= 0 && (uint64_t)claimed != filled) {
        free(data);
        return error_set(err, "it is damaged: it ends early");
    }
    data[filled] = 0;
    *bytes = data;
    *count = filled;
    return true;
}

static bool is_file(const char *path) {
    PHYSFS_Stat status;
    return PHYSFS_stat(path, &status) && status.filetype == PHYSFS_FILETYPE_REGULAR;
}

static bool sum_is_right(const struct archive *archive, size_t layer, const char *path, const unsigned char *bytes,
                         size_t count) {
    uint32_t sum = 0;
    if (!archive->sums[layer] || !zip_sums_find(archive->sums[layer], path, &sum)) {
        return true;
    }
    return crc32_z(crc32_z(0, NULL, 0), bytes, count) == sum;
}

size_t archive_layers(const struct archive *archive) {
    return archive->layers;
}

bool archive_layer_has(const struct archive *archive, size_t layer, const char *path) {
    struct text place = {0};
    text_appendf(&place, LAYER_FORMAT "/%s", layer, path);
    bool has = layer < archive->layers && pack_name_valid(path, strlen(path), NULL) && is_file(text_get(&place));
    text_free(&place);
    return has;
}

bool archive_read_layer(struct archive *archive, size_t layer, const char *path, size_t max_bytes,
                        unsigned char **bytes, size_t *count, struct error *err) {
    *bytes = NULL;
    *count = 0;
    if (!archive_layer_has(archive, layer, path)) {
        return error_set(err, "The file '%s' is in none of the content packs.", path);
    }
    struct text place = {0};
    text_appendf(&place, LAYER_FORMAT "/%s", layer, path);
    PHYSFS_File *file = PHYSFS_openRead(text_get(&place));
    text_free(&place);
    if (!file) {
        return error_set(err, "The file '%s' cannot be opened: %s.", path, last_reason());
    }
    struct error reason = {""};
    bool fine = read_capped(file, max_bytes, bytes, count, &reason);
    (void)PHYSFS_close(file);
    if (fine && !sum_is_right(archive, layer, path, *bytes, *count)) {
        free(*bytes);
        *bytes = NULL;
        *count = 0;
        fine = error_set(&reason, "it is damaged: its checksum differs");
    }
    return fine || error_set(err, "The file '%s' cannot be read: %s.", path, reason.text);
}

/* The top layer that has the file is the one PhysicsFS would take. */
bool archive_read(struct archive *archive, const char *path, size_t max_bytes, unsigned char **bytes, size_t *count,
                  struct error *err) {
    size_t layer = 0;
    while (layer + 1 < archive->layers && !archive_layer_has(archive, layer, path)) {
        layer++;
    }
    return archive_read_layer(archive, layer, path, max_bytes, bytes, count, err);
}

static bool read_for_reader(void *context, const char *path, size_t max_bytes, unsigned char **bytes, size_t *count,
                            struct error *err) {
    return archive_read(context, path, max_bytes, bytes, count, err);
}

struct reader archive_reader(struct archive *archive) {
    return (struct reader){.context = archive, .read = read_for_reader};
}

bool archive_exists(const struct archive *archive, const char *path) {
    return archive && pack_name_valid(path, strlen(path), NULL) && is_file(path);
}

bool archive_list(const struct archive *archive, const char *folder, char ***names, size_t *count) {
    *names = NULL;
    *count = 0;
    PHYSFS_Stat status;
    if (!archive || !PHYSFS_stat(folder, &status) || status.filetype != PHYSFS_FILETYPE_DIRECTORY) {
        return false;
    }
    char **found = PHYSFS_enumerateFiles(folder);
    if (!found) {
        return false;
    }
    size_t total = 0;
    while (found[total]) {
        total++;
    }
    char **list = memory_get(total + 1, sizeof *list);
    size_t kept = 0;
    for (size_t i = 0; i < total; i++) {
        if (found[i][0] != '.') {
            list[kept++] = text_duplicate(found[i]);
        }
    }
    PHYSFS_freeList(found);
    qsort(list, kept, sizeof *list, compare_texts);
    *names = list;
    *count = kept;
    return true;
}

void archive_free_list(char **names, size_t count) {
    for (size_t i = 0; names && i < count; i++) {
        free(names[i]);
    }
    free(names);
}
