/* The same words as the voice says, a line each, for a braille line, another
 * voice or a test. Whoever reads them may go away at any time. */
#include "platform/voice.h"

#include "core/text.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text_out {
    FILE *stream; /* NULL once nobody reads any more */
    bool owned;
};

bool text_out_open(struct text_out **out, const char *path, struct error *err) {
    *out = NULL;
    bool standard = strcmp(path, "-") == 0;
    FILE *stream = standard ? stdout : fopen(path, "w");
    if (stream == NULL) {
        return error_set(err, "%s: cannot be written: %s", path, strerror(errno));
    }
    (void)signal(SIGPIPE, SIG_IGN);
    *out = memory_get(1, sizeof **out);
    **out = (struct text_out){stream, !standard};
    return true;
}

static void give_up(struct text_out *out) {
    if (out->owned) {
        (void)fclose(out->stream);
    }
    out->stream = NULL;
}

void text_out_line(struct text_out *out, const char *utf8) {
    if (out == NULL || out->stream == NULL) {
        return;
    }
    for (const char *at = utf8; *at != '\0'; at++) {
        (void)putc(*at == '\n' || *at == '\r' ? ' ' : *at, out->stream);
    }
    (void)putc('\n', out->stream);
    if (fflush(out->stream) != 0 || ferror(out->stream) != 0) {
        give_up(out);
    }
}

void text_out_close(struct text_out *out) {
    if (out != NULL && out->stream != NULL) {
        give_up(out);
    }
    free(out);
}
