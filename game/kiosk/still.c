/* Nobody has touched anything for a while: one question, and time to answer it. Any press stays. */
#include "kiosk/kiosk.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEP_S = 5 };

struct still {
    struct house *house;
    uint32_t shown; /* seconds on the page */
    char left[200];
};

/* Five seconds at a time: a clock that ticks would hurry people, and a voice would read it out. */
static uint32_t in_steps(uint32_t seconds) {
    return (seconds + STEP_S - 1) / STEP_S * STEP_S;
}

static void say(struct still *still) {
    char seconds[16];
    still->shown = in_steps(kiosk_seconds_left(kiosk_of(still->house)));
    snprintf(seconds, sizeof seconds, "%u", still->shown);
    const char *values[] = {seconds};
    strings_format(still->house->strings, "still.left", still->left, sizeof still->left, values, 1);
}

static void *open_still(struct house *house, const char *argument) {
    (void)argument;
    struct still *still = memory_get(1, sizeof *still);
    still->house = house;
    say(still);
    cue_play(&house->cues, "chime");
    return still;
}

static struct request on_event(void *context, const struct ui_event *event) {
    (void)context;
    (void)event;
    return request_stay();
}

static struct request on_tick(void *context) {
    struct still *still = context;
    const struct kiosk *kiosk = kiosk_of(still->house);
    if (kiosk->stage == KIOSK_VISITED && kiosk->idle.stage == IDLE_HERE) {
        return request_pop();
    }
    if (in_steps(kiosk_seconds_left(kiosk)) != still->shown) {
        say(still);
    }
    return request_stay();
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct still *still = context;
    const struct house *house = still->house;
    struct page page;
    page_begin(&page, tree, view, "still", (struct rect){560.0f, 130.0f, 800.0f, 900.0f}, LOOK_NIGHT);
    page_heading(&page, "still.title", house_word(house, "still.title"));
    page_text(&page, "still.text", house_word(house, "still.text"));
    page_small(&page, "still.left", still->left);
    page_button(&page, "still.here", house_word(house, "still.here"), WIDGET_FIRST);
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    (void)view;
    draw_fill(list, (struct rect){0, 0, CANVAS_WIDTH, CANVAS_HEIGHT}, COLOUR_NIGHT, 0.6f);
}

const struct screen still_screen = {
    .id = "still",
    .over = true,
    .open = open_still,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
