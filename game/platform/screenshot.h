/* Pixels as a PNG file. */
#ifndef PLATFORM_SCREENSHOT_H
#define PLATFORM_SCREENSHOT_H
#include "core/error.h"

#include <stdbool.h>
#include <stdint.h>

/* x8r8g8b8 pixels, stride in bytes; replaces the file. The same pixels give the same bytes. */
bool screenshot_write(const uint32_t *pixels, int width, int height, int stride, const char *path, struct error *err);

#endif
