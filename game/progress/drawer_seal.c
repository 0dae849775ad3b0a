/* Sealing for the slot and unsealing with the secret. What belongs to a text (its row, its days) is sealed in before
 * it, so that no row passes for another. */
#include "progress/drawer_parts.h"

#include "core/text.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void drawer_about_letter(char out[DRAWER_ABOUT_BYTES], const char *uuid, const char *level, int32_t day, int32_t due) {
    snprintf(out, DRAWER_ABOUT_BYTES, "letter %s %s %" PRId32 " %" PRId32, uuid, level, day, due);
}

unsigned char *drawer_seal(const struct drawer *drawer, const char *about, const char *text, size_t *bytes) {
    size_t head = strlen(about) + 1;
    size_t length = strlen(text);
    unsigned char *plain = sodium_malloc(head + length + 1);
    if (plain == NULL) {
        abort();
    }
    memcpy(plain, about, head);
    memcpy(plain + head, text, length + 1);
    *bytes = head + length + crypto_box_SEALBYTES;
    unsigned char *sealed = memory_get(*bytes, 1);
    crypto_box_seal(sealed, plain, head + length, drawer->slot);
    sodium_free(plain);
    return sealed;
}

char *drawer_unseal(const struct drawer *drawer, const char *about, const void *sealed, size_t bytes,
                    struct error *err) {
    size_t head = strlen(about) + 1;
    size_t most = head + DRAWER_TEXT_BYTES + crypto_box_SEALBYTES;
    if (sealed == NULL || bytes < head + crypto_box_SEALBYTES || bytes > most) {
        (void)error_set(err, "This letter is damaged and stays closed.");
        return NULL;
    }
    size_t length = bytes - crypto_box_SEALBYTES - head;
    unsigned char *plain = sodium_malloc(head + length);
    char *text = sodium_malloc(length + 1);
    bool fine = plain != NULL && text != NULL &&
                crypto_box_seal_open(plain, sealed, bytes, drawer->slot, drawer->secret) == 0 &&
                memcmp(plain, about, head) == 0;
    if (fine) {
        memcpy(text, plain + head, length);
        text[length] = '\0';
    } else {
        sodium_free(text);
        text = NULL;
        (void)error_set(err, "This letter is damaged and stays closed.");
    }
    sodium_free(plain);
    return text;
}
