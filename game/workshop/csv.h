/* The anonymous export of a session: how often each option was picked, and nothing else. No phones, no words, no
 * times, and no item that fewer than CSV_ANSWERS_MIN people answered. */
#ifndef WORKSHOP_CSV_H
#define WORKSHOP_CSV_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>

enum { CSV_ANSWERS_MIN = 5 };

struct csv_option {
    const char *option; /* UTF-8 */
    unsigned count;
};

/* One thing that was asked. A phone has one answer to it, so that the counts of its options are its answers. */
struct csv_item {
    const char *step; /* UTF-8; the ids of the step and, where it has more than one, of the item */
    const struct csv_option *options;
    size_t options_count;
};

/* Lines "step,option,count" as in RFC 4180, under a line that says so, items and options in the order given. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe. The file is for this user only (0600).
 * False: the reason is in err, and whatever stood at the path still stands there. */
bool csv_write(const struct csv_item *items, size_t count, const char *path, struct error *err);

#endif
