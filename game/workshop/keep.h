/* What may be kept of a meeting: counts without people, and a hand-out without answers. Only when somebody asks. */
#ifndef WORKSHOP_KEEP_H
#define WORKSHOP_KEEP_H
#include "workshop/host.h"

/* wish: HOST_SAVES_COUNTS, HOST_PRINTS_A4 or HOST_PRINTS_LETTER. host->said tells where it is, or why not. */
void keep(struct workshop_host *host, enum host_wish wish, const struct house *house);

#endif
