/* The game's own words by id, in one language with English behind it. */
#ifndef CONTENT_STRINGS_H
#define CONTENT_STRINGS_H
#include "content/archive.h"

#include <stdbool.h>
#include <stddef.h>

struct strings;

/* Reads strings/en.yaml and the files in strings/en/ (a practice keeps its words in
 * one of its own) and, for another lang, the same of strings/LANG over it (a missing
 * or broken translation leaves English). False: en.yaml is not readable. */
bool strings_load(struct strings **out, struct archive *archive, const char *lang, struct error *err);
void strings_free(struct strings *strings);
/* From here on "ID.public" is said instead of "ID" where there is one: in a place where nothing is kept. */
void strings_go_public(struct strings *strings);

/* Never NULL: an unknown id comes back as itself, so that it shows. */
const char *strings_get(const struct strings *strings, const char *id);
bool strings_has(const struct strings *strings, const char *id);
/* The text with {0}, {1}, ... replaced by values; a placeholder without a value
 * stays as it is. Always ends in NUL and never splits a character; size > 0. */
void strings_format(const struct strings *strings, const char *id, char *out, size_t size, const char *const *values,
                    size_t count);

#endif
