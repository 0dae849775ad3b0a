/* `inner-house pack`: a folder becomes an archive. Names are sorted and the zip
 * holds no trace of time or machine, so the same content gives the same bytes.
 * Written beside the goal and moved there at the end, so a failure leaves the old
 * file as it was. */
#include "content/check.h"
#include "content/pack_scan.h"
#include "content/zip_write.h"
#include "core/text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct file_list {
    char **names;
    size_t count;
};

static void add_file(void *context, const char *path, const char *name) {
    (void)path;
    struct file_list *list = context;
    list->names = memory_resize(list->names, list->count + 1, sizeof *list->names);
    list->names[list->count++] = text_duplicate(name);
}

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static unsigned char *read_whole(const char *path, size_t *count, struct error *err) {
    FILE *file = fopen(path, "rb");
    unsigned char *bytes = NULL;
    size_t capacity = 64 * 1024;
    *count = 0;
    bool fine = file != NULL;
    while (fine && !feof(file)) {
        bytes = memory_resize(bytes, capacity, 1);
        *count += fread(bytes + *count, 1, capacity - *count, file);
        fine = !ferror(file) && *count <= base_pack_limits.entry_bytes;
        capacity *= *count == capacity ? 2 : 1;
    }
    if (file) {
        (void)fclose(file);
    }
    if (fine) {
        return bytes;
    }
    (void)error_set(err, "'%s' cannot be read: %s.", path, file ? "it changed or the disk failed" : strerror(errno));
    free(bytes);
    return NULL;
}

/* Pictures and sounds are packed tight already; stored, they load quicker. */
static bool worth_deflating(const char *name) {
    const char *ending = strrchr(name, '.');
    return !ending || (strcmp(ending, ".pic") != 0 && strcmp(ending, ".ogg") != 0);
}

static bool write_files(struct zip_writer *zip, const char *dir, const struct file_list *list, struct error *err) {
    bool fine = true;
    for (size_t i = 0; fine && i < list->count; i++) {
        struct text path = {0};
        size_t count = 0;
        text_appendf(&path, "%s/%s", dir, list->names[i]);
        unsigned char *bytes = read_whole(text_get(&path), &count, err);
        fine = bytes && zip_add(zip, list->names[i], bytes, count, worth_deflating(list->names[i]), err);
        free(bytes);
        text_free(&path);
    }
    return fine;
}

static bool write_archive(const char *dir, const char *file, const struct file_list *list, struct error *err) {
    struct text beside = {0};
    text_appendf(&beside, "%s.new", file);
    FILE *out = fopen(text_get(&beside), "wb");
    bool fine = out || error_set(err, "'%s' cannot be written: %s.", file, strerror(errno));
    if (out) {
        struct zip_writer zip = {.out = out};
        fine = write_files(&zip, dir, list, err);
        fine = zip_finish(&zip, fine ? err : NULL) && fine;
        bool kept = fflush(out) == 0 && fsync(fileno(out)) == 0;
        kept = fclose(out) == 0 && kept;
        if (fine && (!kept || rename(text_get(&beside), file) != 0)) {
            fine = error_set(err, "'%s' cannot be written: %s.", file, strerror(errno));
        }
        if (!fine) {
            (void)remove(text_get(&beside));
        }
    }
    text_free(&beside);
    return fine;
}

bool pack_write(const char *dir, const char *file, const struct check_options *options, struct complaints *out,
                struct error *err) {
    if (!check_pack(dir, options, out, err)) {
        return false;
    }
    struct file_list list = {0};
    bool fine = folder_files(dir, &base_pack_limits, add_file, &list, err) ||
                error_prefix(err, "The folder '%s' cannot be packed", dir);
    if (list.count > 0) {
        qsort(list.names, list.count, sizeof *list.names, compare_names);
    }
    fine = fine && write_archive(dir, file, &list, err);
    for (size_t i = 0; i < list.count; i++) {
        free(list.names[i]);
    }
    free(list.names);
    return fine;
}
