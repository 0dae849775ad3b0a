/* The checker's passes over words: banned phrases and reading grade. */
#ifndef CONTENT_CHECK_WORDS_H
#define CONTENT_CHECK_WORDS_H
#include "content/load.h"

/* Banned phrases in all texts; with only_key, in the texts under that key alone. */
void check_tone(struct check *check, const char *only_key);
/* The English reading grade of all texts of a level together. */
void check_reading(struct check *check);

#endif
