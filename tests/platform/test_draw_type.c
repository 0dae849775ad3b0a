/* Lines of mixed scripts: their order, their fonts, their widths, their ink. */
#include "draw_support.h"

#include "platform/itemise.h"
#include "platform/type.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { LATIN_FONT = 3, ARABIC_FONT = 5 };

/* The first font has all but Arabic letters, another has those, none has the private use area. */
static int two_fonts(void *context, int preferred, uint32_t code_point) {
    (void)context;
    if (code_point >= 0xE000 && code_point < 0xF900) {
        return -1;
    }
    bool arabic = code_point >= 0x600 && code_point < 0x700;
    if (arabic) {
        return ARABIC_FONT;
    }
    return preferred == ARABIC_FONT && code_point == ' ' ? ARABIC_FONT : LATIN_FONT;
}

static const struct font_chooser chooser = {.font_for = two_fonts, .first = LATIN_FONT};

static bool run_is(const char *line, const struct text_run *run, const char *words) {
    return run->bytes == strlen(words) && memcmp(line + run->start, words, run->bytes) == 0;
}

static void plain_words_are_one_run(void **state) {
    (void)state;
    const char *line = "a cup of tea, (still) warm at 7";
    struct text_run *runs = NULL;
    assert_int_equal(itemise(line, strlen(line), &chooser, &runs), 1);
    assert_true(run_is(line, &runs[0], line));
    assert_string_equal(runs[0].script, "Latn");
    assert_false(runs[0].right_to_left);
    free(runs);
}

static void a_year_inside_arabic_keeps_its_digits_in_order(void **state) {
    (void)state;
    const char *line = "سنة 2026 جديدة";
    struct text_run *runs = NULL;
    size_t count = itemise(line, strlen(line), &chooser, &runs);
    assert_true(count >= 3);
    size_t year = count;
    for (size_t i = 0; i < count; i++) {
        if (run_is(line, &runs[i], "2026")) {
            year = i;
            assert_false(runs[i].right_to_left);
        } else {
            assert_true(runs[i].right_to_left);
        }
    }
    assert_true(year > 0 && year < count - 1);
    assert_true(runs[0].start > runs[count - 1].start);
    assert_string_equal(runs[0].script, "Arab");
    assert_int_equal(runs[0].font, ARABIC_FONT);
    free(runs);
}

static void brackets_around_hebrew_stay_outside_in_an_english_line(void **state) {
    (void)state;
    const char *line = "peace (שלום) here";
    struct text_run *runs = NULL;
    size_t count = itemise(line, strlen(line), &chooser, &runs);
    assert_int_equal(count, 3);
    assert_true(run_is(line, &runs[0], "peace ("));
    assert_true(run_is(line, &runs[1], "שלום"));
    assert_true(runs[1].right_to_left);
    assert_string_equal(runs[1].script, "Hebr");
    assert_true(run_is(line, &runs[2], ") here"));
    free(runs);
}

static void what_no_font_has_is_in_no_run(void **state) {
    (void)state;
    const char *line = "tea\xEE\x80\x80time\x01\xFF!";
    struct text_run *runs = NULL;
    size_t count = itemise(line, strlen(line), &chooser, &runs);
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++) {
        bytes += runs[i].bytes;
    }
    assert_int_equal(bytes, strlen("teatime!"));
    free(runs);
    assert_int_equal(itemise("\xEE\x80\x80", 3, &chooser, &runs), 0);
    free(runs);
    assert_int_equal(itemise("", 0, &chooser, &runs), 0);
}

static void marks_stay_with_their_letter(void **state) {
    (void)state;
    const char *line = "cafe\xCC\x81 ok \xE0\xB8\x81\xE0\xB8\xB3\xE0\xB8\xA5\xE0\xB8\xB1\xE0\xB8\x87";
    struct text_run *runs = NULL;
    assert_int_equal(itemise(line, strlen(line), &chooser, &runs), 2);
    assert_string_equal(runs[1].script, "Thai");
    free(runs);
}

static const char *const lines[] = {
    "The lamp is lit, and that is enough.", "Ångström naïve Łódź Ελλάδα Привет", "قال Inner House 2026 مرحبا (نعم)",
    "שלום (2026) עולם",                     "क्षत्रिय नमस्ते",                       "กำลังใจ วันนี้",
    "AVAVAV To Wa 0123456789",
};

static struct type *open_type(void) {
    struct type *type = NULL;
    struct error err = {0};
    assert_true(type_create(&type, &support_reader, &err));
    return type;
}

static void a_line_fits_the_width_it_was_measured_with(void **state) {
    (void)state;
    struct type *type = open_type();
    const struct type_measure *ruler = type_measuring(type);
    const float sizes[] = {14.0f, 22.5f, 34.0f, 61.3f};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
            for (int face = 0; face < FACE_COUNT; face++) {
                int left = 0;
                int top = 0;
                float width = ruler->width(ruler->context, (enum face)face, sizes[s], lines[i], strlen(lines[i]));
                pixman_image_t *ink =
                    type_set(type, (enum face)face, sizes[s], lines[i], strlen(lines[i]), &left, &top);
                assert_non_null(ink);
                float right = (float)(left + pixman_image_get_width(ink));
                float slack = 2.0f + width * 0.01f;
                if (right > width + slack || right < width * 0.93f - slack || (float)left < -sizes[s] * 0.3f) {
                    fail_msg("'%s' face %d size %.1f: measured %.1f, inked %d to %.1f", lines[i], face,
                             (double)sizes[s], (double)width, left, (double)right);
                }
                pixman_image_unref(ink);
            }
        }
    }
    type_destroy(type);
}

static void width_grows_with_size_and_nothing_else(void **state) {
    (void)state;
    struct type *type = open_type();
    const struct type_measure *ruler = type_measuring(type);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        float ten = ruler->width(ruler->context, FACE_TEXT, 10, lines[i], strlen(lines[i]));
        float forty = ruler->width(ruler->context, FACE_TEXT, 40, lines[i], strlen(lines[i]));
        assert_true(ten > 0);
        assert_float_equal(ten * 4, forty, 0.01);
    }
    assert_float_equal(ruler->width(ruler->context, FACE_TEXT, 40, "", 0), 0, 0);
    float space = ruler->width(ruler->context, FACE_TEXT, 40, "a ", 2);
    assert_true(space > ruler->width(ruler->context, FACE_TEXT, 40, "a", 1) + 4);
    type_destroy(type);
}

static void nothing_to_ink_is_no_error(void **state) {
    (void)state;
    struct type *type = open_type();
    int left = 0;
    int top = 0;
    assert_null(type_set(type, FACE_TEXT, 30, "   ", 3, &left, &top));
    assert_null(type_set(type, FACE_TEXT, 30, "\xF4\x80\x80\x80", 4, &left, &top));
    assert_null(type_set(type, FACE_TEXT, 30, "\xC3", 1, &left, &top));
    assert_null(type_set(type, FACE_TEXT, 30, "", 0, &left, &top));
    type_destroy(type);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_words_are_one_run),
        cmocka_unit_test(a_year_inside_arabic_keeps_its_digits_in_order),
        cmocka_unit_test(brackets_around_hebrew_stay_outside_in_an_english_line),
        cmocka_unit_test(what_no_font_has_is_in_no_run),
        cmocka_unit_test(marks_stay_with_their_letter),
        cmocka_unit_test(a_line_fits_the_width_it_was_measured_with),
        cmocka_unit_test(width_grows_with_size_and_nothing_else),
        cmocka_unit_test(nothing_to_ink_is_no_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
