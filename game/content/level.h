/* What every level has in common, and how a practice tells the content room
 * about its own kind of level. A practice's level struct starts with the head. */
#ifndef CONTENT_LEVEL_H
#define CONTENT_LEVEL_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum weight { WEIGHT_LIGHT, WEIGHT_HEAVY };

enum place {
    PLACE_HALL,
    PLACE_STUDY,
    PLACE_KITCHEN,
    PLACE_BEDROOM,
    PLACE_ATTIC,
    PLACE_HEARTH,
    PLACE_PORCH,
    PLACE_DOOR,
    PLACE_STAIRS,
    PLACE_GALLERY,
    PLACE_BALCONY,
    PLACE_BOARDS, /* under the floorboards, where the wires run */
    PLACE_CELLAR,
    PLACE_COUNT
};

/* Lower-case English, the same word as in the level files; "" when out of range. */
const char *place_name(enum place place);

/* All strings are owned by the library that loaded the level. */
struct level_head {
    char *id;    /* [a-z0-9-]+, the file's name */
    char *title; /* at most 40 characters */
    int minutes; /* 1..20 */
    enum weight weight;
    char *note; /* content note; NULL when the level has none (heavy levels always have one) */
    enum place place;
    char *invite;
    char **evidence; /* ids of struct evidence, all known */
    unsigned evidence_count;
};

/* Limits of every text in content, in characters. */
enum { TITLE_CHARACTERS_MAX = 40, TEXT_CHARACTERS_MAX = 400 };

/* A check in progress: where a practice's second pass reports what the schema
 * cannot say (ranges, references within the level, exact counts). The path names
 * the value as in "thoughts[2].kind.says" (first entry is 0) and becomes the line
 * and column of the message. A path to a key that is missing gives the place of
 * the closest part that is there. */
struct check;
void check_error(struct check *check, const char *path, const char *format, ...) __attribute__((format(printf, 3, 4)));
void check_warning(struct check *check, const char *path, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

struct cyaml_schema_value;

/* One kind of level: one const table per practice. */
struct level_kind {
    const char *id;                                        /* the practice, and its folder below levels/en/ */
    const struct cyaml_schema_value *schema;               /* a mapping with CYAML_FLAG_POINTER */
    size_t size;                                           /* of the level struct, whose first member is the head */
    void (*check)(const void *level, struct check *check); /* may be NULL */
    bool (*has_part)(const void *level, const char *id);   /* parts that a session plan may name; may be NULL */
};

struct level {
    const struct level_kind *kind;
    const struct level_head *head; /* points into body */
    const void *body;              /* the practice's own struct */
    uint64_t hash;                 /* of the file's bytes: a replay names the level it was made with */
    char *file;                    /* path inside its pack */
};

#endif
