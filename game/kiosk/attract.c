/* Nobody is in. The house stands on its hill and says, in every language it has, what it is, how long it takes, and
 * that nothing is kept. Any touch comes in. */
#include "core/motion.h"
#include "kiosk/kiosk.h"
#include "practice/practice.h"
#include "screen/title_scene.h"
#include "ui/theme.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LANGUAGE_TICKS = 9 * TICKS_PER_SECOND, RISE_TICKS = 24, LINE_BYTES = 400, LARGE_PERCENT = 130 };

struct attract {
    struct house *house;
    uint32_t ticks;
    char help[LINE_BYTES];
};

static void *open_attract(struct house *house, const char *argument) {
    (void)argument;
    struct attract *attract = memory_get(1, sizeof *attract);
    attract->house = house;
    house->loop = NULL; /* nobody asked for a sound */
    kiosk_help_line(house, attract->help, sizeof attract->help);
    return attract;
}

static struct request on_event(void *context, const struct ui_event *event) {
    const struct attract *attract = context;
    int language = event->kind == UI_ACTIVATE ? id_index(event->id, "attract.language.") : -1;
    if (language >= 0) {
        kiosk_choose_language(kiosk_of(attract->house), (size_t)language);
    }
    return request_stay();
}

static struct request on_tick(void *context) {
    ((struct attract *)context)->ticks++;
    return request_stay();
}

/* The languages take turns; somebody who waits reads their own. */
static const struct language *speaking(const struct attract *attract) {
    const struct kiosk *kiosk = kiosk_of(attract->house);
    return &kiosk->languages[attract->ticks / LANGUAGE_TICKS % kiosk->language_count];
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct attract *attract = context;
    const struct house *house = attract->house;
    const struct kiosk *kiosk = kiosk_of(house);
    const struct language *own = speaking(attract);
    struct page page;
    bool large = view->settings->text_percent > LARGE_PERCENT; /* across the house: on a plate, and less of it */
    const struct rect area = {110.0f, 54.0f, large ? 800.0f : 1000.0f, 850.0f};
    page_begin(&page, tree, view, "attract", area, large ? LOOK_NIGHT : LOOK_NONE);
    page.align_y = 0.0f;
    if (house->site->name[0] != '\0') {
        page_small(&page, "attract.site", house->site->name);
        page.items[page.count - 1].colour = COLOUR_HONEY;
    }
    page_heading(&page, "attract.name", house_word(house, "app.name"));
    page.items[page.count - 1].size = large ? HEADING_PX : TITLE_PX;
    page.items[page.count - 1].colour = COLOUR_CREAM;
    if (!large) {
        page_text(&page, "attract.tagline", own->tagline);
    }
    page_text(&page, "attract.about", own->about);
    page_gap(&page, 18.0f);
    if (large) {
        page_text(&page, "attract.touch", own->touch);
        page.items[page.count - 1].colour = COLOUR_HONEY;
    } else {
        page_kind(&page, "attract.touch", "", own->touch);
    }
    page.items[page.count - 1].face = FACE_TEXT_BOLD;
    page_gap(&page, 10.0f);
    for (size_t i = 0; i < kiosk->language_count && kiosk->language_count > 1; i++) {
        char id[WIDGET_ID_BYTES];
        id_make(id, "attract.language.", (int)i);
        (i == 0 ? page_button : page_button_beside)(&page, id, kiosk->languages[i].name, 0);
    }
    page_end(&page);
    float size = view_size(view, SMALL_PX);
    const struct type_measure *measure = view->measure;
    float line = measure->width(measure->context, FACE_TEXT, size, attract->help, strlen(attract->help));
    float width = fminf(line + 90.0f, CANVAS_WIDTH - 160.0f);
    float lines = 1.0f + floorf(line / (CANVAS_WIDTH - 260.0f));
    float height = size * (0.7f + TYPE_LINE_HEIGHT * lines);
    label_add(tree, view, "attract.help", ROLE_TEXT, LOOK_TAG, FACE_TEXT, SMALL_PX, COLOUR_INK,
              (struct rect){(CANVAS_WIDTH - width) / 2.0f, CANVAS_HEIGHT - 30.0f - height, width, height}, 0.5f,
              attract->help);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    title_scene_draw(list, view, TITLE_OPENING_TICKS);
    if (view->tick < RISE_TICKS && !view->settings->reduced_motion) {
        float dark = 1.0f - (float)view->tick / (float)RISE_TICKS;
        draw_fill(list, (struct rect){0, 0, CANVAS_WIDTH, CANVAS_HEIGHT}, COLOUR_NIGHT, dark * dark);
    }
}

static struct spot spot(const void *context) {
    (void)context;
    return camera_title;
}

const struct screen attract_screen = {
    .id = "attract",
    .alone = true,
    .open = open_attract,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .spot = spot,
    .tree = state,
    .draw = draw,
};
