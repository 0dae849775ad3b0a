/* Everything that happens is one line in the journal and one call of `apply`: reading the journal again makes the same
 * room. */
#include "workshop/workshop.h"

#include "core/text.h"
#include "platform/clock.h"
#include "workshop/address.h"
#include "workshop/resume.h"
#include "workshop/whole_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BEAT_MS = 1000, REST_BEAT_MS = 5000, DESK_MS = 5000, SOON_MS = 250, LOOK_MS = 500, FLUSH_MS = 800 };
enum { TAKEN_AT_ONCE = 4000, GOODBYE_US = 400000, GOODBYE_EACH_US = 150 };

/* Kinds of journal entries. */
enum { ENTRY_SECRETS = 'S', ENTRY_PHONE = 'P', ENTRY_DO = 'D' };

static const char placeholder[] = "<script type=\"application/json\" id=\"house\">{}</script>";

/* ---- what happens ---- */

static void apply_do(struct room *room, enum workshop_do does, int64_t a, int64_t b, int64_t c, int64_t ms) {
    switch (does) {
    case DO_NEXT: room_next(room, ms); break;
    case DO_BACK: room_back(room, ms); break;
    case DO_SKIP: room_skip(room, ms); break;
    case DO_PAUSE: room_set(room, ROOM_PAUSED, ms); break;
    case DO_GO: room_set(room, ROOM_OPEN, ms); break;
    case DO_QUIET: room_set(room, ROOM_QUIET, ms); break;
    case DO_APPROVE: (void)room_judge(room, (uint32_t)a, true); break;
    case DO_REJECT: (void)room_judge(room, (uint32_t)a, false); break;
    case DO_REMOVE: (void)room_remove(room, (uint32_t)a, false); break;
    case DO_BAN: (void)room_remove(room, (uint32_t)a, true); break;
    case DO_HANDS: room_hands(room, (unsigned)a, (unsigned)b, (int)c); break;
    case DO_COUNT: break;
    }
}

static void note(struct workshop *workshop, char kind, int64_t ms, const char *bytes, size_t count) {
    if (!journal_write(workshop->journal, kind, ms, bytes, count)) {
        workshop->full = true;
    }
}

void workshop_do(struct workshop *workshop, enum workshop_do does, int64_t a, int64_t b, int64_t c, int64_t now_ms) {
    char line[96];
    int length = snprintf(line, sizeof line, "%d %lld %lld %lld", (int)does, (long long)a, (long long)b, (long long)c);
    note(workshop, ENTRY_DO, now_ms, line, (size_t)length + 1);
    unsigned page = workshop->room.current;
    apply_do(&workshop->room, does, a, b, c, now_ms);
    if (page != workshop->room.current) {
        resume_write(workshop->options.resume, &workshop->secrets, workshop->options.plan->id,
                     workshop->options.meeting, workshop->room.current);
    }
}

/* An entry of a phone is its id, a zero, and what it sent. */
static void hear_phone(struct workshop *workshop, const struct link_message *in, int64_t now_ms) {
    struct room_message message;
    char entry[LINK_ID_BYTES + LINK_PAYLOAD_BYTES + 2];
    if (!message_read(&message, in->bytes, in->count)) {
        workshop->room.refused++;
    } else if (room_hear(&workshop->room, in->id, &message, now_ms)) {
        size_t id = strlen(in->id) + 1;
        memcpy(entry, in->id, id);
        memcpy(entry + id, in->bytes, in->count);
        note(workshop, ENTRY_PHONE, now_ms, entry, id + in->count);
        if (workshop->measured_count < WORKSHOP_TIMES) {
            workshop->measured[workshop->measured_count++] = clock_now_ms();
        }
    }
    explicit_bzero(&message, sizeof message);
    explicit_bzero(entry, sizeof entry);
}

static void hear_remote(struct workshop *workshop, const struct link_message *in, int64_t now_ms) {
    static const enum workshop_do meant[] = {DO_COUNT, DO_NEXT, DO_BACK, DO_SKIP, DO_PAUSE,
                                             DO_GO, DO_QUIET, DO_APPROVE, DO_REJECT};
    struct remote_message message;
    if (message_read_remote(&message, in->bytes, in->count)) {
        workshop_do(workshop, meant[message.does], message.ref, 0, 0, now_ms);
    }
}

/* ---- a room again ---- */

static void take_entry(struct workshop *workshop, char kind, int64_t ms, const char *bytes, size_t count) {
    struct workshop_secrets *secrets = &workshop->secrets;
    if (kind == ENTRY_SECRETS && count == sizeof *secrets) {
        memcpy(secrets, bytes, sizeof *secrets);
    } else if (kind == ENTRY_DO) {
        int does = DO_COUNT;
        long long a = 0;
        long long b = 0;
        long long c = 0;
        if (bytes[count - 1] == '\0' && sscanf(bytes, "%d %lld %lld %lld", &does, &a, &b, &c) == 4 && does >= 0 &&
            does < DO_COUNT) {
            apply_do(&workshop->room, (enum workshop_do)does, a, b, c, ms);
        }
    } else if (kind == ENTRY_PHONE && memchr(bytes, '\0', count) != NULL) {
        struct room_message message;
        size_t id = strlen(bytes) + 1;
        if (message_read(&message, bytes + id, count - id)) {
            (void)room_hear(&workshop->room, bytes, &message, ms);
        }
        explicit_bzero(&message, sizeof message);
    }
}

static void read_again(struct workshop *workshop) {
    size_t at = 0;
    size_t count = 0;
    int64_t ms = 0;
    char kind = '\0';
    const char *bytes = NULL;
    while (journal_read(workshop->journal, &at, &kind, &ms, &bytes, &count)) {
        take_entry(workshop, kind, ms, bytes, count);
    }
    /* Who is here is said by the phones themselves when they have come back. */
    for (unsigned i = 0; i < workshop->room.phone_count; i++) {
        workshop->room.phones[i].here = false;
    }
    workshop->room.here = 0;
}

static void make_secrets(struct workshop *workshop) {
    struct workshop_secrets *secrets = &workshop->secrets;
    unsigned page = 0;
    if (workshop->options.secrets != NULL) {
        *secrets = *workshop->options.secrets;
        return;
    }
    bool again = resume_read(workshop->options.resume, secrets, workshop->options.plan->id, workshop->options.meeting,
                             &page);
    if (again) {
        room_go_to(&workshop->room, page, workshop->room.page_ms);
    } else {
        code_room(secrets->code);
        code_hex(secrets->key, KEY_HEX);
        code_pin(secrets->pin);
    }
}

/* ---- broker and line ---- */

/* The page as it is served: with the room's words and help lines in it. */
static bool make_page(const struct workshop_options *options, struct text *page, struct error *err) {
    struct text facts = {0};
    const char *at = options->page == NULL ? NULL : memmem(options->page, options->page_bytes, placeholder,
                                                           sizeof placeholder - 1);
    if (at == NULL) {
        return error_set(err, "the archive has no page for phones: it was built where the packages of npm were not at "
                              "hand");
    }
    const char *broker = options->page_broker == NULL ? "" : options->page_broker;
    message_page(&facts, options->library, options->strings, options->lang, broker);
    size_t head = (size_t)(at - options->page) + sizeof placeholder - 1 - strlen("{}</script>");
    text_append_bytes(page, options->page, head);
    text_append(page, text_get(&facts));
    text_append_bytes(page, options->page + head + 2, options->page_bytes - head - 2);
    text_free(&facts);
    return true;
}

static bool start_broker(struct workshop *workshop, struct error *err) {
    const struct workshop_options *options = &workshop->options;
    struct text page = {0};
    if (!make_page(options, &page, err)) {
        return false;
    }
    const struct broker_options how = {
        .address = workshop->address, .port = workshop->secrets.port, .code = workshop->secrets.code,
        .key = workshop->secrets.key, .pin = workshop->secrets.pin, .gate = options->gate, .page = text_get(&page),
        .page_bytes = page.length};
    bool fine = broker_start(&workshop->broker, &how, err);
    text_free(&page);
    return fine;
}

/* For a server of files that is there already, as the broker is. */
static bool write_page(const struct workshop_options *options, struct error *err) {
    struct text page = {0};
    if (options->page_out == NULL) {
        return true;
    }
    struct whole_file file;
    bool fine = make_page(options, &page, err) && whole_file_begin(&file, options->page_out, err);
    if (fine) {
        (void)whole_file_write(&file, text_get(&page), page.length);
        fine = whole_file_keep(&file, err);
    }
    text_free(&page);
    return fine;
}

static void name_urls(struct workshop *workshop) {
    const struct workshop_options *options = &workshop->options;
    if (workshop->broker == NULL) {
        snprintf(workshop->url, sizeof workshop->url, "%s", options->page_url == NULL ? "" : options->page_url);
    } else {
        snprintf(workshop->url, sizeof workshop->url, "http://%s:%d", workshop->address,
                 broker_phone_port(workshop->broker));
    }
    snprintf(workshop->scan_url, sizeof workshop->scan_url, "%.150s/#%s.%s", workshop->url, workshop->secrets.code,
             workshop->secrets.key);
}

static bool open_line(struct workshop *workshop, struct error *err) {
    const struct workshop_options *options = &workshop->options;
    char own[64] = "";
    char id[40];
    snprintf(id, sizeof id, "h-%s", workshop->secrets.key);
    struct link_options how = {.user = "host", .code = workshop->secrets.code, .id = id};
    if (workshop->broker != NULL) {
        snprintf(own, sizeof own, "127.0.0.1:%d", broker_host_port(workshop->broker));
        how.addresses = own;
        how.password = broker_host_password(workshop->broker);
    } else {
        how.tls = strncmp(options->broker, "mqtts://", 8) == 0;
        how.addresses = strstr(options->broker, "://") == NULL ? options->broker : strstr(options->broker, "://") + 3;
        how.user = options->broker_user;
        how.password = options->broker_password;
        how.ca_file = options->broker_ca;
    }
    return link_open(&workshop->link, &how, err);
}

bool workshop_open(struct workshop *workshop, const struct workshop_options *options, struct journal *journal,
                   int64_t now_ms, struct error *err) {
    *workshop = (struct workshop){.options = *options, .journal = journal};
    const struct plan_meeting *meeting = &options->plan->meetings[options->meeting];
    workshop->page_count = sheets_make(workshop->pages, meeting, options->library, options->strings, options->seed);
    room_open(&workshop->room, workshop->pages, workshop->page_count);
    workshop->room.flags = options->flags;
    workshop->room.flags_context = options->flags_context;
    room_go_to(&workshop->room, 0, now_ms);
    read_again(workshop);
    bool fine = address_choose(workshop->address, sizeof workshop->address, options->address, err);
    if (fine && workshop->secrets.code[0] == '\0') {
        make_secrets(workshop);
    }
    fine = fine && (options->broker != NULL ? write_page(options, err) : start_broker(workshop, err)) &&
           open_line(workshop, err);
    if (!fine) {
        workshop_leave(workshop);
        return false;
    }
    if (workshop->broker != NULL) {
        workshop->secrets.port = broker_phone_port(workshop->broker);
    }
    note(workshop, ENTRY_SECRETS, now_ms, (const char *)&workshop->secrets, sizeof workshop->secrets);
    resume_write(options->resume, &workshop->secrets, options->plan->id, options->meeting, workshop->room.current);
    name_urls(workshop);
    return true;
}

void workshop_indoors(struct workshop *workshop, const struct workshop_options *options) {
    *workshop = (struct workshop){.options = *options, .secrets = {"K7QX3", "0123456789abcdef", "246810", BROKER_PORT}};
    const struct plan_meeting *meeting = &options->plan->meetings[options->meeting];
    workshop->page_count = sheets_make(workshop->pages, meeting, options->library, options->strings, options->seed);
    room_open(&workshop->room, workshop->pages, workshop->page_count);
    room_go_to(&workshop->room, 0, 0);
    snprintf(workshop->url, sizeof workshop->url, "http://192.168.1.20:%d", BROKER_PORT);
    snprintf(workshop->scan_url, sizeof workshop->scan_url, "%.150s/#%s.%s", workshop->url, workshop->secrets.code,
             workshop->secrets.key);
}

/* ---- telling ---- */

int64_t workshop_breath_ms(const struct workshop *workshop) {
    return workshop->room.page_ms + BREATH_LEAD_MS;
}

static void tell_stage(struct workshop *workshop) {
    struct text out = {0};
    const struct stage_facts facts = {.room = &workshop->room,
                                      .library = workshop->options.library,
                                      .strings = workshop->options.strings,
                                      .code = workshop->secrets.code,
                                      .key = workshop->secrets.key,
                                      .lang = workshop->options.lang,
                                      .n = ++workshop->n,
                                      .breath_ms = workshop_breath_ms(workshop)};
    message_stage(&out, &facts);
    link_publish(workshop->link, "stage", text_get(&out), out.length, 1, true);
    text_free(&out);
    workshop->told_version = workshop->room.version;
}

static void tell_desk(struct workshop *workshop, int64_t now_ms) {
    struct text out = {0};
    const struct desk_facts facts = {.room = &workshop->room, .n = ++workshop->n, .now_ms = now_ms};
    message_desk(&out, &facts);
    link_publish(workshop->link, "desk", text_get(&out), out.length, 1, true);
    text_free(&out);
    workshop->told_seen = workshop->room.seen;
    workshop->told_desk_ms = now_ms;
}

static void beat(struct workshop *workshop, int64_t now_ms) {
    bool breathes = workshop->pages[workshop->room.current].turn_count > 0;
    if (now_ms - workshop->beat_ms >= (breathes ? BEAT_MS : REST_BEAT_MS)) {
        struct text out = {0};
        workshop->beat_ms = now_ms;
        message_beat(&out, now_ms);
        link_publish(workshop->link, "stage/beat", text_get(&out), out.length, 0, false);
        text_free(&out);
    }
}

static void take_all(struct workshop *workshop, int64_t now_ms) {
    struct link_message in;
    for (int i = 0; i < TAKEN_AT_ONCE && link_take(workshop->link, &in); i++) {
        if (in.from == LINK_PHONE) {
            hear_phone(workshop, &in, now_ms);
        } else {
            hear_remote(workshop, &in, now_ms);
        }
    }
    explicit_bzero(&in, sizeof in);
}

/* Somebody ended our broker: another takes its place, on the same port. */
static void mend_broker(struct workshop *workshop, int64_t now_ms) {
    struct error err = {""};
    if (workshop->broker == NULL || now_ms - workshop->looked_ms < LOOK_MS) {
        return;
    }
    workshop->looked_ms = now_ms;
    if (!broker_alive(workshop->broker)) {
        link_close(workshop->link);
        broker_stop(workshop->broker);
        workshop->link = NULL;
        workshop->broker = NULL;
        workshop->connections = 0;
        workshop->lost = !start_broker(workshop, &err) || !open_line(workshop, &err);
    }
}

void workshop_tick(struct workshop *workshop, int64_t now_ms) {
    mend_broker(workshop, now_ms);
    if (workshop->link == NULL) {
        return;
    }
    take_all(workshop, now_ms);
    (void)room_refresh(&workshop->room, now_ms);
    if (!link_connected(workshop->link)) {
        return;
    }
    bool anew = link_connections(workshop->link) != workshop->connections;
    workshop->connections = link_connections(workshop->link);
    workshop->n = anew && workshop->n < now_ms ? now_ms : workshop->n; /* higher than before a fall */
    if (anew || workshop->told_version != workshop->room.version) {
        tell_stage(workshop);
        tell_desk(workshop, now_ms);
    }
    int64_t since = now_ms - workshop->told_desk_ms;
    if (since >= DESK_MS || (workshop->told_seen != workshop->room.seen && since >= SOON_MS)) {
        tell_desk(workshop, now_ms);
    }
    beat(workshop, now_ms);
}

/* ---- the end ---- */

void workshop_leave(struct workshop *workshop) {
    link_close(workshop->link);
    broker_stop(workshop->broker);
    room_close(&workshop->room);
    explicit_bzero(workshop, sizeof *workshop);
}

void workshop_close(struct workshop *workshop, int64_t now_ms) {
    room_set(&workshop->room, ROOM_CLOSED, now_ms);
    if (workshop->link != NULL) {
        tell_stage(workshop);
        link_flush(workshop->link, FLUSH_MS);
        link_publish(workshop->link, "stage", "", 0, 1, true);
        link_publish(workshop->link, "desk", "", 0, 1, true);
        link_flush(workshop->link, FLUSH_MS);
        usleep(GOODBYE_US + workshop->room.here * GOODBYE_EACH_US); /* the broker has it; the phones have to get it */
    }
    resume_forget(workshop->options.resume);
    journal_wipe(workshop->journal);
    workshop_leave(workshop);
}
