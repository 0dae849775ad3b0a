/* The room's secrets: by the system's own chance, never by the house's seed. */
#ifndef WORKSHOP_CODE_H
#define WORKSHOP_CODE_H
#include <stdbool.h>
#include <stddef.h>

enum { CODE_CHARACTERS = 5, CODE_BYTES = CODE_CHARACTERS + 1, KEY_HEX = 16, PIN_DIGITS = 6 };

void code_room(char out[CODE_BYTES]); /* of letters and digits that cannot be mistaken for one another */
void code_hex(char *out, size_t digits); /* digits + 1 bytes */
void code_pin(char out[PIN_DIGITS + 1]);

#endif
