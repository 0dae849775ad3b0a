/* Easing curves and value noise; no state, no clock. */
#include "core/motion.h"

#include <math.h>

float motion_progress(uint32_t ticks, uint32_t length) {
    return length == 0 || ticks >= length ? 1.0f : (float)ticks / (float)length;
}

float ease_out_cubic(float t) {
    float left = 1.0f - t;
    return 1.0f - left * left * left;
}

float ease_in_out(float t) {
    return t * t * (3.0f - 2.0f * t);
}

float mix(float a, float b, float t) {
    return a + (b - a) * t;
}

uint32_t mix_colour(uint32_t a, uint32_t b, float t) {
    uint32_t out = 0;
    for (unsigned shift = 0; shift <= 16; shift += 8) {
        float from = (float)((a >> shift) & 0xFFu);
        float to = (float)((b >> shift) & 0xFFu);
        out |= (uint32_t)lroundf(mix(from, to, t)) << shift;
    }
    return out;
}

static float lattice(uint32_t seed, int32_t at) {
    uint32_t h = seed * 0x9E3779B9u + (uint32_t)at * 0x85EBCA6Bu;
    h ^= h >> 15u;
    h *= 0x2C1B3C6Du;
    h ^= h >> 12u;
    h *= 0x297A2D39u;
    h ^= h >> 15u;
    return (float)(h >> 8u) / 8388608.0f - 1.0f;
}

float noise(uint32_t seed, float t) {
    float floor_t = floorf(t);
    int32_t at = (int32_t)floor_t;
    return mix(lattice(seed, at), lattice(seed, at + 1), ease_in_out(t - floor_t));
}
