/* Soft discs of light: how bright at which distance, and masks of them. */
#ifndef PLATFORM_GLOW_H
#define PLATFORM_GLOW_H
#include "platform/spans.h"

/* Brightness 0..1 at distance 0..1 of the radius. */
float glow_falloff(float distance);

struct glow_masks;
struct glow_masks *glow_masks_create(void);
void glow_masks_destroy(struct glow_masks *masks); /* accepts NULL */

/* Adds light of a colour, window pixels; the radius is rounded to about 3 %. */
void glow_add(struct glow_masks *masks, const struct span_target *target, int x, int y, float radius,
              uint32_t colour, float alpha);

#endif
