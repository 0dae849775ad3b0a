/* The printed page, read back with the tools of another hand (poppler): sizes, every word, what stays together. */
#include "core/text.h"
#include "workshop/handout.h"

#include <dirent.h>
#include <math.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { READ_MAX = 1 << 20, FILLERS_MAX = 45, MANY = 200 };

static char folder[] = "/tmp/inner-house-handout-XXXXXX";
static char path[64];
static char text[READ_MAX];

static int make_folder(void **state) {
    (void)state;
    snprintf(path, sizeof path, "%s/page.pdf", mkdtemp(folder));
    return 0;
}

static int remove_folder(void **state) {
    (void)state;
    (void)unlink(path);
    return rmdir(folder); /* fails when something else was left there */
}

/* What the command says about the page; the format has one %s, for the path. */
static const char *ask(const char *format) {
    char command[256];
    const char *place = strstr(format, "%s");
    snprintf(command, sizeof command, "%.*s%s%s", (int)(place - format), format, path, place + 2);
    FILE *answer = popen(command, "r");
    assert_non_null(answer);
    text[fread(text, 1, sizeof text - 1, answer)] = '\0';
    assert_int_equal(pclose(answer), 0);
    return text;
}

static void print_page(const struct handout *handout, enum handout_paper paper) {
    struct error err = {""};
    bool printed = handout_write(handout, paper, path, &err);
    assert_string_equal(err.text, "");
    assert_true(printed);
}

static int pages(void) {
    const char *line = strstr(ask("pdfinfo '%s'"), "Pages:");
    assert_non_null(line);
    return (int)strtol(line + 6, NULL, 10);
}

/* U+202A..U+202E, which poppler puts around what reads leftward. */
static bool is_direction_mark(const char *at) {
    return strncmp(at, "\xe2\x80", 2) == 0 && (unsigned char)at[2] >= 0xaa && (unsigned char)at[2] <= 0xae;
}

/* Without blanks, so that it does not matter where a line ended. */
static void squeeze(const char *from, char *to) {
    while (*from != '\0') {
        if (is_direction_mark(from)) {
            from += 3;
        } else if (strchr(" \n\f\r\t", *from) != NULL) {
            from++;
        } else {
            *to++ = *from++;
        }
    }
    *to = '\0';
}

static bool is_on_it(const char *printed, const char *words) {
    static char page[READ_MAX];
    static char wanted[8192];
    squeeze(printed, page);
    squeeze(words, wanted);
    return strstr(page, wanted) != NULL;
}

static const struct handout_line lines[] = {
    {HANDOUT_TEXT, 0, "A label", "The kettle is on. Nobody has asked it to sing."},
    {HANDOUT_THOUGHT, 0, NULL, "You always drop the good cup."},
    {HANDOUT_ANSWER, 0, "Kinder", "It was a cup with a wet handle."},
    {HANDOUT_CHOICE, 0, "Blue", "The blue one."},
    {HANDOUT_SMALL, 0, NULL, "Cups are made of clay, as are hills."},
    {HANDOUT_ASK, 4, NULL, "What would you say to the cup?"},
    {HANDOUT_TEXT, 2, NULL, NULL},
};
static const unsigned breaths[] = {30, 30, 40, 45, 50, 55};
static const struct handout_section sections[] = {
    {.title = "On cups", .lines = lines, .lines_count = 7, .breath_tenths = breaths, .breath_count = 6},
    {.title = "On paper", .new_page = true, .fill_page = true, .lines = &lines[5], .lines_count = 1},
};
static const struct handout_source sources[] = {
    {"Leaf and Pot, 2020", "Guests liked the tea.", "There were three guests."},
    {"Jug, 2021", "Jugs pour.", NULL},
};
static const char *const help_lines[] = {"Anybody with a kettle may do."};
static const struct handout_help help[] = {
    {"Everywhere", "The tea line", "knock twice", "day and night"},
    {NULL, "The neighbour", "knock once", NULL},
};
static const struct handout handout = {
    .title = "An evening about cups",
    .date = "on a Tuesday",
    .about = "What to say when one breaks.",
    .footer = "Yours to keep.",
    .sections = sections,
    .sections_count = 2,
    .sources_title = "Where it comes from",
    .sources = sources,
    .sources_count = 2,
    .help_title = "Whom to ask",
    .help_lines = help_lines,
    .help_lines_count = 1,
    .help = help,
    .help_count = 2,
};

static void each_paper_has_its_own_size(void **state) {
    (void)state;
    print_page(&handout, HANDOUT_A4);
    assert_non_null(strstr(ask("pdfinfo '%s'"), "(A4)"));
    print_page(&handout, HANDOUT_LETTER);
    assert_non_null(strstr(ask("pdfinfo '%s'"), "612 x 792 pts (letter)"));
}

static void its_title_is_in_the_file(void **state) {
    (void)state;
    print_page(&handout, HANDOUT_A4);
    const char *title = strstr(ask("pdfinfo '%s'"), "Title:");
    assert_non_null(title);
    assert_non_null(strstr(title, "An evening about cups"));
}

static void no_word_is_lost(void **state) {
    (void)state;
    static const char *const all[] = {
        "An evening about cups", "on a Tuesday", "What to say when one breaks.", "On cups", "On paper",
        "Where it comes from", "Leaf and Pot, 2020", "Guests liked the tea.", "There were three guests.",
        "Jug, 2021", "Jugs pour.", "Whom to ask", "Anybody with a kettle may do.", "Everywhere", "The tea line",
        "knock twice", "day and night", "The neighbour", "knock once", "A label", "Kinder", "Blue"};
    for (int paper = HANDOUT_A4; paper <= HANDOUT_LETTER; paper++) {
        print_page(&handout, (enum handout_paper)paper);
        const char *printed = ask("pdftotext '%s' -");
        for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
            assert_true(is_on_it(printed, all[i]));
        }
        for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
            assert_true(lines[i].text == NULL || is_on_it(printed, lines[i].text));
        }
    }
}

static void every_page_says_which_it_is_and_whose(void **state) {
    (void)state;
    print_page(&handout, HANDOUT_A4);
    int count = pages();
    for (int page = 1; page <= count; page++) {
        char command[64];
        char number[32];
        snprintf(command, sizeof command, "pdftotext -f %d -l %d '%%s' -", page, page);
        snprintf(number, sizeof number, "%d / %d", page, count);
        const char *printed = ask(command);
        assert_true(is_on_it(printed, number));
        assert_non_null(strstr(printed, "Yours to keep."));
    }
}

static void help_stands_alone_on_the_last_page(void **state) {
    (void)state;
    print_page(&handout, HANDOUT_A4);
    char command[64];
    snprintf(command, sizeof command, "pdftotext -f %d '%%s' -", pages());
    const char *printed = ask(command);
    assert_true(is_on_it(printed, "Whom to ask"));
    assert_true(is_on_it(printed, "knock twice"));
    assert_null(strstr(printed, "Where it comes from"));
    assert_null(strstr(printed, "Jug"));
}

static void it_is_printable_with_a_title_alone(void **state) {
    (void)state;
    print_page(&(struct handout){.title = "Cups"}, HANDOUT_LETTER);
    assert_int_equal(pages(), 1);
    assert_true(is_on_it(ask("pdftotext '%s' -"), "Cups"));
}

static void a_word_wider_than_the_page_is_broken_and_whole(void **state) {
    (void)state;
    char word[301];
    for (size_t i = 0; i + 1 < sizeof word; i++) {
        word[i] = (char)('a' + i % 26);
    }
    word[sizeof word - 1] = '\0';
    struct handout_line line = {HANDOUT_TEXT, 0, word, word};
    struct handout_section section = {.title = word, .lines = &line, .lines_count = 1};
    struct handout_source source = {word, word, word};
    print_page(&(struct handout){.title = "Words", .sections = &section, .sections_count = 1, .sources = &source,
                                 .sources_count = 1},
               HANDOUT_A4);
    char joined[700];
    squeeze(word, joined);
    assert_true(is_on_it(ask("pdftotext -raw '%s' -"), joined));
    const char *box = ask("pdftotext -bbox '%s' -"); /* nothing hangs over the edge of the paper */
    for (const char *at = box; (at = strstr(at, "xMax=\"")) != NULL; at++) {
        assert_true(strtod(at + 6, NULL) <= 595.3);
    }
}

static void a_long_paragraph_goes_on_overleaf(void **state) {
    (void)state;
    struct text long_text = {0};
    for (int i = 0; i < 1500; i++) {
        text_appendf(&long_text, "cup%d ", i);
    }
    struct handout_line line = {HANDOUT_TEXT, 0, NULL, text_get(&long_text)};
    struct handout_section section = {.lines = &line, .lines_count = 1};
    print_page(&(struct handout){.title = "Cups", .sections = &section, .sections_count = 1}, HANDOUT_A4);
    assert_true(pages() > 1);
    const char *printed = ask("pdftotext -raw '%s' -");
    for (int i = 0; i < 1500; i++) {
        char word[16];
        snprintf(word, sizeof word, "cup%d", i);
        assert_non_null(strstr(printed, word));
    }
    text_free(&long_text);
}

static void two_hundred_lines_come_in_order(void **state) {
    (void)state;
    static char words[MANY][32];
    static struct handout_line many[MANY];
    for (int i = 0; i < MANY; i++) {
        snprintf(words[i], sizeof words[i], "cup number %d.", i + 1);
        many[i] = (struct handout_line){(enum handout_style)(i % 6), i % 7 == 0 ? 3u : 0u,
                                        i % 3 == 0 ? "a cup" : NULL, words[i]};
    }
    struct handout_section section = {.title = "Cups", .lines = many, .lines_count = MANY};
    print_page(&(struct handout){.title = "Many", .sections = &section, .sections_count = 1}, HANDOUT_LETTER);
    const char *at = ask("pdftotext -raw '%s' -");
    for (int i = 0; i < MANY; i++) {
        at = strstr(at, words[i]);
        assert_non_null(at);
    }
    assert_true(pages() > 5);
}

static const char *page_with(const char *printed, const char *words) {
    const char *found = strstr(printed, words);
    assert_non_null(found);
    while (found > printed && *found != '\f') {
        found--;
    }
    return found;
}

/* However full the page is: a heading has its first lines below it, and a thought its answers. */
static void no_heading_and_no_thought_is_left_alone(void **state) {
    (void)state;
    static struct handout_line filler[FILLERS_MAX];
    static const struct handout_line end[] = {
        {HANDOUT_THOUGHT, 0, NULL, "The thought flies in."},
        {HANDOUT_ANSWER, 0, NULL, "The first one answers."},
        {HANDOUT_ANSWER, 0, NULL, "The second one answers."},
    };
    for (size_t count = 1; count <= FILLERS_MAX; count++) {
        filler[count - 1] = (struct handout_line){HANDOUT_TEXT, 0, NULL, "A line to fill the page with."};
        struct handout_section two[] = {{.title = "Before", .lines = filler, .lines_count = count},
                                        {.title = "Heading", .lines = end, .lines_count = 3}};
        print_page(&(struct handout){.title = "Cups", .sections = two, .sections_count = 2}, HANDOUT_A4);
        const char *printed = ask("pdftotext -raw '%s' -");
        const char *page = page_with(printed, "Heading");
        assert_ptr_equal(page, page_with(printed, "The thought flies in."));
        assert_ptr_equal(page, page_with(printed, "The first one answers."));
        assert_ptr_equal(page, page_with(printed, "The second one answers."));
    }
}

/* The middle of a word across the page, in points. */
static double middle_of(const char *word) {
    char wanted[64];
    snprintf(wanted, sizeof wanted, ">%s</word>", word);
    const char *all = ask("pdftotext -bbox '%s' -");
    const char *found = strstr(all, wanted);
    assert_non_null(found);
    while (strncmp(found, "<word", 5) != 0) {
        found--;
    }
    return (strtod(strstr(found, "xMin=\"") + 6, NULL) + strtod(strstr(found, "xMax=\"") + 6, NULL)) / 2.0;
}

static void a_right_to_left_line_begins_at_the_right(void **state) {
    (void)state;
    static const char leftward[] = "אפשר לנוח קצת ליד האח";
    struct handout_line mixed[] = {{HANDOUT_TEXT, 0, NULL, "rightward"}, {HANDOUT_TEXT, 0, NULL, leftward}};
    struct handout_section section = {.lines = mixed, .lines_count = 2};
    print_page(&(struct handout){.title = "Words", .sections = &section, .sections_count = 1}, HANDOUT_A4);
    assert_true(middle_of("rightward") < 300.0);
    assert_true(is_on_it(ask("pdftotext '%s' -"), leftward));
    double end = 0.0;
    const char *box = ask("pdftotext -bbox '%s' -");
    for (const char *at = box; (at = strstr(at, "<word")) != NULL; at++) {
        end = fmax(end, strtod(strstr(at, "xMax=\"") + 6, NULL));
    }
    assert_true(fabs(end - (595.276 - 60.0)) < 2.0); /* at the right margin */
}

static void a_right_to_left_title_mirrors_the_page(void **state) {
    (void)state;
    struct handout_line line = {HANDOUT_TEXT, 0, "label", "words"};
    struct handout_section section = {.lines = &line, .lines_count = 1};
    struct handout leftward = {.title = "ערב", .sections = &section, .sections_count = 1};
    struct handout rightward = leftward;
    rightward.title = "Evening";
    print_page(&rightward, HANDOUT_A4);
    assert_true(middle_of("label") < middle_of("words"));
    print_page(&leftward, HANDOUT_A4);
    assert_true(middle_of("label") > middle_of("words"));
}

static int names_in_folder(void) {
    DIR *listed = opendir(folder);
    assert_non_null(listed);
    int names = 0;
    for (const struct dirent *entry = readdir(listed); entry != NULL; entry = readdir(listed)) {
        names += entry->d_name[0] != '.';
    }
    closedir(listed);
    return names;
}

static void a_path_that_cannot_be_written_is_told_and_leaves_nothing(void **state) {
    (void)state;
    struct error err = {""};
    assert_false(handout_write(&handout, HANDOUT_A4, "/tmp/inner-house-no-such-folder/page.pdf", &err));
    assert_non_null(strstr(err.text, "/tmp/inner-house-no-such-folder/page.pdf"));
    (void)unlink(path);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_false(handout_write(&handout, HANDOUT_A4, path, &err));
    assert_int_equal(rmdir(path), 0);
    assert_int_equal(names_in_folder(), 0);
}

/* A disk that is full after the first kilobytes. */
static void a_full_disk_leaves_the_page_of_before(void **state) {
    (void)state;
    struct handout before = {.title = "Before"};
    print_page(&before, HANDOUT_A4);
    struct rlimit unlimited;
    struct error err = {""};
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &unlimited), 0);
    signal(SIGXFSZ, SIG_IGN);
    struct rlimit little = {4096, unlimited.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &little), 0);
    bool written = handout_write(&handout, HANDOUT_A4, path, &err);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &unlimited), 0);
    assert_false(written);
    assert_non_null(strstr(err.text, path));
    assert_int_equal(names_in_folder(), 1);
    assert_true(is_on_it(ask("pdftotext '%s' -"), "Before"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_paper_has_its_own_size),
        cmocka_unit_test(its_title_is_in_the_file),
        cmocka_unit_test(no_word_is_lost),
        cmocka_unit_test(every_page_says_which_it_is_and_whose),
        cmocka_unit_test(help_stands_alone_on_the_last_page),
        cmocka_unit_test(it_is_printable_with_a_title_alone),
        cmocka_unit_test(a_word_wider_than_the_page_is_broken_and_whole),
        cmocka_unit_test(a_long_paragraph_goes_on_overleaf),
        cmocka_unit_test(two_hundred_lines_come_in_order),
        cmocka_unit_test(no_heading_and_no_thought_is_left_alone),
        cmocka_unit_test(a_right_to_left_line_begins_at_the_right),
        cmocka_unit_test(a_right_to_left_title_mirrors_the_page),
        cmocka_unit_test(a_path_that_cannot_be_written_is_told_and_leaves_nothing),
        cmocka_unit_test(a_full_disk_leaves_the_page_of_before),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
