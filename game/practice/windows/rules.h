/* Rules of the hillside: the light goes from window to window as often as one
 * likes; at the third that is "like mine", or earlier when it is enough, the
 * found ones are seen together, and then one's own window is lit. */
#ifndef PRACTICE_WINDOWS_RULES_H
#define PRACTICE_WINDOWS_RULES_H
#include "core/visit.h"
#include "practice/windows/level.h"

#include <stdbool.h>
#include <stdint.h>

enum windows_step {
    WINDOWS_OPENING,  /* next: the next line, then the hill */
    WINDOWS_HILL,     /* visit 0..SHOWN-1; enough */
    WINDOWS_VISIT,    /* ask, at most once; answer */
    WINDOWS_TOGETHER, /* next */
    WINDOWS_CARD,     /* choose a card */
    WINDOWS_LIGHT,    /* choose a light; next */
    WINDOWS_OUTSIDE,  /* next */
    WINDOWS_CLOSING,  /* next: the next line */
    WINDOWS_DONE,
    WINDOWS_STEP_COUNT
};

enum windows_answer { ANSWER_OPEN, ANSWER_UNSAID, ANSWER_OTHER, ANSWER_LIKE }; /* OPEN: not visited yet */

enum windows_light { LIGHT_LAMP, LIGHT_CANDLE, LIGHT_CURTAIN, LIGHT_COUNT, LIGHT_NONE = -1 };

enum { WINDOWS_LIKE_WANTED = 3, WINDOWS_NO_CARD = -1, WINDOWS_NOBODY = -1 };

struct windows_state {
    enum windows_step step;
    int line;                                   /* of the opening or the closing */
    int shown[WINDOWS_SHOWN];                   /* indices into the level's neighbours */
    enum windows_answer answers[WINDOWS_SHOWN];
    bool asked[WINDOWS_SHOWN];                  /* what helps is on the table */
    int at;                                     /* where the light is, index into shown, or WINDOWS_NOBODY */
    int from;                                   /* where it came from, for drawing */
    int card;
    enum windows_light light;
    uint32_t ticks;                             /* since the last step or move: drawing only, not in the hash */
};

void windows_start(struct windows_state *state, const struct windows_level *level, uint64_t seed, uint32_t visits);
bool windows_next(struct windows_state *state, const struct windows_level *level);
/* At the first step there is nothing to go back to: false. */
bool windows_back(struct windows_state *state, const struct windows_level *level);
bool windows_visit(struct windows_state *state, int index); /* on the hill; a second look is fine */
bool windows_ask(struct windows_state *state);
bool windows_answer(struct windows_state *state, enum windows_answer answer); /* UNSAID, OTHER or LIKE */
bool windows_enough(struct windows_state *state);           /* on the hill, at any time */
bool windows_choose_card(struct windows_state *state, const struct windows_level *level, int index);
bool windows_choose_light(struct windows_state *state, int index);
void windows_tick(struct windows_state *state);
bool windows_done(const struct windows_state *state);

bool windows_can_next(const struct windows_state *state);
int windows_count(const struct windows_state *state, enum windows_answer answer);
const struct windows_neighbour *windows_neighbour(const struct windows_state *state,
                                                  const struct windows_level *level, int index);
/* A line of the opening or the closing; "" elsewhere. */
const char *windows_line(const struct windows_state *state, const struct windows_level *level);

uint64_t windows_hash(const struct windows_state *state);
/* rounds: windows visited. Keepsakes: "windows.neighbour.ID" for everybody met, like oneself or not, and
 * "windows.own.ID" for the card. */
void windows_report(const struct windows_state *state, const struct windows_level *level, struct visit *visit);

#endif
