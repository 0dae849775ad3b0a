"""Every word, picture and sound that the C names is there to be found, and every sound is captioned while it lasts.

    names.py PACK_DIR     PACK_DIR is build/pack, as laid out by the build

A missing word would show its id to the player and a missing picture nothing at all; neither ends the program, so a test
must look. Names that are put together while the game runs cannot be seen from here.
"""

import re
import sys
from pathlib import Path

import yaml

from c_source import INCLUDE

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ('core', 'ui', 'practice', 'screen', 'kiosk', 'workshop')
WORD_CALL = re.compile(r'\b(?:house_word|keyboard_word|word_of|strings_get|strings_format|word|words->get|view->word)\s*\(')
WORD_ID = re.compile(r'[a-z0-9-]+(?:\.[a-z0-9-]+)+')
WORD_FIELD = re.compile(r'"(hub\.room\.[a-z.-]+)"')
PICTURE = re.compile(r'"((?:ui|prop|room|hub|title|close)/[a-z0-9-]+)"')
SOUND = re.compile(r'\b(?:cue_play|cue_start|cue_stop)\s*\([^;"]*"([a-z-]+)"|\bloop\s*=\s*"([a-z-]+)"')
PLAIN_SOUNDS = ('page', 'press', 'room-tone')   # two answer a press that is seen as well, one is nearly silence
CAPTION_SECONDS = re.compile(r'\bCAPTION_TICKS\s*=\s*(\d+)')
TICKS_PER_SECOND = 60
LITERAL = re.compile(r'"((?:\\.|[^"\\\n])*)"')


def calls(text, pattern):
    """(offset, everything between the parentheses) of each call that the pattern opens."""
    for found in pattern.finditer(text):
        depth, end = 1, found.end()
        while depth and end < len(text):
            depth += {'(': 1, ')': -1}.get(text[end], 0)
            end += 1
        yield found.end(), text[found.end():end - 1]


def named_words(text):
    for start, inside in calls(text, WORD_CALL):
        for literal in LITERAL.finditer(inside):
            if WORD_ID.fullmatch(literal[1]) and not inside[:literal.start()].rstrip().endswith('strcmp('):
                yield start + literal.start(), literal[1]
    for found in WORD_FIELD.finditer(text):
        yield found.start(), found[1]


def named_files(text):
    for found in PICTURE.finditer(text):
        yield found.start(), f'art/{found[1]}.pic'
    for found in SOUND.finditer(text):
        yield found.start(), f'sound/{found[1] or found[2]}.ogg'


def missing(text, words, pack):
    """(offset, complaint) for each name in the C text that leads nowhere."""
    text = INCLUDE.sub(lambda found: ' ' * len(found[0]), text)
    for offset, name in named_words(text):
        if name not in words:
            yield offset, f"no word '{name}' in assets/strings/en.yaml or en/"
    for offset, name in named_files(text):
        if not (pack / name).is_file():
            yield offset, f"no {name} in the pack"
    for found in SOUND.finditer(text):
        name = found[1] or found[2]
        if f'caption.{name}' not in words and name not in PLAIN_SOUNDS:
            yield found.start(), f"the sound '{name}' has no caption and is not one of those that mean nothing"


def seconds_of(sound):
    """How long an Ogg Vorbis file lasts: the last page tells the samples, the first the rate."""
    data = sound.read_bytes()
    rate = int.from_bytes(data[data.index(b'\x01vorbis') + 12:][:4], 'little')
    return int.from_bytes(data[data.rindex(b'OggS') + 6:][:8], 'little') / rate


def too_long(pack, words):
    """A caption is there for at least as long as its sound; what goes on is told when it begins."""
    listed = (line.split() for line in (pack / 'sound/list.txt').read_text(encoding='utf-8').splitlines())
    effects = {line[1] for line in listed if line and line[0] == 'effect' and f'caption.{line[1]}' in words}
    shown = int(CAPTION_SECONDS.search((ROOT / 'game/core/cue.h').read_text(encoding='utf-8'))[1]) / TICKS_PER_SECOND
    for sound in sorted((pack / 'sound').glob('*.ogg')):
        if re.sub(r'-\d$', '', sound.stem) in effects and seconds_of(sound) > shown:
            yield f'{sound.name} lasts {seconds_of(sound):.2f} s, its caption {shown:.2f} s'


def main(pack):
    strings = ROOT / 'assets/strings'
    words = {}
    for file in [strings / 'en.yaml', *sorted((strings / 'en').glob('*.yaml'))]:
        words.update(yaml.safe_load(file.read_text(encoding='utf-8')))
    count = 0
    for path in sorted(file for room in ROOMS for file in (ROOT / 'game' / room).rglob('*.[ch]')):
        text = path.read_text()
        for offset, complaint in missing(text, words, pack):
            count += 1
            print(f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, offset) + 1}: {complaint}")
    for complaint in too_long(pack, words):
        count += 1
        print(complaint)
    print(f'{count} names that lead nowhere or captions that end too soon')
    return 1 if count else 0


if __name__ == '__main__':
    sys.exit(main(Path(sys.argv[1])))
