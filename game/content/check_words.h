/* The checker's passes over words: banned phrases and reading grade. */
#ifndef CONTENT_CHECK_WORDS_H
#define CONTENT_CHECK_WORDS_H
#include "content/load.h"

/* Banned phrases in all texts; with only_key, in the texts under that key alone. */
void check_tone(struct check *check, const char *only_key);
/* Texts that speak of research have to stand beside the id of a study: an "evidence" key in the same mapping, or,
 * where the text stands at the top of the file or in a list there, the file's own list. */
void check_claims(struct check *check);
/* The English reading grade of all texts of a level together. */
void check_reading(struct check *check);

#endif
