/* Puts the drawing together: which executor, how large, what changed, onto the
 * screen. Off screen it is the CPU executor with memory of its own. It polls no
 * events: whoever does tells it of sizes and exposures. */
#include "platform/window.h"

#include "core/text.h"
#include "platform/cpu.h"
#include "platform/damage.h"
#include "platform/gpu.h"
#include "platform/screenshot.h"
#include "platform/stage.h"
#include "platform/store.h"

#include <SDL.h>
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

enum { SIDE_MAX = 16384, RECTS_SHOWN = 32, PAGES_KEPT = 4 };


struct window {
    SDL_Window *sdl; /* NULL: off screen */
    bool video;      /* SDL's video was started */
    struct type *type;
    struct store *store;
    struct damage *damage;
    struct gpu *gpu; /* one of the two is NULL */
    struct cpu *cpu;
    uint32_t *memory; /* the CPU's own picture: off screen, or where the window's format is another */
    int memory_stride;
    struct stage stage;
    float top_share;
    bool everything; /* the next list is drawn whole */
    bool show_again; /* the next present shows all, drawn or not */
    struct window_stats stats;
};

/* Without a render node there is no drawing hardware; asking GL would cost 200 ms and 100 MB to learn it. */
static bool hardware_possible(void) {
    return access("/dev/dri/renderD128", F_OK) == 0 || access("/dev/dri/card0", F_OK) == 0 ||
           access("/dev/nvidiactl", F_OK) == 0;
}

static int screen_of(const struct window_options *options) {
    return options->screen < SDL_GetNumVideoDisplays() ? options->screen : 0;
}

static void first_size(const struct window_options *options, int *width, int *height) {
    *width = options->width;
    *height = options->height;
    SDL_DisplayMode mode;
    if (*width > 0 && *height > 0) {
        return;
    }
    *width = CANVAS_WIDTH;
    *height = CANVAS_HEIGHT;
    if (options->hidden || SDL_GetCurrentDisplayMode(screen_of(options), &mode) != 0) {
        return;
    }
    if (options->fullscreen) {
        /* Without a window manager nobody else makes the window as large as the screen. */
        *width = mode.w;
        *height = mode.h;
    } else {
        float room = fminf((float)mode.w * 0.9f / (float)CANVAS_WIDTH, (float)mode.h * 0.85f / (float)CANVAS_HEIGHT);
        float scale = fminf(room, 1.0f);
        *width = (int)((float)CANVAS_WIDTH * scale);
        *height = (int)((float)CANVAS_HEIGHT * scale);
    }
}

static bool open_window(struct window *window, const struct window_options *options, uint32_t more_flags,
                        struct error *err) {
    int width = 0;
    int height = 0;
    first_size(options, &width, &height);
    uint32_t flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | more_flags |
                     (options->fullscreen ? (uint32_t)SDL_WINDOW_FULLSCREEN_DESKTOP : 0u);
    int place = (int)SDL_WINDOWPOS_CENTERED_DISPLAY((unsigned)screen_of(options));
    window->sdl = SDL_CreateWindow(options->title == NULL ? "" : options->title, place, place, width, height, flags);
    if (window->sdl == NULL) {
        return error_set(err, "no window can be opened: %s", SDL_GetError());
    }
    SDL_SetWindowMinimumSize(window->sdl, 480, 270);
    return true;
}

static void close_window(struct window *window) {
    if (window->sdl != NULL) {
        SDL_DestroyWindow(window->sdl);
    }
    window->sdl = NULL;
}

static bool start_gpu(struct window *window, const struct window_options *options, struct error *err) {
    bool asked = options->renderer == RENDERER_GPU;
    if (open_window(window, options, 0, err) &&
        gpu_create(&window->gpu, window->sdl, window->store, asked, err)) {
        return true;
    }
    close_window(window);
    return false;
}

static SDL_Surface *surface_of(struct window *window) {
    SDL_Surface *surface = SDL_GetWindowSurface(window->sdl);
    if (surface == NULL) {
        /* A desktop without shared memory for windows: let SDL present in its own way. */
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "1");
        surface = SDL_GetWindowSurface(window->sdl);
    }
    return surface;
}

static bool start_cpu(struct window *window, const struct window_options *options, struct error *err) {
    if (!options->hidden) {
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
        if (!open_window(window, options, 0, err)) {
            return false;
        }
        if (surface_of(window) == NULL) {
            return error_set(err, "the window gives no memory to draw in: %s", SDL_GetError());
        }
    }
    window->cpu = cpu_create(window->store);
    return true;
}

static void refit(struct window *window, int width, int height) {
    int top = (int)((float)height * window->top_share);
    window->stage = stage_fit(width < 1 ? 1 : width, height < 1 ? 1 : height, top);
    store_set_scale(window->store, window->stage.scale);
    window->everything = true;
}

static void measure(struct window *window, const struct window_options *hidden_options) {
    int width = window->stage.width;
    int height = window->stage.height;
    if (hidden_options != NULL && hidden_options->hidden) {
        first_size(hidden_options, &width, &height);
    } else if (window->gpu != NULL) {
        gpu_size(window->gpu, &width, &height);
    } else if (window->sdl != NULL) {
        SDL_Surface *surface = surface_of(window);
        width = surface == NULL ? width : surface->w;
        height = surface == NULL ? height : surface->h;
    }
    if (width != window->stage.width || height != window->stage.height) {
        refit(window, width, height);
    }
}

/* Best effort: the desktop shows its own sign where this fails. */
static void show_icon(struct window *window) {
    const struct image *icon = window->sdl == NULL ? NULL : store_sprite(window->store, "ui/icon-app", 0);
    if (icon == NULL || icon->opaque) {
        return;
    }
    SDL_Surface *straight = SDL_CreateRGBSurfaceWithFormat(0, icon->w, icon->h, 32, SDL_PIXELFORMAT_ARGB8888);
    const uint32_t *rows = pixman_image_get_data(icon->bits);
    int stride = pixman_image_get_stride(icon->bits) / 4;
    for (int i = 0; straight != NULL && i < icon->w * icon->h; i++) {
        uint32_t pixel = rows[i / icon->w * stride + i % icon->w];
        uint32_t alpha = pixel >> 24u;
        uint32_t out = alpha << 24u;
        for (unsigned shift = 0; shift <= 16 && alpha > 0; shift += 8) { /* desktops want colours as without alpha */
            uint32_t part = ((pixel >> shift & 0xFFu) * 255u + alpha / 2u) / alpha;
            out |= (part < 255u ? part : 255u) << shift;
        }
        ((uint32_t *)straight->pixels)[i / icon->w * (straight->pitch / 4) + i % icon->w] = out;
    }
    if (straight != NULL) {
        SDL_SetWindowIcon(window->sdl, straight);
        SDL_FreeSurface(straight);
    }
}

static bool start(struct window *window, const struct window_options *options, const struct reader *reader,
                  struct error *err) {
    if (options->width < 0 || options->height < 0 || options->width > SIDE_MAX || options->height > SIDE_MAX) {
        return error_set(err, "a window of %dx%d: sides of 1 to %d fit", options->width, options->height, SIDE_MAX);
    }
    window->top_share = fminf(fmaxf(options->top_share, 0.0f), 0.8f);
    if (!type_create(&window->type, reader, err)) {
        return false;
    }
    if (!options->hidden) {
        SDL_SetHint(SDL_HINT_VIDEO_HIGHDPI_DISABLED, "0");
        if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
            return error_set(err, "no display to open a window on: %s", SDL_GetError());
        }
        window->video = true;
    }
    size_t page = (size_t)CANVAS_WIDTH * CANVAS_HEIGHT * 4;
    window->store = store_create(reader, window->type, page * PAGES_KEPT);
    window->damage = damage_create();
    bool try_gpu = !options->hidden && (options->renderer == RENDERER_GPU ||
                                        (options->renderer == RENDERER_AUTO && hardware_possible()));
    bool gpu = try_gpu && start_gpu(window, options, err);
    if (!gpu && options->renderer == RENDERER_GPU && !options->hidden) {
        return false;
    }
    if (!gpu && !start_cpu(window, options, err)) {
        return false;
    }
    measure(window, options);
    show_icon(window);
    return true;
}

bool window_create(struct window **out, const struct window_options *options, const struct reader *reader,
                   struct error *err) {
    struct window *window = memory_get(1, sizeof *window);
    *out = NULL;
    if (!start(window, options, reader, err)) {
        window_destroy(window);
        return false;
    }
    if (err != NULL) {
        err->text[0] = '\0';
    }
    *out = window;
    return true;
}

void window_destroy(struct window *window) {
    if (window == NULL) {
        return;
    }
    gpu_destroy(window->gpu);
    cpu_destroy(window->cpu);
    store_destroy(window->store);
    damage_destroy(window->damage);
    type_destroy(window->type);
    free(window->memory);
    close_window(window);
    if (window->video) {
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
    free(window);
}

const struct type_measure *window_type(struct window *window) {
    return type_measuring(window->type);
}

uint32_t window_number(const struct window *window) {
    return window->sdl == NULL ? 0 : SDL_GetWindowID(window->sdl);
}

struct window_stats window_stats(const struct window *window) {
    return window->stats;
}

static bool usable(const SDL_Surface *surface) {
    return !SDL_MUSTLOCK(surface) &&
           (surface->format->format == SDL_PIXELFORMAT_RGB888 || surface->format->format == SDL_PIXELFORMAT_ARGB8888);
}

static void own_memory(struct window *window) {
    int stride = window->stage.width * 4;
    if (window->memory == NULL || window->memory_stride != stride || window->everything) {
        free(window->memory);
        window->memory = memory_get((size_t)window->stage.height, (size_t)stride);
        window->memory_stride = stride;
        window->everything = true;
    }
}

static void copy_to(struct window *window, SDL_Surface *surface) {
    SDL_Surface *from =
        SDL_CreateRGBSurfaceWithFormatFrom(window->memory, window->stage.width, window->stage.height, 32,
                                           window->memory_stride, SDL_PIXELFORMAT_RGB888);
    if (from != NULL) {
        SDL_BlitSurface(from, NULL, surface, NULL);
        SDL_FreeSurface(from);
    }
}

static void show(struct window *window, const pixman_region32_t *region) {
    SDL_Rect rects[RECTS_SHOWN];
    int count = 0;
    pixman_region32_t *changed = (pixman_region32_t *)(uintptr_t)region;
    const pixman_box32_t *boxes = pixman_region32_rectangles(changed, &count);
    if (count > RECTS_SHOWN) {
        boxes = pixman_region32_extents(changed);
        count = 1;
    }
    for (int i = 0; i < count; i++) {
        rects[i] = (SDL_Rect){boxes[i].x1, boxes[i].y1, boxes[i].x2 - boxes[i].x1, boxes[i].y2 - boxes[i].y1};
    }
    if (count > 0 && SDL_UpdateWindowSurfaceRects(window->sdl, rects, count) == 0) {
        window->stats.shown++;
    }
}

static void draw_on_cpu(struct window *window, const struct draw_list *list, pixman_region32_t *region) {
    SDL_Surface *surface = window->sdl == NULL ? NULL : surface_of(window);
    bool direct = surface != NULL && usable(surface) && surface->w == window->stage.width &&
                  surface->h == window->stage.height;
    if (!direct) {
        own_memory(window);
    } else {
        free(window->memory);
        window->memory = NULL;
    }
    damage_find(window->damage, list, window->store, &window->stage, window->everything, region);
    if (direct) {
        cpu_draw(window->cpu, list, &window->stage, surface->pixels, surface->pitch, region);
    } else {
        cpu_draw(window->cpu, list, &window->stage, window->memory, window->memory_stride, region);
    }
    if (surface != NULL) {
        if (!direct) {
            copy_to(window, surface);
        }
        show(window, region);
    }
}

/* The picture as it is, where the system has lost it or somebody wants to know whether it still takes one. */
static void show_whole(struct window *window) {
    if (!window->show_again) {
        return;
    }
    if (window->gpu != NULL) {
        gpu_show(window->gpu);
        window->stats.shown++;
    } else if (window->sdl != NULL && SDL_UpdateWindowSurface(window->sdl) == 0) {
        window->stats.shown++;
    }
}

void window_present(struct window *window, const struct draw_list *list) {
    measure(window, NULL);
    bool differs = damage_differs(window->damage, list);
    if (!differs && !window->everything) {
        window->stats.frames_skipped++;
        show_whole(window);
        window->show_again = false;
        return;
    }
    store_next_frame(window->store);
    pixman_region32_t region;
    pixman_region32_init(&region);
    if (window->gpu != NULL) {
        gpu_draw(window->gpu, list, &window->stage);
        gpu_show(window->gpu);
        window->stats.shown++;
        window->stats.pixels_drawn += (long)window->stage.width * window->stage.height;
    } else {
        draw_on_cpu(window, list, &region);
        window->stats.pixels_drawn += region_area(&region);
        show_whole(window);
    }
    pixman_region32_fini(&region);
    window->stats.frames_drawn++;
    window->everything = false;
    window->show_again = false;
}

/* Pixels to one of the units that input events use. */
static void density_of(const struct window *window, float *density_x, float *density_y) {
    *density_x = *density_y = 1.0f;
    if (window->sdl != NULL) {
        int w = 0;
        int h = 0;
        SDL_GetWindowSize(window->sdl, &w, &h);
        *density_x = w > 0 ? (float)window->stage.width / (float)w : 1.0f;
        *density_y = h > 0 ? (float)window->stage.height / (float)h : 1.0f;
    }
}

void window_from_canvas(const struct window *window, struct rect rect, int *px, int *py, int *width, int *height) {
    float density_x;
    float density_y;
    density_of(window, &density_x, &density_y);
    float scale = window->stage.scale;
    *px = (int)((rect.x * scale + (float)window->stage.canvas.x1) / density_x);
    *py = (int)((rect.y * scale + (float)window->stage.canvas.y1) / density_y);
    *width = (int)(rect.w * scale / density_x) + 1;
    *height = (int)(rect.h * scale / density_y) + 1;
}

void window_to_canvas(const struct window *window, int px, int py, float *x, float *y) {
    float density_x;
    float density_y;
    density_of(window, &density_x, &density_y);
    *x = ((float)px * density_x - (float)window->stage.canvas.x1) / window->stage.scale;
    *y = ((float)py * density_y - (float)window->stage.canvas.y1) / window->stage.scale;
}

void window_resized(struct window *window) {
    measure(window, NULL);
    window->everything = true;
    window->show_again = true;
}

void window_exposed(struct window *window) {
    window->show_again = true;
    window->everything = window->everything || window->gpu != NULL; /* its frame texture may be lost too */
}

void window_hold(struct window *window) {
    if (window->sdl != NULL) {
        SDL_SetWindowKeyboardGrab(window->sdl, SDL_TRUE);
        SDL_SetWindowAlwaysOnTop(window->sdl, SDL_TRUE);
    }
}

void window_to_front(struct window *window) {
    if (window->sdl != NULL) {
        SDL_RestoreWindow(window->sdl);
        SDL_RaiseWindow(window->sdl);
        window_exposed(window);
    }
}

void window_forget(struct window *window) {
    store_forget(window->store);
    damage_destroy(window->damage);
    window->damage = damage_create();
    window->everything = true;
}

void window_toggle_fullscreen(struct window *window) {
    if (window->sdl != NULL) {
        bool full = (SDL_GetWindowFlags(window->sdl) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
        SDL_SetWindowFullscreen(window->sdl, full ? 0u : (uint32_t)SDL_WINDOW_FULLSCREEN_DESKTOP);
        window_resized(window);
    }
}

bool window_save_png(struct window *window, const char *path, struct error *err) {
    if (window->gpu != NULL) {
        int width = 0;
        int height = 0;
        uint32_t *pixels = gpu_read(window->gpu, &width, &height, err);
        bool saved = pixels != NULL && screenshot_write(pixels, width, height, width * 4, path, err);
        free(pixels);
        return saved;
    }
    SDL_Surface *surface = window->sdl == NULL ? NULL : surface_of(window);
    if (window->memory != NULL) {
        return screenshot_write(window->memory, window->stage.width, window->stage.height, window->memory_stride, path,
                                err);
    }
    if (surface == NULL || !usable(surface)) {
        return error_set(err, "%s: nothing was drawn yet", path);
    }
    return screenshot_write(surface->pixels, surface->w, surface->h, surface->pitch, path, err);
}

const char *window_renderer_name(const struct window *window) {
    return window->gpu != NULL ? gpu_name(window->gpu) : "cpu (pixman)";
}

bool window_picture_size(struct window *window, const char *name, float *w, float *h) {
    struct page page = store_page(window->store, name);
    if (page.found) {
        *w = page.w;
        *h = page.h;
    }
    return page.found;
}
