#!/usr/bin/env python3
"""Puts the phone page into one file that loads nothing: build.py --modules DIR/node_modules --strings FILE --out FOLDER.

The policy in it allows just the scripts and the style that are inlined here, by their sha256. The line with id "house" is
left as it is: the game writes the language of the room and its help lines there. Words, pictures and programs each go
through one function that makes them safe to stand inside an HTML file.
"""

import argparse
import base64
import gzip
import hashlib
import json
import re
import sys
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
PROPS = HERE.parent / 'art/prop'
MOST_GZIPPED = 200_000
HOUSE = '<script type="application/json" id="house">{}</script>'
MODULES = ['words', 'dom', 'check', 'keep', 'line', 'clock', 'answers', 'scene', 'items', 'breathe', 'letter', 'card', 'places',
           'room', 'remote', 'page']
PICTURES = {'lantern': 'lantern', 'shoes': 'thing-shoes', 'letter': 'letter', 'candle': 'candle', 'journal': 'journal',
            'teapot': 'teapot', 'cat': 'cat', 'plant': 'plant', 'blanket': 'blanket', 'hand': 'hand-on-heart',
            'stone-kindness': 'stone-kindness-lit', 'stone-humanity': 'stone-humanity-lit',
            'stone-mindfulness': 'stone-mindfulness-lit', 'moth-wing-left': 'moth-wing-left',
            'moth-wing-right': 'moth-wing-right', 'moth-body': 'moth-body', 'warm-wing-left': 'warm-wing-left',
            'warm-wing-right': 'warm-wing-right', 'warm-body': 'warm-body'}


def sha(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def program(path):
    """A script as it may stand between <script> and </script>."""
    text = path.read_text(encoding='utf-8').strip()
    return re.sub(r'<(?=/script|!--)', r'\\x3C', text, flags=re.I)


def data(value):
    """JSON as it may stand in a data block: nothing in it can end the block."""
    return json.dumps(value, ensure_ascii=False, separators=(',', ':'), sort_keys=True).replace('<', '\\u003c')


def picture(name):
    """One of the house's own drawings, as an address that needs no request."""
    svg = (PROPS / f'{name}.svg').read_text(encoding='utf-8').replace('"', "'")
    svg = re.sub(r'>\s+<', '><', re.sub(r'\s*\n\s*', ' ', svg)).strip()
    svg = re.sub(r'\d+\.\d{2,}', lambda number: f'{float(number[0]):.1f}'.removesuffix('.0') if float(number[0]) > 2 else number[0], svg)
    for raw, safe in (('%', '%25'), ('#', '%23'), ('<', '%3C'), ('>', '%3E')):
        svg = svg.replace(raw, safe)
    return 'data:image/svg+xml,' + svg


def words(path):
    table = yaml.safe_load(path.read_text(encoding='utf-8'))
    wrong = [key for key, text in table.items() if not isinstance(text, str) or not key.startswith('phone.')]
    if wrong:
        sys.exit(f'{path}: not a word of the phone page: {", ".join(wrong)}')
    return table


def page(modules, strings):
    scripts = [program(modules / 'mqtt/dist/mqtt.min.js'),
               '(() => {\n"use strict";\n' + '\n'.join(program(HERE / f'{name}.js') for name in MODULES) + '\n})();']
    style = (HERE / 'page.css').read_text(encoding='utf-8').strip().replace('</', '<\\/')
    policy = '; '.join(["default-src 'none'", 'script-src ' + ' '.join(map(sha, scripts)), 'style-src ' + sha(style),
                        "connect-src 'self' ws: wss:", 'img-src data:', "base-uri 'none'", "form-action 'none'"])
    html = (HERE / 'index.html').read_text(encoding='utf-8')
    parts = {'policy': f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
             'style': f'<style>{style}</style>',
             'words': ''.join(f'<script type="application/json" id="{name}">{data(value)}</script>\n' for name, value in
                              (('words', words(strings)), ('art', {key: picture(name) for key, name in PICTURES.items()}))).strip(),
             'script': '\n'.join(f'<script>{script}</script>' for script in scripts)}
    for name, text in parts.items():
        if html.count(f'<!-- {name} -->') != 1:
            sys.exit(f'index.html: <!-- {name} --> should be there once')
        html = html.replace(f'<!-- {name} -->', text)
    if html.count(HOUSE) != 1:
        sys.exit('index.html: the line for the game should be there once')
    return html


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ('modules', 'strings', 'out'):
        arguments.add_argument('--' + name, type=Path, required=True)
    given = arguments.parse_args()
    content = page(given.modules, given.strings).encode()
    size = len(gzip.compress(content, 9, mtime=0))
    print(f'phone page: {len(content)} bytes, {size} gzipped (at most {MOST_GZIPPED})')
    if size > MOST_GZIPPED:
        sys.exit('the phone page is too large')
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / 'index.html').write_bytes(content)


if __name__ == '__main__':
    main()
