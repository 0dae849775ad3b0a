/* A breath rises and falls as half a cosine: slow where it turns. */
#include "workshop/breath.h"

#include <math.h>

static float eased(float part) {
    return 0.5f - 0.5f * cosf(part * 3.14159265f);
}

struct breath breath_at(const struct sheet *page, int64_t start_ms, int64_t now_ms) {
    int64_t left = now_ms - start_ms;
    if (left < 0) {
        return (struct breath){BREATH_SOON, 0, 0.0f};
    }
    for (unsigned turn = 0; turn < page->turn_count; turn++) {
        int in = page->turns[turn][0];
        int out = page->turns[turn][1];
        if (left < in) {
            return (struct breath){BREATH_IN, turn, eased((float)left / (float)in)};
        }
        if (left < in + out) {
            return (struct breath){BREATH_OUT, turn, 1.0f - eased((float)(left - in) / (float)out)};
        }
        left -= in + out;
    }
    return (struct breath){BREATH_OVER, page->turn_count, 0.0f};
}
