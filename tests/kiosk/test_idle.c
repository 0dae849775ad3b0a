/* Who is still there: the two stages of idling over every state, on a clock of ticks. */
#include "kiosk/hours.h"
#include "kiosk/idle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { SECOND = 60 };

static const struct idle_rules rules = {.ask_after = 45 * SECOND, .countdown = 20 * SECOND,
                                        .guided_most = 900 * SECOND};
static const struct idle_signs nothing = {0};
static const struct idle_signs touch = {.touched = true};

/* Ticks until news comes, at most `most`. */
static uint32_t until(struct idle *idle, struct idle_signs signs, uint32_t most, enum idle_news *news) {
    uint32_t ticks = 0;
    *news = IDLE_NOTHING;
    while (ticks < most && *news == IDLE_NOTHING) {
        *news = idle_tick(idle, &rules, signs);
        ticks++;
    }
    return ticks;
}

static void nobody_is_asked_while_nobody_is_in(void **state) {
    (void)state;
    struct idle idle = {0};
    enum idle_news news;
    until(&idle, nothing, 100000, &news);
    assert_int_equal(news, IDLE_NOTHING);
    assert_int_equal(idle.stage, IDLE_AWAY);
}

static void asks_then_counts_down_then_forgets(void **state) {
    (void)state;
    struct idle idle;
    enum idle_news news;
    idle_arrives(&idle);
    assert_int_equal(until(&idle, nothing, 100000, &news), rules.ask_after);
    assert_int_equal(news, IDLE_ASK);
    assert_int_equal(idle_seconds_left(&idle, &rules), 20);
    assert_int_equal(until(&idle, nothing, 100000, &news), rules.countdown);
    assert_int_equal(news, IDLE_GONE);
    assert_int_equal(idle.stage, IDLE_AWAY);
    assert_int_equal(idle_seconds_left(&idle, &rules), 0);
}

static void one_touch_stays_as_often_as_one_likes(void **state) {
    (void)state;
    struct idle idle;
    enum idle_news news;
    idle_arrives(&idle);
    for (int i = 0; i < 50; i++) { /* ten times at the least (A17) */
        until(&idle, nothing, 100000, &news);
        assert_int_equal(news, IDLE_ASK);
        for (uint32_t late = 0; late + 1 < rules.countdown; late++) {
            assert_int_equal(idle_tick(&idle, &rules, nothing), IDLE_NOTHING);
        }
        assert_int_equal(idle_tick(&idle, &rules, touch), IDLE_STAYS);
        assert_int_equal(idle.stage, IDLE_HERE);
    }
}

static void a_touch_begins_the_wait_anew(void **state) {
    (void)state;
    struct idle idle;
    enum idle_news news;
    idle_arrives(&idle);
    for (uint32_t i = 0; i + 1 < rules.ask_after; i++) {
        assert_int_equal(idle_tick(&idle, &rules, nothing), IDLE_NOTHING);
    }
    assert_int_equal(idle_tick(&idle, &rules, touch), IDLE_NOTHING);
    assert_int_equal(until(&idle, nothing, 100000, &news), rules.ask_after);
}

static void a_breath_or_a_voice_is_not_cut_into(void **state) {
    (void)state;
    const struct idle_signs held[] = {{.guided = true}, {.speaks = true}, {.guided = true, .speaks = true}};
    for (size_t i = 0; i < sizeof held / sizeof *held; i++) {
        struct idle idle;
        enum idle_news news;
        idle_arrives(&idle);
        until(&idle, held[i], 600 * SECOND, &news);
        assert_int_equal(news, IDLE_NOTHING);
    }
    struct idle idle;
    enum idle_news news;
    idle_arrives(&idle);
    until(&idle, nothing, 40 * SECOND, &news);
    until(&idle, held[0], 180 * SECOND, &news);
    assert_int_equal(until(&idle, nothing, 100000, &news), rules.ask_after); /* the whole time afterwards */
}

/* Somebody set a breath going and walked away: the house does not wait for ever. */
static void an_endless_guide_is_asked_after_all(void **state) {
    (void)state;
    struct idle idle;
    enum idle_news news;
    idle_arrives(&idle);
    until(&idle, (struct idle_signs){.guided = true}, 2000 * SECOND, &news);
    assert_int_equal(news, IDLE_ASK);
}

static void the_week_opens_and_closes(void **state) {
    (void)state;
    struct span week[WEEK] = {{9 * 60, 18 * 60}, {9 * 60, 18 * 60}, {0, 0}, {22 * 60, 2 * 60}, {0, 1440}, {0, 0}, {0, 0}};
    const int32_t monday = 20000 - weekday_of(20000);
    assert_int_equal(weekday_of(0), 3);
    assert_int_equal(weekday_of(-1), 2);
    assert_false(hours_open(week, (struct moment){monday, 539}));
    assert_true(hours_open(week, (struct moment){monday, 540}));
    assert_true(hours_open(week, (struct moment){monday, 1079}));
    assert_false(hours_open(week, (struct moment){monday, 1080}));
    assert_false(hours_open(week, (struct moment){monday + 2, 720}));
    assert_true(hours_open(week, (struct moment){monday + 3, 1439}));
    assert_true(hours_open(week, (struct moment){monday + 4, 0}));
    assert_true(hours_open(week, (struct moment){monday + 4, 1439}));
    assert_false(hours_open(week, (struct moment){monday + 5, 0}));
    struct moment next;
    assert_true(hours_next(week, (struct moment){monday + 5, 100}, &next));
    assert_int_equal(next.day, monday + 7);
    assert_int_equal(next.minute, 540);
    struct span never[WEEK] = {{0, 0}};
    assert_false(hours_next(never, next, &next));
}

static void spans_are_read(void **state) {
    (void)state;
    struct span span;
    assert_true(span_parse("09:00-18:30", &span));
    assert_int_equal(span.from, 540);
    assert_int_equal(span.to, 1110);
    assert_true(span_parse("closed", &span));
    assert_true(span_parse("00:00-24:00", &span));
    assert_true(span_holds(span, 1439));
    assert_true(span_parse("22:00-06:00", &span));
    assert_true(span_holds(span, 0));
    assert_false(span_holds(span, 720));
    static const char *const wrong[] = {"", "9:00-18:00", "09:00", "09:00-25:00", "09:60-10:00", "09:00-09:00",
                                        "09:00-18:00 ", "aa:bb-cc:dd", "24:00-01:00", "09:00–18:00"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(span_parse(wrong[i], &span));
    }
}

static void a_minute_is_passed_once(void **state) {
    (void)state;
    assert_true(hours_passed(210, (struct moment){5, 209}, (struct moment){5, 210}));
    assert_false(hours_passed(210, (struct moment){5, 210}, (struct moment){5, 211}));
    assert_true(hours_passed(0, (struct moment){5, 1439}, (struct moment){6, 0}));
    assert_true(hours_passed(210, (struct moment){5, 1000}, (struct moment){6, 300}));
    assert_false(hours_passed(210, (struct moment){5, 300}, (struct moment){5, 100})); /* set back */
    assert_false(hours_passed(210, (struct moment){5, 0}, (struct moment){9, 0}));     /* far forward */
    assert_false(hours_passed(-1, (struct moment){5, 0}, (struct moment){6, 0}));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_is_asked_while_nobody_is_in),
        cmocka_unit_test(asks_then_counts_down_then_forgets),
        cmocka_unit_test(one_touch_stays_as_often_as_one_likes),
        cmocka_unit_test(a_touch_begins_the_wait_anew),
        cmocka_unit_test(a_breath_or_a_voice_is_not_cut_into),
        cmocka_unit_test(an_endless_guide_is_asked_after_all),
        cmocka_unit_test(the_week_opens_and_closes),
        cmocka_unit_test(spans_are_read),
        cmocka_unit_test(a_minute_is_passed_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
