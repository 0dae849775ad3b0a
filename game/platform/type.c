/* Fonts come from the archive and stay in memory as files; SDL_ttf shapes and
 * inks one run at a time. Widths are measured unhinted at one large size and
 * scaled, so that a line breaks at the same word in every window. It knows
 * nothing of lines longer than one and nothing of colour. */
#include "platform/type.h"

#include "core/hash.h"
#include "core/text.h"
#include "platform/itemise.h"
#include "platform/picture.h"

#include <SDL_ttf.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    POINTS = 9, /* with the resolution as the unit of size: 1/8 px steps */
    MEASURE_PX = 256,
    OPEN_MAX = 12,
    WIDTHS_KEPT = 4096, /* power of two */
    FONT_FILE_MAX = 8 * 1024 * 1024,
    SIZE_MAX_PX = 400
};

enum font {
    FONT_TEXT,
    FONT_TEXT_BOLD,
    FONT_DISPLAY,
    FONT_DISPLAY_ITALIC,
    FONT_SANS,
    FONT_ARABIC,
    FONT_HEBREW,
    FONT_DEVANAGARI,
    FONT_THAI,
    FONT_COUNT
};

static const char *const font_files[FONT_COUNT] = {
    [FONT_TEXT] = "fonts/Andika-Regular.ttf",
    [FONT_TEXT_BOLD] = "fonts/Andika-Bold.ttf",
    [FONT_DISPLAY] = "fonts/Vollkorn-Regular.ttf",
    [FONT_DISPLAY_ITALIC] = "fonts/Vollkorn-Italic.ttf",
    [FONT_SANS] = "fonts/NotoSans-Regular.ttf",
    [FONT_ARABIC] = "fonts/NotoNaskhArabic-Regular.ttf",
    [FONT_HEBREW] = "fonts/NotoSansHebrew-Regular.ttf",
    [FONT_DEVANAGARI] = "fonts/NotoSansDevanagari-Regular.ttf",
    [FONT_THAI] = "fonts/NotoSansThai-Regular.ttf",
};

static const enum font face_fonts[FACE_COUNT] = {
    [FACE_TEXT] = FONT_TEXT,
    [FACE_TEXT_BOLD] = FONT_TEXT_BOLD,
    [FACE_DISPLAY] = FONT_DISPLAY,
    [FACE_DISPLAY_ITALIC] = FONT_DISPLAY_ITALIC,
};

struct font_file {
    bool tried;
    unsigned char *bytes; /* owned; outlives the fonts opened on it */
    size_t count;
    TTF_Font *measure;
};

struct open_font {
    TTF_Font *font;
    int file;
    unsigned resolution, used;
};

struct width_kept {
    uint64_t key;
    float ems;
};

struct type {
    struct reader reader;
    struct type_measure measuring;
    struct font_file files[FONT_COUNT];
    struct open_font open[OPEN_MAX];
    unsigned clock;
    struct width_kept widths[WIDTHS_KEPT];
};

static TTF_Font *open_at(const struct font_file *file, unsigned resolution, int hinting) {
    TTF_Font *font = TTF_OpenFontDPIRW(SDL_RWFromConstMem(file->bytes, (int)file->count), 1, POINTS, resolution,
                                       resolution);
    if (font != NULL) {
        TTF_SetFontHinting(font, hinting);
        TTF_SetFontKerning(font, 1);
    }
    return font;
}

static unsigned resolution_for(float size_px) {
    return (unsigned)lroundf(fminf(fmaxf(size_px, 1.0f), (float)SIZE_MAX_PX) * 72.0f / (float)POINTS);
}

static bool load(struct type *type, int which, struct error *err) {
    struct font_file *file = &type->files[which];
    if (file->tried) {
        return file->measure != NULL;
    }
    file->tried = true;
    if (!type->reader.read(type->reader.context, font_files[which], FONT_FILE_MAX, &file->bytes, &file->count, err)) {
        return false;
    }
    file->measure = open_at(file, resolution_for((float)MEASURE_PX), TTF_HINTING_NONE);
    if (file->measure == NULL) {
        error_set(err, "%s: not a font that can be read (%s)", font_files[which], TTF_GetError());
        free(file->bytes);
        file->bytes = NULL;
        return false;
    }
    return true;
}

static bool have(struct type *type, int which) {
    struct error err = {0};
    bool tried = type->files[which].tried;
    bool loaded = load(type, which, &err);
    if (!loaded && !tried) {
        fprintf(stderr, "inner-house: %s\n", err.text);
    }
    return loaded;
}

static int font_of(struct type *type, enum face face) {
    int which = (unsigned)face < FACE_COUNT ? (int)face_fonts[face] : FONT_TEXT;
    return have(type, which) ? which : FONT_TEXT;
}

static int font_for(void *context, int preferred, uint32_t code_point) {
    struct type *type = context;
    if (have(type, preferred) && TTF_GlyphIsProvided32(type->files[preferred].measure, code_point)) {
        return preferred;
    }
    for (int i = 0; i < FONT_COUNT; i++) {
        bool other_face = i != FONT_TEXT && i < FONT_SANS;
        if (i != preferred && !other_face && have(type, i) &&
            TTF_GlyphIsProvided32(type->files[i].measure, code_point)) {
            return i;
        }
    }
    return -1;
}

static size_t runs_of(struct type *type, enum face face, const char *utf8, size_t bytes, struct text_run **runs) {
    struct font_chooser chooser = {.context = type, .font_for = font_for, .first = font_of(type, face)};
    return itemise(utf8, bytes, &chooser, runs);
}

static void set_run(TTF_Font *font, const struct text_run *run) {
    TTF_SetFontDirection(font, run->right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font, run->script);
}

static char *words_of(const char *utf8, const struct text_run *run) {
    char *words = memory_get(run->bytes + 1, 1);
    memcpy(words, utf8 + run->start, run->bytes);
    return words;
}

static float run_ems(struct type *type, const char *words, const struct text_run *run) {
    TTF_Font *font = type->files[run->font].measure;
    int w = 0;
    int h = 0;
    set_run(font, run);
    return TTF_SizeUTF8(font, words, &w, &h) == 0 ? (float)w / (float)MEASURE_PX : 0.0f;
}

static float measure(void *context, enum face face, float size, const char *utf8, size_t bytes) {
    struct type *type = context;
    uint64_t key = hash_bytes(hash_int(HASH_START, (int64_t)face), utf8, bytes);
    struct width_kept *kept = &type->widths[(key ^ key >> 32) & (WIDTHS_KEPT - 1)];
    if (kept->key != key) {
        struct text_run *runs = NULL;
        size_t count = runs_of(type, face, utf8, bytes, &runs);
        float ems = 0.0f;
        for (size_t i = 0; i < count; i++) {
            char *words = words_of(utf8, &runs[i]);
            ems += run_ems(type, words, &runs[i]);
            free(words);
        }
        free(runs);
        *kept = (struct width_kept){.key = key, .ems = ems};
    }
    return kept->ems * size;
}

static TTF_Font *font_at(struct type *type, int which, float size_px) {
    unsigned resolution = resolution_for(size_px);
    struct open_font *oldest = &type->open[0];
    type->clock++;
    for (size_t i = 0; i < OPEN_MAX; i++) {
        struct open_font *slot = &type->open[i];
        if (slot->font != NULL && slot->file == which && slot->resolution == resolution) {
            slot->used = type->clock;
            return slot->font;
        }
        oldest = slot->used < oldest->used ? slot : oldest;
    }
    if (oldest->font != NULL) {
        TTF_CloseFont(oldest->font);
    }
    *oldest = (struct open_font){.font = open_at(&type->files[which], resolution, TTF_HINTING_LIGHT_SUBPIXEL),
                                 .file = which, .resolution = resolution, .used = type->clock};
    return oldest->font;
}

struct inked {
    SDL_Surface *surface;
    int left, top; /* from the pen's start on the baseline */
};

/* SDL_ttf moves a line whose first letter reaches back before the pen. */
static int reach_back(TTF_Font *font, const char *words, const struct text_run *run) {
    uint32_t first = 0;
    int min_x = 0;
    if (run->right_to_left || utf8_decode(words, run->bytes, &first) == 0 ||
        TTF_GlyphMetrics32(font, first, &min_x, NULL, NULL, NULL, NULL) != 0) {
        return 0;
    }
    return min_x < 0 ? min_x : 0;
}

static size_t ink_runs(struct type *type, enum face face, float size_px, const char *utf8, size_t bytes,
                       struct inked **out) {
    struct text_run *runs = NULL;
    size_t count = runs_of(type, face, utf8, bytes, &runs);
    struct inked *inked = memory_get(count, sizeof *inked);
    size_t made = 0;
    float pen = 0.0f;
    for (size_t i = 0; i < count; i++) {
        TTF_Font *font = font_at(type, runs[i].font, size_px);
        char *words = words_of(utf8, &runs[i]);
        if (font != NULL) {
            set_run(font, &runs[i]);
            SDL_Surface *surface = TTF_RenderUTF8_Blended(font, words, (SDL_Color){255, 255, 255, 255});
            if (surface != NULL) {
                inked[made++] = (struct inked){.surface = surface,
                                               .left = (int)lroundf(pen) + reach_back(font, words, &runs[i]),
                                               .top = -TTF_FontAscent(font)};
            }
        }
        pen += count > 1 ? run_ems(type, words, &runs[i]) * size_px : 0.0f;
        free(words);
    }
    free(runs);
    *out = inked;
    return made;
}

static pixman_box32_t ink_box(const struct inked *run) {
    pixman_box32_t box = {run->surface->w, run->surface->h, 0, 0};
    for (int y = 0; y < run->surface->h; y++) {
        const uint32_t *row = (const uint32_t *)(const void *)((char *)run->surface->pixels + y * run->surface->pitch);
        for (int x = 0; x < run->surface->w; x++) {
            if (row[x] >> 24 != 0) {
                box.x1 = x < box.x1 ? x : box.x1;
                box.x2 = x >= box.x2 ? x + 1 : box.x2;
                box.y1 = y < box.y1 ? y : box.y1;
                box.y2 = y + 1;
            }
        }
    }
    return box;
}

static void add_ink(pixman_image_t *mask, int left, int top, const struct inked *run, pixman_box32_t box) {
    unsigned char *pixels = (unsigned char *)pixman_image_get_data(mask);
    int stride = pixman_image_get_stride(mask);
    for (int y = box.y1; y < box.y2; y++) {
        const uint32_t *from = (const uint32_t *)(const void *)((char *)run->surface->pixels + y * run->surface->pitch);
        unsigned char *to = pixels + (y + run->top - top) * stride + run->left - left;
        for (int x = box.x1; x < box.x2; x++) {
            unsigned sum = to[x] + (from[x] >> 24);
            to[x] = (unsigned char)(sum > 255 ? 255 : sum);
        }
    }
}

pixman_image_t *type_set(struct type *type, enum face face, float size_px, const char *utf8, size_t bytes, int *left,
                         int *top) {
    struct inked *inked = NULL;
    size_t count = ink_runs(type, face, size_px, utf8, bytes, &inked);
    pixman_box32_t *boxes = memory_get(count, sizeof *boxes);
    pixman_box32_t all = {0, 0, 0, 0};
    for (size_t i = 0; i < count; i++) {
        boxes[i] = ink_box(&inked[i]);
        if (boxes[i].x2 > boxes[i].x1) {
            pixman_box32_t at = {boxes[i].x1 + inked[i].left, boxes[i].y1 + inked[i].top,
                                 boxes[i].x2 + inked[i].left, boxes[i].y2 + inked[i].top};
            bool first = all.x2 == all.x1;
            all.x1 = first || at.x1 < all.x1 ? at.x1 : all.x1;
            all.y1 = first || at.y1 < all.y1 ? at.y1 : all.y1;
            all.x2 = first || at.x2 > all.x2 ? at.x2 : all.x2;
            all.y2 = first || at.y2 > all.y2 ? at.y2 : all.y2;
        }
    }
    pixman_image_t *mask = all.x2 > all.x1 ? picture_blank(PIXMAN_a8, all.x2 - all.x1, all.y2 - all.y1) : NULL;
    for (size_t i = 0; i < count; i++) {
        if (mask != NULL && boxes[i].x2 > boxes[i].x1) {
            add_ink(mask, all.x1, all.y1, &inked[i], boxes[i]);
        }
        SDL_FreeSurface(inked[i].surface);
    }
    free(boxes);
    free(inked);
    *left = all.x1;
    *top = all.y1;
    return mask;
}

bool type_create(struct type **out, const struct reader *reader, struct error *err) {
    *out = NULL;
    if (TTF_Init() != 0) {
        return error_set(err, "the font library does not start: %s", TTF_GetError());
    }
    struct type *type = memory_get(1, sizeof *type);
    type->reader = *reader;
    type->measuring = (struct type_measure){.context = type, .width = measure};
    if (!load(type, FONT_TEXT, err)) {
        type_destroy(type);
        return false;
    }
    *out = type;
    return true;
}

void type_destroy(struct type *type) {
    if (type == NULL) {
        return;
    }
    for (size_t i = 0; i < OPEN_MAX; i++) {
        if (type->open[i].font != NULL) {
            TTF_CloseFont(type->open[i].font);
        }
    }
    for (size_t i = 0; i < FONT_COUNT; i++) {
        if (type->files[i].measure != NULL) {
            TTF_CloseFont(type->files[i].measure);
        }
        free(type->files[i].bytes);
    }
    free(type);
    TTF_Quit();
}

const struct type_measure *type_measuring(struct type *type) {
    return &type->measuring;
}
