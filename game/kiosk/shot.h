/* Pictures of the kiosk's screens. */
#ifndef KIOSK_SHOT_H
#define KIOSK_SHOT_H
#include "kiosk/kiosk.h"
#include "screen/offscreen.h"

/* "attract", "choose", "still", "staff", "notice:closed", "notice:clean", "notice:broken". */
bool kiosk_has_screen(const char *name);
int kiosk_shot(const struct options *options, const char *program);

#endif
