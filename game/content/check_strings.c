/* The strings files: flat lists of id and text. A translation is held against
 * English: no id that English lacks, the same placeholders in each text. */
#include "content/check_strings.h"

#include "content/check_words.h"
#include "content/claims.h"
#include "content/strings.h"
#include "core/text.h"

#include <stdlib.h>
#include <string.h>

static bool string_id_valid(const char *id) {
    return *id && id[strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-_.")] == '\0';
}

/* One bit for each of {0} to {9}. */
static unsigned placeholders(const char *text) {
    unsigned found = 0;
    for (const char *at = text; (at = strchr(at, '{')) != NULL; at++) {
        if (at[1] >= '0' && at[1] <= '9' && at[2] == '}') {
            found |= 1u << (at[1] - '0');
        }
    }
    return found;
}

static void check_entry(struct check *check, const struct node *child, const struct strings *english) {
    if (child->kind != NODE_SCALAR) {
        check_error_at(check, child, "'%s' has to be a text, not a list or a mapping", child->key);
        return;
    }
    if (!string_id_valid(child->key)) {
        check_error_at(check, child, "'%s' is no string id: those are made of a-z, 0-9, '-', '_' and '.'", child->key);
    }
    if (!*child->text) {
        check_error_at(check, child, "'%s' is empty", child->key);
    }
    if (utf8_length(child->text) > TEXT_CHARACTERS_MAX) {
        check_error_at(check, child, "this text has %zu characters; at most %d fit", utf8_length(child->text),
                       (int)TEXT_CHARACTERS_MAX);
    }
    if (!english) {
        return;
    }
    if (!strings_has(english, child->key)) {
        check_warning(check, child->key, "English has no '%s': nothing shows this text", child->key);
    } else if (placeholders(strings_get(english, child->key)) != placeholders(child->text)) {
        check_error_at(check, child, "'%s' has to have the same {0} {1} ... as in English", child->key);
    }
}

/* Where an id of the language stands already. */
struct taken {
    char *id, *file;
    int line;
};

struct tongue {
    const struct strings *english; /* NULL: it is English itself */
    struct taken *taken;
    size_t count;
};

static void check_taken(struct check *check, struct tongue *tongue, const struct node *child) {
    for (size_t i = 0; i < tongue->count; i++) {
        if (strcmp(tongue->taken[i].id, child->key) == 0) {
            check_error_at(check, child, "the id '%s' stands in %s:%d already", child->key, tongue->taken[i].file,
                           tongue->taken[i].line);
            return;
        }
    }
    tongue->taken = memory_resize(tongue->taken, tongue->count + 1, sizeof *tongue->taken);
    tongue->taken[tongue->count++] =
        (struct taken){text_duplicate(child->key), text_duplicate(check->file), child->key_line};
}

static void tongue_free(struct tongue *tongue) {
    for (size_t i = 0; i < tongue->count; i++) {
        free(tongue->taken[i].id);
        free(tongue->taken[i].file);
    }
    free(tongue->taken);
}

/* No study can stand beside a string, so none may be spoken of, but where the evidence is shown. */
static void check_claim(struct check *check, const struct node *child) {
    bool shown = strncmp(child->key, "evidence.", 9) == 0 || strncmp(child->key, "practice.", 9) == 0;
    const struct claim_rule *rule = child->text == NULL || shown ? NULL : claim_find(child->text);
    if (rule != NULL) {
        check_error_at(check, child, "'%.*s' claims something: say it in a level, beside 'evidence: ID'",
                       (int)strcspn(rule->phrase, "*"), rule->phrase);
    }
}

static void check_file(struct archive *archive, const char *file, struct tongue *tongue, struct complaints *found) {
    unsigned char *bytes = NULL;
    size_t count = 0;
    struct error err = {""};
    struct document *document = NULL;
    if (!archive_read_layer(archive, 0, file, DOCUMENT_BYTES_MAX, &bytes, &count, &err)) {
        complaints_add(found, COMPLAINT_ERROR, file, 0, 0, "%s", err.text);
    } else if (document_parse(&document, file, bytes, count, found)) {
        struct check check = {.file = file, .document = document, .complaints = found};
        if (document->root->kind != NODE_MAPPING) {
            check_error(&check, "", "this file has to be a mapping (id: \"text\")");
        } else {
            for (const struct node *child = document->root->first; child; child = child->next) {
                check_entry(&check, child, tongue->english);
                check_taken(&check, tongue, child);
                check_claim(&check, child);
            }
        }
        check_tone(&check, NULL);
    }
    document_free(document);
    free(bytes);
}

static void check_folder(struct archive *archive, const char *folder, struct tongue *tongue,
                         struct complaints *found) {
    char **names = NULL;
    size_t count = 0;
    (void)archive_list(archive, folder, &names, &count);
    for (size_t i = 0; i < count; i++) {
        struct text file = {0};
        text_appendf(&file, "%s/%s", folder, names[i]);
        if (archive_layer_has(archive, 0, text_get(&file))) {
            check_file(archive, text_get(&file), tongue, found);
        }
        text_free(&file);
    }
    archive_free_list(names, count);
}

/* One language: LANG.yaml, and the files in the folder of that name. */
static void check_tongue(struct archive *archive, const char *lang, const struct strings *english,
                         struct complaints *found) {
    struct tongue tongue = {.english = strcmp(lang, "en") == 0 ? NULL : english};
    struct text path = {0};
    text_appendf(&path, "strings/%s.yaml", lang);
    if (archive_layer_has(archive, 0, text_get(&path))) {
        check_file(archive, text_get(&path), &tongue, found);
    }
    text_clear(&path);
    text_appendf(&path, "strings/%s", lang);
    check_folder(archive, text_get(&path), &tongue, found);
    text_free(&path);
    tongue_free(&tongue);
}

static bool has_file(char **names, size_t count, const char *lang) {
    size_t length = strlen(lang);
    for (size_t i = 0; i < count; i++) {
        if (strncmp(names[i], lang, length) == 0 && strcmp(names[i] + length, ".yaml") == 0) {
            return true;
        }
    }
    return false;
}

bool check_strings(struct archive *archive, bool overlay, struct complaints *found) {
    char **names = NULL;
    size_t count = 0;
    struct strings *english = NULL;
    struct error err = {""};
    (void)archive_list(archive, "strings", &names, &count);
    if (count > 0 && !strings_load(&english, archive, "en", &err) && overlay) {
        complaints_add(found, COMPLAINT_ERROR, "strings/en.yaml", 0, 0, "%s", err.text);
    }
    for (size_t i = 0; i < count; i++) {
        bool folder = strchr(names[i], '.') == NULL;
        if (folder && has_file(names, count, names[i])) {
            continue; /* looked at with its file */
        }
        char *lang = text_duplicate(names[i]);
        lang[strcspn(lang, ".")] = '\0';
        check_tongue(archive, lang, english, found);
        free(lang);
    }
    strings_free(english);
    archive_free_list(names, count);
    return count > 0;
}
