/* The square that a phone's camera reads. */
#ifndef WORKSHOP_QR_H
#define WORKSHOP_QR_H
#include "core/draw.h"

#include <stdbool.h>

enum { QR_SIDE_MAX = 64 };

struct qr {
    int side; /* modules; 0: there is none */
    bool dark[QR_SIDE_MAX][QR_SIDE_MAX];
};

void qr_make(struct qr *qr, const char *text);
/* Dark on light with a margin of four modules, whatever the theme: cameras want that. Modules are whole pixels of the
 * canvas; the square is at most as large as rect and stands in its middle. */
void qr_draw(const struct qr *qr, struct draw_list *list, struct rect rect);

#endif
