/* SDL's simple message box, only where somebody can see and close it. */
#include "platform/message.h"

#include <SDL.h>
#include <stdlib.h>

void message_box(const char *title, const char *text) {
    if (getenv("DISPLAY") != NULL || getenv("WAYLAND_DISPLAY") != NULL) {
        SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_ERROR, title, text, NULL);
    }
}
