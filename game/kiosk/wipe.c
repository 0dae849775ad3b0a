/* Everything a visit touched is closed and made anew rather than cleaned piece by piece: what does not exist cannot
 * have been forgotten about. The allocator overwrites what is given back (core/secret.h). */
#include "kiosk/wipe.h"

#include "core/hash.h"
#include "core/secret.h"

#include <stdlib.h>
#include <string.h>

static void settings_anew(struct kiosk *kiosk) {
    struct settings *settings = &kiosk->session->house.settings;
    const struct options *options = kiosk->session->options;
    *settings = SETTINGS_DEFAULT;
    settings->text_percent = options->text_scale > 0 ? options->text_scale : settings->text_percent;
    settings->reduced_motion = options->reduced_motion;
    settings->high_contrast = options->high_contrast;
    settings->voice = options->voice;
    settings->fullscreen = true;
    settings->captions = true;
    settings->target_px = kiosk_target(&kiosk->config);
    kiosk->session->house.settings_changed = true;
}

/* The tracker and the drawer of a public place never had a file. */
static void memory_anew(struct house *house) {
    struct error ignored;
    drawer_close(house->drawer);
    tracker_close(house->tracker);
    house->tracker = NULL;
    house->drawer = NULL;
    if (!tracker_open(&house->tracker, NULL, house->today, &ignored)) {
        abort(); /* only a day that is no day; see kiosk_begin */
    }
    tracker_begin_session(house->tracker, house->profile->id);
    (void)house_open_drawer(house, &ignored);
    progress_summary_free(&house->summary);
    memset(&house->summary, 0, sizeof house->summary);
    house->summary_known = false;
}

static void house_anew(struct kiosk *kiosk) {
    struct house *house = &kiosk->session->house;
    memset(&house->cues, 0, sizeof house->cues);
    explicit_bzero(house->wish, sizeof house->wish);
    explicit_bzero(house->journey, sizeof house->journey);
    explicit_bzero(house->said, sizeof house->said);
    house->loop = NULL;
    house->evening = house->evening_shown = EVENING_DUSK;
    house->leaving = LEAVING_NOT;
    house->after = house->lamps_lit = house->finished = house->staff_wanted = house->quit = false;
    house->seed = hash_int(house->seed, (int64_t)++kiosk->visits);
}

void wipe(struct kiosk *kiosk) {
    struct house *house = &kiosk->session->house;
    stack_destroy(*kiosk->stack);
    *kiosk->stack = stack_create(house);
    memory_anew(house);
    house_anew(kiosk);
    settings_anew(kiosk);
    house_refresh(house);
    if (kiosk->forget != NULL) {
        kiosk->forget(kiosk->host);
    }
    secret_rinse_stack();
}
