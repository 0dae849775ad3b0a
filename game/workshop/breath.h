/* Breathing in step: where the breath is at a moment of the host's clock. The same sum as on the phones. */
#ifndef WORKSHOP_BREATH_H
#define WORKSHOP_BREATH_H
#include "workshop/sheets.h"

#include <stdint.h>

enum breath_phase { BREATH_SOON, BREATH_IN, BREATH_OUT, BREATH_OVER };

struct breath {
    enum breath_phase phase;
    unsigned turn;
    float full; /* 0 empty .. 1 full */
};

struct breath breath_at(const struct sheet *page, int64_t start_ms, int64_t now_ms);

#endif
