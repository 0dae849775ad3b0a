/* A note by which a room is found again when the whole game was ended: its secrets, its port, where it stood. Not one
 * answer is in it; those the phones say again. It is gone when the room is closed, and not believed after three
 * hours. */
#ifndef WORKSHOP_RESUME_H
#define WORKSHOP_RESUME_H
#include <stdbool.h>

struct workshop_secrets;

enum { RESUME_SECONDS = 3 * 60 * 60 };

/* All accept a NULL path. */
bool resume_read(const char *path, struct workshop_secrets *out, const char *plan, unsigned meeting, unsigned *page);
void resume_write(const char *path, const struct workshop_secrets *secrets, const char *plan, unsigned meeting,
                  unsigned page);
void resume_forget(const char *path);

#endif
