/* What the window draws again, and that drawing a part gives the same picture as drawing all. */
#include "draw_support.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void an_evening(struct draw_list *list, int moment) {
    draw_list_clear(list);
    draw_sprite(list, "test/page", 0, 0, 1.0f);
    draw_glow(list, 700, 400, 200, 0xFFB45A, 0.6f);
    draw_sprite(list, "test/box", 300.0f + (float)moment * 10.0f, 200, 0.8f);
    write_line(list, FACE_TEXT, 36, 500, 300, "a quiet evening");
}

static void an_equal_list_draws_nothing(void **state) {
    (void)state;
    struct window *window = hidden_window(960, 540);
    struct draw_list list = {0};
    an_evening(&list, 0);
    window_present(window, &list);
    long drawn = window_stats(window).pixels_drawn;
    window_present(window, &list);
    assert_int_equal(window_stats(window).frames_drawn, 1);
    assert_int_equal(window_stats(window).frames_skipped, 1);
    assert_int_equal(window_stats(window).pixels_drawn, drawn);
    assert_int_equal(drawn, 960 * 540);
    draw_list_free(&list);
    window_destroy(window);
}

static void a_small_change_draws_a_small_part(void **state) {
    (void)state;
    struct window *window = hidden_window(960, 540);
    struct draw_list list = {0};
    an_evening(&list, 0);
    window_present(window, &list);
    long before = window_stats(window).pixels_drawn;
    an_evening(&list, 1);
    window_present(window, &list);
    long drawn = window_stats(window).pixels_drawn - before;
    assert_in_range(drawn, 1, 80 * 60);
    draw_list_free(&list);
    window_destroy(window);
}

static uint32_t next_number(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static float number(uint32_t *seed, int from, int to) {
    return (float)from + (float)(next_number(seed) % (unsigned)((to - from) * 4)) / 4.0f;
}

static void add_something(struct draw_list *list, uint32_t seed) {
    static const char *const lines[] = {"rest is allowed", "the kettle sings", "شكرا 2026 (نعم)", "a step (שלום) 12"};
    float x = number(&seed, -100, 1900);
    float y = number(&seed, -100, 1060);
    float alpha = number(&seed, 1, 4) / 4.0f;
    struct rect rect = {x, y, number(&seed, 20, 500), number(&seed, 20, 400)};
    struct segment rain[12];
    for (int i = 0; i < 12; i++) {
        float left = number(&seed, -10, 1920);
        float top = number(&seed, -10, 1080);
        rain[i] = (struct segment){left, top, left - 5.0f, top + number(&seed, 3, 90)};
    }
    switch (next_number(&seed) % 10) {
    case 0: draw_sprite(list, "test/box", x, y, alpha); break;
    case 1: draw_sprite_in(list, "test/box", rect, number(&seed, 0, 360), alpha); break;
    case 2: draw_add(list, "test/box", x, y, alpha); break;
    case 3: draw_glow(list, x, y, number(&seed, 5, 300), 0xFFB45A, alpha); break;
    case 4: draw_nine(list, "test/box", rect, 20, alpha); break;
    case 5: draw_lines(list, rain, 12, 1.5f, 0x9FB4D8, alpha); break;
    case 6: draw_ring(list, x, y, number(&seed, 5, 200), number(&seed, 1, 30), 0x80C0A0, alpha); break;
    case 7: draw_fill(list, rect, 0x334455, alpha); break;
    case 8: draw_clip(list, rect); break;
    default: write_line(list, (enum face)(seed % FACE_COUNT), 30, x, y, lines[(seed >> 4) % 4]); break;
    }
}

/* Frame after frame a few things change, come, go or trade places. */
static void some_frame(struct draw_list *list, uint32_t seed, int frame) {
    draw_list_clear(list);
    if ((seed & 3u) != 0) {
        draw_sprite(list, "test/page", 0, 0, 1.0f);
    }
    for (uint32_t i = 0; i < 24; i++) {
        uint32_t of_thing = seed * 977u + i * 131u;
        uint32_t often = next_number(&of_thing) % 7u;
        uint32_t version = often == 0 ? (uint32_t)frame : often == 1 ? (uint32_t)frame / 2u : 0u;
        if (often != 2 || (frame & 1) != 0) {
            add_something(list, of_thing + version * 7919u);
        }
    }
    draw_unclip(list);
}

static void compare_with_fresh(struct window *window, const struct draw_list *list, int width, int height) {
    struct window *fresh = hidden_window(width, height);
    size_t count = 0;
    size_t fresh_count = 0;
    window_present(fresh, list);
    unsigned char *pixels = window_pixels(window, &count);
    unsigned char *fresh_pixels = window_pixels(fresh, &fresh_count);
    assert_int_equal(count, fresh_count);
    assert_memory_equal(pixels, fresh_pixels, count);
    free(pixels);
    free(fresh_pixels);
    window_destroy(fresh);
}

static void drawing_what_changed_equals_drawing_all(void **state) {
    (void)state;
    for (uint32_t seed = 1; seed <= 8; seed++) {
        int width = seed % 2 == 0 ? 480 : 400;
        struct window *window = hidden_window(width, 300);
        struct draw_list list = {0};
        for (int frame = 0; frame < 5; frame++) {
            some_frame(&list, seed, frame);
            window_present(window, &list);
            compare_with_fresh(window, &list, width, 300);
        }
        draw_list_free(&list);
        window_destroy(window);
    }
}

static void a_missing_or_broken_picture_leaves_a_gap(void **state) {
    (void)state;
    struct window *window = hidden_window(480, 270);
    struct draw_list list = {0};
    float w = -1;
    float h = -1;
    draw_sprite(&list, "test/nowhere", 0, 0, 1);
    draw_sprite(&list, "test/broken", 0, 0, 1);
    draw_nine(&list, "test/nowhere", (struct rect){10, 10, 300, 300}, 40, 1);
    draw_sprite_in(&list, "test/broken", (struct rect){10, 10, 300, 300}, 45, 1);
    window_present(window, &list);
    assert_false(window_picture_size(window, "test/nowhere", &w, &h));
    assert_true(window_picture_size(window, "test/box", &w, &h));
    assert_float_equal(w, 160, 0.01);
    assert_float_equal(h, 120, 0.01);
    draw_list_free(&list);
    window_destroy(window);
}

static void the_canvas_is_centred_between_its_edges(void **state) {
    (void)state;
    struct window *window = hidden_window(1000, 1000);
    float x = 0;
    float y = 0;
    window_to_canvas(window, 500, 500, &x, &y);
    assert_float_equal(x, 960, 2);
    assert_float_equal(y, 540, 2);
    window_to_canvas(window, 0, 0, &x, &y);
    assert_float_equal(x, 0, 1);
    assert_true(y < -400);
    struct draw_list list = {0};
    draw_sprite(&list, "test/page", 0, 0, 1);
    draw_fill(&list, (struct rect){-500, -500, 4000, 100}, 0xFFFFFF, 1);
    window_present(window, &list);
    size_t count = 0;
    unsigned char *pixels = window_pixels(window, &count);
    assert_int_equal(pixels[0], 0x12);
    assert_int_equal(pixels[1], 0x0C);
    assert_int_equal(pixels[2], 0x22);
    free(pixels);
    draw_list_free(&list);
    window_destroy(window);
}

static bool no_file(void *context, const char *path, size_t max_bytes, unsigned char **bytes, size_t *count,
                    struct error *err) {
    (void)context, (void)max_bytes, (void)bytes, (void)count;
    return error_set(err, "%s: not in this archive", path);
}

static void a_window_without_the_text_font_says_so(void **state) {
    (void)state;
    struct reader nothing = {.read = support_read};
    struct window_options options = {.hidden = true, .width = -5};
    struct window *window = NULL;
    struct error err = {0};
    assert_false(window_create(&window, &options, &nothing, &err));
    assert_null(window);
    assert_non_null(strstr(err.text, "-5"));
    options.width = 320;
    nothing.read = no_file;
    assert_false(window_create(&window, &options, &nothing, &err));
    assert_non_null(strstr(err.text, "Andika"));
}

static void extreme_commands_do_no_harm(void **state) {
    (void)state;
    struct window *window = hidden_window(320, 180);
    struct draw_list list = {0};
    const struct segment far = {-1e7f, -1e7f, 1e7f, 1e7f};
    draw_sprite(&list, "test/page", 1e8f, -1e8f, 1);
    draw_sprite_in(&list, "test/box", (struct rect){-9000, -9000, 20000, 20000}, 30, 0.5f);
    draw_sprite_in(&list, "test/box", (struct rect){0, 0, 0.01f, 5}, 30, 0.5f);
    draw_glow(&list, 1e6f, 1e6f, 50, 0xFFFFFF, 1);
    draw_glow(&list, 100, 100, 1e6f, 0xFFFFFF, 1);
    draw_nine(&list, "test/box", (struct rect){0, 0, 1e6f, 1e6f}, 1e6f, 1);
    draw_nine(&list, "test/box", (struct rect){0, 0, 6, 400}, 40, 1);
    draw_lines(&list, &far, 1, 1e5f, 0xFFFFFF, 1);
    draw_ring(&list, 0, 0, 1e6f, 3, 0xFFFFFF, 1);
    draw_ring(&list, 50, 50, 0.1f, 3, 0xFFFFFF, 1);
    write_line(&list, FACE_TEXT, 5000, 0, 400, "far too large");
    write_line(&list, FACE_TEXT, 0.01f, 0, 400, "far too small");
    draw_clip(&list, (struct rect){5000, 5000, 10, 10});
    draw_fill(&list, (struct rect){0, 0, 1920, 1080}, 0xFFFFFF, 1);
    window_present(window, &list);
    assert_int_equal(window_stats(window).frames_drawn, 1);
    draw_list_free(&list);
    window_destroy(window);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_equal_list_draws_nothing),
        cmocka_unit_test(a_small_change_draws_a_small_part),
        cmocka_unit_test(drawing_what_changed_equals_drawing_all),
        cmocka_unit_test(a_missing_or_broken_picture_leaves_a_gap),
        cmocka_unit_test(the_canvas_is_centred_between_its_edges),
        cmocka_unit_test(a_window_without_the_text_font_says_so),
        cmocka_unit_test(extreme_commands_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
