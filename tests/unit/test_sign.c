/* Signed packs: every way to change one after it was signed is noticed. */
#include "content/sign.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { PACK_BYTES = 300000, PLACES = 100 };

static char folder[] = "/tmp/inner-house-sign-XXXXXX";
static char pack[64], signature[64], key[64], other[64];
static char public_key[SIGN_PUBLIC_BYTES], other_public[SIGN_PUBLIC_BYTES];
static unsigned char bytes[PACK_BYTES];

static void write_file(const char *path, const void *from, size_t count) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(from, 1, count, file), count);
    assert_int_equal(fclose(file), 0);
}

static void refused(const char *by) {
    struct error err = {""};
    assert_false(sign_verify(pack, by, &err));
    assert_true(strlen(err.text) > 10);
}

static void accepted(void) {
    struct error err = {""};
    assert_true(sign_verify(pack, public_key, &err));
}

static void what_was_signed_is_accepted(void **state) {
    (void)state;
    struct stat found;
    accepted();
    assert_int_equal(stat(key, &found), 0);
    assert_int_equal(found.st_mode & 0777, 0600);
    struct error err = {""};
    assert_false(sign_make_key(key, &err)); /* never writes over a key */
}

static void each_changed_byte_is_noticed(void **state) {
    (void)state;
    for (int i = 0; i < PLACES; i++) {
        size_t at = (size_t)i * (PACK_BYTES - 1) / (PLACES - 1);
        bytes[at] ^= (unsigned char)(1u << (i % 8));
        write_file(pack, bytes, PACK_BYTES);
        refused(public_key);
        bytes[at] ^= (unsigned char)(1u << (i % 8));
    }
    write_file(pack, bytes, PACK_BYTES - 1);
    refused(public_key);
    unsigned char more = 0;
    write_file(pack, bytes, PACK_BYTES);
    FILE *file = fopen(pack, "ab");
    fwrite(&more, 1, 1, file);
    fclose(file);
    refused(public_key);
    write_file(pack, bytes, 0);
    refused(public_key);
    write_file(pack, bytes, PACK_BYTES);
    accepted();
}

static void another_key_is_noticed(void **state) {
    (void)state;
    struct error err = {""};
    refused(other_public);
    refused("");
    refused("no key");
    refused("AAAA");
    assert_true(sign_file(pack, other, &err));
    refused(public_key);
    assert_true(sign_file(pack, key, &err));
    accepted();
    assert_false(sign_file(pack, pack, &err));
    assert_false(sign_file("/nowhere/x.pack", key, &err));
}

static void a_spoilt_signature_is_noticed(void **state) {
    (void)state;
    char whole[512];
    FILE *file = fopen(signature, "rb");
    size_t count = fread(whole, 1, sizeof whole, file);
    fclose(file);
    for (size_t length = 0; length + 1 < count; length += 5) {
        write_file(signature, whole, length);
        refused(public_key);
    }
    for (size_t at = 0; at + 4 < count; at++) { /* the last bits of base64 and the line's end say nothing */
        char changed[512];
        memcpy(changed, whole, count);
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        write_file(signature, changed, count);
        refused(public_key);
    }
    assert_int_equal(unlink(signature), 0);
    refused(public_key);
    assert_int_equal(mkdir(signature, 0700), 0);
    refused(public_key);
    assert_int_equal(rmdir(signature), 0);
    write_file(signature, whole, count);
    accepted();
}

int main(void) {
    struct error err = {""};
    if (mkdtemp(folder) == NULL) {
        return 1;
    }
    snprintf(pack, sizeof pack, "%.40s/a.pack", folder);
    snprintf(signature, sizeof signature, "%.40s/a.pack.sig", folder);
    snprintf(key, sizeof key, "%.40s/key", folder);
    snprintf(other, sizeof other, "%.40s/other", folder);
    for (size_t i = 0; i < PACK_BYTES; i++) {
        bytes[i] = (unsigned char)(i * 31 + i / 251);
    }
    FILE *file = fopen(pack, "wb");
    bool fine = file != NULL && fwrite(bytes, 1, PACK_BYTES, file) == PACK_BYTES && fclose(file) == 0 &&
                sign_make_key(key, &err) && sign_make_key(other, &err) && sign_public_key(key, public_key, &err) &&
                sign_public_key(other, other_public, &err) && sign_file(pack, key, &err);
    if (!fine) {
        fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_signed_is_accepted),
        cmocka_unit_test(each_changed_byte_is_noticed),
        cmocka_unit_test(another_key_is_noticed),
        cmocka_unit_test(a_spoilt_signature_is_noticed),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    unlink(pack);
    unlink(signature);
    unlink(key);
    unlink(other);
    rmdir(folder);
    return failed;
}
