/* The windows of the hillside by number: the picture's own list, WINDOWS in
 * assets/art/src/gen_balcony.py, said again for those who draw and press. */
#include "practice/windows/places.h"

#include "practice/windows/level.h"

static const float spot_px = 96.0f;

static const struct windows_place places[WINDOWS_PLACES] = {
    {250, 268}, {505, 350}, {740, 330}, {960, 303}, {1325, 256}, {1610, 205}, {120, 452},
    {390, 440}, {640, 430}, {1120, 322}, {1222, 322}, {1120, 424}, {1480, 348}, {1765, 312},
    {95, 588}, {330, 560}, {560, 552}, {850, 548}, {1010, 518}, {1390, 490}, {1620, 455},
    {1835, 430}, {215, 702}, {480, 682}, {710, 668}, {1290, 634}, {1530, 606}, {1770, 582},
};

struct windows_place windows_place(int number) {
    int index = number < 1 ? 0 : number > WINDOWS_PLACES ? WINDOWS_PLACES - 1 : number - 1;
    return places[index];
}

struct rect windows_spot(int number) {
    struct windows_place place = windows_place(number);
    return (struct rect){place.x - spot_px / 2.0f, place.y - spot_px / 2.0f, spot_px, spot_px};
}
