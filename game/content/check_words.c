/* Looks at the words of a document: what is said to the player, in whatever key
 * it stands. Ids and other codes are told from prose by having no space. */
#include "content/check_words.h"

#include "content/claims.h"
#include "content/reading.h"
#include "content/tone.h"

#include <string.h>

enum { HARD_WORDS_MIN = 12 }; /* the grade of a shorter text says little */

#define HARD_TEXT_GRADE 10.0 /* a single text above it is pointed out */

static bool is_key(const struct node *node, const char *key) {
    return node && node->key && strcmp(node->key, key) == 0;
}

/* Lines the inner critic speaks: "critic:" lists, and what a worried thought, a gust or a cloud says. */
static bool critic_speaks(const struct node *node) {
    if (is_key(node, "critic") || is_key(node->parent, "critic") || is_key(node, "critic_is")) {
        return true;
    }
    const struct node *list = node->parent ? node->parent->parent : NULL;
    return is_key(node, "says") && list &&
           (is_key(list, "thoughts") || is_key(list, "gusts") || is_key(list, "clouds"));
}

static bool is_prose(const struct node *node) {
    return node->kind == NODE_SCALAR && strchr(node->text, ' ') != NULL;
}

void check_tone(struct check *check, const char *only_key) {
    for (const struct node *node = check->document->root; node; node = node_after(node)) {
        if (node->kind != NODE_SCALAR || (only_key && !is_key(node, only_key))) {
            continue;
        }
        const struct tone_rule *rule = tone_find(node->text, critic_speaks(node));
        if (rule) {
            check_error_at(check, node, "'%.*s' is not said here: %s", (int)strcspn(rule->phrase, "*"), rule->phrase,
                           tone_reason(rule->kind));
        }
    }
}

/* The mapping whose "evidence" answers for this text. */
static bool is_linked(const struct node *node) {
    const struct node *mapping = node->parent;
    while (mapping && mapping->kind != NODE_MAPPING) {
        mapping = mapping->parent;
    }
    return mapping && node_child(mapping, "evidence") != NULL;
}

void check_claims(struct check *check) {
    for (const struct node *node = check->document->root; node; node = node_after(node)) {
        const struct claim_rule *rule = is_prose(node) ? claim_find(node->text) : NULL;
        if (rule && !is_linked(node)) {
            check_error_at(check, node, "'%.*s' claims something: put 'evidence: ID' of the study beside this text",
                           (int)strcspn(rule->phrase, "*"), rule->phrase);
        }
    }
}

void check_reading(struct check *check) {
    struct reading all = {0};
    double hardest = 0;
    int line = 0;
    for (const struct node *node = check->document->root; node; node = node_after(node)) {
        if (!is_prose(node)) {
            continue;
        }
        struct reading one = {0};
        reading_add(&all, node->text);
        reading_add(&one, node->text);
        double grade = one.words >= HARD_WORDS_MIN ? reading_grade(&one) : 0;
        if (grade > HARD_TEXT_GRADE) {
            check_warning_at(check, node, "this text is hard to read (grade %.1f): shorter sentences help", grade);
        }
        if (grade > hardest) {
            hardest = grade;
            line = node->line;
        }
    }
    if (all.words >= READING_WORDS_MIN && reading_grade(&all) > READING_GRADE_MAX) {
        check_error(check, "", "the level is hard to read: grade %.1f, at most %.0f (hardest: line %d, %.1f)",
                    reading_grade(&all), READING_GRADE_MAX, line, hardest);
    }
}
