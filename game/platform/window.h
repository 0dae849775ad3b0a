/* The window: it shows draw lists, and only what changed in them. It picks the
 * renderer, fits the 1920x1080 canvas into whatever size it has, and measures
 * type with the very fonts that it draws. No SDL type is named here.
 *
 * Not thread-safe: all calls come from the thread that created it. */
#ifndef PLATFORM_WINDOW_H
#define PLATFORM_WINDOW_H
#include "core/action.h" /* the canvas */
#include "core/draw.h"
#include "core/error.h"
#include "core/reader.h"
#include "core/type.h"

#include <stdbool.h>
#include <stdint.h>

enum renderer_choice { RENDERER_AUTO, RENDERER_GPU, RENDERER_CPU };

struct window_options {
    const char *title; /* UTF-8; NULL is "" */
    int width, height; /* of the window, 1..16384; 0 = 1920x1080 for a hidden one, else most of the desktop */
    bool fullscreen;
    float top_share;    /* 0..0.8 of the height: the upper part that nobody can reach and where nothing stands */
    int screen;  /* on which display it opens, where there are several; 0 is the first */
    bool hidden; /* off screen: no video at all, the CPU executor draws into memory */
    enum renderer_choice renderer;
};

struct window_stats {
    int frames_drawn;   /* presented lists that differed from the one before */
    int frames_skipped; /* presented lists that changed nothing */
    int shown;          /* pictures that the window system took: forced ones too (window_exposed) */
    long pixels_drawn;  /* window pixels composed again, summed over frames_drawn */
};

struct window;

/* All or nothing: on false *out is NULL and err says why. *reader is copied;
 * its context must outlive the window. A window that is not hidden starts and,
 * when destroyed, ends SDL's video. Fails without the text font. */
bool window_create(struct window **out, const struct window_options *options, const struct reader *reader,
                   struct error *err);
void window_destroy(struct window *window); /* accepts NULL */

/* Measures as the window draws, whatever its size; belongs to the window. */
const struct type_measure *window_type(struct window *window);

/* Draws what differs from the list presented before and shows it; does nothing
 * when nothing differs and nothing was exposed or resized. A picture that is
 * missing or broken is named once on stderr and left out. */
void window_present(struct window *window, const struct draw_list *list);
struct window_stats window_stats(const struct window *window);

/* From window coordinates, as input events give them, to the canvas. Points
 * beside the canvas give coordinates outside 0..1920, 0..1080. */
void window_to_canvas(const struct window *window, int px, int py, float *x, float *y);

/* And back: which window pixels a rectangle of the canvas covers. */
void window_from_canvas(const struct window *window, struct rect rect, int *px, int *py, int *width, int *height);

void window_resized(struct window *window); /* the size or the density of its pixels changed */
void window_exposed(struct window *window); /* its content was lost or uncovered */
void window_toggle_fullscreen(struct window *window);
/* All keys go to this window while it is there, and it stays before others. */
void window_hold(struct window *window);
void window_to_front(struct window *window); /* where something else came before it, or somebody put it away */
/* Nothing that was shown is left in memory; all pictures are read anew. */
void window_forget(struct window *window);

/* Writes what was last presented, letterbox included. */
bool window_save_png(struct window *window, const char *path, struct error *err);

uint32_t window_number(const struct window *window); /* as events name it; 0 off screen */
const char *window_renderer_name(const struct window *window); /* "cpu (pixman)" or "gpu (opengl)"; the window's */

/* The page size of a picture in logical px; false when there is no such picture. */
bool window_picture_size(struct window *window, const char *name, float *w, float *h);

#endif
