/* libmosquitto on a thread of its own. */
#include "workshop/link.h"

#include "core/text.h"

#include <mosquitto.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LOOP_MS = 50, KEEPALIVE_S = 10, AGAIN_US = 300000, ADDRESS_BYTES = 512, ALL_CERTIFICATES = 1 };

struct link {
    struct mosquitto *client;
    pthread_t thread;
    bool running;
    atomic_bool ends, connected;
    atomic_uint connections, dropped;
    atomic_int unsent;
    char addresses[ADDRESS_BYTES];
    char code[16];
    pthread_mutex_t lock;
    struct link_message *queue; /* LINK_QUEUE */
    unsigned first, waiting;
};

/* ---- what comes in, on the thread ---- */

static bool sender_of(const struct link *link, const char *topic, struct link_message *out) {
    char prefix[40];
    static const char *const branches[] = {"from", "remote"};
    for (int i = 0; i < 2; i++) {
        int length = snprintf(prefix, sizeof prefix, "room/%s/%s/", link->code, branches[i]);
        if (strncmp(topic, prefix, (size_t)length) == 0 && strlen(topic + length) < sizeof out->id) {
            out->from = i == 0 ? LINK_PHONE : LINK_REMOTE;
            snprintf(out->id, sizeof out->id, "%s", topic + length);
            return true;
        }
    }
    return false;
}

static void on_message(struct mosquitto *client, void *context, const struct mosquitto_message *message) {
    struct link *link = context;
    struct link_message in;
    (void)client;
    if (message->payloadlen <= 0 || message->payloadlen > LINK_PAYLOAD_BYTES || message->retain ||
        !sender_of(link, message->topic, &in)) {
        return;
    }
    pthread_mutex_lock(&link->lock);
    if (link->waiting < LINK_QUEUE) {
        struct link_message *to = &link->queue[(link->first + link->waiting++) % LINK_QUEUE];
        to->from = in.from;
        memcpy(to->id, in.id, sizeof in.id);
        to->count = (size_t)message->payloadlen;
        memcpy(to->bytes, message->payload, to->count);
        to->bytes[to->count] = '\0';
    } else {
        atomic_fetch_add(&link->dropped, 1u);
    }
    pthread_mutex_unlock(&link->lock);
}

static void on_connect(struct mosquitto *client, void *context, int code) {
    struct link *link = context;
    char topic[64];
    if (code != 0) {
        return;
    }
    snprintf(topic, sizeof topic, "room/%s/from/+", link->code);
    mosquitto_subscribe(client, NULL, topic, 1);
    snprintf(topic, sizeof topic, "room/%s/remote/+", link->code);
    mosquitto_subscribe(client, NULL, topic, 1);
}

static void on_subscribe(struct mosquitto *client, void *context, int id, int count, const int *granted) {
    struct link *link = context;
    (void)client;
    (void)id;
    if (count > 0 && granted[0] < 128 && !atomic_exchange(&link->connected, true)) {
        atomic_fetch_add(&link->connections, 1u);
    }
}

static void on_publish(struct mosquitto *client, void *context, int id) {
    struct link *link = context;
    (void)client;
    (void)id;
    atomic_fetch_sub(&link->unsent, 1);
}

/* ---- the thread ---- */

static void next_address(const struct link *link, unsigned turn, char *host, size_t size, int *port) {
    unsigned count = 1;
    for (const char *at = link->addresses; *at != '\0'; at++) {
        count += *at == ',' ? 1 : 0;
    }
    const char *at = link->addresses;
    for (unsigned i = 0; i < turn % count; i++) {
        at = strchr(at, ',') + 1;
    }
    snprintf(host, size, "%.*s", (int)strcspn(at, ",:"), at);
    at += strcspn(at, ",:");
    *port = *at == ':' ? (int)strtol(at + 1, NULL, 10) : 1883;
}

static void *keep_up(void *context) {
    struct link *link = context;
    char host[256];
    for (unsigned turn = 0; !atomic_load(&link->ends); turn++) {
        int port = 0;
        next_address(link, turn, host, sizeof host, &port);
        int status = mosquitto_connect(link->client, host, port, KEEPALIVE_S);
        while (status == MOSQ_ERR_SUCCESS && !atomic_load(&link->ends)) {
            status = mosquitto_loop(link->client, LOOP_MS, 1);
        }
        atomic_store(&link->connected, false);
        if (!atomic_load(&link->ends)) {
            usleep(AGAIN_US);
        }
    }
    return NULL;
}

static bool prepare(struct link *link, const struct link_options *options, struct error *err) {
    mosquitto_lib_init();
    link->client = mosquitto_new(options->id, false, link);
    if (link->client == NULL) {
        return error_set(err, "no line to the room's broker can be made");
    }
    mosquitto_connect_callback_set(link->client, on_connect);
    mosquitto_subscribe_callback_set(link->client, on_subscribe);
    mosquitto_message_callback_set(link->client, on_message);
    mosquitto_publish_callback_set(link->client, on_publish);
    mosquitto_threaded_set(link->client, true);
    mosquitto_max_inflight_messages_set(link->client, 0);
    (void)mosquitto_int_option(link->client, MOSQ_OPT_TCP_NODELAY, 1);
    bool fine = mosquitto_username_pw_set(link->client, options->user, options->password) == MOSQ_ERR_SUCCESS;
    if (fine && options->tls) {
        const char *folder = options->ca_file == NULL ? "/etc/ssl/certs" : NULL;
        fine = mosquitto_tls_set(link->client, options->ca_file, folder, NULL, NULL, NULL) == MOSQ_ERR_SUCCESS &&
               mosquitto_tls_opts_set(link->client, ALL_CERTIFICATES, NULL, NULL) == MOSQ_ERR_SUCCESS;
    }
    return fine || error_set(err, "the broker's certificate authority cannot be read%s%s",
                             options->ca_file == NULL ? "" : ": ", options->ca_file == NULL ? "" : options->ca_file);
}

bool link_open(struct link **out, const struct link_options *options, struct error *err) {
    struct link *link = memory_get(1, sizeof *link);
    *out = NULL;
    link->queue = memory_get(LINK_QUEUE, sizeof *link->queue);
    pthread_mutex_init(&link->lock, NULL);
    utf8_copy(link->addresses, sizeof link->addresses, options->addresses);
    utf8_copy(link->code, sizeof link->code, options->code);
    bool fine = prepare(link, options, err);
    link->running = fine && pthread_create(&link->thread, NULL, keep_up, link) == 0;
    if (!link->running) {
        link_close(link);
        return fine ? error_set(err, "no thread can be started") : false;
    }
    *out = link;
    return true;
}

void link_close(struct link *link) {
    if (link == NULL) {
        return;
    }
    atomic_store(&link->ends, true);
    if (link->running) {
        pthread_join(link->thread, NULL);
    }
    if (link->client != NULL) {
        mosquitto_disconnect(link->client);
        mosquitto_destroy(link->client);
    }
    mosquitto_lib_cleanup();
    pthread_mutex_destroy(&link->lock);
    explicit_bzero(link->queue, LINK_QUEUE * sizeof *link->queue);
    free(link->queue);
    free(link);
}

bool link_connected(struct link *link) {
    return atomic_load(&link->connected);
}

unsigned link_connections(struct link *link) {
    return atomic_load(&link->connections);
}

unsigned link_dropped(struct link *link) {
    return atomic_load(&link->dropped);
}

void link_publish(struct link *link, const char *topic, const char *bytes, size_t count, int quality, bool keep) {
    char whole[80];
    snprintf(whole, sizeof whole, "room/%s/%s", link->code, topic);
    if (atomic_load(&link->connected) &&
        mosquitto_publish(link->client, NULL, whole, (int)count, bytes, quality, keep) == MOSQ_ERR_SUCCESS) {
        atomic_fetch_add(&link->unsent, 1);
    }
}

bool link_take(struct link *link, struct link_message *out) {
    pthread_mutex_lock(&link->lock);
    bool any = link->waiting > 0;
    if (any) {
        struct link_message *from = &link->queue[link->first];
        out->from = from->from;
        memcpy(out->id, from->id, sizeof out->id);
        out->count = from->count;
        memcpy(out->bytes, from->bytes, from->count + 1);
        explicit_bzero(from->bytes, from->count);
        link->first = (link->first + 1) % LINK_QUEUE;
        link->waiting--;
    }
    pthread_mutex_unlock(&link->lock);
    return any;
}

void link_flush(struct link *link, int milliseconds) {
    for (int i = 0; i < milliseconds && atomic_load(&link->unsent) > 0; i++) {
        usleep(1000);
    }
}
