/* The game's line to the broker: a thread of its own keeps it up (tries the next address where there are several),
 * and what comes in waits in a bounded queue for the tick. What cannot wait there is dropped: phones send it again. */
#ifndef WORKSHOP_LINK_H
#define WORKSHOP_LINK_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>

enum { LINK_ID_BYTES = 32, LINK_PAYLOAD_BYTES = 1024, LINK_QUEUE = 16384 };

struct link_options {
    const char *addresses; /* "host:port,host:port" */
    const char *user, *password;
    bool tls;
    const char *ca_file; /* with tls; NULL: the system's */
    const char *code;
    const char *id; /* the host's client id, the same over a restart: a lasting session */
};

enum link_from { LINK_PHONE, LINK_REMOTE };

struct link_message {
    enum link_from from;
    char id[LINK_ID_BYTES];
    size_t count;
    char bytes[LINK_PAYLOAD_BYTES + 1];
};

struct link;

bool link_open(struct link **out, const struct link_options *options, struct error *err);
void link_close(struct link *link); /* accepts NULL */
bool link_connected(struct link *link);
/* Times that it was connected: grows when everything that is kept at the broker has to be said again. */
unsigned link_connections(struct link *link);
unsigned link_dropped(struct link *link);
/* topic: below room/CODE/. */
void link_publish(struct link *link, const char *topic, const char *bytes, size_t count, int quality, bool keep);
bool link_take(struct link *link, struct link_message *out);
/* Until what was published is out, at most so long. */
void link_flush(struct link *link, int milliseconds);

#endif
