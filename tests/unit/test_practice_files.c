/* Level files of the five practices, in invented words: what is read from them,
 * and the place of each mistake that only the practice can know. */
#include "content/check.h"
#include "content/library.h"
#include "content/pack_folder.h"
#include "practice/breathe/level.h"
#include "practice/catch/level.h"
#include "practice/checkin/level.h"
#include "practice/moment/level.h"
#include "practice/reflect/level.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define HEAD(id, place)                                                                                   \
    "id: " id "\ntitle: A level\nminutes: 3\nweight: light\nplace: " place "\ninvite: Come in.\n"           \
    "evidence: [a-study]\n"

static const char evidence_file[] =
    "entries:\n  - {id: a-study, study: Leaf and Pot, year: 2020, where: an invented journal, design: trial,\n"
    "     sample: 30 guests, comparison: no tea, figure: none, limit: small, says: Guests liked the tea.,\n"
    "     read: abstract, date_read: 2026-01-02}\n";
static const char help_file[] = 
    "entries:\n  - {id: a-line, region: Nowhere, name: The tea line, reach: knock twice, hours: always,\n"
    "     source: invented, verified: 2026-01-02}\n"
    "general: [Call a friend.]\n";

#define WEATHER_LINES(id) "  - {id: " id ", name: A sky, line: It is so., answer: So it is., suggests: [cup]}\n"
#define ROUGH_LINES(id) "  - {id: " id ", name: so, answer: So.}\n"
static const char checkin_file[] =
    HEAD("glass", "hall") "question: Which sky?\nweathers:\n" WEATHER_LINES("storm") WEATHER_LINES("rain")
        WEATHER_LINES("cloud") WEATHER_LINES("sun") "rough_question: How rough?\nrough:\n" ROUGH_LINES("a")
            ROUGH_LINES("b") ROUGH_LINES("c") ROUGH_LINES("d") ROUGH_LINES("e")
                "thanks: Thank you.\nafter_question: And now?\nafter_answer: So.\n";

#define VOICE_LINES(id) "  - {id: " id ", who: A friend, lines: [It was a cup., You are here.], opens: The lamp.}\n"
static const char moment_file[] =
    HEAD("cup", "kitchen") "opening: [The cup fell.]\ncritic: [Oh no., Again., Always., Never right.]\npause: Pause?\n"
                           "quiet: [A breath., A chair.]\nvoices:\n" VOICE_LINES("one") VOICE_LINES("two")
        VOICE_LINES("three") "closing: [The room is back.]\nkeepsake: {id: cups, text: Cups break.}\n";

#define THOUGHT_LINES(id, pattern, also)                                                                 \
    "  - {id: " id ", says: I am a cup., pattern: " pattern ", also: " also ", pattern_note: One cup.,\n"     \
    "     kind: {says: Cups crack., why: True.}, cold: {says: It cracked., why: No warmth.},\n"             \
    "     sweet: {says: Best cup!, why: Too much.}, ladder: [Mild., Milder., A thought.], try: Drink.}\n"
static const char catch_file[] =
    HEAD("shelf", "attic") "theme: Cups\ncritic_is: It fears for the cups.\npatterns:\n"
                           "  - {id: all, name: All, means: One is.}\n  - {id: mind, name: Mind, means: They do.}\n"
                           "  - {id: must, name: Must, means: It has.}\n  - {id: ball, name: Ball, means: It will.}\n"
                           "thoughts:\n" THOUGHT_LINES("one", "all", "[must]") THOUGHT_LINES("two", "mind", "[]")
        THOUGHT_LINES("three", "must", "[all, ball]") THOUGHT_LINES("four", "ball", "[]")
            "chips:\n  starts: [Today, Now, Once]\n  middles: [a cup, a jug, a pot]\n  ends: [fell., broke., stood.]\n";

#define SETTING_LINES(id, numbers) "  - {id: " id ", name: Slow, about: As you like., " numbers "}\n"
#define EVEN "in_tenths: 50, out_tenths: 50, toward_in_tenths: 50, toward_out_tenths: 60, breaths: 10"
static const char breathe_file[] =
    HEAD("stove", "hearth") "settings:\n" SETTING_LINES("one", EVEN) SETTING_LINES("two", EVEN)
        SETTING_LINES("three", "in_tenths: 20, out_tenths: 80, toward_in_tenths: 30, toward_out_tenths: 70, breaths: 6")
            "gestures:\n  - {id: hand, name: Hand, how: So.}\n  - {id: cup, name: Cup, how: So.}\n"
            "  - {id: none, name: None, how: So.}\nbefore: [Sit.]\nin_word: in\nout_word: out\n"
            "during: [One., Two., Three.]\nafter: [There.]\n";

#define CARDS                                                                                             \
    "  - {id: one, text: Tea.}\n  - {id: two, text: Sun.}\n  - {id: three, text: Bread.}\n"                 \
    "  - {id: four, text: Song.}\n  - {id: five, text: Rest.}\n  - {id: six, text: Rain.}\n"
static const char reflect_file[] =
    HEAD("bench", "porch") "kindness_question: What was kind?\nkindness_cards:\n" CARDS
                           "belonging_question: Who else?\nbelonging_cards:\n" CARDS
                           "steps_question: What now?\nsteps:\n" CARDS "card_intro: Take this.\nfarewell: [Go well.]\n";

#define CHECKIN_FILE "levels/en/checkin/glass.yaml"
#define MOMENT_FILE "levels/en/moment/cup.yaml"
#define CATCH_FILE "levels/en/catch/shelf.yaml"
#define BREATHE_FILE "levels/en/breathe/stove.yaml"
#define REFLECT_FILE "levels/en/reflect/bench.yaml"

static const struct {
    const char *name, *content;
} files[] = {
    {"levels/evidence.yaml", evidence_file},
    {"levels/help.yaml", help_file},
    {"strings/en.yaml", "door: The door\n"},
    {CHECKIN_FILE, checkin_file},
    {MOMENT_FILE, moment_file},
    {CATCH_FILE, catch_file},
    {BREATHE_FILE, breathe_file},
    {REFLECT_FILE, reflect_file},
};

static const struct level_kind *const kinds[] = {&checkin_kind, &moment_kind, &catch_kind, &breathe_kind,
                                                 &reflect_kind};
enum { KINDS = sizeof kinds / sizeof *kinds, FILES = sizeof files / sizeof *files };

/* The invented pack, with good replaced by bad in one file (NULL: in none). */
static void put_pack(const struct pack_folder *folder, const char *file, const char *good, const char *bad) {
    for (size_t i = 0; i < FILES; i++) {
        const char *content = files[i].content;
        struct text text = {0};
        if (file != NULL && strcmp(files[i].name, file) == 0) {
            const char *place = strstr(content, good);
            assert_non_null(place);
            text_append_bytes(&text, content, (size_t)(place - content));
            text_append(&text, bad);
            content = place + strlen(good);
        }
        text_append(&text, content);
        assert_true(folder_put(folder, files[i].name, text_get(&text)));
        text_free(&text);
    }
}

static void a_good_pack_has_no_mistakes(void **unused) {
    (void)unused;
    const struct check_options options = {.kinds = kinds, .kind_count = KINDS};
    struct pack_folder folder;
    assert_true(folder_begin(&folder));
    put_pack(&folder, NULL, NULL, NULL);
    struct complaints complaints;
    complaints_init(&complaints);
    struct error err = {""};
    bool fine = check_pack(folder.path, &options, &complaints, &err);
    complaints_print(&complaints, stderr);
    assert_string_equal(err.text, "");
    assert_true(fine);
    complaints_free(&complaints);
    folder_end(&folder);
}

struct opened {
    struct pack_folder folder;
    struct archive *archive;
    struct library *library;
};

static int open_pack(void **state) {
    static struct opened opened;
    opened = (struct opened){0};
    struct error err = {""};
    if (!folder_begin(&opened.folder)) {
        return -1;
    }
    put_pack(&opened.folder, NULL, NULL, NULL);
    *state = &opened;
    bool open = archive_open(&opened.archive, "test", opened.folder.path, NULL, NULL, 0, NULL, &err) &&
                library_load(&opened.library, opened.archive, kinds, KINDS, "en", NULL, &err);
    if (!open) {
        print_error("%s\n", err.text);
    }
    return open ? 0 : -1;
}

static int close_pack(void **state) {
    struct opened *opened = *state;
    library_free(opened->library);
    archive_close(opened->archive);
    folder_end(&opened->folder);
    return 0;
}

static const void *body_of(void **state, const char *id) {
    const struct opened *opened = *state;
    const struct level *level = library_level(opened->library, id);
    assert_non_null(level);
    assert_ptr_equal(level->head, level->body);
    return level->body;
}

static void a_check_in_is_read_whole(void **state) {
    const struct checkin_level *level = body_of(state, "glass");
    assert_int_equal(level->weathers_count, CHECKIN_WEATHERS);
    assert_int_equal(level->weathers[3].weather, WEATHER_SUN);
    assert_string_equal(level->weathers[0].suggests[0], "cup");
    assert_int_equal(level->rough_count, CHECKIN_ROUGHS);
    assert_string_equal(level->after_question, "And now?");
}

static void a_moment_is_read_whole(void **state) {
    const struct moment_level *level = body_of(state, "cup");
    assert_int_equal(level->head.place, PLACE_KITCHEN);
    assert_int_equal(level->critic_count, 4);
    assert_string_equal(level->voices[2].lines[1], "You are here.");
    assert_string_equal(level->voices[2].opens, "The lamp.");
    assert_string_equal(level->keepsake.text, "Cups break.");
}

static void a_catch_is_read_whole(void **state) {
    const struct catch_level *level = body_of(state, "shelf");
    assert_int_equal(level->thoughts_count, CATCH_MOTHS);
    assert_int_equal(level->thoughts[1].also_count, 0);
    assert_string_equal(level->thoughts[2].also[1], "ball");
    assert_string_equal(level->thoughts[3].sweet.why, "Too much.");
    assert_string_equal(level->thoughts[0].ladder[2], "A thought.");
    assert_string_equal(level->thoughts[0].try, "Drink.");
    assert_string_equal(level->chips.ends[1], "broke.");
}

static void a_breathe_is_read_whole(void **state) {
    const struct breathe_level *level = body_of(state, "stove");
    assert_int_equal(level->settings[2].out_tenths, 80);
    assert_int_equal(level->settings[2].toward_in_tenths, 30);
    assert_int_equal(level->settings[2].breaths, 6);
    assert_string_equal(level->gestures[2].id, "none");
    assert_string_equal(level->out_word, "out");
}

static void a_reflect_is_read_whole(void **state) {
    const struct reflect_level *level = body_of(state, "bench");
    assert_int_equal(level->kindness_cards_count, 6);
    assert_string_equal(level->belonging_cards[5].text, "Rain.");
    assert_string_equal(level->steps[0].id, "one");
    assert_string_equal(level->card_intro, "Take this.");
}

#define LONG_ID "an-id-that-goes-on-and-on-until-nobody-reads-it"

static const struct {
    const char *file, *good, *bad;
    const char *complaint; /* "line:column: words", a part of what is printed */
} mistakes[] = {
    {CHECKIN_FILE, "id: sun,", "id: rain,", "13:10: the id 'rain' is here a second time"},
    {CHECKIN_FILE, "id: sun,", "id: snow,", "13:10: 'id' cannot be 'snow'"},
    {CHECKIN_FILE, WEATHER_LINES("sun"), "", "'weathers' has 3 entries; it takes exactly 4"},
    {CHECKIN_FILE, ROUGH_LINES("e"), "", "'rough' has 4 entries; it takes exactly 5"},
    {CHECKIN_FILE, "[cup]", "[jug]", "there is no level with the id 'jug'"},
    {MOMENT_FILE, ", Always., Never right.", "", "'critic' has 2 entries; it takes 4 to 6"},
    {MOMENT_FILE, VOICE_LINES("two"), "", "'voices' has 2 entries; it takes exactly 3"},
    {MOMENT_FILE, ", text: Cups break.", "", "the key 'text' is missing"},
    {CATCH_FILE, "pattern: mind", "pattern: mint", "no pattern of this level has the id 'mint'"},
    {CATCH_FILE, "[all, ball]", "[all, call]", "22:63: no pattern of this level has the id 'call'"},
    {CATCH_FILE, "[all, ball]", "[must]", "22:58: 'must' is already this thought's pattern"},
    {CATCH_FILE, "[Mild., Milder., A thought.]", "[Mild., A thought.]", "'ladder' has 2 entries; it takes 3 to 4"},
    {CATCH_FILE, "[Today, Now, Once]", "[Today]", "'starts' has 1 entry; it takes 3 to 5"},
    {BREATHE_FILE, "in_tenths: 20", "in_tenths: 19", "11:61: 19 is out of range: 20 to 80 tenths of a second"},
    {BREATHE_FILE, "toward_out_tenths: 70", "toward_out_tenths: 81", "81 is out of range: 20 to 80"},
    {BREATHE_FILE, "breaths: 6", "breaths: 21", "21 is out of range: 6 to 20 breaths"},
    {BREATHE_FILE, "breaths: 6", "breaths: -1", "-1 is out of range: 6 to 20 breaths"},
    {REFLECT_FILE, "steps:\n  - {id: one", "steps:\n  - {id: " LONG_ID, "26:10: this id has 47 letters; at most 40"},
    {REFLECT_FILE, "farewell: [Go well.]", "farewell: []", "'farewell' has 0 entries; it takes 1 to 3"},
};

static bool is_found(size_t row) {
    const struct check_options options = {.kinds = kinds, .kind_count = KINDS};
    struct pack_folder folder;
    assert_true(folder_begin(&folder));
    put_pack(&folder, mistakes[row].file, mistakes[row].good, mistakes[row].bad);
    struct complaints complaints;
    complaints_init(&complaints);
    struct error err = {""};
    bool fine = check_pack(folder.path, &options, &complaints, &err);
    char *out = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&out, &size);
    complaints_print(&complaints, stream);
    (void)fclose(stream);
    bool found = !fine && strstr(out, mistakes[row].complaint) != NULL && strstr(out, mistakes[row].file) != NULL;
    if (!found) {
        print_error("'%s' expected:\n  %s\nfound:\n%s%s\n", mistakes[row].bad, mistakes[row].complaint, out, err.text);
    }
    free(out);
    complaints_free(&complaints);
    folder_end(&folder);
    return found;
}

static void each_mistake_is_found_at_its_place(void **unused) {
    (void)unused;
    size_t missed = 0;
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        missed += !is_found(i);
    }
    assert_int_equal(missed, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_pack_has_no_mistakes),
        cmocka_unit_test(each_mistake_is_found_at_its_place),
    };
    const struct CMUnitTest reading[] = {
        cmocka_unit_test(a_check_in_is_read_whole), cmocka_unit_test(a_moment_is_read_whole),
        cmocka_unit_test(a_catch_is_read_whole),    cmocka_unit_test(a_breathe_is_read_whole),
        cmocka_unit_test(a_reflect_is_read_whole),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    return failed + cmocka_run_group_tests(reading, open_pack, close_pack);
}
