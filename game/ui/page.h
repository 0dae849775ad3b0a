/* A page: a column of headings, text, speech and buttons on a plate. Items are
 * collected first and placed at the end, so a page can be centred, grow with
 * the text size, and scroll when it is taller than its area. */
#ifndef UI_PAGE_H
#define UI_PAGE_H
#include "core/settings.h"
#include "core/type.h"
#include "ui/layout.h"
#include "ui/ui.h"

enum { PAGE_ITEMS_MAX = 64 };

struct editor;

/* What a view may use to state and draw itself. */
struct ui_view {
    const struct type_measure *measure;
    const struct settings *settings;
    const struct ui *ui;
    uint32_t tick; /* ticks since the screen opened: motion */
    const void *words; /* for `word`: strings by id; word may be NULL in tests */
    const char *(*word)(const void *words, const char *id);
};

struct page_item {
    char id[WIDGET_ID_BYTES];
    enum role role;
    enum look look;
    unsigned flags;
    const char *name;  /* not owned; must live until page_end */
    const char *value;
    const char *sprite;
    enum face face;
    float size;
    uint32_t colour;
    float gap;         /* before this item */
    bool beside;       /* on the row of the item before it */
    float fraction;
    const struct editor *editor; /* fields */
    int rows;
};

struct page {
    struct tree *tree;
    const struct ui_view *view;
    char id[WIDGET_ID_BYTES];
    enum look plate;
    struct rect area;
    float align_y; /* 0 top .. 1 bottom of the area, when there is room */
    float align_x; /* of lines: 0 left, 0.5 centre */
    struct page_item items[PAGE_ITEMS_MAX];
    size_t count;
};

/* area: where the plate may stand; it is as wide as the area and as high as needed.
 * At larger text sizes the area is widened toward the middle of the screen. */
void page_begin(struct page *page, struct tree *tree, const struct ui_view *view, const char *id,
                struct rect area, enum look plate);
void page_heading(struct page *page, const char *id, const char *text);
void page_text(struct page *page, const char *id, const char *text);
void page_small(struct page *page, const char *id, const char *text);
void page_critic(struct page *page, const char *id, const char *text);
void page_kind(struct page *page, const char *id, const char *who, const char *text);
void page_button(struct page *page, const char *id, const char *text, unsigned flags);
/* A button on the same row as the one before, where there is room. */
void page_button_beside(struct page *page, const char *id, const char *text, unsigned flags);
void page_choice(struct page *page, const char *id, const char *text, unsigned flags);
void page_toggle(struct page *page, const char *id, const char *text, bool on, const char *value);
void page_slider(struct page *page, const char *id, const char *text, float fraction, const char *value);
/* A text field with a label, which shows `rows` lines of what is written (fewer at large text sizes) and a word below
 * it when not everything fitted. The editor must live until page_end. ui/editor.h tells how to use it. */
void page_editor(struct page *page, const char *id, const char *label, const struct editor *editor, int rows);
void page_gap(struct page *page, float gap_px);
/* Places everything into the tree; returns the plate's rectangle. */
struct rect page_end(struct page *page);

/* One line of text outside a page, anchored at x (0 left, .5 centre) of rect. */
void label_add(struct tree *tree, const struct ui_view *view, const char *id, enum role role, enum look look,
               enum face face, float size, uint32_t colour, struct rect rect, float align_x, const char *text);
/* A thing in the picture that can be pressed: a tag with its name shows at its foot while it is pointed at or
 * has the focus. value may be NULL. */
struct widget *hotspot_add(struct tree *tree, const struct ui_view *view, const char *id, enum role role,
                           struct rect rect, const char *name, const char *value);
/* For kinds of items that have a file of their own. */
struct page_item *page_item_add(struct page *page, const char *id, const char *text);
/* The label's lines in that width; returns their height. */
float page_editor_label(const struct page *page, const struct page_item *of, float width, struct layout *out);
size_t page_editor_rows(const struct page *page, const struct page_item *of);
void page_editor_place(struct page *page, const struct page_item *of, struct rect rect, float pad_x, float pad_y);
/* For whatever shows a text field, once its lines are set: selection, composition and caret; and the type. */
void page_field_marks(struct field *field, const char *text);
void page_field_lines(struct tree *tree, const struct ui_view *view, const struct field *field);
float view_size(const struct ui_view *view, float size); /* with the person's text size */

#endif
