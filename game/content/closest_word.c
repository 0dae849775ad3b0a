/* "Did you mean ...?": the edit distance of two short words. */
#include "content/schema_walk.h"

#include <string.h>

enum { WORD_BYTES_MAX = 63, DISTANCE_MAX = 2 };

static int smaller(int a, int b) {
    return a < b ? a : b;
}

/* Levenshtein's distance, with a swap of two neighbours counted as one. */
static int distance(const char *a, const char *b) {
    int rows[3][WORD_BYTES_MAX + 1];
    int a_bytes = (int)strlen(a), b_bytes = (int)strlen(b);
    if (a_bytes > WORD_BYTES_MAX || b_bytes > WORD_BYTES_MAX) {
        return WORD_BYTES_MAX;
    }
    for (int j = 0; j <= b_bytes; j++) {
        rows[0][j] = j;
    }
    for (int i = 1; i <= a_bytes; i++) {
        int *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
        row[0] = i;
        for (int j = 1; j <= b_bytes; j++) {
            int best = above[j - 1] + (a[i - 1] != b[j - 1]);
            best = smaller(best, smaller(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                best = smaller(best, two_above[j - 2] + 1);
            }
            row[j] = best;
        }
    }
    return rows[a_bytes % 3][b_bytes];
}

const char *closest_word(const char *word, const char *const *words, size_t count) {
    const char *closest = NULL;
    int least = DISTANCE_MAX + 1;
    for (size_t i = 0; i < count; i++) {
        int steps = distance(word, words[i]);
        if (steps < least && steps < (int)strlen(word)) {
            least = steps;
            closest = words[i];
        }
    }
    return closest;
}
