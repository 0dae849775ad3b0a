/* The strings files: flat lists of id and text. A translation is held against
 * English: no id that English lacks, the same placeholders in each text. */
#include "content/check_strings.h"

#include "content/check_words.h"
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

static void check_file(struct archive *archive, const char *file, const struct strings *english,
                       struct complaints *found) {
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
                check_entry(&check, child, english);
            }
        }
        check_tone(&check, NULL);
    }
    document_free(document);
    free(bytes);
}

/* The files of one folder, each of the top pack; a folder in strings/ is named after its language. */
static void check_folder(struct archive *archive, const char *folder, const struct strings *english, bool is_english,
                         struct complaints *found) {
    char **names = NULL;
    size_t count = 0;
    (void)archive_list(archive, folder, &names, &count);
    for (size_t i = 0; i < count; i++) {
        struct text file = {0};
        text_appendf(&file, "%s/%s", folder, names[i]);
        bool outermost = strcmp(folder, "strings") == 0;
        bool in_english = outermost ? strcmp(names[i], "en") == 0 || strcmp(names[i], "en.yaml") == 0 : is_english;
        if (archive_layer_has(archive, 0, text_get(&file))) {
            check_file(archive, text_get(&file), in_english ? NULL : english, found);
        } else if (outermost) {
            check_folder(archive, text_get(&file), english, in_english, found);
        }
        text_free(&file);
    }
    archive_free_list(names, count);
}

bool check_strings(struct archive *archive, bool overlay, struct complaints *found) {
    char **names = NULL;
    size_t count = 0;
    struct strings *english = NULL;
    struct error err = {""};
    (void)archive_list(archive, "strings", &names, &count);
    archive_free_list(names, count);
    if (count == 0) {
        return false;
    }
    if (!strings_load(&english, archive, "en", &err) && overlay) {
        complaints_add(found, COMPLAINT_ERROR, "strings/en.yaml", 0, 0, "%s", err.text);
    }
    check_folder(archive, "strings", english, false, found);
    strings_free(english);
    return true;
}
