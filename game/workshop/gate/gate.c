/* A plugin of the room's broker. It only ever refuses more than the files of passwords and rights do: who guesses
 * waits, who floods is put out, and nobody subscribes to more than a page needs. What it does not refuse it leaves to
 * those files.
 *
 * plugin_opt_room CODE, plugin_opt_code CODE, plugin_opt_pin PIN. */
#include "workshop/gate/limits.h"

#include <mosquitto.h>
#include <mosquitto_broker.h>
#include <mosquitto_plugin.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PAYLOAD_MAX = 1024, SECRET_BYTES = 40, ADDRESS_SETS = 512, PHONE_SETS = 4096, TOPIC_BYTES = 64 };

struct gate {
    mosquitto_plugin_id_t *id;
    char room[SECRET_BYTES], code[SECRET_BYTES], pin[SECRET_BYTES];
    struct limits codes; /* wrong codes of an address */
    struct limits pins;  /* wrong PINs, of an address and of all together */
    struct limits sends; /* messages of a phone */
};

static double now(void) {
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

/* Takes as long for a wrong first sign as for a wrong last one. */
static bool same(const char *a, const char *b) {
    unsigned char differs = (unsigned char)(strlen(a) != strlen(b));
    for (size_t i = 0; a[i] != '\0' && b[i] != '\0'; i++) {
        differs |= (unsigned char)(a[i] ^ b[i]);
    }
    return differs == 0;
}

static bool guesses(struct limits *limits, const char *who, bool wrong) {
    double at = now();
    if (limits_is_shut(limits, who, at)) {
        return true; /* even a right one: else a pause would tell which it was */
    }
    if (wrong && !limits_may(limits, who, at)) {
        (void)limits_shuts(limits, who, at);
    }
    return false;
}

static int on_auth(int event, void *data, void *context) {
    struct mosquitto_evt_basic_auth *auth = data;
    struct gate *gate = context;
    const char *address = mosquitto_client_address(auth->client);
    const char *id = mosquitto_client_id(auth->client);
    const char *password = auth->password == NULL ? "" : auth->password;
    (void)event;
    address = address == NULL ? "" : address;
    if (auth->username == NULL || (id != NULL && limits_is_shut(&gate->sends, id, now()))) {
        return MOSQ_ERR_AUTH;
    }
    if (strcmp(auth->username, "phone") == 0 && guesses(&gate->codes, address, !same(password, gate->code))) {
        return MOSQ_ERR_AUTH;
    }
    if (strcmp(auth->username, "remote") == 0) {
        bool wrong = !same(password, gate->pin);
        bool all = guesses(&gate->pins, "everybody", wrong);
        if (guesses(&gate->pins, address, wrong) || all) {
            return MOSQ_ERR_AUTH;
        }
    }
    return MOSQ_ERR_PLUGIN_DEFER;
}

static int on_subscribe(const struct gate *gate, const char *user, const char *topic) {
    static const char *const all[] = {"stage", "stage/beat"};
    char wanted[TOPIC_BYTES];
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        snprintf(wanted, sizeof wanted, "room/%s/%s", gate->room, all[i]);
        if (strcmp(wanted, topic) == 0) {
            return MOSQ_ERR_PLUGIN_DEFER;
        }
    }
    snprintf(wanted, sizeof wanted, "room/%s/desk", gate->room);
    bool remote = strcmp(user, "remote") == 0 && strcmp(wanted, topic) == 0;
    return remote ? MOSQ_ERR_PLUGIN_DEFER : MOSQ_ERR_ACL_DENIED;
}

static int on_publish(struct gate *gate, const struct mosquitto_evt_acl_check *check, const char *id) {
    double at = now();
    if (limits_may(&gate->sends, id, at) && check->payloadlen <= PAYLOAD_MAX && !check->retain) {
        return MOSQ_ERR_PLUGIN_DEFER;
    }
    if (limits_shuts(&gate->sends, id, at)) {
        (void)mosquitto_kick_client_by_clientid(id, false);
    }
    return MOSQ_ERR_ACL_DENIED;
}

static int on_access(int event, void *data, void *context) {
    const struct mosquitto_evt_acl_check *check = data;
    struct gate *gate = context;
    const char *user = mosquitto_client_username(check->client);
    const char *id = mosquitto_client_id(check->client);
    (void)event;
    if (user == NULL || id == NULL) {
        return MOSQ_ERR_ACL_DENIED;
    }
    if (strcmp(user, "host") == 0) {
        return MOSQ_ERR_PLUGIN_DEFER;
    }
    if (check->access == MOSQ_ACL_SUBSCRIBE) {
        return on_subscribe(gate, user, check->topic);
    }
    return check->access == MOSQ_ACL_WRITE ? on_publish(gate, check, id) : MOSQ_ERR_PLUGIN_DEFER;
}

/* ---- what the broker calls ---- */

int mosquitto_plugin_version(int count, const int *versions) {
    for (int i = 0; i < count; i++) {
        if (versions[i] == 5) {
            return 5;
        }
    }
    return -1;
}

static void take_option(char out[SECRET_BYTES], const struct mosquitto_opt *option, const char *key) {
    if (strcmp(option->key, key) == 0) {
        snprintf(out, SECRET_BYTES, "%s", option->value);
    }
}

int mosquitto_plugin_init(mosquitto_plugin_id_t *id, void **context, struct mosquitto_opt *options, int count) {
    struct gate *gate = calloc(1, sizeof *gate);
    if (gate == NULL) {
        return MOSQ_ERR_NOMEM;
    }
    gate->id = id;
    for (int i = 0; i < count; i++) {
        take_option(gate->room, &options[i], "room");
        take_option(gate->code, &options[i], "code");
        take_option(gate->pin, &options[i], "pin");
    }
    gate->codes = (struct limits){.a_second = 1.0 / 6.0, .at_once = 10.0, .most_refused = 1, .pause_s = 5.0,
                                  .longest_s = 300.0};
    gate->pins = (struct limits){.a_second = 1.0 / 12.0, .at_once = 5.0, .most_refused = 1, .pause_s = 10.0,
                                 .longest_s = 300.0};
    gate->sends = (struct limits){.a_second = 4.0, .at_once = 24.0, .most_refused = 200, .pause_s = 60.0,
                                  .longest_s = 900.0};
    limits_open(&gate->codes, ADDRESS_SETS);
    limits_open(&gate->pins, ADDRESS_SETS);
    limits_open(&gate->sends, PHONE_SETS);
    *context = gate;
    int status = mosquitto_callback_register(id, MOSQ_EVT_BASIC_AUTH, on_auth, NULL, gate);
    return status != MOSQ_ERR_SUCCESS ? status
                                      : mosquitto_callback_register(id, MOSQ_EVT_ACL_CHECK, on_access, NULL, gate);
}

int mosquitto_plugin_cleanup(void *context, struct mosquitto_opt *options, int count) {
    struct gate *gate = context;
    (void)options;
    (void)count;
    (void)mosquitto_callback_unregister(gate->id, MOSQ_EVT_BASIC_AUTH, on_auth, NULL);
    (void)mosquitto_callback_unregister(gate->id, MOSQ_EVT_ACL_CHECK, on_access, NULL);
    limits_close(&gate->codes);
    limits_close(&gate->pins);
    limits_close(&gate->sends);
    explicit_bzero(gate, sizeof *gate);
    free(gate);
    return MOSQ_ERR_SUCCESS;
}
