/* Undoing. The bytes of all steps lie in one row in the order of the steps, so
 * that forgetting the oldest is one move and a step's bytes are found by adding.
 * Letters typed or erased one after another are one step up to the next word. */
#include "ui/editor_steps.h"

#include <string.h>

static size_t size_of(const struct editor_step *step) {
    return step->removed + step->inserted;
}

static size_t bytes_before(const struct editor *editor, size_t index) {
    size_t bytes = 0;
    for (size_t i = 0; i < index; i++) {
        bytes += size_of(&editor->steps[i]);
    }
    return bytes;
}

static void forget_undone(struct editor *editor) {
    size_t stays = bytes_before(editor, editor->steps_done);
    explicit_bzero(editor->kept + stays, editor->kept_bytes - stays);
    editor->kept_bytes = stays;
    editor->step_count = editor->steps_done;
}

static void forget_oldest(struct editor *editor) {
    size_t gone = size_of(&editor->steps[0]);
    memmove(editor->kept, editor->kept + gone, editor->kept_bytes - gone);
    editor->kept_bytes -= gone;
    explicit_bzero(editor->kept + editor->kept_bytes, gone);
    editor->step_count--;
    editor->steps_done--;
    memmove(editor->steps, editor->steps + 1, editor->step_count * sizeof *editor->steps);
}

static void keep(struct editor *editor, const char *bytes, size_t count) {
    memcpy(editor->kept + editor->kept_bytes, bytes, count);
    editor->kept_bytes += count;
}

/* A word begins where a letter follows a space: there a new step begins too. */
static bool joins(const struct editor *editor, size_t at, const char *put, size_t bytes) {
    const struct editor_step *last = &editor->steps[editor->step_count - 1];
    if (!last->open || last->at + last->inserted != at || bytes == 0 ||
        editor->kept_bytes + bytes > EDITOR_KEPT_BYTES) {
        return false;
    }
    char before = last->inserted == 0 ? '\0' : editor->kept[editor->kept_bytes - 1];
    bool space_before = before == ' ' || before == '\n';
    bool space = put[0] == ' ' || put[0] == '\n';
    return space || !space_before;
}

void editor_steps_add(struct editor *editor, size_t at, size_t removed, const char *put, size_t bytes, bool typed) {
    forget_undone(editor);
    if (typed && removed == 0 && editor->step_count > 0 && joins(editor, at, put, bytes)) {
        editor->steps[editor->step_count - 1].inserted += bytes;
        keep(editor, put, bytes);
        return;
    }
    editor_steps_close(editor);
    while (editor->step_count > 0 &&
           (editor->step_count == EDITOR_STEPS || editor->kept_bytes + removed + bytes > EDITOR_KEPT_BYTES)) {
        forget_oldest(editor);
    }
    editor->steps[editor->step_count++] = (struct editor_step){at, removed, bytes, editor->caret, editor->anchor,
                                                               typed, false};
    editor->steps_done = editor->step_count;
    keep(editor, editor->text + at, removed);
    keep(editor, put, bytes);
}

void editor_steps_erase(struct editor *editor, size_t at, size_t removed) {
    struct editor_step *last = editor->step_count == 0 ? NULL : &editor->steps[editor->step_count - 1];
    bool joins_last = last != NULL && editor->steps_done == editor->step_count && last->erasing &&
                      last->inserted == 0 && last->at == at + removed && editor->text[at] != ' ' &&
                      editor->text[at] != '\n' && editor->kept_bytes + removed <= EDITOR_KEPT_BYTES;
    if (!joins_last) {
        editor_steps_add(editor, at, removed, "", 0, false);
        editor->steps[editor->step_count - 1].erasing = true;
        return;
    }
    char *bytes = editor->kept + editor->kept_bytes - last->removed;
    memmove(bytes + removed, bytes, last->removed);
    memcpy(bytes, editor->text + at, removed);
    editor->kept_bytes += removed;
    last->removed += removed;
    last->at = at;
}

void editor_steps_close(struct editor *editor) {
    if (editor->step_count > 0) {
        editor->steps[editor->step_count - 1].open = false;
        editor->steps[editor->step_count - 1].erasing = false;
    }
}

static void swap_in(struct editor *editor, size_t at, size_t out, const char *in, size_t bytes) {
    memmove(editor->text + at + bytes, editor->text + at + out, editor->bytes - at - out + 1);
    memcpy(editor->text + at, in, bytes);
    size_t before = editor->bytes;
    editor->bytes = before - out + bytes;
    if (editor->bytes < before) {
        explicit_bzero(editor->text + editor->bytes, before - editor->bytes);
    }
}

bool editor_steps_undo(struct editor *editor) {
    editor_steps_close(editor);
    if (editor->steps_done == 0) {
        return false;
    }
    const struct editor_step *step = &editor->steps[--editor->steps_done];
    const char *bytes = editor->kept + bytes_before(editor, editor->steps_done);
    swap_in(editor, step->at, step->inserted, bytes, step->removed);
    editor->caret = step->caret_before;
    editor->anchor = step->anchor_before;
    return true;
}

bool editor_steps_redo(struct editor *editor) {
    editor_steps_close(editor);
    if (editor->steps_done == editor->step_count) {
        return false;
    }
    const char *bytes = editor->kept + bytes_before(editor, editor->steps_done);
    const struct editor_step *step = &editor->steps[editor->steps_done++];
    swap_in(editor, step->at, step->removed, bytes + step->removed, step->inserted);
    editor->caret = editor->anchor = step->at + step->inserted;
    return true;
}
