/* A set-associative table, as in a processor's cache: bounded, and a flood of names pushes out only names of its own
 * set. */
#include "workshop/gate/limits.h"

#include <stdlib.h>
#include <string.h>

void limits_open(struct limits *limits, size_t sets) {
    limits->entries = calloc(sets * LIMITS_WAYS, sizeof *limits->entries);
    limits->sets = limits->entries == NULL ? 0 : sets;
}

void limits_close(struct limits *limits) {
    free(limits->entries);
    limits->entries = NULL;
    limits->sets = 0;
}

static size_t set_of(const struct limits *limits, const char *name) {
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (; *name != '\0'; name++) {
        hash = (hash ^ (unsigned char)*name) * 1099511628211u;
    }
    return (size_t)(hash % limits->sets) * LIMITS_WAYS;
}

static struct limits_entry *entry_of(struct limits *limits, const char *name, double now) {
    if (limits->sets == 0) {
        return NULL;
    }
    struct limits_entry *set = &limits->entries[set_of(limits, name)];
    struct limits_entry *oldest = set;
    for (int i = 0; i < LIMITS_WAYS; i++) {
        if (strncmp(set[i].name, name, LIMITS_NAME_BYTES - 1) == 0) {
            return &set[i];
        }
        bool older = set[i].shut_until <= now && (oldest->shut_until > now || set[i].seen < oldest->seen);
        oldest = older ? &set[i] : oldest;
    }
    *oldest = (struct limits_entry){.level = limits->at_once, .seen = now};
    strncpy(oldest->name, name, LIMITS_NAME_BYTES - 1);
    return oldest;
}

bool limits_may(struct limits *limits, const char *name, double now) {
    struct limits_entry *entry = entry_of(limits, name, now);
    if (entry == NULL) {
        return true;
    }
    entry->level += (now - entry->seen) * limits->a_second;
    entry->level = entry->level > limits->at_once ? limits->at_once : entry->level;
    entry->seen = now;
    if (entry->shut_until > now || entry->level < 1.0) {
        entry->refused++;
        return false;
    }
    entry->level -= 1.0;
    return true;
}

bool limits_is_shut(struct limits *limits, const char *name, double now) {
    struct limits_entry *entry = entry_of(limits, name, now);
    return entry != NULL && entry->shut_until > now;
}

bool limits_shuts(struct limits *limits, const char *name, double now) {
    struct limits_entry *entry = entry_of(limits, name, now);
    if (entry == NULL || entry->shut_until > now || entry->refused < limits->most_refused) {
        return false;
    }
    double pause = limits->pause_s;
    for (unsigned i = 0; i < entry->shut && pause < limits->longest_s; i++) {
        pause *= 2.0;
    }
    entry->shut_until = now + (pause < limits->longest_s ? pause : limits->longest_s);
    entry->shut++;
    entry->refused = 0;
    return true;
}
