/* Each speck lives a life of its own length over and over: `life` says how far along it is, and which one it is, so
 * that the next begins elsewhere. */
#include "ui/air.h"

#include "core/action.h"
#include "core/motion.h"
#include "ui/theme.h"

#include <math.h>

#define PI_F 3.14159265f
#define SPARK 0xFFB04Au
#define ASH 0xB9A9C9u
#define RAIN 0xB9CCE8u
#define SMOKE 0x9C86B8u
#define STAR 0xFFF1D8u

enum { RAIN_MOST = 160, RAIN_AREA_PX = 5200 };

static bool still(const struct ui_view *view) {
    return view->settings->reduced_motion;
}

static float seconds(const struct ui_view *view) {
    return still(view) ? 0.0f : (float)(view->tick / 2) * 2.0f / (float)TICKS_PER_SECOND;
}

/* 0..1, of thing i and its quality. */
static float share(uint32_t seed, uint32_t i, uint32_t quality) {
    uint32_t h = seed * 0x9E3779B9u ^ i * 0x85EBCA6Bu ^ quality * 0xC2B2AE35u;
    h ^= h >> 16u;
    h *= 0x7FEB352Du;
    h ^= h >> 15u;
    h *= 0x846CA68Bu;
    h ^= h >> 16u;
    return (float)(h >> 8u) / 16777216.0f;
}

struct life {
    float part;     /* 0..1 */
    uint32_t which; /* a new number for each life */
};

static struct life life_of(float t, uint32_t seed, uint32_t i, float length) {
    float own = length * (0.7f + 0.6f * share(seed, i, 1));
    float lives = t / own + share(seed, i, 2);
    return (struct life){lives - floorf(lives), i * 7919u + (uint32_t)lives};
}

float air_flicker(const struct ui_view *view, uint32_t seed, float hertz, float amount) {
    return still(view) ? 1.0f : 1.0f + amount * noise(seed, seconds(view) * hertz * 2.0f);
}

void air_dust(struct draw_list *list, const struct ui_view *view, struct rect beam, uint32_t seed, int count) {
    float t = seconds(view);
    for (uint32_t i = 0; i < (uint32_t)count && !still(view); i++) {
        struct life life = life_of(t, seed, i, 16.0f);
        float x = beam.x + beam.w * share(seed, life.which, 3) + 34.0f * noise(seed + i * 3u, t * 0.16f);
        float y = beam.y + beam.h * share(seed, life.which, 4) + 60.0f * (life.part - 0.5f) +
                  16.0f * noise(seed + i * 5u + 1u, t * 0.21f);
        float turn = 0.75f + 0.25f * noise(seed + i * 11u + 2u, t * 0.9f); /* a speck glints as it turns */
        float radius = 4.0f + 5.0f * share(seed, life.which, 5);
        draw_glow(list, roundf(x), roundf(y), radius, COLOUR_CREAM, 0.62f * turn * sinf(PI_F * life.part));
    }
}

void air_embers(struct draw_list *list, const struct ui_view *view, float x, float y, uint32_t seed, int count) {
    float t = seconds(view);
    for (uint32_t i = 0; i < (uint32_t)count && !still(view); i++) {
        struct life life = life_of(t, seed, i, 4.6f);
        float rise = 190.0f * share(seed, life.which, 3) + 60.0f;
        float px = x + 80.0f * (share(seed, life.which, 4) - 0.5f) + 22.0f * noise(seed + i * 3u, t * 0.8f) * life.part;
        float py = y - rise * ease_out_cubic(life.part);
        float left = 1.0f - life.part;
        draw_glow(list, roundf(px), roundf(py), 5.0f + 6.0f * left, mix_colour(0xC8452Au, SPARK, left), 0.95f * left);
    }
    for (uint32_t i = 0; i < (uint32_t)count && !still(view); i++) {
        struct life life = life_of(t, seed + 77u, i, 13.0f);
        float px = x + 420.0f * (share(seed, life.which, 6) - 0.35f) + 46.0f * noise(seed + i * 7u, t * 0.22f);
        float py = y - 250.0f + 380.0f * life.part;
        float size = 1.6f + 1.6f * share(seed, life.which, 7);
        draw_ring(list, roundf(px), roundf(py), size, size, ASH, 0.42f * sinf(PI_F * life.part));
    }
}

void air_flies(struct draw_list *list, const struct ui_view *view, struct rect meadow, uint32_t seed, int count) {
    float t = seconds(view);
    for (uint32_t i = 0; i < (uint32_t)count; i++) {
        float x = meadow.x + meadow.w * share(seed, i, 3) + 48.0f * noise(seed + i * 3u + 1u, t * 0.12f);
        float y = meadow.y + meadow.h * share(seed, i, 4) + 30.0f * noise(seed + i * 5u + 3u, t * 0.15f);
        float glow = fmaxf(0.0f, noise(seed + i * 11u + 4u, t * 0.4f) + 0.35f);
        draw_glow(list, roundf(x), roundf(y), 15.0f, COLOUR_HONEY, fminf(1.0f, 0.75f * glow));
        draw_glow(list, roundf(x), roundf(y), 4.0f, COLOUR_CREAM, fminf(1.0f, 0.9f * glow));
    }
}

void air_smoke(struct draw_list *list, const struct ui_view *view, float x, float y, float height, float alpha) {
    enum { PUFFS = 5 };
    float t = seconds(view);
    for (uint32_t i = 0; i < PUFFS && !still(view); i++) {
        float part = t / 9.0f + (float)i / (float)PUFFS;
        part -= floorf(part);
        float px = x + height * (0.22f * part * part + 0.06f * part * noise(i * 3u + 5u, t * 0.25f));
        float radius = height * (0.07f + 0.15f * part);
        draw_glow(list, roundf(px), roundf(y - height * part), radius, SMOKE,
                  alpha * fminf(1.0f, part * 6.0f) * (1.0f - part));
    }
}

void air_stars(struct draw_list *list, const struct ui_view *view, struct rect sky, uint32_t seed, int count) {
    float t = seconds(view);
    for (uint32_t i = 0; i < (uint32_t)count; i++) {
        float shine = 0.55f + 0.35f * noise(seed + i * 7u, t * 0.7f);
        float x = sky.x + sky.w * share(seed, i, 3);
        float y = sky.y + sky.h * share(seed, i, 4);
        draw_glow(list, roundf(x), roundf(y), 4.0f + 3.0f * share(seed, i, 5), STAR, shine);
    }
}

/* Writes the drops that are to be seen now; roof_at may be NULL. */
static size_t rain(const struct ui_view *view, struct rect pane, float strength, float (*roof_at)(float x),
                   struct segment drops[RAIN_MOST]) {
    size_t most = (size_t)fminf(RAIN_MOST, 24.0f + pane.w * pane.h / (float)RAIN_AREA_PX);
    size_t seen = 0;
    float t = seconds(view);
    float length = fminf(34.0f, 14.0f + pane.h * 0.05f);
    float slant = 0.1f + 0.45f * strength;
    for (uint32_t i = 0; i < most; i++) {
        float pace = (1.0f + 0.9f * share(5u, i, 1)) * (760.0f + 520.0f * strength);
        float way = pane.h + 2.0f * length;
        float fall = fmodf(share(5u, i, 2) * way * 3.0f + t * pace, way);
        float x = pane.x + share(5u, i, 3) * (pane.w + way * slant) - fall * slant;
        float y = pane.y - length + fall;
        struct segment drop = {x, y, x - length * slant, y + length};
        if (roof_at == NULL || (drop.y2 < roof_at(drop.x2) && drop.y1 < roof_at(drop.x1))) {
            drops[seen++] = drop;
        }
    }
    return seen;
}

void air_rain(struct draw_list *list, const struct ui_view *view, struct rect pane, float strength) {
    struct segment drops[RAIN_MOST];
    size_t count = rain(view, pane, strength, NULL, drops);
    draw_clip(list, pane);
    draw_lines(list, drops, count, 2.0f, RAIN, 0.20f + 0.25f * strength);
    draw_unclip(list);
}

void air_rain_on(struct draw_list *list, const struct ui_view *view, struct rect field, float strength,
                 float (*roof_at)(float x)) {
    struct segment drops[RAIN_MOST];
    size_t count = rain(view, field, strength, roof_at, drops);
    draw_lines(list, drops, count, 2.0f, RAIN, 0.20f + 0.25f * strength);
}
