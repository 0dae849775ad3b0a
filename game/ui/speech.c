/* Turning the tree into spoken lines. New texts are told by their hashes, so a
 * line that stays on the screen is not read twice. */
#include "ui/speech.h"

#include "core/hash.h"

#include <stdio.h>
#include <string.h>

static const char *const role_ids[ROLE_COUNT] = {
    [ROLE_HEADING] = "role.heading", [ROLE_CRITIC] = "role.critic", [ROLE_BUTTON] = "role.button",
    [ROLE_CHOICE] = "role.choice",   [ROLE_TOGGLE] = "role.switch", [ROLE_SLIDER] = "role.slider",
    [ROLE_FIELD] = "role.field",
};

static void place_of(const struct tree *tree, const struct widget *widget, int *place, int *count) {
    *place = 0;
    *count = 0;
    for (size_t i = 0; i < tree->count; i++) {
        if (widget_can_focus(&tree->widgets[i])) {
            (*count)++;
            if (&tree->widgets[i] == widget) {
                *place = *count;
            }
        }
    }
}

static void add_part(struct text *out, const char *part) {
    if (part[0] != '\0') {
        text_append(out, ", ");
        text_append(out, part);
    }
}

/* One utterance is one line: what was written over several is said in one. */
static void add_spoken(struct text *out, const char *written) {
    for (const char *at = written; *at != '\0'; at++) {
        text_append_bytes(out, *at == '\n' ? " " : at, 1);
    }
}

static void add_place(const struct tree *tree, const struct widget *widget, const struct words *words,
                      struct text *out) {
    int place;
    int count;
    place_of(tree, widget, &place, &count);
    const char *pattern = words->get(words->context, "voice.place");
    text_append(out, ", ");
    for (const char *at = pattern; *at != '\0'; at++) {
        if (at[0] == '{' && (at[1] == '0' || at[1] == '1') && at[2] == '}') {
            text_appendf(out, "%d", at[1] == '0' ? place : count);
            at += 2;
        } else {
            text_append_bytes(out, at, 1);
        }
    }
}

void speech_describe(const struct tree *tree, const struct widget *widget, const struct words *words,
                     struct text *out) {
    const char *value = tree_value(tree, widget);
    if (widget->role == ROLE_KIND && value[0] != '\0') {
        text_appendf(out, "%s: ", value);
        value = "";
    }
    add_spoken(out, tree_name(tree, widget));
    if (role_ids[widget->role] != NULL && widget->role != ROLE_HEADING) {
        add_part(out, words->get(words->context, role_ids[widget->role]));
    }
    if (widget->role == ROLE_TOGGLE || widget->role == ROLE_SLIDER) {
        add_part(out, value);
    }
    if (widget->role == ROLE_FIELD) {
        text_append(out, ", ");
        add_spoken(out, value[0] == '\0' ? words->get(words->context, "editor.placeholder") : value);
    }
    if ((widget->flags & WIDGET_FOCUSABLE) != 0) {
        if ((widget->flags & WIDGET_SELECTED) != 0 && widget->role != ROLE_TOGGLE) {
            add_part(out, words->get(words->context, "voice.selected"));
        }
        if ((widget->flags & WIDGET_DISABLED) != 0) {
            add_part(out, words->get(words->context, "voice.unavailable"));
        } else {
            add_place(tree, widget, words, out);
        }
    }
}

static bool was_seen(const struct speech *speech, uint64_t hash) {
    for (size_t i = 0; i < speech->seen_count; i++) {
        if (speech->seen[i] == hash) {
            return true;
        }
    }
    return false;
}

static uint64_t hash_of(const struct tree *tree, const struct widget *widget) {
    uint64_t hash = hash_text(HASH_START, widget->id);
    hash = hash_text(hash, tree_name(tree, widget));
    if (tree_field(tree, widget->id) != NULL) {
        return hash;
    }
    return hash_int(hash_text(hash, tree_value(tree, widget)), (int64_t)(widget->flags & WIDGET_SELECTED));
}

/* What was typed or passed in the field since the last time; a space and a line break have names. */
static bool say_echo(struct speech *speech, const struct tree *tree, const struct ui *ui, const struct words *words,
                     bool moved, struct text *out) {
    const struct field *awake = tree_awake_field(tree);
    const struct field *field = awake != NULL ? awake : tree_field(tree, ui->focus);
    uint32_t before = speech->echoes;
    speech->echoes = field == NULL ? 0 : field->echoes;
    if (field == NULL || (moved && awake == NULL) || field->echoes == before) {
        return false;
    }
    if (strcmp(field->echo, " ") == 0) {
        text_append(out, words->get(words->context, "editor.space"));
    } else if (strcmp(field->echo, "\n") == 0) {
        text_append(out, words->get(words->context, "editor.line-break"));
    } else {
        add_spoken(out, field->echo[0] == '\0' ? words->get(words->context, "editor.end") : field->echo);
    }
    text_append(out, "\n");
    return true;
}

bool speech_update(struct speech *speech, const struct tree *tree, const struct ui *ui, const struct words *words,
                   struct text *out) {
    uint64_t now[SPEECH_SEEN_MAX] = {0};
    size_t now_count = 0;
    bool fresh = false;
    for (size_t i = 0; i < tree->count; i++) {
        const struct widget *widget = &tree->widgets[i];
        bool silent = widget->role == ROLE_GROUP || widget->role == ROLE_CAPTION ||
                      (widget->flags & WIDGET_FOCUSABLE) != 0;
        if (silent || tree_name(tree, widget)[0] == '\0') {
            continue;
        }
        uint64_t hash = hash_of(tree, widget);
        now[now_count++] = hash;
        if (!was_seen(speech, hash)) {
            speech_describe(tree, widget, words, out);
            text_append(out, "\n");
            fresh = true;
        }
    }
    memcpy(speech->seen, now, now_count * sizeof *now);
    speech->seen_count = now_count;
    const struct widget *focus = tree_find(tree, ui->focus);
    uint64_t focus_hash = focus == NULL ? 0 : hash_of(tree, focus);
    bool moved = strcmp(speech->focus, ui->focus) != 0 || focus_hash != speech->focus_hash;
    utf8_copy(speech->focus, sizeof speech->focus, ui->focus);
    speech->focus_hash = focus_hash;
    bool echoed = say_echo(speech, tree, ui, words, moved, out);
    if (focus != NULL && (moved || (fresh && !echoed))) {
        speech_describe(tree, focus, words, out);
        text_append(out, "\n");
    }
    return moved || fresh || echoed;
}

void speech_reset(struct speech *speech) {
    memset(speech, 0, sizeof *speech);
}
