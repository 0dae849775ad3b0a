/* The front door, from inside: a door to open, a shelf to take from, a chart to
 * read, and a page for what is said. With large text the things in the picture
 * are a list on the page. */
#include "practice/list.h"

#include "practice/door/chart.h"
#include "practice/door/level.h"
#include "practice/door/rules.h"
#include "practice/door/scene.h"
#include "ui/theme.h"

#include <stdio.h>
#include <string.h>

#define WHO_PX 36.0f

enum { PICTURE_TEXT_PERCENT_MAX = 140 };

static const struct rect panel = {1066.0f, 112.0f, 794.0f, 940.0f};
/* Where the words about the picture stand: nothing else is there. */
static const struct rect lintel = {352.0f, 112.0f, 384.0f, 60.0f};

static const char *const gift_words[GIFT_COUNT] = {"door.gift-balm", "door.gift-backbone", "door.gift-both"};
static const char *const given_words[GIFT_COUNT] = {"door.given-balm", "door.given-backbone", "door.given-both"};
static const char *const knock_words[DOOR_SHOWN] = {"door.knock-1", "door.knock-2", "door.knock-3", "door.knock-4",
                                                    "door.knock-5"};
static const char *const best_words[] = {[FITS_BALM] = "door.best-balm",
                                         [FITS_BACKBONE] = "door.best-backbone",
                                         [FITS_BOTH] = "door.best-both",
                                         [FITS_EITHER] = "door.best-either"};

static void start(void *state, const void *level, const struct entering *entering) {
    door_start(state, level, entering->seed, entering->visits);
}

static bool press(struct door_state *state, const struct door_level *level, const char *id) {
    int given = id_index(id, "gift.");
    if (given >= 0) {
        return door_give(state, (enum door_gift)given);
    }
    int leaf = id_index(id, "leaf.");
    if (leaf >= 0) {
        return door_turn(state, leaf);
    }
    if (strcmp(id, "open") == 0) {
        return door_open(state);
    }
    if (strcmp(id, "chart") == 0) {
        return door_read(state);
    }
    if (strcmp(id, "ask") == 0) {
        return door_ask(state);
    }
    if (strcmp(id, "also") == 0) {
        return door_also(state, level);
    }
    if (strcmp(id, "none") == 0) {
        return door_give(state, GIFT_NONE);
    }
    if (strcmp(id, "enough") == 0) {
        return door_enough(state);
    }
    return strcmp(id, "next") == 0 && door_next(state, level);
}

static const char *cue_of(const struct door_state *before, const struct door_state *now) {
    if (now->step == before->step) {
        return now->step == DOOR_ANSWER && now->given[now->at] != before->given[now->at] ? "warm" : "page";
    }
    switch (now->step) {
    case DOOR_KNOCK:
        return "knock";
    case DOOR_VISITOR:
        return "latch";
    case DOOR_ANSWER:
        return "warm";
    case DOOR_OWN_SAID:
        return "chime";
    default:
        return "page";
    }
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct door_state *state = pointer;
    struct door_state before = *state;
    bool understood = false;
    if (ui_event->kind == UI_BACK) {
        understood = door_back(state, level);
    } else if (ui_event->kind == UI_ACTIVATE) {
        understood = press(state, level, ui_event->id);
    }
    if (understood) {
        cue_play(cues, cue_of(&before, state));
    }
    return understood;
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)level;
    (void)cues;
    door_tick(state);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return door_done(state);
}

static uint64_t hash(const void *state) {
    return door_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    door_report(state, level, visit);
}

static bool is_large(const struct room_view *view) {
    return view->ui.settings->text_percent > PICTURE_TEXT_PERCENT_MAX;
}

/* A thing of the picture: pressed where it stands, or from the page when the text is large. */
static void thing(const struct room_view *view, struct tree *tree, struct page *page, const char *id,
                  struct rect spot, const char *name, unsigned flags) {
    if (is_large(view)) {
        page_choice(page, id, name, flags);
        return;
    }
    struct widget *widget = hotspot_add(tree, &view->ui, id, ROLE_BUTTON, spot, name, NULL);
    widget->flags |= flags;
}

static void shelf(const struct room_view *view, struct tree *tree, struct page *page, bool first) {
    for (int i = 0; i < GIFT_COUNT; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "gift.", i);
        thing(view, tree, page, id, door_gift_spot((enum door_gift)i), word(view, gift_words[i]),
              first && i == 0 ? WIDGET_FIRST : 0u);
    }
}

static void chart_thing(const struct room_view *view, struct tree *tree, struct page *page) {
    thing(view, tree, page, "chart", door_chart_spot, word(view, "door.chart"), 0);
}

/* Where a page is long, the way on is the last thing on it; the chart is there again at the next knock. */
static void chart_if_seen(const struct room_view *view, struct tree *tree, struct page *page) {
    if (!is_large(view)) {
        chart_thing(view, tree, page);
    }
}

static void knock_page(const struct door_state *state, const struct room_view *view, struct tree *tree,
                       struct page *page) {
    page_text(page, "knock", word(view, knock_words[state->at]));
    thing(view, tree, page, "open", door_spot, word(view, "door.open"), WIDGET_FIRST);
    chart_thing(view, tree, page);
    if (state->at == 0) {
        page_small(page, "shelf", word(view, "door.shelf"));
        page_small(page, "picture-it", word(view, "door.way-to-picture"));
    }
    if (!is_large(view)) {
        page_small(page, "prompt", word(view, "door.press-door"));
    }
    if (door_can_enough(state)) {
        page_button(page, "enough", word(view, "door.enough"), 0);
    }
}

static void says(const struct door_visitor *visitor, struct page *page, float size) {
    page_heading(page, "who", visitor->who);
    page->items[page->count - 1].size = WHO_PX;
    for (unsigned i = 0; i < visitor->says_count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "says.", (int)i);
        page_text(page, id, visitor->says[i]);
        page->items[page->count - 1].size = size;
    }
}

static void visitor_page(const struct door_state *state, const struct door_level *level,
                         const struct room_view *view, struct tree *tree, struct page *page) {
    const struct door_visitor *visitor = door_visitor(state, level, state->at);
    says(visitor, page, TEXT_PX);
    if (state->asked[state->at]) {
        page_text(page, "more", visitor->more);
        page->items[page->count - 1].colour = COLOUR_RUST;
    } else {
        page_button(page, "ask", word(view, "door.ask"), WIDGET_FIRST);
    }
    page_small(page, "prompt", word(view, "door.give"));
    shelf(view, tree, page, state->asked[state->at]);
    chart_thing(view, tree, page);
}

static void answer_page(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                        struct tree *tree, struct page *page) {
    const struct door_visitor *visitor = door_visitor(state, level, state->at);
    enum door_gift given = state->given[state->at];
    says(visitor, page, SMALL_PX);
    page_small(page, "given", word(view, given_words[given]));
    page_kind(page, "answer", "", visitor->answers[given]);
    if (door_can_also(state, level)) {
        page_choice(page, "also", word(view, given == GIFT_BALM ? "door.also-backbone" : "door.also-balm"), 0);
    }
    page_button(page, "next", word(view, "door.good-night"), WIDGET_FIRST);
    chart_if_seen(view, tree, page);
}

static void written_page(const struct door_state *state, const struct door_level *level,
                         const struct room_view *view, struct tree *tree, struct page *page) {
    const struct door_visitor *visitor = door_visitor(state, level, state->at);
    page_heading(page, "title", word(view, "door.new-line"));
    page->items[page->count - 1].size = WHO_PX;
    page_small(page, "column.0", word(view, "door.column-focus"));
    page_text(page, "focus", visitor->focus);
    page_small(page, "column.1", word(view, "door.column-use"));
    page_text(page, "best", word(view, best_words[visitor->fits]));
    page_text(page, "use", visitor->use);
    page_small(page, "column.2", word(view, "door.column-example"));
    page_text(page, "example", visitor->example);
    page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
    chart_if_seen(view, tree, page);
}

static void own_page(const struct door_level *level, const struct room_view *view, struct tree *tree,
                     struct page *page) {
    page_heading(page, "who", word(view, "door.own-coat"));
    page->items[page->count - 1].size = WHO_PX;
    page_text(page, "question", level->own_question);
    shelf(view, tree, page, true);
    page_button(page, "none", word(view, "door.none"), 0);
    chart_thing(view, tree, page);
}

static void line_page(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                      struct tree *tree, struct page *page) {
    if (state->step == DOOR_OWN_SAID) {
        page_small(page, "given", word(view, state->own == GIFT_NONE ? "door.none" : gift_words[state->own]));
        chart_if_seen(view, tree, page);
    }
    page_text(page, "line", door_line(state, level));
    page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
}

static void step_page(const struct door_state *state, const struct door_level *level, const struct room_view *view,
                      struct tree *tree, struct page *page) {
    switch (state->step) {
    case DOOR_KNOCK:
        knock_page(state, view, tree, page);
        return;
    case DOOR_VISITOR:
        visitor_page(state, level, view, tree, page);
        return;
    case DOOR_ANSWER:
        answer_page(state, level, view, tree, page);
        return;
    case DOOR_WRITTEN:
        written_page(state, level, view, tree, page);
        return;
    case DOOR_OWN:
        own_page(level, view, tree, page);
        return;
    default:
        line_page(state, level, view, tree, page);
        return;
    }
}

/* A page widens with the text; as long as the shelf beside it is pressed in the picture, it may not. */
static struct rect area_of(const struct room_view *view) {
    struct rect area = panel;
    if (!is_large(view)) {
        area.w = panel.w / (1.0f + 0.75f * (float)(view->ui.settings->text_percent - 100) / 100.0f);
        area.x = panel.x + (panel.w - area.w) / 2.0f;
    }
    return area;
}

/* What a person who cannot see the picture should know of it. */
static const char *picture_word(const struct door_state *state, const struct room_view *view) {
    if (state->step == DOOR_VISITOR || state->step == DOOR_ANSWER) {
        return word(view, "door.picture-open");
    }
    return word(view, state->step >= DOOR_OWN_SAID ? "door.picture-lamp" : "door.picture-closed");
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct door_state *state = pointer;
    const struct door_level *level = body;
    if (state->reading) {
        chart_tree(state, level, view, tree);
        return;
    }
    (void)tree_add(tree, "picture", ROLE_PICTURE, LOOK_NONE, lintel, picture_word(state, view), NULL);
    bool aloud = state->step == DOOR_OPENING || state->step == DOOR_KNOCK || state->step >= DOOR_OWN_SAID;
    char id[WIDGET_ID_BYTES];
    bool answers = state->step == DOOR_ANSWER;
    snprintf(id, sizeof id, "door.%d.%d", (int)state->step, answers ? (int)state->given[state->at] : state->line);
    struct page page;
    page_begin(&page, tree, &view->ui, id, area_of(view), aloud ? LOOK_NIGHT : LOOK_PAPER);
    step_page(state, level, view, tree, &page);
    page_end(&page);
}

static void draw(const void *state, const void *level, const struct room_view *view, struct draw_list *list) {
    scene_draw(state, level, view, list);
}

static const char *keepsake(const void *body, const char *rest) {
    static const char visitor[] = "visitor.";
    const struct door_level *level = body;
    for (unsigned i = 0; strncmp(rest, visitor, sizeof visitor - 1) == 0 && i < level->visitors_count; i++) {
        if (strcmp(rest + sizeof visitor - 1, level->visitors[i].id) == 0) {
            return level->visitors[i].example;
        }
    }
    return NULL;
}

const struct practice door_practice = {
    .id = "door",
    .stone = "kindness",
    .loop = "rain",
    .state_size = sizeof(struct door_state),
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
