/* The camera's walk through the house: which way it goes, that it ends where the new scene stands, and that nothing of
 * the old one stays behind. */
#include "core/action.h"
#include "core/motion.h"
#include "screen/camera.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { LONGEST = TURN_TICKS };

static void go(struct camera *camera, struct spot from, struct spot to, bool still) {
    camera->ticks = 1;
    assert_true(camera_departs(camera, from));
    draw_sprite(&camera->left, "old", 0, 0, 1.0f);
    camera_arrives(camera, to, still, LONGEST);
}

/* The frame after so many ticks: how many commands, and where the new scene's picture is. */
static size_t frame(struct camera *camera, uint32_t ticks, struct draw_list *list, struct draw_command *new_scene) {
    while (camera->ticks < ticks) {
        camera_tick(camera);
    }
    draw_list_clear(list);
    camera_draw_under(camera, list);
    size_t first = list->count;
    draw_sprite(list, "new", 0, 0, 1.0f);
    camera_draw_over(camera, list, first);
    *new_scene = list->commands[first];
    return list->count;
}

static void rooms_of_a_floor_are_passed_along_and_floors_are_climbed(void **state) {
    (void)state;
    struct camera camera = {0};
    struct draw_list list = {0};
    struct draw_command new_scene;
    go(&camera, camera_spot_of_place(PLACE_HALL), camera_spot_of_place(PLACE_KITCHEN), false);
    assert_int_equal(camera.move, CAMERA_ALONG);
    assert_int_equal(frame(&camera, LONGEST / 2, &list, &new_scene), 3); /* two rooms and the wall */
    assert_true(new_scene.x > 0.0f); /* the kitchen lies to the right and comes from there */
    go(&camera, camera_spot_of_place(PLACE_KITCHEN), camera_spot_of_place(PLACE_HALL), false);
    frame(&camera, LONGEST / 2, &list, &new_scene);
    assert_true(new_scene.x < 0.0f);
    go(&camera, camera_spot_of_place(PLACE_HALL), camera_spot_of_place(PLACE_ATTIC), false);
    assert_int_equal(camera.move, CAMERA_CLIMB);
    frame(&camera, LONGEST / 2, &list, &new_scene);
    assert_true(new_scene.y < 0.0f);
    assert_true(new_scene.x == 0.0f);
    draw_list_free(&list);
    camera_free(&camera);
}

static void every_walk_ends_with_the_new_scene_alone_and_in_its_place(void **state) {
    (void)state;
    const struct spot spots[] = {camera_desk, camera_hub, camera_title, camera_spot_of_place(PLACE_ATTIC),
                                 camera_spot_of_place(PLACE_CELLAR), camera_spot_of_place(PLACE_PORCH)};
    enum { SPOTS = sizeof spots / sizeof *spots };
    for (int i = 0; i < SPOTS * SPOTS * 2; i++) {
        struct camera camera = {0};
        struct draw_list list = {0};
        struct draw_command new_scene;
        go(&camera, spots[i / 2 % SPOTS], spots[i / 2 / SPOTS], i % 2 == 1);
        assert_true(camera.length <= LONGEST);
        assert_int_equal(frame(&camera, camera.length, &list, &new_scene), 1);
        assert_true(new_scene.x == 0.0f && new_scene.y == 0.0f && new_scene.alpha == 1.0f && new_scene.size == 0.0f);
        assert_int_equal(camera.left.count, 0);
        draw_list_free(&list);
        camera_free(&camera);
    }
}

static void towards_a_room_the_house_grows_about_it(void **state) {
    (void)state;
    struct camera camera = {0};
    struct draw_list list = {0};
    struct draw_command new_scene;
    struct spot room = camera_spot_of_place(PLACE_STUDY);
    go(&camera, camera_hub, room, false);
    assert_int_equal(camera.move, CAMERA_IN);
    frame(&camera, LONGEST - 2, &list, &new_scene);
    const struct draw_command *house = &list.commands[0];
    assert_true(house->size > 1.0f);
    assert_true(house->x < 0.0f && house->x + house->size * CANVAS_WIDTH > CANVAS_WIDTH); /* no edge comes into view */
    assert_true(house->x + house->size * room.x > room.x - 0.5f && house->x + house->size * room.x < room.x + 0.5f);
    draw_list_free(&list);
    camera_free(&camera);
}

static void under_reduced_motion_nothing_travels(void **state) {
    (void)state;
    struct camera camera = {0};
    struct draw_list list = {0};
    struct draw_command new_scene;
    go(&camera, camera_spot_of_place(PLACE_HALL), camera_spot_of_place(PLACE_ATTIC), true);
    assert_int_equal(camera.move, CAMERA_VEIL);
    frame(&camera, 2, &list, &new_scene);
    assert_true(new_scene.x == 0.0f && new_scene.y == 0.0f);
    draw_list_free(&list);
    camera_free(&camera);
}

static void a_scene_nobody_saw_does_not_replace_the_one_that_is_left(void **state) {
    (void)state;
    struct camera camera = {0};
    go(&camera, camera_spot_of_place(PLACE_HALL), camera_hub, false);
    assert_false(camera_departs(&camera, camera_hub));
    assert_int_equal(camera.left.count, 1);
    camera_tick(&camera);
    assert_true(camera_departs(&camera, camera_hub));
    assert_int_equal(camera.left.count, 0);
    camera_free(&camera);
}

static void words_of_the_scene_that_was_left_are_overwritten(void **state) {
    (void)state;
    struct camera camera = {0};
    go(&camera, camera_hub, camera_desk, false);
    draw_text(&camera.left, FACE_TEXT, 30.0f, 0, 0, 0, "canary", 6, 1.0f);
    for (uint32_t i = 0; i <= LONGEST; i++) {
        camera_tick(&camera);
    }
    for (size_t i = 0; i < camera.left.strings.capacity; i++) {
        assert_int_equal(camera.left.strings.data[i], 0);
    }
    camera_free(&camera);
}

static void a_moved_list_keeps_its_lines_and_clips_together(void **state) {
    (void)state;
    struct draw_list list = {0};
    struct draw_list other = {0};
    struct segment line = {0, 0, 10, 10};
    draw_clip(&other, (struct rect){10, 10, 100, 100});
    draw_lines(&other, &line, 1, 2.0f, 0xFFFFFF, 1.0f);
    draw_unclip(&other);
    draw_lines(&list, &line, 1, 2.0f, 0xFFFFFF, 1.0f);
    draw_list_append(&list, &other);
    draw_list_move(&list, 1, &(struct draw_move){1.2f, 100.0f, -50.0f, 0.5f});
    assert_true(list.commands[1].x > 111.9f && list.commands[1].x < 112.1f && list.commands[1].w > 119.9f);
    assert_true(list.segments[list.commands[0].first].x2 == 10.0f);
    assert_true(list.segments[list.commands[2].first].x2 > 111.9f && list.commands[2].alpha == 0.5f);
    assert_true(list.commands[3].w == 0.0f && list.commands[3].x == 0.0f);
    draw_list_free(&other);
    draw_list_free(&list);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rooms_of_a_floor_are_passed_along_and_floors_are_climbed),
        cmocka_unit_test(every_walk_ends_with_the_new_scene_alone_and_in_its_place),
        cmocka_unit_test(towards_a_room_the_house_grows_about_it),
        cmocka_unit_test(under_reduced_motion_nothing_travels),
        cmocka_unit_test(a_scene_nobody_saw_does_not_replace_the_one_that_is_left),
        cmocka_unit_test(words_of_the_scene_that_was_left_are_overwritten),
        cmocka_unit_test(a_moved_list_keeps_its_lines_and_clips_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
