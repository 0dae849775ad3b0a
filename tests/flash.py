"""Whether moving pictures could harm somebody (A19): more than three flashes in a second over a fifth of the picture.

A flash is a pair of opposing changes of relative luminance, each of a tenth of the whole range or more, the darker of
the two under 0.8; a red one is a pair of changes into or out of a saturated red. The picture is looked at in a grid; a
cell changes when its mean does. Sources: WCAG 2.2, 2.3.1 and its definition of general and red flash thresholds.

    flash.py PROGRAM [LEVEL ...]     plays each with the keyboard, a press every few ticks, at 60 pictures a second
"""
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

RATE = 60
CELL = 10            # pixels of the small picture
CHANGE, DARK = 0.10, 0.80
FLASHES, AREA = 3, 0.20
RED = 0.8
TICKS = 900
SIZE = (320, 200)


def grids(pictures):
    """Relative luminance and share of red of each cell, for each picture."""
    for picture in pictures:
        levels = np.asarray(picture, float) / 255
        light = np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)
        h, w = light.shape[0] // CELL * CELL, light.shape[1] // CELL * CELL
        cells = light[:h, :w].reshape(h // CELL, CELL, w // CELL, CELL, 3).mean(axis=(1, 3))
        total = cells.sum(axis=2)
        red = (total > 0.02) & (cells[:, :, 0] >= RED * total)
        yield cells @ np.array([0.2126, 0.7152, 0.0722]), red


def turns(values, least):
    """Per picture and cell: whether it changed by `least` since it last turned, and the other way than before."""
    extreme, way = values[0].copy(), np.zeros(values[0].shape, int)
    out = np.zeros((len(values), *values[0].shape), bool)
    for i, now in enumerate(values[1:], 1):
        step = now - extreme
        turned = (np.abs(step) >= least) & (np.minimum(now, extreme) < DARK) & (np.sign(step) != way)
        further = (np.sign(step) == way) & (way != 0)
        out[i] = turned
        way = np.where(turned, np.sign(step), way).astype(int)
        extreme = np.where(turned | further, now, extreme)
    return out


def worst(pictures):
    """(most flashes in a second that a fifth of the picture shows together, the same for red)."""
    light, red = (list(part) for part in zip(*grids(pictures)))
    found = []
    for changes in (turns(light, CHANGE), turns([part.astype(float) * 0.5 for part in red], 0.4)):
        most = 0
        for at in range(0, max(1, len(changes) - RATE + 1), 3):
            counts = np.sort(changes[at:at + RATE].sum(axis=0).ravel())[::-1]
            most = max(most, int(counts[int(AREA * counts.size)]) // 2)
        found.append(most)
    return tuple(found)


def visit(program, level, folder):
    out = Path(folder) / 'f.png'
    subprocess.run([program, 'shot', level, '--input', 'keyboard', '--tick', str(TICKS), '--every', '1', '--seed', '3',
                    '--size', f'{SIZE[0]}x{SIZE[1]}', '--out', out, '--data', Path(folder) / 'data'], check=True)
    return [Image.open(path).convert('RGB') for path in sorted(Path(folder).glob('f-*.png'))]


def self_test():
    def blink(every, low, high, share=1.0):
        for i in range(2 * RATE):
            picture = np.full((200, 320, 3), low, np.uint8)
            picture[:, :int(320 * share)] = high if i // every % 2 else low
            yield Image.fromarray(picture)
    cases = (('fast and bright', blink(5, (20, 20, 20), (230, 230, 230)), True, False),
             ('slow', blink(20, (20, 20, 20), (230, 230, 230)), False, False),
             ('faint', blink(5, (100, 100, 100), (112, 112, 112)), False, False),
             ('small', blink(5, (20, 20, 20), (230, 230, 230), 0.1), False, False),
             ('red', blink(5, (20, 20, 20), (120, 0, 0)), False, True))
    for name, pictures, bright, red in cases:
        found = worst(pictures)
        if (found[0] > FLASHES, found[1] > FLASHES) != (bright, red):
            sys.exit(f'flash check "{name}" found {found}')
    print(f'{len(cases)} seeded pictures told apart')


def main(program, levels):
    self_test()
    if not levels:
        listed = subprocess.run([program, 'list'], capture_output=True, text=True, check=True).stdout.splitlines()
        kinds = [line.split('\t')[:2] for line in listed]
        practices = [name for kind, name in kinds if kind == 'practice']
        levels = [next(name for kind, name in kinds if kind == practice) for practice in practices]
    bad = 0
    for level in levels:
        with tempfile.TemporaryDirectory() as folder:
            pictures = visit(program, level, folder)
            flashes, red = worst(pictures)
        bad += flashes > FLASHES or red > FLASHES
        print(f'{level:20} {len(pictures):4} pictures, at most {flashes} flashes and {red} red ones in a second')
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2:]))
