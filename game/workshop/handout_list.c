/* Growing lists, and one place that owns every text that was made for a handout. */
#include "workshop/handout_list.h"

#include "core/text.h"

#include <stdlib.h>

enum { TEXT_BYTES = 4096 }; /* a text of content has 400 characters at most, and a sentence takes few of them */

/* Makes room for one more of this size; its address. */
static void *one_more(void *items, size_t *count, size_t size) {
    return memory_resize(items, ++*count, size);
}

struct handout_section *handout_list_section(struct handout_list *list, const char *title) {
    list->sections = one_more(list->sections, &list->sections_count, sizeof *list->sections);
    struct handout_section *section = &list->sections[list->sections_count - 1];
    *section = (struct handout_section){.title = title};
    return section;
}

void handout_list_line(struct handout_list *list, enum handout_style style, const char *label, const char *text,
                       unsigned rules) {
    struct handout_section *section = &list->sections[list->sections_count - 1];
    struct handout_line *lines = one_more((void *)section->lines, &section->lines_count, sizeof *lines);
    lines[section->lines_count - 1] = (struct handout_line){style, rules, label, text};
    section->lines = lines;
}

void handout_list_source(struct handout_list *list, struct handout_source source) {
    list->sources = one_more(list->sources, &list->sources_count, sizeof *list->sources);
    list->sources[list->sources_count - 1] = source;
}

void handout_list_help(struct handout_list *list, struct handout_help help) {
    list->help = one_more(list->help, &list->help_count, sizeof *list->help);
    list->help[list->help_count - 1] = help;
}

void handout_list_help_line(struct handout_list *list, const char *line) {
    list->help_lines = one_more((void *)list->help_lines, &list->help_lines_count, sizeof *list->help_lines);
    list->help_lines[list->help_lines_count - 1] = line;
}

const char *handout_list_keep(struct handout_list *list, const char *text) {
    list->texts = one_more(list->texts, &list->texts_count, sizeof *list->texts);
    return list->texts[list->texts_count - 1] = text_duplicate(text);
}

const char *handout_list_format(struct handout_list *list, const char *id, const char *const *values, size_t count) {
    char text[TEXT_BYTES];
    strings_format(list->strings, id, text, sizeof text, values, count);
    return handout_list_keep(list, text);
}

const char *handout_list_join(struct handout_list *list, char *const *texts, size_t count) {
    struct text joined = {0};
    for (size_t i = 0; i < count; i++) {
        text_append(&joined, i == 0 ? "" : "  ·  ");
        text_append(&joined, texts[i]);
    }
    const char *kept = handout_list_keep(list, text_get(&joined));
    text_free(&joined);
    return kept;
}

void handout_list_free(struct handout_list *list) {
    for (size_t i = 0; i < list->sections_count; i++) {
        free((void *)list->sections[i].lines);
        free((void *)list->sections[i].breath_tenths);
    }
    for (size_t i = 0; i < list->texts_count; i++) {
        free(list->texts[i]);
    }
    free(list->sections);
    free(list->sources);
    free(list->help);
    free((void *)list->help_lines);
    free(list->texts);
    *list = (struct handout_list){0};
}
