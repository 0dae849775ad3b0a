/* For the people who look after the corner: a PIN, then what they may do, and what they should know. Closes by itself
 * after a while, so that nobody leaves it open. */
#include "core/secret.h"
#include "kiosk/kiosk.h"
#include "practice/practice.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIGITS_MAX = 12, NOTES_MAX = 6, LINE_BYTES = 420 };

enum staff_step { STAFF_PIN, STAFF_PAGE };

/* From secret_get: it holds the PIN while it is typed. */
struct staff {
    struct house *house;
    enum staff_step step;
    char digits[DIGITS_MAX + 1];
    bool wrong;
    char shown[DIGITS_MAX * 4 + 1]; /* a dot for each */
    char wait[LINE_BYTES];
    char notes[NOTES_MAX][LINE_BYTES];
    size_t note_count;
};

static void add_notes(struct staff *staff, const struct complaints *from) {
    for (size_t i = 0; i < from->count && staff->note_count < NOTES_MAX; i++) {
        const struct complaint *one = &from->items[i];
        const char *slash = strrchr(one->file, '/');
        const char *file = slash == NULL ? one->file : slash + 1;
        snprintf(staff->notes[staff->note_count++], LINE_BYTES, "%.60s:%d: %.300s", file, one->line, one->message);
    }
}

static void *open_staff(struct house *house, const char *argument) {
    (void)argument;
    struct staff *staff = secret_get(sizeof *staff);
    const struct kiosk *kiosk = kiosk_of(house);
    staff->house = house;
    house->loop = NULL;
    add_notes(staff, &kiosk->complaints);
    add_notes(staff, &kiosk->updates);
    add_notes(staff, house->refused);
    add_notes(staff, house->problems);
    return staff;
}

static void close_staff(void *context) {
    secret_free(context, sizeof(struct staff));
}

static void show_dots(struct staff *staff) {
    staff->shown[0] = '\0';
    for (size_t i = 0; i < strlen(staff->digits); i++) {
        memcpy(staff->shown + strlen(staff->shown), "\xE2\x97\x8F", 4); /* a filled circle */
    }
}

static void put_digit(struct staff *staff, int digit) {
    size_t length = strlen(staff->digits);
    if (length < DIGITS_MAX) {
        staff->digits[length] = (char)('0' + digit);
        staff->digits[length + 1] = '\0';
    }
    staff->wrong = false;
    show_dots(staff);
}

static void clear(struct staff *staff) {
    explicit_bzero(staff->digits, sizeof staff->digits);
    show_dots(staff);
}

static void try_pin(struct staff *staff) {
    struct kiosk *kiosk = kiosk_of(staff->house);
    if (!pin_tries_may(&kiosk->tries)) {
        staff->wrong = false; /* not even looked at */
    } else if (pin_matches(kiosk->config.pin, staff->digits)) {
        pin_tries_right(&kiosk->tries);
        staff->step = STAFF_PAGE;
    } else {
        pin_tries_wrong(&kiosk->tries);
        staff->wrong = true;
    }
    clear(staff);
}

static void on_button(struct staff *staff, const char *id) {
    struct kiosk *kiosk = kiosk_of(staff->house);
    int digit = id_index(id, "pin.");
    if (strcmp(id, "staff.back") == 0) {
        kiosk_back_to_visitors(kiosk);
    } else if (staff->step == STAFF_PIN && digit >= 0 && digit <= 9) {
        put_digit(staff, digit);
    } else if (staff->step == STAFF_PIN && strcmp(id, "staff.clear") == 0) {
        clear(staff);
    } else if (staff->step == STAFF_PIN && strcmp(id, "staff.open") == 0) {
        try_pin(staff);
    } else if (staff->step == STAFF_PAGE && strcmp(id, "staff.clean") == 0) {
        kiosk_clean(kiosk);
    } else if (staff->step == STAFF_PAGE && strcmp(id, "staff.restart") == 0) {
        kiosk_finish(kiosk, KIOSK_RESTARTS);
    } else if (staff->step == STAFF_PAGE && strcmp(id, "staff.end") == 0) {
        kiosk_finish(kiosk, KIOSK_ENDS);
    }
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct staff *staff = context;
    if (event->kind == UI_BACK) {
        kiosk_back_to_visitors(kiosk_of(staff->house));
    } else if (event->kind == UI_ERASE) {
        clear(staff);
    } else if (event->kind == UI_ACTIVATE) {
        on_button(staff, event->id);
    }
    return request_stay();
}

static struct request on_tick(void *context) {
    struct staff *staff = context;
    const struct kiosk *kiosk = kiosk_of(staff->house);
    staff->wait[0] = '\0';
    if (!pin_tries_may(&kiosk->tries)) {
        char minutes[16];
        uint32_t left = kiosk->tries.wait_ticks / TICKS_PER_SECOND / 60 + 1;
        snprintf(minutes, sizeof minutes, "%u", left);
        const char *values[] = {minutes};
        strings_format(staff->house->strings, "staff.wait", staff->wait, LINE_BYTES, values, 1);
    }
    return request_stay();
}

static void pin_page(const struct staff *staff, struct page *page) {
    static const char *const rows[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"};
    const struct house *house = staff->house;
    page_heading(page, "staff.title", house_word(house, "staff.pin"));
    page_text(page, "staff.dots", staff->shown[0] == '\0' ? house_word(house, "staff.pin-empty") : staff->shown);
    if (staff->wait[0] != '\0') {
        page_small(page, "staff.wait", staff->wait);
    } else if (staff->wrong) {
        page_small(page, "staff.wrong", house_word(house, "staff.wrong"));
    }
    for (int i = 0; i < 10; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "pin.", rows[i][0] - '0');
        (i % 3 == 0 ? page_button : page_button_beside)(page, id, rows[i], i == 0 ? WIDGET_FIRST : 0u);
    }
    page_button_beside(page, "staff.clear", house_word(house, "staff.clear"), 0);
    page_button_beside(page, "staff.open", house_word(house, "staff.open"), 0);
    page_button(page, "staff.back", house_word(house, "staff.back"), 0);
}

static void staff_page(const struct staff *staff, struct page *page) {
    const struct house *house = staff->house;
    page_heading(page, "staff.title", house_word(house, "staff.title"));
    for (size_t i = 0; i < staff->note_count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "staff.note.", (int)i);
        page_small(page, id, staff->notes[i]);
    }
    if (staff->note_count == 0) {
        page_text(page, "staff.fine", house_word(house, "staff.fine"));
    }
    page_button(page, "staff.back", house_word(house, "staff.back"), WIDGET_FIRST);
    page_button(page, "staff.clean", house_word(house, "staff.clean"), 0);
    page_button(page, "staff.restart", house_word(house, "staff.restart"), 0);
    page_button_beside(page, "staff.end", house_word(house, "staff.end"), 0);
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct staff *staff = context;
    struct page page;
    const struct rect area = {360.0f, 60.0f, 1200.0f, 970.0f};
    page_begin(&page, tree, view, staff->step == STAFF_PIN ? "staff.pin" : "staff", area, LOOK_PAPER);
    if (staff->step == STAFF_PIN) {
        pin_page(staff, &page);
    } else {
        staff_page(staff, &page);
    }
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    (void)view;
    draw_sprite(list, "room/hall", 0, 0, 1.0f);
}

const struct screen staff_screen = {
    .id = "staff",
    .alone = true,
    .open = open_staff,
    .close = close_staff,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
