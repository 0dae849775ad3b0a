/* For tests: an invented practice, tea, with one of everything a schema can say,
 * and a small whole pack around it. */
#ifndef CONTENT_TEA_H
#define CONTENT_TEA_H
#include "content/level_schema.h"
#include "content/pack_folder.h"

#include <stdbool.h>

enum leaf { LEAF_GREEN, LEAF_BLACK, LEAF_MINT };

struct steep {
    char *id, *says;
    char **suggests;
    unsigned suggests_count;
};

struct tea_level {
    struct level_head head;
    char *question;
    enum leaf leaf;
    int cups;
    float warmth;
    bool milk;
    char **lines;
    unsigned lines_count;
    struct steep *steeps;
    unsigned steeps_count;
};

static const cyaml_strval_t leaf_names[] = {{"green", LEAF_GREEN}, {"black", LEAF_BLACK}, {"mint", LEAF_MINT}};

static const cyaml_schema_field_t steep_fields[] = {
    ID_FIELD("id", struct steep, id),
    TEXT_FIELD("says", struct steep, says),
    CYAML_FIELD_SEQUENCE("suggests", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct steep, suggests, &id_entry, 0, 3),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t steep_entry = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct steep, steep_fields)};

static const cyaml_schema_field_t tea_fields[] = {
    LEVEL_HEAD_FIELDS(struct tea_level) TEXT_FIELD("question", struct tea_level, question),
    CYAML_FIELD_ENUM("leaf", CYAML_FLAG_STRICT, struct tea_level, leaf, leaf_names, 3),
    CYAML_FIELD_INT("cups", CYAML_FLAG_DEFAULT, struct tea_level, cups),
    CYAML_FIELD_FLOAT("warmth", CYAML_FLAG_OPTIONAL, struct tea_level, warmth),
    CYAML_FIELD_BOOL("milk", CYAML_FLAG_DEFAULT, struct tea_level, milk),
    LINES_FIELD("lines", struct tea_level, lines, 2, 3),
    CYAML_FIELD_SEQUENCE("steeps", CYAML_FLAG_POINTER, struct tea_level, steeps, &steep_entry, 1, 3),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t tea_schema = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct tea_level, tea_fields)};

static inline void check_tea(const void *level, struct check *check) {
    const struct tea_level *tea = level;
    if (tea->cups > 9) {
        check_error(check, "cups", "nine cups are enough");
    }
}

static const struct level_kind tea_kind = {"tea", &tea_schema, sizeof(struct tea_level), check_tea, NULL};

#define TEA_FILE "levels/en/tea/first-cup.yaml"
#define JOURNEY_FILE "levels/en/journeys/tea-walk.yaml"
#define EVIDENCE_FILE "levels/evidence.yaml"
#define HELP_FILE "levels/help.yaml"
#define STRINGS_FILE "strings/en.yaml"

static const char tea_file[] = "id: first-cup\n"
                               "title: A first cup\n"
                               "minutes: 4\n"
                               "weight: light\n"
                               "place: kitchen\n"
                               "invite: The kettle is warm.\n"
                               "evidence: [tea-study]\n"
                               "question: What would you like?\n"
                               "leaf: green\n"
                               "cups: 2\n"
                               "milk: false\n"
                               "lines:\n"
                               "  - Sit down.\n"
                               "  - Take your time.\n"
                               "steeps:\n"
                               "  - id: short\n"
                               "    says: A light cup.\n"
                               "  - id: long\n"
                               "    says: A dark cup.\n"
                               "    suggests: [first-cup]\n";
static const char journey_file[] = "id: tea-walk\n"
                                   "title: A walk with tea\n"
                                   "minutes: 12\n"
                                   "invite: A cup, and on.\n"
                                   "evidence: [tea-study]\n"
                                   "steps:\n"
                                   "  - say: Here is the kitchen.\n"
                                   "  - level: first-cup\n";
static const char evidence_file[] = "entries:\n"
                                    "  - id: tea-study\n"
                                    "    study: Leaf and Pot\n"
                                    "    year: 2020\n"
                                    "    where: an invented journal\n"
                                    "    design: trial\n"
                                    "    sample: 30 guests\n"
                                    "    comparison: no tea\n"
                                    "    figure: none\n"
                                    "    limit: small\n"
                                    "    says: Guests liked the tea.\n"
                                    "    read: abstract\n"
                                    "    date_read: 2026-01-02\n";
static const char help_file[] = "entries:\n"
                                "  - id: tea-line\n"
                                "    region: Nowhere\n"
                                "    name: The tea line\n"
                                "    reach: knock twice\n"
                                "    hours: always\n"
                                "    source: invented\n"
                                "    verified: 2026-01-02\n"
                                "general:\n"
                                "  - Call a friend.\n";
static const char strings_file[] = "door: The door\n"
                                   "cups.left: \"{0} of {1} cups\"\n";

static inline bool put_tea_pack(const struct pack_folder *folder) {
    return folder_put(folder, TEA_FILE, tea_file) && folder_put(folder, JOURNEY_FILE, journey_file) &&
           folder_put(folder, EVIDENCE_FILE, evidence_file) && folder_put(folder, HELP_FILE, help_file) &&
           folder_put(folder, STRINGS_FILE, strings_file);
}

#endif
