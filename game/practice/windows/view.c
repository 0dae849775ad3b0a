/* The balcony at night: windows to press on the hill, a page beside the open
 * window, and at last the cards and lights of one's own. With large text the
 * hill is a list: names in the picture would cover it. */
#include "practice/list.h"

#include "core/action.h"
#include "practice/windows/hill.h"
#include "practice/windows/level.h"
#include "practice/windows/places.h"
#include "practice/windows/rules.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { PICTURE_TEXT_PERCENT_MAX = 140, STILL_BYTES = 256 };

static const struct rect right_panel = {960.0f, 112.0f, 880.0f, 940.0f};
static const struct rect left_panel = {80.0f, 112.0f, 880.0f, 940.0f};
/* Eight cards in one line each, and the question, without scrolling. */
static const struct rect card_panel = {860.0f, 112.0f, 1000.0f, 950.0f};
static const struct rect low_panel = {520.0f, 745.0f, 880.0f, 315.0f};
static const struct rect large_low_panel = {420.0f, 420.0f, 1080.0f, 640.0f};
static const struct rect low_right_panel = {900.0f, 560.0f, 940.0f, 500.0f};

/* Where the words about the picture stand: nothing else is up there. */
static const struct rect sky = {460.0f, 20.0f, 1000.0f, 84.0f};

static const char *const light_words[LIGHT_COUNT] = {"windows.light-lamp", "windows.light-candle",
                                                     "windows.light-curtain"};

static void start(void *state, const void *level, const struct entering *entering) {
    windows_start(state, level, entering->seed, entering->visits);
}

static bool press(struct windows_state *state, const struct windows_level *level, const char *id) {
    int window = id_index(id, "window.");
    if (window >= 0) {
        return windows_visit(state, window);
    }
    int choice = id_index(id, "choice.");
    if (choice >= 0) {
        return state->step == WINDOWS_CARD ? windows_choose_card(state, level, choice)
                                           : windows_choose_light(state, choice);
    }
    if (strcmp(id, "ask") == 0) {
        return windows_ask(state);
    }
    if (strcmp(id, "like") == 0) {
        return windows_answer(state, ANSWER_LIKE);
    }
    if (strcmp(id, "other") == 0) {
        return windows_answer(state, ANSWER_OTHER);
    }
    if (strcmp(id, "on") == 0) {
        return windows_answer(state, state->answers[state->at]);
    }
    if (strcmp(id, "enough") == 0) {
        return windows_enough(state);
    }
    return strcmp(id, "next") == 0 && windows_next(state, level);
}

static const char *cue_of(const struct windows_state *before, const struct windows_state *now) {
    if (now->step == WINDOWS_TOGETHER && before->step != WINDOWS_TOGETHER) {
        return "chime";
    }
    if (now->light != before->light) {
        return "match";
    }
    return now->step == WINDOWS_VISIT && before->step == WINDOWS_HILL ? "latch" : "page";
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct windows_state *state = pointer;
    struct windows_state before = *state;
    bool understood = false;
    if (ui_event->kind == UI_BACK) {
        understood = windows_back(state, level);
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
    windows_tick(state);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return windows_done(state);
}

static uint64_t hash(const void *state) {
    return windows_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    windows_report(state, level, visit);
}

static bool is_large(const struct room_view *view) {
    return view->ui.settings->text_percent > PICTURE_TEXT_PERCENT_MAX;
}

static const char *seen_word(const struct room_view *view, enum windows_answer answer) {
    return answer == ANSWER_OPEN   ? word(view, "windows.dark")
           : answer == ANSWER_LIKE ? word(view, "windows.lit-like")
                                   : word(view, "windows.lit");
}

static void hotspot(const struct windows_state *state, const struct windows_level *level,
                    const struct room_view *view, struct tree *tree, int index) {
    const struct windows_neighbour *neighbour = windows_neighbour(state, level, index);
    struct rect spot = windows_spot(neighbour->window);
    float size = view_size(&view->ui, SMALL_PX);
    float width = view->ui.measure->width(view->ui.measure->context, FACE_TEXT_BOLD, size, neighbour->where,
                                          strlen(neighbour->where));
    float x = fminf(fmaxf(spot.x + spot.w / 2.0f - width / 2.0f, 60.0f), CANVAS_WIDTH - 60.0f - width);
    struct rect line = {x, spot.y + spot.h + 14.0f, width + 2.0f, size * TYPE_LINE_HEIGHT};
    char id[WIDGET_ID_BYTES];
    id_make(id, "window.", index);
    label_add(tree, &view->ui, id, ROLE_CHOICE, LOOK_HOTSPOT, FACE_TEXT_BOLD, SMALL_PX, COLOUR_INK, line, 0.0f,
              neighbour->where);
    struct widget *widget = &tree->widgets[tree->count - 1];
    const char *value = seen_word(view, state->answers[index]);
    widget->rect = spot;
    widget->flags = WIDGET_FOCUSABLE;
    widget->value = tree->strings.length;
    text_append_bytes(&tree->strings, value, strlen(value) + 1);
}

static void hill_page(const struct windows_state *state, const struct room_view *view, struct page *page) {
    static const char *const found[WINDOWS_LIKE_WANTED] = {"windows.found-none", "windows.found-one",
                                                           "windows.found-two"};
    int met = WINDOWS_SHOWN - windows_count(state, ANSWER_OPEN);
    int like = windows_count(state, ANSWER_LIKE);
    if (met == 0) {
        page_text(page, "prompt", word(view, "windows.prompt"));
    } else if (met == WINDOWS_SHOWN) {
        page_text(page, "prompt", word(view, "windows.all-met"));
    } else {
        page_text(page, "prompt",
                  like < WINDOWS_LIKE_WANTED ? word(view, found[like]) : word(view, "windows.found-three"));
    }
    page_button(page, "enough", word(view, "windows.enough"), met == WINDOWS_SHOWN ? WIDGET_FIRST : 0u);
}

static void hill_tree(const struct windows_state *state, const struct windows_level *level,
                      const struct room_view *view, struct tree *tree) {
    struct page page;
    if (is_large(view)) {
        page_begin(&page, tree, &view->ui, "windows.hill", right_panel, LOOK_NIGHT);
        page_text(&page, "list", word(view, "windows.list"));
        for (int i = 0; i < WINDOWS_SHOWN; i++) {
            char id[WIDGET_ID_BYTES];
            id_make(id, "window.", i);
            page_choice(&page, id, windows_neighbour(state, level, i)->where,
                        state->answers[i] == ANSWER_OPEN ? 0u : WIDGET_SELECTED);
        }
    } else {
        for (int i = 0; i < WINDOWS_SHOWN; i++) {
            hotspot(state, level, view, tree, i);
        }
        page_begin(&page, tree, &view->ui, "windows.hill", low_panel, LOOK_NIGHT);
        page.align_y = 1.0f;
    }
    hill_page(state, view, &page);
    page_end(&page);
}

static void visit_page(const struct windows_state *state, const struct windows_level *level,
                       const struct room_view *view, struct page *page) {
    const struct windows_neighbour *neighbour = windows_neighbour(state, level, state->at);
    enum windows_answer answer = state->answers[state->at];
    page_heading(page, "where", neighbour->where);
    page->items[page->count - 1].size = 38.0f;
    page_text(page, "struggle", neighbour->struggle);
    if (state->asked[state->at]) {
        page_small(page, "helps.title", word(view, "windows.helps"));
        page_kind(page, "helps", "", neighbour->helps);
    } else {
        page_button(page, "ask", word(view, "windows.ask"), WIDGET_FIRST);
    }
    page_choice(page, "like", word(view, "windows.like"),
                (answer == ANSWER_LIKE ? WIDGET_SELECTED : 0u) | (state->asked[state->at] ? WIDGET_FIRST : 0u));
    page_choice(page, "other", word(view, "windows.other"), answer == ANSWER_OTHER ? WIDGET_SELECTED : 0u);
    page_choice(page, "on", word(view, "windows.on"), 0);
}

static void card_page(const struct windows_state *state, const struct windows_level *level, struct page *page) {
    char id[WIDGET_ID_BYTES];
    page_text(page, "question", level->own_question);
    for (unsigned i = 0; i < level->cards_count; i++) {
        id_make(id, "choice.", (int)i);
        page_choice(page, id, level->cards[i].text, state->card == (int)i ? WIDGET_SELECTED : 0u);
        page->items[page->count - 1].size = SMALL_PX;
        page->items[page->count - 1].gap = 6.0f;
    }
}

static void light_page(const struct windows_state *state, const struct windows_level *level,
                       const struct room_view *view, struct page *page) {
    char id[WIDGET_ID_BYTES];
    page_kind(page, "card", "", level->cards[state->card].text);
    page_text(page, "question", word(view, "windows.light-question"));
    for (int i = 0; i < LIGHT_COUNT; i++) {
        id_make(id, "choice.", i);
        page_choice(page, id, word(view, light_words[i]), (int)state->light == i ? WIDGET_SELECTED : 0u);
    }
    page_button(page, "next", word(view, "windows.go-out"), windows_can_next(state) ? 0u : WIDGET_DISABLED);
}

static const char *together_word(const struct windows_state *state, const struct room_view *view) {
    switch (windows_count(state, ANSWER_LIKE)) {
    case 0:
        return windows_count(state, ANSWER_OPEN) == WINDOWS_SHOWN ? word(view, "windows.together-unlit")
                                                                  : word(view, "windows.together-none");
    case 1:
        return word(view, "windows.together-one");
    case 2:
        return word(view, "windows.together-two");
    case WINDOWS_LIKE_WANTED:
        return word(view, "windows.together-three");
    default:
        return word(view, "windows.together-more");
    }
}

/* The hill fills from evening to evening; said once, on arriving. */
static void still_lit(const struct windows_state *state, const struct room_view *view, char still[STILL_BYTES]) {
    int kept = state->step == WINDOWS_OPENING && state->line == 0 ? hill_kept(view) : 0;
    char number[16];
    snprintf(number, sizeof number, "%d", kept);
    const char *values[] = {number};
    still[0] = '\0';
    if (kept > 0) {
        strings_format(view->strings, "windows.still-lit", still, STILL_BYTES, values, 1);
    }
}

static void steps_tree(const struct windows_state *state, const struct windows_level *level,
                       const struct room_view *view, struct page *page, const char *still) {
    switch (state->step) {
    case WINDOWS_VISIT:
        visit_page(state, level, view, page);
        return;
    case WINDOWS_CARD:
        card_page(state, level, page);
        return;
    case WINDOWS_LIGHT:
        light_page(state, level, view, page);
        return;
    case WINDOWS_TOGETHER:
        page_text(page, "together", together_word(state, view));
        break;
    case WINDOWS_OUTSIDE:
        page_kind(page, "card", "", level->cards[state->card].text);
        page_text(page, "outside", word(view, "windows.outside"));
        break;
    default:
        page_text(page, "line", windows_line(state, level));
        break;
    }
    if (still[0] != '\0') {
        page_small(page, "still", still);
    }
    page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
}

static struct rect area_of(const struct windows_state *state, const struct windows_level *level,
                           const struct room_view *view) {
    switch (state->step) {
    case WINDOWS_VISIT:
        return hill_is_left(windows_neighbour(state, level, state->at)->window) ? right_panel : left_panel;
    case WINDOWS_CARD:
        return card_panel;
    case WINDOWS_LIGHT:
        return right_panel;
    case WINDOWS_OUTSIDE:
    case WINDOWS_CLOSING:
    case WINDOWS_DONE:
        return low_right_panel;
    default:
        return is_large(view) ? large_low_panel : low_panel;
    }
}

/* What a person who cannot see the picture should know of it. */
static const char *picture_word(const struct windows_state *state, const struct room_view *view) {
    if (state->step >= WINDOWS_CARD) {
        return state->step >= WINDOWS_LIGHT && state->light != LIGHT_NONE ? word(view, "windows.picture-own-lit")
                                                                          : word(view, "windows.picture-own");
    }
    return word(view, "windows.picture-hill");
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct windows_state *state = pointer;
    const struct windows_level *level = body;
    if (state->step != WINDOWS_VISIT) {
        (void)tree_add(tree, "picture", ROLE_PICTURE, LOOK_NONE, sky, picture_word(state, view), NULL);
    }
    if (state->step == WINDOWS_HILL) {
        hill_tree(state, level, view, tree);
        return;
    }
    char id[WIDGET_ID_BYTES];
    snprintf(id, sizeof id, "windows.%d.%d.%d", (int)state->step, state->line,
             state->step == WINDOWS_VISIT ? state->at : 0);
    bool low = state->step == WINDOWS_OPENING || state->step == WINDOWS_TOGETHER || state->step >= WINDOWS_OUTSIDE;
    struct page page;
    page_begin(&page, tree, &view->ui, id, area_of(state, level, view), low ? LOOK_NIGHT : LOOK_PAPER);
    page.align_y = low ? 1.0f : page.align_y;
    char still[STILL_BYTES];
    still_lit(state, view, still);
    steps_tree(state, level, view, &page, still);
    page_end(&page);
}

static void draw(const void *state, const void *level, const struct room_view *view, struct draw_list *list) {
    hill_draw(state, level, view, list);
}

static const char *keepsake(const void *body, const char *rest) {
    static const char neighbour[] = "neighbour.";
    static const char own[] = "own.";
    const struct windows_level *level = body;
    for (unsigned i = 0; strncmp(rest, neighbour, sizeof neighbour - 1) == 0 && i < level->neighbours_count; i++) {
        if (strcmp(rest + sizeof neighbour - 1, level->neighbours[i].id) == 0) {
            return level->neighbours[i].where;
        }
    }
    for (unsigned i = 0; strncmp(rest, own, sizeof own - 1) == 0 && i < level->cards_count; i++) {
        if (strcmp(rest + sizeof own - 1, level->cards[i].id) == 0) {
            return level->cards[i].text;
        }
    }
    return NULL;
}

const struct practice windows_practice = {
    .id = "windows",
    .stone = "humanity",
    .loop = "room-tone",
    .state_size = sizeof(struct windows_state),
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
