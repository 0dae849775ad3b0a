/* The porch in the evening: two questions, one small step, a card to take home. */
#include "practice/list.h"

#include "practice/place_air.h"
#include "practice/reflect/level.h"
#include "practice/reflect/rules.h"
#include "ui/theme.h"

#include <stdio.h>
#include <string.h>

/* Eight rows and a question fit the plate without scrolling. */
#define ROW_GAP_PX 6.0f

static const struct rect panel = {960.0f, 112.0f, 880.0f, 940.0f};

static void start(void *state, const void *level, const struct entering *entering) {
    reflect_start(state, level, entering_chance(entering));
}

static bool event(void *state, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    if (ui_event->kind == UI_BACK) {
        return reflect_back(state, level);
    }
    if (ui_event->kind != UI_ACTIVATE) {
        return false;
    }
    if (strcmp(ui_event->id, "save") == 0) {
        cues->keep_picture = true;
        return true;
    }
    int index = id_index(ui_event->id, "choice.");
    if (index >= 0) {
        cue_play(cues, "pen");
        return reflect_choose(state, level, index);
    }
    if (strcmp(ui_event->id, "not-say") == 0) {
        return reflect_choose(state, level, REFLECT_NOT_SAID);
    }
    bool moved = strcmp(ui_event->id, "next") == 0 && reflect_next(state, level);
    if (moved) {
        cue_play(cues, ((const struct reflect_state *)state)->step == REFLECT_CARD ? "chime" : "page");
    }
    return moved;
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)level;
    (void)cues;
    reflect_tick(state);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return reflect_done(state);
}

static uint64_t hash(const void *state) {
    return reflect_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    reflect_report(state, level, visit);
}

static void question_page(const struct reflect_state *state, const struct reflect_level *level,
                          const struct room_view *view, struct page *page) {
    unsigned count = 0;
    const struct reflect_card *cards = reflect_cards(state, level, &count);
    page_heading(page, "question", reflect_question(state, level));
    page->items[page->count - 1].size = 40.0f;
    int chosen = state->chosen[state->step];
    for (unsigned i = 0; i < count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", (int)i);
        page_choice(page, id, cards[i].text, chosen == (int)i ? WIDGET_SELECTED : 0u);
        page->items[page->count - 1].size = SMALL_PX;
        page->items[page->count - 1].gap = ROW_GAP_PX;
    }
    page_choice(page, "not-say", word(view, "checkin.not-say"), chosen == REFLECT_NOT_SAID ? WIDGET_SELECTED : 0u);
    page->items[page->count - 1].size = SMALL_PX;
    page->items[page->count - 1].gap = ROW_GAP_PX;
    page_button(page, "next", word(view, "frame.next"), reflect_can_next(state) ? 0u : WIDGET_DISABLED);
}

static void card_page(const struct reflect_state *state, const struct reflect_level *level,
                      const struct room_view *view, struct page *page) {
    static const char *const ids[REFLECT_QUESTIONS] = {"card.kindness", "card.belonging", "card.step"};
    page_heading(page, "card.title", word(view, "reflect.card-title"));
    page_text(page, "card.intro", reflect_line(state, level));
    for (int i = 0; i < REFLECT_QUESTIONS; i++) {
        const struct reflect_card *card = reflect_chosen(state, level, (enum reflect_step)i);
        if (card != NULL) {
            page_kind(page, ids[i], "", card->text);
        }
    }
    page_button(page, "next", word(view, "reflect.keep"), WIDGET_FIRST);
    if (!view->keeps_nothing) {
        page_button_beside(page, "save", word(view, "reflect.save-card"), 0);
    }
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct reflect_state *state = pointer;
    const struct reflect_level *level = body;
    char id[WIDGET_ID_BYTES];
    snprintf(id, sizeof id, "reflect.%d.%d", (int)state->step, state->line);
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, LOOK_PAPER);
    if (state->step <= REFLECT_STEPS) {
        question_page(state, level, view, &page);
    } else if (state->step == REFLECT_CARD) {
        card_page(state, level, view, &page);
    } else {
        page_text(&page, "line", reflect_line(state, level));
        page_button(&page, "next", word(view, "frame.next"), WIDGET_FIRST);
    }
    page_end(&page);
}

static void draw(const void *state, const void *level, const struct room_view *view, struct draw_list *list) {
    (void)state;
    (void)level;
    draw_sprite(list, "room/porch", 0, 0, 1.0f);
    place_air_draw(PLACE_PORCH, &view->ui, list);
}

static const char *keepsake(const void *body, const char *rest) {
    static const char step[] = "step.";
    const struct reflect_level *level = body;
    for (unsigned i = 0; strncmp(rest, step, sizeof step - 1) == 0 && i < level->steps_count; i++) {
        if (strcmp(rest + sizeof step - 1, level->steps[i].id) == 0) {
            return level->steps[i].text;
        }
    }
    return NULL;
}

const struct practice reflect_practice = {
    .id = "reflect",
    .stone = "humanity",
    .loop = "room-tone",
    .state_size = sizeof(struct reflect_state),
    .start = start,
    .event = event,
    .tick = tick,
    .done = done,
    .hash = hash,
    .report = report,
    .keepsake = keepsake,
    .tree = tree,
    .draw = draw,
};
