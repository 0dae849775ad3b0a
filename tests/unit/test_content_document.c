/* YAML with places: where each part stood, and what a file may not cost. */
#include "content/document.h"
#include "core/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct document *parse(const char *text) {
    struct document *document = NULL;
    assert_true(document_parse(&document, "tea.yaml", (const unsigned char *)text, strlen(text), NULL));
    return document;
}

static void assert_refused(const char *bytes, size_t count, int line, const char *message) {
    struct document *document = NULL;
    struct complaints complaints;
    complaints_init(&complaints);
    assert_false(document_parse(&document, "tea.yaml", (const unsigned char *)bytes, count, &complaints));
    assert_null(document);
    assert_int_equal(complaints.errors, 1);
    if (complaints.items[0].line != line || !strstr(complaints.items[0].message, message)) {
        fail_msg("%d: %s", complaints.items[0].line, complaints.items[0].message);
    }
    complaints_free(&complaints);
}

/* before, then part repeated, then after */
static char *repeated(const char *before, const char *part, size_t times, const char *after) {
    struct text text = {0};
    text_append(&text, before);
    for (size_t i = 0; i < times; i++) {
        text_append(&text, part);
    }
    text_append(&text, after);
    return text.data;
}

static void assert_refused_repeated(const char *before, const char *part, size_t times, int line, const char *message) {
    char *text = repeated(before, part, times, "");
    assert_refused(text, strlen(text), line, message);
    free(text);
}

static void a_path_leads_to_a_place(void **state) {
    (void)state;
    struct document *document =
        parse("cups:\n  - id: a\n    tea: {leaf: green}\n  - id: b\n    says: \"\xc3\xa4 b\"\n");
    const struct node *node = document_find(document, "cups[0].tea.leaf");
    assert_string_equal(node->text, "green");
    assert_int_equal(node->line, 3);
    assert_int_equal(node->column, 17);
    node = document_find(document, "cups[1].says");
    assert_int_equal(node->line, 5);
    assert_int_equal(node->column, 11);
    assert_int_equal(node->key_column, 5);
    assert_true(node->quoted);
    assert_ptr_equal(document_find(document, ""), document->root);
    document_free(document);
}

static void a_path_that_ends_in_nothing_gives_the_last_part_that_is_there(void **state) {
    (void)state;
    struct document *document = parse("cups:\n  - id: a\n");
    assert_int_equal(document_find(document, "cups[0].milk")->line, 2);
    assert_int_equal(document_find(document, "cups[7].id")->kind, NODE_SEQUENCE);
    assert_int_equal(document_find(document, "cups[zero]")->kind, NODE_MAPPING);
    assert_ptr_equal(document_find(document, "plates"), document->root);
    assert_ptr_equal(document_find(document, "...[["), document->root);
    document_free(document);
}

static void parts_come_in_file_order(void **state) {
    (void)state;
    struct document *document = parse("a: 1\nb: [2, 3]\nc: {d: 4}\n");
    const char *scalars = "1234";
    for (const struct node *node = document->root; node; node = node_after(node)) {
        if (node->kind == NODE_SCALAR) {
            assert_int_equal(node->text[0], *scalars++);
        }
    }
    assert_int_equal(*scalars, '\0');
    document_free(document);
}

static void a_byte_order_mark_is_no_mistake(void **state) {
    (void)state;
    struct document *document = parse("\xef\xbb\xbftea: green\n");
    assert_string_equal(document_find(document, "tea")->text, "green");
    document_free(document);
}

static void too_much_of_anything_is_refused(void **state) {
    (void)state;
    assert_refused_repeated("a: ", "x", DOCUMENT_BYTES_MAX, 0, "larger than 512 kB");
    assert_refused_repeated("a: ", "x", 1024 * 1024, 0, "larger than 512 kB");
    assert_refused_repeated("a: ", "x", 5000, 1, "longer than 4096 bytes");
    assert_refused_repeated("a: |\n", "  word\n", 2000, 1, "longer than 4096 bytes");
    assert_refused_repeated("", "[", 200000, 1, "nested more than 16 deep");
    assert_refused_repeated("", "{a: ", 100000, 1, "nested more than 16 deep");
    assert_refused_repeated("", "- ", 200000, 1, "nested more than 16 deep");
    assert_refused_repeated("", "- a\n", 60000, 50000, "more than 50000 parts");
}

static void bombs_of_aliases_do_not_start(void **state) {
    (void)state;
    const char *bomb = "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n";
    assert_refused(bomb, strlen(bomb), 1, "anchors (&name) are not used here");
    const char *loop = "a: *a\n";
    assert_refused(loop, strlen(loop), 1, "aliases (*name) are not used here");
    const char *merge = "<<: *a\n";
    assert_refused(merge, strlen(merge), 1, "aliases");
}

static void what_is_not_text_is_refused(void **state) {
    (void)state;
    assert_refused("a: \0b\n", 6, 1, "invisible control character");
    assert_refused("a: 1\nb: \x1b[2J\n", 13, 2, "invisible control character");
    assert_refused("\xff\xfe"
                   "a\0:\0",
                   6, 1, "not valid UTF-8");
    assert_refused("a: \xf4\x90\x80\x80\n", 8, 1, "not valid UTF-8");
    assert_refused("a: \xe2\x82", 5, 1, "not valid UTF-8");
}

static void every_repeated_key_is_named(void **state) {
    (void)state;
    struct document *document = NULL;
    struct complaints complaints;
    complaints_init(&complaints);
    const char *text = "a: 1\nb: 2\na: 3\nb: 4\n";
    assert_false(document_parse(&document, "tea.yaml", (const unsigned char *)text, strlen(text), &complaints));
    assert_int_equal(complaints.errors, 2);
    assert_int_equal(complaints.items[0].line, 3);
    assert_int_equal(complaints.items[1].line, 4);
    complaints_free(&complaints);
}

/* Any cut of a good file is either a document or one complaint, never a crash. */
static void a_file_cut_anywhere_does_no_harm(void **state) {
    (void)state;
    const char *text = "id: \"a\\x41b\"\nlist: [a, {b: c}, 'd''e']\nfold: >-\n  one\n  two\n? k\n: v\n";
    for (size_t count = 0; count <= strlen(text); count++) {
        struct document *document = NULL;
        (void)document_parse(&document, "tea.yaml", (const unsigned char *)text, count, NULL);
        document_free(document);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_leads_to_a_place),
        cmocka_unit_test(a_path_that_ends_in_nothing_gives_the_last_part_that_is_there),
        cmocka_unit_test(parts_come_in_file_order),
        cmocka_unit_test(a_byte_order_mark_is_no_mistake),
        cmocka_unit_test(too_much_of_anything_is_refused),
        cmocka_unit_test(bombs_of_aliases_do_not_start),
        cmocka_unit_test(what_is_not_text_is_refused),
        cmocka_unit_test(every_repeated_key_is_named),
        cmocka_unit_test(a_file_cut_anywhere_does_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
