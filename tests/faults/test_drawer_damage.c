/* Bits that rot and files that are cut short under the drawer: never a wrong word, never a silent loss. */
#include "core/rng.h"
#include "faults/scratch.h"
#include "progress/drawer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { LETTERS = 20, FLIPS = 1000, CUTS = 60 };

struct whole {
    char folder[64];
    struct text drawer, copy, key;
    char copy_name[128];
};

static void words_of(int i, char out[NAME_BYTES]) {
    snprintf(out, NAME_BYTES, "letter-%d", i);
}

static void read_whole(const char *folder, const char *name, struct text *out) {
    char path[256];
    char part[4096];
    snprintf(path, sizeof path, "%.60s/%.120s", folder, name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;) {
        text_append_bytes(out, part, got);
    }
    fclose(file);
}

static void write_whole(const char *folder, const char *name, const char *bytes, size_t count) {
    char path[256];
    snprintf(path, sizeof path, "%.60s/%.120s", folder, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, count, file), count);
    fclose(file);
}

static int fill_drawer(void **state) {
    static struct whole whole;
    struct drawer *drawer = NULL;
    struct error err;
    scratch_make(whole.folder);
    assert_true(drawer_open(&drawer, whole.folder, A_THURSDAY, &err));
    for (int i = 0; i < LETTERS; i++) {
        char words[NAME_BYTES];
        words_of(i, words);
        assert_true(drawer_keep(drawer, words, A_THURSDAY, 0, words, &err));
    }
    drawer_close(drawer);
    snprintf(whole.copy_name, sizeof whole.copy_name, "drawer-backup-%010d-2026-01-15.sqlite", LETTERS);
    read_whole(whole.folder, "drawer.sqlite", &whole.drawer);
    read_whole(whole.folder, whole.copy_name, &whole.copy);
    read_whole(whole.folder, "drawer.key", &whole.key);
    *state = &whole;
    return 0;
}

static int empty_drawer(void **state) {
    struct whole *whole = *state;
    scratch_remove(whole->folder);
    text_free(&whole->drawer);
    text_free(&whole->copy);
    text_free(&whole->key);
    return 0;
}

struct seen {
    int shut, readable, told_damaged, missing;
};

/* Opens what lies there; every letter that can be read says what it said. */
static void look(const struct whole *whole, struct seen *seen) {
    struct drawer_letter letters[LETTERS * 2];
    struct drawer *drawer = NULL;
    struct error err = {""};
    if (!drawer_open(&drawer, whole->folder, A_THURSDAY + 1, &err)) {
        assert_true(err.text[0] != '\0');
        seen->shut++;
        return;
    }
    size_t count = drawer_list(drawer, 0, letters, LETTERS * 2);
    bool met[LETTERS] = {false};
    int read = 0;
    for (size_t i = 0; i < count; i++) {
        char *text = drawer_read(drawer, letters[i].id, &err);
        if (text == NULL) {
            assert_true(err.text[0] != '\0');
            seen->told_damaged++;
            continue;
        }
        bool known = false;
        for (int k = 0; k < LETTERS; k++) {
            char words[NAME_BYTES];
            words_of(k, words);
            if (strcmp(words, text) == 0) {
                assert_false(met[k]);
                met[k] = known = true;
            }
        }
        assert_true(known);
        drawer_forget(text);
        read++;
    }
    seen->readable += read;
    seen->missing += LETTERS - (int)count > 0 ? LETTERS - (int)count : 0;
    drawer_close(drawer);
}

static void lay_out(const struct whole *whole, bool with_copy) {
    scratch_empty(whole->folder);
    write_whole(whole->folder, "drawer.sqlite", whole->drawer.data, whole->drawer.length);
    write_whole(whole->folder, "drawer.key", whole->key.data, whole->key.length);
    if (with_copy) {
        write_whole(whole->folder, whole->copy_name, whole->copy.data, whole->copy.length);
    }
}

static void flip(const struct whole *whole, const char *name, const struct text *content, struct rng *rng, int times) {
    char *bytes = memory_get(content->length, 1);
    memcpy(bytes, content->data, content->length);
    for (int i = 0; i < times; i++) {
        bytes[rng_below(rng, (uint32_t)content->length)] ^= (char)(1u << rng_below(rng, 8));
    }
    write_whole(whole->folder, name, bytes, content->length);
    free(bytes);
}

static void a_flipped_bit_costs_no_letter_while_there_is_a_copy(void **state) {
    struct whole *whole = *state;
    struct rng rng;
    struct seen seen = {0};
    rng_seed(&rng, 7, 7);
    for (int i = 0; i < FLIPS; i++) {
        lay_out(whole, true);
        flip(whole, "drawer.sqlite", &whole->drawer, &rng, 1);
        look(whole, &seen);
    }
    printf("%d flips with a copy: %d of %d letters read, %d told as damaged, %d missing, %d times shut\n", FLIPS,
           seen.readable, FLIPS * LETTERS, seen.told_damaged, seen.missing, seen.shut);
    assert_true(seen.readable + (seen.told_damaged + seen.shut * LETTERS) >= FLIPS * LETTERS - seen.missing);
    assert_int_equal(seen.missing, 0);
    assert_true(seen.readable >= FLIPS * LETTERS * 99 / 100);
}

static void without_a_copy_the_damage_is_told(void **state) {
    struct whole *whole = *state;
    struct rng rng;
    struct seen seen = {0};
    rng_seed(&rng, 8, 8);
    for (int i = 0; i < FLIPS; i++) {
        lay_out(whole, false);
        flip(whole, "drawer.sqlite", &whole->drawer, &rng, 1);
        look(whole, &seen);
    }
    printf("%d flips without: %d letters read, %d told as damaged, %d missing, %d times shut\n", FLIPS, seen.readable,
           seen.told_damaged, seen.missing, seen.shut);
    assert_int_equal(seen.missing, 0);
}

static void a_rotten_key_opens_all_the_same(void **state) {
    struct whole *whole = *state;
    struct rng rng;
    struct seen seen = {0};
    rng_seed(&rng, 9, 9);
    for (int i = 0; i < CUTS; i++) {
        lay_out(whole, true);
        flip(whole, "drawer.key", &whole->key, &rng, 1);
        look(whole, &seen);
    }
    assert_int_equal(seen.readable, CUTS * LETTERS);
}

static void a_drawer_cut_short_gives_way_to_its_copy(void **state) {
    struct whole *whole = *state;
    struct rng rng;
    struct seen seen = {0};
    rng_seed(&rng, 10, 10);
    for (int i = 0; i < CUTS; i++) {
        lay_out(whole, true);
        write_whole(whole->folder, "drawer.sqlite", whole->drawer.data,
                    1 + rng_below(&rng, (uint32_t)whole->drawer.length - 1));
        look(whole, &seen);
    }
    printf("%d cuts: %d of %d letters read, %d times shut\n", CUTS, seen.readable, CUTS * LETTERS, seen.shut);
    assert_int_equal(seen.readable, CUTS * LETTERS);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_flipped_bit_costs_no_letter_while_there_is_a_copy),
        cmocka_unit_test(without_a_copy_the_damage_is_told),
        cmocka_unit_test(a_rotten_key_opens_all_the_same),
        cmocka_unit_test(a_drawer_cut_short_gives_way_to_its_copy),
    };
    return cmocka_run_group_tests(tests, fill_drawer, empty_drawer);
}
