/* The light around the house of the hub, and what it turns into when another one comes: dusk, night, a storm, the
 * morning after. What happens outdoors is drawn here; how far the rooms are dimmed by it is only told. */
#ifndef SCREEN_HUB_LIGHT_H
#define SCREEN_HUB_LIGHT_H
#include "core/draw.h"
#include "core/visit.h"
#include "ui/page.h"

#include <stdint.h>

/* How long one light takes to turn into the next. */
enum { EVENING_TICKS = 150 };

struct hub_light {
    enum evening from, to; /* the same when nothing turns */
    float turned;          /* 0 all from .. 1 all to */
};

/* ticks: since the hub is on top and `to` is not yet shown. */
struct hub_light hub_light_of(enum evening from, enum evening to, uint32_t ticks);
/* 0..1: how brightly rooms may shine. In a storm they are dim. */
float hub_light_rooms(const struct hub_light *light);
/* 0..1: the least a stone glows whatever was practised. In a storm it is the stones that one sees. */
float hub_light_stones(const struct hub_light *light);
/* The sky, the land and the bare house. */
void hub_light_draw_base(const struct hub_light *light, struct draw_list *list);
/* Stars, flies over the meadow, rain. lived_in: rooms somebody has been in. */
void hub_light_draw_outdoors(const struct hub_light *light, const struct ui_view *view, int lived_in,
                             struct draw_list *list);

#endif
