/* Dusk colours on the night plate: what was done is lit, what was not is simply part of the street. */
#include "screen/plot.h"

#include "core/date.h"
#include "core/motion.h"
#include "practice/practice.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define LABEL_PX 25.0f
#define PAD_PX 70.0f
#define DARK_WINDOW 0x4C3F74u
#define LINE_OF_SKY 0x5B4E80u

static const char *const stone_ids[PLOT_STONE_COUNT] = {"kindness", "humanity", "mindfulness"};
static const uint32_t stone_colours[PLOT_STONE_COUNT] = {0xE58F8Fu, 0xE0AE62u, 0x8FD0D0u};

bool plot_count(struct plot_numbers *out, const struct house *house, struct error *err) {
    *out = (struct plot_numbers){0};
    for (size_t i = 0; i < house->summary.practice_count; i++) {
        const struct practice *practice = practice_find(house->summary.practices[i].practice);
        for (int stone = 0; practice != NULL && stone < PLOT_STONE_COUNT; stone++) {
            if (strcmp(practice->stone, stone_ids[stone]) == 0) {
                out->stones[stone] += house->summary.practices[i].visits;
            }
        }
    }
    return tracker_almanac(house->tracker, house->today, &out->year, err);
}

/* ---- what all plots share ---- */

struct pen {
    struct draw_list *list;
    const struct ui_view *view;
    bool contrast;
};

static uint32_t ink(const struct pen *pen) {
    return pen->contrast ? COLOUR_CONTRAST_TEXT : COLOUR_CREAM;
}

static float width_of(const struct pen *pen, const char *text) {
    return pen->view->measure->width(pen->view->measure->context, FACE_TEXT, LABEL_PX, text, strlen(text));
}

static void label(const struct pen *pen, const char *text, float x, float baseline, float align) {
    draw_text(pen->list, FACE_TEXT, LABEL_PX, ink(pen), x - align * width_of(pen, text), baseline, text, strlen(text),
              1.0f);
}

static void line(const struct pen *pen, float x1, float y1, float x2, float y2, float width, uint32_t colour,
                 float alpha) {
    struct segment segment = {x1, y1, x2, y2};
    draw_lines(pen->list, &segment, 1, width, colour, alpha);
}

static struct rect plate(const struct pen *pen, struct rect area) {
    if (pen->contrast) {
        draw_fill(pen->list, area, COLOUR_CONTRAST_GROUND, 1.0f);
    } else {
        draw_nine(pen->list, "ui/panel-night",
                  (struct rect){area.x - 24.0f, area.y - 24.0f, area.w + 48.0f, area.h + 48.0f}, 100.0f, 1.0f);
    }
    return (struct rect){area.x + PAD_PX, area.y + PAD_PX, area.w - 2.0f * PAD_PX, area.h - 2.0f * PAD_PX};
}

/* "2026-11-23" -> the month as a number of its own, for the axis. */
static bool month_begins(int32_t monday, char out[DATE_BYTES]) {
    char day[DATE_BYTES];
    for (int32_t i = 0; i < 7; i++) {
        date_format(monday + i, day);
        if (strcmp(day + 8, "01") == 0) {
            snprintf(out, DATE_BYTES, "%.7s", day);
            return true;
        }
    }
    return false;
}

static float week_x(struct rect inner, int week) {
    return inner.x + inner.w * ((float)week + 0.5f) / (float)ALMANAC_WEEKS;
}

/* Every third month, so that the names never touch. */
static void months(const struct pen *pen, const struct almanac *year, struct rect inner, float baseline) {
    int count = 0;
    for (int week = 0; week < ALMANAC_WEEKS; week++) {
        char month[DATE_BYTES];
        if (month_begins(year->first_day + week * 7, month) && count++ % 3 == 0 && week < ALMANAC_WEEKS - 4) {
            label(pen, month, week_x(inner, week), baseline, 0.3f);
        }
    }
}

/* ---- the year: a street of twelve houses, a house a month, a window a day ---- */

enum { MONTHS = 12, HOUSES_A_ROW = 6, DAYS_A_WEEK = 7, WEEKS_A_MONTH = 6 };

#define WALL 0x33275Au
#define ROOF 0x8E3F50u
#define ROOF_STEP_PX 4.0f

struct calendar_day {
    int month; /* years * 12 + month, 0-based */
    int day;   /* 1..31 */
    int weekday; /* 0 Monday */
};

static struct calendar_day calendar_of(int32_t day) {
    char date[DATE_BYTES];
    date_format(day, date);
    int year = (date[0] - '0') * 1000 + (date[1] - '0') * 100 + (date[2] - '0') * 10 + (date[3] - '0');
    int month = (date[5] - '0') * 10 + (date[6] - '0');
    return (struct calendar_day){year * 12 + month - 1, (date[8] - '0') * 10 + (date[9] - '0'), (int)((day + 3) % 7)};
}

static struct rect house_of(struct rect inner, int slot) {
    float width = inner.w / (float)HOUSES_A_ROW;
    float height = inner.h / (float)(MONTHS / HOUSES_A_ROW);
    float x = inner.x + width * (float)(slot % HOUSES_A_ROW);
    float y = inner.y + height * (float)(slot / HOUSES_A_ROW);
    return (struct rect){x, y, width, height};
}

/* The part with the windows. */
static struct rect wall_of(struct rect house) {
    return (struct rect){house.x + 14.0f, house.y + house.h * 0.22f, house.w - 28.0f, house.h * 0.62f};
}

static void draw_house(const struct pen *pen, struct rect house, int month) {
    struct rect wall = wall_of(house);
    float rise = wall.y - house.y - 6.0f;
    char name[24];
    draw_fill(pen->list, wall, WALL, 1.0f);
    for (int step = 0; (float)step * ROOF_STEP_PX < rise; step++) {
        float y = (float)step * ROOF_STEP_PX;
        float half = (wall.w / 2.0f + 12.0f) * (y + ROOF_STEP_PX) / rise;
        struct rect strip = {wall.x + wall.w / 2.0f - half, house.y + 6.0f + y, half * 2.0f, ROOF_STEP_PX};
        draw_fill(pen->list, strip, mix_colour(0xB0586Au, ROOF, y / rise), 1.0f);
    }
    snprintf(name, sizeof name, "%04d-%02d", month / 12, month % 12 + 1);
    label(pen, name, wall.x + wall.w / 2.0f, wall.y + wall.h + 34.0f, 0.5f);
}

static void draw_window(const struct pen *pen, struct rect wall, struct calendar_day date, int row, bool lit) {
    float step_x = (wall.w - 12.0f) / (float)DAYS_A_WEEK;
    float step_y = (wall.h - 12.0f) / (float)WEEKS_A_MONTH;
    float x = wall.x + 6.0f + step_x * ((float)date.weekday + 0.16f);
    float y = wall.y + 6.0f + step_y * ((float)row + 0.14f);
    struct rect pane = {x, y, step_x * 0.68f, step_y * 0.72f};
    uint32_t warm = pen->contrast ? COLOUR_CONTRAST_ACCENT : COLOUR_HONEY;
    draw_fill(pen->list, pane, lit ? warm : DARK_WINDOW, 1.0f);
    draw_fill(pen->list, (struct rect){pane.x + pane.w / 2.0f - 1.0f, pane.y, 2.0f, pane.h}, 0x241A45u, 0.6f);
    if (lit && !pen->contrast) {
        draw_glow(pen->list, pane.x + pane.w / 2.0f, pane.y + pane.h / 2.0f, pane.w * 1.5f, COLOUR_AMBER, 0.30f);
    }
}

static void draw_year(const struct pen *pen, const struct almanac *year, struct rect inner) {
    int last = calendar_of(year->today).month;
    for (int slot = 0; slot < MONTHS; slot++) {
        draw_house(pen, house_of(inner, slot), last - (MONTHS - 1) + slot);
    }
    for (int32_t day = year->first_day; day <= year->today; day++) {
        struct calendar_day date = calendar_of(day);
        int slot = MONTHS - 1 - (last - date.month);
        if (slot >= 0) {
            int first_weekday = (date.weekday - (date.day - 1) % 7 + 7) % 7;
            draw_window(pen, wall_of(house_of(inner, slot)), date, (date.day - 1 + first_weekday) / 7,
                        year->practised[day - year->first_day]);
        }
    }
}

/* ---- the stones ---- */

/* A round step that gives at most five lines. */
static int64_t tick_of(int64_t most) {
    static const int64_t steps[] = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (most <= steps[i] * 5) {
            return steps[i];
        }
    }
    return most / 5 + 1;
}

static void stone_name(const struct house *house, int stone, char out[64]) {
    char id[64];
    snprintf(id, sizeof id, "stone.%s", stone_ids[stone]);
    utf8_copy(out, 64, house_word(house, id));
}

static void draw_stones(const struct pen *pen, const struct plot_numbers *numbers, const struct house *house,
                        struct rect inner) {
    int64_t most = 1;
    for (int i = 0; i < PLOT_STONE_COUNT; i++) {
        most = numbers->stones[i] > most ? numbers->stones[i] : most;
    }
    int64_t tick = tick_of(most);
    int64_t top = (most + tick - 1) / tick * tick;
    float floor = inner.y + inner.h - 56.0f;
    float height = inner.h - 110.0f;
    label(pen, house_word(house, "plot.visits"), inner.x, inner.y + 10.0f, 0.0f);
    for (int64_t mark = 0; mark <= top; mark += tick) {
        char digits[24];
        float y = floor - height * (float)mark / (float)top;
        snprintf(digits, sizeof digits, "%lld", (long long)mark);
        label(pen, digits, inner.x + 44.0f, y + 8.0f, 1.0f);
        line(pen, inner.x + 60.0f, y, inner.x + inner.w, y, 1.5f, LINE_OF_SKY, 1.0f);
    }
    for (int i = 0; i < PLOT_STONE_COUNT; i++) {
        float slot = (inner.w - 60.0f) / (float)PLOT_STONE_COUNT;
        float x = inner.x + 60.0f + slot * ((float)i + 0.5f);
        float rise = height * (float)numbers->stones[i] / (float)top;
        char name[64];
        char digits[24];
        draw_fill(pen->list, (struct rect){x - slot * 0.28f, floor - rise, slot * 0.56f, rise}, stone_colours[i], 1.0f);
        struct rect edge = {x - slot * 0.28f, floor - rise, slot * 0.56f, fminf(rise, 5.0f)};
        draw_fill(pen->list, edge, COLOUR_CREAM, 0.6f);
        stone_name(house, i, name);
        snprintf(digits, sizeof digits, "%lld", (long long)numbers->stones[i]);
        label(pen, name, x, floor + 40.0f, 0.5f);
        label(pen, digits, x, floor - rise - 14.0f, 0.5f);
    }
}

/* ---- the weather ---- */

static float weather_y(struct rect inner, float weather) {
    return inner.y + 60.0f + (inner.h - 130.0f) * (4.0f - weather) / 3.0f;
}

static void weather_line(const struct pen *pen, const struct week_weather *weeks, struct rect inner, uint32_t colour,
                         float aside) {
    int last = -1;
    for (int week = 0; week < ALMANAC_WEEKS; week++) {
        if (weeks[week].count == 0) {
            continue;
        }
        float x = week_x(inner, week) + aside;
        float y = weather_y(inner, week_mean(&weeks[week]));
        line(pen, x, weather_y(inner, (float)weeks[week].lowest), x, weather_y(inner, (float)weeks[week].highest), 5.0f,
             colour, 0.35f);
        if (last >= 0) {
            line(pen, week_x(inner, last) + aside, weather_y(inner, week_mean(&weeks[last])), x, y, 3.0f, colour, 0.8f);
        }
        draw_ring(pen->list, x, y, 6.0f, 6.0f, colour, 1.0f);
        last = week;
    }
}

static void draw_weather(const struct pen *pen, const struct plot_numbers *numbers, const struct house *house,
                         struct rect area) {
    static const char *const names[] = {"weather.storm", "weather.rain", "weather.cloud", "weather.sun"};
    float widest = 0.0f;
    for (int i = 0; i < 4; i++) {
        widest = fmaxf(widest, width_of(pen, house_word(house, names[i])));
    }
    struct rect inner = {area.x + widest + 24.0f, area.y, area.w - widest - 24.0f, area.h};
    uint32_t before = pen->contrast ? COLOUR_CONTRAST_TEXT : COLOUR_LAV;
    uint32_t after = pen->contrast ? COLOUR_CONTRAST_ACCENT : COLOUR_HONEY;
    for (int i = 0; i < 4; i++) {
        float y = weather_y(inner, (float)(i + 1));
        label(pen, house_word(house, names[i]), area.x + widest, y + 8.0f, 1.0f);
        line(pen, inner.x, y, inner.x + inner.w, y, 1.5f, LINE_OF_SKY, 1.0f);
    }
    weather_line(pen, numbers->year.before, inner, before, -3.0f);
    weather_line(pen, numbers->year.after, inner, after, 3.0f);
    months(pen, &numbers->year, inner, inner.y + inner.h);
    const char *first = house_word(house, "plot.before");
    draw_ring(pen->list, inner.x + 10.0f, inner.y + 2.0f, 8.0f, 8.0f, before, 1.0f);
    label(pen, first, inner.x + 30.0f, inner.y + 10.0f, 0.0f);
    float second = inner.x + 80.0f + width_of(pen, first);
    draw_ring(pen->list, second, inner.y + 2.0f, 8.0f, 8.0f, after, 1.0f);
    label(pen, house_word(house, "plot.after"), second + 20.0f, inner.y + 10.0f, 0.0f);
}

void plot_draw(enum plot_kind kind, const struct plot_numbers *numbers, const struct house *house,
               const struct ui_view *view, struct rect area, struct draw_list *list) {
    struct pen pen = {list, view, view->settings->high_contrast};
    struct rect inner = plate(&pen, area);
    if (kind == PLOT_YEAR) {
        inner = (struct rect){area.x + 46.0f, area.y + 46.0f, area.w - 92.0f, area.h - 80.0f};
        draw_year(&pen, &numbers->year, inner);
    } else if (kind == PLOT_STONES) {
        draw_stones(&pen, numbers, house, inner);
    } else {
        draw_weather(&pen, numbers, house, inner);
    }
}
