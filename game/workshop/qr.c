/* libqrencode makes it; runs of dark modules become one rectangle each. */
#include "workshop/qr.h"

#include "ui/theme.h"

#include <math.h>
#include <qrencode.h>

enum { MARGIN = 4 };

void qr_make(struct qr *qr, const char *text) {
    QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    *qr = (struct qr){0};
    if (code != NULL && code->width <= QR_SIDE_MAX) {
        qr->side = code->width;
        for (int i = 0; i < code->width * code->width; i++) {
            qr->dark[i / code->width][i % code->width] = (code->data[i] & 1u) != 0;
        }
    }
    QRcode_free(code);
}

void qr_draw(const struct qr *qr, struct draw_list *list, struct rect rect) {
    if (qr->side == 0) {
        return;
    }
    float module = floorf(fminf(rect.w, rect.h) / (float)(qr->side + 2 * MARGIN));
    float whole = module * (float)(qr->side + 2 * MARGIN);
    float x = floorf(rect.x + (rect.w - whole) / 2.0f);
    float y = floorf(rect.y + (rect.h - whole) / 2.0f);
    draw_fill(list, (struct rect){x, y, whole, whole}, 0xFFFFFFu, 1.0f);
    for (int row = 0; row < qr->side; row++) {
        for (int column = 0; column < qr->side; column++) {
            int run = 0;
            while (column + run < qr->side && qr->dark[row][column + run]) {
                run++;
            }
            if (run > 0) {
                struct rect dark = {x + module * (float)(MARGIN + column), y + module * (float)(MARGIN + row),
                                    module * (float)run, module};
                draw_fill(list, dark, COLOUR_NIGHT, 1.0f);
                column += run;
            }
        }
    }
}
