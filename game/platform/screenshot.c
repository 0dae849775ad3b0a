/* Writes a picture of the window with libpng's simple interface. The unused
 * fourth byte is left out, so that no picture comes out transparent. */
#include "platform/screenshot.h"

#include "core/text.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

bool screenshot_write(const uint32_t *pixels, int width, int height, int stride, const char *path, struct error *err) {
    size_t row_bytes = (size_t)width * 3;
    unsigned char *rgb = memory_get((size_t)height, row_bytes);
    for (int y = 0; y < height; y++) {
        const uint32_t *from = pixels + (size_t)y * (size_t)(stride / 4);
        unsigned char *to = rgb + (size_t)y * row_bytes;
        for (int x = 0; x < width; x++) {
            *to++ = (unsigned char)(from[x] >> 16);
            *to++ = (unsigned char)(from[x] >> 8);
            *to++ = (unsigned char)from[x];
        }
    }
    png_image image;
    memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = (png_uint_32)width;
    image.height = (png_uint_32)height;
    image.format = PNG_FORMAT_RGB;
    bool written = png_image_write_to_file(&image, path, 0, rgb, (png_int_32)row_bytes, NULL) != 0;
    free(rgb);
    return written || error_set(err, "%s: the picture cannot be written (%s)", path, image.message);
}
