/* Pictures at another scale. */
#ifndef PLATFORM_RESAMPLE_H
#define PLATFORM_RESAMPLE_H
#include <pixman.h>

/* Scales a 32-bit image, whose top left pixel stands at (*x, *y) of its page, by
 * factor > 0 with a filter that neither aliases nor rings. Returns a new image,
 * which the caller unrefs, and where it stands. */
pixman_image_t *resample(pixman_image_t *image, double factor, int *x, int *y);

#endif
