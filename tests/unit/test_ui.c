/* Focus, pointer, scanning, speech and pages, measured with a ruler. */
#include "ui/page.h"
#include "ui/paint.h"
#include "ui/speech.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct room {
    struct tree tree;
    struct ui ui;
    struct settings settings;
    struct ui_view view;
};

static int build(void **state) {
    struct room *room = calloc(1, sizeof *room);
    room->settings = SETTINGS_DEFAULT;
    room->view = (struct ui_view){.measure = &type_ruler, .settings = &room->settings, .ui = &room->ui};
    *state = room;
    return 0;
}

static int clear(void **state) {
    struct room *room = *state;
    tree_free(&room->tree);
    free(room);
    return 0;
}

static void button_at(struct room *room, const char *id, float x, float y) {
    struct widget *widget =
        tree_add(&room->tree, id, ROLE_BUTTON, LOOK_BUTTON, (struct rect){x, y, 100.0f, 50.0f}, id, NULL);
    widget->flags = WIDGET_FOCUSABLE;
}

static void three_buttons(struct room *room) {
    tree_clear(&room->tree);
    button_at(room, "one", 100.0f, 100.0f);
    button_at(room, "two", 100.0f, 200.0f);
    button_at(room, "three", 400.0f, 100.0f);
    ui_settle(&room->ui, &room->tree);
}

static struct ui_event act(struct room *room, enum action_kind kind, enum device device, float x, float y) {
    struct action action = {.kind = kind, .device = device, .x = x, .y = y};
    return ui_handle(&room->ui, &room->tree, &action);
}

static void the_focus_starts_on_something(void **state) {
    struct room *room = *state;
    three_buttons(room);
    assert_string_equal(room->ui.focus, "one");
}

static void next_goes_round(void **state) {
    struct room *room = *state;
    three_buttons(room);
    act(room, ACTION_NEXT, DEVICE_KEYBOARD, 0, 0);
    act(room, ACTION_NEXT, DEVICE_KEYBOARD, 0, 0);
    act(room, ACTION_NEXT, DEVICE_KEYBOARD, 0, 0);
    assert_string_equal(room->ui.focus, "one");
    act(room, ACTION_PREVIOUS, DEVICE_KEYBOARD, 0, 0);
    assert_string_equal(room->ui.focus, "three");
}

static void arrows_follow_the_picture(void **state) {
    struct room *room = *state;
    three_buttons(room);
    act(room, ACTION_RIGHT, DEVICE_GAMEPAD, 0, 0);
    assert_string_equal(room->ui.focus, "three");
    act(room, ACTION_LEFT, DEVICE_GAMEPAD, 0, 0);
    act(room, ACTION_DOWN, DEVICE_GAMEPAD, 0, 0);
    assert_string_equal(room->ui.focus, "two");
}

static void a_press_counts_on_release(void **state) {
    struct room *room = *state;
    three_buttons(room);
    assert_int_equal(act(room, ACTION_POINTER_DOWN, DEVICE_TOUCH, 120.0f, 210.0f).kind, UI_NOTHING);
    struct ui_event event = act(room, ACTION_POINTER_UP, DEVICE_TOUCH, 120.0f, 210.0f);
    assert_int_equal(event.kind, UI_ACTIVATE);
    assert_string_equal(event.id, "two");
}

static void sliding_off_cancels(void **state) {
    struct room *room = *state;
    three_buttons(room);
    act(room, ACTION_POINTER_DOWN, DEVICE_MOUSE, 120.0f, 210.0f);
    assert_int_equal(act(room, ACTION_POINTER_UP, DEVICE_MOUSE, 700.0f, 700.0f).kind, UI_NOTHING);
    act(room, ACTION_POINTER_DOWN, DEVICE_MOUSE, 120.0f, 210.0f);
    assert_int_equal(act(room, ACTION_POINTER_UP, DEVICE_MOUSE, 450.0f, 110.0f).kind, UI_NOTHING);
}

static void one_switch_reaches_everything(void **state) {
    struct room *room = *state;
    room->settings.one_switch = true;
    room->settings.scan_tenths = 10;
    three_buttons(room);
    bool seen[3] = {false, false, false};
    for (int i = 0; i < 60 * 3; i++) {
        ui_tick(&room->ui, &room->tree, &room->settings);
        seen[0] |= strcmp(room->ui.focus, "one") == 0;
        seen[1] |= strcmp(room->ui.focus, "two") == 0;
        seen[2] |= strcmp(room->ui.focus, "three") == 0;
    }
    assert_true(seen[0] && seen[1] && seen[2]);
    assert_int_equal(act(room, ACTION_SWITCH, DEVICE_SWITCH, 0, 0).kind, UI_ACTIVATE);
}

static void the_focus_moves_on_when_its_widget_goes(void **state) {
    struct room *room = *state;
    three_buttons(room);
    act(room, ACTION_NEXT, DEVICE_KEYBOARD, 0, 0);
    tree_clear(&room->tree);
    button_at(room, "three", 0, 0);
    ui_settle(&room->ui, &room->tree);
    assert_string_equal(room->ui.focus, "three");
}

static void a_disabled_widget_cannot_be_pressed(void **state) {
    struct room *room = *state;
    three_buttons(room);
    room->tree.widgets[1].flags |= WIDGET_DISABLED;
    act(room, ACTION_POINTER_DOWN, DEVICE_MOUSE, 120.0f, 210.0f);
    assert_int_equal(act(room, ACTION_POINTER_UP, DEVICE_MOUSE, 120.0f, 210.0f).kind, UI_NOTHING);
    act(room, ACTION_NEXT, DEVICE_KEYBOARD, 0, 0);
    assert_string_equal(room->ui.focus, "three");
}

static const char long_text[] =
    "The kettle was on before anybody spoke. Rain had come in under the door, and the cat had found the one dry "
    "chair. Nobody minded. There was bread, and a letter that could wait until tomorrow, and a lamp with a crack.";

static void lines_stay_within_their_width(void **state) {
    (void)state;
    for (int width = 120; width < 1400; width += 37) {
        struct layout layout;
        layout_text(&layout, &type_ruler, FACE_TEXT, 32.0f, long_text, (float)width);
        for (size_t i = 0; i < layout.count; i++) {
            assert_true(layout.lines[i].width <= (float)width);
            assert_true(layout.lines[i].bytes <= 70);
        }
    }
}

static void no_word_is_lost_between_lines(void **state) {
    (void)state;
    struct layout layout;
    layout_text(&layout, &type_ruler, FACE_TEXT, 32.0f, long_text, 400.0f);
    char joined[512] = "";
    for (size_t i = 0; i < layout.count; i++) {
        strncat(joined, long_text + layout.lines[i].start, layout.lines[i].bytes);
        strcat(joined, i + 1 < layout.count ? " " : "");
    }
    assert_string_equal(joined, long_text);
}

static void a_word_wider_than_the_page_is_broken(void **state) {
    (void)state;
    struct layout layout;
    layout_text(&layout, &type_ruler, FACE_TEXT, 32.0f, "Selbstmitgefühlsübungsgruppe", 160.0f);
    assert_true(layout.count > 2);
    for (size_t i = 0; i < layout.count; i++) {
        assert_true(layout.lines[i].width <= 160.0f);
    }
}

static void page_of(struct room *room, int paragraphs) {
    struct page page;
    char id[32];
    tree_clear(&room->tree);
    page_begin(&page, &room->tree, &room->view, "page", (struct rect){400, 100, 900, 800}, LOOK_PAPER);
    page_heading(&page, "heading", "A long evening");
    for (int i = 0; i < paragraphs; i++) {
        snprintf(id, sizeof id, "text.%d", i);
        page_text(&page, id, long_text);
    }
    page_button(&page, "on", "Go on", WIDGET_FIRST);
    page_button_beside(&page, "back", "Back", 0);
    page_end(&page);
    ui_settle(&room->ui, &room->tree);
}

static void nothing_overlaps_at_any_text_size(void **state) {
    struct room *room = *state;
    for (int percent = 100; percent <= 200; percent += 25) {
        room->settings.text_percent = percent;
        page_of(room, 2);
        for (size_t i = 0; i < room->tree.count; i++) {
            const struct widget *a = &room->tree.widgets[i];
            for (size_t j = i + 1; j < room->tree.count; j++) {
                const struct widget *b = &room->tree.widgets[j];
                bool skip = a->role == ROLE_GROUP || strncmp(b->id, "page.", 5) == 0;
                bool apart = a->rect.y + a->rect.h <= b->rect.y + 0.5f || a->rect.x + a->rect.w <= b->rect.x + 0.5f;
                assert_true(skip || apart);
            }
            assert_true(a->rect.x >= 0.0f && a->rect.x + a->rect.w <= 1920.0f);
        }
    }
}

static void a_long_page_is_read_before_it_is_answered(void **state) {
    struct room *room = *state;
    room->settings.text_percent = 200;
    page_of(room, 5);
    int presses = 0;
    struct ui_event event = {0};
    while (event.kind != UI_ACTIVATE && presses < 60) {
        act(room, ACTION_CONFIRM_DOWN, DEVICE_KEYBOARD, 0, 0);
        event = act(room, ACTION_CONFIRM, DEVICE_KEYBOARD, 0, 0);
        page_of(room, 5);
        presses++;
    }
    assert_string_equal(event.id, "on");
    assert_true(presses > 2 && presses < 60);
}

static void a_finger_can_turn_a_long_page(void **state) {
    struct room *room = *state;
    page_of(room, 12);
    float before = room->tree.widgets[3].rect.y;
    struct rect arrow = tree_find(&room->tree, "page.down")->rect;
    act(room, ACTION_POINTER_DOWN, DEVICE_TOUCH, arrow.x + 20.0f, arrow.y + 20.0f);
    assert_int_equal(act(room, ACTION_POINTER_UP, DEVICE_TOUCH, arrow.x + 20.0f, arrow.y + 20.0f).kind, UI_NOTHING);
    page_of(room, 12);
    assert_true(room->tree.widgets[3].rect.y < before - 100.0f);
}

static const char *plain_word(const void *context, const char *id) {
    (void)context;
    return strcmp(id, "voice.place") == 0 ? "{0} of {1}" : id;
}

static void the_focus_is_said_with_name_role_and_place(void **state) {
    struct room *room = *state;
    three_buttons(room);
    struct words words = {NULL, plain_word};
    struct speech speech = {0};
    struct text out = {0};
    assert_true(speech_update(&speech, &room->tree, &room->ui, &words, &out));
    assert_string_equal(text_get(&out), "one, role.button, 1 of 3\n");
    text_clear(&out);
    assert_false(speech_update(&speech, &room->tree, &room->ui, &words, &out));
    act(room, ACTION_NEXT, DEVICE_KEYBOARD, 0, 0);
    speech_update(&speech, &room->tree, &room->ui, &words, &out);
    assert_string_equal(text_get(&out), "two, role.button, 2 of 3\n");
    text_free(&out);
}

static void a_new_line_is_said_once(void **state) {
    struct room *room = *state;
    page_of(room, 1);
    struct words words = {NULL, plain_word};
    struct speech speech = {0};
    struct text out = {0};
    speech_update(&speech, &room->tree, &room->ui, &words, &out);
    assert_non_null(strstr(text_get(&out), "A long evening\nThe kettle"));
    text_clear(&out);
    page_of(room, 1);
    speech_update(&speech, &room->tree, &room->ui, &words, &out);
    assert_string_equal(text_get(&out), "");
    text_free(&out);
}

static void every_line_of_a_page_is_painted(void **state) {
    struct room *room = *state;
    page_of(room, 1);
    struct draw_list list = {0};
    paint_tree(&list, &room->tree, &room->view, 1.0f);
    size_t lines = 0;
    for (size_t i = 0; i < list.count; i++) {
        lines += list.commands[i].kind == DRAW_TEXT ? 1u : 0u;
    }
    assert_int_equal(lines, room->tree.line_count);
    draw_list_free(&list);
}

#define T(name) cmocka_unit_test_setup_teardown(name, build, clear)

int main(void) {
    const struct CMUnitTest tests[] = {
        T(the_focus_starts_on_something),
        T(next_goes_round),
        T(arrows_follow_the_picture),
        T(a_press_counts_on_release),
        T(sliding_off_cancels),
        T(one_switch_reaches_everything),
        T(the_focus_moves_on_when_its_widget_goes),
        T(a_disabled_widget_cannot_be_pressed),
        T(lines_stay_within_their_width),
        T(no_word_is_lost_between_lines),
        T(a_word_wider_than_the_page_is_broken),
        T(nothing_overlaps_at_any_text_size),
        T(a_long_page_is_read_before_it_is_answered),
        T(a_finger_can_turn_a_long_page),
        T(the_focus_is_said_with_name_role_and_place),
        T(a_new_line_is_said_once),
        T(every_line_of_a_page_is_painted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
