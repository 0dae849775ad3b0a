/* Everything that is pressed can be pressed by a finger: 24 mm on this screen, in every room that ships, at every text
 * size, walked through by a bot; and nothing that is pressed stands in the corner the staff holds. */
#include "tests_kiosk.h"

#include "screen/bot.h"

#include <math.h>

enum { WALK_TICKS = 6000, LOOK_EVERY = 7 };

static struct corner corner;
static struct guest guest;
static const char *program;
static char config_path[] = "/tmp/inner-house-targets-XXXXXX";
static long looked_at, narrow, crowded;

static struct rect target_of(const struct widget *widget) {
    struct rect rect = ui_target(widget, (float)corner.off.session.house.settings.target_px);
    if (widget->clip.w > 0.0f) { /* what is scrolled half out of its page comes whole when it is reached */
        float middle = widget->rect.y + widget->rect.h / 2.0f;
        rect.h = middle < widget->clip.y || middle > widget->clip.y + widget->clip.h ? 0.0f : rect.h;
    }
    return rect;
}

/* The part of a target that no other thing's own edge covers: where a finger means this one for sure. */
static bool is_crowded(const struct tree *tree, const struct widget *widget, struct rect target) {
    for (size_t i = 0; i < tree->count; i++) {
        const struct widget *other = &tree->widgets[i];
        if (other == widget || !widget_can_focus(other)) {
            continue;
        }
        float x = fminf(target.x + target.w, other->rect.x + other->rect.w) - fmaxf(target.x, other->rect.x);
        float y = fminf(target.y + target.h, other->rect.y + other->rect.h) - fmaxf(target.y, other->rect.y);
        bool seen = other->clip.w <= 0.0f || (other->rect.y < other->clip.y + other->clip.h &&
                                              other->rect.y + other->rect.h > other->clip.y);
        if (seen && x > 1.0f && y > 1.0f && !rect_contains(other->rect, widget->rect.x + widget->rect.w / 2.0f,
                                                          widget->rect.y + widget->rect.h / 2.0f)) {
            return true;
        }
    }
    return false;
}

static void look(const char *level) {
    const struct tree *tree = stack_tree(corner.off.stack);
    float wanted = (float)corner.off.session.house.settings.target_px;
    for (size_t i = 0; i < tree->count; i++) {
        const struct widget *widget = &tree->widgets[i];
        if (!widget_can_focus(widget)) {
            continue;
        }
        struct rect target = target_of(widget);
        if (target.h == 0.0f) {
            continue;
        }
        looked_at++;
        if (target.w < wanted - 0.5f || target.h < wanted - 0.5f) {
            print_message("%s: %s is %.0fx%.0f of %.0f\n", level, widget->id, (double)target.w, (double)target.h,
                          (double)wanted);
            narrow++;
        }
        crowded += is_crowded(tree, widget, target) ? 1 : 0;
        assert_false(rect_contains(widget->rect, 40.0f, CANVAS_HEIGHT - 40.0f));
    }
}

static void walk(const char *scene, int text_percent) {
    struct bot *bot = memory_get(1, sizeof *bot);
    struct actions actions = {.count = 0};
    FILE *file = fopen(config_path, "w");
    fprintf(file, "scenes: [%s]\nceiling: heavy\nminutes: 20\nscreen: {width-mm: 531}\n", scene);
    fclose(file);
    assert_true(corner_open(&corner, &guest, program, config_path));
    look("attract");
    corner_touch(&corner, 400, 500);
    corner_wait(&corner, 3);
    corner.off.session.house.settings.text_percent = text_percent;
    bot_begin(bot, BOT_TOUCH, 3, "");
    for (int i = 0; i < WALK_TICKS && corner.kiosk.stage == KIOSK_VISITED && strcmp(corner_screen(&corner), "choose") != 0;
         i++) {
        bool interrupt = false;
        bot_act(bot, corner.off.stack, stack_speech(corner.off.stack, &interrupt), &actions);
        corner_tick(&corner, &actions);
        if (i % LOOK_EVERY == 0) {
            look(scene);
        }
    }
    corner_close(&corner);
    free(bot);
}

static void a_finger_finds_everything(void **state) {
    (void)state;
    static const char *const scenes[] = {"kiosk",         "hearth-breath", "rest-break",    "forgotten-message",
                                         "porch-good-day", "attic-work",    "child-paint",   "hill-work",
                                         "bowl-luck",     "gallery-edge",  "kitchen-shelf", "door-drizzle",
                                         "boards-hearth", "storm-workshop", "hall-barometer"};
    for (size_t i = 0; i < sizeof scenes / sizeof *scenes; i++) {
        walk(scenes[i], i % 2 == 0 ? 100 : 200);
    }
    print_message("%ld things to press, %ld of them smaller than 24 mm, %ld whose target another one's edge enters\n",
                  looked_at, narrow, crowded);
    assert_int_equal(narrow, 0);
    assert_true(looked_at > 1000);
}

int main(int argc, char **argv) {
    (void)argc;
    program = argv[0];
    int file = mkstemp(config_path);
    if (file < 0) {
        return 1;
    }
    close(file);
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_finger_finds_everything)};
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    unlink(config_path);
    return failed;
}
