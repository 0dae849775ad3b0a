/* Who is here, and what a message may change. One phone is one row; its id finds it through a small table. */
#include "workshop/room.h"

#include "core/hash.h"
#include "core/text.h"

#include <stdlib.h>
#include <string.h>

enum { INDEX_SIZE = 32768, NOBODY = 0 /* the table holds phone + 1 */ };

void room_open(struct room *room, const struct sheet *pages, unsigned page_count) {
    *room = (struct room){.pages = pages, .page_count = page_count, .state = ROOM_OPEN, .version = 1};
    room->phones = memory_get(ROOM_PHONES_MAX, sizeof *room->phones);
    room->index = memory_get(INDEX_SIZE, sizeof *room->index);
    room->words = memory_get(ROOM_WORDS_MAX, sizeof *room->words);
}

void room_close(struct room *room) {
    if (room->phones == NULL) {
        return;
    }
    explicit_bzero(room->phones, ROOM_PHONES_MAX * sizeof *room->phones);
    explicit_bzero(room->words, ROOM_WORDS_MAX * sizeof *room->words);
    for (unsigned i = 0; i < SHEETS_MAX; i++) {
        if (room->answers[i].picks != NULL) {
            explicit_bzero(room->answers[i].picks, (size_t)ROOM_PHONES_MAX * ITEMS_MAX);
            free(room->answers[i].picks);
        }
    }
    free(room->phones);
    free(room->index);
    free(room->words);
    *room = (struct room){0};
}

/* ---- phones ---- */

static uint32_t *slot_of(struct room *room, const char *id) {
    size_t at = hash_bytes(HASH_START, id, strlen(id)) % INDEX_SIZE;
    while (room->index[at] != NOBODY && strcmp(room->phones[room->index[at] - 1].id, id) != 0) {
        at = (at + 1) % INDEX_SIZE;
    }
    return &room->index[at];
}

static bool id_is_plain(const char *id) {
    size_t bytes = strspn(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
    return bytes > 0 && bytes < ROOM_ID_BYTES && id[bytes] == '\0';
}

static struct room_phone *phone_of(struct room *room, const char *id) {
    if (!id_is_plain(id)) {
        return NULL;
    }
    uint32_t *slot = slot_of(room, id);
    if (*slot == NOBODY) {
        if (room->phone_count == ROOM_PHONES_MAX) {
            return NULL;
        }
        struct room_phone *phone = &room->phones[room->phone_count++];
        utf8_copy(phone->id, sizeof phone->id, id);
        phone->tokens = ROOM_MESSAGES_AT_ONCE;
        *slot = room->phone_count;
    }
    return &room->phones[*slot - 1];
}

static bool may_speak(struct room_phone *phone, int64_t now_ms) {
    float gained = (float)(now_ms - phone->heard_ms) * ROOM_MESSAGES_A_SECOND / 1000.0f;
    phone->heard_ms = now_ms;
    phone->tokens = gained > 0 ? phone->tokens + gained : phone->tokens;
    phone->tokens = phone->tokens > ROOM_MESSAGES_AT_ONCE ? ROOM_MESSAGES_AT_ONCE : phone->tokens;
    if (phone->tokens < 1) {
        return false;
    }
    phone->tokens -= 1;
    return true;
}

static void set_here(struct room *room, struct room_phone *phone, bool here) {
    if (phone->here != here) {
        phone->here = here;
        room->here = here ? room->here + 1 : room->here - 1;
        room->seen++;
    }
}

/* ---- answers ---- */

static int page_named(const struct room *room, const char *key) {
    for (unsigned i = 0; i < room->page_count; i++) {
        if (strcmp(room->pages[i].key, key) == 0) {
            return (int)i;
        }
    }
    return -1;
}

static int item_named(const struct sheet *page, const char *id) {
    for (unsigned i = 0; i < page->item_count; i++) {
        if (strcmp(page->items[i].id, id) == 0) {
            return (int)i;
        }
    }
    return -1;
}

static uint8_t *pick_of(struct room *room, unsigned page, uint32_t phone, unsigned item) {
    struct room_page *answers = &room->answers[page];
    if (answers->picks == NULL) {
        answers->picks = memory_get((size_t)ROOM_PHONES_MAX * ITEMS_MAX, 1);
    }
    return &answers->picks[(size_t)phone * ITEMS_MAX + item];
}

static bool take_pick(struct room *room, uint32_t phone, unsigned page, unsigned item, const char *pick) {
    const struct sheet_item *asked = &room->pages[page].items[item];
    uint8_t picked = 0;
    for (unsigned i = 0; i < asked->choice_count; i++) {
        if (strcmp(asked->choices[i].id, pick) == 0) {
            picked = (uint8_t)(i + 1);
        }
    }
    if (asked->kind == ITEM_WORDS || (picked == 0 && *pick != '\0')) {
        return false;
    }
    uint8_t *at = pick_of(room, page, phone, item);
    if (*at != picked) {
        *at = picked;
        room->answers[page].changes++;
        room->seen++;
    }
    return true;
}

static void drop_words(struct room *room, struct room_words *words) {
    room->held -= words->state == WORDS_HELD ? 1 : 0;
    room->answers[words->page].changes += words->state == WORDS_APPROVED ? ROOM_FRESH_FROM : 1;
    room->phones[words->phone].words--;
    explicit_bzero(words->text, sizeof words->text);
    words->state = WORDS_NONE;
    room->seen++;
}

static struct room_words *words_of(struct room *room, uint32_t phone, unsigned page, unsigned item) {
    for (unsigned i = 0; i < room->words_count; i++) {
        struct room_words *words = &room->words[i];
        if (words->state != WORDS_NONE && words->phone == phone && words->page == page && words->item == item) {
            return words;
        }
    }
    return NULL;
}

static struct room_words *free_words(struct room *room) {
    for (unsigned i = 0; i < room->words_count; i++) {
        if (room->words[i].state == WORDS_NONE) {
            return &room->words[i];
        }
    }
    return room->words_count < ROOM_WORDS_MAX ? &room->words[room->words_count++] : NULL;
}

static bool take_words(struct room *room, uint32_t phone, unsigned page, unsigned item, const char *text) {
    struct room_words *words = words_of(room, phone, page, item);
    if (room->pages[page].items[item].kind != ITEM_WORDS || utf8_length(text) > WORDS_CHARACTERS) {
        return false;
    }
    if (words != NULL && strcmp(words->text, text) == 0) {
        return true; /* said again after a new connection: a judgement stays */
    }
    if (words != NULL) {
        drop_words(room, words);
    }
    if (text[strspn(text, " \n\t")] == '\0') {
        return true; /* taken back */
    }
    if (room->phones[phone].words >= ROOM_WORDS_OF_PHONE_MAX || (words = free_words(room)) == NULL) {
        return false;
    }
    *words = (struct room_words){.ref = ++room->last_ref, .phone = phone, .page = (uint8_t)page, .item = (uint8_t)item,
                                 .state = WORDS_HELD};
    utf8_copy(words->text, sizeof words->text, text);
    words->flags = room->flags == NULL ? 0 : room->flags(room->flags_context, text);
    room->phones[phone].words++;
    room->held++;
    room->answers[page].changes++;
    room->seen++;
    return true;
}

static bool obey(struct room *room, struct room_phone *phone, const struct room_message *message) {
    if (message->kind == MESSAGE_HERE || message->kind == MESSAGE_GONE) {
        set_here(room, phone, message->kind == MESSAGE_HERE);
        return true;
    }
    int page = page_named(room, message->page);
    int item = page < 0 ? -1 : item_named(&room->pages[page], message->item);
    if (item < 0) {
        return false;
    }
    set_here(room, phone, true);
    uint32_t index = (uint32_t)(phone - room->phones);
    return message->kind == MESSAGE_PICK ? take_pick(room, index, (unsigned)page, (unsigned)item, message->pick)
                                         : take_words(room, index, (unsigned)page, (unsigned)item, message->text);
}

bool room_hear(struct room *room, const char *id, const struct room_message *message, int64_t now_ms) {
    struct room_phone *phone = room->state == ROOM_CLOSED ? NULL : phone_of(room, id);
    bool heard = phone != NULL && !phone->banned && (may_speak(phone, now_ms) || message->kind == MESSAGE_GONE) &&
                 obey(room, phone, message);
    room->refused += heard ? 0 : 1;
    return heard;
}

bool room_remove(struct room *room, uint32_t ref, bool ban) {
    const struct room_words *found = NULL;
    for (unsigned i = 0; i < room->words_count; i++) {
        found = room->words[i].state != WORDS_NONE && room->words[i].ref == ref ? &room->words[i] : found;
    }
    if (found == NULL) {
        return false;
    }
    uint32_t phone = found->phone;
    for (unsigned i = 0; i < room->words_count; i++) {
        if (room->words[i].state != WORDS_NONE && room->words[i].phone == phone) {
            drop_words(room, &room->words[i]);
        }
    }
    for (unsigned page = 0; page < room->page_count; page++) {
        struct room_page *answers = &room->answers[page];
        if (answers->picks != NULL) {
            memset(&answers->picks[(size_t)phone * ITEMS_MAX], 0, ITEMS_MAX);
            answers->changes += ROOM_FRESH_FROM;
        }
    }
    set_here(room, &room->phones[phone], false);
    room->phones[phone].banned = ban;
    return true;
}

bool room_judge(struct room *room, uint32_t ref, bool approved) {
    for (unsigned i = 0; i < room->words_count; i++) {
        struct room_words *words = &room->words[i];
        if (words->state != WORDS_NONE && words->ref == ref) {
            room->held -= words->state == WORDS_HELD ? 1 : 0;
            words->state = approved ? WORDS_APPROVED : WORDS_REJECTED;
            room->answers[words->page].changes += ROOM_FRESH_FROM; /* the facilitator decides when it is seen */
            room->seen++;
            return true;
        }
    }
    return false;
}

void room_hands(struct room *room, unsigned item, unsigned choice, int by) {
    const struct sheet *page = &room->pages[room->current];
    if (item < page->item_count && choice < page->items[item].choice_count) {
        uint16_t *hands = &room->answers[room->current].hands[item][choice];
        int now = *hands + by;
        *hands = (uint16_t)(now < 0 ? 0 : now > ROOM_HANDS_MAX ? ROOM_HANDS_MAX : now);
        room->answers[room->current].changes += ROOM_FRESH_FROM; /* hands are up for all to see */
        room->seen++;
    }
}
