/* Both lists are sequences of content hashes; they are aligned by walking along
 * and, where they differ, looking a little ahead for the place where they meet
 * again. What finds no partner is where the picture changes: its bounds, old and
 * new. It knows nothing of pixels. */
#include "platform/damage.h"

#include "core/hash.h"
#include "core/text.h"

#include <stdlib.h>

enum { LOOK_AHEAD = 64, MANY_BOXES = 4096, FEW_BOXES = 48, GRID_ROWS = 16, GRID_COLUMNS = 4 };

struct item {
    uint64_t hash; /* of the command and of the clip it stands in */
    size_t first_box, box_count;
    bool matched;
};

struct frame {
    struct item *items;
    size_t count, capacity;
    struct boxes boxes;
};

struct damage {
    struct frame frames[2]; /* one is the frame before, the other this one */
    int now;
};

struct damage *damage_create(void) {
    return memory_get(1, sizeof(struct damage));
}

void damage_destroy(struct damage *damage) {
    if (damage == NULL) {
        return;
    }
    for (int i = 0; i < 2; i++) {
        free(damage->frames[i].items);
        boxes_free(&damage->frames[i].boxes);
    }
    free(damage);
}

bool damage_differs(struct damage *damage, const struct draw_list *list) {
    struct frame *frame = &damage->frames[1 - damage->now];
    const struct frame *before = &damage->frames[damage->now];
    if (frame->capacity < list->count) {
        frame->capacity = list->count * 2;
        frame->items = memory_resize(frame->items, frame->capacity, sizeof *frame->items);
    }
    frame->count = list->count;
    frame->boxes.count = 0;
    uint64_t clip = 0;
    bool differs = before->count != list->count;
    for (size_t i = 0; i < list->count; i++) {
        uint64_t hash = draw_command_hash(list, &list->commands[i]);
        if (list->commands[i].kind == DRAW_CLIP) {
            clip = list->commands[i].w > 0.0f ? hash : 0;
        }
        frame->items[i] = (struct item){.hash = clip == 0 ? hash : hash_int(hash, (int64_t)clip)};
        differs = differs || frame->items[i].hash != before->items[i].hash;
    }
    if (differs) {
        damage->now = 1 - damage->now;
    }
    return differs;
}

static void pair(struct frame *old, size_t i, struct frame *new, size_t j) {
    old->items[i].matched = true;
    new->items[j].matched = true;
    new->items[j].first_box = new->boxes.count;
    for (size_t k = 0; k < old->items[i].box_count; k++) {
        boxes_add(&new->boxes, old->boxes.items[old->items[i].first_box + k]);
    }
    new->items[j].box_count = new->boxes.count - new->items[j].first_box;
}

/* Pairs equal commands; two that may both be skipped are tried nearest first. */
static void align(struct frame *old, struct frame *new) {
    size_t i = 0;
    size_t j = 0;
    for (size_t k = 0; k < old->count; k++) {
        old->items[k].matched = false;
    }
    while (i < old->count && j < new->count) {
        size_t skip_old = 0;
        size_t skip_new = 0;
        bool found = old->items[i].hash == new->items[j].hash;
        for (size_t ahead = 1; ahead <= LOOK_AHEAD && !found; ahead++) {
            if (i + ahead < old->count && old->items[i + ahead].hash == new->items[j].hash) {
                skip_old = ahead;
                found = true;
            } else if (j + ahead < new->count && old->items[i].hash == new->items[j + ahead].hash) {
                skip_new = ahead;
                found = true;
            }
        }
        i += skip_old;
        j += skip_new;
        if (found) {
            pair(old, i, new, j);
        }
        i++;
        j++;
    }
}

static void measure_new(struct frame *frame, const struct draw_list *list, struct store *store,
                        const struct stage *stage) {
    pixman_box32_t clip = stage->canvas;
    for (size_t i = 0; i < list->count; i++) {
        const struct draw_command *command = &list->commands[i];
        if (command->kind == DRAW_CLIP) {
            struct rect rect = {command->x, command->y, command->w, command->h};
            clip = command->w > 0.0f ? box_intersect(stage->canvas, stage_box(stage, rect)) : stage->canvas;
        }
        struct item *item = &frame->items[i];
        if (item->matched) {
            continue;
        }
        size_t first = frame->boxes.count;
        bounds_add(&frame->boxes, store, stage, list, command);
        size_t kept = first;
        for (size_t k = first; k < frame->boxes.count; k++) {
            pixman_box32_t box = box_intersect(frame->boxes.items[k], clip);
            if (!box_empty(box)) {
                frame->boxes.items[kept++] = box;
            }
        }
        frame->boxes.count = kept;
        item->first_box = first;
        item->box_count = kept - first;
    }
}

static void collect(const struct frame *frame, struct boxes *out) {
    for (size_t i = 0; i < frame->count; i++) {
        const struct item *item = &frame->items[i];
        for (size_t k = 0; k < item->box_count && !item->matched; k++) {
            boxes_add(out, frame->boxes.items[item->first_box + k]);
        }
    }
}

long region_area(const pixman_region32_t *region) {
    int count = 0;
    long area = 0;
    const pixman_box32_t *boxes = pixman_region32_rectangles((pixman_region32_t *)(uintptr_t)region, &count);
    for (int i = 0; i < count; i++) {
        area += (long)(boxes[i].x2 - boxes[i].x1) * (long)(boxes[i].y2 - boxes[i].y1);
    }
    return area;
}

/* Rain: hundreds of small boxes at any height would cut each other into thousands of bands. On a
 * coarse grid of rows they share few. */
static void to_grid(struct boxes *boxes, pixman_box32_t limits) {
    for (size_t i = 0; i < boxes->count; i++) {
        pixman_box32_t *box = &boxes->items[i];
        box->x1 = box->x1 / GRID_COLUMNS * GRID_COLUMNS;
        box->y1 = box->y1 / GRID_ROWS * GRID_ROWS;
        box->x2 = (box->x2 + GRID_COLUMNS - 1) / GRID_COLUMNS * GRID_COLUMNS;
        box->y2 = (box->y2 + GRID_ROWS - 1) / GRID_ROWS * GRID_ROWS;
        *box = box_intersect(*box, limits);
    }
}

/* A region of very many or nearly all pixels is cheaper as one box. */
static void simplify(pixman_region32_t *region) {
    pixman_box32_t extents = *pixman_region32_extents(region);
    int count = 0;
    pixman_region32_rectangles(region, &count);
    long whole = (long)(extents.x2 - extents.x1) * (long)(extents.y2 - extents.y1);
    if (count > MANY_BOXES || (count > 1 && region_area(region) * 5 > whole * 3)) {
        pixman_region32_reset(region, &extents);
    }
}

void damage_find(struct damage *damage, const struct draw_list *list, struct store *store, const struct stage *stage,
                 bool everything, pixman_region32_t *region) {
    struct frame *new = &damage->frames[damage->now];
    struct frame *old = &damage->frames[1 - damage->now];
    if (everything) {
        for (size_t i = 0; i < new->count; i++) {
            new->items[i].matched = false;
        }
        new->boxes.count = 0;
        measure_new(new, list, store, stage);
        pixman_box32_t all = {0, 0, stage->width, stage->height};
        pixman_region32_reset(region, &all);
        return;
    }
    align(old, new);
    measure_new(new, list, store, stage);
    struct boxes changed = {0};
    collect(old, &changed);
    collect(new, &changed);
    if (changed.count > FEW_BOXES) {
        to_grid(&changed, stage->canvas);
    }
    pixman_region32_fini(region);
    pixman_region32_init_rects(region, changed.items, (int)changed.count);
    boxes_free(&changed);
    simplify(region);
}
