/* A text field on a page: label, paper, the rows around the caret, and below it
 * a word when not everything fitted. It only reads the editor. */
#include "ui/editor.h"
#include "ui/page.h"
#include "ui/theme.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define CARET_PX 4.0f

static const char *word_of(const struct ui_view *view, const char *id) {
    return view->word == NULL ? id : view->word(view->words, id);
}

void page_editor(struct page *page, const char *id, const char *label, const struct editor *editor, int rows) {
    struct page_item *added = page_item_add(page, id, label);
    added->role = ROLE_FIELD;
    added->look = LOOK_FIELD;
    added->value = editor->hidden ? "" : editor_text(editor);
    added->colour = COLOUR_INK;
    added->flags = WIDGET_FOCUSABLE;
    added->gap = GAP_PX;
    added->editor = editor;
    added->rows = rows < 1 ? 1 : rows > FIELD_ROWS_MAX ? FIELD_ROWS_MAX : rows;
    if (editor->trimmed) {
        char note[WIDGET_ID_BYTES + 8];
        size_t length = strlen(id);
        memcpy(note, id, length + 1);
        utf8_copy(note + length, sizeof note - length, ".trimmed");
        page_small(page, note, word_of(page->view, "editor.trimmed"));
        page->items[page->count - 1].flags |= WIDGET_NEW;
    }
}

/* At large text sizes fewer rows, so that the field is never higher than half of its page. */
size_t page_editor_rows(const struct page *page, const struct page_item *of) {
    float line = view_size(page->view, of->size) * TYPE_LINE_HEIGHT;
    float fits = floorf(page->area.h * 0.5f / line);
    float least = fminf((float)of->rows, 2.0f);
    return (size_t)fmaxf(least, fminf((float)of->rows, fits));
}

float page_editor_label(const struct page *page, const struct page_item *of, float width, struct layout *out) {
    float small = view_size(page->view, SMALL_PX);
    layout_text(out, page->view->measure, FACE_TEXT_BOLD, small, of->name, width);
    return (float)out->count * small * TYPE_LINE_HEIGHT;
}

/* The text with what is being composed in it, where the caret is. Returns its offset in the tree's strings. */
static size_t state_text(struct tree *tree, const struct editor *editor) {
    size_t at = tree->strings.length;
    if (editor->hidden) {
        for (size_t i = 0; i < editor->bytes + strlen(editor->preedit); i++) {
            text_append(&tree->strings, "*");
        }
        text_append_bytes(&tree->strings, "", 1);
        return at;
    }
    text_append_bytes(&tree->strings, editor->text, editor->caret);
    text_append(&tree->strings, editor->preedit);
    text_append(&tree->strings, editor->text + editor->caret);
    text_append_bytes(&tree->strings, "", 1);
    return at;
}

void page_field_marks(struct field *field, const char *text) {
    float line = field->size * TYPE_LINE_HEIGHT;
    size_t first = field->caret < field->anchor ? field->caret : field->anchor;
    size_t last = field->caret < field->anchor ? field->anchor : field->caret;
    field->mark_count = field->composed_count = 0;
    if (field->composing) {
        size_t end = field->composed_from + field->composed_bytes;
        field->composed_count = field_rects(field, text, field->composed_from, end, 3.0f, true, field->composed);
    } else if (first < last) {
        field->mark_count = field_rects(field, text, first, last, line, false, field->marks);
    }
    float row = (float)(field_line_of(field, field->caret) - field->first);
    float x = field->inner.x + field_x(field, text, field->caret);
    field->caret_at = (struct rect){x - CARET_PX / 2.0f, field->inner.y + row * line, CARET_PX, line};
}

void page_field_lines(struct tree *tree, const struct ui_view *view, const struct field *field) {
    float baseline = field->inner.y + field->size * TYPE_ASCENT;
    if (tree->strings.data[field->text] == '\0') {
        const char *nothing = word_of(view, "editor.placeholder");
        tree_add_line(tree, nothing, strlen(nothing), field->inner.x, baseline, FACE_TEXT, field->size,
                      COLOUR_SOFT_INK);
        return;
    }
    for (size_t row = 0; row < field->rows && field->first + row < field->count; row++) {
        const struct field_line *line = &field->lines[field->first + row];
        char *copy = memory_get(line->bytes + 1, 1); /* adding a line moves the strings it would be read from */
        memcpy(copy, tree->strings.data + field->text + line->start, line->bytes);
        tree_add_line(tree, copy, line->bytes, field->inner.x, baseline, field->face, field->size, COLOUR_INK);
        explicit_bzero(copy, line->bytes);
        free(copy);
        baseline += field->size * TYPE_LINE_HEIGHT;
    }
}

void page_editor_place(struct page *page, const struct page_item *of, struct rect rect, float pad_x, float pad_y) {
    struct tree *tree = page->tree;
    const struct editor *editor = of->editor;
    float small = view_size(page->view, SMALL_PX);
    struct layout label;
    float label_height = page_editor_label(page, of, rect.w - 2.0f * pad_x, &label);
    for (size_t i = 0; i < label.count; i++) {
        float baseline = rect.y + pad_y + small * (TYPE_ASCENT + (float)i * TYPE_LINE_HEIGHT);
        tree_add_line(tree, of->name + label.lines[i].start, label.lines[i].bytes, rect.x + pad_x, baseline,
                      FACE_TEXT_BOLD, small, COLOUR_TEAL);
    }
    struct field *field = tree_state_field(tree, of->id);
    field->measure = page->view->measure;
    field->face = of->face;
    field->size = view_size(page->view, of->size);
    field->rows = page_editor_rows(page, of);
    field->inner = (struct rect){rect.x + pad_x, rect.y + pad_y + label_height, rect.w - 2.0f * pad_x,
                                 (float)field->rows * field->size * TYPE_LINE_HEIGHT};
    field->text = state_text(tree, editor);
    field->caret = editor->caret + editor->preedit_caret;
    field->anchor = editor->anchor;
    field->many_lines = editor->many_lines;
    field->composing = editor_composing(editor);
    field->composed_from = editor->caret;
    field->composed_bytes = strlen(editor->preedit);
    field->awake = false;
    field->echoes = editor->echoes;
    utf8_copy(field->echo, sizeof field->echo, editor->echo);
    field_set(field, tree->strings.data + field->text, field->inner.w);
    field_follow(field, field->caret);
    page_field_marks(field, tree->strings.data + field->text);
    page_field_lines(tree, page->view, field);
}
