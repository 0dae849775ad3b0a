/* Fits the canvas into the window. One scale for both directions, so that
 * circles stay round; whatever is left over becomes the letterbox. */
#include "platform/stage.h"

#include "platform/window.h"

#include <math.h>

struct stage stage_fit(int width, int height, int top) {
    struct stage stage = {.width = width, .height = height};
    float across = (float)width / (float)CANVAS_WIDTH;
    float down = (float)(height - top) / (float)CANVAS_HEIGHT;
    stage.scale = fminf(across, down);
    int w = (int)lroundf((float)CANVAS_WIDTH * stage.scale);
    int h = (int)lroundf((float)CANVAS_HEIGHT * stage.scale);
    stage.canvas.x1 = (width - w) / 2;
    stage.canvas.y1 = top + (height - top - h) / 2;
    stage.canvas.x2 = stage.canvas.x1 + w;
    stage.canvas.y2 = stage.canvas.y1 + h;
    return stage;
}

int stage_x(const struct stage *stage, float x) {
    return stage->canvas.x1 + (int)lroundf(x * stage->scale);
}

int stage_y(const struct stage *stage, float y) {
    return stage->canvas.y1 + (int)lroundf(y * stage->scale);
}

pixman_box32_t stage_box(const struct stage *stage, struct rect rect) {
    return (pixman_box32_t){stage_x(stage, rect.x), stage_y(stage, rect.y), stage_x(stage, rect.x + rect.w),
                            stage_y(stage, rect.y + rect.h)};
}

pixman_box32_t box_intersect(pixman_box32_t a, pixman_box32_t b) {
    return (pixman_box32_t){a.x1 > b.x1 ? a.x1 : b.x1, a.y1 > b.y1 ? a.y1 : b.y1, a.x2 < b.x2 ? a.x2 : b.x2,
                            a.y2 < b.y2 ? a.y2 : b.y2};
}

bool box_empty(pixman_box32_t box) {
    return box.x2 <= box.x1 || box.y2 <= box.y1;
}
