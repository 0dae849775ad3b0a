/* FriBidi gives every code point its level, tables give its script, the fonts
 * say who has it; a run ends where one of the three changes. Runs are then put
 * into visual order by rule L2 of UAX 9. Mirroring of brackets and joining of
 * letters within a run is the shaper's work. */
#include "platform/itemise.h"

#include "core/text.h"

#include <fribidi.h>
#include <stdlib.h>
#include <string.h>

enum { LATIN = 1 }; /* in scripts */

struct letter {
    uint32_t code_point;
    size_t start, bytes;
    FriBidiLevel level;
    int font;
    int script; /* index in scripts, 0 = common */
};

static const struct script {
    uint32_t first, last;
    char tag[5];
} scripts[] = {
    {0, 0, "Zyyy"},
    {0x0041, 0x005A, "Latn"},   {0x0061, 0x007A, "Latn"},   {0x00AA, 0x00AA, "Latn"},   {0x00BA, 0x00BA, "Latn"},
    {0x00C0, 0x024F, "Latn"},   {0x0250, 0x02AF, "Latn"},   {0x0370, 0x03FF, "Grek"},   {0x0400, 0x052F, "Cyrl"},
    {0x0590, 0x05FF, "Hebr"},   {0x0600, 0x06FF, "Arab"},   {0x0750, 0x077F, "Arab"},   {0x08A0, 0x08FF, "Arab"},
    {0x0900, 0x097F, "Deva"},   {0x0E00, 0x0E7F, "Thai"},   {0x1E00, 0x1EFF, "Latn"},   {0x1F00, 0x1FFF, "Grek"},
    {0xA8E0, 0xA8FF, "Deva"},   {0xFB00, 0xFB06, "Latn"},   {0xFB1D, 0xFB4F, "Hebr"},   {0xFB50, 0xFDFF, "Arab"},
    {0xFE70, 0xFEFC, "Arab"},
};

static int script_of(uint32_t code_point) {
    for (size_t i = 1; i < sizeof scripts / sizeof *scripts; i++) {
        if (code_point >= scripts[i].first && code_point <= scripts[i].last) {
            return (int)i;
        }
    }
    return 0;
}

static bool same_script(int a, int b) {
    return a == b || strcmp(scripts[a].tag, scripts[b].tag) == 0;
}

/* Marks and format characters belong to the letter before them. */
static bool clings(uint32_t code_point) {
    FriBidiCharType type = fribidi_get_bidi_type(code_point);
    return type == FRIBIDI_TYPE_NSM || type == FRIBIDI_TYPE_BN || code_point == 0x200E || code_point == 0x200F;
}

static bool is_control(uint32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

static size_t read_letters(const char *utf8, size_t bytes, struct letter *letters) {
    size_t count = 0;
    for (size_t at = 0; at < bytes;) {
        uint32_t code_point = 0;
        size_t took = utf8_decode(utf8 + at, bytes - at, &code_point);
        if (took == 0) {
            at++;
            continue;
        }
        if (!is_control(code_point)) {
            letters[count++] = (struct letter){.code_point = code_point, .start = at, .bytes = took};
        }
        at += took;
    }
    return count;
}

static void find_levels(struct letter *letters, size_t count) {
    FriBidiChar *points = memory_get(count, sizeof *points);
    FriBidiCharType *types = memory_get(count, sizeof *types);
    FriBidiBracketType *brackets = memory_get(count, sizeof *brackets);
    FriBidiLevel *levels = memory_get(count, sizeof *levels);
    for (size_t i = 0; i < count; i++) {
        points[i] = letters[i].code_point;
    }
    FriBidiParType base = FRIBIDI_PAR_ON;
    FriBidiStrIndex length = (FriBidiStrIndex)count;
    fribidi_get_bidi_types(points, length, types);
    fribidi_get_bracket_types(points, length, types, brackets);
    if (fribidi_get_par_embedding_levels_ex(types, brackets, length, &base, levels) != 0) {
        for (size_t i = 0; i < count; i++) {
            letters[i].level = levels[i];
        }
    }
    free(levels);
    free(brackets);
    free(types);
    free(points);
}

static void find_fonts(struct letter *letters, size_t count, const struct font_chooser *chooser) {
    int font = chooser->first;
    int script = 0;
    for (size_t i = 0; i < count; i++) {
        struct letter *letter = &letters[i];
        letter->script = script_of(letter->code_point);
        if (i > 0 && clings(letter->code_point)) {
            letter->font = letters[i - 1].font;
            letter->script = script;
            continue;
        }
        if (i > 0 && letters[i - 1].level != letter->level) {
            font = chooser->first;
            script = 0;
        }
        /* Spaces and points stay with the font before them, so that a line is cut as little as may be. */
        bool common = letter->script == 0;
        letter->font = chooser->font_for(chooser->context, common && font >= 0 ? font : chooser->first,
                                         letter->code_point);
        if (common) {
            letter->script = script;
        } else {
            script = letter->script;
        }
        font = letter->font >= 0 ? letter->font : font;
    }
    /* What stands before the first letter of a known script goes with it. */
    for (size_t i = count; i-- > 0;) {
        bool joins = i + 1 < count && letters[i + 1].level == letters[i].level;
        if (letters[i].script == 0) {
            letters[i].script = joins ? letters[i + 1].script : LATIN;
        }
    }
}

struct leveled_run {
    struct text_run run;
    FriBidiLevel level;
};

static size_t cut(const struct letter *letters, size_t count, struct leveled_run *runs) {
    size_t made = 0;
    const struct letter *before = NULL;
    for (size_t i = 0; i < count; i++) {
        const struct letter *letter = &letters[i];
        if (letter->font < 0) {
            before = NULL;
            continue;
        }
        bool joins = before != NULL && before->font == letter->font && before->level == letter->level &&
                     same_script(before->script, letter->script) && before->start + before->bytes == letter->start;
        if (joins) {
            runs[made - 1].run.bytes += letter->bytes;
        } else {
            struct leveled_run *next = &runs[made++];
            *next = (struct leveled_run){.run = {.start = letter->start, .bytes = letter->bytes, .font = letter->font,
                                                 .right_to_left = (letter->level & 1) != 0},
                                         .level = letter->level};
            memcpy(next->run.script, scripts[letter->script].tag, sizeof next->run.script);
        }
        before = letter;
    }
    return made;
}

static void reverse(struct leveled_run *runs, size_t count) {
    for (size_t i = 0; i < count / 2; i++) {
        struct leveled_run swap = runs[i];
        runs[i] = runs[count - 1 - i];
        runs[count - 1 - i] = swap;
    }
}

static void order(struct leveled_run *runs, size_t count) {
    FriBidiLevel highest = 0;
    for (size_t i = 0; i < count; i++) {
        highest = runs[i].level > highest ? runs[i].level : highest;
    }
    for (FriBidiLevel level = highest; level >= 1; level--) {
        for (size_t i = 0; i < count;) {
            size_t end = i;
            while (end < count && runs[end].level >= level) {
                end++;
            }
            reverse(runs + i, end - i);
            i = end > i ? end : i + 1;
        }
    }
}

static bool plain_latin(const char *utf8, size_t bytes) {
    for (size_t i = 0; i < bytes; i++) {
        unsigned char byte = (unsigned char)utf8[i];
        if (byte < 0x20 || byte >= 0x7F) {
            return false;
        }
    }
    return true;
}

size_t itemise(const char *utf8, size_t bytes, const struct font_chooser *chooser, struct text_run **runs) {
    *runs = NULL;
    if (bytes == 0) {
        return 0;
    }
    if (plain_latin(utf8, bytes)) {
        *runs = memory_get(1, sizeof **runs);
        **runs = (struct text_run){.bytes = bytes, .font = chooser->first, .script = "Latn"};
        return 1;
    }
    struct letter *letters = memory_get(bytes, sizeof *letters);
    size_t count = read_letters(utf8, bytes, letters);
    size_t made = 0;
    if (count > 0) {
        find_levels(letters, count);
        find_fonts(letters, count, chooser);
        struct leveled_run *leveled = memory_get(count, sizeof *leveled);
        made = cut(letters, count, leveled);
        order(leveled, made);
        *runs = memory_get(made, sizeof **runs);
        for (size_t i = 0; i < made; i++) {
            (*runs)[i] = leveled[i].run;
        }
        free(leveled);
    }
    free(letters);
    return made;
}
