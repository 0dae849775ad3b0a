/* The draw list: what a frame looks like, recorded instead of drawn. Two
 * executors in platform/ play it; tests read it as text. Coordinates are
 * logical pixels on the 1920x1080 canvas, alpha is 0..1, colours are 0xRRGGBB.
 * Sprites are named by their file in the archive without "art/" and ".pic",
 * for example "hub/base". A baked sprite remembers where it stood on its page,
 * so a layer drawn at (0, 0) lands where the artist put it. */
#ifndef CORE_DRAW_H
#define CORE_DRAW_H
#include "core/text.h"
#include "core/type.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rect {
    float x, y, w, h;
};

struct segment {
    float x1, y1, x2, y2;
};

enum draw_kind {
    DRAW_SPRITE, /* name at x,y in natural size, or `size` times that if size is not 0 */
    DRAW_SPRITE_IN, /* name fitted into rect, turned by angle degrees about its centre */
    DRAW_ADD,    /* as DRAW_SPRITE, added to what is there (light) */
    DRAW_GLOW,   /* additive soft disc: centre x,y, radius w, colour */
    DRAW_NINE,   /* name stretched into rect, corners of `size` px kept */
    DRAW_TEXT,   /* one line of type: x and baseline y, face, size, colour, text */
    DRAW_LINES,  /* segments of one width (size) and colour */
    DRAW_RING,   /* circle outline: centre x,y, radius w, stroke width h; h >= w is a disc */
    DRAW_FILL,   /* flat rectangle in colour */
    DRAW_CLIP,   /* everything after is clipped to rect; w = 0 ends it (no nesting) */
    DRAW_KIND_COUNT
};

struct draw_command {
    enum draw_kind kind;
    float x, y, w, h;
    float angle;     /* degrees, clockwise */
    float alpha;
    float size;
    uint32_t colour;
    enum face face;
    size_t text;     /* offset in list->strings: sprite name or line of type */
    size_t text_bytes;
    size_t first;    /* DRAW_LINES: range in list->segments */
    size_t count;
};

struct draw_list {
    struct draw_command *commands; /* owned */
    size_t count, capacity;
    struct text strings;
    struct segment *segments; /* owned */
    size_t segment_count, segment_capacity;
};

void draw_list_clear(struct draw_list *list); /* keeps the memory */
void draw_list_free(struct draw_list *list);
/* Also overwrites the words in it, for lists that outlive their frame. */
void draw_list_wipe(struct draw_list *list);
/* Records all of `other` once more at the end of list. */
void draw_list_append(struct draw_list *list, const struct draw_list *other);

/* How a recorded scene stands in the frame: a point p goes to p * scale + (x, y). Scales from 0.5 to 1.3 cost no larger
 * pictures. */
struct draw_move {
    float scale; /* > 0 */
    float x, y;
    float alpha; /* 0..1, of each command on its own */
};

/* Moves the commands from index first to the end, clips included. */
void draw_list_move(struct draw_list *list, size_t first, const struct draw_move *move);
/* The name or line of a command, NUL-terminated; valid until the list grows. */
const char *draw_command_text(const struct draw_list *list, const struct draw_command *command);
/* Content hash of one command (all that changes the picture). */
uint64_t draw_command_hash(const struct draw_list *list, const struct draw_command *command);
/* One line per command, numbers rounded to 1/10 px and 1/100 alpha. */
void draw_list_print(const struct draw_list *list, struct text *out);

void draw_sprite(struct draw_list *list, const char *name, float x, float y, float alpha);
void draw_sprite_in(struct draw_list *list, const char *name, struct rect rect, float angle, float alpha);
void draw_add(struct draw_list *list, const char *name, float x, float y, float alpha);
void draw_glow(struct draw_list *list, float x, float y, float radius, uint32_t colour, float alpha);
void draw_nine(struct draw_list *list, const char *name, struct rect rect, float margin, float alpha);
void draw_text(struct draw_list *list, enum face face, float size, uint32_t colour, float x, float baseline,
               const char *utf8, size_t bytes, float alpha);
void draw_lines(struct draw_list *list, const struct segment *segments, size_t count, float width,
                uint32_t colour, float alpha);
void draw_ring(struct draw_list *list, float x, float y, float radius, float width, uint32_t colour, float alpha);
void draw_fill(struct draw_list *list, struct rect rect, uint32_t colour, float alpha);
void draw_clip(struct draw_list *list, struct rect rect);
void draw_unclip(struct draw_list *list);

#endif
