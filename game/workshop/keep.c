/* Files lie where somebody looks for their own, under a name that is free. */
#include "workshop/keep.h"

#include "core/date.h"
#include "core/text.h"
#include "platform/files.h"
#include "workshop/csv.h"
#include "workshop/handout_plan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATH_BYTES = 1300, NAMES_MAX = 999, ITEMS_KEPT_MAX = SHEETS_MAX * ITEMS_MAX };

static bool free_name(char *path, const struct house *house, const char *ending, struct error *err) {
    char home[1024];
    char day[11];
    if (!files_home(home, sizeof home)) {
        return error_set(err, "there is no folder of yours to put it in");
    }
    date_format(house->today, day);
    for (int i = 1; i <= NAMES_MAX; i++) {
        snprintf(path, PATH_BYTES, "%s/inner-house-%s-%d.%s", home, day, i, ending);
        if (access(path, F_OK) != 0) {
            return true;
        }
    }
    return error_set(err, "'%s' and all names like it are taken", path);
}

/* Names of items are the step's and, where one step asks several things, the item's too. */
static bool keep_counts(const struct workshop *workshop, const char *path, struct error *err) {
    const struct room *room = &workshop->room;
    struct csv_item *items = memory_get(ITEMS_KEPT_MAX, sizeof *items);
    struct csv_option(*options)[CHOICES_MAX] = memory_get(ITEMS_KEPT_MAX, sizeof *options);
    char(*names)[KEY_BYTES + 70] = memory_get(ITEMS_KEPT_MAX, sizeof *names);
    size_t count = 0;
    for (unsigned page = 0; page < room->page_count; page++) {
        const struct sheet *sheet = &room->pages[page];
        for (unsigned item = 0; item < sheet->item_count; item++) {
            const struct sheet_item *asked = &sheet->items[item];
            for (unsigned i = 0; i < asked->choice_count; i++) {
                options[count][i] = (struct csv_option){asked->choices[i].id, room_count(room, page, item, i)};
            }
            if (asked->choice_count > 0) {
                snprintf(names[count], sizeof *names, "%s.%s", sheet->key, asked->id);
                items[count] = (struct csv_item){names[count], options[count], asked->choice_count};
                count++;
            }
        }
    }
    bool fine = csv_write(items, count, path, err);
    free(items);
    free(options);
    free(names);
    return fine;
}

static bool print_handout(const struct workshop *workshop, enum handout_paper paper, const char *path,
                          struct error *err) {
    const struct workshop_options *options = &workshop->options;
    struct handout_plan *filled = handout_plan_create(options->plan, options->meeting, options->library,
                                                      options->strings, NULL);
    bool fine = handout_write(handout_plan_get(filled), paper, path, err);
    handout_plan_destroy(filled);
    return fine;
}

void keep(struct workshop_host *host, enum host_wish wish, const struct house *house) {
    char path[PATH_BYTES];
    struct error err = {""};
    bool counts = wish == HOST_SAVES_COUNTS;
    enum handout_paper paper = wish == HOST_PRINTS_LETTER ? HANDOUT_LETTER : HANDOUT_A4;
    bool fine = free_name(path, house, counts ? "csv" : "pdf", &err);
    fine = fine && (counts ? keep_counts(&host->workshop, path, &err)
                           : print_handout(&host->workshop, paper, path, &err));
    const char *values[] = {fine ? path : err.text};
    strings_format(house->strings, fine ? "keep.saved" : "keep.not-saved", host->said, sizeof host->said, values, 1);
}
