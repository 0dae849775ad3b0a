/* Which walk the house suggests: by the weather named today, and never into a storm unasked. */
#include "progress/tracker.h"
#include "screen/walks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include "content/pack_folder.h"
#include "content/tea.h"

#include <cmocka.h>

enum { TODAY = 20500 };

#define WALK(id, more) \
    "id: " id "\ntitle: A walk\nminutes: 5\ninvite: Come along.\nevidence: [tea-study]\n" more \
    "steps:\n  - say: On we go.\n  - level: first-cup\n"

static const struct level_kind *const kinds[] = {&tea_kind};

struct stay {
    struct house house;
    struct library *library;
    struct archive *archive;
    struct pack_folder folder;
};

static int open_house(void **state) {
    static struct stay evening;
    struct error err = {""};
    memset(&evening, 0, sizeof evening);
    assert_true(folder_begin(&evening.folder) && folder_put(&evening.folder, TEA_FILE, tea_file) &&
                folder_put(&evening.folder, EVIDENCE_FILE, evidence_file) &&
                folder_put(&evening.folder, STRINGS_FILE, strings_file) &&
                folder_put(&evening.folder, "levels/en/journeys/first.yaml", WALK("first", "use: first\n")) &&
                folder_put(&evening.folder, "levels/en/journeys/light.yaml", WALK("light", "weather: light\n")) &&
                folder_put(&evening.folder, "levels/en/journeys/heavy.yaml", WALK("heavy", "weather: heavy\n")) &&
                folder_put(&evening.folder, "levels/en/journeys/kiosk.yaml", WALK("kiosk", "use: kiosk\n")));
    assert_true(archive_open(&evening.archive, "test", evening.folder.path, NULL, NULL, 0, NULL, &err));
    assert_true(library_load(&evening.library, evening.archive, kinds, 1, "en", NULL, &err));
    evening.house.library = evening.library;
    evening.house.today = TODAY;
    assert_true(tracker_open(&evening.house.tracker, NULL, TODAY, &err));
    *state = &evening;
    return 0;
}

static int close_house(void **state) {
    struct stay *evening = *state;
    tracker_close(evening->house.tracker);
    library_free(evening->library);
    archive_close(evening->archive);
    folder_end(&evening->folder);
    return 0;
}

static const char *suggested(struct stay *evening, const struct checkin_fact *fact, int64_t visits) {
    struct checkin_fact facts[1] = {{0}};
    struct level_total levels[1] = {{.level = "first-cup", .visits = visits}};
    evening->house.summary = (struct progress_summary){.visits = visits,
                                                       .levels = levels,
                                                       .level_count = visits > 0 ? 1 : 0,
                                                       .checkins = facts,
                                                       .checkin_count = fact == NULL ? 0 : 1};
    facts[0] = fact == NULL ? facts[0] : *fact;
    const struct journey *journey = walks_suggested(&evening->house);
    evening->house.summary = (struct progress_summary){0};
    return journey == NULL ? "" : journey->id;
}

static void whoever_comes_for_the_first_time_gets_the_first_walk(void **state) {
    assert_string_equal(suggested(*state, NULL, 0), "first");
}

static void light_weather_suggests_kindness_and_heavy_weather_the_foundation(void **state) {
    struct checkin_fact sun = {.day = TODAY, .weather = WEATHER_SUN};
    struct checkin_fact storm = {.day = TODAY, .weather = WEATHER_STORM};
    struct checkin_fact harsh_rain = {.day = TODAY, .weather = WEATHER_RAIN, .roughness = 5};
    assert_string_equal(suggested(*state, &sun, 3), "light");
    assert_string_equal(suggested(*state, &storm, 3), "heavy");
    assert_string_equal(suggested(*state, &harsh_rain, 3), "heavy");
}

static void yesterday_s_storm_sends_nobody_to_the_cellar(void **state) {
    struct checkin_fact storm = {.day = TODAY - 1, .weather = WEATHER_STORM};
    assert_string_equal(suggested(*state, &storm, 3), "light");
    assert_string_equal(suggested(*state, NULL, 3), "light");
}

static void what_was_left_on_the_way_comes_first(void **state) {
    struct stay *evening = *state;
    struct checkin_fact sun = {.day = TODAY, .weather = WEATHER_SUN};
    assert_true(tracker_journey_set(evening->house.tracker, "heavy", 1));
    assert_string_equal(suggested(evening, &sun, 3), "heavy");
    assert_true(tracker_journey_set(evening->house.tracker, "heavy", 0));
    assert_string_equal(suggested(evening, &sun, 3), "light");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whoever_comes_for_the_first_time_gets_the_first_walk),
        cmocka_unit_test(light_weather_suggests_kindness_and_heavy_weather_the_foundation),
        cmocka_unit_test(yesterday_s_storm_sends_nobody_to_the_cellar),
        cmocka_unit_test(what_was_left_on_the_way_comes_first),
    };
    return cmocka_run_group_tests(tests, open_house, close_house);
}
