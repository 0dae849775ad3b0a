/* The languages that the packs bring, each under its own name; changing them between two people. */
#ifndef KIOSK_LANGUAGES_H
#define KIOSK_LANGUAGES_H
#include "kiosk/kiosk.h"

/* Those the file names, in its order, or all there are with English first. At least one. */
void languages_find(struct kiosk *kiosk);
void languages_free(struct kiosk *kiosk);
/* Words and levels in that language; only while no screen is open. On failure those before stay. */
bool languages_speak(struct kiosk *kiosk, size_t language);

#endif
