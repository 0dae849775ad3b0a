/* Counting what does not happen. */
#include "kiosk/idle.h"

#include "core/action.h"

void idle_arrives(struct idle *idle) {
    *idle = (struct idle){.stage = IDLE_HERE};
}

void idle_leaves(struct idle *idle) {
    *idle = (struct idle){.stage = IDLE_AWAY};
}

/* While the voice speaks, or a breath goes on that was asked for, time stands still for the question. */
static bool held_back(struct idle *idle, const struct idle_rules *rules, struct idle_signs signs) {
    if (signs.speaks || signs.guided) {
        idle->guided++;
    }
    return (signs.speaks || signs.guided) && idle->guided <= rules->guided_most;
}

static enum idle_news here(struct idle *idle, const struct idle_rules *rules, struct idle_signs signs) {
    if (signs.touched) {
        idle->quiet = 0;
        idle->guided = 0;
    } else if (held_back(idle, rules, signs)) {
        idle->quiet = signs.guided ? 0 : idle->quiet; /* whoever breathed has the whole time again afterwards */
    } else if (++idle->quiet >= rules->ask_after) {
        idle->stage = IDLE_ASKED;
        idle->quiet = 0;
        return IDLE_ASK;
    }
    return IDLE_NOTHING;
}

enum idle_news idle_tick(struct idle *idle, const struct idle_rules *rules, struct idle_signs signs) {
    if (idle->stage == IDLE_HERE) {
        return here(idle, rules, signs);
    }
    if (idle->stage == IDLE_ASKED) {
        if (signs.touched) {
            idle_arrives(idle);
            return IDLE_STAYS;
        }
        if (++idle->quiet >= rules->countdown) {
            idle_leaves(idle);
            return IDLE_GONE;
        }
    }
    return IDLE_NOTHING;
}

uint32_t idle_seconds_left(const struct idle *idle, const struct idle_rules *rules) {
    if (idle->stage != IDLE_ASKED || idle->quiet >= rules->countdown) {
        return 0;
    }
    return (rules->countdown - idle->quiet + TICKS_PER_SECOND - 1) / TICKS_PER_SECOND;
}
