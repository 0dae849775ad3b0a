/* A replay is a text file, one step a line, so that it can be read and compared. */
#include "screen/replay.h"

#include "core/text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { REPLAY_STEPS_MAX = 1000000, REPLAY_DOTS_MAX = 1 << 17, LINE_MAX_BYTES = 256 };

void replay_write_head(FILE *out, const struct replay_head *head) {
    fprintf(out, "inner-house-replay %d\n", REPLAY_VERSION);
    fprintf(out, "level %s %016" PRIx64 "\n", head->level[0] == '\0' ? "-" : head->level, head->content);
    fprintf(out, "seed %" PRIu64 " day %d text %d still %d\n", head->seed, (int)head->day, head->text_percent,
            head->reduced_motion ? 1 : 0);
}

void replay_write_actions(FILE *out, uint32_t tick, const struct actions *actions) {
    for (size_t i = 0; i < actions->count; i++) {
        const struct action *action = &actions->items[i];
        float x = action->kind == ACTION_TEXT ? (float)utf8_length(action->text) : action->x;
        fprintf(out, "%u %s %s %.1f %.1f", tick, action_name(action->kind), device_name(action->device), (double)x,
                (double)action->y);
        if (action->edit != EDIT_NONE || action->select) {
            size_t characters = action->long_text == NULL ? 0 : utf8_length(action->long_text);
            fprintf(out, " %s %d %zu", edit_name(action->edit), action->select ? 1 : 0, characters);
        }
        fprintf(out, "\n");
    }
}

void replay_write_checksum(FILE *out, uint32_t tick, uint64_t checksum) {
    fprintf(out, "%u = %016" PRIx64 "\n", tick, checksum);
}

void replay_write_end(FILE *out, uint32_t tick) {
    fprintf(out, "%u end\n", tick);
}

static struct replay_step *add_step(struct replay *replay) {
    if (replay->count == replay->capacity) {
        replay->capacity = replay->capacity == 0 ? 256 : replay->capacity * 2;
        replay->steps = memory_resize(replay->steps, replay->capacity, sizeof *replay->steps);
    }
    struct replay_step *step = &replay->steps[replay->count++];
    memset(step, 0, sizeof *step);
    return step;
}

static bool find_action(const char *kind, const char *device, struct action *action) {
    bool found_kind = false;
    bool found_device = false;
    for (int i = 0; i < ACTION_KIND_COUNT && !found_kind; i++) {
        found_kind = strcmp(action_name((enum action_kind)i), kind) == 0;
        action->kind = (enum action_kind)i;
    }
    for (int i = 0; i < DEVICE_COUNT && !found_device; i++) {
        found_device = strcmp(device_name((enum device)i), device) == 0;
        action->device = (enum device)i;
    }
    return found_kind && found_device;
}

static bool find_edit(const char *name, struct action *action) {
    for (int i = 0; i < EDIT_COMMAND_COUNT; i++) {
        if (strcmp(edit_name((enum edit_command)i), name) == 0) {
            action->edit = (enum edit_command)i;
            return true;
        }
    }
    return false;
}

/* As much was pasted or composed; what it was is nobody's business. */
static const char *dots(struct replay *replay, size_t count) {
    if (replay->dots == NULL) {
        replay->dots = memory_get(REPLAY_DOTS_MAX + 1, 1);
        memset(replay->dots, '.', REPLAY_DOTS_MAX);
    }
    return replay->dots + REPLAY_DOTS_MAX - (count < REPLAY_DOTS_MAX ? count : REPLAY_DOTS_MAX);
}

/* What follows an action that edits or selects: "word-left 1 0". */
static bool read_edit(struct replay *replay, const char *line, struct action *action) {
    char name[32];
    int select = 0;
    size_t characters = 0;
    if (sscanf(line, "%*u %*s %*s %*f %*f %31s %d %zu", name, &select, &characters) != 3) {
        return action->kind != ACTION_EDIT;
    }
    action->select = select != 0;
    if (!find_edit(name, action)) {
        return false;
    }
    bool long_text = action->edit == EDIT_PASTE || action->edit == EDIT_PREEDIT;
    action->long_text = long_text ? dots(replay, characters) : NULL;
    return true;
}

static bool read_step(struct replay *replay, const char *line, bool *end) {
    unsigned tick;
    char kind[32];
    char device[32];
    uint64_t checksum;
    struct action action = {0};
    if (replay->count >= REPLAY_STEPS_MAX) {
        return false;
    }
    if (sscanf(line, "%u = %16" SCNx64, &tick, &checksum) == 2) {
        struct replay_step *step = add_step(replay);
        step->tick = tick;
        step->is_checksum = true;
        step->checksum = checksum;
        return true;
    }
    if (sscanf(line, "%u %31s %31s %f %f", &tick, kind, device, &action.x, &action.y) == 5 &&
        find_action(kind, device, &action) && read_edit(replay, line, &action)) {
        for (int i = 0; action.kind == ACTION_TEXT && i < (int)action.x && i < (int)sizeof action.text - 1; i++) {
            action.text[i] = '.'; /* as much was typed; what it was is nobody's business */
        }
        struct replay_step *step = add_step(replay);
        step->tick = tick;
        step->action = action;
        return true;
    }
    if (sscanf(line, "%u %31s", &tick, kind) == 2 && strcmp(kind, "end") == 0) {
        replay->ticks = tick;
        *end = true;
        return true;
    }
    return false;
}

static bool read_head(struct replay *replay, FILE *in) {
    int version = 0;
    int day = 0;
    int still = 0;
    bool fine = fscanf(in, "inner-house-replay %d\n", &version) == 1 && version == REPLAY_VERSION &&
                fscanf(in, "level %63s %16" SCNx64 "\n", replay->head.level, &replay->head.content) == 2 &&
                fscanf(in, "seed %" SCNu64 " day %d text %d still %d\n", &replay->head.seed, &day,
                       &replay->head.text_percent, &still) == 4;
    replay->head.day = day;
    replay->head.reduced_motion = still != 0;
    if (strcmp(replay->head.level, "-") == 0) {
        replay->head.level[0] = '\0';
    }
    return fine && replay->head.text_percent >= 100 && replay->head.text_percent <= 250;
}

bool replay_read(struct replay *out, const char *path, struct error *err) {
    memset(out, 0, sizeof *out);
    FILE *in = fopen(path, "r");
    if (in == NULL) {
        return error_set(err, "%s: cannot be opened", path);
    }
    bool fine = read_head(out, in);
    bool end = false;
    int number = 4;
    char line[LINE_MAX_BYTES];
    if (!fine) {
        error_set(err, "%s: not a replay of version %d", path, REPLAY_VERSION);
    }
    for (; fine && !end && fgets(line, sizeof line, in) != NULL; number++) {
        fine = read_step(out, line, &end);
        if (!fine) {
            error_set(err, "%s:%d: not a step of a replay", path, number);
        }
    }
    fclose(in);
    if (fine && !end) {
        fine = error_set(err, "%s: ends before its last line", path);
    }
    if (!fine) {
        replay_free(out);
    }
    return fine;
}

void replay_free(struct replay *replay) {
    free(replay->steps);
    free(replay->dots);
    memset(replay, 0, sizeof *replay);
}
