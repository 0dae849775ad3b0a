/* Inside the editor only: the changes that can be undone, oldest forgotten first. */
#ifndef UI_EDITOR_STEPS_H
#define UI_EDITOR_STEPS_H
#include "ui/editor.h"

/* Call before the change. typed: may join the typing before it, up to the end of a word. What was undone is
 * forgotten. */
void editor_steps_add(struct editor *editor, size_t at, size_t removed, const char *put, size_t bytes, bool typed);
/* The same for erasing backwards, which joins the erasing before it. */
void editor_steps_erase(struct editor *editor, size_t at, size_t removed);
/* What comes next is a step of its own. */
void editor_steps_close(struct editor *editor);
bool editor_steps_undo(struct editor *editor); /* false when there is nothing */
bool editor_steps_redo(struct editor *editor);

#endif
