/* Handlers only set flags. */
#include "platform/signals.h"

#include <SDL.h>
#include <signal.h>

static volatile sig_atomic_t asked_to_end, asked_to_reload;

static void on_signal(int number) {
    if (number == SIGHUP) {
        asked_to_reload = 1;
    } else {
        asked_to_end = 1;
    }
}

void signals_listen(void) {
    struct sigaction action = {.sa_handler = on_signal};
    sigemptyset(&action.sa_mask);
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    (void)sigaction(SIGTERM, &action, NULL);
    (void)sigaction(SIGINT, &action, NULL);
    (void)sigaction(SIGHUP, &action, NULL);
    action.sa_handler = SIG_IGN;
    (void)sigaction(SIGPIPE, &action, NULL);
}

bool signals_end(void) {
    return asked_to_end != 0;
}

bool signals_reload(void) {
    bool asked = asked_to_reload != 0;
    asked_to_reload = 0;
    return asked;
}
