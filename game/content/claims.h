/* Words that claim something about research. A text with one of them needs the id
 * of a study beside it; each row has an example that it catches. */
#ifndef CONTENT_CLAIMS_H
#define CONTENT_CLAIMS_H
#include <stddef.h>

struct claim_rule {
    const char *phrase;  /* lower case, whole words; "*" at the end: any ending */
    const char *example; /* must be caught */
};

extern const struct claim_rule claim_rules[];
extern const size_t claim_rule_count;

/* The first word in the text that claims something; NULL when nothing is claimed. */
const struct claim_rule *claim_find(const char *utf8);

#endif
