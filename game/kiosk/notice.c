/* Pages with a few plain words and nothing to press: the glass may be wiped, the house is shut, it is out of order. */
#include "kiosk/kiosk.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum notice_kind { NOTICE_CLEAN, NOTICE_CLOSED, NOTICE_BROKEN };

enum { LINE_BYTES = 400, AWAKE_TICKS = 20 * TICKS_PER_SECOND, STEP_S = 5 };

struct notice {
    struct house *house;
    enum notice_kind kind;
    uint32_t awake; /* ticks that a closed house still answers a touch */
    uint32_t shown;
    char line[LINE_BYTES], help[LINE_BYTES];
};

static uint32_t in_steps(uint32_t seconds) {
    return (seconds + STEP_S - 1) / STEP_S * STEP_S;
}

static void say(struct notice *notice) {
    const struct kiosk *kiosk = kiosk_of(notice->house);
    char number[40];
    const char *values[] = {number};
    if (notice->kind == NOTICE_CLEAN) {
        notice->shown = in_steps(kiosk_seconds_left(kiosk));
        snprintf(number, sizeof number, "%u", notice->shown);
        strings_format(notice->house->strings, "notice.clean-left", notice->line, LINE_BYTES, values, 1);
    } else if (notice->kind == NOTICE_CLOSED) {
        struct moment next;
        bool opens = hours_next(kiosk->config.open, kiosk->now, &next);
        snprintf(number, sizeof number, "%02d:%02d", next.minute / 60, next.minute % 60);
        bool today = opens && next.day == kiosk->now.day;
        const char *id = today ? "notice.opens" : opens ? "notice.opens-later" : "notice.closed-text";
        strings_format(notice->house->strings, id, notice->line, LINE_BYTES, values, 1);
    } else {
        utf8_copy(notice->line, LINE_BYTES, notice->house->site->contact);
    }
}

static void *open_notice(struct house *house, const char *argument) {
    struct notice *notice = memory_get(1, sizeof *notice);
    notice->house = house;
    notice->kind = strcmp(argument, "clean") == 0 ? NOTICE_CLEAN
                   : strcmp(argument, "broken") == 0 ? NOTICE_BROKEN
                                                     : NOTICE_CLOSED;
    house->loop = NULL;
    kiosk_help_line(house, notice->help, sizeof notice->help);
    say(notice);
    return notice;
}

static struct request on_event(void *context, const struct ui_event *event) {
    (void)event;
    ((struct notice *)context)->awake = AWAKE_TICKS;
    return request_stay();
}

static struct request on_tick(void *context) {
    struct notice *notice = context;
    notice->awake -= notice->awake > 0 ? 1 : 0;
    if (kiosk_of(notice->house)->idle.touched && notice->kind == NOTICE_CLOSED) {
        notice->awake = AWAKE_TICKS;
        say(notice);
    }
    if (notice->kind == NOTICE_CLEAN && in_steps(kiosk_seconds_left(kiosk_of(notice->house))) != notice->shown) {
        say(notice);
    }
    return request_stay();
}

static bool dark(const struct notice *notice) {
    return notice->kind == NOTICE_CLOSED && notice->awake == 0;
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    static const char *const titles[] = {"notice.clean", "notice.closed", "notice.broken"};
    static const char *const texts[] = {"notice.clean-text", "notice.closed-text", "notice.broken-text"};
    const struct notice *notice = context;
    if (dark(notice)) {
        return;
    }
    struct page page;
    page_begin(&page, tree, view, "notice", (struct rect){460.0f, 200.0f, 1000.0f, 680.0f}, LOOK_NIGHT);
    page_heading(&page, "notice.title", house_word(notice->house, titles[notice->kind]));
    page_text(&page, "notice.text", house_word(notice->house, texts[notice->kind]));
    if (notice->line[0] != '\0') {
        page_text(&page, "notice.line", notice->line);
    }
    if (notice->kind != NOTICE_CLEAN) {
        page_small(&page, "notice.help", notice->help);
    }
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)view;
    draw_fill(list, (struct rect){0, 0, CANVAS_WIDTH, CANVAS_HEIGHT}, dark(context) ? 0x000000u : COLOUR_NIGHT, 1.0f);
}

const struct screen notice_screen = {
    .id = "notice",
    .alone = true,
    .open = open_notice,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
