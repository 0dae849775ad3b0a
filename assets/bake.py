"""bake.py - turns the drawings of assets/art into the .pic files of the archive.
Each sprite of assets/art/manifest.yaml and assets/art/manifest/*.yaml is rasterised by rsvg-convert,
tinted if asked, trimmed and packed with LZ4; only what changed is made again. Knows drawings and the
.pic format, not the game.
Usage: /usr/bin/python3 assets/bake.py --out DIR [NAME...]      (writes DIR/art/NAME.pic and DIR/art2x/NAME.pic)"""
import argparse
import hashlib
import io
import json
import multiprocessing
import os
import re
import shutil
import struct
import subprocess
import sys
import time

import lz4.block
import numpy
import yaml
from PIL import Image, ImageFilter

HERE = os.path.dirname(os.path.abspath(__file__))
ART = os.path.join(HERE, 'art')
VERSION = 5
FOLDERS = {1: 'art', 2: 'art2x'}  # where the archive has the pictures of each scale
TRIM_ALPHA = 1  # a border pixel fainter than this (of 255) is cut away


class BakeError(Exception):
    """Said to the person who bakes, without a trace."""


# ---- drawings: an SVG file and some of its top-level groups ------------------------------------

def read_svg(name, groups=None, skip=None, blend=True):
    """The text of a drawing; with groups, only those top-level groups, in the order of the file."""
    with open(os.path.join(ART, name), encoding='utf-8') as file:
        text = file.read()
    if groups or skip:
        head, found = split_groups(text)
        missing = set(groups or []) | set(skip or [])
        missing -= {group for group, _ in found}
        if missing:
            raise BakeError(f'{name}: no group {", ".join(sorted(missing))}')
        kept = [body for group, body in found if (not groups or group in groups) and group not in (skip or [])]
        text = head + '\n'.join(kept) + '</svg>'
    if not blend:
        text = re.sub(r' style="mix-blend-mode:\w+"', '', text)
    return text


def split_groups(text):
    """(all before the first group, [(id, text of the group)])"""
    head, rest = text.split('</defs>', 1)
    found, depth, name, lines = [], 0, None, []
    for line in rest.split('\n'):
        if depth == 0:
            match = re.match(r'<g id="([^"]+)"', line)
            name, lines = (match.group(1), []) if match else (None, [])
        lines.append(line)
        depth += len(re.findall(r'<g[ >]', line)) - line.count('</g>')
        if depth == 0 and name:
            found.append((name, '\n'.join(lines)))
            name = None
    return head + '</defs>', found


def page_of(text):
    match = re.search(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"', text)
    return int(float(match.group(1))), int(float(match.group(2)))


def rasterise(text, scale):
    """Premultiplied RGBA as float32 in 0..1, at scale times the drawing's size."""
    width, height = page_of(text)
    command = ['rsvg-convert', '-w', str(width * scale), '-h', str(height * scale), '--unlimited']
    result = subprocess.run(command, input=text.encode(), capture_output=True, check=False)
    if result.returncode:
        raise BakeError('rsvg-convert: ' + result.stderr.decode().strip())
    pixels = numpy.asarray(Image.open(io.BytesIO(result.stdout)).convert('RGBA'), numpy.float32) / 255
    pixels = pixels.copy()
    pixels[..., :3] *= pixels[..., 3:]
    return pixels


# ---- tints: how a picture looks in another mood --------------------------------------------------

TINTS = {  # share of grey, colour that multiplies, lift of the dark
    'cold': (.66, (.60, .67, .86), .012),    # the colour has drained out of the room
    'unlit': (.40, (.43, .41, .66), .008),   # nobody has lit a lamp here yet
    'asleep': (.30, (.56, .54, .74), .004),  # a stone nobody leans on yet
}


def tint(pixels, name):
    """Linear in the colours, so it may work on premultiplied ones (brightness above 1 is clipped).
    A manifest may name a tint or spell it out: {grey: .1, colour: [.5, .4, .6], lift: .02, calm: .5}."""
    own = name if isinstance(name, dict) else None
    grey_share, colour, lift = (own['grey'], own['colour'], own['lift']) if own else TINTS[name]
    rgb, alpha = pixels[..., :3], pixels[..., 3:]
    grey = (rgb @ numpy.array([.30, .59, .11], numpy.float32))[..., None]
    mixed = rgb * (1 - grey_share) + grey * grey_share
    calm = own.get('calm', 0) if own else .9 * (name == 'unlit')
    if calm:  # lamps and flames no longer outshine their surroundings
        top = mixed.max(axis=2, keepdims=True)
        mixed = mixed / (1 + calm * numpy.maximum(0, top - .32 * alpha))
    mixed = mixed * numpy.array(colour, numpy.float32) + lift * alpha * numpy.array((.6, .7, 1.4), numpy.float32)
    return numpy.concatenate([numpy.clip(mixed, 0, alpha), alpha], axis=2)


def over(below, above):
    return above + below * (1 - above[..., 3:])


# ---- sprites ------------------------------------------------------------------------------------

def stack_of(entry):
    """A sprite is one drawing, or a stack of them, lowest first."""
    return entry.get('stack') or [entry]


def sources_of(entry):
    """Everything the pixels depend on, as text to hash and to draw."""
    blend = bool(entry.get('opaque'))
    return [read_svg(part['file'], part.get('groups'), part.get('skip'), blend) for part in stack_of(entry)]


def draw(entry, scale):
    pixels = None
    for part, text in zip(stack_of(entry), sources_of(entry)):
        layer = rasterise(text, scale)
        if part.get('tint'):
            layer = tint(layer, part['tint'])
        pixels = layer if pixels is None else over(pixels, layer)
    return pixels


def cut_difference(lit, dim, box, scale):
    """The part of lit inside box that differs from dim, with a soft edge: dim + it = lit."""
    mask = numpy.abs(lit[..., :3] - dim[..., :3]).max(axis=2) > 1.5 / 255
    x0, y0, x1, y1 = (edge * scale for edge in box)
    inside = numpy.zeros_like(mask)
    inside[y0:y1, x0:x1] = True
    image = Image.fromarray(((mask & inside) * 255).astype(numpy.uint8))
    image = image.filter(ImageFilter.MaxFilter(6 * scale + 1)).filter(ImageFilter.MinFilter(4 * scale + 1))
    image = image.filter(ImageFilter.BoxBlur(scale))
    alpha = numpy.asarray(image, numpy.float32)[..., None] / 255
    return numpy.concatenate([lit[..., :3] * alpha, alpha], axis=2)


def to_bytes(pixels):
    """Premultiplied 8-bit BGRA."""
    quantised = numpy.clip(numpy.rint(pixels * 255), 0, 255).astype(numpy.uint8)
    quantised[..., :3] = numpy.minimum(quantised[..., :3], quantised[..., 3:])
    return quantised[..., [2, 1, 0, 3]]


def trim(pixels):
    """(x, y, part): the smallest rectangle that holds all that can be seen."""
    seen = pixels[..., 3] > TRIM_ALPHA
    rows, columns = numpy.flatnonzero(seen.any(axis=1)), numpy.flatnonzero(seen.any(axis=0))
    if not len(rows):
        return 0, 0, pixels[:1, :1]
    y, x = int(rows[0]), int(columns[0])
    return x, y, pixels[y:rows[-1] + 1, x:columns[-1] + 1]


def pack(scale, pixels, x, y, page_w, page_h, opaque):
    """Pixels BGRA -> bytes of a .pic of one level."""
    raw = numpy.ascontiguousarray(pixels).tobytes()
    packed = lz4.block.compress(raw, mode='high_compression', compression=9, store_size=False)
    use = len(packed) < len(raw)
    head = struct.pack('<4sHH', b'IHP1', 1 if opaque else 0, 1)
    head += struct.pack('<HHHhhHHII', scale, pixels.shape[1], pixels.shape[0], x, y, page_w, page_h,
                        len(packed if use else raw), 1 if use else 0)
    return head + (packed if use else raw)


def path_of(out, name, scale):
    return os.path.join(out, FOLDERS[scale], name + '.pic')


def bake_one(job):
    name, scale, entry, scenes, out = job
    begin = time.monotonic()
    opaque = bool(entry.get('opaque'))
    if 'lit' in entry:
        lit, dim = (numpy.load(scenes[entry[key], scale]) for key in ('lit', 'dim'))
        pixels = cut_difference(lit, dim, entry['box'], scale)
    elif 'scene' in entry:
        pixels = numpy.load(scenes[entry['scene'], scale])
    else:
        pixels = draw(entry, scale)
    if entry.get('all_tint'):
        pixels = tint(pixels, entry['all_tint'])
    if opaque:
        pixels[..., 3] = 1
    height, width = pixels.shape[0] // scale, pixels.shape[1] // scale
    bgra = to_bytes(pixels)
    x, y, part = (0, 0, bgra) if opaque or entry.get('whole') else trim(bgra)
    data = pack(scale, part, x, y, width, height, opaque)
    path = path_of(out, name, scale)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + '.part', 'wb') as file:
        file.write(data)
    os.replace(path + '.part', path)
    return name, scale, len(data), time.monotonic() - begin


def draw_scene(job):
    name, scale, entry, path = job
    numpy.save(path, draw(entry, scale))
    return f'{name} at {scale}x'


# ---- the run --------------------------------------------------------------------------------------

def manifest_files():
    """manifest.yaml, then one file per part of the game."""
    folder = os.path.join(ART, 'manifest')
    parts = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return ['manifest.yaml'] + [os.path.join('manifest', name) for name in parts if name.endswith('.yaml')]


def merge(into, found, said_in, kind, file):
    for name, entry in (found or {}).items():
        if name in into:
            raise BakeError(f'{kind} {name} is in both {said_in[kind, name]} and {file}')
        into[name], said_in[kind, name] = dict(entry or {}), file


def load_manifest():
    scenes, sprites, said_in = {}, {}, {}
    for name in manifest_files():
        with open(os.path.join(ART, name), encoding='utf-8') as file:
            manifest = yaml.safe_load(file) or {}
        merge(scenes, manifest.get('scenes'), said_in, 'scene', name)
        merge(sprites, manifest.get('sprites'), said_in, 'sprite', name)
    for name, entry in sprites.items():
        if not any(key in entry for key in ('file', 'stack', 'lit', 'scene')):
            entry['file'] = name + '.svg'
    for entry in scenes.values():
        entry['opaque'] = True
    return scenes, sprites


def digest_of(entry, scenes):
    parts = [str(VERSION), json.dumps(TINTS, sort_keys=True), json.dumps(entry, sort_keys=True)]
    used = [entry[key] for key in ('lit', 'dim', 'scene') if key in entry]
    for item in [scenes[name] for name in used] or [entry]:
        parts += [json.dumps(item, sort_keys=True)] + sources_of(item)
    return hashlib.sha256('\0'.join(parts).encode()).hexdigest()


def find_stale(sprites, scenes, known, out, wanted):
    stale = {}
    for name, entry in sprites.items():
        digest = digest_of(entry, scenes)
        if wanted and name not in wanted:
            continue
        if known.get(name) != digest or not all(os.path.exists(path_of(out, name, scale)) for scale in FOLDERS):
            stale[name] = digest
    return stale


def remove_forgotten(sprites, known, out):
    """A picture that has left the manifest leaves the folder too."""
    for name in [name for name in known if name not in sprites]:
        for scale in FOLDERS:
            if os.path.exists(path_of(out, name, scale)):
                os.remove(path_of(out, name, scale))
        del known[name]


def bake(sprites, scenes, stale, known, out, record):
    """Draws the shared scenes, then the sprites; the record is kept up to date at each step."""
    folder = os.path.join(out, '.scenes')
    os.makedirs(folder, exist_ok=True)
    needed = {sprites[name][key] for name in stale for key in ('lit', 'dim', 'scene') if key in sprites[name]}
    paths = {(name, scale): os.path.join(folder, f'{name}-{scale}.npy') for name in needed for scale in FOLDERS}
    left = {name: len(FOLDERS) for name in stale}
    with multiprocessing.Pool(min(4, len(os.sched_getaffinity(0)))) as pool:
        drawn = [(name, scale, scenes[name], path) for (name, scale), path in sorted(paths.items())]
        for name in pool.imap_unordered(draw_scene, drawn):
            print(f'bake: drew {name}', flush=True)
        jobs = [(name, scale, sprites[name], paths, out) for name in stale for scale in FOLDERS]
        for done, (name, scale, size, seconds) in enumerate(pool.imap_unordered(bake_one, jobs), 1):
            print(f'bake: {done}/{len(jobs)} {name} at {scale}x {size // 1024} KiB {seconds:.1f} s', flush=True)
            left[name] -= 1
            if left[name]:
                continue
            known[name] = stale[name]
            with open(record, 'w', encoding='utf-8') as file:
                json.dump(known, file, indent=0, sort_keys=True)
    shutil.rmtree(folder)


def main():
    parser = argparse.ArgumentParser(description='Bake the drawings of assets/art into .pic files.')
    parser.add_argument('--out', required=True, help='folder that gets art/NAME.pic and art2x/NAME.pic')
    parser.add_argument('names', nargs='*', help='only these sprites')
    options = parser.parse_args()
    try:
        return run(options)
    except BakeError as error:
        print(f'bake: {error}', file=sys.stderr)
        return 1


def run(options):
    if not shutil.which('rsvg-convert'):
        raise BakeError('rsvg-convert is missing (Debian package librsvg2-bin)')
    begin = time.monotonic()
    os.makedirs(options.out, exist_ok=True)
    record = os.path.join(options.out, '.bake.json')
    known = {}
    if os.path.exists(record):
        with open(record, encoding='utf-8') as file:
            known = json.load(file)
    scenes, sprites = load_manifest()
    unknown = [name for name in options.names if name not in sprites]
    if unknown:
        raise BakeError('not in the manifest: ' + ', '.join(unknown))
    remove_forgotten(sprites, known, options.out)
    stale = find_stale(sprites, scenes, known, options.out, options.names)
    if stale:
        bake(sprites, scenes, stale, known, options.out, record)
    paths = [path_of(options.out, name, scale) for name in sprites for scale in FOLDERS]
    total = sum(os.path.getsize(path) for path in paths if os.path.exists(path))
    print(f'bake: {len(stale)} of {len(sprites)} pictures made in {time.monotonic() - begin:.0f} s, '
          f'{total / 1e6:.1f} MB in all')
    return 0


if __name__ == '__main__':
    sys.exit(main())
