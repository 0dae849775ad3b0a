/* Large type for a wall: what is drawn on the stage goes through here. Sizes are for people in the last row: nothing
 * is smaller than 36 px of 1080. */
#ifndef WORKSHOP_WALL_H
#define WORKSHOP_WALL_H
#include "ui/page.h"

#define WALL_TITLE_PX 76.0f
#define WALL_TEXT_PX 44.0f
#define WALL_SMALL_PX 36.0f
#define WALL_PAD_PX 44.0f

enum { WALL_LINES_MAX = 24 };

struct wall_block {
    enum face face;
    float size;
    uint32_t colour;
    float gap; /* above */
    const char *text;
};

/* Height of the blocks in that width. */
float wall_height(const struct ui_view *view, const struct wall_block *blocks, size_t count, float width);
/* Draws them from (x, y) down; returns the y below. */
float wall_blocks(struct draw_list *list, const struct ui_view *view, const struct wall_block *blocks, size_t count,
                  float x, float y, float width);
/* A plate behind rect, dark or of paper. */
void wall_plate(struct draw_list *list, struct rect rect, bool paper);
/* Blocks on a plate that is as high as they need, its top or (up) its bottom at y. Returns the plate. */
struct rect wall_panel(struct draw_list *list, const struct ui_view *view, const struct wall_block *blocks,
                       size_t count, float x, float y, float width, bool up, bool paper);

#endif
