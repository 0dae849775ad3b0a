/* Baked pictures: which level serves, and that no broken file is believed. */
#include "draw_support.h"

#include "platform/picture.h"
#include "platform/resample.h"

#include <lz4.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct invented_level two_levels[] = {{1, 12, 8, 3, -4}, {2, 24, 16, 6, -8}};

static void invent(struct text *out) {
    invent_picture(out, false, 40, 30, two_levels, 2, 0x806040);
}

static bool parse(const struct text *file, struct picture *picture) {
    struct error err = {0};
    bool parsed = picture_parse((const unsigned char *)file->data, file->length, picture, &err);
    assert_true(parsed == (err.text[0] == '\0'));
    return parsed;
}

static void the_smallest_level_that_is_large_enough_serves(void **state) {
    (void)state;
    struct text file = {0};
    struct picture picture;
    invent(&file);
    assert_true(parse(&file, &picture));
    assert_int_equal(picture.page_w, 40);
    assert_int_equal(picture.levels[0].y, -4);
    assert_int_equal(picture_level_for(&picture, 0.5f)->scale, 1);
    assert_int_equal(picture_level_for(&picture, 1.0f)->scale, 1);
    assert_int_equal(picture_level_for(&picture, 1.2f)->scale, 2);
    assert_int_equal(picture_level_for(&picture, 3.0f)->scale, 2);
    text_free(&file);
}

static void a_file_cut_short_anywhere_is_refused(void **state) {
    (void)state;
    struct text file = {0};
    struct picture picture;
    invent(&file);
    size_t whole = file.length;
    for (size_t length = 0; length < whole; length++) {
        file.length = length;
        assert_false(parse(&file, &picture));
    }
    text_free(&file);
}

static void scrambled_files_do_no_harm(void **state) {
    (void)state;
    uint32_t seed = 5;
    for (int round = 0; round < 4000; round++) {
        struct text file = {0};
        struct picture picture;
        struct error err = {0};
        invent(&file);
        for (int i = 0; i < 3; i++) {
            seed = seed * 1664525u + 1013904223u;
            file.data[4 + (seed >> 8) % 60u] = (char)(seed >> 24);
        }
        if (parse(&file, &picture)) {
            for (size_t i = 0; i < picture.level_count; i++) {
                pixman_image_t *image = picture_unpack(&picture, &picture.levels[i], &err);
                if (image != NULL) {
                    pixman_image_unref(image);
                }
            }
        }
        text_free(&file);
    }
}

static void packed_pixels_come_out_as_they_went_in(void **state) {
    (void)state;
    unsigned char pixels[5 * 3 * 4];
    for (size_t i = 0; i < sizeof pixels; i++) {
        pixels[i] = (unsigned char)(i * 3);
    }
    char packed[256];
    int packed_bytes = LZ4_compress_default((const char *)pixels, packed, sizeof pixels, sizeof packed);
    struct picture picture = {.page_w = 5, .page_h = 3, .level_count = 1};
    picture.levels[0] = (struct picture_level){.scale = 1, .w = 5, .h = 3, .packing = 1,
                                               .payload = (const unsigned char *)packed,
                                               .payload_bytes = (size_t)packed_bytes};
    struct error err = {0};
    pixman_image_t *image = picture_unpack(&picture, &picture.levels[0], &err);
    assert_non_null(image);
    for (int y = 0; y < 3; y++) {
        const unsigned char *row =
            (const unsigned char *)pixman_image_get_data(image) + y * pixman_image_get_stride(image);
        assert_memory_equal(row, pixels + y * 20, 20);
    }
    pixman_image_unref(image);
    picture.levels[0].payload_bytes -= 3;
    assert_null(picture_unpack(&picture, &picture.levels[0], &err));
    assert_non_null(strstr(err.text, "unpack"));
}

static void resampling_keeps_a_flat_colour_and_its_place(void **state) {
    (void)state;
    const double factors[] = {0.25, 0.5, 0.711, 1.333};
    for (size_t i = 0; i < sizeof factors / sizeof *factors; i++) {
        pixman_image_t *image = picture_blank(PIXMAN_a8r8g8b8, 64, 48);
        for (int p = 0; p < 64 * 48; p++) {
            pixman_image_get_data(image)[p] = 0xFF406080u;
        }
        int x = 100;
        int y = -40;
        pixman_image_t *out = resample(image, factors[i], &x, &y);
        assert_true(x <= 100 * factors[i] && x > 100 * factors[i] - 1.01);
        assert_true(y <= -40 * factors[i] && y > -40 * factors[i] - 1.01);
        int w = pixman_image_get_width(out);
        int h = pixman_image_get_height(out);
        uint32_t middle = pixman_image_get_data(out)[h / 2 * pixman_image_get_stride(out) / 4 + w / 2];
        for (int shift = 0; shift < 32; shift += 8) {
            assert_in_range((middle >> shift & 255u) + 2u, (0xFF406080u >> shift & 255u), (0xFF406080u >> shift & 255u) + 3u);
        }
        pixman_image_unref(out);
        pixman_image_unref(image);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_smallest_level_that_is_large_enough_serves),
        cmocka_unit_test(a_file_cut_short_anywhere_is_refused),
        cmocka_unit_test(scrambled_files_do_no_harm),
        cmocka_unit_test(packed_pixels_come_out_as_they_went_in),
        cmocka_unit_test(resampling_keeps_a_flat_colour_and_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
