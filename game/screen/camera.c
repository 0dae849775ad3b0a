/* A move is two recorded scenes and a wall between them, shifted by one eased number. Shifting costs two blits; the
 * push towards a room scales one picture by at most ZOOM, which needs no larger picture. Knows no widgets and no
 * words. */
#include "screen/camera.h"

#include "core/action.h"
#include "core/motion.h"
#include "screen/hub_house.h"
#include "ui/theme.h"

#include <math.h>

#define ZOOM 1.28f
#define WALL 220.0f           /* between two rooms of a floor */
#define BOARDS 200.0f         /* between two floors */
#define FLOOR_HEIGHT 100.0f   /* rooms further apart than this are on different floors */
#define DISSOLVE_AT 0.35f     /* of the way in, the room begins to show */

const struct spot camera_desk = {SPOT_DESK, 0.0f, 0.0f};
const struct spot camera_hub = {SPOT_OUTSIDE, 0.0f, 0.0f};
const struct spot camera_title = {SPOT_OUTSIDE, 1330.0f, 620.0f};

struct spot camera_spot_of_place(enum place place) {
    for (size_t i = 0; i < hub_room_count(); i++) {
        const struct hub_room *room = hub_room_at(i);
        if (room->place == place) {
            return (struct spot){SPOT_INSIDE, room->rect.x + room->rect.w / 2.0f, room->rect.y + room->rect.h / 2.0f};
        }
    }
    return camera_desk;
}

struct spot camera_spot_of_level(const struct level *level) {
    return camera_spot_of_place(level->head->place);
}

static enum camera_move move_between(struct spot from, struct spot to) {
    if (from.kind == SPOT_DESK || to.kind == SPOT_DESK) {
        return from.kind == to.kind ? CAMERA_DISSOLVE : CAMERA_CLIMB;
    }
    if (from.kind != to.kind) {
        return to.kind == SPOT_INSIDE ? CAMERA_IN : CAMERA_OUT;
    }
    if (from.x == to.x && from.y == to.y) {
        return CAMERA_DISSOLVE;
    }
    if (from.kind == SPOT_OUTSIDE) {
        return to.x > 0.0f ? CAMERA_OUT : CAMERA_IN;
    }
    return fabsf(to.y - from.y) > FLOOR_HEIGHT ? CAMERA_CLIMB : CAMERA_ALONG;
}

bool camera_departs(struct camera *camera, struct spot from) {
    if (camera->departed && camera->ticks == 0) {
        return false;
    }
    draw_list_wipe(&camera->left);
    camera->from = from;
    camera->departed = true;
    return true;
}

void camera_arrives(struct camera *camera, struct spot to, bool still, uint32_t longest) {
    camera->to = to;
    camera->move = still || !camera->departed ? CAMERA_VEIL : move_between(camera->from, to);
    uint32_t length = still ? STILL_FADE_TICKS : camera->move <= CAMERA_DISSOLVE ? SETTLE_TICKS : TURN_TICKS;
    camera->length = length < longest ? length : longest;
    camera->ticks = 0;
}

void camera_tick(struct camera *camera) {
    camera->ticks++;
    if (camera->ticks >= camera->length) {
        draw_list_wipe(&camera->left); /* nothing that was on a page left behind stays readable */
    }
}

void camera_free(struct camera *camera) {
    draw_list_wipe(&camera->left);
    draw_list_free(&camera->left);
}

float camera_arrived(const struct camera *camera) {
    return ease_in_out(motion_progress(camera->ticks, camera->length));
}

/* Which way the picture travels: the desk lies below all, the rooms as in the hub's picture. */
static float direction(const struct camera *camera) {
    if (camera->to.kind == SPOT_DESK || camera->from.kind == SPOT_DESK) {
        return camera->to.kind == SPOT_DESK ? 1.0f : -1.0f;
    }
    float way = camera->move == CAMERA_CLIMB ? camera->to.y - camera->from.y : camera->to.x - camera->from.x;
    return way < 0.0f ? -1.0f : 1.0f;
}

/* Where a scene stands after the camera has gone `gone` (0..1) of the way past it. */
static struct draw_move travel(const struct camera *camera, float gone) {
    bool climbs = camera->move == CAMERA_CLIMB;
    float way = climbs ? (float)CANVAS_HEIGHT + BOARDS : (float)CANVAS_WIDTH + WALL;
    float shift = roundf(-direction(camera) * way * gone);
    return (struct draw_move){1.0f, climbs ? 0.0f : shift, climbs ? shift : 0.0f, 1.0f};
}

/* The outside view, as near as the camera has come to the room. */
static struct draw_move approach(const struct camera *camera, float near) {
    const struct spot *outside = camera->move == CAMERA_IN ? &camera->from : &camera->to;
    const struct spot *inside = camera->move == CAMERA_IN ? &camera->to : &camera->from;
    const struct spot *at = outside->x > 0.0f ? outside : inside;
    float scale = mix(1.0f, ZOOM, near);
    return (struct draw_move){scale, at->x * (1.0f - scale), at->y * (1.0f - scale), 1.0f};
}

static float shows_room(float near) {
    return ease_in_out(fminf(fmaxf((near - DISSOLVE_AT) / (1.0f - DISSOLVE_AT), 0.0f), 1.0f));
}

static void append_moved(const struct camera *camera, struct draw_list *list, struct draw_move move) {
    size_t first = list->count;
    draw_list_append(list, &camera->left);
    draw_list_move(list, first, &move);
}

void camera_draw_under(const struct camera *camera, struct draw_list *list) {
    float part = camera_arrived(camera);
    if (part >= 1.0f || camera->move == CAMERA_VEIL || camera->move == CAMERA_OUT) {
        return;
    }
    struct draw_move still = {1.0f, 0.0f, 0.0f, 1.0f};
    append_moved(camera, list,
                 camera->move == CAMERA_DISSOLVE ? still
                 : camera->move == CAMERA_IN     ? approach(camera, part)
                                                 : travel(camera, part));
}

static void draw_between(const struct camera *camera, struct draw_list *list, float part) {
    struct draw_move at = travel(camera, part);
    bool onward = direction(camera) > 0.0f;
    if (camera->move == CAMERA_ALONG) {
        draw_sprite(list, "room/between-rooms", at.x + (onward ? (float)CANVAS_WIDTH : -WALL), 0.0f, 1.0f);
    } else {
        draw_sprite(list, "room/between-floors", 0.0f, at.y + (onward ? (float)CANVAS_HEIGHT : -BOARDS), 1.0f);
    }
}

void camera_draw_over(const struct camera *camera, struct draw_list *list, size_t first) {
    float part = camera_arrived(camera);
    struct draw_move move = {1.0f, 0.0f, 0.0f, 1.0f};
    if (part >= 1.0f) {
        return;
    }
    switch (camera->move) {
    case CAMERA_VEIL:
        draw_fill(list, (struct rect){0, 0, CANVAS_WIDTH, CANVAS_HEIGHT}, COLOUR_NIGHT, 1.0f - part);
        return;
    case CAMERA_DISSOLVE:
        move.alpha = part;
        draw_list_move(list, first, &move);
        return;
    case CAMERA_IN:
        move.alpha = shows_room(part);
        draw_list_move(list, first, &move);
        return;
    case CAMERA_OUT:
        move = approach(camera, 1.0f - part);
        draw_list_move(list, first, &move);
        append_moved(camera, list, (struct draw_move){1.0f, 0.0f, 0.0f, shows_room(1.0f - part)});
        return;
    case CAMERA_ALONG:
    case CAMERA_CLIMB:
        move = travel(camera, part - 1.0f);
        draw_list_move(list, first, &move);
        draw_between(camera, list, part);
        return;
    }
}
