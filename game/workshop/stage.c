/* A place of the house for each kind of step, its words on a dark plate, what was answered beside it, and how to come
 * in along the foot. Quiet takes every word away and leaves the place. */
#include "workshop/stage.h"

#include "core/action.h"
#include "ui/theme.h"
#include "workshop/breath.h"
#include "workshop/hill.h"
#include "workshop/results.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { QUOTED_MAX = PLAN_LINES_MAX + 3, NOTE_BYTES = 200 };

#define GLOW_TICKS 60.0f

static const struct rect left_side = {70.0f, 70.0f, 1040.0f, 840.0f};
static const struct rect right_side = {1180.0f, 84.0f, 660.0f, 800.0f};
static const struct rect breath_side = {1230.0f, 70.0f, 620.0f, 840.0f};
static const struct rect join_side = {1250.0f, 70.0f, 600.0f, 850.0f};
#define FOOT_PX 54.0f /* a twentieth of the height: it is to be read from the last row */
#define FOOT_WIDEST_PX 1860.0f
#define FOOT_TOP_PX 996.0f
#define FOOT_Y 1056.0f
#define STONE_Y 700.0f
#define BREATH_X 966.0f /* the heart of who sits there */
#define BREATH_Y 622.0f
#define BREATH_WORD_Y 230.0f

/* ---- places ---- */

static bool on_the_hill(enum plan_do does) {
    return does == PLAN_RULES || does == PLAN_ARRIVE || does == PLAN_ME_TOO || does == PLAN_TALK || does == PLAN_CLOSE;
}

static float share_of(const struct workshop *workshop) {
    const struct room *room = &workshop->room;
    const struct room_shown *shown = room_shown(room);
    if (room->pages[room->current].step->does != PLAN_ME_TOO) {
        return 1.0f;
    }
    unsigned all = room->here > shown->answered[0] ? room->here : shown->answered[0];
    return shown->any && all > 0 ? (float)shown->counts[0][0] / (float)all : 0.0f;
}

static void draw_hill(const struct workshop *workshop, struct draw_list *list) {
    const struct room *room = &workshop->room;
    draw_sprite(list, "room/balcony", 0, 0, 1.0f);
    hill_draw_people(list, room->here, share_of(workshop));
    draw_sprite(list, "windows/rail", 0, 0, 1.0f);
}

/* Each stone shines by the share of the answers that leaned on it; all of them stand, always. */
static void draw_stones(const struct workshop *workshop, struct draw_list *list) {
    static const char *const names[] = {"kindness", "humanity", "mindfulness"};
    static const uint32_t colours[] = {0xFFB36Bu, 0xE8D3A0u, 0x9CC8E8u};
    const struct room_shown *shown = room_shown(&workshop->room);
    draw_sprite(list, "room/cellar", 0, 0, 1.0f);
    draw_sprite(list, "room/cellar-beams", 0, 0, 1.0f);
    for (int i = 0; i < 3; i++) {
        struct rect rect = {120.0f + 330.0f * (float)i, STONE_Y, 290.0f, 290.0f};
        char sprite[48];
        float light = shown->answered[0] == 0 ? 0.0f : (float)shown->counts[0][i] / (float)shown->answered[0];
        light = light > 0.0f ? 0.25f + 0.75f * light : 0.0f;
        snprintf(sprite, sizeof sprite, "prop/stone-%s", names[i]);
        draw_sprite_in(list, sprite, rect, 0.0f, 1.0f);
        snprintf(sprite, sizeof sprite, "prop/stone-%s-lit", names[i]);
        draw_sprite_in(list, sprite, rect, 0.0f, light);
        draw_glow(list, rect.x + rect.w / 2.0f, rect.y + rect.h * 0.48f, 230.0f, colours[i], 0.5f * light);
    }
}

static const char *breath_word(const struct workshop *workshop, const struct breath *breath) {
    static const char *const ids[] = {"workshop.breath.soon", "workshop.breath.in", "workshop.breath.out",
                                      "workshop.breath.over"};
    return strings_get(workshop->options.strings, ids[breath->phase]);
}

static void draw_breath(const struct workshop *workshop, const struct ui_view *view, int64_t now_ms,
                        struct draw_list *list) {
    enum { RINGS = 3, STILL_STEPS = 4 };
    const struct room *room = &workshop->room;
    const struct sheet *page = &room->pages[room->current];
    draw_sprite(list, "room/hearth", 0, 0, 1.0f);
    if (page->turn_count == 0 || room->state != ROOM_OPEN) {
        return;
    }
    struct breath breath = breath_at(page, workshop_breath_ms(workshop), now_ms);
    bool still = view->settings->reduced_motion;
    float full = still ? floorf(breath.full * STILL_STEPS + 0.5f) / STILL_STEPS : breath.full;
    float scale = still ? 0.95f : 0.70f + 0.30f * full;
    for (int i = 0; i < RINGS; i++) {
        draw_ring(list, BREATH_X, BREATH_Y, (120.0f + 50.0f * (float)i) * scale, 5.0f, 0xFFD9A8u,
                  (0.7f - 0.12f * (float)i) * (0.35f + 0.65f * full));
    }
    draw_glow(list, BREATH_X, BREATH_Y, 300.0f, COLOUR_AMBER, 0.15f + 0.30f * full);
    const char *word = breath_word(workshop, &breath);
    float width = view->measure->width(view->measure->context, FACE_DISPLAY, WALL_TITLE_PX, word, strlen(word));
    draw_text(list, FACE_DISPLAY, WALL_TITLE_PX, COLOUR_CREAM, BREATH_X - width / 2.0f, BREATH_WORD_Y, word,
              strlen(word), 1.0f);
}

static void draw_place(const struct workshop *workshop, const struct ui_view *view, int64_t now_ms,
                       struct draw_list *list) {
    const struct room *room = &workshop->room;
    enum plan_do does = room->pages[room->current].step->does;
    if (on_the_hill(does)) {
        draw_hill(workshop, list);
    } else if (does == PLAN_STORM) {
        draw_stones(workshop, list);
    } else if (does == PLAN_BREATHE) {
        draw_breath(workshop, view, now_ms, list);
    } else {
        static const char *const rooms[PLAN_DO_COUNT] = {
            [PLAN_WEATHER] = "room/hall", [PLAN_THOUGHTS] = "room/attic", [PLAN_ANSWERS] = "room/attic",
            [PLAN_LETTER] = "room/study", [PLAN_CARD] = "room/porch",     [PLAN_REST] = "room/kitchen"};
        draw_sprite(list, rooms[does] == NULL ? "room/porch" : rooms[does], 0, 0, 1.0f);
    }
}

/* ---- words ---- */

static struct rect draw_words(const struct workshop *workshop, const struct ui_view *view, struct draw_list *list) {
    const struct room *room = &workshop->room;
    const struct sheet *page = &room->pages[room->current];
    struct wall_block blocks[QUOTED_MAX];
    size_t count = 0;
    blocks[count++] = (struct wall_block){FACE_DISPLAY, WALL_TITLE_PX, COLOUR_HONEY, 0.0f, page->step->title};
    bool crowded = page->step->say_count > 2 || page->quote != NULL;
    float size = crowded ? WALL_SMALL_PX + 2.0f : WALL_TEXT_PX;
    for (unsigned i = 0; i < page->step->say_count && page->at == 0; i++) {
        blocks[count++] = (struct wall_block){FACE_TEXT, size, COLOUR_CREAM, 14.0f, page->step->say[i]};
    }
    if (page->quote != NULL) {
        blocks[count++] = (struct wall_block){FACE_DISPLAY_ITALIC, WALL_TEXT_PX, 0xFFFFFFu, 26.0f, page->quote};
    }
    if (room->state == ROOM_PAUSED) {
        blocks[count++] = (struct wall_block){FACE_TEXT_BOLD, WALL_TEXT_PX, COLOUR_LAV, 26.0f,
                                              strings_get(workshop->options.strings, "workshop.paused")};
    }
    bool breathes = page->turn_count > 0; /* the one who breathes sits on the left */
    return wall_panel(list, view, blocks, count, breathes ? breath_side.x : left_side.x, left_side.y,
                      breathes ? breath_side.w : left_side.w, false, false);
}

static void draw_results(const struct workshop *workshop, const struct ui_view *view, struct draw_list *list) {
    const struct room *room = &workshop->room;
    const struct sheet *page = &room->pages[room->current];
    struct draw_list measured = {0};
    char note[NOTE_BYTES];
    if (page->item_count == 0) {
        return;
    }
    results_note(workshop, note, sizeof note);
    const struct wall_block block = {FACE_TEXT, WALL_SMALL_PX, COLOUR_LAV, 0.0f, note};
    bool bars = page->step->does != PLAN_ME_TOO;
    float head = wall_height(view, &block, 1, right_side.w) + 24.0f;
    struct rect inside = {right_side.x, right_side.y + head, right_side.w, right_side.h - head};
    float bottom = bars ? results_draw(&measured, view, workshop, inside) : inside.y;
    draw_list_free(&measured);
    wall_plate(list, (struct rect){right_side.x - WALL_PAD_PX, right_side.y - 14.0f, right_side.w + 2.0f * WALL_PAD_PX,
                                   bottom - right_side.y + 30.0f}, false);
    (void)wall_blocks(list, view, &block, 1, right_side.x, right_side.y + 6.0f, right_side.w);
    if (bars) {
        (void)results_draw(list, view, workshop, inside);
    }
}

static const char *typed_address(const struct workshop *workshop) {
    const char *after = strstr(workshop->url, "://");
    return after == NULL ? workshop->url : after + 3;
}

static void draw_join(const struct stage *stage, const struct workshop *workshop, const struct ui_view *view,
                      struct draw_list *list) {
    const struct strings *strings = workshop->options.strings;
    const struct wall_block above = {FACE_TEXT, WALL_SMALL_PX, COLOUR_INK, 0.0f, strings_get(strings, "workshop.join")};
    const struct wall_block below[] = {
        {FACE_TEXT_BOLD, 42.0f, COLOUR_INK, 0.0f, typed_address(workshop)},
        {FACE_TEXT, WALL_SMALL_PX, COLOUR_SOFT_INK, 10.0f, strings_get(strings, "workshop.code")},
        {FACE_TEXT_BOLD, 120.0f, COLOUR_RUST, -14.0f, workshop->secrets.code},
    };
    float width = join_side.w - 2.0f * WALL_PAD_PX;
    float square = 400.0f;
    float top = wall_height(view, &above, 1, width);
    float rest = wall_height(view, below, 3, width);
    struct rect plate = {join_side.x, join_side.y, join_side.w, top + square + rest + 2.0f * WALL_PAD_PX + 20.0f};
    wall_plate(list, plate, true);
    float x = plate.x + WALL_PAD_PX;
    float y = wall_blocks(list, view, &above, 1, x, plate.y + WALL_PAD_PX, width);
    qr_draw(&stage->qr, list, (struct rect){x, y + 10.0f, width, square});
    (void)wall_blocks(list, view, below, 3, x, y + square + 20.0f, width);
}

/* For those who come late: one line, on every page but where the square is. */
static void draw_foot(const struct workshop *workshop, const struct ui_view *view, struct draw_list *list) {
    char line[URL_BYTES + 160];
    char here[16];
    snprintf(here, sizeof here, "%u", workshop->room.here);
    const char *values[] = {typed_address(workshop), workshop->secrets.code, here};
    strings_format(workshop->options.strings, "workshop.foot", line, sizeof line, values, 3);
    float size = FOOT_PX;
    float width = view->measure->width(view->measure->context, FACE_TEXT_BOLD, size, line, strlen(line));
    if (width > FOOT_WIDEST_PX) {
        size *= FOOT_WIDEST_PX / width;
        width = FOOT_WIDEST_PX;
    }
    struct rect behind = {0.0f, FOOT_TOP_PX, CANVAS_WIDTH, CANVAS_HEIGHT - FOOT_TOP_PX};
    draw_fill(list, behind, COLOUR_NIGHT, 0.78f);
    draw_text(list, FACE_TEXT_BOLD, size, COLOUR_CREAM, (CANVAS_WIDTH - width) / 2.0f, FOOT_Y, line, strlen(line),
              1.0f);
}

void stage_tick(struct stage *stage, const struct workshop *workshop) {
    if (strcmp(stage->qr_url, workshop->scan_url) != 0) {
        snprintf(stage->qr_url, sizeof stage->qr_url, "%s", workshop->scan_url);
        qr_make(&stage->qr, workshop->scan_url);
    }
    if (stage->page != workshop->room.current) {
        stage->page = workshop->room.current;
        stage->glow = 0.0f;
    }
    stage->glow = stage->glow + 1.0f / GLOW_TICKS > 1.0f ? 1.0f : stage->glow + 1.0f / GLOW_TICKS;
}

void stage_draw(const struct stage *stage, const struct workshop *workshop, const struct ui_view *view, int64_t now_ms,
                struct draw_list *list) {
    const struct room *room = &workshop->room;
    enum plan_do does = room->pages[room->current].step->does;
    draw_place(workshop, view, now_ms, list);
    if (room->state == ROOM_QUIET || room->state == ROOM_CLOSED) {
        return;
    }
    size_t first = list->count;
    struct rect plate = draw_words(workshop, view, list);
    float under = plate.y + plate.h + 60.0f;
    results_air(list, view, workshop, (struct rect){left_side.x, under, left_side.w, FOOT_TOP_PX - 30.0f - under});
    draw_results(workshop, view, list);
    bool arriving = does == PLAN_RULES || does == PLAN_ARRIVE;
    if (arriving) {
        draw_join(stage, workshop, view, list);
    }
    if (stage->glow < 1.0f && !view->settings->reduced_motion) {
        const struct draw_move arrive = {1.0f, 0.0f, 0.0f, stage->glow};
        draw_list_move(list, first, &arrive);
    }
    if (!arriving) {
        draw_foot(workshop, view, list);
    }
}
