/* A rehearsal: the same room, wall and desk, with people made up from a seed. */
#include "workshop/shot.h"

#include "core/rng.h"
#include "core/text.h"
#include "screen/offscreen.h"
#include "workshop/host.h"
#include "workshop/stage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEP_MS = 100 };

static const char *const invented[] = {
    "I left the gate open, and the goat is in the library again.",
    "It was a small thing, and I have gone over it nine times.",
    "I said “you too” to the waiter.",
    "They will find out that I look it all up.",
    "A friend would say: eat something first.",
    "It can be fixed on Monday. Most things can.",
};

void workshop_rehearse(struct workshop *workshop, unsigned people, uint64_t seed) {
    struct room *room = &workshop->room;
    const struct sheet *sheet = &room->pages[room->current];
    struct rng rng;
    rng_seed(&rng, seed, 11);
    for (unsigned i = 0; i < people; i++) {
        struct room_message message = {.kind = MESSAGE_HERE};
        char id[ROOM_ID_BYTES];
        snprintf(id, sizeof id, "p-%u", i);
        (void)room_hear(room, id, &message, STEP_MS);
        snprintf(message.page, sizeof message.page, "%s", sheet->key);
        for (unsigned item = 0; item < sheet->item_count && i % 9 != 8; item++) {
            const struct sheet_item *asked = &sheet->items[item];
            snprintf(message.item, sizeof message.item, "%s", asked->id);
            message.kind = asked->kind == ITEM_WORDS ? MESSAGE_SAY : MESSAGE_PICK;
            if (message.kind == MESSAGE_SAY && i < sizeof invented / sizeof *invented) {
                utf8_copy(message.text, sizeof message.text, invented[i]);
                (void)room_hear(room, id, &message, STEP_MS);
                (void)(i % 3 != 2 && room_judge(room, room->last_ref, true));
            } else if (asked->choice_count > 0) {
                unsigned first = rng_below(&rng, asked->choice_count);
                unsigned other = rng_below(&rng, asked->choice_count);
                snprintf(message.pick, sizeof message.pick, "%s", asked->choices[first < other ? first : other].id);
                (void)room_hear(room, id, &message, STEP_MS);
            }
        }
    }
    (void)room_refresh(room, STEP_MS);
}

/* ---- the wall as a screen ---- */

struct wall_picture {
    struct house *house;
    struct stage stage;
};

static void *open_wall(struct house *house, const char *argument) {
    (void)argument;
    struct wall_picture *wall = memory_get(1, sizeof *wall);
    wall->house = house;
    return wall;
}

static struct request on_event(void *context, const struct ui_event *event) {
    (void)context;
    (void)event;
    return request_stay();
}

static struct request on_tick(void *context) {
    struct wall_picture *wall = context;
    struct workshop_host *host = workshop_host_of(wall->house);
    host->now_ms += 1000 / TICKS_PER_SECOND;
    (void)room_refresh(&host->workshop.room, host->now_ms);
    stage_tick(&wall->stage, &host->workshop);
    return request_stay();
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    (void)context;
    (void)view;
    (void)tree;
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    const struct wall_picture *wall = context;
    const struct workshop_host *host = workshop_host_of(wall->house);
    stage_draw(&wall->stage, &host->workshop, view, host->now_ms, list);
}

static const struct screen wall_screen = {
    .id = "wall", .alone = true, .open = open_wall, .close = free, .event = on_event, .tick = on_tick, .tree = state,
    .draw = draw,
};

/* ---- shot ---- */

static const struct screen *find(const char *id) {
    static const struct screen *const screens[] = {&wall_screen, &desk_screen, &plans_screen};
    for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
        if (strcmp(screens[i]->id, id) == 0) {
            return screens[i];
        }
    }
    return NULL;
}

bool workshop_has_screen(const char *name) {
    char id[32];
    utf8_copy(id, sizeof id, name);
    id[strcspn(id, ":")] = '\0';
    return find(id) != NULL;
}

static void go_to_step(struct workshop *workshop, const char *wanted) {
    for (unsigned i = 0; i < workshop->page_count; i++) {
        if (strcmp(workshop->pages[i].key, wanted) == 0) {
            room_go_to(&workshop->room, i, 0);
        }
    }
}

static bool arrive(void *context, struct offscreen *off, struct error *err) {
    struct workshop_host *host = context;
    const struct options *options = off->session.options;
    const struct plan *plan = library_plan(off->session.library, options->plan == NULL ? "workshop-45" : options->plan);
    const char *step = strchr(options->words[0], ':');
    if (plan == NULL) {
        return error_set(err, "unknown plan '%.60s'", options->plan);
    }
    off->session.house.host = host;
    struct workshop_options how = {.plan = plan,
                                   .library = off->session.library,
                                   .strings = off->session.strings,
                                   .lang = "en",
                                   .seed = off->session.house.seed};
    workshop_indoors(&host->workshop, &how);
    go_to_step(&host->workshop, step == NULL ? "" : step + 1);
    workshop_rehearse(&host->workshop, (unsigned)options->thoughts, off->session.house.seed);
    host->open = true;
    return true;
}

static void leave(void *context) {
    struct workshop_host *host = context;
    workshop_leave(&host->workshop);
}

int workshop_shot(const struct options *options, const char *program) {
    struct workshop_host *host = memory_get(1, sizeof *host);
    struct guest guest = {
        .profile = &workshop_profile, .find = find, .arrive = arrive, .leave = leave, .context = host};
    int code = offscreen_shot(options, program, &guest);
    free(host);
    return code;
}
