/* What the house shows of the evenings spent in it, and where its places lie. */
#include "screen/hub_house.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { MANY = 60 };

static void an_empty_house_shows_nothing(void **state) {
    (void)state;
    struct house house = {0};
    struct hub_keeps keeps;
    hub_keeps_of(&house, &keeps);
    assert_int_equal(keeps.furnishings + keeps.chart_lines + keeps.portraits_tipped + keeps.neighbours, 0);
    assert_int_equal(keeps.bowls + keeps.storms, 0);
    assert_false(keeps.letter_waiting);
    assert_false(keeps.child_comforted);
}

static void each_kind_of_keepsake_is_counted_by_its_name(void **state) {
    (void)state;
    char kept[][NAME_BYTES] = {"furnish.thing.tea",  "furnish.thing.lamp", "door.visitor.one", "myths.portrait.lazy",
                               "windows.neighbour.1", "hold.bowl.small",    "swap.child.one",   "storm.first",
                               "catch.attic.lamp",    "letter.one"};
    struct house house = {.letters_waiting = 1,
                          .summary = {.keepsakes = kept, .keepsake_count = sizeof kept / sizeof *kept}};
    struct hub_keeps keeps;
    hub_keeps_of(&house, &keeps);
    assert_int_equal(keeps.furnishings, 2);
    assert_int_equal(keeps.chart_lines, 1);
    assert_int_equal(keeps.portraits_tipped, 1);
    assert_int_equal(keeps.neighbours, 1);
    assert_int_equal(keeps.bowls, 1);
    assert_int_equal(keeps.storms, 1);
    assert_true(keeps.child_comforted);
    assert_true(keeps.letter_waiting);
}

static void more_than_the_picture_can_show_is_counted_to_its_end_only(void **state) {
    (void)state;
    static const char *const starts[] = {"furnish.thing", "windows.neighbour"};
    static const int most[] = {12, 48};
    for (size_t kind = 0; kind < 2; kind++) {
        char kept[MANY][NAME_BYTES];
        for (int i = 0; i < MANY; i++) {
            snprintf(kept[i], sizeof kept[i], "%s.%d", starts[kind], i);
        }
        struct house house = {.summary = {.keepsakes = kept, .keepsake_count = MANY}};
        struct hub_keeps keeps;
        hub_keeps_of(&house, &keeps);
        assert_int_equal(kind == 0 ? keeps.furnishings : keeps.neighbours, most[kind]);
    }
}

static void every_place_has_one_room_in_the_picture(void **state) {
    (void)state;
    bool met[PLACE_COUNT] = {false};
    assert_int_equal(hub_room_count(), PLACE_COUNT);
    for (size_t i = 0; i < hub_room_count(); i++) {
        const struct hub_room *room = hub_room_at(i);
        assert_false(met[room->place]);
        met[room->place] = true;
        assert_ptr_equal(hub_room_named(room->id), room);
        assert_string_equal(room->id + strlen("room."), place_name(room->place));
    }
    assert_null(hub_room_named("room.elsewhere"));
}

static void no_two_rooms_share_a_point(void **state) {
    (void)state;
    for (size_t i = 0; i < hub_room_count(); i++) {
        for (size_t k = 0; k < i; k++) {
            struct rect a = hub_room_at(i)->rect, b = hub_room_at(k)->rect;
            bool apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
            assert_true(apart);
        }
    }
}

static void every_room_is_large_enough_to_be_hit(void **state) {
    (void)state;
    for (size_t i = 0; i < hub_room_count(); i++) {
        struct rect rect = hub_room_at(i)->rect;
        assert_true(rect.w >= 110.0f && rect.h >= 76.0f);
        assert_true(rect.x >= 520.0f && rect.x + rect.w <= 1880.0f);
    }
}

static void one_light_turns_into_the_next_and_the_stones_lead_in_a_storm(void **state) {
    (void)state;
    struct hub_light dusk = hub_light_of(EVENING_DUSK, EVENING_DUSK, 0);
    struct hub_light begun = hub_light_of(EVENING_DUSK, EVENING_STORM, 0);
    struct hub_light half = hub_light_of(EVENING_DUSK, EVENING_STORM, EVENING_TICKS / 2);
    struct hub_light storm = hub_light_of(EVENING_DUSK, EVENING_STORM, EVENING_TICKS);
    assert_true(begun.turned == 0.0f && storm.turned == 1.0f);
    assert_true(hub_light_rooms(&begun) == hub_light_rooms(&dusk));
    assert_true(hub_light_rooms(&half) < hub_light_rooms(&dusk) && hub_light_rooms(&half) > hub_light_rooms(&storm));
    assert_true(hub_light_stones(&storm) > hub_light_rooms(&storm));
    assert_true(hub_light_stones(&dusk) < hub_light_rooms(&dusk));
}

/* The number of pictures of the house drawn, and of drops of rain. */
static void count_drawn(const struct hub_light *light, int *bases, size_t *drops) {
    struct settings settings = {0};
    struct ui ui = {0};
    struct ui_view view = {.settings = &settings, .ui = &ui, .tick = 60};
    struct draw_list list = {0};
    hub_light_draw_base(light, &list);
    *bases = (int)list.count;
    hub_light_draw_outdoors(light, &view, 0, &list);
    *drops = list.segment_count;
    for (size_t i = 0; i < list.segment_count; i++) { /* none before the rooms: the attic is below the roof */
        const struct segment *drop = &list.segments[i];
        assert_false(drop->x2 > 800.0f && drop->x2 < 1460.0f && drop->y2 > 330.0f && drop->y2 < 770.0f);
    }
    draw_list_free(&list);
}

static void rain_falls_around_the_house_and_only_in_the_storm(void **state) {
    (void)state;
    for (int i = EVENING_DUSK; i < EVENING_COUNT; i++) {
        struct hub_light light = hub_light_of((enum evening)i, (enum evening)i, 0);
        int bases;
        size_t drops;
        count_drawn(&light, &bases, &drops);
        assert_int_equal(bases, 1);
        assert_int_equal(drops > 40, i == EVENING_STORM);
    }
    struct hub_light turning = hub_light_of(EVENING_DUSK, EVENING_STORM, EVENING_TICKS / 2);
    int bases;
    size_t drops;
    count_drawn(&turning, &bases, &drops);
    assert_int_equal(bases, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_house_shows_nothing),
        cmocka_unit_test(each_kind_of_keepsake_is_counted_by_its_name),
        cmocka_unit_test(more_than_the_picture_can_show_is_counted_to_its_end_only),
        cmocka_unit_test(every_place_has_one_room_in_the_picture),
        cmocka_unit_test(no_two_rooms_share_a_point),
        cmocka_unit_test(one_light_turns_into_the_next_and_the_stones_lead_in_a_storm),
        cmocka_unit_test(rain_falls_around_the_house_and_only_in_the_storm),
        cmocka_unit_test(every_room_is_large_enough_to_be_hit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
