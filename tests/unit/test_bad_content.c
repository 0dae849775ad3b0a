/* Mistakes authors make, one in each row: what is changed in a good pack, and the
 * place and words of the one complaint that has to come. */
#include "content/check.h"
#include "content/pack_folder.h"
#include "content/tea.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define EIGHTY "eighty letters eighty letters eighty letters eighty letters eighty letters eigh "
#define LONG_TEXT EIGHTY EIGHTY EIGHTY EIGHTY EIGHTY EIGHTY
#define KILOBYTE LONG_TEXT LONG_TEXT EIGHTY

struct bad_row {
    const char *file;
    const char *good, *bad;  /* the first place of good becomes bad; "" = the end of the file */
    const char *complaint;   /* "line:column: words" of the first complaint, a prefix */
    size_t errors, warnings; /* in all; 0 and 0 mean one error */
};

static const struct bad_row rows[] = {
    /* keys */
    {TEA_FILE, "question:", "qestion:", "1:1: the key 'question' is missing here", 2, 0},
    {TEA_FILE, "milk: false\n", "milk: false\nsugar: 2\n", "12:1: unknown key 'sugar'", 0, 0},
    {TEA_FILE, "milk: false\n", "", "1:1: the key 'milk' is missing here", 0, 0},
    {TEA_FILE, "    says: A light", "    say: A light", "16:5: the key 'says' is missing here", 2, 0},
    {TEA_FILE, "cups: 2\n", "cups: 2\ncups: 3\n", "11:1: the key 'cups' is here a second time (first in line 10)", 0,
     0},
    {TEA_FILE, "id: first-cup\n", "first-cup\n", "2:6: mapping values are not allowed", 0, 0},
    {TEA_FILE, tea_file, "- a list\n", "1:1: 'this file' has to be a mapping (key: value), not a list", 0, 0},
    {TEA_FILE, tea_file, "only words\n", "1:1: 'this file' has to be a mapping (key: value), not a single value", 0, 0},
    {TEA_FILE, "milk: false", "? [a]\n: b\nmilk: false", "11:3: a key has to be a plain word", 0, 0},
    {TEA_FILE, "milk: false", "\"\": b\nmilk: false", "11:1: a key is empty", 0, 0},
    /* words out of a list */
    {TEA_FILE, "leaf: green", "leaf: gren",
     "9:7: 'leaf' cannot be 'gren'; did you mean 'green'? (possible: green, black, mint)", 0, 0},
    {TEA_FILE, "leaf: green", "leaf: coffee", "9:7: 'leaf' cannot be 'coffee'; possible: green, black, mint", 0, 0},
    {TEA_FILE, "leaf: green", "leaf: 1", "9:7: 'leaf' cannot be '1'", 0, 0},
    {TEA_FILE, "weight: light", "weight: middling", "4:9: 'weight' cannot be 'middling'; possible: light, heavy", 0, 0},
    {TEA_FILE, "place: kitchen", "place: pantry", "5:8: 'place' cannot be 'pantry'; possible: hall, study", 0, 0},
    {TEA_FILE, "milk: false", "milk: no", "11:7: 'milk' cannot be 'no'", 0, 0},
    /* numbers */
    {TEA_FILE, "cups: 2", "cups: two", "10:7: 'cups' has to be a whole number, not 'two'", 0, 0},
    {TEA_FILE, "cups: 2", "cups: 2.5", "10:7: 'cups' has to be a whole number, not '2.5'", 0, 0},
    {TEA_FILE, "cups: 2", "cups: 010", "10:7: 'cups' has to be a whole number, not '010'", 0, 0},
    {TEA_FILE, "cups: 2", "cups: 0x10", "10:7: 'cups' has to be a whole number, not '0x10'", 0, 0},
    {TEA_FILE, "cups: 2", "cups: 99999999999", "10:7: 'cups' has to be a whole number", 0, 0},
    {TEA_FILE, "cups: 2", "cups:", "10:6: 'cups' has to be a whole number, not ''", 0, 0},
    {TEA_FILE, "cups: 2", "cups: 10", "10:7: nine cups are enough", 0, 0},
    {TEA_FILE, "cups: 2", "cups: 2\nwarmth: hot", "11:9: 'warmth' has to be a number, not 'hot'", 0, 0},
    {TEA_FILE, "cups: 2", "cups: 2\nwarmth: inf", "11:9: 'warmth' has to be a number, not 'inf'", 0, 0},
    {TEA_FILE, "minutes: 4", "minutes: 0", "3:10: 'minutes' is 0; it goes from 1 to 20", 0, 0},
    {TEA_FILE, "minutes: 4", "minutes: 21", "3:10: 'minutes' is 21; it goes from 1 to 20", 0, 0},
    {TEA_FILE, "minutes: 4", "minutes: -1", "3:10: 'minutes' is -1", 0, 0},
    /* lists */
    {TEA_FILE, "  - Take your time.\n", "", "13:3: 'lines' has 1 entry; it takes 2 to 3", 0, 0},
    {TEA_FILE, "  - Sit down.\n", "  - a b\n  - c\n  - d\n", "13:3: 'lines' has 4 entries; it takes 2 to 3", 0, 0},
    {TEA_FILE, "lines:\n  - Sit down.\n  - Take your time.\n", "lines: Sit down.\n",
     "12:8: 'lines' has to be a list, not a single value", 0, 0},
    {TEA_FILE, "lines:\n  - Sit down.\n  - Take your time.\n", "lines:\n", "12:7: 'lines' has to be a list, not empty",
     0, 0},
    {TEA_FILE, "  - Sit down.", "  - [Sit, down]", "13:5: 'lines' has to be a text, not a list", 0, 0},
    {TEA_FILE, "evidence: [tea-study]", "evidence: []", "7:11: 'evidence' has 0 entries; it takes 1 to 6", 0, 0},
    {TEA_FILE, "  - id: short\n    says: A light cup.\n", "  - short\n",
     "16:5: 'steeps' has to be a mapping (key: value), not a single value", 0, 0},
    {TEA_FILE, "question: What would you like?", "question: {a: b}",
     "8:11: 'question' has to be a text, not a mapping (key: value)", 0, 0},
    /* texts */
    {TEA_FILE, "question: What would you like?", "question:", "8:10: 'question' is empty", 0, 0},
    {TEA_FILE, "question: What would you like?", "question: \"\"", "8:11: 'question' is empty", 0, 0},
    {TEA_FILE, "question: What would you like?", "question: \"  \"", "8:11: this text is only spaces", 0, 0},
    {TEA_FILE, "What would you like?", LONG_TEXT "end", "8:11: this text has 483 characters; at most 400 fit", 2, 1},
    {TEA_FILE, "What would you like?", KILOBYTE KILOBYTE "end", "8:11: 'question' is too long: 2083 bytes", 0, 0},
    {TEA_FILE, "title: A first cup", "title: A first cup, and a second, and a third one, too",
     "2:8: this text has 47 characters; at most 40 fit", 0, 0},
    {TEA_FILE, "What would you like?", "Tea: yes or no?",
     "8:14: mapping values are not allowed in this context; a text "
     "with ': ' in it needs quotes around it",
     0, 0},
    /* ids */
    {TEA_FILE, "id: first-cup\n", "id: second-cup\n",
     "1:5: the id 'second-cup' is not the name of the file, 'first-cup'", 0, 0},
    {TEA_FILE, "id: short", "id: Short", "16:9: an id is made of a-z, 0-9 and -, at most 60 of them", 0, 0},
    {TEA_FILE, "id: short", "id: long", "18:9: the id 'long' is here a second time (first in line 16)", 0, 0},
    {TEA_FILE, "[tea-study]", "[tea-study, coffee-study]", "7:23: there is no evidence with the id 'coffee-study'", 0,
     0},
    {TEA_FILE, "suggests: [first-cup]", "suggests: [last-cup]", "20:16: there is no level with the id 'last-cup'", 0,
     0},
    {TEA_FILE, "weight: light", "weight: heavy", "4:9: a heavy level needs a 'note'", 0, 0},
    /* what YAML can do and a level may not */
    {TEA_FILE, "cups: 2", "cups: &two 2", "10:7: anchors (&name) are not used here", 0, 0},
    {TEA_FILE, "cups: 2", "cups: *two", "10:7: aliases (*name) are not used here", 0, 0},
    {TEA_FILE, "cups: 2", "cups: !!int 2", "10:7: tags (!name) are not used here", 0, 0},
    {TEA_FILE, "lines:", "lines: &all", "12:8: anchors (&name) are not used here", 0, 0},
    {TEA_FILE, "", "---\nid: other\n", "21:1: a second document (---) starts here", 0, 0},
    {TEA_FILE, "cups: 2", "cups: [[[[[[[[[[[[[[[[[2]]]]]]]]]]]]]]]]]",
     "10:22: lists and mappings are nested more than 16 deep here", 0, 0},
    {TEA_FILE, "cups: 2", "\tcups: 2",
     "10:1: found a tab character that violates indentation; the line starts with a tab", 0, 0},
    {TEA_FILE, "cups: 2", "cups: [2",
     "11:5: did not find expected ',' or ']', while parsing a flow sequence that "
     "starts in line 10",
     0, 0},
    {TEA_FILE, "cups: 2", "cups: \"2", "21:1: found unexpected end of stream", 0, 0},
    {TEA_FILE, "cups: 2", "cups: \a2", "10:7: there is an invisible control character here", 0, 0},
    {TEA_FILE, "cups: 2", "cups: \"\\a\"", "10:7: this text has an invisible control character in it", 0, 0},
    {TEA_FILE, "cups: 2", "cups: \"\\0\"", "10:7: this text has an invisible character (U+0000) in it", 0, 0},
    {TEA_FILE, "cups: 2", "cups: \xc3\x28", "10:7: this is not valid UTF-8 text", 0, 0},
    {TEA_FILE, "cups: 2", "cups: \xed\xa0\x80", "10:7: this is not valid UTF-8 text", 0, 0},
    {TEA_FILE, "A light cup", "\xc3\x84 \xc2\x9b cup", "17:13: there is an invisible control character here", 0, 0},
    {TEA_FILE, tea_file, "", " the file is empty", 0, 0},
    {TEA_FILE, tea_file, "# only a remark\n", " the file is empty", 0, 0},
    /* tone */
    {TEA_FILE, "Sit down.", "Tea is proven.", "13:5: 'proven' is not said here: it promises an effect", 0, 0},
    {TEA_FILE, "A light cup.", "Watch how\n      everything changes.",
     "17:11: 'watch how everything changes' is not said here", 0, 0},
    {TEA_FILE, "Sit down.", "You are a Lazy Person.", "13:5: 'lazy person' is not said here: it shames", 0, 0},
    {TEA_FILE, "A dark cup.", "Your streak is three.", "19:11: 'streak' is not said here: it counts success", 0, 0},
    {TEA_FILE, "A light cup.",
     "Psychological interventions demonstrate considerable heterogeneity across methodologically diverse "
     "investigations of continuously adjustable beverages.",
     "17:11: warning: this text is hard to read (grade ", 0, 1},
    {TEA_FILE, "What would you like?", EIGHTY EIGHTY EIGHTY EIGHTY "end", "1:1: the level is hard to read: grade ", 1,
     1},
    {EVIDENCE_FILE, "Guests liked the tea.", "Tea reduces your fear.", "11:11: 'reduces your' is not said here", 0, 0},
    {HELP_FILE, "Call a friend.", "You should feel fine.", "10:5: 'you should feel' is not said here", 0, 0},
    {JOURNEY_FILE, "Here is the kitchen.", "You will be cured.", "7:10: 'cured' is not said here", 0, 0},
    {STRINGS_FILE, "The door", "Your diagnosis", "1:7: 'diagnos' is not said here", 0, 0},
    /* claims and ids */
    {TEA_FILE, "    says: A light cup.", "    says: Studies found it light.",
     "17:11: 'studies' claims something: put 'evidence: ID' of the study beside this text", 0, 0},
    {JOURNEY_FILE, "  - level: first-cup", "  - one_of: [first-cup, last-cup]",
     "8:25: there is no level with the id 'last-cup'", 0, 0},
    /* journeys */
    {JOURNEY_FILE, "level: first-cup", "level: last-cup", "8:12: there is no level with the id 'last-cup'", 0, 0},
    {JOURNEY_FILE, "  - level: first-cup", "  - say: On.\n    level: first-cup",
     "8:5: a step is one of 'say', 'level' and 'one_of'", 0, 0},
    {JOURNEY_FILE, "  - level: first-cup", "  - {}", "8:5: a step is one of 'say', 'level' and 'one_of'", 0, 0},
    {JOURNEY_FILE, "minutes: 12", "minutes: 61", "3:10: 'minutes' is 61; it goes from 1 to 60", 0, 0},
    {JOURNEY_FILE, "[tea-study]", "[dew-study]", "5:12: there is no evidence with the id 'dew-study'", 0, 0},
    {JOURNEY_FILE, "id: tea-walk", "id: tea-run", "1:5: the id 'tea-run' is not the name of the file", 0, 0},
    /* evidence and help lines */
    {EVIDENCE_FILE, "year: 2020", "year: 20", "4:11: 'year' is 20; it goes from 1900 to 2100", 0, 0},
    {EVIDENCE_FILE, "read: abstract", "read: title", "12:11: 'read' says what was read: abstract, paper or summary", 0,
     0},
    {EVIDENCE_FILE, "2026-01-02", "2026-02-30", "13:16: 'date_read' has to be a day written as YYYY-MM-DD", 0, 0},
    {EVIDENCE_FILE, "    limit: small\n", "", "2:5: the key 'limit' is missing here", 0, 0},
    {HELP_FILE, "2026-01-02", "last week", "8:15: 'verified' has to be a day written as YYYY-MM-DD", 0, 0},
    {HELP_FILE, "    verified: 2026-01-02\n", "", "2:9: warning: nobody has checked the help line 'tea-line' yet", 0,
     1},
    {HELP_FILE, "2026-01-02", "2025-01-02", "8:15: warning: the help line 'tea-line' was last checked 366 days ago", 0,
     1},
    /* strings */
    {STRINGS_FILE, "door: The door", "Door: The door", "1:7: 'Door' is no string id", 0, 0},
    {STRINGS_FILE, "door: The door", "door: [The, door]", "1:7: 'door' has to be a text, not a list or a mapping", 0,
     0},
    {STRINGS_FILE, "door: The door", "door:", "1:6: 'door' is empty", 0, 0},
    {STRINGS_FILE, strings_file, "- door\n", "1:1: this file has to be a mapping (id: \"text\")", 0, 0},
    {"strings/de.yaml", "", "door: T\xc3\xbcr\nwindow: Fenster\n", "2:9: warning: English has no 'window'", 0, 1},
    {"strings/de.yaml", "", "cups.left: \"{0} Tassen\"\n", "1:12: 'cups.left' has to have the same {0} {1}", 0, 0},
    {TEA_FILE, "cups: 2", "cups: \"\\x9b\"", "10:7: this text has an invisible control character in it", 0, 0},
    {TEA_FILE, "A light", "A \xe2\x80\xae light", "17:13: there is an invisible control character here", 0, 0},
    {TEA_FILE, "id: first-cup\n", "%TAG ! x\nid: first-cup\n", "1:1: a line cannot start with %", 0, 0},
    /* files that stand where nothing looks for them */
    {"levels/en/tee/first.yaml", "", "id: first\n", " no practice is called 'tee'; did you mean 'tea'?", 0, 0},
    {"levels/en/tea/second-cup.yml", "", "id: second-cup\n",
     " nothing reads this file; the name of a content file ends in .yaml", 0, 0},
    {"levels/first-cup.yaml", "", "id: first-cup\n", " nothing reads this file; levels lie in levels/LANGUAGE/", 0, 0},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

static const char *good_content(const char *file) {
    static const struct {
        const char *file, *content;
    } good[] = {{TEA_FILE, tea_file},
                {JOURNEY_FILE, journey_file},
                {EVIDENCE_FILE, evidence_file},
                {HELP_FILE, help_file},
                {STRINGS_FILE, strings_file}};
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        if (strcmp(good[i].file, file) == 0) {
            return good[i].content;
        }
    }
    return "";
}

static void put_bad_file(const struct pack_folder *folder, const struct bad_row *row) {
    const char *content = good_content(row->file);
    const char *place = *row->good ? strstr(content, row->good) : content + strlen(content);
    assert_non_null(place);
    struct text text = {0};
    text_append_bytes(&text, content, (size_t)(place - content));
    text_append(&text, row->bad);
    text_append(&text, place + strlen(row->good));
    assert_true(folder_put(folder, row->file, text_get(&text)));
    text_free(&text);
}

static char *printed(const struct complaints *complaints) {
    char *out = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&out, &size);
    complaints_print(complaints, stream);
    (void)fclose(stream);
    return out;
}

static bool row_holds(const struct bad_row *row) {
    static const struct level_kind *const kinds[] = {&tea_kind};
    struct check_options options = {.kinds = kinds, .kind_count = 1, .today = 20456}; /* 2026-01-03 */
    struct pack_folder folder;
    struct complaints complaints;
    struct error err = {""};
    assert_true(folder_begin(&folder) && put_tea_pack(&folder));
    put_bad_file(&folder, row);
    complaints_init(&complaints);
    bool fine = check_pack(folder.path, &options, &complaints, &err);
    char *out = printed(&complaints);
    size_t errors = row->errors == 0 && row->warnings == 0 ? 1 : row->errors;
    struct text expected = {0};
    text_appendf(&expected, "%s:%s", row->file, row->complaint);
    bool known_place = strncmp(row->file, "levels/en/tee", 13) != 0;
    bool holds = !((known_place && !strstr(out, text_get(&expected))) || !strstr(out, row->complaint) ||
                   complaints.errors != errors || complaints.warnings != row->warnings || fine != (errors == 0));
    if (!holds) {
        print_error("'%.60s': expected %zu errors, %zu warnings and\n  %s\nbut found\n%s", row->bad, errors,
                    row->warnings, text_get(&expected), out);
    }
    text_free(&expected);
    free(out);
    complaints_free(&complaints);
    folder_end(&folder);
    return holds;
}

static void every_mistake_is_found_with_its_place(void **state) {
    (void)state;
    assert_true(ROWS >= 60);
    int missed = 0;
    for (size_t i = 0; i < ROWS; i++) {
        missed += !row_holds(&rows[i]);
    }
    assert_int_equal(missed, 0);
}

static void a_good_pack_has_nothing_to_complain_of(void **state) {
    (void)state;
    static const struct bad_row same = {TEA_FILE, "cups: 2", "cups: 2", "", 0, 0};
    static const struct level_kind *const kinds[] = {&tea_kind};
    struct check_options options = {.kinds = kinds, .kind_count = 1, .today = 20456};
    struct pack_folder folder;
    struct complaints complaints;
    struct error err = {""};
    assert_true(folder_begin(&folder) && put_tea_pack(&folder));
    put_bad_file(&folder, &same);
    complaints_init(&complaints);
    assert_true(check_pack(folder.path, &options, &complaints, &err));
    assert_int_equal(complaints.count, 0);
    complaints_free(&complaints);
    folder_end(&folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_pack_has_nothing_to_complain_of),
        cmocka_unit_test(every_mistake_is_found_with_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
