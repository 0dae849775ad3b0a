/* The stages of a public corner, and what leads from one to the next. */
#include "kiosk/kiosk.h"

#include "core/text.h"
#include "kiosk/languages.h"
#include "kiosk/wipe.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    CORNER_TICKS = 5 * TICKS_PER_SECOND,
    CLEAN_TICKS = 60 * TICKS_PER_SECOND,
    GUIDED_MOST_TICKS = 15 * 60 * TICKS_PER_SECOND,
    TARGET_MM = 24,
    TARGET_MOST_PX = 150, /* on the smallest screens targets stay below 24 mm, or nothing would fit */
    MINUTE_TICKS = 60 * TICKS_PER_SECOND
};

#define CORNER_PX 150.0f

const struct profile kiosk_profile = {.id = "kiosk", .home = &choose_screen, .is_public = true};

struct kiosk *kiosk_of(const struct house *house) {
    return house->host;
}

/* ---- the place ---- */

static float picture_mm(const struct config *config) {
    float height = config->height_mm > 0 ? (float)config->height_mm : (float)config->screen_mm * 9.0f / 16.0f;
    float within = height * (1.0f - kiosk_top_share(config));
    return fminf((float)config->screen_mm, within * 16.0f / 9.0f);
}

float kiosk_top_share(const struct config *config) {
    float height = config->height_mm > 0 ? (float)config->height_mm : (float)config->screen_mm * 9.0f / 16.0f;
    float beyond = (float)config->lowest_mm + height - (float)config->reach_mm;
    return config->screen_mm == 0 || beyond <= 0.0f ? 0.0f : fminf(beyond / height, 0.8f);
}

int kiosk_target(const struct config *config) {
    if (config->screen_mm == 0) {
        return 0;
    }
    float px = (float)TARGET_MM * (float)CANVAS_WIDTH / picture_mm(config);
    return (int)ceilf(fminf(px, (float)TARGET_MOST_PX));
}

int kiosk_volume(const struct kiosk *kiosk) {
    bool quiet = span_holds(kiosk->config.quiet, kiosk->now.minute);
    return quiet ? kiosk->config.quiet_volume : kiosk->config.volume;
}

static void count(struct kiosk *kiosk, enum count_kind kind, const char *name) {
    if (kiosk->counts != NULL) {
        counts_add(kiosk->counts, kiosk->now.day, kind, name);
    }
}

void kiosk_count_restart(struct kiosk *kiosk, bool restarted) {
    if (restarted) {
        count(kiosk, COUNT_RESTART, "");
    }
}

/* ---- coming and going ---- */

static void show(struct kiosk *kiosk, const struct screen *screen, const char *argument) {
    if (!stack_open(*kiosk->stack, screen, argument)) {
        (void)stack_open(*kiosk->stack, &attract_screen, "");
    }
}

static void attract(struct kiosk *kiosk) {
    bool spoke = kiosk->language == 0 || languages_speak(kiosk, 0);
    wipe(kiosk);
    kiosk->language_wanted = spoke ? 0 : kiosk->language;
    idle_leaves(&kiosk->idle);
    kiosk->corner = 0;
    kiosk->awaits_release = false;
    kiosk->stage = hours_open(kiosk->config.open, kiosk->now) ? KIOSK_ATTRACTS : KIOSK_CLOSED;
    show(kiosk, kiosk->stage == KIOSK_CLOSED ? &notice_screen : &attract_screen, "closed");
    if (kiosk->reload_wanted) {
        kiosk->reload_wanted = false;
        kiosk_reload(kiosk);
    }
}

static void welcome(struct kiosk *kiosk) {
    wipe(kiosk);
    if (kiosk->language_wanted != kiosk->language) {
        (void)languages_speak(kiosk, kiosk->language_wanted);
    }
    kiosk->session->house.lamps_lit = true;
    kiosk->stage = KIOSK_VISITED;
    idle_arrives(&kiosk->idle);
    count(kiosk, COUNT_START, "");
    count(kiosk, COUNT_LANGUAGE, kiosk->languages[kiosk->language].id);
    show(kiosk, &choose_screen, kiosk->config.start);
}

void kiosk_choose_language(struct kiosk *kiosk, size_t language) {
    if (language < kiosk->language_count) {
        kiosk->language_wanted = language;
    }
}

void kiosk_back_to_visitors(struct kiosk *kiosk) {
    kiosk->left = 0;
}

void kiosk_clean(struct kiosk *kiosk) {
    kiosk->stage = KIOSK_CLEANED;
    kiosk->left = CLEAN_TICKS;
}

void kiosk_finish(struct kiosk *kiosk, enum kiosk_wish wish) {
    kiosk->wish = wish;
}

uint32_t kiosk_seconds_left(const struct kiosk *kiosk) {
    if (kiosk->stage == KIOSK_CLEANED) {
        return (kiosk->left + TICKS_PER_SECOND - 1) / TICKS_PER_SECOND;
    }
    const struct idle_rules rules = {.countdown = (uint32_t)kiosk->config.countdown_s * TICKS_PER_SECOND};
    return idle_seconds_left(&kiosk->idle, &rules);
}

static void open_staff(struct kiosk *kiosk) {
    wipe(kiosk);
    idle_leaves(&kiosk->idle);
    kiosk->corner = 0;
    kiosk->stage = KIOSK_STAFF;
    kiosk->left = (uint32_t)kiosk->config.staff_min * MINUTE_TICKS;
    show(kiosk, &staff_screen, "");
}

/* ---- before the tick ---- */

static bool in_corner(const struct action *action) {
    return action->x < CORNER_PX && action->y > (float)CANVAS_HEIGHT - CORNER_PX;
}

/* A finger that rests in the lower left corner, where nothing stands, for five seconds. */
static void watch_corner(struct kiosk *kiosk, const struct actions *actions) {
    for (size_t i = 0; i < actions->count; i++) {
        const struct action *action = &actions->items[i];
        bool down = action->kind == ACTION_POINTER_DOWN && in_corner(action);
        bool rests = action->kind == ACTION_POINTER_MOVE && in_corner(action);
        kiosk->corner = down ? 1 : rests ? kiosk->corner : 0;
    }
    kiosk->corner += kiosk->corner > 0 ? 1 : 0;
}

static bool begins_press(enum action_kind kind) {
    return kind == ACTION_POINTER_DOWN || kind == ACTION_CONFIRM_DOWN;
}

static bool ends_press(enum action_kind kind) {
    return kind == ACTION_POINTER_UP || kind == ACTION_CONFIRM || kind == ACTION_POINTER_CANCEL;
}

/* Somebody is there; a mouse that trembles on its table is nobody. */
static bool is_touch(enum action_kind kind) {
    return kind != ACTION_POINTER_MOVE && kind != ACTION_POINTER_CANCEL;
}

/* Drops the end of a press whose beginning woke the house. */
static void drop_rest(struct kiosk *kiosk, struct actions *actions) {
    size_t kept = 0;
    for (size_t i = 0; i < actions->count; i++) {
        enum action_kind kind = actions->items[i].kind;
        bool over = kiosk->awaits_release && (ends_press(kind) || begins_press(kind));
        bool dropped = kiosk->awaits_release && (ends_press(kind) || kind == ACTION_POINTER_MOVE);
        kiosk->awaits_release = kiosk->awaits_release && !over;
        if (!dropped) {
            actions->items[kept++] = actions->items[i];
        }
    }
    actions->count = kept;
}

static bool any_touch(const struct actions *actions, bool *ends) {
    bool touched = false;
    *ends = true;
    for (size_t i = 0; i < actions->count; i++) {
        enum action_kind kind = actions->items[i].kind;
        touched |= is_touch(kind);
        *ends = begins_press(kind) ? false : ends_press(kind) ? true : *ends;
    }
    return touched;
}

/* Nobody is in: fingers may choose a language, and whatever is done ends in a welcome once it is released. */
static void before_attracts(struct kiosk *kiosk, struct actions *actions) {
    bool arrives = false;
    size_t kept = 0;
    for (size_t i = 0; i < actions->count; i++) {
        const struct action *action = &actions->items[i];
        bool pointer = action->device == DEVICE_MOUSE || action->device == DEVICE_TOUCH;
        arrives |= pointer ? action->kind == ACTION_POINTER_UP
                           : is_touch(action->kind) && !begins_press(action->kind) && action->kind != ACTION_SCROLL;
        if (pointer) {
            actions->items[kept++] = *action;
        }
    }
    actions->count = kept;
    kiosk->arrives = arrives;
}

static void pass_time(struct kiosk *kiosk, struct moment now) {
    struct moment before = kiosk->now;
    kiosk->now = now;
    kiosk->session->house.today = now.day;
    bool nobody = kiosk->stage == KIOSK_ATTRACTS || kiosk->stage == KIOSK_CLOSED;
    if (nobody && kiosk->has_moment && hours_passed(kiosk->config.restart_at, before, now)) {
        kiosk->wish = KIOSK_RESTARTS;
    }
    kiosk->has_moment = true;
    bool open = hours_open(kiosk->config.open, now);
    if (nobody && open != (kiosk->stage == KIOSK_ATTRACTS)) {
        attract(kiosk); /* nobody who is in is sent away at closing time */
    }
}

void kiosk_before(struct kiosk *kiosk, struct actions *actions, struct moment now) {
    if (now.day != kiosk->now.day || now.minute != kiosk->now.minute || !kiosk->has_moment) {
        pass_time(kiosk, now);
    }
    if (kiosk->stage != KIOSK_CLEANED && kiosk->stage != KIOSK_STAFF && kiosk->config.pin[0] != '\0') {
        watch_corner(kiosk, actions);
    }
    drop_rest(kiosk, actions);
    if (kiosk->stage == KIOSK_CLEANED) {
        actions->count = 0;
    } else if (kiosk->stage == KIOSK_ATTRACTS) {
        before_attracts(kiosk, actions);
    } else if (kiosk->stage == KIOSK_VISITED && kiosk->idle.stage == IDLE_ASKED) {
        bool ends = true;
        if (any_touch(actions, &ends)) {
            kiosk->awaits_release = !ends;
            kiosk->idle.stage = IDLE_HERE; /* whoever answers has not chosen anything by it */
            kiosk->idle.quiet = kiosk->idle.guided = 0;
            actions->count = 0;
        }
    }
    bool ends = true;
    bool touched = any_touch(actions, &ends);
    kiosk->idle.touched |= touched;
}

/* ---- after the tick ---- */

static bool is_asking(const struct kiosk *kiosk) {
    return stack_top(*kiosk->stack) == &still_screen;
}

static void after_visited(struct kiosk *kiosk, bool speaks) {
    struct house *house = &kiosk->session->house;
    const struct idle_rules rules = {.ask_after = (uint32_t)kiosk->config.ask_after_s * TICKS_PER_SECOND,
                                     .countdown = (uint32_t)kiosk->config.countdown_s * TICKS_PER_SECOND,
                                     .guided_most = GUIDED_MOST_TICKS};
    bool asking = is_asking(kiosk);
    struct idle_signs signs = {.touched = kiosk->idle.touched,
                               .guided = !asking && stack_guides(*kiosk->stack),
                               .speaks = speaks && !asking};
    kiosk->idle.touched = false;
    enum idle_news news = idle_tick(&kiosk->idle, &rules, signs);
    if (house->finished_level[0] != '\0') {
        count(kiosk, COUNT_FINISH, house->finished_level);
    }
    house->finished_level[0] = '\0';
    if (news == IDLE_ASK) {
        (void)stack_open(*kiosk->stack, &still_screen, "");
    } else if (news == IDLE_GONE) {
        count(kiosk, COUNT_IDLE_RESET, "");
        attract(kiosk);
    } else if (house->finished || stack_ended(*kiosk->stack)) {
        count(kiosk, COUNT_FINISHED, "");
        attract(kiosk);
    }
}

void kiosk_after(struct kiosk *kiosk, bool speaks) {
    struct house *house = &kiosk->session->house;
    if (kiosk->corner > CORNER_TICKS || (house->staff_wanted && kiosk->config.pin[0] != '\0')) {
        open_staff(kiosk);
        return;
    }
    pin_tries_tick(&kiosk->tries);
    switch (kiosk->stage) {
    case KIOSK_ATTRACTS:
        if (kiosk->arrives) {
            kiosk->arrives = false;
            welcome(kiosk);
        }
        break;
    case KIOSK_VISITED:
        after_visited(kiosk, speaks);
        break;
    case KIOSK_STAFF:
    case KIOSK_CLEANED:
        if (kiosk->stage == KIOSK_CLEANED && stack_top(*kiosk->stack) != &notice_screen) {
            wipe(kiosk);
            show(kiosk, &notice_screen, "clean");
        }
        kiosk->left -= kiosk->left > 0 ? 1 : 0;
        if (kiosk->left == 0 || house->finished) {
            attract(kiosk);
        }
        break;
    case KIOSK_CLOSED:
        break;
    }
    kiosk->idle.touched = false;
}

/* ---- beginning, the file, the end ---- */

static void take_file(struct kiosk *kiosk) {
    struct house *house = &kiosk->session->house;
    (void)config_fit(&kiosk->config, kiosk->session->library, kiosk->now.day, &kiosk->complaints);
    if (kiosk->config.site.help_is_old) {
        complaints_add(&kiosk->complaints, COMPLAINT_WARNING, kiosk->config.path, 0, 0,
                       "nobody has checked the help lines for %d days; visitors are told to ask somebody here. "
                       "Set site.help with a number you have tried, and the day", HELP_OLD_DAYS);
    }
    kiosk->config.site.has_staff = kiosk->config.pin[0] != '\0';
    house->site = &kiosk->config.site;
    counts_close(kiosk->counts);
    kiosk->counts = NULL;
    struct error err = {""};
    if (kiosk->config.counts[0] != '\0' && !counts_open(&kiosk->counts, kiosk->config.counts, &err)) {
        complaints_add(&kiosk->complaints, COMPLAINT_WARNING, kiosk->config.path, 0, 0, "%s", err.text);
    }
    languages_find(kiosk);
}

bool kiosk_begin(struct kiosk *kiosk, struct session *session, struct stack **stack, struct config *config,
                 struct moment now, struct error *err) {
    kiosk->session = session;
    kiosk->stack = stack;
    kiosk->config = *config;
    memset(config, 0, sizeof *config);
    kiosk->now = now;
    session->house.host = kiosk;
    session->house.today = now.day;
    take_file(kiosk);
    if (kiosk->language_count == 0) {
        return error_set(err, "the packs have no words in any language");
    }
    complaints_print(&kiosk->complaints, stderr);
    kiosk->language = CONFIG_LANGUAGES_MAX;
    if (!languages_speak(kiosk, 0)) {
        return error_set(err, "the words of '%s' cannot be read", kiosk->languages[0].id);
    }
    kiosk->language_wanted = 0;
    attract(kiosk);
    return true;
}

void kiosk_end(struct kiosk *kiosk) {
    counts_close(kiosk->counts);
    languages_free(kiosk);
    complaints_free(&kiosk->complaints);
    complaints_free(&kiosk->updates);
    config_free(&kiosk->config);
}

void kiosk_reload(struct kiosk *kiosk) {
    if (kiosk->stage == KIOSK_VISITED || kiosk->stage == KIOSK_STAFF) {
        kiosk->reload_wanted = true;
        return;
    }
    struct config fresh;
    struct complaints found;
    complaints_init(&found);
    if (!config_load(&fresh, kiosk->config.path, &found)) {
        complaints_print(&found, stderr);
        complaints_free(&kiosk->complaints);
        kiosk->complaints = found;
        config_free(&fresh);
        return; /* what ran before goes on */
    }
    complaints_free(&found);
    complaints_free(&kiosk->complaints);
    complaints_init(&kiosk->complaints);
    wipe(kiosk);
    kiosk->session->house.site = NULL;
    config_free(&kiosk->config);
    kiosk->config = fresh;
    take_file(kiosk);
    complaints_print(&kiosk->complaints, stderr);
    (void)languages_speak(kiosk, 0);
    attract(kiosk);
}

void kiosk_help_line(const struct house *house, char *out, size_t size) {
    const struct site *site = house->site;
    out[0] = '\0';
    if (site->help_is_old) {
        const char *values[] = {site->contact};
        const char *id = site->contact[0] == '\0' ? "attract.ask" : "attract.ask-here";
        strings_format(house->strings, id, out, size, values, 1);
    } else if (site->line.name[0] != '\0') {
        const char *values[] = {site->line.name, site->line.reach};
        strings_format(house->strings, "attract.line", out, size, values, 2);
    } else {
        utf8_copy(out, size, house_word(house, "attract.help"));
    }
}
