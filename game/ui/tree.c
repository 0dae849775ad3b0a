/* The tree is an array in reading order; its words live in one arena. It knows
 * nothing of fonts, screens or devices. */
#include "ui/tree.h"

#include <stdlib.h>
#include <string.h>

static const char *const role_names[ROLE_COUNT] = {
    [ROLE_GROUP] = "group",     [ROLE_TEXT] = "text",       [ROLE_HEADING] = "heading", [ROLE_CRITIC] = "critic",
    [ROLE_KIND] = "kind",       [ROLE_PICTURE] = "picture", [ROLE_CAPTION] = "caption", [ROLE_BUTTON] = "button",
    [ROLE_CHOICE] = "choice",   [ROLE_TOGGLE] = "toggle",   [ROLE_SLIDER] = "slider",   [ROLE_FIELD] = "field",
};

void tree_clear(struct tree *tree) {
    tree->count = 0;
    tree->line_count = 0;
    tree->page[0] = '\0';
    tree->page_height = tree->page_view = 0.0f;
    for (size_t i = 0; i < TREE_FIELDS_MAX; i++) {
        if (tree->fields[i].stated) {
            explicit_bzero(tree->fields[i].echo, sizeof tree->fields[i].echo);
        }
        tree->fields[i].stated = false;
    }
    text_clear(&tree->strings);
}

void tree_free(struct tree *tree) {
    tree_clear(tree);
    free(tree->lines);
    for (size_t i = 0; i < TREE_FIELDS_MAX; i++) {
        field_free(&tree->fields[i]);
    }
    text_free(&tree->strings);
    memset(tree, 0, sizeof *tree);
}

static size_t keep(struct tree *tree, const char *utf8) {
    size_t at = tree->strings.length;
    text_append_bytes(&tree->strings, utf8 == NULL ? "" : utf8, utf8 == NULL ? 1 : strlen(utf8) + 1);
    return at;
}

struct widget *tree_add(struct tree *tree, const char *id, enum role role, enum look look, struct rect rect,
                        const char *name, const char *value) {
    if (tree->count == TREE_WIDGETS_MAX) {
        tree->count--;
    }
    struct widget *widget = &tree->widgets[tree->count++];
    *widget = (struct widget){.role = role, .look = look, .rect = rect, .first_line = tree->line_count};
    utf8_copy(widget->id, sizeof widget->id, id);
    widget->name = keep(tree, name);
    widget->value = keep(tree, value);
    return widget;
}

void tree_add_line(struct tree *tree, const char *utf8, size_t bytes, float x, float baseline, enum face face,
                   float size, uint32_t colour) {
    if (tree->line_count == tree->line_capacity) {
        tree->line_capacity = tree->line_capacity == 0 ? 64 : tree->line_capacity * 2;
        tree->lines = memory_resize(tree->lines, tree->line_capacity, sizeof *tree->lines);
    }
    size_t at = tree->strings.length;
    text_append_bytes(&tree->strings, utf8, bytes);
    text_append_bytes(&tree->strings, "", 1);
    tree->lines[tree->line_count++] = (struct tree_line){at, bytes, x, baseline, size, face, colour};
}

struct field *tree_state_field(struct tree *tree, const char *id) {
    struct field *field = &tree->fields[TREE_FIELDS_MAX - 1];
    for (size_t i = TREE_FIELDS_MAX; i-- > 0;) {
        field = tree->fields[i].stated ? field : &tree->fields[i];
    }
    for (size_t i = 0; i < TREE_FIELDS_MAX; i++) {
        field = strcmp(tree->fields[i].id, id) == 0 ? &tree->fields[i] : field;
    }
    utf8_copy(field->id, sizeof field->id, id);
    field->stated = true;
    return field;
}

const struct field *tree_field(const struct tree *tree, const char *id) {
    for (size_t i = 0; i < TREE_FIELDS_MAX; i++) {
        if (tree->fields[i].stated && strcmp(tree->fields[i].id, id) == 0) {
            return &tree->fields[i];
        }
    }
    return NULL;
}

const struct field *tree_awake_field(const struct tree *tree) {
    for (size_t i = 0; i < TREE_FIELDS_MAX; i++) {
        if (tree->fields[i].stated && tree->fields[i].awake) {
            return &tree->fields[i];
        }
    }
    return NULL;
}

const char *tree_field_text(const struct tree *tree, const struct field *field) {
    return tree->strings.data + field->text;
}

const char *tree_name(const struct tree *tree, const struct widget *widget) {
    return tree->strings.data + widget->name;
}

const char *tree_value(const struct tree *tree, const struct widget *widget) {
    return tree->strings.data + widget->value;
}

const struct widget *tree_find(const struct tree *tree, const char *id) {
    for (size_t i = 0; i < tree->count; i++) {
        if (strcmp(tree->widgets[i].id, id) == 0) {
            return &tree->widgets[i];
        }
    }
    return NULL;
}

bool widget_can_focus(const struct widget *widget) {
    return (widget->flags & WIDGET_FOCUSABLE) != 0 && (widget->flags & WIDGET_DISABLED) == 0;
}

bool rect_contains(struct rect rect, float x, float y) {
    return x >= rect.x && y >= rect.y && x < rect.x + rect.w && y < rect.y + rect.h;
}

void tree_print(const struct tree *tree, struct text *out) {
    for (size_t i = 0; i < tree->count; i++) {
        const struct widget *widget = &tree->widgets[i];
        text_appendf(out, "%s %s %.0f,%.0f %.0fx%.0f", role_names[widget->role], widget->id, (double)widget->rect.x,
                     (double)widget->rect.y, (double)widget->rect.w, (double)widget->rect.h);
        text_appendf(out, "%s%s%s", widget_can_focus(widget) ? " focusable" : "",
                     (widget->flags & WIDGET_DISABLED) != 0 ? " disabled" : "",
                     (widget->flags & WIDGET_SELECTED) != 0 ? " selected" : "");
        text_appendf(out, " \"%s\" \"%s\"\n", tree_name(tree, widget), tree_value(tree, widget));
    }
}
