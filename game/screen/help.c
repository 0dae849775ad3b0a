/* Help: people to reach, each with its source and when somebody last checked
 * it. An entry nobody checked says so. */
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HELP_ENTRIES_MAX = 40, HELP_LINE_BYTES = 512 };

struct help {
    struct house *house;
    bool shows_numbers; /* a public place whose numbers nobody checked shows none */
    size_t count;
    char names[HELP_ENTRIES_MAX][HELP_LINE_BYTES];
    char details[HELP_ENTRIES_MAX][HELP_LINE_BYTES];
};

static void describe(struct help *help, const struct help_entry *entry) {
    size_t at = help->count++;
    snprintf(help->names[at], HELP_LINE_BYTES, "%s · %s: %s", entry->region, entry->name, entry->reach);
    char checked[96];
    if (entry->verified == NULL) {
        utf8_copy(checked, sizeof checked, house_word(help->house, "help.unverified"));
    } else {
        const char *values[] = {entry->verified};
        strings_format(help->house->strings, "help.verified", checked, sizeof checked, values, 1);
    }
    snprintf(help->details[at], HELP_LINE_BYTES, "%.160s · %.160s · %s", entry->hours, entry->source, checked);
}

static void describe_own(struct help *help, const struct site_line *line) {
    size_t at = help->count++;
    char checked[96];
    const char *values[] = {line->checked};
    strings_format(help->house->strings, "help.verified", checked, sizeof checked, values, 1);
    snprintf(help->names[at], HELP_LINE_BYTES, "%.200s: %.200s", line->name, line->reach);
    const char *between = line->hours[0] == '\0' ? "" : " · ";
    snprintf(help->details[at], HELP_LINE_BYTES, "%.200s%s%s", line->hours, between, checked);
}

static void *open_help(struct house *house, const char *argument) {
    (void)argument;
    struct help *help = memory_get(1, sizeof *help);
    help->house = house;
    help->shows_numbers = house->site == NULL || !house->site->help_is_old;
    const char *region = house->site == NULL ? "" : house->site->region;
    if (house->site != NULL && help->shows_numbers && house->site->line.name[0] != '\0') {
        describe_own(help, &house->site->line);
    }
    for (size_t i = 0; i < library_help_count(house->library) && help->count < HELP_ENTRIES_MAX; i++) {
        const struct help_entry *entry = library_help_at(house->library, i);
        bool sure = house->site == NULL || entry->verified != NULL;
        if (help->shows_numbers && sure && (region[0] == '\0' || strcmp(region, entry->region) == 0)) {
            describe(help, entry);
        }
    }
    return help;
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct help *help = context;
    if (event->kind == UI_ACTIVATE && strcmp(event->id, "help.staff") == 0) {
        help->house->staff_wanted = true;
        return request_stay();
    }
    bool back = event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "help.back") == 0);
    return back ? request_pop() : request_stay();
}

static struct request on_tick(void *context) {
    (void)context;
    return request_stay();
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct help *help = context;
    const struct house *house = help->house;
    struct page page;
    page_begin(&page, tree, view, "help", (struct rect){360.0f, 120.0f, 1200.0f, 900.0f}, LOOK_PAPER);
    page_heading(&page, "help.title", house_word(house, "help.title"));
    page_text(&page, "help.intro", house_word(house, "help.intro"));
    if (house->site != NULL && house->site->contact[0] != '\0') {
        page_text(&page, "help.here", house_word(house, "help.here"));
        page.items[page.count - 1].face = FACE_TEXT_BOLD;
        page_text(&page, "help.contact", house->site->contact);
    }
    if (!help->shows_numbers) {
        page_text(&page, "help.old", house_word(house, "help.old"));
    }
    for (size_t i = 0; i < help->count && page.count + 2 < PAGE_ITEMS_MAX; i++) {
        char id[WIDGET_ID_BYTES];
        snprintf(id, sizeof id, "help.entry.%zu", i);
        page_gap(&page, 12.0f);
        page_text(&page, id, help->names[i]);
        page.items[page.count - 1].face = FACE_TEXT_BOLD;
        snprintf(id, sizeof id, "help.detail.%zu", i);
        page_small(&page, id, help->details[i]);
    }
    for (size_t i = 0; i < library_help_line_count(house->library) && page.count + 2 < PAGE_ITEMS_MAX; i++) {
        char id[WIDGET_ID_BYTES];
        snprintf(id, sizeof id, "help.line.%zu", i);
        page_text(&page, id, library_help_line_at(house->library, i));
    }
    page_button(&page, "help.back", house_word(house, "help.back"), WIDGET_FIRST);
    if (house->site != NULL && house->site->has_staff) {
        page_button_beside(&page, "help.staff", house_word(house, "help.staff"), WIDGET_FRAME);
    }
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    (void)view;
    draw_sprite(list, "room/porch", 0, 0, 1.0f);
}

const struct screen help_screen = {
    .id = "help",
    .closes = true,
    .open = open_help,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
