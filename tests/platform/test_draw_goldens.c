/* A few small pictures, pixel for pixel, as hashes in tests/goldens/draw.txt.
 * When one differs on purpose: look at what is drawn now (UPDATE_GOLDENS=FOLDER
 * writes the pictures there and the file anew), then commit the file. */
#include "draw_support.h"

#include "core/hash.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const char golden_path[] = "tests/goldens/draw.txt";

static void light(struct draw_list *list) {
    draw_sprite(list, "test/page", 0, 0, 1);
    draw_glow(list, 960, 540, 500, 0xFFB45A, 0.8f);
    draw_add(list, "test/box", 300, 300, 0.5f);
}

static void cut_outs(struct draw_list *list) {
    draw_fill(list, (struct rect){0, 0, 1920, 1080}, 0x241A3C, 1);
    draw_sprite(list, "test/box", 200, 200, 1);
    draw_sprite(list, "test/box", 500, 200, 0.4f);
    draw_sprite_in(list, "test/box", (struct rect){800, 300, 600, 450}, 20, 1);
    draw_sprite_in(list, "test/box", (struct rect){1500, 300, 50, 40}, 0, 1);
}

static void panels(struct draw_list *list) {
    draw_nine(list, "test/box", (struct rect){100, 100, 1000, 700}, 40, 1);
    draw_nine(list, "test/box", (struct rect){1200, 100, 400, 60}, 40, 0.6f);
}

static void words(struct draw_list *list) {
    write_line(list, FACE_DISPLAY, 160, 100, 250, "Warm Light");
    write_line(list, FACE_DISPLAY_ITALIC, 120, 100, 450, "for just now");
    write_line(list, FACE_TEXT, 110, 100, 650, "A small kindness, 2026");
    write_line(list, FACE_TEXT_BOLD, 110, 100, 850, "Il1 O0 rn m");
}

static void many_scripts(struct draw_list *list) {
    write_line(list, FACE_TEXT, 110, 100, 200, "قال Inner House 2026 مرحبا (نعم)");
    write_line(list, FACE_TEXT, 110, 100, 400, "שלום (2026) עולם");
    write_line(list, FACE_TEXT, 110, 100, 600, "क्षत्रिय नमस्ते");
    write_line(list, FACE_TEXT, 110, 100, 800, "กำลังใจ Ελλάδα Łódź");
}

static void shapes(struct draw_list *list) {
    const struct segment rain[] = {{300, 100, 280, 240}, {500, 300, 480, 440}, {700, 100, 1100, 160}, {100, 900, 900, 900}};
    draw_lines(list, rain, 4, 6, 0x9FB4D8, 0.8f);
    draw_ring(list, 1300, 500, 300, 40, 0xF0C080, 1);
    draw_ring(list, 1300, 500, 120, 120, 0xC06080, 0.7f);
    draw_fill(list, (struct rect){200, 600, 400, 200}, 0x80A0FF, 0.5f);
}

static void a_clip(struct draw_list *list) {
    draw_sprite(list, "test/page", 0, 0, 1);
    draw_clip(list, (struct rect){400, 300, 800, 400});
    draw_glow(list, 800, 500, 600, 0xFFFFFF, 0.9f);
    draw_ring(list, 400, 300, 300, 60, 0x60FF90, 1);
    draw_unclip(list);
    draw_ring(list, 1500, 800, 200, 60, 0x60FF90, 1);
}

static const struct golden {
    const char *name;
    int width, height;
    void (*draw)(struct draw_list *list);
} goldens[] = {
    {"light", 320, 180, light},   {"cut-outs", 320, 180, cut_outs},         {"panels", 300, 200, panels},
    {"words", 480, 270, words},   {"many-scripts", 480, 270, many_scripts}, {"shapes", 320, 180, shapes},
    {"a-clip", 320, 180, a_clip},
};

static void draw_golden(const struct golden *golden, const char *folder, struct text *out) {
    struct window *window = hidden_window(golden->width, golden->height);
    struct draw_list list = {0};
    golden->draw(&list);
    window_present(window, &list);
    size_t count = 0;
    unsigned char *pixels = window_pixels(window, &count);
    text_appendf(out, "%s %dx%d %016llx\n", golden->name, golden->width, golden->height,
                 (unsigned long long)hash_bytes(HASH_START, pixels, count));
    if (folder != NULL) {
        struct text path = {0};
        text_appendf(&path, "%s/%s.png", folder, golden->name);
        assert_true(window_save_png(window, path.data, NULL));
        text_free(&path);
    }
    free(pixels);
    draw_list_free(&list);
    window_destroy(window);
}

static void pictures_are_what_they_were(void **state) {
    (void)state;
    struct text now = {0};
    struct text then = {0};
    const char *folder = getenv("UPDATE_GOLDENS");
    for (size_t i = 0; i < sizeof goldens / sizeof *goldens; i++) {
        draw_golden(&goldens[i], folder, &now);
    }
    if (folder != NULL) {
        FILE *file = fopen(golden_path, "wb");
        assert_non_null(file);
        fputs(now.data, file);
        fclose(file);
    }
    assert_true(read_whole(golden_path, 65536, &then));
    assert_string_equal(now.data, then.data);
    text_free(&now);
    text_free(&then);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(pictures_are_what_they_were)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
