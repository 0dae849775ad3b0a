/* What a room rests on: the studies behind it, how large they were, and what
 * they do not show. Argument: the level's id. */
#include "practice/practice.h"
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CARDS_MAX = 6, CARD_LINES = 6, CARD_LINE_BYTES = 640 };

struct evidence_context {
    struct house *house;
    char background[64];
    size_t count;
    const struct evidence *cards[CARDS_MAX];
    char lines[CARDS_MAX][CARD_LINES][CARD_LINE_BYTES];
};

static void line(struct evidence_context *context, size_t card, size_t at, const char *label, const char *text) {
    snprintf(context->lines[card][at], CARD_LINE_BYTES, "%s %s", house_word(context->house, label), text);
}

static void fill_card(struct evidence_context *context, const struct evidence *evidence) {
    size_t card = context->count++;
    context->cards[card] = evidence;
    snprintf(context->lines[card][0], CARD_LINE_BYTES, "%s, %d. %s", evidence->study, evidence->year, evidence->where);
    line(context, card, 1, "evidence.sample", evidence->sample);
    line(context, card, 2, "evidence.compared", evidence->comparison);
    line(context, card, 3, "evidence.found", evidence->figure);
    line(context, card, 4, "evidence.limit", evidence->limit);
    char read[64];
    snprintf(read, sizeof read, "%.20s, %.12s", evidence->read, evidence->date_read);
    line(context, card, 5, "evidence.read", read);
}

static void *open_evidence(struct house *house, const char *argument) {
    const struct level *level = library_level(house->library, argument);
    if (level == NULL) {
        return NULL;
    }
    struct evidence_context *context = memory_get(1, sizeof *context);
    context->house = house;
    snprintf(context->background, sizeof context->background, "room/%s", place_name(level->head->place));
    for (unsigned i = 0; i < level->head->evidence_count && context->count < CARDS_MAX; i++) {
        const struct evidence *evidence = library_evidence(house->library, level->head->evidence[i]);
        if (evidence != NULL) {
            fill_card(context, evidence);
        }
    }
    return context;
}

static struct request on_event(void *pointer, const struct ui_event *event) {
    (void)pointer;
    bool back = event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "evidence.back") == 0);
    return back ? request_pop() : request_stay();
}

static struct request on_tick(void *pointer) {
    (void)pointer;
    return request_stay();
}

static void state(const void *pointer, const struct ui_view *view, struct tree *tree) {
    const struct evidence_context *context = pointer;
    struct page page;
    page_begin(&page, tree, view, "evidence", (struct rect){400.0f, 120.0f, 1120.0f, 900.0f}, LOOK_PAPER);
    page_heading(&page, "evidence.title", house_word(context->house, "evidence.title"));
    for (size_t i = 0; i < context->count; i++) {
        char id[WIDGET_ID_BYTES];
        snprintf(id, sizeof id, "evidence.says.%zu", i);
        page_text(&page, id, context->cards[i]->says);
        page.items[page.count - 1].face = FACE_TEXT_BOLD;
        for (size_t j = 0; j < CARD_LINES; j++) {
            snprintf(id, sizeof id, "evidence.%zu.%zu", i, j);
            page_small(&page, id, context->lines[i][j]);
            page.items[page.count - 1].gap = 4.0f;
        }
        page_gap(&page, 16.0f);
    }
    page_button(&page, "evidence.back", house_word(context->house, "evidence.back"), WIDGET_FIRST);
    page_end(&page);
}

static void draw(const void *pointer, const struct ui_view *view, struct draw_list *list) {
    const struct evidence_context *context = pointer;
    (void)view;
    draw_sprite(list, context->background, 0, 0, 1.0f);
}

const struct screen evidence_screen = {
    .id = "evidence",
    .closes = true,
    .open = open_evidence,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
