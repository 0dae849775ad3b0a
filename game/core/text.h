/* UTF-8 helpers and a growing text buffer. */
#ifndef CORE_TEXT_H
#define CORE_TEXT_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text {
    char *data; /* owned; NUL-terminated once anything was added, else NULL */
    size_t length;
    size_t capacity;
};

void text_append(struct text *text, const char *utf8);
void text_append_bytes(struct text *text, const char *bytes, size_t count);
void text_appendf(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_clear(struct text *text); /* keeps the memory, wiped */
void text_free(struct text *text);
const char *text_get(const struct text *text); /* "" when empty */

/* Reads one code point; returns the bytes it took, 0 at the end of the text or
 * where the bytes are not valid UTF-8 (overlong, surrogate, above U+10FFFF). */
size_t utf8_decode(const char *bytes, size_t count, uint32_t *code_point);
/* Writes at most 4 bytes and returns how many. */
size_t utf8_encode(uint32_t code_point, char out[4]);
bool utf8_valid(const char *bytes, size_t count);
size_t utf8_length(const char *utf8); /* code points */
/* By its first letter, as UAX 9 (rules P2, P3) has it for a paragraph; letters of no direction are passed over. */
bool utf8_reads_leftward(const char *utf8);
/* Copies as much of src as fits (NUL-terminated, size > 0) without splitting a code point. */
void utf8_copy(char *dst, size_t size, const char *src);
/* malloc'ed copy; aborts the program when memory is gone. */
char *text_duplicate(const char *utf8);

/* Allocation that never returns NULL: being out of memory ends the program. */
void *memory_get(size_t count, size_t size);
void *memory_resize(void *old, size_t count, size_t size);

#endif
