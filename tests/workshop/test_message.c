/* Payloads of strangers, and a journal of a room that fell. */
#include "core/rng.h"
#include "workshop/journal.h"
#include "workshop/message.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static bool reads(const char *text) {
    struct room_message message;
    return message_read(&message, text, strlen(text));
}

static void the_protocols_own_payloads_are_read(void **state) {
    (void)state;
    struct room_message message;
    const char *say = "{\"v\":1,\"k\":\"say\",\"step\":\"thoughts\",\"item\":\"own\",\"text\":\"caf\u00e9\"}";
    assert_true(reads("{\"v\":1,\"k\":\"here\"}"));
    assert_true(reads("{\"v\":1,\"k\":\"gone\"}"));
    assert_true(reads("{\"v\":1,\"k\":\"pick\",\"step\":\"weather\",\"item\":\"weather\",\"pick\":\"rain\",\"new\":[1]}"));
    assert_true(message_read(&message, say, strlen(say)));
    assert_int_equal(message.kind, MESSAGE_SAY);
    assert_string_equal(message.text, "caf\u00e9");
}

static void everything_else_is_refused(void **state) {
    (void)state;
    static const char *const wrong[] = {
        "", "{", "null", "[]", "1", "{\"k\":\"here\"}", "{\"v\":2,\"k\":\"here\"}", "{\"v\":\"1\",\"k\":\"here\"}",
        "{\"v\":1,\"k\":\"dance\"}", "{\"v\":1,\"k\":7}", "{\"v\":1,\"k\":\"pick\",\"step\":\"a\",\"item\":\"b\"}",
        "{\"v\":1,\"k\":\"pick\",\"step\":1,\"item\":\"b\",\"pick\":\"c\"}", "{\"v\":1,\"v\":1,\"k\":\"here\"}",
        "{\"v\":1,\"k\":\"say\",\"step\":\"a\",\"item\":\"b\",\"text\":\"\\u0007\"}",
        "{\"v\":1,\"k\":\"say\",\"step\":\"a\",\"item\":\"b\",\"text\":\"x\\u0000y\"}",
        "{\"v\":1,\"k\":\"say\",\"step\":\"a\",\"item\":\"b\",\"text\":\"\xC3(\"}",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        if (reads(wrong[i])) {
            fail_msg("was read: %s", wrong[i]);
        }
    }
}

static void long_and_deep_payloads_are_refused(void **state) {
    (void)state;
    char text[4096];
    memset(text, '[', sizeof text);
    struct room_message message;
    assert_false(message_read(&message, text, sizeof text));
    assert_false(message_read(&message, text, 1000));
    int head = snprintf(text, sizeof text, "{\"v\":1,\"k\":\"say\",\"step\":\"a\",\"item\":\"b\",\"text\":\"");
    memset(text + head, 'a', sizeof text - (size_t)head);
    snprintf(text + head + 700, 8, "\"}");
    assert_false(message_read(&message, text, strlen(text)));
}

/* Right payloads with bytes changed by chance: read or refused, and what is read keeps its bounds. */
static void changed_payloads_do_no_harm(void **state) {
    (void)state;
    struct rng rng;
    rng_seed(&rng, 2, 2);
    for (int i = 0; i < 40000; i++) {
        char text[] = "{\"v\":1,\"k\":\"say\",\"step\":\"thoughts\",\"item\":\"own\",\"text\":\"an invented line\"}";
        for (uint32_t change = rng_below(&rng, 4); change < 4; change++) {
            text[rng_below(&rng, sizeof text - 1)] = (char)rng_below(&rng, 256);
        }
        struct room_message message;
        if (message_read(&message, text, sizeof text - 1)) {
            assert_true(strlen(message.text) < sizeof message.text);
        }
        struct remote_message remote;
        (void)message_read_remote(&remote, text, sizeof text - 1);
    }
}

static void a_remote_says_only_what_it_may(void **state) {
    (void)state;
    struct remote_message message;
    const char *right = "{\"v\":1,\"do\":\"approve\",\"ref\":7}";
    assert_true(message_read_remote(&message, right, strlen(right)));
    assert_int_equal(message.does, REMOTE_APPROVE);
    assert_int_equal(message.ref, 7);
    assert_false(message_read_remote(&message, "{\"v\":1,\"do\":\"\"}", 16));
    assert_false(message_read_remote(&message, "{\"v\":1,\"do\":\"ban\"}", 19));
}

static void a_journal_is_read_by_the_next(void **state) {
    (void)state;
    int memory = journal_memory();
    struct journal *first = journal_open(memory);
    assert_non_null(first);
    assert_true(journal_write(first, 'a', 5, "one", 3));
    assert_true(journal_write(first, 'b', 6, "", 0));
    journal_close(first);
    struct journal *second = journal_open(memory);
    size_t at = 0;
    size_t count = 0;
    int64_t ms = 0;
    char kind = 0;
    const char *bytes = NULL;
    assert_true(journal_read(second, &at, &kind, &ms, &bytes, &count));
    assert_int_equal(kind, 'a');
    assert_int_equal(ms, 5);
    assert_memory_equal(bytes, "one", 3);
    assert_true(journal_read(second, &at, &kind, &ms, &bytes, &count));
    assert_int_equal(count, 0);
    assert_false(journal_read(second, &at, &kind, &ms, &bytes, &count));
    journal_wipe(second);
    at = 0;
    assert_false(journal_read(second, &at, &kind, &ms, &bytes, &count));
    journal_close(second);
    close(memory);
}

static void a_full_journal_says_so(void **state) {
    (void)state;
    static char block[1 << 20];
    int memory = journal_memory();
    struct journal *journal = journal_open(memory);
    int written = 0;
    while (journal_write(journal, 'x', 0, block, sizeof block)) {
        written++;
    }
    assert_int_equal(written, JOURNAL_BYTES / (1 << 20) - 1);
    journal_close(journal);
    close(memory);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_protocols_own_payloads_are_read),
        cmocka_unit_test(everything_else_is_refused),
        cmocka_unit_test(long_and_deep_payloads_are_refused),
        cmocka_unit_test(changed_payloads_do_no_harm),
        cmocka_unit_test(a_remote_says_only_what_it_may),
        cmocka_unit_test(a_journal_is_read_by_the_next),
        cmocka_unit_test(a_full_journal_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
