/* The Quite OK Image format, as short as it gets, only to be timed against the others: https://qoiformat.org/qoi-specification.pdf
 * Pixels are 4 bytes R G B A; there is no head, and the stream is taken to be whole. */
#include <stddef.h>
#include <string.h>

typedef unsigned char byte;

static unsigned slot(const byte *p) {
    return (p[0] * 3u + p[1] * 5u + p[2] * 7u + p[3] * 11u) % 64u;
}

static size_t put_change(const byte *p, const byte *before, byte *out) {
    int dr = (signed char)(p[0] - before[0]), dg = (signed char)(p[1] - before[1]), db = (signed char)(p[2] - before[2]);
    int rg = dr - dg, bg = db - dg;
    if (p[3] != before[3]) {
        out[0] = 0xFF;
        memcpy(out + 1, p, 4);
        return 5;
    }
    if (dr > -3 && dr < 2 && dg > -3 && dg < 2 && db > -3 && db < 2) {
        out[0] = (byte)(0x40 | (dr + 2) << 4 | (dg + 2) << 2 | (db + 2));
        return 1;
    }
    if (rg > -9 && rg < 8 && dg > -33 && dg < 32 && bg > -9 && bg < 8) {
        out[0] = (byte)(0x80 | (dg + 32));
        out[1] = (byte)((rg + 8) << 4 | (bg + 8));
        return 2;
    }
    out[0] = 0xFE;
    memcpy(out + 1, p, 3);
    return 4;
}

/* out has room for 5 bytes a pixel. Returns the bytes written. */
size_t qoi_encode(const byte *pixels, size_t count, byte *out) {
    byte seen[64][4] = {{0}};
    byte before[4] = {0, 0, 0, 255};
    size_t at = 0;
    unsigned run = 0;
    for (size_t i = 0; i < count; i++) {
        const byte *p = pixels + i * 4;
        if (memcmp(p, before, 4) == 0 && run < 62) {
            run++;
            continue;
        }
        if (run > 0) {
            out[at++] = (byte)(0xC0 | (run - 1));
            run = memcmp(p, before, 4) == 0 ? 1 : 0;
            if (run > 0) {
                continue;
            }
        }
        if (memcmp(seen[slot(p)], p, 4) == 0) {
            out[at++] = (byte)slot(p);
        } else {
            memcpy(seen[slot(p)], p, 4);
            at += put_change(p, before, out + at);
        }
        memcpy(before, p, 4);
    }
    if (run > 0) {
        out[at++] = (byte)(0xC0 | (run - 1));
    }
    return at;
}

void qoi_decode(const byte *in, size_t count, byte *pixels) {
    byte seen[64][4] = {{0}};
    byte p[4] = {0, 0, 0, 255};
    size_t at = 0;
    for (size_t i = 0; i < count;) {
        byte op = in[at++];
        unsigned run = 1;
        if (op == 0xFF || op == 0xFE) {
            memcpy(p, in + at, op == 0xFF ? 4 : 3);
            at += op == 0xFF ? 4 : 3;
        } else if (op < 0x40) {
            memcpy(p, seen[op], 4);
        } else if (op < 0x80) {
            p[0] = (byte)(p[0] + (op >> 4 & 3) - 2);
            p[1] = (byte)(p[1] + (op >> 2 & 3) - 2);
            p[2] = (byte)(p[2] + (op & 3) - 2);
        } else if (op < 0xC0) {
            int dg = (op & 63) - 32;
            byte rest = in[at++];
            p[0] = (byte)(p[0] + dg + (rest >> 4) - 8);
            p[1] = (byte)(p[1] + dg);
            p[2] = (byte)(p[2] + dg + (rest & 15) - 8);
        } else {
            run = (op & 63u) + 1;
        }
        memcpy(seen[slot(p)], p, 4);
        while (run-- > 0 && i < count) {
            memcpy(pixels + i++ * 4, p, 4);
        }
    }
}
