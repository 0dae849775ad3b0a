/* The semantic tree: everything on the screen that matters, stated once per
 * tick by the top screen. Focus, hit test, scanning, voice, captions, text-out,
 * painting and the test bot all read it; what is not in it does not exist for
 * somebody who cannot see. */
#ifndef UI_TREE_H
#define UI_TREE_H
#include "core/draw.h"
#include "core/text.h"
#include "ui/field.h"

#include <stdbool.h>

enum { WIDGET_ID_BYTES = FIELD_ID_BYTES, TREE_WIDGETS_MAX = 160, TREE_FIELDS_MAX = 4 };

enum role {
    ROLE_GROUP,   /* a plate or picture behind others; never spoken */
    ROLE_TEXT,
    ROLE_HEADING,
    ROLE_CRITIC,  /* a line of the worried housemate */
    ROLE_KIND,    /* a line of the kind voice */
    ROLE_PICTURE, /* spoken description of what is seen */
    ROLE_CAPTION,
    ROLE_BUTTON,
    ROLE_CHOICE,  /* one of several */
    ROLE_TOGGLE,
    ROLE_SLIDER,
    ROLE_FIELD,
    ROLE_COUNT
};

enum look {
    LOOK_NONE,     /* stated but painted by the screen itself */
    LOOK_PLAIN,    /* only its lines */
    LOOK_PAPER,
    LOOK_NIGHT,
    LOOK_BUTTON,
    LOOK_CRITIC,
    LOOK_KIND,
    LOOK_TAG,
    LOOK_ICON,     /* round little button; value of `sprite` */
    LOOK_HOTSPOT,  /* a place in the picture: only focus and hover show, with a name tag */
    LOOK_TOGGLE,
    LOOK_SLIDER,
    LOOK_FIELD
};

enum {
    WIDGET_FOCUSABLE = 1u,
    WIDGET_DISABLED = 2u,
    WIDGET_SELECTED = 4u,
    WIDGET_ADJUSTABLE = 8u,  /* left and right change its value */
    WIDGET_FIRST = 16u,      /* focus starts here */
    WIDGET_FRAME = 32u,      /* belongs to the frame, not to the practice (a bot leaves it alone) */
    WIDGET_NEW = 64u,        /* spoken as soon as it appears, even when nothing else changed */
    WIDGET_SCROLLS = 128u    /* lies in a scrolling page: its rect may be outside its clip */
};

struct tree_line {
    size_t text, bytes;
    float x, baseline, size;
    enum face face;
    uint32_t colour;
};

struct widget {
    char id[WIDGET_ID_BYTES];
    enum role role;
    enum look look;
    unsigned flags;
    size_t name, value; /* offsets of NUL-terminated strings; use tree_name, tree_value */
    const char *sprite; /* not owned, a literal; icons */
    struct rect rect;
    struct rect clip;   /* w = 0: none */
    size_t first_line, line_count;
    float fraction;     /* sliders: 0..1 */
};

struct tree {
    struct widget widgets[TREE_WIDGETS_MAX];
    size_t count;
    struct tree_line *lines; /* owned */
    size_t line_count, line_capacity;
    struct text strings;
    struct field fields[TREE_FIELDS_MAX]; /* of widgets with ROLE_FIELD */
    char page[WIDGET_ID_BYTES];  /* the scrolling page, "" if none */
    float page_height, page_view; /* its content and what is seen of it, logical px */
};

void tree_clear(struct tree *tree);
void tree_free(struct tree *tree);
/* Adds a widget (the last one is reused when full); name and value are copied, value may be NULL. */
struct widget *tree_add(struct tree *tree, const char *id, enum role role, enum look look, struct rect rect,
                        const char *name, const char *value);
const char *tree_name(const struct tree *tree, const struct widget *widget);
const char *tree_value(const struct tree *tree, const struct widget *widget);
/* A line of type for the widget that is being added; utf8 must not lie in the tree. */
void tree_add_line(struct tree *tree, const char *utf8, size_t bytes, float x, float baseline, enum face face,
                   float size, uint32_t colour);
/* The field of this id, to be filled in anew; what it had from the tick before is still there. */
struct field *tree_state_field(struct tree *tree, const char *id);
/* The field of a widget; NULL when it has none. */
const struct field *tree_field(const struct tree *tree, const char *id);
/* The one that is typed into while the focus is on a keyboard on the screen; NULL when there is none. */
const struct field *tree_awake_field(const struct tree *tree);
const char *tree_field_text(const struct tree *tree, const struct field *field);
/* NULL when there is none. */
const struct widget *tree_find(const struct tree *tree, const char *id);
bool widget_can_focus(const struct widget *widget);
bool rect_contains(struct rect rect, float x, float y);
/* One line per widget: role id flags rect "name" "value". */
void tree_print(const struct tree *tree, struct text *out);

#endif
