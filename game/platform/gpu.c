/* The same list on drawing hardware: images become textures once, shapes become
 * triangles with a feathered edge. The frame is drawn into a texture of the
 * window's size, so that it can be shown again and read back. */
#include "platform/gpu.h"

#include "core/text.h"
#include "platform/glow.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GLOW_SIDE = 256, TURNS_MAX = 96 };

struct gpu {
    SDL_Renderer *renderer;
    struct store *store;
    SDL_Texture *frame, *glow;
    int frame_w, frame_h;
    SDL_BlendMode over, add;
    char name[64];
    const struct stage *stage; /* during gpu_draw */
    const struct draw_list *list;
    SDL_Vertex *vertices; /* owned; scratch */
    int *indices;
    size_t vertex_count, vertex_capacity, index_count, index_capacity;
};

static void drop_texture(void *texture) {
    SDL_DestroyTexture(texture);
}

static SDL_BlendMode premultiplied(SDL_BlendFactor below) {
    return SDL_ComposeCustomBlendMode(SDL_BLENDFACTOR_ONE, below, SDL_BLENDOPERATION_ADD, SDL_BLENDFACTOR_ONE, below,
                                      SDL_BLENDOPERATION_ADD);
}

static SDL_Texture *upload(struct gpu *gpu, const uint32_t *pixels, int w, int h, int stride) {
    SDL_Texture *texture =
        SDL_CreateTexture(gpu->renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, w, h);
    if (texture != NULL) {
        SDL_UpdateTexture(texture, NULL, pixels, stride);
        SDL_SetTextureScaleMode(texture, SDL_ScaleModeLinear);
    }
    return texture;
}

static SDL_Texture *make_glow(struct gpu *gpu) {
    uint32_t *pixels = memory_get(GLOW_SIDE * GLOW_SIDE, sizeof *pixels);
    const float half = (float)GLOW_SIDE / 2.0f;
    for (int y = 0; y < GLOW_SIDE; y++) {
        for (int x = 0; x < GLOW_SIDE; x++) {
            float distance = hypotf((float)x + 0.5f - half, (float)y + 0.5f - half) / half;
            pixels[y * GLOW_SIDE + x] = 0x01010101u * (uint32_t)lroundf(255.0f * glow_falloff(distance));
        }
    }
    SDL_Texture *texture = upload(gpu, pixels, GLOW_SIDE, GLOW_SIDE, GLOW_SIDE * 4);
    free(pixels);
    return texture;
}

static bool software(const char *gl_renderer) {
    static const char *const names[] = {"llvmpipe", "softpipe", "swrast", "Software Rasterizer"};
    for (size_t i = 0; gl_renderer != NULL && i < sizeof names / sizeof *names; i++) {
        if (strstr(gl_renderer, names[i]) != NULL) {
            return true;
        }
    }
    return false;
}

static const char *gl_renderer_name(void) {
    typedef const unsigned char *(*get_string)(unsigned name);
    union {
        void *object;
        get_string function;
    } address = {.object = SDL_GL_GetProcAddress("glGetString")};
    const unsigned gl_renderer = 0x1F01;
    return address.object == NULL ? NULL : (const char *)address.function(gl_renderer);
}

static bool start(struct gpu *gpu, SDL_Window *window, bool allow_software, struct error *err) {
    gpu->renderer = SDL_CreateRenderer(window, -1,
                                       (allow_software ? 0u : (unsigned)SDL_RENDERER_ACCELERATED) |
                                           SDL_RENDERER_PRESENTVSYNC | SDL_RENDERER_TARGETTEXTURE);
    SDL_RendererInfo info = {0};
    if (gpu->renderer == NULL || SDL_GetRendererInfo(gpu->renderer, &info) != 0) {
        return error_set(err, "no renderer on drawing hardware: %s", SDL_GetError());
    }
    bool on_gl = strncmp(info.name, "opengl", 6) == 0;
    if (!allow_software && ((info.flags & SDL_RENDERER_SOFTWARE) != 0 || (on_gl && software(gl_renderer_name())))) {
        return error_set(err, "the renderer '%s' has no drawing hardware behind it", info.name);
    }
    snprintf(gpu->name, sizeof gpu->name, "gpu (%s)", info.name);
    gpu->over = premultiplied(SDL_BLENDFACTOR_ONE_MINUS_SRC_ALPHA);
    gpu->add = premultiplied(SDL_BLENDFACTOR_ONE);
    gpu->glow = make_glow(gpu);
    if (gpu->glow == NULL || SDL_SetTextureBlendMode(gpu->glow, gpu->over) != 0) {
        return error_set(err, "the renderer '%s' cannot blend what the house needs", info.name);
    }
    return true;
}

bool gpu_create(struct gpu **out, SDL_Window *window, struct store *store, bool allow_software, struct error *err) {
    struct gpu *gpu = memory_get(1, sizeof *gpu);
    gpu->store = store;
    store_on_drop(store, drop_texture);
    if (!start(gpu, window, allow_software, err)) {
        gpu_destroy(gpu);
        *out = NULL;
        return false;
    }
    *out = gpu;
    return true;
}

void gpu_destroy(struct gpu *gpu) {
    if (gpu == NULL) {
        return;
    }
    store_set_scale(gpu->store, 1.0f);
    store_on_drop(gpu->store, NULL);
    if (gpu->renderer != NULL) {
        SDL_DestroyRenderer(gpu->renderer);
    }
    free(gpu->vertices);
    free(gpu->indices);
    free(gpu);
}

const char *gpu_name(const struct gpu *gpu) {
    return gpu->name;
}

void gpu_size(const struct gpu *gpu, int *width, int *height) {
    if (SDL_GetRendererOutputSize(gpu->renderer, width, height) != 0) {
        *width = *height = 1;
    }
}

static SDL_Texture *mask_texture(struct gpu *gpu, pixman_image_t *bits, int w, int h) {
    pixman_image_t *white = pixman_image_create_bits(PIXMAN_a8r8g8b8, w, h, NULL, 0);
    pixman_color_t full = {0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF};
    pixman_image_t *ink = pixman_image_create_solid_fill(&full);
    pixman_image_composite32(PIXMAN_OP_SRC, ink, bits, white, 0, 0, 0, 0, 0, 0, w, h);
    SDL_Texture *texture = upload(gpu, pixman_image_get_data(white), w, h, pixman_image_get_stride(white));
    pixman_image_unref(ink);
    pixman_image_unref(white);
    return texture;
}

static SDL_Texture *texture_of(struct gpu *gpu, struct image *image) {
    if (image->texture == NULL) {
        if (pixman_image_get_format(image->bits) == PIXMAN_a8) {
            image->texture = mask_texture(gpu, image->bits, image->w, image->h);
        } else {
            image->texture = upload(gpu, pixman_image_get_data(image->bits), image->w, image->h,
                                    pixman_image_get_stride(image->bits));
        }
    }
    return image->texture;
}

static unsigned char part(uint32_t colour, int shift, float alpha) {
    return (unsigned char)lroundf((float)(colour >> shift & 0xFFu) * alpha);
}

/* Premultiplied: alpha dims the colour too. */
static SDL_Color tint(uint32_t colour, float alpha) {
    return (SDL_Color){part(colour, 16, alpha), part(colour, 8, alpha), part(colour, 0, alpha), part(0xFF, 0, alpha)};
}

static void stamp(struct gpu *gpu, SDL_Texture *texture, SDL_BlendMode blend, SDL_FRect to, SDL_Color colour) {
    if (texture != NULL) {
        SDL_SetTextureBlendMode(texture, blend);
        SDL_SetTextureColorMod(texture, colour.r, colour.g, colour.b);
        SDL_SetTextureAlphaMod(texture, colour.a);
        SDL_RenderCopyF(gpu->renderer, texture, NULL, &to);
    }
}

static void stamp_image(struct gpu *gpu, struct image *image, SDL_BlendMode blend, int x, int y, SDL_Color colour) {
    if (image != NULL) {
        SDL_BlendMode with = image->opaque && colour.a == 255 ? SDL_BLENDMODE_NONE : blend;
        stamp(gpu, texture_of(gpu, image), with,
              (SDL_FRect){(float)(x + image->x), (float)(y + image->y), (float)image->w, (float)image->h}, colour);
    }
}

static float across(const struct gpu *gpu, float x) {
    return (float)gpu->stage->canvas.x1 + x * gpu->stage->scale;
}

static float down(const struct gpu *gpu, float y) {
    return (float)gpu->stage->canvas.y1 + y * gpu->stage->scale;
}

static void draw_scaled(struct gpu *gpu, const struct draw_command *command, struct image *image) {
    float k = command->size;
    SDL_FRect to = {across(gpu, command->x) + (float)image->x * k, down(gpu, command->y) + (float)image->y * k,
                    (float)image->w * k, (float)image->h * k};
    stamp(gpu, texture_of(gpu, image), command->kind == DRAW_ADD ? gpu->add : gpu->over, to,
          tint(0xFFFFFF, command->alpha));
}

static void draw_page(struct gpu *gpu, const struct draw_command *command) {
    struct image *image = store_sprite(gpu->store, draw_command_text(gpu->list, command), 0);
    if (image != NULL && command->size != 0.0f) {
        draw_scaled(gpu, command, image);
        return;
    }
    stamp_image(gpu, image, command->kind == DRAW_ADD ? gpu->add : gpu->over, stage_x(gpu->stage, command->x),
                stage_y(gpu->stage, command->y), tint(0xFFFFFF, command->alpha));
}

static int add_vertex(struct gpu *gpu, float x, float y, SDL_Color colour) {
    if (gpu->vertex_count == gpu->vertex_capacity) {
        gpu->vertex_capacity = gpu->vertex_capacity == 0 ? 256 : gpu->vertex_capacity * 2;
        gpu->vertices = memory_resize(gpu->vertices, gpu->vertex_capacity, sizeof *gpu->vertices);
    }
    gpu->vertices[gpu->vertex_count] = (SDL_Vertex){.position = {x, y}, .color = colour};
    return (int)gpu->vertex_count++;
}

static void add_quad(struct gpu *gpu, int a, int b, int c, int d) {
    if (gpu->index_count + 6 > gpu->index_capacity) {
        gpu->index_capacity = gpu->index_capacity == 0 ? 512 : gpu->index_capacity * 2;
        gpu->indices = memory_resize(gpu->indices, gpu->index_capacity, sizeof *gpu->indices);
    }
    const int corners[6] = {a, b, c, a, c, d};
    memcpy(gpu->indices + gpu->index_count, corners, sizeof corners);
    gpu->index_count += 6;
}

static void flush(struct gpu *gpu, SDL_Texture *texture) {
    if (gpu->index_count > 0) {
        SDL_SetRenderDrawBlendMode(gpu->renderer, gpu->over);
        SDL_RenderGeometry(gpu->renderer, texture, gpu->vertices, (int)gpu->vertex_count, gpu->indices,
                           (int)gpu->index_count);
    }
    gpu->vertex_count = 0;
    gpu->index_count = 0;
}

static void draw_fitted(struct gpu *gpu, const struct draw_command *command) {
    struct fitted fitted = bounds_fit(gpu->store, gpu->stage, draw_command_text(gpu->list, command), command);
    if (fitted.image == NULL) {
        return;
    }
    SDL_Color colour = tint(0xFFFFFF, command->alpha);
    if (fitted.plain) {
        stamp_image(gpu, fitted.image, gpu->over, fitted.box.x1 - fitted.image->x, fitted.box.y1 - fitted.image->y,
                    colour);
        return;
    }
    SDL_Texture *texture = texture_of(gpu, fitted.image);
    double det = fitted.xx * fitted.yy - fitted.xy * fitted.yx;
    if (texture == NULL || fabs(det) < 1e-9) {
        return;
    }
    int at[4];
    for (int i = 0; i < 4; i++) {
        bool right = i == 1 || i == 2;
        bool low = i >= 2;
        double u = (right ? fitted.image->w : 0) - fitted.x0;
        double v = (low ? fitted.image->h : 0) - fitted.y0;
        at[i] = add_vertex(gpu, (float)((fitted.yy * u - fitted.xy * v) / det),
                           (float)((fitted.xx * v - fitted.yx * u) / det), colour);
        gpu->vertices[at[i]].tex_coord = (SDL_FPoint){right ? 1.0f : 0.0f, low ? 1.0f : 0.0f};
    }
    add_quad(gpu, at[0], at[1], at[2], at[3]);
    SDL_SetTextureBlendMode(texture, gpu->over);
    SDL_SetTextureColorMod(texture, 255, 255, 255);
    SDL_SetTextureAlphaMod(texture, 255);
    flush(gpu, texture);
}

static void draw_light(struct gpu *gpu, const struct draw_command *command) {
    float r = command->w * gpu->stage->scale;
    stamp(gpu, gpu->glow, gpu->add,
          (SDL_FRect){across(gpu, command->x) - r, down(gpu, command->y) - r, 2.0f * r, 2.0f * r},
          tint(command->colour, command->alpha));
}

static void draw_panel(struct gpu *gpu, const struct draw_command *command) {
    struct rect rect = {command->x, command->y, command->w, command->h};
    pixman_box32_t box = stage_box(gpu->stage, rect);
    struct image *image = store_nine(gpu->store, draw_command_text(gpu->list, command), box.x2 - box.x1,
                                     box.y2 - box.y1, command->size);
    stamp_image(gpu, image, gpu->over, box.x1, box.y1, tint(0xFFFFFF, command->alpha));
}

static void draw_type(struct gpu *gpu, const struct draw_command *command) {
    struct image *image = store_type(gpu->store, command->face, command->size * gpu->stage->scale,
                                     draw_command_text(gpu->list, command), command->text_bytes);
    stamp_image(gpu, image, gpu->over, stage_x(gpu->stage, command->x), stage_y(gpu->stage, command->y),
                tint(command->colour, command->alpha));
}

static void add_line(struct gpu *gpu, const struct segment *line, float width, SDL_Color colour) {
    const SDL_Color none = {0, 0, 0, 0};
    float x1 = across(gpu, line->x1), y1 = down(gpu, line->y1);
    float x2 = across(gpu, line->x2), y2 = down(gpu, line->y2);
    float length = hypotf(x2 - x1, y2 - y1);
    if (length < 0.01f) {
        return;
    }
    float nx = (y1 - y2) / length, ny = (x2 - x1) / length;
    const float reach[4] = {-width / 2.0f - 0.5f, fminf(0.5f - width / 2.0f, 0.0f), fmaxf(width / 2.0f - 0.5f, 0.0f),
                            width / 2.0f + 0.5f};
    int left[4];
    int right[4];
    for (int i = 0; i < 4; i++) {
        SDL_Color edge = i == 0 || i == 3 ? none : colour;
        left[i] = add_vertex(gpu, x1 + nx * reach[i], y1 + ny * reach[i], edge);
        right[i] = add_vertex(gpu, x2 + nx * reach[i], y2 + ny * reach[i], edge);
    }
    for (int i = 0; i < 3; i++) {
        add_quad(gpu, left[i], right[i], right[i + 1], left[i + 1]);
    }
}

static void draw_segments(struct gpu *gpu, const struct draw_command *command) {
    float width = command->size * gpu->stage->scale;
    SDL_Color colour = tint(command->colour, command->alpha * fminf(width, 1.0f));
    for (size_t i = 0; i < command->count; i++) {
        add_line(gpu, &gpu->list->segments[command->first + i], width, colour);
    }
    flush(gpu, NULL);
}

static void draw_circle(struct gpu *gpu, const struct draw_command *command) {
    const SDL_Color none = {0, 0, 0, 0};
    SDL_Color colour = tint(command->colour, command->alpha);
    float radius = command->w * gpu->stage->scale;
    float width = command->h * gpu->stage->scale;
    bool disc = width >= radius;
    float outer = disc ? radius : radius + width / 2.0f;
    float inner = disc ? 0.0f : radius - width / 2.0f;
    const float reach[4] = {fmaxf(inner - 0.5f, 0.0f), disc ? 0.0f : inner + 0.5f, fmaxf(outer - 0.5f, 0.0f),
                            outer + 0.5f};
    int before[4] = {0};
    for (int turn = 0; turn <= TURNS_MAX; turn++) {
        float angle = 2.0f * (float)M_PI * (float)turn / (float)TURNS_MAX;
        int at[4];
        for (int i = 0; i < 4; i++) {
            SDL_Color edge = i == 3 || (i == 0 && !disc) ? none : colour;
            at[i] = add_vertex(gpu, across(gpu, command->x) + cosf(angle) * reach[i],
                               down(gpu, command->y) + sinf(angle) * reach[i], edge);
        }
        for (int i = 0; i < 3 && turn > 0; i++) {
            add_quad(gpu, before[i], at[i], at[i + 1], before[i + 1]);
        }
        memcpy(before, at, sizeof before);
    }
    flush(gpu, NULL);
}

static SDL_Rect rect_of(pixman_box32_t box) {
    return (SDL_Rect){box.x1, box.y1, box.x2 > box.x1 ? box.x2 - box.x1 : 0, box.y2 > box.y1 ? box.y2 - box.y1 : 0};
}

static void draw_flat(struct gpu *gpu, const struct draw_command *command) {
    struct rect rect = {command->x, command->y, command->w, command->h};
    SDL_Rect to = rect_of(stage_box(gpu->stage, rect));
    SDL_Color colour = tint(command->colour, command->alpha);
    SDL_SetRenderDrawBlendMode(gpu->renderer, gpu->over);
    SDL_SetRenderDrawColor(gpu->renderer, colour.r, colour.g, colour.b, colour.a);
    SDL_RenderFillRect(gpu->renderer, &to);
}

static void change_clip(struct gpu *gpu, const struct draw_command *command) {
    struct rect rect = {command->x, command->y, command->w, command->h};
    pixman_box32_t box = gpu->stage->canvas;
    if (command->w > 0.0f) {
        box = box_intersect(box, stage_box(gpu->stage, rect));
    }
    SDL_Rect clip = rect_of(box);
    SDL_RenderSetClipRect(gpu->renderer, &clip);
}

static void (*const draw_kind[DRAW_KIND_COUNT])(struct gpu *gpu, const struct draw_command *command) = {
    [DRAW_SPRITE] = draw_page, [DRAW_SPRITE_IN] = draw_fitted, [DRAW_ADD] = draw_page,       [DRAW_GLOW] = draw_light,
    [DRAW_NINE] = draw_panel,  [DRAW_TEXT] = draw_type,        [DRAW_LINES] = draw_segments, [DRAW_RING] = draw_circle,
    [DRAW_FILL] = draw_flat,   [DRAW_CLIP] = change_clip,
};

static void fit_frame(struct gpu *gpu, int width, int height) {
    if (gpu->frame != NULL && gpu->frame_w == width && gpu->frame_h == height) {
        return;
    }
    if (gpu->frame != NULL) {
        SDL_DestroyTexture(gpu->frame);
    }
    gpu->frame =
        SDL_CreateTexture(gpu->renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_TARGET, width, height);
    gpu->frame_w = width;
    gpu->frame_h = height;
    if (gpu->frame != NULL) {
        SDL_SetTextureBlendMode(gpu->frame, SDL_BLENDMODE_NONE);
    }
}

void gpu_draw(struct gpu *gpu, const struct draw_list *list, const struct stage *stage) {
    gpu->stage = stage;
    gpu->list = list;
    fit_frame(gpu, stage->width, stage->height);
    SDL_SetRenderTarget(gpu->renderer, gpu->frame);
    SDL_RenderSetClipRect(gpu->renderer, NULL);
    SDL_SetRenderDrawColor(gpu->renderer, STAGE_EDGE_COLOUR >> 16 & 0xFF, STAGE_EDGE_COLOUR >> 8 & 0xFF,
                           STAGE_EDGE_COLOUR & 0xFF, 255);
    SDL_RenderClear(gpu->renderer);
    const struct draw_command no_clip = {.kind = DRAW_CLIP};
    change_clip(gpu, &no_clip);
    for (size_t i = 0; i < list->count; i++) {
        draw_kind[list->commands[i].kind](gpu, &list->commands[i]);
    }
    SDL_RenderSetClipRect(gpu->renderer, NULL);
    gpu->stage = NULL;
    gpu->list = NULL;
}

void gpu_show(struct gpu *gpu) {
    SDL_SetRenderTarget(gpu->renderer, NULL);
    if (gpu->frame != NULL) {
        SDL_RenderCopy(gpu->renderer, gpu->frame, NULL, NULL);
    }
    SDL_RenderPresent(gpu->renderer);
}

uint32_t *gpu_read(struct gpu *gpu, int *width, int *height, struct error *err) {
    if (gpu->frame == NULL) {
        error_set(err, "nothing was drawn yet");
        return NULL;
    }
    uint32_t *pixels = memory_get((size_t)gpu->frame_w * (size_t)gpu->frame_h, sizeof *pixels);
    SDL_SetRenderTarget(gpu->renderer, gpu->frame);
    if (SDL_RenderReadPixels(gpu->renderer, NULL, SDL_PIXELFORMAT_ARGB8888, pixels, gpu->frame_w * 4) != 0) {
        error_set(err, "the drawn frame cannot be read back: %s", SDL_GetError());
        free(pixels);
        pixels = NULL;
    }
    *width = gpu->frame_w;
    *height = gpu->frame_h;
    return pixels;
}
