/* The checker's last pass: the levels of a pack without mistakes are walked through. */
#ifndef SCREEN_CHECK_WALK_H
#define SCREEN_CHECK_WALK_H
#include "core/complaints.h"

/* path: a pack that check_pack found nothing wrong in; base: the one it lies over, or NULL. An error for each level
 * that comes to no end, a warning for each text that nobody gets to read. */
void check_walk(const char *path, const char *base, struct complaints *out);

#endif
