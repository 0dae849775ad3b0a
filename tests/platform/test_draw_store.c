/* The store of images: it keeps within its bytes and gives the same image again. */
#include "draw_support.h"

#include "platform/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { CAP = 600000 };

static int textures_dropped;

static void count_drop(void *texture) {
    (void)texture;
    textures_dropped++;
}

struct kept {
    struct type *type;
    struct store *store;
};

static int open_store(void **state) {
    static struct kept kept;
    struct error err = {0};
    textures_dropped = 0;
    if (!type_create(&kept.type, &support_reader, &err)) {
        return -1;
    }
    kept.store = store_create(&support_reader, kept.type, CAP);
    store_on_drop(kept.store, count_drop);
    *state = &kept;
    return 0;
}

static int close_store(void **state) {
    struct kept *kept = *state;
    store_destroy(kept->store);
    type_destroy(kept->type);
    return 0;
}

static void the_same_question_gives_the_same_image(void **state) {
    struct store *store = ((struct kept *)*state)->store;
    assert_ptr_equal(store_sprite(store, "test/box", 0), store_sprite(store, "test/box", 0));
    assert_ptr_equal(store_nine(store, "test/box", 300, 200, 20), store_nine(store, "test/box", 300, 200, 20));
    assert_ptr_not_equal(store_nine(store, "test/box", 300, 200, 20), store_nine(store, "test/box", 301, 200, 20));
    assert_ptr_equal(store_type(store, FACE_TEXT, 20, "rest", 4), store_type(store, FACE_TEXT, 20, "rest", 4));
    assert_ptr_not_equal(store_type(store, FACE_TEXT, 20, "rest", 4), store_type(store, FACE_TEXT, 21, "rest", 4));
}

static void old_images_go_and_their_textures_with_them(void **state) {
    struct store *store = ((struct kept *)*state)->store;
    int marker = 0;
    for (int width = 100; width < 160; width++) {
        store_next_frame(store);
        store_nine(store, "test/box", width, 200, 20)->texture = &marker;
        assert_in_range(store_bytes(store), 1, CAP + 2 * 160 * 200 * 4);
    }
    assert_in_range(textures_dropped, 50, 60);
    assert_non_null(store_sprite(store, "test/box", 0));
}

static void what_a_frame_uses_stays_even_above_the_cap(void **state) {
    struct store *store = ((struct kept *)*state)->store;
    store_next_frame(store);
    struct image *first = store_nine(store, "test/box", 300, 300, 20);
    struct image *second = store_nine(store, "test/box", 301, 300, 20);
    struct image *third = store_nine(store, "test/box", 302, 300, 20);
    assert_true(store_bytes(store) > CAP);
    assert_ptr_equal(first, store_nine(store, "test/box", 300, 300, 20));
    assert_int_equal(first->w + second->w + third->w, 903);
}

static void another_scale_gives_other_pixels_at_the_same_place(void **state) {
    struct store *store = ((struct kept *)*state)->store;
    store_set_scale(store, 0.5f);
    struct image *half = store_sprite(store, "test/box", 0);
    assert_int_equal(half->w, 60);
    assert_int_equal(half->x, 10);
    store_set_scale(store, 2.0f);
    struct image *doubled = store_sprite(store, "test/box", 0);
    assert_int_equal(doubled->w, 240);
    assert_int_equal(doubled->y, 60);
    struct image *small = store_sprite(store, "test/box", 2);
    assert_int_equal(small->w, 60);
}

static void a_large_window_draws_the_large_pictures(void **state) {
    struct store *store = ((struct kept *)*state)->store;
    assert_int_equal(store_sprite(store, "test/card", 0)->w, 90);
    assert_int_equal(store_sprite(store, "test/card", -1)->w, 181);
    store_set_scale(store, 2.0f);
    assert_int_equal(store_sprite(store, "test/card", 0)->w, 181);
    assert_int_equal(store_sprite(store, "test/card", 0)->x, 9);
}

static void a_large_picture_that_is_missing_or_broken_is_made_of_the_small_one(void **state) {
    struct store *store = ((struct kept *)*state)->store;
    store_set_scale(store, 1.5f);
    assert_int_equal(store_sprite(store, "test/box", 0)->w, 180);
    assert_int_equal(store_sprite(store, "test/page", 0)->w, 2880);
}

static void a_large_window_may_keep_more(void **state) {
    struct store *store = ((struct kept *)*state)->store;
    store_set_scale(store, 2.0f);
    for (int width = 100; width < 200; width++) {
        store_next_frame(store);
        store_nine(store, "test/box", width, 200, 20);
    }
    assert_in_range(store_bytes(store), 3 * CAP, 4 * CAP + 2 * 200 * 200 * 4);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_same_question_gives_the_same_image, open_store, close_store),
        cmocka_unit_test_setup_teardown(old_images_go_and_their_textures_with_them, open_store, close_store),
        cmocka_unit_test_setup_teardown(what_a_frame_uses_stays_even_above_the_cap, open_store, close_store),
        cmocka_unit_test_setup_teardown(a_large_window_draws_the_large_pictures, open_store, close_store),
        cmocka_unit_test_setup_teardown(a_large_picture_that_is_missing_or_broken_is_made_of_the_small_one, open_store,
                                        close_store),
        cmocka_unit_test_setup_teardown(a_large_window_may_keep_more, open_store, close_store),
        cmocka_unit_test_setup_teardown(another_scale_gives_other_pixels_at_the_same_place, open_store, close_store),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
