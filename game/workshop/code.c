/* No 0 and O, 1 and I and L, 2 and Z, 5 and S, 8 and B; no vowels, so that no word comes of it. 21 signs, five of
 * them: four million codes, which a guesser who is let in ten times a minute does not get through. */
#include "workshop/code.h"

#include <string.h>
#include <sys/random.h>

static unsigned below(unsigned limit) {
    unsigned char byte = 0;
    do {
        if (getrandom(&byte, 1, 0) != 1) {
            continue;
        }
    } while (byte >= 256 - 256 % limit);
    return byte % limit;
}

static void fill(char *out, size_t count, const char *signs) {
    for (size_t i = 0; i < count; i++) {
        out[i] = signs[below((unsigned)strlen(signs))];
    }
    out[count] = '\0';
}

void code_room(char out[CODE_BYTES]) {
    fill(out, CODE_CHARACTERS, "CDFGHJKMNPQRTVWX34679");
}

void code_hex(char *out, size_t digits) {
    fill(out, digits, "0123456789abcdef");
}

void code_pin(char out[PIN_DIGITS + 1]) {
    fill(out, PIN_DIGITS, "0123456789");
}
