/* A list of mistakes found in content, each with its place, so that an author
 * sees all of them at once. */
#ifndef CORE_COMPLAINTS_H
#define CORE_COMPLAINTS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { COMPLAINTS_SHOWN_MAX = 100 };

enum complaint_kind { COMPLAINT_ERROR, COMPLAINT_WARNING };

struct complaint {
    enum complaint_kind kind;
    char *file;     /* owned; path inside its pack */
    int line;       /* 1-based; 0 = the file as a whole */
    int column;     /* 1-based, in characters; 0 = the line as a whole */
    char *message;  /* owned; one sentence, no newline */
};

struct complaints {
    struct complaint *items; /* owned; at most COMPLAINTS_SHOWN_MAX errors are kept */
    size_t count;
    size_t capacity;
    size_t errors;   /* all errors ever added, also those not kept */
    size_t warnings;
};

void complaints_init(struct complaints *list);
void complaints_free(struct complaints *list);
void complaints_add(struct complaints *list, enum complaint_kind kind, const char *file, int line, int column,
                    const char *format, ...) __attribute__((format(printf, 6, 7)));
/* One line each: file:line:column: message ("warning: " before a warning's message);
 * parts that are 0 are left out. Says how many more there were. */
void complaints_print(const struct complaints *list, FILE *out);

#endif
