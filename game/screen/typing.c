/* When the keyboard comes, whom a press belongs to while it is there, and that nothing stays of it afterwards. */
#include "screen/typing.h"

#include "core/text.h"
#include "ui/ui_field.h"

#include <string.h>

#define FRAME_STRIP_PX 110.0f /* the signs at the top stay to be pressed */

static void answer_one(struct keyboard_answer *out, const struct ui_event *event) {
    out->events[0] = *event;
    out->count = event->kind == UI_NOTHING ? 0 : 1;
}

static bool touches_clipboard(const struct action *action) {
    return action->kind == ACTION_EDIT &&
           (action->edit == EDIT_COPY || action->edit == EDIT_CUT || action->edit == EDIT_PASTE);
}

/* A real keyboard is typed on, or steers. */
static void notice_hand(struct typing *typing, const struct action *action) {
    bool types = action->kind == ACTION_TEXT || action->kind == ACTION_ERASE;
    bool steers = action->kind == ACTION_NEXT || action->kind == ACTION_PREVIOUS ||
                  action->kind == ACTION_POINTER_DOWN || action->device == DEVICE_GAMEPAD ||
                  action->device == DEVICE_SWITCH;
    typing->by_hand = (typing->by_hand || (types && action->device == DEVICE_KEYBOARD)) && !steers;
}

static bool is_enter(const struct action *action) {
    return action->kind == ACTION_CONFIRM || action->kind == ACTION_SWITCH ||
           (action->kind == ACTION_EDIT && action->edit == EDIT_NEWLINE);
}

/* The field that this action presses, whatever it is pressed with; NULL when it presses none. */
static const struct field *pressed_field(const struct typing *typing, const struct ui *ui, const struct tree *tree,
                                         const struct action *action) {
    if (action->device == DEVICE_MOUSE || action->device == DEVICE_TOUCH) {
        const struct widget *held = tree_find(tree, ui->pressed);
        bool lets_go = action->kind == ACTION_POINTER_UP && held != NULL &&
                       rect_contains(held->rect, action->x, action->y);
        return lets_go ? tree_field(tree, held->id) : NULL;
    }
    return is_enter(action) && !typing->by_hand ? ui_field(ui, tree) : NULL;
}

static void open_for(struct typing *typing, const struct ui *ui, const struct field *field) {
    *typing = (struct typing){.open = true, .fresh = true, .scroll = ui->scroll};
    utf8_copy(typing->field, sizeof typing->field, field->id);
}

static void handle_closed(struct typing *typing, struct ui *ui, const struct tree *tree, const struct action *action,
                          struct keyboard_answer *out) {
    const struct field *field = pressed_field(typing, ui, tree, action);
    bool by_pointer = action->device == DEVICE_MOUSE || action->device == DEVICE_TOUCH;
    struct ui_event event = ui_handle(ui, tree, action);
    if (field == NULL || by_pointer) {
        answer_one(out, &event); /* a finger sets the caret as well */
    }
    if (field != NULL) {
        open_for(typing, ui, field);
    }
}

/* Of the keyboard that is plugged in. Typing is for the field always; arrows and Enter are while it is typed on. */
static bool is_for_field(const struct typing *typing, const struct action *action) {
    if (action->device != DEVICE_KEYBOARD) {
        return false;
    }
    bool steers = action->kind == ACTION_CONFIRM_DOWN || action->kind == ACTION_CONFIRM ||
                  action->kind == ACTION_LEFT || action->kind == ACTION_RIGHT || action->kind == ACTION_UP ||
                  action->kind == ACTION_DOWN;
    if (action->kind == ACTION_EDIT && !action->select) {
        steers = action->edit == EDIT_LEFT || action->edit == EDIT_RIGHT || action->edit == EDIT_UP ||
                 action->edit == EDIT_DOWN || action->edit == EDIT_NEWLINE;
    }
    bool edits = action->kind == ACTION_TEXT || action->kind == ACTION_ERASE || action->kind == ACTION_EDIT;
    return steers ? typing->by_hand : edits;
}

static void name_events(const struct typing *typing, struct keyboard_answer *out) {
    for (size_t i = 0; i < out->count; i++) {
        utf8_copy(out->events[i].id, sizeof out->events[i].id, typing->field);
    }
}

/* True when the field had its say; else *action is to be handled as elsewhere. */
static bool typed(struct typing *typing, struct ui *ui, const struct tree *tree, const struct field *field,
                  struct action *action, struct keyboard_answer *out) {
    struct ui_event event = {0};
    if (ui_field_keys(ui, tree, field, action, &event) == FIELD_PASSES) {
        return false;
    }
    ui->device = action->device;
    typing->keyboard.chosen = false;
    if (event.kind == UI_ACTIVATE) { /* Enter in a field of one line */
        typing_close(typing, ui);
        return true;
    }
    answer_one(out, &event);
    name_events(typing, out);
    return true;
}

/* A touch in the preview sets the caret. */
static bool set_caret(const struct typing *typing, const struct tree *tree, const struct field *field,
                      const struct action *action, struct keyboard_answer *out) {
    const struct widget *preview = tree_find(tree, KEYBOARD_PREVIEW);
    if (action->kind != ACTION_POINTER_UP || field->composing || preview == NULL ||
        !rect_contains(preview->rect, action->x, action->y)) {
        return false;
    }
    struct ui_event event = {.kind = UI_EDIT, .edit = EDIT_AT};
    event.offset = field_offset_at(field, tree_field_text(tree, field), action->x, action->y);
    answer_one(out, &event);
    name_events(typing, out);
    return true;
}

static void press(struct typing *typing, struct ui *ui, const struct tree *tree, const struct ui_view *view,
                  const struct field *field, const struct ui_event *event, struct keyboard_answer *out) {
    const struct keyboard_text text = {tree_field_text(tree, field), field->caret, field->anchor, field->many_lines};
    if (event->kind != UI_ACTIVATE || !keyboard_press(&typing->keyboard, view, &text, event->id, out)) {
        answer_one(out, event);
        return;
    }
    name_events(typing, out);
    if (out->done) {
        typing_close(typing, ui);
    }
}

static void handle_open(struct typing *typing, struct ui *ui, const struct tree *tree, const struct ui_view *view,
                        const struct action *given, struct keyboard_answer *out) {
    struct action action = *given;
    const struct field *field = tree_field(tree, KEYBOARD_PREVIEW);
    if (field == NULL) {
        return;
    }
    if (action.kind == ACTION_BACK && !field->composing) {
        typing_close(typing, ui);
        return;
    }
    bool ends_composing = action.kind == ACTION_BACK && action.device == DEVICE_KEYBOARD;
    bool taken = (ends_composing || is_for_field(typing, &action)) && typed(typing, ui, tree, field, &action, out);
    if (!taken && !(ui->pressed[0] == '\0' && set_caret(typing, tree, field, &action, out))) {
        struct ui_event event = ui_handle(ui, tree, &action);
        press(typing, ui, tree, view, field, &event, out);
    }
    explicit_bzero(&action, sizeof action);
}

void typing_handle(struct typing *typing, bool is_public, struct ui *ui, const struct tree *tree,
                   const struct ui_view *view, const struct action *action, struct keyboard_answer *out) {
    out->count = 0;
    out->done = out->pressed = false;
    if (!is_public) {
        struct ui_event event = ui_handle(ui, tree, action);
        answer_one(out, &event);
        return;
    }
    if (touches_clipboard(action)) {
        return;
    }
    notice_hand(typing, action);
    if (typing->open) {
        handle_open(typing, ui, tree, view, action, out);
    } else {
        handle_closed(typing, ui, tree, action, out);
    }
}

void typing_before(const struct typing *typing, struct ui *ui) {
    if (typing->open) {
        ui->scroll = typing->scroll;
    }
}

/* What lies behind is seen, and no longer pressed. */
static void disable_behind(struct tree *tree) {
    for (size_t i = 0; i < tree->count; i++) {
        struct widget *widget = &tree->widgets[i];
        bool frame = (widget->flags & WIDGET_FRAME) != 0 && widget->look == LOOK_ICON &&
                     widget->rect.y + widget->rect.h < FRAME_STRIP_PX;
        widget->flags |= frame ? 0u : WIDGET_DISABLED;
    }
}

void typing_state(struct typing *typing, const void *owner, struct ui *ui, const struct ui_view *view,
                  struct tree *tree) {
    if (!typing->open) {
        return;
    }
    const struct field *field = tree_field(tree, typing->field);
    if (field == NULL || (!typing->fresh && typing->owner != owner)) {
        explicit_bzero(typing, sizeof *typing);
        return;
    }
    disable_behind(tree);
    tree->page_height = tree->page_view = 0.0f; /* nothing behind scrolls */
    keyboard_state(&typing->keyboard, view, field, tree);
    if (typing->fresh) {
        typing->fresh = false;
        typing->owner = owner;
        if (view->settings->one_switch) {
            ui->focus[0] = '\0'; /* the first row */
        } else {
            keyboard_home(&typing->keyboard, view, ui->focus);
        }
        ui->scan_ticks = 0;
    }
}

void typing_close(struct typing *typing, struct ui *ui) {
    if (typing->open) {
        utf8_copy(ui->focus, sizeof ui->focus, typing->field);
        ui->scroll = typing->scroll;
        ui->scan_ticks = 0;
    }
    explicit_bzero(typing, sizeof *typing);
}

bool typing_caret(const struct typing *typing, const struct tree *tree, struct rect *caret) {
    const struct field *field = typing->open ? tree_field(tree, KEYBOARD_PREVIEW) : NULL;
    if (field != NULL) {
        *caret = field->caret_at;
    }
    return field != NULL;
}
