/* The keys of a text field, as any desktop has them, in one table. It knows
 * neither field nor text. Escape, Tab and the function keys are not in it: they
 * mean the same in a field as elsewhere. */
#include "platform/input_edit.h"

/* control and shift: 0 not held, 1 held, EITHER; shift with a move selects. */
enum { EITHER = 2 };

static const struct edit_row {
    SDL_Keycode key;
    int control, shift;
    enum edit_command edit;
} rows[] = {
    {SDLK_LEFT, 0, EITHER, EDIT_LEFT},
    {SDLK_RIGHT, 0, EITHER, EDIT_RIGHT},
    {SDLK_LEFT, 1, EITHER, EDIT_WORD_LEFT},
    {SDLK_RIGHT, 1, EITHER, EDIT_WORD_RIGHT},
    {SDLK_UP, EITHER, EITHER, EDIT_UP},
    {SDLK_DOWN, EITHER, EITHER, EDIT_DOWN},
    {SDLK_PAGEUP, 0, EITHER, EDIT_PAGE_UP},
    {SDLK_PAGEDOWN, 0, EITHER, EDIT_PAGE_DOWN},
    {SDLK_HOME, 0, EITHER, EDIT_LINE_START},
    {SDLK_END, 0, EITHER, EDIT_LINE_END},
    {SDLK_HOME, 1, EITHER, EDIT_TEXT_START},
    {SDLK_END, 1, EITHER, EDIT_TEXT_END},
    {SDLK_BACKSPACE, 0, EITHER, EDIT_ERASE},
    {SDLK_BACKSPACE, 1, EITHER, EDIT_ERASE_WORD},
    {SDLK_DELETE, 0, 0, EDIT_DELETE},
    {SDLK_DELETE, 1, EITHER, EDIT_DELETE_WORD},
    {SDLK_DELETE, 0, 1, EDIT_CUT},
    {SDLK_INSERT, 0, 1, EDIT_PASTE},
    {SDLK_INSERT, 1, 0, EDIT_COPY},
    {SDLK_a, 1, 0, EDIT_SELECT_ALL},
    {SDLK_c, 1, 0, EDIT_COPY},
    {SDLK_x, 1, 0, EDIT_CUT},
    {SDLK_v, 1, EITHER, EDIT_PASTE},
    {SDLK_z, 1, 0, EDIT_UNDO},
    {SDLK_z, 1, 1, EDIT_REDO},
    {SDLK_y, 1, 0, EDIT_REDO},
    {SDLK_RETURN, 0, EITHER, EDIT_NEWLINE},
    {SDLK_KP_ENTER, 0, EITHER, EDIT_NEWLINE},
};

static bool fits(int wanted, bool held) {
    return wanted == EITHER || wanted == (held ? 1 : 0);
}

static bool is_enter(SDL_Keycode key) {
    return key == SDLK_RETURN || key == SDLK_KP_ENTER;
}

/* The right Alt of many keyboards is a third shift and comes with or without control: it types. */
bool input_edit(const SDL_Keysym *pressed, bool switch_is_enter, struct action *out) {
    bool control = (pressed->mod & KMOD_CTRL) != 0;
    bool shift = (pressed->mod & KMOD_SHIFT) != 0;
    *out = (struct action){.kind = ACTION_EDIT, .device = DEVICE_KEYBOARD};
    if ((pressed->mod & (KMOD_ALT | KMOD_GUI | KMOD_MODE)) != 0 || (is_enter(pressed->sym) && switch_is_enter)) {
        return false;
    }
    if (is_enter(pressed->sym) && control) {
        out->kind = ACTION_NEXT;
        return true;
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].key == pressed->sym && fits(rows[i].control, control) && fits(rows[i].shift, shift)) {
            out->edit = rows[i].edit;
            out->select = shift && rows[i].shift == EITHER;
            return true;
        }
    }
    return false;
}
