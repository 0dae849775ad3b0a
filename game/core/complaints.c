/* Collecting mistakes in content with their places, and printing them in the
 * form compilers use, so that editors can jump to each. */
#include "core/complaints.h"

#include "core/text.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void complaints_init(struct complaints *list) {
    *list = (struct complaints){0};
}

void complaints_free(struct complaints *list) {
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i].file);
        free(list->items[i].message);
    }
    free(list->items);
    complaints_init(list);
}

void complaints_add(struct complaints *list, enum complaint_kind kind, const char *file, int line, int column,
                    const char *format, ...) {
    if (kind == COMPLAINT_ERROR) {
        list->errors++;
    } else {
        list->warnings++;
    }
    if (list->count >= 2 * COMPLAINTS_SHOWN_MAX) {
        return;
    }
    if (list->count == list->capacity) {
        list->capacity = list->capacity == 0 ? 16 : list->capacity * 2;
        list->items = memory_resize(list->items, list->capacity, sizeof *list->items);
    }
    char message[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    list->items[list->count++] = (struct complaint){.kind = kind,
                                                    .file = text_duplicate(file),
                                                    .line = line,
                                                    .column = column,
                                                    .message = text_duplicate(message)};
}

static void print_one(const struct complaint *complaint, FILE *out) {
    fputs(complaint->file, out);
    if (complaint->line > 0) {
        fprintf(out, ":%d", complaint->line);
        if (complaint->column > 0) {
            fprintf(out, ":%d", complaint->column);
        }
    }
    fprintf(out, ": %s%s\n", complaint->kind == COMPLAINT_WARNING ? "warning: " : "", complaint->message);
}

void complaints_print(const struct complaints *list, FILE *out) {
    size_t shown = 0;
    size_t errors_shown = 0;
    for (; shown < list->count && shown < COMPLAINTS_SHOWN_MAX; shown++) {
        print_one(&list->items[shown], out);
        errors_shown += list->items[shown].kind == COMPLAINT_ERROR ? 1u : 0u;
    }
    if (list->errors > errors_shown) {
        fprintf(out, "and %zu more\n", list->errors - errors_shown);
    }
}
