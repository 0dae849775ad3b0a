/* Offers are computed from what is kept, never stored: the same evening always
 * gets the same offer, and any offer may be left where it is. */
#include "screen/walks.h"

#include "core/hash.h"

#include <string.h>

enum { ROUGH_IS_HEAVY = 4 };

bool walks_offered(const struct journey *journey) {
    return journey->use != JOURNEY_KIOSK;
}

bool walks_begun(const struct house *house, const struct journey *journey) {
    return tracker_journey_get(house->tracker, journey->id) > 0;
}

const struct journey *walks_first(const struct house *house) {
    const struct journey *journey;
    for (size_t i = 0; (journey = library_journey_at(house->library, i)) != NULL; i++) {
        if (journey->use == JOURNEY_FIRST) {
            return journey;
        }
    }
    return NULL;
}

enum journey_weather walks_weather(const struct house *house) {
    const struct checkin_fact *fact = house->summary.checkin_count > 0 ? &house->summary.checkins[0] : NULL;
    if (fact == NULL || fact->day != house->today || fact->weather == WEATHER_NONE) {
        return JOURNEY_ANY_WEATHER;
    }
    bool rough = fact->roughness >= ROUGH_IS_HEAVY && fact->weather != WEATHER_SUN;
    return fact->weather == WEATHER_STORM || rough ? JOURNEY_HEAVY : JOURNEY_LIGHT;
}

static int64_t visits_of(const struct house *house, const struct journey *journey) {
    int64_t visits = 0;
    for (unsigned i = 0; i < journey->step_count; i++) {
        const struct journey_step *step = &journey->steps[i];
        visits += step->level == NULL ? 0 : house_level_visits(house, step->level);
        for (unsigned k = 0; k < step->one_of_count; k++) {
            visits += house_level_visits(house, step->one_of[k]);
        }
    }
    return visits;
}

static const struct journey *least_walked(const struct house *house, enum journey_weather weather) {
    const struct journey *best = NULL;
    const struct journey *journey;
    for (size_t i = 0; (journey = library_journey_at(house->library, i)) != NULL; i++) {
        /* Nobody is sent down to the storm who has not said that there is one. */
        bool fits = weather == JOURNEY_ANY_WEATHER ? journey->weather != JOURNEY_HEAVY : journey->weather == weather;
        if (journey->use == JOURNEY_ANY_TIME && fits &&
            (best == NULL || visits_of(house, journey) < visits_of(house, best))) {
            best = journey;
        }
    }
    return best;
}

const struct journey *walks_suggested(const struct house *house) {
    const struct journey *journey;
    for (size_t i = 0; (journey = library_journey_at(house->library, i)) != NULL; i++) {
        if (walks_offered(journey) && walks_begun(house, journey)) {
            return journey;
        }
    }
    enum journey_weather weather = walks_weather(house);
    const struct journey *first = walks_first(house);
    bool fresh = house->summary.visits == 0;
    if (first != NULL && (fresh || (weather == JOURNEY_ANY_WEATHER && visits_of(house, first) == 0))) {
        return first;
    }
    const struct journey *suited = least_walked(house, weather);
    return suited != NULL ? suited : first;
}

static const struct level *least_visited(const struct house *house, const struct journey_step *step, uint64_t seed) {
    const struct level *best = NULL;
    int64_t best_visits = 0;
    uint64_t best_order = 0;
    for (unsigned i = 0; i < step->one_of_count; i++) {
        const struct level *level = library_level(house->library, step->one_of[i]);
        if (level == NULL) {
            continue;
        }
        int64_t visits = house_level_visits(house, step->one_of[i]);
        uint64_t order = hash_text(seed, step->one_of[i]);
        if (best == NULL || visits < best_visits || (visits == best_visits && order < best_order)) {
            best = level;
            best_visits = visits;
            best_order = order;
        }
    }
    return best;
}

const struct level *walks_level(const struct house *house, const struct journey *journey, unsigned step) {
    const struct journey_step *at = &journey->steps[step];
    if (at->level != NULL) {
        return library_level(house->library, at->level);
    }
    return least_visited(house, at, hash_text(house->seed, journey->id));
}
