/* `bot`: plays levels and journeys to their end by one kind of input, and prints a
 * line of facts for each. With --patient and --porch it tries every state on the way. */
#include "core/hash.h"
#include "screen/bot.h"
#include "screen/commands.h"
#include "screen/offscreen.h"
#include "screen/replay.h"
#include "screen/trial.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BOT_TICKS_MAX = 200000 };

static void print_trial(const struct trial *trial) {
    if (trial->patient) {
        printf("\twaited in %zu states", trial->waited);
    }
    if (trial->porch) {
        printf("\tporch %zu times", trial->porched);
    }
    printf("%s\n", trial->failures > 0 ? "\tFAILED" : "");
}

/* In the room, the bot is finished when the stack is back at the hub. */
static bool play_level(struct offscreen *off, struct trial *trial, const char *level, enum bot_input input,
                       FILE *record) {
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
        trial_tick(trial, off->stack, level);
        bot_act(bot, off->stack, stack_speech(off->stack, &interrupt), &actions);
        if (record != NULL) {
            replay_write_actions(record, ticks, &actions);
            if (ticks % TICKS_PER_SECOND == 0) {
                replay_write_checksum(record, ticks, stack_hash(off->stack));
            }
        }
        offscreen_tick(off, &actions);
        home = stack_top(off->stack) == &hub_screen;
    }
    bool done = home && house->leaving == LEAVING_DONE;
    if (record != NULL) {
        replay_write_end(record, ticks);
    }
    printf("%s\t%s\t%s\tpresses %u\tticks %u\tvisits %lld", level, bot_input_name(input),
           done ? "finished" : fine ? "NOT FINISHED" : "NOT OPENED", bot->presses, ticks,
           (long long)house->summary.visits);
    print_trial(trial);
    if (!done && fine) {
        fprintf(stderr, "%s: stuck on page '%s' at '%s', on the way to '%s'\n", level, stack_tree(off->stack)->page,
                stack_ui(off->stack)->focus, bot->target);
    }
    free(bot);
    return done && trial->failures == 0;
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

struct tour {
    struct offscreen off;
    const struct options *options;
    enum bot_input input;
    const char *only; /* id of a level, a journey or a practice; NULL: all */
    struct trial *trial;
};

static bool play(struct tour *tour, const char *id) {
    bool alone = tour->only != NULL && strcmp(tour->only, id) == 0;
    FILE *record = alone ? open_record(&tour->off, tour->options, id) : NULL;
    *tour->trial = (struct trial){.patient = tour->options->patient,
                                    .porch = tour->options->porch,
                                    .scanning = tour->input == BOT_SWITCH};
    bool fine = play_level(&tour->off, tour->trial, id, tour->input, record);
    return (record == NULL || fclose(record) == 0) && fine;
}

static bool play_all(struct tour *tour, size_t *played) {
    const struct library *library = tour->off.session.library;
    bool fine = true;
    for (size_t i = 0; i < library_level_count(library); i++) {
        const struct level *level = library_level_at(library, i);
        if (tour->only == NULL || strcmp(tour->only, level->head->id) == 0 ||
            strcmp(tour->only, level->kind->id) == 0) {
            fine = play(tour, level->head->id) && fine;
            ++*played;
        }
    }
    for (size_t i = 0; i < library_journey_count(library); i++) {
        const char *id = library_journey_at(library, i)->id;
        if (tour->only == NULL || strcmp(tour->only, id) == 0) {
            fine = play(tour, id) && fine;
            ++*played;
        }
    }
    return fine;
}

int command_bot(const struct options *options, const char *program) {
    struct error err = {""};
    struct tour tour = {.options = options,
                        .input = BOT_KEYBOARD,
                        .only = options->word_count == 1 ? options->words[0] : NULL};
    if (options->input != NULL) {
        (void)bot_input_from_name(options->input, &tour.input);
    }
    if (!offscreen_begin(&tour.off, options, program, NULL, &err)) {
        return offscreen_complain(&err, 1);
    }
    tour.trial = memory_get(1, sizeof *tour.trial);
    size_t played = 0;
    bool fine = play_all(&tour, &played);
    offscreen_end(&tour.off);
    free(tour.trial);
    if (played == 0) {
        error_set(&err, "unknown level, journey or practice '%.60s'; `inner-house list` names them all", tour.only);
        return offscreen_complain(&err, 2);
    }
    return fine ? 0 : 1;
}
