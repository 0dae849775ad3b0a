/* Inside platform only: which key does what to the text in a field. */
#ifndef PLATFORM_INPUT_EDIT_H
#define PLATFORM_INPUT_EDIT_H
#include "core/action.h"

#include <SDL.h>

/* Fills in out and returns true when the key edits, moves the caret or leaves the field. switch_is_enter: the one
 * switch is the main key, so that Enter is not a new line. A paste comes without its text. */
bool input_edit(const SDL_Keysym *pressed, bool switch_is_enter, struct action *out);

#endif
