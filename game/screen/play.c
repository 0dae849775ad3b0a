/* Sixty ticks a second, drawn when something changed. The loop owns no game
 * state: it hands actions to the stack and pictures, sounds and words on. */
#include "screen/play.h"

#include "core/date.h"
#include "platform/clock.h"
#include "platform/files.h"
#include "platform/input.h"
#include "platform/message.h"
#include "platform/sound.h"
#include "platform/voice.h"
#include "screen/replay.h"
#include "screen/session.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CARDS_A_DAY = 999 };
enum { TICKS_AT_ONCE = 4, IDLE_WAIT_MS = 8, RETRY_TICKS = 300 };

struct play {
    struct session session;
    struct stack *stack;
    struct input *input;
    struct sound *sound;
    struct voice *voice;
    struct text_out *text_out;
    FILE *record;
    struct draw_list list;
    struct clock clock;
    uint32_t tick;
    const char *loop;
    bool fullscreen; /* how the window stands now */
    bool quit;
};

static void apply_settings(struct play *play) {
    struct settings *settings = &play->session.house.settings;
    sound_volumes(play->sound, (float)settings->effects / 10.0f, (float)settings->music / 10.0f,
                  (float)settings->voice_volume / 10.0f, settings->mono);
    voice_set(play->voice, settings->voice, settings->voice_words, 45, "en");
    struct input_options input = {.single_switch = settings->one_switch, .key_repeat_filter_ms = 0};
    input_set_options(play->input, &input);
    if (settings->fullscreen != play->fullscreen) {
        window_toggle_fullscreen(play->session.window);
        play->fullscreen = settings->fullscreen;
    }
}

static void save_settings(struct play *play) {
    struct house *house = &play->session.house;
    if (house->settings_changed) {
        apply_settings(play);
        house_save_settings(house);
        house->settings_changed = false;
    }
}

static void speak(struct play *play) {
    bool interrupt = false;
    const char *lines = stack_speech(play->stack, &interrupt);
    while (*lines != '\0') {
        const char *end = strchr(lines, '\n');
        size_t length = end == NULL ? strlen(lines) : (size_t)(end - lines);
        char line[1024];
        snprintf(line, sizeof line, "%.*s", (int)(length < sizeof line - 1 ? length : sizeof line - 1), lines);
        text_out_line(play->text_out, line);
        voice_say(play->voice, line, interrupt);
        interrupt = false;
        lines += length + (end == NULL ? 0 : 1);
    }
}

static void hear(struct play *play) {
    struct house *house = &play->session.house;
    if (house->loop != play->loop) {
        play->loop = house->loop;
        sound_room(play->sound, house->loop);
    }
    sound_play(play->sound, &house->cues);
    house->cues.count = 0;
    voice_pump(play->voice, play->sound);
    sound_tick(play->sound);
}

static void tick(struct play *play, const struct actions *actions) {
    if (play->record != NULL) {
        replay_write_actions(play->record, play->tick, actions);
        if (play->tick % TICKS_PER_SECOND == 0) {
            replay_write_checksum(play->record, play->tick, stack_hash(play->stack));
        }
    }
    stack_tick(play->stack, actions);
    play->tick++;
    save_settings(play);
    speak(play);
    hear(play);
    if (play->tick % RETRY_TICKS == 0 && tracker_unsaved(play->session.house.tracker) > 0) {
        (void)tracker_retry(play->session.house.tracker);
    }
    struct rect caret = {0};
    bool wanted = !stack_ended(play->stack) && stack_wants_text(play->stack, &caret);
    input_text_wanted(play->input, play->session.window, wanted ? &caret : NULL);
    if (stack_copied(play->stack) != NULL) {
        input_copy(stack_copied(play->stack));
    }
}

/* The first free name cards/DATE-N.png in the data folder; the person is told where. */
static void keep_picture(struct play *play) {
    struct house *house = &play->session.house;
    char wanted[1100];
    char folder[1100];
    char path[1200];
    char day[11];
    struct error err = {"there is no data folder"};
    bool fine = house->data_folder != NULL;
    snprintf(wanted, sizeof wanted, "%s/cards", fine ? house->data_folder : "");
    fine = fine && files_data_folder(folder, sizeof folder, wanted, &err);
    date_format(house->today, day);
    for (int i = 1; fine && i <= CARDS_A_DAY; i++) {
        snprintf(path, sizeof path, "%.1090s/%s-%d.png", folder, day, i);
        if (access(path, F_OK) != 0) {
            break;
        }
    }
    fine = fine && window_save_png(play->session.window, path, &err);
    const char *values[] = {fine ? path : err.text};
    const char *id = fine ? "reflect.saved" : "reflect.not-saved";
    strings_format(house->strings, id, house->said, sizeof house->said, values, 1);
}

static void obey_news(struct play *play, const struct input_news *news) {
    struct house *house = &play->session.house;
    play->quit |= news->quit;
    if (news->resized) {
        window_resized(play->session.window);
    }
    if (news->exposed) {
        window_exposed(play->session.window);
    }
    if (news->toggle_fullscreen) {
        house->settings.fullscreen = !house->settings.fullscreen;
        house->settings_changed = true;
    }
}

static void frame(struct play *play) {
    struct actions actions = {.count = 0};
    struct input_news news = {0};
    input_poll(play->input, play->session.window, &actions, &news);
    obey_news(play, &news);
    int due = clock_due_ticks(&play->clock, TICKS_AT_ONCE);
    if (due == 0 && actions.count > 0) {
        due = 1;
    }
    for (int i = 0; i < due && !stack_ended(play->stack); i++) {
        tick(play, &actions);
        actions.count = 0;
    }
    if (due > 0 && !stack_ended(play->stack)) {
        draw_list_clear(&play->list);
        stack_draw(play->stack, &play->list);
        window_present(play->session.window, &play->list);
    }
    if (play->session.house.cues.keep_picture || news.screenshot) {
        play->session.house.cues.keep_picture = false;
        keep_picture(play);
    }
    input_wait(play->input, IDLE_WAIT_MS);
}

static bool open_first(struct play *play, const struct options *options, struct error *err) {
    bool fine = true;
    if (options->level != NULL) {
        fine = stack_open(play->stack, &hub_screen, "") && stack_open(play->stack, &room_screen, options->level);
        return fine || error_set(err, "unknown level '%.60s'; `inner-house list` names them all", options->level);
    }
    if (options->journey != NULL) {
        fine = stack_open(play->stack, &journey_screen, options->journey);
        return fine || error_set(err, "unknown journey '%.60s'; `inner-house list` names them all", options->journey);
    }
    return stack_open(play->stack, &title_screen, "") || error_set(err, "the title cannot be opened");
}

static void note_condition(struct play *play) {
    struct house *house = &play->session.house;
    enum tracker_condition condition = tracker_condition(house->tracker);
    if (condition != TRACKER_FINE && condition != TRACKER_FRESH) {
        utf8_copy(house->said, sizeof house->said, house_word(house, tracker_condition_id(condition)));
    }
}

static bool start_record(struct play *play, const struct options *options, struct error *err) {
    if (options->record == NULL) {
        return true;
    }
    play->record = fopen(options->record, "w");
    if (play->record == NULL) {
        return error_set(err, "%s: cannot be written: %s", options->record, strerror(errno));
    }
    const struct house *house = &play->session.house;
    struct replay_head head = {.seed = house->seed,
                               .day = house->today,
                               .text_percent = house->settings.text_percent,
                               .reduced_motion = house->settings.reduced_motion};
    if (options->level != NULL) {
        utf8_copy(head.level, sizeof head.level, options->level);
        head.content = library_level(house->library, options->level)->hash;
    }
    replay_write_head(play->record, &head);
    return true;
}

static bool open_all(struct play *play, const struct options *options, const char *program, struct error *err) {
    const struct session_kind kind = {.remembers = options->record == NULL};
    if (!session_open(&play->session, options, program, &kind, err)) {
        return false;
    }
    play->stack = stack_create(&play->session.house);
    if (!input_create(&play->input, err) ||
        (options->text_out != NULL && !text_out_open(&play->text_out, options->text_out, err)) ||
        !open_first(play, options, err) || !start_record(play, options, err)) {
        return false;
    }
    play->sound = sound_create(&play->session.reader, options->mute);
    play->voice = voice_create();
    play->fullscreen = play->session.house.settings.fullscreen;
    apply_settings(play);
    note_condition(play);
    return true;
}

static void close_all(struct play *play) {
    if (play->record != NULL) {
        replay_write_end(play->record, play->tick);
        fclose(play->record);
    }
    voice_destroy(play->voice);
    sound_destroy(play->sound);
    text_out_close(play->text_out);
    stack_destroy(play->stack);
    input_destroy(play->input);
    draw_list_free(&play->list);
    session_close(&play->session);
}

int play_run(const struct options *options, const char *program) {
    struct play *play = memory_get(1, sizeof *play);
    struct error err = {""};
    int code = 0;
    if (open_all(play, options, program, &err)) {
        clock_start(&play->clock);
        while (!play->quit && !stack_ended(play->stack)) {
            frame(play);
        }
        (void)tracker_retry(play->session.house.tracker);
    } else {
        bool usage = strncmp(err.text, "unknown ", 8) == 0;
        code = usage ? 2 : 1;
        fprintf(stderr, "inner-house: %s\n", err.text);
        if (!usage) {
            message_box("Inner House", err.text);
        }
    }
    close_all(play);
    free(play);
    return code;
}
