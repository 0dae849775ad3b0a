/* One file into one struct. libcyaml does the filling; it runs after our own walk
 * and so has nothing left to complain about, and if it does, its words are kept. */
#include "content/load.h"

#include "content/schema_walk.h"
#include "core/text.h"

#include <cyaml/cyaml.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct log_lines {
    struct text text;
};

static void collect_log(cyaml_log_t level, void *context, const char *format, va_list values) {
    (void)level;
    struct log_lines *lines = context;
    char line[512];
    if (vsnprintf(line, sizeof line, format, values) < 0) {
        return;
    }
    line[strcspn(line, "\n")] = '\0';
    if (lines->text.length > 0) {
        text_append(&lines->text, " ");
    }
    text_append(&lines->text, line);
}

static cyaml_config_t configuration(struct log_lines *lines) {
    return (cyaml_config_t){
        .log_fn = lines ? collect_log : NULL,
        .log_ctx = lines,
        .mem_fn = cyaml_mem,
        .log_level = CYAML_LOG_ERROR,
        .flags = CYAML_CFG_NO_ALIAS,
    };
}

static bool fill(const char *file, const unsigned char *bytes, size_t count, const struct cyaml_schema_value *schema,
                 struct complaints *complaints, void **data) {
    struct log_lines lines = {{0}};
    cyaml_config_t config = configuration(&lines);
    cyaml_err_t result = cyaml_load_data(bytes, count, &config, schema, data, NULL);
    if (result != CYAML_OK && complaints) {
        complaints_add(complaints, COMPLAINT_ERROR, file, 0, 0, "%s",
                       lines.text.length > 0 ? text_get(&lines.text) : cyaml_strerror(result));
    }
    text_free(&lines.text);
    return result == CYAML_OK && *data;
}

bool load_yaml(const char *file, const unsigned char *bytes, size_t count, const struct cyaml_schema_value *schema,
               struct complaints *complaints, struct document **document, void **data) {
    *data = NULL;
    if (!document_parse(document, file, bytes, count, complaints)) {
        return false;
    }
    if (schema_walk(schema, *document, file, complaints) && fill(file, bytes, count, schema, complaints, data)) {
        return true;
    }
    document_free(*document);
    *document = NULL;
    return false;
}

void load_free(const struct cyaml_schema_value *schema, void *data) {
    cyaml_config_t config = configuration(NULL);
    if (data) {
        (void)cyaml_free(&config, schema, data, 0);
    }
}

/* One value gets one error: what a general rule has said, a practice's own check
 * need not say again. */
static bool said_before(const struct check *check, const struct node *node) {
    const struct complaints *list = check->complaints;
    for (size_t i = 0; list && node->kind == NODE_SCALAR && i < list->count; i++) {
        const struct complaint *one = &list->items[i];
        if (one->kind == COMPLAINT_ERROR && one->line == node->line && one->column == node->column &&
            strcmp(one->file, check->file) == 0) {
            return true;
        }
    }
    return false;
}

static void report(struct check *check, enum complaint_kind kind, const struct node *node, const char *format,
                   va_list values) {
    char message[512];
    if (vsnprintf(message, sizeof message, format, values) < 0) {
        return;
    }
    if (kind == COMPLAINT_ERROR) {
        check->errors++;
    }
    if (check->complaints && !(kind == COMPLAINT_ERROR && said_before(check, node))) {
        complaints_add(check->complaints, kind, check->file, node->line, node->column, "%s", message);
    }
}

void check_error(struct check *check, const char *path, const char *format, ...) {
    va_list values;
    va_start(values, format);
    report(check, COMPLAINT_ERROR, document_find(check->document, path), format, values);
    va_end(values);
}

void check_warning(struct check *check, const char *path, const char *format, ...) {
    va_list values;
    va_start(values, format);
    report(check, COMPLAINT_WARNING, document_find(check->document, path), format, values);
    va_end(values);
}

void check_error_at(struct check *check, const struct node *node, const char *format, ...) {
    va_list values;
    va_start(values, format);
    report(check, COMPLAINT_ERROR, node, format, values);
    va_end(values);
}

void check_warning_at(struct check *check, const struct node *node, const char *format, ...) {
    va_list values;
    va_start(values, format);
    report(check, COMPLAINT_WARNING, node, format, values);
    va_end(values);
}
