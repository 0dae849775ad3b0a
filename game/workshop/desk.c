/* The facilitator's side: what to say, what comes next, how long it has been, and the words that wait to be looked
 * at. Nothing of it is ever on the wall. Where the type is large, the words that wait have a page of their own. */
#include "practice/practice.h"
#include "ui/theme.h"
#include "workshop/host.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 300, SHOWN_BESIDE = 2, SHOWN_ALONE = 6, ONE_COLUMN_PERCENT = 130, HANDS_FULL = 40 };

enum desk_view { DESK_NOTES, DESK_WORDS, DESK_HANDS, DESK_END };

struct desk {
    struct house *house;
    enum desk_view view;
    uint32_t more; /* the words whose author may be removed: asked for by "more" */
    char head[LINE_BYTES], facts[LINE_BYTES], next[LINE_BYTES], room[LINE_BYTES], words[LINE_BYTES];
    char flags[SHOWN_ALONE][LINE_BYTES];
    char hands[ITEMS_MAX * CHOICES_MAX][LINE_BYTES];
};

static void *open_desk(struct house *house, const char *argument) {
    (void)argument;
    struct desk *desk = memory_get(1, sizeof *desk);
    desk->house = house;
    house->loop = NULL;
    return desk;
}

static void close_desk(void *context) {
    explicit_bzero(context, sizeof(struct desk));
    free(context);
}

/* ---- what it does ---- */

static void act(struct desk *desk, enum workshop_do does, int64_t a, int64_t b, int64_t c) {
    struct workshop_host *host = workshop_host_of(desk->house);
    workshop_do(&host->workshop, does, a, b, c, host->now_ms);
}

struct button {
    const char *id;
    enum workshop_do does;
};

static const struct button buttons[] = {
    {"desk.next", DO_NEXT}, {"desk.back", DO_BACK}, {"desk.skip", DO_SKIP},
    {"desk.pause", DO_PAUSE}, {"desk.go", DO_GO},   {"desk.quiet", DO_QUIET},
};

static bool on_step_button(struct desk *desk, const char *id) {
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++) {
        if (strcmp(buttons[i].id, id) == 0) {
            act(desk, buttons[i].does, 0, 0, 0);
            return true;
        }
    }
    return false;
}

static bool on_words_button(struct desk *desk, const char *id) {
    int ref = -1;
    if ((ref = id_index(id, "show.")) >= 0) {
        act(desk, DO_APPROVE, ref, 0, 0);
    } else if ((ref = id_index(id, "keep.")) >= 0) {
        act(desk, DO_REJECT, ref, 0, 0);
    } else if ((ref = id_index(id, "more.")) >= 0) {
        desk->more = desk->more == (uint32_t)ref ? 0 : (uint32_t)ref;
    } else if ((ref = id_index(id, "out.")) >= 0) {
        act(desk, DO_REMOVE, ref, 0, 0);
    } else if ((ref = id_index(id, "ban.")) >= 0) {
        act(desk, DO_BAN, ref, 0, 0);
    }
    return ref >= 0;
}

/* Hands are counted up one by one, and in tens for a full hall: left takes one back. */
static bool on_hands(struct desk *desk, const struct ui_event *event) {
    int at = id_index(event->id, "hands.");
    if (at < 0) {
        return false;
    }
    int by = event->kind == UI_ADJUST ? event->delta : 1;
    act(desk, DO_HANDS, at / CHOICES_MAX, at % CHOICES_MAX, by);
    return true;
}

static void on_view_button(struct desk *desk, const char *id) {
    static const struct {
        const char *id;
        enum host_wish wish;
    } wishes[] = {{"end.close", HOST_CLOSES}, {"end.counts", HOST_SAVES_COUNTS}, {"end.a4", HOST_PRINTS_A4},
                  {"end.letter", HOST_PRINTS_LETTER}};
    struct workshop_host *host = workshop_host_of(desk->house);
    for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++) {
        host->wish = strcmp(wishes[i].id, id) == 0 ? wishes[i].wish : host->wish;
    }
    if (strcmp(id, "view.words") == 0) {
        desk->view = DESK_WORDS;
    } else if (strcmp(id, "view.hands") == 0) {
        desk->view = DESK_HANDS;
    } else if (strcmp(id, "view.end") == 0) {
        host->said[0] = '\0';
        desk->view = DESK_END;
    } else if (strcmp(id, "view.notes") == 0) {
        desk->view = DESK_NOTES;
    }
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct desk *desk = context;
    if (event->kind == UI_BACK) {
        desk->view = desk->view == DESK_NOTES ? DESK_END : DESK_NOTES; /* never out of a room by one key */
    } else if (event->kind == UI_ACTIVATE || event->kind == UI_ADJUST) {
        if (!on_hands(desk, event) && event->kind == UI_ACTIVATE && !on_step_button(desk, event->id) &&
            !on_words_button(desk, event->id)) {
            on_view_button(desk, event->id);
        }
    }
    return request_stay();
}

/* ---- what it says ---- */

static void clock_words(int64_t ms, char out[16]) {
    int seconds = (int)(ms / 1000);
    snprintf(out, 16, "%d:%02d", seconds / 60, seconds % 60);
}

static struct request on_tick(void *context) {
    struct desk *desk = context;
    const struct workshop_host *host = workshop_host_of(desk->house);
    const struct workshop *workshop = &host->workshop;
    const struct room *room = &workshop->room;
    const struct strings *strings = desk->house->strings;
    if (!host->open) {
        return request_stay();
    }
    const struct sheet *sheet = &room->pages[room->current];
    char numbers[8][16];
    snprintf(numbers[0], 16, "%u", room->current + 1);
    snprintf(numbers[1], 16, "%u", room->page_count);
    snprintf(numbers[2], 16, "%u", room->here);
    snprintf(numbers[3], 16, "%u", room_answered(room));
    clock_words(room_elapsed_ms(room, host->now_ms), numbers[4]);
    snprintf(numbers[5], 16, "%d", sheet->step->minutes);
    snprintf(numbers[6], 16, "%u", room->held);
    const char *head[] = {numbers[0], numbers[1], sheet->step->title};
    const char *facts[] = {numbers[2], numbers[3], numbers[4], numbers[5]};
    const char *names[] = {workshop->secrets.code, workshop->secrets.pin, workshop->url};
    const char *held[] = {numbers[6]};
    bool last = room->current + 1 == room->page_count;
    const char *next[] = {last ? "" : room->pages[room->current + 1].step->title};
    strings_format(strings, "desk.head", desk->head, LINE_BYTES, head, 3);
    strings_format(strings, "desk.facts", desk->facts, LINE_BYTES, facts, 4);
    strings_format(strings, "desk.room", desk->room, LINE_BYTES, names, 3);
    strings_format(strings, room->held > 0 ? "desk.words-wait" : "desk.words", desk->words, LINE_BYTES, held, 1);
    strings_format(strings, last ? "desk.last" : "desk.then", desk->next, LINE_BYTES, next, 1);
    return request_stay();
}

/* ---- what is seen ---- */

static const char *say(const struct desk *desk, const char *id) {
    return house_word(desk->house, id);
}

static void controls(const struct desk *desk, const struct room *room, struct page *page) {
    bool last = room->current + 1 == room->page_count;
    bool open = room->state == ROOM_OPEN;
    page_button(page, "desk.next", say(desk, "desk.next"), last ? WIDGET_DISABLED : WIDGET_FIRST);
    page_button_beside(page, "desk.back", say(desk, "desk.back"), room->current == 0 ? WIDGET_DISABLED : 0u);
    page_button_beside(page, "desk.skip", say(desk, "desk.skip"), last ? WIDGET_DISABLED : 0u);
    page_button_beside(page, open ? "desk.pause" : "desk.go", say(desk, open ? "desk.pause" : "desk.go"), 0);
    if (room->state != ROOM_QUIET) {
        page_button_beside(page, "desk.quiet", say(desk, "desk.quiet"), 0);
    }
    page_button_beside(page, "view.words", desk->words, 0);
    if (room->pages[room->current].item_count > 0) {
        page_button_beside(page, "view.hands", say(desk, "desk.hands"), 0);
    }
    page_button_beside(page, "view.end", say(desk, "desk.end"), 0);
}

static void notes_page(const struct desk *desk, const struct room *room, struct page *page) {
    const struct sheet *sheet = &room->pages[room->current];
    const struct workshop_host *host = workshop_host_of(desk->house);
    page_heading(page, "desk.title", desk->head);
    page_small(page, "desk.facts", desk->facts);
    bool over = room_elapsed_ms(room, host->now_ms) > (int64_t)sheet->step->minutes * 60000;
    page->items[page->count - 1].colour = over ? COLOUR_RUST : COLOUR_TEAL;
    if (room->state != ROOM_OPEN) {
        page_small(page, "desk.state", say(desk, room->state == ROOM_QUIET ? "desk.is-quiet" : "desk.is-paused"));
    }
    if (host->workshop.lost || (host->workshop.link != NULL && !link_connected(host->workshop.link))) {
        page_small(page, "desk.lost", say(desk, "desk.lost"));
    }
    controls(desk, room, page);
    for (unsigned i = 0; i < sheet->step->notes_count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "note.", (int)i);
        page_text(page, id, sheet->step->notes[i]);
    }
    page_small(page, "desk.no-phone", sheet->step->no_phone);
    page_small(page, "desk.then", desk->next);
    page_small(page, "desk.room", desk->room);
}

static void one_of_words(struct desk *desk, const struct room_words *words, unsigned at, struct page *page) {
    char id[WIDGET_ID_BYTES];
    int ref = (int)words->ref;
    id_make(id, "words.", ref);
    page_kind(page, id, NULL, words->text);
    if (words->flags > 0) {
        char number[16];
        snprintf(number, sizeof number, "%u", words->flags);
        const char *values[] = {number};
        strings_format(desk->house->strings, "desk.flags", desk->flags[at], LINE_BYTES, values, 1);
        id_make(id, "flags.", ref);
        page_small(page, id, desk->flags[at]);
        page->items[page->count - 1].colour = COLOUR_RUST;
    }
    id_make(id, "show.", ref);
    page_button(page, id, say(desk, "desk.show"), 0);
    id_make(id, "keep.", ref);
    page_button_beside(page, id, say(desk, "desk.keep"), 0);
    id_make(id, "more.", ref);
    page_button_beside(page, id, say(desk, "desk.more"), 0);
    if (desk->more == words->ref) {
        id_make(id, "out.", ref);
        page_button(page, id, say(desk, "desk.out"), 0);
        id_make(id, "ban.", ref);
        page_button_beside(page, id, say(desk, "desk.ban"), 0);
    }
}

/* First what waits, oldest first; on its own page also what was decided, so that it can be decided anew. */
static void words_page(struct desk *desk, const struct room *room, struct page *page, unsigned most, bool decided) {
    unsigned shown = 0;
    page_heading(page, "words.title", desk->words);
    page->items[page->count - 1].size = TEXT_PX + 6.0f;
    for (unsigned pass = 0; pass < (decided ? 2u : 1u); pass++) {
        for (unsigned i = 0; i < room->words_count && shown < most; i++) {
            const struct room_words *words = &room->words[i];
            bool wanted = pass == 0 ? words->state == WORDS_HELD
                                    : (words->state == WORDS_APPROVED && words->page == room->current);
            if (wanted) {
                one_of_words(desk, words, shown++, page);
            }
        }
    }
    if (shown == 0) {
        page_text(page, "words.none", say(desk, "desk.words-none"));
    }
}

static void hands_page(struct desk *desk, const struct room *room, struct page *page) {
    const struct sheet *sheet = &room->pages[room->current];
    page_heading(page, "hands.title", say(desk, "desk.hands"));
    page_text(page, "hands.text", say(desk, "desk.hands-text"));
    for (unsigned item = 0; item < sheet->item_count; item++) {
        for (unsigned choice = 0; choice < sheet->items[item].choice_count; choice++) {
            unsigned at = item * CHOICES_MAX + choice;
            char id[WIDGET_ID_BYTES];
            snprintf(desk->hands[at], LINE_BYTES, "%.280s: %u", sheet->items[item].choices[choice].text,
                     room->answers[room->current].hands[item][choice]);
            id_make(id, "hands.", (int)at);
            float share = (float)room->answers[room->current].hands[item][choice] / (float)HANDS_FULL;
            share = share > 1.0f ? 1.0f : share;
            page_slider(page, id, desk->hands[at], share, NULL);
        }
    }
    page_button(page, "view.notes", say(desk, "desk.to-notes"), WIDGET_FIRST);
}

static void end_page(const struct desk *desk, struct page *page) {
    const struct workshop_host *host = workshop_host_of(desk->house);
    page_heading(page, "end.title", say(desk, "desk.end-title"));
    page_text(page, "end.text", say(desk, "desk.end-text"));
    page_button(page, "view.notes", say(desk, "desk.to-notes"), WIDGET_FIRST);
    page_button(page, "end.counts", say(desk, "desk.counts"), 0);
    page_button(page, "end.a4", say(desk, "desk.a4"), 0);
    page_button_beside(page, "end.letter", say(desk, "desk.letter"), 0);
    page_button(page, "end.close", say(desk, "desk.close"), 0);
    if (host->said[0] != '\0') { /* below, so that no button moves away from under a hand */
        page_text(page, "end.said", host->said);
        page->items[page->count - 1].flags |= WIDGET_NEW;
    }
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    struct desk *desk = (struct desk *)(uintptr_t)context;
    const struct workshop_host *host = workshop_host_of(desk->house);
    if (!host->open) {
        return;
    }
    const struct room *room = &host->workshop.room;
    bool beside = view->settings->text_percent <= ONE_COLUMN_PERCENT && desk->view == DESK_NOTES;
    struct page page;
    struct rect area = {50.0f, 40.0f, beside ? 1080.0f : 1820.0f, 1000.0f};
    static const char *const ids[] = {"desk", "words", "hands", "end"};
    if (beside) {
        page_begin(&page, tree, view, "beside", (struct rect){1160.0f, 40.0f, 720.0f, 1000.0f}, LOOK_NIGHT);
        page.align_y = 0.0f;
        words_page(desk, room, &page, SHOWN_BESIDE, false);
        page_end(&page);
    }
    page_begin(&page, tree, view, ids[desk->view], area, LOOK_PAPER);
    page.align_y = 0.0f;
    if (desk->view == DESK_NOTES) {
        notes_page(desk, room, &page);
    } else if (desk->view == DESK_WORDS) {
        page_button(&page, "view.notes", say(desk, "desk.to-notes"), WIDGET_FIRST);
        words_page(desk, room, &page, SHOWN_ALONE, true);
    } else if (desk->view == DESK_HANDS) {
        hands_page(desk, room, &page);
    } else {
        end_page(desk, &page);
    }
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    (void)view;
    draw_sprite(list, "room/study", 0, 0, 1.0f);
}

const struct screen desk_screen = {
    .id = "desk",
    .alone = true,
    .open = open_desk,
    .close = close_desk,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
