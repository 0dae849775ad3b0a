/* From the bytes of one file to one checked struct: parse with positions, walk
 * the schema, then let libcyaml fill the struct. Also the context of the second
 * pass, which check_error and check_warning write to. For content/ and the kiosk's own file only. */
#ifndef CONTENT_LOAD_H
#define CONTENT_LOAD_H
#include "content/document.h"
#include "content/level.h"

struct check {
    const char *file;
    const struct document *document;
    struct complaints *complaints; /* may be NULL */
    size_t errors;
};

/* False: complaints (may be NULL) say why, nothing is owned. True: *document is
 * freed with document_free, *data with load_free and the same schema. */
bool load_yaml(const char *file, const unsigned char *bytes, size_t count, const struct cyaml_schema_value *schema,
               struct complaints *complaints, struct document **document, void **data);
void load_free(const struct cyaml_schema_value *schema, void *data);

/* Like check_error and check_warning at the place of a node. */
void check_error_at(struct check *check, const struct node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void check_warning_at(struct check *check, const struct node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* [a-z0-9-]+, at most 60 bytes */
bool id_valid(const char *id);
/* The checks that hold for every file: ids look like ids and are unique among
 * their brothers, no text is over-long, titles fit, dates are dates. */
void check_common(struct check *check);
/* The head of a level or journey: id is the file's name, minutes in range, heavy has a note. */
void check_level_head(struct check *check, const struct level_head *head);
void check_id_is_file_name(struct check *check, const char *id);
void check_minutes(struct check *check, int minutes, int max);

#endif
