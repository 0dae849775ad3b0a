/* Errors that a caller can show: one sentence that says what, where and what to do.
 * Functions that can fail return false and fill the error where it happened. */
#ifndef CORE_ERROR_H
#define CORE_ERROR_H
#include <stdbool.h>

struct error {
    char text[512]; /* UTF-8, never ends in a newline; "" means no error */
};

/* Formats into err (which may be NULL) and returns false, so that a failing
 * function can end with `return error_set(err, ...)`. */
bool error_set(struct error *err, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Puts "prefix: " before the text that is already there; returns false. */
bool error_prefix(struct error *err, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
