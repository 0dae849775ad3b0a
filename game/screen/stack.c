/* Obeying requests between ticks. Each entry keeps its own focus and scroll, so
 * that coming back from the porch finds everything where it was. */
#include "screen/stack.h"

#include "core/hash.h"
#include "core/motion.h"
#include "screen/camera.h"
#include "screen/typing.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ICON_PX = 76, COMPOSED_MAX = 4000 /* commands in a scene that is left, after several turns */ };

#define TAG_WIDTH_MAX_PX 1180.0f
#define TAG_WIDTH_PUBLIC_PX 860.0f /* beside "I'm finished" */
#define FINISH_TYPE_MAX_PX 40.0f

struct entry {
    const struct screen *screen;
    void *context;
    struct ui ui;
    uint32_t ticks;
};

struct stack {
    struct house *house;
    struct entry entries[STACK_DEPTH];
    size_t depth;
    struct tree tree;
    struct speech speech;
    struct text spoken;
    struct text copied;
    bool interrupt;
    bool repeat;
    const char *loop;    /* the room sound that goes on */
    const char *caption; /* string id, NULL when none is shown */
    char caption_id[NAME_BYTES];
    uint32_t caption_ticks;
    struct camera camera;
    struct typing typing; /* the keyboard on the screen, in a public place */
    bool ended;
};

static struct entry *top(struct stack *stack) {
    return &stack->entries[stack->depth - 1];
}

static const char *get_word(const void *context, const char *id) {
    return house_word(context, id);
}

static struct ui_view view_of(const struct stack *stack, const struct entry *entry) {
    return (struct ui_view){stack->house->measure, &stack->house->settings, &entry->ui, entry->ticks,
                            stack->house, get_word};
}

struct stack *stack_create(struct house *house) {
    struct stack *stack = memory_get(1, sizeof *stack);
    stack->house = house;
    return stack;
}

static void close_top(struct stack *stack) {
    struct entry *entry = top(stack);
    typing_close(&stack->typing, &entry->ui);
    entry->screen->close(entry->context);
    memset(entry, 0, sizeof *entry);
    stack->depth--;
}

static void forget_copied(struct stack *stack) {
    if (stack->copied.data != NULL) {
        explicit_bzero(stack->copied.data, stack->copied.capacity);
    }
    text_clear(&stack->copied);
}

/* The tree knows what is selected in the field, so that no practice has to hand it out. */
static void copy_selected(struct stack *stack, const struct ui_event *event) {
    const struct field *field = tree_field(&stack->tree, event->id);
    bool copies = event->kind == UI_EDIT && (event->edit == EDIT_COPY || event->edit == EDIT_CUT);
    if (copies && field != NULL && !field->composing && field->caret != field->anchor) {
        size_t first = field->caret < field->anchor ? field->caret : field->anchor;
        size_t last = field->caret < field->anchor ? field->anchor : field->caret;
        forget_copied(stack);
        text_append_bytes(&stack->copied, tree_field_text(&stack->tree, field) + first, last - first);
    }
}

void stack_destroy(struct stack *stack) {
    if (stack == NULL) {
        return;
    }
    while (stack->depth > 0) {
        close_top(stack);
    }
    tree_free(&stack->tree);
    text_free(&stack->spoken);
    forget_copied(stack);
    text_free(&stack->copied);
    camera_free(&stack->camera);
    free(stack);
}

/* The way back, at the top left of the screens that only tell something. */
static void close_icon(struct stack *stack) {
    struct widget *widget = tree_add(&stack->tree, "frame.close", ROLE_BUTTON, LOOK_ICON,
                                     (struct rect){40.0f, 26.0f, ICON_PX, ICON_PX},
                                     house_word(stack->house, "frame.back"), NULL);
    widget->sprite = "ui/icon-close";
    widget->flags = WIDGET_FOCUSABLE | WIDGET_FRAME;
}

/* A small icon at the top right, the same on every screen. */
static void frame_icon(struct stack *stack, int place, const char *id, const char *sprite, const char *name_id,
                       bool on) {
    float x = CANVAS_WIDTH - 28.0f - (float)(place + 1) * (ICON_PX + 18.0f);
    struct rect rect = {x, 26.0f, ICON_PX, ICON_PX};
    struct widget *widget = tree_add(&stack->tree, id, ROLE_BUTTON, LOOK_ICON, rect,
                                     house_word(stack->house, name_id), NULL);
    widget->sprite = sprite;
    widget->flags = WIDGET_FOCUSABLE | WIDGET_FRAME | (on ? WIDGET_SELECTED : 0u);
}

static bool is_open(const struct stack *stack, const struct screen *screen) {
    for (size_t i = 0; i < stack->depth; i++) {
        if (stack->entries[i].screen == screen) {
            return true;
        }
    }
    return false;
}

/* In a public place: one press on any screen, and nothing of the visit is left. */
static void finish_button(struct stack *stack, const struct ui_view *view) {
    const char *name = house_word(stack->house, "frame.finish");
    float size = fminf(view_size(view, SMALL_PX), FINISH_TYPE_MAX_PX);
    float line = view->measure->width(view->measure->context, FACE_TEXT_BOLD, size, name, strlen(name));
    struct rect rect = {228.0f, 26.0f, line + 56.0f, ICON_PX};
    struct widget *widget = tree_add(&stack->tree, "frame.finish", ROLE_BUTTON, LOOK_BUTTON, rect, name, NULL);
    widget->flags = WIDGET_FOCUSABLE | WIDGET_FRAME;
    widget->first_line = stack->tree.line_count;
    widget->line_count = 1;
    float baseline = rect.y + (rect.h - size * TYPE_LINE_HEIGHT) / 2.0f + size * TYPE_ASCENT;
    tree_add_line(&stack->tree, name, strlen(name), rect.x + 28.0f, baseline, FACE_TEXT_BOLD, size, COLOUR_INK);
}

static void state_frame(struct stack *stack, const struct ui_view *view) {
    if (top(stack)->screen->alone) {
        return;
    }
    if (top(stack)->screen->closes) {
        close_icon(stack);
    }
    bool at_porch = top(stack)->screen == &porch_screen;
    bool at_help = top(stack)->screen == &help_screen;
    if (!at_porch) {
        frame_icon(stack, 0, "frame.porch", "ui/icon-porch", "frame.porch", false);
    }
    if (!at_help) {
        frame_icon(stack, 1, "frame.help", "ui/icon-help", "frame.help", false);
    }
    bool voice = stack->house->settings.voice;
    frame_icon(stack, 2, "frame.voice", voice ? "ui/icon-sound" : "ui/icon-mute", voice ? "voice.off" : "voice.on",
               voice);
    if (house_is_public(stack->house)) {
        if (!is_open(stack, &settings_screen)) {
            frame_icon(stack, 3, "frame.comfort", "ui/icon-text-size", "title.settings", false);
        }
        finish_button(stack, view);
    }
}

/* A small paper tag in the free strip between the corner icons. */
static void strip_tag(struct stack *stack, const struct ui_view *view, const char *id, enum role role,
                      const char *text) {
    float size = view_size(view, SMALL_PX);
    float line = view->measure->width(view->measure->context, FACE_TEXT, size, text, strlen(text));
    float most = house_is_public(stack->house) ? TAG_WIDTH_PUBLIC_PX : TAG_WIDTH_MAX_PX;
    float width = line + 80.0f > most ? most : line + 80.0f;
    float lines = (float)(1 + (int)(line / (most - 120.0f)));
    struct rect rect = {(CANVAS_WIDTH - width) / 2.0f, 18.0f, width, size * (0.5f + TYPE_LINE_HEIGHT * lines)};
    label_add(&stack->tree, view, id, role, LOOK_TAG, FACE_TEXT, SMALL_PX, COLOUR_INK, rect, 0.5f, text);
}

static void state_notes(struct stack *stack, const struct ui_view *view) {
    if (stack->house->said[0] != '\0') {
        strip_tag(stack, view, "notice", ROLE_TEXT, stack->house->said);
    } else if (stack->caption != NULL && stack->house->settings.captions) {
        strip_tag(stack, view, "caption", ROLE_CAPTION, house_word(stack->house, stack->caption));
    }
}

static void state(struct stack *stack) {
    if (stack->depth == 0) {
        return;
    }
    struct entry *entry = top(stack);
    struct ui_view view = view_of(stack, entry);
    entry->ui.target_px = (float)stack->house->settings.target_px;
    tree_clear(&stack->tree);
    typing_before(&stack->typing, &entry->ui);
    entry->screen->tree(entry->context, &view, &stack->tree);
    typing_state(&stack->typing, entry->context, &entry->ui, &view, &stack->tree);
    state_frame(stack, &view);
    state_notes(stack, &view);
    ui_settle(&entry->ui, &stack->tree);
}

static struct spot spot_of(const struct entry *entry) {
    return entry->screen->spot == NULL ? camera_desk : entry->screen->spot(entry->context);
}

/* The scenes of the screens that can be seen: the top one, and what it lies over. */
static void draw_scenes(const struct stack *stack, struct draw_list *list) {
    size_t first = stack->depth - 1;
    while (first > 0 && stack->entries[first].screen->over) {
        first--;
    }
    for (size_t i = first; i < stack->depth; i++) {
        const struct entry *entry = &stack->entries[i];
        struct ui_view view = view_of(stack, entry);
        entry->screen->draw(entry->context, &view, list);
    }
}

/* The scene as it is seen now, wherever the camera is on its way. */
static void draw_seen(const struct stack *stack, struct draw_list *list) {
    camera_draw_under(&stack->camera, list);
    size_t first = list->count;
    draw_scenes(stack, list);
    camera_draw_over(&stack->camera, list, first);
}

/* Who turns round in the middle of a move leaves the picture that is there, not the one there would have been. */
static void camera_leaves(struct stack *stack) {
    struct draw_list seen = {0};
    if (stack->depth > 0) {
        bool long_already = stack->camera.left.count > COMPOSED_MAX;
        (long_already ? draw_scenes : draw_seen)(stack, &seen);
        if (camera_departs(&stack->camera, spot_of(top(stack)))) {
            draw_list_append(&stack->camera.left, &seen);
        }
    }
    draw_list_wipe(&seen);
    draw_list_free(&seen);
}

static void forget_widgets(struct stack *stack) {
    uint32_t longest = top(stack)->screen == &porch_screen ? SETTLE_TICKS : TURN_TICKS;
    camera_arrives(&stack->camera, spot_of(top(stack)), stack->house->settings.reduced_motion, longest);
    stack->house->said[0] = '\0';
    state(stack);
}

bool stack_open(struct stack *stack, const struct screen *screen, const char *argument) {
    if (stack->depth == STACK_DEPTH) {
        return false;
    }
    struct house *house = stack->house;
    void *context = screen->open(house, argument);
    if (context == NULL) {
        return false;
    }
    bool shown = stack->depth > 0 && top(stack)->ui.focus_shown;
    enum device device = stack->depth > 0 ? top(stack)->ui.device : DEVICE_MOUSE;
    if (stack->depth > 0) {
        typing_close(&stack->typing, &top(stack)->ui);
    }
    struct entry *entry = &stack->entries[stack->depth++];
    *entry = (struct entry){.screen = screen, .context = context};
    entry->ui.focus_shown = shown;
    entry->ui.device = device;
    forget_widgets(stack);
    return true;
}

static const struct screen *home_of(const struct stack *stack) {
    return stack->house->profile == NULL ? &hub_screen : stack->house->profile->home;
}

static void go_home(struct stack *stack) {
    while (stack->depth > 0) {
        close_top(stack);
    }
    stack->house->journey[0] = '\0';
    stack_open(stack, home_of(stack), "");
}

static void obey(struct stack *stack, struct request request) {
    if (request.kind != REQUEST_STAY && request.kind != REQUEST_QUIT) {
        camera_leaves(stack);
    }
    switch (request.kind) {
    case REQUEST_STAY:
        return;
    case REQUEST_PUSH:
        stack_open(stack, request.screen, request.argument);
        return;
    case REQUEST_REPLACE:
        close_top(stack);
        stack_open(stack, request.screen, request.argument);
        break;
    case REQUEST_POP:
        close_top(stack);
        break;
    case REQUEST_HOME:
        go_home(stack);
        break;
    case REQUEST_QUIT:
        stack->ended = !house_is_public(stack->house);
        stack->house->finished = true;
        return;
    }
    if (stack->depth == 0 && !stack_open(stack, home_of(stack), "")) {
        stack->ended = true;
        return;
    }
    if (request.kind != REQUEST_POP) {
        top(stack)->ui.signature = 0; /* where one only comes back to, the focus is still where it was */
    }
    forget_widgets(stack);
}

static void toggle_voice(struct stack *stack) {
    struct house *house = stack->house;
    house->settings.voice = !house->settings.voice;
    house->settings_changed = true;
    speech_reset(&stack->speech);
    text_clear(&stack->spoken);
    text_append(&stack->spoken, house_word(house, house->settings.voice ? "voice.is-on" : "voice.is-off"));
    text_append(&stack->spoken, "\n");
    stack->interrupt = true;
}

static const struct screen *frame_target(const struct ui_event *event) {
    bool pressed = event->kind == UI_ACTIVATE;
    if (event->kind == UI_PORCH || (pressed && strcmp(event->id, "frame.porch") == 0)) {
        return &porch_screen;
    }
    if (event->kind == UI_HELP || (pressed && strcmp(event->id, "frame.help") == 0)) {
        return &help_screen;
    }
    if (pressed && strcmp(event->id, "frame.comfort") == 0) {
        return &settings_screen;
    }
    return event->kind == UI_PAUSE ? &pause_screen : NULL;
}

/* The porch, help, pause and the voice work everywhere; all else is the screen's. */
static struct request answer(struct stack *stack, const struct ui_event *event) {
    const struct screen *target = top(stack)->screen->alone ? NULL : frame_target(event);
    if (target != NULL) {
        if (top(stack)->screen == target) {
            return target == &pause_screen ? request_pop() : request_stay();
        }
        bool nested = is_open(stack, target);
        return nested && target != &porch_screen ? request_stay() : request_of(REQUEST_PUSH, target, "");
    }
    if (event->kind == UI_SPEAK || (event->kind == UI_ACTIVATE && strcmp(event->id, "frame.voice") == 0)) {
        toggle_voice(stack);
        return request_stay();
    }
    if (event->kind == UI_REPEAT) {
        speech_reset(&stack->speech);
        stack->repeat = true;
        return request_stay();
    }
    if (event->kind == UI_ACTIVATE) {
        cue_play(&stack->house->cues, "press");
    }
    if (event->kind == UI_ACTIVATE && strcmp(event->id, "frame.finish") == 0) {
        stack->house->finished = true;
        return request_stay();
    }
    struct ui_event back = {.kind = UI_BACK};
    bool closes = event->kind == UI_ACTIVATE && strcmp(event->id, "frame.close") == 0;
    struct entry *entry = top(stack);
    return entry->screen->event(entry->context, closes ? &back : event);
}

static void caption(struct stack *stack, const char *sound) {
    char id[NAME_BYTES];
    snprintf(id, sizeof id, "caption.%s", sound);
    if (strings_has(stack->house->strings, id)) {
        utf8_copy(stack->caption_id, sizeof stack->caption_id, id);
        stack->caption = stack->caption_id;
        stack->caption_ticks = 0;
    }
}

/* A room's own sound is told when it begins, and what happens is told over that. */
static void hear_captions(struct stack *stack) {
    struct house *house = stack->house;
    if (house->loop != NULL && (stack->loop == NULL || strcmp(house->loop, stack->loop) != 0)) {
        stack->loop = house->loop;
        caption(stack, house->loop);
    }
    for (size_t i = 0; i < house->cues.count; i++) {
        caption(stack, house->cues.names[i]);
    }
    if (stack->caption != NULL && ++stack->caption_ticks > CAPTION_TICKS) {
        stack->caption = NULL;
    }
}

/* A screen that comes to light because another closed has its say in the same tick: nobody sees it in between. */
static bool tick_top(struct stack *stack) {
    enum request_kind kind = REQUEST_STAY;
    bool asked = false;
    for (int i = 0; i < STACK_DEPTH && stack->depth > 0 && !stack->ended; i++) {
        struct entry *entry = top(stack);
        struct request request = entry->screen->tick(entry->context);
        kind = request.kind;
        obey(stack, request);
        if (kind != REQUEST_POP) {
            break;
        }
        asked = true;
    }
    return asked || kind != REQUEST_STAY;
}

/* One press of the keyboard on the screen may be several events of its field. */
static void handle(struct stack *stack, const struct action *action) {
    struct entry *entry = top(stack);
    struct ui_view view = view_of(stack, entry);
    struct keyboard_answer events;
    typing_handle(&stack->typing, house_is_public(stack->house), &entry->ui, &stack->tree, &view, action, &events);
    for (size_t i = 0; i < events.count && !stack->ended; i++) {
        copy_selected(stack, &events.events[i]);
        obey(stack, answer(stack, &events.events[i]));
    }
    if (events.pressed) {
        cue_play(&stack->house->cues, "press");
    }
    explicit_bzero(&events, sizeof events);
    state(stack);
}

void stack_tick(struct stack *stack, const struct actions *actions) {
    text_clear(&stack->spoken);
    forget_copied(stack);
    stack->interrupt = false;
    if (stack->depth == 0 || stack->ended) {
        return;
    }
    for (size_t i = 0; i < actions->count && !stack->ended; i++) {
        handle(stack, &actions->items[i]);
    }
    if (stack->ended) {
        return;
    }
    struct entry *entry = top(stack);
    entry->ticks++;
    camera_tick(&stack->camera);
    tick_top(stack);
    hear_captions(stack);
    state(stack);
    float scroll = top(stack)->ui.scroll;
    ui_tick(&top(stack)->ui, &stack->tree, &stack->house->settings);
    if (top(stack)->ui.scroll != scroll) {
        state(stack); /* what the scan brought into view can be pressed at once */
    }
    struct words words = {stack->house, get_word};
    stack->interrupt |= speech_update(&stack->speech, &stack->tree, &top(stack)->ui, &words, &stack->spoken);
    stack->ended |= stack->house->quit;
}

void stack_wait(struct stack *stack, uint32_t ticks) {
    for (uint32_t i = 0; i < ticks && stack->depth > 0; i++) {
        top(stack)->ticks++;
        camera_tick(&stack->camera);
        bool asked = tick_top(stack);
        stack->house->cues.count = 0;
        if (asked) {
            break;
        }
    }
    state(stack);
}

bool stack_ended(const struct stack *stack) {
    return stack->ended || stack->depth == 0;
}

const struct tree *stack_tree(const struct stack *stack) {
    return &stack->tree;
}

const struct ui *stack_ui(const struct stack *stack) {
    return &stack->entries[stack->depth - 1].ui;
}

const struct screen *stack_top(const struct stack *stack) {
    return stack->depth == 0 ? NULL : stack->entries[stack->depth - 1].screen;
}

bool stack_wants_text(const struct stack *stack, struct rect *caret) {
    if (stack->depth == 0) {
        return false;
    }
    const struct entry *entry = &stack->entries[stack->depth - 1];
    if (typing_caret(&stack->typing, &stack->tree, caret)) {
        return true;
    }
    const struct field *field = ui_field(&entry->ui, &stack->tree);
    if (field == NULL || entry->screen->wants_text == NULL || !entry->screen->wants_text(entry->context)) {
        return false;
    }
    *caret = field->caret_at;
    return true;
}

const char *stack_copied(const struct stack *stack) {
    return stack->copied.length == 0 ? NULL : text_get(&stack->copied);
}

static uint64_t hash_entries(const struct stack *stack, bool with_focus) {
    uint64_t hash = HASH_START;
    for (size_t i = 0; i < stack->depth; i++) {
        const struct entry *entry = &stack->entries[i];
        hash = hash_text(hash, entry->screen->id);
        hash = with_focus ? hash_text(hash, entry->ui.focus) : hash;
        hash = hash_int(hash, entry->screen->hash == NULL ? 0 : (int64_t)entry->screen->hash(entry->context));
    }
    return hash;
}

uint64_t stack_hash(const struct stack *stack) {
    return hash_entries(stack, true);
}

uint64_t stack_story(const struct stack *stack) {
    return hash_entries(stack, false);
}

bool stack_guides(const struct stack *stack) {
    const struct entry *entry = &stack->entries[stack->depth - 1];
    return stack->depth > 0 && entry->screen->guides != NULL && entry->screen->guides(entry->context);
}

void stack_draw(const struct stack *stack, struct draw_list *list) {
    draw_seen(stack, list);
    struct ui_view view = view_of(stack, &stack->entries[stack->depth - 1]);
    if (stack->house->settings.high_contrast) {
        draw_fill(list, (struct rect){0, 0, CANVAS_WIDTH, CANVAS_HEIGHT}, COLOUR_CONTRAST_GROUND, 0.65f);
    }
    paint_tree(list, &stack->tree, &view, camera_arrived(&stack->camera));
}

const char *stack_speech(struct stack *stack, bool *interrupt) {
    *interrupt = stack->interrupt;
    return text_get(&stack->spoken);
}
