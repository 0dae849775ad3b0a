/* From a plan to paper: the steps of one meeting, then every source that it leans on, then the people to talk to. */
#include "workshop/handout_plan.h"

#include "core/text.h"
#include "workshop/handout_step.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct handout_plan {
    struct handout handout;
    struct handout_list list;
};

static bool is_listed(const struct handout_list *list, const struct evidence *evidence) {
    for (size_t i = 0; i < list->sources_count; i++) {
        if (list->sources[i].says == evidence->says) {
            return true;
        }
    }
    return false;
}

static void list_sources(struct handout_list *list, const struct library *library, char *const *ids, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const struct evidence *evidence = library_evidence(library, ids[i]);
        if (evidence == NULL || is_listed(list, evidence)) {
            continue;
        }
        char year[16];
        snprintf(year, sizeof year, "%d", evidence->year);
        const char *name = handout_list_format(list, "handout.source", (const char *[]){evidence->study, year}, 2);
        const char *limit = handout_list_format(list, "handout.limit", (const char *[]){evidence->limit}, 1);
        handout_list_source(list, (struct handout_source){name, evidence->says, limit});
    }
}

static void list_help(struct handout_list *list, const struct library *library) {
    handout_list_help_line(list, strings_get(list->strings, "help.intro"));
    for (size_t i = 0; i < library_help_line_count(library); i++) {
        handout_list_help_line(list, library_help_line_at(library, i));
    }
    for (size_t i = 0; i < library_help_count(library); i++) {
        const struct help_entry *entry = library_help_at(library, i);
        const char *checked = entry->verified == NULL
                                  ? strings_get(list->strings, "help.unverified")
                                  : handout_list_format(list, "help.verified", (const char *[]){entry->verified}, 1);
        const char *more = handout_list_format(list, "handout.help-more", (const char *[]){entry->hours, checked}, 2);
        handout_list_help(list, (struct handout_help){entry->region, entry->name, entry->reach, more});
    }
}

static void fill(struct handout_plan *filled, const struct plan *plan, const struct plan_meeting *meeting,
                 const struct library *library) {
    struct handout_list *list = &filled->list;
    list_sources(list, library, plan->evidence, plan->evidence_count);
    for (unsigned i = 0; i < meeting->steps_count; i++) {
        const struct plan_step *step = &meeting->steps[i];
        const struct level *level = step->level == NULL ? NULL : library_level(library, step->level);
        handout_step(list, meeting, step, library);
        if (level != NULL) {
            list_sources(list, library, level->head->evidence, level->head->evidence_count);
        }
    }
    list_help(list, library);
}

struct handout_plan *handout_plan_create(const struct plan *plan, unsigned meeting, const struct library *library,
                                         const struct strings *strings, const char *date) {
    struct handout_plan *filled = memory_get(1, sizeof *filled);
    struct handout_list *list = &filled->list;
    list->strings = strings;
    fill(filled, plan, &plan->meetings[meeting], library);
    filled->handout = (struct handout){
        .title = plan->meetings[meeting].title,
        .date = date == NULL ? NULL : handout_list_keep(list, date),
        .about = plan->invite,
        .footer = strings_get(strings, "handout.footer"),
        .sections = list->sections,
        .sections_count = list->sections_count,
        .sources_title = strings_get(strings, "handout.sources"),
        .sources = list->sources,
        .sources_count = list->sources_count,
        .help_title = strings_get(strings, "handout.help"),
        .help_lines = list->help_lines,
        .help_lines_count = list->help_lines_count,
        .help = list->help,
        .help_count = list->help_count,
    };
    return filled;
}

const struct handout *handout_plan_get(const struct handout_plan *filled) {
    return &filled->handout;
}

void handout_plan_destroy(struct handout_plan *filled) {
    if (filled != NULL) {
        handout_list_free(&filled->list);
        free(filled);
    }
}
