/* Forgetting one person before the next one comes: what was typed, named, rated and chosen, undone and copied, shown
 * and said. The kiosk's half; the host forgets what lies in its window and devices. */
#ifndef KIOSK_WIPE_H
#define KIOSK_WIPE_H
#include "kiosk/kiosk.h"

/* Closes every screen and makes tracker, drawer, settings and stack anew; opens nothing. */
void wipe(struct kiosk *kiosk);

#endif
