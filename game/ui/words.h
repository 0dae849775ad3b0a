/* Where words begin and end (UAX 29 by libunibreak). Offsets are bytes, and always borders of graphemes. */
#ifndef UI_WORDS_H
#define UI_WORDS_H
#include <stddef.h>

size_t word_left(const char *utf8, size_t bytes, size_t at);  /* the beginning of the word at or before `at` */
size_t word_right(const char *utf8, size_t bytes, size_t at); /* the end of the word at or after `at` */
/* The word, or the run of spaces or signs, that `at` is in or before; an empty range at the end of a line. */
void word_around(const char *utf8, size_t bytes, size_t at, size_t *first, size_t *last);

#endif
