/* The room's payloads (PROTOCOL.md): JSON in, JSON out. What comes in is a stranger's: everything that is not exactly
 * what the protocol says is refused here, and nothing is allocated that lasts. */
#ifndef WORKSHOP_MESSAGE_H
#define WORKSHOP_MESSAGE_H
#include "core/text.h"
#include "workshop/room.h"

enum { PROTOCOL_VERSION = 1, PAYLOAD_BYTES_MAX = 1024, STAGE_BYTES_MAX = 16384 };

enum remote_do {
    REMOTE_NONE,
    REMOTE_NEXT,
    REMOTE_BACK,
    REMOTE_SKIP,
    REMOTE_PAUSE,
    REMOTE_GO,
    REMOTE_QUIET,
    REMOTE_APPROVE,
    REMOTE_REJECT
};

struct remote_message {
    enum remote_do does;
    uint32_t ref;
};

bool message_read(struct room_message *out, const char *bytes, size_t count);
bool message_read_remote(struct remote_message *out, const char *bytes, size_t count);

struct stage_facts {
    const struct room *room;
    const struct library *library;
    const struct strings *strings;
    const char *code, *key, *lang;
    int64_t n;
    int64_t breath_ms; /* the host's clock at the first breath */
};

struct desk_facts {
    const struct room *room;
    int64_t n, now_ms;
};

/* What they wrote is appended to out. */
void message_stage(struct text *out, const struct stage_facts *facts);
void message_desk(struct text *out, const struct desk_facts *facts);
void message_beat(struct text *out, int64_t now_ms);
/* What the page is told before it is served: its words and the help lines. */
void message_page(struct text *out, const struct library *library, const struct strings *strings, const char *lang,
                  const char *broker);

#endif
