/* What is kept, made from the files that are there: what each is for, where they lie, for how long. From here all of it
 * can be written into one file that is one's own. */
#include "core/date.h"
#include "core/secret.h"
#include "platform/files.h"
#include "progress/report.h"
#include "screen/passphrase.h"
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdio.h>
#include <string.h>

enum { LINE_BYTES = 256, PATH_BYTES = 512 };

enum step { STEP_LOOK, STEP_UNLOCK, STEP_WRITTEN };

struct data {
    struct house *house;
    enum step step;
    struct passphrase ask;
    int64_t bytes[KEPT_KIND_COUNT];
    int files[KEPT_KIND_COUNT];
    char lines[KEPT_KIND_COUNT][LINE_BYTES];
    char where[PATH_BYTES + LINE_BYTES];
    char told[PATH_BYTES + LINE_BYTES];
};

static const char *const kind_words[KEPT_KIND_COUNT] = {
    [KEPT_PROGRESS] = "data.progress",       [KEPT_PROGRESS_COPIES] = "data.progress-copies",
    [KEPT_LETTERS] = "data.letters",         [KEPT_LETTERS_COPIES] = "data.letters-copies",
    [KEPT_KEY] = "data.key",                 [KEPT_DAMAGED] = "data.damaged",
};

static void count_file(void *context, const char *name, int64_t bytes) {
    struct data *data = context;
    enum kept_kind kind = tracker_file_kind(name);
    data->files[kind]++;
    data->bytes[kind] += bytes > 0 ? bytes : 0;
}

static void look(struct data *data) {
    const struct house *house = data->house;
    memset(data->files, 0, sizeof data->files);
    memset(data->bytes, 0, sizeof data->bytes);
    if (house->data_folder != NULL) {
        (void)tracker_files(house->data_folder, count_file, data);
        const char *values[] = {house->data_folder};
        strings_format(house->strings, "data.where", data->where, sizeof data->where, values, 1);
    } else {
        utf8_copy(data->where, sizeof data->where, house_word(house, "data.nowhere"));
    }
    for (int kind = 0; kind < KEPT_KIND_COUNT; kind++) {
        char kilobytes[24];
        snprintf(kilobytes, sizeof kilobytes, "%lld", (long long)((data->bytes[kind] + 1023) / 1024));
        const char *values[] = {house_word(house, kind_words[kind]), kilobytes};
        strings_format(house->strings, "data.line", data->lines[kind], LINE_BYTES, values, 2);
    }
}

static void *open_data(struct house *house, const char *argument) {
    (void)argument;
    struct data *data = secret_get(sizeof *data);
    data->house = house;
    passphrase_start(&data->ask);
    look(data);
    return data;
}

static void close_data(void *context) {
    struct data *data = context;
    drawer_lock(data->house->drawer);
    secret_free(data, sizeof *data);
}

/* Everything, letters too, where the person will find it. */
static void write_all(struct data *data) {
    struct house *house = data->house;
    char folder[PATH_BYTES - 32];
    char path[PATH_BYTES];
    char day[DATE_BYTES];
    struct error err = {""};
    date_format(house->today, day);
    bool fine = files_home(folder, sizeof folder) || error_set(&err, "%s", house_word(house, "data.no-home"));
    snprintf(path, sizeof path, "%s/inner-house-%s.json", fine ? folder : "", day);
    fine = fine && progress_export(house->tracker, house->drawer, path, NULL, &err);
    drawer_lock(house->drawer);
    const char *values[] = {fine ? path : err.text};
    strings_format(house->strings, fine ? "data.written" : "data.not-written", data->told, sizeof data->told, values,
                   1);
    data->step = STEP_WRITTEN;
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct data *data = context;
    bool opened;
    if (data->step == STEP_UNLOCK && passphrase_event(&data->ask, data->house, event, &opened)) {
        if (opened) {
            write_all(data);
        }
        return request_stay();
    }
    bool back = event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "data.back") == 0);
    if (back && data->step != STEP_LOOK) {
        data->step = STEP_LOOK;
        look(data);
        return request_stay();
    }
    if (back) {
        return request_pop();
    }
    if (event->kind == UI_ACTIVATE && strcmp(event->id, "data.write") == 0) {
        data->step = STEP_UNLOCK;
        if (!drawer_is_locked(data->house->drawer)) {
            write_all(data);
        }
    } else if (event->kind == UI_ACTIVATE && strcmp(event->id, "data.lock") == 0) {
        return request_of(REQUEST_REPLACE, &lock_screen, "");
    }
    return request_stay();
}

static struct request on_tick(void *context) {
    (void)context;
    return request_stay();
}

static bool wants_text(const void *context) {
    return ((const struct data *)context)->step == STEP_UNLOCK;
}

static void look_page(const struct data *data, struct page *page) {
    const struct house *house = data->house;
    page_text(page, "data.intro", house_word(house, "data.intro"));
    for (int kind = 0; kind < KEPT_KIND_COUNT; kind++) {
        if (data->files[kind] > 0) {
            page_text(page, kind_words[kind], data->lines[kind]);
        }
    }
    page_text(page, "data.where", data->where);
    page_text(page, "data.how-long", house_word(house, "data.how-long"));
    page_button(page, "data.back", house_word(house, "frame.back"), WIDGET_FIRST);
    page_button_beside(page, "data.write", house_word(house, "data.write"), WIDGET_FRAME);
    page_button_beside(page, "data.lock", house_word(house, "drawer.lock-title"), WIDGET_FRAME);
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct data *data = context;
    const struct house *house = data->house;
    char id[WIDGET_ID_BYTES] = "data.0";
    id[5] = (char)('0' + (int)data->step);
    struct page page;
    page_begin(&page, tree, view, id, (struct rect){360.0f, 104.0f, 1200.0f, 960.0f}, LOOK_PAPER);
    page_heading(&page, "data.title", house_word(house, "data.title"));
    if (data->step == STEP_LOOK) {
        look_page(data, &page);
    } else if (data->step == STEP_UNLOCK) {
        page_text(&page, "data.locked", house_word(house, "data.locked"));
        passphrase_state(&data->ask, house, &page);
        page_button_beside(&page, "data.back", house_word(house, "frame.back"), WIDGET_FRAME);
    } else {
        page_text(&page, "data.told", data->told);
        page_button(&page, "data.back", house_word(house, "frame.back"), WIDGET_FIRST);
    }
    page_end(&page);
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    (void)context;
    (void)view;
    draw_sprite(list, "room/hall", 0, 0, 1.0f);
}

const struct screen data_screen = {
    .id = "data",
    .closes = true,
    .open = open_data,
    .close = close_data,
    .event = on_event,
    .tick = on_tick,
    .wants_text = wants_text,
    .tree = state,
    .draw = draw,
};
