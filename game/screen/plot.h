/* The plots of the progress screen: a year of days as windows, visits by stone as bars, the weather of each week as
 * two lines with their spread. Drawn into any rectangle from numbers alone; words for the axes come from the house.
 * Each also says itself in a sentence and gives itself as a table. */
#ifndef SCREEN_PLOT_H
#define SCREEN_PLOT_H
#include "core/draw.h"
#include "progress/almanac.h"
#include "screen/house.h"
#include "ui/page.h"

enum plot_kind { PLOT_YEAR, PLOT_STONES, PLOT_WEATHER, PLOT_KINDS };
enum { PLOT_STONE_COUNT = 3 };

struct plot_numbers {
    struct almanac year;
    int64_t stones[PLOT_STONE_COUNT]; /* visits: kindness, common humanity, mindfulness */
};

bool plot_count(struct plot_numbers *out, const struct house *house, struct error *err);
/* On a night plate that the plot brings along; labels of `size` logical px. */
void plot_draw(enum plot_kind kind, const struct plot_numbers *numbers, const struct house *house,
               const struct ui_view *view, struct rect area, struct draw_list *list);

/* The plot in a sentence or three. */
void plot_say(enum plot_kind kind, const struct plot_numbers *numbers, const struct house *house, struct text *out);
/* One line of the table: 0.. ; false past the last. */
bool plot_row(enum plot_kind kind, const struct plot_numbers *numbers, const struct house *house, size_t index,
              struct text *out);

#endif
