/* SDL_mixer chunks: two channels for loops that cross-fade, the rest for one-shots; the score (music.h) is mixed in
 * after them. A thread of its own opens the device and decodes, so nobody waits for either; until it is done the house
 * is silent. What the mixer's callback shares with the game is a few atomics, and one mutex round the voice. */
#include "platform/sound.h"

#include "core/text.h"
#include "platform/mood.h"
#include "platform/sound_mix.h"

#include <SDL.h>
#include <SDL_mixer.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    CHANNELS = 12,
    LOOP_CHANNELS = 2,
    BUFFER_FRAMES = 1024,
    SOUNDS_MAX = 64,
    TURNS_MAX = 4,
    NAME_MAX_BYTES = 32,
    LIST_BYTES_MAX = 16 * 1024,
    SOUND_BYTES_MAX = 8 * 1024 * 1024,
    VOICE_BYTES_MAX = SOUND_RATE * 4 * 60,
    FINE = 1000 /* atomics hold thousandths */
};

enum output_state { OUTPUT_OPENING, OUTPUT_OPEN, OUTPUT_NONE };

/* A line of sound/list.txt, in the order of decoding. */
struct listed {
    char name[NAME_MAX_BYTES];
    char piece[NAME_MAX_BYTES]; /* a loop's: what is played over it */
    Mix_Chunk *turns[TURNS_MAX]; /* played one after the other; the game's once ready */
    int turn_count;
    int next;
    SDL_atomic_t ready; /* so many turns */
    Uint32 last_played; /* tick; the same sound twice at once is only louder */
};

struct loop_channel {
    struct sound *sound;
    struct loop_sound shape; /* the callback's alone while the channel plays */
    SDL_atomic_t present;    /* wanted, or on its way out */
    SDL_atomic_t faded_out;  /* said by the callback */
    int index;               /* of the sound, -1 when free */
};

struct sound {
    struct reader reader;
    SDL_atomic_t device;
    SDL_atomic_t stop;
    SDL_Thread *loader;
    bool audio_started;
    struct listed list[SOUNDS_MAX]; /* the first so many are named */
    SDL_atomic_t listed;
    Uint32 tick;
    struct music *score; /* NULL: no sound at all */
    struct mood mood;
    float effects, music;
    bool volumes_changed;
    char wanted[64]; /* the loop asked for */
    struct loop_channel loops[LOOP_CHANNELS];
    SDL_atomic_t unease, voice_volume; /* in FINE parts */
    SDL_atomic_t mono;
    SDL_atomic_t beats;
    SDL_mutex *voice_lock;
    SDL_AudioStream *voice; /* guarded by voice_lock, as is its rate */
    int voice_rate;
    struct ducking ducking; /* the callback's alone */
};

static void shape_loop(int channel, void *stream, int length, void *pointer) {
    (void)channel;
    struct loop_channel *loop = pointer;
    bool present = SDL_AtomicGet(&loop->present) != 0;
    float unease = (float)SDL_AtomicGet(&loop->sound->unease) / (float)FINE;
    loop_shape(&loop->shape, stream, (size_t)length / 4, present, unease);
    if (!present && loop->shape.fade <= 0.0f) {
        SDL_AtomicSet(&loop->faded_out, 1);
    }
}

static void post_mix(void *pointer, Uint8 *stream, int length) {
    struct sound *sound = pointer;
    SDL_AtomicAdd(&sound->beats, 1);
    int16_t *mix = (int16_t *)(void *)stream;
    int16_t speech[2 * BUFFER_FRAMES];
    size_t frames = (size_t)length / 4;
    float volume = (float)SDL_AtomicGet(&sound->voice_volume) / (float)FINE;
    music_mix(sound->score, mix, frames);
    for (size_t done = 0; done < frames;) {
        size_t part = frames - done < BUFFER_FRAMES ? frames - done : BUFFER_FRAMES;
        SDL_LockMutex(sound->voice_lock);
        int got = sound->voice == NULL ? 0 : SDL_AudioStreamGet(sound->voice, speech, (int)part * 4);
        SDL_UnlockMutex(sound->voice_lock);
        mix_voice(&sound->ducking, mix + 2 * done, part, speech, got < 0 ? 0 : (size_t)got / 4, volume);
        done += part;
    }
    if (SDL_AtomicGet(&sound->mono) != 0) {
        mix_mono(mix, frames);
    }
}

static bool open_device(struct sound *sound) {
    bool ogg = (Mix_Init(MIX_INIT_OGG) & MIX_INIT_OGG) != 0;
    if (!ogg || Mix_OpenAudioDevice(SOUND_RATE, AUDIO_S16SYS, 2, BUFFER_FRAMES, NULL, 0) != 0) {
        Mix_Quit();
        return false;
    }
    Mix_AllocateChannels(CHANNELS);
    Mix_ReserveChannels(LOOP_CHANNELS);
    /* The first resampling stream costs SDL some milliseconds, which are well spent here. */
    SDL_FreeAudioStream(SDL_NewAudioStream(AUDIO_S16SYS, 1, 22050, AUDIO_S16SYS, 2, SOUND_RATE));
    Mix_SetPostMix(post_mix, sound);
    return true;
}

static Mix_Chunk *decode(struct sound *sound, const char *name) {
    char path[128];
    unsigned char *bytes = NULL;
    size_t count = 0;
    struct error err;
    SDL_snprintf(path, sizeof path, "sound/%s.ogg", name);
    if (!sound->reader.read(sound->reader.context, path, SOUND_BYTES_MAX, &bytes, &count, &err)) {
        return NULL;
    }
    SDL_RWops *in = SDL_RWFromConstMem(bytes, (int)count);
    Mix_Chunk *chunk = in == NULL ? NULL : Mix_LoadWAV_RW(in, 1);
    free(bytes);
    if (chunk != NULL) { /* a one-shot begins and ends in silence, so this changes only loops */
        loop_close((int16_t *)(void *)chunk->abuf, chunk->alen / 4);
    }
    return chunk;
}

static void read_list(struct sound *sound) {
    unsigned char *bytes = NULL;
    size_t count = 0;
    struct error err;
    if (!sound->reader.read(sound->reader.context, "sound/list.txt", LIST_BYTES_MAX, &bytes, &count, &err)) {
        return;
    }
    char *text = memory_get(count + 1, 1);
    memcpy(text, bytes, count);
    int listed = 0;
    for (char *rest = text, *line; listed < SOUNDS_MAX && (line = SDL_strtokr(rest, "\n", &rest)) != NULL;) {
        struct listed *entry = &sound->list[listed];
        char kind[8];
        int words = sscanf(line, "%7s %31s %31s", kind, entry->name, entry->piece);
        int turns = words == 3 && strcmp(kind, "effect") == 0 ? SDL_atoi(entry->piece) : 1;
        entry->turn_count = turns < 1 ? 1 : turns < TURNS_MAX ? turns : TURNS_MAX;
        listed += words >= 2 ? 1 : 0;
    }
    free(text);
    free(bytes);
    SDL_AtomicSet(&sound->listed, listed);
}

static void decode_turns(struct sound *sound, struct listed *entry) {
    for (int turn = 0; turn < entry->turn_count; turn++) {
        char name[NAME_MAX_BYTES + 8];
        if (turn == 0) {
            SDL_strlcpy(name, entry->name, sizeof name);
        } else {
            SDL_snprintf(name, sizeof name, "%s-%d", entry->name, turn + 1);
        }
        entry->turns[turn] = decode(sound, name);
        if (entry->turns[turn] == NULL) {
            return;
        }
        SDL_AtomicSet(&entry->ready, turn + 1);
    }
}

static int load(void *pointer) {
    struct sound *sound = pointer;
    if (!open_device(sound)) {
        SDL_AtomicSet(&sound->device, OUTPUT_NONE);
        return 0;
    }
    SDL_AtomicSet(&sound->device, OUTPUT_OPEN);
    /* Not before: the device's own thread would inherit it. */
    (void)SDL_SetThreadPriority(SDL_THREAD_PRIORITY_LOW);
    read_list(sound);
    int listed = SDL_AtomicGet(&sound->listed);
    for (int i = 0; i < listed && SDL_AtomicGet(&sound->stop) == 0; i++) {
        struct listed *entry = &sound->list[i];
        decode_turns(sound, entry);
    }
    return 0;
}

struct sound *sound_create(const struct reader *reader, bool mute) {
    struct sound *sound = memory_get(1, sizeof *sound);
    sound->reader = *reader;
    for (int i = 0; i < LOOP_CHANNELS; i++) {
        sound->loops[i].sound = sound;
        sound->loops[i].index = -1;
    }
    mood_begin(&sound->mood);
    sound_volumes(sound, 0.7f, 0.7f, 1.0f, false);
    sound->voice_lock = SDL_CreateMutex();
    /* SDL counts its subsystems without a lock, so this part is not for the thread. */
    sound->audio_started = !mute && SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
    if (sound->audio_started) {
        sound->score = music_create(reader);
        sound->loader = SDL_CreateThread(load, "sounds", sound);
    }
    if (sound->loader == NULL) {
        SDL_AtomicSet(&sound->device, OUTPUT_NONE);
    }
    return sound;
}

void sound_destroy(struct sound *sound) {
    if (sound == NULL) {
        return;
    }
    SDL_AtomicSet(&sound->stop, 1);
    SDL_WaitThread(sound->loader, NULL);
    if (SDL_AtomicGet(&sound->device) == OUTPUT_OPEN) {
        Mix_SetPostMix(NULL, NULL);
        Mix_HaltChannel(-1);
        for (int i = 0; i < SOUNDS_MAX; i++) {
            for (int turn = 0; turn < TURNS_MAX; turn++) {
                Mix_FreeChunk(sound->list[i].turns[turn]);
            }
        }
        Mix_CloseAudio();
        Mix_Quit();
    }
    music_destroy(sound->score);
    SDL_FreeAudioStream(sound->voice);
    SDL_DestroyMutex(sound->voice_lock);
    if (sound->audio_started) {
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    free(sound);
}

bool sound_available(const struct sound *sound) {
    return SDL_AtomicGet((SDL_atomic_t *)&sound->device) != OUTPUT_NONE;
}

unsigned sound_beats(const struct sound *sound) {
    SDL_atomic_t *beats = (SDL_atomic_t *)&sound->beats;
    return SDL_AtomicGet((SDL_atomic_t *)&sound->device) == OUTPUT_OPEN ? (unsigned)SDL_AtomicGet(beats) : 0u;
}

static bool is_open(struct sound *sound) {
    return SDL_AtomicGet(&sound->device) == OUTPUT_OPEN;
}

static float within_one(float value) {
    return value > 1.0f ? 1.0f : value > 0.0f ? value : 0.0f;
}

void sound_volumes(struct sound *sound, float effects, float music, float voice, bool mono) {
    sound->effects = within_one(effects);
    sound->music = within_one(music);
    sound->volumes_changed = true;
    SDL_AtomicSet(&sound->voice_volume, (int)(within_one(voice) * (float)FINE));
    SDL_AtomicSet(&sound->mono, mono ? 1 : 0);
}

static void apply_volumes(struct sound *sound) {
    for (int i = 0; i < CHANNELS && sound->volumes_changed; i++) {
        Mix_Volume(i, (int)((i < LOOP_CHANNELS ? sound->music : sound->effects) * (float)MIX_MAX_VOLUME));
    }
    sound->volumes_changed = false;
}

static int find(struct sound *sound, const char *name) {
    int listed = SDL_AtomicGet(&sound->listed);
    for (int i = 0; i < listed; i++) {
        if (strcmp(sound->list[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

static bool is_ready(struct sound *sound, int index) {
    return index >= 0 && SDL_AtomicGet(&sound->list[index].ready) != 0;
}

void sound_play(struct sound *sound, const struct cues *cues) {
    enum { APART_TICKS = 4 };
    SDL_AtomicSet(&sound->unease, (int)(within_one(cues->unease) * (float)FINE));
    if (!is_open(sound)) {
        return;
    }
    apply_volumes(sound);
    for (size_t i = 0; i < cues->count; i++) {
        mood_hear(&sound->mood, cues->names[i]);
        int index = find(sound, cues->names[i]);
        struct listed *entry = &sound->list[index < 0 ? 0 : index];
        if (!is_ready(sound, index) || sound->tick - entry->last_played < APART_TICKS) {
            continue;
        }
        entry->last_played = sound->tick;
        entry->next = entry->next < SDL_AtomicGet(&entry->ready) ? entry->next : 0;
        (void)Mix_PlayChannel(-1, entry->turns[entry->next++], 0); /* none free: it goes unheard */
    }
}

void sound_room(struct sound *sound, const char *loop) {
    SDL_strlcpy(sound->wanted, loop == NULL ? "" : loop, sizeof sound->wanted);
}

static void free_faded(struct sound *sound) {
    for (int i = 0; i < LOOP_CHANNELS; i++) {
        struct loop_channel *loop = &sound->loops[i];
        if (loop->index >= 0 && SDL_AtomicGet(&loop->faded_out) != 0 && SDL_AtomicGet(&loop->present) == 0) {
            Mix_HaltChannel(i);
            loop->index = -1;
        }
    }
}

static void start_loop(struct sound *sound, int index) {
    for (int i = 0; i < LOOP_CHANNELS; i++) {
        struct loop_channel *loop = &sound->loops[i];
        if (loop->index < 0) {
            loop->index = index;
            loop->shape = (struct loop_sound){.unease = (float)SDL_AtomicGet(&sound->unease) / (float)FINE};
            SDL_AtomicSet(&loop->faded_out, 0);
            SDL_AtomicSet(&loop->present, 1);
            Mix_Volume(i, 0); /* an effect can only join what plays: until then, not a sample is heard */
            if (Mix_PlayChannel(i, sound->list[index].turns[0], -1) != i ||
                Mix_RegisterEffect(i, shape_loop, NULL, loop) == 0) {
                Mix_HaltChannel(i);
                loop->index = -1;
            }
            sound->volumes_changed = true;
            apply_volumes(sound);
            return;
        }
    }
}

/* The loop says which piece; with the music turned off nothing is decoded. */
static void follow_with_music(struct sound *sound, int loop) {
    float unease = (float)SDL_AtomicGet(&sound->unease) / (float)FINE;
    bool heard = loop >= 0 && sound->music > 0.0f;
    mood_tick(&sound->mood);
    music_set_mood(sound->score, mood_of(&sound->mood, sound->music, unease));
    music_want(sound->score, heard ? sound->list[loop].piece : "");
}

void sound_tick(struct sound *sound) {
    sound->tick++;
    if (!is_open(sound)) {
        return;
    }
    apply_volumes(sound);
    free_faded(sound);
    int wanted = find(sound, sound->wanted);
    follow_with_music(sound, wanted);
    bool there = false;
    if (wanted >= 0 && !is_ready(sound, wanted)) {
        return; /* what plays goes on until the next is decoded */
    }
    for (int i = 0; i < LOOP_CHANNELS; i++) {
        struct loop_channel *loop = &sound->loops[i];
        bool same = loop->index >= 0 && loop->index == wanted;
        there |= same;
        if (SDL_AtomicSet(&loop->present, same ? 1 : 0) != (same ? 1 : 0)) {
            SDL_AtomicSet(&loop->faded_out, 0); /* said about the turn before */
        }
    }
    if (wanted >= 0 && !there) {
        start_loop(sound, wanted);
    }
}

void sound_feed_voice(struct sound *sound, const short *samples, size_t count, int rate) {
    if (!is_open(sound) || count == 0 || rate <= 0) {
        return;
    }
    SDL_LockMutex(sound->voice_lock);
    if (sound->voice == NULL || rate != sound->voice_rate) {
        SDL_FreeAudioStream(sound->voice);
        sound->voice = SDL_NewAudioStream(AUDIO_S16SYS, 1, rate, AUDIO_S16SYS, 2, SOUND_RATE);
        sound->voice_rate = rate;
    }
    if (sound->voice != NULL && SDL_AudioStreamAvailable(sound->voice) < VOICE_BYTES_MAX) {
        (void)SDL_AudioStreamPut(sound->voice, samples, (int)(count * sizeof *samples));
    }
    SDL_UnlockMutex(sound->voice_lock);
}

void sound_hush_voice(struct sound *sound) {
    SDL_LockMutex(sound->voice_lock);
    if (sound->voice != NULL) {
        SDL_AudioStreamClear(sound->voice);
    }
    SDL_UnlockMutex(sound->voice_lock);
}

bool sound_voice_left(struct sound *sound) {
    SDL_LockMutex(sound->voice_lock);
    bool left = sound_available(sound) && sound->voice != NULL && SDL_AudioStreamAvailable(sound->voice) > 0;
    SDL_UnlockMutex(sound->voice_lock);
    return left;
}
