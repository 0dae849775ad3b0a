/* Comfort: every setting works at once, in the middle of anything. One table
 * row per setting; erasing everything is two presses from the first page. */
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum erase_step { ERASE_NOT, ERASE_SURE, ERASE_DONE };

enum { ROWS_MAX = 16, VALUE_BYTES = 32 };

struct settings_context {
    struct house *house;
    enum erase_step erase;
    char values[ROWS_MAX][VALUE_BYTES];
};

struct row {
    const char *id;
    size_t offset;
    bool is_bool;
    int least, most, step;
    const char *unit;
};

#define ROW_BOOL(name, id) {id, offsetof(struct settings, name), true, 0, 1, 1, ""}
#define ROW_INT(name, id, low, high, by, unit) {id, offsetof(struct settings, name), false, low, high, by, unit}

static const struct row rows[] = {
    ROW_INT(text_percent, "settings.text-size", 100, 200, 25, " %"),
    ROW_BOOL(reduced_motion, "settings.reduced-motion"),
    ROW_BOOL(high_contrast, "settings.high-contrast"),
    ROW_BOOL(captions, "settings.captions"),
    ROW_BOOL(voice, "settings.voice"),
    ROW_INT(voice_words, "settings.voice-speed", 95, 275, 30, ""),
    ROW_INT(voice_volume, "settings.voice-volume", 0, 10, 1, ""),
    ROW_INT(effects, "settings.effects", 0, 10, 1, ""),
    ROW_INT(music, "settings.music", 0, 10, 1, ""),
    ROW_BOOL(mono, "settings.mono"),
    ROW_BOOL(one_switch, "settings.one-switch"),
    ROW_INT(scan_tenths, "settings.scan-speed", 5, 100, 5, ""),
    ROW_BOOL(fullscreen, "settings.fullscreen"),
};

enum { ROWS = sizeof rows / sizeof *rows };

static int get(const struct settings *settings, const struct row *row) {
    const char *at = (const char *)settings + row->offset;
    return row->is_bool ? (int)*(const bool *)at : *(const int *)at;
}

static void put(struct settings *settings, const struct row *row, int value) {
    char *at = (char *)settings + row->offset;
    if (row->is_bool) {
        *(bool *)at = value != 0;
    } else {
        *(int *)at = value;
    }
}

static void say_values(struct settings_context *context) {
    for (size_t i = 0; i < ROWS; i++) {
        int value = get(&context->house->settings, &rows[i]);
        if (rows[i].is_bool) {
            utf8_copy(context->values[i], VALUE_BYTES,
                      house_word(context->house, value != 0 ? "settings.on" : "settings.off"));
        } else if (strcmp(rows[i].id, "settings.scan-speed") == 0) {
            snprintf(context->values[i], VALUE_BYTES, "%d.%d s", value / 10, value % 10);
        } else {
            snprintf(context->values[i], VALUE_BYTES, "%d%s", value, rows[i].unit);
        }
    }
}

static void *open_settings(struct house *house, const char *argument) {
    (void)argument;
    struct settings_context *context = memory_get(1, sizeof *context);
    context->house = house;
    say_values(context);
    return context;
}

static void change(struct settings_context *context, const struct row *row, int delta, bool wrap) {
    struct house *house = context->house;
    int value = get(&house->settings, row) + delta * row->step;
    if (wrap && value > row->most) {
        value = row->least;
    }
    value = value > row->most ? row->most : value < row->least ? row->least : value;
    put(&house->settings, row, row->is_bool ? get(&house->settings, row) == 0 : value);
    house->settings_changed = true;
    say_values(context);
}

static void erase(struct settings_context *context) {
    struct house *house = context->house;
    struct error err = {""};
    context->erase = ERASE_DONE;
    if (!house_forget(house, &err)) {
        fprintf(stderr, "inner-house: %s\n", err.text);
        utf8_copy(house->said, sizeof house->said, house_word(house, "settings.erase-failed"));
    }
}

static struct request on_event(void *pointer, const struct ui_event *event) {
    struct settings_context *context = pointer;
    if (event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "settings.back") == 0)) {
        if (context->erase == ERASE_SURE) {
            context->erase = ERASE_NOT;
            return request_stay();
        }
        return request_pop();
    }
    if (event->kind != UI_ACTIVATE && event->kind != UI_ADJUST) {
        return request_stay();
    }
    for (size_t i = 0; i < ROWS; i++) {
        if (strcmp(event->id, rows[i].id) == 0) {
            change(context, &rows[i], event->kind == UI_ADJUST ? event->delta : 1, event->wrap);
        }
    }
    if (strcmp(event->id, "settings.data") == 0) {
        return request_of(REQUEST_PUSH, &data_screen, "");
    }
    if (strcmp(event->id, "settings.credits") == 0) {
        return request_of(REQUEST_PUSH, &credits_screen, "");
    }
    if (strcmp(event->id, "settings.erase") == 0) {
        context->erase = ERASE_SURE;
    } else if (strcmp(event->id, "settings.erase-yes") == 0) {
        erase(context);
    } else if (strcmp(event->id, "settings.erase-no") == 0) {
        context->erase = ERASE_NOT;
    }
    return request_stay();
}

static struct request on_tick(void *pointer) {
    say_values(pointer);
    return request_stay();
}

/* In a public place the window, and captions, are the place's to decide on. */
static bool is_offered(const struct house *house, const struct row *row) {
    bool of_place = strcmp(row->id, "settings.fullscreen") == 0 || strcmp(row->id, "settings.captions") == 0;
    return !of_place || !house_is_public(house);
}

static void state_rows(const struct settings_context *context, struct page *page) {
    const struct house *house = context->house;
    for (size_t i = 0; i < ROWS; i++) {
        if (!is_offered(house, &rows[i])) {
            continue;
        }
        int value = get(&house->settings, &rows[i]);
        const char *name = house_word(house, rows[i].id);
        if (rows[i].is_bool) {
            page_toggle(page, rows[i].id, name, value != 0, context->values[i]);
        } else {
            float share = (float)(value - rows[i].least) / (float)(rows[i].most - rows[i].least);
            page_slider(page, rows[i].id, name, share > 1.0f ? 1.0f : share, context->values[i]);
        }
    }
}

static void state(const void *pointer, const struct ui_view *view, struct tree *tree) {
    const struct settings_context *context = pointer;
    const struct house *house = context->house;
    struct page page;
    const char *id = context->erase == ERASE_NOT ? "settings" : "settings.erasing";
    page_begin(&page, tree, view, id, (struct rect){410.0f, 120.0f, 1100.0f, 900.0f}, LOOK_PAPER);
    page_heading(&page, "settings.title", house_word(house, "settings.title"));
    if (context->erase == ERASE_NOT) {
        state_rows(context, &page);
        page_button(&page, "settings.back", house_word(house, "settings.back"), WIDGET_FRAME);
        if (!house_is_public(house)) {
            page_button_beside(&page, "settings.erase", house_word(house, "settings.erase"), WIDGET_FRAME);
            page_button(&page, "settings.data", house_word(house, "data.title"), WIDGET_FRAME);
        }
        page_button_beside(&page, "settings.credits", house_word(house, "credits.title"), WIDGET_FRAME);
    } else if (context->erase == ERASE_SURE) {
        page_text(&page, "settings.erase-sure", house_word(house, "settings.erase-sure"));
        page_button(&page, "settings.erase-no", house_word(house, "settings.erase-no"), WIDGET_FIRST);
        page_button_beside(&page, "settings.erase-yes", house_word(house, "settings.erase-yes"), WIDGET_FRAME);
    } else {
        page_text(&page, "settings.erased", house_word(house, "settings.erased"));
        page_button(&page, "settings.back", house_word(house, "settings.back"), WIDGET_FIRST);
    }
    page_end(&page);
}

static void draw(const void *pointer, const struct ui_view *view, struct draw_list *list) {
    (void)pointer;
    (void)view;
    draw_sprite(list, "room/hall", 0, 0, 1.0f);
}

const struct screen settings_screen = {
    .id = "settings",
    .closes = true,
    .open = open_settings,
    .close = free,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
