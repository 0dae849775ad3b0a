/* The words of a keepsake, from its id. */
#ifndef SCREEN_KEEPSAKE_H
#define SCREEN_KEEPSAKE_H
#include "content/library.h"
#include "content/strings.h"

/* "moment.LEVEL" keeps the moment's line, "catch.LEVEL.lamp" and the like the
 * level's title, "reflect.step.ID" the step's words. The id itself when nothing
 * is known of it. Valid as long as the library and the strings. */
const char *keepsake_words(const struct strings *strings, const struct library *library, const char *id);

#endif
