/* Editing by events. Its one idea: every change is one replacement (at, removed,
 * put there), so that undo and redo are the same replacement turned round. What
 * is kept for undoing is in editor_steps.c. */
#include "ui/editor.h"

#include "core/grapheme.h"
#include "core/hash.h"
#include "ui/editor_steps.h"
#include "ui/words.h"

#include <string.h>

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

void editor_start(struct editor *editor, size_t most_characters, bool many_lines) {
    editor->most_characters = most_characters == 0 ? EDITOR_BYTES - 1 : least(most_characters, EDITOR_BYTES - 1);
    editor->many_lines = many_lines;
    editor->hidden = false;
    editor_wipe(editor);
}

void editor_wipe(struct editor *editor) {
    size_t most_characters = editor->most_characters;
    bool many_lines = editor->many_lines;
    bool hidden = editor->hidden;
    explicit_bzero(editor, sizeof *editor);
    editor->most_characters = most_characters;
    editor->hidden = hidden;
    editor->many_lines = many_lines;
}

void editor_hide(struct editor *editor, bool hidden) {
    editor->hidden = hidden;
}

const char *editor_text(const struct editor *editor) {
    return editor->text;
}

bool editor_empty(const struct editor *editor) {
    return editor->text[strspn(editor->text, " \n")] == '\0';
}

bool editor_composing(const struct editor *editor) {
    return editor->preedit[0] != '\0';
}

void editor_selection(const struct editor *editor, size_t *first, size_t *last) {
    *first = least(editor->caret, editor->anchor);
    *last = editor->caret > editor->anchor ? editor->caret : editor->anchor;
}

uint64_t editor_hash(const struct editor *editor) {
    uint64_t hash = hash_int(HASH_START, (int64_t)editor->bytes);
    hash = hash_int(hash, (int64_t)editor->caret);
    return hash_int(hash, (int64_t)editor->anchor);
}

static void say(struct editor *editor, const char *utf8, size_t bytes) {
    char part[EDITOR_BYTES];
    size_t length = least(bytes, sizeof part - 1);
    memcpy(part, utf8, length);
    if (editor->hidden) {
        memset(part, '*', length);
    }
    part[length] = '\0';
    explicit_bzero(editor->echo, sizeof editor->echo);
    utf8_copy(editor->echo, sizeof editor->echo, part);
    explicit_bzero(part, length);
    editor->echoes++;
}

static void say_range(struct editor *editor, size_t first, size_t last) {
    say(editor, editor->text + first, last - first);
}

static void stop_composing(struct editor *editor) {
    explicit_bzero(editor->preedit, sizeof editor->preedit);
    editor->preedit_caret = 0;
}

/* The caret and the anchor may have come to stand inside a character that grew together. */
static size_t settled(const struct editor *editor, size_t at) {
    at = least(at, editor->bytes);
    if (grapheme_border(editor->text, editor->bytes, at)) {
        return at;
    }
    return grapheme_next(editor->text, editor->bytes, grapheme_previous(editor->text, editor->bytes, at));
}

static void caret_to(struct editor *editor, size_t at, bool select) {
    editor->caret = settled(editor, at);
    editor->anchor = select ? editor->anchor : editor->caret;
    editor_steps_close(editor);
}

/* Line breaks of all kinds become one kind; 0: left out. */
static uint32_t cleaned(const struct editor *editor, uint32_t code_point) {
    bool breaks = code_point == '\n' || code_point == 0x2028 || code_point == 0x2029 || code_point == 0x85;
    if (code_point == '\t' || (breaks && !editor->many_lines)) {
        return ' ';
    }
    if (breaks) {
        return '\n';
    }
    bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) || code_point == 0xFEFF;
    return control ? 0 : code_point;
}

/* What of utf8 may stand in the text, at most `room` bytes and `most` code points, cut between characters. */
static size_t clean(const struct editor *editor, const char *utf8, size_t bytes, size_t room, size_t most, char *out,
                    bool *whole) {
    size_t length = 0;
    size_t characters = 0;
    *whole = true;
    for (size_t at = 0; at < bytes && *whole;) {
        uint32_t code_point;
        size_t taken = utf8_decode(utf8 + at, bytes - at, &code_point);
        if (taken == 0) {
            at++;
            continue;
        }
        at += taken;
        if (code_point == '\r') {
            at += at < bytes && utf8[at] == '\n' ? 1u : 0u;
            code_point = '\n';
        }
        code_point = cleaned(editor, code_point);
        if (code_point == 0) {
            continue;
        }
        char encoded[4];
        size_t size = utf8_encode(code_point, encoded);
        /* A byte more than fits, so that a cut inside a character is seen as one. */
        memcpy(out + length, encoded, size);
        if (length + size > room || characters + 1 > most) {
            *whole = false;
            length = grapheme_border(out, length + size, length) ? length
                                                                 : grapheme_previous(out, length + size, length);
        } else {
            length += size;
            characters++;
        }
    }
    return length;
}

/* The change has its step already. */
static void swap(struct editor *editor, size_t first, size_t last, const char *put, size_t bytes) {
    memmove(editor->text + first + bytes, editor->text + last, editor->bytes - last + 1);
    memcpy(editor->text + first, put, bytes);
    size_t before = editor->bytes;
    editor->bytes = before - (last - first) + bytes;
    if (editor->bytes < before) {
        explicit_bzero(editor->text + editor->bytes, before - editor->bytes);
    }
    editor->caret = editor->anchor = settled(editor, first + bytes);
}

static void replace(struct editor *editor, size_t first, size_t last, const char *put, size_t bytes, bool typed) {
    editor_steps_add(editor, first, last - first, put, bytes, typed);
    swap(editor, first, last, put, bytes);
}

static void insert(struct editor *editor, const char *utf8, size_t bytes, bool typed) {
    char put[EDITOR_BYTES + 8];
    size_t first;
    size_t last;
    bool whole;
    editor_selection(editor, &first, &last);
    stop_composing(editor);
    size_t stays = utf8_length(editor->text);
    for (size_t i = first; i < last; i++) {
        stays -= ((unsigned char)editor->text[i] & 0xC0u) != 0x80u ? 1u : 0u;
    }
    size_t most = editor->most_characters > stays ? editor->most_characters - stays : 0;
    size_t room = EDITOR_BYTES - 1 - (editor->bytes - (last - first));
    size_t length = clean(editor, utf8, bytes, room, most, put, &whole);
    editor->trimmed = !whole;
    if (length > 0 || last > first) {
        replace(editor, first, last, put, length, typed && last == first);
    }
    explicit_bzero(put, sizeof put);
}

void editor_insert(struct editor *editor, const char *utf8, size_t bytes) {
    editor_steps_close(editor);
    insert(editor, utf8, bytes, false);
    editor_steps_close(editor);
}

void editor_set(struct editor *editor, const char *utf8) {
    stop_composing(editor);
    editor->anchor = 0;
    editor->caret = editor->bytes;
    editor_insert(editor, utf8, strlen(utf8));
}

/* A letter says itself, a space the word that it ends. */
static void type(struct editor *editor, const char *utf8) {
    size_t before = editor->bytes;
    insert(editor, utf8, strlen(utf8), true);
    bool space = strcmp(utf8, " ") == 0;
    size_t from = space ? word_left(editor->text, editor->bytes, editor->caret) : editor->caret;
    if (space && from < editor->caret) {
        say_range(editor, from, editor->caret);
    } else if (editor->bytes != before) {
        say(editor, utf8, strlen(utf8));
    }
}

static void erase(struct editor *editor, size_t first, size_t last) {
    if (editor->caret != editor->anchor) {
        editor_selection(editor, &first, &last);
    }
    if (first < last) {
        say_range(editor, first, last);
        replace(editor, first, last, "", 0, false);
    }
}

/* Left and right of a selection first go to its end. */
static void erase_back(struct editor *editor) {
    size_t first = grapheme_previous(editor->text, editor->bytes, editor->caret);
    if (editor->caret != editor->anchor) {
        erase(editor, first, editor->caret);
    } else if (first < editor->caret) {
        say_range(editor, first, editor->caret);
        editor_steps_erase(editor, first, editor->caret - first);
        swap(editor, first, editor->caret, "", 0);
    }
}

static void step(struct editor *editor, bool right, bool select) {
    size_t first;
    size_t last;
    size_t at = editor->caret;
    editor_selection(editor, &first, &last);
    size_t to = right ? grapheme_next(editor->text, editor->bytes, at)
                      : grapheme_previous(editor->text, editor->bytes, at);
    bool leaves = !select && first < last;
    caret_to(editor, !leaves ? to : right ? last : first, select);
    /* As screen readers do: the character one now stands before. */
    say_range(editor, editor->caret, grapheme_next(editor->text, editor->bytes, editor->caret));
}

static void skip_word(struct editor *editor, size_t to, bool select) {
    size_t from = editor->caret;
    caret_to(editor, to, select);
    say_range(editor, least(from, editor->caret), from < editor->caret ? editor->caret : from);
}

/* A jump says the word it lands in. */
static void jump(struct editor *editor, size_t to, bool select) {
    caret_to(editor, to, select);
    size_t first;
    size_t last;
    word_around(editor->text, editor->bytes, editor->caret, &first, &last);
    say_range(editor, first, last);
}

static void select_word(struct editor *editor, size_t at) {
    word_around(editor->text, editor->bytes, settled(editor, at), &editor->anchor, &editor->caret);
    editor->anchor = settled(editor, editor->anchor);
    caret_to(editor, editor->caret, true);
    size_t first;
    size_t last;
    editor_selection(editor, &first, &last);
    say_range(editor, first, last);
}

static void select_all(struct editor *editor) {
    editor->anchor = 0;
    caret_to(editor, editor->bytes, true);
    say_range(editor, 0, editor->bytes);
}

static void compose(struct editor *editor, const char *utf8, int caret) {
    if (utf8[0] != '\0' && editor->caret != editor->anchor) {
        erase(editor, 0, 0);
    }
    stop_composing(editor);
    bool whole;
    char put[EDITOR_PREEDIT_BYTES + 8];
    size_t length = clean(editor, utf8, strlen(utf8), EDITOR_PREEDIT_BYTES - 1, EDITOR_PREEDIT_BYTES, put, &whole);
    memcpy(editor->preedit, put, length);
    editor->preedit[length] = '\0';
    explicit_bzero(put, sizeof put);
    size_t at = 0;
    for (int i = 0; i < caret && at < length; i++) {
        uint32_t code_point;
        at += utf8_decode(editor->preedit + at, length - at, &code_point);
    }
    editor->preedit_caret = at;
}

static bool steps(struct editor *editor, bool forth) {
    stop_composing(editor);
    editor->trimmed = false;
    bool done = forth ? editor_steps_redo(editor) : editor_steps_undo(editor);
    if (done) {
        editor->caret = settled(editor, editor->caret);
        editor->anchor = settled(editor, editor->anchor);
        size_t first;
        size_t last;
        word_around(editor->text, editor->bytes, editor->caret, &first, &last);
        say_range(editor, first, last);
    }
    return done;
}

static bool moves(struct editor *editor, const struct ui_event *event) {
    const char *text = editor->text;
    size_t bytes = editor->bytes;
    size_t at = editor->caret;
    bool select = event->select;
    switch (event->edit) {
    case EDIT_LEFT:
        step(editor, false, select);
        return true;
    case EDIT_RIGHT:
        step(editor, true, select);
        return true;
    case EDIT_WORD_LEFT:
        skip_word(editor, word_left(text, bytes, at), select);
        return true;
    case EDIT_WORD_RIGHT:
        skip_word(editor, word_right(text, bytes, at), select);
        return true;
    case EDIT_TEXT_START:
        jump(editor, 0, select);
        return true;
    case EDIT_TEXT_END:
        jump(editor, bytes, select);
        return true;
    case EDIT_AT:
        jump(editor, event->offset, select);
        return true;
    case EDIT_WORD_AT:
        select_word(editor, event->offset);
        return true;
    case EDIT_SELECT_ALL:
        select_all(editor);
        return true;
    default:
        return false;
    }
}

static bool changes(struct editor *editor, const struct ui_event *event) {
    const char *text = editor->text;
    size_t bytes = editor->bytes;
    size_t at = editor->caret;
    const char *long_text = event->long_text == NULL ? "" : event->long_text;
    switch (event->edit) {
    case EDIT_ERASE:
        erase_back(editor);
        return true;
    case EDIT_ERASE_WORD:
        erase(editor, word_left(text, bytes, at), at);
        return true;
    case EDIT_DELETE:
        erase(editor, at, grapheme_next(text, bytes, at));
        return true;
    case EDIT_DELETE_WORD:
        erase(editor, at, word_right(text, bytes, at));
        return true;
    case EDIT_CUT:
        erase(editor, at, at);
        return true;
    case EDIT_INSERT:
        type(editor, event->text);
        return true;
    case EDIT_NEWLINE:
        if (editor->many_lines) {
            type(editor, "\n");
        }
        return editor->many_lines;
    case EDIT_PASTE:
        editor_insert(editor, long_text, strlen(long_text));
        say(editor, long_text, least(strlen(long_text), EDITOR_ECHO_BYTES - 1));
        return true;
    default:
        return false;
    }
}

bool editor_event(struct editor *editor, const struct ui_event *event) {
    struct ui_event plain = *event;
    if (event->kind == UI_TEXT || event->kind == UI_ERASE) {
        plain.edit = event->kind == UI_TEXT ? EDIT_INSERT : EDIT_ERASE;
    } else if (event->kind != UI_EDIT) {
        return false;
    }
    if (plain.edit == EDIT_PREEDIT) {
        compose(editor, plain.long_text == NULL ? "" : plain.long_text, plain.caret);
        return true;
    }
    if (plain.edit == EDIT_UNDO || plain.edit == EDIT_REDO) {
        return steps(editor, plain.edit == EDIT_REDO);
    }
    if (plain.edit == EDIT_COPY) {
        return editor->caret != editor->anchor;
    }
    stop_composing(editor);
    editor->trimmed = false;
    return moves(editor, &plain) || changes(editor, &plain);
}
