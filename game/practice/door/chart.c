/* The chart by the door: focus, scope, best use and example, for the tin and for
 * the staff, and below them everybody who was here, in their own words. */
#include "practice/door/chart.h"

#include "practice/door/scene.h"
#include "ui/theme.h"

#include <stdio.h>

#define COLUMN_PX 36.0f
#define HEAD_PX 60.0f
#define ROW_PX 210.0f
#define CELL_GAP_PX 26.0f

enum { COLUMNS = 4, TABLE_TEXT_PERCENT_MAX = 110, WRITTEN_MAX = 64, LINE_BYTES = 1024, ROWS_MAX = 26 };

static const struct rect sheet = {600.0f, 112.0f, 1260.0f, 940.0f};

static const char *const leaf_words[LEAF_COUNT] = {"door.leaf-beside", "door.leaf-balm", "door.leaf-backbone",
                                                   "door.leaf-both"};
static const char *const column_words[COLUMNS] = {"door.column-focus", "door.column-scope", "door.column-use",
                                                  "door.column-example"};
static const char *const balm_words[COLUMNS] = {"door.balm-focus", "door.balm-scope", "door.balm-use",
                                                "door.balm-example"};
static const char *const backbone_words[COLUMNS] = {"door.backbone-focus", "door.backbone-scope",
                                                    "door.backbone-use", "door.backbone-example"};

/* Large text gets the columns one below the other. */
static bool is_table(const struct room_view *view) {
    return view->ui.settings->text_percent <= TABLE_TEXT_PERCENT_MAX;
}

static void beside_list(const struct room_view *view, struct page *page) {
    char id[WIDGET_ID_BYTES];
    for (int i = 0; i < COLUMNS; i++) {
        id_make(id, "column.", i);
        page_heading(page, id, word(view, column_words[i]));
        page->items[page->count - 1].size = COLUMN_PX;
        id_make(id, "column.balm.", i);
        page_small(page, id, word(view, balm_words[i]));
        id_make(id, "column.backbone.", i);
        page_small(page, id, word(view, backbone_words[i]));
    }
}

static void cell(const struct room_view *view, struct tree *tree, const char *prefix, int column, struct rect rect,
                 const char *text) {
    char id[WIDGET_ID_BYTES];
    struct layout layout;
    float size = view_size(&view->ui, SMALL_PX);
    layout_text(&layout, view->ui.measure, FACE_TEXT, size, text, rect.w);
    rect.h = (float)layout.count * size * TYPE_LINE_HEIGHT; /* cells begin at the top */
    id_make(id, prefix, column);
    label_add(tree, &view->ui, id, ROLE_TEXT, LOOK_PLAIN, FACE_TEXT, SMALL_PX, COLOUR_INK, rect, 0.0f, text);
}

/* Four columns and two rows, in the room that the page has left below its last line. */
static void beside_table(const struct room_view *view, struct tree *tree) {
    const struct widget *above = tree_find(tree, "picture-it");
    float width = above->rect.w / COLUMNS;
    float y = above->rect.y + above->rect.h + GAP_PX;
    for (int i = 0; i < COLUMNS; i++) {
        char id[WIDGET_ID_BYTES];
        struct rect rect = {above->rect.x + width * (float)i, y, width - CELL_GAP_PX, HEAD_PX};
        id_make(id, "column.", i);
        label_add(tree, &view->ui, id, ROLE_HEADING, LOOK_PLAIN, FACE_DISPLAY, COLUMN_PX, COLOUR_RUST, rect, 0.0f,
                  word(view, column_words[i]));
        rect.y += HEAD_PX;
        rect.h = ROW_PX;
        cell(view, tree, "column.balm.", i, rect, word(view, balm_words[i]));
        rect.y += ROW_PX;
        cell(view, tree, "column.backbone.", i, rect, word(view, backbone_words[i]));
    }
}

/* Whoever is written here, two lines each: what it was and what it is good for, then what they said. The lines are
 * owned by the caller until the page has ended. */
static void people_leaf(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                        struct page *page, char lines[ROWS_MAX][LINE_BYTES]) {
    const struct door_visitor *written[WRITTEN_MAX];
    size_t count = door_written(state, level, view, written, WRITTEN_MAX);
    count = count > WRITTEN_MAX ? WRITTEN_MAX : count;
    int rows = 0;
    for (size_t i = 0; i < count && rows < ROWS_MAX; i++) {
        const struct door_visitor *visitor = written[i];
        if (!door_on_leaf(visitor->fits, state->leaf)) {
            continue;
        }
        const char *values[] = {visitor->focus, visitor->use};
        char id[WIDGET_ID_BYTES];
        strings_format(view->strings, "door.row", lines[rows], LINE_BYTES, values, 2);
        id_make(id, "row.", rows);
        page_small(page, id, lines[rows]);
        page->items[page->count - 1].gap = GAP_PX;
        id_make(id, "example.", rows);
        page_text(page, id, visitor->example);
        page->items[page->count - 1].gap = 4.0f;
        rows++;
    }
    if (rows == 0) {
        page_text(page, "nobody", word(view, "door.leaf-empty"));
    }
}

void chart_tree(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                struct tree *tree) {
    char id[WIDGET_ID_BYTES];
    char lines[ROWS_MAX][LINE_BYTES];
    struct page page;
    page_begin(&page, tree, &view->ui, "door.chart", sheet, LOOK_PAPER);
    page.align_y = 0.0f; /* leaves differ in height, and their buttons stand still */
    page_button(&page, "chart", word(view, "door.chart-close"), WIDGET_FIRST);
    for (int i = 0; i < LEAF_COUNT; i++) {
        unsigned selected = i == state->leaf ? WIDGET_SELECTED : 0u;
        id_make(id, "leaf.", i);
        if (i == 0) {
            page_button(&page, id, word(view, leaf_words[i]), selected);
        } else {
            page_button_beside(&page, id, word(view, leaf_words[i]), selected);
        }
        page.items[page.count - 1].size = SMALL_PX;
        page.items[page.count - 1].face = FACE_TEXT;
    }
    if (state->leaf == LEAF_BESIDE) {
        page_small(&page, "picture-it", word(view, "door.way-to-picture"));
        if (is_table(view)) {
            page_gap(&page, HEAD_PX + 2.0f * ROW_PX + GAP_PX);
        } else {
            beside_list(view, &page);
        }
    } else {
        people_leaf(state, level, view, &page, lines);
    }
    page_end(&page);
    if (state->leaf == LEAF_BESIDE && is_table(view)) {
        beside_table(view, tree);
    }
}
