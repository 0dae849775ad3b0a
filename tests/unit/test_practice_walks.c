/* Walks through the house's own levels button by button, as a person with one
 * finger would: every button means something, stands where it can be pressed,
 * and every walk comes to an end. At the smallest and the largest text. */
#include "content/own_levels.h"
#include "core/rng.h"
#include "practice/practice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { WALKS = 12, PRESSES_MAX = 6000, TICKS_BETWEEN = 9, TARGET_MIN_PX = 44 };

struct walk {
    struct library *library;
    struct strings *strings;
    struct settings settings;
    struct ui ui;
    struct tree tree;
    struct draw_list list;
    struct cues cues;
    struct rng rng;
    const struct level *level;
    const struct practice *practice;
    void *state;
    uint32_t tick;
};

static struct room_view view_of(const struct walk *walk) {
    return (struct room_view){.ui = {.measure = &type_ruler, .settings = &walk->settings, .ui = &walk->ui,
                                     .tick = walk->tick},
                              .strings = walk->strings,
                              .library = walk->library};
}

static void look(struct walk *walk) {
    struct room_view view = view_of(walk);
    tree_clear(&walk->tree);
    walk->practice->tree(walk->state, walk->level->body, &view, &walk->tree);
    draw_list_clear(&walk->list);
    walk->practice->draw(walk->state, walk->level->body, &view, &walk->list);
    ui_settle(&walk->ui, &walk->tree);
}

static bool overlap(struct rect a, struct rect b) {
    return a.x + 1.0f < b.x + b.w && b.x + 1.0f < a.x + a.w && a.y + 1.0f < b.y + b.h && b.y + 1.0f < a.y + a.h;
}

/* NULL, or what is wrong with this widget. */
static const char *fault_of(const struct walk *walk, size_t index) {
    static const struct rect frame = {40.0f, 26.0f, 170.0f, 76.0f}; /* the room's own buttons */
    const struct widget *widget = &walk->tree.widgets[index];
    bool scrolled = widget->clip.w > 0.0f;
    struct rect rect = widget->rect;
    bool inside = rect.x >= 0.0f && rect.x + rect.w <= (float)CANVAS_WIDTH + 1.0f &&
                  (scrolled || (rect.y >= 0.0f && rect.y + rect.h <= (float)CANVAS_HEIGHT + 1.0f));
    if (!inside) {
        return "it does not stand on the canvas";
    }
    for (size_t i = 0; i < index; i++) {
        const struct widget *other = &walk->tree.widgets[i];
        if (strcmp(other->id, widget->id) == 0 && widget->role != ROLE_GROUP) {
            return "its id is there twice";
        }
        bool buttons = widget_can_focus(widget) && widget_can_focus(other);
        bool words = widget->role != ROLE_GROUP && other->role != ROLE_GROUP && walk->settings.text_percent == 100;
        bool both = (buttons || words) && !scrolled && other->clip.w <= 0.0f;
        if (both && overlap(rect, other->rect)) {
            return "it covers something else";
        }
    }
    if (!widget_can_focus(widget)) {
        return NULL;
    }
    if (overlap(rect, frame) && !scrolled) {
        return "it covers the way out";
    }
    if (rect.w < TARGET_MIN_PX || rect.h < TARGET_MIN_PX) {
        return "it is too small to hit";
    }
    return tree_name(&walk->tree, widget)[0] == '\0' ? "it has no name" : NULL;
}

static void inspect(const struct walk *walk) {
    for (size_t i = 0; i < walk->tree.count; i++) {
        const char *fault = fault_of(walk, i);
        if (fault != NULL) {
            struct text printed = {0};
            tree_print(&walk->tree, &printed);
            print_error("%s, text %d%%: '%s': %s\n%s", walk->level->head->id, walk->settings.text_percent,
                        walk->tree.widgets[i].id, fault, text_get(&printed));
            text_free(&printed);
        }
        assert_null(fault);
    }
    assert_true(walk->list.count > 0);
}

/* Any button of the practice, by chance; NULL when there is none. */
static const struct widget *some_button(struct walk *walk) {
    const struct widget *buttons[TREE_WIDGETS_MAX];
    uint32_t count = 0;
    for (size_t i = 0; i < walk->tree.count; i++) {
        const struct widget *widget = &walk->tree.widgets[i];
        bool own = (widget->flags & WIDGET_FRAME) == 0 && widget->role != ROLE_FIELD;
        if (own && widget_can_focus(widget)) {
            buttons[count++] = widget;
        }
    }
    return count == 0 ? NULL : buttons[rng_below(&walk->rng, count)];
}

static void press(struct walk *walk) {
    const struct widget *button = some_button(walk);
    assert_non_null(button);
    struct ui_event event = {.kind = UI_ACTIVATE};
    utf8_copy(event.id, sizeof event.id, button->id);
    utf8_copy(walk->ui.hover, sizeof walk->ui.hover, button->id);
    if (rng_below(&walk->rng, 10) == 0) {
        event = (struct ui_event){.kind = UI_BACK};
    } else if (walk->practice->wants_text != NULL && walk->practice->wants_text(walk->state) &&
               rng_below(&walk->rng, 4) == 0) {
        event = (struct ui_event){.kind = UI_TEXT, .text = "so "};
    }
    bool understood = walk->practice->event(walk->state, walk->level->body, &event, &walk->cues);
    if (!understood && event.kind == UI_ACTIVATE) {
        print_error("%s: pressing '%s' means nothing\n", walk->level->head->id, event.id);
    }
    assert_true(understood || event.kind != UI_ACTIVATE);
}

static void walk_through(struct walk *walk, uint64_t seed, bool after) {
    rng_seed(&walk->rng, seed, 5);
    memset(&walk->ui, 0, sizeof walk->ui);
    memset(walk->state, 0, walk->practice->state_size);
    struct entering entering = {.seed = seed, .visits = (uint32_t)(seed % 3), .after = after};
    walk->practice->start(walk->state, walk->level->body, &entering);
    int presses = 0;
    while (!walk->practice->done(walk->state, walk->level->body) && presses++ < PRESSES_MAX) {
        look(walk);
        inspect(walk);
        press(walk);
        for (int i = 0; i < TICKS_BETWEEN; i++) {
            walk->cues.count = 0;
            walk->practice->tick(walk->state, walk->level->body, &walk->cues);
            walk->tick++;
        }
    }
    assert_true(walk->practice->done(walk->state, walk->level->body));
    struct visit visit = {0};
    walk->practice->report(walk->state, walk->level->body, &visit);
    assert_true(visit.rounds >= 0);
}

static void walk_all(struct walk *walk, int text_percent, bool reduced_motion) {
    walk->settings = SETTINGS_DEFAULT;
    walk->settings.text_percent = text_percent;
    walk->settings.reduced_motion = reduced_motion;
    for (size_t i = 0; i < library_level_count(walk->library); i++) {
        walk->level = library_level_at(walk->library, i);
        walk->practice = practice_find(walk->level->kind->id);
        walk->state = memory_get(1, walk->practice->state_size);
        for (uint64_t seed = 0; seed < WALKS; seed++) {
            walk_through(walk, seed, seed % 4 == 3);
        }
        free(walk->state);
    }
}

static void every_button_means_something_at_the_usual_text_size(void **state) {
    walk_all(*state, 100, false);
}

static void every_button_means_something_at_the_largest_text_size(void **state) {
    walk_all(*state, 200, true);
}

static void every_button_means_something_at_a_size_between(void **state) {
    walk_all(*state, 125, false);
}

static int enter_house(void **state) {
    static struct walk walk;
    struct archive *archive = NULL;
    struct error err = {""};
    size_t count;
    const struct level_kind *const *kinds = practice_kinds(&count);
    struct pack_folder folder;
    bool entered = folder_begin(&folder) && put_own_levels(&folder) &&
                   archive_open(&archive, "test", folder.path, NULL, NULL, 0, NULL, &err) &&
                   library_load(&walk.library, archive, kinds, count, "en", NULL, &err) &&
                   strings_load(&walk.strings, archive, "en", &err);
    archive_close(archive);
    folder_end(&folder);
    if (!entered) {
        print_error("%s\n", err.text);
    }
    *state = &walk;
    return entered ? 0 : -1;
}

static int leave_house(void **state) {
    struct walk *walk = *state;
    tree_free(&walk->tree);
    draw_list_free(&walk->list);
    strings_free(walk->strings);
    library_free(walk->library);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_button_means_something_at_the_usual_text_size),
        cmocka_unit_test(every_button_means_something_at_the_largest_text_size),
        cmocka_unit_test(every_button_means_something_at_a_size_between),
    };
    return cmocka_run_group_tests(tests, enter_house, leave_house);
}
