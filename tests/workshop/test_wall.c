/* What reaches the wall: read back from the draw list, whatever the room did. */
#include "core/rng.h"
#include "workshop/houses.h"
#include "workshop/stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

enum { PEOPLE = 12, SEEDS = 12 };

static struct world_content content;

static int open_once(void **state) {
    (void)state;
    return open_content(&content) ? 0 : 1;
}

static int close_once(void **state) {
    (void)state;
    close_content(&content);
    return 0;
}

static void open_plan(struct workshop *workshop, const char *plan, unsigned meeting) {
    const struct workshop_options options = {.plan = library_plan(content.library, plan), .meeting = meeting,
                                             .library = content.library, .strings = content.strings, .lang = "en"};
    assert_non_null(options.plan);
    workshop_indoors(workshop, &options);
}

static void draw_wall(const struct workshop *workshop, uint32_t tick, struct draw_list *list) {
    const struct settings settings = SETTINGS_DEFAULT;
    const struct ui_view view = {.measure = &type_ruler, .settings = &settings, .tick = tick};
    struct stage stage = {.page = workshop->room.current};
    stage_tick(&stage, workshop);
    draw_list_clear(list);
    stage_draw(&stage, workshop, &view, tick * 16, list);
}

static bool on_wall(const struct draw_list *list, const char *words) {
    for (size_t i = 0; i + strlen(words) <= list->strings.length; i++) {
        if (memcmp(list->strings.data + i, words, strlen(words)) == 0) {
            return true;
        }
    }
    return false;
}

static void says(struct room *room, int phone, const char *text, int64_t ms) {
    struct room_message message = {.kind = MESSAGE_SAY, .item = "own"};
    char id[ROOM_ID_BYTES];
    snprintf(id, sizeof id, "p-%d", phone);
    snprintf(message.page, sizeof message.page, "%s", room->pages[room->current].key);
    snprintf(message.text, sizeof message.text, "%s", text);
    assert_true(room_hear(room, id, &message, ms));
}

static void go_to(struct workshop *workshop, enum plan_do does) {
    for (unsigned i = 0; i < workshop->page_count; i++) {
        if (workshop->pages[i].step->does == does) {
            room_go_to(&workshop->room, i, 0);
            return;
        }
    }
    fail();
}

/* Words of twelve people, each let through, turned down, left waiting or taken out by chance: only the first are ever
 * on the wall, at any time, and they do come there. */
static void only_words_that_were_let_through_are_drawn(void **state) {
    (void)state;
    struct workshop workshop;
    struct draw_list list = {0};
    unsigned seen = 0;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct rng rng;
        bool through[PEOPLE];
        rng_seed(&rng, seed, 3);
        open_plan(&workshop, "workshop-45", 0);
        go_to(&workshop, PLAN_THOUGHTS);
        for (int i = 0; i < PEOPLE; i++) {
            char text[40];
            snprintf(text, sizeof text, "quillwort%dq", i);
            says(&workshop.room, i, text, i);
            unsigned fate = rng_below(&rng, 4);
            uint32_t ref = workshop.room.last_ref;
            through[i] = fate == 0;
            (void)(fate < 2 ? room_judge(&workshop.room, ref, fate == 0) : fate == 2 && room_remove(&workshop.room, ref, true));
        }
        for (uint32_t tick = 0; tick < 6 * 1000; tick += 200) {
            (void)room_refresh(&workshop.room, tick * 16);
            draw_wall(&workshop, tick, &list);
            for (int i = 0; i < PEOPLE; i++) {
                char text[40];
                snprintf(text, sizeof text, "quillwort%dq", i);
                bool there = on_wall(&list, text);
                assert_true(!there || through[i]);
                seen += there ? 1 : 0;
            }
        }
        workshop_leave(&workshop);
    }
    assert_true(seen > 0);
    draw_list_free(&list);
}

static void a_quiet_wall_has_no_words_at_all(void **state) {
    (void)state;
    struct workshop workshop;
    struct draw_list list = {0};
    open_plan(&workshop, "workshop-90", 0);
    for (unsigned page = 0; page < workshop.page_count; page++) {
        room_go_to(&workshop.room, page, 0);
        room_set(&workshop.room, ROOM_QUIET, 1);
        draw_wall(&workshop, 0, &list);
        for (size_t i = 0; i < list.count; i++) {
            bool breath = workshop.pages[page].step->does == PLAN_BREATHE;
            assert_true(list.commands[i].kind != DRAW_TEXT || breath);
        }
        room_set(&workshop.room, ROOM_OPEN, 2);
    }
    workshop_leave(&workshop);
    draw_list_free(&list);
}

/* The desk's own things: notes, PIN, what waits. */
static void nothing_of_the_desk_is_on_the_wall(void **state) {
    (void)state;
    struct workshop workshop;
    struct draw_list list = {0};
    open_plan(&workshop, "workshop-45", 0);
    for (unsigned page = 0; page < workshop.page_count; page++) {
        room_go_to(&workshop.room, page, 0);
        draw_wall(&workshop, 100, &list);
        assert_false(on_wall(&list, workshop.secrets.pin));
        for (unsigned i = 0; i < workshop.pages[page].step->notes_count; i++) {
            char start[24];
            snprintf(start, sizeof start, "%.20s", workshop.pages[page].step->notes[i]);
            assert_false(on_wall(&list, start));
        }
    }
    workshop_leave(&workshop);
    draw_list_free(&list);
}

/* Every plan that is shipped, every meeting, every page: it draws, and everything fits between the edges. */
static void every_page_of_every_plan_fits_on_the_wall(void **state) {
    (void)state;
    struct workshop workshop;
    struct draw_list list = {0};
    unsigned pages = 0;
    for (size_t i = 0; i < library_plan_count(content.library); i++) {
        const struct plan *plan = library_plan_at(content.library, i);
        for (unsigned meeting = 0; meeting < plan->meetings_count; meeting++) {
            open_plan(&workshop, plan->id, meeting);
            for (unsigned page = 0; page < workshop.page_count; page++, pages++) {
                room_go_to(&workshop.room, page, 0);
                draw_wall(&workshop, 100, &list);
                for (size_t at = 0; at < list.count; at++) {
                    const struct draw_command *command = &list.commands[at];
                    if (command->kind == DRAW_TEXT && (command->y > 1070.0f || command->x < 0.0f)) {
                        fail_msg("%s, page %s: '%s' at y %.0f", plan->id, workshop.pages[page].key,
                                 draw_command_text(&list, command), (double)command->y);
                    }
                }
            }
            workshop_leave(&workshop);
        }
    }
    assert_true(pages >= 40);
    draw_list_free(&list);
}

/* Ten thousand windows cost what seven hundred cost. */
static void a_crowd_is_drawn_as_a_crowd(void **state) {
    (void)state;
    struct workshop workshop;
    struct draw_list list = {0};
    size_t commands[2];
    static const unsigned people[2] = {700, 10000};
    for (int i = 0; i < 2; i++) {
        open_plan(&workshop, "workshop-15", 0);
        for (unsigned phone = 0; phone < people[i]; phone++) {
            struct room_message here = {.kind = MESSAGE_HERE};
            char id[ROOM_ID_BYTES];
            snprintf(id, sizeof id, "p-%u", phone);
            assert_true(room_hear(&workshop.room, id, &here, 0));
        }
        draw_wall(&workshop, 0, &list);
        commands[i] = list.count;
        workshop_leave(&workshop);
    }
    assert_int_equal(commands[0], commands[1]);
    draw_list_free(&list);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_words_that_were_let_through_are_drawn),
        cmocka_unit_test(a_quiet_wall_has_no_words_at_all),
        cmocka_unit_test(nothing_of_the_desk_is_on_the_wall),
        cmocka_unit_test(every_page_of_every_plan_fits_on_the_wall),
        cmocka_unit_test(a_crowd_is_drawn_as_a_crowd),
    };
    return cmocka_run_group_tests(tests, open_once, close_once);
}
