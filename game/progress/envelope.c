/* What is sealed is also told apart from what was changed on the way: the head is covered by the seal. */
#include "progress/envelope.h"

#include <sodium.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char mark[] = "inner-house sealed 1\n";

enum {
    MARK_BYTES = sizeof mark - 1,
    SALT_AT = MARK_BYTES,
    COST_AT = SALT_AT + crypto_pwhash_SALTBYTES,
    NONCE_AT = COST_AT + 8,
    HEAD_BYTES = NONCE_AT + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    SEAL_BYTES = crypto_aead_xchacha20poly1305_ietf_ABYTES,
    KEY_BYTES = crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
    ROUNDS = 3,
    KIBIBYTES = 128 * 1024,
    ROUNDS_MAX = 64,
    KIBIBYTES_MAX = 1024 * 1024
};

static void put32(unsigned char *at, uint32_t value) {
    for (int i = 0; i < 4; i++) {
        at[i] = (unsigned char)(value >> (8 * i));
    }
}

static uint32_t get32(const unsigned char *at) {
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* NULL: it could not be made. Free with sodium_free. */
static unsigned char *key_of(const unsigned char *head, const char *passphrase) {
    uint32_t rounds = get32(head + COST_AT);
    uint32_t kibibytes = get32(head + COST_AT + 4);
    unsigned char *key = sodium_malloc(KEY_BYTES);
    bool plain = rounds >= 1 && rounds <= ROUNDS_MAX && kibibytes >= 8 && kibibytes <= KIBIBYTES_MAX;
    if (key != NULL && (!plain || crypto_pwhash(key, KEY_BYTES, passphrase, strlen(passphrase), head + SALT_AT, rounds,
                                                (size_t)kibibytes * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)) {
        sodium_free(key);
        key = NULL;
    }
    return key;
}

bool envelope_close(struct text *content, const char *passphrase, struct error *err) {
    unsigned char head[HEAD_BYTES];
    if (sodium_init() < 0) {
        return error_set(err, "nothing can be sealed on this computer");
    }
    memcpy(head, mark, MARK_BYTES);
    randombytes_buf(head + SALT_AT, crypto_pwhash_SALTBYTES);
    put32(head + COST_AT, ROUNDS);
    put32(head + COST_AT + 4, KIBIBYTES);
    randombytes_buf(head + NONCE_AT, HEAD_BYTES - NONCE_AT);
    unsigned char *key = key_of(head, passphrase);
    if (key == NULL) {
        return error_set(err, "there is not enough free memory to seal it");
    }
    unsigned char *sealed = memory_get(content->length + SEAL_BYTES, 1);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, NULL, (const unsigned char *)text_get(content), content->length,
                                               head, HEAD_BYTES, NULL, head + NONCE_AT, key);
    size_t bytes = content->length + SEAL_BYTES;
    text_clear(content);
    text_append_bytes(content, (const char *)head, HEAD_BYTES);
    text_append_bytes(content, (const char *)sealed, bytes);
    sodium_free(key);
    free(sealed);
    return true;
}

bool envelope_is_one(const struct text *content) {
    return content->length >= HEAD_BYTES + SEAL_BYTES && memcmp(text_get(content), mark, MARK_BYTES) == 0;
}

bool envelope_open(struct text *content, const char *passphrase, struct error *err) {
    const unsigned char *head = (const unsigned char *)text_get(content);
    if (sodium_init() < 0 || !envelope_is_one(content)) {
        return error_set(err, "it is not a sealed file of this game");
    }
    unsigned char *key = key_of(head, passphrase);
    if (key == NULL) {
        return error_set(err, "it is damaged, or there is not enough free memory to open it");
    }
    size_t sealed_bytes = content->length - HEAD_BYTES;
    size_t bytes = sealed_bytes - SEAL_BYTES;
    struct text plain = {.data = memory_get(bytes + 1, 1), .length = bytes, .capacity = bytes + 1};
    bool fits = crypto_aead_xchacha20poly1305_ietf_decrypt((unsigned char *)plain.data, NULL, NULL, head + HEAD_BYTES,
                                                           sealed_bytes, head, HEAD_BYTES, head + NONCE_AT, key) == 0;
    sodium_free(key);
    if (!fits) {
        text_free(&plain);
        return error_set(err, "this is another passphrase, or the file was changed");
    }
    text_free(content);
    *content = plain;
    return true;
}
