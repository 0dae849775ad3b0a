/* An evening at home: sixty ticks a second, drawn when something changed. The loop owns no game
 * state: it hands actions to the stack and pictures, sounds and words on. */
#include "screen/play.h"

#include "core/date.h"
#include "platform/files.h"
#include "platform/message.h"
#include "screen/live.h"
#include "screen/replay.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CARDS_A_DAY = 999 };
enum { TICKS_AT_ONCE = 4, IDLE_WAIT_MS = 8 };

struct play {
    struct live live;
    FILE *record;
    bool quit;
};

static void tick(struct play *play, const struct actions *actions) {
    if (play->record != NULL) {
        replay_write_actions(play->record, play->live.tick, actions);
        if (play->live.tick % TICKS_PER_SECOND == 0) {
            replay_write_checksum(play->record, play->live.tick, stack_hash(play->live.stack));
        }
    }
    live_tick(&play->live, actions);
}

/* The first free name cards/DATE-N.png in the data folder; the person is told where. */
static void keep_picture(struct play *play) {
    struct house *house = &play->live.session.house;
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
    fine = fine && window_save_png(play->live.session.window, path, &err);
    const char *values[] = {fine ? path : err.text};
    const char *id = fine ? "reflect.saved" : "reflect.not-saved";
    strings_format(house->strings, id, house->said, sizeof house->said, values, 1);
}

static void obey_news(struct play *play, const struct input_news *news) {
    struct house *house = &play->live.session.house;
    play->quit |= news->quit;
    if (news->resized) {
        window_resized(play->live.session.window);
    }
    if (news->exposed) {
        window_exposed(play->live.session.window);
    }
    if (news->toggle_fullscreen) {
        house->settings.fullscreen = !house->settings.fullscreen;
        house->settings_changed = true;
    }
}

static void frame(struct play *play) {
    struct actions actions = {.count = 0};
    struct input_news news = {0};
    input_poll(play->live.input, play->live.session.window, &actions, &news);
    obey_news(play, &news);
    int due = clock_due_ticks(&play->live.clock, TICKS_AT_ONCE);
    if (due == 0 && actions.count > 0) {
        due = 1;
    }
    for (int i = 0; i < due && !stack_ended(play->live.stack); i++) {
        tick(play, &actions);
        actions.count = 0;
    }
    if (due > 0 && !stack_ended(play->live.stack)) {
        live_present(&play->live);
    }
    if (play->live.session.house.cues.keep_picture || news.screenshot) {
        play->live.session.house.cues.keep_picture = false;
        keep_picture(play);
    }
    input_wait(play->live.input, IDLE_WAIT_MS);
}

static bool open_first(struct play *play, const struct options *options, struct error *err) {
    bool fine = true;
    if (options->level != NULL) {
        struct stack *stack = play->live.stack;
        fine = stack_open(stack, &hub_screen, "") && stack_open(stack, &room_screen, options->level);
        return fine || error_set(err, "unknown level '%.60s'; `inner-house list` names them all", options->level);
    }
    if (options->journey != NULL) {
        fine = stack_open(play->live.stack, &journey_screen, options->journey);
        return fine || error_set(err, "unknown journey '%.60s'; `inner-house list` names them all", options->journey);
    }
    return stack_open(play->live.stack, &title_screen, "") || error_set(err, "the title cannot be opened");
}

static void note_condition(struct play *play) {
    struct house *house = &play->live.session.house;
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
    const struct house *house = &play->live.session.house;
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
    if (!live_open(&play->live, options, program, &kind, err) || !open_first(play, options, err) ||
        !start_record(play, options, err)) {
        return false;
    }
    live_hears(&play->live, options->mute);
    note_condition(play);
    return true;
}

static void close_all(struct play *play) {
    if (play->record != NULL) {
        replay_write_end(play->record, play->live.tick);
        fclose(play->record);
    }
    live_close(&play->live);
}

int play_run(const struct options *options, const char *program) {
    struct play *play = memory_get(1, sizeof *play);
    struct error err = {""};
    int code = 0;
    if (open_all(play, options, program, &err)) {
        clock_start(&play->live.clock);
        while (!play->quit && !stack_ended(play->live.stack)) {
            frame(play);
        }
        (void)tracker_retry(play->live.session.house.tracker);
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
