"""In which form should a baked page lie in the archive? formats.py [DRAWING ...]
Draws pages at 1x and 2x and prints, for each form, its size beside the raw pixels and the time to get the pixels back.
No test depends on it; the choice it led to stands in game/README.md. Forms with their own head are read from memory."""
import ctypes
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

import lz4.block
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
PAGES = ('kitchen', 'hearth', 'porch', 'house', 'cellar')
TIMES = 5


def library(folder):
    path = Path(folder) / 'qoi.so'
    subprocess.run(['cc', '-O2', '-shared', '-fPIC', '-o', path, ROOT / 'tests/formats/qoi.c'], check=True)
    qoi = ctypes.CDLL(str(path))
    qoi.qoi_encode.restype = ctypes.c_size_t
    return qoi


def page(name, scale):
    drawn = subprocess.run(['rsvg-convert', '-w', str(1920 * scale), ROOT / f'assets/art/{name}.svg'],
                           capture_output=True, check=True).stdout
    return Image.open(io.BytesIO(drawn)).convert('RGB').convert('RGBA')


def saved(image, **how):
    out = io.BytesIO()
    image.convert('RGB').save(out, **how)
    return out.getvalue(), lambda data: Image.open(io.BytesIO(data)).load()


def forms(image, raw, qoi):
    """(name, bytes, how to read them)"""
    pixels = len(raw) // 4
    wide, back = ctypes.create_string_buffer(pixels * 5), ctypes.create_string_buffer(len(raw))
    length = qoi.qoi_encode(raw, ctypes.c_size_t(pixels), wide)
    short = wide.raw[:length]
    qoi.qoi_decode(short, ctypes.c_size_t(pixels), back)
    if back.raw != raw:
        raise SystemExit('the QOI reader does not give back what was written')
    packed = lz4.block.compress(raw, mode='high_compression', compression=9, store_size=False)
    deflated = zlib.compress(raw, 6)
    yield 'raw in zip, stored', raw, bytearray
    yield 'raw in zip, deflated', deflated, zlib.decompress
    yield 'LZ4', packed, lambda data: lz4.block.decompress(data, uncompressed_size=len(raw))
    yield 'QOI', short, lambda data: qoi.qoi_decode(data, ctypes.c_size_t(pixels), back)
    for name, how in (('PNG', {'format': 'PNG'}), ('WebP, lossless', {'format': 'WEBP', 'lossless': True, 'method': 2}),
                      ('WebP, lossy at 90', {'format': 'WEBP', 'quality': 90})):
        yield (name, *saved(image, **how))


def median_ms(read, data):
    spent = []
    for _ in range(TIMES):
        start = time.process_time()
        read(data)
        spent.append((time.process_time() - start) * 1000)
    return statistics.median(spent)


def main(names):
    with tempfile.TemporaryDirectory() as folder:
        qoi = library(folder)
        for scale in (1, 2):
            sums, raw_bytes = {}, 0
            for name in names:
                image = page(name, scale)
                raw = image.tobytes()
                raw_bytes += len(raw)
                for form, data, read in forms(image, raw, qoi):
                    size, spent = sums.get(form, (0, 0.0))
                    sums[form] = (size + len(data), spent + median_ms(read, data))
            print(f'{scale}x, mean of {len(names)} pages of {raw_bytes / len(names) / 1e6:.1f} MB')
            for form, (size, spent) in sums.items():
                print(f'  {form:22} {size / len(names) / 1e6:6.2f} MB  {100 * size / raw_bytes:5.1f} %  '
                      f'{spent / len(names):6.1f} ms')


if __name__ == '__main__':
    os.environ.setdefault('LC_ALL', 'C.UTF-8')
    main(sys.argv[1:] or PAGES)
