/* The checker's pass over strings/LANG.yaml. */
#ifndef CONTENT_CHECK_STRINGS_H
#define CONTENT_CHECK_STRINGS_H
#include "content/archive.h"

/* Checks the string files of the top pack; references to English go to the
 * English of all packs. overlay: the pack lies over another one and need not
 * have English. False: the pack has no strings. */
bool check_strings(struct archive *archive, bool overlay, struct complaints *found);

#endif
