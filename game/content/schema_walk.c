/* Walks schema and document side by side. The schema tables are libcyaml's own,
 * so there is one description of each kind of file; this file only reads them.
 * Knows no practice and changes nothing. */
#include "content/schema_walk.h"

#include "core/text.h"

#include <cyaml/cyaml.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_MAX = 64, INT_DIGITS_MAX = 9, SHOWN_BYTES_MAX = 40 };

struct schema_check {
    const char *file;
    struct complaints *complaints;
    bool fits;
};

static void walk_value(struct schema_check *check, const struct cyaml_schema_value *schema, const struct node *node);

static void report(struct schema_check *check, int line, int column, const struct text *message) {
    check->fits = false;
    if (check->complaints) {
        complaints_add(check->complaints, COMPLAINT_ERROR, check->file, line, column, "%s", text_get(message));
    }
}

static const char *name_of(const struct node *node) {
    if (node->key) {
        return node->key;
    }
    return node->parent && node->parent->key ? node->parent->key : "this file";
}

/* "... takes LIST", for a value that is something else. */
static void report_kind(struct schema_check *check, const struct node *node, const char *wanted) {
    static const char *const kinds[] = {"a single value", "a list", "a mapping (key: value)"};
    struct text message = {0};
    bool empty = node->kind == NODE_SCALAR && !*node->text && !node->quoted;
    text_appendf(&message, "'%s' has to be %s, not %s", name_of(node), wanted, empty ? "empty" : kinds[node->kind]);
    report(check, node->line, node->column, &message);
    text_free(&message);
}

/* A guess at what was meant, and the right words. */
static void append_choice(struct text *message, const char *word, const char *const *words, size_t count) {
    const char *guess = closest_word(word, words, count);
    if (guess) {
        text_appendf(message, "; did you mean '%s'?", guess);
    }
    text_append(message, guess ? " (possible: " : "; possible: ");
    for (size_t i = 0; i < count; i++) {
        text_appendf(message, "%s%s", i > 0 ? ", " : "", words[i]);
    }
    text_append(message, guess ? ")" : "");
}

static void append_shown(struct text *message, const char *utf8) {
    char shown[SHOWN_BYTES_MAX + 1];
    utf8_copy(shown, sizeof shown, utf8);
    for (char *at = shown; *at; at++) {
        if (*at == '\n') {
            *at = ' ';
        }
    }
    text_appendf(message, "'%s%s'", shown, strlen(shown) < strlen(utf8) ? "..." : "");
}

static void report_unknown_key(struct schema_check *check, const struct cyaml_schema_field *fields,
                               const struct node *child) {
    const char *words[WORDS_MAX];
    size_t count = 0;
    for (; fields->key && count < WORDS_MAX; fields++) {
        if (!node_child(child->parent, fields->key)) { /* only those still missing can have been meant */
            words[count++] = fields->key;
        }
    }
    struct text message = {0};
    text_append(&message, "unknown key ");
    append_shown(&message, child->key);
    if (count > 0) {
        append_choice(&message, child->key, words, count);
    }
    report(check, child->key_line, child->key_column, &message);
    text_free(&message);
}

/* Keys that a level may seem fine without. */
static const char *why_needed(const char *key) {
    static const char *const reasons[][2] = {
        {"chips", ": where one writes there are pieces to choose from, so that nobody has to type"},
        {"ladder", ": a new wording needs milder ones, for whoever cannot believe it yet"},
        {"closing", ": a level has an end"},
        {"farewell", ": a level has an end"},
        {"morning", ": a storm has an end"},
    };
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        if (strcmp(reasons[i][0], key) == 0) {
            return reasons[i][1];
        }
    }
    return "";
}

static void walk_mapping(struct schema_check *check, const struct cyaml_schema_value *schema, const struct node *node) {
    if (node->kind != NODE_MAPPING) {
        report_kind(check, node, "a mapping (key: value)");
        return;
    }
    for (const struct node *child = node->first; child; child = child->next) {
        const struct cyaml_schema_field *field = schema->mapping.fields;
        while (field->key && strcmp(field->key, child->key) != 0) {
            field++;
        }
        if (field->key) {
            walk_value(check, &field->value, child);
        } else {
            report_unknown_key(check, schema->mapping.fields, child);
        }
    }
    for (const struct cyaml_schema_field *field = schema->mapping.fields; field->key; field++) {
        if ((field->value.flags & CYAML_FLAG_OPTIONAL) || node_child(node, field->key)) {
            continue;
        }
        struct text message = {0};
        text_appendf(&message, "the key '%s' is missing here%s", field->key, why_needed(field->key));
        report(check, node->line, node->column, &message);
        text_free(&message);
    }
}

static void walk_sequence(struct schema_check *check, const struct cyaml_schema_value *schema,
                          const struct node *node) {
    size_t min = schema->sequence.min, max = schema->sequence.max;
    if (node->kind != NODE_SEQUENCE) {
        report_kind(check, node, "a list");
        return;
    }
    if (node->children < min || (node->children > max && schema->sequence.max != CYAML_UNLIMITED)) {
        struct text message = {0};
        text_appendf(&message, "'%s' has %zu entr%s; it takes ", name_of(node), node->children,
                     node->children == 1 ? "y" : "ies");
        if (min == max) {
            text_appendf(&message, "exactly %zu", min);
        } else if (schema->sequence.max == CYAML_UNLIMITED) {
            text_appendf(&message, "at least %zu", min);
        } else {
            text_appendf(&message, "%zu to %zu", min, max);
        }
        report(check, node->line, node->column, &message);
        text_free(&message);
    }
    for (const struct node *entry = node->first; entry; entry = entry->next) {
        walk_value(check, schema->sequence.entry, entry);
    }
}

static void walk_string(struct schema_check *check, const struct cyaml_schema_value *schema, const struct node *node) {
    size_t bytes = strlen(node->text);
    struct text message = {0};
    if (bytes == 0 && schema->string.min > 0) {
        text_appendf(&message, "'%s' is empty", name_of(node));
    } else if (bytes < schema->string.min) {
        text_appendf(&message, "'%s' is too short: %zu bytes, at least %u", name_of(node), bytes, schema->string.min);
    } else if (bytes > schema->string.max) {
        text_appendf(&message, "'%s' is too long: %zu bytes, at most %u", name_of(node), bytes, schema->string.max);
    }
    if (message.length > 0) {
        report(check, node->line, node->column, &message);
    }
    text_free(&message);
}

/* Decimal digits without a leading zero, so that no reader takes 010 for eight. */
static bool whole_number(const char *text, bool may_be_negative) {
    const char *digits = text + (may_be_negative && *text == '-');
    size_t count = strspn(digits, "0123456789");
    return count > 0 && count <= INT_DIGITS_MAX && digits[count] == '\0' && (count == 1 || digits[0] != '0');
}

static bool fits_size(const struct cyaml_schema_value *schema, const char *text) {
    long long value = strtoll(text, NULL, 10);
    unsigned bits = schema->data_size * 8;
    if (bits >= 32) {
        return true;
    }
    long long limit = 1LL << (schema->type == CYAML_INT ? bits - 1 : bits);
    return value < limit && value >= -limit;
}

static void walk_number(struct schema_check *check, const struct cyaml_schema_value *schema, const struct node *node) {
    bool fits = false;
    if (schema->type == CYAML_FLOAT) {
        size_t plain = strspn(node->text, "0123456789.-");
        char *end = NULL;
        (void)strtod(node->text, &end);
        fits = plain > 0 && plain < 20 && node->text[plain] == '\0' && end == node->text + plain;
    } else {
        fits = whole_number(node->text, schema->type == CYAML_INT) && fits_size(schema, node->text);
    }
    if (fits) {
        return;
    }
    struct text message = {0};
    text_appendf(&message, "'%s' has to be a %snumber, not ", name_of(node),
                 schema->type == CYAML_FLOAT ? "" : "whole ");
    append_shown(&message, node->text);
    report(check, node->line, node->column, &message);
    text_free(&message);
}

static void walk_word(struct schema_check *check, const char *const *words, size_t count, const struct node *node) {
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i], node->text) == 0) {
            return;
        }
    }
    struct text message = {0};
    text_appendf(&message, "'%s' cannot be ", name_of(node));
    append_shown(&message, node->text);
    append_choice(&message, node->text, words, count);
    report(check, node->line, node->column, &message);
    text_free(&message);
}

static void walk_enumeration(struct schema_check *check, const struct cyaml_schema_value *schema,
                             const struct node *node) {
    const char *words[WORDS_MAX];
    size_t count = 0;
    for (; count < schema->enumeration.count && count < WORDS_MAX; count++) {
        words[count] = schema->enumeration.strings[count].str;
    }
    walk_word(check, words, count, node);
}

static void walk_scalar(struct schema_check *check, const struct cyaml_schema_value *schema, const struct node *node) {
    static const char *const truth[] = {"true", "false"};
    if (node->kind != NODE_SCALAR) {
        report_kind(check, node, schema->type == CYAML_STRING ? "a text" : "a single value");
        return;
    }
    switch (schema->type) {
    case CYAML_STRING:
        walk_string(check, schema, node);
        break;
    case CYAML_ENUM:
        walk_enumeration(check, schema, node);
        break;
    case CYAML_BOOL:
        walk_word(check, truth, 2, node);
        break;
    default:
        walk_number(check, schema, node);
        break;
    }
}

static void walk_value(struct schema_check *check, const struct cyaml_schema_value *schema, const struct node *node) {
    bool nothing = node->kind == NODE_SCALAR && !*node->text && !node->quoted;
    if (nothing && (schema->flags & CYAML_FLAG_POINTER_NULL) == CYAML_FLAG_POINTER_NULL) {
        return;
    }
    switch (schema->type) {
    case CYAML_MAPPING:
        walk_mapping(check, schema, node);
        break;
    case CYAML_SEQUENCE:
    case CYAML_SEQUENCE_FIXED:
        walk_sequence(check, schema, node);
        break;
    case CYAML_FLAGS: /* libcyaml's own pass reports these */
    case CYAML_BITFIELD:
    case CYAML_IGNORE:
        break;
    default:
        walk_scalar(check, schema, node);
        break;
    }
}

bool schema_walk(const struct cyaml_schema_value *schema, const struct document *document, const char *file,
                 struct complaints *complaints) {
    struct schema_check check = {.file = file, .complaints = complaints, .fits = true};
    walk_value(&check, schema, document->root);
    return check.fits;
}
