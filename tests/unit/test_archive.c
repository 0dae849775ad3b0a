/* Packs over packs, and packs by strangers: what wins, what is refused and why,
 * and that nothing hostile costs more than a little memory. */
#include "content/archive.h"
#include "content/pack_folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/resource.h>

#include <cmocka.h>

enum { MEGABYTE = 1024 * 1024 };

static void assert_reads(struct archive *archive, const char *path, const char *content) {
    unsigned char *bytes = NULL;
    size_t count = 0;
    struct error err = {""};
    if (!archive_read(archive, path, MEGABYTE, &bytes, &count, &err)) {
        fail_msg("%s", err.text);
    }
    assert_string_equal((const char *)bytes, content);
    assert_int_equal(count, strlen(content));
    free(bytes);
}

static void assert_no_read(struct archive *archive, const char *path, size_t max_bytes, const char *reason) {
    unsigned char *bytes = NULL;
    size_t count = 0;
    struct error err = {""};
    assert_false(archive_read(archive, path, max_bytes, &bytes, &count, &err));
    assert_null(bytes);
    if (!strstr(err.text, reason)) {
        fail_msg("'%s' does not say '%s'", err.text, reason);
    }
}

static void the_last_named_pack_wins_then_the_packs_folder_then_the_base(void **state) {
    (void)state;
    struct pack_folder f;
    assert_true(folder_begin(&f));
    const char *all[] = {"base", "packs/a.pack", "packs/b.pack", "first", "second"};
    for (size_t i = 0; i < 5; i++) { /* each pack lacks the files that those before it win */
        for (size_t k = i; k < 5; k++) {
            char name[64];
            const char *order[] = {"base", "packs/b.pack", "packs/a.pack", "first", "second"};
            (void)snprintf(name, sizeof name, "%s/word%zu", order[k], i);
            assert_true(folder_put(&f, name, order[k]));
        }
    }
    char paths[5][128];
    for (size_t i = 0; i < 5; i++) {
        (void)snprintf(paths[i], sizeof paths[i], "%s/%s", f.path, all[i]);
    }
    char packs[128];
    (void)snprintf(packs, sizeof packs, "%s/packs", f.path);
    const char *extra[] = {paths[3], paths[4]};
    struct archive *archive = NULL;
    struct error err = {""};
    struct complaints refused;
    complaints_init(&refused);
    assert_true(archive_open(&archive, NULL, paths[0], packs, extra, 2, &refused, &err));
    assert_int_equal(refused.count, 0);
    assert_reads(archive, "word4", "second");
    assert_reads(archive, "word0", "second");
    assert_int_equal(archive_layers(archive), 5);
    const char *layers[] = {"second", "first", "packs/a.pack", "packs/b.pack", "base"};
    for (size_t i = 0; i < 5; i++) {
        unsigned char *bytes = NULL;
        size_t count = 0;
        assert_true(archive_read_layer(archive, i, "word0", MEGABYTE, &bytes, &count, &err));
        assert_string_equal((const char *)bytes, layers[i]);
        free(bytes);
    }
    assert_true(archive_layer_has(archive, 0, "word4"));
    assert_false(archive_layer_has(archive, 1, "word4"));
    archive_close(archive);
    complaints_free(&refused);
    folder_end(&f);
}

static void lists_are_sorted_and_join_all_packs(void **state) {
    (void)state;
    struct pack_folder f;
    assert_true(folder_begin(&f));
    assert_true(folder_put(&f, "base/tea/mint", "1") && folder_put(&f, "base/tea/black", "1"));
    assert_true(folder_put(&f, "more/tea/green", "2") && folder_put(&f, "more/tea/mint", "2"));
    assert_true(folder_put(&f, "base/tea/.hidden", "3"));
    char base[128], more[128];
    (void)snprintf(base, sizeof base, "%s/base", f.path);
    (void)snprintf(more, sizeof more, "%s/more", f.path);
    const char *extra[] = {more};
    struct archive *archive = NULL;
    struct error err = {""};
    assert_true(archive_open(&archive, NULL, base, "/nowhere", extra, 1, NULL, &err));
    char **names = NULL;
    size_t count = 0;
    assert_true(archive_list(archive, "tea", &names, &count));
    assert_int_equal(count, 3);
    assert_string_equal(names[0], "black");
    assert_string_equal(names[1], "green");
    assert_string_equal(names[2], "mint");
    archive_free_list(names, count);
    assert_false(archive_list(archive, "coffee", &names, &count));
    assert_int_equal(count, 0);
    archive_close(archive);
    folder_end(&f);
}

static void reading_keeps_to_its_cap_and_to_the_packs(void **state) {
    (void)state;
    struct pack_folder f;
    assert_true(folder_begin(&f));
    assert_true(folder_put(&f, "base/tea", "green") && folder_put(&f, "secret", "outside"));
    char base[128];
    (void)snprintf(base, sizeof base, "%s/base", f.path);
    struct archive *archive = NULL;
    struct error err = {""};
    assert_true(archive_open(&archive, NULL, base, NULL, NULL, 0, NULL, &err));
    assert_reads(archive, "tea", "green");
    assert_no_read(archive, "tea", 4, "larger than 4 bytes");
    assert_no_read(archive, "../secret", 100, "in none of the content packs");
    assert_no_read(archive, "/etc/passwd", MEGABYTE, "in none of the content packs");
    assert_no_read(archive, "", 100, "in none of the content packs");
    assert_no_read(archive, "coffee", 100, "'coffee' is in none of the content packs");
    assert_true(archive_exists(archive, "tea"));
    assert_false(archive_exists(archive, "../secret"));
    struct reader reader = archive_reader(archive);
    unsigned char *bytes = NULL;
    size_t count = 0;
    assert_true(reader.read(reader.context, "tea", 5, &bytes, &count, &err));
    assert_int_equal(count, 5);
    free(bytes);
    archive_close(archive);
    folder_end(&f);
}

static void a_link_in_a_folder_is_refused(void **state) {
    (void)state;
    struct pack_folder f;
    assert_true(folder_begin(&f) && folder_put(&f, "base/tea", "green"));
    char base[128], link_path[160];
    (void)snprintf(base, sizeof base, "%s/base", f.path);
    (void)snprintf(link_path, sizeof link_path, "%s/passwords", base);
    assert_int_equal(symlink("/etc/passwd", link_path), 0);
    struct archive *archive = NULL;
    struct error err = {""};
    assert_false(archive_open(&archive, NULL, base, NULL, NULL, 0, NULL, &err));
    assert_non_null(strstr(err.text, "'passwords' is a link"));
    assert_null(archive);
    folder_end(&f);
}

static void without_its_base_nothing_opens(void **state) {
    (void)state;
    struct archive *archive = NULL;
    struct error err = {""};
    assert_false(archive_open(&archive, NULL, "/nowhere/inner-house.pack", NULL, NULL, 0, NULL, &err));
    assert_string_equal(err.text, "The content pack '/nowhere/inner-house.pack' cannot be used: it is not there.");
    archive_close(archive);
}

static void two_archives_at_once_are_one_too_many(void **state) {
    (void)state;
    struct pack_folder f;
    assert_true(folder_begin(&f) && folder_put(&f, "tea", "green"));
    struct archive *first = NULL, *second = NULL;
    struct error err = {""};
    assert_true(archive_open(&first, NULL, f.path, NULL, NULL, 0, NULL, &err));
    assert_false(archive_open(&second, NULL, f.path, NULL, NULL, 0, NULL, &err));
    assert_reads(first, "tea", "green");
    archive_close(first);
    folder_end(&f);
}

struct hostile_row {
    const char *pack, *reason;
};

static const struct hostile_row refused_packs[] = {
    {"up", "starts with a dot"},
    {"up-inside", "starts with a dot"},
    {"absolute", "starts at the root"},
    {"backslash", "has a '\\' in it"},
    {"drive", "has a ':' in it"},
    {"dollar", "has a '$' in it"},
    {"control", "invisible character (U+0007)"},
    {"escape", "invisible character (U+001B)"},
    {"newline", "invisible character (U+000A)"},
    {"nul", "invisible character (U+0000)"},
    {"right-to-left", "invisible character (U+202E)"},
    {"bad-utf8", "not valid UTF-8"},
    {"unmarked-utf8", "not marked as UTF-8"},
    {"hidden", "starts with a dot"},
    {"dot", "starts with a dot"},
    {"empty-part", "is empty"},
    {"no-name", "has no name"},
    {"long-name", "longer than 200 bytes"},
    {"deep", "more than 8 folders deep"},
    {"twice", "is in it twice"},
    {"file-and-folder", "a folder that is also a file"},
    {"link", "is a link"},
    {"device", "neither a file nor a folder"},
    {"encrypted", "locked with a password"},
    {"lzma", "packed in a way (14)"},
    {"folder-with-content", "has content of its own"},
    {"two-sizes", "two different sizes"},
    {"outside", "lies outside the file"},
    {"bomb-entry", "unpacks to 4096 MB; a file may have 64"},
    {"bomb-total", "unpacks to more than 256 MB"},
    {"truncated", "not a whole zip file"},
    {"cut-end", "not a whole zip file"},
    {"prefixed", "damaged"},
    {"appended", "not a whole zip file"},
    {"comment", "not a whole zip file"},
    {"zip64", "zip64"},
    {"count-too-large", "damaged"},
    {"count-too-small", "damaged"},
    {"directory-too-large", "damaged"},
    {"many", "has 20001 files; a pack may have 20000"},
    {"million", "damaged"},
    {"empty", "not a whole zip file"},
    {"text", "not a whole zip file"},
    {"seven-zip", "not a whole zip file"},
};

static struct pack_folder hostile; /* made once for the tests below */

static int make_hostile_packs(void **state) {
    (void)state;
    char command[256];
    if (!folder_begin(&hostile) || !folder_put(&hostile, "base/tea", "green")) {
        return -1;
    }
    (void)snprintf(command, sizeof command, "/usr/bin/python3 tests/content/hostile_packs.py %s", hostile.path);
    return system(command) == 0 ? 0 : -1;
}

static int remove_hostile_packs(void **state) {
    (void)state;
    folder_end(&hostile);
    return 0;
}

static struct archive *open_over_base(const char *pack, struct complaints *refused) {
    char base[128], path[160];
    (void)snprintf(base, sizeof base, "%s/base", hostile.path);
    (void)snprintf(path, sizeof path, "%s/%s.pack", hostile.path, pack);
    const char *extra[] = {path};
    struct archive *archive = NULL;
    struct error err = {""};
    if (!archive_open(&archive, NULL, base, NULL, extra, 1, refused, &err)) {
        fail_msg("%s", err.text);
    }
    return archive;
}

static void a_hostile_pack_is_refused_by_name_and_the_rest_plays(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof refused_packs / sizeof refused_packs[0]; i++) {
        const struct hostile_row *row = &refused_packs[i];
        struct complaints refused;
        complaints_init(&refused);
        struct archive *archive = open_over_base(row->pack, &refused);
        if (refused.count != 1 || !strstr(refused.items[0].message, row->reason) ||
            !strstr(refused.items[0].file, row->pack)) {
            fail_msg("%s: %s", row->pack, refused.count > 0 ? refused.items[0].message : "was taken");
        }
        assert_int_equal(archive_layers(archive), 1);
        assert_reads(archive, "tea", "green");
        archive_close(archive);
        complaints_free(&refused);
    }
}

static void a_good_pack_by_a_stranger_is_read(void **state) {
    (void)state;
    struct complaints refused;
    complaints_init(&refused);
    struct archive *archive = open_over_base("good", &refused);
    assert_int_equal(refused.count, 0);
    assert_reads(archive, "levels/en/note.yaml", "id: note\n");
    archive_close(archive);
    complaints_free(&refused);
}

static void sizes_and_sums_that_lie_are_found_out(void **state) {
    (void)state;
    const struct hostile_row rows[] = {
        {"lying-large", "damaged"},
        {"damaged-deflate", "damaged"},
        {"wrong-sum", "damaged: its checksum differs"},
        {"lying-small", "damaged"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct archive *archive = open_over_base(rows[i].pack, NULL);
        assert_no_read(archive, "note", 64 * (size_t)MEGABYTE, rows[i].reason);
        archive_close(archive);
    }
}

static void memory_stayed_small(void **state) {
    (void)state;
    struct rusage usage;
    assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
#ifndef __SANITIZE_ADDRESS__ /* the sanitizer keeps freed memory for a while */
    assert_true(usage.ru_maxrss < 128 * 1024);
#endif
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_named_pack_wins_then_the_packs_folder_then_the_base),
        cmocka_unit_test(lists_are_sorted_and_join_all_packs),
        cmocka_unit_test(reading_keeps_to_its_cap_and_to_the_packs),
        cmocka_unit_test(a_link_in_a_folder_is_refused),
        cmocka_unit_test(without_its_base_nothing_opens),
        cmocka_unit_test(two_archives_at_once_are_one_too_many),
        cmocka_unit_test(a_good_pack_by_a_stranger_is_read),
        cmocka_unit_test(a_hostile_pack_is_refused_by_name_and_the_rest_plays),
        cmocka_unit_test(sizes_and_sums_that_lie_are_found_out),
        cmocka_unit_test(memory_stayed_small),
    };
    return cmocka_run_group_tests(tests, make_hostile_packs, remove_hostile_packs);
}
