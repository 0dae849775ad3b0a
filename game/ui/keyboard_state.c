/* How the keyboard stands on the screen: a sheet over the lower part of it, with the field's last lines, a row of
 * chips, three rows of characters and one of larger keys. Keys keep their places: type shrinks to fit them. */
#include "ui/keyboard.h"

#include "ui/chips.h"
#include "ui/keyboard_rows.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ROW_CHIPS, ROW_FIRST, ROW_LARGE = 4, ROWS, PREVIEW_ROWS = 2, NAMES_BYTES = 320, LEAST_COLUMNS = 10 };

#define KEY_HEIGHT_PX 92.0f  /* 24 mm on a screen of 24 inches are 88 */
#define KEY_GROWS_PX 27.0f   /* at 200 % */
#define KEY_GAP_PX 14.0f
#define KEY_TYPE_PX 42.0f
#define TRAY_X_PX 20.0f
#define TRAY_PAD_PX 40.0f
#define TRAY_BELOW_PX 60.0f  /* of the sheet lies below the screen's edge */
#define PREVIEW_PAD_PX 64.0f
#define PREVIEW_PAD_Y_PX 16.0f
#define PREVIEW_GAP_PX 26.0f
#define WICK_PX 34.0f /* shift shows a wick at its left */
#define ROWS_BUTTON_PX 330.0f

struct keys {
    const struct keyboard *keyboard;
    const struct ui_view *view;
    struct tree *tree;
    struct rect tray;
    struct keyboard_text text;
    struct chips chips;
    bool capitals;
    float unit, height; /* of a key */
    float chips_y, rows_y;
    size_t columns;
    int row;
    float x, y;               /* where the next key goes */
    char names[NAMES_BYTES];  /* of the row so far, for whoever scans rows */
};

static const char *say(const struct keys *keys, const char *id) {
    return keyboard_word(keys->view, id);
}

static const char *row_words(const struct keys *keys, int row, bool capitals) {
    static const char *const ids[3][3] = {
        {"keyboard.row1", "keyboard.row2", "keyboard.row3"},
        {"keyboard.capitals1", "keyboard.capitals2", "keyboard.capitals3"},
        {"keyboard.marks1", "keyboard.marks2", "keyboard.marks3"},
    };
    return say(keys, ids[keys->keyboard->marks ? 2 : capitals ? 1 : 0][row - ROW_FIRST]);
}

/* A third row has shift and erase beside its characters. */
static size_t columns_of(const struct keys *keys) {
    size_t most = LEAST_COLUMNS;
    for (int row = ROW_FIRST; row < ROW_LARGE; row++) {
        size_t count = token_count(row_words(keys, row, false));
        count += row == ROW_LARGE - 1 ? (keys->keyboard->marks ? 2u : 3u) : 0u;
        most = count > most ? count : most;
    }
    return most;
}

static void measure(struct keys *keys) {
    const struct ui_view *view = keys->view;
    float grow = fmaxf(0.0f, view_size(view, 1.0f) - 1.0f);
    keys->height = KEY_HEIGHT_PX + KEY_GROWS_PX * grow;
    keys->columns = columns_of(keys);
    float inner = CANVAS_WIDTH - 2.0f * (TRAY_X_PX + TRAY_PAD_PX);
    keys->unit = (inner - KEY_GAP_PX * (float)(keys->columns - 1)) / (float)keys->columns;
    float preview = PREVIEW_ROWS * view_size(view, TEXT_PX) * TYPE_LINE_HEIGHT + 2.0f * PREVIEW_PAD_Y_PX;
    float rows = 4.0f * keys->height + 3.0f * KEY_GAP_PX;
    keys->rows_y = CANVAS_HEIGHT - TRAY_PAD_PX * 0.6f - rows;
    keys->chips_y = keys->rows_y - KEY_GAP_PX - keys->height;
    float top = keys->chips_y - PREVIEW_GAP_PX - preview - TRAY_PAD_PX;
    keys->tray = (struct rect){TRAY_X_PX, top, CANVAS_WIDTH - 2.0f * TRAY_X_PX, CANVAS_HEIGHT + TRAY_BELOW_PX - top};
}

static float columns_wide(const struct keys *keys, float columns) {
    return columns * keys->unit + (columns - 1.0f) * KEY_GAP_PX;
}

/* One line in the middle of a key, as large as fits. */
static void key_line(struct keys *keys, const char *utf8, size_t bytes, struct rect rect, enum face face, float size) {
    const struct type_measure *measure = keys->view->measure;
    float wanted = fminf(view_size(keys->view, size), rect.h * 0.62f);
    float width = measure->width(measure->context, face, wanted, utf8, bytes);
    float room = rect.w - 28.0f;
    if (width > room) {
        wanted *= room / width;
        width = room;
    }
    float baseline = rect.y + (rect.h - wanted * TYPE_LINE_HEIGHT) / 2.0f + wanted * TYPE_ASCENT;
    tree_add_line(keys->tree, utf8, bytes, rect.x + (rect.w - width) / 2.0f, baseline, face, wanted, COLOUR_INK);
}

static void remember_name(struct keys *keys, const char *name) {
    size_t length = strlen(keys->names);
    snprintf(keys->names + length, sizeof keys->names - length, "%s%s", length == 0 ? "" : ", ", name);
}

/* While one switch scans rows, their keys are only to be seen; in an opened row they are pressed. */
static struct widget *key_add(struct keys *keys, const char *id, struct token shown, const char *name,
                              float columns, bool word) {
    bool scans = keys->view->settings->one_switch;
    bool here = !scans || keys->keyboard->open_row == keys->row + 1;
    bool away = scans && keys->keyboard->open_row != 0 && !here;
    struct rect rect = {keys->x, keys->y, columns_wide(keys, columns), keys->height};
    enum look look = away && keys->view->settings->high_contrast ? LOOK_PLAIN : LOOK_BUTTON;
    enum role role = here ? ROLE_BUTTON : ROLE_GROUP;
    struct widget *widget = tree_add(keys->tree, id, role, look, rect, name, NULL);
    widget->flags = (here ? WIDGET_FOCUSABLE : 0u) | (away ? WIDGET_DISABLED : 0u);
    widget->first_line = keys->tree->line_count;
    widget->line_count = 1;
    float wick = strcmp(id, "kb.shift") == 0 ? WICK_PX : 0.0f;
    struct rect inner = {rect.x + wick, rect.y, rect.w - wick, rect.h};
    key_line(keys, shown.utf8, shown.bytes, inner, word ? FACE_TEXT_BOLD : FACE_TEXT, word ? BUTTON_PX : KEY_TYPE_PX);
    remember_name(keys, name);
    keys->x += rect.w + KEY_GAP_PX;
    return widget;
}

static struct widget *named_add(struct keys *keys, const char *id, const char *shown_id, const char *name_id,
                                float columns) {
    const char *shown = say(keys, shown_id);
    return key_add(keys, id, (struct token){shown, strlen(shown)}, say(keys, name_id), columns, true);
}

/* base: what the key is called whichever case it shows, so that the focus stays on it. */
static void character_add(struct keys *keys, struct token base, struct token shown) {
    char id[WIDGET_ID_BYTES];
    char name[64];
    size_t bytes = shown.bytes;
    const char *named = token_entry(say(keys, "keyboard.named"), shown, &bytes);
    snprintf(id, sizeof id, "kb.%.*s", (int)base.bytes, base.utf8);
    snprintf(name, sizeof name, "%.*s", (int)bytes, named == NULL ? shown.utf8 : named);
    key_add(keys, id, shown, name, 1.0f, false);
}

static void row_begin(struct keys *keys, int row) {
    keys->row = row;
    keys->x = TRAY_X_PX + TRAY_PAD_PX;
    keys->y = row == ROW_CHIPS ? keys->chips_y
                               : keys->rows_y + (float)(row - ROW_FIRST) * (keys->height + KEY_GAP_PX);
    keys->names[0] = '\0';
}

/* Closed, a row is one thing to choose; opened, its last one leads back. */
static void row_end(struct keys *keys) {
    if (!keys->view->settings->one_switch || keys->names[0] == '\0') {
        return;
    }
    float left = TRAY_X_PX + TRAY_PAD_PX;
    if (keys->keyboard->open_row == 0) {
        char id[WIDGET_ID_BYTES];
        snprintf(id, sizeof id, "kb.row.%d", keys->row);
        struct rect rect = {left, keys->y, keys->x - KEY_GAP_PX - left, keys->height};
        tree_add(keys->tree, id, ROLE_BUTTON, LOOK_NONE, rect, keys->names, NULL)->flags = WIDGET_FOCUSABLE;
    } else if (keys->keyboard->open_row == keys->row + 1) {
        float y = keys->tray.y + TRAY_PAD_PX;
        float height = keys->chips_y - PREVIEW_GAP_PX - y;
        struct rect rect = {CANVAS_WIDTH - left - ROWS_BUTTON_PX, y, ROWS_BUTTON_PX, height};
        const char *name = say(keys, "keyboard.rows");
        struct widget *widget = tree_add(keys->tree, "kb.rows", ROLE_BUTTON, LOOK_BUTTON, rect, name, NULL);
        widget->flags = WIDGET_FOCUSABLE;
        widget->first_line = keys->tree->line_count;
        widget->line_count = 1;
        key_line(keys, name, strlen(name), rect, FACE_TEXT_BOLD, BUTTON_PX);
    }
}

static void chips_row(struct keys *keys) {
    row_begin(keys, ROW_CHIPS);
    float columns = (float)keys->columns / CHIPS_MAX;
    for (size_t i = 0; i < keys->chips.count; i++) {
        char id[WIDGET_ID_BYTES];
        const char *word = keys->chips.words[i];
        snprintf(id, sizeof id, "kb.chip.%zu", i);
        key_add(keys, id, (struct token){word, strlen(word)}, word, columns, true);
        keys->tree->lines[keys->tree->line_count - 1].colour = COLOUR_TEAL;
    }
    row_end(keys);
}

static void letters_row(struct keys *keys, int row) {
    row_begin(keys, row);
    bool last = row == ROW_LARGE - 1;
    bool marks = keys->keyboard->marks;
    const char *at = row_words(keys, row, false);
    const char *shown_at = row_words(keys, row, keys->capitals);
    size_t count = token_count(at);
    float free_columns = (float)(keys->columns - count);
    if (last && !marks) {
        named_add(keys, "kb.shift", "keyboard.shift", "keyboard.shift", free_columns / 2.0f)->flags |=
            keys->capitals ? WIDGET_SELECTED : 0u;
    } else if (!last) {
        keys->x += free_columns * (keys->unit + KEY_GAP_PX) / 2.0f;
    }
    struct token base;
    struct token shown;
    while (token_next(&at, &base) && token_next(&shown_at, &shown)) {
        character_add(keys, base, shown);
    }
    if (last) {
        named_add(keys, "kb.erase", "keyboard.erase", "keyboard.erase", marks ? free_columns : free_columns / 2.0f);
    }
    row_end(keys);
}

static void large_row(struct keys *keys) {
    row_begin(keys, ROW_LARGE);
    bool marks = keys->keyboard->marks;
    const char *beside = say(keys, "keyboard.beside-space");
    struct token mark;
    float space = (float)keys->columns - 5.0f - (float)token_count(beside) - (keys->text.many_lines ? 1.5f : 0.0f);
    named_add(keys, "kb.layer", marks ? "keyboard.letters" : "keyboard.marks",
              marks ? "keyboard.letters-said" : "keyboard.marks-said", 1.5f);
    while (token_next(&beside, &mark)) {
        character_add(keys, mark, mark);
    }
    named_add(keys, "kb.space", "keyboard.space", "keyboard.space", fmaxf(space, 1.0f));
    const char *const ids[] = {"kb.left", "kb.right"};
    for (size_t i = 0; i < 2; i++) {
        const char *sign = say(keys, i == 0 ? "keyboard.caret-left" : "keyboard.caret-right");
        struct token shown = {sign, strlen(sign)};
        size_t bytes = shown.bytes;
        char name[64];
        const char *named = token_entry(say(keys, "keyboard.named"), shown, &bytes);
        snprintf(name, sizeof name, "%.*s", (int)bytes, named == NULL ? sign : named);
        key_add(keys, ids[i], shown, name, 1.0f, false);
    }
    if (keys->text.many_lines) {
        named_add(keys, "kb.newline", "keyboard.newline", "keyboard.newline", 1.5f);
    }
    named_add(keys, "kb.done", "keyboard.done", "keyboard.done", 1.5f);
    row_end(keys);
}

/* The same text again, by where it lies in the tree. */
static void preview(struct keys *keys, const struct field *of) {
    struct tree *tree = keys->tree;
    const struct ui_view *view = keys->view;
    float left = keys->tray.x + TRAY_PAD_PX;
    float width = keys->tray.w - 2.0f * TRAY_PAD_PX;
    width -= view->settings->one_switch ? ROWS_BUTTON_PX + KEY_GAP_PX : 0.0f;
    float top = keys->tray.y + TRAY_PAD_PX;
    struct rect rect = {left, top, width, keys->chips_y - PREVIEW_GAP_PX - top};
    struct widget *widget = tree_add(tree, KEYBOARD_PREVIEW, ROLE_FIELD, LOOK_FIELD, rect,
                                     say(keys, "keyboard.preview"), NULL);
    size_t text = of->text;
    widget->value = text;
    widget->first_line = tree->line_count;
    struct field *field = tree_state_field(tree, KEYBOARD_PREVIEW);
    field->measure = view->measure;
    field->face = FACE_TEXT;
    field->size = view_size(view, TEXT_PX);
    field->rows = PREVIEW_ROWS;
    field->inner = (struct rect){rect.x + PREVIEW_PAD_PX, rect.y + PREVIEW_PAD_Y_PX, rect.w - 2.0f * PREVIEW_PAD_PX,
                                 PREVIEW_ROWS * field->size * TYPE_LINE_HEIGHT};
    field->text = text;
    field->caret = of->caret;
    field->anchor = of->anchor;
    field->many_lines = of->many_lines;
    field->composing = of->composing;
    field->composed_from = of->composed_from;
    field->composed_bytes = of->composed_bytes;
    field->echoes = of->echoes;
    field->awake = true;
    utf8_copy(field->echo, sizeof field->echo, of->echo);
    field_set(field, tree_field_text(tree, field), field->inner.w);
    field_follow(field, field->caret);
    page_field_marks(field, tree_field_text(tree, field));
    page_field_lines(tree, view, field);
    tree->widgets[tree->count - 1].line_count = tree->line_count - tree->widgets[tree->count - 1].first_line;
}

struct rect keyboard_state(const struct keyboard *keyboard, const struct ui_view *view, const struct field *field,
                           struct tree *tree) {
    struct keys keys = {.keyboard = keyboard, .view = view, .tree = tree};
    keys.text = (struct keyboard_text){tree_field_text(tree, field), field->caret, field->anchor, field->many_lines};
    keys.capitals = keyboard_capitals(keyboard, view, &keys.text);
    if (field->caret == field->anchor && !field->composing) {
        chips_offer(&keys.chips, view, keys.text.utf8, field->caret);
    }
    keys.text.utf8 = NULL; /* from here on it moves */
    measure(&keys);
    tree_add(tree, "kb.tray", ROLE_GROUP, LOOK_NIGHT, keys.tray, "", NULL);
    preview(&keys, field);
    chips_row(&keys);
    for (int row = ROW_FIRST; row < ROW_LARGE; row++) {
        letters_row(&keys, row);
    }
    large_row(&keys);
    struct rect tray = keys.tray;
    explicit_bzero(&keys, sizeof keys);
    return tray;
}
