/* Bounds decide what is drawn again, so they may be too large but never too
 * small. They ask the store for the very image that will be drawn. */
#include "platform/bounds.h"

#include "core/text.h"

#include <math.h>
#include <stdlib.h>

enum { LINES_ONE_BY_ONE = 1024 };

void boxes_add(struct boxes *boxes, pixman_box32_t box) {
    if (box_empty(box)) {
        return;
    }
    if (boxes->count == boxes->capacity) {
        boxes->capacity = boxes->capacity == 0 ? 64 : boxes->capacity * 2;
        boxes->items = memory_resize(boxes->items, boxes->capacity, sizeof *boxes->items);
    }
    boxes->items[boxes->count++] = box;
}

void boxes_free(struct boxes *boxes) {
    free(boxes->items);
    *boxes = (struct boxes){0};
}

static pixman_box32_t around(double x1, double y1, double x2, double y2) {
    const double far = 32000.0;
    return (pixman_box32_t){(int)floor(fmax(fmin(x1, far), -far)), (int)floor(fmax(fmin(y1, far), -far)),
                            (int)ceil(fmax(fmin(x2, far), -far)), (int)ceil(fmax(fmin(y2, far), -far))};
}

static pixman_box32_t image_box(const struct image *image, int x, int y) {
    if (image == NULL) {
        return (pixman_box32_t){0, 0, 0, 0};
    }
    return (pixman_box32_t){x + image->x, y + image->y, x + image->x + image->w, y + image->y + image->h};
}

static void turn_corners(struct fitted *fitted, double centre_x, double centre_y, double left, double top,
                         double right, double bottom, double angle) {
    double c = cos(angle);
    double s = sin(angle);
    double reach_x = 0.0;
    double reach_y = 0.0;
    double min_x = 1e9, min_y = 1e9;
    const double xs[] = {left, right};
    const double ys[] = {top, bottom};
    reach_x = -1e9;
    reach_y = -1e9;
    for (int i = 0; i < 4; i++) {
        double x = centre_x + xs[i & 1] * c - ys[i >> 1] * s;
        double y = centre_y + xs[i & 1] * s + ys[i >> 1] * c;
        min_x = fmin(min_x, x);
        reach_x = fmax(reach_x, x);
        min_y = fmin(min_y, y);
        reach_y = fmax(reach_y, y);
    }
    fitted->box = around(min_x - 1.0, min_y - 1.0, reach_x + 1.0, reach_y + 1.0);
}

struct fitted bounds_fit(struct store *store, const struct stage *stage, const char *name,
                         const struct draw_command *command) {
    struct fitted fitted = {0};
    struct page page = store_page(store, name);
    double w = (double)(command->w * stage->scale);
    double h = (double)(command->h * stage->scale);
    if (!page.found || fabs(w) < 0.5 || fabs(h) < 0.5) {
        return fitted;
    }
    double page_w = (double)(page.w * stage->scale);
    double page_h = (double)(page.h * stage->scale);
    double shrink = fmin(page_w / fabs(w), page_h / fabs(h));
    bool enlarged = shrink < 0.75 && stage->scale <= 1.0f;
    int halvings = enlarged ? -1 : shrink >= 2.0 ? (int)floor(log2(shrink) + 0.01) : 0;
    halvings = halvings < 6 ? halvings : 6;
    fitted.image = store_sprite(store, name, halvings);
    if (fitted.image == NULL) {
        return fitted;
    }
    double left = (double)stage->canvas.x1 + (double)(command->x * stage->scale);
    double top = (double)stage->canvas.y1 + (double)(command->y * stage->scale);
    if (command->angle == 0.0f && fabs(w - page_w) < 0.5 && fabs(h - page_h) < 0.5) {
        fitted.plain = true;
        fitted.box = image_box(fitted.image, (int)lround(left), (int)lround(top));
        return fitted;
    }
    double part = ldexp(1.0, -halvings);
    double kx = page_w * part / w; /* image pixels to one window pixel */
    double ky = page_h * part / h;
    double angle = (double)command->angle * M_PI / 180.0;
    double c = cos(angle);
    double s = sin(angle);
    double centre_x = left + w / 2.0;
    double centre_y = top + h / 2.0;
    fitted.xx = kx * c;
    fitted.xy = kx * s;
    fitted.x0 = -kx * (c * centre_x + s * centre_y) + page_w * part / 2.0 - fitted.image->x;
    fitted.yx = -ky * s;
    fitted.yy = ky * c;
    fitted.y0 = -ky * (c * centre_y - s * centre_x) + page_h * part / 2.0 - fitted.image->y;
    turn_corners(&fitted, centre_x, centre_y, fitted.image->x / kx - w / 2.0, fitted.image->y / ky - h / 2.0,
                 (fitted.image->x + fitted.image->w) / kx - w / 2.0, (fitted.image->y + fitted.image->h) / ky - h / 2.0,
                 angle);
    return fitted;
}

struct draw_command bounds_scaled(struct store *store, const char *name, const struct draw_command *command) {
    struct page page = store_page(store, name);
    struct draw_command fitted = *command;
    fitted.w = page.w * command->size;
    fitted.h = page.h * command->size;
    fitted.size = 0.0f;
    return fitted;
}

static void add_fitted(struct boxes *boxes, struct store *store, const struct stage *stage, const char *name,
                       const struct draw_command *command) {
    struct fitted fitted = bounds_fit(store, stage, name, command);
    if (fitted.image != NULL) {
        boxes_add(boxes, fitted.box);
    }
}

static void add_lines(struct boxes *boxes, const struct stage *stage, const struct draw_list *list,
                      const struct draw_command *command) {
    double reach = fmax((double)(command->size * stage->scale) / 2.0, 0.5) + 1.0;
    double all[4] = {1e9, 1e9, -1e9, -1e9};
    for (size_t i = 0; i < command->count; i++) {
        const struct segment *line = &list->segments[command->first + i];
        double x1 = stage->canvas.x1 + (double)(fminf(line->x1, line->x2) * stage->scale) - reach;
        double y1 = stage->canvas.y1 + (double)(fminf(line->y1, line->y2) * stage->scale) - reach;
        double x2 = stage->canvas.x1 + (double)(fmaxf(line->x1, line->x2) * stage->scale) + reach;
        double y2 = stage->canvas.y1 + (double)(fmaxf(line->y1, line->y2) * stage->scale) + reach;
        if (command->count <= LINES_ONE_BY_ONE) {
            boxes_add(boxes, around(x1, y1, x2, y2));
        } else {
            all[0] = fmin(all[0], x1);
            all[1] = fmin(all[1], y1);
            all[2] = fmax(all[2], x2);
            all[3] = fmax(all[3], y2);
        }
    }
    if (command->count > LINES_ONE_BY_ONE) {
        boxes_add(boxes, around(all[0], all[1], all[2], all[3]));
    }
}

static pixman_box32_t disc_box(const struct stage *stage, const struct draw_command *command, float reach) {
    double x = stage->canvas.x1 + (double)(command->x * stage->scale);
    double y = stage->canvas.y1 + (double)(command->y * stage->scale);
    double r = (double)(reach * stage->scale) + 2.0;
    return around(x - r, y - r, x + r, y + r);
}

void bounds_add(struct boxes *boxes, struct store *store, const struct stage *stage, const struct draw_list *list,
                const struct draw_command *command) {
    const char *words = draw_command_text(list, command);
    struct rect rect = {command->x, command->y, command->w, command->h};
    pixman_box32_t box = stage_box(stage, rect);
    switch (command->kind) {
    case DRAW_SPRITE:
    case DRAW_ADD:
        if (command->size != 0.0f) {
            struct draw_command scaled = bounds_scaled(store, words, command);
            add_fitted(boxes, store, stage, words, &scaled);
            break;
        }
        boxes_add(boxes, image_box(store_sprite(store, words, 0), box.x1, box.y1));
        break;
    case DRAW_SPRITE_IN:
        add_fitted(boxes, store, stage, words, command);
        break;
    case DRAW_TEXT:
        boxes_add(boxes, image_box(store_type(store, command->face, command->size * stage->scale, words,
                                              command->text_bytes), box.x1, box.y1));
        break;
    case DRAW_GLOW:
        boxes_add(boxes, disc_box(stage, command, command->w));
        break;
    case DRAW_RING:
        boxes_add(boxes, disc_box(stage, command, command->w + command->h / 2.0f));
        break;
    case DRAW_LINES:
        add_lines(boxes, stage, list, command);
        break;
    case DRAW_NINE:
    case DRAW_FILL:
        boxes_add(boxes, box);
        break;
    case DRAW_CLIP:
    case DRAW_KIND_COUNT:
        break;
    }
}
