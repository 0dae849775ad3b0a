/* Recording a frame. Commands are plain values in one array, their words in one
 * arena, so that a frame can be hashed, compared and printed without a screen. */
#include "core/draw.h"

#include "core/hash.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const kind_names[DRAW_KIND_COUNT] = {
    [DRAW_SPRITE] = "sprite", [DRAW_SPRITE_IN] = "sprite-in", [DRAW_ADD] = "add",   [DRAW_GLOW] = "glow",
    [DRAW_NINE] = "nine",     [DRAW_TEXT] = "text",           [DRAW_LINES] = "lines", [DRAW_RING] = "ring",
    [DRAW_FILL] = "fill",     [DRAW_CLIP] = "clip",
};

void draw_list_clear(struct draw_list *list) {
    list->count = 0;
    list->segment_count = 0;
    text_clear(&list->strings);
}

void draw_list_free(struct draw_list *list) {
    free(list->commands);
    free(list->segments);
    text_free(&list->strings);
    *list = (struct draw_list){0};
}

void draw_list_wipe(struct draw_list *list) {
    if (list->strings.data != NULL) {
        explicit_bzero(list->strings.data, list->strings.capacity);
    }
    draw_list_clear(list);
}

static struct segment *more_segments(struct draw_list *list, size_t count) {
    if (list->segment_count + count > list->segment_capacity) {
        list->segment_capacity = (list->segment_count + count) * 2;
        list->segments = memory_resize(list->segments, list->segment_capacity, sizeof *list->segments);
    }
    list->segment_count += count;
    return list->segments + list->segment_count - count;
}

static struct draw_command *add(struct draw_list *list, enum draw_kind kind, float alpha) {
    if (list->count == list->capacity) {
        list->capacity = list->capacity == 0 ? 64 : list->capacity * 2;
        list->commands = memory_resize(list->commands, list->capacity, sizeof *list->commands);
    }
    struct draw_command *command = &list->commands[list->count++];
    *command = (struct draw_command){.kind = kind, .alpha = fminf(fmaxf(alpha, 0.0f), 1.0f)};
    return command;
}

static void name_it(struct draw_list *list, struct draw_command *command, const char *utf8, size_t bytes) {
    command->text = list->strings.length;
    command->text_bytes = bytes;
    text_append_bytes(&list->strings, utf8, bytes);
    text_append_bytes(&list->strings, "", 1);
}

static void place(struct draw_command *command, struct rect rect) {
    command->x = rect.x;
    command->y = rect.y;
    command->w = rect.w;
    command->h = rect.h;
}

const char *draw_command_text(const struct draw_list *list, const struct draw_command *command) {
    return command->text_bytes == 0 ? "" : list->strings.data + command->text;
}

static uint64_t hash_number(uint64_t hash, float number) {
    return hash_int(hash, (int64_t)lroundf(number * 64.0f));
}

uint64_t draw_command_hash(const struct draw_list *list, const struct draw_command *command) {
    uint64_t hash = hash_int(HASH_START, ((int64_t)command->kind << 8) | (int64_t)command->face);
    const float numbers[] = {command->x,     command->y,           command->w,   command->h,
                             command->angle, command->alpha * 4.0f, command->size};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        hash = hash_number(hash, numbers[i]);
    }
    hash = hash_int(hash, command->colour);
    hash = hash_bytes(hash, draw_command_text(list, command), command->text_bytes);
    for (size_t i = 0; i < command->count; i++) {
        const struct segment *segment = &list->segments[command->first + i];
        hash = hash_number(hash_number(hash, segment->x1), segment->y1);
        hash = hash_number(hash_number(hash, segment->x2), segment->y2);
    }
    return hash;
}

void draw_list_print(const struct draw_list *list, struct text *out) {
    for (size_t i = 0; i < list->count; i++) {
        const struct draw_command *command = &list->commands[i];
        text_appendf(out, "%s %.1f %.1f %.1f %.1f", kind_names[command->kind], (double)command->x,
                     (double)command->y, (double)command->w, (double)command->h);
        text_appendf(out, " alpha %.2f", (double)command->alpha);
        if (command->angle != 0.0f) {
            text_appendf(out, " angle %.1f", (double)command->angle);
        }
        if (command->size != 0.0f) {
            text_appendf(out, " size %.1f", (double)command->size);
        }
        if (command->colour != 0) {
            text_appendf(out, " #%06X", command->colour);
        }
        if (command->count != 0) {
            text_appendf(out, " segments %zu", command->count);
        }
        if (command->text_bytes != 0) {
            text_appendf(out, " \"%s\"", draw_command_text(list, command));
        }
        text_append(out, "\n");
    }
}

void draw_sprite(struct draw_list *list, const char *name, float x, float y, float alpha) {
    if (alpha > 0.0f) {
        struct draw_command *command = add(list, DRAW_SPRITE, alpha);
        place(command, (struct rect){x, y, 0, 0});
        name_it(list, command, name, strlen(name));
    }
}

void draw_sprite_in(struct draw_list *list, const char *name, struct rect rect, float angle, float alpha) {
    if (alpha > 0.0f) {
        struct draw_command *command = add(list, DRAW_SPRITE_IN, alpha);
        place(command, rect);
        command->angle = angle;
        name_it(list, command, name, strlen(name));
    }
}

void draw_add(struct draw_list *list, const char *name, float x, float y, float alpha) {
    if (alpha > 0.0f) {
        struct draw_command *command = add(list, DRAW_ADD, alpha);
        place(command, (struct rect){x, y, 0, 0});
        name_it(list, command, name, strlen(name));
    }
}

void draw_glow(struct draw_list *list, float x, float y, float radius, uint32_t colour, float alpha) {
    if (alpha > 0.0f && radius > 0.0f) {
        struct draw_command *command = add(list, DRAW_GLOW, alpha);
        place(command, (struct rect){x, y, radius, 0});
        command->colour = colour;
    }
}

void draw_nine(struct draw_list *list, const char *name, struct rect rect, float margin, float alpha) {
    if (alpha > 0.0f) {
        struct draw_command *command = add(list, DRAW_NINE, alpha);
        place(command, rect);
        command->size = margin;
        name_it(list, command, name, strlen(name));
    }
}

void draw_text(struct draw_list *list, enum face face, float size, uint32_t colour, float x, float baseline,
               const char *utf8, size_t bytes, float alpha) {
    if (alpha > 0.0f && bytes > 0) {
        struct draw_command *command = add(list, DRAW_TEXT, alpha);
        place(command, (struct rect){x, baseline, 0, 0});
        command->face = face;
        command->size = size;
        command->colour = colour;
        name_it(list, command, utf8, bytes);
    }
}

void draw_lines(struct draw_list *list, const struct segment *segments, size_t count, float width,
                uint32_t colour, float alpha) {
    if (alpha <= 0.0f || count == 0) {
        return;
    }
    memcpy(more_segments(list, count), segments, count * sizeof *segments);
    struct draw_command *command = add(list, DRAW_LINES, alpha);
    command->first = list->segment_count - count;
    command->count = count;
    command->size = width;
    command->colour = colour;
}

void draw_ring(struct draw_list *list, float x, float y, float radius, float width, uint32_t colour, float alpha) {
    if (alpha > 0.0f) {
        struct draw_command *command = add(list, DRAW_RING, alpha);
        place(command, (struct rect){x, y, radius, width});
        command->colour = colour;
    }
}

void draw_fill(struct draw_list *list, struct rect rect, uint32_t colour, float alpha) {
    if (alpha > 0.0f) {
        struct draw_command *command = add(list, DRAW_FILL, alpha);
        place(command, rect);
        command->colour = colour;
    }
}

void draw_clip(struct draw_list *list, struct rect rect) {
    place(add(list, DRAW_CLIP, 1.0f), rect);
}

void draw_unclip(struct draw_list *list) {
    add(list, DRAW_CLIP, 1.0f);
}

void draw_list_append(struct draw_list *list, const struct draw_list *other) {
    for (size_t i = 0; i < other->count; i++) {
        const struct draw_command *from = &other->commands[i];
        struct draw_command *command = add(list, from->kind, from->alpha);
        *command = *from;
        if (from->text_bytes > 0) {
            name_it(list, command, draw_command_text(other, from), from->text_bytes);
        }
        if (from->count > 0) {
            struct segment *segments = more_segments(list, from->count);
            memcpy(segments, other->segments + from->first, from->count * sizeof *segments);
            command->first = list->segment_count - from->count;
        }
    }
}

static void move_segments(struct draw_list *list, const struct draw_command *command, const struct draw_move *move) {
    for (size_t i = 0; i < command->count; i++) {
        struct segment *line = &list->segments[command->first + i];
        *line = (struct segment){line->x1 * move->scale + move->x, line->y1 * move->scale + move->y,
                                 line->x2 * move->scale + move->x, line->y2 * move->scale + move->y};
    }
}

void draw_list_move(struct draw_list *list, size_t first, const struct draw_move *move) {
    for (size_t i = first; i < list->count; i++) {
        struct draw_command *command = &list->commands[i];
        if (command->kind == DRAW_CLIP && command->w <= 0.0f) {
            continue;
        }
        bool whole = command->kind == DRAW_SPRITE || command->kind == DRAW_ADD;
        command->x = command->x * move->scale + move->x;
        command->y = command->y * move->scale + move->y;
        command->w *= move->scale;
        command->h *= move->scale;
        command->alpha *= move->alpha;
        if (!whole) {
            command->size *= move->scale;
        } else if (move->scale != 1.0f) {
            command->size = (command->size == 0.0f ? 1.0f : command->size) * move->scale;
        }
        move_segments(list, command, move);
    }
}
