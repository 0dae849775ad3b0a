/* What a press means. A key that is one character types itself; the few others have names. */
#include "ui/keyboard.h"

#include "core/text.h"
#include "ui/chips.h"
#include "ui/keyboard_rows.h"

#include <stdio.h>
#include <string.h>

static struct ui_event *event_add(struct keyboard_answer *out, enum ui_event_kind kind) {
    size_t at = out->count < KEYBOARD_EVENTS_MAX ? out->count++ : KEYBOARD_EVENTS_MAX - 1;
    out->events[at] = (struct ui_event){.kind = kind};
    return &out->events[at];
}

static void edits(struct keyboard_answer *out, enum edit_command command) {
    event_add(out, UI_EDIT)->edit = command;
}

static void types(struct keyboard_answer *out, const char *utf8) {
    struct ui_event *event = event_add(out, UI_TEXT);
    utf8_copy(event->text, sizeof event->text, utf8);
}

bool keyboard_capitals(const struct keyboard *keyboard, const struct ui_view *view, const struct keyboard_text *text) {
    size_t at = text->caret < text->anchor ? text->caret : text->anchor;
    return !keyboard->marks && keyboard->shift != chips_sentence_begins(view, text->utf8, at);
}

void keyboard_home(const struct keyboard *keyboard, const struct ui_view *view, char *id) {
    const char *row = keyboard_word(view, keyboard->marks ? "keyboard.marks2" : "keyboard.row2");
    size_t middle = token_count(row) / 2;
    struct token token = {"", 0};
    for (size_t i = 0; i <= middle && token_next(&row, &token); i++) {
    }
    snprintf(id, WIDGET_ID_BYTES, "kb.%.*s", (int)token.bytes, token.utf8);
}

/* Only what differs from what is begun is typed again. */
static void choose_chip(struct keyboard *keyboard, const struct ui_view *view, const struct keyboard_text *text,
                        size_t index, struct keyboard_answer *out) {
    struct chips chips;
    chips_offer(&chips, view, text->utf8, text->caret);
    if (index >= chips.count || text->caret != text->anchor) {
        return;
    }
    const char *word = chips.words[index];
    const char *begun = text->utf8 + text->caret - chips.begun;
    size_t same = 0;
    while (same < chips.begun && word[same] != '\0' && begun[same] == word[same]) {
        same++;
    }
    while (same > 0 && ((unsigned char)word[same] & 0xC0u) == 0x80u) {
        same--;
    }
    for (size_t i = same; i < chips.begun; i++) {
        if (((unsigned char)begun[i] & 0xC0u) != 0x80u) {
            event_add(out, UI_ERASE);
        }
    }
    char rest[CHIP_BYTES + 4];
    snprintf(rest, sizeof rest, "%s%s ", chips.apart ? " " : "", word + same);
    types(out, rest);
    keyboard->chosen = true;
    keyboard->shift = false;
    explicit_bzero(rest, sizeof rest);
    explicit_bzero(&chips, sizeof chips);
}

static void type_key(struct keyboard *keyboard, const struct ui_view *view, const struct keyboard_text *text,
                     const char *key, struct keyboard_answer *out) {
    struct token token = {key, strlen(key)};
    if (keyboard_capitals(keyboard, view, text)) {
        token = token_case(view, token, true);
    }
    bool closes = token_in(keyboard_word(view, "keyboard.closes-up"), token);
    bool after_space = text->caret > 0 && text->utf8[text->caret - 1] == ' ' && text->caret == text->anchor;
    if (keyboard->chosen && closes && after_space) {
        event_add(out, UI_ERASE);
    }
    struct ui_event *event = event_add(out, UI_TEXT);
    snprintf(event->text, sizeof event->text, "%.*s", (int)token.bytes, token.utf8);
    keyboard->shift = false;
    keyboard->chosen = false;
}

/* The keys that have a name. */
static bool press_named(struct keyboard *keyboard, const struct keyboard_text *text, const char *key,
                        struct keyboard_answer *out) {
    bool stays = strcmp(key, "shift") == 0 || strcmp(key, "layer") == 0;
    if (strcmp(key, "space") == 0) {
        types(out, " ");
    } else if (strcmp(key, "erase") == 0) {
        event_add(out, UI_ERASE);
    } else if (strcmp(key, "left") == 0) {
        edits(out, EDIT_LEFT);
    } else if (strcmp(key, "right") == 0) {
        edits(out, EDIT_RIGHT);
    } else if (strcmp(key, "newline") == 0) {
        if (text->many_lines) {
            edits(out, EDIT_NEWLINE);
        }
    } else if (strcmp(key, "done") == 0) {
        out->done = true;
    } else if (strcmp(key, "shift") == 0) {
        keyboard->shift = !keyboard->shift;
    } else if (strcmp(key, "layer") == 0) {
        keyboard->marks = !keyboard->marks;
        keyboard->shift = false;
    } else {
        return false;
    }
    keyboard->chosen = keyboard->chosen && stays;
    return true;
}

bool keyboard_press(struct keyboard *keyboard, const struct ui_view *view, const struct keyboard_text *text,
                    const char *id, struct keyboard_answer *out) {
    out->count = 0;
    out->done = out->pressed = false;
    if (strncmp(id, "kb.", 3) != 0 || strcmp(id, KEYBOARD_PREVIEW) == 0) {
        return false;
    }
    const char *key = id + 3;
    out->pressed = true;
    if (strncmp(key, "row.", 4) == 0) {
        keyboard->open_row = 1 + (key[4] - '0');
        return true;
    }
    keyboard->open_row = 0;
    if (strcmp(key, "rows") == 0) {
        return true;
    }
    if (strncmp(key, "chip.", 5) == 0) {
        choose_chip(keyboard, view, text, (size_t)(key[5] - '0'), out);
    } else if (!press_named(keyboard, text, key, out)) {
        type_key(keyboard, view, text, key, out);
    }
    return true;
}
