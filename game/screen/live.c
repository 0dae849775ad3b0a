/* What every tick and every picture needs, wherever the house stands. */
#include "screen/live.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RETRY_TICKS = 300, LOUDEST = 10, VOICE_PITCH = 45 };

bool live_open(struct live *live, const struct options *options, const char *program, const struct session_kind *kind,
               struct error *err) {
    *live = (struct live){.volume_most = LOUDEST, .language = options->lang};
    if (!session_open(&live->session, options, program, kind, err)) {
        return false;
    }
    live->stack = stack_create(&live->session.house);
    bool fine = input_create(&live->input, err) &&
                (options->text_out == NULL || text_out_open(&live->text_out, options->text_out, err));
    if (!fine) {
        live_close(live);
        *live = (struct live){.volume_most = LOUDEST};
    }
    return fine;
}

void live_hears(struct live *live, bool mute) {
    live->sound = sound_create(&live->session.reader, mute);
    live->voice = voice_create();
    live->fullscreen = live->session.house.settings.fullscreen;
    live_apply_settings(live);
}

void live_close(struct live *live) {
    voice_destroy(live->voice);
    sound_destroy(live->sound);
    text_out_close(live->text_out);
    stack_destroy(live->stack);
    input_destroy(live->input);
    draw_list_free(&live->list);
    session_close(&live->session);
}

static float loudness(const struct live *live, int chosen) {
    return (float)chosen / (float)LOUDEST * (float)live->volume_most / (float)LOUDEST;
}

void live_apply_settings(struct live *live) {
    struct settings *settings = &live->session.house.settings;
    sound_volumes(live->sound, loudness(live, settings->effects), loudness(live, settings->music),
                  loudness(live, settings->voice_volume), settings->mono);
    voice_set(live->voice, settings->voice, settings->voice_words, VOICE_PITCH, live->language);
    struct input_options input = {.single_switch = settings->one_switch,
                                  .is_public = house_is_public(&live->session.house)};
    input_set_options(live->input, &input);
    if (settings->fullscreen != live->fullscreen) {
        window_toggle_fullscreen(live->session.window);
        live->fullscreen = settings->fullscreen;
    }
}

static void save_settings(struct live *live) {
    struct house *house = &live->session.house;
    if (house->settings_changed) {
        live_apply_settings(live);
        house_save_settings(house);
        house->settings_changed = false;
    }
}

static void speak(struct live *live) {
    bool interrupt = false;
    const char *lines = stack_speech(live->stack, &interrupt);
    char line[1024];
    bool any = *lines != '\0';
    while (*lines != '\0') {
        const char *end = strchr(lines, '\n');
        size_t length = end == NULL ? strlen(lines) : (size_t)(end - lines);
        snprintf(line, sizeof line, "%.*s", (int)(length < sizeof line - 1 ? length : sizeof line - 1), lines);
        text_out_line(live->text_out, line);
        voice_say(live->voice, line, interrupt);
        interrupt = false;
        lines += length + (end == NULL ? 0 : 1);
    }
    if (any) {
        explicit_bzero(line, sizeof line);
    }
}

static void hear(struct live *live) {
    struct house *house = &live->session.house;
    if (house->loop != live->room) {
        live->room = house->loop;
        sound_room(live->sound, house->loop);
    }
    sound_play(live->sound, &house->cues);
    house->cues.count = 0;
    voice_pump(live->voice, live->sound);
    sound_tick(live->sound);
}

void live_tick(struct live *live, const struct actions *actions) {
    struct house *house = &live->session.house;
    stack_tick(live->stack, actions);
    live->tick++;
    save_settings(live);
    speak(live);
    hear(live);
    if (live->tick % RETRY_TICKS == 0 && tracker_unsaved(house->tracker) > 0) {
        (void)tracker_retry(house->tracker);
    }
    struct rect caret = {0};
    bool wanted = !stack_ended(live->stack) && stack_wants_text(live->stack, &caret);
    input_text_wanted(live->input, live->session.window, wanted ? &caret : NULL);
    if (stack_copied(live->stack) != NULL && !house_is_public(house)) {
        input_copy(stack_copied(live->stack));
    }
}

void live_present(struct live *live) {
    draw_list_clear(&live->list);
    stack_draw(live->stack, &live->list);
    window_present(live->session.window, &live->list);
}
