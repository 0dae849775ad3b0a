/* A room: one level of one practice in its frame. The frame knows the way in
 * (a content note before heavy ones), the way out, and that what was finished
 * is kept before the screen says so. */
#include "core/hash.h"
#include "core/secret.h"
#include "practice/practice.h"
#include "screen/draft.h"
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdlib.h>
#include <string.h>

enum step { STEP_NOTE, STEP_PLAY, STEP_LEAVING, STEP_DONE, STEP_DRAFT };

/* In memory from secret_get, as the practice's state is. */
struct room {
    struct house *house;
    const struct level *level;
    const struct practice *practice;
    void *state;
    enum step step;
    bool kept;
    struct draft draft;
    char note[DRAWER_TEXT_BYTES];
};

static void close_room(void *context) {
    struct room *room = context;
    if (!room->kept && room->step != STEP_DRAFT) {
        draft_keep_now(&room->draft);
    }
    secret_free(room->state, room->practice->state_size); /* words may have been written in it */
    secret_free(room, sizeof *room);
}

static struct kept kept_in(const struct house *house) {
    return (struct kept){house, house_has_kept};
}

/* Once more from the beginning, with all that the house remembers by now. */
static void enter(struct room *room) {
    struct house *house = room->house;
    house_refresh(house);
    struct entering entering = {.seed = hash_text(house->seed, room->level->head->id),
                                .visits = (uint32_t)house_level_visits(house, room->level->head->id),
                                .after = house->after,
                                .kept = kept_in(house)};
    memset(room->state, 0, room->practice->state_size);
    room->practice->start(room->state, room->level->body, &entering);
}

static enum step way_in(const struct room *room) {
    return draft_is_there(&room->draft) ? STEP_DRAFT : STEP_PLAY;
}

static void *open_room(struct house *house, const char *argument) {
    const struct level *level = library_level(house->library, argument);
    if (level == NULL) {
        return NULL;
    }
    struct room *room = secret_get(sizeof *room);
    room->house = house;
    room->level = level;
    room->practice = practice_find(level->kind->id);
    room->state = secret_get(room->practice->state_size);
    enter(room);
    draft_start(&room->draft, house, level, room->practice, room->state);
    room->step = level->head->note != NULL ? STEP_NOTE : way_in(room); /* heavy levels always have one */
    house->leaving = LEAVING_NOT;
    house->loop = room->practice->loop;
    cue_play(&house->cues, "page");
    return room;
}

static struct request leave(struct room *room, enum leaving how) {
    room->house->leaving = how;
    room->house->cues.unease = 0.0f;
    return request_pop();
}

/* Words the person asked to be kept go into the drawer, and only there. False: they are not in it. */
static bool keep_letter(const struct room *room) {
    struct house *house = room->house;
    int days = 0;
    const char *text = room->practice->letter == NULL ? NULL : room->practice->letter(room->state, &days);
    if (text == NULL) {
        return true;
    }
    struct error err = {""};
    int32_t due = days > 0 ? house->today + days : 0;
    if (!drawer_keep(house->drawer, room->level->head->id, house->today, due, text, &err)) {
        const char *values[] = {err.text};
        strings_format(house->strings, "letters.not-kept", house->said, sizeof house->said, values, 1);
        return false;
    }
    return true;
}

/* A note goes in at once: whoever leaves early has not lost it. */
static void keep_note(struct room *room) {
    struct house *house = room->house;
    struct error err = {""};
    if (room->practice->note(room->state, room->level->body, room->note, sizeof room->note)) {
        bool kept = drawer_keep(house->drawer, room->level->head->id, house->today, 0, room->note, &err);
        room->practice->noted(room->state, kept);
        if (kept) {
            cue_play(&house->cues, "drawer");
        } else {
            const char *values[] = {err.text};
            strings_format(house->strings, "letters.not-kept", house->said, sizeof house->said, values, 1);
        }
        explicit_bzero(room->note, sizeof room->note);
    }
}

static void keep(struct room *room) {
    struct house *house = room->house;
    struct visit visit = {.day = house->today};
    utf8_copy(visit.practice, sizeof visit.practice, room->practice->id);
    utf8_copy(visit.level, sizeof visit.level, room->level->head->id);
    utf8_copy(visit.journey, sizeof visit.journey, house->journey);
    room->practice->report(room->state, room->level->body, &visit);
    struct error err;
    if (!tracker_finish(house->tracker, &visit, &err)) {
        const char *id = tracker_condition_id(tracker_condition(house->tracker));
        utf8_copy(house->said, sizeof house->said, house_word(house, id));
    }
    house->evening = visit_evening(house->evening, &visit);
    if (keep_letter(room)) {
        draft_drop(&room->draft);
    }
    house_keep_seed(house);
    utf8_copy(house->finished_level, sizeof house->finished_level, room->level->head->id);
    room->kept = true;
    house->summary_known = false;
    house_refresh(house);
}

static struct request on_button(struct room *room, const char *id) {
    if (strcmp(id, "note.begin") == 0) {
        room->step = way_in(room);
    } else if (strcmp(id, "note.skip") == 0) {
        return leave(room, LEAVING_SKIPPED);
    } else if (strcmp(id, "leave.yes") == 0) {
        return leave(room, LEAVING_EARLY);
    } else if (strcmp(id, "leave.no") == 0) {
        room->step = STEP_PLAY;
    } else if (strcmp(id, "done.go-on") == 0) {
        const char *wish = room->practice->wish == NULL ? NULL : room->practice->wish(room->state, room->level->body);
        utf8_copy(room->house->wish, sizeof room->house->wish, wish == NULL ? "" : wish);
        return leave(room, LEAVING_DONE);
    } else if (strcmp(id, "done.again") == 0) {
        enter(room);
        room->step = STEP_PLAY;
        room->kept = false;
    } else if (strcmp(id, "room.evidence") == 0) {
        return request_of(REQUEST_PUSH, &evidence_screen, room->level->head->id);
    } else if (strcmp(id, "room.leave") == 0) {
        room->step = STEP_LEAVING;
    }
    return request_stay();
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct room *room = context;
    bool own = event->kind != UI_ACTIVATE || (strncmp(event->id, "room.", 5) != 0);
    if (room->step == STEP_PLAY && own) {
        bool understood = room->practice->event(room->state, room->level->body, event, &room->house->cues);
        if (!understood && event->kind == UI_BACK) {
            room->step = STEP_LEAVING;
        }
        return request_stay();
    }
    if (room->step == STEP_DRAFT && event->kind != UI_BACK) {
        room->step = draft_event(&room->draft, event) == DRAFT_WAITS ? STEP_DRAFT : STEP_PLAY;
        return request_stay();
    }
    if (event->kind == UI_BACK) {
        if (room->step == STEP_LEAVING) {
            room->step = STEP_PLAY;
            return request_stay();
        }
        return leave(room, room->step == STEP_DONE ? LEAVING_DONE : LEAVING_SKIPPED);
    }
    return event->kind == UI_ACTIVATE ? on_button(room, event->id) : request_stay();
}

static struct request on_tick(void *context) {
    struct room *room = context;
    room->house->loop = room->practice->loop;
    if (room->step == STEP_PLAY) {
        room->practice->tick(room->state, room->level->body, &room->house->cues);
        draft_tick(&room->draft);
        if (room->practice->note != NULL) {
            keep_note(room);
        }
        if (room->practice->done(room->state, room->level->body)) {
            keep(room);
            room->step = STEP_DONE;
            room->house->cues.unease = 0.0f;
            if (room->house->journey[0] != '\0') {
                return leave(room, LEAVING_DONE);
            }
        }
    }
    return request_stay();
}

static bool wants_text(const void *context) {
    const struct room *room = context;
    if (room->step == STEP_DRAFT) {
        return drawer_is_locked(room->house->drawer);
    }
    return room->step == STEP_PLAY && room->practice->wants_text != NULL && room->practice->wants_text(room->state);
}

static bool guides(const void *context) {
    const struct room *room = context;
    return room->step == STEP_PLAY && room->practice->guides != NULL && room->practice->guides(room->state);
}

static uint64_t hash(const void *context) {
    const struct room *room = context;
    return hash_int(room->practice->hash(room->state), room->step);
}

static struct room_view view_of(const struct room *room, const struct ui_view *view) {
    return (struct room_view){.ui = *view,
                              .strings = room->house->strings,
                              .library = room->house->library,
                              .kept = kept_in(room->house),
                              .keeps_nothing = house_is_public(room->house),
                              .on_journey = room->house->journey[0] != '\0'};
}

static void frame_page(const struct room *room, const struct ui_view *view, struct tree *tree) {
    const struct house *house = room->house;
    struct page page;
    page_begin(&page, tree, view, "frame", (struct rect){880.0f, 160.0f, 940.0f, 820.0f}, LOOK_PAPER);
    page_heading(&page, "frame.title", room->level->head->title);
    if (room->step == STEP_NOTE) {
        page_text(&page, "note.text", room->level->head->note);
        page_button(&page, "note.begin", house_word(house, "note.begin"), WIDGET_FIRST);
        page_button_beside(&page, "note.skip", house_word(house, "note.skip"), WIDGET_FRAME);
    } else if (room->step == STEP_DRAFT) {
        draft_state(&room->draft, &page);
    } else if (room->step == STEP_LEAVING) {
        page_text(&page, "leave.text", house_word(house, "frame.leave-text"));
        page_button(&page, "leave.no", house_word(house, "frame.stay"), WIDGET_FIRST);
        page_button_beside(&page, "leave.yes", house_word(house, "frame.leave"), WIDGET_FRAME);
    } else {
        page_text(&page, "done.text", house_word(house, "frame.done-text"));
        page_button(&page, "done.go-on", house_word(house, "frame.done"), WIDGET_FIRST);
        page_button_beside(&page, "done.again", house_word(house, "frame.again"), WIDGET_FRAME);
    }
    page_end(&page);
}

static void corner(struct tree *tree, const char *id, const char *sprite, float x, const char *name) {
    struct widget *widget = tree_add(tree, id, ROLE_BUTTON, LOOK_ICON, (struct rect){x, 26.0f, 76.0f, 76.0f}, name,
                                     NULL);
    widget->sprite = sprite;
    widget->flags = WIDGET_FOCUSABLE | WIDGET_FRAME;
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct room *room = context;
    if (room->step == STEP_PLAY) {
        struct room_view inside = view_of(room, view);
        room->practice->tree(room->state, room->level->body, &inside, tree);
        corner(tree, "room.leave", "ui/icon-close", 40.0f, house_word(room->house, "frame.leave"));
        corner(tree, "room.evidence", "ui/icon-letter", 134.0f, house_word(room->house, "frame.evidence"));
    } else {
        frame_page(room, view, tree);
    }
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    const struct room *room = context;
    struct room_view inside = view_of(room, view);
    room->practice->draw(room->state, room->level->body, &inside, list);
}

static struct spot spot(const void *context) {
    return camera_spot_of_level(((const struct room *)context)->level);
}

const struct screen room_screen = {
    .id = "room",
    .open = open_room,
    .close = close_room,
    .event = on_event,
    .tick = on_tick,
    .wants_text = wants_text,
    .guides = guides,
    .hash = hash,
    .spot = spot,
    .tree = state,
    .draw = draw,
};
