/* One row per light says all that differs between them; everything shown is that row, or on the way between two. */
#include "screen/hub_light.h"

#include "core/motion.h"
#include "ui/air.h"

#include <math.h>

struct outlook {
    const char *base;
    float rooms;  /* how brightly they shine */
    float stones; /* the least a stone glows */
    int stars;
    float flies;  /* how many, in shares of the dusk's */
    float rain;   /* strength, 0: none */
};

static const struct outlook outlooks[EVENING_COUNT] = {
    [EVENING_AS_IT_WAS] = {"hub/base", 1.0f, 0.15f, 22, 1.0f, 0.0f},
    [EVENING_DUSK] = {"hub/base", 1.0f, 0.15f, 22, 1.0f, 0.0f},
    [EVENING_NIGHT] = {"hub/base-night", 1.0f, 0.15f, 44, 1.6f, 0.0f},
    [EVENING_STORM] = {"hub/base-storm", 0.62f, 0.80f, 0, 0.0f, 0.8f},
    [EVENING_MORNING] = {"hub/base-morning", 1.0f, 0.30f, 0, 0.0f, 0.0f},
};

struct hub_light hub_light_of(enum evening from, enum evening to, uint32_t ticks) {
    return (struct hub_light){from, to, from == to ? 1.0f : ease_in_out(motion_progress(ticks, EVENING_TICKS))};
}

float hub_light_rooms(const struct hub_light *light) {
    return mix(outlooks[light->from].rooms, outlooks[light->to].rooms, light->turned);
}

float hub_light_stones(const struct hub_light *light) {
    return mix(outlooks[light->from].stones, outlooks[light->to].stones, light->turned);
}

void hub_light_draw_base(const struct hub_light *light, struct draw_list *list) {
    if (light->turned < 1.0f) {
        draw_sprite(list, outlooks[light->from].base, 0, 0, 1.0f);
    }
    if (light->turned > 0.0f) {
        draw_sprite(list, outlooks[light->to].base, 0, 0, light->turned);
    }
}

/* Where rain meets the house, from left to right; between two corners it is a straight line. */
static float roof_at(float x) {
    static const struct {
        float x, y;
    } corners[] = {{526.0f, 512.0f},  {752.0f, 440.0f},  {753.0f, 318.0f},  {1112.0f, 42.0f},
                   {1158.0f, 42.0f},  {1512.0f, 318.0f}, {1513.0f, 470.0f}, {1704.0f, 470.0f}};
    enum { CORNERS = sizeof corners / sizeof *corners };
    for (int i = 1; i < CORNERS; i++) {
        if (x >= corners[i - 1].x && x < corners[i].x) {
            float part = (x - corners[i - 1].x) / (corners[i].x - corners[i - 1].x);
            return mix(corners[i - 1].y, corners[i].y, part);
        }
    }
    return 1000.0f;
}

void hub_light_draw_outdoors(const struct hub_light *light, const struct ui_view *view, int lived_in,
                             struct draw_list *list) {
    const struct outlook *out = &outlooks[light->turned < 0.5f ? light->from : light->to];
    int flies = (int)lroundf(out->flies * (float)(2 + lived_in / 3));
    air_stars(list, view, (struct rect){420.0f, 20.0f, 1060.0f, 190.0f}, 3u, out->stars);
    air_flies(list, view, (struct rect){420.0f, 840.0f, 340.0f, 170.0f}, 43u, flies);
    air_flies(list, view, (struct rect){1700.0f, 820.0f, 190.0f, 180.0f}, 47u, flies);
    if (out->rain > 0.0f) {
        air_rain_on(list, view, (struct rect){0.0f, 0.0f, 1920.0f, 1000.0f}, out->rain, roof_at);
    }
}
