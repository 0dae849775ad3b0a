/* The wall: what everybody in the room sees. Words that nobody approved, and answers of fewer than five, never reach
 * it: it is given what the rules let through (room_shown, room_approved), and has no way to the rest. */
#ifndef WORKSHOP_STAGE_H
#define WORKSHOP_STAGE_H
#include "core/settings.h"
#include "ui/page.h"
#include "workshop/qr.h"
#include "workshop/workshop.h"

struct stage {
    struct qr qr;
    char qr_url[URL_BYTES]; /* that the square was made of */
    float glow;             /* 0..1: a page that has just come */
    unsigned page;
};

void stage_tick(struct stage *stage, const struct workshop *workshop);
void stage_draw(const struct stage *stage, const struct workshop *workshop, const struct ui_view *view, int64_t now_ms,
                struct draw_list *list);

#endif
