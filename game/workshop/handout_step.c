/* The exercises on paper: one writer for each kind of step, in one table. Each says what its level says and leaves room
 * for what only the reader can say. */
#include "workshop/handout_step.h"

#include "core/text.h"
#include "practice/breathe/level.h"
#include "practice/catch/level.h"
#include "practice/checkin/level.h"
#include "practice/letter/level.h"
#include "practice/storm/level.h"
#include "practice/windows/level.h"

#include <stdio.h>
#include <string.h>

enum { OWN_RULES = 3, LETTER_RULES = 3, CARD_RULES = 2, TALK_RULES = 2, VALUES_MAX = 5 };

struct writing {
    struct handout_list *list;
    const struct plan_meeting *meeting;
    const struct plan_step *step;
};

static const char *word(const struct handout_list *list, const char *id) {
    return strings_get(list->strings, id);
}

/* How many things of the level the step shows: those it names, or all. */
static unsigned shown(const struct writing *at, unsigned count) {
    return at->step->use_count > 0 ? at->step->use_count : count;
}

/* The nth thing that the step shows, in the step's order; NULL where the level has no such id. Things are structs of
 * that size, and their first member is the id. */
static const void *nth(const struct writing *at, unsigned n, const void *things, size_t size, unsigned count) {
    const char *bytes = things;
    for (unsigned i = 0; at->step->use_count > 0 && i < count; i++) {
        const char *const *id = (const void *)(bytes + i * size);
        if (strcmp(*id, at->step->use[n]) == 0) {
            return id;
        }
    }
    return at->step->use_count > 0 ? NULL : bytes + n * size;
}

/* Whether the meeting answers this thought in a step of its own. */
static bool answered(const struct writing *at, const char *id) {
    for (unsigned i = 0; i < at->meeting->steps_count; i++) {
        const struct plan_step *step = &at->meeting->steps[i];
        if (step->does == PLAN_ANSWERS && step->use_count > 0 && step->level != NULL &&
            strcmp(step->level, at->step->level) == 0 && strcmp(step->use[0], id) == 0) {
            return true;
        }
    }
    return false;
}

static void add(struct handout_list *list, enum handout_style style, const char *label, const char *text) {
    handout_list_line(list, style, label, text, 0);
}

static void ask(struct handout_list *list, const char *text, unsigned rules) {
    handout_list_line(list, HANDOUT_ASK, NULL, text, rules);
}

static void add_note(struct handout_list *list, const struct level_head *head) {
    if (head->note != NULL) {
        add(list, HANDOUT_SMALL, word(list, "handout.note"), head->note);
    }
}

static void add_weather(const struct writing *at, const void *body) {
    struct handout_list *list = at->list;
    const struct checkin_level *level = body;
    add(list, HANDOUT_TEXT, NULL, level->question);
    for (unsigned i = 0; i < level->weathers_count; i++) {
        add(list, HANDOUT_CHOICE, level->weathers[i].name, level->weathers[i].line);
    }
}

static void add_thoughts(const struct writing *at, const void *body) {
    struct handout_list *list = at->list;
    const struct catch_level *level = body;
    add_note(list, &level->head);
    add(list, HANDOUT_TEXT, NULL, level->critic_is);
    for (unsigned i = 0; i < shown(at, level->thoughts_count); i++) {
        const struct catch_thought *thought = nth(at, i, level->thoughts, sizeof *thought, level->thoughts_count);
        if (thought != NULL && !answered(at, thought->id)) {
            add(list, HANDOUT_THOUGHT, NULL, thought->says);
            add(list, HANDOUT_ANSWER, word(list, "handout.kinder"), thought->kind.says);
            add(list, HANDOUT_ANSWER, word(list, "handout.milder"), thought->ladder[thought->ladder_count - 1]);
        }
    }
    ask(list, word(list, "handout.own-thought"), OWN_RULES);
}

static void add_answers(const struct writing *at, const void *body) {
    struct handout_list *list = at->list;
    const struct catch_level *level = body;
    for (unsigned i = 0; i < shown(at, level->thoughts_count); i++) {
        const struct catch_thought *thought = nth(at, i, level->thoughts, sizeof *thought, level->thoughts_count);
        if (thought != NULL) {
            add(list, HANDOUT_THOUGHT, NULL, thought->says);
            add(list, HANDOUT_ANSWER, word(list, "handout.kinder"), thought->kind.says);
            for (unsigned j = 0; j < thought->ladder_count; j++) {
                add(list, HANDOUT_ANSWER, j == 0 ? word(list, "handout.milder") : NULL, thought->ladder[j]);
            }
            add(list, HANDOUT_SMALL, word(list, "handout.try"), thought->try);
        }
    }
    ask(list, word(list, "handout.own-answer"), OWN_RULES);
}

static void add_windows(const struct writing *at, const void *body) {
    struct handout_list *list = at->list;
    const struct windows_level *level = body;
    add_note(list, &level->head);
    for (unsigned i = 0; i < shown(at, level->neighbours_count); i++) {
        const struct windows_neighbour *neighbour =
            nth(at, i, level->neighbours, sizeof *neighbour, level->neighbours_count);
        if (neighbour != NULL) {
            add(list, HANDOUT_TEXT, neighbour->where, neighbour->struggle);
            add(list, HANDOUT_ANSWER, NULL, neighbour->helps);
        }
    }
    ask(list, level->own_question, CARD_RULES);
}

static void add_storm(const struct writing *at, const void *body) {
    struct handout_list *list = at->list;
    static const char *const stones[STORM_STONES] = {
        [STORM_KINDNESS] = "stone.kindness",
        [STORM_HUMANITY] = "stone.humanity",
        [STORM_MINDFULNESS] = "stone.mindfulness",
    };
    const struct storm_level *level = body;
    add_note(list, &level->head);
    for (unsigned i = 0; i < level->opening_count; i++) {
        add(list, HANDOUT_TEXT, NULL, level->opening[i]);
    }
    for (unsigned i = 0; i < shown(at, level->gusts_count); i++) {
        const struct storm_gust *gust = nth(at, i, level->gusts, sizeof *gust, level->gusts_count);
        if (gust != NULL) {
            add(list, HANDOUT_THOUGHT, NULL, gust->says);
            for (unsigned j = 0; j < gust->stones_count; j++) {
                add(list, HANDOUT_ANSWER, word(list, stones[gust->stones[j].stone]), gust->stones[j].says);
            }
        }
    }
    ask(list, level->keepsake, 0);
}

/* Tenths of a second as people write them: "4.5", "5". */
static const char *seconds(struct handout_list *list, int tenths) {
    char text[32];
    snprintf(text, sizeof text, tenths % 10 == 0 ? "%d" : "%d%s%d", tenths / 10, word(list, "handout.decimal"),
             tenths % 10);
    return handout_list_keep(list, text);
}

/* The line that a finger can go along: in and out in turn, drifting evenly from the first breath to the last. */
static void draw_breaths(struct handout_list *list, const struct breathe_setting *setting) {
    struct handout_section *section = &list->sections[list->sections_count - 1];
    unsigned *tenths = memory_get((size_t)setting->breaths * 2, sizeof *tenths);
    int steps = setting->breaths > 1 ? setting->breaths - 1 : 1;
    for (int i = 0; i < setting->breaths; i++) {
        tenths[2 * i] = (unsigned)(setting->in_tenths + (setting->toward_in_tenths - setting->in_tenths) * i / steps);
        tenths[2 * i + 1] =
            (unsigned)(setting->out_tenths + (setting->toward_out_tenths - setting->out_tenths) * i / steps);
    }
    section->breath_tenths = tenths;
    section->breath_count = (size_t)setting->breaths * 2;
}

static void add_breaths(const struct writing *at, const void *body) {
    struct handout_list *list = at->list;
    const struct breathe_level *level = body;
    const struct breathe_setting *named = nth(at, 0, level->settings, sizeof *named, level->settings_count);
    const struct breathe_setting *setting = named == NULL ? level->settings : named;
    if (setting == NULL) {
        return;
    }
    add_note(list, &level->head);
    for (unsigned i = 0; i < level->before_count; i++) {
        add(list, HANDOUT_TEXT, NULL, level->before[i]);
    }
    bool drifts = setting->in_tenths != setting->toward_in_tenths || setting->out_tenths != setting->toward_out_tenths;
    char breaths[16];
    snprintf(breaths, sizeof breaths, "%d", setting->breaths);
    const char *in = seconds(list, setting->in_tenths);
    const char *out = seconds(list, setting->out_tenths);
    const char *to_in = seconds(list, setting->toward_in_tenths);
    const char *to_out = seconds(list, setting->toward_out_tenths);
    const char *text = drifts ? handout_list_format(list, "handout.rhythm-drifts",
                                                    (const char *[]){in, out, to_in, to_out, breaths}, VALUES_MAX)
                              : handout_list_format(list, "handout.rhythm", (const char *[]){in, out, breaths}, 3);
    add(list, HANDOUT_TEXT, setting->name, text);
    add(list, HANDOUT_SMALL, NULL, word(list, "handout.finger"));
    draw_breaths(list, setting);
}

static void add_letter(const struct writing *at, const void *body) {
    struct handout_list *list = at->list;
    const struct letter_level *level = body;
    struct handout_section *section = &list->sections[list->sections_count - 1];
    section->new_page = true;
    section->fill_page = true;
    add_note(list, &level->head);
    for (unsigned i = 0; i < level->opening_count; i++) {
        add(list, HANDOUT_TEXT, NULL, level->opening[i]);
    }
    add(list, HANDOUT_SMALL, word(list, "handout.begins"),
        handout_list_join(list, level->greetings, level->greetings_count));
    add(list, HANDOUT_SMALL, word(list, "handout.ends"),
        handout_list_join(list, level->partings, level->partings_count));
    for (unsigned i = 0; i < level->parts_count; i++) {
        const struct letter_part *part = &level->parts[i];
        ask(list, part->asks, 0);
        handout_list_line(list, HANDOUT_SMALL, word(list, "handout.borrow"),
                          handout_list_join(list, part->cards, part->cards_count), LETTER_RULES);
    }
}

static void add_talk(const struct writing *at, const void *body) {
    struct handout_list *list = at->list;
    (void)body;
    for (unsigned i = 0; i < at->step->say_count; i++) {
        handout_list_line(list, HANDOUT_TEXT, NULL, at->step->say[i], i + 1 == at->step->say_count ? TALK_RULES : 0);
    }
}

static void add_card(const struct writing *at, const void *body) {
    struct handout_list *list = at->list;
    (void)body;
    add(list, HANDOUT_TEXT, NULL, word(list, "handout.take-home"));
    handout_list_line(list, HANDOUT_TEXT, NULL, NULL, CARD_RULES);
    add(list, HANDOUT_SMALL, NULL, word(list, "handout.nobody-collects"));
}

static const struct {
    const char *practice; /* of the level that it needs; NULL when it needs none */
    void (*add)(const struct writing *at, const void *body);
} writers[PLAN_DO_COUNT] = {
    [PLAN_WEATHER] = {"checkin", add_weather}, [PLAN_THOUGHTS] = {"catch", add_thoughts},
    [PLAN_ANSWERS] = {"catch", add_answers},   [PLAN_ME_TOO] = {"windows", add_windows},
    [PLAN_STORM] = {"storm", add_storm},       [PLAN_BREATHE] = {"breathe", add_breaths},
    [PLAN_LETTER] = {"letter", add_letter},    [PLAN_CARD] = {NULL, add_card},
    [PLAN_TALK] = {NULL, add_talk},
};

void handout_step(struct handout_list *list, const struct plan_meeting *meeting, const struct plan_step *step,
                  const struct library *library) {
    const char *practice = writers[step->does].practice;
    const struct level *level = step->level == NULL ? NULL : library_level(library, step->level);
    bool has_level = practice == NULL || (level != NULL && strcmp(level->kind->id, practice) == 0);
    if (writers[step->does].add != NULL && has_level) {
        struct writing at = {list, meeting, step};
        handout_list_section(list, step->title);
        writers[step->does].add(&at, level == NULL ? NULL : level->body);
    }
}
