/* The loop's parts: devices, ticks, sounds and pictures around one stack. `play` puts them together for an evening at
 * home, the kiosk for people who come and go. The loop owns no game state. */
#ifndef SCREEN_LIVE_H
#define SCREEN_LIVE_H
#include "core/options.h"
#include "platform/clock.h"
#include "platform/input.h"
#include "platform/sound.h"
#include "platform/voice.h"
#include "screen/session.h"

struct live {
    struct session session;
    struct stack *stack;
    struct input *input;
    struct sound *sound;
    struct voice *voice;
    struct text_out *text_out;
    struct draw_list list;
    struct clock clock;
    uint32_t tick;
    const char *room;    /* the room sound that is on */
    const char *language; /* of the voice */
    int volume_most;     /* 0..10: what the settings' 10 means here */
    bool fullscreen;     /* how the window stands now */
};

/* Opens the session, the stack (empty) and the input. All or nothing but for sound and voice, which live_hears opens
 * once the first screen is there. */
bool live_open(struct live *live, const struct options *options, const char *program, const struct session_kind *kind,
               struct error *err);
void live_hears(struct live *live, bool mute);
void live_close(struct live *live);
/* The settings as they are now, to everything that obeys them. */
void live_apply_settings(struct live *live);
/* One tick: the stack, what is said and heard, where typing goes. Settings that changed are applied, and kept where
 * something is kept. */
void live_tick(struct live *live, const struct actions *actions);
void live_present(struct live *live);

#endif
