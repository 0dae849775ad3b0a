/* One function per kind of command. What lies under the last opaque page is not
 * drawn, what lies outside the damaged region is not looked at, and a constant
 * alpha is a one-pixel mask. Window memory is never read back but by blending. */
#include "platform/cpu.h"

#include "core/text.h"
#include "platform/glow.h"
#include "platform/ink.h"
#include "platform/spans.h"

#include <math.h>
#include <stdlib.h>

struct cpu {
    struct store *store;
    struct glow_masks *glows;
};

struct pass {
    struct cpu *cpu;
    const struct stage *stage;
    const struct draw_list *list;
    pixman_image_t *window;
    uint32_t *pixels;
    int stride; /* pixels */
    pixman_region32_t damage; /* within the canvas */
    pixman_region32_t clip;   /* damage within the clip of the moment */
};

struct cpu *cpu_create(struct store *store) {
    struct cpu *cpu = memory_get(1, sizeof *cpu);
    cpu->store = store;
    cpu->glows = glow_masks_create();
    return cpu;
}

void cpu_destroy(struct cpu *cpu) {
    if (cpu != NULL) {
        glow_masks_destroy(cpu->glows);
        free(cpu);
    }
}

static pixman_color_t colour_of(uint32_t colour, float alpha) {
    float a = alpha * 257.0f;
    return (pixman_color_t){.red = (uint16_t)lroundf((float)(colour >> 16 & 0xFFu) * a),
                            .green = (uint16_t)lroundf((float)(colour >> 8 & 0xFFu) * a),
                            .blue = (uint16_t)lroundf((float)(colour & 0xFFu) * a),
                            .alpha = (uint16_t)lroundf(255.0f * a)};
}

/* NULL where no mask is needed. */
static pixman_image_t *alpha_mask(float alpha) {
    if (alpha >= 0.998f) {
        return NULL;
    }
    pixman_color_t colour = {.alpha = (uint16_t)lroundf(alpha * 65535.0f)};
    return pixman_image_create_solid_fill(&colour);
}

static bool hidden(struct pass *pass, pixman_box32_t box) {
    return pixman_region32_contains_rectangle(&pass->clip, &box) == PIXMAN_REGION_OUT;
}

static void place(struct pass *pass, pixman_op_t op, const struct image *image, int x, int y, float alpha) {
    pixman_box32_t box = {x, y, x + image->w, y + image->h};
    if (hidden(pass, box)) {
        return;
    }
    pixman_image_t *mask = alpha_mask(alpha);
    pixman_op_t with = op == PIXMAN_OP_OVER && image->opaque && mask == NULL ? PIXMAN_OP_SRC : op;
    pixman_image_composite32(with, image->bits, mask, pass->window, 0, 0, 0, 0, x, y, image->w, image->h);
    if (mask != NULL) {
        pixman_image_unref(mask);
    }
}

static void draw_fitted(struct pass *pass, const struct draw_command *command);

static void draw_page(struct pass *pass, const struct draw_command *command) {
    if (command->size != 0.0f) {
        struct draw_command scaled =
            bounds_scaled(pass->cpu->store, draw_command_text(pass->list, command), command);
        draw_fitted(pass, &scaled);
        return;
    }
    struct image *image = store_sprite(pass->cpu->store, draw_command_text(pass->list, command), 0);
    if (image != NULL) {
        place(pass, command->kind == DRAW_ADD ? PIXMAN_OP_ADD : PIXMAN_OP_OVER, image,
              stage_x(pass->stage, command->x) + image->x, stage_y(pass->stage, command->y) + image->y,
              command->alpha);
    }
}

static void draw_fitted(struct pass *pass, const struct draw_command *command) {
    struct fitted fitted = bounds_fit(pass->cpu->store, pass->stage, draw_command_text(pass->list, command), command);
    if (fitted.image == NULL || box_empty(fitted.box)) {
        return;
    }
    pixman_op_t op = command->kind == DRAW_ADD ? PIXMAN_OP_ADD : PIXMAN_OP_OVER;
    if (fitted.plain) {
        place(pass, op, fitted.image, fitted.box.x1, fitted.box.y1, command->alpha);
        return;
    }
    /* A picture much larger than the window: let the corner of what is seen be the origin. */
    pixman_box32_t box = box_intersect(fitted.box, pass->stage->canvas);
    if (box_empty(box) || hidden(pass, box)) {
        return;
    }
    struct pixman_f_transform from = {
        {{fitted.xx, fitted.xy, fitted.x0 + fitted.xx * box.x1 + fitted.xy * box.y1},
         {fitted.yx, fitted.yy, fitted.y0 + fitted.yx * box.x1 + fitted.yy * box.y1},
         {0, 0, 1}}};
    struct pixman_transform transform;
    if (!pixman_transform_from_pixman_f_transform(&transform, &from)) {
        return;
    }
    pixman_image_t *mask = alpha_mask(command->alpha);
    pixman_image_set_transform(fitted.image->bits, &transform);
    pixman_image_set_filter(fitted.image->bits, PIXMAN_FILTER_BILINEAR, NULL, 0);
    pixman_image_composite32(op, fitted.image->bits, mask, pass->window, 0, 0, 0, 0, box.x1, box.y1,
                             box.x2 - box.x1, box.y2 - box.y1);
    pixman_image_set_transform(fitted.image->bits, NULL);
    pixman_image_set_filter(fitted.image->bits, PIXMAN_FILTER_NEAREST, NULL, 0);
    if (mask != NULL) {
        pixman_image_unref(mask);
    }
}

static struct span_target target_of(const struct pass *pass) {
    return (struct span_target){.pixels = pass->pixels, .stride = pass->stride, .region = &pass->clip};
}

static float across(const struct pass *pass, float x) {
    return (float)pass->stage->canvas.x1 + x * pass->stage->scale;
}

static float down(const struct pass *pass, float y) {
    return (float)pass->stage->canvas.y1 + y * pass->stage->scale;
}

static void draw_light(struct pass *pass, const struct draw_command *command) {
    struct span_target target = target_of(pass);
    glow_add(pass->cpu->glows, &target, stage_x(pass->stage, command->x), stage_y(pass->stage, command->y),
             command->w * pass->stage->scale, command->colour, command->alpha);
}

static void draw_panel(struct pass *pass, const struct draw_command *command) {
    struct rect rect = {command->x, command->y, command->w, command->h};
    pixman_box32_t box = stage_box(pass->stage, rect);
    if (!hidden(pass, box)) {
        struct image *image = store_nine(pass->cpu->store, draw_command_text(pass->list, command), box.x2 - box.x1,
                                         box.y2 - box.y1, command->size);
        if (image != NULL) {
            place(pass, PIXMAN_OP_OVER, image, box.x1, box.y1, command->alpha);
        }
    }
}

static void draw_type(struct pass *pass, const struct draw_command *command) {
    const struct image *image =
        store_type(pass->cpu->store, command->face, command->size * pass->stage->scale,
                   draw_command_text(pass->list, command), command->text_bytes);
    if (image == NULL) {
        return;
    }
    int x = stage_x(pass->stage, command->x) + image->x;
    int y = stage_y(pass->stage, command->y) + image->y;
    if (hidden(pass, (pixman_box32_t){x, y, x + image->w, y + image->h})) {
        return;
    }
    struct span_target target = target_of(pass);
    ink_mask(&target, (const unsigned char *)pixman_image_get_data(image->bits), pixman_image_get_stride(image->bits),
             x, y, image->w, image->h, command->colour, command->alpha);
}

static void draw_segments(struct pass *pass, const struct draw_command *command) {
    struct span_target target = target_of(pass);
    for (size_t i = 0; i < command->count; i++) {
        const struct segment *line = &pass->list->segments[command->first + i];
        spans_line(&target, across(pass, line->x1), down(pass, line->y1), across(pass, line->x2),
                   down(pass, line->y2), command->size * pass->stage->scale, command->colour, command->alpha);
    }
}

static void draw_circle(struct pass *pass, const struct draw_command *command) {
    struct span_target target = target_of(pass);
    spans_ring(&target, across(pass, command->x), down(pass, command->y), command->w * pass->stage->scale,
               command->h * pass->stage->scale, command->colour, command->alpha);
}

static void fill_box(struct pass *pass, pixman_box32_t box, uint32_t colour, float alpha) {
    pixman_color_t solid = colour_of(colour, alpha);
    pixman_image_fill_boxes(alpha >= 0.998f ? PIXMAN_OP_SRC : PIXMAN_OP_OVER, pass->window, &solid, 1, &box);
}

static void draw_flat(struct pass *pass, const struct draw_command *command) {
    struct rect rect = {command->x, command->y, command->w, command->h};
    pixman_box32_t box = box_intersect(stage_box(pass->stage, rect), pass->stage->canvas);
    if (!box_empty(box)) {
        fill_box(pass, box, command->colour, command->alpha);
    }
}

static void set_clip(struct pass *pass, const struct draw_command *command) {
    if (command == NULL || command->w <= 0.0f) {
        pixman_region32_copy(&pass->clip, &pass->damage);
    } else {
        struct rect rect = {command->x, command->y, command->w, command->h};
        pixman_box32_t box = stage_box(pass->stage, rect);
        pixman_region32_intersect_rect(&pass->clip, &pass->damage, box.x1, box.y1,
                                       (unsigned)(box.x2 > box.x1 ? box.x2 - box.x1 : 0),
                                       (unsigned)(box.y2 > box.y1 ? box.y2 - box.y1 : 0));
    }
    pixman_image_set_clip_region32(pass->window, &pass->clip);
}

static void change_clip(struct pass *pass, const struct draw_command *command) {
    set_clip(pass, command);
}

static void (*const draw_kind[DRAW_KIND_COUNT])(struct pass *pass, const struct draw_command *command) = {
    [DRAW_SPRITE] = draw_page, [DRAW_SPRITE_IN] = draw_fitted, [DRAW_ADD] = draw_page,       [DRAW_GLOW] = draw_light,
    [DRAW_NINE] = draw_panel,  [DRAW_TEXT] = draw_type,        [DRAW_LINES] = draw_segments, [DRAW_RING] = draw_circle,
    [DRAW_FILL] = draw_flat,   [DRAW_CLIP] = change_clip,
};

static bool covers(const struct pass *pass, const struct draw_command *command) {
    pixman_box32_t seen = *pixman_region32_extents((pixman_region32_t *)(uintptr_t)&pass->damage);
    struct rect rect = {command->x, command->y, command->w, command->h};
    if (command->alpha < 0.998f) {
        return false;
    }
    if (command->kind == DRAW_SPRITE) {
        struct page page = store_page(pass->cpu->store, draw_command_text(pass->list, command));
        rect.w = page.found && page.opaque && command->size == 0.0f ? page.w : 0.0f;
        rect.h = page.h;
    } else if (command->kind != DRAW_FILL) {
        return false;
    }
    pixman_box32_t box = stage_box(pass->stage, rect);
    return box.x1 <= seen.x1 && box.y1 <= seen.y1 && box.x2 >= seen.x2 && box.y2 >= seen.y2;
}

/* The last command that leaves nothing visible of those before it; SIZE_MAX: none. */
static size_t last_cover(const struct pass *pass) {
    size_t cover = SIZE_MAX;
    bool clipped = false;
    for (size_t i = 0; i < pass->list->count; i++) {
        const struct draw_command *command = &pass->list->commands[i];
        if (command->kind == DRAW_CLIP) {
            clipped = command->w > 0.0f;
        } else if (!clipped && covers(pass, command)) {
            cover = i;
        }
    }
    return cover;
}

static void fill_letterbox(struct pass *pass, const pixman_region32_t *region) {
    pixman_region32_t edge;
    pixman_region32_init(&edge);
    pixman_region32_subtract(&edge, (pixman_region32_t *)(uintptr_t)region, &pass->damage);
    pixman_color_t solid = colour_of(STAGE_EDGE_COLOUR, 1.0f);
    int count = 0;
    const pixman_box32_t *boxes = pixman_region32_rectangles(&edge, &count);
    if (count > 0) {
        pixman_image_fill_boxes(PIXMAN_OP_SRC, pass->window, &solid, count, boxes);
    }
    pixman_region32_fini(&edge);
}

void cpu_draw(struct cpu *cpu, const struct draw_list *list, const struct stage *stage, uint32_t *pixels, int stride,
              const pixman_region32_t *region) {
    struct pass pass = {.cpu = cpu, .stage = stage, .list = list, .pixels = pixels, .stride = stride / 4};
    pass.window = pixman_image_create_bits_no_clear(PIXMAN_x8r8g8b8, stage->width, stage->height, pixels, stride);
    const pixman_box32_t *canvas = &stage->canvas;
    pixman_region32_init(&pass.damage);
    pixman_region32_init(&pass.clip);
    pixman_region32_intersect_rect(&pass.damage, (pixman_region32_t *)(uintptr_t)region, canvas->x1, canvas->y1,
                                   (unsigned)(canvas->x2 - canvas->x1), (unsigned)(canvas->y2 - canvas->y1));
    fill_letterbox(&pass, region);
    set_clip(&pass, NULL);
    size_t cover = last_cover(&pass);
    if (cover == SIZE_MAX) {
        fill_box(&pass, *canvas, STAGE_EDGE_COLOUR, 1.0f);
        cover = 0;
    }
    for (size_t i = cover; i < list->count; i++) {
        draw_kind[list->commands[i].kind](&pass, &list->commands[i]);
    }
    pixman_region32_fini(&pass.clip);
    pixman_region32_fini(&pass.damage);
    pixman_image_unref(pass.window);
}
