/* The stack of screens: the one place that obeys requests, keeps each screen's
 * focus, and answers what works everywhere (porch, help, pause, voice). */
#ifndef SCREEN_STACK_H
#define SCREEN_STACK_H
#include "core/action.h"
#include "screen/screen.h"
#include "ui/speech.h"

enum { STACK_DEPTH = 12 };

struct stack;

struct stack *stack_create(struct house *house);
void stack_destroy(struct stack *stack);
bool stack_open(struct stack *stack, const struct screen *screen, const char *argument);
/* One tick: actions in, requests obeyed, the tree stated anew. */
void stack_tick(struct stack *stack, const struct actions *actions);
bool stack_ended(const struct stack *stack);
const struct tree *stack_tree(const struct stack *stack);
const struct ui *stack_ui(const struct stack *stack);
const struct screen *stack_top(const struct stack *stack);
/* True while a text field has the focus; *caret is where it is on the canvas, for an input method's candidates. */
bool stack_wants_text(const struct stack *stack, struct rect *caret);
/* What was copied or cut in the last tick, for the clipboard; NULL when nothing was. */
const char *stack_copied(const struct stack *stack);
uint64_t stack_hash(const struct stack *stack);  /* with the focus: for replays */
uint64_t stack_story(const struct stack *stack); /* without it: what happened so far */
/* Something the person asked for goes on by itself on the top screen: the ring breathes, clouds pass. */
bool stack_guides(const struct stack *stack);
/* Lets time pass without anybody doing anything, as that many ticks would, but stating the screen only
 * once at the end: for tests. Ends early when a screen asks for something. */
void stack_wait(struct stack *stack, uint32_t ticks);
void stack_draw(const struct stack *stack, struct draw_list *list);
/* Lines to be said since the last call, one per line, "" if none; *interrupt
 * tells that what is being said should stop. Valid until the next tick. */
const char *stack_speech(struct stack *stack, bool *interrupt);

#endif
