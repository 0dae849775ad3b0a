/* Where the windows of the hillside are, as drawn by assets/art/src/gen_balcony.py. */
#ifndef PRACTICE_WINDOWS_PLACES_H
#define PRACTICE_WINDOWS_PLACES_H
#include "core/draw.h"

struct windows_place {
    float x, y; /* the window's middle, logical px */
};

/* number: 1..WINDOWS_PLACES */
struct windows_place windows_place(int number);
/* Large enough for a thumb; no two of them overlap. */
struct rect windows_spot(int number);

#endif
