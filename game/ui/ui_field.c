/* Keys and pointers in a text field. Only a keyboard edits: for a pad or one
 * switch a field is a place to pass by, so nobody can be caught in one. Lines and
 * points become byte offsets here, since the editor knows neither. */
#include "ui/ui_field.h"

#include <string.h>

const struct field *ui_field(const struct ui *ui, const struct tree *tree) {
    const struct widget *widget = tree_find(tree, ui->focus);
    return widget != NULL && widget_can_focus(widget) ? tree_field(tree, ui->focus) : NULL;
}

static struct ui_event of(const struct field *field, enum edit_command command) {
    struct ui_event event = {.kind = UI_EDIT, .edit = command};
    utf8_copy(event.id, sizeof event.id, field->id);
    return event;
}

static struct ui_event to(const struct field *field, size_t offset, bool select) {
    struct ui_event event = of(field, EDIT_AT);
    event.offset = offset;
    event.select = select;
    return event;
}

void ui_field_without(struct action *action) {
    static const struct {
        enum edit_command edit;
        enum action_kind kind;
    } rows[] = {
        {EDIT_LEFT, ACTION_LEFT},    {EDIT_RIGHT, ACTION_RIGHT},        {EDIT_UP, ACTION_UP},
        {EDIT_DOWN, ACTION_DOWN},    {EDIT_LINE_START, ACTION_PORCH},   {EDIT_NEWLINE, ACTION_CONFIRM},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].edit == action->edit && !action->select) {
            action->kind = rows[i].kind;
            return;
        }
    }
}

/* The same edit, whether the platform knew of the field or not. */
static void as_edit(struct action *action) {
    static const struct {
        enum action_kind kind;
        enum edit_command edit;
    } rows[] = {
        {ACTION_LEFT, EDIT_LEFT}, {ACTION_RIGHT, EDIT_RIGHT}, {ACTION_UP, EDIT_UP},
        {ACTION_DOWN, EDIT_DOWN}, {ACTION_ERASE, EDIT_ERASE}, {ACTION_CONFIRM, EDIT_NEWLINE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].kind == action->kind) {
            action->kind = ACTION_EDIT;
            action->edit = rows[i].edit;
            return;
        }
    }
}

static size_t lines_away(const struct field *field, size_t line, int by) {
    int to_line = (int)line + by;
    int last = (int)field->count - 1;
    return (size_t)(to_line < 0 ? 0 : to_line > last ? last : to_line);
}

/* Up and down keep to the column where they began; past the first line is the beginning, past the last the end. */
static enum field_answer by_lines(struct ui *ui, const struct tree *tree, const struct field *field,
                                  struct action *action, int by, struct ui_event *event) {
    const char *text = tree_field_text(tree, field);
    size_t line = field_line_of(field, field->caret);
    bool out = (by < 0 && line == 0) || (by > 0 && line + 1 == field->count);
    if (out && !field->many_lines && !action->select) {
        action->kind = by < 0 ? ACTION_UP : ACTION_DOWN;
        return FIELD_PASSES;
    }
    if (out) {
        *event = to(field, by < 0 ? 0 : strlen(text), action->select);
        return FIELD_TAKES;
    }
    float column = ui->column > 0.0f ? ui->column : field_x(field, text, field->caret) + 0.01f;
    *event = to(field, field_offset_in(field, text, lines_away(field, line, by), column), action->select);
    ui->column = column;
    return FIELD_TAKES;
}

static enum field_answer edits(struct ui *ui, const struct tree *tree, const struct field *field,
                               struct action *action, struct ui_event *event) {
    const struct field_line *line = &field->lines[field_line_of(field, field->caret)];
    int page = (int)field->rows > 1 ? (int)field->rows - 1 : 1;
    float column = ui->column;
    ui->column = 0.0f;
    switch (action->edit) {
    case EDIT_UP:
    case EDIT_DOWN:
        ui->column = column;
        return by_lines(ui, tree, field, action, action->edit == EDIT_UP ? -1 : 1, event);
    case EDIT_PAGE_UP:
    case EDIT_PAGE_DOWN:
        ui->column = column;
        return by_lines(ui, tree, field, action, action->edit == EDIT_PAGE_UP ? -page : page, event);
    case EDIT_LINE_START:
    case EDIT_LINE_END:
        *event = to(field, action->edit == EDIT_LINE_START ? line->start : line->end, action->select);
        return FIELD_TAKES;
    case EDIT_NEWLINE:
        *event = of(field, EDIT_NEWLINE);
        event->kind = field->many_lines ? UI_EDIT : UI_ACTIVATE;
        return FIELD_TAKES;
    default:
        *event = of(field, action->edit);
        event->select = action->select;
        event->caret = action->caret;
        event->long_text = action->long_text;
        return FIELD_TAKES;
    }
}

enum field_answer ui_field_keys(struct ui *ui, const struct tree *tree, const struct field *field,
                                struct action *action, struct ui_event *event) {
    *event = (struct ui_event){0};
    bool presses = action->kind == ACTION_CONFIRM_DOWN || action->kind == ACTION_CONFIRM ||
                   action->kind == ACTION_SWITCH;
    if (action->device != DEVICE_KEYBOARD) {
        return presses ? FIELD_TAKES : FIELD_PASSES;
    }
    if (action->kind == ACTION_TEXT) {
        *event = of(field, EDIT_INSERT);
        event->kind = UI_TEXT;
        utf8_copy(event->text, sizeof event->text, action->text);
        ui->column = 0.0f;
        return FIELD_TAKES;
    }
    if (action->kind == ACTION_BACK && !field->composing) {
        return FIELD_LEAVES;
    }
    if (action->kind == ACTION_BACK) {
        *event = of(field, EDIT_PREEDIT);
        event->long_text = "";
        return FIELD_TAKES;
    }
    as_edit(action);
    if (action->kind != ACTION_EDIT) {
        return presses ? FIELD_TAKES : FIELD_PASSES;
    }
    if (field->composing && action->edit != EDIT_PREEDIT && action->edit != EDIT_PASTE) {
        *event = of(field, EDIT_PREEDIT); /* its places are not those of the text */
        event->long_text = "";
        return FIELD_TAKES;
    }
    return edits(ui, tree, field, action, event);
}

static bool pressed_in(const struct ui *ui, const struct field *field) {
    return strcmp(ui->pressed, field->id) == 0;
}

bool ui_field_pointer(struct ui *ui, const struct tree *tree, const struct widget *under,
                      const struct action *action, struct ui_event *event) {
    const struct field *held = tree_field(tree, ui->pressed);
    const struct field *field = under == NULL ? NULL : tree_field(tree, under->id);
    bool mouse = action->device == DEVICE_MOUSE;
    if (action->kind == ACTION_POINTER_MOVE) {
        if (held == NULL || !mouse || held->composing) {
            return false;
        }
        size_t offset = field_offset_at(held, tree_field_text(tree, held), action->x, action->y);
        if (offset != held->caret) {
            *event = to(held, offset, true);
        }
        return true;
    }
    bool sets = field != NULL && (mouse ? action->kind == ACTION_POINTER_DOWN
                                        : action->kind == ACTION_POINTER_UP && pressed_in(ui, field));
    if (action->kind == ACTION_POINTER_DOWN) {
        utf8_copy(ui->pressed, sizeof ui->pressed, under == NULL ? "" : under->id);
        ui->pressed_by = action->device;
    } else if (held != NULL) {
        ui->pressed[0] = '\0';
    }
    if (sets) {
        bool here = strcmp(ui->focus, field->id) == 0;
        utf8_copy(ui->focus, sizeof ui->focus, field->id);
        ui->column = 0.0f;
        size_t offset = field_offset_at(field, tree_field_text(tree, field), action->x, action->y);
        *event = field->composing ? of(field, EDIT_PREEDIT) : to(field, offset, action->select && here);
        if (action->edit == EDIT_WORD_AT && !field->composing) {
            event->edit = EDIT_WORD_AT;
        }
    }
    return field != NULL || held != NULL;
}
