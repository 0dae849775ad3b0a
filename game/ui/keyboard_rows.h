/* Inside the keyboard only: its rows and lists are words of the language, characters with spaces between. */
#ifndef UI_KEYBOARD_ROWS_H
#define UI_KEYBOARD_ROWS_H
#include "ui/page.h"

#include <stdbool.h>
#include <stddef.h>

/* Not owned, not NUL-terminated: a part of a list. */
struct token {
    const char *utf8;
    size_t bytes;
};

const char *keyboard_word(const struct ui_view *view, const char *id);
/* Long lists come in parts, ID1, ID2, ...; NULL when there is no such part. */
const char *keyboard_part(const struct ui_view *view, const char *id, int part);
/* The next one after *at, which moves on; false at the end. */
bool token_next(const char **at, struct token *out);
size_t token_count(const char *list);
bool token_is(struct token token, const char *utf8);
bool token_same(struct token a, struct token b);
bool token_in(const char *list, struct token token);
/* Of a list of lists, "key word word | key word": what follows the key, *bytes of it; NULL if it is not there. */
const char *token_entry(const char *lists, struct token key, size_t *bytes);
/* The same letter as a capital or as a small one, as the rows have it; itself when they have none. */
struct token token_case(const struct ui_view *view, struct token letter, bool capital);

#endif
