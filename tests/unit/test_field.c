/* A text field on a page: keys, pointers, rows and the caret, measured with a ruler. */
#include "ui/editor.h"
#include "ui/page.h"
#include "ui/paint.h"
#include "ui/speech.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct desk {
    struct tree tree;
    struct ui ui;
    struct settings settings;
    struct ui_view view;
    struct editor editor;
};

static int build(void **state) {
    struct desk *desk = calloc(1, sizeof *desk);
    desk->settings = SETTINGS_DEFAULT;
    desk->view = (struct ui_view){.measure = &type_ruler, .settings = &desk->settings, .ui = &desk->ui};
    *state = desk;
    return 0;
}

static int clear(void **state) {
    struct desk *desk = *state;
    tree_free(&desk->tree);
    free(desk);
    return 0;
}

static void look(struct desk *desk) {
    struct page page;
    tree_clear(&desk->tree);
    page_begin(&page, &desk->tree, &desk->view, "desk", (struct rect){200.0f, 100.0f, 800.0f, 800.0f}, LOOK_PAPER);
    page_editor(&page, "letter", "A letter", &desk->editor, 3);
    page_button(&page, "next", "On", 0);
    page_end(&page);
    ui_settle(&desk->ui, &desk->tree);
}

static void lay(struct desk *desk, const char *text, bool many_lines) {
    editor_start(&desk->editor, 0, many_lines);
    editor_set(&desk->editor, text);
    utf8_copy(desk->ui.focus, sizeof desk->ui.focus, "letter");
    look(desk);
}

static struct ui_event act(struct desk *desk, const struct action *action) {
    struct ui_event event = ui_handle(&desk->ui, &desk->tree, action);
    (void)editor_event(&desk->editor, &event);
    look(desk);
    return event;
}

static struct ui_event edit(struct desk *desk, enum edit_command command, bool select) {
    return act(desk, &(struct action){.kind = ACTION_EDIT, .edit = command, .select = select});
}

static struct ui_event press(struct desk *desk, enum action_kind kind, enum device device) {
    return act(desk, &(struct action){.kind = kind, .device = device});
}

/* On a character of a row. */
static struct ui_event point(struct desk *desk, enum action_kind kind, enum device device, int character, int row) {
    const struct field *field = tree_field(&desk->tree, "letter");
    float x = field->inner.x + 0.5f * field->size * (float)character + 1.0f;
    float y = field->inner.y + ((float)row + 0.5f) * field->size * TYPE_LINE_HEIGHT;
    return act(desk, &(struct action){.kind = kind, .device = device, .x = x, .y = y});
}

static void up_and_down_keep_their_column(void **state) {
    struct desk *desk = *state;
    lay(desk, "abcdef\nab\nabcdef", true);
    edit(desk, EDIT_UP, false);
    assert_int_equal(desk->editor.caret, 9);
    edit(desk, EDIT_UP, false);
    assert_int_equal(desk->editor.caret, 6);
    edit(desk, EDIT_UP, false);
    assert_int_equal(desk->editor.caret, 0);
    edit(desk, EDIT_LINE_END, true);
    assert_int_equal(desk->editor.caret, 6);
    assert_int_equal(desk->editor.anchor, 0);
    edit(desk, EDIT_PAGE_DOWN, false);
    assert_int_equal(desk->editor.caret, desk->editor.bytes);
    assert_string_equal(desk->ui.focus, "letter");
}

static void a_field_is_left_by_tab_by_escape_and_a_short_one_by_arrows(void **state) {
    struct desk *desk = *state;
    lay(desk, "one", true);
    assert_int_equal(press(desk, ACTION_NEXT, DEVICE_KEYBOARD).kind, UI_NOTHING);
    assert_string_equal(desk->ui.focus, "next");
    lay(desk, "one", true);
    assert_int_equal(press(desk, ACTION_BACK, DEVICE_KEYBOARD).kind, UI_NOTHING);
    assert_string_equal(desk->ui.focus, "next");
    assert_int_equal(press(desk, ACTION_BACK, DEVICE_KEYBOARD).kind, UI_BACK);
    lay(desk, "one", false);
    edit(desk, EDIT_DOWN, false);
    assert_string_equal(desk->ui.focus, "next");
    assert_int_equal(edit(desk, EDIT_NEWLINE, false).kind, UI_ACTIVATE);
}

static void escape_ends_a_composition_before_it_leaves(void **state) {
    struct desk *desk = *state;
    lay(desk, "one", true);
    act(desk, &(struct action){.kind = ACTION_EDIT, .edit = EDIT_PREEDIT, .long_text = "ka", .caret = 2});
    const struct field *field = ui_field(&desk->ui, &desk->tree);
    assert_string_equal(tree_field_text(&desk->tree, field), "oneka");
    assert_int_equal(field->composed_count, 1);
    press(desk, ACTION_BACK, DEVICE_KEYBOARD);
    assert_false(editor_composing(&desk->editor));
    assert_string_equal(desk->ui.focus, "letter");
}

static void enter_confirms_a_short_field_and_breaks_a_line_in_a_long_one(void **state) {
    struct desk *desk = *state;
    lay(desk, "one", false);
    assert_int_equal(edit(desk, EDIT_NEWLINE, false).kind, UI_ACTIVATE);
    assert_string_equal(editor_text(&desk->editor), "one");
    lay(desk, "one", true);
    edit(desk, EDIT_NEWLINE, false);
    assert_string_equal(editor_text(&desk->editor), "one\n");
}

static void a_pad_and_one_switch_pass_a_field_by(void **state) {
    struct desk *desk = *state;
    lay(desk, "one", true);
    assert_int_equal(press(desk, ACTION_CONFIRM, DEVICE_GAMEPAD).kind, UI_NOTHING);
    assert_int_equal(press(desk, ACTION_SWITCH, DEVICE_SWITCH).kind, UI_NOTHING);
    assert_int_equal(press(desk, ACTION_BACK, DEVICE_GAMEPAD).kind, UI_BACK);
    press(desk, ACTION_DOWN, DEVICE_GAMEPAD);
    assert_string_equal(desk->ui.focus, "next");
}

static void without_a_field_edits_are_what_their_keys_are_elsewhere(void **state) {
    struct desk *desk = *state;
    lay(desk, "one", true);
    utf8_copy(desk->ui.focus, sizeof desk->ui.focus, "next");
    assert_int_equal(edit(desk, EDIT_LINE_START, false).kind, UI_PORCH);
    assert_int_equal(edit(desk, EDIT_DELETE, false).kind, UI_NOTHING);
    struct action typed = {.kind = ACTION_TEXT, .text = "x"};
    assert_int_equal(act(desk, &typed).kind, UI_NOTHING);
    edit(desk, EDIT_UP, false);
    assert_string_equal(desk->ui.focus, "letter");
    assert_int_equal(act(desk, &typed).kind, UI_TEXT);
    assert_string_equal(editor_text(&desk->editor), "onex");
}

static void a_press_sets_the_caret_and_dragging_selects(void **state) {
    struct desk *desk = *state;
    lay(desk, "abcdef\nab", true);
    utf8_copy(desk->ui.focus, sizeof desk->ui.focus, "next");
    point(desk, ACTION_POINTER_DOWN, DEVICE_MOUSE, 2, 0);
    assert_string_equal(desk->ui.focus, "letter");
    assert_int_equal(desk->editor.caret, 2);
    point(desk, ACTION_POINTER_MOVE, DEVICE_MOUSE, 5, 0);
    assert_int_equal(point(desk, ACTION_POINTER_UP, DEVICE_MOUSE, 5, 0).kind, UI_NOTHING);
    assert_int_equal(desk->editor.caret, 5);
    assert_int_equal(desk->editor.anchor, 2);
    assert_int_equal(tree_field(&desk->tree, "letter")->mark_count, 1);
    point(desk, ACTION_POINTER_MOVE, DEVICE_MOUSE, 1, 0);
    assert_int_equal(desk->editor.caret, 5);
    assert_int_equal(point(desk, ACTION_POINTER_DOWN, DEVICE_TOUCH, 1, 1).kind, UI_NOTHING);
    point(desk, ACTION_POINTER_UP, DEVICE_TOUCH, 1, 1);
    assert_int_equal(desk->editor.caret, 8);
    assert_int_equal(desk->editor.anchor, 8);
}

static void a_long_text_shows_the_rows_around_its_caret(void **state) {
    struct desk *desk = *state;
    lay(desk, "", true);
    for (int i = 0; i < 500; i++) {
        editor_insert(&desk->editor, "some\nmore words\n", 16);
    }
    look(desk);
    const struct field *field = tree_field(&desk->tree, "letter");
    assert_true(field->count > LAYOUT_LINES_MAX); /* laid out in more than one piece */
    assert_int_equal(field->first, field->count - 3);
    assert_int_equal(field->lines[field->count - 1].end, desk->editor.bytes);
    assert_true(rect_contains(tree_find(&desk->tree, "letter")->rect, field->caret_at.x, field->caret_at.y));
    edit(desk, EDIT_TEXT_START, false);
    assert_int_equal(tree_field(&desk->tree, "letter")->first, 0);
}

static void the_caret_blinks_unless_motion_is_reduced(void **state) {
    struct desk *desk = *state;
    size_t counts[4];
    lay(desk, "abc", true);
    for (int i = 0; i < 4; i++) {
        struct draw_list list = {0};
        desk->settings.reduced_motion = i >= 2;
        desk->view.tick = i % 2 == 0 ? 0u : 45u;
        paint_tree(&list, &desk->tree, &desk->view, 1.0f);
        counts[i] = list.count;
        draw_list_free(&list);
    }
    assert_int_equal(counts[1] + 1, counts[0]);
    assert_int_equal(counts[2], counts[0]);
    assert_int_equal(counts[3], counts[0]);
}

static const char *same(const void *context, const char *id) {
    (void)context;
    return id;
}

static void only_what_was_typed_is_said_while_the_field_keeps_the_focus(void **state) {
    struct desk *desk = *state;
    struct words words = {NULL, same};
    struct speech speech = {0};
    struct text said = {0};
    lay(desk, "one", true);
    speech_update(&speech, &desk->tree, &desk->ui, &words, &said);
    assert_non_null(strstr(text_get(&said), "A letter, role.field, one"));
    text_clear(&said);
    act(desk, &(struct action){.kind = ACTION_TEXT, .text = "!"});
    assert_true(speech_update(&speech, &desk->tree, &desk->ui, &words, &said));
    assert_string_equal(text_get(&said), "!\n");
    text_clear(&said);
    assert_false(speech_update(&speech, &desk->tree, &desk->ui, &words, &said));
    assert_string_equal(text_get(&said), "");
    text_free(&said);
}

static void nothing_that_was_written_stays_in_the_tree(void **state) {
    struct desk *desk = *state;
    lay(desk, "periwinkle", true);
    char *arena = desk->tree.strings.data;
    size_t length = desk->tree.strings.length;
    assert_non_null(memmem(arena, length, "periwinkle", 10));
    tree_clear(&desk->tree);
    assert_null(memmem(arena, length, "periwinkle", 10));
}

#define T(name) cmocka_unit_test_setup_teardown(name, build, clear)

int main(void) {
    const struct CMUnitTest tests[] = {
        T(up_and_down_keep_their_column),
        T(a_field_is_left_by_tab_by_escape_and_a_short_one_by_arrows),
        T(escape_ends_a_composition_before_it_leaves),
        T(enter_confirms_a_short_field_and_breaks_a_line_in_a_long_one),
        T(a_pad_and_one_switch_pass_a_field_by),
        T(without_a_field_edits_are_what_their_keys_are_elsewhere),
        T(a_press_sets_the_caret_and_dragging_selects),
        T(a_long_text_shows_the_rows_around_its_caret),
        T(the_caret_blinks_unless_motion_is_reduced),
        T(only_what_was_typed_is_said_while_the_field_keeps_the_focus),
        T(nothing_that_was_written_stays_in_the_tree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
