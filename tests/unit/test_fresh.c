/* Dealing out a level's items over many evenings. */
#include "core/fresh.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { EVENINGS = 20, OF_MAX = 48, WANTED_MAX = 12 };

static void no_visit_shows_an_item_twice(void **state) {
    (void)state;
    for (int of = 1; of <= OF_MAX; of++) {
        for (int wanted = 1; wanted <= of && wanted <= WANTED_MAX; wanted++) {
            for (uint32_t visit = 0; visit < EVENINGS; visit++) {
                int shown[WANTED_MAX];
                int times[OF_MAX] = {0};
                fresh_pick(shown, wanted, of, 77, visit);
                for (int i = 0; i < wanted; i++) {
                    assert_in_range(shown[i], 0, of - 1);
                    assert_int_equal(times[shown[i]]++, 0);
                }
            }
        }
    }
}

static void everything_is_met_before_anything_comes_again(void **state) {
    (void)state;
    for (int of = 1; of <= OF_MAX; of++) {
        for (int wanted = 1; wanted <= of && wanted <= WANTED_MAX; wanted++) {
            int times[OF_MAX] = {0};
            for (uint32_t visit = 0; visit < EVENINGS; visit++) {
                int shown[WANTED_MAX];
                fresh_pick(shown, wanted, of, 5, visit);
                for (int i = 0; i < wanted; i++) {
                    times[shown[i]]++;
                }
                int least = times[0];
                int most = times[0];
                for (int i = 1; i < of; i++) {
                    least = times[i] < least ? times[i] : least;
                    most = times[i] > most ? times[i] : most;
                }
                assert_in_range(most - least, 0, 1);
            }
        }
    }
}

static bool held(const int items[], int count, int item) {
    for (int i = 0; i < count; i++) {
        if (items[i] == item) {
            return true;
        }
    }
    return false;
}

static void no_visit_is_just_like_the_one_before(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        for (int of = 2; of <= 16; of++) {
            for (int wanted = 1; wanted < of && wanted <= WANTED_MAX; wanted++) {
                int before[WANTED_MAX];
                int now[WANTED_MAX];
                fresh_pick(before, wanted, of, seed, 0);
                for (uint32_t visit = 1; visit < EVENINGS; visit++) {
                    int again = 0;
                    fresh_pick(now, wanted, of, seed, visit);
                    for (int i = 0; i < wanted; i++) {
                        again += held(before, wanted, now[i]) ? 1 : 0;
                    }
                    assert_true(again < wanted);
                    assert_true(of % wanted != 0 || of == wanted || again == 0);
                    memcpy(before, now, sizeof now);
                }
            }
        }
    }
}

static void the_same_house_and_evening_give_the_same_items(void **state) {
    (void)state;
    int first[6];
    int again[6];
    int other[6];
    int differs = 0;
    for (uint64_t seed = 0; seed < 50; seed++) {
        fresh_pick(first, 6, 20, seed, 3);
        fresh_pick(again, 6, 20, seed, 3);
        fresh_pick(other, 6, 20, seed + 1, 3);
        assert_memory_equal(first, again, sizeof first);
        differs += memcmp(first, other, sizeof first) != 0;
    }
    assert_true(differs > 45);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_visit_shows_an_item_twice),
        cmocka_unit_test(everything_is_met_before_anything_comes_again),
        cmocka_unit_test(no_visit_is_just_like_the_one_before),
        cmocka_unit_test(the_same_house_and_evening_give_the_same_items),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
