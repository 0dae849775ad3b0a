/* The library's answers: what is there, by id and in order. */
#include "content/library.h"

#include "content/library_load.h"
#include "core/text.h"

#include <stdlib.h>
#include <string.h>

bool library_load(struct library **out, struct archive *archive, const struct level_kind *const *kinds,
                  size_t kind_count, const char *lang, struct complaints *problems, struct error *err) {
    struct library_options options = {
        .kinds = kinds, .kind_count = kind_count, .lang = lang && *lang ? lang : "en", .problems = problems};
    *out = NULL;
    struct library *library = library_build(archive, &options);
    if (library->level_count == 0) {
        library_free(library);
        return error_set(err, "The content packs have no level that can be played; `inner-house check` says why.");
    }
    *out = library;
    return true;
}

void library_free(struct library *library) {
    if (!library) {
        return;
    }
    for (size_t i = 0; i < library->level_count; i++) {
        struct level *level = &library->levels[i];
        load_free(level->kind->schema, (void *)(uintptr_t)level->body);
        free(level->file);
    }
    for (size_t i = 0; i < library->journey_count; i++) {
        load_free(&journey_schema, library->journeys[i]);
    }
    for (size_t i = 0; i < library->evidence_file_count; i++) {
        load_free(&evidence_schema, library->evidence_files[i]);
    }
    load_free(&help_schema, library->help);
    free(library->levels);
    free(library->journeys);
    for (size_t i = 0; i < library->plan_count; i++) {
        load_free(&plan_schema, library->plans[i]);
    }
    free(library->plans);
    free(library->evidence_files);
    free((void *)library->evidence);
    free(library);
}

const struct level *library_level(const struct library *library, const char *id) {
    for (size_t i = 0; i < library->level_count; i++) {
        if (strcmp(library->levels[i].head->id, id) == 0) {
            return &library->levels[i];
        }
    }
    return NULL;
}

size_t library_level_count(const struct library *library) {
    return library->level_count;
}

const struct level *library_level_at(const struct library *library, size_t index) {
    return index < library->level_count ? &library->levels[index] : NULL;
}

const struct journey *library_journey(const struct library *library, const char *id) {
    for (size_t i = 0; i < library->journey_count; i++) {
        if (strcmp(library->journeys[i]->id, id) == 0) {
            return library->journeys[i];
        }
    }
    return NULL;
}

size_t library_journey_count(const struct library *library) {
    return library->journey_count;
}

const struct plan *library_plan(const struct library *library, const char *id) {
    for (size_t i = 0; i < library->plan_count; i++) {
        if (strcmp(library->plans[i]->id, id) == 0) {
            return library->plans[i];
        }
    }
    return NULL;
}

size_t library_plan_count(const struct library *library) {
    return library->plan_count;
}

const struct plan *library_plan_at(const struct library *library, size_t index) {
    return index < library->plan_count ? library->plans[index] : NULL;
}

const struct journey *library_journey_at(const struct library *library, size_t index) {
    return index < library->journey_count ? library->journeys[index] : NULL;
}

const struct evidence *library_evidence(const struct library *library, const char *id) {
    for (size_t i = 0; i < library->evidence_count; i++) {
        if (strcmp(library->evidence[i]->id, id) == 0) {
            return library->evidence[i];
        }
    }
    return NULL;
}

size_t library_evidence_count(const struct library *library) {
    return library->evidence_count;
}

const struct evidence *library_evidence_at(const struct library *library, size_t index) {
    return index < library->evidence_count ? library->evidence[index] : NULL;
}

size_t library_help_count(const struct library *library) {
    return library->help ? library->help->entries_count : 0;
}

const struct help_entry *library_help_at(const struct library *library, size_t index) {
    return index < library_help_count(library) ? &library->help->entries[index] : NULL;
}

size_t library_help_line_count(const struct library *library) {
    return library->help ? library->help->general_count : 0;
}

const char *library_help_line_at(const struct library *library, size_t index) {
    return index < library_help_line_count(library) ? library->help->general[index] : NULL;
}
