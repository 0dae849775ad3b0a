/* A language is there when strings/ID.yaml says in its own words what it is called. */
#include "kiosk/languages.h"

#include "core/text.h"
#include "practice/practice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *own_word(const struct strings *strings, const char *id) {
    return text_duplicate(strings_get(strings, id));
}

/* False: it does not say its name, so it is no whole language. */
static bool add(struct kiosk *kiosk, const char *id) {
    struct strings *strings = NULL;
    struct strings *english = NULL;
    struct archive *archive = kiosk->session->archive;
    if (kiosk->language_count == CONFIG_LANGUAGES_MAX || strlen(id) >= sizeof kiosk->languages[0].id ||
        !strings_load(&strings, archive, id, NULL)) {
        return false;
    }
    bool own = strcmp(id, "en") == 0;
    if (!own && strings_load(&english, archive, "en", NULL)) {
        own = strcmp(strings_get(strings, "language.name"), strings_get(english, "language.name")) != 0;
    }
    if (own) {
        struct language *language = &kiosk->languages[kiosk->language_count++];
        utf8_copy(language->id, sizeof language->id, id);
        language->name = own_word(strings, "language.name");
        language->tagline = own_word(strings, "app.tagline");
        language->about = own_word(strings, "attract.about");
        language->touch = own_word(strings, "attract.touch");
    }
    strings_free(english);
    strings_free(strings);
    return own;
}

static bool is_there(const struct kiosk *kiosk, const char *id) {
    for (size_t i = 0; i < kiosk->language_count; i++) {
        if (strcmp(kiosk->languages[i].id, id) == 0) {
            return true;
        }
    }
    return false;
}

static void add_all(struct kiosk *kiosk) {
    char **names = NULL;
    size_t count = 0;
    (void)add(kiosk, "en");
    (void)archive_list(kiosk->session->archive, "strings", &names, &count);
    for (size_t i = 0; i < count; i++) {
        char id[64];
        const char *ending = strstr(names[i], ".yaml");
        if (ending != NULL && (size_t)(ending - names[i]) < sizeof id) {
            snprintf(id, sizeof id, "%.*s", (int)(ending - names[i]), names[i]);
            if (!is_there(kiosk, id)) {
                (void)add(kiosk, id);
            }
        }
    }
    archive_free_list(names, count);
}

void languages_find(struct kiosk *kiosk) {
    languages_free(kiosk);
    for (size_t i = 0; i < kiosk->config.language_count; i++) {
        if (!is_there(kiosk, kiosk->config.languages[i]) && !add(kiosk, kiosk->config.languages[i])) {
            complaints_add(&kiosk->complaints, COMPLAINT_WARNING, kiosk->config.path, 0, 0,
                           "the packs do not speak '%.30s'", kiosk->config.languages[i]);
        }
    }
    if (kiosk->language_count == 0) {
        add_all(kiosk);
    }
}

void languages_free(struct kiosk *kiosk) {
    for (size_t i = 0; i < kiosk->language_count; i++) {
        struct language *language = &kiosk->languages[i];
        free(language->name);
        free(language->tagline);
        free(language->about);
        free(language->touch);
    }
    memset(kiosk->languages, 0, sizeof kiosk->languages);
    kiosk->language_count = 0;
}

bool languages_speak(struct kiosk *kiosk, size_t language) {
    struct session *session = kiosk->session;
    struct strings *strings = NULL;
    struct library *library = NULL;
    struct error err;
    size_t kinds = 0;
    const struct level_kind *const *table = practice_kinds(&kinds);
    const char *id = kiosk->languages[language].id;
    if (!strings_load(&strings, session->archive, id, &err) ||
        !library_load(&library, session->archive, table, kinds, id, NULL, &err)) {
        strings_free(strings);
        return false;
    }
    strings_go_public(strings);
    strings_free(session->strings);
    library_free(session->library);
    session->house.strings = session->strings = strings;
    session->house.library = session->library = library;
    kiosk->language = language;
    return true;
}
