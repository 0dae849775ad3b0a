/* The lock of the drawer: passphrases, the slot, drafts, copies, and the first form it had. */
#include "drawer_desk.h"

#include <sodium.h>
#include <sqlite3.h>

static void a_passphrase_locks_what_lies_in_it(void **state) {
    struct desk *desk = *state;
    struct drawer_letter letters[LETTERS_MAX];
    keep(desk, 0, CANARY);
    assert_true(drawer_set_passphrase(desk->drawer, "three small stones", &desk->err));
    reopen(desk);
    assert_true(drawer_is_locked(desk->drawer));
    assert_int_equal(drawer_list(desk->drawer, 0, letters, LETTERS_MAX), 1);
    assert_null(drawer_read(desk->drawer, letters[0].id, &desk->err));
    assert_false(drawer_unlock(desk->drawer, "three small stone", &desk->err));
    assert_string_equal(desk->err.text, ""); /* wrong, and nothing else */
    assert_false(drawer_unlock(desk->drawer, "", &desk->err));
    assert_true(drawer_is_locked(desk->drawer));
    assert_true(drawer_unlock(desk->drawer, "three small stones", &desk->err));
    assert_first_says(desk, CANARY);
    drawer_lock(desk->drawer);
    assert_null(drawer_read(desk->drawer, letters[0].id, &desk->err));
}

static void with_a_passphrase_no_key_lies_beside_it(void **state) {
    struct desk *desk = *state;
    char key[128], left[128];
    keep(desk, 0, CANARY);
    assert_int_equal(file_bytes(desk, "drawer.key", key, sizeof key), 96);
    assert_true(drawer_set_passphrase(desk->drawer, "moss", &desk->err));
    assert_int_equal(file_bytes(desk, "drawer.key", left, sizeof left), 0);
    put_file(desk, "drawer.key", key, 96); /* as if it had been cut short */
    reopen(desk);
    assert_int_equal(file_bytes(desk, "drawer.key", left, sizeof left), 0);
    assert_true(drawer_is_locked(desk->drawer));
}

static void a_passphrase_can_be_changed_and_taken_away(void **state) {
    struct desk *desk = *state;
    keep(desk, 0, CANARY);
    assert_true(drawer_set_passphrase(desk->drawer, "old", &desk->err));
    assert_true(drawer_set_passphrase(desk->drawer, "new", &desk->err));
    reopen(desk);
    assert_false(drawer_set_passphrase(desk->drawer, "without asking", &desk->err)); /* locked */
    assert_false(drawer_unlock(desk->drawer, "old", &desk->err));
    assert_true(drawer_unlock(desk->drawer, "new", &desk->err));
    assert_true(drawer_set_passphrase(desk->drawer, NULL, &desk->err));
    reopen(desk);
    assert_false(drawer_has_passphrase(desk->drawer));
    assert_first_says(desk, CANARY);
}

static void a_letter_can_be_put_in_while_it_is_locked(void **state) {
    struct desk *desk = *state;
    assert_true(drawer_set_passphrase(desk->drawer, "moss", &desk->err));
    reopen(desk);
    keep(desk, 0, CANARY);
    assert_int_equal(drawer_count(desk->drawer), 1);
    assert_true(drawer_unlock(desk->drawer, "moss", &desk->err));
    assert_first_says(desk, CANARY);
}

static void a_weakened_lock_opens_for_nobody(void **state) {
    struct desk *desk = *state;
    char path[PATH_BYTES];
    keep(desk, 0, CANARY);
    assert_true(drawer_set_passphrase(desk->drawer, "moss", &desk->err));
    drawer_close(desk->drawer);
    path_of(desk, "drawer.sqlite", path);
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "UPDATE lock SET rounds = 1, memory = 8192", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    char newest[PATH_BYTES];
    static char copy[FILE_BYTES];
    assert_int_equal(copies(desk, newest), 1);
    size_t bytes = file_bytes(desk, newest, copy, sizeof copy);
    remove_copies(desk);
    assert_true(drawer_open(&desk->drawer, desk->folder, DAY, &desk->err));
    assert_false(drawer_unlock(desk->drawer, "moss", &desk->err));
    put_file(desk, newest, copy, bytes); /* where there is a copy of it, the lock is put right */
    assert_true(drawer_unlock(desk->drawer, "moss", &desk->err));
    assert_first_says(desk, CANARY);
}

static void a_draft_outlives_the_game_and_is_nowhere_in_clear(void **state) {
    struct desk *desk = *state;
    static char bytes[FILE_BYTES];
    int place = 0;
    assert_false(drawer_draft_waits(desk->drawer, "letter-friend"));
    assert_true(drawer_draft_keep(desk->drawer, "letter-friend", DAY, 1, "the heron", &desk->err));
    assert_true(drawer_draft_keep(desk->drawer, "letter-friend", DAY, 2, CANARY, &desk->err));
    reopen(desk);
    assert_true(drawer_draft_waits(desk->drawer, "letter-friend"));
    assert_false(drawer_draft_waits(desk->drawer, "letter-body"));
    char *text = drawer_draft_read(desk->drawer, "letter-friend", &place, &desk->err);
    assert_string_equal(text, CANARY);
    assert_int_equal(place, 2);
    drawer_forget(text);
    assert_null(memmem(bytes, file_bytes(desk, "drawer.sqlite", bytes, sizeof bytes), "heron", 5));
    assert_int_equal(drawer_count(desk->drawer), 0);
    assert_true(drawer_draft_drop(desk->drawer, "letter-friend", &desk->err));
    assert_false(drawer_draft_waits(desk->drawer, "letter-friend"));
}

static void a_damaged_drawer_gives_way_to_its_copy(void **state) {
    struct desk *desk = *state;
    static char bytes[FILE_BYTES];
    keep(desk, 0, CANARY);
    drawer_close(desk->drawer);
    size_t count = file_bytes(desk, "drawer.sqlite", bytes, sizeof bytes);
    memset(bytes + 4096, 0x5A, 4096);
    put_file(desk, "drawer.sqlite", bytes, count);
    assert_true(drawer_open(&desk->drawer, desk->folder, DAY, &desk->err));
    assert_true(drawer_was_restored(desk->drawer));
    assert_first_says(desk, CANARY);
}

static void five_days_of_copies_are_kept_and_one_a_day(void **state) {
    struct desk *desk = *state;
    char newest[PATH_BYTES];
    drawer_close(desk->drawer);
    for (int day = 0; day < 9; day++) {
        for (int twice = 0; twice < 2; twice++) {
            assert_true(drawer_open(&desk->drawer, desk->folder, DAY + day, &desk->err));
            keep(desk, 0, CANARY);
            drawer_close(desk->drawer);
            desk->drawer = NULL;
        }
    }
    assert_int_equal(copies(desk, newest), 5);
    assert_non_null(strstr(newest, "0000000018-"));
    assert_true(drawer_open(&desk->drawer, desk->folder, DAY, &desk->err));
}

static void what_is_thrown_away_is_in_no_copy(void **state) {
    struct desk *desk = *state;
    char newest[PATH_BYTES];
    struct drawer_letter letters[LETTERS_MAX];
    keep(desk, 0, "one");
    drawer_close(desk->drawer);
    assert_true(drawer_open(&desk->drawer, desk->folder, DAY + 1, &desk->err));
    keep(desk, 0, "two");
    drawer_close(desk->drawer);
    assert_int_equal(copies(desk, newest), 2);
    assert_true(drawer_open(&desk->drawer, desk->folder, DAY + 2, &desk->err));
    assert_int_equal(drawer_list(desk->drawer, 1, letters, LETTERS_MAX), 1);
    assert_true(drawer_remove(desk->drawer, letters[0].id, &desk->err));
    assert_int_equal(copies(desk, newest), 1);
    char path[PATH_BYTES];
    path_of(desk, newest, path);
    sqlite3 *db;
    sqlite3_stmt *row;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, "SELECT count(*) FROM letters", -1, &row, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(row), SQLITE_ROW);
    assert_int_equal(sqlite3_column_int(row, 0), 1);
    sqlite3_finalize(row);
    sqlite3_close(db);
}

/* As the first version of the game wrote it: sealed with the key file's key itself. */
static void write_first_form(const struct desk *desk, const char *text) {
    enum { NONCE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, SEAL = crypto_aead_xchacha20poly1305_ietf_ABYTES };
    static const char uuid[] = "0123456789abcdef0123456789abcdef";
    unsigned char key[32], nonce[NONCE], sealed[256];
    char path[PATH_BYTES], about[128];
    sqlite3 *db;
    sqlite3_stmt *row;
    unsigned long long bytes;
    memset(key, 7, sizeof key);
    memset(nonce, 9, sizeof nonce);
    put_file(desk, "drawer.key", (const char *)key, sizeof key);
    snprintf(about, sizeof about, "letter %s letter-friend %d 0", uuid, DAY);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, &bytes, (const unsigned char *)text, strlen(text),
                                               (const unsigned char *)about, strlen(about), NULL, nonce, key);
    path_of(desk, "drawer.sqlite", path);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "CREATE TABLE letters (id INTEGER PRIMARY KEY,\n"
                                      "  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 32),\n"
                                      "  level TEXT NOT NULL CHECK (length(level) BETWEEN 1 AND 63),\n"
                                      "  day INTEGER NOT NULL, due INTEGER NOT NULL,\n"
                                      "  opened INTEGER NOT NULL DEFAULT 0 CHECK (opened IN (0, 1)),\n"
                                      "  nonce BLOB NOT NULL, sealed BLOB NOT NULL) STRICT;",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, "INSERT INTO letters (uuid, level, day, due, nonce, sealed)"
                                            " VALUES (?1, 'letter-friend', ?2, 0, ?3, ?4)", -1, &row, NULL),
                     SQLITE_OK);
    sqlite3_bind_text(row, 1, uuid, -1, SQLITE_STATIC);
    sqlite3_bind_int(row, 2, DAY);
    sqlite3_bind_blob(row, 3, nonce, NONCE, SQLITE_STATIC);
    sqlite3_bind_blob(row, 4, sealed, (int)bytes, SQLITE_STATIC);
    assert_int_equal(sqlite3_step(row), SQLITE_DONE);
    sqlite3_finalize(row);
    sqlite3_close(db);
}

static void the_first_form_is_brought_up_to_date(void **state) {
    struct desk *desk = *state;
    drawer_close(desk->drawer);
    write_first_form(desk, CANARY);
    assert_true(drawer_open(&desk->drawer, desk->folder, DAY, &desk->err));
    assert_first_says(desk, CANARY);
    assert_true(drawer_set_passphrase(desk->drawer, "moss", &desk->err));
    reopen(desk);
    assert_true(drawer_unlock(desk->drawer, "moss", &desk->err));
    assert_first_says(desk, CANARY);
}

static void a_newer_drawer_stays_as_it_is(void **state) {
    struct desk *desk = *state;
    char path[PATH_BYTES];
    keep(desk, 0, CANARY);
    drawer_close(desk->drawer);
    desk->drawer = NULL;
    path_of(desk, "drawer.sqlite", path);
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "PRAGMA user_version = 99", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    assert_false(drawer_open(&desk->drawer, desk->folder, DAY, &desk->err));
    assert_non_null(strstr(desk->err.text, "newer"));
}

static void a_letter_taken_in_twice_is_there_once(void **state) {
    struct desk *desk = *state;
    struct drawer_letter letter = {.uuid = "00112233445566778899aabbccddeeff", .level = "letter-body", .day = DAY};
    bool added = false;
    assert_true(drawer_take_in(desk->drawer, &letter, CANARY, &added, &desk->err));
    assert_true(added);
    assert_true(drawer_take_in(desk->drawer, &letter, "another text", &added, &desk->err));
    assert_false(added);
    assert_first_says(desk, CANARY);
    letter.uuid[3] = 'X';
    assert_false(drawer_take_in(desk->drawer, &letter, CANARY, &added, &desk->err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_passphrase_locks_what_lies_in_it, sit_down, get_up),
        cmocka_unit_test_setup_teardown(with_a_passphrase_no_key_lies_beside_it, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_passphrase_can_be_changed_and_taken_away, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_letter_can_be_put_in_while_it_is_locked, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_weakened_lock_opens_for_nobody, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_draft_outlives_the_game_and_is_nowhere_in_clear, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_damaged_drawer_gives_way_to_its_copy, sit_down, get_up),
        cmocka_unit_test_setup_teardown(five_days_of_copies_are_kept_and_one_a_day, sit_down, get_up),
        cmocka_unit_test_setup_teardown(what_is_thrown_away_is_in_no_copy, sit_down, get_up),
        cmocka_unit_test_setup_teardown(the_first_form_is_brought_up_to_date, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_newer_drawer_stays_as_it_is, sit_down, get_up),
        cmocka_unit_test_setup_teardown(a_letter_taken_in_twice_is_there_once, sit_down, get_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
