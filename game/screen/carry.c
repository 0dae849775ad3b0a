/* What the commands say of carrying a house from one computer to another. Words typed here are unseen and wiped. */
#include "screen/carry.h"

#include "core/secret.h"
#include "progress/report.h"

#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* One line of standard input, unseen where a person types it; give it to secret_free. */
static char *ask_passphrase(const char *prompt) {
    char *line = secret_get(DRAWER_PASSPHRASE_BYTES);
    struct termios seen;
    bool person = isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &seen) == 0;
    if (person) {
        struct termios unseen = seen;
        unseen.c_lflag &= ~(tcflag_t)ECHO;
        fprintf(stderr, "%s: ", prompt);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    }
    setvbuf(stdin, NULL, _IONBF, 0);
    if (fgets(line, DRAWER_PASSPHRASE_BYTES, stdin) == NULL) {
        line[0] = '\0';
    }
    line[strcspn(line, "\r\n")] = '\0';
    if (person) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &seen);
        fputc('\n', stderr);
    }
    return line;
}

static bool unlock(struct session *session, struct error *err) {
    struct drawer *drawer = session->house.drawer;
    if (!drawer_is_locked(drawer)) {
        return true;
    }
    char *passphrase = ask_passphrase(strings_get(session->strings, "drawer.ask-drawer"));
    bool fits = drawer_unlock(drawer, passphrase, err);
    secret_free(passphrase, DRAWER_PASSPHRASE_BYTES);
    bool another = !fits && err->text[0] == '\0';
    return another ? error_set(err, "%s", strings_get(session->strings, "drawer.another")) : fits;
}

static bool carry_out(struct session *session, const struct options *options, struct error *err) {
    if (!unlock(session, err)) {
        return false;
    }
    const char *prompt = strings_get(session->strings, "drawer.ask-file");
    char *passphrase = options->sealed ? ask_passphrase(prompt) : NULL;
    bool done = (passphrase == NULL || passphrase[0] != '\0' ||
                 error_set(err, "a passphrase is needed to seal the file")) &&
                progress_export(session->house.tracker, session->house.drawer, options->export_file, passphrase, err);
    secret_free(passphrase, DRAWER_PASSPHRASE_BYTES);
    return done;
}

static bool bring_in(struct session *session, const struct options *options, struct error *err) {
    const char *prompt = strings_get(session->strings, "drawer.ask-file");
    char *passphrase = progress_is_sealed(options->import_file) ? ask_passphrase(prompt) : NULL;
    struct progress_merge merged = {0};
    bool done = progress_import(session->house.tracker, session->house.drawer, options->import_file, passphrase,
                                &merged, err);
    secret_free(passphrase, DRAWER_PASSPHRASE_BYTES);
    if (done) {
        char counts[3][24];
        char line[512];
        const char *values[] = {counts[0], counts[1], counts[2]};
        snprintf(counts[0], sizeof counts[0], "%lld", (long long)merged.visits_added);
        snprintf(counts[1], sizeof counts[1], "%lld", (long long)merged.visits_known);
        snprintf(counts[2], sizeof counts[2], "%lld", (long long)merged.letters_added);
        strings_format(session->strings, "report.imported", line, sizeof line, values, 3);
        puts(line);
    }
    return done;
}

bool carry(struct session *session, const struct options *options, struct error *err) {
    return drawer_open(&session->house.drawer, session->data_folder, session->house.today, err) &&
           (options->export_file != NULL ? carry_out(session, options, err) : bring_in(session, options, err));
}
