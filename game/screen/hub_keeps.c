/* What stands in the house, counted from what was kept there. Everything that
 * was kept counts once, forever. Knows ids of keepsakes, not the practices
 * that gave them. */
#include "screen/hub_house.h"

#include <string.h>

static int kept(const struct house *house, const char *start, int most) {
    int count = 0;
    size_t bytes = strlen(start);
    for (size_t i = 0; i < house->summary.keepsake_count && count < most; i++) {
        count += strncmp(house->summary.keepsakes[i], start, bytes) == 0;
    }
    return count;
}

void hub_keeps_of(const struct house *house, struct hub_keeps *out) {
    *out = (struct hub_keeps){
        .furnishings = kept(house, "furnish.thing.", 12),
        .chart_lines = kept(house, "door.visitor.", 30),
        .portraits_tipped = kept(house, "myths.portrait.", 3),
        .neighbours = kept(house, "windows.neighbour.", 48),
        .letter_waiting = house->letters_waiting > 0,
        .bowls = kept(house, "hold.bowl.", 99),
        .child_comforted = kept(house, "swap.child.", 1) > 0,
        .storms = kept(house, "storm.", 99),
    };
}
