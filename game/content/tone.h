/* Words the game never says: promises of healing, verdicts on health, shaming,
 * pressure. One table; each row has an example that it catches. */
#ifndef CONTENT_TONE_H
#define CONTENT_TONE_H
#include <stdbool.h>
#include <stddef.h>

/* The critic in a scene may shame and press: that is the thing one learns to
 * answer. It may no more promise or diagnose than anybody else. */
enum tone_kind { TONE_PROMISE, TONE_VERDICT, TONE_COUNTING, TONE_SHAME, TONE_PRESSURE };

struct tone_rule {
    enum tone_kind kind;
    const char *phrase;  /* lower case; whole words; "*" at the end: any ending */
    const char *but_not; /* words right before it that make it fine ("not a"), or NULL */
    const char *example; /* must be caught */
};

extern const struct tone_rule tone_rules[];
extern const size_t tone_rule_count;

const char *tone_reason(enum tone_kind kind); /* "it shames" */
/* The first rule that the text breaks, or NULL. critic: it is the critic's line. */
const struct tone_rule *tone_find(const char *utf8, bool critic);

struct text;
/* For other lists of phrases: the text in one plain form (lower case, straight apostrophes, single spaces, a space
 * at both ends), and whether a phrase stands in that. */
void tone_plain_form(const char *utf8, struct text *out);
bool tone_has_phrase(const char *plain, const char *phrase);

#endif
