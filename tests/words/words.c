/* words PROGRAM: writes a letter in the real house without a display and follows its words: the draft that outlives a
 * room left in the middle, the locked drawer, and that none of them is left in any file or in the memory of the running
 * process once the letter is put away. Uses the program's own pack. */
#include "screen/offscreen.h"
#include "words/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PRESSES_MAX = 40 };

static int failures;

static void check(bool good, const char *what) {
    if (!good) {
        failures++;
        fprintf(stderr, "words: %s\n", what);
    }
}

/* ---- a person at the house ---- */

struct visit_of {
    struct offscreen off;
    char folder[64];
    const char *program;
};

static void nothing(struct visit_of *person, int ticks) {
    struct actions none = {.count = 0};
    for (int i = 0; i < ticks; i++) {
        offscreen_tick(&person->off, &none);
        draw_list_clear(&person->off.list);
        stack_draw(person->off.stack, &person->off.list);
        window_present(person->off.session.window, &person->off.list);
    }
}

static const struct widget *widget(struct visit_of *person, const char *id) {
    const struct tree *tree = stack_tree(person->off.stack);
    for (size_t i = 0; i < tree->count; i++) {
        if (strcmp(tree->widgets[i].id, id) == 0) {
            return &tree->widgets[i];
        }
    }
    return NULL;
}

static void act(struct visit_of *person, enum action_kind kind) {
    struct actions actions = {.count = 0};
    struct action action = {.kind = kind, .device = DEVICE_KEYBOARD};
    actions_add(&actions, &action);
    offscreen_tick(&person->off, &actions);
}

/* By the keyboard: what is below the page's edge comes into view. */
static bool press(struct visit_of *person, const char *id) {
    if (widget(person, id) == NULL) {
        return false;
    }
    for (int i = 0; i < PRESSES_MAX && strcmp(stack_ui(person->off.stack)->focus, id) != 0; i++) {
        act(person, ACTION_NEXT);
    }
    bool there = strcmp(stack_ui(person->off.stack)->focus, id) == 0;
    const struct widget *found = widget(person, id);
    if (there && found != NULL && found->role != ROLE_FIELD) {
        act(person, ACTION_CONFIRM_DOWN);
        act(person, ACTION_CONFIRM);
    }
    nothing(person, 30);
    return there;
}

static void type_words(struct visit_of *person) {
    struct actions *actions = secret_get(sizeof *actions);
    for (int i = 0; i < NEEDLE; i++) {
        struct action *action = &actions->items[0];
        *action = (struct action){.kind = ACTION_TEXT, .device = DEVICE_KEYBOARD};
        action->text[0] = (char)(masked[i] ^ key);
        actions->count = 1;
        offscreen_tick(&person->off, actions);
    }
    secret_free(actions, sizeof *actions);
}

static void type(struct visit_of *person, const char *text) {
    struct actions actions = {.count = 0};
    struct action action = {.kind = ACTION_TEXT, .device = DEVICE_KEYBOARD};
    utf8_copy(action.text, sizeof action.text, text);
    actions_add(&actions, &action);
    offscreen_tick(&person->off, &actions);
}

static void come_in(struct visit_of *person, const struct screen *screen, const char *argument) {
    struct options options = {.command = "play", .data = person->folder, .has_date = true, .date = 20000, .mute = true,
                              .reduced_motion = true};
    struct error err = {""};
    if (!offscreen_begin(&person->off, &options, person->program, NULL, &err)) {
        fprintf(stderr, "words: %s\n", err.text);
        exit(1);
    }
    check(stack_open(person->off.stack, &hub_screen, "") && stack_open(person->off.stack, screen, argument),
          "the screen does not open");
    nothing(person, 60);
}

static void to_the_sheet(struct visit_of *person) {
    for (int i = 0; i < PRESSES_MAX && widget(person, "sheet") == NULL; i++) {
        if (!press(person, "note.begin") && !press(person, "next")) {
            break;
        }
    }
    check(widget(person, "sheet") != NULL, "there is no sheet to write on");
}

/* To the end of the room, whatever it asks; the letter goes into the drawer. */
static void to_the_end(struct visit_of *person) {
    for (int i = 0; i < PRESSES_MAX && widget(person, "done.go-on") == NULL; i++) {
        bool fate = widget(person, "sheet") == NULL && widget(person, "choice.0") != NULL;
        if (!press(person, fate ? "choice.0" : "next")) {
            break;
        }
    }
    check(widget(person, "done.go-on") != NULL, "the letter does not come to its end");
    press(person, "done.go-on");
}

static bool sheet_says_it(struct visit_of *person) {
    const struct tree *tree = stack_tree(person->off.stack);
    return found_in((const unsigned char *)tree->strings.data, tree->strings.length);
}

/* The room is left in the middle, as when the power goes: nothing is closed, and the files are all there is. */
static void a_draft_outlives_a_power_cut(struct visit_of *person) {
    come_in(person, &room_screen, "letter-friend");
    to_the_sheet(person);
    check(press(person, "sheet"), "the sheet cannot be pressed");
    type_words(person);
    nothing(person, 2 * TICKS_PER_SECOND); /* no more than two seconds of typing may be lost */
    check(sheet_says_it(person), "what was typed is not on the sheet");
    check(!found_in_files(person->folder), "the words lie in a file while they are written");
    char copy[80];
    char command[256];
    snprintf(copy, sizeof copy, "%s-cut", person->folder);
    snprintf(command, sizeof command, "cp -r %s %s", person->folder, copy);
    check(system(command) == 0, "the folder cannot be copied");
    offscreen_end(&person->off);
    struct visit_of later = {.program = person->program};
    snprintf(later.folder, sizeof later.folder, "%.58s", copy);
    come_in(&later, &room_screen, "letter-friend");
    check(press(&later, "draft.go-on"), "the draft is not offered");
    check(sheet_says_it(&later), "the draft is not what was written");
    to_the_end(&later);
    check(drawer_count(later.off.session.house.drawer) == 1, "the letter is not in the drawer");
    check(!drawer_draft_waits(later.off.session.house.drawer, "letter-friend"), "the draft is still there");
    offscreen_end(&later.off);
    snprintf(person->folder, sizeof person->folder, "%.58s", copy);
}

static void a_locked_drawer_asks_and_forgets(struct visit_of *person) {
    come_in(person, &lock_screen, "");
    check(press(person, "lock.fresh"), "there is no field for a passphrase");
    type(person, "moss and rain");
    check(press(person, "lock.again"), "there is no second field");
    type(person, "moss and rain");
    press(person, "lock.set");
    check(drawer_has_passphrase(person->off.session.house.drawer), "no passphrase was set");
    offscreen_end(&person->off);
    come_in(person, &letters_screen, "");
    check(widget(person, "letter.0") == NULL, "a locked drawer lists its letters");
    check(press(person, "passphrase"), "nobody asks for the passphrase");
    type(person, "moss and rail");
    press(person, "passphrase.open");
    check(widget(person, "passphrase.wrong") != NULL, "a wrong passphrase is not told");
    press(person, "passphrase");
    type(person, "moss and rain");
    press(person, "passphrase.open");
    check(press(person, "letter.0"), "the right passphrase does not open the drawer");
    check(sheet_says_it(person), "the letter does not say what was written");
    check(found_in_memory() > 0, "the search finds nothing while the letter is open: it cannot be trusted");
    check(press(person, "letters.put-back"), "the letter cannot be put back");
    check(press(person, "letters.back"), "the letters cannot be left");
    check(drawer_is_locked(person->off.session.house.drawer), "the drawer stays open behind somebody");
    nothing(person, 10);
    check(found_in_memory() == 0, "the words are still in memory after the drawer was locked");
    check(!found_in_files(person->folder), "the words lie in a file");
    offscreen_end(&person->off);
    check(found_in_memory() == 0, "the words are still in memory after the house was left");
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fputs("words PROGRAM\n", stderr);
        return 2;
    }
    struct visit_of person = {.program = argv[1]};
    snprintf(person.folder, sizeof person.folder, "/tmp/inner-house-words-XXXXXX");
    if (mkdtemp(person.folder) == NULL) {
        return 1;
    }
    char first[64];
    snprintf(first, sizeof first, "%s", person.folder);
    a_draft_outlives_a_power_cut(&person);
    a_locked_drawer_asks_and_forgets(&person);
    char command[256];
    snprintf(command, sizeof command, "rm -rf %s %s", first, person.folder);
    check(system(command) == 0, "the folders could not be removed");
    printf("words: %d failures\n", failures);
    return failures == 0 ? 0 : 1;
}
