/* Wrong is said at once and as often as it is tried: no waiting, no counting, no hint. */
#include "screen/passphrase.h"

#include <string.h>

void passphrase_start(struct passphrase *ask) {
    editor_start(&ask->editor, DRAWER_PASSPHRASE_BYTES / 4, false);
    editor_hide(&ask->editor, true);
    ask->wrong = false;
    ask->trouble[0] = '\0';
}

void passphrase_state(const struct passphrase *ask, const struct house *house, struct page *page) {
    page_editor(page, "passphrase", house_word(house, "drawer.passphrase"), &ask->editor, 1);
    if (ask->trouble[0] != '\0') {
        page_small(page, "passphrase.trouble", ask->trouble);
    } else if (ask->wrong) {
        page_text(page, "passphrase.wrong", house_word(house, "drawer.wrong"));
    }
    page_button(page, "passphrase.open", house_word(house, "drawer.open"), 0);
}

bool passphrase_event(struct passphrase *ask, struct house *house, const struct ui_event *event, bool *opened) {
    *opened = false;
    if (strcmp(event->id, "passphrase") == 0 && event->kind != UI_ACTIVATE) {
        return editor_event(&ask->editor, event);
    }
    if (event->kind != UI_ACTIVATE || strcmp(event->id, "passphrase.open") != 0) {
        return false;
    }
    struct error err = {""};
    *opened = drawer_unlock(house->drawer, editor_text(&ask->editor), &err);
    ask->wrong = !*opened;
    utf8_copy(ask->trouble, sizeof ask->trouble, err.text);
    editor_wipe(&ask->editor);
    return true;
}
