/* From the file to policies. Each wrong value has its own complaint; one error and the whole file is put aside, so
 * that nobody runs half of what they wrote. */
#include "kiosk/config.h"

#include "content/load.h"
#include "core/date.h"
#include "core/text.h"
#include "kiosk/config_file.h"
#include "progress/pin.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const own_scenes[] = {"kiosk", "hearth-breath", "rest-break", "forgotten-message", "porch-good-day"};

static struct config safe(void) {
    struct config config = {.site = {.name = "", .contact = "", .region = "", .line = {"", "", "", ""}},
                            .start = "",
                            .ceiling = WEIGHT_LIGHT,
                            .minutes = 3,
                            .ask_after_s = 45,
                            .countdown_s = 20,
                            .pin = "",
                            .staff_min = 10,
                            .reach_mm = 1220,
                            .volume = 7,
                            .quiet_volume = 2,
                            .restart_at = -1,
                            .counts = "",
                            .updates_folder = "",
                            .updates_key = ""};
    for (int i = 0; i < WEEK; i++) {
        config.open[i] = (struct span){0, MINUTES_A_DAY};
    }
    return config;
}

/* ---- reading ---- */

static unsigned char *read_file(const char *path, size_t *count, struct complaints *complaints) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        complaints_add(complaints, COMPLAINT_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
        return NULL;
    }
    unsigned char *bytes = memory_get(1, CONFIG_BYTES_MAX + 1);
    *count = fread(bytes, 1, CONFIG_BYTES_MAX + 1, file);
    bool fine = ferror(file) == 0;
    fclose(file);
    if (fine && *count <= CONFIG_BYTES_MAX) {
        return bytes;
    }
    complaints_add(complaints, COMPLAINT_ERROR, path, 0, 0,
                   fine ? "is larger than a kiosk's file ever is" : "cannot be read to its end");
    free(bytes);
    return NULL;
}

/* Nothing but comments and blank lines: as good as no file. */
static bool says_nothing(const unsigned char *bytes, size_t count) {
    bool comment = false;
    for (size_t i = 0; i < count; i++) {
        comment = bytes[i] == '#' || (comment && bytes[i] != '\n');
        if (!comment && strchr(" \t\r\n", bytes[i]) == NULL) {
            return false;
        }
    }
    return true;
}

/* ---- one value after another ---- */

static void take_number(struct check *check, const char *path, const int *from, int least, int most, int *out) {
    if (from == NULL) {
        return;
    }
    if (*from < least || *from > most) {
        check_error(check, path, "'%s' is %d; it goes from %d to %d", path, *from, least, most);
    } else {
        *out = *from;
    }
}

static void take_text(const char *from, const char **out) {
    *out = from == NULL ? *out : from;
}

static void take_site(struct check *check, const struct file_site *from, struct site *out) {
    if (from == NULL) {
        return;
    }
    take_text(from->name, &out->name);
    take_text(from->contact, &out->contact);
    take_text(from->region, &out->region);
    if (from->help != NULL) {
        int32_t day = 0;
        take_text(from->help->name, &out->line.name);
        take_text(from->help->reach, &out->line.reach);
        take_text(from->help->hours, &out->line.hours);
        take_text(from->help->checked, &out->line.checked);
        if (out->line.name[0] == '\0' || out->line.reach[0] == '\0') {
            check_error(check, "site.help", "a help line needs a 'name' and how to 'reach' it");
        }
        if (!date_parse(out->line.checked, &day)) {
            check_error(check, "site.help.checked",
                        "say when somebody last tried this number, as YYYY-MM-DD, not '%.40s'", out->line.checked);
        }
    }
}

static void take_span(struct check *check, const char *path, const char *from, struct span *out) {
    if (from != NULL && !span_parse(from, out)) {
        check_error(check, path, "'%.40s' is no span of time; write it like \"09:00-18:00\", or closed", from);
    }
}

static void take_hours(struct check *check, const struct file_hours *from, struct config *out) {
    static const char *const days[] = {"monday",   "tuesday", "wednesday", "thursday",
                                       "friday", "saturday", "sunday",    "every-day"};
    if (from == NULL) {
        return;
    }
    struct span usual = out->open[0];
    take_span(check, "hours.every-day", from->days[WEEK], &usual);
    for (int i = 0; i < WEEK; i++) {
        char path[40];
        snprintf(path, sizeof path, "hours.%s", days[i]);
        out->open[i] = usual;
        take_span(check, path, from->days[i], &out->open[i]);
    }
    if (from->restart_at != NULL && !minute_parse(from->restart_at, &out->restart_at)) {
        check_error(check, "hours.restart-at", "'%.40s' is no time of day; write it like \"03:30\"", from->restart_at);
    }
    out->restart_at %= MINUTES_A_DAY;
}

static void take_sound(struct check *check, const struct file_sound *from, struct config *out) {
    if (from == NULL) {
        return;
    }
    take_number(check, "sound.most", from->most, 0, 10, &out->volume);
    take_number(check, "sound.quiet-most", from->quiet_most, 0, 10, &out->quiet_volume);
    take_span(check, "sound.quiet-hours", from->quiet_hours, &out->quiet);
    if (out->quiet_volume > out->volume) {
        check_error(check, "sound.quiet-most", "quiet hours (%d) are louder than the rest of the day (%d)",
                    out->quiet_volume, out->volume);
    }
}

static void take_staff(struct check *check, const struct file_staff *from, struct config *out) {
    if (from == NULL) {
        return;
    }
    take_text(from->pin, &out->pin);
    take_number(check, "staff.closes-after-minutes", from->closes_after_min, 1, 60, &out->staff_min);
    if (out->pin[0] != '\0' && !pin_hash_valid(out->pin)) {
        check_error(check, "staff.pin", "this is not what `inner-house kiosk --set-pin` prints; the PIN itself does "
                                        "not belong into a file");
    }
}

static void take_screen(struct check *check, const struct file_screen *from, struct config *out) {
    if (from != NULL) {
        take_number(check, "screen.width-mm", from->width_mm, 150, 3000, &out->screen_mm);
        take_number(check, "screen.height-mm", from->height_mm, 80, 3000, &out->height_mm);
        take_number(check, "screen.lower-edge-mm", from->lower_edge_mm, 0, 2000, &out->lowest_mm);
        take_number(check, "screen.reach-mm", from->reach_mm, 600, 2500, &out->reach_mm);
        if (out->screen_mm == 0 && out->lowest_mm > 0) {
            check_error(check, "screen.lower-edge-mm", "to keep things within reach, 'width-mm' of the picture is "
                                                       "needed too");
        }
    }
}

static void take_updates(struct check *check, const struct file_updates *from, struct config *out) {
    if (from != NULL) {
        take_text(from->folder, &out->updates_folder);
        take_text(from->key, &out->updates_key);
        if (out->updates_folder[0] == '\0' || out->updates_key[0] == '\0') {
            check_error(check, "updates", "updates need both a 'folder' and the public 'key' they are signed with");
        }
    }
}

static void take_all(struct check *check, const struct config_file *from, struct config *out) {
    for (unsigned i = 0; i < from->languages_count; i++) {
        out->languages[out->language_count++] = from->languages[i];
    }
    for (unsigned i = 0; i < from->scenes_count; i++) {
        out->scenes[out->scene_count++] = from->scenes[i];
    }
    take_text(from->start, &out->start);
    take_site(check, from->site, &out->site);
    out->ceiling = from->ceiling == NULL ? out->ceiling : *from->ceiling;
    take_number(check, "minutes", from->minutes, 1, 20, &out->minutes);
    if (from->idle != NULL) {
        take_number(check, "idle.ask-after-seconds", from->idle->ask_after_s, 20, 600, &out->ask_after_s);
        take_number(check, "idle.countdown-seconds", from->idle->countdown_s, 20, 300, &out->countdown_s);
    }
    take_staff(check, from->staff, out);
    take_screen(check, from->screen, out);
    take_sound(check, from->sound, out);
    take_hours(check, from->hours, out);
    take_text(from->counts, &out->counts);
    take_updates(check, from->updates, out);
}

static bool read_into(struct config *out, const char *path, struct complaints *complaints) {
    size_t count = 0;
    unsigned char *bytes = read_file(path, &count, complaints);
    if (bytes == NULL) {
        return false;
    }
    bool fine = says_nothing(bytes, count);
    void *data = NULL;
    if (!fine && load_yaml(path, bytes, count, &config_schema, complaints, &out->document, &data)) {
        out->file = data;
        struct check check = {.file = path, .document = out->document, .complaints = complaints};
        check_common(&check);
        take_all(&check, out->file, out);
        fine = check.errors == 0;
    }
    free(bytes);
    return fine;
}

bool config_load(struct config *out, const char *path, struct complaints *complaints) {
    *out = safe();
    if (path == NULL) {
        return true;
    }
    struct config read = safe();
    read.path = text_duplicate(path);
    if (!read_into(&read, path, complaints)) {
        config_free(&read);
        return false;
    }
    *out = read;
    return true;
}

void config_free(struct config *config) {
    if (config->file != NULL) {
        load_free(&config_schema, config->file);
    }
    document_free(config->document);
    free(config->path);
    memset(config, 0, sizeof *config);
}

/* ---- what the packs say to it ---- */

/* Why a scene cannot be played here; NULL: it can. */
static const char *unfit_level(const struct config *config, const struct level *level) {
    if (level == NULL) {
        return "there is no such level or journey in the packs; `inner-house list` names them all";
    }
    if (level->head->weight > config->ceiling) {
        return "it is a heavy one, and the ceiling is 'light'";
    }
    if (strcmp(level->kind->id, "letter") == 0) {
        return "letters belong at home: here nothing is kept";
    }
    return level->head->minutes > config->minutes ? "it takes longer than 'minutes' allows" : NULL;
}

static const char *unfit(const struct config *config, const struct library *library, const char *id) {
    const struct journey *journey = library_journey(library, id);
    if (journey == NULL) {
        return unfit_level(config, library_level(library, id));
    }
    const char *why = journey->minutes > config->minutes ? "it takes longer than 'minutes' allows" : NULL;
    for (unsigned i = 0; i < journey->step_count && why == NULL; i++) {
        const struct journey_step *step = &journey->steps[i];
        struct config any_length = {.ceiling = config->ceiling, .minutes = 60};
        why = step->level == NULL ? NULL : unfit_level(&any_length, library_level(library, step->level));
        for (unsigned k = 0; k < step->one_of_count && why == NULL; k++) {
            why = unfit_level(&any_length, library_level(library, step->one_of[k]));
        }
    }
    return why;
}

static void put_own_scenes(struct config *config, const struct library *library) {
    for (size_t i = 0; i < sizeof own_scenes / sizeof *own_scenes; i++) {
        if (unfit(config, library, own_scenes[i]) == NULL) {
            config->scenes[config->scene_count++] = own_scenes[i];
        }
    }
}

static bool has_scene(const struct config *config, const char *id) {
    for (size_t i = 0; i < config->scene_count; i++) {
        if (strcmp(config->scenes[i], id) == 0) {
            return true;
        }
    }
    return false;
}

bool config_fit(struct config *config, const struct library *library, int32_t today, struct complaints *complaints) {
    struct check check = {.file = config->path, .document = config->document, .complaints = complaints};
    size_t kept = 0;
    for (size_t i = 0; i < config->scene_count; i++) {
        const char *why = unfit(config, library, config->scenes[i]);
        if (why == NULL) {
            config->scenes[kept++] = config->scenes[i];
        } else {
            char path[32];
            snprintf(path, sizeof path, "scenes[%zu]", i);
            check_error(&check, path, "'%.60s' is left out: %s", config->scenes[i], why);
        }
    }
    config->scene_count = kept;
    if (kept == 0) {
        put_own_scenes(config, library);
    }
    if (config->start[0] != '\0' && !has_scene(config, config->start)) {
        check_error(&check, "start", "'%.60s' is not one of the scenes here", config->start);
        config->start = "";
    }
    int age = config_help_age(config, library, today);
    config->site.help_is_old = age < 0 || age > HELP_OLD_DAYS;
    return check.errors == 0;
}

int config_help_age(const struct config *config, const struct library *library, int32_t today) {
    int32_t day = 0;
    if (config->site.line.name[0] != '\0') {
        return date_parse(config->site.line.checked, &day) ? (today > day ? today - day : 0) : -1;
    }
    int oldest = -1;
    for (size_t i = 0; i < library_help_count(library); i++) {
        const struct help_entry *entry = library_help_at(library, i);
        if (config->site.region[0] != '\0' && strcmp(entry->region, config->site.region) != 0) {
            continue;
        }
        if (entry->verified == NULL || !date_parse(entry->verified, &day)) {
            return -1;
        }
        int age = today > day ? today - day : 0;
        oldest = age > oldest ? age : oldest;
    }
    return oldest;
}
