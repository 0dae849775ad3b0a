/* The printed page of a session: exercises with room to write, then the sources, then the people to talk to. What
 * stands on it is given by the caller; there is not one word in here. */
#ifndef WORKSHOP_HANDOUT_H
#define WORKSHOP_HANDOUT_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>

enum handout_paper { HANDOUT_A4, HANDOUT_LETTER };

enum handout_style {
    HANDOUT_TEXT,
    HANDOUT_THOUGHT, /* the worried housemate speaks; stays with what follows */
    HANDOUT_ANSWER,  /* a kind voice, with a small flame */
    HANDOUT_CHOICE,  /* one of several, with a ring to tick */
    HANDOUT_ASK,     /* a question; stays with what follows */
    HANDOUT_SMALL    /* what is said beside the matter */
};

/* A paragraph, some room to write, or both. */
struct handout_line {
    enum handout_style style;
    unsigned rules;    /* ruled lines below, 9 mm apart */
    const char *label; /* a word in the margin, or NULL */
    const char *text;  /* NULL: only room to write */
};

struct handout_section {
    const char *title; /* or NULL */
    bool new_page;
    bool fill_page; /* with lines to write on, below all else */
    const struct handout_line *lines;
    size_t lines_count;
    /* In and out in turn, in tenths of a second, drawn as a line that a finger can go along; or NULL. */
    const unsigned *breath_tenths;
    size_t breath_count;
};

struct handout_source {
    const char *name;  /* who and when */
    const char *says;  /* the plain sentence */
    const char *limit; /* or NULL */
};

struct handout_help {
    const char *region;       /* or NULL */
    const char *name, *reach;
    const char *more;         /* hours, and when it was checked; or NULL */
};

/* Every text is UTF-8, one paragraph, owned by the caller. A text that begins with letters of a right-to-left script
 * is set so; the page is mirrored where the title is. */
struct handout {
    const char *title;
    const char *date;   /* as it shall be printed, or NULL */
    const char *about;  /* under the title, or NULL */
    const char *footer; /* on every page beside its number, or NULL */
    const struct handout_section *sections;
    size_t sections_count;
    const char *sources_title; /* these two may be NULL where there are none */
    const struct handout_source *sources;
    size_t sources_count;
    const char *help_title;
    const char *const *help_lines; /* before the numbers */
    size_t help_lines_count;
    const struct handout_help *help; /* on a page of their own, the last one */
    size_t help_count;
};

/* Writes a PDF. False: the reason is in err, and whatever stood at the path still stands there. */
bool handout_write(const struct handout *handout, enum handout_paper paper, const char *path, struct error *err);

#endif
