/* The keyboard on the screen: rows, shift, chips by prefix, one switch; measured with a ruler, in a language of few
 * words. */
#include "ui/chips.h"
#include "ui/editor.h"
#include "ui/keyboard.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct desk {
    struct tree tree;
    struct ui ui;
    struct settings settings;
    struct ui_view view;
    struct editor editor;
    struct keyboard keyboard;
    bool done;
};

static const char *word(const void *words, const char *id) {
    static const char *const rows[][2] = {
        {"keyboard.row1", "q w e r t y u i o p"},      {"keyboard.row2", "a s d f g h j k l ’"},
        {"keyboard.row3", "z x c v b n m é"},          {"keyboard.capitals1", "Q W E R T Y U I O P"},
        {"keyboard.capitals2", "A S D F G H J K L ’"}, {"keyboard.capitals3", "Z X C V B N M É"},
        {"keyboard.marks1", "1 2 3 4 5 6 7 8 9 0"},    {"keyboard.marks2", "- : ; ( )"},
        {"keyboard.marks3", "! ?"},                    {"keyboard.beside-space", ", ."},
        {"keyboard.named", ", comma | . full stop"},   {"keyboard.closes-up", ", . ! ?"},
        {"keyboard.ends-sentence", ". ! ?"},           {"keyboard.openers", "I It Today"},
        {"keyboard.after1", "i am was | you are can"}, {"keyboard.after2", "am enough I"},
        {"keyboard.joins", "and but"},                 {"keyboard.words1", "I I’m it all enough"},
        {"keyboard.words2", "evening even état ever every everybody enormous"},
    };
    (void)words;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i][0], id) == 0) {
            return rows[i][1];
        }
    }
    return id;
}

static int build(void **state) {
    struct desk *desk = calloc(1, sizeof *desk);
    desk->settings = SETTINGS_DEFAULT;
    desk->view = (struct ui_view){.measure = &type_ruler, .settings = &desk->settings, .ui = &desk->ui, .word = word};
    editor_start(&desk->editor, 0, true);
    *state = desk;
    return 0;
}

static int clear(void **state) {
    struct desk *desk = *state;
    tree_free(&desk->tree);
    free(desk);
    return 0;
}

static struct rect look(struct desk *desk) {
    struct page page;
    tree_clear(&desk->tree);
    page_begin(&page, &desk->tree, &desk->view, "desk", (struct rect){200.0f, 100.0f, 800.0f, 800.0f}, LOOK_PAPER);
    page_editor(&page, "own", "Own words", &desk->editor, 3);
    page_end(&page);
    struct rect tray = keyboard_state(&desk->keyboard, &desk->view, tree_field(&desk->tree, "own"), &desk->tree);
    ui_settle(&desk->ui, &desk->tree);
    return tray;
}

static struct keyboard_text text_of(const struct desk *desk) {
    return (struct keyboard_text){desk->editor.text, desk->editor.caret, desk->editor.anchor,
                                  desk->editor.many_lines};
}

/* What stands on the screen and can be chosen, only. */
static void press(struct desk *desk, const char *id) {
    look(desk);
    const struct widget *widget = tree_find(&desk->tree, id);
    if (widget == NULL || !widget_can_focus(widget)) {
        fail_msg("%s cannot be pressed", id);
    }
    struct keyboard_answer answer;
    struct keyboard_text text = text_of(desk);
    assert_true(keyboard_press(&desk->keyboard, &desk->view, &text, id, &answer));
    for (size_t i = 0; i < answer.count; i++) {
        assert_true(editor_event(&desk->editor, &answer.events[i]));
    }
    desk->done = answer.done;
}

static void press_all(struct desk *desk, const char *const *ids) {
    for (size_t i = 0; ids[i] != NULL; i++) {
        press(desk, ids[i]);
    }
}

static const char *shown(struct desk *desk, const char *id) {
    look(desk);
    const struct widget *widget = tree_find(&desk->tree, id);
    return widget == NULL ? "" : tree_name(&desk->tree, widget);
}

static void key_by_key_a_sentence_is_exactly_that(void **state) {
    struct desk *desk = *state;
    press_all(desk, (const char *const[]){"kb.i", "kb.space", "kb.a", "kb.m", "kb.space", "kb.e", "kb.n", "kb.o", "kb.u",
                                          "kb.g", "kb.h", "kb..", NULL});
    assert_string_equal(editor_text(&desk->editor), "I am enough.");
    press_all(desk, (const char *const[]){"kb.erase", "kb.left", "kb.erase", "kb.right", "kb.newline", "kb.layer", "kb.7",
                                          "kb.!", "kb.layer", "kb.space", "kb.é", NULL});
    assert_string_equal(editor_text(&desk->editor), "I am enouh\n7! É");
    press(desk, "kb.done");
    assert_true(desk->done);
}

static void shift_lasts_for_one_letter_and_turns_the_first_one_small(void **state) {
    struct desk *desk = *state;
    assert_string_equal(shown(desk, "kb.a"), "A");
    press_all(desk, (const char *const[]){"kb.shift", "kb.a", NULL});
    assert_string_equal(shown(desk, "kb.a"), "a");
    press_all(desk, (const char *const[]){"kb.shift", "kb.b", "kb.c", NULL});
    assert_string_equal(editor_text(&desk->editor), "aBc");
    press_all(desk, (const char *const[]){"kb.shift", "kb.shift", "kb.d", NULL});
    assert_string_equal(editor_text(&desk->editor), "aBcd");
}

static void what_is_begun_is_completed(void **state) {
    struct desk *desk = *state;
    editor_set(&desk->editor, "all ev");
    assert_string_equal(shown(desk, "kb.chip.0"), "evening");
    assert_string_equal(shown(desk, "kb.chip.4"), "everybody");
    press(desk, "kb.chip.1");
    assert_string_equal(editor_text(&desk->editor), "all even ");
    editor_set(&desk->editor, "EN");
    assert_string_equal(shown(desk, "kb.chip.0"), "Enough");
    press(desk, "kb.chip.0");
    assert_string_equal(editor_text(&desk->editor), "Enough ");
    editor_set(&desk->editor, "all i");
    press(desk, "kb.chip.0");
    assert_string_equal(editor_text(&desk->editor), "all I ");
    editor_set(&desk->editor, "all i'");
    press(desk, "kb.chip.0");
    assert_string_equal(editor_text(&desk->editor), "all I’m ");
    editor_set(&desk->editor, "all. É");
    press(desk, "kb.chip.0");
    assert_string_equal(editor_text(&desk->editor), "all. État ");
    editor_set(&desk->editor, "xylophone");
    assert_string_equal(shown(desk, "kb.chip.0"), "");
}

static void chips_alone_make_a_sentence(void **state) {
    struct desk *desk = *state;
    assert_string_equal(shown(desk, "kb.chip.2"), "Today");
    press_all(desk, (const char *const[]){"kb.chip.0", "kb.chip.0", "kb.chip.0", "kb..", NULL});
    assert_string_equal(editor_text(&desk->editor), "I am enough.");
    press(desk, "kb.chip.1"); /* a space is put between */
    assert_string_equal(editor_text(&desk->editor), "I am enough. It ");
    assert_string_equal(shown(desk, "kb.chip.0"), "and");
    press_all(desk, (const char *const[]){"kb.a", "kb.space", "kb..", NULL});
    assert_string_equal(editor_text(&desk->editor), "I am enough. It a ."); /* a space of one's own stays */
}

static void inside_a_word_or_over_a_selection_nothing_is_offered(void **state) {
    struct desk *desk = *state;
    editor_set(&desk->editor, "every");
    editor_event(&desk->editor, &(struct ui_event){.kind = UI_EDIT, .edit = EDIT_LEFT});
    assert_string_equal(shown(desk, "kb.chip.0"), "");
    editor_event(&desk->editor, &(struct ui_event){.kind = UI_EDIT, .edit = EDIT_SELECT_ALL});
    assert_string_equal(shown(desk, "kb.chip.0"), "");
    press(desk, "kb.b");
    assert_string_equal(editor_text(&desk->editor), "B");
}

static void one_switch_opens_a_row_and_comes_back_to_the_rows(void **state) {
    struct desk *desk = *state;
    desk->settings.one_switch = true;
    assert_string_equal(shown(desk, "kb.row.1"), "Q, W, E, R, T, Y, U, I, O, P");
    assert_false(widget_can_focus(tree_find(&desk->tree, "kb.q")));
    press(desk, "kb.row.1");
    look(desk);
    assert_null(tree_find(&desk->tree, "kb.row.2"));
    assert_false(widget_can_focus(tree_find(&desk->tree, "kb.a")));
    assert_true(widget_can_focus(tree_find(&desk->tree, "kb.q")));
    press(desk, "kb.i");
    assert_string_equal(editor_text(&desk->editor), "I");
    press_all(desk, (const char *const[]){"kb.row.4", "kb.rows", "kb.row.4", "kb.space", "kb.row.0", "kb.chip.0", NULL});
    assert_string_equal(editor_text(&desk->editor), "I am ");
    assert_int_equal(desk->keyboard.open_row, 0);
}

/* 24 mm on a screen of 24 inches are 88 px; fingers need 12 px between keys. */
static void keys_are_large_and_apart_and_on_the_screen_at_any_text_size(void **state) {
    struct desk *desk = *state;
    for (int i = 0; i < 4; i++) {
        desk->settings.text_percent = i % 2 == 0 ? 100 : 200;
        desk->keyboard.marks = i / 2 == 1;
        struct rect tray = look(desk);
        assert_true(tray.y > 102.0f); /* below the signs of the frame */
        const struct tree *tree = &desk->tree;
        for (size_t k = 0; k < tree->count; k++) {
            const struct widget *key = &tree->widgets[k];
            if (!widget_can_focus(key) || strncmp(key->id, "kb.", 3) != 0) {
                continue;
            }
            struct rect rect = key->rect;
            assert_true(rect.h >= 88.0f && rect.w >= 140.0f && rect.x >= 0.0f && rect.x + rect.w <= 1920.0f);
            assert_true(rect.y >= tray.y && rect.y + rect.h <= 1080.0f);
            const struct tree_line *line = &tree->lines[key->first_line];
            float width = type_ruler.width(NULL, line->face, line->size, tree->strings.data + line->text, line->bytes);
            assert_true(line->x >= rect.x && line->x + width <= rect.x + rect.w + 0.5f && line->size < rect.h);
            for (size_t other = 0; other < k; other++) {
                struct rect by = tree->widgets[other].rect;
                bool is_key = strncmp(tree->widgets[other].id, "kb.", 3) == 0 && tree->widgets[other].role == ROLE_BUTTON;
                bool apart = by.x + by.w + 11.9f <= rect.x || rect.x + rect.w + 11.9f <= by.x ||
                             by.y + by.h + 11.9f <= rect.y || rect.y + rect.h + 11.9f <= by.y;
                assert_true(!is_key || apart);
            }
        }
    }
}

static void the_preview_shows_the_last_lines_with_the_caret(void **state) {
    struct desk *desk = *state;
    for (int i = 0; i < 60; i++) {
        editor_insert(&desk->editor, "enough ", 7);
    }
    look(desk);
    const struct field *field = tree_field(&desk->tree, KEYBOARD_PREVIEW);
    const struct widget *widget = tree_find(&desk->tree, KEYBOARD_PREVIEW);
    assert_int_equal(field->first + field->rows, field->count);
    assert_true(field->awake && field->caret_at.y >= widget->rect.y);
    assert_true(field->caret_at.y + field->caret_at.h <= widget->rect.y + widget->rect.h);
    assert_false(widget_can_focus(widget));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(key_by_key_a_sentence_is_exactly_that, build, clear),
        cmocka_unit_test_setup_teardown(shift_lasts_for_one_letter_and_turns_the_first_one_small, build, clear),
        cmocka_unit_test_setup_teardown(what_is_begun_is_completed, build, clear),
        cmocka_unit_test_setup_teardown(chips_alone_make_a_sentence, build, clear),
        cmocka_unit_test_setup_teardown(inside_a_word_or_over_a_selection_nothing_is_offered, build, clear),
        cmocka_unit_test_setup_teardown(one_switch_opens_a_row_and_comes_back_to_the_rows, build, clear),
        cmocka_unit_test_setup_teardown(keys_are_large_and_apart_and_on_the_screen_at_any_text_size, build, clear),
        cmocka_unit_test_setup_teardown(the_preview_shows_the_last_lines_with_the_caret, build, clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
