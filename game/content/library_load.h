/* The inside of the library, shared by its loader, the list and the checker. */
#ifndef CONTENT_LIBRARY_LOAD_H
#define CONTENT_LIBRARY_LOAD_H
#include "content/library.h"
#include "content/load.h"

enum {
    PACK_CONTENT_FILES_MAX = 1000,            /* of one pack */
    PACK_CONTENT_BYTES_MAX = 8 * 1024 * 1024, /* of those together */
    JOURNEY_MINUTES_MAX = 60
};

struct evidence_file {
    struct evidence *entries;
    unsigned entries_count;
};

struct help_file {
    struct help_entry *entries;
    unsigned entries_count;
    char **general;
    unsigned general_count;
};

extern const struct cyaml_schema_value evidence_schema; /* struct evidence_file */
extern const struct cyaml_schema_value help_schema;     /* struct help_file */
extern const struct cyaml_schema_value journey_schema;  /* struct journey */
extern const struct cyaml_schema_value plan_schema;     /* struct plan */

struct library {
    struct level *levels;
    size_t level_count;
    struct journey **journeys;
    size_t journey_count;
    struct plan **plans;
    size_t plan_count;
    struct evidence_file **evidence_files; /* top pack first */
    size_t evidence_file_count;
    const struct evidence **evidence; /* of all files, each id once */
    size_t evidence_count;
    struct help_file *help; /* NULL when there is none */
};

enum content_kind { CONTENT_LEVEL, CONTENT_JOURNEY, CONTENT_PLAN, CONTENT_EVIDENCE, CONTENT_HELP };

struct library_options {
    const struct level_kind *const *kinds;
    size_t kind_count;
    const char *lang;
    struct complaints *problems; /* may be NULL */
    bool only_top;               /* report only on files of the top pack */
    /* Called (if not NULL) for each good file of a pack that is reported on; the
     * checker adds its own passes here. data is the loaded struct. */
    void (*loaded)(void *context, enum content_kind kind, struct check *check, const void *data);
    void *context;
};

/* Never fails; an archive without content gives an empty library. */
struct library *library_build(struct archive *archive, const struct library_options *options);

#endif
