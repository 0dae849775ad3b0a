/* A walker sees the semantic tree and presses buttons, as the bot does, but stands
 * in for the screen itself: letters are all equally wide, and time passes a few
 * ticks with each press. */
#include "practice/walk.h"

#include "core/hash.h"
#include "core/rng.h"

#include <stdlib.h>
#include <string.h>

enum {
    TICKS_A_PRESS = 8,
    TICKS_GUIDED = 500,
    GUIDED_IN = 12,
    PRESSED_MAX = 1024,
    SEEN_MAX = 4096,
    NEW_COST = 16,
    WALK_STREAM = 41
};

struct pressed {
    uint64_t id;
    uint32_t times;
};

struct walker {
    const struct practice *practice;
    const struct level *level;
    struct room_view view;
    struct settings settings;
    struct ui ui;
    struct tree tree;
    void *state;
    struct cues cues;
    struct rng rng;
    struct pressed pressed[PRESSED_MAX];
    size_t pressed_count;
    uint64_t seen[SEEN_MAX];
    size_t seen_count;
};

static struct pressed *pressed_at(struct walker *walker, const char *id) {
    uint64_t hash = hash_text(hash_text(HASH_START, walker->tree.page), id);
    for (size_t i = 0; i < walker->pressed_count; i++) {
        if (walker->pressed[i].id == hash) {
            return &walker->pressed[i];
        }
    }
    size_t at = walker->pressed_count < PRESSED_MAX ? walker->pressed_count++ : PRESSED_MAX - 1;
    walker->pressed[at] = (struct pressed){hash, 0};
    return &walker->pressed[at];
}

static void note_text(struct walker *walker, const char *shown, struct text *read) {
    uint64_t hash = hash_text(HASH_START, shown);
    for (size_t i = 0; i < walker->seen_count; i++) {
        if (walker->seen[i] == hash) {
            return;
        }
    }
    if (walker->seen_count < SEEN_MAX) {
        walker->seen[walker->seen_count++] = hash;
        text_append(read, shown);
        text_append(read, "\n");
    }
}

static void look(struct walker *walker, struct text *read) {
    tree_clear(&walker->tree);
    walker->practice->tree(walker->state, walker->level->body, &walker->view, &walker->tree);
    ui_settle(&walker->ui, &walker->tree);
    for (size_t i = 0; i < walker->tree.count; i++) {
        note_text(walker, tree_name(&walker->tree, &walker->tree.widgets[i]), read);
        note_text(walker, tree_value(&walker->tree, &walker->tree.widgets[i]), read);
    }
}

/* What was pressed least on this page; what is chosen already is left alone for a while. */
static const struct widget *choose(struct walker *walker) {
    const struct widget *best = NULL;
    uint32_t best_cost = UINT32_MAX;
    for (size_t i = 0; i < walker->tree.count; i++) {
        const struct widget *widget = &walker->tree.widgets[i];
        if (!widget_can_focus(widget) || (widget->flags & WIDGET_FRAME) != 0 || widget->role == ROLE_FIELD) {
            continue;
        }
        uint32_t cost = pressed_at(walker, widget->id)->times * NEW_COST + rng_below(&walker->rng, NEW_COST / 2);
        cost += (widget->flags & WIDGET_SELECTED) != 0 ? NEW_COST : 0u;
        if (cost < best_cost) {
            best_cost = cost;
            best = widget;
        }
    }
    return best;
}

static void pass_time(struct walker *walker, int ticks) {
    for (int i = 0; i < ticks; i++) {
        walker->cues.count = 0;
        walker->practice->tick(walker->state, walker->level->body, &walker->cues);
    }
}

static void press(struct walker *walker) {
    bool guided = walker->practice->guides != NULL && walker->practice->guides(walker->state);
    if (guided && rng_below(&walker->rng, GUIDED_IN) != 0) {
        pass_time(walker, TICKS_GUIDED); /* what was set going is watched for a while */
        return;
    }
    const struct widget *widget = choose(walker);
    if (widget != NULL) {
        bool adjusts = (widget->flags & WIDGET_ADJUSTABLE) != 0;
        struct ui_event event = {.kind = adjusts ? UI_ADJUST : UI_ACTIVATE, .delta = adjusts ? 1 : 0, .wrap = true};
        utf8_copy(event.id, sizeof event.id, widget->id);
        pressed_at(walker, widget->id)->times++;
        (void)walker->practice->event(walker->state, walker->level->body, &event, &walker->cues);
    }
    pass_time(walker, TICKS_A_PRESS);
}

static bool walk_once(struct walker *walker, uint32_t number, struct text *read) {
    struct entering entering = {
        .seed = hash_int(HASH_START, number % 3), .visits = number / 2, .after = number % 4 == 3};
    rng_seed(&walker->rng, number, WALK_STREAM);
    memset(walker->state, 0, walker->practice->state_size);
    walker->practice->start(walker->state, walker->level->body, &entering);
    for (int i = 0; i < WALK_PRESSES_MAX; i++) {
        if (walker->practice->done(walker->state, walker->level->body)) {
            return true;
        }
        look(walker, read);
        press(walker);
    }
    return false;
}

void walk_level(struct walk_report *report, const struct level *level, const struct library *library,
                const struct strings *strings) {
    struct walker *walker = memory_get(1, sizeof *walker);
    memset(report, 0, sizeof *report);
    walker->practice = practice_find(level->kind->id);
    walker->level = level;
    walker->settings = SETTINGS_DEFAULT;
    walker->view = (struct room_view){
        .ui = {.measure = &type_ruler, .settings = &walker->settings, .ui = &walker->ui},
        .strings = strings,
        .library = library};
    walker->state = memory_get(1, walker->practice->state_size);
    for (uint32_t i = 0; i < WALKS; i++) {
        if (!walk_once(walker, i, &report->read) && report->unfinished++ == 0) {
            utf8_copy(report->page, sizeof report->page, walker->tree.page);
        }
    }
    free(walker->state);
    tree_free(&walker->tree);
    free(walker);
}

void walk_free(struct walk_report *report) {
    text_free(&report->read);
}
