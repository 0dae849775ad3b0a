/* `inner-house list`: the library as lines or as JSON. */
#include "content/library.h"

#include "core/text.h"

#include <string.h>

static void append_json_text(struct text *out, const char *utf8) {
    text_append(out, "\"");
    for (; *utf8; utf8++) {
        if (*utf8 == '"' || *utf8 == '\\') {
            text_appendf(out, "\\%c", *utf8);
        } else if ((unsigned char)*utf8 < 0x20) {
            text_appendf(out, "\\u%04x", (unsigned)(unsigned char)*utf8);
        } else {
            text_append_bytes(out, utf8, 1);
        }
    }
    text_append(out, "\"");
}

static void append_row(struct text *out, const struct list_row *row, bool first, bool json) {
    if (!json) {
        text_appendf(out, "%s\t%s\t%d\t%s\n", row->kind, row->id, row->minutes, row->title);
        return;
    }
    text_append(out, first ? "\n  {\"kind\": " : ",\n  {\"kind\": ");
    append_json_text(out, row->kind);
    text_append(out, ", \"id\": ");
    append_json_text(out, row->id);
    text_appendf(out, ", \"minutes\": %d, \"title\": ", row->minutes);
    append_json_text(out, row->title);
    text_append(out, "}");
}

int library_least_minutes(const struct library *library, const char *kind) {
    int least = 0;
    for (size_t i = 0; i < library_level_count(library); i++) {
        const struct level *level = library_level_at(library, i);
        if (strcmp(level->kind->id, kind) == 0 && (least == 0 || level->head->minutes < least)) {
            least = level->head->minutes;
        }
    }
    return least;
}

bool library_print_list(const struct library *library, const struct list_row *first, size_t first_count, FILE *out,
                        bool json) {
    struct text text = {0};
    size_t rows = 0;
    text_append(&text, json ? "[" : "");
    for (size_t i = 0; i < first_count; i++) {
        append_row(&text, &first[i], rows++ == 0, json);
    }
    for (size_t i = 0; i < library_level_count(library); i++) {
        const struct level *level = library_level_at(library, i);
        struct list_row row = {level->kind->id, level->head->id, level->head->title, level->head->minutes};
        append_row(&text, &row, rows++ == 0, json);
    }
    for (size_t i = 0; i < library_journey_count(library); i++) {
        const struct journey *journey = library_journey_at(library, i);
        struct list_row row = {"journey", journey->id, journey->title, journey->minutes};
        append_row(&text, &row, rows++ == 0, json);
    }
    for (size_t i = 0; i < library_plan_count(library); i++) {
        const struct plan *plan = library_plan_at(library, i);
        struct list_row row = {"plan", plan->id, plan->title, plan->meetings[0].minutes};
        append_row(&text, &row, rows++ == 0, json);
    }
    text_append(&text, json ? "\n]\n" : "");
    bool written = fwrite(text_get(&text), 1, text.length, out) == text.length && fflush(out) == 0;
    text_free(&text);
    return written;
}
