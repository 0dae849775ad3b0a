/* Everything the packs say, loaded and checked: levels, journeys, plans, evidence, help
 * lines. Owns all of it; nothing changes after loading. */
#ifndef CONTENT_LIBRARY_H
#define CONTENT_LIBRARY_H
#include "content/archive.h"
#include "content/level.h"
#include "content/plan.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Exactly one of the three is set. */
struct journey_step {
    char *say;     /* words between, or NULL */
    char *level;   /* id of a level in the library, or NULL */
    char **one_of; /* ids of levels, of which the one visited least is next; NULL */
    unsigned one_of_count;
};

enum journey_use {
    JOURNEY_ANY_TIME, /* offered at home */
    JOURNEY_FIRST,    /* for whoever comes for the first time */
    JOURNEY_KIOSK     /* for a visitor who is gone in three minutes */
};

enum journey_weather { JOURNEY_ANY_WEATHER, JOURNEY_LIGHT, JOURNEY_HEAVY };

struct journey {
    char *id, *title;
    int minutes; /* 1..60 */
    enum journey_use use;
    enum journey_weather weather; /* the weather inside that it is suggested for */
    char *invite;
    char **evidence;
    unsigned evidence_count;
    struct journey_step *steps;
    unsigned step_count;
};

/* One study, and the plain sentence the game may say about it. */
struct evidence {
    char *id, *study;
    int year;
    char *where, *design, *sample, *comparison, *figure, *limit;
    char *says;
    char *read;      /* abstract, paper or summary: what was read of it */
    char *date_read; /* YYYY-MM-DD */
};

struct help_entry {
    char *id, *region, *name, *reach, *hours, *source;
    char *verified; /* YYYY-MM-DD; NULL = nobody has checked it */
};

struct library;

/* Loads what lang has, English for the rest. Mistakes go into problems (may be
 * NULL) with file, line and column; what is broken is left out and the rest
 * plays: a broken level, and a journey that needs it. False: not even one level
 * could be loaded; nothing is owned. */
bool library_load(struct library **out, struct archive *archive, const struct level_kind *const *kinds,
                  size_t kind_count, const char *lang, struct complaints *problems, struct error *err);
void library_free(struct library *library);

const struct level *library_level(const struct library *library, const char *id); /* NULL: no such level */
size_t library_level_count(const struct library *library);
const struct level *library_level_at(const struct library *library, size_t index); /* by kind, then by id */

const struct journey *library_journey(const struct library *library, const char *id);
size_t library_journey_count(const struct library *library);
const struct journey *library_journey_at(const struct library *library, size_t index); /* by id */

const struct plan *library_plan(const struct library *library, const char *id); /* NULL: no such plan */
size_t library_plan_count(const struct library *library);
const struct plan *library_plan_at(const struct library *library, size_t index); /* by id */

const struct evidence *library_evidence(const struct library *library, const char *id);
size_t library_evidence_count(const struct library *library);
const struct evidence *library_evidence_at(const struct library *library, size_t index); /* in file order */

size_t library_help_count(const struct library *library);
const struct help_entry *library_help_at(const struct library *library, size_t index);
size_t library_help_line_count(const struct library *library); /* lines for everyone, of no region */
const char *library_help_line_at(const struct library *library, size_t index);

struct list_row {
    const char *kind, *id, *title;
    int minutes;
};

/* One line each: kind, id, minutes, title, separated by tabs; or one JSON array of objects with these keys: the
 * rows that come first, then levels, journeys and plans. False when out refused a write. */
bool library_print_list(const struct library *library, const struct list_row *first, size_t first_count, FILE *out,
                        bool json);
/* The minutes of the shortest level of a kind; 0 when there is none. */
int library_least_minutes(const struct library *library, const char *kind);

#endif
