/* Living light: what hangs, rises and falls in a room's air. Everything is computed from the tick and a seed, so the
 * same tick is the same picture; time moves in steps of 1/30 s, so that every other frame need not be drawn again.
 * Under reduced motion nothing of it is there but rain, which then hangs still. Logical px. */
#ifndef UI_AIR_H
#define UI_AIR_H
#include "core/draw.h"
#include "ui/page.h"

/* Dust that a lamp shows, drifting about `beam`: specks come and go and none is bright. */
void air_dust(struct draw_list *list, const struct ui_view *view, struct rect beam, uint32_t seed, int count);
/* Sparks from the middle of a fire's bed (x, y): they rise, go out, and come down as ash, as slow as snow. */
void air_embers(struct draw_list *list, const struct ui_view *view, float x, float y, uint32_t seed, int count);
/* Fireflies over grass. */
void air_flies(struct draw_list *list, const struct ui_view *view, struct rect meadow, uint32_t seed, int count);
/* Puffs that rise from (x, y), widen and are gone after `height`. alpha: of a puff at its thickest. */
void air_smoke(struct draw_list *list, const struct ui_view *view, float x, float y, float height, float alpha);
/* Stars, some of which shine a little less for a moment. */
void air_stars(struct draw_list *list, const struct ui_view *view, struct rect sky, uint32_t seed, int count);
/* Rain seen through `pane`. strength 0..1: how slanting, fast and thick. */
void air_rain(struct draw_list *list, const struct ui_view *view, struct rect pane, float strength);
/* Rain out of doors, in all of `field`: no drop is seen below roof_at(x), where it has met what stands there. */
void air_rain_on(struct draw_list *list, const struct ui_view *view, struct rect field, float strength,
                 float (*roof_at)(float x));
/* A flame's light: 1 -+ amount, never in step with that of another seed. hertz: how restless. */
float air_flicker(const struct ui_view *view, uint32_t seed, float hertz, float amount);

#endif
