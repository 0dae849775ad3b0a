/* The text editor, without a window: characters as people see them, words, undo, pasting, composing. */
#include "ui/editor.h"

#include "core/grapheme.h"
#include "core/rng.h"
#include "core/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FAMILY "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"
#define GERMANY "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA"
#define JAPAN "\xF0\x9F\x87\xAF\xF0\x9F\x87\xB5"
#define E_ACUTE "e\xCC\x81"
#define HAN_JAMO "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB" /* three jamo, one syllable */
#define THUMB "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBE"
#define KANNADA "\xE0\xB2\xA8\xE0\xB2\xBF"

static struct editor *fresh(size_t most, bool many_lines) {
    static struct editor editor;
    editor_start(&editor, most, many_lines);
    return &editor;
}

static bool edit(struct editor *editor, enum edit_command command, bool select) {
    struct ui_event event = {.kind = UI_EDIT, .edit = command, .select = select};
    return editor_event(editor, &event);
}

static void type(struct editor *editor, const char *utf8) {
    for (size_t at = 0; utf8[at] != '\0';) {
        struct ui_event event = {.kind = UI_TEXT};
        size_t next = grapheme_next(utf8, strlen(utf8), at);
        memcpy(event.text, utf8 + at, next - at);
        assert_true(editor_event(editor, &event));
        at = next;
    }
}

static void paste(struct editor *editor, const char *utf8) {
    struct ui_event event = {.kind = UI_EDIT, .edit = EDIT_PASTE, .long_text = utf8};
    assert_true(editor_event(editor, &event));
}

static void to(struct editor *editor, size_t offset, bool select) {
    struct ui_event event = {.kind = UI_EDIT, .edit = EDIT_AT, .offset = offset, .select = select};
    assert_true(editor_event(editor, &event));
}

static void what_people_see_as_one_character_is_one(void **unused) {
    (void)unused;
    static const char *const one[] = {FAMILY, GERMANY, E_ACUTE, HAN_JAMO, THUMB, KANNADA, "\r\n", "x", "\xEA\xB0\x81",
                                      "\xE2\x9D\xA4\xEF\xB8\x8F", "0\xEF\xB8\x8F\xE2\x83\xA3"};
    for (size_t i = 0; i < sizeof one / sizeof *one; i++) {
        assert_int_equal(grapheme_next(one[i], strlen(one[i]), 0), strlen(one[i]));
        assert_int_equal(grapheme_previous(one[i], strlen(one[i]), strlen(one[i])), 0);
    }
    assert_int_equal(grapheme_count(GERMANY JAPAN, 16), 2);
    assert_int_equal(grapheme_count("ab\n\xCC\x81", 5), 4);
    assert_int_equal(grapheme_previous(GERMANY JAPAN, 16, 16), 8);
    const char *twice_joined = "\xF0\x9F\x91\xA9\xE2\x80\x8D\xE2\x80\x8D\xF0\x9F\x91\xA9";
    assert_int_equal(grapheme_count(twice_joined, strlen(twice_joined)), 2);
}

static void the_caret_steps_over_and_erases_whole_characters(void **unused) {
    (void)unused;
    static const char *const parts[] = {FAMILY, GERMANY, JAPAN, E_ACUTE, HAN_JAMO, THUMB};
    struct editor *editor = fresh(0, false);
    paste(editor, FAMILY GERMANY JAPAN E_ACUTE HAN_JAMO THUMB);
    size_t at = editor->bytes;
    for (size_t i = 6; i-- > 0;) {
        assert_true(edit(editor, EDIT_LEFT, false));
        at -= strlen(parts[i]);
        assert_int_equal(editor->caret, at);
    }
    for (size_t i = 0; i < 6; i++) {
        at = editor->bytes;
        assert_true(edit(editor, EDIT_DELETE, false));
        assert_int_equal(editor->bytes, at - strlen(parts[i]));
    }
    assert_true(editor_empty(editor));
}

static void a_mark_that_is_typed_joins_the_letter_before_it(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, false);
    type(editor, "cafe");
    struct ui_event mark = {.kind = UI_TEXT, .text = "\xCC\x81"};
    assert_true(editor_event(editor, &mark));
    assert_true(edit(editor, EDIT_ERASE, false));
    assert_string_equal(editor_text(editor), "caf");
}

static void words_are_jumped_over_and_erased(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, true);
    paste(editor, "Don\xE2\x80\x99t worry, Zo\xC3\xAB.\nNext");
    assert_true(edit(editor, EDIT_TEXT_START, false));
    assert_true(edit(editor, EDIT_WORD_RIGHT, false));
    assert_int_equal(editor->caret, strlen("Don\xE2\x80\x99t"));
    assert_string_equal(editor->echo, "Don\xE2\x80\x99t");
    assert_true(edit(editor, EDIT_WORD_RIGHT, false));
    assert_true(edit(editor, EDIT_WORD_RIGHT, true));
    size_t first;
    size_t last;
    editor_selection(editor, &first, &last);
    assert_memory_equal(editor_text(editor) + first, ", Zo\xC3\xAB", last - first);
    assert_true(edit(editor, EDIT_TEXT_END, false));
    assert_true(edit(editor, EDIT_WORD_LEFT, false));
    assert_int_equal(editor->caret, editor->bytes - 4);
    assert_true(edit(editor, EDIT_ERASE_WORD, false));
    assert_string_equal(editor_text(editor), "Don\xE2\x80\x99t worry, Next");
}

static void typing_replaces_what_is_selected(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, false);
    type(editor, "a hard day");
    struct ui_event twice = {.kind = UI_EDIT, .edit = EDIT_WORD_AT, .offset = 4};
    assert_true(editor_event(editor, &twice));
    type(editor, "long");
    assert_string_equal(editor_text(editor), "a long day");
    assert_true(edit(editor, EDIT_UNDO, false));
    assert_true(edit(editor, EDIT_UNDO, false));
    assert_string_equal(editor_text(editor), "a hard day");
    assert_int_equal(editor->caret - editor->anchor, 4);
}

static void typing_is_undone_word_by_word_and_done_again(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, true);
    type(editor, "one two\nthree");
    static const char *const back[] = {"one two\n", "one ", ""};
    for (size_t i = 0; i < 3; i++) {
        assert_true(edit(editor, EDIT_UNDO, false));
        assert_string_equal(editor_text(editor), back[i]);
    }
    assert_false(edit(editor, EDIT_UNDO, false));
    assert_true(edit(editor, EDIT_REDO, false));
    assert_true(edit(editor, EDIT_REDO, false));
    assert_string_equal(editor_text(editor), "one two\n");
    type(editor, "x");
    assert_false(edit(editor, EDIT_REDO, false));
    assert_string_equal(editor_text(editor), "one two\nx");
}

static void a_word_erased_letter_by_letter_comes_back_whole(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, false);
    type(editor, "a warm " E_ACUTE "vening");
    for (int i = 0; i < 10; i++) {
        assert_true(edit(editor, EDIT_ERASE, false));
    }
    assert_string_equal(editor_text(editor), "a wa");
    assert_true(edit(editor, EDIT_UNDO, false));
    assert_string_equal(editor_text(editor), "a warm ");
    assert_true(edit(editor, EDIT_UNDO, false));
    assert_string_equal(editor_text(editor), "a warm " E_ACUTE "vening");
    assert_true(edit(editor, EDIT_REDO, false));
    assert_string_equal(editor_text(editor), "a warm ");
}

static void a_long_paste_is_trimmed_between_characters_and_says_so(void **unused) {
    (void)unused;
    char *text = calloc(100001, 1);
    for (size_t i = 0; i + strlen(FAMILY) <= 100000; i += strlen(FAMILY)) {
        memcpy(text + i, FAMILY, strlen(FAMILY));
    }
    struct editor *editor = fresh(0, true);
    paste(editor, text);
    assert_true(editor->trimmed);
    assert_int_equal(editor->bytes, (EDITOR_BYTES - 1) / strlen(FAMILY) * strlen(FAMILY));
    assert_true(edit(editor, EDIT_UNDO, false));
    assert_true(editor_empty(editor));
    assert_false(editor->trimmed);
    editor = fresh(12, true);
    paste(editor, text);
    assert_int_equal(editor->bytes, 2 * strlen(FAMILY));
    assert_true(editor->trimmed);
    type(editor, "ab");
    assert_false(editor->trimmed);
    type(editor, "c");
    assert_true(editor->trimmed);
    free(text);
}

static void controls_broken_bytes_and_foreign_line_breaks_are_cleaned(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, true);
    paste(editor, "a\x01\tb\r\nc\rd\xFF\xC3(\xE2\x80\xA9" "e\x7F");
    assert_string_equal(editor_text(editor), "a b\nc\nd(\ne");
    editor = fresh(0, false);
    paste(editor, "a\r\nb\nc");
    assert_string_equal(editor_text(editor), "a b c");
    assert_false(edit(editor, EDIT_NEWLINE, false));
}

static void what_is_composed_is_not_part_of_the_text_until_it_is_typed(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, false);
    type(editor, "ab");
    assert_true(edit(editor, EDIT_LEFT, false));
    struct ui_event compose = {.kind = UI_EDIT, .edit = EDIT_PREEDIT, .long_text = "\xE3\x81\x8B\xE3\x82\x93",
                               .caret = 1};
    assert_true(editor_event(editor, &compose));
    assert_true(editor_composing(editor));
    assert_int_equal(editor->preedit_caret, 3);
    assert_string_equal(editor_text(editor), "ab");
    compose.long_text = "";
    assert_true(editor_event(editor, &compose));
    assert_false(editor_composing(editor));
    type(editor, "\xE6\x84\x9F");
    assert_string_equal(editor_text(editor), "a\xE6\x84\x9F" "b");
}

static void wiping_leaves_nothing_in_memory(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, false);
    type(editor, "periwinkle");
    assert_true(edit(editor, EDIT_ERASE_WORD, false));
    type(editor, "periwinkle");
    editor_wipe(editor);
    assert_null(memmem(editor, sizeof *editor, "periwin", 7));
    assert_true(editor_empty(editor));
    assert_false(edit(editor, EDIT_UNDO, false));
}

static void spaces_and_line_breaks_are_nothing_to_read(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, true);
    type(editor, " \n ");
    assert_true(editor_empty(editor));
    type(editor, "x");
    assert_false(editor_empty(editor));
}

static void the_voice_hears_the_word_that_a_space_ends(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, false);
    type(editor, "warm");
    assert_string_equal(editor->echo, "m");
    type(editor, " ");
    assert_string_equal(editor->echo, "warm ");
    assert_true(edit(editor, EDIT_LEFT, false));
    assert_string_equal(editor->echo, " ");
}

static const char *const bits[] = {"a", "b ", " ", "\n", FAMILY, GERMANY, "\xF0\x9F\x87\xAF", "e", "\xCC\x81",
                                   "\xE2\x80\x8D", "\xE1\x84\x92", "\xE1\x85\xA1", "\xEF\xB8\x8F", "\xD7\xA9",
                                   "\xFF", "\x01", "two words, here"};

static void anything(struct editor *editor, struct rng *rng) {
    struct ui_event event = {.kind = UI_EDIT, .select = rng_below(rng, 3) == 0};
    event.offset = rng_below(rng, (uint32_t)editor->bytes + 3);
    event.long_text = bits[rng_below(rng, sizeof bits / sizeof *bits)];
    event.caret = (int)rng_below(rng, 4);
    utf8_copy(event.text, sizeof event.text, event.long_text);
    event.edit = (enum edit_command)rng_below(rng, EDIT_COMMAND_COUNT);
    if (rng_below(rng, 3) == 0) {
        event.kind = UI_TEXT;
    }
    (void)editor_event(editor, &event);
}

static void check(const struct editor *editor) {
    assert_int_equal(strlen(editor->text), editor->bytes);
    assert_true(utf8_valid(editor->text, editor->bytes) && utf8_length(editor->text) <= editor->most_characters);
    assert_true(grapheme_border(editor->text, editor->bytes, editor->caret));
    assert_true(grapheme_border(editor->text, editor->bytes, editor->anchor));
    assert_true(utf8_valid(editor->preedit, strlen(editor->preedit)));
    assert_true(editor->preedit_caret <= strlen(editor->preedit));
}

static void whatever_is_done_the_text_stays_whole_and_can_be_undone(void **unused) {
    (void)unused;
    struct rng rng;
    rng_seed(&rng, 4, 9);
    int operations = 0;
    for (int round = 0; operations < 20000; round++) {
        struct editor *editor = fresh(round % 2 == 0 ? 60 : 0, round % 3 != 0);
        for (int i = 0; i < EDITOR_STEPS; i++, operations++) {
            anything(editor, &rng);
            check(editor);
        }
        char end[EDITOR_BYTES];
        strcpy(end, editor_text(editor));
        while (edit(editor, EDIT_REDO, false)) {
            check(editor);
        }
        strcpy(end, editor_text(editor));
        while (edit(editor, EDIT_UNDO, false)) {
            check(editor);
        }
        assert_string_equal(editor_text(editor), "");
        while (edit(editor, EDIT_REDO, false)) {
        }
        assert_string_equal(editor_text(editor), end);
    }
}

static void more_steps_than_are_kept_forget_the_oldest(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, false);
    for (int i = 0; i < 400; i++) {
        editor_insert(editor, "abc", 3);
        check(editor);
    }
    int undone = 0;
    while (edit(editor, EDIT_UNDO, false)) {
        undone++;
    }
    assert_int_equal(undone, EDITOR_STEPS);
    assert_int_equal(editor->bytes, 3 * (400 - EDITOR_STEPS));
}

static void the_hash_knows_the_length_and_not_the_words(void **unused) {
    (void)unused;
    struct editor *editor = fresh(0, false);
    editor_set(editor, "one");
    uint64_t one = editor_hash(editor);
    editor_set(editor, "two");
    assert_true(one == editor_hash(editor));
    to(editor, 1, false);
    assert_true(one != editor_hash(editor));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_people_see_as_one_character_is_one),
        cmocka_unit_test(the_caret_steps_over_and_erases_whole_characters),
        cmocka_unit_test(a_mark_that_is_typed_joins_the_letter_before_it),
        cmocka_unit_test(words_are_jumped_over_and_erased),
        cmocka_unit_test(typing_replaces_what_is_selected),
        cmocka_unit_test(typing_is_undone_word_by_word_and_done_again),
        cmocka_unit_test(a_word_erased_letter_by_letter_comes_back_whole),
        cmocka_unit_test(a_long_paste_is_trimmed_between_characters_and_says_so),
        cmocka_unit_test(controls_broken_bytes_and_foreign_line_breaks_are_cleaned),
        cmocka_unit_test(what_is_composed_is_not_part_of_the_text_until_it_is_typed),
        cmocka_unit_test(wiping_leaves_nothing_in_memory),
        cmocka_unit_test(spaces_and_line_breaks_are_nothing_to_read),
        cmocka_unit_test(the_voice_hears_the_word_that_a_space_ends),
        cmocka_unit_test(whatever_is_done_the_text_stays_whole_and_can_be_undone),
        cmocka_unit_test(more_steps_than_are_kept_forget_the_oldest),
        cmocka_unit_test(the_hash_knows_the_length_and_not_the_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
