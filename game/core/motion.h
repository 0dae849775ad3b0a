/* Easing and smooth noise: how things move. All take and give plain numbers. */
#ifndef CORE_MOTION_H
#define CORE_MOTION_H
#include <stdint.h>

/* Named durations, in ticks (1/60 s). */
enum {
    ANSWER_TICKS = 5,   /* press, hover: about 90 ms */
    SETTLE_TICKS = 14,  /* a thing arrives: about 240 ms */
    TURN_TICKS = 23,    /* page, camera: about 380 ms */
    STILL_FADE_TICKS = 7, /* under reduced motion: about 120 ms */
    WARM_TICKS = 72     /* a moth turning warm: 1.2 s */
};

/* Progress of `ticks` since a start over `length`, clamped to 0..1. */
float motion_progress(uint32_t ticks, uint32_t length);
float ease_out_cubic(float t);
float ease_in_out(float t);
float mix(float a, float b, float t);
uint32_t mix_colour(uint32_t a, uint32_t b, float t);
/* Value noise in -1..1, smooth in t; a seed per thing keeps them out of step. */
float noise(uint32_t seed, float t);

#endif
