/* The CPU executor: plays a draw list into 32-bit memory with pixman. */
#ifndef PLATFORM_CPU_H
#define PLATFORM_CPU_H
#include "platform/bounds.h"

struct cpu;
struct cpu *cpu_create(struct store *store); /* the store outlives it */
void cpu_destroy(struct cpu *cpu);           /* accepts NULL */

/* pixels: x8r8g8b8, stride in bytes, stage->width x stage->height. Only the
 * region is drawn, and every pixel of it: letterbox, canvas, commands. */
void cpu_draw(struct cpu *cpu, const struct draw_list *list, const struct stage *stage, uint32_t *pixels, int stride,
              const pixman_region32_t *region);

#endif
