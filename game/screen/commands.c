/* Commands about content and about what is kept: list, check, pack, progress. */
#include "screen/commands.h"

#include "content/check.h"
#include "content/sign.h"
#include "platform/clock.h"
#include "platform/files.h"
#include "practice/practice.h"
#include "progress/report.h"
#include "screen/carry.h"
#include "screen/check_walk.h"
#include "screen/keepsake.h"
#include "screen/session.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_FINE = 0, EXIT_FAILED = 1, EXIT_CONTENT = 3, PRACTICES_MAX = 64 };

static int complain(const struct error *err) {
    fprintf(stderr, "inner-house: %s\n", err->text);
    return EXIT_FAILED;
}

/* A practice takes as long as its shortest level. */
static size_t name_practices(const struct session *session, struct list_row rows[PRACTICES_MAX]) {
    size_t count = 0;
    for (const struct practice *practice; count < PRACTICES_MAX && (practice = practice_at(count)) != NULL; count++) {
        char id[NAME_BYTES];
        snprintf(id, sizeof id, "room-title.%s", practice->id);
        const char *title = strings_has(session->strings, id) ? strings_get(session->strings, id) : practice->id;
        rows[count] = (struct list_row){"practice", practice->id, title,
                                        library_least_minutes(session->library, practice->id)};
    }
    return count;
}

int command_list(const struct options *options, const char *program) {
    struct session session;
    struct error err = {""};
    if (!session_open_content(&session, options, program, &err)) {
        return complain(&err);
    }
    struct list_row practices[PRACTICES_MAX];
    size_t count = name_practices(&session, practices);
    bool fine = library_print_list(session.library, practices, count, stdout, options->json);
    session_close(&session);
    return fine ? EXIT_FINE : EXIT_FAILED;
}

static struct check_options check_options(const struct options *options) {
    size_t count = 0;
    const struct level_kind *const *kinds = practice_kinds(&count);
    const char *base = options->pack_count > 0 ? options->packs[0] : NULL;
    int32_t today = options->has_date ? options->date : clock_today();
    return (struct check_options){.kinds = kinds, .kind_count = count, .base = base, .today = today};
}

static int check_result(bool looked_at, struct complaints *found, const struct error *err) {
    complaints_print(found, stderr);
    size_t errors = found->errors;
    complaints_free(found);
    if (!looked_at && errors == 0) {
        return complain(err);
    }
    return errors > 0 ? EXIT_CONTENT : EXIT_FINE;
}

int command_check(const struct options *options, const char *program) {
    (void)program;
    struct check_options how = check_options(options);
    struct complaints found;
    struct error err = {""};
    complaints_init(&found);
    bool fine = check_pack(options->words[0], &how, &found, &err);
    if (fine) {
        check_walk(options->words[0], how.base, &found);
    }
    return check_result(fine, &found, &err);
}

/* The first time there is no key yet: one is made, and its public half is what a kiosk is given. */
static bool sign_pack(const char *pack, const char *key, struct error *err) {
    char public_key[SIGN_PUBLIC_BYTES];
    bool fresh = access(key, F_OK) != 0;
    if ((fresh && !sign_make_key(key, err)) || !sign_file(pack, key, err) || !sign_public_key(key, public_key, err)) {
        return false;
    }
    if (fresh) {
        printf("A new key was made: %s. Keep it to yourself; who has it can put packs into your kiosks.\n", key);
    }
    printf("%s.sig is written. In the kiosk's file:\nupdates:\n  key: \"%s\"\n", pack, public_key);
    return true;
}

int command_pack(const struct options *options, const char *program) {
    (void)program;
    struct check_options how = check_options(options);
    struct complaints found;
    struct error err = {""};
    complaints_init(&found);
    bool fine = pack_write(options->words[0], options->words[1], &how, &found, &err);
    if (fine && options->sign != NULL && !sign_pack(options->words[1], options->sign, &err)) {
        complaints_free(&found);
        return complain(&err);
    }
    return check_result(fine, &found, &err);
}

static const char *say(void *context, const char *id) {
    return strings_get(((struct session *)context)->strings, id);
}

static const char *title(void *context, const char *id) {
    const struct session *session = context;
    char practice[NAME_BYTES * 2];
    snprintf(practice, sizeof practice, "practice.%s", id);
    if (strings_has(session->strings, practice)) {
        return strings_get(session->strings, practice);
    }
    const struct level *level = library_level(session->library, id);
    return level == NULL ? keepsake_words(session->strings, session->library, id) : level->head->title;
}

static bool progress_answer(struct session *session, const struct options *options, struct error *err) {
    struct tracker *tracker = session->house.tracker;
    if (options->export_file != NULL || options->import_file != NULL) {
        return carry(session, options, err);
    }
    enum progress_format format = options->json  ? PROGRESS_JSON
                                  : options->csv ? PROGRESS_CSV
                                                 : PROGRESS_WORDS;
    struct progress_words words = {.context = session, .title = title, .say = say};
    return progress_print(tracker, stdout, format, &words, err);
}

int command_progress(const struct options *options, const char *program) {
    struct session session;
    struct error err = {""};
    if (!session_open_content(&session, options, program, &err)) {
        return complain(&err);
    }
    bool fine = session.data_folder[0] != '\0' || error_set(&err, "there is no data folder");
    if (fine && options->erase) {
        fine = tracker_erase(session.data_folder, &err);
        if (fine) {
            printf("%s\n", strings_get(session.strings, "settings.erased"));
        }
    } else if (fine) {
        session.house.today = options->has_date ? options->date : clock_today();
        fine = tracker_open(&session.house.tracker, session.data_folder, session.house.today, &err) &&
               progress_answer(&session, options, &err);
    }
    session_close(&session);
    return fine ? EXIT_FINE : complain(&err);
}
