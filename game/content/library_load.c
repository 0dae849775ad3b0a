/* Fills the library from the packs. The idea: every file is tried in the player's
 * language before English and in the top pack before those below, and one that is
 * broken only costs itself. Evidence comes first because levels lean on it, then
 * levels, then journeys and plans, which lean on levels. */
#include "content/library_load.h"
#include "content/library_check.h"

#include "core/hash.h"
#include "core/text.h"

#include <stdlib.h>
#include <string.h>

struct loading {
    struct archive *archive;
    const struct library_options *options;
    struct library *library;
    struct budget *budgets; /* one for each layer */
    size_t layer;           /* of the file being read */
    struct cross_check cross;
};

/* What a pack may still bring in. Each has its own, so that a flood in one takes
 * nothing from those below. */
struct budget {
    size_t files, bytes;
    bool spent;
};

/* One file being read. */
struct source {
    const char *file;
    const struct cyaml_schema_value *schema;
    enum content_kind kind;
    const struct level_kind *level_kind; /* CONTENT_LEVEL only */
};

static struct complaints *problems_for(const struct loading *loading) {
    bool silent = loading->options->only_top && loading->layer > 0;
    return silent ? NULL : loading->options->problems;
}

static void complain(const struct loading *loading, const char *file, const char *message) {
    if (problems_for(loading)) {
        complaints_add(problems_for(loading), COMPLAINT_ERROR, file, 0, 0, "%s", message);
    }
}

static bool second_pass(struct loading *loading, const struct source *source, const struct document *document,
                        const void *data) {
    struct check check = {.file = source->file, .document = document, .complaints = problems_for(loading)};
    check_common(&check);
    if (source->kind == CONTENT_LEVEL) {
        cross_check_level(&loading->cross, source->level_kind, &check, data);
    } else if (source->kind == CONTENT_JOURNEY) {
        cross_check_journey(&loading->cross, &check, data);
    } else if (source->kind == CONTENT_PLAN) {
        cross_check_plan(&loading->cross, &check, data);
    } else if (source->kind == CONTENT_EVIDENCE) {
        check_evidence_entries(&check, data);
    } else {
        check_help_entries(&check);
    }
    bool fine = check.errors == 0; /* what a checker adds is no reason to leave a file out */
    if (check.complaints && loading->options->loaded) {
        loading->options->loaded(loading->options->context, source->kind, &check, data);
    }
    return fine;
}

/* Takes a file of count bytes from its pack's budget; the first that does not fit
 * is complained of, and all after it are left out. */
static bool afford(struct loading *loading, const char *file, size_t count) {
    struct budget *budget = &loading->budgets[loading->layer];
    if (!budget->spent && (budget->files == 0 || budget->bytes < count)) {
        budget->spent = true;
        complain(loading, file,
                 "with this file the pack has more than 1000 files or 8 MB of content; the rest is left "
                 "out");
    }
    if (budget->spent) {
        return false;
    }
    budget->files--;
    budget->bytes -= count;
    return true;
}

/* The struct of one file in one pack, or NULL. */
static void *load_file(struct loading *loading, const struct source *source, uint64_t *hash) {
    unsigned char *bytes = NULL;
    size_t count = 0;
    struct error err = {""};
    if (loading->budgets[loading->layer].spent) {
        return NULL;
    }
    if (!archive_read_layer(loading->archive, loading->layer, source->file, DOCUMENT_BYTES_MAX, &bytes, &count, &err)) {
        complain(loading, source->file, err.text);
        return NULL;
    }
    void *data = NULL;
    struct document *document = NULL;
    if (afford(loading, source->file, count) &&
        load_yaml(source->file, bytes, count, source->schema, problems_for(loading), &document, &data)) {
        *hash = hash_bytes(HASH_START, bytes, count);
        if (!second_pass(loading, source, document, data)) {
            load_free(source->schema, data);
            data = NULL;
        }
        document_free(document);
    }
    free(bytes);
    return data;
}

/* The file from the highest pack where it is whole. */
static void *load_highest(struct loading *loading, const struct source *source, uint64_t *hash) {
    void *data = NULL;
    for (size_t layer = 0; !data && layer < archive_layers(loading->archive); layer++) {
        loading->layer = layer;
        if (archive_layer_has(loading->archive, layer, source->file)) {
            data = load_file(loading, source, hash);
        }
    }
    return data;
}

static void load_evidence(struct loading *loading) {
    struct source source = {"levels/evidence.yaml", &evidence_schema, CONTENT_EVIDENCE, NULL};
    struct library *library = loading->library;
    size_t layers = archive_layers(loading->archive);
    library->evidence_files = memory_get(layers, sizeof(struct evidence_file *));
    for (size_t layer = 0; layer < layers; layer++) {
        uint64_t hash = 0;
        loading->layer = layer;
        struct evidence_file *file =
            archive_layer_has(loading->archive, layer, source.file) ? load_file(loading, &source, &hash) : NULL;
        if (!file) {
            bool there = archive_layer_has(loading->archive, layer, source.file);
            loading->cross.evidence_broken = loading->cross.evidence_broken || there;
            continue;
        }
        library->evidence_files[library->evidence_file_count++] = file;
        library->evidence = memory_resize((void *)library->evidence, library->evidence_count + file->entries_count,
                                          sizeof *library->evidence);
        for (unsigned i = 0; i < file->entries_count; i++) {
            if (!library_evidence(library, file->entries[i].id)) {
                library->evidence[library->evidence_count++] = &file->entries[i];
            }
        }
    }
}

static void load_help(struct loading *loading) {
    struct source source = {"levels/help.yaml", &help_schema, CONTENT_HELP, NULL};
    uint64_t hash = 0;
    loading->library->help = load_highest(loading, &source, &hash);
}

static void add_level(struct loading *loading, const struct source *source, void *data, uint64_t hash) {
    struct library *library = loading->library;
    library->levels = memory_resize(library->levels, library->level_count + 1, sizeof *library->levels);
    library->levels[library->level_count++] = (struct level){
        .kind = source->level_kind, .head = data, .body = data, .hash = hash, .file = text_duplicate(source->file)};
}

static void add_journey(struct library *library, struct journey *journey) {
    library->journeys = memory_resize(library->journeys, library->journey_count + 1, sizeof *library->journeys);
    library->journeys[library->journey_count++] = journey;
}

static void add_plan(struct library *library, struct plan *plan) {
    library->plans = memory_resize(library->plans, library->plan_count + 1, sizeof *library->plans);
    library->plans[library->plan_count++] = plan;
}

static bool load_named(struct loading *loading, struct source *source, const char *lang, const char *folder,
                       const char *name) {
    struct text file = {0};
    uint64_t hash = 0;
    text_appendf(&file, "levels/%s/%s/%s", lang, folder, name);
    source->file = text_get(&file);
    void *data = archive_exists(loading->archive, source->file) ? load_highest(loading, source, &hash) : NULL;
    if (data && source->kind == CONTENT_LEVEL) {
        add_level(loading, source, data, hash);
    } else if (data && source->kind == CONTENT_PLAN) {
        add_plan(loading->library, data);
    } else if (data) {
        add_journey(loading->library, data);
    }
    text_free(&file);
    return data != NULL;
}

static bool is_yaml(const char *name) {
    size_t bytes = strlen(name);
    return bytes > 5 && strcmp(name + bytes - 5, ".yaml") == 0;
}

/* In another language, which comes first. */
static bool is_known(const struct library *library, enum content_kind kind, const char *id, size_t lang) {
    if (kind == CONTENT_LEVEL) {
        return library_level(library, id) != NULL && lang > 0;
    }
    return kind == CONTENT_PLAN ? library_plan(library, id) != NULL : library_journey(library, id) != NULL;
}

/* Every file of a folder in the player's language, else in English. */
static void load_folder(struct loading *loading, struct source *source, const char *folder) {
    const char *langs[] = {loading->options->lang, "en"};
    size_t lang_count = strcmp(langs[0], "en") == 0 ? 1 : 2;
    for (size_t lang = 0; lang < lang_count; lang++) {
        struct text path = {0};
        char **names = NULL;
        size_t count = 0;
        text_appendf(&path, "levels/%s/%s", langs[lang], folder);
        (void)archive_list(loading->archive, text_get(&path), &names, &count);
        for (size_t i = 0; i < count; i++) {
            char id[DOCUMENT_SCALAR_BYTES_MAX];
            utf8_copy(id, sizeof id, names[i]);
            id[strcspn(id, ".")] = '\0';
            if (is_yaml(names[i]) && !is_known(loading->library, source->kind, id, lang) &&
                !load_named(loading, source, langs[lang], folder, names[i])) {
                cross_check_broken(&loading->cross, id);
            }
        }
        archive_free_list(names, count);
        text_free(&path);
    }
}

static int compare_levels(const void *a, const void *b) {
    return strcmp(((const struct level *)a)->head->id, ((const struct level *)b)->head->id);
}

static int compare_journeys(const void *a, const void *b) {
    return strcmp((*(struct journey *const *)a)->id, (*(struct journey *const *)b)->id);
}

static int compare_plans(const void *a, const void *b) {
    return strcmp((*(struct plan *const *)a)->id, (*(struct plan *const *)b)->id);
}

struct library *library_build(struct archive *archive, const struct library_options *options) {
    struct library *library = memory_get(1, sizeof *library);
    struct loading loading = {
        .archive = archive,
        .options = options,
        .library = library,
        .cross = {.library = library},
        .budgets = memory_get(archive_layers(archive), sizeof(struct budget)),
    };
    for (size_t i = 0; i < archive_layers(archive); i++) {
        loading.budgets[i] = (struct budget){PACK_CONTENT_FILES_MAX, PACK_CONTENT_BYTES_MAX, false};
    }
    load_evidence(&loading);
    load_help(&loading);
    for (size_t i = 0; i < options->kind_count; i++) {
        size_t before = library->level_count;
        struct source source = {NULL, options->kinds[i]->schema, CONTENT_LEVEL, options->kinds[i]};
        load_folder(&loading, &source, options->kinds[i]->id);
        if (library->level_count > before) {
            qsort(library->levels + before, library->level_count - before, sizeof *library->levels, compare_levels);
        }
    }
    struct source source = {NULL, &journey_schema, CONTENT_JOURNEY, NULL};
    load_folder(&loading, &source, "journeys");
    if (library->journey_count > 0) {
        qsort(library->journeys, library->journey_count, sizeof(struct journey *), compare_journeys);
    }
    source = (struct source){NULL, &plan_schema, CONTENT_PLAN, NULL};
    load_folder(&loading, &source, "plans");
    if (library->plan_count > 0) {
        qsort(library->plans, library->plan_count, sizeof(struct plan *), compare_plans);
    }
    cross_check_end(&loading.cross, options->problems);
    free(loading.budgets);
    return library;
}
