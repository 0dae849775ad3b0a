/* The same levels, asked in a room: which of their texts become questions for everybody. */
#include "workshop/sheets.h"

#include "core/hash.h"
#include "core/rng.h"
#include "core/text.h"
#include "practice/breathe/level.h"
#include "practice/catch/level.h"
#include "practice/checkin/level.h"
#include "practice/storm/level.h"
#include "practice/windows/level.h"

#include <stdio.h>
#include <string.h>

enum { BELIEFS = 5, TENTH_MS = 100 };

static const char *const weather_ids[WEATHER_COUNT] = {"", "storm", "rain", "cloud", "sun"};
static const char *const stone_ids[STORM_STONES] = {"kindness", "humanity", "mindfulness"};
static const char *const stone_words[STORM_STONES] = {"workshop.stone.kindness", "workshop.stone.humanity",
                                                     "workshop.stone.mindfulness"};
static const char *const reply_ids[3] = {"kind", "cold", "sweet"};
static const char *const belief_ids[BELIEFS] = {"0", "1", "2", "3", "4"};
static const char *const belief_words[BELIEFS] = {"workshop.belief.0", "workshop.belief.1", "workshop.belief.2",
                                                  "workshop.belief.3", "workshop.belief.4"};

static struct sheet_item *add_item(struct sheet *page, const char *id, enum item_kind kind, const char *ask) {
    struct sheet_item *item = &page->items[page->item_count++];
    *item = (struct sheet_item){.id = id, .kind = kind, .ask = ask};
    return item;
}

static void add_choice(struct sheet_item *item, const char *id, const char *text, const char *more) {
    if (item->choice_count < CHOICES_MAX) {
        item->choices[item->choice_count++] = (struct sheet_choice){id, text, more};
    }
}

static bool named(const struct plan_step *step, const char *id) {
    for (unsigned i = 0; i < step->use_count; i++) {
        if (strcmp(step->use[i], id) == 0) {
            return true;
        }
    }
    return step->use_count == 0;
}

static void add_weather(struct sheet *page) {
    const struct checkin_level *level = page->level->body;
    struct sheet_item *item = add_item(page, "weather", ITEM_CHOICE, level->question);
    for (unsigned i = 0; i < level->weathers_count; i++) {
        add_choice(item, weather_ids[level->weathers[i].weather], level->weathers[i].name, level->weathers[i].line);
    }
}

static void add_thoughts(struct sheet *page, const struct strings *strings) {
    const struct catch_level *level = page->level->body;
    struct sheet_item *item = add_item(page, "card", ITEM_CHOICE, strings_get(strings, "workshop.ask.card"));
    for (unsigned i = 0; i < level->thoughts_count; i++) {
        if (named(page->step, level->thoughts[i].id)) {
            add_choice(item, level->thoughts[i].id, level->thoughts[i].says, NULL);
        }
    }
    add_item(page, "own", ITEM_WORDS, strings_get(strings, "workshop.ask.thought"));
}

static void add_answers(struct sheet *page, const struct strings *strings, uint64_t seed) {
    const struct catch_level *level = page->level->body;
    const struct catch_thought *thought = &level->thoughts[0];
    for (unsigned i = 0; i < level->thoughts_count; i++) {
        if (page->step->use_count > 0 && strcmp(level->thoughts[i].id, page->step->use[0]) == 0) {
            thought = &level->thoughts[i];
        }
    }
    const char *texts[3] = {thought->kind.says, thought->cold.says, thought->sweet.says};
    int order[3] = {0, 1, 2};
    struct rng rng;
    rng_seed(&rng, seed, hash_bytes(HASH_START, page->key, strlen(page->key)));
    rng_shuffle(&rng, order, 3);
    page->quote = thought->says;
    struct sheet_item *item = add_item(page, "reply", ITEM_CHOICE, strings_get(strings, "workshop.ask.reply"));
    for (unsigned i = 0; i < 3; i++) {
        add_choice(item, reply_ids[order[i]], texts[order[i]], NULL);
    }
    add_item(page, "own", ITEM_WORDS, strings_get(strings, "workshop.ask.kinder"));
    item = add_item(page, "belief", ITEM_SCALE, strings_get(strings, "workshop.ask.belief"));
    for (unsigned i = 0; i < BELIEFS; i++) {
        add_choice(item, belief_ids[i], strings_get(strings, belief_words[i]), NULL);
    }
}

static const struct windows_neighbour *neighbour_at(const struct plan_step *step, const struct windows_level *level,
                                                    unsigned at) {
    for (unsigned i = 0; i < level->neighbours_count; i++) {
        if (named(step, level->neighbours[i].id) && at-- == 0) {
            return &level->neighbours[i];
        }
    }
    return NULL;
}

static void add_me_too(struct sheet *page) {
    const struct windows_neighbour *neighbour = neighbour_at(page->step, page->level->body, page->at);
    page->quote = neighbour->struggle;
    add_choice(add_item(page, neighbour->id, ITEM_ME_TOO, neighbour->struggle), "yes", neighbour->helps, NULL);
}

static const struct storm_gust *gust_at(const struct plan_step *step, const struct storm_level *level, unsigned at) {
    for (unsigned i = 0; i < level->gusts_count; i++) {
        if (named(step, level->gusts[i].id) && at-- == 0) {
            return &level->gusts[i];
        }
    }
    return NULL;
}

static void add_gust(struct sheet *page, const struct strings *strings) {
    const struct storm_gust *gust = gust_at(page->step, page->level->body, page->at);
    page->quote = gust->says;
    struct sheet_item *item = add_item(page, "stone", ITEM_CHOICE, strings_get(strings, "workshop.ask.stone"));
    for (unsigned stone = 0; stone < STORM_STONES; stone++) {
        const char *more = NULL;
        for (unsigned i = 0; i < gust->stones_count; i++) {
            more = gust->stones[i].stone == stone ? gust->stones[i].says : more;
        }
        add_choice(item, stone_ids[stone], strings_get(strings, stone_words[stone]), more);
    }
}

static void add_breath(struct sheet *page) {
    const struct breathe_level *level = page->level->body;
    const struct breathe_setting *setting = &level->settings[0];
    for (unsigned i = 0; i < level->settings_count; i++) {
        if (page->step->use_count > 0 && strcmp(level->settings[i].id, page->step->use[0]) == 0) {
            setting = &level->settings[i];
        }
    }
    page->turn_count = (unsigned)setting->breaths < TURNS_MAX ? (unsigned)setting->breaths : TURNS_MAX;
    int last = (int)page->turn_count - 1;
    for (int i = 0; i <= last; i++) {
        int part = last > 0 ? i : 1;
        int of = last > 0 ? last : 1;
        page->turns[i][0] = (setting->in_tenths * (of - part) + setting->toward_in_tenths * part) * TENTH_MS / of;
        page->turns[i][1] = (setting->out_tenths * (of - part) + setting->toward_out_tenths * part) * TENTH_MS / of;
    }
}

static void fill(struct sheet *page, const struct strings *strings, uint64_t seed) {
    switch (page->step->does) {
    case PLAN_WEATHER: add_weather(page); break;
    case PLAN_THOUGHTS: add_thoughts(page, strings); break;
    case PLAN_ANSWERS: add_answers(page, strings, seed); break;
    case PLAN_ME_TOO: add_me_too(page); break;
    case PLAN_STORM: add_gust(page, strings); break;
    case PLAN_BREATHE: add_breath(page); break;
    default: break;
    }
}

static bool has_parts(const struct plan_step *step) {
    return step->does == PLAN_STORM || step->does == PLAN_ME_TOO;
}

static bool is_part(const struct plan_step *step, const struct level *level, unsigned at) {
    if (!has_parts(step)) {
        return at == 0;
    }
    return step->does == PLAN_STORM ? gust_at(step, level->body, at) != NULL
                                    : neighbour_at(step, level->body, at) != NULL;
}

static unsigned parts_of(const struct plan_step *step, const struct level *level) {
    unsigned parts = 0;
    while (level != NULL && parts < PLAN_USE_MAX && is_part(step, level, parts)) {
        parts++;
    }
    return parts > 0 ? parts : 1;
}

unsigned sheets_make(struct sheet *pages, const struct plan_meeting *meeting, const struct library *library,
                    const struct strings *strings, uint64_t seed) {
    unsigned count = 0;
    for (unsigned i = 0; i < meeting->steps_count; i++) {
        const struct plan_step *step = &meeting->steps[i];
        const struct level *level = step->level == NULL ? NULL : library_level(library, step->level);
        const char *kind = plan_do_kind(step->does);
        if (level != NULL && (kind == NULL || strcmp(level->kind->id, kind) != 0)) {
            level = NULL;
        }
        unsigned parts = parts_of(step, level);
        for (unsigned at = 0; at < parts && count < SHEETS_MAX; at++) {
            struct sheet *page = &pages[count++];
            *page = (struct sheet){.step = step, .at = at, .parts = parts, .level = level};
            snprintf(page->key, sizeof page->key, at == 0 ? "%s" : "%s.%u", step->id, at);
            if (level != NULL && is_part(step, level, at)) {
                fill(page, strings, seed);
            }
        }
    }
    return count;
}
