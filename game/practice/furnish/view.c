/* A bare room, a shelf of small things, and labels that come off. */
#include "core/motion.h"
#include "practice/furnish/level.h"
#include "practice/furnish/rules.h"
#include "practice/list.h"
#include "practice/place_air.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { FALL_TICKS = 44, LINE_BYTES = 512, THINGS_STAND_MAX = 9 };

#define PAGE_W_PX 400.0f /* a thing's page: it stands on (200, 328) */
#define PAGE_H_PX 380.0f
#define STANDS_X_PX 200.0f
#define STANDS_Y_PX 328.0f
#define BESIDE_PX 92.0f /* from one thing to the next on the same spot */

static const struct rect panel = {1120.0f, 112.0f, 730.0f, 940.0f};
static const struct rect in_hand = {330.0f, 250.0f, 620.0f, 589.0f};

static const char *const looks[FURNISH_LOOKS] = {
    [FURNISH_BLANKET] = "prop/blanket",      [FURNISH_CANDLE] = "prop/candle",
    [FURNISH_TEAPOT] = "prop/teapot",        [FURNISH_JOURNAL] = "prop/journal",
    [FURNISH_PLANT] = "prop/plant",          [FURNISH_LETTER] = "prop/letter",
    [FURNISH_LANTERN] = "prop/lantern",      [FURNISH_CAT] = "prop/cat",
    [FURNISH_CUP] = "prop/thing-cup",        [FURNISH_SHOES] = "prop/thing-shoes",
    [FURNISH_FLOWERS] = "prop/thing-flowers", [FURNISH_BOOKS] = "prop/thing-books",
    [FURNISH_ARMCHAIR] = "prop/thing-armchair", [FURNISH_KETTLE] = "prop/thing-kettle",
    [FURNISH_LAMP] = "prop/thing-lamp",      [FURNISH_JAR] = "prop/thing-jar"};

struct spot {
    const char *word_id;
    float x, y, scale; /* where a thing's foot stands */
};

struct furnished_room {
    const char *cold, *warm;
    struct spot spots[FURNISH_SPOTS];
    float glow_x, glow_y;
};

static const struct furnished_room kitchen = {
    "room/kitchen-cold",
    "room/kitchen",
    {{"furnish.spot-dresser", 700.0f, 768.0f, 0.46f}, {"furnish.spot-stove", 210.0f, 606.0f, 0.44f},
     {"furnish.spot-floor", 150.0f, 1046.0f, 0.66f}},
    600.0f,
    230.0f};
static const struct furnished_room bedroom = {
    "room/bedroom-cold",
    "room/bedroom",
    {{"furnish.spot-bed", 520.0f, 850.0f, 0.5f}, {"furnish.spot-nightstand", 900.0f, 772.0f, 0.4f},
     {"furnish.spot-rug", 560.0f, 1050.0f, 0.6f}},
    1046.0f,
    660.0f};

static const struct furnished_room *room_of(const struct furnish_level *level) {
    return level->head.place == PLACE_KITCHEN ? &kitchen : &bedroom;
}

static void start(void *state, const void *level, const struct entering *entering) {
    furnish_start(state, level, entering->seed, entering->visits);
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct furnish_state *state = pointer;
    if (ui_event->kind == UI_BACK) {
        return furnish_back(state, level);
    }
    if (ui_event->kind != UI_ACTIVATE) {
        return false;
    }
    int index = id_index(ui_event->id, "choice.");
    if (index >= 0) {
        bool placing = state->step == FURNISH_BARE && index != FURNISH_LEAVE;
        bool chosen = furnish_choose(state, level, index);
        cue_play(cues, placing ? "shelf" : "page");
        return chosen;
    }
    bool peels = state->step == FURNISH_LABEL || state->step == FURNISH_CORNER;
    bool moved = strcmp(ui_event->id, "next") == 0 && furnish_next(state, level);
    if (moved) {
        cue_play(cues, peels ? "catch" : state->step == FURNISH_CLOSING ? "chime" : "page");
    }
    return moved;
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)level;
    (void)cues;
    furnish_tick(state);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return furnish_done(state);
}

static uint64_t hash(const void *state) {
    return furnish_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    furnish_report(state, level, visit);
}

static const char *keepsake(const void *body, const char *rest) {
    const struct furnish_level *level = body;
    for (unsigned i = 0; strncmp(rest, "thing.", 6) == 0 && i < level->things_count; i++) {
        if (strcmp(rest + 6, level->things[i].id) == 0) {
            return level->things[i].name;
        }
    }
    return NULL;
}

static void choice(struct page *page, int index, const char *text) {
    char id[WIDGET_ID_BYTES];
    id_make(id, "choice.", index);
    page_choice(page, id, text, 0);
    page->items[page->count - 1].size = SMALL_PX;
    page->items[page->count - 1].gap = 8.0f;
}

static void shelf_page(const struct furnish_state *state, const struct furnish_level *level,
                       const struct room_view *view, struct page *page, char (*lines)[LINE_BYTES]) {
    page_text(page, "prompt", word(view, furnish_can_next(state) ? "furnish.prompt-more" : "furnish.prompt"));
    for (int i = 0; i < FURNISH_SHOWN; i++) {
        if (state->spot[i] != FURNISH_NOWHERE) {
            continue;
        }
        const struct furnish_thing *thing = furnish_on_shelf(state, level, i);
        snprintf(lines[i], LINE_BYTES, state->peeled[i] ? "%s" : "%s: “%s”", thing->name, thing->label);
        choice(page, i, lines[i]);
    }
    page_button(page, "next", word(view, "furnish.enough"), furnish_can_next(state) ? 0u : WIDGET_DISABLED);
}

static void label_page(const struct furnish_state *state, const struct furnish_level *level,
                       const struct room_view *view, struct page *page) {
    const struct furnish_thing *thing = furnish_thing(state, level);
    page_heading(page, "thing", thing->name);
    page->items[page->count - 1].size = 40.0f;
    page_small(page, "on-it", word(view, "furnish.on-it"));
    page_critic(page, "label", thing->label);
    if (state->step == FURNISH_CORNER) {
        page_text(page, "mutters", thing->mutters);
    }
    page_button(page, "next", word(view, state->step == FURNISH_LABEL ? "furnish.peel" : "furnish.peel-off"),
                WIDGET_FIRST);
}

static void bare_page(const struct furnish_state *state, const struct furnish_level *level,
                      const struct room_view *view, struct page *page) {
    const struct furnish_thing *thing = furnish_thing(state, level);
    page_heading(page, "thing", thing->name);
    page->items[page->count - 1].size = 40.0f;
    page_kind(page, "truth", "", thing->truth);
    if (state->step == FURNISH_STANDS) {
        page_text(page, "stands", word(view, "furnish.stands"));
        page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
        return;
    }
    page_small(page, "prompt", word(view, "furnish.where"));
    for (int i = 0; i < FURNISH_SPOTS; i++) {
        choice(page, i, word(view, room_of(level)->spots[i].word_id));
    }
    choice(page, FURNISH_LEAVE, word(view, "furnish.leave"));
}

static void slip_page(const struct furnish_state *state, const struct furnish_level *level,
                      const struct room_view *view, struct page *page, char *line) {
    static const char *const asks[FURNISH_SLIP_LINES] = {"furnish.how-long", "furnish.to-do", "furnish.signed-by"};
    page_heading(page, "slip.title", word(view, "furnish.slip"));
    page->items[page->count - 1].size = 40.0f;
    if (state->step == FURNISH_SLIP) {
        snprintf(line, LINE_BYTES * 2, "%s %s %s", furnish_slip(state, level, 0), furnish_slip(state, level, 1),
                 furnish_slip(state, level, 2));
        page_kind(page, "slip", "", line);
        page_text(page, "pinned", word(view, "furnish.pinned"));
        page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
        return;
    }
    int at = (int)(state->step - FURNISH_HOW_LONG);
    page_text(page, "prompt", word(view, asks[at]));
    unsigned count = 0;
    char **lines = furnish_slip_lines(state, level, &count);
    for (unsigned i = 0; i < count; i++) {
        choice(page, (int)i, lines[i]);
    }
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct furnish_state *state = pointer;
    const struct furnish_level *level = body;
    char lines[FURNISH_SHOWN][LINE_BYTES];
    char line[LINE_BYTES * 2];
    char id[WIDGET_ID_BYTES];
    snprintf(id, sizeof id, "furnish.%d.%d.%d", (int)state->step, state->line, state->taken);
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, LOOK_PAPER);
    if (state->step == FURNISH_SHELF) {
        shelf_page(state, level, view, &page, lines);
    } else if (state->step == FURNISH_LABEL || state->step == FURNISH_CORNER) {
        label_page(state, level, view, &page);
    } else if (state->step == FURNISH_BARE || state->step == FURNISH_STANDS) {
        bare_page(state, level, view, &page);
    } else if (state->step >= FURNISH_HOW_LONG && state->step <= FURNISH_SLIP) {
        slip_page(state, level, view, &page, line);
    } else {
        page_text(&page, "line", furnish_line(state, level));
        page_button(&page, "next", word(view, "frame.next"), WIDGET_FIRST);
    }
    page_end(&page);
}

struct standing {
    int on_spot[FURNISH_SPOTS];
    int count;
};

static void draw_standing(const struct furnished_room *room, enum furnish_look look, int spot,
                          struct standing *standing, struct draw_list *list) {
    const struct spot *at = &room->spots[spot];
    if (standing->count >= THINGS_STAND_MAX) {
        return;
    }
    float x = at->x + BESIDE_PX * (float)standing->on_spot[spot];
    struct rect rect = {x - STANDS_X_PX * at->scale, at->y - STANDS_Y_PX * at->scale, PAGE_W_PX * at->scale,
                        PAGE_H_PX * at->scale};
    draw_sprite_in(list, looks[look], rect, 0.0f, 1.0f);
    standing->on_spot[spot]++;
    standing->count++;
}

/* What stands here from other evenings, and what was put down tonight. */
static void draw_things(const struct furnish_state *state, const struct furnish_level *level,
                        const struct room_view *view, struct draw_list *list) {
    const struct furnished_room *room = room_of(level);
    struct standing standing = {{0}, 0};
    for (int i = 0; i < FURNISH_SHOWN; i++) {
        if (state->spot[i] != FURNISH_NOWHERE) {
            draw_standing(room, furnish_on_shelf(state, level, i)->look, state->spot[i], &standing, list);
        }
    }
    for (unsigned i = 0; i < level->things_count; i++) {
        char kept[NAME_BYTES];
        snprintf(kept, sizeof kept, "furnish.thing.%s", level->things[i].id);
        if (kept_has(&view->kept, kept)) {
            draw_standing(room, level->things[i].look, (int)i % FURNISH_SPOTS, &standing, list);
        }
    }
}

static void draw_in_hand(const struct furnish_state *state, const struct furnish_level *level,
                         const struct room_view *view, struct draw_list *list) {
    bool still = view->ui.settings->reduced_motion;
    draw_glow(list, in_hand.x + in_hand.w / 2.0f, in_hand.y + in_hand.h * 0.6f, 280.0f, COLOUR_HONEY,
              state->step == FURNISH_BARE ? 0.5f : 0.2f);
    draw_sprite_in(list, looks[furnish_thing(state, level)->look], in_hand, 0.0f, 1.0f);
    struct rect label = {in_hand.x + 190.0f, in_hand.y + 250.0f, 260.0f, 180.0f};
    if (state->step == FURNISH_LABEL) {
        draw_sprite_in(list, "prop/label-stuck", label, -6.0f, 1.0f);
    } else if (state->step == FURNISH_CORNER) {
        draw_sprite_in(list, "prop/label-corner", label, -6.0f, 1.0f);
    } else if (!still && state->label_ticks < FALL_TICKS) {
        float fallen = motion_progress(state->label_ticks, FALL_TICKS);
        label.y += 380.0f * fallen * fallen;
        label.x += 60.0f * fallen;
        draw_sprite_in(list, "prop/label-curl", label, -6.0f + 50.0f * fallen, 1.0f - fallen);
    }
}

static void draw(const void *pointer, const void *body, const struct room_view *view, struct draw_list *list) {
    const struct furnish_state *state = pointer;
    const struct furnish_level *level = body;
    const struct furnished_room *room = room_of(level);
    bool still = view->ui.settings->reduced_motion;
    float warmth = still ? furnish_warmth(state) : roundf(state->warmth * 50.0f) / 50.0f;
    float t = still ? 0.0f : (float)(view->ui.tick / 3) / 20.0f;
    draw_sprite(list, room->cold, 0, 0, 1.0f);
    draw_sprite(list, room->warm, 0, 0, warmth);
    draw_things(state, level, view, list);
    draw_glow(list, room->glow_x, room->glow_y, 240.0f, COLOUR_AMBER, (0.20f + 0.012f * noise(71u, t)) * warmth);
    place_air_draw(level->head.place, &view->ui, list);
    bool holds = state->taken >= 0 && state->step != FURNISH_STANDS && state->step != FURNISH_SHELF;
    if (holds) {
        draw_in_hand(state, level, view, list);
    }
}

const struct practice furnish_practice = {
    .id = "furnish",
    .stone = "kindness",
    .loop = "room-tone",
    .state_size = sizeof(struct furnish_state),
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
