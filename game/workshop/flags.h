/* Words that a facilitator may want to look at twice. They only flag; a person decides. */
#ifndef WORKSHOP_FLAGS_H
#define WORKSHOP_FLAGS_H
#include <stddef.h>

struct flags {
    char *words;  /* owned: the list, each word ended by a zero */
    size_t bytes;
};

/* list: words with spaces between, in small letters; "" for none. */
void flags_read(struct flags *flags, const char *list);
void flags_free(struct flags *flags);
/* How many words of the text are on the list, in whatever case; context is a struct flags. */
unsigned flags_count(const void *context, const char *text);

#endif
