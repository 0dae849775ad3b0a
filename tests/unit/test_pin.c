/* The staff's PIN: only its hash is kept, and guessing is slow. */
#include "progress/pin.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void the_right_one_opens(void **state) {
    (void)state;
    char hash[PIN_HASH_BYTES];
    struct error err;
    assert_true(pin_hash("0471", hash, &err));
    assert_true(pin_hash_valid(hash));
    assert_null(strstr(hash, "0471"));
    assert_true(pin_matches(hash, "0471"));
    assert_false(pin_matches(hash, "0472"));
    assert_false(pin_matches(hash, "471"));
    assert_false(pin_matches(hash, ""));
    assert_false(pin_matches("", "0471"));
    hash[strlen(hash) - 2] ^= 1;
    assert_false(pin_matches(hash, "0471"));
}

static void only_digits_and_enough_of_them(void **state) {
    (void)state;
    static const char *const wrong[] = {"", "123", "1234567890123", "12a4", "12 4", "-123"};
    char hash[PIN_HASH_BYTES];
    struct error err;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(pin_hash(wrong[i], hash, &err));
    }
}

static void a_hash_that_would_eat_the_memory_is_none(void **state) {
    (void)state;
    assert_false(pin_hash_valid("$argon2id$v=19$m=99999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA"));
    assert_false(pin_hash_valid("$argon2id$v=19$m=65536,t=999,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA"));
    assert_false(pin_hash_valid("$argon2i$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA"));
    assert_false(pin_hash_valid("4711"));
    assert_false(pin_hash_valid("$argon2id$v=19$m=65536,t=2,p=1$AAAA"));
}

/* Somebody who tries as often as the page lets them, for a whole day. */
static void a_day_of_guessing_is_few_guesses(void **state) {
    (void)state;
    struct pin_tries tries = {0};
    int allowed = 0;
    int before_first_wait = 0;
    for (uint32_t tick = 0; tick < 24u * 3600u * 60u; tick++) {
        if (pin_tries_may(&tries)) {
            pin_tries_wrong(&tries);
            allowed++;
        } else if (before_first_wait == 0) {
            before_first_wait = allowed;
        }
        pin_tries_tick(&tries);
    }
    assert_int_equal(before_first_wait, PIN_TRIES);
    assert_in_range(allowed, PIN_TRIES, 60);
    print_message("%d tries in a day\n", allowed);
    pin_tries_right(&tries);
    assert_true(pin_tries_may(&tries));
    assert_int_equal(tries.wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_right_one_opens),
        cmocka_unit_test(only_digits_and_enough_of_them),
        cmocka_unit_test(a_hash_that_would_eat_the_memory_is_none),
        cmocka_unit_test(a_day_of_guessing_is_few_guesses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
