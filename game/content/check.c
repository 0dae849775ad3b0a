/* The author's checker. It loads the pack as the game does, once for each
 * language, so that both always agree on what is broken; then it adds what only an
 * author can mend: tone, reading grade, files in the wrong place, old help lines. */
#include "content/check.h"

#include "content/archive.h"
#include "content/check_strings.h"
#include "content/check_words.h"
#include "content/library_load.h"
#include "content/pack_scan.h"
#include "content/schema_walk.h"
#include "core/date.h"
#include "core/text.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { HELP_DAYS_MAX = 180, FOLDERS_MAX = 32, LANGUAGES_MAX = 64, LANGUAGE_BYTES_MAX = 12 };

struct pass {
    struct archive *archive;
    const struct check_options *options;
    const char *lang;
    struct complaints *found;
};

static void check_help(struct check *check, const struct help_file *help, int32_t today) {
    const struct node *entry = node_child(check->document->root, "entries")->first;
    for (unsigned i = 0; i < help->entries_count && entry; i++, entry = entry->next) {
        int32_t day = 0;
        struct text path = {0};
        text_appendf(&path, "entries[%u].%s", i, help->entries[i].verified ? "verified" : "id");
        if (!help->entries[i].verified) {
            check_warning(check, text_get(&path),
                          "nobody has checked the help line '%s' yet: call it, then add "
                          "'verified: YYYY-MM-DD'",
                          help->entries[i].id);
        } else if (today > 0 && date_parse(help->entries[i].verified, &day) && today - day > HELP_DAYS_MAX) {
            check_warning(check, text_get(&path), "the help line '%s' was last checked %d days ago",
                          help->entries[i].id, (int)(today - day));
        }
        text_free(&path);
    }
}

static void look_closer(void *context, enum content_kind kind, struct check *check, const void *data) {
    struct pass *pass = context;
    check_tone(check, kind == CONTENT_EVIDENCE ? "says" : NULL);
    if (kind == CONTENT_LEVEL || kind == CONTENT_JOURNEY || kind == CONTENT_PLAN) {
        check_claims(check);
    }
    if (kind == CONTENT_LEVEL && strncmp(check->file, "levels/en/", strlen("levels/en/")) == 0) {
        check_reading(check);
    }
    if (kind == CONTENT_HELP) {
        check_help(check, data, pass->options->today);
    }
}

/* Takes over the complaints of one language's own files; English takes those of all. */
static void take_over(struct pass *pass, const struct complaints *problems) {
    struct text own = {0};
    text_appendf(&own, "levels/%s/", pass->lang);
    for (size_t i = 0; i < problems->count; i++) {
        const struct complaint *one = &problems->items[i];
        if (strcmp(pass->lang, "en") == 0 || strncmp(one->file, own.data, own.length) == 0) {
            complaints_add(pass->found, one->kind, one->file, one->line, one->column, "%s", one->message);
        }
    }
    text_free(&own);
}

static void check_content(struct pass *pass) {
    struct complaints problems;
    complaints_init(&problems);
    struct library_options options = {
        .kinds = pass->options->kinds,
        .kind_count = pass->options->kind_count,
        .lang = pass->lang,
        .problems = &problems,
        .only_top = pass->options->base != NULL,
        .loaded = look_closer,
        .context = pass,
    };
    library_free(library_build(pass->archive, &options));
    take_over(pass, &problems);
    complaints_free(&problems);
}

static bool ends_in(const char *name, const char *ending) {
    const char *dot = strrchr(name, '.');
    return dot && strcmp(dot, ending) == 0;
}

/* Files that nothing reads, because of their name or their place; an author's
 * notes (.md) are fine anywhere. */
static void check_strays(struct pass *pass, const char *folder, const char *const *wanted, size_t wanted_count) {
    char **names = NULL;
    size_t count = 0;
    (void)archive_list(pass->archive, folder, &names, &count);
    for (size_t i = 0; i < count; i++) {
        struct text file = {0};
        text_appendf(&file, "%s/%s", folder, names[i]);
        bool fine = ends_in(names[i], ".md") || (wanted_count == 0 && ends_in(names[i], ".yaml"));
        for (size_t k = 0; k < wanted_count; k++) {
            fine = fine || strcmp(names[i], wanted[k]) == 0;
        }
        if (!fine && archive_layer_has(pass->archive, 0, text_get(&file))) {
            complaints_add(pass->found, COMPLAINT_ERROR, text_get(&file), 0, 0, "nothing reads this file; %s",
                           ends_in(names[i], ".yaml") ? "levels lie in levels/LANGUAGE/PRACTICE/"
                                                      : "the name of a content file ends in .yaml");
        }
        text_free(&file);
    }
    archive_free_list(names, count);
}

/* Folders of a language: those of the practices, journeys and plans. */
static void check_places(struct pass *pass) {
    const char *known[FOLDERS_MAX];
    size_t known_count = 0, folder_count = 0;
    for (size_t i = 0; i < pass->options->kind_count && i < FOLDERS_MAX - 2; i++) {
        known[known_count++] = pass->options->kinds[i]->id;
    }
    known[known_count++] = "journeys";
    known[known_count++] = "plans";
    char **folders = NULL;
    struct text path = {0};
    text_appendf(&path, "levels/%s", pass->lang);
    (void)archive_list(pass->archive, text_get(&path), &folders, &folder_count);
    for (size_t i = 0; i < folder_count; i++) {
        bool fine = ends_in(folders[i], ".md");
        for (size_t k = 0; k < known_count; k++) {
            fine = fine || strcmp(known[k], folders[i]) == 0;
        }
        const char *guess = closest_word(folders[i], known, known_count);
        text_clear(&path);
        text_appendf(&path, "levels/%s/%s", pass->lang, folders[i]);
        if (!fine) {
            complaints_add(pass->found, COMPLAINT_ERROR, text_get(&path), 0, 0, "no practice is called '%s'%s%s%s",
                           folders[i], guess ? "; did you mean '" : "", guess ? guess : "", guess ? "'?" : "");
        } else {
            check_strays(pass, text_get(&path), NULL, 0);
        }
    }
    archive_free_list(folders, folder_count);
    text_free(&path);
}

static int compare_complaints(const void *a, const void *b) {
    const struct complaint *x = a, *y = b;
    int order = strcmp(x->file, y->file);
    if (order == 0) {
        order = (x->line > y->line) - (x->line < y->line);
    }
    return order != 0 ? order : (x->column > y->column) - (x->column < y->column);
}

static void check_language(struct archive *archive, const struct check_options *options, const char *lang,
                           struct complaints *found) {
    struct pass pass = {.archive = archive, .options = options, .lang = lang, .found = found};
    check_content(&pass);
    check_places(&pass);
}

static void check_all(struct archive *archive, const struct check_options *options, struct complaints *found) {
    char **names = NULL;
    size_t count = 0;
    check_language(archive, options, "en", found);
    bool any = archive_list(archive, "levels", &names, &count);
    for (size_t i = 0; i < count; i++) {
        if (strchr(names[i], '.') || strcmp(names[i], "en") == 0) {
            continue;
        }
        if (i < LANGUAGES_MAX && strlen(names[i]) <= LANGUAGE_BYTES_MAX) {
            check_language(archive, options, names[i], found);
        } else {
            complaints_add(found, COMPLAINT_ERROR, names[i], 0, 0, "this is no language, or there are more than %d",
                           (int)LANGUAGES_MAX);
        }
    }
    archive_free_list(names, count);
    static const char *const files[] = {"evidence.yaml", "help.yaml"};
    struct pass pass = {.archive = archive, .options = options, .lang = "en", .found = found};
    check_strays(&pass, "levels", files, 2);
    any = check_strings(archive, options->base != NULL, found) || any;
    if (!any) {
        complaints_add(found, COMPLAINT_ERROR, "levels", 0, 0,
                       "this pack has neither 'levels' nor 'strings': is it one folder too high or too deep?");
    }
}

static bool open_for_check(struct archive **archive, const char *path, const struct check_options *options,
                           struct error *err) {
    struct complaints refused;
    complaints_init(&refused);
    bool fine = options->base ? archive_open(archive, NULL, options->base, NULL, &path, 1, &refused, err)
                              : archive_open(archive, NULL, path, NULL, NULL, 0, &refused, err);
    if (fine && refused.count > 0) {
        fine = error_set(err, "%s: %s", refused.items[0].file, refused.items[0].message);
        archive_close(*archive);
    }
    complaints_free(&refused);
    return fine;
}

/* A pack that no game would open is a mistake in the content like any other. */
static bool can_be_opened(const char *path, const struct check_options *options, struct complaints *out,
                          struct error *err) {
    const struct pack_limits *limits = options->base ? &user_pack_limits : &base_pack_limits;
    struct stat status;
    struct error reason = {""};
    if (stat(path, &status) != 0 || !(S_ISDIR(status.st_mode) || S_ISREG(status.st_mode))) {
        return error_set(err, "'%s' cannot be checked: there is no such folder or file.", path);
    }
    bool fine = S_ISDIR(status.st_mode) ? folder_scan(path, limits, &reason) : zip_scan(path, limits, NULL, &reason);
    if (!fine) {
        complaints_add(out, COMPLAINT_ERROR, path, 0, 0, "%s", reason.text);
    }
    return fine;
}

bool check_pack(const char *path, const struct check_options *options, struct complaints *out, struct error *err) {
    struct archive *archive = NULL;
    if (!can_be_opened(path, options, out, err) || !open_for_check(&archive, path, options, err)) {
        return false;
    }
    size_t before = out->errors, first = out->count;
    check_all(archive, options, out);
    archive_close(archive);
    if (out->count > first) {
        qsort(out->items + first, out->count - first, sizeof *out->items, compare_complaints);
    }
    return out->errors == before;
}
