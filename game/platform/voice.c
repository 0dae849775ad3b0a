/* One worker thread owns espeak-ng, which is not made for several. Lines go in
 * by a small queue, samples come out by a buffer; both under one mutex. A new
 * generation number silences whatever is being said. */
#include "platform/voice.h"

#include "core/text.h"

#include <SDL.h>
#include <errno.h>
#include <espeak-ng/speak_lib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { QUEUE_LINES = 64, VOICE_RATE = 22050 };

struct voice {
    SDL_Thread *worker;
    SDL_mutex *lock;
    SDL_cond *wake;
    bool on, failed, quit;
    int words_per_minute, pitch;
    char language[16];
    char *queue[QUEUE_LINES];
    int first, count;
    unsigned generation;      /* raised by each interrupt */
    unsigned speaking;        /* generation of the line in synthesis */
    short *samples;           /* waiting for voice_pump */
    size_t sample_count, sample_capacity;
    bool hush;                /* tell sound to drop what it still has */
};

/* espeak hands its samples to a plain callback; its user data is the voice. */
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

static bool open_engine(const struct voice *voice) {
    if (espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 100, NULL, espeakINITIALIZE_DONT_EXIT) != VOICE_RATE) {
        return false;
    }
    espeak_SetSynthCallback(on_samples);
    return espeak_SetVoiceByName(voice->language) == EE_OK || espeak_SetVoiceByName("en") == EE_OK;
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

static int work(void *pointer) {
    struct voice *voice = pointer;
    bool opened = open_engine(voice);
    SDL_LockMutex(voice->lock);
    voice->failed = !opened;
    while (!voice->quit) {
        char *line = next_line(voice);
        if (line == NULL) {
            break;
        }
        int words = voice->words_per_minute;
        int pitch = voice->pitch;
        SDL_UnlockMutex(voice->lock);
        if (opened) {
            espeak_SetParameter(espeakRATE, words, 0);
            espeak_SetParameter(espeakPITCH, pitch, 0);
            espeak_Synth(line, strlen(line) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakENDPAUSE, NULL, voice);
        }
        free(line);
        SDL_LockMutex(voice->lock);
    }
    SDL_UnlockMutex(voice->lock);
    if (opened) {
        espeak_Terminate();
    }
    return 0;
}

struct voice *voice_create(void) {
    struct voice *voice = memory_get(1, sizeof *voice);
    voice->lock = SDL_CreateMutex();
    voice->wake = SDL_CreateCond();
    return voice;
}

static void empty_queue(struct voice *voice) {
    for (; voice->count > 0; voice->count--) {
        free(voice->queue[voice->first]);
        voice->first = (voice->first + 1) % QUEUE_LINES;
    }
}

void voice_destroy(struct voice *voice) {
    if (voice == NULL) {
        return;
    }
    SDL_LockMutex(voice->lock);
    voice->quit = true;
    voice->generation++;
    SDL_CondSignal(voice->wake);
    SDL_UnlockMutex(voice->lock);
    if (voice->worker != NULL) {
        SDL_WaitThread(voice->worker, NULL);
    }
    empty_queue(voice);
    free(voice->samples);
    SDL_DestroyCond(voice->wake);
    SDL_DestroyMutex(voice->lock);
    free(voice);
}

void voice_set(struct voice *voice, bool on, int words_per_minute, int pitch, const char *language) {
    SDL_LockMutex(voice->lock);
    voice->on = on;
    voice->words_per_minute = words_per_minute;
    voice->pitch = pitch;
    utf8_copy(voice->language, sizeof voice->language, language);
    if (!on) {
        voice->generation++;
        voice->sample_count = 0;
        voice->hush = true;
        empty_queue(voice);
    }
    SDL_UnlockMutex(voice->lock);
    if (on && voice->worker == NULL) {
        voice->worker = SDL_CreateThread(work, "voice", voice);
    }
}

void voice_say(struct voice *voice, const char *utf8, bool interrupt) {
    SDL_LockMutex(voice->lock);
    if (interrupt) {
        voice->generation++;
        voice->sample_count = 0;
        voice->hush = true;
        empty_queue(voice);
    }
    if (voice->on && !voice->failed && voice->count < QUEUE_LINES) {
        voice->queue[(voice->first + voice->count) % QUEUE_LINES] = text_duplicate(utf8);
        voice->count++;
        SDL_CondSignal(voice->wake);
    }
    SDL_UnlockMutex(voice->lock);
}

void voice_pump(struct voice *voice, struct sound *sound) {
    SDL_LockMutex(voice->lock);
    if (voice->hush) {
        sound_hush_voice(sound);
        voice->hush = false;
    }
    if (voice->sample_count > 0) {
        sound_feed_voice(sound, voice->samples, voice->sample_count, VOICE_RATE);
        voice->sample_count = 0;
    }
    SDL_UnlockMutex(voice->lock);
}

struct text_out {
    FILE *stream;
    bool owned;
};

bool text_out_open(struct text_out **out, const char *path, struct error *err) {
    FILE *stream = strcmp(path, "-") == 0 ? stdout : fopen(path, "w");
    if (stream == NULL) {
        return error_set(err, "%s: cannot be written: %s", path, strerror(errno));
    }
    signal(SIGPIPE, SIG_IGN);
    *out = memory_get(1, sizeof **out);
    **out = (struct text_out){stream, stream != stdout};
    return true;
}

void text_out_line(struct text_out *out, const char *utf8) {
    if (out == NULL || out->stream == NULL) {
        return;
    }
    bool fine = fputs(utf8, out->stream) >= 0 && fputc('\n', out->stream) != EOF && fflush(out->stream) == 0;
    if (!fine) {
        if (out->owned) {
            fclose(out->stream);
        }
        out->stream = NULL;
    }
}

void text_out_close(struct text_out *out) {
    if (out != NULL && out->stream != NULL && out->owned) {
        fclose(out->stream);
    }
    free(out);
}
