/* Lines are set once to be measured and once to be drawn: there are few of them. */
#include "workshop/wall.h"

#include "ui/layout.h"

float wall_height(const struct ui_view *view, const struct wall_block *blocks, size_t count, float width) {
    struct layout layout;
    float height = 0.0f;
    for (size_t i = 0; i < count; i++) {
        layout_text(&layout, view->measure, blocks[i].face, blocks[i].size, blocks[i].text, width);
        height += blocks[i].gap + (float)layout.count * blocks[i].size * TYPE_LINE_HEIGHT;
    }
    return height;
}

float wall_blocks(struct draw_list *list, const struct ui_view *view, const struct wall_block *blocks, size_t count,
                  float x, float y, float width) {
    struct layout layout;
    for (size_t i = 0; i < count; i++) {
        const struct wall_block *block = &blocks[i];
        layout_text(&layout, view->measure, block->face, block->size, block->text, width);
        y += block->gap;
        for (size_t line = 0; line < layout.count; line++) {
            draw_text(list, block->face, block->size, block->colour, x, y + block->size * TYPE_ASCENT,
                      block->text + layout.lines[line].start, layout.lines[line].bytes, 1.0f);
            y += block->size * TYPE_LINE_HEIGHT;
        }
    }
    return y;
}

void wall_plate(struct draw_list *list, struct rect rect, bool paper) {
    struct rect wide = {rect.x - 24.0f, rect.y - 24.0f, rect.w + 48.0f, rect.h + 48.0f};
    draw_nine(list, paper ? "ui/panel-paper" : "ui/panel-night", wide, 100.0f, 1.0f);
}

struct rect wall_panel(struct draw_list *list, const struct ui_view *view, const struct wall_block *blocks,
                       size_t count, float x, float y, float width, bool up, bool paper) {
    float height = wall_height(view, blocks, count, width - 2.0f * WALL_PAD_PX) + 2.0f * WALL_PAD_PX;
    struct rect rect = {x, up ? y - height : y, width, height};
    wall_plate(list, rect, paper);
    (void)wall_blocks(list, view, blocks, count, x + WALL_PAD_PX, rect.y + WALL_PAD_PX, width - 2.0f * WALL_PAD_PX);
    return rect;
}
