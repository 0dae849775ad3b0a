/* The gallery: three old portraits, a table of cards and a pair of scales that
 * stand as the cards lie. What tipped in an earlier visit hangs tipped. */
#include "core/motion.h"
#include "practice/list.h"
#include "practice/myths/level.h"
#include "practice/myths/rules.h"
#include "practice/place_air.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { LINE_BYTES = 512, TIP_TICKS = 50 };

#define PIVOT_X 470.0f
#define PIVOT_Y 610.0f
#define ARM_PX 235.0f
#define PAN_PX 230.0f
#define PAN_HANGS_PX 14.0f  /* from the top of the pan's page to its ring */
#define PAN_FLOOR_PX 176.0f /* from there to where a weight lies */
#define TIPPED_DEGREES 8.5f
#define PI_F 3.14159265f

static const struct rect panel = {960.0f, 112.0f, 880.0f, 940.0f};

struct frame {
    struct rect rect;
    const char *sprite;
};

static const struct frame frames[MYTHS_PORTRAITS] = {
    {{70.0f, 116.0f, 250.0f, 320.0f}, "prop/portrait-selfish"},
    {{345.0f, 84.0f, 250.0f, 320.0f}, "prop/portrait-pity"},
    {{620.0f, 116.0f, 250.0f, 320.0f}, "prop/portrait-edge"},
};

static const char *const weight_sprites[] = {
    [MYTHS_FEATHER] = "prop/weight-feather",
    [MYTHS_PEBBLE] = "prop/weight-pebble",
    [MYTHS_STONE] = "prop/weight-stone",
};

static const char *const pan_words[MYTHS_PANS] = {
    [MYTHS_AGAINST] = "myths.against", [MYTHS_WITH] = "myths.with", [MYTHS_ASIDE] = "myths.aside"};

static void start(void *state, const void *level, const struct entering *entering) {
    myths_start(state, level, entering_chance(entering));
}

static bool event(void *pointer, const void *level, const struct ui_event *ui_event, struct cues *cues) {
    struct myths_state *state = pointer;
    if (ui_event->kind == UI_BACK) {
        return myths_back(state, level);
    }
    if (ui_event->kind != UI_ACTIVATE) {
        return false;
    }
    int index = id_index(ui_event->id, "choice.");
    if (index >= 0) {
        bool placing = state->step == MYTHS_CARD;
        bool chosen = myths_choose(state, level, index);
        cue_play(cues, placing && index != MYTHS_ASIDE ? "stone" : "page");
        return chosen;
    }
    bool weighed = state->step == MYTHS_TABLE;
    bool moved = strcmp(ui_event->id, "next") == 0 && myths_next(state, level);
    if (moved) {
        cue_play(cues, weighed && myths_tipped(state, level) ? "chime" : "page");
    }
    return moved;
}

static void tick(void *state, const void *level, struct cues *cues) {
    (void)cues;
    myths_tick(state, level);
}

static bool done(const void *state, const void *level) {
    (void)level;
    return myths_done(state);
}

static uint64_t hash(const void *state) {
    return myths_hash(state);
}

static void report(const void *state, const void *level, struct visit *visit) {
    myths_report(state, level, visit);
}

static const char *keepsake(const void *body, const char *rest) {
    const struct myths_level *level = body;
    const char *dot = strchr(rest, '.');
    return dot != NULL && strcmp(dot + 1, level->head.id) == 0 ? level->left : NULL;
}

static const char *weight_word(const struct room_view *view, enum myths_weight weight) {
    return weight == MYTHS_FEATHER  ? word(view, "myths.feather")
           : weight == MYTHS_PEBBLE ? word(view, "myths.pebble")
                                    : word(view, "myths.stone");
}

static void table_page(const struct myths_state *state, const struct myths_level *level, const struct room_view *view,
                       struct page *page, char (*lines)[LINE_BYTES]) {
    bool first = true;
    page_text(page, "prompt", word(view, myths_placed(state) == 0 ? "myths.prompt" : "myths.prompt-more"));
    for (int i = 0; i < MYTHS_CARDS; i++) {
        char id[WIDGET_ID_BYTES];
        const struct myths_card *card = myths_card_at(state, level, i);
        int pan = state->pan[state->order[i]];
        id_make(id, "choice.", i);
        snprintf(lines[i], LINE_BYTES, pan == MYTHS_NOT_PLACED ? "%s" : "%s (%s)", card->title,
                 pan == MYTHS_NOT_PLACED ? "" : word(view, pan_words[pan]));
        bool fresh = pan == MYTHS_NOT_PLACED;
        page_choice(page, id, lines[i], !fresh ? WIDGET_SELECTED : first ? WIDGET_FIRST : 0u);
        page->items[page->count - 1].size = SMALL_PX;
        first = first && !fresh;
    }
    page_button(page, "next", word(view, "myths.enough"), myths_can_finish(state) ? 0u : WIDGET_DISABLED);
}

static void card_page(const struct myths_state *state, const struct myths_level *level, const struct room_view *view,
                      struct page *page, char *line) {
    const struct myths_card *card = myths_card(state, level);
    page_text(page, "card.title", card->title);
    page->items[page->count - 1].face = FACE_TEXT_BOLD;
    page_text(page, "card.found", card->found);
    if (state->step == MYTHS_CARD) {
        page_small(page, "prompt", word(view, "myths.which-pan"));
        for (int i = 0; i < MYTHS_PANS; i++) {
            char id[WIDGET_ID_BYTES];
            id_make(id, "choice.", i);
            page_choice(page, id, word(view, pan_words[i]), state->pan[state->card] == i ? WIDGET_SELECTED : 0u);
        }
        return;
    }
    snprintf(line, LINE_BYTES, "%s %s", weight_word(view, card->weight), card->why);
    page_text(page, "card.why", line);
    page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
}

static void words_page(const struct myths_state *state, const struct myths_level *level, const struct room_view *view,
                       struct page *page) {
    bool speaks = state->step == MYTHS_ANSWER;
    if (speaks) {
        page_small(page, "scale", word(view, myths_tipped(state, level) ? "myths.tips" : "myths.level"));
        page_critic(page, "line", myths_line(state, level));
    } else if (state->step == MYTHS_LEFT) {
        page_small(page, "left.title", word(view, "myths.left"));
        page_kind(page, "line", "", myths_line(state, level));
    } else {
        page_text(page, "line", myths_line(state, level));
    }
    page_button(page, "next", word(view, "frame.next"), WIDGET_FIRST);
}

/* What the scale and the portraits look like, for whoever cannot see them. */
static void state_picture(const struct myths_state *state, const struct myths_level *level,
                          const struct room_view *view, struct tree *tree) {
    int balance = myths_balance(state, level);
    const char *id = balance >= MYTHS_TIPS_AT ? "myths.picture-against"
                     : balance < 0            ? "myths.picture-with"
                                              : "myths.picture-level";
    tree_add(tree, "scale", ROLE_PICTURE, LOOK_NONE, (struct rect){PIVOT_X - 300.0f, 560.0f, 600.0f, 420.0f},
             word(view, id), NULL);
}

static void tree(const void *pointer, const void *body, const struct room_view *view, struct tree *tree) {
    const struct myths_state *state = pointer;
    const struct myths_level *level = body;
    char lines[MYTHS_CARDS][LINE_BYTES];
    char line[LINE_BYTES * 2];
    char id[WIDGET_ID_BYTES];
    snprintf(id, sizeof id, "myths.%d.%d.%d", (int)state->step, state->line, state->card);
    if (state->step >= MYTHS_TABLE && state->step <= MYTHS_WEIGHED) {
        state_picture(state, level, view, tree);
    }
    struct page page;
    page_begin(&page, tree, &view->ui, id, panel, LOOK_PAPER);
    if (state->step <= MYTHS_WEIGHED) {
        page_critic(&page, "claim", level->claim);
        page.items[0].size = 32.0f;
    }
    if (state->step == MYTHS_TABLE) {
        table_page(state, level, view, &page, lines);
    } else if (state->step == MYTHS_CARD || state->step == MYTHS_WEIGHED) {
        card_page(state, level, view, &page, line);
    } else {
        words_page(state, level, view, &page);
    }
    page_end(&page);
}

/* Which level hangs in a frame, of those in the library. */
static const struct myths_level *in_frame(const struct room_view *view, int frame) {
    for (size_t i = 0; i < library_level_count(view->library); i++) {
        const struct level *level = library_level_at(view->library, i);
        const struct myths_level *myths = level->kind == &myths_kind ? level->body : NULL;
        if (myths != NULL && myths->portrait == frame + 1) {
            return myths;
        }
    }
    return NULL;
}

static float lean_of(const struct myths_state *state, const struct myths_level *level, const struct room_view *view,
                     int frame) {
    const struct myths_level *hangs = in_frame(view, frame);
    float tilt = frame % 2 == 0 ? TIPPED_DEGREES : -TIPPED_DEGREES;
    char kept[NAME_BYTES];
    snprintf(kept, sizeof kept, "myths.portrait.%s", hangs == NULL ? "" : hangs->head.id);
    if (kept_has(&view->kept, kept)) {
        return tilt;
    }
    if (hangs != level || state->step < MYTHS_ANSWER || !myths_tipped(state, level)) {
        return 0.0f;
    }
    bool still = view->ui.settings->reduced_motion;
    return tilt * (still ? 1.0f : ease_out_cubic(motion_progress(state->answer_ticks, TIP_TICKS)));
}

static void draw_pan(const struct myths_state *state, const struct myths_level *level, enum myths_pan pan, float x,
                     float y, struct draw_list *list) {
    struct rect rect = {x - PAN_PX / 2.0f, y - PAN_HANGS_PX, PAN_PX, PAN_PX};
    draw_sprite_in(list, "prop/scale-pan", rect, 0.0f, 1.0f);
    float at = -58.0f;
    for (int i = 0; i < MYTHS_CARDS; i++) {
        if (state->pan[i] != (int)pan) {
            continue;
        }
        enum myths_weight weight = level->cards[i].weight;
        float size = 46.0f + 14.0f * (float)weight;
        struct rect lies = {x + at - size / 2.0f + 14.0f, y - PAN_HANGS_PX + PAN_FLOOR_PX - size, size, size};
        draw_sprite_in(list, weight_sprites[weight], lies, 0.0f, 1.0f);
        at += 27.0f;
    }
}

static void draw_scale(const struct myths_state *state, const struct myths_level *level, const struct room_view *view,
                       struct draw_list *list) {
    bool still = view->ui.settings->reduced_motion;
    float degrees = roundf((still ? myths_beam(state, level) : state->beam) * 20.0f) / 20.0f;
    float turn = degrees * PI_F / 180.0f;
    float dx = roundf(cosf(turn) * ARM_PX);
    float dy = roundf(sinf(turn) * ARM_PX);
    draw_sprite_in(list, "prop/scale-stand", (struct rect){PIVOT_X - 150.0f, PIVOT_Y - 50.0f, 300.0f, 430.0f}, 0.0f,
                   1.0f);
    draw_pan(state, level, MYTHS_AGAINST, PIVOT_X + dx, PIVOT_Y + dy, list);
    draw_pan(state, level, MYTHS_WITH, PIVOT_X - dx, PIVOT_Y - dy, list);
    struct rect beam = {PIVOT_X - 265.0f, PIVOT_Y - 35.0f, 530.0f, 70.0f};
    draw_sprite_in(list, "prop/scale-beam", beam, degrees, 1.0f);
}

static void draw(const void *pointer, const void *body, const struct room_view *view, struct draw_list *list) {
    const struct myths_state *state = pointer;
    const struct myths_level *level = body;
    draw_sprite(list, "room/gallery", 0, 0, 1.0f);
    place_air_draw(PLACE_GALLERY, &view->ui, list);
    float t = view->ui.settings->reduced_motion ? 0.0f : (float)(view->ui.tick / 3) / 20.0f;
    for (int i = 0; i < MYTHS_PORTRAITS; i++) {
        struct rect rect = frames[i].rect;
        bool weighed = level->portrait == i + 1;
        draw_sprite_in(list, frames[i].sprite, rect, lean_of(state, level, view, i), 1.0f);
        if (weighed) {
            draw_glow(list, rect.x + rect.w / 2.0f, rect.y + 130.0f, 200.0f, COLOUR_AMBER,
                      0.22f + 0.010f * noise(41u, t * 1.3f));
        }
    }
    draw_scale(state, level, view, list);
}

const struct practice myths_practice = {
    .id = "myths",
    .stone = "humanity",
    .loop = "room-tone",
    .state_size = sizeof(struct myths_state),
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
