/* Opening the house: packs, words, levels, tracker, window. Every failure says
 * what and where; what was opened before it is closed again. */
#include "screen/session.h"

#include "platform/clock.h"
#include "platform/files.h"
#include "practice/practice.h"

#include <stdio.h>
#include <string.h>

static bool open_packs(struct session *session, const char *program, struct error *err) {
    const struct options *options = session->options;
    char base[1024];
    char packs[1100];
    if (!files_beside_program(base, sizeof base, program, "inner-house.pack", err)) {
        return false;
    }
    struct error no_folder;
    bool is_public = session->profile->is_public; /* has no folder of its own, and makes none */
    bool folder = !is_public &&
                  files_data_folder(session->data_folder, sizeof session->data_folder, options->data, &no_folder);
    if (!folder && !is_public) {
        fprintf(stderr, "inner-house: %s\n", no_folder.text);
        session->data_folder[0] = '\0';
    }
    snprintf(packs, sizeof packs, "%s/packs", session->data_folder);
    if (!archive_open(&session->archive, program, base, folder ? packs : NULL, options->packs, options->pack_count,
                      &session->refused, err)) {
        return false;
    }
    complaints_print(&session->refused, stderr);
    session->reader = archive_reader(session->archive);
    return true;
}

static bool open_content(struct session *session, const struct options *options, const char *program,
                         const struct profile *profile, struct error *err) {
    memset(session, 0, sizeof *session);
    session->options = options;
    session->profile = profile;
    complaints_init(&session->refused);
    complaints_init(&session->problems);
    const char *lang = options->lang == NULL ? "en" : options->lang;
    size_t kinds = 0;
    const struct level_kind *const *table = practice_kinds(&kinds);
    if (!open_packs(session, program, err) || !strings_load(&session->strings, session->archive, lang, err) ||
        !library_load(&session->library, session->archive, table, kinds, lang, &session->problems, err)) {
        session_close(session);
        return false;
    }
    if (session->problems.errors > 0) {
        complaints_print(&session->problems, stderr);
    }
    return true;
}

bool session_open_content(struct session *session, const struct options *options, const char *program,
                          struct error *err) {
    return open_content(session, options, program, &profile_desktop, err);
}

static bool open_window(struct session *session, const struct session_kind *kind, struct error *err) {
    const struct options *options = session->options;
    enum renderer_choice renderer = RENDERER_AUTO;
    if (options->renderer != NULL && strcmp(options->renderer, "auto") != 0) {
        renderer = strcmp(options->renderer, "gpu") == 0 ? RENDERER_GPU : RENDERER_CPU;
    }
    struct window_options window = {.title = strings_get(session->strings, "app.name"),
                                    .width = options->width, /* 0: the window chooses what fits the screen */
                                    .height = options->height,
                                    .fullscreen = session->house.settings.fullscreen,
                                    .top_share = kind->top_share,
                                    .hidden = kind->hidden,
                                    .renderer = renderer};
    return window_create(&session->window, &window, &session->reader, err);
}

static void apply_options(struct settings *settings, const struct options *options) {
    if (options->text_scale > 0) {
        settings->text_percent = options->text_scale;
    }
    settings->reduced_motion |= options->reduced_motion;
    settings->high_contrast |= options->high_contrast;
    settings->voice |= options->voice;
    settings->fullscreen |= options->fullscreen;
}

/* The house's own seed: asked for, or kept from the first evening, or thrown now. */
static uint64_t seed_of(const struct options *options, struct tracker *tracker) {
    uint64_t seed = options->seed;
    if (!options->has_seed && !house_kept_seed(tracker, &seed)) {
        seed = clock_chance();
    }
    return seed;
}

bool session_open(struct session *session, const struct options *options, const char *program,
                  const struct session_kind *kind, struct error *err) {
    const struct profile *profile = kind->profile == NULL ? &profile_desktop : kind->profile;
    if (!open_content(session, options, program, profile, err)) {
        return false;
    }
    struct house *house = &session->house;
    house->profile = profile;
    if (profile->is_public) {
        strings_go_public(session->strings);
    }
    house->today = options->has_date ? options->date : clock_today();
    house->strings = session->strings;
    house->library = session->library;
    house->reader = &session->reader;
    house->refused = &session->refused;
    house->problems = &session->problems;
    house->settings = SETTINGS_DEFAULT;
    house->data_folder = kind->remembers && session->data_folder[0] != '\0' ? session->data_folder : NULL;
    if (!tracker_open(&house->tracker, house->data_folder, house->today, err)) {
        session_close(session);
        return false;
    }
    house->seed = seed_of(options, house->tracker);
    tracker_begin_session(house->tracker, profile->id);
    struct error shut = {""};
    if (!house_open_drawer(house, &shut) && shut.text[0] != '\0') {
        const char *values[] = {shut.text};
        fprintf(stderr, "inner-house: %s\n", shut.text);
        strings_format(house->strings, "drawer.shut", house->said, sizeof house->said, values, 1);
    } else if (drawer_was_restored(house->drawer)) {
        utf8_copy(house->said, sizeof house->said, house_word(house, "drawer.restored"));
    }
    house_load_settings(house);
    apply_options(&house->settings, options);
    house_refresh(house);
    if (!open_window(session, kind, err)) {
        session_close(session);
        return false;
    }
    house->measure = window_type(session->window);
    return true;
}

void session_close(struct session *session) {
    progress_summary_free(&session->house.summary);
    window_destroy(session->window);
    drawer_close(session->house.drawer);
    tracker_close(session->house.tracker);
    library_free(session->library);
    strings_free(session->strings);
    archive_close(session->archive);
    complaints_free(&session->refused);
    complaints_free(&session->problems);
    memset(session, 0, sizeof *session);
}
