/* Whose work the house is made of: lines that the build gathered from the licences
 * into credits.txt. A line that begins with "# " is a heading. */
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CREDITS_BYTES_MAX = 64 * 1024, LINES_MAX = 56 };

struct credits {
    struct house *house;
    char *text; /* owned; lines end in NUL */
    const char *lines[LINES_MAX];
    size_t count;
};

static void cut_lines(struct credits *credits) {
    for (char *line = credits->text; *line != '\0' && credits->count < LINES_MAX;) {
        char *end = strchr(line, '\n');
        credits->lines[credits->count++] = line;
        if (end == NULL) {
            return;
        }
        *end = '\0';
        line = end + 1;
    }
}

static void *open_credits(struct house *house, const char *argument) {
    (void)argument;
    struct credits *credits = memory_get(1, sizeof *credits);
    struct error err;
    unsigned char *bytes = NULL;
    size_t count = 0;
    credits->house = house;
    const struct reader *reader = house->reader;
    if (reader != NULL && reader->read(reader->context, "credits.txt", CREDITS_BYTES_MAX, &bytes, &count, &err)) {
        credits->text = memory_get(count + 1, 1);
        memcpy(credits->text, bytes, count);
        free(bytes);
        cut_lines(credits);
    }
    return credits;
}

static void close_credits(void *context) {
    struct credits *credits = context;
    free(credits->text);
    free(credits);
}

static struct request on_event(void *context, const struct ui_event *event) {
    (void)context;
    bool back = event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "credits.back") == 0);
    return back ? request_pop() : request_stay();
}

static struct request on_tick(void *context) {
    (void)context;
    return request_stay();
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct credits *credits = context;
    struct page page;
    page_begin(&page, tree, view, "credits", (struct rect){410.0f, 120.0f, 1100.0f, 900.0f}, LOOK_PAPER);
    page_heading(&page, "credits.title", house_word(credits->house, "credits.title"));
    page_text(&page, "credits.intro", house_word(credits->house, "credits.intro"));
    for (size_t i = 0; i < credits->count; i++) {
        char id[WIDGET_ID_BYTES];
        snprintf(id, sizeof id, "credits.line.%zu", i);
        if (strncmp(credits->lines[i], "# ", 2) == 0) {
            page_text(&page, id, credits->lines[i] + 2);
            page.items[page.count - 1].face = FACE_TEXT_BOLD;
        } else {
            page_small(&page, id, credits->lines[i]);
            page.items[page.count - 1].gap = 4.0f;
        }
    }
    page_button(&page, "credits.back", house_word(credits->house, "frame.back"), WIDGET_FIRST);
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    (void)view;
    draw_sprite(list, "room/study", 0, 0, 1.0f);
}

const struct screen credits_screen = {
    .id = "credits",
    .closes = true,
    .open = open_credits,
    .close = close_credits,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
