/* Commands that show without a display: one picture, a replay checked or filmed.
 * All run the same stack as a real evening. */
#include "screen/offscreen.h"

#include "screen/bot.h"
#include "screen/commands.h"
#include "screen/replay.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FILM_EVERY_TICKS = 4, SHOT_TICKS = 120 };

int offscreen_complain(const struct error *err, int code) {
    fprintf(stderr, "inner-house: %s\n", err->text);
    return code;
}

/* A recorded visit starts from an empty house and keeps nothing, so that it replays the same anywhere. */
bool offscreen_begin(struct offscreen *off, const struct options *options, const char *program,
                     const struct guest *guest, struct error *err) {
    memset(off, 0, sizeof *off);
    const struct session_kind kind = {.profile = guest == NULL ? NULL : guest->profile,
                                      .hidden = true,
                                      .remembers = options->data != NULL && options->record == NULL};
    if (!session_open(&off->session, options, program, &kind, err)) {
        return false;
    }
    off->stack = stack_create(&off->session.house);
    if (guest != NULL && !guest->arrive(guest->context, off, err)) {
        offscreen_end(off);
        return false;
    }
    off->guest = guest;
    return true;
}

void offscreen_end(struct offscreen *off) {
    stack_destroy(off->stack);
    if (off->guest != NULL) {
        off->guest->leave(off->guest->context);
    }
    draw_list_free(&off->list);
    session_close(&off->session);
}

void offscreen_tick(struct offscreen *off, const struct actions *actions) {
    stack_tick(off->stack, actions);
    off->session.house.cues.count = 0;
    off->session.house.settings_changed = false;
}

static void picture(struct offscreen *off) {
    draw_list_clear(&off->list);
    stack_draw(off->stack, &off->list);
    window_present(off->session.window, &off->list);
}

/* name: a screen, SCREEN:ARGUMENT, a level, a place. */
static bool open_named(struct offscreen *off, const char *name, struct error *err) {
    char id[NAME_BYTES];
    const char *colon = strchr(name, ':');
    utf8_copy(id, sizeof id, name);
    id[strcspn(id, ":")] = '\0';
    const struct screen *theirs = off->guest == NULL ? NULL : off->guest->find(id);
    const struct screen *screen = theirs != NULL ? theirs : screen_find(id);
    const char *argument = colon == NULL ? "" : colon + 1;
    bool alone = screen != NULL && !screen->over;
    const struct screen *below = off->guest == NULL ? &hub_screen : off->guest->profile->home;
    bool fine = alone || stack_open(off->stack, below, "");
    fine = fine && (screen != NULL ? stack_open(off->stack, screen, argument)
                                   : stack_open(off->stack, &room_screen, name) ||
                                         stack_open(off->stack, &place_screen, name) ||
                                         stack_open(off->stack, &evidence_screen, name));
    return fine || error_set(err,
                             "unknown screen '%.60s'; there are: hub, hub:storm, title, settings, progress, help, "
                             "porch, pause, the places and the level ids that `inner-house list` names",
                             name);
}

/* Takes the type out of the recorded frame. */
static void strip_type(struct draw_list *list) {
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (list->commands[i].kind != DRAW_TEXT) {
            list->commands[kept++] = list->commands[i];
        }
    }
    list->count = kept;
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

/* OUT.png's neighbour for a tick on the way: OUT-00042.png. */
static bool save_on_the_way(struct offscreen *off, const char *out, int tick, struct error *err) {
    char path[1200];
    const char *dot = strrchr(out, '.');
    int stem = dot == NULL ? (int)strlen(out) : (int)(dot - out);
    snprintf(path, sizeof path, "%.*s-%05d.png", stem < 1100 ? stem : 1100, out, tick);
    picture(off);
    return window_save_png(off->session.window, path, err);
}

int command_shot(const struct options *options, const char *program) {
    return offscreen_shot(options, program, NULL);
}

int offscreen_shot(const struct options *options, const char *program, const struct guest *guest) {
    struct offscreen off;
    struct error err = {""};
    if (!offscreen_begin(&off, options, program, guest, &err)) {
        return offscreen_complain(&err, 1);
    }
    if (!open_named(&off, options->words[0], &err)) {
        offscreen_end(&off);
        return offscreen_complain(&err, 2);
    }
    struct actions none = {.count = 0};
    int ticks = options->tick > 0 ? options->tick : SHOT_TICKS;
    enum bot_input input = BOT_POINTER;
    struct bot bot;
    const char *out = options->out == NULL ? "shot.png" : options->out;
    bool fine = true;
    bool plays = options->input != NULL && bot_input_from_name(options->input, &input);
    bot_begin(&bot, input, off.session.house.seed, house_word(&off.session.house, "voice.selected"));
    for (int i = 0; i < ticks && fine && !stack_ended(off.stack); i++) {
        bool interrupt = false;
        if (options->every > 0 && i % options->every == 0) {
            fine = save_on_the_way(&off, out, i, &err);
        }
        if (plays) {
            bot_act(&bot, off.stack, stack_speech(off.stack, &interrupt), &none);
        }
        offscreen_tick(&off, &none);
        none.count = 0;
    }
    draw_list_clear(&off.list);
    stack_draw(off.stack, &off.list);
    if (options->bare) {
        strip_type(&off.list);
    }
    window_present(off.session.window, &off.list);
    fine = fine && (is_text(out) ? save_words(&off, out, &err) : window_save_png(off.session.window, out, &err));
    offscreen_end(&off);
    return fine ? 0 : offscreen_complain(&err, 1);
}

static bool begin_replay(struct offscreen *off, const struct replay *replay, const struct options *options,
                         const char *program, struct error *err) {
    if (!offscreen_begin(off, options, program, NULL, err)) {
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
        offscreen_tick(off, &actions);
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
        return offscreen_complain(&err, 1);
    }
    struct offscreen off = {0};
    bool fine = begin_replay(&off, &replay, options, program, &err) && run_replay(&off, &replay, film, &err);
    if (fine) {
        printf("%s\tticks %u\tsame\n", options->words[0], replay.ticks);
    }
    offscreen_end(&off);
    replay_free(&replay);
    return fine ? 0 : offscreen_complain(&err, 1);
}

int command_replay(const struct options *options, const char *program) {
    return play_replay(options, program, NULL);
}

int command_film(const struct options *options, const char *program) {
    struct error err = {""};
    if (mkdir(options->words[1], 0777) != 0 && errno != EEXIST) {
        error_set(&err, "%s: cannot be made: %s", options->words[1], strerror(errno));
        return offscreen_complain(&err, 1);
    }
    return play_replay(options, program, options->words[1]);
}
