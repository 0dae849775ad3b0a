/* The second pass over loaded files, for the library's loader: references between
 * files, ranges, days. Errors are counted in the check also when nobody listens. */
#ifndef CONTENT_LIBRARY_CHECK_H
#define CONTENT_LIBRARY_CHECK_H
#include "content/library_load.h"

/* What is known so far of the whole; filled while files come in. */
struct cross_check {
    const struct library *library; /* not owned */
    bool evidence_broken;          /* some evidence file could not be used */
    char **broken;                 /* ids of levels whose file is there but cannot be used */
    size_t broken_count;
    struct reference *references; /* "suggests" entries seen */
    size_t reference_count;
};

void cross_check_level(struct cross_check *cross, const struct level_kind *kind, struct check *check, const void *data);
void cross_check_journey(const struct cross_check *cross, struct check *check, const struct journey *journey);
void cross_check_plan(const struct cross_check *cross, struct check *check, const struct plan *plan);
void check_evidence_ids(const struct cross_check *cross, struct check *check, char **ids, unsigned count);
/* A level that a journey or a plan leads to: its mistakes are said there, its absence here. */
void check_led_to(const struct cross_check *cross, struct check *check, const struct node *at, const char *id);
void check_evidence_entries(struct check *check, const struct evidence_file *file);
void check_help_entries(struct check *check);
/* A level's file is there but cannot be used. */
void cross_check_broken(struct cross_check *cross, const char *id);
/* All levels are in: reports "suggests" that lead nowhere, and frees what was kept. */
void cross_check_end(struct cross_check *cross, struct complaints *problems);

#endif
