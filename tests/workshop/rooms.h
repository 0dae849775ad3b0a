/* Sheets for tests of the room's rules, with invented words, and phones that say things. */
#ifndef TESTS_WORKSHOP_ROOMS_H
#define TESTS_WORKSHOP_ROOMS_H
#include "workshop/room.h"

#include <stdio.h>
#include <string.h>

enum { TEST_SHEETS = 4, CHOICE = 0, WORDS = 1 };

static const struct plan_step test_steps[] = {{.id = "first"}, {.id = "second"}, {.id = "third"}};

/* Each asks one thing with four choices, and for words; the third step has two parts. */
static inline void test_sheets(struct sheet *sheets) {
    static const char *const keys[TEST_SHEETS] = {"first", "second", "third", "third.1"};
    for (int i = 0; i < TEST_SHEETS; i++) {
        sheets[i] = (struct sheet){.step = &test_steps[i < 3 ? i : 2], .at = i == 3 ? 1 : 0, .item_count = 2};
        snprintf(sheets[i].key, sizeof sheets[i].key, "%s", keys[i]);
        sheets[i].items[CHOICE] = (struct sheet_item){
            .id = "one", .kind = ITEM_CHOICE, .choices = {{"a", "A", NULL}, {"b", "B", NULL}, {"c", "C", NULL},
                                                          {"d", "D", NULL}}, .choice_count = 4};
        sheets[i].items[WORDS] = (struct sheet_item){.id = "own", .kind = ITEM_WORDS};
    }
}

static inline bool phone_picks(struct room *room, int phone, const char *page, const char *pick, int64_t ms) {
    struct room_message message = {.kind = MESSAGE_PICK, .item = "one"};
    char id[32];
    snprintf(id, sizeof id, "p-%d", phone);
    snprintf(message.page, sizeof message.page, "%s", page);
    snprintf(message.pick, sizeof message.pick, "%s", pick);
    return room_hear(room, id, &message, ms);
}

static inline bool phone_says(struct room *room, int phone, const char *page, const char *text, int64_t ms) {
    struct room_message message = {.kind = MESSAGE_SAY, .item = "own"};
    char id[32];
    snprintf(id, sizeof id, "p-%d", phone);
    snprintf(message.page, sizeof message.page, "%s", page);
    snprintf(message.text, sizeof message.text, "%s", text);
    return room_hear(room, id, &message, ms);
}

static inline bool phone_comes(struct room *room, int phone, bool here, int64_t ms) {
    struct room_message message = {.kind = here ? MESSAGE_HERE : MESSAGE_GONE};
    char id[32];
    snprintf(id, sizeof id, "p-%d", phone);
    return room_hear(room, id, &message, ms);
}

#endif
