/* Lays a colour through a mask over window memory: lines of type. */
#ifndef PLATFORM_INK_H
#define PLATFORM_INK_H
#include "platform/spans.h"

/* mask: coverage bytes, mask_stride to the next row, w x h, its corner at x, y of the window. */
void ink_mask(const struct span_target *target, const unsigned char *mask, int mask_stride, int x, int y, int w, int h,
              uint32_t colour, float alpha);

#endif
