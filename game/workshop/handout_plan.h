/* The handout of one meeting of a plan: what was on the wall, with room to write, and what it rests on. */
#ifndef WORKSHOP_HANDOUT_PLAN_H
#define WORKSHOP_HANDOUT_PLAN_H
#include "content/library.h"
#include "content/plan.h"
#include "content/strings.h"
#include "workshop/handout.h"

struct handout_plan;

/* meeting: its index in the plan. date: as it shall be printed, or NULL; copied. The words are those of plan, library
 * and strings, which must outlive it. A step whose level is not in the library is left out. */
struct handout_plan *handout_plan_create(const struct plan *plan, unsigned meeting, const struct library *library,
                                         const struct strings *strings, const char *date);
const struct handout *handout_plan_get(const struct handout_plan *filled);
void handout_plan_destroy(struct handout_plan *filled); /* may be NULL */

#endif
