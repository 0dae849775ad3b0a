/* The content packs, mounted over each other and read as one tree. At most one
 * archive is open in a program at a time (PhysicsFS has one search path). Every
 * pack is untrusted: it is scanned whole before it is mounted. Reading and listing
 * may be done by several threads at once; opening and closing by one. */
#ifndef CONTENT_ARCHIVE_H
#define CONTENT_ARCHIVE_H
#include "core/complaints.h"
#include "core/error.h"
#include "core/reader.h"

#include <stdbool.h>
#include <stddef.h>

struct archive;

/* Opens base_pack (a zip, or a folder for authors) and lays over it the packs in
 * packs_folder (NULL or missing: none) and the extra ones; archive.c says in one
 * place which wins. program is argv[0]. A pack other than the base that is not
 * valid is left out, with one complaint in refused (may be NULL) that names it
 * and says why. False: the base is not valid; nothing is owned. */
bool archive_open(struct archive **out, const char *program, const char *base_pack, const char *packs_folder,
                  const char *const *extra, size_t extra_count, struct complaints *refused, struct error *err);
void archive_close(struct archive *archive); /* NULL is fine */

/* Like reader.read: whole file, at most max_bytes, *bytes freed with free(),
 * one uncounted NUL after the content. Streams, so a lying size costs no memory. */
bool archive_read(struct archive *archive, const char *path, size_t max_bytes, unsigned char **bytes, size_t *count,
                  struct error *err);
struct reader archive_reader(struct archive *archive); /* valid while the archive is open */

bool archive_exists(const struct archive *archive, const char *path); /* a file, not a folder */
/* Names (without the folder) of the files and folders in a folder of all packs
 * together, sorted by bytes, each once. False: out is empty, when there is no such folder. */
bool archive_list(const struct archive *archive, const char *folder, char ***names, size_t *count);
void archive_free_list(char **names, size_t count);

/* One pack alone: layer 0 is the top one, the last is the base. For files whose
 * content adds up (strings, evidence) and to find what a broken file hides. */
size_t archive_layers(const struct archive *archive);
bool archive_layer_has(const struct archive *archive, size_t layer, const char *path);
bool archive_read_layer(struct archive *archive, size_t layer, const char *path, size_t max_bytes,
                        unsigned char **bytes, size_t *count, struct error *err);

#endif
