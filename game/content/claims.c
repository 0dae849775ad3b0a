/* Finds claims by their words. It knows the house has a study, a desk in it, and
 * people who study; those are no claims. */
#include "content/claims.h"

#include "content/tone.h"
#include "core/text.h"

#include <stdbool.h>
#include <string.h>

const struct claim_rule claim_rules[] = {
    {"studies", "Studies say that tea is warm."},
    {"a study", "There is a study about tea."},
    {"one study", "In one study tea was warm."},
    {"this study", "This study was small."},
    {"in a lab", "In a lab, tea was warm."},
    {"lab studies", "In lab studies tea was warm."},
    {"trial", "A trial found that tea was warm."},
    {"trials", "Many trials found that tea was warm."},
    {"experiment showed", "An experiment showed that tea is warm."},
    {"experiments", "Four experiments looked at tea."},
    {"research*", "Research says that tea is warm."},
    {"scientists", "Scientists like tea."},
    {"science says", "Science says that tea is warm."},
    {"psychologists", "Psychologists drink tea."},
    {"surveys", "Two surveys asked about tea."},
    {"one survey", "In one survey tea was warm."},
    {"in a survey", "In a survey tea was warm."},
    {"evidence that", "There is evidence that tea is warm."},
    {"percent", "Ninety percent liked it."},
    {"per cent", "Ninety per cent liked it."},
    {"%", "90 % liked it."},
    {"cortisol", "Cortisol went down."},
    {"oxytocin", "Tea and oxytocin."},
    {"hormone*", "A hormone went down."},
    {"brain scan*", "A brain scan of tea."},
    {"in a scanner", "People lay in a scanner with tea."},
    {"meta analysis", "A meta-analysis of tea."},
};
const size_t claim_rule_count = sizeof claim_rules / sizeof claim_rules[0];

const struct claim_rule *claim_find(const char *utf8) {
    struct text text = {0};
    const struct claim_rule *found = NULL;
    tone_plain_form(utf8, &text);
    for (size_t i = 0; i < claim_rule_count && !found; i++) {
        if (claim_rules[i].phrase[0] == '%' ? strchr(utf8, '%') != NULL
                                            : tone_has_phrase(text_get(&text), claim_rules[i].phrase)) {
            found = &claim_rules[i];
        }
    }
    text_free(&text);
    return found;
}
