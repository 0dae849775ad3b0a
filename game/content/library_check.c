/* The library's second pass: what one file says about others, and the entries of
 * the files that are shared. A mistake is said once, where it is; what only
 * follows from it counts but stays silent. */
#include "content/library_check.h"

#include "core/date.h"
#include "core/text.h"

#include <stdlib.h>
#include <string.h>

enum { YEAR_MIN = 1900, YEAR_MAX = 2100 };

/* A "suggests" entry, kept until all levels are known. */
struct reference {
    char *file, *id;
    int line, column;
};

void check_evidence_ids(const struct cross_check *cross, struct check *check, char **ids, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        if (library_evidence(cross->library, ids[i])) {
            continue;
        }
        if (cross->evidence_broken) { /* said once, at the evidence; the rest would only follow from it */
            check->errors++;
            continue;
        }
        const struct node *list = node_child(check->document->root, "evidence");
        const struct node *entry = node_entry(list, i);
        check_error_at(check, entry ? entry : check->document->root, "there is no evidence with the id '%s'", ids[i]);
    }
}

static void note_references(struct cross_check *cross, const struct check *check) {
    for (const struct node *node = check->document->root; node; node = node_after(node)) {
        const struct node *list = node->parent;
        if (node->kind != NODE_SCALAR || !list || !list->key || strcmp(list->key, "suggests") != 0) {
            continue;
        }
        cross->references = memory_resize(cross->references, cross->reference_count + 1, sizeof *cross->references);
        cross->references[cross->reference_count++] =
            (struct reference){text_duplicate(check->file), text_duplicate(node->text), node->line, node->column};
    }
}

/* Ids of studies beside single texts ("evidence: ID"); the file's own list is checked with its head. */
static void check_evidence_beside(const struct cross_check *cross, struct check *check) {
    for (const struct node *node = check->document->root; node; node = node_after(node)) {
        bool beside = node->kind == NODE_SCALAR && node->key && strcmp(node->key, "evidence") == 0;
        if (beside && !cross->evidence_broken && !library_evidence(cross->library, node->text)) {
            check_error_at(check, node, "there is no evidence with the id '%s'", node->text);
        }
    }
}

void cross_check_level(struct cross_check *cross, const struct level_kind *kind, struct check *check,
                       const void *data) {
    const struct level_head *head = data;
    check_level_head(check, head);
    check_evidence_ids(cross, check, head->evidence, head->evidence_count);
    check_evidence_beside(cross, check);
    const struct level *namesake = library_level(cross->library, head->id);
    if (namesake) {
        check_error(check, "id", "the id '%s' is taken by %s", head->id, namesake->file);
    }
    if (kind->check) {
        kind->check(data, check);
    }
    if (check->errors == 0 && check->complaints) {
        note_references(cross, check);
    }
}

static bool level_is_broken(const struct cross_check *cross, const char *id) {
    for (size_t i = 0; i < cross->broken_count; i++) {
        if (strcmp(cross->broken[i], id) == 0) {
            return true;
        }
    }
    return false;
}

void check_led_to(const struct cross_check *cross, struct check *check, const struct node *at, const char *id) {
    if (level_is_broken(cross, id)) {
        check->errors++;
    } else if (!library_level(cross->library, id)) {
        check_error_at(check, at, "there is no level with the id '%s'", id);
    }
}

static void check_step(const struct cross_check *cross, struct check *check, const struct node *node,
                       const struct journey_step *step) {
    int kinds = (step->say != NULL) + (step->level != NULL) + (step->one_of != NULL);
    if (kinds != 1) {
        check_error_at(check, node, "a step is one of 'say', 'level' and 'one_of'");
        return;
    }
    if (step->level) {
        check_led_to(cross, check, node_child(node, "level"), step->level);
    }
    for (unsigned i = 0; step->one_of && i < step->one_of_count; i++) {
        check_led_to(cross, check, node_entry(node_child(node, "one_of"), i), step->one_of[i]);
    }
}

void cross_check_journey(const struct cross_check *cross, struct check *check, const struct journey *journey) {
    check_id_is_file_name(check, journey->id);
    check_minutes(check, journey->minutes, JOURNEY_MINUTES_MAX);
    check_evidence_ids(cross, check, journey->evidence, journey->evidence_count);
    const struct node *step = node_child(check->document->root, "steps")->first;
    for (unsigned i = 0; i < journey->step_count; i++, step = step->next) {
        check_step(cross, check, step, &journey->steps[i]);
    }
}

static void check_day(struct check *check, const struct node *node) {
    int32_t day = 0;
    if (node && !date_parse(node->text, &day)) {
        check_error_at(check, node, "'%s' has to be a day written as YYYY-MM-DD", node->key);
    }
}

void check_evidence_entries(struct check *check, const struct evidence_file *file) {
    const struct node *node = node_child(check->document->root, "entries")->first;
    for (unsigned i = 0; i < file->entries_count && node; i++, node = node->next) {
        const struct evidence *entry = &file->entries[i];
        check_day(check, node_child(node, "date_read"));
        if (strcmp(entry->read, "abstract") != 0 && strcmp(entry->read, "paper") != 0 &&
            strcmp(entry->read, "summary") != 0) {
            check_error_at(check, node_child(node, "read"), "'read' says what was read: abstract, paper or summary");
        }
        if (entry->year < YEAR_MIN || entry->year > YEAR_MAX) {
            check_error_at(check, node_child(node, "year"), "'year' is %d; it goes from %d to %d", entry->year,
                           YEAR_MIN, YEAR_MAX);
        }
    }
}

void check_help_entries(struct check *check) {
    const struct node *node = node_child(check->document->root, "entries")->first;
    for (; node; node = node->next) {
        check_day(check, node_child(node, "verified"));
    }
}

void cross_check_broken(struct cross_check *cross, const char *id) {
    cross->broken = memory_resize(cross->broken, cross->broken_count + 1, sizeof *cross->broken);
    cross->broken[cross->broken_count++] = text_duplicate(id);
}

void cross_check_end(struct cross_check *cross, struct complaints *problems) {
    for (size_t i = 0; i < cross->reference_count; i++) {
        struct reference *reference = &cross->references[i];
        if (!library_level(cross->library, reference->id) && !level_is_broken(cross, reference->id)) {
            complaints_add(problems, COMPLAINT_ERROR, reference->file, reference->line, reference->column,
                           "there is no level with the id '%s'", reference->id);
        }
        free(reference->file);
        free(reference->id);
    }
    free(cross->references);
    archive_free_list(cross->broken, cross->broken_count);
}
