/* The game's words: one sorted table. English of all packs goes in first and the
 * chosen language over it, so a gap in a translation shows English. */
#include "content/strings.h"

#include "content/document.h"
#include "core/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    char *id, *text;
    size_t order; /* of two with the same id the later one counts */
};

struct strings {
    struct entry *entries; /* sorted by id, each once */
    size_t count;
    bool is_public;
};

enum { ID_MAX = 160 };

static int compare_entries(const void *a, const void *b) {
    const struct entry *x = a, *y = b;
    int order = strcmp(x->id, y->id);
    return order != 0 ? order : (x->order < y->order) - (x->order > y->order);
}

static int compare_id(const void *id, const void *entry) {
    return strcmp(id, ((const struct entry *)entry)->id);
}

static void add_document(struct strings *strings, const struct document *document) {
    const struct node *root = document->root;
    if (root->kind != NODE_MAPPING || root->children == 0) {
        return;
    }
    strings->entries = memory_resize(strings->entries, strings->count + root->children, sizeof *strings->entries);
    for (const struct node *child = root->first; child; child = child->next) {
        if (child->kind != NODE_SCALAR) {
            continue;
        }
        strings->entries[strings->count] =
            (struct entry){text_duplicate(child->key), text_duplicate(child->text), strings->count};
        strings->count++;
    }
}

/* Adds one file of one layer. False: it is not there or not readable; err (may be NULL) says why. */
static bool add_file(struct strings *strings, struct archive *archive, size_t layer, const char *path,
                     struct error *err) {
    struct complaints complaints;
    complaints_init(&complaints);
    unsigned char *bytes = NULL;
    size_t count = 0;
    struct document *document = NULL;
    bool added = false;
    if (archive_read_layer(archive, layer, path, DOCUMENT_BYTES_MAX, &bytes, &count, err)) {
        added = document_parse(&document, path, bytes, count, &complaints);
        if (added) {
            add_document(strings, document);
        } else if (err != NULL) {
            (void)error_set(err, "%s:%d: %s", path, complaints.items[0].line, complaints.items[0].message);
        }
    }
    document_free(document);
    free(bytes);
    complaints_free(&complaints);
    return added;
}

/* Adds one language from the base up to the top pack: LANG.yaml, then what stands in LANG/.
 * False: the base lacks it. */
static bool add_language(struct strings *strings, struct archive *archive, const char *lang, struct error *err) {
    struct text path = {0};
    char **names = NULL;
    size_t count = 0;
    text_appendf(&path, "strings/%s", lang);
    (void)archive_list(archive, text_get(&path), &names, &count);
    size_t layers = archive_layers(archive);
    bool in_base = false;
    for (size_t layer = layers; layer-- > 0;) {
        bool base = layer + 1 == layers;
        text_clear(&path);
        text_appendf(&path, "strings/%s.yaml", lang);
        bool added = add_file(strings, archive, layer, text_get(&path), base ? err : NULL);
        in_base = in_base || (base && added);
        for (size_t i = 0; i < count; i++) {
            text_clear(&path);
            text_appendf(&path, "strings/%s/%s", lang, names[i]);
            if (archive_layer_has(archive, layer, text_get(&path))) {
                (void)add_file(strings, archive, layer, text_get(&path), NULL);
            }
        }
    }
    archive_free_list(names, count);
    text_free(&path);
    return in_base;
}

static void sort_and_drop_doubles(struct strings *strings) {
    if (strings->count == 0) {
        return;
    }
    qsort(strings->entries, strings->count, sizeof *strings->entries, compare_entries);
    size_t kept = 1;
    for (size_t i = 1; i < strings->count; i++) {
        if (strcmp(strings->entries[kept - 1].id, strings->entries[i].id) != 0) {
            strings->entries[kept++] = strings->entries[i];
        } else {
            free(strings->entries[i].id);
            free(strings->entries[i].text);
        }
    }
    strings->count = kept;
}

bool strings_load(struct strings **out, struct archive *archive, const char *lang, struct error *err) {
    struct strings *strings = memory_get(1, sizeof *strings);
    *out = NULL;
    if (!add_language(strings, archive, "en", err)) {
        strings_free(strings);
        return false;
    }
    if (lang && *lang && strcmp(lang, "en") != 0) {
        (void)add_language(strings, archive, lang, NULL);
    }
    sort_and_drop_doubles(strings);
    *out = strings;
    return true;
}

void strings_free(struct strings *strings) {
    if (!strings) {
        return;
    }
    for (size_t i = 0; i < strings->count; i++) {
        free(strings->entries[i].id);
        free(strings->entries[i].text);
    }
    free(strings->entries);
    free(strings);
}

static const struct entry *find(const struct strings *strings, const char *id) {
    if (strings->count == 0) {
        return NULL;
    }
    return bsearch(id, strings->entries, strings->count, sizeof *strings->entries, compare_id);
}

void strings_go_public(struct strings *strings) {
    strings->is_public = true;
}

const char *strings_get(const struct strings *strings, const char *id) {
    const struct entry *entry = NULL;
    char said[ID_MAX];
    if (strings->is_public && snprintf(said, sizeof said, "%s.public", id) < ID_MAX) {
        entry = find(strings, said);
    }
    entry = entry == NULL ? find(strings, id) : entry;
    return entry ? entry->text : id;
}

bool strings_has(const struct strings *strings, const char *id) {
    return find(strings, id) != NULL;
}

void strings_format(const struct strings *strings, const char *id, char *out, size_t size, const char *const *values,
                    size_t count) {
    struct text text = {0};
    for (const char *at = strings_get(strings, id); *at;) {
        size_t index = (size_t)(at[1] - '0');
        if (at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '}' && index < count) {
            text_append(&text, values[index]);
            at += 3;
        } else {
            text_append_bytes(&text, at, 1);
            at++;
        }
    }
    utf8_copy(out, size, text_get(&text));
    text_free(&text);
}
