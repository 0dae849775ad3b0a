/* Holds a document against a libcyaml schema and reports every difference, each
 * with its place. libcyaml stops at the first one; an author wants them all. */
#ifndef CONTENT_SCHEMA_WALK_H
#define CONTENT_SCHEMA_WALK_H
#include "content/document.h"

struct cyaml_schema_value;

/* True when the document fits. Stricter than libcyaml in one way: numbers are
 * plain decimals and truth is true or false. */
bool schema_walk(const struct cyaml_schema_value *schema, const struct document *document, const char *file,
                 struct complaints *complaints);

/* The word of words[0..count) closest to word, if it is at most two letters away; else NULL. */
const char *closest_word(const char *word, const char *const *words, size_t count);

#endif
