/* A bar for each choice, as long as its share; the number beside it. Own words come a few at a time and change
 * places. */
#include "workshop/results.h"

#include "core/action.h"
#include "ui/layout.h"
#include "ui/theme.h"

#include <stdio.h>
#include <string.h>

enum { WORDS_A_PAGE = 3, WORDS_PAGE_TICKS = 14 * TICKS_PER_SECOND };

#define BAR_HEIGHT_PX 14.0f
#define ROW_GAP_PX 16.0f

void results_note(const struct workshop *workshop, char *out, size_t size) {
    const struct room *room = &workshop->room;
    char answered[16];
    char here[16];
    bool any = room_shown(room)->any;
    snprintf(answered, sizeof answered, "%u", any ? room_answered(room) : (unsigned)ROOM_SHOWN_FROM);
    snprintf(here, sizeof here, "%u", room->here);
    const char *values[] = {answered, here};
    strings_format(workshop->options.strings, any ? "workshop.answered" : "workshop.shown-from", out, size, values, 2);
}

static float bar(struct draw_list *list, const struct ui_view *view, struct rect rect, const char *text,
                 unsigned count, unsigned of) {
    char number[16];
    snprintf(number, sizeof number, "%u", count);
    struct layout layout;
    layout_text(&layout, view->measure, FACE_TEXT, WALL_SMALL_PX, text, rect.w - 110.0f);
    size_t shown = layout.count > 2 ? 2 : layout.count;
    float y = rect.y;
    for (size_t i = 0; i < shown; i++) {
        draw_text(list, FACE_TEXT, WALL_SMALL_PX, COLOUR_CREAM, rect.x, y + WALL_SMALL_PX * TYPE_ASCENT,
                  text + layout.lines[i].start, layout.lines[i].bytes, 1.0f);
        y += WALL_SMALL_PX * TYPE_LINE_HEIGHT;
    }
    float width = view->measure->width(view->measure->context, FACE_TEXT_BOLD, WALL_TEXT_PX, number, strlen(number));
    draw_text(list, FACE_TEXT_BOLD, WALL_TEXT_PX, COLOUR_HONEY, rect.x + rect.w - width,
              rect.y + WALL_TEXT_PX * TYPE_ASCENT, number, strlen(number), 1.0f);
    struct rect all = {rect.x, y + 2.0f, rect.w, BAR_HEIGHT_PX};
    draw_fill(list, all, COLOUR_LAV, 0.22f);
    all.w = of == 0 ? 0.0f : rect.w * (float)count / (float)of;
    draw_fill(list, all, COLOUR_HONEY, 0.95f);
    return all.y + BAR_HEIGHT_PX + ROW_GAP_PX;
}

static float words(struct draw_list *list, const struct ui_view *view, const struct workshop *workshop,
                   struct rect rect) {
    unsigned order[ROOM_WORDS_MAX];
    const struct room *room = &workshop->room;
    unsigned count = room_approved(room, order, ROOM_WORDS_MAX);
    unsigned pages = (count + WORDS_A_PAGE - 1) / WORDS_A_PAGE;
    unsigned first = pages == 0 ? 0 : view->tick / WORDS_PAGE_TICKS % pages * WORDS_A_PAGE;
    float y = rect.y;
    for (unsigned i = first; i < count && i < first + WORDS_A_PAGE; i++) {
        const struct wall_block block = {FACE_TEXT, WALL_SMALL_PX, COLOUR_INK, 0.0f, room->words[order[i]].text};
        struct rect paper = {rect.x, y, rect.w, wall_height(view, &block, 1, rect.w - 2.0f * WALL_PAD_PX) + 44.0f};
        wall_plate(list, paper, true);
        (void)wall_blocks(list, view, &block, 1, rect.x + WALL_PAD_PX, y + 22.0f, rect.w - 2.0f * WALL_PAD_PX);
        y += paper.h + ROW_GAP_PX;
    }
    return y;
}

float results_draw(struct draw_list *list, const struct ui_view *view, const struct workshop *workshop,
                   struct rect rect) {
    const struct room *room = &workshop->room;
    const struct sheet *page = &room->pages[room->current];
    const struct room_shown *shown = room_shown(room);
    struct rect row = rect;
    for (unsigned item = 0; item < page->item_count && shown->any; item++) {
        const struct sheet_item *asked = &page->items[item];
        bool bars = asked->kind == ITEM_CHOICE || asked->kind == ITEM_SCALE;
        for (unsigned i = 0; bars && shown->answered[item] > 0 && i < asked->choice_count; i++) {
            row.y = bar(list, view, row, asked->choices[i].text, shown->counts[item][i], shown->answered[item]);
        }
        row.y += bars && shown->answered[item] > 0 ? ROW_GAP_PX : 0.0f;
    }
    row.y = words(list, view, workshop, row);
    return row.y;
}
