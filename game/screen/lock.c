/* The lock of the drawer: a passphrase, another one, or none. What forgetting it means is said before it is set. */
#include "core/secret.h"
#include "screen/passphrase.h"
#include "screen/screen.h"
#include "ui/theme.h"

#include <string.h>

enum step { STEP_ASK, STEP_CHOOSE, STEP_DONE };

struct lock {
    struct house *house;
    enum step step;
    struct passphrase ask;
    struct editor fresh, again;
    const char *told; /* string id */
    char trouble[sizeof((struct error *)0)->text];
};

static void forget(struct lock *lock) {
    editor_wipe(&lock->fresh);
    editor_wipe(&lock->again);
}

static void *open_lock(struct house *house, const char *argument) {
    (void)argument;
    struct lock *lock = secret_get(sizeof *lock);
    lock->house = house;
    lock->step = drawer_has_passphrase(house->drawer) ? STEP_ASK : STEP_CHOOSE;
    passphrase_start(&lock->ask);
    editor_start(&lock->fresh, DRAWER_PASSPHRASE_BYTES / 4, false);
    editor_start(&lock->again, DRAWER_PASSPHRASE_BYTES / 4, false);
    editor_hide(&lock->fresh, true);
    editor_hide(&lock->again, true);
    return lock;
}

static void close_lock(void *context) {
    struct lock *lock = context;
    drawer_lock(lock->house->drawer);
    secret_free(lock, sizeof *lock);
}

/* passphrase NULL: none. */
static void set(struct lock *lock, const char *passphrase, const char *told) {
    struct error err = {""};
    lock->trouble[0] = '\0';
    if (drawer_set_passphrase(lock->house->drawer, passphrase, &err)) {
        lock->told = told;
        lock->step = STEP_DONE;
    } else {
        utf8_copy(lock->trouble, sizeof lock->trouble, err.text);
    }
    forget(lock);
}

static void choose(struct lock *lock) {
    const char *fresh = editor_text(&lock->fresh);
    if (fresh[0] == '\0') {
        lock->told = "drawer.lock-empty";
    } else if (strcmp(fresh, editor_text(&lock->again)) != 0) {
        lock->told = "drawer.lock-differs";
        editor_wipe(&lock->again);
    } else {
        set(lock, fresh, "drawer.lock-set");
    }
}

static void show(struct lock *lock) {
    bool hidden = !lock->fresh.hidden;
    editor_hide(&lock->fresh, hidden);
    editor_hide(&lock->again, hidden);
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct lock *lock = context;
    if (event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "lock.back") == 0)) {
        return request_pop();
    }
    bool opened;
    if (lock->step == STEP_ASK && passphrase_event(&lock->ask, lock->house, event, &opened)) {
        lock->step = opened ? STEP_CHOOSE : STEP_ASK;
    } else if (strcmp(event->id, "lock.fresh") == 0) {
        (void)editor_event(&lock->fresh, event);
    } else if (strcmp(event->id, "lock.again") == 0) {
        (void)editor_event(&lock->again, event);
    } else if (event->kind == UI_ACTIVATE && strcmp(event->id, "lock.set") == 0) {
        choose(lock);
    } else if (event->kind == UI_ACTIVATE && strcmp(event->id, "lock.none") == 0) {
        set(lock, NULL, "drawer.lock-none");
    } else if (event->kind == UI_ACTIVATE && strcmp(event->id, "lock.show") == 0) {
        show(lock);
    }
    return request_stay();
}

static struct request on_tick(void *context) {
    (void)context;
    return request_stay();
}

static bool wants_text(const void *context) {
    return ((const struct lock *)context)->step != STEP_DONE;
}

static void choose_page(const struct lock *lock, struct page *page) {
    const struct house *house = lock->house;
    bool has = drawer_has_passphrase(house->drawer);
    page_small(page, "lock.now", house_word(house, has ? "drawer.lock-has" : "drawer.lock-has-none"));
    page_text(page, "lock.warning", house_word(house, "drawer.lock-warning"));
    page_editor(page, "lock.fresh", house_word(house, "drawer.lock-fresh"), &lock->fresh, 1);
    page_editor(page, "lock.again", house_word(house, "drawer.lock-again"), &lock->again, 1);
    page_toggle(page, "lock.show", house_word(house, "drawer.lock-show"), !lock->fresh.hidden,
                house_word(house, lock->fresh.hidden ? "settings.off" : "settings.on"));
    if (lock->trouble[0] != '\0') {
        page_small(page, "lock.trouble", lock->trouble);
    } else if (lock->told != NULL) {
        page_text(page, "lock.told", house_word(house, lock->told));
    }
    page_button(page, "lock.set", house_word(house, "drawer.lock-set-it"), 0);
    if (has) {
        page_button_beside(page, "lock.none", house_word(house, "drawer.lock-take-away"), WIDGET_FRAME);
    }
    page_button_beside(page, "lock.back", house_word(house, "frame.back"), WIDGET_FRAME);
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct lock *lock = context;
    const struct house *house = lock->house;
    char id[WIDGET_ID_BYTES] = "lock.0";
    id[5] = (char)('0' + (int)lock->step);
    struct page page;
    page_begin(&page, tree, view, id, (struct rect){740.0f, 104.0f, 1100.0f, 950.0f}, LOOK_PAPER);
    page_heading(&page, "lock.title", house_word(house, "drawer.lock-title"));
    if (lock->step == STEP_ASK) {
        page_text(&page, "lock.ask", house_word(house, "drawer.lock-ask"));
        passphrase_state(&lock->ask, house, &page);
        page_button_beside(&page, "lock.back", house_word(house, "frame.back"), WIDGET_FRAME);
    } else if (lock->step == STEP_CHOOSE) {
        choose_page(lock, &page);
    } else {
        page_text(&page, "lock.told", house_word(house, lock->told));
        page_button(&page, "lock.back", house_word(house, "frame.back"), WIDGET_FIRST);
    }
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    (void)view;
    draw_sprite(list, "room/study", 0, 0, 1.0f);
}

const struct screen lock_screen = {
    .id = "lock",
    .closes = true,
    .open = open_lock,
    .close = close_lock,
    .event = on_event,
    .tick = on_tick,
    .wants_text = wants_text,
    .tree = state,
    .draw = draw,
};
