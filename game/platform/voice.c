/* One worker thread owns espeak-ng, which is not made for several. Lines go in
 * by a small queue, samples come out by a buffer; both under one mutex. A new
 * generation number silences whatever is being said. Who has no engine has no
 * voice, and nothing else changes. */
#include "platform/voice.h"

#include "core/text.h"

#include <SDL.h>
#include <espeak-ng/speak_lib.h>
#include <stdlib.h>
#include <string.h>

enum {
    QUEUE_LINES = 64,
    CHUNK_MS = 60,
    PUMPS_A_SECOND = 8,
    SLOWEST_WORDS = 80,
    FASTEST_WORDS = 450,
    HIGHEST_PITCH = 99
};

struct manner {
    int words_per_minute, pitch;
    char language[16];
};

struct voice {
    SDL_Thread *worker;
    SDL_mutex *lock;
    SDL_cond *wake;
    bool on, failed, quit, at_work;
    struct manner manner;
    char *queue[QUEUE_LINES];
    int first, count;
    unsigned generation; /* raised by each interrupt */
    unsigned speaking;   /* generation of the line in synthesis */
    short *samples;      /* waiting for voice_pump */
    size_t sample_count, sample_capacity;
    int rate; /* of the samples, told by the engine */
    bool hush; /* tell sound to drop what it still has */
};

/* espeak hands its samples to a plain callback; its user data is the voice. Not 0 ends the line. */
static int on_samples(short *samples, int count, espeak_EVENT *events) {
    struct voice *voice = events->user_data;
    int stop = 0;
    SDL_LockMutex(voice->lock);
    if (voice->speaking != voice->generation || voice->quit || !voice->on) {
        stop = 1;
    } else if (samples != NULL && count > 0) {
        size_t needed = voice->sample_count + (size_t)count;
        if (needed > voice->sample_capacity) {
            voice->sample_capacity = needed * 2;
            voice->samples = memory_resize(voice->samples, voice->sample_capacity, sizeof *voice->samples);
        }
        memcpy(voice->samples + voice->sample_count, samples, (size_t)count * sizeof *samples);
        voice->sample_count = needed;
    }
    SDL_UnlockMutex(voice->lock);
    return stop;
}

static char *next_line(struct voice *voice) {
    while (!voice->quit && voice->count == 0) {
        SDL_CondWait(voice->wake, voice->lock);
    }
    if (voice->quit) {
        return NULL;
    }
    char *line = voice->queue[voice->first];
    voice->first = (voice->first + 1) % QUEUE_LINES;
    voice->count--;
    voice->speaking = voice->generation;
    return line;
}

/* A language the engine does not have is spoken as English. */
static void take_manner(struct manner *now, const struct manner *wanted) {
    if (strcmp(now->language, wanted->language) != 0 && espeak_SetVoiceByName(wanted->language) != EE_OK) {
        (void)espeak_SetVoiceByName("en");
    }
    *now = *wanted;
    espeak_SetParameter(espeakRATE, now->words_per_minute, 0);
    espeak_SetParameter(espeakPITCH, now->pitch, 0);
}

static void empty_queue(struct voice *voice) {
    for (; voice->count > 0; voice->count--) {
        explicit_bzero(voice->queue[voice->first], strlen(voice->queue[voice->first]));
        free(voice->queue[voice->first]);
        voice->first = (voice->first + 1) % QUEUE_LINES;
    }
}

/* Opened once for the whole run and never closed: closing waits for a thread inside espeak-ng that can miss its call,
 * and then the game would never end. Returns the sample rate; not positive without an engine. */
static int open_engine(void) {
    static int rate = 0;
    if (rate == 0) {
        rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, CHUNK_MS, NULL, espeakINITIALIZE_DONT_EXIT);
        if (rate > 0) {
            espeak_SetSynthCallback(on_samples);
        }
    }
    return rate;
}

static int work(void *pointer) {
    struct voice *voice = pointer;
    struct manner now = {0};
    int rate = open_engine();
    SDL_LockMutex(voice->lock);
    voice->rate = rate;
    voice->failed = rate <= 0;
    if (voice->failed) {
        empty_queue(voice);
    }
    char *line;
    while ((line = next_line(voice)) != NULL) {
        struct manner wanted = voice->manner;
        voice->at_work = true;
        SDL_UnlockMutex(voice->lock);
        if (rate > 0) {
            take_manner(&now, &wanted);
            (void)espeak_Synth(line, strlen(line) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakENDPAUSE, NULL,
                               voice);
        }
        explicit_bzero(line, strlen(line)); /* it may be what somebody wrote */
        free(line);
        SDL_LockMutex(voice->lock);
        voice->at_work = false;
    }
    SDL_UnlockMutex(voice->lock);
    return 0;
}

struct voice *voice_create(void) {
    struct voice *voice = memory_get(1, sizeof *voice);
    voice->lock = SDL_CreateMutex();
    voice->wake = SDL_CreateCond();
    return voice;
}

static void fall_silent(struct voice *voice) {
    voice->generation++;
    voice->sample_count = 0;
    voice->hush = true;
    empty_queue(voice);
}

void voice_destroy(struct voice *voice) {
    if (voice == NULL) {
        return;
    }
    SDL_LockMutex(voice->lock);
    voice->quit = true;
    fall_silent(voice);
    SDL_CondSignal(voice->wake);
    SDL_UnlockMutex(voice->lock);
    SDL_WaitThread(voice->worker, NULL);
    free(voice->samples);
    SDL_DestroyCond(voice->wake);
    SDL_DestroyMutex(voice->lock);
    free(voice);
}

static int between(int value, int low, int high) {
    return value < low ? low : value > high ? high : value;
}

void voice_set(struct voice *voice, bool on, int words_per_minute, int pitch, const char *language) {
    if (voice == NULL) {
        return;
    }
    SDL_LockMutex(voice->lock);
    voice->on = on;
    voice->manner.words_per_minute = between(words_per_minute, SLOWEST_WORDS, FASTEST_WORDS);
    voice->manner.pitch = between(pitch, 0, HIGHEST_PITCH);
    utf8_copy(voice->manner.language, sizeof voice->manner.language, language == NULL ? "en" : language);
    if (!on) {
        fall_silent(voice);
    }
    SDL_UnlockMutex(voice->lock);
    if (on && voice->worker == NULL) {
        voice->worker = SDL_CreateThread(work, "voice", voice);
    }
}

void voice_say(struct voice *voice, const char *utf8, bool interrupt) {
    if (voice == NULL) {
        return;
    }
    SDL_LockMutex(voice->lock);
    if (interrupt) {
        fall_silent(voice);
    }
    bool can_speak = voice->on && !voice->failed && voice->count < QUEUE_LINES;
    if (can_speak && utf8 != NULL && utf8[0] != '\0') {
        voice->queue[(voice->first + voice->count) % QUEUE_LINES] = text_duplicate(utf8);
        voice->count++;
        SDL_CondSignal(voice->wake);
    }
    SDL_UnlockMutex(voice->lock);
}

bool voice_speaks(struct voice *voice, struct sound *sound) {
    if (voice == NULL) {
        return false;
    }
    SDL_LockMutex(voice->lock);
    bool speaks = voice->on && !voice->failed && (voice->count > 0 || voice->at_work || voice->sample_count > 0);
    SDL_UnlockMutex(voice->lock);
    return speaks || (sound != NULL && sound_voice_left(sound));
}

void voice_pump(struct voice *voice, struct sound *sound) {
    if (voice == NULL || sound == NULL) {
        return;
    }
    SDL_LockMutex(voice->lock);
    if (voice->hush) {
        sound_hush_voice(sound);
        voice->hush = false;
    }
    /* A sentence is synthesised at once, but resampling it at once would hold up the picture. */
    size_t most = (size_t)voice->rate / PUMPS_A_SECOND;
    size_t part = voice->sample_count < most ? voice->sample_count : most;
    if (part > 0) {
        sound_feed_voice(sound, voice->samples, part, voice->rate);
        voice->sample_count -= part;
        memmove(voice->samples, voice->samples + part, voice->sample_count * sizeof *voice->samples);
    }
    SDL_UnlockMutex(voice->lock);
}
