/* How each look is drawn. One table names the paper parts of each look; what a
 * widget means is never told by colour alone: shape and sign change too. */
#include "ui/paint.h"

#include "core/motion.h"
#include "ui/paint_field.h"
#include "ui/theme.h"

#include <math.h>
#include <string.h>

/* A nine-sliced part: how far its shadow reaches beyond the widget, and its corners. */
struct part {
    const char *sprite;
    float outset;
    float margin;
};

static const struct part parts[] = {
    [LOOK_PAPER] = {"ui/panel-paper", 24.0f, 100.0f}, [LOOK_NIGHT] = {"ui/panel-night", 24.0f, 100.0f},
    [LOOK_CRITIC] = {"ui/bubble-critic", 24.0f, 90.0f}, [LOOK_KIND] = {"ui/bubble-kind", 24.0f, 90.0f},
    [LOOK_FIELD] = {"ui/panel-paper", 24.0f, 100.0f}, [LOOK_BUTTON] = {"ui/button-normal", 24.0f, 62.0f},
};

struct painting {
    struct draw_list *list;
    const struct tree *tree;
    const struct ui_view *view;
    bool contrast;
};

static struct rect grown(struct rect rect, float by) {
    return (struct rect){rect.x - by, rect.y - by, rect.w + 2.0f * by, rect.h + 2.0f * by};
}

static bool is(const char *id, const struct widget *widget) {
    return id[0] != '\0' && strcmp(id, widget->id) == 0;
}

static void outline(const struct painting *p, struct rect rect, float width, uint32_t colour) {
    draw_fill(p->list, (struct rect){rect.x, rect.y, rect.w, width}, colour, 1.0f);
    draw_fill(p->list, (struct rect){rect.x, rect.y + rect.h - width, rect.w, width}, colour, 1.0f);
    draw_fill(p->list, (struct rect){rect.x, rect.y, width, rect.h}, colour, 1.0f);
    draw_fill(p->list, (struct rect){rect.x + rect.w - width, rect.y, width, rect.h}, colour, 1.0f);
}

static void plain_plate(const struct painting *p, struct rect rect, bool strong) {
    draw_fill(p->list, rect, COLOUR_CONTRAST_GROUND, 1.0f);
    outline(p, rect, 3.0f, strong ? COLOUR_CONTRAST_ACCENT : COLOUR_CONTRAST_TEXT);
}

static void nine(const struct painting *p, const char *sprite, const struct part *part, struct rect rect) {
    draw_nine(p->list, sprite, grown(rect, part->outset), part->margin, 1.0f);
}

static float lines(const struct painting *p, const struct widget *widget, float dy) {
    for (size_t i = 0; i < widget->line_count; i++) {
        const struct tree_line *line = &p->tree->lines[widget->first_line + i];
        uint32_t colour = p->contrast ? COLOUR_CONTRAST_TEXT : line->colour;
        if ((widget->flags & WIDGET_DISABLED) != 0 && !p->contrast) {
            colour = COLOUR_INK;
        }
        draw_text(p->list, line->face, line->size, colour, line->x, line->baseline + dy,
                  p->tree->strings.data + line->text, line->bytes, 1.0f);
    }
    return dy;
}

static void focus_ring(const struct painting *p, struct rect rect) {
    if (p->contrast) {
        outline(p, grown(rect, 8.0f), 6.0f, COLOUR_CONTRAST_ACCENT);
    } else {
        draw_nine(p->list, "ui/focus-ring", grown(rect, 12.0f), 40.0f, 1.0f);
    }
}

static void button(const struct painting *p, const struct widget *widget) {
    const struct ui *ui = p->view->ui;
    bool pressed = is(ui->pressed, widget);
    bool hover = is(ui->hover, widget);
    bool disabled = (widget->flags & WIDGET_DISABLED) != 0;
    bool selected = (widget->flags & WIDGET_SELECTED) != 0;
    float dy = pressed ? 4.0f : hover && !p->view->settings->reduced_motion ? -2.0f : 0.0f;
    struct rect rect = widget->rect;
    rect.y += dy;
    if (p->contrast) {
        plain_plate(p, rect, hover || selected);
    } else {
        const char *sprite = disabled  ? "ui/button-disabled"
                             : pressed ? "ui/button-pressed"
                             : hover || selected ? "ui/button-hover"
                                                 : "ui/button-normal";
        nine(p, sprite, &parts[LOOK_BUTTON], rect);
    }
    if (widget->role == ROLE_CHOICE || selected) {
        const char *wick = pressed || selected ? "ui/wick-lit" : "ui/wick-unlit";
        draw_sprite_in(p->list, wick, (struct rect){rect.x - 4.0f, rect.y + rect.h / 2.0f - 32.0f, 60.0f, 60.0f}, 0.0f,
                       1.0f);
    }
    lines(p, widget, dy);
}

static void toggle(const struct painting *p, const struct widget *widget) {
    lines(p, widget, 0.0f);
    bool on = (widget->flags & WIDGET_SELECTED) != 0;
    struct rect at = {widget->rect.x + widget->rect.w - 152.0f, widget->rect.y + widget->rect.h / 2.0f - 38.0f, 152.0f,
                      76.0f};
    draw_sprite_in(p->list, on ? "ui/toggle-on" : "ui/toggle-off", at, 0.0f, 1.0f);
}

static void slider(const struct painting *p, const struct widget *widget) {
    lines(p, widget, 0.0f);
    float width = 320.0f;
    float x = widget->rect.x + widget->rect.w - width - 10.0f;
    float y = widget->rect.y + widget->rect.h / 2.0f;
    draw_fill(p->list, (struct rect){x, y - 7.0f, width, 14.0f}, 0x3B2760u, 1.0f);
    draw_fill(p->list, (struct rect){x, y - 7.0f, width * widget->fraction, 14.0f}, 0xB9583Fu, 1.0f);
    float knob = x + width * widget->fraction;
    draw_sprite_in(p->list, "ui/slider-knob", (struct rect){knob - 42.0f, y - 42.0f, 84.0f, 84.0f}, 0.0f, 1.0f);
}

static void icon(const struct painting *p, const struct widget *widget) {
    const struct ui *ui = p->view->ui;
    bool lifted = is(ui->hover, widget) || is(ui->pressed, widget);
    struct rect rect = grown(widget->rect, lifted ? 11.0f : 8.0f); /* its page has a margin of 8 px */
    draw_sprite_in(p->list, widget->sprite, rect, 0.0f, 1.0f);
}

static void tag(const struct painting *p, struct rect rect, const struct widget *widget) {
    if (p->contrast) {
        plain_plate(p, rect, true);
    } else {
        draw_nine(p->list, "ui/button-normal", grown(rect, parts[LOOK_BUTTON].outset), parts[LOOK_BUTTON].margin, 1.0f);
    }
    lines(p, widget, 0.0f);
}

static void hotspot(const struct painting *p, const struct widget *widget) {
    const struct ui *ui = p->view->ui;
    bool here = is(ui->hover, widget) || is(ui->pressed, widget) || (ui->focus_shown && is(ui->focus, widget));
    if (here && widget->line_count > 0) {
        const struct tree_line *line = &p->tree->lines[widget->first_line];
        float width = p->view->measure->width(p->view->measure->context, line->face, line->size,
                                              p->tree->strings.data + line->text, line->bytes);
        struct rect rect = {line->x - 30.0f, line->baseline - line->size * TYPE_ASCENT - 12.0f, width + 60.0f,
                            line->size * TYPE_LINE_HEIGHT + 24.0f};
        tag(p, rect, widget);
    }
}

static void speech(const struct painting *p, const struct widget *widget) {
    if (p->contrast) {
        plain_plate(p, widget->rect, widget->look == LOOK_KIND);
    } else {
        nine(p, parts[widget->look].sprite, &parts[widget->look], widget->rect);
    }
    lines(p, widget, 0.0f);
}

static void written(const struct painting *p, const struct widget *widget) {
    const struct field *field = tree_field(p->tree, widget->id);
    if (p->contrast) {
        plain_plate(p, widget->rect, is(p->view->ui->focus, widget));
    } else {
        nine(p, parts[LOOK_FIELD].sprite, &parts[LOOK_FIELD], widget->rect);
    }
    if (field != NULL) {
        paint_field_behind(p->list, field, p->view);
        lines(p, widget, 0.0f);
        paint_field_before(p->list, field, p->view);
    }
}

static void plate(const struct painting *p, const struct widget *widget) {
    if (p->contrast) {
        plain_plate(p, widget->rect, false);
    } else {
        nine(p, parts[widget->look].sprite, &parts[widget->look], widget->rect);
    }
}

static void widget_paint(const struct painting *p, const struct widget *widget) {
    bool focused = p->view->ui->focus_shown && is(p->view->ui->focus, widget) && widget_can_focus(widget);
    if (focused && widget->look == LOOK_HOTSPOT) {
        focus_ring(p, widget->rect); /* under its tag, whose words it would cross */
    }
    switch (widget->look) {
    case LOOK_NONE:
        break;
    case LOOK_PLAIN:
        lines(p, widget, 0.0f);
        break;
    case LOOK_PAPER:
    case LOOK_NIGHT:
        plate(p, widget);
        lines(p, widget, 0.0f);
        break;
    case LOOK_BUTTON:
        button(p, widget);
        break;
    case LOOK_CRITIC:
    case LOOK_KIND:
        speech(p, widget);
        break;
    case LOOK_FIELD:
        written(p, widget);
        break;
    case LOOK_TAG:
        tag(p, widget->rect, widget);
        break;
    case LOOK_ICON:
        icon(p, widget);
        break;
    case LOOK_HOTSPOT:
        hotspot(p, widget);
        break;
    case LOOK_TOGGLE:
        toggle(p, widget);
        break;
    case LOOK_SLIDER:
        slider(p, widget);
        break;
    }
    if (focused && widget->look != LOOK_HOTSPOT) {
        focus_ring(p, widget->rect);
    }
}

/* A page that goes on shows where one is in it. */
static void scroll_mark(const struct painting *p, struct rect clip) {
    float whole = p->tree->page_height;
    float view = p->tree->page_view;
    if (whole <= view + 1.0f || clip.w <= 0.0f) {
        return;
    }
    float length = fmaxf(40.0f, clip.h * view / whole);
    float y = clip.y + (clip.h - length) * ui_scroll(p->view->ui, p->tree->page) / (whole - view);
    float x = clip.x + clip.w + 2.0f;
    draw_fill(p->list, (struct rect){x, clip.y, 8.0f, clip.h}, 0xB9824Eu, 0.35f);
    draw_fill(p->list, (struct rect){x, y, 8.0f, length}, 0x8A3A2Cu, 1.0f);
}

static bool same_rect(struct rect a, struct rect b) {
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

void paint_tree(struct draw_list *list, const struct tree *tree, const struct ui_view *view, float arrived) {
    const struct draw_move arriving = {1.0f, 0.0f, 0.0f, arrived};
    struct painting p = {list, tree, view, view->settings->high_contrast};
    struct rect clip = {0};
    struct rect page_clip = {0};
    for (size_t i = 0; i < tree->count; i++) {
        const struct widget *widget = &tree->widgets[i];
        if (!same_rect(clip, widget->clip)) {
            clip = widget->clip;
            page_clip = clip.w > 0.0f ? clip : page_clip;
            draw_clip(list, clip);
        }
        size_t first = list->count;
        bool outside = clip.w > 0.0f && (widget->rect.y > clip.y + clip.h || widget->rect.y + widget->rect.h < clip.y);
        if (!outside) {
            widget_paint(&p, widget);
        }
        if (arrived < 1.0f && widget->look != LOOK_ICON) {
            draw_list_move(list, first, &arriving);
        }
    }
    if (clip.w > 0.0f) {
        draw_unclip(list);
    }
    scroll_mark(&p, page_clip);
}
