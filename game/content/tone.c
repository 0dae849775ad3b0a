/* Finds banned phrases: the text is brought into one plain form (lower case,
 * straight apostrophes, single spaces) and searched for whole words. */
#include "content/tone.h"

#include "core/text.h"

#include <stdbool.h>
#include <string.h>

const struct tone_rule tone_rules[] = {
    {TONE_PROMISE, "watch how everything changes", NULL, "Be kind and watch how everything changes."},
    {TONE_PROMISE, "healed", NULL, "You have healed this wound."},
    {TONE_PROMISE, "heals you", NULL, "Kindness heals you."},
    {TONE_PROMISE, "heal your", NULL, "Come in and heal your past."},
    {TONE_PROMISE, "cure", "not a|no|never a", "A cure for worry."},
    {TONE_PROMISE, "cures", NULL, "This breath cures fear."},
    {TONE_PROMISE, "cured", NULL, "Many were cured."},
    {TONE_PROMISE, "reduces your", NULL, "This reduces your stress."},
    {TONE_PROMISE, "improved your", NULL, "You improved your mood."},
    {TONE_PROMISE, "improves your", NULL, "It improves your sleep."},
    {TONE_PROMISE, "proven", "not", "A proven way to rest."},
    {TONE_PROMISE, "proves that", NULL, "Science proves that it works."},
    {TONE_PROMISE, "guaranteed", NULL, "Calm is guaranteed."},
    {TONE_PROMISE, "rewire*", NULL, "It rewires the brain."},
    {TONE_PROMISE, "boosts oxytocin", NULL, "A hug boosts oxytocin."},
    {TONE_PROMISE, "lowers cortisol", NULL, "A hand on the heart lowers cortisol."},
    {TONE_PROMISE, "lowers your stress", NULL, "Tea lowers your stress."},
    {TONE_PROMISE, "you are calmer now", NULL, "See, you are calmer now."},
    {TONE_PROMISE, "you will feel better", NULL, "Soon you will feel better."},
    {TONE_PROMISE, "works for everyone", NULL, "It works for everyone."},
    {TONE_VERDICT, "diagnos*", "not a|no|never a|not|never", "Your diagnosis is simple."},
    {TONE_VERDICT, "you are depressed", NULL, "It seems you are depressed."},
    {TONE_VERDICT, "you have depression", NULL, "Perhaps you have depression."},
    {TONE_VERDICT, "your disorder", NULL, "Your disorder shows."},
    {TONE_VERDICT, "symptoms of", NULL, "These are symptoms of worry."},
    {TONE_VERDICT, "abnormal", NULL, "That is abnormal."},
    {TONE_VERDICT, "your score", NULL, "Your score is high."},
    {TONE_SHAME, "lazy person", NULL, "Only a lazy person rests."},
    {TONE_SHAME, "shame on you", NULL, "Shame on you."},
    {TONE_SHAME, "you failed", NULL, "You failed this round."},
    {TONE_SHAME, "you should know better", NULL, "You should know better."},
    {TONE_SHAME, "don't be so sensitive", NULL, "Don\xe2\x80\x99t be so sensitive."},
    {TONE_SHAME, "get over it", NULL, "Time to get over it."},
    {TONE_SHAME, "what is wrong with you", NULL, "So what is wrong with you?"},
    {TONE_PRESSURE, "you should feel", NULL, "By now you should feel warm."},
    {TONE_PRESSURE, "you must", "nothing", "You must breathe out."},
    {TONE_PRESSURE, "you have to", "nothing|than", "You have to forgive."},
    {TONE_PRESSURE, "just relax", NULL, "Just relax."},
    {TONE_PRESSURE, "calm down", NULL, "Calm down."},
    {TONE_PRESSURE, "cheer up", NULL, "Cheer up a bit."},
    {TONE_PRESSURE, "hurry", "no|not|no need to|never|in a", "Hurry, the light fades."},
    {TONE_PRESSURE, "come back tomorrow", NULL, "Come back tomorrow for more."},
    {TONE_COUNTING, "don't lose", NULL, "Don't lose your place."},
    {TONE_COUNTING, "streak*", NULL, "A streak of four days."},
    {TONE_COUNTING, "high score", NULL, "A new high score!"},
    {TONE_COUNTING, "game over", NULL, "Game over."},
    {TONE_COUNTING, "level up", NULL, "Level up your kindness."},
};
const size_t tone_rule_count = sizeof tone_rules / sizeof tone_rules[0];

const char *tone_reason(enum tone_kind kind) {
    switch (kind) {
    case TONE_PROMISE:
        return "it promises an effect; say what was practised";
    case TONE_VERDICT:
        return "it gives a verdict on somebody's health";
    case TONE_COUNTING:
        return "it counts success; nothing here can be lost";
    case TONE_SHAME:
        return "it shames";
    case TONE_PRESSURE:
        return "it presses";
    }
    return "";
}

/* Words of a..z, digits and apostrophes, one space before and behind each. */
void tone_plain_form(const char *utf8, struct text *out) {
    text_append(out, " ");
    for (const char *at = utf8; *at;) {
        char c = *at >= 'A' && *at <= 'Z' ? (char)(*at - 'A' + 'a') : *at;
        size_t bytes = 1;
        if (strncmp(at, "\xe2\x80\x99", 3) == 0) {
            c = '\'';
            bytes = 3;
        }
        bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || (unsigned char)c >= 0x80;
        if (word) {
            text_append_bytes(out, &c, 1);
        } else if (out->data[out->length - 1] != ' ') {
            text_append(out, " ");
        }
        at += bytes;
    }
    text_append(out, " ");
}

/* Does the plain text up to here end in one of the words of "not a|no"? */
static bool excused(const char *text, const char *here, const char *but_not) {
    for (const char *at = but_not; at && *at;) {
        size_t bytes = strcspn(at, "|");
        if ((size_t)(here - text) >= bytes + 1 && memcmp(here - bytes, at, bytes) == 0 &&
            here[-(long)bytes - 1] == ' ') {
            return true;
        }
        at += bytes + (at[bytes] == '|');
    }
    return false;
}

static bool has(const char *text, const char *phrase, const char *but_not) {
    size_t bytes = strlen(phrase);
    bool any_ending = phrase[bytes - 1] == '*';
    bytes -= any_ending;
    for (const char *at = text; (at = strchr(at, ' ')) != NULL; at++) {
        if (strncmp(at + 1, phrase, bytes) == 0 && (any_ending || at[1 + bytes] == ' ') &&
            !excused(text, at, but_not)) {
            return true;
        }
    }
    return false;
}

bool tone_has_phrase(const char *plain, const char *phrase) {
    return has(plain, phrase, NULL);
}

static bool breaks(const char *text, const struct tone_rule *rule) {
    return has(text, rule->phrase, rule->but_not);
}

const struct tone_rule *tone_find(const char *utf8, bool critic) {
    struct text text = {0};
    const struct tone_rule *found = NULL;
    tone_plain_form(utf8, &text);
    for (size_t i = 0; i < tone_rule_count && !found; i++) {
        bool allowed = critic && (tone_rules[i].kind == TONE_SHAME || tone_rules[i].kind == TONE_PRESSURE);
        if (!allowed && breaks(text_get(&text), &tone_rules[i])) {
            found = &tone_rules[i];
        }
    }
    text_free(&text);
    return found;
}
