"""Every screen and every practice at three moments, looked at in several ways; see tests/README.md.

    look.py PROGRAM [--quick] [--out FOLDER] [--self-test] [NAME ...]

Contrast (A03, A04) is measured on what was drawn, not on a palette: the same frame is drawn once with and once without
its type. Where the two differ is ink; what the other shows there is what lies behind it. A line is cut into pieces of
SPAN pixels, and its contrast is that of its worst piece. Spilling (A02): type that leaves the canvas. Every check is
tried on a picture that has the fault (--self-test).
"""
import argparse
import concurrent.futures
import html
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import yaml
from PIL import Image

SCREENS = ('title', 'hub', 'hub:night', 'hub:storm', 'hub:morning', 'settings', 'progress', 'help', 'porch', 'pause',
           'attract', 'choose', 'still', 'staff', 'notice:broken', 'walks', 'letters', 'credits', 'lock', 'data',
           'progress:year', 'progress:stones', 'progress:weather', 'progress:helped')
WAYS = {   # the sheets: what is added to `shot`, and the least contrast of small and of large type
    'plain': ((), 4.5, 3.0),
    'large': (('--text-scale', '200'), 4.5, 3.0),
    'contrast': (('--high-contrast',), 7.0, 7.0),
    'small-window': (('--size', '1366x768'), 4.5, 3.0),
    'double': (('--size', '3840x2160'), 4.5, 3.0),
    'leftward': (('--lang', 'he', '--pack', '{pseudo}'), 4.5, 3.0),   # letters that read from right to left, a quarter more
}
QUICK = ('plain', 'contrast')
LARGE_PX = 36   # from this size on type counts as large (at 1080p)
SPAN = 48       # pixels of the 1920 canvas
INK = 40        # levels of 255 by which a pixel differs where type is
TYPE = re.compile(r'^text (-?[\d.]+) (-?[\d.]+) [\d.]+ [\d.]+ alpha ([\d.]+) size ([\d.]+) #([0-9A-F]{6}) "(.*)"$')
CLIP = re.compile(r'^clip -?[\d.]+ (-?[\d.]+) ([\d.]+) ([\d.]+)')
INACTIVE = re.compile(r'^\w+ \S+ (-?\d+),(-?\d+) (\d+)x(\d+) [a-z ]*disabled')


def linear(levels):
    part = np.asarray(levels, float) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def luminance(pixels):
    return linear(pixels) @ np.array([0.2126, 0.7152, 0.0722])


def contrast(one, other):
    high, low = max(one, other), min(one, other)
    return (high + 0.05) / (low + 0.05)


def pseudo(text):
    """English in Hebrew letters, a quarter longer; what stands in braces stays."""
    letters = [chr(0x05D0 + (ord(c.lower()) - 97) % 22) if c.isascii() and c.isalpha() else c for c in text]
    for found in re.finditer(r'\{[^}]*\}', text):
        letters[found.start():found.end()] = text[found.start():found.end()]
    words = ''.join(letters).split(' ')
    return ' '.join(words + words[:len(words) // 4])


def pseudo_pack(folder):
    """A pack with the house's words in the pseudo-language."""
    strings = Path(__file__).resolve().parents[1] / 'assets/strings'
    words = {}
    for file in [strings / 'en.yaml', *sorted((strings / 'en').glob('*.yaml'))]:
        words.update(yaml.safe_load(file.read_text(encoding='utf-8')))
    pack = folder / 'pseudo'
    (pack / 'strings').mkdir(parents=True)
    (pack / 'strings/he.yaml').write_text(yaml.safe_dump({name: pseudo(text) for name, text in words.items()},
                                                         allow_unicode=True, width=10000), encoding='utf-8')


def lines_of(words):
    """(x, baseline, size, colour, text) of each line of type that is there: neither fading nor half scrolled away."""
    top, low = 0.0, 1080.0
    for line in words.splitlines():
        clip = CLIP.match(line)
        if clip:
            y, w, h = (float(part) for part in clip.groups())
            top, low = (y, y + h) if w > 0 else (0.0, 1080.0)
        found = TYPE.match(line)
        if not found or not found[6].strip():
            continue
        x, baseline, alpha, size = (float(part) for part in found.groups()[:4])
        if alpha > 0.95 and top <= baseline - size * 0.8 and baseline + size * 0.3 <= low:
            yield x, baseline, size, tuple(int(found[5][i:i + 2], 16) for i in (0, 2, 4)), found[6]


def spans(line, end, ink, scale):
    """Boxes of pixels along a line, from its first ink to the last before `end` or three pieces without."""
    x, baseline, size, _, _ = line
    rows = slice(max(int((baseline - size * 0.8) * scale), 0), max(int((baseline + size * 0.25) * scale) + 1, 0))
    step, at = int(SPAN * scale), max(0, int((x - 4) * scale))
    boxes, last, gap = [], 0, 0
    while at < min(ink.shape[1], end * scale) and gap < 3 * SPAN * scale:
        boxes.append((rows, slice(at, min(at + step, ink.shape[1]))))
        inked = ink[boxes[-1]].sum() > 12
        last, gap = (len(boxes), 0) if inked else (last, gap + step)
        at += step
    return boxes[:last]


def weakest(line, end, ink, bare, scale):
    """The lowest contrast along a line. Where a piece shows no ink though the line goes on, type and ground may be of
    one colour: then the whole piece is its ground."""
    colour = float(luminance(np.array(line[3])))
    worst = 99.0
    for box in spans(line, end, ink, scale):
        behind = luminance(bare[box][ink[box]] if ink[box].sum() > 12 else bare[box].reshape(-1, 3))
        # The quarter that is worst: single grains of paper do not make a letter hard to read.
        worst = min([worst, *(contrast(colour, float(np.percentile(behind, part))) for part in (25, 75))])
    return worst


def check(words, drawn, bare, small, large):
    """What is wrong with a frame, as lines."""
    scale = drawn.shape[1] / 1920
    ink = np.abs(drawn.astype(int) - bare.astype(int)).max(axis=2) > INK
    wrong = []
    lines = list(lines_of(words))
    inactive = [[int(part) for part in found.groups()] for found in map(INACTIVE.match, words.splitlines()) if found]
    for line in lines:
        x, baseline, size, _, text = line
        beside = [other[0] for other in lines if abs(other[1] - baseline) < size and other[0] > x + 8]
        value = weakest(line, min(beside, default=1920) - SPAN, ink, bare, scale)
        waits = any(left <= x <= left + w and top <= baseline <= top + h for left, top, w, h in inactive)
        least = large if size >= LARGE_PX or waits else small
        if value < least:
            wrong.append(f'contrast {value:.1f} of {least}: "{text[:50]}" at {x:.0f},{baseline:.0f}')
        if x < 0:
            wrong.append(f'leaves the canvas: "{text[:50]}" at {x:.0f},{baseline:.0f}')
    right = ink[:, -2:].sum()
    if right > 0:
        wrong.append('type touches the right edge of the picture')
    return wrong


def moments(program, level, folder):
    """Ticks of the bot's visit: soon, in the middle, and just before it leaves."""
    data = folder / f'bot-{level}'
    done = subprocess.run([program, 'bot', level, '--input', 'keyboard', '--seed', '3', '--data', data],
                          capture_output=True, text=True, check=True)
    ticks = int(re.search(r'ticks (\d+)', done.stdout)[1])
    return sorted({max(8, ticks // 6), ticks // 2, max(9, ticks * 5 // 6)})


def subjects(program, folder, names):
    """(name, words of the command) of everything to look at."""
    listed = subprocess.run([program, 'list'], capture_output=True, text=True, check=True).stdout.splitlines()
    kinds = [line.split('\t')[:2] for line in listed]
    practices = [name for kind, name in kinds if kind == 'practice']
    for screen in SCREENS:
        if not names or screen in names:
            yield screen.replace(':', '-'), [screen, '--tick', '90']
    for practice in practices:
        level = next(name for kind, name in kinds if kind == practice)
        wanted = [name for name in (level, practice) if name in names]
        if names and not wanted:
            continue
        for i, tick in enumerate(moments(program, level, folder)):
            yield f'{practice}-{i + 1}', [level, '--tick', str(tick), '--input', 'keyboard']


def photograph(program, folder, name, words, way):
    """The frame, the frame without its type, and what it says."""
    more = [part.format(pseudo=folder / 'pseudo') for part in WAYS[way][0]]
    base = [program, 'shot', *words, '--seed', '3', '--date', '2026-01-15', *more]
    out = folder / f'{way}-{name}'
    for ending, more in (('.png', ()), ('-bare.png', ('--bare',)), ('.txt', ())):
        data = folder / f'data-{way}-{name}-{ending.replace(".", "-")}'
        done = subprocess.run([*base, *more, '--out', f'{out}{ending}', '--data', data], capture_output=True, text=True,
                              check=False, timeout=120)
        if done.returncode != 0:
            return name, way, [done.stderr.strip()]
    drawn, bare = (np.asarray(Image.open(f'{out}{ending}').convert('RGB')) for ending in ('.png', '-bare.png'))
    wrong = check(Path(f'{out}.txt').read_text(encoding='utf-8'), drawn, bare, *WAYS[way][1:])
    Path(f'{out}-bare.png').unlink()
    return name, way, wrong


def sheet(folder, way, names):
    """All pictures of a way on one, four in a row."""
    w, h = 640, 360
    page = Image.new('RGB', (4 * (w + 8) + 8, (len(names) + 3) // 4 * (h + 8) + 8), (18, 12, 34))
    for i, name in enumerate(names):
        picture = folder / f'{way}-{name}.png'
        if picture.exists():
            page.paste(Image.open(picture).convert('RGB').resize((w, h), Image.LANCZOS),
                       (8 + i % 4 * (w + 8), 8 + i // 4 * (h + 8)))
    page.save(folder / f'sheet-{way}.png')


def index(folder, ways, found):
    rows = ''.join(f'<li>{html.escape(way)} {html.escape(name)}: {html.escape(what)}</li>'
                   for name, way, wrong in found for what in wrong)
    sheets = ''.join(f'<h2>{way}</h2><img src="sheet-{way}.png" width="100%" alt="all screens, {way}">' for way in ways)
    (folder / 'index.html').write_text(f'<!doctype html><meta charset="utf-8"><title>Inner House, looked at</title>'
                                       f'<ul>{rows}</ul>{sheets}', encoding='utf-8')


def self_test():
    """Each check, on a picture that has the fault and on one that has not."""
    bare = np.full((1080, 1920, 3), 40, np.uint8)
    drawn = bare.copy()
    drawn[480:500, 100:500:3] = 250
    good = 'text 100.0 500.0 0.0 0.0 alpha 1.00 size 30.0 #FAFAFA "words"'
    pale = 'text 100.0 500.0 0.0 0.0 alpha 1.00 size 30.0 #505050 "words"'
    out = 'text -20.0 500.0 0.0 0.0 alpha 1.00 size 30.0 #FAFAFA "words"'
    edge = drawn.copy()
    edge[480:500, 1900:] = 250
    patch = bare.copy()
    patch[470:510, 200:320] = 230   # light ground under the middle of the line: no ink can be seen there
    over = np.where(drawn == 250, 250, patch).astype(np.uint8)
    cases = (('good', good, drawn, bare, 0), ('pale', pale, drawn, bare, 1), ('outside', out, drawn, bare, 1),
             ('edge', good, edge, bare, 1), ('patch', good, over, patch, 1))
    for name, words, one, other, expected in cases:
        wrong = check(words, one, other, 4.5, 3.0)
        if (len(wrong) > 0) != (expected > 0):
            sys.exit(f'the check "{name}" found {wrong}')
    print(f'{len(cases)} faults and non-faults told apart')


def main():
    parser = argparse.ArgumentParser(description='Looks at every screen.')
    parser.add_argument('program')
    parser.add_argument('names', nargs='*', help='screens, practices or levels; all if none is named')
    parser.add_argument('--quick', action='store_true', help=f'only {" and ".join(QUICK)}')
    parser.add_argument('--way', choices=tuple(WAYS), help='only this one')
    parser.add_argument('--out', type=Path, help='keeps the sheets there (build/look unless --quick)')
    parser.add_argument('--self-test', action='store_true')
    options = parser.parse_intermixed_args()
    self_test()
    if options.self_test:
        return 0
    ways = (options.way,) if options.way else QUICK if options.quick else tuple(WAYS)
    keep = options.out or (None if options.quick else Path(__file__).resolve().parents[1] / 'build/look')
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        pseudo_pack(folder)
        seen = list(subjects(options.program, folder, options.names))
        with concurrent.futures.ThreadPoolExecutor(max(1, min(4, len(os.sched_getaffinity(0))))) as pool:
            jobs = [(name, words, way) for way in ways for name, words in seen]
            found = list(pool.map(lambda job: photograph(options.program, folder, *job), jobs))
        for way in ways:
            sheet(folder, way, [name for name, _ in seen])
        index(folder, ways, found)
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            for file in [*folder.glob('*.png'), *folder.glob('*.html')]:
                (keep / file.name).write_bytes(file.read_bytes())
    for name, way, wrong in found:
        for what in wrong:
            print(f'{way:12} {name:14} {what}')
    bad = sum(len(wrong) for _, _, wrong in found)
    print(f'{len(found)} pictures, {bad} findings' + (f'; sheets in {keep}' if keep else ''))
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
