/* Jansson reads and writes; a depth, a size and the very keys are all that is let in. */
#include "workshop/message.h"

#include "practice/letter/level.h"

#include <jansson.h>
#include <string.h>

static const char *const states[] = {"open", "paused", "quiet", "closed"};
static const char *const item_kinds[] = {"choice", "scale", "words", "me-too"};

/* ---- in ---- */

static json_t *read_object(const char *bytes, size_t count) {
    json_error_t why;
    json_t *root = count > PAYLOAD_BYTES_MAX ? NULL : json_loadb(bytes, count, JSON_REJECT_DUPLICATES, &why);
    json_t *version = root == NULL ? NULL : json_object_get(root, "v");
    if (!json_is_integer(version) || json_integer_value(version) != PROTOCOL_VERSION) {
        json_decref(root);
        return NULL;
    }
    return root;
}

/* False: it is missing, no text, too long, or has what no text has. */
static bool read_text(const json_t *root, const char *key, char *out, size_t size) {
    const json_t *value = json_object_get(root, key);
    if (!json_is_string(value) || json_string_length(value) >= size) {
        return false;
    }
    const char *text = json_string_value(value);
    memcpy(out, text, json_string_length(value) + 1);
    for (const char *at = text; *at != '\0'; at++) {
        if ((unsigned char)*at < 0x20 && *at != '\n') {
            return false;
        }
    }
    return strlen(text) == json_string_length(value);
}

static bool read_known(struct room_message *out, const json_t *root) {
    char kind[8];
    if (!read_text(root, "k", kind, sizeof kind)) {
        return false;
    }
    if (strcmp(kind, "here") == 0 || strcmp(kind, "gone") == 0) {
        out->kind = strcmp(kind, "here") == 0 ? MESSAGE_HERE : MESSAGE_GONE;
        return true;
    }
    if (!read_text(root, "step", out->page, sizeof out->page) ||
        !read_text(root, "item", out->item, sizeof out->item)) {
        return false;
    }
    if (strcmp(kind, "pick") == 0) {
        out->kind = MESSAGE_PICK;
        return read_text(root, "pick", out->pick, sizeof out->pick);
    }
    out->kind = MESSAGE_SAY;
    return strcmp(kind, "say") == 0 && read_text(root, "text", out->text, sizeof out->text);
}

bool message_read(struct room_message *out, const char *bytes, size_t count) {
    json_t *root = read_object(bytes, count);
    *out = (struct room_message){0};
    bool fine = root != NULL && read_known(out, root);
    json_decref(root);
    return fine;
}

bool message_read_remote(struct remote_message *out, const char *bytes, size_t count) {
    static const char *const words[] = {"", "next", "back", "skip", "pause", "go", "quiet", "approve", "reject"};
    json_t *root = read_object(bytes, count);
    char does[12];
    *out = (struct remote_message){REMOTE_NONE, 0};
    if (root != NULL && read_text(root, "do", does, sizeof does)) {
        for (size_t i = 1; i < sizeof words / sizeof *words; i++) {
            out->does = strcmp(words[i], does) == 0 ? (enum remote_do)i : out->does;
        }
        const json_t *ref = json_object_get(root, "ref");
        out->ref = json_is_integer(ref) ? (uint32_t)json_integer_value(ref) : 0;
    }
    json_decref(root);
    return out->does != REMOTE_NONE;
}

/* ---- out ---- */

static int append(const char *bytes, size_t count, void *text) {
    text_append_bytes(text, bytes, count);
    return 0;
}

static void write_out(struct text *out, json_t *root) {
    (void)json_dump_callback(root, append, out, JSON_COMPACT);
    json_decref(root);
}

static void put(json_t *object, const char *key, const char *text) {
    (void)json_object_set_new(object, key, json_string(text));
}

static json_t *lines_of(char *const *lines, unsigned count) {
    json_t *list = json_array();
    for (unsigned i = 0; i < count; i++) {
        (void)json_array_append_new(list, json_string(lines[i]));
    }
    return list;
}

static json_t *choices_of(const struct sheet_item *item) {
    json_t *list = json_array();
    for (unsigned i = 0; i < item->choice_count; i++) {
        json_t *choice = json_object();
        put(choice, "id", item->choices[i].id);
        put(choice, "text", item->choices[i].text);
        /* In a storm a stone's own line would give the answer away: the wall says it afterwards. */
        if (item->choices[i].more != NULL && strcmp(item->id, "stone") != 0) {
            put(choice, "more", item->choices[i].more);
        }
        (void)json_array_append_new(list, choice);
    }
    return list;
}

static json_t *items_of(const struct sheet *page) {
    json_t *list = json_array();
    for (unsigned i = 0; i < page->item_count; i++) {
        const struct sheet_item *item = &page->items[i];
        json_t *entry = json_object();
        put(entry, "id", item->id);
        put(entry, "kind", item_kinds[item->kind]);
        put(entry, item->kind == ITEM_ME_TOO ? "text" : "ask", item->ask);
        if (item->kind == ITEM_WORDS) {
            (void)json_object_set_new(entry, "most", json_integer(WORDS_CHARACTERS));
        } else if (item->kind != ITEM_ME_TOO) {
            (void)json_object_set_new(entry, "choices", choices_of(item));
        }
        (void)json_array_append_new(list, entry);
    }
    return list;
}

static json_t *breath_of(const struct sheet *page, const struct stage_facts *facts) {
    json_t *breath = json_object();
    json_t *turns = json_array();
    (void)json_object_set_new(breath, "start", json_integer(facts->breath_ms));
    put(breath, "in_word", strings_get(facts->strings, "workshop.breath.in"));
    put(breath, "out_word", strings_get(facts->strings, "workshop.breath.out"));
    for (unsigned i = 0; i < page->turn_count; i++) {
        (void)json_array_append_new(turns, json_pack("[ii]", page->turns[i][0], page->turns[i][1]));
    }
    (void)json_object_set_new(breath, "turns", turns);
    return breath;
}

static json_t *letter_of(const struct letter_level *level) {
    json_t *letter = json_object();
    json_t *parts = json_array();
    for (unsigned i = 0; i < level->parts_count; i++) {
        json_t *part = json_object();
        put(part, "asks", level->parts[i].asks);
        (void)json_object_set_new(part, "cards", lines_of(level->parts[i].cards, level->parts[i].cards_count));
        (void)json_array_append_new(parts, part);
    }
    (void)json_object_set_new(letter, "greetings", lines_of(level->greetings, level->greetings_count));
    (void)json_object_set_new(letter, "parts", parts);
    (void)json_object_set_new(letter, "partings", lines_of(level->partings, level->partings_count));
    return letter;
}

static json_t *card_of(const struct stage_facts *facts) {
    static const char *const ids[] = {"workshop.card.1", "workshop.card.2", "workshop.card.3"};
    json_t *card = json_object();
    json_t *lines = json_array();
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        (void)json_array_append_new(lines, json_string(strings_get(facts->strings, ids[i])));
    }
    (void)json_object_set_new(card, "lines", lines);
    (void)json_object_set_new(card, "sources", json_array());
    return card;
}

void message_stage(struct text *out, const struct stage_facts *facts) {
    const struct room *room = facts->room;
    const struct sheet *page = &room->pages[room->current];
    json_t *root = json_pack("{si ss ss sI ss ss}", "v", PROTOCOL_VERSION, "room", facts->code, "key", facts->key, "n",
                             (json_int_t)facts->n, "lang", facts->lang, "state", states[room->state]);
    if (room->state != ROOM_CLOSED) {
        put(root, "step", page->step->id);
        (void)json_object_set_new(root, "at", json_integer(page->at));
        (void)json_object_set_new(root, "index", json_integer(room->current));
        (void)json_object_set_new(root, "of", json_integer(room->page_count));
        put(root, "do", plan_do_name(page->step->does));
        put(root, "title", page->step->title);
        json_t *say = lines_of(page->step->say, page->step->say_count);
        if (page->quote != NULL && page->step->does != PLAN_ME_TOO) { /* there the item says it */
            (void)json_array_append_new(say, json_string(page->quote));
        }
        (void)json_object_set_new(root, "say", say);
        (void)json_object_set_new(root, "items", items_of(page));
        if (page->turn_count > 0) {
            (void)json_object_set_new(root, "breath", breath_of(page, facts));
        }
        if (page->step->does == PLAN_LETTER && page->level != NULL) {
            (void)json_object_set_new(root, "letter", letter_of(page->level->body));
        }
        if (page->step->does == PLAN_CARD) {
            (void)json_object_set_new(root, "card", card_of(facts));
        }
    }
    write_out(out, root);
}

static json_t *held_of(const struct room *room) {
    enum { HELD_SENT = 20 };
    json_t *list = json_array();
    for (unsigned i = 0; i < room->words_count && json_array_size(list) < HELD_SENT; i++) {
        const struct room_words *words = &room->words[i];
        if (words->state == WORDS_HELD) {
            (void)json_array_append_new(list, json_pack("{sI ss sI}", "ref", (json_int_t)words->ref, "text",
                                                        words->text, "flags", (json_int_t)words->flags));
        }
    }
    return list;
}

void message_desk(struct text *out, const struct desk_facts *facts) {
    const struct room *room = facts->room;
    const struct sheet *page = &room->pages[room->current];
    bool last = room->current + 1 == room->page_count;
    json_t *root = json_pack("{si sI ss sI sI ss}", "v", PROTOCOL_VERSION, "n", (json_int_t)facts->n, "state",
                             states[room->state], "index", (json_int_t)room->current, "of",
                             (json_int_t)room->page_count, "title", page->step->title);
    put(root, "next", last ? "" : room->pages[room->current + 1].step->title);
    (void)json_object_set_new(root, "notes", lines_of(page->step->notes, page->step->notes_count));
    (void)json_object_set_new(root, "minutes", json_integer(page->step->minutes));
    (void)json_object_set_new(root, "elapsed", json_integer(room_elapsed_ms(room, facts->now_ms) / 1000));
    (void)json_object_set_new(root, "phones", json_integer(room->here));
    (void)json_object_set_new(root, "answered", json_integer(room_answered(room)));
    (void)json_object_set_new(root, "held", held_of(room));
    write_out(out, root);
}

void message_beat(struct text *out, int64_t now_ms) {
    text_appendf(out, "{\"v\":%d,\"t\":%lld}", PROTOCOL_VERSION, (long long)now_ms);
}

static bool reads_leftward(const char *lang) {
    static const char *const leftward[] = {"ar", "fa", "he", "ur"};
    for (size_t i = 0; i < sizeof leftward / sizeof *leftward; i++) {
        if (strncmp(lang, leftward[i], 2) == 0) {
            return true;
        }
    }
    return false;
}

void message_page(struct text *out, const struct library *library, const struct strings *strings, const char *lang,
                  const char *broker) {
    json_t *root = json_object();
    json_t *help = json_array();
    for (size_t i = 0; i < library_help_count(library); i++) {
        const struct help_entry *entry = library_help_at(library, i);
        (void)json_array_append_new(help, json_pack("{ss ss ss ss}", "region", entry->region, "name", entry->name,
                                                    "reach", entry->reach, "hours", entry->hours));
    }
    put(root, "lang", lang);
    put(root, "dir", reads_leftward(lang) ? "rtl" : "ltr");
    json_t *words = json_object();
    (void)strings;
    (void)json_object_set_new(root, "words", words);
    (void)json_object_set_new(root, "help", help);
    put(root, "broker", broker);
    write_out(out, root);
}
