/* The room's own broker: mosquitto as a child of the game, with a folder of its own that is gone with it. It ends
 * when the game ends, however that happens. */
#ifndef WORKSHOP_BROKER_H
#define WORKSHOP_BROKER_H
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>

enum { BROKER_PORT = 8642 /* tried first: it has to be typed */, SECRET_BYTES = 40 };

struct broker_options {
    const char *address; /* IPv4 that phones reach; only there it listens */
    int port;            /* of an earlier run of the same room, or 0 */
    const char *code, *key, *pin; /* PROTOCOL.md */
    const char *gate;    /* path of the plugin that slows guessing and floods; NULL: without */
    const char *page;    /* the phone page, HTML */
    size_t page_bytes;
};

struct broker;

/* All or nothing; waits until it takes connections (at most three seconds). */
bool broker_start(struct broker **out, const struct broker_options *options, struct error *err);
void broker_stop(struct broker *broker); /* accepts NULL */
int broker_phone_port(const struct broker *broker);
int broker_host_port(const struct broker *broker); /* on the loopback, for the game */
const char *broker_host_password(const struct broker *broker);
bool broker_alive(struct broker *broker);

#endif
