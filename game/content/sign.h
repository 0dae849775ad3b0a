/* Signatures of packs: Ed25519 over the whole file, in a small text file beside it, FILE.sig. Who drops a pack into a
 * kiosk proves with it that it comes from whoever holds the key. */
#ifndef CONTENT_SIGN_H
#define CONTENT_SIGN_H
#include "core/error.h"

#include <stdbool.h>

enum { SIGN_PUBLIC_BYTES = 64 /* a public key as text */ };

/* A new secret key in a file with mode 0600 that is not there yet. */
bool sign_make_key(const char *key_path, struct error *err);
bool sign_public_key(const char *key_path, char out[SIGN_PUBLIC_BYTES], struct error *err);
/* Writes PATH.sig; an older one stays until the new one is whole. */
bool sign_file(const char *path, const char *key_path, struct error *err);
/* False with err: no signature, one by another key, or the file is not what was signed. */
bool sign_verify(const char *path, const char *public_key, struct error *err);

#endif
