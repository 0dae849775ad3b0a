/* The room's rules: who is here, what is held, and that the wall shows nothing of fewer than five. */
#include "core/rng.h"
#include "workshop/rooms.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

enum { SECOND = 1000 };

struct world {
    struct sheet sheets[TEST_SHEETS];
    struct room room;
};

static int open_room(void **state) {
    static struct world world; /* large */
    test_sheets(world.sheets);
    room_open(&world.room, world.sheets, TEST_SHEETS);
    room_go_to(&world.room, 0, 0);
    *state = &world;
    return 0;
}

static int close_room(void **state) {
    room_close(&((struct world *)*state)->room);
    return 0;
}

static bool shows_nothing(const struct room *room) {
    const struct room_shown *shown = room_shown(room);
    unsigned order[8];
    unsigned sum = 0;
    for (int i = 0; i < CHOICES_MAX; i++) {
        sum += shown->counts[CHOICE][i];
    }
    return !shown->any && sum == 0 && shown->answered[CHOICE] == 0 && room_approved(room, order, 8) == 0;
}

static void a_window_is_lit_once_and_put_out_by_the_last_will(void **state) {
    struct room *room = &((struct world *)*state)->room;
    assert_true(phone_comes(room, 1, true, 0));
    assert_true(phone_comes(room, 1, true, 1));
    assert_true(phone_comes(room, 2, true, 2));
    assert_int_equal(room->here, 2);
    assert_true(phone_comes(room, 1, false, 3));
    assert_true(phone_comes(room, 1, false, 4));
    assert_int_equal(room->here, 1);
}

static void one_to_four_answers_show_nothing_whatever_they_are(void **state) {
    struct world *world = *state;
    struct rng rng;
    rng_seed(&rng, 5, 1);
    for (int round = 0; round < 400; round++) {
        room_close(&world->room);
        room_open(&world->room, world->sheets, TEST_SHEETS);
        room_go_to(&world->room, rng_below(&rng, TEST_SHEETS), 0);
        const char *page = world->sheets[world->room.current].key;
        int people = 1 + (int)rng_below(&rng, 4);
        for (int i = 0; i < 12; i++) {
            static const char *const picks[] = {"a", "b", "c", "d", ""};
            int phone = (int)rng_below(&rng, (uint32_t)people);
            int64_t ms = (int64_t)i * 10 * SECOND;
            if (rng_below(&rng, 3) == 0) {
                assert_true(phone_says(&world->room, phone, page, i % 2 ? "invented words" : "others", ms));
                (void)room_judge(&world->room, world->room.last_ref, true);
            } else {
                assert_true(phone_picks(&world->room, phone, page, picks[rng_below(&rng, 5)], ms));
            }
            (void)room_refresh(&world->room, ms);
            assert_true(shows_nothing(&world->room));
        }
    }
}

static void five_answers_are_shown(void **state) {
    struct room *room = &((struct world *)*state)->room;
    for (int phone = 0; phone < 5; phone++) {
        assert_true(phone_picks(room, phone, "first", phone < 3 ? "a" : "b", phone));
    }
    assert_true(room_refresh(room, 10));
    assert_int_equal(room_shown(room)->counts[CHOICE][0], 3);
    assert_int_equal(room_shown(room)->counts[CHOICE][1], 2);
}

/* Five wrote words and nobody picked: what few picked stays hidden even then. */
static void an_item_of_few_answers_is_hidden_on_a_page_of_many(void **state) {
    struct room *room = &((struct world *)*state)->room;
    for (int phone = 0; phone < 5; phone++) {
        assert_true(phone_says(room, phone, "first", "invented", phone));
    }
    assert_true(phone_picks(room, 9, "first", "a", 9));
    assert_true(room_refresh(room, 10));
    assert_true(room_shown(room)->any);
    assert_int_equal(room_shown(room)->answered[CHOICE], 0);
}

static void the_sixth_answer_waits_for_two_more_and_five_seconds(void **state) {
    struct room *room = &((struct world *)*state)->room;
    for (int phone = 0; phone < 5; phone++) {
        assert_true(phone_picks(room, phone, "first", "a", 0));
    }
    assert_true(room_refresh(room, 0));
    assert_true(phone_picks(room, 5, "first", "d", 6 * SECOND));
    assert_false(room_refresh(room, 60 * SECOND));
    assert_true(phone_picks(room, 6, "first", "d", 61 * SECOND));
    assert_true(phone_picks(room, 7, "first", "d", 61 * SECOND));
    assert_true(room_refresh(room, 61 * SECOND));
    assert_int_equal(room_shown(room)->counts[CHOICE][3], 3);
    for (int phone = 8; phone < 12; phone++) {
        assert_true(phone_picks(room, phone, "first", "c", 62 * SECOND));
    }
    assert_false(room_refresh(room, 65 * SECOND));
    assert_true(room_refresh(room, 66 * SECOND));
}

static void an_answer_said_again_counts_once_and_may_be_taken_back(void **state) {
    struct room *room = &((struct world *)*state)->room;
    for (int again = 0; again < 3; again++) {
        assert_true(phone_picks(room, 1, "first", "a", again));
    }
    assert_int_equal(room_count(room, 0, CHOICE, 0), 1);
    assert_true(phone_picks(room, 1, "first", "b", 5));
    assert_int_equal(room_count(room, 0, CHOICE, 0), 0);
    assert_int_equal(room_count(room, 0, CHOICE, 1), 1);
    assert_true(phone_picks(room, 1, "first", "", 6));
    assert_int_equal(room_count(room, 0, CHOICE, 1), 0);
}

static void words_are_held_until_somebody_lets_them_through(void **state) {
    struct room *room = &((struct world *)*state)->room;
    unsigned order[8];
    for (int phone = 0; phone < 6; phone++) {
        assert_true(phone_says(room, phone, "first", "an invented line", phone));
    }
    (void)room_refresh(room, 10);
    assert_int_equal(room->held, 6);
    assert_int_equal(room_approved(room, order, 8), 0);
    assert_true(room_judge(room, 2, true));
    assert_true(room_judge(room, 3, false));
    (void)room_refresh(room, 10 * SECOND);
    assert_int_equal(room_approved(room, order, 8), 1);
    assert_int_equal(room->words[order[0]].ref, 2);
    assert_int_equal(room->held, 4);
    assert_false(room_judge(room, 77, true));
}

/* A phone that comes back says everything again: what was decided stays, and nothing is there twice. */
static void a_judgement_outlives_a_new_connection(void **state) {
    struct room *room = &((struct world *)*state)->room;
    assert_true(phone_says(room, 1, "first", "an invented line", 0));
    assert_true(room_judge(room, 1, true));
    assert_true(phone_comes(room, 1, false, 1 * SECOND));
    assert_true(phone_comes(room, 1, true, 2 * SECOND));
    assert_true(phone_says(room, 1, "first", "an invented line", 2 * SECOND));
    assert_int_equal(room->held, 0);
    assert_int_equal(room->words_count, 1);
    assert_int_equal(room->words[0].state, WORDS_APPROVED);
    assert_true(phone_says(room, 1, "first", "another line", 3 * SECOND)); /* changed: looked at anew */
    assert_int_equal(room->held, 1);
    assert_true(phone_says(room, 1, "first", "", 4 * SECOND));
    assert_int_equal(room->held, 0);
}

static void removed_is_not_banned_and_neither_leaves_a_trace(void **state) {
    struct room *room = &((struct world *)*state)->room;
    assert_true(phone_says(room, 1, "first", "an invented line", 0));
    assert_true(phone_picks(room, 1, "first", "a", 0));
    assert_true(room_remove(room, 1, false));
    assert_int_equal(room->here, 0);
    assert_int_equal(room_count(room, 0, CHOICE, 0), 0);
    assert_string_equal(room->words[0].text, "");
    assert_true(phone_says(room, 1, "first", "once more", 5 * SECOND)); /* may come in again */
    assert_true(room_remove(room, 2, true));
    assert_false(phone_says(room, 1, "first", "and again", 9 * SECOND));
    assert_false(phone_comes(room, 1, true, 9 * SECOND));
    assert_int_equal(room->held, 0);
}

static void a_flood_of_one_phone_is_cut_and_others_are_not(void **state) {
    struct room *room = &((struct world *)*state)->room;
    int taken = 0;
    for (int i = 0; i < 5000; i++) {
        taken += phone_picks(room, 1, "first", i % 2 ? "a" : "b", 10 * SECOND) ? 1 : 0;
    }
    assert_int_equal(taken, ROOM_MESSAGES_AT_ONCE);
    assert_true(phone_picks(room, 2, "first", "a", 10 * SECOND));
    assert_true(phone_picks(room, 1, "first", "c", 11 * SECOND));
}

static void more_phones_than_fit_change_nothing(void **state) {
    struct room *room = &((struct world *)*state)->room;
    for (int phone = 0; phone < ROOM_PHONES_MAX; phone++) {
        assert_true(phone_comes(room, phone, true, 0));
    }
    assert_false(phone_comes(room, ROOM_PHONES_MAX, true, 0));
    assert_int_equal(room->here, ROOM_PHONES_MAX);
    assert_true(phone_picks(room, ROOM_PHONES_MAX - 1, "first", "a", 1));
}

static void strange_names_are_refused(void **state) {
    struct room *room = &((struct world *)*state)->room;
    struct room_message here = {.kind = MESSAGE_HERE};
    assert_false(room_hear(room, "", &here, 0));
    assert_false(room_hear(room, "a/b", &here, 0));
    assert_false(room_hear(room, "0123456789012345678901234567890123456789", &here, 0));
    assert_false(phone_picks(room, 1, "no such page", "a", 0));
    assert_false(phone_picks(room, 1, "first", "e", 0));
    assert_int_equal(room_count(room, 0, CHOICE, 0), 0);
}

static void next_goes_through_parts_and_skip_over_them(void **state) {
    struct room *room = &((struct world *)*state)->room;
    room_next(room, 1);
    room_next(room, 2);
    assert_int_equal(room->current, 2);
    room_next(room, 3);
    assert_int_equal(room->current, 3);
    room_next(room, 4);
    assert_int_equal(room->current, 3);
    room_back(room, 5);
    room_back(room, 5);
    room_skip(room, 6);
    assert_int_equal(room->current, 2);
    room_skip(room, 7);
    assert_int_equal(room->current, 2);
    for (int i = 0; i < 9; i++) {
        room_back(room, 8);
    }
    assert_int_equal(room->current, 0);
}

static void every_state_leads_to_every_other_and_pauses_stop_the_clock(void **state) {
    struct room *room = &((struct world *)*state)->room;
    room_go_to(room, 0, 10 * SECOND);
    room_set(room, ROOM_PAUSED, 20 * SECOND);
    assert_int_equal(room_elapsed_ms(room, 99 * SECOND), 10 * SECOND);
    room_set(room, ROOM_QUIET, 100 * SECOND);
    room_next(room, 110 * SECOND);
    assert_int_equal(room->current, 1);
    assert_int_equal(room->state, ROOM_QUIET);
    room_set(room, ROOM_OPEN, 120 * SECOND);
    assert_int_equal(room_elapsed_ms(room, 125 * SECOND), 5 * SECOND);
    room_set(room, ROOM_CLOSED, 130 * SECOND);
    room_set(room, ROOM_OPEN, 131 * SECOND);
    assert_int_equal(room->state, ROOM_CLOSED);
    assert_false(phone_comes(room, 1, true, 132 * SECOND));
}

static void hands_count_beside_phones(void **state) {
    struct room *room = &((struct world *)*state)->room;
    for (int i = 0; i < 4; i++) {
        room_hands(room, CHOICE, 1, 1);
    }
    assert_false(room_refresh(room, 0));
    assert_true(phone_picks(room, 1, "first", "b", 1));
    assert_true(room_refresh(room, 1));
    assert_int_equal(room_shown(room)->counts[CHOICE][1], 5);
    for (int i = 0; i < 9; i++) {
        room_hands(room, CHOICE, 1, -1);
    }
    assert_int_equal(room_count(room, 0, CHOICE, 1), 1);
}

int main(void) {
#define RULE(test) cmocka_unit_test_setup_teardown(test, open_room, close_room)
    const struct CMUnitTest tests[] = {
        RULE(a_window_is_lit_once_and_put_out_by_the_last_will),
        RULE(one_to_four_answers_show_nothing_whatever_they_are),
        RULE(five_answers_are_shown),
        RULE(an_item_of_few_answers_is_hidden_on_a_page_of_many),
        RULE(the_sixth_answer_waits_for_two_more_and_five_seconds),
        RULE(an_answer_said_again_counts_once_and_may_be_taken_back),
        RULE(words_are_held_until_somebody_lets_them_through),
        RULE(a_judgement_outlives_a_new_connection),
        RULE(removed_is_not_banned_and_neither_leaves_a_trace),
        RULE(a_flood_of_one_phone_is_cut_and_others_are_not),
        RULE(more_phones_than_fit_change_nothing),
        RULE(strange_names_are_refused),
        RULE(next_goes_through_parts_and_skip_over_them),
        RULE(every_state_leads_to_every_other_and_pauses_stop_the_clock),
        RULE(hands_count_beside_phones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
