/* Reading lists of characters and words. Capitals are told by where they stand in their rows, so that no alphabet is
 * known here. */
#include "ui/keyboard_rows.h"

#include <stdio.h>
#include <string.h>

enum { LETTER_ROWS = 3 };

const char *keyboard_word(const struct ui_view *view, const char *id) {
    return view->word == NULL ? id : view->word(view->words, id);
}

const char *keyboard_part(const struct ui_view *view, const char *id, int part) {
    char name[48];
    if (view->word == NULL) {
        return NULL;
    }
    snprintf(name, sizeof name, "%.30s%d", id, part);
    const char *list = view->word(view->words, name);
    return strcmp(list, name) == 0 ? NULL : list; /* an unknown word is its own id */
}

bool token_next(const char **at, struct token *out) {
    const char *from = *at + strspn(*at, " ");
    size_t bytes = strcspn(from, " ");
    *out = (struct token){from, bytes};
    *at = from + bytes;
    return bytes > 0;
}

size_t token_count(const char *list) {
    size_t count = 0;
    struct token token;
    while (token_next(&list, &token)) {
        count++;
    }
    return count;
}

bool token_is(struct token token, const char *utf8) {
    return strlen(utf8) == token.bytes && memcmp(token.utf8, utf8, token.bytes) == 0;
}

bool token_same(struct token a, struct token b) {
    return a.bytes == b.bytes && memcmp(a.utf8, b.utf8, a.bytes) == 0;
}

bool token_in(const char *list, struct token token) {
    struct token each;
    while (token_next(&list, &each)) {
        if (token_same(each, token)) {
            return true;
        }
    }
    return false;
}

const char *token_entry(const char *lists, struct token key, size_t *bytes) {
    while (*lists != '\0') {
        struct token first;
        size_t length = strcspn(lists, "|");
        const char *at = lists;
        if (token_next(&at, &first) && token_same(first, key) && at < lists + length) {
            at += strspn(at, " ");
            *bytes = (size_t)(lists + length - at);
            while (*bytes > 0 && at[*bytes - 1] == ' ') {
                (*bytes)--;
            }
            return at;
        }
        lists += length + (lists[length] == '|' ? 1 : 0);
    }
    return NULL;
}

struct token token_case(const struct ui_view *view, struct token letter, bool capital) {
    for (int row = 1; row <= LETTER_ROWS; row++) {
        char ids[2][32];
        snprintf(ids[0], sizeof ids[0], "keyboard.row%d", row);
        snprintf(ids[1], sizeof ids[1], "keyboard.capitals%d", row);
        const char *from = keyboard_word(view, ids[capital ? 0 : 1]);
        const char *to = keyboard_word(view, ids[capital ? 1 : 0]);
        struct token each;
        struct token other;
        while (token_next(&from, &each) && token_next(&to, &other)) {
            if (token_same(each, letter)) {
                return other;
            }
        }
    }
    return letter;
}
