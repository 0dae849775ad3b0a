/* The `kiosk` command: a full screen that runs for weeks, watched over. */
#ifndef KIOSK_RUN_H
#define KIOSK_RUN_H
#include "core/options.h"

/* --config FILE; with --check it only looks at the file (exit 0 or 3); --set-pin asks for a PIN and prints what belongs
 * into the file; --no-supervisor leaves the watching to systemd alone. */
int kiosk_run(const struct options *options, const char *program);

/* `progress --kiosk`: the counts, for people or as JSON. */
int kiosk_progress(const struct options *options, const char *program);

#endif
