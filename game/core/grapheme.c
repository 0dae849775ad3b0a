/* The rules GB3 to GB13 of UAX 29 over one table of ranges. Going backwards means
 * going forwards from the nearest place that is a border whatever comes before it. */
#include "core/grapheme.h"

#include "core/text.h"

enum { HANGUL_FIRST = 0xAC00, HANGUL_LAST = 0xD7A3, HANGUL_TAILS = 28 };

/* What the rules remember of a grapheme so far. */
struct reading {
    enum grapheme_class before;
    uint32_t code_point;
    bool picture; /* a picture, then marks only */
    bool joined;  /* ... and a joiner last */
    int flags;    /* halves of flags in a row */
};

static enum grapheme_class class_of(uint32_t code_point) {
    if (code_point >= HANGUL_FIRST && code_point <= HANGUL_LAST) {
        return (code_point - HANGUL_FIRST) % HANGUL_TAILS == 0 ? GRAPHEME_HANGUL_LV : GRAPHEME_HANGUL_LVT;
    }
    size_t low = 0;
    size_t high = grapheme_range_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (code_point > grapheme_ranges[middle].last) {
            low = middle + 1;
        } else if (code_point < grapheme_ranges[middle].first) {
            high = middle;
        } else {
            return grapheme_ranges[middle].kind;
        }
    }
    return GRAPHEME_OTHER;
}

static bool hangul_goes_on(enum grapheme_class before, enum grapheme_class after) {
    switch (before) {
    case GRAPHEME_HANGUL_L:
        return after == GRAPHEME_HANGUL_L || after == GRAPHEME_HANGUL_V || after == GRAPHEME_HANGUL_LV ||
               after == GRAPHEME_HANGUL_LVT;
    case GRAPHEME_HANGUL_V:
    case GRAPHEME_HANGUL_LV:
        return after == GRAPHEME_HANGUL_V || after == GRAPHEME_HANGUL_T;
    case GRAPHEME_HANGUL_T:
    case GRAPHEME_HANGUL_LVT:
        return after == GRAPHEME_HANGUL_T;
    default:
        return false;
    }
}

static bool goes_on(const struct reading *so_far, enum grapheme_class after, uint32_t code_point) {
    if (so_far->before == GRAPHEME_CONTROL || after == GRAPHEME_CONTROL) {
        return so_far->code_point == '\r' && code_point == '\n';
    }
    if (after == GRAPHEME_EXTEND || after == GRAPHEME_JOINER || after == GRAPHEME_SPACING ||
        so_far->before == GRAPHEME_PREPEND) {
        return true;
    }
    if (after == GRAPHEME_PICTURE && so_far->joined) {
        return true;
    }
    if (after == GRAPHEME_FLAG && so_far->before == GRAPHEME_FLAG) {
        return so_far->flags % 2 == 1;
    }
    return hangul_goes_on(so_far->before, after);
}

static void take(struct reading *so_far, enum grapheme_class kind, uint32_t code_point) {
    so_far->joined = so_far->picture && kind == GRAPHEME_JOINER;
    so_far->picture = kind == GRAPHEME_PICTURE || (so_far->picture && kind == GRAPHEME_EXTEND);
    so_far->flags = kind == GRAPHEME_FLAG ? so_far->flags + 1 : 0;
    so_far->before = kind;
    so_far->code_point = code_point;
}

size_t grapheme_next(const char *utf8, size_t bytes, size_t at) {
    struct reading so_far = {0};
    uint32_t code_point;
    for (size_t begin = at; at < bytes;) {
        size_t taken = utf8_decode(utf8 + at, bytes - at, &code_point);
        if (taken == 0) {
            return at == begin ? at + 1 : at;
        }
        enum grapheme_class kind = class_of(code_point);
        if (at > begin && !goes_on(&so_far, kind, code_point)) {
            return at;
        }
        take(&so_far, kind, code_point);
        at += taken;
    }
    return bytes;
}

/* Between two plain ASCII characters there is always a border. */
static size_t sure_border(const char *utf8, size_t at) {
    while (at > 0) {
        unsigned char before = (unsigned char)utf8[at - 1];
        unsigned char after = (unsigned char)utf8[at];
        if (before < 0x80 && after < 0x80 && before != '\r') {
            return at;
        }
        at--;
    }
    return 0;
}

size_t grapheme_previous(const char *utf8, size_t bytes, size_t at) {
    if (at == 0) {
        return 0;
    }
    size_t last = sure_border(utf8, (at < bytes ? at : bytes) - 1);
    for (size_t next = last; next < at; next = grapheme_next(utf8, bytes, next)) {
        last = next;
    }
    return last;
}

bool grapheme_border(const char *utf8, size_t bytes, size_t at) {
    if (at == 0 || at >= bytes) {
        return at == 0 || at == bytes;
    }
    return grapheme_next(utf8, bytes, grapheme_previous(utf8, bytes, at)) == at;
}

size_t grapheme_count(const char *utf8, size_t bytes) {
    size_t count = 0;
    for (size_t at = 0; at < bytes; at = grapheme_next(utf8, bytes, at)) {
        count++;
    }
    return count;
}
