/* One writer (the decoding thread) and one reader (the mixer's callback) share a
 * ring and a few atomics. A piece changes in turns: the callback fades out and
 * says so, the thread then opens the next one; so the ring is never emptied
 * under the callback's hands. */
#include "platform/music.h"

#include "core/text.h"
#include "platform/sound_mix.h"

#include <SDL.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <vorbis/vorbisfile.h>

enum {
    RING_FRAMES = 16384, /* a power of two; 340 ms */
    PART_FRAMES = 1024,
    STEM_BYTES_MAX = 4 * 1024 * 1024,
    SLEEP_MS = 20,
    PIECES_MAX = 8,
    CHANGING = -1,
    FINE = 1000 /* atomics hold thousandths */
};

#define MOOD_SECONDS 1.1f
#define PRESENCE_SECONDS 2.2f
#define THINNED 0.55f    /* of the base that unease takes away */
#define SWELL_DEPTH 0.3f /* of the base that the breath takes away when it is out */

static const char *const stem_names[MUSIC_STEMS] = {"base", "warmth", "unease"};

struct stem {
    unsigned char *bytes; /* owned, the Ogg as it stands in the archive */
    size_t count, at;
    OggVorbis_File file;
    bool open;
};

struct music {
    struct reader reader;
    SDL_Thread *thread;
    SDL_sem *wake;
    SDL_atomic_t stop;
    char pieces[PIECES_MAX][32]; /* written before its number is handed on, and never again */
    int piece_count;             /* the game's */
    SDL_atomic_t wanted;         /* 0 silence, otherwise a piece's number from 1 */
    SDL_atomic_t playing;        /* the thread's: what the ring holds, or CHANGING */
    SDL_atomic_t silent;         /* the callback's: it takes nothing from the ring */
    SDL_atomic_t head, tail;     /* frames written and read, wrapping */
    SDL_atomic_t mood[4];
    struct music_level level; /* the callback's */
    struct stem stems[MUSIC_STEMS]; /* the thread's */
    int16_t ring[RING_FRAMES * MUSIC_CHANNELS];
};

static float towards(float now, float wanted, float step) {
    return now + (wanted - now) * step;
}

void music_weigh(struct music_level *level, const struct music_mood *mood, bool present, const int16_t *stems,
                 size_t frames, int16_t *mix) {
    const float wanted[MUSIC_STEMS] = {
        (1.0f - THINNED * mood->unease) * (1.0f - SWELL_DEPTH * (1.0f - mood->swell)),
        mood->warmth * (1.0f - 0.8f * mood->unease),
        mood->unease,
    };
    const float step = 1.0f / (MOOD_SECONDS * (float)SOUND_RATE);
    const float fade = 1.0f / (PRESENCE_SECONDS * (float)SOUND_RATE);
    for (size_t i = 0; i < frames; i++) {
        level->presence += present ? fade : -fade;
        level->presence = fminf(fmaxf(level->presence, 0.0f), 1.0f);
        float side[2] = {0.0f, 0.0f};
        for (int stem = 0; stem < MUSIC_STEMS; stem++) {
            level->gain[stem] = towards(level->gain[stem], wanted[stem] * mood->volume, step);
            side[0] += level->gain[stem] * (float)stems[i * MUSIC_CHANNELS + 2 * (size_t)stem];
            side[1] += level->gain[stem] * (float)stems[i * MUSIC_CHANNELS + 2 * (size_t)stem + 1];
        }
        float eased = level->presence * level->presence * (3.0f - 2.0f * level->presence);
        for (size_t k = 0; k < 2; k++) {
            float sum = (float)mix[2 * i + k] + side[k] * eased;
            mix[2 * i + k] = (int16_t)lrintf(fminf(fmaxf(sum, -32768.0f), 32767.0f));
        }
    }
}

/* ---- the decoding thread ------------------------------------------------------------------ */

static size_t read_bytes(void *out, size_t size, size_t count, void *pointer) {
    struct stem *stem = pointer;
    size_t left = stem->count - stem->at;
    size_t bytes = size * count < left ? size * count : left;
    memcpy(out, stem->bytes + stem->at, bytes);
    stem->at += bytes;
    return size == 0 ? 0 : bytes / size;
}

static int seek_bytes(void *pointer, ogg_int64_t offset, int whence) {
    struct stem *stem = pointer;
    ogg_int64_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (ogg_int64_t)stem->at : (ogg_int64_t)stem->count;
    ogg_int64_t to = from + offset;
    if (to < 0 || to > (ogg_int64_t)stem->count) {
        return -1;
    }
    stem->at = (size_t)to;
    return 0;
}

static long tell_bytes(void *pointer) {
    return (long)((struct stem *)pointer)->at;
}

static void close_stems(struct music *music) {
    for (int i = 0; i < MUSIC_STEMS; i++) {
        struct stem *stem = &music->stems[i];
        if (stem->open) {
            ov_clear(&stem->file);
        }
        free(stem->bytes);
        stem->bytes = NULL;
        stem->count = stem->at = 0;
        stem->open = false;
    }
}

static bool open_stem(struct music *music, const char *piece, int index) {
    struct stem *stem = &music->stems[index];
    char path[96];
    struct error err;
    SDL_snprintf(path, sizeof path, "sound/%s-%s.ogg", piece, stem_names[index]);
    unsigned char *bytes = NULL;
    if (!music->reader.read(music->reader.context, path, STEM_BYTES_MAX, &bytes, &stem->count, &err)) {
        return false;
    }
    stem->bytes = bytes;
    const ov_callbacks calls = {read_bytes, seek_bytes, NULL, tell_bytes};
    stem->open = ov_open_callbacks(stem, &stem->file, NULL, 0, calls) == 0;
    const vorbis_info *info = stem->open ? ov_info(&stem->file, -1) : NULL;
    return info != NULL && info->channels == 2 && info->rate == SOUND_RATE && ov_pcm_total(&stem->file, -1) > 0;
}

static bool open_piece(struct music *music, const char *piece) {
    for (int i = 0; i < MUSIC_STEMS; i++) {
        if (!open_stem(music, piece, i)) {
            close_stems(music);
            return false;
        }
    }
    ogg_int64_t length = ov_pcm_total(&music->stems[0].file, -1);
    bool same = ov_pcm_total(&music->stems[1].file, -1) == length && ov_pcm_total(&music->stems[2].file, -1) == length;
    if (!same) { /* stems that do not go round together would drift apart */
        close_stems(music);
    }
    return same;
}

/* So many frames of one stem into its two channels of the part; false: it cannot be decoded. */
static bool decode(struct stem *stem, size_t frames, int16_t *part, size_t channel) {
    int16_t pcm[2 * PART_FRAMES];
    size_t done = 0;
    bool began_again = false;
    while (done < frames) {
        int section = 0;
        long got = ov_read(&stem->file, (char *)pcm, (int)((frames - done) * sizeof *pcm * 2),
                           SDL_BYTEORDER == SDL_BIG_ENDIAN, 2, 1, &section);
        if (got < 0 || (got == 0 && (began_again || ov_pcm_seek(&stem->file, 0) != 0))) {
            return false;
        }
        began_again = got == 0;
        for (size_t i = 0; i < (size_t)got / 4; i++) {
            part[(done + i) * MUSIC_CHANNELS + channel] = pcm[2 * i];
            part[(done + i) * MUSIC_CHANNELS + channel + 1] = pcm[2 * i + 1];
        }
        done += (size_t)got / 4;
    }
    return true;
}

static bool fill_ring(struct music *music) {
    unsigned head = (unsigned)SDL_AtomicGet(&music->head);
    while (head - (unsigned)SDL_AtomicGet(&music->tail) + PART_FRAMES <= RING_FRAMES) {
        int16_t *part = music->ring + (size_t)(head % RING_FRAMES) * MUSIC_CHANNELS; /* parts never straddle the end */
        for (int i = 0; i < MUSIC_STEMS; i++) {
            if (!decode(&music->stems[i], PART_FRAMES, part, 2 * (size_t)i)) {
                return false;
            }
        }
        head += PART_FRAMES;
        SDL_AtomicSet(&music->head, (int)head);
    }
    return true;
}

/* Only while the callback is silent. It says that it no longer is before it looks whether a change is on its way, and
 * here it is the other way round: so never do both go on. */
static void change_piece(struct music *music, int playing, int wanted) {
    SDL_AtomicSet(&music->playing, CHANGING);
    if (SDL_AtomicGet(&music->silent) == 0) {
        SDL_AtomicSet(&music->playing, playing);
        return;
    }
    close_stems(music);
    SDL_AtomicSet(&music->head, 0);
    SDL_AtomicSet(&music->tail, 0);
    if (wanted > 0 && open_piece(music, music->pieces[wanted - 1])) {
        (void)fill_ring(music);
    }
    SDL_AtomicSet(&music->playing, wanted);
}

static int run(void *pointer) {
    struct music *music = pointer;
    (void)SDL_SetThreadPriority(SDL_THREAD_PRIORITY_LOW);
    while (SDL_AtomicGet(&music->stop) == 0) {
        int wanted = SDL_AtomicGet(&music->wanted);
        int playing = SDL_AtomicGet(&music->playing);
        if (wanted != playing) {
            if (SDL_AtomicGet(&music->silent) != 0) {
                change_piece(music, playing, wanted);
            }
        } else if (music->stems[0].open && !fill_ring(music)) {
            close_stems(music); /* what is in the ring is played, then it is quiet */
        }
        if (wanted == 0 && SDL_AtomicGet(&music->playing) == 0) {
            SDL_SemWait(music->wake);
        } else {
            SDL_SemWaitTimeout(music->wake, SLEEP_MS);
        }
    }
    close_stems(music);
    return 0;
}

/* ---- the game's thread and the mixer's ---------------------------------------------------- */

struct music *music_create(const struct reader *reader) {
    struct music *music = memory_get(1, sizeof *music);
    music->reader = *reader;
    SDL_AtomicSet(&music->silent, 1);
    music->wake = SDL_CreateSemaphore(0);
    music->thread = SDL_CreateThread(run, "music", music);
    return music;
}

void music_destroy(struct music *music) {
    if (music == NULL) {
        return;
    }
    SDL_AtomicSet(&music->stop, 1);
    SDL_SemPost(music->wake);
    SDL_WaitThread(music->thread, NULL);
    SDL_DestroySemaphore(music->wake);
    free(music);
}

static int number_of(struct music *music, const char *piece) {
    for (int i = 0; i < music->piece_count; i++) {
        if (strcmp(music->pieces[i], piece) == 0) {
            return i + 1;
        }
    }
    if (music->piece_count == PIECES_MAX) {
        return 0;
    }
    SDL_strlcpy(music->pieces[music->piece_count], piece, sizeof music->pieces[0]);
    return ++music->piece_count;
}

void music_want(struct music *music, const char *piece) {
    int number = piece == NULL || piece[0] == '\0' ? 0 : number_of(music, piece);
    if (SDL_AtomicSet(&music->wanted, number) != number) {
        SDL_SemPost(music->wake);
    }
}

void music_set_mood(struct music *music, struct music_mood mood) {
    const float parts[4] = {mood.volume, mood.warmth, mood.unease, mood.swell};
    for (int i = 0; i < 4; i++) {
        SDL_AtomicSet(&music->mood[i], (int)lrintf(parts[i] * (float)FINE));
    }
}

static float mood_part(struct music *music, int index) {
    return (float)SDL_AtomicGet(&music->mood[index]) / (float)FINE;
}

void music_mix(struct music *music, int16_t *mix, size_t frames) {
    SDL_AtomicSet(&music->silent, 0);
    int playing = SDL_AtomicGet(&music->playing);
    bool present = playing > 0 && playing == SDL_AtomicGet(&music->wanted);
    if (playing == CHANGING || (!present && music->level.presence <= 0.0f)) {
        SDL_AtomicSet(&music->silent, 1);
        return;
    }
    struct music_mood mood = {mood_part(music, 0), mood_part(music, 1), mood_part(music, 2), mood_part(music, 3)};
    unsigned tail = (unsigned)SDL_AtomicGet(&music->tail);
    size_t there = (unsigned)SDL_AtomicGet(&music->head) - tail;
    size_t take = frames < there ? frames : there; /* a late decoder is a short silence */
    if (take == 0) {
        music->level.presence = present ? music->level.presence : 0.0f;
    }
    while (take > 0) {
        size_t at = tail % RING_FRAMES;
        size_t part = take < RING_FRAMES - at ? take : RING_FRAMES - at;
        music_weigh(&music->level, &mood, present, music->ring + at * MUSIC_CHANNELS, part, mix);
        mix += 2 * part;
        tail += (unsigned)part;
        take -= part;
    }
    SDL_AtomicSet(&music->tail, (int)tail);
}
