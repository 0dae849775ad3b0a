/* Is the house alive? A small thread of its own listens to three hearts: the loop that ticks, the pictures that the
 * window system really took, the sound that is really mixed. A part that falls silent ends the program, so that whoever
 * watches it (the supervisor, systemd) starts it again. While all beat, it tells them so. */
#ifndef PLATFORM_HEARTBEAT_H
#define PLATFORM_HEARTBEAT_H
#include <stdbool.h>

enum heart { HEART_LOOP, HEART_PICTURE, HEART_SOUND, HEART_COUNT };

enum { HEARTBEAT_EXIT = 70 };

struct heartbeat;

struct heartbeat_options {
    int pipe;         /* a byte goes in about once a second while all is well; -1: none */
    bool systemd;     /* READY=1 after the first picture, WATCHDOG=1, STOPPING=1 at the end */
    int silence_ms;   /* 0: 5000; until the first picture it may be twice as long */
};

struct heartbeat *heartbeat_start(const struct heartbeat_options *options);
/* Accepts NULL, as do the others. */
void heartbeat_stop(struct heartbeat *heartbeat);
void heartbeat_beat(struct heartbeat *heartbeat, enum heart heart);
/* A part that is not there, or at rest on purpose, is not listened to until it beats again. All rest at first but the
 * loop. */
void heartbeat_rest(struct heartbeat *heartbeat, enum heart heart);
/* Whoever held the other end of the pipe is gone. */
bool heartbeat_orphaned(const struct heartbeat *heartbeat);

#endif
