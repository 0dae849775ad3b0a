/* The writing desk in the study: one sheet of paper, and a lamp. */
#include "core/motion.h"
#include "practice/letter/level.h"
#include "practice/letter/rules.h"
#include "practice/list.h"
#include "practice/place_air.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { SHEET_ROWS = 7, FOLD_TICKS = 60 };

static const struct rect panel = {840.0f, 104.0f, 1000.0f, 950.0f};
static const struct rect on_the_desk = {560.0f, 566.0f, 230.0f, 218.0f};

static const char *const fate_words[LETTER_FATES] = {
    [LETTER_DRAWER] = "letter.drawer", [LETTER_TOMORROW] = "letter.tomorrow", [LETTER_WEEK] = "letter.week",
    [LETTER_MONTH] = "letter.month",   [LETTER_LET_GO] = "letter.let-go"};

static void start(void *state, const void *level, const struct entering *entering) {
    (void)entering;
    letter_start(state, level);
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct letter_state *state = pointer;
    if (strcmp(ui_event->id, "sheet") == 0 && letter_edit(state, ui_event)) {
        return true;
    }
    if (ui_event->kind == UI_BACK) {
        return letter_back(state, level);
    }
    if (ui_event->kind != UI_ACTIVATE) {
        return false;
    }
    int index = id_index(ui_event->id, "choice.");
    if (index >= 0) {
        bool fate = state->step == LETTER_KEEP;
        bool chosen = letter_choose(state, level, index);
        cue_play(cues, !fate ? "pen" : index != LETTER_LET_GO ? "drawer" : "fold");
        return chosen;
    }
    bool on_sheet = strcmp(ui_event->id, "sheet") == 0;
    bool moved = strcmp(ui_event->id, "next") == 0 && letter_next(state, level);
    if (moved) {
        cue_play(cues, "page");
    }
    return moved || on_sheet;
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)level;
    (void)cues;
    letter_tick(state);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return letter_done(state);
}

static bool wants_text(const void *state) {
    return ((const struct letter_state *)state)->step == LETTER_WRITE;
}

static uint64_t hash(const void *state) {
    return letter_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    letter_report(state, level, visit);
}

static const char *letter(const void *state, int *days) {
    return letter_to_keep(state, days);
}

static const char *draft(const void *state, int *place) {
    return letter_draft(state, place);
}

static void resume(void *state, const void *level, const char *text, int place) {
    letter_resume(state, level, text, place);
}

static void choice(struct page *page, int index, const char *text) {
    char id[WIDGET_ID_BYTES];
    id_make(id, "choice.", index);
    page_choice(page, id, text, 0);
    page->items[page->count - 1].size = SMALL_PX;
    page->items[page->count - 1].gap = 8.0f;
}

static void write_page(const struct letter_state *state, const struct letter_level *level,
                       const struct room_view *view, struct page *page) {
    const char *asks = letter_asks(state, level);
    const char *own = state->part == 0 ? "letter.greeting" : "letter.parting";
    size_t sheet = page->count;
    page_editor(page, "sheet", word(view, "letter.sheet"), &state->sheet, SHEET_ROWS);
    page->items[sheet].flags |= WIDGET_FIRST; /* whoever sits down may write at once */
    page_text(page, "asks", asks != NULL ? asks : word(view, own));
    unsigned count = 0;
    char **cards = letter_cards(state, level, &count);
    for (unsigned i = 0; i < count; i++) {
        choice(page, (int)i, cards[i]);
    }
    bool last = letter_is_last_part(state, level);
    page_button(page, "next", word(view, last ? "letter.read" : "letter.next-part"), 0);
}

static void keep_page(const struct room_view *view, struct page *page) {
    page_text(page, "prompt", word(view, "letter.keep"));
    for (int i = 0; i < LETTER_FATES; i++) {
        choice(page, i, word(view, fate_words[i]));
    }
    page_small(page, "private", word(view, "letter.private"));
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct letter_state *state = pointer;
    const struct letter_level *level = body;
    char id[WIDGET_ID_BYTES];
    snprintf(id, sizeof id, "letter.%d.%d.%d", (int)state->step, state->line, state->part);
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, LOOK_PAPER);
    if (state->step == LETTER_WRITE) {
        write_page(state, level, view, &page);
    } else if (state->step == LETTER_KEEP) {
        keep_page(view, &page);
    } else if (state->step == LETTER_READ) {
        page_small(&page, "line", letter_line(state, level));
        page_kind(&page, "letter", "", editor_text(&state->sheet));
        page_button(&page, "next", word(view, "frame.next"), WIDGET_FIRST);
    } else {
        page_text(&page, "line", letter_line(state, level));
        page_button(&page, "next", word(view, "frame.next"), WIDGET_FIRST);
    }
    page_end(&page);
}

/* The lamp by the open book; an envelope lies there once the letter is to be kept. */
static void draw(const void *pointer, const void *body, const struct room_view *view, struct draw_list *list) {
    const struct letter_state *state = pointer;
    (void)body;
    bool still = view->ui.settings->reduced_motion;
    float t = still ? 0.0f : (float)(view->ui.tick / 3) / 20.0f;
    draw_sprite(list, "room/study", 0, 0, 1.0f);
    place_air_draw(PLACE_STUDY, &view->ui, list);
    draw_glow(list, 690.0f, 560.0f, 260.0f, COLOUR_AMBER, 0.22f + 0.012f * noise(51u, t * 1.2f));
    if (state->fate >= 0 && state->fate != LETTER_LET_GO && !letter_is_blank(state)) {
        float folded = still ? 1.0f : ease_out_cubic(motion_progress(state->fold_ticks, FOLD_TICKS));
        draw_sprite_in(list, "prop/letter", on_the_desk, -4.0f, folded);
    }
}

const struct practice letter_practice = {
    .id = "letter",
    .stone = "kindness",
    .loop = "room-tone",
    .state_size = sizeof(struct letter_state),
    .start = start,
    .event = event,
    .tick = tick,
    .done = done,
    .wants_text = wants_text,
    .hash = hash,
    .report = report,
    .letter = letter,
    .draft = draft,
    .resume = resume,
    .tree = tree,
    .draw = draw,
};
