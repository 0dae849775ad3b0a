/* A bar for each choice, as long as its share; the number beside it. Own words come a few at a time and change
 * places. */
#include "workshop/results.h"

#include "core/action.h"
#include "ui/layout.h"
#include "ui/moth.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { WORDS_A_PAGE = 4, MOTHS_MAX = 18, WORDS_PAGE_TICKS = 14 * TICKS_PER_SECOND };

#define WORDS_PAD_PX 42.0f
#define AIR_LEAST_PX 150.0f
#define BAR_HEIGHT_PX 12.0f
#define ROW_GAP_PX 12.0f

void results_note(const struct workshop *workshop, char *out, size_t size) {
    const struct room *room = &workshop->room;
    char answered[16];
    char here[16];
    const struct room_shown *shown = room_shown(room);
    bool any = shown->any;
    bool lights = any && room->pages[room->current].step->does == PLAN_ME_TOO;
    unsigned number = lights ? shown->counts[0][0] : any ? room_answered(room) : (unsigned)ROOM_SHOWN_FROM;
    snprintf(answered, sizeof answered, "%u", number);
    snprintf(here, sizeof here, "%u", room->here);
    const char *values[] = {answered, here};
    const char *id = lights ? "workshop.me-too" : any ? "workshop.answered" : "workshop.shown-from";
    strings_format(workshop->options.strings, id, out, size, values, 2);
}

/* of = 0: only what can be chosen; people without a phone read it here. */
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
        if (i + 1 == shown && layout.count > shown) { /* the whole of it is on the phones */
            draw_text(list, FACE_TEXT, WALL_SMALL_PX, COLOUR_CREAM, rect.x + layout.lines[i].width + 2.0f,
                      y + WALL_SMALL_PX * TYPE_ASCENT, "\xE2\x80\xA6", 3, 1.0f);
        }
        y += WALL_SMALL_PX * TYPE_LINE_HEIGHT;
    }
    if (of == 0) {
        return y + ROW_GAP_PX;
    }
    float width = view->measure->width(view->measure->context, FACE_TEXT_BOLD, WALL_TEXT_PX, number, strlen(number));
    draw_text(list, FACE_TEXT_BOLD, WALL_TEXT_PX, COLOUR_HONEY, rect.x + rect.w - width,
              rect.y + WALL_TEXT_PX * TYPE_ASCENT, number, strlen(number), 1.0f);
    struct rect all = {rect.x, y + 2.0f, rect.w, BAR_HEIGHT_PX};
    draw_fill(list, all, COLOUR_LAV, 0.22f);
    all.w = rect.w * (float)count / (float)of;
    draw_fill(list, all, COLOUR_HONEY, 0.95f);
    return all.y + BAR_HEIGHT_PX + ROW_GAP_PX;
}

/* Moths that came in with the answers: as many as answered, up to what one can still count; the warmer the more of the
 * answers were believed. */
static void moths(struct draw_list *list, const struct ui_view *view, unsigned count, float warmth, struct rect air) {
    float seconds = view->settings->reduced_motion ? 0.0f : (float)(view->tick / 2) / 30.0f;
    for (unsigned i = 0; i < count && i < MOTHS_MAX; i++) {
        float x = air.x + (float)fmod(0.5 + 0.7548776662466927 * (i + 1), 1.0) * air.w;
        float y = air.y + (float)fmod(0.5 + 0.5698402909980532 * (i + 1), 1.0) * air.h;
        float turn = 0.23f * seconds + 1.7f * (float)i;
        moth_draw(list, x + 16.0f * sinf(turn), y + 10.0f * sinf(turn * 1.3f), 0.34f,
                  moth_beat(seconds, i, seconds > 0.0f ? 0.6f : 0.0f), warmth, 1.0f);
    }
}

/* Of the last thing asked in order (how believable it is), the upper three of five. */
static float warmth_of(const struct workshop *workshop) {
    const struct room *room = &workshop->room;
    const struct sheet *sheet = &room->pages[room->current];
    const struct room_shown *shown = room_shown(room);
    for (unsigned item = 0; item < sheet->item_count; item++) {
        if (sheet->items[item].kind == ITEM_SCALE && shown->answered[item] > 0) {
            unsigned upper = shown->counts[item][2] + shown->counts[item][3] + shown->counts[item][4];
            return (float)upper / (float)shown->answered[item];
        }
    }
    return 0.0f;
}

/* Own words on paper, two by two; what does not fit comes after a while. */
static void words(struct draw_list *list, const struct ui_view *view, const struct workshop *workshop,
                  struct rect air) {
    unsigned order[ROOM_WORDS_MAX];
    const struct room *room = &workshop->room;
    unsigned count = room_approved(room, order, ROOM_WORDS_MAX);
    unsigned pages = (count + WORDS_A_PAGE - 1) / WORDS_A_PAGE;
    unsigned first = pages == 0 ? 0 : view->tick / WORDS_PAGE_TICKS % pages * WORDS_A_PAGE;
    float width = (air.w - WALL_PAD_PX) / 2.0f;
    float bottom[2] = {air.y + air.h, air.y + air.h};
    for (unsigned i = first; i < count && i < first + WORDS_A_PAGE; i++) {
        const struct wall_block block = {FACE_TEXT, WALL_SMALL_PX, COLOUR_INK, 0.0f, room->words[order[i]].text};
        unsigned column = (i - first) % 2;
        float high = wall_height(view, &block, 1, width - 2.0f * WORDS_PAD_PX) + 36.0f;
        struct rect paper = {air.x + (float)column * (width + WALL_PAD_PX), bottom[column] - high, width, high};
        if (paper.y >= air.y) {
            wall_plate(list, paper, true);
            (void)wall_blocks(list, view, &block, 1, paper.x + WORDS_PAD_PX, paper.y + 18.0f,
                              width - 2.0f * WORDS_PAD_PX);
        }
        bottom[column] = paper.y - ROW_GAP_PX;
    }
}

void results_air(struct draw_list *list, const struct ui_view *view, const struct workshop *workshop,
                 struct rect air) {
    const struct room *room = &workshop->room;
    enum plan_do does = room->pages[room->current].step->does;
    if (air.h < AIR_LEAST_PX || (does != PLAN_THOUGHTS && does != PLAN_ANSWERS) || !room_shown(room)->any) {
        return;
    }
    moths(list, view, room_answered(room), warmth_of(workshop), air);
    words(list, view, workshop, air);
}

float results_draw(struct draw_list *list, const struct ui_view *view, const struct workshop *workshop,
                   struct rect rect) {
    const struct room *room = &workshop->room;
    const struct sheet *page = &room->pages[room->current];
    const struct room_shown *shown = room_shown(room);
    struct rect row = rect;
    for (unsigned item = 0; item < page->item_count; item++) {
        const struct sheet_item *asked = &page->items[item];
        bool bars = asked->kind == ITEM_CHOICE || asked->kind == ITEM_SCALE;
        unsigned of = shown->any ? shown->answered[item] : 0;
        for (unsigned i = 0; bars && i < asked->choice_count; i++) {
            row.y = bar(list, view, row, asked->choices[i].text, of > 0 ? shown->counts[item][i] : 0, of);
        }
        row.y += bars ? ROW_GAP_PX : 0.0f;
    }
    return row.y;
}
