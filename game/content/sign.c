/* libsodium's multi-part signatures, so that a pack of any size costs one buffer. */
#include "content/sign.h"

#include "core/text.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PART_BYTES = 1 << 16, LINE_BYTES = 256 };

static const char key_line[] = "inner-house secret key 1";
static const char signature_line[] = "inner-house signature 1";

static bool read_part(FILE *file, unsigned char *part, size_t *count) {
    *count = fread(part, 1, PART_BYTES, file);
    return *count > 0;
}

/* Feeds the whole file into the state. */
static bool take_in(const char *path, crypto_sign_state *state, struct error *err) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return error_set(err, "%s cannot be read: %s", path, strerror(errno));
    }
    unsigned char *part = memory_get(1, PART_BYTES);
    size_t count = 0;
    crypto_sign_init(state);
    while (read_part(file, part, &count)) {
        crypto_sign_update(state, part, count);
    }
    bool fine = ferror(file) == 0;
    free(part);
    fclose(file);
    return fine || error_set(err, "%s cannot be read to its end", path);
}

/* Two lines: what it is, and bytes in base64. Exactly count bytes, or false. */
static bool read_lines(const char *path, const char *first, unsigned char *out, size_t count) {
    char line[LINE_BYTES] = "";
    char bytes[LINE_BYTES] = "";
    FILE *file = fopen(path, "r");
    bool read = file != NULL && fgets(line, sizeof line, file) != NULL && fgets(bytes, sizeof bytes, file) != NULL;
    if (file != NULL) {
        fclose(file);
    }
    line[strcspn(line, "\r\n")] = '\0';
    bytes[strcspn(bytes, "\r\n")] = '\0';
    size_t got = 0;
    bool fine = read && strcmp(line, first) == 0 &&
                sodium_base642bin(out, count, bytes, strlen(bytes), NULL, &got, NULL,
                                  sodium_base64_VARIANT_ORIGINAL) == 0 &&
                got == count;
    sodium_memzero(bytes, sizeof bytes);
    return fine;
}

static bool write_lines(int file, const char *first, const unsigned char *bytes, size_t count) {
    char text[LINE_BYTES];
    char lines[2 * LINE_BYTES];
    sodium_bin2base64(text, sizeof text, bytes, count, sodium_base64_VARIANT_ORIGINAL);
    int length = snprintf(lines, sizeof lines, "%s\n%s\n", first, text);
    bool fine = write(file, lines, (size_t)length) == length && fsync(file) == 0;
    sodium_memzero(text, sizeof text);
    sodium_memzero(lines, sizeof lines);
    return fine;
}

static bool sodium_is_there(struct error *err) {
    return sodium_init() >= 0 || error_set(err, "libsodium cannot be used");
}

bool sign_make_key(const char *key_path, struct error *err) {
    unsigned char public_key[crypto_sign_PUBLICKEYBYTES];
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    if (!sodium_is_there(err)) {
        return false;
    }
    int file = open(key_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) {
        return error_set(err, "%s: no key can be written here: %s", key_path, strerror(errno));
    }
    crypto_sign_keypair(public_key, secret);
    bool fine = write_lines(file, key_line, secret, sizeof secret);
    sodium_memzero(secret, sizeof secret);
    fine = close(file) == 0 && fine;
    if (!fine) {
        unlink(key_path);
    }
    return fine || error_set(err, "%s: the key could not be written", key_path);
}

static bool read_key(const char *key_path, unsigned char secret[crypto_sign_SECRETKEYBYTES], struct error *err) {
    return (sodium_is_there(err) && read_lines(key_path, key_line, secret, crypto_sign_SECRETKEYBYTES)) ||
           error_set(err, "%s is no key to sign with", key_path);
}

bool sign_public_key(const char *key_path, char out[SIGN_PUBLIC_BYTES], struct error *err) {
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    unsigned char public_key[crypto_sign_PUBLICKEYBYTES];
    out[0] = '\0';
    if (!read_key(key_path, secret, err)) {
        return false;
    }
    crypto_sign_ed25519_sk_to_pk(public_key, secret);
    sodium_memzero(secret, sizeof secret);
    sodium_bin2base64(out, SIGN_PUBLIC_BYTES, public_key, sizeof public_key, sodium_base64_VARIANT_ORIGINAL);
    return true;
}

static bool write_signature(const char *path, const unsigned char *signature, struct error *err) {
    struct text whole = {0};
    struct text part = {0};
    text_appendf(&whole, "%s.sig", path);
    text_appendf(&part, "%s.sig.part", path);
    int file = open(text_get(&part), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    bool fine = file >= 0 && write_lines(file, signature_line, signature, crypto_sign_BYTES);
    fine = file >= 0 && close(file) == 0 && fine && rename(text_get(&part), text_get(&whole)) == 0;
    text_free(&whole);
    text_free(&part);
    return fine || error_set(err, "%s.sig cannot be written", path);
}

bool sign_file(const char *path, const char *key_path, struct error *err) {
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    unsigned char signature[crypto_sign_BYTES];
    crypto_sign_state state;
    if (!read_key(key_path, secret, err)) {
        return false;
    }
    bool fine = take_in(path, &state, err) && crypto_sign_final_create(&state, signature, NULL, secret) == 0;
    sodium_memzero(secret, sizeof secret);
    return fine && write_signature(path, signature, err);
}

bool sign_verify(const char *path, const char *public_key, struct error *err) {
    unsigned char key[crypto_sign_PUBLICKEYBYTES];
    unsigned char signature[crypto_sign_BYTES];
    crypto_sign_state state;
    size_t got = 0;
    if (!sodium_is_there(err)) {
        return false;
    }
    if (sodium_base642bin(key, sizeof key, public_key, strlen(public_key), NULL, &got, NULL,
                          sodium_base64_VARIANT_ORIGINAL) != 0 || got != sizeof key) {
        return error_set(err, "the key to check it with is no public key");
    }
    struct text name = {0};
    text_appendf(&name, "%s.sig", path);
    bool read = read_lines(text_get(&name), signature_line, signature, sizeof signature);
    text_free(&name);
    if (!read) {
        return error_set(err, "it has no signature, or one that cannot be read");
    }
    if (!take_in(path, &state, err)) {
        return false;
    }
    return crypto_sign_final_verify(&state, signature, key) == 0 ||
           error_set(err, "it is not what was signed, or somebody else signed it");
}
