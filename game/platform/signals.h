/* What the system asks of a program that runs for weeks. */
#ifndef PLATFORM_SIGNALS_H
#define PLATFORM_SIGNALS_H
#include <stdbool.h>

/* SIGTERM and SIGINT ask to end, SIGHUP to read the file again; a closed pipe is no reason to end. Before SDL starts,
 * which would make quit events of them: those are for people, and people do not get out of a kiosk that way. */
void signals_listen(void);
bool signals_end(void);    /* stays true */
bool signals_reload(void); /* true once for each time it was asked */

#endif
