/* Focus moves by reading order (Tab) or by direction (arrows); activation
 * happens on release, and sliding off cancels. Text that is longer than its
 * page is read by scrolling before anything below it can be pressed. */
#include "ui/ui.h"

#include "core/hash.h"
#include "ui/ui_field.h"

#include <math.h>
#include <string.h>

static void set_id(char out[WIDGET_ID_BYTES], const char *id) {
    utf8_copy(out, WIDGET_ID_BYTES, id);
}

float ui_scroll(const struct ui *ui, const char *page) {
    return strcmp(ui->page, page) == 0 ? ui->scroll : 0.0f;
}

static const struct widget *focused(const struct ui *ui, const struct tree *tree) {
    const struct widget *widget = tree_find(tree, ui->focus);
    return widget != NULL && widget_can_focus(widget) ? widget : NULL;
}

static uint64_t signature_of(const struct tree *tree) {
    uint64_t hash = hash_text(HASH_START, tree->page);
    for (size_t i = 0; i < tree->count; i++) {
        if (widget_can_focus(&tree->widgets[i])) {
            hash = hash_text(hash, tree->widgets[i].id);
        }
    }
    return hash;
}

static const struct widget *first_choice(const struct tree *tree) {
    const struct widget *any = NULL;
    const struct widget *own = NULL;
    for (size_t i = 0; i < tree->count; i++) {
        const struct widget *widget = &tree->widgets[i];
        if (!widget_can_focus(widget)) {
            continue;
        }
        if ((widget->flags & WIDGET_FIRST) != 0) {
            return widget;
        }
        any = any == NULL ? widget : any;
        own = own == NULL && (widget->flags & WIDGET_FRAME) == 0 ? widget : own;
    }
    return own != NULL ? own : any;
}

void ui_settle(struct ui *ui, const struct tree *tree) {
    if (strcmp(ui->page, tree->page) != 0) {
        set_id(ui->page, tree->page);
        ui->scroll = 0.0f;
    }
    float most = fmaxf(0.0f, tree->page_height - tree->page_view);
    ui->scroll = fminf(fmaxf(ui->scroll, 0.0f), most);
    uint64_t signature = signature_of(tree);
    bool changed = signature != ui->signature;
    ui->signature = signature;
    const struct widget *first = first_choice(tree);
    if (focused(ui, tree) == NULL || (changed && first != NULL && (first->flags & WIDGET_FIRST) != 0)) {
        set_id(ui->focus, first == NULL ? "" : first->id);
        ui->scan_ticks = 0;
    }
    if (tree_find(tree, ui->hover) == NULL) {
        ui->hover[0] = '\0';
    }
    if (tree_find(tree, ui->pressed) == NULL) {
        ui->pressed[0] = '\0';
    }
}

/* Is the whole height of the widget inside its scrolling page? */
static bool in_view(const struct widget *widget) {
    if ((widget->flags & WIDGET_SCROLLS) == 0 || widget->clip.w <= 0.0f) {
        return true;
    }
    return widget->rect.y >= widget->clip.y - 1.0f &&
           widget->rect.y + fminf(widget->rect.h, widget->clip.h) <= widget->clip.y + widget->clip.h + 1.0f;
}

static void scroll_by(struct ui *ui, const struct tree *tree, float distance) {
    float most = fmaxf(0.0f, tree->page_height - tree->page_view);
    ui->scroll = fminf(fmaxf(ui->scroll + distance, 0.0f), most);
}

static void focus_on(struct ui *ui, const struct tree *tree, const struct widget *widget) {
    set_id(ui->focus, widget->id);
    ui->scan_ticks = 0;
    if (!in_view(widget)) {
        float above = widget->rect.y - widget->clip.y;
        float below = widget->rect.y + widget->rect.h - widget->clip.y - widget->clip.h;
        scroll_by(ui, tree, above < 0.0f ? above - 12.0f : fminf(below + 12.0f, above));
    }
}

static void step(struct ui *ui, const struct tree *tree, int direction) {
    int count = (int)tree->count;
    int at = direction > 0 ? -1 : count;
    for (int i = 0; i < count; i++) {
        if (strcmp(tree->widgets[i].id, ui->focus) == 0) {
            at = i;
            break;
        }
    }
    for (int i = 0; i < count; i++) {
        at = (at + direction + count) % count;
        if (widget_can_focus(&tree->widgets[at])) {
            focus_on(ui, tree, &tree->widgets[at]);
            return;
        }
    }
}

/* Do they stand in one row: side by side, half of the lower one's height or more? */
static bool in_a_row(struct rect a, struct rect b) {
    float shared = fminf(a.y + a.h, b.y + b.h) - fmaxf(a.y, b.y);
    return shared >= 0.5f * fminf(a.h, b.h) && (a.x + a.w <= b.x || b.x + b.w <= a.x);
}

/* Nearest focusable widget in a direction; distance across counts double. In a row it is the gap that counts, so that
 * wide keys lead to their neighbours and not to smaller ones above and below. */
static const struct widget *toward(const struct tree *tree, const struct widget *from, float dx, float dy) {
    const struct widget *best = NULL;
    float best_cost = 1e9f;
    float fx = from->rect.x + from->rect.w / 2.0f;
    float fy = from->rect.y + from->rect.h / 2.0f;
    for (size_t i = 0; i < tree->count; i++) {
        const struct widget *widget = &tree->widgets[i];
        if (widget == from || !widget_can_focus(widget)) {
            continue;
        }
        float x = widget->rect.x + widget->rect.w / 2.0f - fx;
        float y = widget->rect.y + widget->rect.h / 2.0f - fy;
        float along = x * dx + y * dy;
        float across = fabsf(x * dy) + fabsf(y * dx);
        if (along < 6.0f || across > along * 3.0f + 40.0f) {
            continue;
        }
        if (dx != 0.0f && in_a_row(from->rect, widget->rect)) {
            along = fmaxf(along - (from->rect.w + widget->rect.w) / 2.0f, 0.0f);
        }
        float cost = along + across * 2.0f;
        if (cost < best_cost) {
            best_cost = cost;
            best = widget;
        }
    }
    return best;
}

static struct ui_event adjust(const struct widget *widget, int delta, bool wrap) {
    struct ui_event event = {.kind = UI_ADJUST, .delta = delta, .wrap = wrap};
    set_id(event.id, widget->id);
    return event;
}

static struct ui_event arrow(struct ui *ui, const struct tree *tree, float dx, float dy) {
    const struct widget *from = focused(ui, tree);
    if (from == NULL) {
        step(ui, tree, dx + dy > 0.0f ? 1 : -1);
        return (struct ui_event){0};
    }
    if ((from->flags & WIDGET_ADJUSTABLE) != 0 && dx != 0.0f) {
        return adjust(from, dx > 0.0f ? 1 : -1, false);
    }
    float most = fmaxf(0.0f, tree->page_height - tree->page_view);
    bool more_below = dy > 0.0f && ui->scroll < most - 1.0f;
    bool more_above = dy < 0.0f && ui->scroll > 1.0f;
    const struct widget *to = toward(tree, from, dx, dy);
    if ((more_below || more_above) && (to == NULL || !in_view(to))) {
        scroll_by(ui, tree, dy * tree->page_view * 0.4f);
    } else if (to != NULL) {
        focus_on(ui, tree, to);
    } else if (dx != 0.0f) {
        step(ui, tree, dx > 0.0f ? 1 : -1);
    }
    return (struct ui_event){0};
}

static struct ui_event activate(const struct widget *widget, bool wrap) {
    if ((widget->flags & WIDGET_ADJUSTABLE) != 0) {
        return adjust(widget, 1, wrap);
    }
    struct ui_event event = {.kind = UI_ACTIVATE};
    set_id(event.id, widget->id);
    return event;
}

/* A slider is set where it was touched; anything else is activated. */
static struct ui_event pointer_activate(const struct widget *widget, float x) {
    if ((widget->flags & WIDGET_ADJUSTABLE) == 0) {
        return activate(widget, true);
    }
    return adjust(widget, x < widget->rect.x + widget->rect.w / 2.0f ? -1 : 1, false);
}

struct rect ui_target(const struct widget *widget, float target_px) {
    float more_w = fmaxf(0.0f, target_px - widget->rect.w) / 2.0f;
    float more_h = fmaxf(0.0f, target_px - widget->rect.h) / 2.0f;
    return (struct rect){widget->rect.x - more_w, widget->rect.y - more_h, widget->rect.w + 2.0f * more_w,
                         widget->rect.h + 2.0f * more_h};
}

/* Of those whose wider target was met, the one whose own edge is nearest. */
static const struct widget *near_hit(const struct tree *tree, float target_px, float x, float y) {
    const struct widget *best = NULL;
    float best_distance = 1e9f;
    for (size_t i = tree->count; i-- > 0;) {
        const struct widget *widget = &tree->widgets[i];
        bool inside = widget->clip.w <= 0.0f || rect_contains(widget->clip, x, y);
        if (!widget_can_focus(widget) || !inside || !rect_contains(ui_target(widget, target_px), x, y)) {
            continue;
        }
        float dx = fmaxf(fmaxf(widget->rect.x - x, x - widget->rect.x - widget->rect.w), 0.0f);
        float dy = fmaxf(fmaxf(widget->rect.y - y, y - widget->rect.y - widget->rect.h), 0.0f);
        if (dx + dy < best_distance) {
            best_distance = dx + dy;
            best = widget;
        }
    }
    return best;
}

static const struct widget *hit(const struct ui *ui, const struct tree *tree, float x, float y) {
    for (size_t i = tree->count; i-- > 0;) {
        const struct widget *widget = &tree->widgets[i];
        bool inside = widget->clip.w <= 0.0f || rect_contains(widget->clip, x, y);
        if (widget_can_focus(widget) && inside && rect_contains(widget->rect, x, y)) {
            return widget;
        }
    }
    return ui->target_px > 0.0f ? near_hit(tree, ui->target_px, x, y) : NULL;
}

static struct ui_event pointer(struct ui *ui, const struct tree *tree, const struct action *action) {
    const struct widget *under = hit(ui, tree, action->x, action->y);
    struct ui_event event = {0};
    bool hovers = under != NULL && action->device == DEVICE_MOUSE && action->kind != ACTION_POINTER_CANCEL;
    set_id(ui->hover, hovers ? under->id : "");
    if (ui_field_pointer(ui, tree, under, action, &event)) {
        return event;
    }
    switch (action->kind) {
    case ACTION_POINTER_DOWN:
        set_id(ui->pressed, under == NULL ? "" : under->id);
        ui->pressed_by = action->device;
        break;
    case ACTION_POINTER_UP:
        if (under != NULL && strcmp(under->id, ui->pressed) == 0) {
            set_id(ui->focus, under->id);
            event = pointer_activate(under, action->x);
        }
        ui->pressed[0] = '\0';
        break;
    case ACTION_POINTER_CANCEL:
        ui->pressed[0] = '\0';
        break;
    default:
        break;
    }
    return event;
}

static struct ui_event confirm(struct ui *ui, const struct tree *tree, const struct action *action) {
    const struct widget *widget = focused(ui, tree);
    if (widget == NULL) {
        ui->pressed[0] = '\0';
        return (struct ui_event){0};
    }
    if (!in_view(widget)) {
        if (action->kind != ACTION_CONFIRM_DOWN) {
            float left = widget->rect.y + widget->rect.h - widget->clip.y - widget->clip.h + 12.0f;
            float page = tree->page_view * 0.8f;
            scroll_by(ui, tree, left < 0.0f ? -page : fminf(page, left));
        }
        return (struct ui_event){0};
    }
    if (action->kind == ACTION_CONFIRM_DOWN) {
        set_id(ui->pressed, widget->id);
        ui->pressed_by = action->device;
        return (struct ui_event){0};
    }
    ui->pressed[0] = '\0';
    return activate(widget, action->kind == ACTION_SWITCH);
}

/* The page's own arrows: for a finger or one switch, a long text needs no wheel and no drag. */
static struct ui_event turn_page(struct ui *ui, const struct tree *tree, struct ui_event event) {
    bool down = strcmp(event.id, "page.down") == 0;
    if (event.kind != UI_ACTIVATE || (!down && strcmp(event.id, "page.up") != 0)) {
        return event;
    }
    scroll_by(ui, tree, (down ? 0.8f : -0.8f) * tree->page_view);
    return (struct ui_event){0};
}

static struct ui_event plain(enum ui_event_kind kind) {
    return (struct ui_event){.kind = kind};
}

/* Actions that mean the same whatever is on the screen. */
static struct ui_event everywhere(const struct action *action) {
    switch (action->kind) {
    case ACTION_BACK:
        return plain(UI_BACK);
    case ACTION_PAUSE:
        return plain(UI_PAUSE);
    case ACTION_PORCH:
        return plain(UI_PORCH);
    case ACTION_SPEAK:
        return plain(UI_SPEAK);
    case ACTION_REPEAT:
        return plain(UI_REPEAT);
    case ACTION_HELP:
        return plain(UI_HELP);
    default:
        return plain(UI_NOTHING);
    }
}

/* True when the field that has the focus had its say. */
static bool edited(struct ui *ui, const struct tree *tree, struct action *action, struct ui_event *event) {
    const struct field *field = ui_field(ui, tree);
    if (field == NULL) {
        if (action->kind == ACTION_EDIT) {
            ui_field_without(action);
        }
        return false;
    }
    enum field_answer answer = ui_field_keys(ui, tree, field, action, event);
    if (answer == FIELD_TAKES && event->kind != UI_NOTHING) {
        focus_on(ui, tree, focused(ui, tree));
    }
    if (answer == FIELD_LEAVES) {
        step(ui, tree, 1);
        if (strcmp(ui->focus, field->id) == 0) {
            *event = plain(UI_BACK);
        }
    }
    return answer != FIELD_PASSES;
}

struct ui_event ui_handle(struct ui *ui, const struct tree *tree, const struct action *given) {
    struct action own = *given;
    struct action *action = &own;
    struct ui_event event = {0};
    bool is_pointer = action->device == DEVICE_MOUSE || action->device == DEVICE_TOUCH;
    if (action->kind != ACTION_POINTER_MOVE || is_pointer) {
        ui->device = action->device;
    }
    if (!is_pointer) {
        ui->focus_shown = true;
    } else if (action->kind == ACTION_POINTER_DOWN) {
        ui->focus_shown = false;
    }
    if (!is_pointer && edited(ui, tree, action, &event)) {
        return event;
    }
    switch (action->kind) {
    case ACTION_NEXT:
        step(ui, tree, 1);
        break;
    case ACTION_PREVIOUS:
        step(ui, tree, -1);
        break;
    case ACTION_LEFT:
        return arrow(ui, tree, -1.0f, 0.0f);
    case ACTION_RIGHT:
        return arrow(ui, tree, 1.0f, 0.0f);
    case ACTION_UP:
        return arrow(ui, tree, 0.0f, -1.0f);
    case ACTION_DOWN:
        return arrow(ui, tree, 0.0f, 1.0f);
    case ACTION_SCROLL:
        scroll_by(ui, tree, action->y * 60.0f);
        break;
    case ACTION_CONFIRM_DOWN:
    case ACTION_CONFIRM:
    case ACTION_SWITCH:
        return turn_page(ui, tree, confirm(ui, tree, action));
    case ACTION_POINTER_MOVE:
    case ACTION_POINTER_DOWN:
    case ACTION_POINTER_UP:
    case ACTION_POINTER_CANCEL:
        return turn_page(ui, tree, pointer(ui, tree, action));
    default:
        return everywhere(action);
    }
    return plain(UI_NOTHING);
}

void ui_tick(struct ui *ui, const struct tree *tree, const struct settings *settings) {
    if (!settings->one_switch) {
        return;
    }
    ui->focus_shown = true;
    ui->scan_ticks++;
    if (ui->scan_ticks >= (uint32_t)settings->scan_tenths * TICKS_PER_SECOND / 10u) {
        step(ui, tree, 1);
    }
}
