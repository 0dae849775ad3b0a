/* The seal: a checksum of the progress file, written when the game ends well. While it fits, nothing
 * has touched a single bit since, and the long look through all tables can be left out. */
#ifndef PROGRESS_SEAL_H
#define PROGRESS_SEAL_H
#include <stdbool.h>

/* Call after the database is closed and while the folder is locked. Failing is no harm: the next start
 * takes the long look. */
void seal_put(const char *folder);
void seal_break(const char *folder);
/* False also when a log was left behind: the game did not end well. */
bool seal_fits(const char *folder);

#endif
