/* A screen and what it may ask for. Screens never switch themselves: hooks
 * return a request, and only the stack obeys it, between ticks. */
#ifndef SCREEN_SCREEN_H
#define SCREEN_SCREEN_H
#include "screen/house.h"
#include "screen/camera.h"
#include "ui/page.h"

enum request_kind { REQUEST_STAY, REQUEST_PUSH, REQUEST_REPLACE, REQUEST_POP, REQUEST_HOME, REQUEST_QUIT };

struct screen;

struct request {
    enum request_kind kind;
    const struct screen *screen; /* push, replace */
    char argument[NAME_BYTES];
};

struct screen {
    const char *id;
    bool closes; /* shows a close sign at the top left, which means UI_BACK */
    bool alone; /* shows no sign of the frame at all: nobody is in yet */
    bool over; /* drawn over the screen below, which stays visible */
    /* All or nothing: NULL when it cannot open (house->said tells why). */
    void *(*open)(struct house *house, const char *argument);
    void (*close)(void *context);
    struct request (*event)(void *context, const struct ui_event *event);
    struct request (*tick)(void *context);
    bool (*wants_text)(const void *context); /* optional */
    bool (*guides)(const void *context);     /* optional: something that was asked for goes on by itself */
    uint64_t (*hash)(const void *context);   /* optional: checksum of its state for replays */
    struct spot (*spot)(const void *context); /* optional: where the camera stands; papers on the desk have none */
    void (*tree)(const void *context, const struct ui_view *view, struct tree *tree);
    void (*draw)(const void *context, const struct ui_view *view, struct draw_list *list);
};

struct request request_stay(void);
struct request request_pop(void);
struct request request_of(enum request_kind kind, const struct screen *screen, const char *argument);

extern const struct screen title_screen, hub_screen, place_screen, room_screen, journey_screen, porch_screen,
    pause_screen, settings_screen, help_screen, progress_screen, evidence_screen, walks_screen, letters_screen,
    credits_screen, lock_screen, data_screen;
/* By the names of the program's `shot` command, NULL if unknown. */
const struct screen *screen_find(const char *id);

#endif
