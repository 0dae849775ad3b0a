/* Sealing and writing take a few milliseconds, so what has not changed is not written again. */
#include "screen/draft.h"

#include "core/action.h"
#include "core/hash.h"

#include <stdio.h>
#include <string.h>

enum { EVERY_TICKS = TICKS_PER_SECOND * 3 / 2 };

void draft_start(struct draft *draft, struct house *house, const struct level *level, const struct practice *practice,
                 void *state) {
    *draft = (struct draft){.house = house, .level = level, .practice = practice, .state = state};
    passphrase_start(&draft->ask);
}

bool draft_is_there(const struct draft *draft) {
    return draft->practice->draft != NULL && drawer_draft_waits(draft->house->drawer, draft->level->head->id);
}

void draft_keep_now(struct draft *draft) {
    int place = 0;
    const char *text = draft->practice->draft == NULL ? NULL : draft->practice->draft(draft->state, &place);
    if (text == NULL) {
        return;
    }
    uint64_t hash = hash_int(hash_text(HASH_START, text), place);
    if (hash == draft->kept) {
        return;
    }
    struct house *house = draft->house;
    struct error err = {""};
    if (drawer_draft_keep(house->drawer, draft->level->head->id, house->today, place, text, &err)) {
        draft->kept = hash;
    } else {
        fprintf(stderr, "inner-house: a draft could not be kept: %s\n", err.text);
    }
}

void draft_tick(struct draft *draft) {
    if (++draft->ticks >= EVERY_TICKS) {
        draft->ticks = 0;
        draft_keep_now(draft);
    }
}

void draft_drop(struct draft *draft) {
    struct error ignored;
    if (draft->practice->draft != NULL) {
        (void)drawer_draft_drop(draft->house->drawer, draft->level->head->id, &ignored);
    }
}

void draft_state(const struct draft *draft, struct page *page) {
    const struct house *house = draft->house;
    bool locked = drawer_is_locked(house->drawer);
    page_text(page, "draft.waits", house_word(house, "draft.waits"));
    if (locked) {
        page_text(page, "draft.locked", house_word(house, "draft.locked"));
        passphrase_state(&draft->ask, house, page);
    } else {
        page_button(page, "draft.go-on", house_word(house, "draft.go-on"), WIDGET_FIRST);
    }
    page_button_beside(page, "draft.anew", house_word(house, "draft.anew"), WIDGET_FRAME);
    page_small(page, "draft.anew-note", house_word(house, "draft.anew-note"));
}

static enum draft_answer go_on(struct draft *draft) {
    struct house *house = draft->house;
    struct error err = {""};
    int place = 0;
    char *text = drawer_draft_read(house->drawer, draft->level->head->id, &place, &err);
    drawer_lock(house->drawer);
    if (text == NULL) {
        utf8_copy(house->said, sizeof house->said, house_word(house, "draft.gone"));
        return DRAFT_ANEW;
    }
    draft->practice->resume(draft->state, draft->level->body, text, place);
    drawer_forget(text);
    return DRAFT_GOES_ON;
}

enum draft_answer draft_event(struct draft *draft, const struct ui_event *event) {
    bool opened;
    if (passphrase_event(&draft->ask, draft->house, event, &opened)) {
        return opened ? go_on(draft) : DRAFT_WAITS;
    }
    if (event->kind == UI_ACTIVATE && strcmp(event->id, "draft.go-on") == 0) {
        return go_on(draft);
    }
    return event->kind == UI_ACTIVATE && strcmp(event->id, "draft.anew") == 0 ? DRAFT_ANEW : DRAFT_WAITS;
}
