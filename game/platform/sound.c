/* SDL_mixer chunks: two channels for loops that cross-fade, the rest for
 * one-shots. Voice, ducking and mono happen in the post-mix hook; what it shares
 * with the game is a few atomics and one mutex. */
#include "platform/sound.h"

#include "core/text.h"

#include <SDL.h>
#include <SDL_mixer.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    RATE = 48000,
    CHANNELS = 12,
    LOOP_CHANNELS = 2,
    FADE_MS = 1600,
    SOUND_BYTES_MAX = 8 * 1024 * 1024,
    VOICE_BYTES_MAX = RATE * 4 * 60,
    DUCK_STEPS = 256
};

struct named {
    const char *name;
    bool loop;
    Mix_Chunk *chunk;
    SDL_atomic_t ready;
};

static const struct {
    const char *name;
    bool loop;
} catalogue[] = {
    {"room-tone", true}, {"hearth", true},     {"rain", true},        {"page", false},  {"press", false},
    {"catch", false},    {"wing", false},      {"chime", false},      {"warm", false},  {"breath-in", false},
    {"breath-out", false}, {"latch", false},   {"critic", false},     {"pause", false}, {"stone", false},
    {"step", false},
};

enum { SOUNDS = sizeof catalogue / sizeof *catalogue };

struct sound {
    struct reader reader;
    bool open;
    SDL_Thread *loader;
    SDL_atomic_t stop;
    struct named sounds[SOUNDS];
    float effects, music;
    char wanted[64];   /* the loop asked for */
    int loop_channel;  /* 0 or 1: the one that plays `playing` */
    int playing;       /* index of the loop that plays, -1 none */
    SDL_atomic_t unease; /* 0..1000, read by the loop's effect */
    float unease_now;
    SDL_atomic_t voice_volume; /* 0..256 */
    SDL_atomic_t mono;
    SDL_AudioStream *voice; /* guarded by voice_lock */
    SDL_mutex *voice_lock;
    int duck;               /* post-mix only: 0 open .. DUCK_STEPS ducked */
    float low[LOOP_CHANNELS][2]; /* the effect's filter memory */
    struct loop_effect {
        struct sound *sound;
        int channel;
    } effect[LOOP_CHANNELS];
};

static int load_all(void *pointer) {
    struct sound *sound = pointer;
    for (int i = 0; i < SOUNDS && SDL_AtomicGet(&sound->stop) == 0; i++) {
        char path[128];
        unsigned char *bytes = NULL;
        size_t count = 0;
        struct error err;
        SDL_snprintf(path, sizeof path, "sound/%s.ogg", sound->sounds[i].name);
        if (!sound->reader.read(sound->reader.context, path, SOUND_BYTES_MAX, &bytes, &count, &err)) {
            continue;
        }
        SDL_RWops *in = SDL_RWFromConstMem(bytes, (int)count);
        sound->sounds[i].chunk = in == NULL ? NULL : Mix_LoadWAV_RW(in, 1);
        free(bytes);
        if (sound->sounds[i].chunk != NULL) {
            SDL_AtomicSet(&sound->sounds[i].ready, 1);
        }
    }
    return 0;
}

/* A one-pole low-pass whose corner falls as the room closes in. */
static void dull(int channel, void *stream, int length, void *pointer) {
    (void)channel;
    struct loop_effect *effect = pointer;
    struct sound *sound = effect->sound;
    float unease = (float)SDL_AtomicGet(&sound->unease) / 1000.0f;
    float open = 1.0f - 0.94f * unease;
    float gain = 1.0f - 0.45f * unease;
    float *low = sound->low[effect->channel];
    Sint16 *samples = stream;
    for (int i = 0; i + 1 < length / 2; i += 2) {
        for (int side = 0; side < 2; side++) {
            low[side] += open * ((float)samples[i + side] - low[side]);
            samples[i + side] = (Sint16)(low[side] * gain);
        }
    }
}

static Sint16 clamp(int value) {
    return (Sint16)(value > 32767 ? 32767 : value < -32768 ? -32768 : value);
}

static void post_mix(void *pointer, Uint8 *stream, int length) {
    struct sound *sound = pointer;
    Sint16 *mix = (Sint16 *)(void *)stream;
    int count = length / 2;
    Sint16 speech[1024];
    int volume = SDL_AtomicGet(&sound->voice_volume);
    bool mono = SDL_AtomicGet(&sound->mono) != 0;
    for (int done = 0; done < count;) {
        int part = count - done < 1024 ? count - done : 1024;
        SDL_LockMutex(sound->voice_lock);
        int got = SDL_AudioStreamGet(sound->voice, speech, part * 2);
        SDL_UnlockMutex(sound->voice_lock);
        got = got < 0 ? 0 : got / 2;
        for (int i = 0; i < part; i++) {
            bool speaks = i < got;
            sound->duck += speaks && sound->duck < DUCK_STEPS * 16 ? 1 : !speaks && sound->duck > 0 ? -1 : 0;
            int back = 256 - (sound->duck / 16) * 150 / DUCK_STEPS;
            int value = mix[done + i] * back / 256 + (speaks ? speech[i] * volume / 256 : 0);
            mix[done + i] = clamp(value);
        }
        done += part;
    }
    for (int i = 0; mono && i + 1 < count; i += 2) {
        Sint16 both = (Sint16)((mix[i] + mix[i + 1]) / 2);
        mix[i] = mix[i + 1] = both;
    }
}

static bool open_device(struct sound *sound) {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
        return false;
    }
    if ((Mix_Init(MIX_INIT_OGG) & MIX_INIT_OGG) == 0 ||
        Mix_OpenAudioDevice(RATE, AUDIO_S16SYS, 2, 1024, NULL, 0) != 0) {
        Mix_Quit();
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return false;
    }
    Mix_AllocateChannels(CHANNELS);
    Mix_ReserveChannels(LOOP_CHANNELS);
    sound->voice = SDL_NewAudioStream(AUDIO_S16SYS, 1, 22050, AUDIO_S16SYS, 2, RATE);
    sound->voice_lock = SDL_CreateMutex();
    Mix_SetPostMix(post_mix, sound);
    return sound->voice != NULL;
}

struct sound *sound_create(const struct reader *reader, bool mute) {
    struct sound *sound = memory_get(1, sizeof *sound);
    sound->reader = *reader;
    sound->playing = -1;
    sound->effects = sound->music = 0.7f;
    SDL_AtomicSet(&sound->voice_volume, 256);
    for (int i = 0; i < SOUNDS; i++) {
        sound->sounds[i].name = catalogue[i].name;
        sound->sounds[i].loop = catalogue[i].loop;
    }
    for (int i = 0; i < LOOP_CHANNELS; i++) {
        sound->effect[i] = (struct loop_effect){sound, i};
    }
    sound->open = !mute && open_device(sound);
    if (sound->open) {
        sound->loader = SDL_CreateThread(load_all, "sounds", sound);
    }
    return sound;
}

void sound_destroy(struct sound *sound) {
    if (sound == NULL) {
        return;
    }
    if (sound->open) {
        SDL_AtomicSet(&sound->stop, 1);
        SDL_WaitThread(sound->loader, NULL);
        Mix_SetPostMix(NULL, NULL);
        Mix_HaltChannel(-1);
        for (int i = 0; i < SOUNDS; i++) {
            Mix_FreeChunk(sound->sounds[i].chunk);
        }
        Mix_CloseAudio();
        Mix_Quit();
        SDL_FreeAudioStream(sound->voice);
        SDL_DestroyMutex(sound->voice_lock);
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    free(sound);
}

bool sound_available(const struct sound *sound) {
    return sound->open;
}

void sound_volumes(struct sound *sound, float effects, float music, float voice, bool mono) {
    sound->effects = effects;
    sound->music = music;
    SDL_AtomicSet(&sound->voice_volume, (int)(voice * 256.0f));
    SDL_AtomicSet(&sound->mono, mono ? 1 : 0);
    if (sound->open) {
        Mix_Volume(0, (int)(music * MIX_MAX_VOLUME));
        Mix_Volume(1, (int)(music * MIX_MAX_VOLUME));
    }
}

static int find(const struct sound *sound, const char *name) {
    for (int i = 0; i < SOUNDS; i++) {
        if (strcmp(sound->sounds[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

static Mix_Chunk *ready(struct sound *sound, int index) {
    return index >= 0 && SDL_AtomicGet(&sound->sounds[index].ready) != 0 ? sound->sounds[index].chunk : NULL;
}

void sound_play(struct sound *sound, const struct cues *cues) {
    sound->unease_now += (cues->unease - sound->unease_now) * 0.05f;
    SDL_AtomicSet(&sound->unease, (int)(sound->unease_now * 1000.0f));
    for (size_t i = 0; sound->open && i < cues->count; i++) {
        Mix_Chunk *chunk = ready(sound, find(sound, cues->names[i]));
        int channel = chunk == NULL ? -1 : Mix_PlayChannel(-1, chunk, 0);
        if (channel >= 0) {
            Mix_Volume(channel, (int)(sound->effects * MIX_MAX_VOLUME));
        }
    }
}

void sound_room(struct sound *sound, const char *loop) {
    SDL_strlcpy(sound->wanted, loop == NULL ? "" : loop, sizeof sound->wanted);
}

void sound_tick(struct sound *sound) {
    if (!sound->open) {
        return;
    }
    int index = find(sound, sound->wanted);
    Mix_Chunk *chunk = ready(sound, index);
    if (index == sound->playing || (index >= 0 && chunk == NULL)) {
        return;
    }
    Mix_FadeOutChannel(sound->loop_channel, FADE_MS);
    sound->loop_channel = 1 - sound->loop_channel;
    sound->playing = index;
    if (chunk != NULL) {
        Mix_HaltChannel(sound->loop_channel);
        Mix_UnregisterAllEffects(sound->loop_channel);
        Mix_RegisterEffect(sound->loop_channel, dull, NULL, &sound->effect[sound->loop_channel]);
        Mix_FadeInChannel(sound->loop_channel, chunk, -1, FADE_MS);
        Mix_Volume(sound->loop_channel, (int)(sound->music * MIX_MAX_VOLUME));
    }
}

void sound_feed_voice(struct sound *sound, const short *samples, size_t count, int rate) {
    if (!sound->open || rate != 22050) {
        return;
    }
    SDL_LockMutex(sound->voice_lock);
    if (SDL_AudioStreamAvailable(sound->voice) < VOICE_BYTES_MAX) {
        SDL_AudioStreamPut(sound->voice, samples, (int)(count * sizeof *samples));
    }
    SDL_UnlockMutex(sound->voice_lock);
}

void sound_hush_voice(struct sound *sound) {
    if (sound->open) {
        SDL_LockMutex(sound->voice_lock);
        SDL_AudioStreamClear(sound->voice);
        SDL_UnlockMutex(sound->voice_lock);
    }
}
