/* Levels are loaded as the game loads them, walked by practice/walk, and held
 * against their own files: what stands there should be read by somebody. */
#include "screen/check_walk.h"

#include "content/archive.h"
#include "content/document.h"
#include "content/library.h"
#include "content/strings.h"
#include "core/text.h"
#include "practice/walk.h"

#include <stdlib.h>
#include <string.h>

/* Read in other places than the room: in the doorway, on the note, among what was kept. */
static bool read_elsewhere(const struct node *node) {
    static const char *const keys[] = {"title", "invite", "note", "keepsake", "theme", "who", "name"};
    for (const struct node *at = node; at != NULL; at = at->parent) {
        for (size_t i = 0; at->key != NULL && i < sizeof keys / sizeof *keys; i++) {
            if (strcmp(at->key, keys[i]) == 0) {
                return true;
            }
        }
    }
    return false;
}

static void name_unread(const struct document *document, const char *file, const struct walk_report *report,
                        struct complaints *out) {
    for (const struct node *node = document->root; node != NULL; node = node_after(node)) {
        bool prose = node->kind == NODE_SCALAR && strchr(node->text, ' ') != NULL && !read_elsewhere(node);
        if (prose && strstr(text_get(&report->read), node->text) == NULL) {
            complaints_add(out, COMPLAINT_WARNING, file, node->line, node->column,
                           "nobody got to read this in %d walks through the level", (int)WALKS);
        }
    }
}

static void walk_one(struct archive *archive, const struct level *level, const struct library *library,
                     const struct strings *strings, struct complaints *out) {
    struct walk_report report;
    unsigned char *bytes = NULL;
    size_t count = 0;
    struct error err;
    struct document *document = NULL;
    if (!archive_read_layer(archive, 0, level->file, DOCUMENT_BYTES_MAX, &bytes, &count, &err)) {
        return; /* of the pack below */
    }
    walk_level(&report, level, library, strings);
    if (report.unfinished > 0) {
        complaints_add(out, COMPLAINT_ERROR, level->file, 1, 1,
                       "this level came to no end in %d of %d walks; one of them stayed on the page '%s'",
                       report.unfinished, (int)WALKS, report.page);
    } else if (document_parse(&document, level->file, bytes, count, NULL)) {
        name_unread(document, level->file, &report, out);
    }
    document_free(document);
    walk_free(&report);
    free(bytes);
}

void check_walk(const char *path, const char *base, struct complaints *out) {
    struct archive *archive = NULL;
    struct strings *strings = NULL;
    struct library *library = NULL;
    struct error err;
    size_t kinds = 0;
    const struct level_kind *const *table = practice_kinds(&kinds);
    bool opened = base != NULL ? archive_open(&archive, NULL, base, NULL, &path, 1, NULL, &err)
                               : archive_open(&archive, NULL, path, NULL, NULL, 0, NULL, &err);
    if (!opened) {
        return;
    }
    if (strings_load(&strings, archive, "en", &err) &&
        library_load(&library, archive, table, kinds, "en", NULL, &err)) {
        for (size_t i = 0; i < library_level_count(library); i++) {
            walk_one(archive, library_level_at(library, i), library, strings, out);
        }
    }
    library_free(library);
    strings_free(strings);
    archive_close(archive);
}
