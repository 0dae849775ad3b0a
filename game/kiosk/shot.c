/* The kiosk's screens without a display: `shot attract`, and what its tests and its soak drive. */
#include "kiosk/shot.h"

#include <stdlib.h>
#include <string.h>

/* Names for pictures: notices by their kind. */
static const struct screen *find(const char *id) {
    static const struct screen *const screens[] = {&attract_screen, &choose_screen, &still_screen, &staff_screen,
                                                   &notice_screen};
    for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
        if (strcmp(screens[i]->id, id) == 0) {
            return screens[i];
        }
    }
    return NULL;
}

bool kiosk_has_screen(const char *name) {
    char id[32];
    utf8_copy(id, sizeof id, name);
    id[strcspn(id, ":")] = '\0';
    return find(id) != NULL;
}

static bool arrive(void *context, struct offscreen *off, struct error *err) {
    struct kiosk *kiosk = context;
    struct config config;
    struct complaints complaints;
    complaints_init(&complaints);
    bool fine = config_load(&config, off->session.options->config, &complaints);
    complaints_print(&complaints, stderr);
    complaints_free(&complaints);
    (void)fine; /* a wrong file: the safe defaults */
    struct moment now = {off->session.house.today, 12 * 60};
    if (!kiosk_begin(kiosk, &off->session, &off->stack, &config, now, err)) {
        kiosk_end(kiosk);
        return false;
    }
    kiosk->idle.stage = IDLE_ASKED; /* what a picture of the question asks about */
    stack_destroy(off->stack);
    off->stack = stack_create(&off->session.house);
    return true;
}

static void leave(void *context) {
    kiosk_end(context);
}

int kiosk_shot(const struct options *options, const char *program) {
    struct kiosk *kiosk = memory_get(1, sizeof *kiosk);
    struct guest guest = {.profile = &kiosk_profile, .find = find, .arrive = arrive, .leave = leave, .context = kiosk};
    int code = offscreen_shot(options, program, &guest);
    free(kiosk);
    return code;
}
