/* People come and go: what starts a visit, what ends it, what is left of it, and that nobody gets out. */
#include "tests_kiosk.h"

#include <sys/stat.h>

static struct corner corner;
static struct guest guest;
static const char *program;
static char config_path[] = "/tmp/inner-house-corner-XXXXXX";

enum { SECOND = 60, ASK = 45 * SECOND, COUNTDOWN = 20 * SECOND };

static void begin(const char *text) {
    if (text != NULL) {
        FILE *file = fopen(config_path, "w");
        fputs(text, file);
        fclose(file);
    }
    assert_true(corner_open(&corner, &guest, program, text == NULL ? NULL : config_path));
    assert_string_equal(corner_screen(&corner), "attract");
}

static void end(void) {
    corner_close(&corner);
}

static void assert_stage(enum kiosk_stage stage) {
    assert_int_equal(corner.kiosk.stage, stage);
}

static void any_input_comes_in_and_counts_for_nothing(void **state) {
    (void)state;
    static const struct {
        enum action_kind kind;
        enum device device;
    } inputs[] = {{ACTION_SWITCH, DEVICE_SWITCH},   {ACTION_CONFIRM, DEVICE_KEYBOARD}, {ACTION_NEXT, DEVICE_KEYBOARD},
                  {ACTION_DOWN, DEVICE_GAMEPAD},    {ACTION_BACK, DEVICE_KEYBOARD},    {ACTION_TEXT, DEVICE_KEYBOARD},
                  {ACTION_POINTER_UP, DEVICE_MOUSE}, {ACTION_POINTER_UP, DEVICE_TOUCH}, {ACTION_HELP, DEVICE_KEYBOARD},
                  {ACTION_PORCH, DEVICE_KEYBOARD}};
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        begin(NULL);
        if (inputs[i].kind == ACTION_POINTER_UP) {
            corner_act(&corner, ACTION_POINTER_DOWN, inputs[i].device, 400, 500);
            assert_stage(KIOSK_ATTRACTS);
        }
        corner_act(&corner, inputs[i].kind, inputs[i].device, 400, 500);
        assert_stage(KIOSK_VISITED);
        corner_wait(&corner, 30);
        assert_string_equal(corner_screen(&corner), "choose"); /* nothing was chosen by it */
        end();
    }
    begin(NULL);
    corner_act(&corner, ACTION_POINTER_MOVE, DEVICE_MOUSE, 400, 500);
    corner_act(&corner, ACTION_POINTER_CANCEL, DEVICE_MOUSE, 0, 0);
    assert_stage(KIOSK_ATTRACTS);
    end();
}

static void one_scene_begins_at_once(void **state) {
    (void)state;
    begin("scenes: [hearth-breath]\n");
    corner_touch(&corner, 400, 500);
    corner_wait(&corner, 5);
    assert_string_equal(corner_screen(&corner), "room");
    end();
    begin("scenes: [kiosk, hearth-breath]\nstart: hearth-breath\n");
    corner_touch(&corner, 400, 500);
    corner_wait(&corner, 5);
    assert_string_equal(corner_screen(&corner), "room");
    end();
}

static void finished_is_on_every_screen_and_ends_at_once(void **state) {
    (void)state;
    static const char *const ways[] = {"", "frame.help", "frame.porch", "frame.comfort"};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        for (int in_room = 0; in_room < 2; in_room++) {
            begin(NULL);
            corner_touch(&corner, 400, 500);
            corner_wait(&corner, 5);
            if (in_room != 0) {
                assert_true(corner_press(&corner, "choose.scene.1"));
                corner_wait(&corner, 5);
                assert_string_equal(corner_screen(&corner), "room");
            }
            if (ways[i][0] != '\0') {
                assert_true(corner_press(&corner, ways[i]));
            }
            corner.off.session.house.settings.text_percent = 200;
            assert_non_null(corner_widget(&corner, "frame.finish"));
            assert_true(corner_press(&corner, "frame.finish")); /* two ticks: 33 ms of the 500 there are */
            assert_stage(KIOSK_ATTRACTS);
            assert_string_equal(corner_screen(&corner), "attract");
            assert_int_equal(corner.off.session.house.settings.text_percent, 100);
            end();
        }
    }
}

static void asked_twice_forgotten_once(void **state) {
    (void)state;
    begin(NULL);
    corner_touch(&corner, 400, 500);
    assert_true(corner_press(&corner, "choose.scene.1"));
    for (int i = 0; i < 12; i++) {
        corner_wait(&corner, ASK + 5);
        assert_string_equal(corner_screen(&corner), "still");
        corner_wait(&corner, COUNTDOWN - 60);
        const struct widget *leave = corner_widget(&corner, "frame.finish");
        float x = i % 2 == 0 ? 30.0f : leave->rect.x + 20.0f; /* even there: whoever answers has chosen nothing by it */
        corner_touch(&corner, x, 60);
        corner_wait(&corner, 3);
        assert_string_equal(corner_screen(&corner), "room");
        assert_stage(KIOSK_VISITED);
    }
    corner_wait(&corner, ASK + COUNTDOWN + 5);
    assert_stage(KIOSK_ATTRACTS);
    end();
}

static void a_breath_is_not_cut_into(void **state) {
    (void)state;
    begin("scenes: [hearth-breath]\n");
    corner_touch(&corner, 400, 500);
    corner_wait(&corner, 5);
    for (int i = 0; i < 40 && !stack_guides(corner.off.stack); i++) {
        const struct tree *tree = stack_tree(corner.off.stack);
        char id[WIDGET_ID_BYTES] = "";
        for (size_t k = 0; k < tree->count && id[0] == '\0'; k++) {
            const struct widget *widget = &tree->widgets[k];
            if (widget_can_focus(widget) && (widget->flags & WIDGET_FRAME) == 0 && strncmp(widget->id, "room.", 5) != 0) {
                snprintf(id, sizeof id, "%s", widget->id);
            }
        }
        assert_true(corner_press(&corner, id));
        corner_wait(&corner, 10);
    }
    assert_true(stack_guides(corner.off.stack));
    uint32_t waited = 0;
    while (stack_guides(corner.off.stack) && waited < 10u * 60u * SECOND) {
        corner_wait(&corner, 1);
        waited++;
        assert_string_not_equal(corner_screen(&corner), "still");
    }
    assert_true(waited > ASK); /* it is longer than the house waits elsewhere */
    corner_wait(&corner, ASK - 10);
    assert_string_not_equal(corner_screen(&corner), "still");
    corner_wait(&corner, 20);
    assert_string_equal(corner_screen(&corner), "still");
    end();
}

static void a_voice_is_heard_out(void **state) {
    (void)state;
    begin(NULL);
    corner_touch(&corner, 400, 500);
    corner.speaks = true;
    corner_wait(&corner, 3 * ASK);
    assert_string_equal(corner_screen(&corner), "choose");
    corner.speaks = false;
    corner_wait(&corner, ASK + 2);
    assert_string_equal(corner_screen(&corner), "still");
    end();
}

/* Back, and again back, and everything else a keyboard has. */
static void nobody_gets_out(void **state) {
    (void)state;
    begin(NULL);
    for (int i = 0; i < 400; i++) {
        corner_act(&corner, (enum action_kind)(i % ACTION_KIND_COUNT), (enum device)(i % DEVICE_COUNT), 960, 540);
        corner_act(&corner, ACTION_BACK, DEVICE_KEYBOARD, 0, 0);
        corner.off.session.house.quit = i % 50 == 49;
        assert_int_equal(corner.kiosk.wish, KIOSK_GOES_ON);
        assert_non_null(stack_top(corner.off.stack));
        assert_string_not_equal(corner_screen(&corner), "hub");
        assert_string_not_equal(corner_screen(&corner), "title");
        assert_string_not_equal(corner_screen(&corner), "data");
        assert_null(corner_widget(&corner, "settings.erase"));
        assert_null(corner_widget(&corner, "title.quit"));
    }
    end();
}

static void hold_corner(void) {
    corner_act(&corner, ACTION_POINTER_DOWN, DEVICE_TOUCH, 60, 1040);
    corner_wait(&corner, 5 * SECOND + 5);
    corner_act(&corner, ACTION_POINTER_UP, DEVICE_TOUCH, 60, 1040);
}

static void type_pin(const char *digits) {
    for (; *digits != '\0'; digits++) {
        char id[8];
        snprintf(id, sizeof id, "pin.%c", *digits);
        assert_true(corner_press(&corner, id));
    }
    assert_true(corner_press(&corner, "staff.open"));
}

static void staff_come_in_by_a_pin(void **state) {
    (void)state;
    char hash[PIN_HASH_BYTES];
    char text[300];
    struct error err;
    begin(NULL);
    hold_corner();
    assert_stage(KIOSK_VISITED); /* without a PIN in the file there is no door: it was only a touch */
    end();
    assert_true(pin_hash("4711", hash, &err));
    snprintf(text, sizeof text, "staff: {pin: \"%s\", closes-after-minutes: 10}\n", hash);
    begin(text);
    corner_act(&corner, ACTION_POINTER_DOWN, DEVICE_TOUCH, 60, 1040);
    corner_wait(&corner, 4 * SECOND);
    corner_act(&corner, ACTION_POINTER_UP, DEVICE_TOUCH, 60, 1040);
    assert_stage(KIOSK_VISITED);
    hold_corner();
    assert_stage(KIOSK_STAFF);
    for (int i = 0; i < PIN_TRIES; i++) {
        type_pin("4712");
        assert_null(corner_widget(&corner, "staff.end"));
    }
    type_pin("4711"); /* too late: it has to wait now, whatever is typed */
    assert_null(corner_widget(&corner, "staff.end"));
    assert_non_null(corner_widget(&corner, "staff.wait"));
    corner_wait(&corner, 61 * SECOND);
    type_pin("4711");
    assert_non_null(corner_widget(&corner, "staff.end"));
    corner_wait(&corner, 9 * 60 * SECOND); /* closes by itself, ten minutes after it was opened */
    assert_stage(KIOSK_ATTRACTS);
    corner_touch(&corner, 400, 500);
    assert_true(corner_press(&corner, "frame.help")); /* the way for whoever cannot hold a finger still */
    assert_true(corner_press(&corner, "help.staff"));
    assert_stage(KIOSK_STAFF);
    type_pin("4711");
    assert_true(corner_press(&corner, "staff.clean"));
    corner_wait(&corner, 2);
    assert_stage(KIOSK_CLEANED);
    for (int i = 0; i < 50; i++) {
        corner_touch(&corner, (float)(i * 37 % 1900), (float)(i * 53 % 1070));
        assert_stage(KIOSK_CLEANED);
    }
    corner_wait(&corner, 60 * SECOND);
    assert_stage(KIOSK_ATTRACTS);
    hold_corner();
    type_pin("4711");
    assert_true(corner_press(&corner, "staff.end"));
    assert_int_equal(corner.kiosk.wish, KIOSK_ENDS);
    end();
}

static void hours_close_and_open(void **state) {
    (void)state;
    begin("hours: {every-day: \"09:00-18:00\", restart-at: \"03:30\"}\n");
    corner_touch(&corner, 400, 500);
    corner.now.minute = 18 * 60;
    corner_wait(&corner, 60);
    assert_stage(KIOSK_VISITED); /* nobody is sent away */
    assert_true(corner_press(&corner, "frame.finish"));
    assert_stage(KIOSK_CLOSED);
    assert_int_equal(stack_tree(corner.off.stack)->count, 0); /* dark */
    corner_touch(&corner, 400, 500);
    assert_stage(KIOSK_CLOSED);
    assert_non_null(corner_widget(&corner, "notice.line"));
    assert_non_null(strstr(tree_name(stack_tree(corner.off.stack), corner_widget(&corner, "notice.line")), "09:00"));
    corner_wait(&corner, 21 * SECOND);
    assert_int_equal(stack_tree(corner.off.stack)->count, 0);
    corner.now = (struct moment){corner.now.day + 1, 3 * 60 + 29};
    corner_wait(&corner, 2);
    assert_int_equal(corner.kiosk.wish, KIOSK_GOES_ON);
    corner.now.minute++;
    corner_wait(&corner, 2);
    assert_int_equal(corner.kiosk.wish, KIOSK_RESTARTS);
    corner.kiosk.wish = KIOSK_GOES_ON;
    corner.now.minute = 9 * 60;
    corner_wait(&corner, 2);
    assert_stage(KIOSK_ATTRACTS);
    end();
}

static void what_one_set_the_next_does_not_find(void **state) {
    (void)state;
    begin("sound: {most: 6, quiet-hours: \"12:00-14:00\", quiet-most: 1}\n");
    assert_int_equal(kiosk_volume(&corner.kiosk), 1);
    corner.now.minute = 15 * 60;
    corner_touch(&corner, 400, 500);
    assert_int_equal(kiosk_volume(&corner.kiosk), 6);
    struct house *house = &corner.off.session.house;
    uint64_t seed = house->seed;
    house->settings = (struct settings){.text_percent = 200, .high_contrast = true, .voice = true, .one_switch = true};
    utf8_copy(house->wish, sizeof house->wish, "storm-joke");
    struct visit visit = {.day = corner.now.day, .practice = "breathe", .level = "pocket-breath"};
    struct error err;
    assert_true(tracker_finish(house->tracker, &visit, &err));
    assert_true(corner_press(&corner, "frame.finish"));
    assert_int_equal(house->settings.text_percent, 100);
    assert_false(house->settings.high_contrast || house->settings.voice || house->settings.one_switch);
    assert_true(house->settings.captions);
    const struct settings usual = SETTINGS_DEFAULT;
    assert_int_equal(house->settings.effects, usual.effects);
    assert_string_equal(house->wish, "");
    assert_int_equal(house->summary.visits, 0);
    assert_int_not_equal(house->seed, seed);
    assert_null(house->data_folder);
    end();
}

static void targets_and_reach_follow_the_screen(void **state) {
    (void)state;
    struct config config = {.screen_mm = 531, .reach_mm = 1220};
    assert_int_equal(kiosk_target(&config), 87); /* 24 mm of 531 on 1920 */
    assert_true(kiosk_top_share(&config) == 0.0f);
    config.lowest_mm = 1000;
    config.height_mm = 299;
    float share = kiosk_top_share(&config); /* 79 of 299 mm are too high */
    assert_true(share > 0.26f && share < 0.27f);
    assert_int_equal(kiosk_target(&config), 118); /* on a smaller picture a target takes more of it */
    config.screen_mm = 0;
    assert_int_equal(kiosk_target(&config), 0);
}

/* A second language comes with a pack; whoever comes next is greeted in the first again. */
static void each_chooses_a_language(void **state) {
    (void)state;
    char folder[] = "/tmp/inner-house-language-XXXXXX";
    char path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%.40s/strings", folder);
    assert_int_equal(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%.40s/strings/de.yaml", folder);
    FILE *file = fopen(path, "w");
    fputs("language.name: \"Deutsch\"\nattract.about: \"Drei Minuten.\"\nattract.touch: \"Einfach antippen.\"\n"
          "choose.title: \"Willkommen\"\n", file);
    fclose(file);
    assert_true(corner_open_with(&corner, &guest, program, NULL, folder));
    assert_int_equal(corner.kiosk.language_count, 2);
    assert_string_equal(corner.kiosk.languages[0].name, "English");
    const struct tree *tree = stack_tree(corner.off.stack);
    assert_string_equal(tree_name(tree, corner_widget(&corner, "attract.language.1")), "Deutsch");
    corner_wait(&corner, 10 * SECOND); /* the languages take turns */
    assert_string_equal(tree_name(tree, corner_widget(&corner, "attract.about")), "Drei Minuten.");
    assert_true(corner_press(&corner, "attract.language.1"));
    corner_wait(&corner, 2);
    tree = stack_tree(corner.off.stack);
    assert_string_equal(tree_name(tree, corner_widget(&corner, "choose.title")), "Willkommen");
    assert_true(corner_press(&corner, "frame.finish"));
    corner_touch(&corner, 1500, 300); /* beside the buttons */
    corner_wait(&corner, 2);
    tree = stack_tree(corner.off.stack);
    assert_string_equal(tree_name(tree, corner_widget(&corner, "choose.title")), "Good that you came by");
    end();
    unlink(path);
    snprintf(path, sizeof path, "%.40s/strings", folder);
    rmdir(path);
    rmdir(folder);
}

/* Day 20500 is 2026-02-16. */
static void old_numbers_are_not_shown(void **state) {
    (void)state;
    static const char line[] = "site: {contact: \"The desk.\", help: {name: \"A line\", reach: \"0800 1\", checked: \"%s\"}}\n";
    char text[200];
    for (int old = 0; old < 2; old++) {
        snprintf(text, sizeof text, line, old != 0 ? "2025-08-01" : "2025-09-01");
        begin(text);
        const struct tree *tree = stack_tree(corner.off.stack);
        const char *said = tree_name(tree, corner_widget(&corner, "attract.help"));
        assert_int_equal(strstr(said, "0800 1") != NULL, old == 0);
        assert_int_equal(corner.kiosk.complaints.warnings, old);
        corner_touch(&corner, 400, 500);
        assert_true(corner_press(&corner, "frame.help"));
        assert_int_equal(corner_widget(&corner, "help.old") != NULL, old == 1);
        assert_int_equal(corner_widget(&corner, "help.entry.0") != NULL, old == 0);
        assert_non_null(corner_widget(&corner, "help.contact"));
        end();
    }
}

static void reading_the_file_again_waits_for_nobody_to_be_in(void **state) {
    (void)state;
    begin("site: {name: \"Before\"}\n");
    corner_touch(&corner, 400, 500);
    FILE *file = fopen(config_path, "w");
    fputs("site: {name: \"After\"}\n", file);
    fclose(file);
    kiosk_reload(&corner.kiosk);
    assert_string_equal(corner.off.session.house.site->name, "Before");
    corner_wait(&corner, 10);
    assert_true(corner_press(&corner, "frame.finish"));
    assert_string_equal(corner.off.session.house.site->name, "After");
    assert_stage(KIOSK_ATTRACTS);
    file = fopen(config_path, "w");
    fputs("site: [broken\n", file);
    fclose(file);
    kiosk_reload(&corner.kiosk);
    assert_string_equal(corner.off.session.house.site->name, "After");
    assert_true(corner.kiosk.complaints.errors > 0);
    corner_touch(&corner, 400, 500);
    assert_stage(KIOSK_VISITED);
    end();
}

int main(int argc, char **argv) {
    (void)argc;
    program = argv[0];
    int file = mkstemp(config_path);
    if (file < 0) {
        return 1;
    }
    close(file);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_input_comes_in_and_counts_for_nothing),
        cmocka_unit_test(one_scene_begins_at_once),
        cmocka_unit_test(finished_is_on_every_screen_and_ends_at_once),
        cmocka_unit_test(asked_twice_forgotten_once),
        cmocka_unit_test(a_breath_is_not_cut_into),
        cmocka_unit_test(a_voice_is_heard_out),
        cmocka_unit_test(nobody_gets_out),
        cmocka_unit_test(staff_come_in_by_a_pin),
        cmocka_unit_test(hours_close_and_open),
        cmocka_unit_test(what_one_set_the_next_does_not_find),
        cmocka_unit_test(targets_and_reach_follow_the_screen),
        cmocka_unit_test(each_chooses_a_language),
        cmocka_unit_test(old_numbers_are_not_shown),
        cmocka_unit_test(reading_the_file_again_waits_for_nobody_to_be_in),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    unlink(config_path);
    return failed;
}
