/* Packs that are dropped into a kiosk's folder: only what was signed with the known key and passes every check. */
#include "tests_kiosk.h"

#include "content/check.h"
#include "content/sign.h"
#include "kiosk/updates.h"
#include "platform/files.h"
#include "practice/practice.h"

#include <sys/stat.h>

static char folder[] = "/tmp/inner-house-updates-XXXXXX";
static char source[80], strings[96], words[120], drop[80], pack[96], signature[100], key[80], base[1024];
static char public_key[SIGN_PUBLIC_BYTES];
static struct config config;

static void write_words(const char *text) {
    FILE *file = fopen(words, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

/* Packs the source as an author would, or only copies the words' file where the checker would not let it pass. */
static void make_pack(void) {
    struct complaints found;
    struct error err = {""};
    size_t kinds = 0;
    const struct level_kind *const *table = practice_kinds(&kinds);
    const struct check_options how = {.kinds = table, .kind_count = kinds, .base = base};
    complaints_init(&found);
    if (!pack_write(source, pack, &how, &found, &err)) {
        fail_msg("%s %s", err.text, found.count > 0 ? found.items[0].message : "");
    }
    complaints_free(&found);
    if (!sign_file(pack, key, &err)) {
        fail_msg("%s", err.text);
    }
}

static size_t taken(const char *why) {
    struct updates updates = {{NULL}, 0, 0};
    struct options options = {.command = "kiosk"};
    struct complaints complaints;
    complaints_init(&complaints);
    updates_take(&updates, &config, base, &options, &complaints);
    size_t count = options.pack_count;
    assert_int_equal(count, updates.count);
    if (why != NULL) {
        assert_int_equal(complaints.errors, 1);
        if (strstr(complaints.items[0].message, why) == NULL) {
            fail_msg("'%s' does not say '%s'", complaints.items[0].message, why);
        }
    } else {
        assert_int_equal(complaints.errors, 0);
    }
    assert_false(updates_changed(&updates, &config));
    updates_free(&updates);
    complaints_free(&complaints);
    return count;
}

static void a_good_one_is_taken(void **state) {
    (void)state;
    write_words("attract.about: \"A new sentence, which takes three minutes.\"\n");
    make_pack();
    assert_int_equal(taken(NULL), 1);
}

static void a_changed_one_is_not(void **state) {
    (void)state;
    make_pack();
    FILE *file = fopen(pack, "r+");
    fseek(file, 60, SEEK_SET);
    int byte = fgetc(file);
    fseek(file, 60, SEEK_SET);
    fputc(byte ^ 1, file);
    fclose(file);
    assert_int_equal(taken("not what was signed"), 0);
    make_pack();
    assert_int_equal(unlink(signature), 0);
    assert_int_equal(taken("no signature"), 0);
}

/* Half of a pack, as when the copying was cut off, and a signed file that is no pack at all. */
static void neither_half_nor_rubbish(void **state) {
    (void)state;
    struct error err;
    make_pack();
    assert_int_equal(truncate(pack, 100), 0);
    assert_int_equal(taken("not what was signed"), 0);
    FILE *file = fopen(pack, "w");
    fputs("not a pack", file);
    fclose(file);
    assert_true(sign_file(pack, key, &err));
    assert_int_equal(taken("not taken"), 0);
}

static void a_change_in_the_folder_is_seen_once(void **state) {
    (void)state;
    struct updates updates = {{NULL}, 0, 0};
    struct options options = {.command = "kiosk"};
    struct complaints complaints;
    complaints_init(&complaints);
    make_pack();
    updates_take(&updates, &config, base, &options, &complaints);
    assert_false(updates_changed(&updates, &config));
    assert_int_equal(unlink(pack), 0);
    assert_true(updates_changed(&updates, &config));
    assert_false(updates_changed(&updates, &config));
    updates_free(&updates);
    complaints_free(&complaints);
    assert_int_equal(taken(NULL), 0);
}

int main(int argc, char **argv) {
    (void)argc;
    struct error err = {""};
    if (mkdtemp(folder) == NULL || !files_beside_program(base, sizeof base, argv[0], "inner-house.pack", &err)) {
        fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    snprintf(source, sizeof source, "%.40s/source", folder);
    snprintf(strings, sizeof strings, "%.60s/strings", source);
    snprintf(words, sizeof words, "%.80s/en.yaml", strings);
    snprintf(drop, sizeof drop, "%.40s/drop", folder);
    snprintf(pack, sizeof pack, "%.60s/spring.pack", drop);
    snprintf(signature, sizeof signature, "%.90s.sig", pack);
    snprintf(key, sizeof key, "%.40s/key", folder);
    bool fine = mkdir(source, 0700) == 0 && mkdir(strings, 0700) == 0 && mkdir(drop, 0700) == 0 &&
                sign_make_key(key, &err) && sign_public_key(key, public_key, &err);
    config = (struct config){.updates_folder = drop, .updates_key = public_key};
    if (!fine) {
        fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_one_is_taken),
        cmocka_unit_test(a_changed_one_is_not),
        cmocka_unit_test(neither_half_nor_rubbish),
        cmocka_unit_test(a_change_in_the_folder_is_seen_once),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    unlink(words);
    rmdir(strings);
    rmdir(source);
    unlink(pack);
    unlink(signature);
    rmdir(drop);
    unlink(key);
    rmdir(folder);
    return failed;
}
