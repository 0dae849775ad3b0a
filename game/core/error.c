/* Filling the one-sentence errors that callers show. Knows nothing but stdio. */
#include "core/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool error_set(struct error *err, const char *format, ...) {
    if (err != NULL) {
        va_list args;
        va_start(args, format);
        vsnprintf(err->text, sizeof err->text, format, args);
        va_end(args);
    }
    return false;
}

bool error_prefix(struct error *err, const char *format, ...) {
    if (err != NULL) {
        char old[sizeof err->text];
        memcpy(old, err->text, sizeof old);
        va_list args;
        va_start(args, format);
        int used = vsnprintf(err->text, sizeof err->text, format, args);
        va_end(args);
        if (used >= 0 && (size_t)used < sizeof err->text) {
            snprintf(err->text + used, sizeof err->text - (size_t)used, ": %s", old);
        }
    }
    return false;
}
