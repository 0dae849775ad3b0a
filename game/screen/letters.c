/* Letters to oneself: what has come, what is under way, what lies in the drawer.
 * A text is unsealed when it is opened and wiped when it is put back. */
#include "core/date.h"
#include "core/secret.h"
#include "practice/practice.h"
#include "screen/passphrase.h"
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LETTERS_MAX = 24, LINE_BYTES = 256 };

enum step { STEP_LOCKED, STEP_LIST, STEP_OPEN, STEP_SURE, STEP_BROKEN };

/* In memory from secret_get: the passphrase is typed into it. */
struct letters {
    struct house *house;
    enum step step;
    struct passphrase ask;
    struct drawer_letter items[LETTERS_MAX]; /* the ones that are listed, from the first-th on */
    char lines[LETTERS_MAX][LINE_BYTES];
    size_t first, count, all;
    size_t open;
    char *text; /* of the open letter */
};

static void name_line(struct letters *letters, size_t i) {
    const struct house *house = letters->house;
    const struct drawer_letter *letter = &letters->items[i];
    const struct level *level = library_level(house->library, letter->level);
    const char *title = level == NULL ? letter->level : level->head->title;
    bool underway = letter->due > house->today;
    bool arrived = letter->due > 0 && !underway && !letter->opened;
    char day[DATE_BYTES];
    date_format(underway ? letter->due : letter->day, day);
    const char *both[] = {day, title};
    const char *alone[] = {title};
    if (arrived) {
        strings_format(house->strings, "letters.arrived", letters->lines[i], LINE_BYTES, alone, 1);
    } else {
        strings_format(house->strings, underway ? "letters.underway" : "letters.kept", letters->lines[i], LINE_BYTES,
                       both, 2);
    }
}

static void look_inside(struct letters *letters) {
    letters->all = drawer_count(letters->house->drawer);
    letters->first = letters->first >= letters->all ? 0 : letters->first;
    letters->count = drawer_list(letters->house->drawer, letters->first, letters->items, LETTERS_MAX);
    for (size_t i = 0; i < letters->count; i++) {
        name_line(letters, i);
    }
}

static void *open_letters(struct house *house, const char *argument) {
    (void)argument;
    struct letters *letters = secret_get(sizeof *letters);
    letters->house = house;
    letters->step = drawer_is_locked(house->drawer) ? STEP_LOCKED : STEP_LIST;
    passphrase_start(&letters->ask);
    look_inside(letters);
    return letters;
}

static void put_back(struct letters *letters) {
    drawer_forget(letters->text);
    letters->text = NULL;
    letters->step = STEP_LIST;
    letters->house->summary_known = false;
    house_refresh(letters->house);
    look_inside(letters);
}

static void close_letters(void *context) {
    struct letters *letters = context;
    drawer_forget(letters->text);
    drawer_lock(letters->house->drawer);
    secret_free(letters, sizeof *letters);
}

static void open_one(struct letters *letters, size_t index) {
    struct error err;
    const struct drawer_letter *letter = &letters->items[index];
    letters->open = index;
    letters->text = drawer_read(letters->house->drawer, letter->id, &err);
    letters->step = letters->text == NULL ? STEP_BROKEN : STEP_OPEN;
    if (letters->text != NULL) {
        (void)drawer_mark_opened(letters->house->drawer, letter->id, &err);
    }
    cue_play(&letters->house->cues, "fold");
}

static void throw_away(struct letters *letters) {
    struct error err = {""};
    if (!drawer_remove(letters->house->drawer, letters->items[letters->open].id, &err)) {
        const char *values[] = {err.text};
        strings_format(letters->house->strings, "letters.not-kept", letters->house->said, sizeof letters->house->said,
                       values, 1);
    }
    put_back(letters);
}

static void turn(struct letters *letters, bool older) {
    letters->first = older ? letters->first + LETTERS_MAX
                           : letters->first < LETTERS_MAX ? 0 : letters->first - LETTERS_MAX;
    look_inside(letters);
    cue_play(&letters->house->cues, "page");
}

static struct request on_list(struct letters *letters, const char *id) {
    int index = id_index(id, "letter.");
    if (index >= 0 && (size_t)index < letters->count && letters->items[index].due <= letters->house->today) {
        open_one(letters, (size_t)index);
    } else if (strcmp(id, "letters.older") == 0 || strcmp(id, "letters.newer") == 0) {
        turn(letters, strcmp(id, "letters.older") == 0);
    } else if (strcmp(id, "letters.lock") == 0) {
        return request_of(REQUEST_REPLACE, &lock_screen, "");
    } else if (strcmp(id, "letters.back") == 0) {
        return request_pop();
    }
    return request_stay();
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct letters *letters = context;
    bool opened;
    if (letters->step == STEP_LOCKED && passphrase_event(&letters->ask, letters->house, event, &opened)) {
        letters->step = opened ? STEP_LIST : STEP_LOCKED;
        return request_stay();
    }
    if (event->kind == UI_BACK) {
        if (letters->step == STEP_LIST || letters->step == STEP_LOCKED) {
            return request_pop();
        }
        put_back(letters);
        return request_stay();
    }
    if (event->kind != UI_ACTIVATE) {
        return request_stay();
    }
    if (letters->step == STEP_LIST || letters->step == STEP_LOCKED) {
        return on_list(letters, event->id);
    }
    if (strcmp(event->id, "letters.put-back") == 0) {
        put_back(letters);
    } else if (strcmp(event->id, "letters.throw-away") == 0) {
        letters->step = STEP_SURE;
    } else if (strcmp(event->id, "letters.no") == 0) {
        letters->step = letters->text == NULL ? STEP_BROKEN : STEP_OPEN;
    } else if (strcmp(event->id, "letters.yes") == 0) {
        throw_away(letters);
    }
    return request_stay();
}

static bool wants_text(const void *context) {
    return ((const struct letters *)context)->step == STEP_LOCKED;
}

static struct request on_tick(void *context) {
    (void)context;
    return request_stay();
}

static void list_page(const struct letters *letters, struct page *page) {
    const struct house *house = letters->house;
    page_heading(page, "letters.title", house_word(house, "letters.title"));
    if (letters->count == 0) {
        page_text(page, "letters.none", house_word(house, "letters.none"));
    }
    for (size_t i = 0; i < letters->count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "letter.", (int)i);
        bool underway = letters->items[i].due > house->today;
        page_choice(page, id, letters->lines[i], underway ? WIDGET_DISABLED : 0u);
        page->items[page->count - 1].size = SMALL_PX;
    }
    if (letters->first + letters->count < letters->all) {
        page_button(page, "letters.older", house_word(house, "letters.older"), WIDGET_FRAME);
    }
    if (letters->first > 0) {
        page_button(page, "letters.newer", house_word(house, "letters.newer"), WIDGET_FRAME);
    }
    page_button(page, "letters.back", house_word(house, "frame.back"), WIDGET_FRAME);
    page_button_beside(page, "letters.lock", house_word(house, "drawer.lock-title"), WIDGET_FRAME);
}

static void locked_page(const struct letters *letters, struct page *page) {
    const struct house *house = letters->house;
    page_heading(page, "letters.title", house_word(house, "letters.title"));
    page_text(page, "letters.locked", house_word(house, "drawer.locked"));
    passphrase_state(&letters->ask, house, page);
    page_button_beside(page, "letters.back", house_word(house, "frame.back"), WIDGET_FRAME);
    page_small(page, "letters.lost", house_word(house, "drawer.lost"));
}

static void open_page(const struct letters *letters, struct page *page, const char *day) {
    const struct house *house = letters->house;
    page_small(page, "letter.day", day);
    page_kind(page, "letter.text", "", letters->text);
    page_button(page, "letters.put-back", house_word(house, "letters.put-back"), WIDGET_FIRST);
    page_button_beside(page, "letters.throw-away", house_word(house, "letters.throw-away"), WIDGET_FRAME);
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct letters *letters = context;
    const struct house *house = letters->house;
    char id[WIDGET_ID_BYTES];
    char iso[DATE_BYTES] = "";
    char day[LINE_BYTES];
    snprintf(id, sizeof id, "letters.%d.%zu", (int)letters->step, letters->open);
    date_format(letters->count == 0 ? house->today : letters->items[letters->open].day, iso);
    const char *values[] = {iso};
    strings_format(house->strings, "letters.open", day, sizeof day, values, 1);
    struct page page;
    page_begin(&page, tree, view, id, (struct rect){840.0f, 104.0f, 1000.0f, 930.0f}, LOOK_PAPER);
    if (letters->step == STEP_LOCKED) {
        locked_page(letters, &page);
    } else if (letters->step == STEP_LIST) {
        list_page(letters, &page);
    } else if (letters->step == STEP_OPEN) {
        open_page(letters, &page, day);
    } else if (letters->step == STEP_BROKEN) {
        page_text(&page, "letters.broken", house_word(house, "letters.broken"));
        page_button(&page, "letters.put-back", house_word(house, "letters.put-back"), WIDGET_FIRST);
        page_button_beside(&page, "letters.throw-away", house_word(house, "letters.throw-away"), WIDGET_FRAME);
    } else {
        page_text(&page, "letters.sure", house_word(house, "letters.sure"));
        page_button(&page, "letters.no", house_word(house, "letters.no"), WIDGET_FIRST);
        page_button(&page, "letters.yes", house_word(house, "letters.yes"), WIDGET_FRAME);
    }
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    (void)view;
    draw_sprite(list, "room/study", 0, 0, 1.0f);
}

const struct screen letters_screen = {
    .id = "letters",
    .closes = true,
    .open = open_letters,
    .close = close_letters,
    .event = on_event,
    .tick = on_tick,
    .wants_text = wants_text,
    .tree = state,
    .draw = draw,
};
