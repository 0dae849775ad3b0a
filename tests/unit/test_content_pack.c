/* Packing: the same content gives the same bytes, and nothing broken is packed. */
#include "content/archive.h"
#include "content/check.h"
#include "content/pack_folder.h"
#include "content/tea.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct level_kind *const kinds[] = {&tea_kind};
static const struct check_options options = {.kinds = kinds, .kind_count = 1};

struct bench {
    struct pack_folder pack, out;
    char file[128]; /* out/tea.pack */
    struct complaints complaints;
    struct error err;
};

static void bench_begin(struct bench *bench) {
    *bench = (struct bench){0};
    complaints_init(&bench->complaints);
    assert_true(folder_begin(&bench->pack) && folder_begin(&bench->out) && put_tea_pack(&bench->pack));
    (void)snprintf(bench->file, sizeof bench->file, "%s/tea.pack", bench->out.path);
}

static void bench_end(struct bench *bench) {
    complaints_free(&bench->complaints);
    folder_end(&bench->pack);
    folder_end(&bench->out);
}

static unsigned char *file_bytes(const char *path, size_t *count) {
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    unsigned char *bytes = memory_get(1 << 20, 1);
    *count = fread(bytes, 1, 1 << 20, file);
    (void)fclose(file);
    return bytes;
}

static void assert_packs(struct bench *bench) {
    if (!pack_write(bench->pack.path, bench->file, &options, &bench->complaints, &bench->err)) {
        complaints_print(&bench->complaints, stdout);
        fail_msg("%s", bench->err.text);
    }
}

static void the_same_content_gives_the_same_bytes(void **state) {
    (void)state;
    struct bench first, second;
    size_t first_count = 0, second_count = 0;
    bench_begin(&first);
    assert_packs(&first);
    unsigned char *first_bytes = file_bytes(first.file, &first_count);
    bench_begin(&second);
    assert_true(folder_put(&second.pack, "z", "gone")); /* another order of making, another time and mode */
    char z[128], tea[128];
    (void)snprintf(z, sizeof z, "%s/z", second.pack.path);
    (void)snprintf(tea, sizeof tea, "%s/%s", second.pack.path, TEA_FILE);
    assert_int_equal(unlink(z), 0);
    assert_int_equal(chmod(tea, 0600), 0);
    assert_true(folder_put(&second.pack, "levels/.swap", "an editor's leaving"));
    assert_packs(&second);
    unsigned char *second_bytes = file_bytes(second.file, &second_count);
    assert_int_equal(first_count, second_count);
    assert_memory_equal(first_bytes, second_bytes, first_count);
    free(first_bytes);
    free(second_bytes);
    bench_end(&first);
    bench_end(&second);
}

static void what_was_packed_reads_back(void **state) {
    (void)state;
    struct bench bench;
    struct archive *archive = NULL;
    unsigned char *bytes = NULL;
    size_t count = 0;
    bench_begin(&bench);
    char noise[5000];
    for (size_t i = 0; i < sizeof noise; i++) {
        noise[i] = (char)((i * i * 7 + i / 3) & 0xff);
    }
    assert_true(folder_put_bytes(&bench.pack, "art/noise.pic", noise, sizeof noise));
    assert_true(folder_put_bytes(&bench.pack, "fonts/noise.ttf", noise, sizeof noise));
    assert_true(folder_put_bytes(&bench.pack, "sound/empty.ogg", "", 0));
    assert_packs(&bench);
    assert_true(archive_open(&archive, NULL, bench.file, NULL, NULL, 0, NULL, &bench.err));
    assert_true(archive_read(archive, TEA_FILE, 10000, &bytes, &count, &bench.err));
    assert_string_equal((const char *)bytes, tea_file);
    free(bytes);
    assert_true(archive_read(archive, "art/noise.pic", 10000, &bytes, &count, &bench.err));
    assert_int_equal(count, sizeof noise);
    assert_memory_equal(bytes, noise, count);
    free(bytes);
    assert_true(archive_read(archive, "fonts/noise.ttf", 10000, &bytes, &count, &bench.err));
    assert_memory_equal(bytes, noise, sizeof noise);
    free(bytes);
    assert_true(archive_read(archive, "sound/empty.ogg", 10000, &bytes, &count, &bench.err));
    assert_int_equal(count, 0);
    free(bytes);
    archive_close(archive);
    assert_true(check_pack(bench.file, &options, &bench.complaints, &bench.err));
    bench_end(&bench);
}

/* A second reader, that checks every sum, agrees. */
static void python_finds_the_zip_whole_and_sorted(void **state) {
    (void)state;
    struct bench bench;
    char command[512];
    bench_begin(&bench);
    assert_true(folder_put(&bench.pack, "art/a.pic", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
    assert_packs(&bench);
    (void)snprintf(command, sizeof command,
                   "/usr/bin/python3 -c \"import zipfile; z = zipfile.ZipFile('%s'); i = z.infolist(); "
                   "assert z.testzip() is None; assert len(i) == 6; assert z.namelist() == sorted(z.namelist()); "
                   "assert {e.date_time for e in i} == {(1980, 1, 1, 0, 0, 0)}; "
                   "assert i[0].compress_type == 0 and i[1].compress_type == 8\"",
                   bench.file);
    assert_int_equal(system(command), 0);
    bench_end(&bench);
}

static void a_pack_with_mistakes_is_not_written(void **state) {
    (void)state;
    struct bench bench;
    size_t count = 0;
    bench_begin(&bench);
    assert_true(folder_put(&bench.out, "tea.pack", "the old one"));
    assert_true(folder_put(&bench.pack, TEA_FILE, "id: broken\n"));
    assert_false(pack_write(bench.pack.path, bench.file, &options, &bench.complaints, &bench.err));
    assert_true(bench.complaints.errors > 0);
    assert_string_equal(bench.err.text, "");
    unsigned char *bytes = file_bytes(bench.file, &count);
    assert_memory_equal(bytes, "the old one", 11);
    free(bytes);
    bench_end(&bench);
}

static void a_goal_that_cannot_be_written_is_named(void **state) {
    (void)state;
    struct bench bench;
    bench_begin(&bench);
    assert_false(pack_write(bench.pack.path, "/nowhere/tea.pack", &options, &bench.complaints, &bench.err));
    assert_non_null(strstr(bench.err.text, "'/nowhere/tea.pack' cannot be written"));
    assert_false(pack_write("/nowhere", bench.file, &options, &bench.complaints, &bench.err));
    assert_non_null(strstr(bench.err.text, "'/nowhere'"));
    bench_end(&bench);
}

static void a_pack_that_no_game_would_open_is_a_mistake(void **state) {
    (void)state;
    struct bench bench;
    char path[160];
    bench_begin(&bench);
    (void)snprintf(path, sizeof path, "%s/link", bench.pack.path);
    assert_int_equal(symlink("/etc/passwd", path), 0);
    assert_false(check_pack(bench.pack.path, &options, &bench.complaints, &bench.err));
    assert_true(folder_put(&bench.out, "tea.pack", "not a zip"));
    assert_false(check_pack(bench.file, &options, &bench.complaints, &bench.err));
    assert_string_equal(bench.err.text, "");
    assert_int_equal(bench.complaints.errors, 2);
    assert_string_equal(bench.complaints.items[0].message, "'link' is a link");
    assert_non_null(strstr(bench.complaints.items[1].message, "it is not a whole zip file"));
    bench_end(&bench);
}

static void a_folder_of_something_else_is_no_pack(void **state) {
    (void)state;
    struct bench bench;
    bench_begin(&bench);
    assert_false(check_pack(bench.out.path, &options, &bench.complaints, &bench.err));
    assert_int_equal(bench.complaints.errors, 1);
    assert_non_null(strstr(bench.complaints.items[0].message, "neither 'levels' nor 'strings'"));
    bench_end(&bench);
}

static void a_pack_that_lies_over_another_may_lean_on_it(void **state) {
    (void)state;
    struct bench bench;
    struct pack_folder over;
    bench_begin(&bench);
    assert_true(folder_begin(&over) && folder_put(&over, JOURNEY_FILE, journey_file));
    struct check_options alone = options, over_base = options;
    over_base.base = bench.pack.path;
    assert_true(check_pack(over.path, &over_base, &bench.complaints, &bench.err));
    assert_int_equal(bench.complaints.count, 0);
    assert_false(check_pack(over.path, &alone, &bench.complaints, &bench.err));
    assert_int_equal(bench.complaints.errors, 2); /* no such level, no such evidence */
    folder_end(&over);
    bench_end(&bench);
}

/* Mistakes of the pack below are none of the author's business. */
static void only_the_pack_itself_is_complained_of(void **state) {
    (void)state;
    struct bench bench;
    struct pack_folder over;
    bench_begin(&bench);
    assert_true(folder_put(&bench.pack, "levels/en/tea/bad.yaml", "id: bad\n"));
    assert_true(folder_begin(&over) && folder_put(&over, "strings/en.yaml", "more: More\n"));
    struct check_options over_base = options;
    over_base.base = bench.pack.path;
    assert_true(check_pack(over.path, &over_base, &bench.complaints, &bench.err));
    assert_int_equal(bench.complaints.count, 0);
    folder_end(&over);
    bench_end(&bench);
}

static void a_translation_is_checked_in_its_own_files(void **state) {
    (void)state;
    struct bench bench;
    bench_begin(&bench);
    assert_true(folder_put(&bench.pack, "levels/de/tea/first-cup.yaml", "id: first-cup\ntitel: Tasse\n"));
    assert_false(check_pack(bench.pack.path, &options, &bench.complaints, &bench.err));
    for (size_t i = 0; i < bench.complaints.count; i++) {
        assert_string_equal(bench.complaints.items[i].file, "levels/de/tea/first-cup.yaml");
    }
    bench_end(&bench);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_content_gives_the_same_bytes),
        cmocka_unit_test(what_was_packed_reads_back),
        cmocka_unit_test(python_finds_the_zip_whole_and_sorted),
        cmocka_unit_test(a_pack_with_mistakes_is_not_written),
        cmocka_unit_test(a_goal_that_cannot_be_written_is_named),
        cmocka_unit_test(a_pack_that_no_game_would_open_is_a_mistake),
        cmocka_unit_test(a_folder_of_something_else_is_no_pack),
        cmocka_unit_test(a_pack_that_lies_over_another_may_lean_on_it),
        cmocka_unit_test(only_the_pack_itself_is_complained_of),
        cmocka_unit_test(a_translation_is_checked_in_its_own_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
