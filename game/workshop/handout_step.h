/* The inside of handout_plan: what one step of a plan puts on paper. */
#ifndef WORKSHOP_HANDOUT_STEP_H
#define WORKSHOP_HANDOUT_STEP_H
#include "content/library.h"
#include "content/plan.h"
#include "workshop/handout_list.h"

/* Adds a section, or none for a step that leaves nothing on paper (rules, arriving, a break, the end). A thought that
 * the meeting answers in another step is left to that one. */
void handout_step(struct handout_list *list, const struct plan_meeting *meeting, const struct plan_step *step,
                  const struct library *library);

#endif
