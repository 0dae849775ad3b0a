/* Lines and places of a text field. A paragraph is set by ui/layout; this file
 * only strings paragraphs together and measures beginnings of lines. */
#include "ui/field.h"

#include "core/grapheme.h"
#include "core/hash.h"
#include "ui/layout.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void field_free(struct field *field) {
    free(field->lines);
    explicit_bzero(field, sizeof *field);
}

static void add(struct field *field, size_t start, size_t bytes, size_t end) {
    if (field->count == field->capacity) {
        field->capacity = field->capacity == 0 ? 32 : field->capacity * 2;
        field->lines = memory_resize(field->lines, field->capacity, sizeof *field->lines);
    }
    field->lines[field->count++] = (struct field_line){start, bytes, end};
}

/* Sets text[at..end) without a line break in it; more lines than one layout holds go on in the next. */
static void set_paragraph(struct field *field, const char *text, size_t at, size_t end, float width) {
    struct layout layout;
    char *part = memory_get(end - at + 1, 1);
    bool more = true;
    while (more) {
        memcpy(part, text + at, end - at);
        part[end - at] = '\0';
        layout_text(&layout, field->measure, field->face, field->size, part, width);
        more = layout.count == LAYOUT_LINES_MAX;
        size_t taken = more ? layout.count - 1 : layout.count;
        for (size_t i = 0; i < taken; i++) {
            const struct layout_line *line = &layout.lines[i];
            bool last = !more && i + 1 == taken;
            add(field, at + line->start, line->bytes, last ? end : at + line->start + line->bytes);
        }
        at += more ? layout.lines[taken].start : 0;
    }
    explicit_bzero(part, strlen(part));
    free(part);
}

void field_set(struct field *field, const char *text, float width) {
    uint64_t key = hash_text(HASH_START, text);
    key = hash_int(hash_int(key, (int64_t)(width * 8.0f)), (int64_t)(field->size * 8.0f));
    if (field->count > 0 && field->key == key) {
        return;
    }
    field->key = key;
    field->count = 0;
    for (const char *at = text;;) {
        size_t length = strcspn(at, "\n");
        set_paragraph(field, text, (size_t)(at - text), (size_t)(at - text) + length, width);
        if (at[length] == '\0') {
            return;
        }
        at += length + 1;
    }
}

size_t field_line_of(const struct field *field, size_t offset) {
    size_t line = 0;
    while (line + 1 < field->count && field->lines[line + 1].start <= offset) {
        line++;
    }
    return line;
}

void field_follow(struct field *field, size_t offset) {
    size_t line = field_line_of(field, offset);
    if (line < field->first) {
        field->first = line;
    } else if (line >= field->first + field->rows) {
        field->first = line + 1 - field->rows;
    }
    size_t most = field->count > field->rows ? field->count - field->rows : 0;
    field->first = field->first < most ? field->first : most;
}

static float width_to(const struct field *field, const char *text, size_t start, size_t offset) {
    float width = field->measure->width(field->measure->context, field->face, field->size, text + start,
                                        offset - start);
    return fminf(width, field->inner.w);
}

float field_x(const struct field *field, const char *text, size_t offset) {
    return width_to(field, text, field->lines[field_line_of(field, offset)].start, offset);
}

size_t field_offset_in(const struct field *field, const char *text, size_t line, float x) {
    const struct field_line *in = &field->lines[line];
    size_t at = in->start;
    float before = 0.0f;
    while (at < in->end) {
        size_t next = grapheme_next(text, in->end, at);
        float after = width_to(field, text, in->start, next);
        if (x < (before + after) / 2.0f) {
            break;
        }
        before = after;
        at = next;
    }
    return at;
}

size_t field_offset_at(const struct field *field, const char *text, float x, float y) {
    float row = floorf((y - field->inner.y) / (field->size * TYPE_LINE_HEIGHT));
    float line = fminf(fmaxf(row + (float)field->first, 0.0f), (float)(field->count - 1));
    return field_offset_in(field, text, (size_t)line, x - field->inner.x);
}

size_t field_rects(const struct field *field, const char *text, size_t first, size_t last, float height, bool low,
                   struct rect out[FIELD_ROWS_MAX]) {
    size_t count = 0;
    float line_height = field->size * TYPE_LINE_HEIGHT;
    for (size_t row = 0; row < field->rows && field->first + row < field->count; row++) {
        const struct field_line *line = &field->lines[field->first + row];
        size_t from = first > line->start ? first : line->start;
        size_t to = last < line->end ? last : line->end;
        bool goes_on = last > line->end && first <= line->end; /* a chosen line break shows as a little stub */
        if (from > to || (from == to && !goes_on)) {
            continue;
        }
        float x = width_to(field, text, line->start, from);
        float width = width_to(field, text, line->start, to) - x + (goes_on ? field->size * 0.3f : 0.0f);
        float top = field->inner.y + (float)row * line_height;
        float y = low ? top + field->size * TYPE_ASCENT + 5.0f : top;
        out[count++] = (struct rect){field->inner.x + x, y, fmaxf(width, 1.0f), height};
    }
    return count;
}
