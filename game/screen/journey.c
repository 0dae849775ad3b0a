/* A journey: levels with words between. Where one is, is kept, so that a
 * journey can be left and taken up again. */
#include "practice/practice.h"
#include "screen/screen.h"
#include "screen/title_scene.h"
#include "screen/walks.h"
#include "ui/theme.h"

#include <stdlib.h>
#include <string.h>

struct journey_context {
    struct house *house;
    const struct journey *journey;
    unsigned step;
    bool in_room; /* a room was opened for this step */
    bool left;    /* the room was left early: ask what next */
};

static void *open_journey(struct house *house, const char *argument) {
    const struct journey *journey = library_journey(house->library, argument);
    if (journey == NULL || journey->step_count == 0) {
        return NULL;
    }
    struct journey_context *context = memory_get(1, sizeof *context);
    context->house = house;
    context->journey = journey;
    int at = tracker_journey_get(house->tracker, journey->id);
    context->step = at > 0 && (unsigned)at < journey->step_count ? (unsigned)at : 0;
    utf8_copy(house->journey, sizeof house->journey, journey->id);
    house->loop = "room-tone";
    return context;
}

static void remember(struct journey_context *context) {
    bool over = context->step >= context->journey->step_count;
    (void)tracker_journey_set(context->house->tracker, context->journey->id, over ? 0 : (int)context->step);
}

static struct request go_on(struct journey_context *context) {
    context->step++;
    context->in_room = false;
    context->left = false;
    remember(context);
    cue_play(&context->house->cues, "page");
    return context->step >= context->journey->step_count ? request_of(REQUEST_HOME, NULL, "") : request_stay();
}

static struct request on_event(void *pointer, const struct ui_event *event) {
    struct journey_context *context = pointer;
    if (event->kind == UI_BACK) {
        return request_of(REQUEST_HOME, NULL, "");
    }
    if (event->kind != UI_ACTIVATE) {
        return request_stay();
    }
    if (strcmp(event->id, "journey.home") == 0) {
        return request_of(REQUEST_HOME, NULL, "");
    }
    if (strcmp(event->id, "journey.again") == 0) {
        context->left = false;
        context->in_room = false;
        return request_stay();
    }
    return strcmp(event->id, "journey.next") == 0 ? go_on(context) : request_stay();
}

static bool came_before(const struct journey_context *context, const char *level) {
    for (unsigned i = 0; i < context->step; i++) {
        const char *earlier = context->journey->steps[i].level;
        if (earlier != NULL && strcmp(earlier, level) == 0) {
            return true;
        }
    }
    return false;
}

static struct request on_tick(void *pointer) {
    struct journey_context *context = pointer;
    const struct journey_step *step = &context->journey->steps[context->step];
    utf8_copy(context->house->journey, NAME_BYTES, context->journey->id);
    context->house->wish[0] = '\0';
    if (step->say != NULL || context->left) {
        return request_stay();
    }
    if (!context->in_room) {
        house_refresh(context->house);
        const struct level *level = walks_level(context->house, context->journey, context->step);
        if (level == NULL) {
            return go_on(context);
        }
        context->in_room = true;
        context->house->after = came_before(context, level->head->id);
        context->house->leaving = LEAVING_NOT;
        return request_of(REQUEST_PUSH, &room_screen, level->head->id);
    }
    if (context->house->leaving == LEAVING_EARLY) {
        context->left = true;
        return request_stay();
    }
    return go_on(context);
}

static uint64_t hash(const void *pointer) {
    const struct journey_context *context = pointer;
    return context->step * 4u + (context->in_room ? 2u : 0u) + (context->left ? 1u : 0u);
}

static void state(const void *pointer, const struct ui_view *view, struct tree *tree) {
    const struct journey_context *context = pointer;
    const struct house *house = context->house;
    if (context->step >= context->journey->step_count) {
        return;
    }
    const struct journey_step *step = &context->journey->steps[context->step];
    char id[WIDGET_ID_BYTES];
    id_make(id, "journey.page.", (int)context->step);
    struct page page;
    page_begin(&page, tree, view, id, (struct rect){110.0f, 160.0f, 820.0f, 780.0f}, LOOK_PAPER);
    page_heading(&page, "journey.title", context->journey->title);
    if (context->left) {
        page_text(&page, "journey.left", house_word(house, "journey.left"));
        page_button(&page, "journey.again", house_word(house, "journey.back-in"), WIDGET_FIRST);
        page_button(&page, "journey.next", house_word(house, "journey.next"), 0);
        page_button(&page, "journey.home", house_word(house, "porch.home"), 0);
    } else {
        page_text(&page, "journey.say", step->say == NULL ? context->journey->invite : step->say);
        bool last = context->step + 1 == context->journey->step_count;
        page_button(&page, "journey.next", house_word(house, last ? "journey.done" : "journey.next"), WIDGET_FIRST);
    }
    page_end(&page);
}

static void draw(const void *pointer, const struct ui_view *view, struct draw_list *list) {
    (void)pointer;
    title_scene_draw(list, view, TITLE_OPENING_TICKS);
}

static struct spot spot(const void *pointer) {
    (void)pointer;
    return camera_title;
}

const struct screen journey_screen = {
    .id = "journey",
    .open = open_journey,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .hash = hash,
    .spot = spot,
    .tree = state,
    .draw = draw,
};
