/* Imports any bytes into a house in memory: never a crash, never half of it, and what got in keeps the tables' rules.
 * fuzz_import ROUNDS: a good file, changed by chance that often (bits, pieces cut, doubled or exchanged). */
#include "core/rng.h"
#include "core/text.h"
#include "progress/report.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    char path[] = "/tmp/inner-house-fuzz-XXXXXX";
    struct tracker *tracker = NULL;
    struct drawer *drawer = NULL;
    struct progress_merge merged = {0};
    struct progress_summary summary;
    struct error err = {""};
    int file = mkstemp(path);
    if (file < 0 || write(file, bytes, count) != (ssize_t)count || !tracker_open(&tracker, NULL, 20468, &err) ||
        !drawer_open(&drawer, NULL, 20468, &err)) {
        abort();
    }
    close(file);
    bool done = progress_import(tracker, drawer, path, "pear", &merged, &err);
    if (!tracker_summary(tracker, &summary, &err)) {
        abort();
    }
    if (done != (err.text[0] == '\0') || (!done && (drawer_count(drawer) > 0)) ||
        (done && (summary.visits != merged.visits_added || (int64_t)drawer_count(drawer) != merged.letters_added))) {
        fprintf(stderr, "import said %d (%s), visits %lld, letters %zu\n", (int)done, err.text, (long long)summary.visits,
                drawer_count(drawer));
        abort();
    }
    progress_summary_free(&summary);
    drawer_close(drawer);
    tracker_close(tracker);
    unlink(path);
    return done ? 1 : 0;
}

#ifdef IH_OWN_DRIVER
static const char sample[] =
    "{\"inner-house-progress\": 2,\n\"sessions\": [\n{\"uuid\":\"00000000000000000000000000000001\",\"profile\":\"desktop\","
    "\"day\":20468}],\n\"visits\": [\n{\"uuid\":\"00000000000000000000000000000002\",\"session\":"
    "\"00000000000000000000000000000001\",\"practice\":\"checkin\",\"level\":\"hall\",\"journey\":\"first-visit\","
    "\"day\":20468,\"rounds\":1,\"weather\":\"rain\",\"roughness\":2,\"at_end\":0}],\n\"keepsakes\": [\n{\"keepsake\":"
    "\"letter.first\",\"day\":20468}],\n\"settings\": [\n{\"key\":\"text-size\",\"value\":\"150\"}],\n\"journeys\": [\n"
    "{\"journey\":\"first-visit\",\"step\":2,\"day\":20468}],\n\"letters\": [\n{\"uuid\":"
    "\"00112233445566778899aabbccddeeff\",\"level\":\"letter-friend\",\"day\":20468,\"due\":20475,\"opened\":0,"
    "\"text\":\"Dear you,\\nit rained.\"}]\n}\n";

static void change(struct text *bytes, struct rng *rng) {
    size_t at = rng_below(rng, (uint32_t)bytes->length);
    size_t length = 1 + rng_below(rng, 24);
    length = at + length > bytes->length ? bytes->length - at : length;
    switch (rng_below(rng, 5)) {
    case 0:
        bytes->data[at] ^= (char)(1u << rng_below(rng, 8));
        break;
    case 1:
        bytes->data[at] = "\"{}[],:0-9e\\\0n\xff"[rng_below(rng, 15)];
        break;
    case 2: /* cut out */
        memmove(bytes->data + at, bytes->data + at + length, bytes->length - at - length);
        bytes->length -= length;
        break;
    case 3: /* doubled */
        text_append_bytes(bytes, "                        ", length);
        memmove(bytes->data + at + length, bytes->data + at, bytes->length - at - length);
        break;
    default: /* a number that is too large for anything */
        memset(bytes->data + at, '9', length);
    }
}

int main(int argc, char **argv) {
    int rounds = argc > 1 ? atoi(argv[1]) : 1000;
    int taken = 0;
    struct rng rng;
    rng_seed(&rng, 2026, 11);
    for (int i = 0; i < rounds; i++) {
        struct text bytes = {0};
        text_append(&bytes, sample);
        int changes = i == 0 ? 0 : 1 + (int)rng_below(&rng, 4);
        while (changes-- > 0 && bytes.length > 1) {
            change(&bytes, &rng);
        }
        taken += LLVMFuzzerTestOneInput((const uint8_t *)text_get(&bytes), bytes.length);
        text_free(&bytes);
    }
    printf("%d files handed in, %d taken, the others refused\n", rounds, taken);
    return taken > 0 && taken < rounds ? 0 : 1;
}
#endif
