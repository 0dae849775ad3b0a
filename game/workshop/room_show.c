/* Where the room stands in its plan, and what the wall may show: nothing of fewer than five, and no answer alone. */
#include "workshop/room.h"

#include "core/rng.h"
#include "core/text.h"

#include <string.h>

/* ---- pages ---- */

void room_go_to(struct room *room, unsigned page, int64_t now_ms) {
    if (page >= room->page_count || room->state == ROOM_CLOSED) {
        return;
    }
    room->current = page;
    room->page_ms = now_ms;
    room->paused_ms = now_ms;
    room->version++;
    room->seen++;
}

void room_next(struct room *room, int64_t now_ms) {
    room_go_to(room, room->current + 1, now_ms);
}

void room_back(struct room *room, int64_t now_ms) {
    if (room->current > 0) {
        room_go_to(room, room->current - 1, now_ms);
    }
}

void room_skip(struct room *room, int64_t now_ms) {
    for (unsigned page = room->current + 1; page < room->page_count; page++) {
        if (room->pages[page].step != room->pages[room->current].step) {
            room_go_to(room, page, now_ms);
            return;
        }
    }
}

void room_set(struct room *room, enum room_state state, int64_t now_ms) {
    if (room->state == state || room->state == ROOM_CLOSED) {
        return;
    }
    if (room->state == ROOM_OPEN) {
        room->paused_ms = now_ms;
    } else if (state == ROOM_OPEN) {
        room->page_ms += now_ms - room->paused_ms;
    }
    room->state = state;
    room->version++;
    room->seen++;
}

int64_t room_elapsed_ms(const struct room *room, int64_t now_ms) {
    return (room->state == ROOM_OPEN ? now_ms : room->paused_ms) - room->page_ms;
}

/* ---- what was answered ---- */

static uint8_t pick_at(const struct room_page *answers, unsigned phone, unsigned item) {
    return answers->picks == NULL ? 0 : answers->picks[(size_t)phone * ITEMS_MAX + item];
}

unsigned room_count(const struct room *room, unsigned page, unsigned item, unsigned choice) {
    const struct room_page *answers = &room->answers[page];
    unsigned count = answers->hands[item][choice];
    for (unsigned phone = 0; phone < room->phone_count; phone++) {
        count += pick_at(answers, phone, item) == choice + 1 ? 1 : 0;
    }
    return count;
}

static bool picked_anything(const struct room *room, unsigned page, unsigned phone) {
    const struct room_page *answers = &room->answers[page];
    for (unsigned item = 0; item < room->pages[page].item_count; item++) {
        if (pick_at(answers, phone, item) != 0) {
            return true;
        }
    }
    return false;
}

/* The first words of a phone on this page, for one that picked nothing: it counts once. */
static bool said_only(const struct room *room, unsigned page, unsigned at) {
    const struct room_words *words = &room->words[at];
    if (words->state == WORDS_NONE || words->page != page || picked_anything(room, page, words->phone)) {
        return false;
    }
    for (unsigned i = 0; i < at && room->pages[page].item_count > 1; i++) {
        const struct room_words *other = &room->words[i];
        if (other->state != WORDS_NONE && other->page == page && other->phone == words->phone) {
            return false;
        }
    }
    return true;
}

static unsigned hands_up(const struct room *room, unsigned page) {
    unsigned most = 0;
    for (unsigned item = 0; item < room->pages[page].item_count; item++) {
        unsigned hands = 0;
        for (unsigned choice = 0; choice < room->pages[page].items[item].choice_count; choice++) {
            hands += room->answers[page].hands[item][choice];
        }
        most = hands > most ? hands : most;
    }
    return most;
}

static void count_answered(struct room *room) {
    unsigned changes = room->answers[room->current].changes;
    if (room->answered_page == room->current && room->answered_changes == changes && changes > 0) {
        return;
    }
    unsigned count = hands_up(room, room->current);
    for (unsigned phone = 0; phone < room->phone_count; phone++) {
        count += picked_anything(room, room->current, phone) ? 1 : 0;
    }
    for (unsigned i = 0; i < room->words_count; i++) {
        count += said_only(room, room->current, i) ? 1 : 0;
    }
    room->answered = count;
    room->answered_page = room->current;
    room->answered_changes = changes;
}

unsigned room_answered(const struct room *room) {
    return room->answered;
}

/* ---- what is shown ---- */

static void count_all(const struct room *room, struct room_shown *shown) {
    const struct sheet *page = &room->pages[room->current];
    const struct room_page *answers = &room->answers[room->current];
    memset(shown->counts, 0, sizeof shown->counts);
    memset(shown->answered, 0, sizeof shown->answered);
    for (unsigned item = 0; item < page->item_count; item++) {
        for (unsigned choice = 0; choice < page->items[item].choice_count; choice++) {
            shown->counts[item][choice] = answers->hands[item][choice];
            shown->answered[item] += answers->hands[item][choice];
        }
        for (unsigned phone = 0; phone < room->phone_count; phone++) {
            uint8_t pick = pick_at(answers, phone, item);
            if (pick > 0) {
                shown->counts[item][pick - 1]++;
                shown->answered[item]++;
            }
        }
    }
    /* An item that fewer than five answered shows nothing, even where the page as a whole has enough. */
    for (unsigned item = 0; item < page->item_count; item++) {
        if (shown->answered[item] < ROOM_SHOWN_FROM) {
            shown->answered[item] = 0;
            memset(shown->counts[item], 0, sizeof shown->counts[item]);
        }
    }
}

bool room_refresh(struct room *room, int64_t now_ms) {
    count_answered(room);
    struct room_page *answers = &room->answers[room->current];
    unsigned fresh = answers->changes - answers->shown_changes;
    bool due = answers->shown.any ? fresh >= ROOM_FRESH_FROM && now_ms - answers->shown_ms >= ROOM_FRESH_MS : fresh > 0;
    if (!due) {
        return false;
    }
    bool enough = room_answered(room) >= ROOM_SHOWN_FROM;
    if (!enough && !answers->shown.any) {
        return false;
    }
    answers->shown_changes = answers->changes;
    answers->shown_ms = now_ms;
    answers->shown.any = enough;
    answers->shown.batch++;
    count_all(room, &answers->shown);
    room->seen++;
    return true;
}

const struct room_shown *room_shown(const struct room *room) {
    return &room->answers[room->current].shown;
}

unsigned room_approved(const struct room *room, unsigned *order, unsigned most) {
    const struct room_shown *shown = room_shown(room);
    unsigned count = 0;
    if (!shown->any) {
        return 0;
    }
    for (unsigned i = 0; i < room->words_count && count < most; i++) {
        if (room->words[i].state == WORDS_APPROVED && room->words[i].page == room->current) {
            order[count++] = i;
        }
    }
    struct rng rng;
    rng_seed(&rng, room->current * 7919u + shown->batch, 54);
    for (unsigned i = count; i > 1; i--) {
        unsigned other = rng_below(&rng, i);
        unsigned moved = order[i - 1];
        order[i - 1] = order[other];
        order[other] = moved;
    }
    return count;
}
