/* `progress --export` and `--import`: all that is kept, out into one file and back, with the passphrases that takes. */
#ifndef SCREEN_CARRY_H
#define SCREEN_CARRY_H
#include "core/options.h"
#include "screen/session.h"

/* The session's tracker is open and its drawer is not yet. Passphrases come from standard input: the drawer's first,
 * then the file's. */
bool carry(struct session *session, const struct options *options, struct error *err);

#endif
