/* The inside of the handout: a sheet that is filled from the top, with a margin for labels, and begins anew where a
 * thing does not fit. Lengths are points (1/72 inch). */
#ifndef WORKSHOP_HANDOUT_SHEET_H
#define WORKSHOP_HANDOUT_SHEET_H
#include "workshop/handout.h"

#include <cairo.h>
#include <pango/pango.h>

enum sheet_type {
    SHEET_TITLE,
    SHEET_DATE,
    SHEET_ABOUT,
    SHEET_HEADING,
    SHEET_TEXT,
    SHEET_THOUGHT,
    SHEET_ANSWER,
    SHEET_ASK,
    SHEET_SMALL,
    SHEET_SOURCE,
    SHEET_LIMIT,
    SHEET_NAME,
    SHEET_REACH,
    SHEET_LABEL,
    SHEET_FOOTER,
    SHEET_TYPES
};

enum { SHEET_RULE_GAP = 26 }; /* 9 mm */

struct sheet {
    cairo_t *cr;
    PangoLayout *layout;
    const char *footer; /* or NULL */
    double width, height;
    double left, right, top, bottom; /* what may be printed on */
    double text, text_width;         /* the wide column */
    double label, label_width;       /* the margin beside it */
    double y;                        /* where the next thing begins */
    double label_end;                /* where the last label ended; the next one begins below it */
    bool mirrored;
    unsigned page;  /* from 1 */
    unsigned pages; /* 0 while they are being counted */
};

void sheet_paper(enum handout_paper paper, double *width, double *height);
/* Keeps sheet->pages. */
void sheet_begin(struct sheet *sheet, cairo_t *cr, enum handout_paper paper, const struct handout *handout);
void sheet_end(struct sheet *sheet); /* closes the last page */
void sheet_new_page(struct sheet *sheet);
/* Begins a new page unless this height fits below what is there, or the page is still empty. */
void sheet_need(struct sheet *sheet, double height);
void sheet_skip(struct sheet *sheet, double height); /* white, but none at the top of a page */

double sheet_text_height(struct sheet *sheet, const char *utf8, enum sheet_type type);
/* A paragraph in the wide column. One that does not fit is carried over, never with one line alone. The label (or
 * NULL) stands beside its first line. Returns the height of that first line. */
double sheet_text(struct sheet *sheet, const char *utf8, enum sheet_type type, const char *label);
void sheet_rules(struct sheet *sheet, unsigned count);

#endif
