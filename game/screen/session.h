/* A session: everything one run of the game needs, opened in order and closed
 * in reverse. The window may be hidden (bot, replay, film, shot). */
#ifndef SCREEN_SESSION_H
#define SCREEN_SESSION_H
#include "content/archive.h"
#include "core/options.h"
#include "platform/window.h"
#include "screen/stack.h"

/* What kind of evening it is. */
struct session_kind {
    const struct profile *profile; /* NULL: at home */
    float top_share; /* of a window: what nobody can reach */
    bool hidden;    /* no window on a screen */
    bool remembers; /* opens the tracker of the data folder, else one in memory; never in a public place */
};

struct session {
    const struct options *options;
    const struct profile *profile;
    struct archive *archive;
    struct strings *strings;
    struct library *library;
    struct tracker *tracker; /* the same as house.tracker, which screens may replace */
    struct window *window;
    struct reader reader;
    struct complaints refused;
    struct complaints problems;
    char data_folder[1024]; /* "" when nothing is kept */
    struct house house;
};

/* program: argv[0]. */
bool session_open(struct session *session, const struct options *options, const char *program,
                  const struct session_kind *kind, struct error *err);
/* Only what `list` and `progress` need: archive, words, levels. */
bool session_open_content(struct session *session, const struct options *options, const char *program,
                          struct error *err);
void session_close(struct session *session);

#endif
