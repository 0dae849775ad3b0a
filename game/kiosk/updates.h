/* Packs that are dropped into a folder. Only one that carries a good signature of the known key, and that passes every
 * check, is laid over the house; whatever is wrong with another, the house goes on with what it had. */
#ifndef KIOSK_UPDATES_H
#define KIOSK_UPDATES_H
#include "core/options.h"
#include "kiosk/config.h"

struct updates {
    char *paths[OPTION_PACKS_MAX]; /* owned: taken, in order of name */
    size_t count;
    uint64_t seen; /* of names, sizes and times in the folder */
};

/* Adds the good packs to options->packs; base: the pack they lie over. complaints names the others and says why. */
void updates_take(struct updates *updates, const struct config *config, const char *base, struct options *options,
                  struct complaints *complaints);
/* Is the folder another one than when it was looked at last? Once for each change. */
bool updates_changed(struct updates *updates, const struct config *config);
void updates_free(struct updates *updates);

#endif
