/* Setting type on paper: one table says how each kind of text looks, and a paragraph goes onto the page line by line,
 * so that it can be carried over. Knows nothing of what is said. */
#include "workshop/handout_sheet.h"

#include "core/text.h"
#include "workshop/handout_motif.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>

#define DISPLAY "Vollkorn, Noto Serif, serif"
#define PLAIN "Andika, Noto Sans, sans-serif"

enum { LINES_TOGETHER = 6 }; /* a paragraph of so many lines is not carried over */

static const double side_margin = 60.0, top_margin = 56.0, bottom_margin = 74.0, footer_rise = 34.0;
static const double label_share = 96.0, gutter = 18.0;
static const double blank_share = 0.04; /* of the size of the type */

struct type_look {
    const char *family;
    double points;
    PangoWeight weight;
    bool italic;
    float leading; /* of the font's own, which is wide in Andika */
    unsigned colour;
};

static const struct type_look looks[SHEET_TYPES] = {
    [SHEET_TITLE] = {DISPLAY, 27.0, PANGO_WEIGHT_SEMIBOLD, false, 0.86f, 0x3B2760},
    [SHEET_DATE] = {DISPLAY, 10.5, PANGO_WEIGHT_NORMAL, true, 0.95f, 0x4A3A63},
    [SHEET_ABOUT] = {DISPLAY, 12.5, PANGO_WEIGHT_NORMAL, true, 0.98f, 0x4A3A63},
    [SHEET_HEADING] = {DISPLAY, 17.0, PANGO_WEIGHT_SEMIBOLD, false, 0.9f, 0x8A3A2C},
    [SHEET_TEXT] = {PLAIN, 10.3, PANGO_WEIGHT_NORMAL, false, 0.9f, 0x2A1B45},
    [SHEET_THOUGHT] = {DISPLAY, 13.5, PANGO_WEIGHT_NORMAL, true, 0.95f, 0x1E2747},
    [SHEET_ANSWER] = {PLAIN, 10.3, PANGO_WEIGHT_NORMAL, false, 0.9f, 0x2A1B45},
    [SHEET_ASK] = {PLAIN, 10.3, PANGO_WEIGHT_BOLD, false, 0.9f, 0x2A1B45},
    [SHEET_SMALL] = {PLAIN, 8.8, PANGO_WEIGHT_NORMAL, false, 0.88f, 0x4A3A63},
    [SHEET_SOURCE] = {PLAIN, 9.3, PANGO_WEIGHT_NORMAL, false, 0.88f, 0x2A1B45},
    [SHEET_LIMIT] = {PLAIN, 8.4, PANGO_WEIGHT_NORMAL, false, 0.86f, 0x4A3A63},
    [SHEET_NAME] = {PLAIN, 10.3, PANGO_WEIGHT_NORMAL, false, 0.84f, 0x2A1B45},
    [SHEET_REACH] = {PLAIN, 13.5, PANGO_WEIGHT_BOLD, false, 0.84f, 0x2A1B45},
    [SHEET_LABEL] = {PLAIN, 8.4, PANGO_WEIGHT_NORMAL, false, 0.84f, 0x4A3A63},
    [SHEET_FOOTER] = {PLAIN, 8.0, PANGO_WEIGHT_NORMAL, false, 0.9f, 0x4A3A63},
};

/* Vollkorn kerns its blanks so far away that words run together, for the eye and for whoever searches the file. A
 * little more white in each blank also keeps them out of the kerning. */
static void widen_blanks(PangoLayout *layout, const char *utf8, double white) {
    PangoAttrList *wider = pango_attr_list_new();
    for (const char *at = strchr(utf8, ' '); at != NULL; at = strchr(at + 1, ' ')) {
        PangoAttribute *blank = pango_attr_letter_spacing_new((int)lround(white * PANGO_SCALE));
        blank->start_index = (guint)(at - utf8);
        blank->end_index = blank->start_index + 1;
        pango_attr_list_insert(wider, blank);
    }
    pango_layout_set_attributes(layout, wider);
    pango_attr_list_unref(wider);
}

static void set_text(struct sheet *sheet, const char *utf8, enum sheet_type type, double width) {
    const struct type_look *look = &looks[type];
    PangoFontDescription *font = pango_font_description_from_string(look->family);
    pango_font_description_set_absolute_size(font, look->points * PANGO_SCALE);
    pango_font_description_set_weight(font, look->weight);
    pango_font_description_set_style(font, look->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(sheet->layout, font);
    pango_font_description_free(font);
    pango_layout_set_line_spacing(sheet->layout, look->leading);
    pango_layout_set_width(sheet->layout, (int)lround(width * PANGO_SCALE));
    pango_layout_set_wrap(sheet->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(sheet->layout, PANGO_ALIGN_LEFT);
    pango_layout_set_text(sheet->layout, utf8, -1);
    widen_blanks(sheet->layout, utf8, strcmp(look->family, DISPLAY) == 0 ? look->points * blank_share : 0.0);
    cairo_set_source_rgb(sheet->cr, (look->colour >> 16) / 255.0, (look->colour >> 8 & 0xff) / 255.0,
                         (look->colour & 0xff) / 255.0);
}

static double layout_height(const struct sheet *sheet) {
    int height;
    pango_layout_get_size(sheet->layout, NULL, &height);
    return height / (double)PANGO_SCALE;
}

/* Draws the lines from..to of the layout, the first with its top at y, and returns their height. */
static double draw_lines(struct sheet *sheet, double x, double y, int from, int to) {
    PangoLayoutIter *at = pango_layout_get_iter(sheet->layout);
    int above = -1;
    int below = 0;
    for (int i = 0; i < to; i++, pango_layout_iter_next_line(at)) {
        int top;
        PangoRectangle line;
        pango_layout_iter_get_line_yrange(at, &top, &below);
        if (i < from) {
            continue;
        }
        above = above < 0 ? top : above;
        pango_layout_iter_get_line_extents(at, NULL, &line);
        double baseline = (pango_layout_iter_get_baseline(at) - above) / (double)PANGO_SCALE;
        cairo_move_to(sheet->cr, x + line.x / (double)PANGO_SCALE, y + baseline);
        pango_cairo_show_layout_line(sheet->cr, pango_layout_iter_get_line_readonly(at));
    }
    pango_layout_iter_free(at);
    return (below - (above < 0 ? 0 : above)) / (double)PANGO_SCALE;
}

/* How many lines from this one on fit into the height. */
static int lines_that_fit(const struct sheet *sheet, int from, double height) {
    PangoLayoutIter *at = pango_layout_get_iter(sheet->layout);
    int above = 0;
    int fit = 0;
    for (int i = 0; i < pango_layout_get_line_count(sheet->layout); i++, pango_layout_iter_next_line(at)) {
        int top;
        int below;
        pango_layout_iter_get_line_yrange(at, &top, &below);
        above = i == from ? top : above;
        fit += i >= from && below - above <= height * PANGO_SCALE;
    }
    pango_layout_iter_free(at);
    return fit;
}

double sheet_text_height(struct sheet *sheet, const char *utf8, enum sheet_type type) {
    set_text(sheet, utf8, type, sheet->text_width);
    int lines = pango_layout_get_line_count(sheet->layout);
    return lines <= LINES_TOGETHER ? layout_height(sheet) : layout_height(sheet) * 3.0 / lines;
}

static double first_baseline(struct sheet *sheet, const char *utf8, enum sheet_type type, double width) {
    set_text(sheet, utf8, type, width);
    return pango_layout_get_baseline(sheet->layout) / (double)PANGO_SCALE;
}

/* The label's first line stands on the same line as the text's, and it leans towards it. */
static void draw_label(struct sheet *sheet, const char *label, double baseline) {
    double top = sheet->y + baseline - first_baseline(sheet, label, SHEET_LABEL, sheet->label_width);
    bool leftward = utf8_reads_leftward(label); /* Pango takes the sides from there */
    pango_layout_set_alignment(sheet->layout, sheet->mirrored == leftward ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    draw_lines(sheet, sheet->label, top, 0, pango_layout_get_line_count(sheet->layout));
    sheet->label_end = top + layout_height(sheet);
}

/* The line after the last one that goes onto this page; from itself where none does. */
static int last_line_here(const struct sheet *sheet, int from) {
    int count = pango_layout_get_line_count(sheet->layout);
    int to = from + lines_that_fit(sheet, from, sheet->bottom - sheet->y);
    if (to == count - 1 && to - from > 2) {
        to--; /* so that two are carried over */
    }
    bool nothing_fits = to == from && sheet->y <= sheet->top;
    return nothing_fits ? from + 1 : to;
}

double sheet_text(struct sheet *sheet, const char *utf8, enum sheet_type type, const char *label) {
    double baseline = first_baseline(sheet, utf8, type, sheet->text_width);
    if (label != NULL) {
        sheet->y = fmax(sheet->y, sheet->label_end);
        draw_label(sheet, label, baseline);
        set_text(sheet, utf8, type, sheet->text_width);
    }
    int count = pango_layout_get_line_count(sheet->layout);
    for (int from = 0; from < count;) {
        int to = last_line_here(sheet, from);
        sheet->y += to > from ? draw_lines(sheet, sheet->text, sheet->y, from, to) : 0.0;
        from = to;
        if (from < count) {
            sheet_new_page(sheet);
            set_text(sheet, utf8, type, sheet->text_width);
        }
    }
    return baseline;
}

void sheet_skip(struct sheet *sheet, double height) {
    sheet->y += sheet->y > sheet->top ? height : 0.0;
}

void sheet_need(struct sheet *sheet, double height) {
    if (sheet->y + height > sheet->bottom && sheet->y > sheet->top) {
        sheet_new_page(sheet);
    }
}

void sheet_rules(struct sheet *sheet, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        sheet_need(sheet, SHEET_RULE_GAP);
        sheet->y += SHEET_RULE_GAP;
        motif_rule(sheet->cr, sheet->text, sheet->text + sheet->text_width, sheet->y - 2.0);
    }
}

static void draw_footer(struct sheet *sheet) {
    char number[32];
    snprintf(number, sizeof number, "%u / %u", sheet->page, sheet->pages);
    sheet->y = sheet->height - footer_rise - looks[SHEET_FOOTER].points;
    double baseline = 0.0;
    if (sheet->footer != NULL) {
        baseline = first_baseline(sheet, sheet->footer, SHEET_FOOTER, sheet->text_width);
        draw_lines(sheet, sheet->text, sheet->y, 0, pango_layout_get_line_count(sheet->layout));
    } else {
        baseline = first_baseline(sheet, number, SHEET_FOOTER, sheet->text_width);
    }
    draw_label(sheet, number, baseline);
}

void sheet_new_page(struct sheet *sheet) {
    draw_footer(sheet);
    cairo_show_page(sheet->cr);
    sheet->page++;
    sheet->y = sheet->top;
    sheet->label_end = 0.0;
}

/* The margin with the labels stands where reading begins. */
static void lay_out_columns(struct sheet *sheet, const char *title) {
    double whole = sheet->right - sheet->left;
    sheet->mirrored = utf8_reads_leftward(title);
    sheet->label_width = label_share;
    sheet->text_width = whole - label_share - gutter;
    sheet->label = sheet->mirrored ? sheet->right - label_share : sheet->left;
    sheet->text = sheet->mirrored ? sheet->left : sheet->right - sheet->text_width;
}

void sheet_paper(enum handout_paper paper, double *width, double *height) {
    *width = paper == HANDOUT_LETTER ? 612.0 : 210.0 / 25.4 * 72.0;
    *height = paper == HANDOUT_LETTER ? 792.0 : 297.0 / 25.4 * 72.0;
}

void sheet_begin(struct sheet *sheet, cairo_t *cr, enum handout_paper paper, const struct handout *handout) {
    *sheet = (struct sheet){.cr = cr, .footer = handout->footer, .page = 1, .pages = sheet->pages};
    sheet_paper(paper, &sheet->width, &sheet->height);
    sheet->left = side_margin;
    sheet->right = sheet->width - side_margin;
    sheet->top = top_margin;
    sheet->bottom = sheet->height - bottom_margin;
    sheet->y = sheet->top;
    lay_out_columns(sheet, handout->title);
    sheet->layout = pango_cairo_create_layout(cr);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(pango_layout_get_context(sheet->layout), options);
    cairo_font_options_destroy(options);
    pango_layout_context_changed(sheet->layout);
}

void sheet_end(struct sheet *sheet) {
    draw_footer(sheet);
    cairo_show_page(sheet->cr);
    g_object_unref(sheet->layout);
    sheet->layout = NULL;
}
