/* The words of a keepsake, from its id. */
#ifndef SCREEN_KEEPSAKE_H
#define SCREEN_KEEPSAKE_H
#include "content/library.h"
#include "content/strings.h"

/* The string of that id, if there is one; else what the practice named before the first dot says of the
 * rest; the id itself when nothing is known of it. Valid as long as the library and the strings. */
const char *keepsake_words(const struct strings *strings, const struct library *library, const char *id);

#endif
