/* What was practised, and only that: the house itself as the first picture, then a year of days, the three stones, the
 * weather, and what helped, which only the person can say. No streak, no missed day, no claim of any effect. */
#include "core/date.h"
#include "platform/files.h"
#include "practice/practice.h"
#include "screen/hub_house.h"
#include "screen/keepsake.h"
#include "screen/plot.h"
#include "screen/plot_svg.h"
#include "screen/screen.h"
#include "ui/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINES_MAX = 44, LINE_BYTES = 320, TABLE_LINES = 16, TABLE_TEXT_PERCENT = 150, PATH_BYTES = 640 };

enum view { VIEW_HOUSE, VIEW_YEAR, VIEW_STONES, VIEW_WEATHER, VIEW_HELPED };

static const struct rect house_page = {60.0f, 100.0f, 780.0f, 940.0f};
static const struct rect plot_page = {40.0f, 116.0f, 560.0f, 920.0f};
static const struct rect wide_page = {60.0f, 116.0f, 1200.0f, 920.0f};
static const struct rect plot_area = {660.0f, 150.0f, 1200.0f, 840.0f};

struct progress {
    struct house *house;
    enum view view;
    bool table;
    size_t first_row;
    struct plot_numbers numbers;
    struct text sentence;
    char lines[LINES_MAX][LINE_BYTES];
    size_t count;
    size_t keepsakes_from; /* lines from here on are keepsakes */
};

static const struct {
    const char *id; /* of the button, and its word */
    enum view view;
} ways[] = {{"progress.year", VIEW_YEAR},
            {"progress.stones", VIEW_STONES},
            {"progress.weather", VIEW_WEATHER},
            {"progress.helped", VIEW_HELPED}};

enum { WAYS = sizeof ways / sizeof *ways };

static void add_line(struct progress *progress, const char *text) {
    if (progress->count < LINES_MAX) {
        utf8_copy(progress->lines[progress->count++], LINE_BYTES, text);
    }
}

static void add_counted(struct progress *progress, const char *id, const char *first, int64_t number) {
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", (long long)number);
    char line[LINE_BYTES];
    const char *values[] = {first == NULL ? digits : first, digits};
    strings_format(progress->house->strings, id, line, sizeof line, values, 2);
    add_line(progress, line);
}

static const char *practice_word(const struct house *house, const char *practice) {
    char id[NAME_BYTES * 2];
    snprintf(id, sizeof id, "practice.%s", practice);
    return house_word(house, id);
}

/* ---- what helped ---- */

static void helped_key(const char *practice, char out[NAME_BYTES]) {
    snprintf(out, NAME_BYTES, "helped.%.50s", practice);
}

static bool has_helped(const struct house *house, const char *practice) {
    char key[NAME_BYTES];
    helped_key(practice, key);
    const char *value = tracker_get(house->tracker, key);
    return value != NULL && strcmp(value, "1") == 0;
}

static void add_helped(struct progress *progress) {
    const struct progress_summary *summary = &progress->house->summary;
    struct text list = {0};
    for (size_t i = 0; i < summary->practice_count; i++) {
        if (has_helped(progress->house, summary->practices[i].practice)) {
            text_append(&list, list.length == 0 ? "" : "; ");
            text_append(&list, practice_word(progress->house, summary->practices[i].practice));
        }
    }
    if (list.length > 0) {
        char line[LINE_BYTES];
        const char *values[] = {text_get(&list)};
        strings_format(progress->house->strings, "progress.helped-list", line, sizeof line, values, 1);
        add_line(progress, line);
    }
    text_free(&list);
}

static void toggle_helped(struct progress *progress, const char *practice) {
    char key[NAME_BYTES];
    struct error err;
    helped_key(practice, key);
    bool now = has_helped(progress->house, practice);
    (void)tracker_set(progress->house->tracker, key, now ? "0" : "1", &err);
}

/* ---- gathering ---- */

static void gather(struct progress *progress) {
    struct house *house = progress->house;
    const struct progress_summary *summary = &house->summary;
    progress->count = 0;
    if (summary->visits > 0) {
        add_counted(progress, "progress.days", NULL, summary->days);
        for (size_t i = 0; i < summary->practice_count; i++) {
            add_counted(progress, "progress.practice-line", practice_word(house, summary->practices[i].practice),
                        summary->practices[i].visits);
        }
        add_helped(progress);
    }
    progress->keepsakes_from = progress->count;
    for (size_t i = 0; i < summary->keepsake_count; i++) {
        add_line(progress, keepsake_words(house->strings, house->library, summary->keepsakes[i]));
    }
}

static enum plot_kind plot_of(enum view view) {
    return view == VIEW_STONES ? PLOT_STONES : view == VIEW_WEATHER ? PLOT_WEATHER : PLOT_YEAR;
}

static void look_at(struct progress *progress, enum view view) {
    progress->view = view;
    progress->table = false;
    progress->first_row = 0;
    if (view == VIEW_HOUSE) {
        gather(progress);
    } else {
        plot_say(plot_of(view), &progress->numbers, progress->house, &progress->sentence);
    }
}

/* argument: a view's name, as the buttons have it after "progress."; "": the house. */
static void *open_progress(struct house *house, const char *argument) {
    struct progress *progress = memory_get(1, sizeof *progress);
    struct error err = {""};
    progress->house = house;
    house_refresh(house);
    if (!plot_count(&progress->numbers, house, &err)) {
        fprintf(stderr, "inner-house: %s\n", err.text);
    }
    look_at(progress, VIEW_HOUSE);
    for (size_t i = 0; i < WAYS; i++) {
        if (strcmp(ways[i].id + strlen("progress."), argument) == 0) {
            look_at(progress, ways[i].view);
        }
    }
    return progress;
}

static void close_progress(void *context) {
    struct progress *progress = context;
    text_free(&progress->sentence);
    free(progress);
}

/* ---- doing ---- */

static void save_drawing(const struct progress *progress) {
    struct house *house = progress->house;
    static const char *const names[PLOT_KINDS] = {"year", "stones", "weather"};
    struct ui_view view = {.measure = house->measure, .settings = &house->settings};
    struct draw_list list = {0};
    struct error err = {""};
    char folder[PATH_BYTES - 80];
    char path[PATH_BYTES];
    char day[DATE_BYTES];
    enum plot_kind kind = plot_of(progress->view);
    date_format(house->today, day);
    bool fine = files_home(folder, sizeof folder) || error_set(&err, "%s", house_word(house, "data.no-home"));
    snprintf(path, sizeof path, "%s/inner-house-%s-%s.svg", fine ? folder : "", names[kind], day);
    plot_draw(kind, &progress->numbers, house, &view, plot_area, &list);
    fine = fine && plot_svg_write(&list, plot_area, text_get(&progress->sentence), path, &err);
    draw_list_free(&list);
    const char *values[] = {fine ? path : err.text};
    strings_format(house->strings, fine ? "progress.saved" : "progress.not-saved", house->said, sizeof house->said,
                   values, 1);
}

static void on_button(struct progress *progress, const char *id) {
    const struct progress_summary *summary = &progress->house->summary;
    for (size_t i = 0; i < WAYS; i++) {
        if (strcmp(id, ways[i].id) == 0) {
            look_at(progress, ways[i].view);
        }
    }
    int practice = id_index(id, "helped.");
    if (practice >= 0 && (size_t)practice < summary->practice_count) {
        toggle_helped(progress, summary->practices[practice].practice);
    } else if (strcmp(id, "progress.to-house") == 0) {
        look_at(progress, VIEW_HOUSE);
    } else if (strcmp(id, "progress.as-table") == 0) {
        progress->table = !progress->table;
        progress->first_row = 0;
    } else if (strcmp(id, "progress.page-next") == 0) {
        progress->first_row += TABLE_LINES;
    } else if (strcmp(id, "progress.save-svg") == 0) {
        save_drawing(progress);
    } else if (strcmp(id, "progress.save-png") == 0) {
        progress->house->cues.keep_picture = true;
    }
}

static struct request on_event(void *context, const struct ui_event *event) {
    struct progress *progress = context;
    bool back = event->kind == UI_BACK || (event->kind == UI_ACTIVATE && strcmp(event->id, "progress.back") == 0);
    if (back && progress->view == VIEW_HOUSE) {
        return request_pop();
    }
    if (back) {
        look_at(progress, VIEW_HOUSE);
    } else if (event->kind == UI_ACTIVATE || event->kind == UI_ADJUST) {
        on_button(progress, event->id);
    }
    return request_stay();
}

static struct request on_tick(void *context) {
    (void)context;
    return request_stay();
}

/* ---- showing ---- */

static void house_view(const struct progress *progress, struct page *page) {
    const struct house *house = progress->house;
    bool none = house->summary.visits == 0;
    page_heading(page, "progress.title", house_word(house, "progress.title"));
    page_text(page, "progress.intro", house_word(house, none ? "progress.none" : "progress.intro"));
    enum tracker_condition condition = tracker_condition(house->tracker);
    if (condition != TRACKER_FINE && condition != TRACKER_FRESH) {
        page_small(page, "progress.condition", house_word(house, tracker_condition_id(condition)));
    }
    for (size_t i = 0; i < WAYS; i++) {
        (i % 2 == 0 ? page_button : page_button_beside)(page, ways[i].id, house_word(house, ways[i].id), WIDGET_FRAME);
    }
    for (size_t i = 0; i < progress->count && page->count + 3 < PAGE_ITEMS_MAX; i++) {
        char id[WIDGET_ID_BYTES];
        snprintf(id, sizeof id, "progress.line.%zu", i);
        if (i == progress->keepsakes_from) {
            page_gap(page, 14.0f);
            page_text(page, "progress.keepsakes", house_word(house, "progress.keepsakes"));
            page->items[page->count - 1].face = FACE_TEXT_BOLD;
        }
        page_text(page, id, progress->lines[i]);
    }
    page_button(page, "progress.back", house_word(house, "progress.back"), WIDGET_FIRST);
}

static void helped_view(const struct progress *progress, struct page *page) {
    const struct house *house = progress->house;
    bool none = house->summary.practice_count == 0;
    page_heading(page, "progress.title", house_word(house, "progress.helped"));
    page_text(page, "progress.intro", house_word(house, none ? "progress.helped-none" : "progress.helped-intro"));
    for (size_t i = 0; i < house->summary.practice_count; i++) {
        char id[WIDGET_ID_BYTES];
        const char *practice = house->summary.practices[i].practice;
        bool on = has_helped(house, practice);
        id_make(id, "helped.", (int)i);
        page_toggle(page, id, practice_word(house, practice), on,
                    house_word(house, on ? "settings.on" : "settings.off"));
    }
    page_button(page, "progress.to-house", house_word(house, "progress.to-house"), WIDGET_FIRST);
}

/* The lines live until the page is placed. */
static void table_rows(const struct progress *progress, struct page *page, struct text rows[TABLE_LINES]) {
    for (size_t i = 0; i < TABLE_LINES; i++) {
        char id[WIDGET_ID_BYTES];
        enum plot_kind kind = plot_of(progress->view);
        if (!plot_row(kind, &progress->numbers, progress->house, progress->first_row + i, &rows[i])) {
            return;
        }
        snprintf(id, sizeof id, "progress.row.%zu", progress->first_row + i);
        page_small(page, id, text_get(&rows[i]));
    }
    struct text next = {0};
    size_t past = progress->first_row + TABLE_LINES;
    if (plot_row(plot_of(progress->view), &progress->numbers, progress->house, past, &next)) {
        page_button(page, "progress.page-next", house_word(progress->house, "progress.page-next"), WIDGET_FRAME);
    }
    text_free(&next);
}

/* Large words leave no room beside them, and strong contrast dims all that is not words. */
static bool words_only(const struct ui_view *view) {
    return view->settings->text_percent >= TABLE_TEXT_PERCENT || view->settings->high_contrast;
}

static bool shows_plot(const struct progress *progress, const struct ui_view *view) {
    bool plotted = progress->view == VIEW_YEAR || progress->view == VIEW_STONES || progress->view == VIEW_WEATHER;
    return plotted && !progress->table && !words_only(view);
}

static void plot_view(const struct progress *progress, const struct ui_view *view, struct page *page,
                      struct text rows[TABLE_LINES]) {
    const struct house *house = progress->house;
    bool picture = shows_plot(progress, view);
    page_heading(page, "progress.title", house_word(house, ways[progress->view - VIEW_YEAR].id));
    page_text(page, "progress.sentence", text_get(&progress->sentence));
    if (!picture) {
        table_rows(progress, page, rows);
    }
    if (!words_only(view)) {
        page_button(page, "progress.as-table",
                    house_word(house, picture ? "progress.as-table" : "progress.as-picture"), WIDGET_FRAME);
    }
    page_button(page, "progress.save-svg", house_word(house, "progress.save-svg"), WIDGET_FRAME);
    if (picture) {
        page_button(page, "progress.save-png", house_word(house, "progress.save-png"), WIDGET_FRAME);
    }
    page_button(page, "progress.to-house", house_word(house, "progress.to-house"), WIDGET_FIRST);
}

static void state(const void *context, const struct ui_view *view, struct tree *tree) {
    const struct progress *progress = context;
    struct text rows[TABLE_LINES] = {{0}};
    char id[WIDGET_ID_BYTES];
    struct page page;
    snprintf(id, sizeof id, "progress.%d.%d.%zu", (int)progress->view, (int)progress->table, progress->first_row);
    bool picture = shows_plot(progress, view);
    if (picture) {
        tree_add(tree, "plot", ROLE_PICTURE, LOOK_NONE, plot_area, text_get(&progress->sentence), NULL);
    }
    struct rect area = progress->view == VIEW_HOUSE ? house_page : picture ? plot_page : wide_page;
    page_begin(&page, tree, view, id, area, LOOK_PAPER);
    if (progress->view == VIEW_HOUSE) {
        house_view(progress, &page);
    } else if (progress->view == VIEW_HELPED) {
        helped_view(progress, &page);
    } else {
        plot_view(progress, view, &page, rows);
    }
    page_end(&page);
    for (size_t i = 0; i < TABLE_LINES; i++) {
        text_free(&rows[i]);
    }
}

static void draw(const void *context, const struct ui_view *view, struct draw_list *list) {
    const struct progress *progress = context;
    const struct house *house = progress->house;
    struct hub_light light = hub_light_of(house->evening_shown, house->evening_shown, 0);
    hub_draw_house(house, &light, view, list);
    if (shows_plot(progress, view)) {
        draw_fill(list, (struct rect){0.0f, 0.0f, 1920.0f, 1080.0f}, COLOUR_NIGHT, 0.45f);
        plot_draw(plot_of(progress->view), &progress->numbers, house, view, plot_area, list);
    }
}

const struct screen progress_screen = {
    .id = "progress",
    .closes = true,
    .open = open_progress,
    .close = close_progress,
    .event = on_event,
    .tick = on_tick,
    .tree = state,
    .draw = draw,
};
