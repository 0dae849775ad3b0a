/* Every device ends up as the same few actions. The events are made up; no
 * window, keyboard or pad is needed. */
#include "platform/input_translate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

struct hands {
    struct input_state state;
    struct actions out;
    struct input_news news;
    Uint32 now_ms;
};

/* A window half as large as the canvas. */
static void double_it(void *context, int px, int py, float *x, float *y) {
    (void)context;
    *x = (float)px * 2.0f;
    *y = (float)py * 2.0f;
}

static void feel(struct hands *hands, SDL_Event event) {
    const struct input_map map = {.to_canvas = double_it, .window_width = 960, .window_height = 540};
    event.common.timestamp = hands->now_ms;
    input_translate(&hands->state, &event, &map, &hands->out, &hands->news);
}

static void key(struct hands *hands, Uint32 type, SDL_Keycode code, Uint16 modifier, Uint8 repeat) {
    SDL_Event event = {.type = type};
    event.key.keysym.sym = code;
    event.key.keysym.mod = modifier;
    event.key.repeat = repeat;
    feel(hands, event);
}

static void press(struct hands *hands, SDL_Keycode code) {
    key(hands, SDL_KEYDOWN, code, 0, 0);
    key(hands, SDL_KEYUP, code, 0, 0);
}

static void pad(struct hands *hands, Uint32 type, SDL_GameControllerButton button) {
    SDL_Event event = {.type = type};
    event.cbutton.button = (Uint8)button;
    feel(hands, event);
}

static void stick(struct hands *hands, SDL_GameControllerAxis axis, Sint16 value) {
    SDL_Event event = {.type = SDL_CONTROLLERAXISMOTION};
    event.caxis.axis = (Uint8)axis;
    event.caxis.value = value;
    feel(hands, event);
}

static void mouse(struct hands *hands, Uint32 type, Uint8 button, int x, int y) {
    SDL_Event event = {.type = type};
    event.button.button = button;
    event.button.x = x;
    event.button.y = y;
    feel(hands, event);
}

static void move(struct hands *hands, int x, int y) {
    SDL_Event event = {.type = SDL_MOUSEMOTION};
    event.motion.x = x;
    event.motion.y = y;
    feel(hands, event);
}

static void finger(struct hands *hands, Uint32 type, SDL_FingerID id, float x, float y) {
    SDL_Event event = {.type = type};
    event.tfinger.touchId = 5;
    event.tfinger.fingerId = id;
    event.tfinger.x = x;
    event.tfinger.y = y;
    feel(hands, event);
}

static void type_text(struct hands *hands, const char *utf8) {
    SDL_Event event = {.type = SDL_TEXTINPUT};
    strncpy(event.text.text, utf8, sizeof event.text.text - 1);
    feel(hands, event);
}

static void window_says(struct hands *hands, SDL_WindowEventID what) {
    SDL_Event event = {.type = SDL_WINDOWEVENT};
    event.window.event = (Uint8)what;
    feel(hands, event);
}

/* Exactly these came out; what came out is forgotten. */
static void expect(struct hands *hands, size_t count, const enum action_kind *kinds) {
    assert_int_equal(hands->out.count, count);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(action_name(hands->out.items[i].kind), action_name(kinds[i]));
    }
    hands->out.count = 0;
}

#define EXPECT(hands, ...)                                                                                           \
    expect(hands, sizeof((enum action_kind[]){__VA_ARGS__}) / sizeof(enum action_kind),                              \
           (const enum action_kind[]){__VA_ARGS__})

static void enter_and_space_confirm_when_let_go(void **unused) {
    (void)unused;
    struct hands hands = {0};
    press(&hands, SDLK_RETURN);
    EXPECT(&hands, ACTION_CONFIRM_DOWN, ACTION_CONFIRM);
    press(&hands, SDLK_SPACE);
    EXPECT(&hands, ACTION_CONFIRM_DOWN, ACTION_CONFIRM);
}

static void a_held_key_does_not_repeat_but_erasing_does(void **unused) {
    (void)unused;
    struct hands hands = {0};
    key(&hands, SDL_KEYDOWN, SDLK_RETURN, 0, 0);
    key(&hands, SDL_KEYDOWN, SDLK_RETURN, 0, 1);
    key(&hands, SDL_KEYUP, SDLK_RETURN, 0, 0);
    EXPECT(&hands, ACTION_CONFIRM_DOWN, ACTION_CONFIRM);
    key(&hands, SDL_KEYDOWN, SDLK_TAB, 0, 1);
    assert_int_equal(hands.out.count, 0);
    key(&hands, SDL_KEYDOWN, SDLK_BACKSPACE, 0, 0);
    key(&hands, SDL_KEYDOWN, SDLK_BACKSPACE, 0, 1);
    EXPECT(&hands, ACTION_ERASE, ACTION_ERASE);
}

static void a_release_without_our_press_means_nothing(void **unused) {
    (void)unused;
    struct hands hands = {0};
    key(&hands, SDL_KEYUP, SDLK_RETURN, 0, 0);
    mouse(&hands, SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 1, 1);
    assert_int_equal(hands.out.count, 0);
    key(&hands, SDL_KEYDOWN, SDLK_RETURN, 0, 0);
    window_says(&hands, SDL_WINDOWEVENT_FOCUS_LOST);
    key(&hands, SDL_KEYUP, SDLK_RETURN, 0, 0);
    EXPECT(&hands, ACTION_CONFIRM_DOWN, ACTION_POINTER_CANCEL);
}

static void two_main_keys_together_confirm_once(void **unused) {
    (void)unused;
    struct hands hands = {0};
    key(&hands, SDL_KEYDOWN, SDLK_RETURN, 0, 0);
    key(&hands, SDL_KEYDOWN, SDLK_SPACE, 0, 0);
    key(&hands, SDL_KEYUP, SDLK_SPACE, 0, 0);
    key(&hands, SDL_KEYUP, SDLK_RETURN, 0, 0);
    EXPECT(&hands, ACTION_CONFIRM_DOWN, ACTION_CONFIRM);
}

static void every_key_of_the_table_has_its_action(void **unused) {
    (void)unused;
    static const struct {
        SDL_Keycode code;
        Uint16 modifier;
        enum action_kind action;
    } rows[] = {
        {SDLK_ESCAPE, 0, ACTION_BACK},      {SDLK_TAB, 0, ACTION_NEXT},
        {SDLK_TAB, KMOD_LSHIFT, ACTION_PREVIOUS}, {SDLK_LEFT, 0, ACTION_LEFT},
        {SDLK_RIGHT, 0, ACTION_RIGHT},      {SDLK_UP, 0, ACTION_UP},
        {SDLK_DOWN, 0, ACTION_DOWN},        {SDLK_F1, 0, ACTION_HELP},
        {SDLK_h, 0, ACTION_HELP},           {SDLK_SLASH, KMOD_RSHIFT, ACTION_HELP},
        {SDLK_QUESTION, 0, ACTION_HELP},    {SDLK_F2, 0, ACTION_SPEAK},
        {SDLK_v, 0, ACTION_SPEAK},          {SDLK_F3, 0, ACTION_REPEAT},
        {SDLK_r, 0, ACTION_REPEAT},         {SDLK_p, 0, ACTION_PAUSE},
        {SDLK_HOME, 0, ACTION_PORCH},       {SDLK_o, KMOD_CAPS, ACTION_PORCH},
        {SDLK_BACKSPACE, 0, ACTION_ERASE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct hands hands = {0};
        key(&hands, SDL_KEYDOWN, rows[i].code, rows[i].modifier, 0);
        expect(&hands, 1, &rows[i].action);
    }
}

static void control_and_alt_belong_to_the_system(void **unused) {
    (void)unused;
    struct hands hands = {0};
    key(&hands, SDL_KEYDOWN, SDLK_o, KMOD_LCTRL, 0);
    key(&hands, SDL_KEYDOWN, SDLK_TAB, KMOD_LALT, 0);
    key(&hands, SDL_KEYDOWN, SDLK_RETURN, KMOD_LALT, 0);
    assert_int_equal(hands.out.count, 0);
}

static void letters_are_text_while_text_is_wanted(void **unused) {
    (void)unused;
    struct hands hands = {.state = {.text_wanted = true}};
    press(&hands, SDLK_h);
    press(&hands, SDLK_SPACE);
    assert_int_equal(hands.out.count, 0);
    type_text(&hands, "h");
    EXPECT(&hands, ACTION_TEXT);
    press(&hands, SDLK_F1);
    EXPECT(&hands, ACTION_HELP);
    hands.state.text_wanted = false;
    type_text(&hands, "h");
    assert_int_equal(hands.out.count, 0);
}

static void keys_edit_while_text_is_wanted(void **unused) {
    (void)unused;
    static const struct {
        SDL_Keycode code;
        Uint16 modifier;
        enum edit_command edit;
        bool select;
    } rows[] = {
        {SDLK_LEFT, 0, EDIT_LEFT, false},
        {SDLK_LEFT, KMOD_LSHIFT, EDIT_LEFT, true},
        {SDLK_RIGHT, KMOD_LCTRL, EDIT_WORD_RIGHT, false},
        {SDLK_RIGHT, KMOD_LCTRL | KMOD_LSHIFT, EDIT_WORD_RIGHT, true},
        {SDLK_UP, KMOD_NUM, EDIT_UP, false},
        {SDLK_PAGEDOWN, 0, EDIT_PAGE_DOWN, false},
        {SDLK_HOME, 0, EDIT_LINE_START, false},
        {SDLK_END, KMOD_RCTRL, EDIT_TEXT_END, false},
        {SDLK_BACKSPACE, KMOD_LCTRL, EDIT_ERASE_WORD, false},
        {SDLK_DELETE, 0, EDIT_DELETE, false},
        {SDLK_DELETE, KMOD_LCTRL, EDIT_DELETE_WORD, false},
        {SDLK_DELETE, KMOD_LSHIFT, EDIT_CUT, false},
        {SDLK_INSERT, KMOD_LSHIFT, EDIT_PASTE, false},
        {SDLK_INSERT, KMOD_LCTRL, EDIT_COPY, false},
        {SDLK_a, KMOD_LCTRL, EDIT_SELECT_ALL, false},
        {SDLK_c, KMOD_LCTRL, EDIT_COPY, false},
        {SDLK_x, KMOD_LCTRL, EDIT_CUT, false},
        {SDLK_v, KMOD_LCTRL, EDIT_PASTE, false},
        {SDLK_z, KMOD_LCTRL, EDIT_UNDO, false},
        {SDLK_z, KMOD_LCTRL | KMOD_RSHIFT, EDIT_REDO, false},
        {SDLK_y, KMOD_LCTRL, EDIT_REDO, false},
        {SDLK_RETURN, 0, EDIT_NEWLINE, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct hands hands = {.state = {.text_wanted = true}};
        key(&hands, SDL_KEYDOWN, rows[i].code, rows[i].modifier, 1);
        assert_string_equal(edit_name(hands.out.items[0].edit), edit_name(rows[i].edit));
        assert_int_equal(hands.out.items[0].select, rows[i].select);
        key(&hands, SDL_KEYUP, rows[i].code, rows[i].modifier, 0);
        EXPECT(&hands, ACTION_EDIT);
    }
}

static void some_keys_mean_the_same_in_a_field(void **unused) {
    (void)unused;
    struct hands hands = {.state = {.text_wanted = true}};
    press(&hands, SDLK_TAB);
    press(&hands, SDLK_ESCAPE);
    press(&hands, SDLK_F4);
    key(&hands, SDL_KEYDOWN, SDLK_RETURN, KMOD_LCTRL, 0);
    EXPECT(&hands, ACTION_NEXT, ACTION_BACK, ACTION_PORCH, ACTION_NEXT);
    key(&hands, SDL_KEYDOWN, SDLK_q, KMOD_LCTRL | KMOD_RALT, 0);
    key(&hands, SDL_KEYDOWN, SDLK_v, KMOD_MODE, 0);
    assert_int_equal(hands.out.count, 0);
}

static void what_an_input_method_composes_comes_with_its_caret(void **unused) {
    (void)unused;
    struct hands hands = {.state = {.text_wanted = true}};
    char composed[] = "\xe3\x81\x8b";
    SDL_Event event = {.type = SDL_TEXTEDITING_EXT};
    event.editExt.text = composed;
    event.editExt.start = 1;
    feel(&hands, event);
    assert_string_equal(hands.out.items[0].long_text, composed);
    assert_int_equal(hands.out.items[0].caret, 1);
    hands.state.text_wanted = false;
    feel(&hands, event);
    EXPECT(&hands, ACTION_EDIT);
}

static void a_second_click_takes_a_word_and_shift_selects_up_to_a_click(void **unused) {
    (void)unused;
    struct hands hands = {0};
    SDL_Event event = {.type = SDL_MOUSEBUTTONDOWN};
    event.button.button = SDL_BUTTON_LEFT;
    event.button.clicks = 2;
    feel(&hands, event);
    assert_int_equal(hands.out.items[0].edit, EDIT_WORD_AT);
    mouse(&hands, SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 0, 0);
    key(&hands, SDL_KEYDOWN, SDLK_LSHIFT, KMOD_LSHIFT, 0);
    mouse(&hands, SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 1, 1);
    assert_true(hands.out.items[2].select);
    EXPECT(&hands, ACTION_POINTER_DOWN, ACTION_POINTER_UP, ACTION_POINTER_DOWN);
}

static void the_longest_text_of_one_event_comes_whole(void **unused) {
    (void)unused;
    struct hands hands = {.state = {.text_wanted = true}};
    const char *typed = "aäääääääääääääää"; /* 31 bytes */
    type_text(&hands, typed);
    assert_int_equal(hands.out.count, 1);
    assert_string_equal(hands.out.items[0].text, typed);
}

static void the_one_switch_acts_on_release(void **unused) {
    (void)unused;
    struct hands hands = {.state = {.options = {.single_switch = true}, .text_wanted = true}};
    key(&hands, SDL_KEYDOWN, SDLK_SPACE, 0, 0);
    type_text(&hands, " ");
    assert_int_equal(hands.out.count, 0);
    key(&hands, SDL_KEYUP, SDLK_SPACE, 0, 0);
    EXPECT(&hands, ACTION_SWITCH);
    pad(&hands, SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLER_BUTTON_Y);
    pad(&hands, SDL_CONTROLLERBUTTONUP, SDL_CONTROLLER_BUTTON_Y);
    EXPECT(&hands, ACTION_SWITCH);
}

static void shaky_presses_count_once(void **unused) {
    (void)unused;
    struct hands hands = {.state = {.options = {.key_repeat_filter_ms = 500}}, .now_ms = 40};
    press(&hands, SDLK_RETURN);
    hands.now_ms += 100;
    press(&hands, SDLK_RETURN);
    press(&hands, SDLK_DOWN);
    mouse(&hands, SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 1, 1);
    mouse(&hands, SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 1, 1);
    EXPECT(&hands, ACTION_CONFIRM_DOWN, ACTION_CONFIRM);
    hands.now_ms += 600;
    press(&hands, SDLK_DOWN);
    EXPECT(&hands, ACTION_DOWN);
}

static void the_left_mouse_button_is_the_pointer_on_the_canvas(void **unused) {
    (void)unused;
    struct hands hands = {0};
    mouse(&hands, SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT, 10, 20);
    assert_int_equal(hands.out.count, 0);
    mouse(&hands, SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 10, 20);
    assert_float_equal(hands.out.items[0].x, 20.0f, 0.01f);
    assert_float_equal(hands.out.items[0].y, 40.0f, 0.01f);
    mouse(&hands, SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 10, 20);
    EXPECT(&hands, ACTION_POINTER_DOWN, ACTION_POINTER_UP);
}

static void a_flood_of_moves_leaves_room_for_the_press(void **unused) {
    (void)unused;
    struct hands hands = {0};
    for (int i = 0; i < 500; i++) {
        move(&hands, i, i);
    }
    mouse(&hands, SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 499, 499);
    assert_float_equal(hands.out.items[0].x, 998.0f, 0.01f);
    EXPECT(&hands, ACTION_POINTER_MOVE, ACTION_POINTER_DOWN);
}

static void the_wheel_scrolls_down_the_text(void **unused) {
    (void)unused;
    struct hands hands = {0};
    SDL_Event event = {.type = SDL_MOUSEWHEEL};
    event.wheel.preciseY = -1.5f;
    feel(&hands, event);
    assert_float_equal(hands.out.items[0].y, 1.5f, 0.01f);
    EXPECT(&hands, ACTION_SCROLL);
}

static void only_the_first_finger_points(void **unused) {
    (void)unused;
    struct hands hands = {0};
    finger(&hands, SDL_FINGERDOWN, 1, 0.5f, 0.5f);
    assert_float_equal(hands.out.items[0].x, 960.0f, 1.0f);
    assert_float_equal(hands.out.items[0].y, 540.0f, 1.0f);
    finger(&hands, SDL_FINGERDOWN, 2, 0.1f, 0.1f);
    finger(&hands, SDL_FINGERMOTION, 2, 0.2f, 0.1f);
    finger(&hands, SDL_FINGERUP, 2, 0.2f, 0.1f);
    finger(&hands, SDL_FINGERUP, 1, 0.5f, 0.5f);
    EXPECT(&hands, ACTION_POINTER_DOWN, ACTION_POINTER_UP);
}

static void a_lost_finger_cancels(void **unused) {
    (void)unused;
    struct hands hands = {0};
    finger(&hands, SDL_FINGERDOWN, 1, 0.5f, 0.5f);
    window_says(&hands, SDL_WINDOWEVENT_FOCUS_LOST);
    finger(&hands, SDL_FINGERUP, 1, 0.5f, 0.5f);
    assert_int_equal(hands.out.items[1].device, DEVICE_TOUCH);
    EXPECT(&hands, ACTION_POINTER_DOWN, ACTION_POINTER_CANCEL);
    finger(&hands, SDL_FINGERDOWN, 1, 0.5f, 0.5f);
    finger(&hands, SDL_FINGERDOWN, 1, 0.2f, 0.5f);
    EXPECT(&hands, ACTION_POINTER_DOWN, ACTION_POINTER_CANCEL, ACTION_POINTER_DOWN);
}

static void a_finger_is_not_also_a_mouse(void **unused) {
    (void)unused;
    struct hands hands = {0};
    SDL_Event event = {.type = SDL_MOUSEBUTTONDOWN};
    event.button.which = SDL_TOUCH_MOUSEID;
    event.button.button = SDL_BUTTON_LEFT;
    feel(&hands, event);
    event = (SDL_Event){.type = SDL_MOUSEMOTION};
    event.motion.which = SDL_TOUCH_MOUSEID;
    feel(&hands, event);
    event = (SDL_Event){.type = SDL_FINGERDOWN};
    event.tfinger.touchId = SDL_MOUSE_TOUCHID;
    feel(&hands, event);
    assert_int_equal(hands.out.count, 0);
}

static void a_pad_does_everything_by_single_presses(void **unused) {
    (void)unused;
    static const struct {
        SDL_GameControllerButton button;
        enum action_kind action;
    } rows[] = {
        {SDL_CONTROLLER_BUTTON_B, ACTION_BACK},
        {SDL_CONTROLLER_BUTTON_X, ACTION_REPEAT},
        {SDL_CONTROLLER_BUTTON_Y, ACTION_HELP},
        {SDL_CONTROLLER_BUTTON_START, ACTION_PAUSE},
        {SDL_CONTROLLER_BUTTON_BACK, ACTION_PORCH},
        {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, ACTION_PREVIOUS},
        {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, ACTION_NEXT},
        {SDL_CONTROLLER_BUTTON_DPAD_UP, ACTION_UP},
    };
    struct hands hands = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        pad(&hands, SDL_CONTROLLERBUTTONDOWN, rows[i].button);
        pad(&hands, SDL_CONTROLLERBUTTONUP, rows[i].button);
        expect(&hands, 1, &rows[i].action);
    }
    pad(&hands, SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLER_BUTTON_A);
    pad(&hands, SDL_CONTROLLERBUTTONUP, SDL_CONTROLLER_BUTTON_A);
    EXPECT(&hands, ACTION_CONFIRM_DOWN, ACTION_CONFIRM);
}

static void a_stick_steps_once_each_time_it_is_pushed(void **unused) {
    (void)unused;
    struct hands hands = {0};
    stick(&hands, SDL_CONTROLLER_AXIS_LEFTX, 6000);
    assert_int_equal(hands.out.count, 0);
    stick(&hands, SDL_CONTROLLER_AXIS_LEFTX, 30000);
    stick(&hands, SDL_CONTROLLER_AXIS_LEFTX, 17000);
    stick(&hands, SDL_CONTROLLER_AXIS_LEFTX, 32000);
    EXPECT(&hands, ACTION_RIGHT);
    stick(&hands, SDL_CONTROLLER_AXIS_LEFTX, 0);
    stick(&hands, SDL_CONTROLLER_AXIS_LEFTX, -32768);
    stick(&hands, SDL_CONTROLLER_AXIS_LEFTY, 32767);
    EXPECT(&hands, ACTION_LEFT, ACTION_DOWN);
}

static void the_window_tells_its_news(void **unused) {
    (void)unused;
    struct hands hands = {0};
    window_says(&hands, SDL_WINDOWEVENT_SIZE_CHANGED);
    window_says(&hands, SDL_WINDOWEVENT_EXPOSED);
    press(&hands, SDLK_F11);
    press(&hands, SDLK_F12);
    assert_true(hands.news.resized && hands.news.exposed && hands.news.toggle_fullscreen && hands.news.screenshot);
    assert_false(hands.news.quit);
    feel(&hands, (SDL_Event){.type = SDL_QUIT});
    assert_true(hands.news.quit);
}

static void prompts_name_what_the_device_has(void **unused) {
    (void)unused;
    assert_string_equal(input_prompt_name(ACTION_CONFIRM, DEVICE_KEYBOARD), "Enter");
    assert_string_equal(input_prompt_name(ACTION_CONFIRM, DEVICE_GAMEPAD), "A");
    assert_string_equal(input_prompt_name(ACTION_PORCH, DEVICE_KEYBOARD), "Home");
    assert_string_equal(input_prompt_name(ACTION_SWITCH, DEVICE_SWITCH), "Space");
    assert_string_equal(input_prompt_name(ACTION_CONFIRM, DEVICE_TOUCH), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(enter_and_space_confirm_when_let_go),
        cmocka_unit_test(a_held_key_does_not_repeat_but_erasing_does),
        cmocka_unit_test(a_release_without_our_press_means_nothing),
        cmocka_unit_test(two_main_keys_together_confirm_once),
        cmocka_unit_test(every_key_of_the_table_has_its_action),
        cmocka_unit_test(control_and_alt_belong_to_the_system),
        cmocka_unit_test(letters_are_text_while_text_is_wanted),
        cmocka_unit_test(keys_edit_while_text_is_wanted),
        cmocka_unit_test(some_keys_mean_the_same_in_a_field),
        cmocka_unit_test(what_an_input_method_composes_comes_with_its_caret),
        cmocka_unit_test(a_second_click_takes_a_word_and_shift_selects_up_to_a_click),
        cmocka_unit_test(the_longest_text_of_one_event_comes_whole),
        cmocka_unit_test(the_one_switch_acts_on_release),
        cmocka_unit_test(shaky_presses_count_once),
        cmocka_unit_test(the_left_mouse_button_is_the_pointer_on_the_canvas),
        cmocka_unit_test(a_flood_of_moves_leaves_room_for_the_press),
        cmocka_unit_test(the_wheel_scrolls_down_the_text),
        cmocka_unit_test(only_the_first_finger_points),
        cmocka_unit_test(a_lost_finger_cancels),
        cmocka_unit_test(a_finger_is_not_also_a_mouse),
        cmocka_unit_test(a_pad_does_everything_by_single_presses),
        cmocka_unit_test(a_stick_steps_once_each_time_it_is_pushed),
        cmocka_unit_test(the_window_tells_its_news),
        cmocka_unit_test(prompts_name_what_the_device_has),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
