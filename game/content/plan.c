/* Session plans: their schema, and what the schema cannot say of one file: it opens with the rules and ends with a
 * goodbye, its minutes add up, and each step has the kind of level that it works with. */
#include "content/level_schema.h"
#include "content/library_check.h"

#include <stdlib.h>
#include <string.h>

enum { EVIDENCE_MAX = 12 };

static const struct cyaml_strval do_names[PLAN_DO_COUNT] = {
    {"rules", PLAN_RULES}, {"arrive", PLAN_ARRIVE},   {"weather", PLAN_WEATHER}, {"thoughts", PLAN_THOUGHTS},
    {"answers", PLAN_ANSWERS}, {"me-too", PLAN_ME_TOO}, {"storm", PLAN_STORM},   {"breathe", PLAN_BREATHE},
    {"letter", PLAN_LETTER},   {"card", PLAN_CARD},     {"talk", PLAN_TALK},     {"rest", PLAN_REST},
    {"close", PLAN_CLOSE}};

/* What a step of each kind leans on, and how many of its parts may be named. */
static const struct leaning {
    const char *kind; /* of level; NULL: none */
    unsigned least, most;
} leanings[PLAN_DO_COUNT] = {
    [PLAN_WEATHER] = {"checkin", 0, 0}, [PLAN_THOUGHTS] = {"catch", 0, PLAN_USE_MAX},
    [PLAN_ANSWERS] = {"catch", 1, 1},   [PLAN_ME_TOO] = {"windows", 2, PLAN_USE_MAX},
    [PLAN_STORM] = {"storm", 0, PLAN_USE_MAX}, [PLAN_BREATHE] = {"breathe", 0, 1},
    [PLAN_LETTER] = {"letter", 0, 0},
};

static const struct cyaml_schema_field step_fields[] = {
    ID_FIELD("id", struct plan_step, id),
    CYAML_FIELD_ENUM("do", CYAML_FLAG_STRICT, struct plan_step, does, do_names, PLAN_DO_COUNT),
    CYAML_FIELD_STRING_PTR("level", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct plan_step, level, 1, ID_BYTES_MAX),
    CYAML_FIELD_SEQUENCE("use", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct plan_step, use, &id_entry, 1,
                         PLAN_USE_MAX),
    CYAML_FIELD_INT("minutes", CYAML_FLAG_DEFAULT, struct plan_step, minutes),
    CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_POINTER, struct plan_step, title, 1, TITLE_BYTES_MAX),
    LINES_FIELD("say", struct plan_step, say, 1, PLAN_LINES_MAX),
    TEXT_FIELD("no_phone", struct plan_step, no_phone),
    LINES_FIELD("notes", struct plan_step, notes, 1, PLAN_NOTES_MAX),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_value step_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct plan_step, step_fields),
};
static const struct cyaml_schema_field meeting_fields[] = {
    CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_POINTER, struct plan_meeting, title, 1, TITLE_BYTES_MAX),
    CYAML_FIELD_INT("minutes", CYAML_FLAG_DEFAULT, struct plan_meeting, minutes),
    CYAML_FIELD_SEQUENCE("steps", CYAML_FLAG_POINTER, struct plan_meeting, steps, &step_entry, 2, PLAN_STEPS_MAX),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_value meeting_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct plan_meeting, meeting_fields),
};
static const struct cyaml_schema_field plan_fields[] = {
    ID_FIELD("id", struct plan, id),
    CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_POINTER, struct plan, title, 1, TITLE_BYTES_MAX),
    TEXT_FIELD("invite", struct plan, invite),
    IDS_FIELD("evidence", struct plan, evidence, 1, EVIDENCE_MAX),
    CYAML_FIELD_SEQUENCE("meetings", CYAML_FLAG_POINTER, struct plan, meetings, &meeting_entry, 1, PLAN_MEETINGS_MAX),
    CYAML_FIELD_END,
};
const struct cyaml_schema_value plan_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct plan, plan_fields),
};

const char *plan_do_name(enum plan_do does) {
    for (size_t i = 0; i < PLAN_DO_COUNT; i++) {
        if (do_names[i].val == (int64_t)does) {
            return do_names[i].str;
        }
    }
    return "";
}

const char *plan_do_kind(enum plan_do does) {
    return does < PLAN_DO_COUNT ? leanings[does].kind : NULL;
}

static void check_leaning(const struct cross_check *cross, struct check *check, const struct node *node,
                          const struct plan_step *step) {
    const struct leaning *leaning = &leanings[step->does];
    const struct node *at = node_child(node, "level") != NULL ? node_child(node, "level") : node;
    if (leaning->kind == NULL) {
        if (step->level != NULL || step->use_count > 0) {
            check_error_at(check, at, "a step that does '%s' works with no level", plan_do_name(step->does));
        }
        return;
    }
    if (step->level == NULL) {
        check_error_at(check, at, "a step that does '%s' wants a 'level' of the kind '%s'", plan_do_name(step->does),
                       leaning->kind);
        return;
    }
    check_led_to(cross, check, at, step->level);
    const struct level *level = library_level(cross->library, step->level);
    if (level != NULL && strcmp(level->kind->id, leaning->kind) != 0) {
        check_error_at(check, at, "'%s' is a level of '%s'; a step that does '%s' wants one of '%s'", step->level,
                       level->kind->id, plan_do_name(step->does), leaning->kind);
    }
    for (unsigned i = 0; level != NULL && level->kind->has_part != NULL && i < step->use_count; i++) {
        if (!level->kind->has_part(level->body, step->use[i])) {
            check_error_at(check, node_entry(node_child(node, "use"), i), "the level '%s' has no part '%s'",
                           step->level, step->use[i]);
        }
    }
    if (step->use_count < leaning->least || step->use_count > leaning->most) {
        check_error_at(check, at, "'use' names %u parts; a step that does '%s' wants %u to %u", step->use_count,
                       plan_do_name(step->does), leaning->least, leaning->most);
    }
}

static void check_meeting(const struct cross_check *cross, struct check *check, const struct node *node,
                          const struct plan_meeting *meeting) {
    int sum = 0;
    const struct node *steps = node_child(node, "steps");
    const struct node *at = steps->first;
    for (unsigned i = 0; i < meeting->steps_count; i++, at = at->next) {
        const struct plan_step *step = &meeting->steps[i];
        if (step->minutes < 1 || step->minutes > 60) {
            check_error_at(check, at, "'minutes' is %d; it goes from 1 to 60", step->minutes);
        }
        sum += step->minutes;
        check_leaning(cross, check, at, step);
    }
    if (meeting->minutes < 1 || meeting->minutes > PLAN_MINUTES_MAX) {
        check_error_at(check, node, "'minutes' is %d; it goes from 1 to %d", meeting->minutes, PLAN_MINUTES_MAX);
    } else if (abs(sum - meeting->minutes) * 100 > meeting->minutes * PLAN_OFF_PERCENT) {
        check_error_at(check, steps, "the steps take %d minutes together, and the meeting %d: at most %d %% off", sum,
                       meeting->minutes, PLAN_OFF_PERCENT);
    }
    if (meeting->steps[0].does != PLAN_RULES) {
        check_error_at(check, steps, "the first step of a meeting says the rules ('do: rules')");
    }
    if (meeting->steps[meeting->steps_count - 1].does != PLAN_CLOSE) {
        check_error_at(check, steps, "the last step of a meeting is the goodbye ('do: close')");
    }
}

void cross_check_plan(const struct cross_check *cross, struct check *check, const struct plan *plan) {
    check_id_is_file_name(check, plan->id);
    check_evidence_ids(cross, check, plan->evidence, plan->evidence_count);
    const struct node *meeting = node_child(check->document->root, "meetings")->first;
    for (unsigned i = 0; i < plan->meetings_count; i++, meeting = meeting->next) {
        check_meeting(cross, check, meeting, &plan->meetings[i]);
    }
}
