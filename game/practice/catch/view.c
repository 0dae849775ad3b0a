/* The words of the attic window: whispers beside the moths, then the page of the one that was caught. */
#include "practice/list.h"

#include "practice/catch/level.h"
#include "practice/catch/rules.h"
#include "practice/catch/scene.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const struct rect panel = {760.0f, 110.0f, 1090.0f, 900.0f};

/* Above this text size a whisper would cover the moths; the caught thought is read on its page. */
enum { WHISPER_TEXT_PERCENT_MAX = 125 };
enum { HOTSPOT_PX = 190, LINE_BYTES = 1300, OWN_BYTES = CATCH_WORDING_BYTES };

static void start(void *state, const void *level, const struct entering *entering) {
    catch_start(state, level, entering->seed, entering->visits);
}

static const char *cue_of(enum catch_step before, const struct catch_state *state) {
    if (before == CATCH_WINDOW && state->step == CATCH_PATTERN) {
        return "catch";
    }
    if (state->step == CATCH_WARM && before != CATCH_WARM) {
        return "warm";
    }
    if (state->step == CATCH_REST && before != CATCH_REST) {
        return "chime";
    }
    return before == state->step ? "step" : "page";
}

static bool press(struct catch_state *state, const struct catch_level *level, const char *id) {
    int index = id_index(id, "choice.");
    if (index < 0) {
        index = id_index(id, "moth.");
    }
    if (index >= 0) {
        return catch_choose(state, level, index);
    }
    if (strcmp(id, "note.kind") == 0 || strcmp(id, "note.both") == 0) {
        return catch_note(state, strcmp(id, "note.kind") == 0 ? NOTE_KIND : NOTE_BOTH);
    }
    if (strcmp(id, "enough") == 0) {
        return catch_enough(state);
    }
    bool entered = strcmp(id, "own") == 0 && state->step == CATCH_OWN;
    return (entered || strcmp(id, "next") == 0) && catch_next(state, level);
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct catch_state *state = pointer;
    enum catch_step before = state->step;
    bool understood = false;
    switch (ui_event->kind) {
    case UI_ACTIVATE:
        understood = press(state, level, ui_event->id);
        break;
    case UI_BACK:
        understood = catch_back(state, level);
        break;
    case UI_TEXT:
    case UI_ERASE:
    case UI_EDIT:
        return catch_edit(state, ui_event);
    default:
        break;
    }
    if (understood) {
        cue_play(cues, cue_of(before, state));
    }
    return understood;
}

static bool note(void *state, const void *level, char *out, size_t size) {
    return catch_take_note(state, level, out, size);
}

static void noted(void *state, bool kept) {
    catch_noted(state, kept);
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)level;
    (void)cues;
    catch_tick(state);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return catch_done(state);
}

static bool wants_text(const void *state) {
    return ((const struct catch_state *)state)->step == CATCH_OWN;
}

static uint64_t hash(const void *state) {
    return catch_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    catch_report(state, level, visit);
}

static void window_tree(const struct catch_state *state, const struct catch_level *level,
                        const struct room_view *view, struct tree *tree) {
    char left[128];
    char number[16];
    for (int i = 0; i < CATCH_MOTHS; i++) {
        if (state->moths[i].moth != MOTH_WAITING) {
            continue;
        }
        char id[WIDGET_ID_BYTES];
        id_make(id, "moth.", i);
        struct rect rect = {catch_waiting[i].x - HOTSPOT_PX / 2.0f, catch_waiting[i].y - HOTSPOT_PX / 2.0f, HOTSPOT_PX,
                            HOTSPOT_PX};
        const char *says = catch_thought_of(state, level, i)->says;
        struct widget *widget = tree_add(tree, id, ROLE_CHOICE, LOOK_HOTSPOT, rect, says, NULL);
        widget->flags = WIDGET_FOCUSABLE;
    }
    struct page page;
    page_begin(&page, tree, &view->ui, "catch.window", (struct rect){560.0f, 735.0f, 800.0f, 320.0f}, LOOK_NIGHT);
    page.align_y = 1.0f;
    bool first = catch_met(state) == 0;
    page_text(&page, "prompt", first ? level->critic_is : word(view, "catch.prompt"));
    snprintf(number, sizeof number, "%d", CATCH_MOTHS - catch_met(state));
    const char *values[] = {number};
    strings_format(view->strings, "catch.left", left, sizeof left, values, 1);
    page_small(&page, "left", left);
    if (catch_can_stop(state)) {
        page_button(&page, "enough", word(view, "catch.enough"), 0);
    }
    page_end(&page);
}

static bool ui_is_large(const struct room_view *view) {
    return view->ui.settings->text_percent > WHISPER_TEXT_PERCENT_MAX;
}

/* The thought under the pointer or the focus, in the critic's own hand. */
static void whisper(const struct catch_state *state, const struct catch_level *level, const struct room_view *view,
                    struct tree *tree) {
    const struct ui *ui = view->ui.ui;
    int index = id_index(ui->hover, "moth.");
    if (index < 0 && ui->focus_shown) {
        index = id_index(ui->focus, "moth.");
    }
    if (index < 0 || index >= CATCH_MOTHS || ui_is_large(view)) {
        return;
    }
    struct rect rect = {catch_waiting[index].x < 960.0f ? 90.0f : 1270.0f, 380.0f, 560.0f, 420.0f};
    struct page page;
    page_begin(&page, tree, &view->ui, "", rect, LOOK_NONE);
    page.align_y = 0.0f;
    page_critic(&page, "whisper", catch_thought_of(state, level, index)->says);
    page_end(&page);
}

/* No name is wrong: what is said depends on what was named, and never corrects. */
static const char *const fit_ids[] = {[FIT_SAME] = "catch.fit-same", [FIT_ALSO] = "catch.fit-also",
                                      [FIT_OTHER] = "catch.fit-other", [FIT_NONE] = "catch.fit-none"};

static void pattern_page(const struct catch_level *level, const struct room_view *view, struct page *page,
                         char (*lines)[LINE_BYTES]) {
    page_text(page, "prompt", word(view, "catch.pattern-prompt"));
    unsigned i = 0;
    for (; i < level->patterns_count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", (int)i);
        snprintf(lines[i], LINE_BYTES, "%s. %s", level->patterns[i].name, level->patterns[i].means);
        page_choice(page, id, lines[i], 0);
        page->items[page->count - 1].size = SMALL_PX;
    }
    char id[WIDGET_ID_BYTES];
    id_make(id, "choice.", (int)i);
    page_choice(page, id, word(view, "catch.none-fits"), 0);
    page->items[page->count - 1].size = SMALL_PX;
}

static void reframe_page(const struct catch_state *state, const struct catch_level *level,
                         const struct room_view *view, struct page *page) {
    page_text(page, "prompt", word(view, "catch.reframe-prompt"));
    bool first = true; /* the focus starts on what was not looked at yet */
    for (int i = 0; i < CATCH_REPLIES; i++) {
        enum catch_answer answer = catch_option(state, i);
        bool tried = catch_was_tried(state, answer);
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", i);
        page_choice(page, id, catch_reply(state, level, answer)->says,
                    tried ? WIDGET_SELECTED : first ? WIDGET_FIRST : 0u);
        first = first && tried;
    }
    char id[WIDGET_ID_BYTES];
    id_make(id, "choice.", CATCH_OPTION_OWN);
    page_choice(page, id, word(view, "catch.own-words"), 0);
}

static void why_page(const struct catch_state *state, const struct catch_level *level, const struct room_view *view,
                     struct page *page) {
    enum catch_answer answer = state->moths[state->caught].answer;
    const struct catch_reply *reply = catch_reply(state, level, answer);
    if (answer == ANSWER_KIND) {
        page_kind(page, "answer", "", reply->says);
    } else {
        page_text(page, "answer", reply->says); /* the warm plate is for what is warm */
        page->items[page->count - 1].face = FACE_DISPLAY;
    }
    page_text(page, "why", reply->why);
    const char *button = answer == ANSWER_KIND ? "frame.next"
                         : answer == ANSWER_COLD ? "catch.cold-again"
                                                 : "catch.sweet-again";
    page_button(page, "next", word(view, button), WIDGET_FIRST);
}

static void own_page(const struct catch_state *state, const struct catch_level *level, const struct room_view *view,
                     struct page *page) {
    size_t field = page->count;
    page_editor(page, "own", word(view, "catch.own-words-hint"), &state->words, 2);
    page->items[field].flags |= WIDGET_FIRST;
    int index = 0;
    for (int slot = 0; slot < SLOT_COUNT; slot++) {
        unsigned count = 0;
        char **texts = catch_chip_texts(level, (enum catch_slot)slot, &count);
        for (unsigned i = 0; i < count; i++, index++) {
            char id[WIDGET_ID_BYTES];
            id_make(id, "choice.", index);
            bool chosen = state->chips[slot] == (int)i && !state->typed;
            if (i == 0) {
                page_button(page, id, texts[i], chosen ? WIDGET_SELECTED : 0u);
            } else {
                page_button_beside(page, id, texts[i], chosen ? WIDGET_SELECTED : 0u);
            }
            page->items[page->count - 1].size = SMALL_PX - 1.0f;
            page->items[page->count - 1].face = FACE_TEXT;
        }
    }
    page_button(page, "next", word(view, "catch.own-done"), catch_own_whole(state) ? 0u : WIDGET_DISABLED);
}

static void believe_page(const struct catch_state *state, const struct room_view *view, struct page *page,
                         const char *wording) {
    static const char *const ids[BELIEF_COUNT] = {"catch.believe-yes", "catch.believe-little",
                                                  "catch.believe-not-yet"};
    if (state->moths[state->caught].rung > 0) {
        page_small(page, "milder", word(view, "catch.milder"));
    }
    page_kind(page, "wording", "", wording);
    page_text(page, "prompt", word(view, "catch.believe-prompt"));
    for (int i = 0; i < BELIEF_COUNT; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", i);
        page_choice(page, id, word(view, ids[i]), 0);
    }
}

static void ending_page(const struct catch_state *state, const struct catch_level *level,
                        const struct room_view *view, struct page *page, const char *wording) {
    if (state->step == CATCH_TRY) {
        page_text(page, "try.title", word(view, "catch.try"));
        page->items[page->count - 1].face = FACE_TEXT_BOLD;
        page_text(page, "try", catch_thought(state, level)->try);
    } else {
        page_kind(page, "wording", "", wording);
        page_text(page, "ending", word(view, state->step == CATCH_WARM ? "catch.warm" : "catch.rests"));
    }
    if (catch_can_note(state) && !view->keeps_nothing) {
        page_choice(page, "note.kind", word(view, "catch.note-kind"), 0);
        page_choice(page, "note.both", word(view, "catch.note-both"), 0);
    } else if (state->noted) {
        page_small(page, "noted", word(view, "catch.noted"));
    }
    page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct catch_state *state = pointer;
    const struct catch_level *level = body;
    if (state->step == CATCH_WINDOW || state->step == CATCH_DONE) {
        whisper(state, level, view, tree);
        window_tree(state, level, view, tree);
        return;
    }
    char lines[CATCH_PATTERNS_MAX][LINE_BYTES];
    char wording[OWN_BYTES];
    catch_wording(state, level, wording, sizeof wording);
    char id[WIDGET_ID_BYTES];
    snprintf(id, sizeof id, "catch.%d.%d.%d", (int)state->step, state->caught,
             state->caught < 0 ? 0 : state->moths[state->caught].rung);
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, LOOK_PAPER);
    page_critic(&page, "thought", catch_thought(state, level)->says);
    page.items[0].size = 32.0f;
    if (state->step == CATCH_PATTERN) {
        pattern_page(level, view, &page, lines);
    } else if (state->step == CATCH_PATTERN_NOTE) {
        page_text(&page, "fit", word(view, fit_ids[catch_fit(state, level)]));
        page_text(&page, "note", catch_thought(state, level)->pattern_note);
        page_button(&page, "next", word(view, "frame.next"), WIDGET_FIRST);
    } else if (state->step == CATCH_REFRAME) {
        reframe_page(state, level, view, &page);
    } else if (state->step == CATCH_WHY) {
        why_page(state, level, view, &page);
    } else if (state->step == CATCH_OWN) {
        own_page(state, level, view, &page);
    } else if (state->step == CATCH_BELIEVE) {
        believe_page(state, view, &page, wording);
    } else {
        ending_page(state, level, view, &page, wording);
    }
    page_end(&page);
}

static void draw(const void *state, const void *level, const struct room_view *view, struct draw_list *list) {
    (void)level;
    catch_scene(state, view, list);
}

const struct practice catch_practice = {
    .id = "catch",
    .stone = "kindness",
    .loop = "room-tone",
    .state_size = sizeof(struct catch_state),
    .start = start,
    .event = event,
    .tick = tick,
    .done = done,
    .wants_text = wants_text,
    .hash = hash,
    .report = report,
    .note = note,
    .noted = noted,
    .tree = tree,
    .draw = draw,
};
