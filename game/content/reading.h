/* How hard is a text to read? The Flesch-Kincaid grade (Kincaid et al. 1975):
 *     0.39 words/sentences + 11.8 syllables/words - 15.59
 * for English; syllables are counted by groups of vowels. */
#ifndef CONTENT_READING_H
#define CONTENT_READING_H
#include <stddef.h>

#define READING_GRADE_MAX 7.0
enum { READING_WORDS_MIN = 60 }; /* below that the grade says little */

struct reading {
    size_t sentences, words, syllables;
};

int reading_syllables(const char *word, size_t bytes); /* at least 1 for a word with a letter */
/* Adds one text; its end is the end of a sentence whatever it ends in. */
void reading_add(struct reading *reading, const char *utf8);
double reading_grade(const struct reading *reading); /* 0 without words; never below 0 */

#endif
