/* Before the room: which plan, which meeting. One press opens it. */
#include "practice/practice.h"
#include "ui/theme.h"
#include "workshop/host.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OFFERS_MAX = 16, LINE_BYTES = 200 };

struct plans {
    struct house *house;
    const struct plan *plan[OFFERS_MAX];
    unsigned meeting[OFFERS_MAX];
    char name[OFFERS_MAX][LINE_BYTES];
    unsigned count;
};

struct workshop_host *workshop_host_of(const struct house *house) {
    return house->host;
}

const struct profile workshop_profile = {.id = "workshop", .home = &plans_screen};

static void add(struct plans *plans, const struct plan *plan, unsigned meeting) {
    char minutes[16];
    snprintf(minutes, sizeof minutes, "%d", plan->meetings[meeting].minutes);
    const char *values[] = {plan->title, plan->meetings[meeting].title, minutes};
    const char *id = plan->meetings_count > 1 ? "workshop.offer-meeting" : "workshop.offer";
    strings_format(plans->house->strings, id, plans->name[plans->count], LINE_BYTES, values, 3);
    plans->plan[plans->count] = plan;
    plans->meeting[plans->count++] = meeting;
}

static void *open_plans(struct house *house, const char *argument) {
    (void)argument;
    struct plans *plans = memory_get(1, sizeof *plans);
    plans->house = house;
    house->loop = NULL;
    for (int pass = 0; pass < 2; pass++) { /* what is done in one evening comes first */
        for (size_t i = 0; i < library_plan_count(house->library); i++) {
            const struct plan *plan = library_plan_at(house->library, i);
            bool now = (plan->meetings_count > 1) == (pass == 1);
            for (unsigned meeting = 0; now && meeting < plan->meetings_count && plans->count < OFFERS_MAX; meeting++) {
                add(plans, plan, meeting);
            }
        }
    }
    return plans;
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct plans *plans = context;
    struct workshop_host *host = workshop_host_of(plans->house);
    int chosen = event->kind == UI_ACTIVATE ? id_index(event->id, "plan.") : -1;
    if (chosen >= 0 && (unsigned)chosen < plans->count) {
        host->plan = plans->plan[chosen];
        host->meeting = plans->meeting[chosen];
        host->wish = HOST_OPENS;
    } else if (event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "plans.end") == 0)) {
        host->wish = HOST_ENDS;
    }
    return request_stay();
}

static struct request on_tick(void *context) {
    (void)context;
    return request_stay();
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct plans *plans = context;
    const struct house *house = plans->house;
    const struct workshop_host *host = workshop_host_of(house);
    struct page page;
    page_begin(&page, tree, view, "plans", (struct rect){360.0f, 30.0f, 1200.0f, 1030.0f}, LOOK_PAPER);
    page_heading(&page, "plans.title", house_word(house, "workshop.plans"));
    page_text(&page, "plans.text", house_word(house, "workshop.plans-text"));
    if (host->said[0] != '\0') {
        page_text(&page, "plans.said", host->said);
    }
    for (unsigned i = 0; i < plans->count; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "plan.", (int)i);
        page_button(&page, id, plans->name[i], i == 0 ? WIDGET_FIRST : 0u);
    }
    page_button(&page, "plans.end", house_word(house, "workshop.leave"), 0);
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    (void)view;
    draw_sprite(list, "room/porch", 0, 0, 1.0f);
}

const struct screen plans_screen = {
    .id = "plans",
    .alone = true,
    .open = open_plans,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
