/* The GPU executor: plays a draw list through SDL_Renderer. */
#ifndef PLATFORM_GPU_H
#define PLATFORM_GPU_H
#include "core/error.h"
#include "platform/bounds.h"

#include <SDL.h>
#include <stdbool.h>

struct gpu;
/* The window and the store outlive it. Fails where no drawing hardware stands
 * behind the renderer, unless software is allowed. */
bool gpu_create(struct gpu **out, SDL_Window *window, struct store *store, bool allow_software, struct error *err);
void gpu_destroy(struct gpu *gpu); /* accepts NULL; empties the store's textures first by store_set_scale */
const char *gpu_name(const struct gpu *gpu); /* "gpu (opengl)"; the gpu's */
void gpu_size(const struct gpu *gpu, int *width, int *height);

void gpu_draw(struct gpu *gpu, const struct draw_list *list, const struct stage *stage);
void gpu_show(struct gpu *gpu); /* the frame drawn last, again */
/* x8r8g8b8 of the frame drawn last; malloc'ed, freed by the caller; NULL: err says why. */
uint32_t *gpu_read(struct gpu *gpu, int *width, int *height, struct error *err);

#endif
