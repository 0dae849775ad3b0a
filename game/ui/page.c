/* Placing a column of items: measure all, then set them. Long pages scroll; the
 * tree carries every widget, also those out of view, with the page's clip. */
#include "ui/page.h"

#include "ui/theme.h"

#include <math.h>
#include <string.h>

#define HOTSPOT_MARGIN_PX 60.0f /* names keep that far from the edge of the canvas */
#define ARROW_PX 58.0f
#define ARROW_GUTTER_PX 22.0f   /* between what scrolls and the arrows beside it */

struct measured {
    struct layout layout;
    float height; /* of the whole item with padding */
    float width;  /* of the whole item with padding */
    float pad_x, pad_y;
    float y;      /* from the top of the content */
    float x;
};

float view_size(const struct ui_view *view, float size) {
    return size * (float)view->settings->text_percent / 100.0f;
}

void page_begin(struct page *page, struct tree *tree, const struct ui_view *view, const char *id,
                struct rect area, enum look plate) {
    memset(page, 0, sizeof *page);
    page->tree = tree;
    page->view = view;
    page->plate = plate;
    page->align_y = 0.5f;
    utf8_copy(page->id, sizeof page->id, id);
    float grow = (float)(view->settings->text_percent - 100) / 100.0f;
    float wide = fminf(area.w * (1.0f + 0.75f * grow), CANVAS_WIDTH - 120.0f);
    float centre = area.x + area.w / 2.0f;
    float x = fminf(fmaxf(centre - wide / 2.0f, 60.0f), CANVAS_WIDTH - 60.0f - wide);
    page->area = (struct rect){x, area.y, wide, area.h};
}

struct page_item *page_item_add(struct page *page, const char *id, const char *text) {
    if (page->count == PAGE_ITEMS_MAX) {
        page->count--;
    }
    struct page_item *added = &page->items[page->count++];
    *added = (struct page_item){.role = ROLE_TEXT,
                                .look = LOOK_PLAIN,
                                .name = text,
                                .face = FACE_TEXT,
                                .size = TEXT_PX,
                                .gap = PARAGRAPH_GAP_PX,
                                .colour = page->plate == LOOK_PAPER ? COLOUR_INK : COLOUR_CREAM};
    utf8_copy(added->id, sizeof added->id, id);
    return added;
}

void page_heading(struct page *page, const char *id, const char *text) {
    struct page_item *added = page_item_add(page, id, text);
    added->role = ROLE_HEADING;
    added->face = FACE_DISPLAY;
    added->size = HEADING_PX;
    added->colour = page->plate == LOOK_PAPER ? COLOUR_RUST : COLOUR_HONEY;
}

void page_text(struct page *page, const char *id, const char *text) {
    page_item_add(page, id, text);
}

void page_small(struct page *page, const char *id, const char *text) {
    struct page_item *added = page_item_add(page, id, text);
    added->size = SMALL_PX;
    added->colour = page->plate == LOOK_PAPER ? COLOUR_SOFT_INK : COLOUR_LAV;
}

void page_critic(struct page *page, const char *id, const char *text) {
    struct page_item *added = page_item_add(page, id, text);
    added->role = ROLE_CRITIC;
    added->look = LOOK_CRITIC;
    added->face = FACE_DISPLAY_ITALIC;
    added->size = CRITIC_PX;
    added->colour = COLOUR_COLD_INK;
    added->gap = GAP_PX;
}

void page_kind(struct page *page, const char *id, const char *who, const char *text) {
    struct page_item *added = page_item_add(page, id, text);
    added->role = ROLE_KIND;
    added->look = LOOK_KIND;
    added->value = who;
    added->colour = COLOUR_INK;
    added->gap = GAP_PX;
}

void page_button(struct page *page, const char *id, const char *text, unsigned flags) {
    struct page_item *added = page_item_add(page, id, text);
    added->role = ROLE_BUTTON;
    added->look = LOOK_BUTTON;
    added->face = FACE_TEXT_BOLD;
    added->size = BUTTON_PX;
    added->colour = COLOUR_INK;
    added->flags = flags | WIDGET_FOCUSABLE;
    added->gap = GAP_PX;
}

void page_button_beside(struct page *page, const char *id, const char *text, unsigned flags) {
    page_button(page, id, text, flags);
    page->items[page->count - 1].beside = true;
}

void page_choice(struct page *page, const char *id, const char *text, unsigned flags) {
    page_button(page, id, text, flags);
    struct page_item *added = &page->items[page->count - 1];
    added->role = ROLE_CHOICE;
    added->face = FACE_TEXT;
    added->gap = 12.0f;
}

void page_toggle(struct page *page, const char *id, const char *text, bool on, const char *value) {
    struct page_item *added = page_item_add(page, id, text);
    added->role = ROLE_TOGGLE;
    added->look = LOOK_TOGGLE;
    added->value = value;
    added->flags = WIDGET_FOCUSABLE | (on ? WIDGET_SELECTED : 0u);
    added->gap = 12.0f;
}

void page_slider(struct page *page, const char *id, const char *text, float fraction, const char *value) {
    struct page_item *added = page_item_add(page, id, text);
    added->role = ROLE_SLIDER;
    added->look = LOOK_SLIDER;
    added->value = value;
    added->fraction = fraction;
    added->flags = WIDGET_FOCUSABLE | WIDGET_ADJUSTABLE;
    added->gap = 12.0f;
}

void page_gap(struct page *page, float gap_px) {
    if (page->count > 0) {
        struct page_item *spacer = page_item_add(page, "", "");
        spacer->size = gap_px / TYPE_LINE_HEIGHT;
        spacer->gap = 0.0f;
        spacer->role = ROLE_GROUP;
    }
}

static void paddings(const struct page_item *of, struct measured *out) {
    switch (of->look) {
    case LOOK_BUTTON:
        out->pad_x = BUTTON_PAD_X_PX;
        out->pad_y = BUTTON_PAD_Y_PX;
        break;
    case LOOK_TOGGLE:
    case LOOK_SLIDER:
        out->pad_x = 0.0f;
        out->pad_y = BUTTON_PAD_Y_PX;
        break;
    case LOOK_CRITIC:
    case LOOK_KIND:
    case LOOK_FIELD:
        out->pad_x = SPEECH_PAD_X_PX;
        out->pad_y = SPEECH_PAD_Y_PX;
        break;
    default:
        out->pad_x = out->pad_y = 0.0f;
        break;
    }
}

/* Room at the right of a toggle's or slider's words for the control itself. */
static float control_width(const struct page *page, const struct page_item *of) {
    float scale = view_size(page->view, 1.0f);
    return of->look == LOOK_TOGGLE ? 150.0f : of->look == LOOK_SLIDER ? 360.0f * fminf(scale, 1.4f) : 0.0f;
}

static void measure_item(const struct page *page, const struct page_item *of, float width, struct measured *out) {
    paddings(of, out);
    float size = view_size(page->view, of->size);
    if (of->editor != NULL) {
        out->width = width;
        float label = page_editor_label(page, of, width - 2.0f * out->pad_x, &out->layout);
        out->height = 2.0f * out->pad_y + label + size * (float)page_editor_rows(page, of) * TYPE_LINE_HEIGHT;
        return;
    }
    float inner = width - 2.0f * out->pad_x - control_width(page, of);
    layout_text(&out->layout, page->view->measure, of->face, size, of->name, inner);
    float lines = of->role == ROLE_GROUP ? of->size * TYPE_LINE_HEIGHT
                                         : (float)out->layout.count * size * TYPE_LINE_HEIGHT;
    out->height = lines + 2.0f * out->pad_y;
    if (of->look == LOOK_BUTTON || of->look == LOOK_TOGGLE || of->look == LOOK_SLIDER) {
        out->height = fmaxf(out->height, fmaxf(BUTTON_HEIGHT_PX, (float)page->view->settings->target_px));
    }
    if (of->look == LOOK_KIND && of->value != NULL && of->value[0] != '\0') {
        out->height += view_size(page->view, SMALL_PX) * TYPE_LINE_HEIGHT;
    }
    bool snug = of->role == ROLE_BUTTON;
    out->width = snug ? fminf(width, fmaxf(out->layout.width + 2.0f * out->pad_x, 260.0f)) : width;
}

/* What reads leftward begins at the right edge; a switch or a slider has its knob there. */
static float align_of(const struct page *page, const struct page_item *of) {
    if (of->look == LOOK_BUTTON && of->role == ROLE_BUTTON) {
        return 0.5f;
    }
    bool has_room = of->look != LOOK_TOGGLE && of->look != LOOK_SLIDER && of->look != LOOK_FIELD;
    float align = of->look == LOOK_PLAIN ? page->align_x : 0.0f;
    return has_room && align == 0.0f && utf8_reads_leftward(of->name) ? 1.0f : align;
}

static void set_lines(struct page *page, const struct page_item *of, const struct measured *m, struct rect rect) {
    struct tree *tree = page->tree;
    float size = view_size(page->view, of->size);
    float text_height = (float)m->layout.count * size * TYPE_LINE_HEIGHT;
    float y = rect.y + m->pad_y;
    if (of->look == LOOK_BUTTON || of->look == LOOK_TOGGLE || of->look == LOOK_SLIDER) {
        y = rect.y + (rect.h - text_height) / 2.0f;
    } else if (of->look == LOOK_KIND && of->value != NULL && of->value[0] != '\0') {
        float small = view_size(page->view, SMALL_PX);
        tree_add_line(tree, of->value, strlen(of->value), rect.x + m->pad_x, y + small * TYPE_ASCENT, FACE_TEXT_BOLD,
                 small, COLOUR_TEAL);
        y += small * TYPE_LINE_HEIGHT;
    }
    for (size_t i = 0; i < m->layout.count; i++) {
        const struct layout_line *line = &m->layout.lines[i];
        float room = rect.w - 2.0f * m->pad_x - line->width;
        float x = rect.x + m->pad_x + room * align_of(page, of);
        float baseline = y + size * TYPE_ASCENT + (float)i * size * TYPE_LINE_HEIGHT;
        tree_add_line(tree, of->name + line->start, line->bytes, x, baseline, of->face, size, of->colour);
    }
}

/* Where fingers need room, what is pressed stands a third of a target apart. */
static float gap_before(const struct page *page, const struct page_item *of, float gap) {
    bool pressed = (of->flags & WIDGET_FOCUSABLE) != 0;
    return pressed ? fmaxf(gap, (float)page->view->settings->target_px / 3.0f) : gap;
}

/* Rows: an item `beside` joins the row before it while all of the row fits. */
static float arrange(const struct page *page, struct measured *m, float inner) {
    float y = 0.0f;
    float row_x = 0.0f;
    float row_y = 0.0f;
    float row_h = 0.0f;
    for (size_t i = 0; i < page->count; i++) {
        const struct page_item *of = &page->items[i];
        measure_item(page, of, inner, &m[i]);
        float apart = gap_before(page, of, GAP_PX);
        if (of->beside && row_x + apart + m[i].width <= inner) {
            m[i].x = row_x + apart;
            m[i].y = row_y;
            row_h = fmaxf(row_h, m[i].height);
        } else {
            y += i == 0 ? 0.0f : gap_before(page, of, of->gap);
            row_y = y;
            row_h = m[i].height;
            m[i].x = 0.0f;
            m[i].y = y;
        }
        row_x = m[i].x + m[i].width;
        y = row_y + row_h;
    }
    return y;
}

static void place_item(struct page *page, const struct page_item *of, const struct measured *m, struct rect rect,
                       struct rect clip) {
    struct widget *widget = tree_add(page->tree, of->id, of->role, of->look, rect, of->name, of->value);
    widget->flags = of->flags | WIDGET_SCROLLS;
    widget->clip = clip;
    widget->fraction = of->fraction;
    size_t first = page->tree->line_count;
    if (of->editor != NULL) {
        page_editor_place(page, of, rect, m->pad_x, m->pad_y);
    } else {
        set_lines(page, of, m, rect);
    }
    widget->first_line = first;
    widget->line_count = page->tree->line_count - first;
}

static float arrow_side(const struct page *page) {
    return fmaxf(ARROW_PX, (float)page->view->settings->target_px);
}

static void page_arrow(struct page *page, const char *id, const char *sprite, const char *name_id, struct rect plate,
                       float y, bool usable) {
    float side = arrow_side(page);
    struct rect rect = {plate.x + plate.w - side - 4.0f, y, side, side};
    const char *name = page->view->word == NULL ? name_id : page->view->word(page->view->words, name_id);
    struct widget *widget = tree_add(page->tree, id, ROLE_BUTTON, LOOK_ICON, rect, name, NULL);
    widget->sprite = sprite;
    widget->flags = WIDGET_FOCUSABLE | WIDGET_FRAME | (usable ? 0u : WIDGET_DISABLED);
}

static void page_arrows(struct page *page, struct rect plate, float scroll) {
    float most = page->tree->page_height - page->tree->page_view;
    float side = arrow_side(page);
    float apart = fmaxf(4.0f, (float)page->view->settings->target_px / 3.0f);
    float down = plate.y + plate.h - side - 12.0f;
    page_arrow(page, "page.up", "ui/key-up", "page.up", plate, down - side - apart, scroll > 1.0f);
    page_arrow(page, "page.down", "ui/key-down", "page.down", plate, down, scroll < most - 1.0f);
}

struct rect page_end(struct page *page) {
    struct measured m[PAGE_ITEMS_MAX];
    bool plated = page->plate == LOOK_PAPER || page->plate == LOOK_NIGHT;
    float pad = plated ? PLATE_PAD_PX : 0.0f;
    float inner = page->area.w - 2.0f * pad;
    float content = arrange(page, m, inner);
    bool scrolls = content + 2.0f * pad > page->area.h + 0.5f;
    if (scrolls) { /* the arrows stand beside what scrolls, not on it */
        float gutter = arrow_side(page) - ARROW_PX + ARROW_GUTTER_PX;
        content = arrange(page, m, inner - (plated ? gutter : gutter + PLATE_PAD_PX));
    }
    float height = fminf(content + 2.0f * pad, page->area.h);
    struct rect plate = {page->area.x, page->area.y + (page->area.h - height) * page->align_y, page->area.w, height};
    struct rect clip = {plate.x + pad * 0.3f, plate.y + pad * 0.6f, plate.w - pad * 0.6f, plate.h - pad * 1.2f};
    float scroll = scrolls ? ui_scroll(page->view->ui, page->id) : 0.0f;
    utf8_copy(page->tree->page, sizeof page->tree->page, page->id);
    page->tree->page_height = content;
    page->tree->page_view = scrolls ? plate.h - 2.0f * pad : content;
    if (plated) {
        tree_add(page->tree, "plate", ROLE_GROUP, page->plate, plate, "", NULL);
    }
    for (size_t i = 0; i < page->count; i++) {
        if (page->items[i].role == ROLE_GROUP) {
            continue;
        }
        struct rect rect = {plate.x + pad + m[i].x, plate.y + pad + m[i].y - scroll, m[i].width, m[i].height};
        place_item(page, &page->items[i], &m[i], rect, scrolls ? clip : (struct rect){0});
    }
    if (scrolls) {
        page_arrows(page, plate, scroll);
    }
    return plate;
}

void label_add(struct tree *tree, const struct ui_view *view, const char *id, enum role role, enum look look,
               enum face face, float size, uint32_t colour, struct rect rect, float align_x, const char *text) {
    float scaled = view_size(view, size);
    struct layout layout;
    layout_text(&layout, view->measure, face, scaled, text, rect.w);
    struct widget *widget = tree_add(tree, id, role, look, rect, text, NULL);
    float height = (float)layout.count * scaled * TYPE_LINE_HEIGHT;
    widget->first_line = tree->line_count;
    widget->line_count = layout.count;
    for (size_t i = 0; i < layout.count; i++) {
        const struct layout_line *line = &layout.lines[i];
        float x = rect.x + (rect.w - line->width) * align_x;
        float y = rect.y + (rect.h - height) / 2.0f + scaled * TYPE_ASCENT + (float)i * scaled * TYPE_LINE_HEIGHT;
        tree_add_line(tree, text + line->start, line->bytes, x, y, face, scaled, colour);
    }
}

struct widget *hotspot_add(struct tree *tree, const struct ui_view *view, const char *id, enum role role,
                           struct rect rect, const char *name, const char *value) {
    float size = view_size(view, SMALL_PX);
    float width = view->measure->width(view->measure->context, FACE_TEXT_BOLD, size, name, strlen(name));
    float centre = rect.x + rect.w / 2.0f;
    float x = fminf(fmaxf(centre - width / 2.0f, HOTSPOT_MARGIN_PX), CANVAS_WIDTH - HOTSPOT_MARGIN_PX - width);
    struct rect line = {x, rect.y + rect.h - size * 1.9f, width + 2.0f, size * TYPE_LINE_HEIGHT};
    label_add(tree, view, id, role, LOOK_HOTSPOT, FACE_TEXT_BOLD, SMALL_PX, COLOUR_INK, line, 0.0f, name);
    struct widget *widget = &tree->widgets[tree->count - 1];
    widget->rect = rect;
    widget->flags = WIDGET_FOCUSABLE;
    if (value != NULL) {
        widget->value = tree->strings.length;
        text_append_bytes(&tree->strings, value, strlen(value) + 1);
    }
    return widget;
}
