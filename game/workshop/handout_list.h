/* The inside of handout_plan: lists that grow while a handout is filled, and the texts put together for it. */
#ifndef WORKSHOP_HANDOUT_LIST_H
#define WORKSHOP_HANDOUT_LIST_H
#include "content/strings.h"
#include "workshop/handout.h"

struct handout_list {
    const struct strings *strings;
    struct handout_section *sections; /* their lines and breaths are owned */
    size_t sections_count;
    struct handout_source *sources;
    size_t sources_count;
    struct handout_help *help;
    size_t help_count;
    const char **help_lines;
    size_t help_lines_count;
    char **texts; /* owned */
    size_t texts_count;
};

/* Begins a section; lines go to the one that was begun last. */
struct handout_section *handout_list_section(struct handout_list *list, const char *title);
void handout_list_line(struct handout_list *list, enum handout_style style, const char *label, const char *text,
                       unsigned rules);
void handout_list_source(struct handout_list *list, struct handout_source source);
void handout_list_help(struct handout_list *list, struct handout_help help);
void handout_list_help_line(struct handout_list *list, const char *line);
/* All of these live as long as the list. */
const char *handout_list_keep(struct handout_list *list, const char *text);
const char *handout_list_format(struct handout_list *list, const char *id, const char *const *values, size_t count);
const char *handout_list_join(struct handout_list *list, char *const *texts, size_t count);
void handout_list_free(struct handout_list *list);

#endif
