/* Fills the library from the packs. The idea: every file is tried in the player's
 * language before English and in the top pack before those below, and one that is
 * broken only costs itself. Evidence comes first because levels lean on it, then
 * levels, then journeys, which lean on levels. */
#include "content/library_load.h"

#include "core/date.h"
#include "core/hash.h"
#include "core/text.h"

#include <stdlib.h>
#include <string.h>

enum { YEAR_MIN = 1900, YEAR_MAX = 2100 };

struct loading {
    struct archive *archive;
    const struct library_options *options;
    struct library *library;
    struct budget *budgets; /* one for each layer */
    size_t layer; /* of the file being read */
    struct reference *references;
    size_t reference_count;
    bool evidence_broken;
    char **broken; /* ids of levels whose file is there but cannot be used */
    size_t broken_count;
};

/* What a pack may still bring in. Each has its own, so that a flood in one takes
 * nothing from those below. */
struct budget {
    size_t files, bytes;
    bool spent;
};

/* A "suggests" entry, kept until all levels are known. */
struct reference {
    char *file, *id;
    int line, column;
};

/* One file being read. */
struct source {
    const char *file;
    const struct cyaml_schema_value *schema;
    enum content_kind kind;
    const struct level_kind *level_kind; /* CONTENT_LEVEL only */
};

static struct complaints *problems_for(const struct loading *loading)
{
    bool silent = loading->options->only_top && loading->layer > 0;
    return silent ? NULL : loading->options->problems;
}

static void complain(const struct loading *loading, const char *file, const char *message)
{
    if (problems_for(loading))
        complaints_add(problems_for(loading), COMPLAINT_ERROR, file, 0, 0, "%s", message);
}

static void check_evidence_ids(struct loading *loading, struct check *check, char **ids, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        if (library_evidence(loading->library, ids[i]))
            continue;
        if (loading->evidence_broken) { /* said once, at the evidence; the rest would only follow from it */
            check->errors++;
            continue;
        }
        const struct node *list = node_child(check->document->root, "evidence");
        const struct node *entry = node_entry(list, i);
        check_error_at(check, entry ? entry : check->document->root, "there is no evidence with the id '%s'", ids[i]);
    }
}

static void note_references(struct loading *loading, const struct check *check)
{
    for (const struct node *node = check->document->root; node; node = node_after(node)) {
        const struct node *list = node->parent;
        if (node->kind != NODE_SCALAR || !list || !list->key || strcmp(list->key, "suggests") != 0)
            continue;
        loading->references
            = memory_resize(loading->references, loading->reference_count + 1, sizeof *loading->references);
        loading->references[loading->reference_count++]
            = (struct reference) { text_duplicate(check->file), text_duplicate(node->text), node->line, node->column };
    }
}

static void check_level(struct loading *loading, const struct source *source, struct check *check, const void *data)
{
    const struct level_head *head = data;
    check_level_head(check, head);
    check_evidence_ids(loading, check, head->evidence, head->evidence_count);
    const struct level *namesake = library_level(loading->library, head->id);
    if (namesake)
        check_error(check, "id", "the id '%s' is taken by %s", head->id, namesake->file);
    if (source->level_kind->check)
        source->level_kind->check(data, check);
    if (check->errors == 0 && check->complaints)
        note_references(loading, check);
}

static bool level_is_broken(const struct loading *loading, const char *id)
{
    for (size_t i = 0; i < loading->broken_count; i++) {
        if (strcmp(loading->broken[i], id) == 0)
            return true;
    }
    return false;
}

static void check_journey(struct loading *loading, struct check *check, const struct journey *journey)
{
    check_id_is_file_name(check, journey->id);
    check_minutes(check, journey->minutes, JOURNEY_MINUTES_MAX);
    check_evidence_ids(loading, check, journey->evidence, journey->evidence_count);
    const struct node *step = node_child(check->document->root, "steps")->first;
    for (unsigned i = 0; i < journey->step_count; i++, step = step->next) {
        const struct journey_step *entry = &journey->steps[i];
        if (!entry->say == !entry->level)
            check_error_at(check, step, "a step is either 'say' or 'level'");
        else if (entry->level && level_is_broken(loading, entry->level))
            check->errors++; /* said at the level */
        else if (entry->level && !library_level(loading->library, entry->level))
            check_error_at(check, node_child(step, "level"), "there is no level with the id '%s'", entry->level);
    }
}

static void check_day(struct check *check, const struct node *node)
{
    int32_t day = 0;
    if (node && !date_parse(node->text, &day))
        check_error_at(check, node, "'%s' has to be a day written as YYYY-MM-DD", node->key);
}

static void check_evidence(struct check *check, const struct evidence_file *file)
{
    const struct node *node = node_child(check->document->root, "entries")->first;
    for (unsigned i = 0; i < file->entries_count && node; i++, node = node->next) {
        const struct evidence *entry = &file->entries[i];
        check_day(check, node_child(node, "date_read"));
        if (strcmp(entry->read, "abstract") != 0 && strcmp(entry->read, "paper") != 0
            && strcmp(entry->read, "summary") != 0)
            check_error_at(check, node_child(node, "read"), "'read' says what was read: abstract, paper or summary");
        if (entry->year < YEAR_MIN || entry->year > YEAR_MAX)
            check_error_at(check, node_child(node, "year"), "'year' is %d; it goes from %d to %d", entry->year,
                           YEAR_MIN, YEAR_MAX);
    }
}

static void check_help_days(struct check *check)
{
    const struct node *node = node_child(check->document->root, "entries")->first;
    for (; node; node = node->next)
        check_day(check, node_child(node, "verified"));
}

static bool second_pass(struct loading *loading, const struct source *source, const struct document *document,
                        const void *data)
{
    struct check check = { .file = source->file, .document = document, .complaints = problems_for(loading) };
    check_common(&check);
    if (source->kind == CONTENT_LEVEL)
        check_level(loading, source, &check, data);
    else if (source->kind == CONTENT_JOURNEY)
        check_journey(loading, &check, data);
    else if (source->kind == CONTENT_EVIDENCE)
        check_evidence(&check, data);
    else
        check_help_days(&check);
    bool fine = check.errors == 0; /* what a checker adds is no reason to leave a file out */
    if (check.complaints && loading->options->loaded)
        loading->options->loaded(loading->options->context, source->kind, &check, data);
    return fine;
}

/* Takes a file of count bytes from its pack's budget; the first that does not fit
 * is complained of, and all after it are left out. */
static bool afford(struct loading *loading, const char *file, size_t count)
{
    struct budget *budget = &loading->budgets[loading->layer];
    if (!budget->spent && (budget->files == 0 || budget->bytes < count)) {
        budget->spent = true;
        complain(loading, file, "with this file the pack has more than 1000 files or 8 MB of content; the rest is left "
                                "out");
    }
    if (budget->spent)
        return false;
    budget->files--;
    budget->bytes -= count;
    return true;
}

/* The struct of one file in one pack, or NULL. */
static void *load_file(struct loading *loading, const struct source *source, uint64_t *hash)
{
    unsigned char *bytes = NULL;
    size_t count = 0;
    struct error err = { "" };
    if (loading->budgets[loading->layer].spent)
        return NULL;
    if (!archive_read_layer(loading->archive, loading->layer, source->file, DOCUMENT_BYTES_MAX, &bytes, &count, &err)) {
        complain(loading, source->file, err.text);
        return NULL;
    }
    void *data = NULL;
    struct document *document = NULL;
    if (afford(loading, source->file, count)
        && load_yaml(source->file, bytes, count, source->schema, problems_for(loading), &document, &data)) {
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
static void *load_highest(struct loading *loading, const struct source *source, uint64_t *hash)
{
    void *data = NULL;
    for (size_t layer = 0; !data && layer < archive_layers(loading->archive); layer++) {
        loading->layer = layer;
        if (archive_layer_has(loading->archive, layer, source->file))
            data = load_file(loading, source, hash);
    }
    return data;
}

static void load_evidence(struct loading *loading)
{
    struct source source = { "levels/evidence.yaml", &evidence_schema, CONTENT_EVIDENCE, NULL };
    struct library *library = loading->library;
    size_t layers = archive_layers(loading->archive);
    library->evidence_files = memory_get(layers, sizeof(struct evidence_file *));
    for (size_t layer = 0; layer < layers; layer++) {
        uint64_t hash = 0;
        loading->layer = layer;
        struct evidence_file *file = archive_layer_has(loading->archive, layer, source.file)
            ? load_file(loading, &source, &hash)
            : NULL;
        if (!file) {
            bool there = archive_layer_has(loading->archive, layer, source.file);
            loading->evidence_broken = loading->evidence_broken || there;
            continue;
        }
        library->evidence_files[library->evidence_file_count++] = file;
        library->evidence = memory_resize((void *)library->evidence, library->evidence_count + file->entries_count,
                                          sizeof *library->evidence);
        for (unsigned i = 0; i < file->entries_count; i++) {
            if (!library_evidence(library, file->entries[i].id))
                library->evidence[library->evidence_count++] = &file->entries[i];
        }
    }
}

static void load_help(struct loading *loading)
{
    struct source source = { "levels/help.yaml", &help_schema, CONTENT_HELP, NULL };
    uint64_t hash = 0;
    loading->library->help = load_highest(loading, &source, &hash);
}

static void add_level(struct loading *loading, const struct source *source, void *data, uint64_t hash)
{
    struct library *library = loading->library;
    library->levels = memory_resize(library->levels, library->level_count + 1, sizeof *library->levels);
    library->levels[library->level_count++] = (struct level) {
        .kind = source->level_kind, .head = data, .body = data, .hash = hash, .file = text_duplicate(source->file)
    };
}

static void add_journey(struct library *library, struct journey *journey)
{
    library->journeys = memory_resize(library->journeys, library->journey_count + 1, sizeof *library->journeys);
    library->journeys[library->journey_count++] = journey;
}

static bool load_named(struct loading *loading, struct source *source, const char *lang, const char *folder,
                       const char *name)
{
    struct text file = { 0 };
    uint64_t hash = 0;
    text_appendf(&file, "levels/%s/%s/%s", lang, folder, name);
    source->file = text_get(&file);
    void *data = archive_exists(loading->archive, source->file) ? load_highest(loading, source, &hash) : NULL;
    if (data && source->kind == CONTENT_LEVEL)
        add_level(loading, source, data, hash);
    else if (data)
        add_journey(loading->library, data);
    text_free(&file);
    return data != NULL;
}

static bool is_yaml(const char *name)
{
    size_t bytes = strlen(name);
    return bytes > 5 && strcmp(name + bytes - 5, ".yaml") == 0;
}

static void add_broken(struct loading *loading, const char *id)
{
    loading->broken = memory_resize(loading->broken, loading->broken_count + 1, sizeof *loading->broken);
    loading->broken[loading->broken_count++] = text_duplicate(id);
}

/* Every file of a folder in the player's language, else in English. */
static void load_folder(struct loading *loading, struct source *source, const char *folder)
{
    const char *langs[] = { loading->options->lang, "en" };
    size_t lang_count = strcmp(langs[0], "en") == 0 ? 1 : 2;
    for (size_t lang = 0; lang < lang_count; lang++) {
        struct text path = { 0 };
        char **names = NULL;
        size_t count = 0;
        text_appendf(&path, "levels/%s/%s", langs[lang], folder);
        (void)archive_list(loading->archive, text_get(&path), &names, &count);
        for (size_t i = 0; i < count; i++) {
            char id[DOCUMENT_SCALAR_BYTES_MAX];
            utf8_copy(id, sizeof id, names[i]);
            id[strcspn(id, ".")] = '\0';
            bool known = source->kind == CONTENT_LEVEL ? library_level(loading->library, id) && lang > 0
                                                       : library_journey(loading->library, id) != NULL;
            if (is_yaml(names[i]) && !known && !load_named(loading, source, langs[lang], folder, names[i]))
                add_broken(loading, id);
        }
        archive_free_list(names, count);
        text_free(&path);
    }
}

static void check_references(struct loading *loading)
{
    for (size_t i = 0; i < loading->reference_count; i++) {
        struct reference *reference = &loading->references[i];
        if (!library_level(loading->library, reference->id) && !level_is_broken(loading, reference->id))
            complaints_add(loading->options->problems, COMPLAINT_ERROR, reference->file, reference->line,
                           reference->column, "there is no level with the id '%s'", reference->id);
        free(reference->file);
        free(reference->id);
    }
    free(loading->references);
}

static int compare_levels(const void *a, const void *b)
{
    return strcmp(((const struct level *)a)->head->id, ((const struct level *)b)->head->id);
}

static int compare_journeys(const void *a, const void *b)
{
    return strcmp((*(struct journey *const *)a)->id, (*(struct journey *const *)b)->id);
}

struct library *library_build(struct archive *archive, const struct library_options *options)
{
    struct library *library = memory_get(1, sizeof *library);
    struct loading loading = {
        .archive = archive,
        .options = options,
        .library = library,
        .budgets = memory_get(archive_layers(archive), sizeof(struct budget)),
    };
    for (size_t i = 0; i < archive_layers(archive); i++)
        loading.budgets[i] = (struct budget) { PACK_CONTENT_FILES_MAX, PACK_CONTENT_BYTES_MAX, false };
    load_evidence(&loading);
    load_help(&loading);
    for (size_t i = 0; i < options->kind_count; i++) {
        size_t before = library->level_count;
        struct source source = { NULL, options->kinds[i]->schema, CONTENT_LEVEL, options->kinds[i] };
        load_folder(&loading, &source, options->kinds[i]->id);
        if (library->level_count > before)
            qsort(library->levels + before, library->level_count - before, sizeof *library->levels, compare_levels);
    }
    struct source source = { NULL, &journey_schema, CONTENT_JOURNEY, NULL };
    load_folder(&loading, &source, "journeys");
    if (library->journey_count > 0)
        qsort(library->journeys, library->journey_count, sizeof(struct journey *), compare_journeys);
    check_references(&loading);
    archive_free_list(loading.broken, loading.broken_count);
    free(loading.budgets);
    return library;
}
