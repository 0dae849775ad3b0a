/* Own words in a public place: the keyboard comes to the field by every input, types into it, and goes without a trace.
 * The house is a real one, driven without a display. */
#include "screen/offscreen.h"
#include "screen/typing.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { STEPS_MAX = 400 };

static const struct profile public_profile = {.id = "kiosk", .home = &hub_screen, .is_public = true};
static const char *program;

struct caller {
    struct options options;
    struct offscreen off;
};

static struct stack *stack_of(struct caller *caller) {
    return caller->off.stack;
}

static const struct tree *tree_of(struct caller *caller) {
    return stack_tree(caller->off.stack);
}

static const char *focus_of(struct caller *caller) {
    return stack_ui(caller->off.stack)->focus;
}

static void tick(struct caller *caller, const struct action *action) {
    struct actions actions = {.count = 0};
    if (action != NULL) {
        actions_add(&actions, action);
    }
    offscreen_tick(&caller->off, &actions);
}

static void act(struct caller *caller, enum action_kind kind, enum device device) {
    tick(caller, &(struct action){.kind = kind, .device = device});
}

static void edit(struct caller *caller, enum edit_command command, const char *long_text) {
    tick(caller, &(struct action){.kind = ACTION_EDIT, .edit = command, .long_text = long_text});
}

static void type(struct caller *caller, const char *text) {
    struct action action = {.kind = ACTION_TEXT, .device = DEVICE_KEYBOARD};
    utf8_copy(action.text, sizeof action.text, text);
    tick(caller, &action);
}

static const struct widget *find(struct caller *caller, const char *id) {
    const struct widget *widget = tree_find(tree_of(caller), id);
    if (widget == NULL) {
        fail_msg("there is no %s", id);
    }
    return widget;
}

static void touch(struct caller *caller, const char *id) {
    struct rect rect = find(caller, id)->rect;
    struct action action = {.kind = ACTION_POINTER_DOWN, .device = DEVICE_TOUCH};
    action.x = rect.x + rect.w / 2.0f;
    action.y = rect.y + rect.h / 2.0f;
    tick(caller, &action);
    action.kind = ACTION_POINTER_UP;
    tick(caller, &action);
}

static void confirm(struct caller *caller, enum device device) {
    act(caller, ACTION_CONFIRM_DOWN, device);
    act(caller, ACTION_CONFIRM, device);
}

static void go_to(struct caller *caller, const char *id, enum device device) {
    for (int i = 0; i < STEPS_MAX && strcmp(focus_of(caller), id) != 0; i++) {
        act(caller, ACTION_NEXT, device);
    }
    assert_string_equal(focus_of(caller), id);
}

/* By the stick, as far as it goes. */
static void steer(struct caller *caller, const char *id) {
    for (int i = 0; i < STEPS_MAX && strcmp(focus_of(caller), id) != 0; i++) {
        struct rect from = find(caller, focus_of(caller))->rect;
        struct rect to = find(caller, id)->rect;
        float dx = to.x + to.w / 2.0f - from.x - from.w / 2.0f;
        float dy = to.y + to.h / 2.0f - from.y - from.h / 2.0f;
        bool up_or_down = fabsf(dy) > 10.0f;
        act(caller, up_or_down ? (dy > 0.0f ? ACTION_DOWN : ACTION_UP) : dx > 0.0f ? ACTION_RIGHT : ACTION_LEFT,
            DEVICE_GAMEPAD);
    }
    assert_string_equal(focus_of(caller), id);
    confirm(caller, DEVICE_GAMEPAD);
}

static void scan(struct caller *caller, const char *id) {
    for (int i = 0; i < STEPS_MAX * 4 && strcmp(focus_of(caller), id) != 0; i++) {
        tick(caller, NULL);
    }
    assert_string_equal(focus_of(caller), id);
    act(caller, ACTION_SWITCH, DEVICE_SWITCH);
}

static bool is_open(struct caller *caller) {
    return tree_find(tree_of(caller), KEYBOARD_PREVIEW) != NULL;
}

static const char *written(struct caller *caller) {
    const struct field *field = tree_field(tree_of(caller), "own");
    assert_non_null(field);
    return tree_field_text(tree_of(caller), field);
}

static const char *own_words(struct caller *caller) {
    const struct tree *tree = tree_of(caller);
    const char *name = house_word(&caller->off.session.house, "swap.own");
    for (size_t i = 0; i < tree->count; i++) {
        if (strcmp(tree_name(tree, &tree->widgets[i]), name) == 0) {
            return tree->widgets[i].id;
        }
    }
    return tree_find(tree, "next") != NULL ? "next" : "choice.0";
}

static void to_the_field(struct caller *caller) {
    for (int i = 0; i < STEPS_MAX && tree_field(tree_of(caller), "own") == NULL; i++) {
        char id[WIDGET_ID_BYTES];
        const char *noted = tree_find(tree_of(caller), "note.begin") != NULL ? "note.begin" : own_words(caller);
        utf8_copy(id, sizeof id, noted);
        go_to(caller, id, DEVICE_KEYBOARD);
        confirm(caller, DEVICE_KEYBOARD);
        for (int wait = 0; wait < 20; wait++) {
            tick(caller, NULL);
        }
    }
    assert_non_null(tree_field(tree_of(caller), "own"));
    assert_false(is_open(caller));
}

static int come_in(void **state) {
    struct caller *caller = calloc(1, sizeof *caller);
    caller->options = (struct options){.command = "play", .has_date = true, .date = 20000, .mute = true,
                                      .reduced_motion = true};
    const struct session_kind kind = {.profile = &public_profile, .hidden = true};
    struct error err = {""};
    if (!session_open(&caller->off.session, &caller->options, program, &kind, &err)) {
        print_error("%s\n", err.text);
        free(caller);
        return -1;
    }
    caller->off.stack = stack_create(&caller->off.session.house);
    stack_open(stack_of(caller), &hub_screen, "");
    stack_open(stack_of(caller), &room_screen, "child-window");
    to_the_field(caller);
    *state = caller;
    return 0;
}

static int go(void **state) {
    struct caller *caller = *state;
    offscreen_end(&caller->off);
    free(caller);
    return 0;
}

static void touch_alone_types_and_puts_the_keyboard_away(void **state) {
    struct caller *caller = *state;
    static const char *const keys[] = {"kb.i", "kb.space", "kb.a", "kb.m", "kb.space", "kb.h", "kb.e", "kb.r", "kb.e",
                                       "kb.."};
    touch(caller, "own");
    assert_true(is_open(caller));
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        touch(caller, keys[i]);
    }
    assert_string_equal(written(caller), "I am here.");
    touch(caller, "kb.done");
    assert_false(is_open(caller));
    assert_string_equal(focus_of(caller), "own");
    assert_string_equal(written(caller), "I am here.");
}

static void a_pad_alone_types_and_back_puts_the_keyboard_away(void **state) {
    struct caller *caller = *state;
    go_to(caller, "own", DEVICE_GAMEPAD);
    confirm(caller, DEVICE_GAMEPAD);
    assert_true(is_open(caller));
    steer(caller, "kb.i");
    steer(caller, "kb.chip.0"); /* I'm */
    steer(caller, "kb.o");
    steer(caller, "kb.k");
    steer(caller, "kb.erase");
    assert_string_equal(written(caller), "I’m o");
    act(caller, ACTION_BACK, DEVICE_GAMEPAD);
    assert_false(is_open(caller));
    assert_ptr_equal(stack_top(stack_of(caller)), &room_screen);
}

static void one_switch_alone_types_row_by_row(void **state) {
    struct caller *caller = *state;
    caller->off.session.house.settings.one_switch = true;
    caller->off.session.house.settings.scan_tenths = 5;
    scan(caller, "own");
    assert_true(is_open(caller));
    assert_string_equal(focus_of(caller), "kb.row.0");
    scan(caller, "kb.row.1");
    scan(caller, "kb.i");
    scan(caller, "kb.row.4");
    scan(caller, "kb.space");
    scan(caller, "kb.row.0");
    scan(caller, "kb.chip.0");
    assert_string_equal(written(caller), "I am ");
    scan(caller, "kb.row.4");
    scan(caller, "kb.done");
    assert_false(is_open(caller));
    scan(caller, "frame.porch"); /* nobody is caught in a field */
    assert_ptr_equal(stack_top(stack_of(caller)), &porch_screen);
}

static void a_keyboard_that_is_plugged_in_types_into_the_same_field(void **state) {
    struct caller *caller = *state;
    go_to(caller, "own", DEVICE_KEYBOARD);
    confirm(caller, DEVICE_KEYBOARD);
    assert_true(is_open(caller));
    struct rect caret;
    assert_true(stack_wants_text(stack_of(caller), &caret));
    assert_true(caret.y >= find(caller, KEYBOARD_PREVIEW)->rect.y);
    edit(caller, EDIT_RIGHT, NULL); /* steers, until something is typed */
    assert_string_equal(focus_of(caller), "kb.j");
    type(caller, "go");
    edit(caller, EDIT_LEFT, NULL);
    type(caller, "o");
    act(caller, ACTION_ERASE, DEVICE_KEYBOARD);
    type(caller, "l");
    assert_string_equal(written(caller), "glo");
    assert_string_equal(focus_of(caller), "kb.j");
    act(caller, ACTION_NEXT, DEVICE_KEYBOARD);
    go_to(caller, "kb.space", DEVICE_KEYBOARD);
    confirm(caller, DEVICE_KEYBOARD);
    assert_string_equal(written(caller), "gl o");
    type(caller, "x");
    edit(caller, EDIT_NEWLINE, NULL); /* the field has one line: done */
    assert_false(is_open(caller));
    assert_string_equal(written(caller), "gl xo");
}

static void no_clipboard_is_touched(void **state) {
    struct caller *caller = *state;
    for (int i = 0; i < 2; i++) {
        go_to(caller, "own", DEVICE_KEYBOARD);
        if (i == 1) {
            confirm(caller, DEVICE_KEYBOARD);
        }
        assert_int_equal(is_open(caller), i == 1);
        type(caller, "a");
        edit(caller, EDIT_SELECT_ALL, NULL);
        edit(caller, EDIT_COPY, NULL);
        assert_null(stack_copied(stack_of(caller)));
        edit(caller, EDIT_CUT, NULL);
        assert_null(stack_copied(stack_of(caller)));
        edit(caller, EDIT_PASTE, "somebody else's words");
        assert_string_equal(written(caller), i == 1 ? "aa" : "a");
        edit(caller, EDIT_TEXT_END, NULL);
        act(caller, ACTION_NEXT, DEVICE_KEYBOARD);
    }
}

static void what_lies_behind_waits_and_the_way_out_does_not(void **state) {
    struct caller *caller = *state;
    touch(caller, "own");
    for (size_t i = 0; i < tree_of(caller)->count; i++) {
        const struct widget *widget = &tree_of(caller)->widgets[i];
        bool belongs = strncmp(widget->id, "kb.", 3) == 0 || widget->rect.y < 102.0f;
        assert_true(belongs || !widget_can_focus(widget));
    }
    assert_true(widget_can_focus(find(caller, "frame.finish")));
    assert_true(widget_can_focus(find(caller, "frame.help")));
    touch(caller, "kb.a");
    touch(caller, "frame.porch");
    assert_ptr_equal(stack_top(stack_of(caller)), &porch_screen);
    assert_false(is_open(caller));
    act(caller, ACTION_BACK, DEVICE_KEYBOARD);
    assert_ptr_equal(stack_top(stack_of(caller)), &room_screen);
    assert_false(is_open(caller));
    assert_string_equal(focus_of(caller), "own");
    assert_string_equal(written(caller), "A");
}

static void at_home_a_field_stays_as_it_was(void **state) {
    struct caller *caller = *state;
    caller->off.session.house.profile = NULL;
    touch(caller, "own");
    assert_false(is_open(caller));
    type(caller, "a");
    edit(caller, EDIT_SELECT_ALL, NULL);
    edit(caller, EDIT_COPY, NULL);
    assert_string_equal(stack_copied(stack_of(caller)), "a");
}

static void nothing_is_left_of_it(void **state) {
    (void)state;
    struct typing typing;
    struct ui ui = {.focus = "kb.a"};
    memset(&typing, 0, sizeof typing);
    typing.open = typing.by_hand = true;
    typing.keyboard = (struct keyboard){.marks = true, .chosen = true, .open_row = 2};
    utf8_copy(typing.field, sizeof typing.field, "own");
    typing_close(&typing, &ui);
    assert_string_equal(ui.focus, "own");
    for (size_t i = 0; i < sizeof typing; i++) {
        assert_int_equal(((const unsigned char *)&typing)[i], 0);
    }
}

int main(int argc, char **argv) {
    (void)argc;
    program = argv[0];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(touch_alone_types_and_puts_the_keyboard_away, come_in, go),
        cmocka_unit_test_setup_teardown(a_pad_alone_types_and_back_puts_the_keyboard_away, come_in, go),
        cmocka_unit_test_setup_teardown(one_switch_alone_types_row_by_row, come_in, go),
        cmocka_unit_test_setup_teardown(a_keyboard_that_is_plugged_in_types_into_the_same_field, come_in, go),
        cmocka_unit_test_setup_teardown(no_clipboard_is_touched, come_in, go),
        cmocka_unit_test_setup_teardown(what_lies_behind_waits_and_the_way_out_does_not, come_in, go),
        cmocka_unit_test_setup_teardown(at_home_a_field_stays_as_it_was, come_in, go),
        cmocka_unit_test(nothing_is_left_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
