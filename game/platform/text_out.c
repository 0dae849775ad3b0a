/* The same words as the voice says, a line each, for a braille line, another
 * voice or a test. Whoever reads them may go away at any time. */
#include "platform/voice.h"

#include "core/text.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

static bool write_all(int file, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(file, bytes, count);
        if (written < 0 && errno != EINTR) {
            return false;
        }
        bytes += written > 0 ? written : 0;
        count -= written > 0 ? (size_t)written : 0;
    }
    return true;
}

void text_out_line(struct text_out *out, const char *utf8) {
    if (out == NULL || out->stream == NULL) {
        return;
    }
    struct text line = {0};
    text_append(&line, utf8);
    for (size_t i = 0; i < line.length; i++) {
        line.data[i] = line.data[i] == '\n' || line.data[i] == '\r' ? ' ' : line.data[i];
    }
    text_append(&line, "\n");
    if (!write_all(fileno(out->stream), text_get(&line), line.length)) {
        give_up(out);
    }
    explicit_bzero(line.data, line.capacity); /* it may be what somebody wrote: no stream's buffer keeps it either */
    text_free(&line);
}

void text_out_close(struct text_out *out) {
    if (out != NULL && out->stream != NULL) {
        give_up(out);
    }
    free(out);
}
