/* Commands that play without a display: one picture, a bot's visit, a replay
 * checked or filmed. All run the same stack as a real evening, on a tracker in
 * memory. */
#include "screen/bot.h"
#include "screen/commands.h"
#include "screen/replay.h"
#include "screen/session.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { BOT_TICKS_MAX = 200000, FILM_EVERY_TICKS = 6, SHOT_TICKS = 120 };

struct offscreen {
    struct session session;
    struct stack *stack;
    struct draw_list list;
};

static int complain(const struct error *err, int code) {
    fprintf(stderr, "inner-house: %s\n", err->text);
    return code;
}

/* A recorded visit starts from an empty house and keeps nothing, so that it replays the same anywhere. */
static bool begin(struct offscreen *off, const struct options *options, const char *program, struct error *err) {
    memset(off, 0, sizeof *off);
    if (!session_open(&off->session, options, program, true, options->data != NULL && options->record == NULL, err)) {
        return false;
    }
    off->stack = stack_create(&off->session.house);
    return true;
}

static void end(struct offscreen *off) {
    stack_destroy(off->stack);
    draw_list_free(&off->list);
    session_close(&off->session);
}

static void tick(struct offscreen *off, const struct actions *actions) {
    stack_tick(off->stack, actions);
    off->session.house.cues.count = 0;
    off->session.house.settings_changed = false;
}

static void picture(struct offscreen *off) {
    draw_list_clear(&off->list);
    stack_draw(off->stack, &off->list);
    window_present(off->session.window, &off->list);
}

static bool open_named(struct offscreen *off, const char *name, struct error *err) {
    const struct screen *screen = screen_find(name);
    bool fine = screen != NULL ? stack_open(off->stack, screen, "")
                               : stack_open(off->stack, &hub_screen, "") &&
                                     (stack_open(off->stack, &room_screen, name) ||
                                      stack_open(off->stack, &place_screen, name) ||
                                      stack_open(off->stack, &evidence_screen, name));
    return fine || error_set(err,
                             "unknown screen '%.60s'; there are: hub, title, settings, progress, help, porch, pause, "
                             "the places and the level ids that `inner-house list` names",
                             name);
}

static bool is_text(const char *path) {
    size_t length = strlen(path);
    return length > 4 && strcmp(path + length - 4, ".txt") == 0;
}

/* The same frame as words: its semantic tree and its draw list. */
static bool save_words(struct offscreen *off, const char *path, struct error *err) {
    struct text words = {0};
    tree_print(stack_tree(off->stack), &words);
    text_append(&words, "\n");
    draw_list_print(&off->list, &words);
    FILE *out = fopen(path, "w");
    bool fine = out != NULL && fputs(text_get(&words), out) >= 0;
    fine = (out == NULL || fclose(out) == 0) && fine;
    text_free(&words);
    return fine || error_set(err, "%s: cannot be written", path);
}

int command_shot(const struct options *options, const char *program) {
    struct offscreen off;
    struct error err = {""};
    if (!begin(&off, options, program, &err)) {
        return complain(&err, 1);
    }
    if (!open_named(&off, options->words[0], &err)) {
        end(&off);
        return complain(&err, 2);
    }
    struct actions none = {.count = 0};
    int ticks = options->tick > 0 ? options->tick : SHOT_TICKS;
    enum bot_input input = BOT_POINTER;
    struct bot bot;
    bool plays = options->input != NULL && bot_input_from_name(options->input, &input);
    bot_begin(&bot, input, off.session.house.seed, house_word(&off.session.house, "voice.selected"));
    for (int i = 0; i < ticks && !stack_ended(off.stack); i++) {
        bool interrupt = false;
        if (plays) {
            bot_act(&bot, off.stack, stack_speech(off.stack, &interrupt), &none);
        }
        tick(&off, &none);
        none.count = 0;
    }
    picture(&off);
    const char *out = options->out == NULL ? "shot.png" : options->out;
    bool fine = is_text(out) ? save_words(&off, out, &err) : window_save_png(off.session.window, out, &err);
    end(&off);
    return fine ? 0 : complain(&err, 1);
}

/* In the room, the bot is finished when the stack is back at the hub. */
static bool play_level(struct offscreen *off, const char *level, enum bot_input input, FILE *record) {
    struct house *house = &off->session.house;
    stack_destroy(off->stack);
    off->stack = stack_create(house);
    house->settings.one_switch = input == BOT_SWITCH;
    house->settings.scan_tenths = 5;
    house->settings.voice = input == BOT_VOICE;
    struct bot *bot = memory_get(1, sizeof *bot);
    bot_begin(bot, input, house->seed, house_word(house, "voice.selected"));
    struct actions actions = {.count = 0};
    const struct screen *screen = library_level(off->session.library, level) != NULL ? &room_screen : &journey_screen;
    bool fine = stack_open(off->stack, &hub_screen, "") && stack_open(off->stack, screen, level);
    bool home = false;
    uint32_t ticks = 0;
    for (; fine && !home && ticks < BOT_TICKS_MAX; ticks++) {
        bool interrupt = false;
        bot_act(bot, off->stack, stack_speech(off->stack, &interrupt), &actions);
        if (record != NULL) {
            replay_write_actions(record, ticks, &actions);
            if (ticks % TICKS_PER_SECOND == 0) {
                replay_write_checksum(record, ticks, stack_hash(off->stack));
            }
        }
        tick(off, &actions);
        home = stack_top(off->stack) == &hub_screen;
    }
    bool done = home && house->leaving == LEAVING_DONE;
    if (record != NULL) {
        replay_write_end(record, ticks);
    }
    printf("%s\t%s\t%s\tpresses %u\tticks %u\tvisits %lld\n", level, bot_input_name(input),
           done ? "finished" : fine ? "NOT FINISHED" : "NOT OPENED", bot->presses, ticks,
           (long long)house->summary.visits);
    free(bot);
    return done;
}

static FILE *open_record(struct offscreen *off, const struct options *options, const char *id) {
    FILE *record = options->record == NULL ? NULL : fopen(options->record, "w");
    const struct level *level = library_level(off->session.library, id);
    if (record != NULL && level != NULL) {
        const struct house *house = &off->session.house;
        struct replay_head head = {.content = level->hash,
                                   .seed = house->seed,
                                   .day = house->today,
                                   .text_percent = house->settings.text_percent,
                                   .reduced_motion = house->settings.reduced_motion};
        utf8_copy(head.level, sizeof head.level, id);
        replay_write_head(record, &head);
    }
    return record;
}

int command_bot(const struct options *options, const char *program) {
    struct offscreen off;
    struct error err = {""};
    enum bot_input input = BOT_KEYBOARD;
    if (options->input != NULL) {
        (void)bot_input_from_name(options->input, &input);
    }
    if (!begin(&off, options, program, &err)) {
        return complain(&err, 1);
    }
    const struct library *library = off.session.library;
    const char *one = options->word_count == 1 ? options->words[0] : NULL;
    if (one != NULL && library_level(library, one) == NULL && library_journey(library, one) == NULL) {
        error_set(&err, "unknown level or journey '%.60s'; `inner-house list` names them all", one);
        end(&off);
        return complain(&err, 2);
    }
    bool fine = true;
    for (size_t i = 0; i < library_level_count(library); i++) {
        const char *id = library_level_at(library, i)->head->id;
        if (one != NULL && strcmp(id, one) != 0) {
            continue;
        }
        FILE *record = one != NULL ? open_record(&off, options, id) : NULL;
        fine = play_level(&off, id, input, record) && fine;
        if (record != NULL) {
            fclose(record);
        }
    }
    for (size_t i = 0; i < library_journey_count(library); i++) {
        const char *id = library_journey_at(library, i)->id;
        if (one == NULL || strcmp(id, one) == 0) {
            fine = play_level(&off, id, input, NULL) && fine;
        }
    }
    end(&off);
    return fine ? 0 : 1;
}

static bool begin_replay(struct offscreen *off, const struct replay *replay, const struct options *options,
                         const char *program, struct error *err) {
    if (!begin(off, options, program, err)) {
        return false;
    }
    struct house *house = &off->session.house;
    house->seed = replay->head.seed;
    house->today = replay->head.day;
    house->settings.text_percent = replay->head.text_percent;
    house->settings.reduced_motion = replay->head.reduced_motion;
    if (replay->head.level[0] == '\0') {
        return stack_open(off->stack, &title_screen, "");
    }
    const struct level *level = library_level(off->session.library, replay->head.level);
    if (level == NULL) {
        return error_set(err, "the level '%s' of this replay is not here", replay->head.level);
    }
    if (level->hash != replay->head.content) {
        return error_set(err, "the level '%s' has changed since this replay was made", replay->head.level);
    }
    return stack_open(off->stack, &hub_screen, "") && stack_open(off->stack, &room_screen, replay->head.level);
}

/* Plays the replay; false (with err) at the first checksum that differs. */
static bool run_replay(struct offscreen *off, const struct replay *replay, const char *film, struct error *err) {
    size_t at = 0;
    int pictures = 0;
    for (uint32_t now = 0; now < replay->ticks && !stack_ended(off->stack); now++) {
        struct actions actions = {.count = 0};
        for (; at < replay->count && replay->steps[at].tick == now; at++) {
            const struct replay_step *step = &replay->steps[at];
            if (!step->is_checksum) {
                actions_add(&actions, &step->action);
            } else if (stack_hash(off->stack) != step->checksum) {
                return error_set(err, "tick %u differs: %016" PRIx64 " instead of %016" PRIx64, now,
                                 stack_hash(off->stack), step->checksum);
            }
        }
        tick(off, &actions);
        if (film != NULL && now % FILM_EVERY_TICKS == 0 && !stack_ended(off->stack)) {
            char path[1200];
            snprintf(path, sizeof path, "%s/%05d.png", film, pictures++);
            picture(off);
            if (!window_save_png(off->session.window, path, err)) {
                return false;
            }
        }
    }
    return true;
}

static int play_replay(const struct options *options, const char *program, const char *film) {
    struct replay replay;
    struct error err = {""};
    if (!replay_read(&replay, options->words[0], &err)) {
        return complain(&err, 1);
    }
    struct offscreen off = {0};
    bool fine = begin_replay(&off, &replay, options, program, &err) && run_replay(&off, &replay, film, &err);
    if (fine) {
        printf("%s\tticks %u\tsame\n", options->words[0], replay.ticks);
    }
    end(&off);
    replay_free(&replay);
    return fine ? 0 : complain(&err, 1);
}

int command_replay(const struct options *options, const char *program) {
    return play_replay(options, program, NULL);
}

int command_film(const struct options *options, const char *program) {
    struct error err = {""};
    if (mkdir(options->words[1], 0777) != 0 && errno != EEXIST) {
        error_set(&err, "%s: cannot be made: %s", options->words[1], strerror(errno));
        return complain(&err, 1);
    }
    return play_replay(options, program, options->words[1]);
}
