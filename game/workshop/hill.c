/* Where a light stands is a matter of its number alone: whoever joins changes nobody else's. */
#include "workshop/hill.h"

#include "core/hash.h"
#include "ui/theme.h"

#include <math.h>
#include <stdio.h>

/* The slopes between the farthest houses and the rail. */
static const struct rect slopes = {40.0f, 400.0f, 1840.0f, 400.0f};

#define DIM_LIGHT 0.30f

/* 0..1 by a number and a salt; scattered as houses are, not in rows. */
static float scatter(unsigned number, uint64_t salt) {
    return (float)(hash_int(hash_int(HASH_START, (int64_t)salt), number) >> 20 & 4095u) / 4096.0f;
}

static void place(unsigned number, float *x, float *y) {
    *x = roundf(slopes.x + scatter(number, 3) * slopes.w);
    *y = roundf(slopes.y + scatter(number, 5) * slopes.h);
}

/* Those who said it are spread over all numbers, so that no window can be told to be somebody's. */
static float light_of(unsigned number, float share) {
    double spread = fmod(0.5 + 0.6180339887498949 * number, 1.0);
    return spread < share ? 1.0f : DIM_LIGHT;
}

void hill_draw_people(struct draw_list *list, unsigned people, float share) {
    char name[32];
    for (unsigned i = 0; i < people && i < HILL_WINDOWS; i++) {
        snprintf(name, sizeof name, "windows/lit-%02u", i * 11u % HILL_WINDOWS + 1);
        draw_sprite(list, name, 0.0f, 0.0f, light_of(i, share));
    }
    unsigned crowd = people > HILL_WINDOWS ? people - HILL_WINDOWS : 0;
    for (unsigned i = 0; i < crowd && i < HILL_LIGHTS; i++) {
        float x = 0.0f;
        float y = 0.0f;
        place(i, &x, &y);
        float side = 3.0f + 4.0f * (y - slopes.y) / slopes.h; /* the nearer the larger */
        float light = light_of(i + HILL_WINDOWS, share);
        draw_fill(list, (struct rect){x, y, roundf(side), roundf(side * 1.3f)}, COLOUR_HONEY,
                  (0.45f + 0.5f * scatter(i, 7)) * light);
    }
    if (crowd > HILL_LIGHTS) {
        float much = log10f((float)crowd / (float)HILL_LIGHTS) / 1.3f;
        much = much > 1.0f ? 1.0f : much;
        for (unsigned i = 0; i < HILL_GLOWS; i++) {
            float x = 0.0f;
            float y = 0.0f;
            place(i, &x, &y);
            draw_glow(list, x, y, 240.0f, COLOUR_AMBER, 0.05f + 0.13f * much * share);
        }
    }
}
