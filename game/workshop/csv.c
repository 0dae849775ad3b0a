/* Counts for a spreadsheet. Its one idea: what few people answered would say who they are, so it is not there at
 * all. Knows nothing of phones. */
#include "workshop/csv.h"

#include "core/text.h"
#include "workshop/whole_file.h"

#include <string.h>

/* Spreadsheets calculate what begins so; some pass over blanks first, and some know the wide forms too. */
static bool looks_like_a_formula(const char *cell) {
    static const char *const signs[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    const char *first = cell + strspn(cell, " ");
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (strncmp(first, signs[i], strlen(signs[i])) == 0) {
            return true;
        }
    }
    return false;
}

static void append_cell(struct text *out, const char *cell) {
    const char *guard = looks_like_a_formula(cell) ? "'" : "";
    if (cell[strcspn(cell, ",\"\r\n")] == '\0') {
        text_appendf(out, "%s%s", guard, cell);
        return;
    }
    text_appendf(out, "\"%s", guard);
    for (const char *at = cell; *at != '\0'; at++) {
        text_append(out, *at == '"' ? "\"" : "");
        text_append_bytes(out, at, 1);
    }
    text_append(out, "\"");
}

static unsigned long answers(const struct csv_item *item) {
    unsigned long sum = 0;
    for (size_t i = 0; i < item->options_count; i++) {
        sum += item->options[i].count;
    }
    return sum;
}

bool csv_write(const struct csv_item *items, size_t count, const char *path, struct error *err) {
    struct text out = {0};
    text_append(&out, "step,option,count\r\n");
    for (size_t i = 0; i < count; i++) {
        size_t shown = answers(&items[i]) < CSV_ANSWERS_MIN ? 0 : items[i].options_count;
        for (size_t j = 0; j < shown; j++) {
            append_cell(&out, items[i].step);
            text_append(&out, ",");
            append_cell(&out, items[i].options[j].option);
            text_appendf(&out, ",%u\r\n", items[i].options[j].count);
        }
    }
    struct whole_file file;
    bool begun = whole_file_begin(&file, path, err);
    if (begun) {
        (void)whole_file_write(&file, text_get(&out), out.length);
    }
    text_free(&out);
    return begun && whole_file_keep(&file, err);
}
