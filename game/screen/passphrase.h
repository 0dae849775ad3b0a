/* Asking for the drawer's passphrase on any page: a field of stars, a button, and a plain word when it was another one.
 * Keep it in memory from secret_get. */
#ifndef SCREEN_PASSPHRASE_H
#define SCREEN_PASSPHRASE_H
#include "screen/house.h"
#include "ui/editor.h"
#include "ui/page.h"

struct passphrase {
    struct editor editor;
    bool wrong;
    char trouble[sizeof((struct error *)0)->text]; /* why it could not be tried, "" if it could */
};

void passphrase_start(struct passphrase *ask);
/* Adds the field "passphrase" and the button "passphrase.open". */
void passphrase_state(const struct passphrase *ask, const struct house *house, struct page *page);
/* True when the event was about it; *opened when the drawer is unlocked now. The words are wiped. */
bool passphrase_event(struct passphrase *ask, struct house *house, const struct ui_event *event, bool *opened);

#endif
