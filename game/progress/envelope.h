/* A file's content sealed with a passphrase: Argon2id and XChaCha20-Poly1305, the parameters in front of it.
 *   "inner-house sealed 1\n"  salt (16)  rounds, KiB (u32 little endian each)  nonce (24)  sealed bytes */
#ifndef PROGRESS_ENVELOPE_H
#define PROGRESS_ENVELOPE_H
#include "core/error.h"
#include "core/text.h"

#include <stdbool.h>

/* Puts the sealed form in the place of what text holds. */
bool envelope_close(struct text *content, const char *passphrase, struct error *err);
bool envelope_is_one(const struct text *content);
/* And back. False: another passphrase, or the file was changed. */
bool envelope_open(struct text *content, const char *passphrase, struct error *err);

#endif
