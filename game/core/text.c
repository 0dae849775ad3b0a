/* UTF-8 by the letter of RFC 3629, a growing buffer, and allocation that never
 * returns NULL: a house without memory can only close its door. */
#include "core/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *memory_get(size_t count, size_t size) {
    void *memory = calloc(count == 0 ? 1 : count, size);
    if (memory == NULL) {
        fputs("inner-house: out of memory\n", stderr);
        abort();
    }
    return memory;
}

void *memory_resize(void *old, size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / size) {
        abort();
    }
    void *memory = realloc(old, count * size == 0 ? 1 : count * size);
    if (memory == NULL) {
        fputs("inner-house: out of memory\n", stderr);
        abort();
    }
    return memory;
}

char *text_duplicate(const char *utf8) {
    const char *given = utf8 == NULL ? "" : utf8;
    size_t bytes = strlen(given) + 1;
    char *copy = memory_get(bytes, 1);
    memcpy(copy, given, bytes);
    return copy;
}

void text_append_bytes(struct text *text, const char *bytes, size_t count) {
    if (text->length + count + 1 > text->capacity) {
        size_t capacity = text->capacity == 0 ? 64 : text->capacity;
        while (capacity < text->length + count + 1) {
            capacity *= 2;
        }
        char *larger = memory_get(capacity, 1);
        if (text->data != NULL) {
            memcpy(larger, text->data, text->length);
            explicit_bzero(text->data, text->length); /* it may be what somebody wrote */
            free(text->data);
        }
        text->data = larger;
        text->capacity = capacity;
    }
    memcpy(text->data + text->length, bytes, count);
    text->length += count;
    text->data[text->length] = '\0';
}

void text_append(struct text *text, const char *utf8) {
    text_append_bytes(text, utf8, strlen(utf8));
}

void text_appendf(struct text *text, const char *format, ...) {
    char small[256];
    va_list args;
    va_list again;
    va_start(args, format);
    va_copy(again, args);
    int needed = vsnprintf(small, sizeof small, format, args);
    va_end(args);
    if (needed >= 0 && (size_t)needed < sizeof small) {
        text_append_bytes(text, small, (size_t)needed);
    } else if (needed >= 0) {
        char *large = memory_get((size_t)needed + 1, 1);
        vsnprintf(large, (size_t)needed + 1, format, again);
        text_append_bytes(text, large, (size_t)needed);
        explicit_bzero(large, (size_t)needed);
        free(large);
    }
    va_end(again);
}

void text_clear(struct text *text) {
    if (text->data != NULL) {
        explicit_bzero(text->data, text->length + 1);
    }
    text->length = 0;
}

void text_free(struct text *text) {
    text_clear(text);
    free(text->data);
    *text = (struct text){0};
}

const char *text_get(const struct text *text) {
    return text->data == NULL ? "" : text->data;
}

static size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

size_t utf8_decode(const char *bytes, size_t count, uint32_t *code_point) {
    static const uint32_t smallest[5] = {0, 0, 0x80, 0x800, 0x10000};
    if (count == 0) {
        return 0;
    }
    const unsigned char *at = (const unsigned char *)bytes;
    size_t length = sequence_length(at[0]);
    if (length == 0 || length > count) {
        return 0;
    }
    uint32_t value = length == 1 ? at[0] : at[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if ((at[i] & 0xC0u) != 0x80u) {
            return 0;
        }
        value = (value << 6u) | (at[i] & 0x3Fu);
    }
    if (value < smallest[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        return 0;
    }
    *code_point = value;
    return length;
}

size_t utf8_encode(uint32_t code_point, char out[4]) {
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        out[0] = (char)(0xC0u | (code_point >> 6u));
        out[1] = (char)(0x80u | (code_point & 0x3Fu));
        return 2;
    }
    if (code_point < 0x10000) {
        out[0] = (char)(0xE0u | (code_point >> 12u));
        out[1] = (char)(0x80u | ((code_point >> 6u) & 0x3Fu));
        out[2] = (char)(0x80u | (code_point & 0x3Fu));
        return 3;
    }
    out[0] = (char)(0xF0u | (code_point >> 18u));
    out[1] = (char)(0x80u | ((code_point >> 12u) & 0x3Fu));
    out[2] = (char)(0x80u | ((code_point >> 6u) & 0x3Fu));
    out[3] = (char)(0x80u | (code_point & 0x3Fu));
    return 4;
}

bool utf8_valid(const char *bytes, size_t count) {
    uint32_t code_point;
    for (size_t at = 0; at < count;) {
        size_t length = utf8_decode(bytes + at, count - at, &code_point);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

bool utf8_reads_leftward(const char *utf8) {
    size_t left = strlen(utf8);
    while (left > 0) {
        uint32_t point = 0;
        size_t bytes = utf8_decode(utf8, left, &point);
        if (bytes == 0) {
            return false;
        }
        bool leftward = (point >= 0x0590 && point <= 0x08FF) || (point >= 0xFB1D && point <= 0xFDFF) ||
                        (point >= 0xFE70 && point <= 0xFEFC);
        bool latin = (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z');
        bool other = point >= 0x00C0 && !(point >= 0x2000 && point <= 0x2BFF); /* not dashes, quotes, arrows */
        if (leftward || latin || other) {
            return leftward;
        }
        utf8 += bytes;
        left -= bytes;
    }
    return false;
}

size_t utf8_length(const char *utf8) {
    size_t count = 0;
    for (; *utf8 != '\0'; utf8++) {
        count += ((unsigned char)*utf8 & 0xC0u) != 0x80u ? 1u : 0u;
    }
    return count;
}

void utf8_copy(char *dst, size_t size, const char *src) {
    size_t length = strlen(src);
    if (length >= size) {
        length = size - 1;
        while (length > 0 && ((unsigned char)src[length] & 0xC0u) == 0x80u) {
            length--;
        }
    }
    memmove(dst, src, length);
    dst[length] = '\0';
}
