/* soak HOURS [CONFIG]: visitors come and go in a kiosk for so many hours of its own time, as fast as this machine can,
 * and memory, handles and frames are sampled and printed. Memory and handles may not grow. It draws what people would
 * see at some of the ticks, so that pictures and type are soaked too. Exit 0 or 1. */
#include "kiosk/corner.h"
#include "platform/clock.h"
#include "screen/bot.h"

#include <stddef.h>

#ifdef __SANITIZE_ADDRESS__
size_t __sanitizer_get_current_allocated_bytes(void); /* its header comes with another compiler */
#define SANITIZED true /* it keeps what was given back for a while: only what is allocated can be judged */
#else
#define SANITIZED false
#endif

#include <dirent.h>
#include <malloc.h>
#include <unistd.h>

enum {
    HOUR_MINUTES = 60,
    MINUTE_TICKS = 60 * TICKS_PER_SECOND,
    DRAWN_EVERY = 600,     /* ticks */
    SAMPLES_MAX = 4096,
    FRAMES_MAX = 200000,
    PAUSE_MOST_MINUTES = 24,
    GROWTH_MOST_PERCENT = 1
};

struct sample {
    int minute;
    long resident_kib, heap_kib;
    int handles;
};

struct soak {
    struct corner corner;
    struct guest guest;
    struct bot bot;
    uint64_t chance;
    struct sample samples[SAMPLES_MAX];
    size_t sample_count;
    float *frames; /* milliseconds of CPU */
    size_t frame_count;
    long visitors, finished, walked_away, told;
};

static uint32_t roll(struct soak *soak, uint32_t below) {
    soak->chance ^= soak->chance << 13;
    soak->chance ^= soak->chance >> 7;
    soak->chance ^= soak->chance << 17;
    return (uint32_t)((soak->chance >> 11) % below);
}

static long resident_kib(void) {
    long pages = 0;
    long resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file != NULL && fscanf(file, "%ld %ld", &pages, &resident) != 2) {
        resident = 0;
    }
    if (file != NULL) {
        fclose(file);
    }
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

static int handles(void) {
    int count = 0;
    DIR *open_files = opendir("/proc/self/fd");
    while (open_files != NULL && readdir(open_files) != NULL) {
        count++;
    }
    if (open_files != NULL) {
        closedir(open_files);
    }
    return count;
}

/* What is allocated and not given back. */
static long heap_kib(void) {
#ifdef __SANITIZE_ADDRESS__
    return (long)(__sanitizer_get_current_allocated_bytes() / 1024);
#else
    struct mallinfo2 heap = mallinfo2();
    return (long)((heap.uordblks + heap.hblkhd) / 1024);
#endif
}

static void take_sample(struct soak *soak, int minute) {
    if (soak->sample_count < SAMPLES_MAX) {
        soak->samples[soak->sample_count++] = (struct sample){minute, resident_kib(), heap_kib(), handles()};
    }
}

static void draw(struct soak *soak) {
    struct offscreen *off = &soak->corner.off;
    double before = clock_cpu_ms();
    draw_list_clear(&off->list);
    stack_draw(off->stack, &off->list);
    window_present(off->session.window, &off->list);
    if (soak->frame_count < FRAMES_MAX) {
        soak->frames[soak->frame_count++] = (float)(clock_cpu_ms() - before);
    }
}

static void tick(struct soak *soak, struct actions *actions, uint32_t number) {
    corner_tick(&soak->corner, actions);
    if (number % DRAWN_EVERY == 0) {
        draw(soak);
    }
}

/* Somebody comes, does what the bot does, and leaves in one of the ways people do. Returns the ticks it took. */
static uint32_t visit(struct soak *soak) {
    struct kiosk *kiosk = &soak->corner.kiosk;
    struct house *house = &soak->corner.off.session.house;
    struct actions actions = {.count = 0};
    enum bot_input input = (enum bot_input)roll(soak, BOT_INPUT_COUNT);
    uint32_t stays = (20u + roll(soak, 200)) * TICKS_PER_SECOND;
    bool walks_away = roll(soak, 3) == 0;
    uint32_t ticks = 0;
    corner_touch(&soak->corner, 400.0f, 500.0f);
    house->settings.one_switch = input == BOT_SWITCH;
    house->settings.scan_tenths = 5;
    house->settings.voice = input == BOT_VOICE;
    house->settings.text_percent = 100 + 25 * (int)roll(soak, 5);
    bot_begin(&soak->bot, input, roll(soak, 1000000), house_word(house, "voice.selected"));
    for (; kiosk->stage == KIOSK_VISITED && ticks < stays; ticks++) {
        bool interrupt = false;
        bot_act(&soak->bot, soak->corner.off.stack, stack_speech(soak->corner.off.stack, &interrupt), &actions);
        if (ticks % 4 != 0) {
            actions.count = 0; /* no faster than hands are */
        }
        tick(soak, &actions, ticks);
    }
    soak->visitors++;
    if (kiosk->stage == KIOSK_VISITED && !walks_away && corner_press(&soak->corner, "frame.finish")) {
        soak->finished++;
    }
    for (; kiosk->stage == KIOSK_VISITED && ticks < stays + 20u * MINUTE_TICKS; ticks++) {
        tick(soak, &actions, ticks);
    }
    soak->walked_away += walks_away ? 1 : 0;
    return ticks;
}

static int compare(const void *a, const void *b) {
    float x = *(const float *)a;
    float y = *(const float *)b;
    return (x > y) - (x < y);
}

static float percentile(float *from, size_t count, int percent) {
    qsort(from, count, sizeof *from, compare);
    return count == 0 ? 0.0f : from[(count - 1) * (size_t)percent / 100];
}

/* The mean of a quarter of the samples, for what may not grow. */
static double mean_of(const struct soak *soak, size_t first, size_t last, bool heap) {
    double sum = 0.0;
    for (size_t i = first; i < last; i++) {
        sum += (double)(heap ? soak->samples[i].heap_kib : soak->samples[i].resident_kib);
    }
    return sum / (double)(last - first);
}

static bool judge(struct soak *soak) {
    size_t quarter = soak->sample_count / 4;
    if (quarter == 0) {
        fputs("soak: too short to compare anything\n", stderr);
        return false;
    }
    bool fine = true;
    for (int heap = 0; heap < 2; heap++) {
        double before = mean_of(soak, quarter, 2 * quarter, heap != 0); /* the first quarter warms the caches */
        double after = mean_of(soak, soak->sample_count - quarter, soak->sample_count, heap != 0);
        double growth = (after - before) / before * 100.0;
        printf("soak: %s %.1f MB in the second quarter, %.1f MB in the last: %+.2f %%\n", heap != 0 ? "heap" : "resident",
               before / 1024.0, after / 1024.0, growth);
        fine = fine && (growth < (double)GROWTH_MOST_PERCENT || (heap == 0 && SANITIZED));
    }
    int least = soak->samples[quarter].handles;
    int most = least;
    for (size_t i = quarter; i < soak->sample_count; i++) {
        least = soak->samples[i].handles < least ? soak->samples[i].handles : least;
        most = soak->samples[i].handles > most ? soak->samples[i].handles : most;
    }
    printf("soak: %d to %d handles\n", least, most);
    size_t half = soak->frame_count / 2;
    float p99_before = percentile(soak->frames, half, 99);
    float p99_after = percentile(soak->frames + half, soak->frame_count - half, 99);
    printf("soak: %zu frames drawn; 99 of 100 within %.1f ms in the first half, %.1f ms in the second: ratio %.2f\n",
           soak->frame_count, (double)p99_before, (double)p99_after, (double)(p99_after / p99_before));
    printf("soak: %ld visitors, %ld pressed \"I'm finished\", %ld walked away\n", soak->visitors, soak->finished,
           soak->walked_away);
    return fine && least == most && soak->visitors > 0;
}

int main(int argc, char **argv) {
    int hours = argc > 1 ? (int)strtol(argv[1], NULL, 10) : 0;
    struct soak *soak = memory_get(1, sizeof *soak);
    soak->frames = memory_get(FRAMES_MAX, sizeof *soak->frames);
    soak->chance = 88172645463325252ULL;
    if (hours < 1 || !corner_open(&soak->corner, &soak->guest, argv[0], argc > 2 ? argv[2] : NULL)) {
        fputs("soak HOURS [CONFIG]\n", stderr);
        return 2;
    }
    int minutes = hours * HOUR_MINUTES;
    int minute = 0;
    while (minute < minutes) {
        struct moment *now = &soak->corner.now;
        uint32_t ticks = 0;
        if (soak->corner.kiosk.stage == KIOSK_ATTRACTS) {
            ticks = visit(soak);
        }
        corner_wait(&soak->corner, 2 * TICKS_PER_SECOND); /* the attract scene, part of the way; nothing happens then */
        draw(soak);
        int passed = (int)(ticks / MINUTE_TICKS) + 1 + (int)roll(soak, PAUSE_MOST_MINUTES);
        minute += passed;
        now->minute += passed;
        now->day += now->minute / MINUTES_A_DAY;
        now->minute %= MINUTES_A_DAY;
        soak->corner.kiosk.wish = KIOSK_GOES_ON;
        take_sample(soak, minute);
    }
    printf("soak: %d hours\n", hours);
    bool fine = judge(soak);
    corner_close(&soak->corner);
    free(soak->frames);
    free(soak);
    return fine ? 0 : 1;
}
