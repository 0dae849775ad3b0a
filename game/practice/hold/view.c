/* The stairs by lamplight: a bowl, two hands, and water that shows what they do. */
#include "core/motion.h"
#include "practice/hold/level.h"
#include "practice/hold/rules.h"
#include "practice/list.h"
#include "practice/place_air.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { RIPPLES = 3, RIPPLE_STEPS = 16, LIST_TEXT_PERCENT = 150, LINE_BYTES = 512 };

#define BOWL_W_PX 330.0f
#define BOWL_H_PX 230.0f
#define WATER_RX_PX 128.0f
#define WATER_RY_PX 30.0f
#define WATER_UP_PX 44.0f /* from the middle of the bowl's page up to its water */
#define TILT_DEGREES 7.0f

static const struct rect panel = {1000.0f, 112.0f, 840.0f, 940.0f};

struct spot {
    float x, y;
};

/* Where the bowl is on each stair, and on the window sill. */
static const struct spot first_stair = {250.0f, 800.0f};
static const struct spot top_stair = {700.0f, 505.0f};
static const struct spot sill = {716.0f, 392.0f};

static const char *const grip_words[HOLD_GRIPS] = {
    [HOLD_PUSH] = "hold.push", [HOLD_GENTLY] = "hold.hold", [HOLD_CLING] = "hold.cling"};
static const char *const grip_sprites[HOLD_GRIPS] = {
    [HOLD_PUSH] = "prop/hands-push", [HOLD_GENTLY] = "prop/hands-hold", [HOLD_CLING] = "prop/hands-cling"};

struct body_place {
    const char *word_id;
    float x, y; /* on the figure's page, 360 x 640 */
};

static const struct body_place places[HOLD_PLACES] = {
    [HOLD_HEAD] = {"hold.place.head", 180.0f, 80.0f},     [HOLD_THROAT] = {"hold.place.throat", 180.0f, 168.0f},
    [HOLD_SHOULDERS] = {"hold.place.shoulders", 84.0f, 232.0f}, [HOLD_CHEST] = {"hold.place.chest", 196.0f, 276.0f},
    [HOLD_BELLY] = {"hold.place.belly", 180.0f, 392.0f},  [HOLD_HANDS] = {"hold.place.hands", 300.0f, 448.0f},
    [HOLD_NOWHERE] = {"hold.place.nowhere", 180.0f, 590.0f}};
static const struct rect figure = {330.0f, 330.0f, 360.0f, 640.0f};

static void start(void *state, const void *level, const struct entering *entering) {
    (void)entering;
    hold_start(state, level);
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct hold_state *state = pointer;
    if (ui_event->kind == UI_BACK) {
        return hold_back(state, level);
    }
    if (ui_event->kind != UI_ACTIVATE) {
        return false;
    }
    int index = id_index(ui_event->id, "choice.");
    if (index >= 0) {
        bool gripping = state->step == HOLD_STAIR;
        bool chosen = hold_choose(state, level, index);
        cue_play(cues, !gripping ? "page" : index == HOLD_GENTLY ? "warm" : "water");
        return chosen;
    }
    bool moved = strcmp(ui_event->id, "next") == 0 && hold_next(state, level);
    if (moved) {
        cue_play(cues, state->step == HOLD_WINDOW ? "chime" : "step");
    }
    return moved;
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)cues;
    hold_tick(state, level);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return hold_done(state);
}

static uint64_t hash(const void *state) {
    return hold_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    hold_report(state, level, visit);
}

static const char *keepsake(const void *body, const char *rest) {
    const struct hold_level *level = body;
    return strncmp(rest, "bowl.", 5) == 0 && strcmp(rest + 5, level->head.id) == 0 ? level->water : NULL;
}

static void choices(struct page *page, const char *const *texts, const unsigned *flags, int count, float size) {
    for (int i = 0; i < count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", i);
        page_choice(page, id, texts[i], flags == NULL ? 0u : flags[i]);
        page->items[page->count - 1].size = size;
        page->items[page->count - 1].gap = 8.0f;
    }
}

static void stair_page(const struct hold_state *state, const struct hold_level *level, const struct room_view *view,
                       struct page *page) {
    const char *texts[HOLD_GRIPS];
    page_text(page, "stair", hold_stair(state, level)->says);
    page_small(page, "prompt", word(view, "hold.which-grip"));
    for (int i = 0; i < HOLD_GRIPS; i++) {
        texts[i] = word(view, grip_words[i]);
    }
    choices(page, texts, NULL, HOLD_GRIPS, TEXT_PX);
}

static void feeling_page(const struct hold_state *state, const struct hold_level *level, const struct room_view *view,
                         struct page *page) {
    page_text(page, "prompt", word(view, "hold.what-is-it"));
    for (int i = 0; i <= (int)level->feelings_count; i++) {
        bool none = i == (int)level->feelings_count;
        bool chosen = none ? state->no_word : hold_has_feeling(state, i);
        char id[WIDGET_ID_BYTES];
        id_make(id, "choice.", none ? HOLD_NO_WORD : i);
        const char *text = none ? word(view, "hold.no-word") : level->feelings[i].text;
        if (i % 2 == 0) {
            page_button(page, id, text, chosen ? WIDGET_SELECTED : 0u);
        } else {
            page_button_beside(page, id, text, chosen ? WIDGET_SELECTED : 0u);
        }
        page->items[page->count - 1].size = SMALL_PX;
        page->items[page->count - 1].face = FACE_TEXT;
    }
    page_button(page, "next", word(view, "frame.next"), hold_can_next(state) ? WIDGET_FIRST : WIDGET_DISABLED);
}

static void where_page(const struct room_view *view, struct page *page) {
    const char *texts[HOLD_PLACES];
    page_text(page, "prompt", word(view, "hold.where"));
    for (int i = 0; i < HOLD_PLACES; i++) {
        texts[i] = word(view, places[i].word_id);
    }
    choices(page, texts, NULL, HOLD_PLACES, SMALL_PX);
}

static void say_page(const struct hold_state *state, const struct hold_level *level, const struct room_view *view,
                     struct page *page) {
    if (state->step == HOLD_SAID) {
        page_kind(page, "said", "", level->sayings[state->saying].text);
        page_text(page, "line", word(view, "hold.said"));
        page_button(page, "next", word(view, "hold.on"), WIDGET_FIRST);
        return;
    }
    const char *texts[HOLD_SAYINGS_MAX];
    page_text(page, "prompt", word(view, "hold.say"));
    for (unsigned i = 0; i < level->sayings_count; i++) {
        texts[i] = level->sayings[i].text;
    }
    choices(page, texts, NULL, (int)level->sayings_count, TEXT_PX);
}

/* The names that were chosen, for the line under the water: "worry, shame". */
static void named(const struct hold_state *state, const struct hold_level *level, char *out, size_t size) {
    out[0] = '\0';
    for (unsigned i = 0; i < level->feelings_count; i++) {
        if (hold_has_feeling(state, (int)i)) {
            size_t length = strlen(out);
            snprintf(out + length, size - length, "%s%s", length > 0 ? ", " : "", level->feelings[i].text);
        }
    }
}

static void state_water(const struct hold_state *state, const struct hold_level *level, const struct room_view *view,
                        struct tree *tree) {
    float wave = hold_wave(state, level);
    const char *id = wave > 0.5f ? "hold.picture-rough" : wave > 0.15f ? "hold.picture-lapping" : "hold.picture-still";
    tree_add(tree, "water", ROLE_PICTURE, LOOK_NONE, (struct rect){90.0f, 300.0f, 800.0f, 640.0f}, word(view, id),
             NULL);
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct hold_state *state = pointer;
    const struct hold_level *level = body;
    char id[WIDGET_ID_BYTES];
    char names[LINE_BYTES];
    snprintf(id, sizeof id, "hold.%d.%d.%d", (int)state->step, state->line, state->stair);
    named(state, level, names, sizeof names);
    if (state->step != HOLD_WHERE) {
        state_water(state, level, view, tree);
    }
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, LOOK_PAPER);
    if (state->step > HOLD_OPENING && state->step < HOLD_WINDOW) {
        page_small(&page, "bowl", level->water);
        page.items[0].face = FACE_DISPLAY;
    }
    if (state->step > HOLD_FEELING && state->step < HOLD_WINDOW && names[0] != '\0') {
        page_small(&page, "names", names);
    }
    if (state->step == HOLD_STAIR) {
        stair_page(state, level, view, &page);
    } else if (state->step == HOLD_FEELING) {
        feeling_page(state, level, view, &page);
    } else if (state->step == HOLD_WHERE) {
        where_page(view, &page);
    } else if (state->step == HOLD_SAY || state->step == HOLD_SAID) {
        say_page(state, level, view, &page);
    } else {
        page_text(&page, "line", hold_line(state, level));
        page_button(&page, "next", word(view, "frame.next"), WIDGET_FIRST);
    }
    page_end(&page);
}

/* Ripples on the water: short arcs that travel when it is rough and vanish when it is still. */
static void draw_ripples(float x, float y, float wave, float t, struct draw_list *list) {
    for (int i = 0; i < RIPPLES; i++) {
        struct segment segments[RIPPLE_STEPS];
        float wide = WATER_RX_PX * (0.88f - 0.26f * (float)i);
        float row = y - 9.0f + 9.0f * (float)i;
        float high = wave * (9.0f - 2.0f * (float)i);
        for (int k = 0; k < RIPPLE_STEPS; k++) {
            float a = (float)k / (float)RIPPLE_STEPS;
            float b = (float)(k + 1) / (float)RIPPLE_STEPS;
            float ya = sinf(a * 11.0f + t * 3.1f + (float)i * 1.9f) * high;
            float yb = sinf(b * 11.0f + t * 3.1f + (float)i * 1.9f) * high;
            segments[k] = (struct segment){x - wide + 2.0f * wide * a, row + ya, x - wide + 2.0f * wide * b, row + yb};
        }
        draw_lines(list, segments, RIPPLE_STEPS, 2.6f, 0xD7ECE8u, 0.22f + 0.5f * wave);
    }
}

static struct spot bowl_at(const struct hold_state *state, const struct hold_level *level, float climbed) {
    float stairs = (float)level->stairs_count;
    float t = fminf(climbed / (stairs - 1.0f), 1.0f);
    struct spot on_stairs = {mix(first_stair.x, top_stair.x, t), mix(first_stair.y, top_stair.y, t)};
    float up = fminf(fmaxf(climbed - (stairs - 1.0f), 0.0f), 1.0f);
    (void)state;
    return (struct spot){roundf(mix(on_stairs.x, sill.x, up)), roundf(mix(on_stairs.y, sill.y, up))};
}

static void draw_bowl(const struct hold_state *state, const struct hold_level *level, const struct room_view *view,
                      struct draw_list *list) {
    bool still = view->ui.settings->reduced_motion;
    float wave = still ? hold_wave(state, level) : roundf(state->wave * 100.0f) / 100.0f;
    float climbed = still ? hold_climb(state, level) : roundf(state->climb * 200.0f) / 200.0f;
    float t = still || wave < 0.02f ? 0.6f : (float)(view->ui.tick / 2) / 30.0f;
    struct spot at = bowl_at(state, level, climbed);
    float tilt = roundf(TILT_DEGREES * wave * sinf(t * 2.3f) * 20.0f) / 20.0f;
    struct rect page = {at.x - BOWL_W_PX / 2.0f, at.y - BOWL_H_PX / 2.0f, BOWL_W_PX, BOWL_H_PX};
    struct rect water = {at.x - WATER_RX_PX - 8.0f, at.y - WATER_UP_PX - WATER_RY_PX - 8.0f,
                         2.0f * WATER_RX_PX + 16.0f, 2.0f * WATER_RY_PX + 16.0f};
    draw_sprite_in(list, "prop/bowl-back", page, 0.0f, 1.0f);
    draw_sprite_in(list, "prop/bowl-water", water, tilt, 1.0f);
    if (wave < 0.2f) {
        draw_sprite_in(list, "prop/bowl-sky", water, 0.0f, 1.0f - wave * 5.0f);
    }
    draw_ripples(at.x, at.y - WATER_UP_PX, wave, t, list);
    draw_sprite_in(list, "prop/bowl-front", page, 0.0f, 1.0f);
    enum hold_grip grip = hold_grip(state);
    if (state->step > HOLD_OPENING && state->step < HOLD_WINDOW && grip != HOLD_NO_GRIP) {
        struct rect hands = {at.x - 260.0f, at.y - 150.0f, 520.0f, 320.0f};
        draw_sprite_in(list, grip_sprites[grip], hands, 0.0f, 1.0f);
    }
}

static void draw_figure(const struct room_view *view, struct draw_list *list) {
    draw_sprite_in(list, "prop/figure-standing", figure, 0.0f, 1.0f);
    const struct ui *ui = view->ui.ui;
    int place = id_index(ui->hover, "choice.");
    place = place < 0 && ui->focus_shown ? id_index(ui->focus, "choice.") : place;
    if (place >= 0 && place < HOLD_NOWHERE) {
        draw_glow(list, figure.x + places[place].x, figure.y + places[place].y, 74.0f, COLOUR_HONEY, 0.75f);
    }
}

static void draw(const void *pointer, const void *body, const struct room_view *view, struct draw_list *list) {
    const struct hold_state *state = pointer;
    const struct hold_level *level = body;
    draw_sprite(list, "room/stairs", 0, 0, 1.0f);
    place_air_draw(PLACE_STAIRS, &view->ui, list);
    float t = view->ui.settings->reduced_motion ? 0.0f : (float)(view->ui.tick / 3) / 20.0f;
    draw_glow(list, 120.0f, 560.0f, 230.0f, COLOUR_AMBER, 0.24f + 0.012f * noise(21u, t * 1.3f));
    if (state->step == HOLD_WHERE) {
        draw_figure(view, list);
    } else {
        draw_bowl(state, level, view, list);
    }
}

const struct practice hold_practice = {
    .id = "hold",
    .stone = "mindfulness",
    .loop = "room-tone",
    .state_size = sizeof(struct hold_state),
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
