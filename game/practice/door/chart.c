/* The chart by the door: focus, scope, best use and example, for the tin and for
 * the staff, and below them everybody who was here, in their own words. */
#include "practice/door/chart.h"

#include "practice/door/scene.h"
#include "ui/theme.h"

#include <stdio.h>

enum { COLUMNS = 4, WRITTEN_MAX = 64, LINE_BYTES = 1024, ROWS_MAX = 26 };

static const struct rect sheet = {600.0f, 112.0f, 1260.0f, 940.0f};

static const char *const leaf_words[LEAF_COUNT] = {"door.leaf-beside", "door.leaf-balm", "door.leaf-backbone",
                                                   "door.leaf-both"};
static const char *const column_words[COLUMNS] = {"door.column-focus", "door.column-scope", "door.column-use",
                                                  "door.column-example"};
static const char *const balm_words[COLUMNS] = {"door.balm-focus", "door.balm-scope", "door.balm-use",
                                                "door.balm-example"};
static const char *const backbone_words[COLUMNS] = {"door.backbone-focus", "door.backbone-scope",
                                                    "door.backbone-use", "door.backbone-example"};

static void beside_leaf(const struct room_view *view, struct page *page) {
    char id[WIDGET_ID_BYTES];
    page_small(page, "picture-it", word(view, "door.way-to-picture"));
    for (int i = 0; i < COLUMNS; i++) {
        id_make(id, "column.", i);
        page_heading(page, id, word(view, column_words[i]));
        page->items[page->count - 1].size = 36.0f;
        id_make(id, "column.balm.", i);
        page_small(page, id, word(view, balm_words[i]));
        id_make(id, "column.backbone.", i);
        page_small(page, id, word(view, backbone_words[i]));
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
    id_make(id, "door.chart.", state->leaf);
    page_begin(&page, tree, &view->ui, id, sheet, LOOK_PAPER);
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
        beside_leaf(view, &page);
    } else {
        people_leaf(state, level, view, &page, lines);
    }
    page_end(&page);
}
