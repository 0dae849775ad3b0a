/* Schema parts for level files, for schema.c files only: the head's fields, and
 * entries for lists of ids and of lines. Lengths here are bytes and generous; the
 * checker counts characters. */
#ifndef CONTENT_LEVEL_SCHEMA_H
#define CONTENT_LEVEL_SCHEMA_H
#include "content/level.h"

#include <cyaml/cyaml.h>

enum {
    ID_BYTES_MAX = 60,
    TITLE_BYTES_MAX = TITLE_CHARACTERS_MAX * 4,
    TEXT_BYTES_MAX = TEXT_CHARACTERS_MAX * 4,
    EVIDENCE_PER_LEVEL_MAX = 6
};

extern const struct cyaml_schema_value id_entry;   /* char *: for sequences of ids */
extern const struct cyaml_schema_value text_entry; /* char *: for sequences of lines */
extern const struct cyaml_strval weight_names[2];
extern const struct cyaml_strval place_names[PLACE_COUNT];

/* A required text of its own: a char * member; an id likewise. */
#define TEXT_FIELD(key, structure, member) \
    CYAML_FIELD_STRING_PTR(key, CYAML_FLAG_POINTER, structure, member, 1, TEXT_BYTES_MAX)
#define ID_FIELD(key, structure, member) \
    CYAML_FIELD_STRING_PTR(key, CYAML_FLAG_POINTER, structure, member, 1, ID_BYTES_MAX)
/* Lists of lines or ids: a char **member and an unsigned member_count. */
#define LINES_FIELD(key, structure, member, min, max) \
    CYAML_FIELD_SEQUENCE(key, CYAML_FLAG_POINTER, structure, member, &text_entry, min, max)
#define IDS_FIELD(key, structure, member, min, max) \
    CYAML_FIELD_SEQUENCE(key, CYAML_FLAG_POINTER, structure, member, &id_entry, min, max)

/* The fields of a level's head, for a structure whose first member is
 * `struct level_head head`; ends with a comma, so that the practice's own fields
 * and CYAML_FIELD_END follow:
 *     static const cyaml_schema_field_t fields[] = { LEVEL_HEAD_FIELDS(struct moment_level) ..., CYAML_FIELD_END }; */
#define LEVEL_HEAD_FIELDS(structure)                                                                              \
    ID_FIELD("id", structure, head.id),                                                                           \
    CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_POINTER, structure, head.title, 1, TITLE_BYTES_MAX),               \
    CYAML_FIELD_INT("minutes", CYAML_FLAG_DEFAULT, structure, head.minutes),                                      \
    CYAML_FIELD_ENUM("weight", CYAML_FLAG_STRICT, structure, head.weight, weight_names, 2),                       \
    CYAML_FIELD_STRING_PTR("note", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, structure, head.note, 1,             \
                           TEXT_BYTES_MAX),                                                                       \
    CYAML_FIELD_ENUM("place", CYAML_FLAG_STRICT, structure, head.place, place_names, PLACE_COUNT),                \
    TEXT_FIELD("invite", structure, head.invite),                                                                 \
    IDS_FIELD("evidence", structure, head.evidence, 1, EVIDENCE_PER_LEVEL_MAX),

#endif
