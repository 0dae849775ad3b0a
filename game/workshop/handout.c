/* The handout, from the head of its first page to the people to talk to. It is laid out twice, as the first time
 * tells how many pages there are. What belongs together stays on one page; all else may flow. */
#include "workshop/handout.h"

#include "workshop/handout_motif.h"
#include "workshop/handout_sheet.h"
#include "workshop/whole_file.h"

#include <cairo-pdf.h>
#include <string.h>

static const double head_gap = 20.0, heading_before = 24.0, heading_after = 6.0, entry_gap = 11.0;
static const double source_gap = 9.0, limit_gap = 1.0;
static const double flame_height = 9.0, mark_out = 9.0, breath_height = 34.0, breath_gap = 16.0, stones_width = 84.0;
enum { RULES_TOGETHER = 2 };

struct line_look {
    double before;   /* white above it */
    double labelled; /* and more where a label begins something new */
    enum sheet_type type;
    bool leads;    /* to what follows: not left alone at the foot of a page */
    bool follows;  /* and this is what stays with it */
};

static const struct line_look looks[] = {
    [HANDOUT_TEXT] = {6.0, 8.0, SHEET_TEXT, false, false},
    [HANDOUT_THOUGHT] = {15.0, 0.0, SHEET_THOUGHT, true, false},
    [HANDOUT_ANSWER] = {6.0, 0.0, SHEET_ANSWER, false, true},
    [HANDOUT_CHOICE] = {7.0, 0.0, SHEET_TEXT, false, true},
    [HANDOUT_ASK] = {14.0, 0.0, SHEET_ASK, true, false},
    [HANDOUT_SMALL] = {5.0, 2.0, SHEET_SMALL, false, true},
};

static double rules_height(const struct handout_line *line) {
    return SHEET_RULE_GAP * (double)(line->rules > RULES_TOGETHER ? RULES_TOGETHER : line->rules);
}

static double line_height(struct sheet *sheet, const struct handout_line *line) {
    const struct line_look *look = &looks[line->style];
    double text = line->text == NULL ? 0.0 : look->before + sheet_text_height(sheet, line->text, look->type);
    return text + (line->label != NULL ? look->labelled : 0.0) + rules_height(line);
}

/* What has to stand on one page, from this line of the section on: a thought with its answers, a question with the
 * room to answer it, unless that is more than half a page. */
static double together(struct sheet *sheet, const struct handout_section *section, size_t from) {
    double height = 0.0;
    double least = 0.0; /* the first line that does not lead, with those before it */
    double half = (sheet->bottom - sheet->top) / 2.0;
    bool leading = true;
    for (size_t i = from; i < section->lines_count; i++) {
        const struct handout_line *line = &section->lines[i];
        if (i > from && !leading && !looks[line->style].follows) {
            break;
        }
        height += line_height(sheet, line);
        least = leading ? height : least;
        leading = leading && looks[line->style].leads && line->rules == 0;
        if (height > half) {
            return least;
        }
        if (line->rules > 0) {
            break;
        }
    }
    return height;
}

static void draw_mark(const struct sheet *sheet, enum handout_style style, double baseline) {
    double x = sheet->mirrored ? sheet->text + sheet->text_width + mark_out : sheet->text - mark_out;
    if (style == HANDOUT_ANSWER) {
        motif_flame(sheet->cr, x, baseline + 1.0, flame_height);
    } else if (style == HANDOUT_CHOICE) {
        motif_ring(sheet->cr, x, baseline - 3.6, 3.6);
    }
}

static void draw_line(struct sheet *sheet, const struct handout_line *line) {
    const struct line_look *look = &looks[line->style];
    if (line->text != NULL) {
        sheet_skip(sheet, look->before + (line->label != NULL ? look->labelled : 0.0));
        double top = sheet->y;
        unsigned page = sheet->page;
        double baseline = sheet_text(sheet, line->text, look->type, line->label);
        if (page == sheet->page) {
            draw_mark(sheet, line->style, top + baseline);
        }
    }
    sheet_rules(sheet, line->rules);
}

static void draw_heading(struct sheet *sheet, const char *title, double with) {
    if (title != NULL) {
        double height = sheet_text_height(sheet, title, SHEET_HEADING);
        sheet_need(sheet, heading_before + height + heading_after + with);
        sheet_skip(sheet, heading_before);
        sheet_text(sheet, title, SHEET_HEADING, NULL);
        sheet->y += heading_after - 6.0;
    }
}

/* Where reading goes leftward, what is drawn between these two goes that way too, until cairo_restore. */
static void mirror(struct sheet *sheet, double left, double right) {
    cairo_save(sheet->cr);
    if (sheet->mirrored) {
        cairo_translate(sheet->cr, left + right, 0.0);
        cairo_scale(sheet->cr, -1.0, 1.0);
    }
}

static void draw_breaths(struct sheet *sheet, const struct handout_section *section) {
    if (section->breath_tenths != NULL && section->breath_count > 0) {
        sheet_need(sheet, breath_gap + breath_height);
        sheet->y += breath_gap + breath_height;
        mirror(sheet, sheet->text, sheet->text + sheet->text_width);
        motif_breaths(sheet->cr, sheet->text, sheet->y, sheet->text_width, breath_height, section->breath_tenths,
                      section->breath_count);
        cairo_restore(sheet->cr);
    }
}

static void draw_section(struct sheet *sheet, const struct handout_section *section) {
    if (section->new_page && sheet->y > sheet->top) {
        sheet_new_page(sheet);
    }
    draw_heading(sheet, section->title, together(sheet, section, 0));
    for (size_t i = 0; i < section->lines_count; i++) {
        sheet_need(sheet, together(sheet, section, i));
        draw_line(sheet, &section->lines[i]);
    }
    draw_breaths(sheet, section);
    if (section->fill_page) {
        double room = (sheet->bottom - sheet->y) / SHEET_RULE_GAP;
        sheet_rules(sheet, room < 1.0 ? 0 : (unsigned)room);
    }
}

static void draw_head(struct sheet *sheet, const struct handout *handout) {
    double width = sheet->right - sheet->left;
    mirror(sheet, sheet->left, sheet->right);
    motif_house(sheet->cr, sheet->left, sheet->y, width);
    cairo_restore(sheet->cr);
    sheet->y += width / MOTIF_WIDTH * MOTIF_HEIGHT + head_gap;
    sheet_text(sheet, handout->title, SHEET_TITLE, NULL);
    if (handout->date != NULL) {
        sheet->y += 2.0;
        sheet_text(sheet, handout->date, SHEET_DATE, NULL);
    }
    if (handout->about != NULL) {
        sheet->y += 8.0;
        sheet_text(sheet, handout->about, SHEET_ABOUT, NULL);
    }
}

static double source_height(struct sheet *sheet, const struct handout_source *source) {
    double limit = source->limit == NULL ? 0.0 : limit_gap + sheet_text_height(sheet, source->limit, SHEET_LIMIT);
    return sheet_text_height(sheet, source->says, SHEET_SOURCE) + limit + source_gap;
}

static void draw_sources(struct sheet *sheet, const struct handout *handout) {
    if (handout->sources_count == 0) {
        return;
    }
    draw_heading(sheet, handout->sources_title, source_height(sheet, &handout->sources[0]));
    for (size_t i = 0; i < handout->sources_count; i++) {
        const struct handout_source *source = &handout->sources[i];
        sheet_need(sheet, source_height(sheet, source));
        sheet_skip(sheet, i == 0 ? 6.0 : source_gap);
        sheet_text(sheet, source->says, SHEET_SOURCE, source->name);
        if (source->limit != NULL) {
            sheet->y += limit_gap;
            sheet_text(sheet, source->limit, SHEET_LIMIT, NULL);
        }
    }
}

static void draw_help_entry(struct sheet *sheet, const struct handout_help *help) {
    double more = help->more == NULL ? 0.0 : sheet_text_height(sheet, help->more, SHEET_SMALL);
    sheet_need(sheet, entry_gap + sheet_text_height(sheet, help->reach, SHEET_REACH) +
                          sheet_text_height(sheet, help->name, SHEET_NAME) + more);
    sheet_skip(sheet, entry_gap);
    sheet_text(sheet, help->reach, SHEET_REACH, help->region);
    sheet_text(sheet, help->name, SHEET_NAME, NULL);
    if (help->more != NULL) {
        sheet_text(sheet, help->more, SHEET_SMALL, NULL);
    }
}

static void draw_help(struct sheet *sheet, const struct handout *handout) {
    if (handout->help_count + handout->help_lines_count == 0) {
        return;
    }
    if (sheet->y > sheet->top) {
        sheet_new_page(sheet);
    }
    motif_stones(sheet->cr, sheet->mirrored ? sheet->label : sheet->label + sheet->label_width - stones_width,
                 sheet->y + 15.0, stones_width);
    draw_heading(sheet, handout->help_title, 0.0);
    for (size_t i = 0; i < handout->help_lines_count; i++) {
        sheet_skip(sheet, 6.0);
        sheet_text(sheet, handout->help_lines[i], SHEET_TEXT, NULL);
    }
    sheet->y += 4.0;
    for (size_t i = 0; i < handout->help_count; i++) {
        draw_help_entry(sheet, &handout->help[i]);
    }
}

static void lay_out(struct sheet *sheet, cairo_surface_t *surface, enum handout_paper paper,
                    const struct handout *handout) {
    cairo_t *cr = cairo_create(surface);
    sheet_begin(sheet, cr, paper, handout);
    draw_head(sheet, handout);
    for (size_t i = 0; i < handout->sections_count; i++) {
        draw_section(sheet, &handout->sections[i]);
    }
    draw_sources(sheet, handout);
    draw_help(sheet, handout);
    sheet_end(sheet);
    sheet->pages = sheet->page;
    cairo_destroy(cr);
}

static cairo_status_t write_on(void *file, const unsigned char *bytes, unsigned count) {
    return whole_file_write(file, bytes, count) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

bool handout_write(const struct handout *handout, enum handout_paper paper, const char *path, struct error *err) {
    double width;
    double height;
    struct whole_file file;
    if (!whole_file_begin(&file, path, err)) {
        return false;
    }
    struct sheet sheet = {.pages = 0};
    sheet_paper(paper, &width, &height);
    cairo_surface_t *counted = cairo_pdf_surface_create_for_stream(NULL, NULL, width, height);
    lay_out(&sheet, counted, paper, handout);
    cairo_surface_destroy(counted);
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(write_on, &file, width, height);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, handout->title);
    lay_out(&sheet, surface, paper, handout);
    cairo_surface_finish(surface);
    cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS && file.failed == 0) {
        whole_file_drop(&file);
        return error_set(err, "%s cannot be written: %s", path, cairo_status_to_string(status));
    }
    return whole_file_keep(&file, err);
}
