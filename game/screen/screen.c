/* Requests, and the list of screens by name. */
#include "screen/screen.h"

#include "core/text.h"

#include <string.h>

struct request request_stay(void) {
    return (struct request){.kind = REQUEST_STAY};
}

struct request request_pop(void) {
    return (struct request){.kind = REQUEST_POP};
}

struct request request_of(enum request_kind kind, const struct screen *screen, const char *argument) {
    struct request request = {.kind = kind, .screen = screen};
    utf8_copy(request.argument, sizeof request.argument, argument);
    return request;
}

static const struct screen *const screens[] = {
    &title_screen, &hub_screen,      &porch_screen, &pause_screen,
    &settings_screen, &help_screen,     &progress_screen, &walks_screen,
    &letters_screen, &credits_screen, &lock_screen, &data_screen,
};

const struct screen *screen_find(const char *id) {
    for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
        if (strcmp(screens[i]->id, id) == 0) {
            return screens[i];
        }
    }
    return NULL;
}
