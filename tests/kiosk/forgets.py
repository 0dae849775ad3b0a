"""A visitor types words that nobody else writes, into the real window, by keys and by touch; then presses "I'm finished".
After that the words are in no file, and nowhere in the memory of the process that goes on.

    forgets.py PROGRAM FOLDER [voice]
"""

import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'window'))
from house import Display, Gave, until  # noqa: E402

WORDS = 'quillwort on the sill739'
OWN = 'Something in my own words'
LABEL = 'Write it, or put it together'
PLACE = re.compile(r', \d+ of \d+$', re.MULTILINE)
CONFIG = '''scenes: [child-paint]
ceiling: heavy
minutes: 6
screen: {{width-mm: 531}}
counts: {counts}
'''


class Visitor:
    def __init__(self, program, display, folder, *arguments):
        self.folder = folder
        (folder / 'home').mkdir(parents=True)
        config = folder / 'kiosk.yaml'
        config.write_text(CONFIG.format(counts=folder / 'counts.sqlite'))
        # What glibc does for the kiosk (mallopt), the sanitizer's own allocator has to be asked for.
        options = f"{os.environ.get('ASAN_OPTIONS', '')}:detect_leaks=0:max_free_fill_size=268435456:free_fill_byte=165"
        self.environment = {**os.environ, 'DISPLAY': display.name, 'SDL_VIDEODRIVER': 'x11', 'SDL_AUDIODRIVER': 'dummy',
                            'ASAN_OPTIONS': options, 'HOME': str(folder / 'home')}
        self.process = subprocess.Popen([program, str(config), *arguments], env=self.environment, text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.lines, self.answers = [], []
        threading.Thread(target=self.listen, daemon=True).start()
        threading.Thread(target=self.hear_answers, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.lines.append(line)

    def hear_answers(self):
        for line in self.process.stderr:
            self.answers.append(line)

    def said(self, since):
        return ''.join(self.lines[since:])

    def hears(self, text, since=0):
        until(f'"{text}", it said {self.said(since)!r} {self.answers[-5:]}', lambda: text in self.said(since))

    def tool(self, *words):
        subprocess.run(['xdotool', *words], env=self.environment, check=True, capture_output=True)

    def press(self, *keys):
        since = len(self.lines)
        self.tool('key', *keys)
        return since

    def press_and_land(self, key):
        """What was said up to the line that tells where the focus now stands: the last of every answer."""
        since = self.press(key)
        until(f'a place for the focus; it said {self.said(-8)!r}', lambda: PLACE.search(self.said(since)))
        return self.said(since)

    def walk_to(self, name, steps=60):
        for _ in range(steps):
            if name in self.press_and_land('Tab'):
                return
        raise Gave(f'Tab does not reach "{name}"; last it said {self.said(-5)!r}')

    def search(self):
        before = len(self.answers)
        self.process.stdin.write('search\n')
        self.process.stdin.flush()
        until('the end of a search', lambda: any(a.startswith('found ') for a in self.answers[before:]), 300)
        return int(next(a for a in self.answers[before:] if a.startswith('found ')).split()[1])

    def in_files(self):
        return [str(path) for path in self.folder.rglob('*') if path.is_file() and WORDS.encode() in path.read_bytes()]

    def end(self):
        self.process.kill()
        self.process.wait()


def to_the_field(visitor):
    """By what is heard, as somebody would who cannot see it: whatever comes first, until own words are offered."""
    choices = 0
    for _ in range(30):
        choosing = ', choice, 1 of' in visitor.press_and_land('Return')
        choices += choosing
        if choosing and choices > 1:  # the first asks only where to sit
            visitor.walk_to(OWN)
            visitor.press_and_land('Return')
            return visitor.walk_to(LABEL)
    raise Gave(f'there is nowhere to write; it said {visitor.said(-12)!r}')


def visit(visitor):
    visitor.hears('Touch anywhere')
    since = len(visitor.lines)
    visitor.tool('mousemove', '960', '700', 'click', '1')
    visitor.hears('On the fourth step', since)
    to_the_field(visitor)
    since = visitor.press('Return')  # brings out the keyboard on the screen
    visitor.hears('What is written', since)
    visitor.tool('type', '--delay', '30', WORDS)
    until('the words in memory: else the search could not be trusted', lambda: visitor.search() > 0)
    since = visitor.press('F3')  # says what is written, aloud where there is a voice
    visitor.hears(WORDS, since)
    visitor.tool('key', 'ctrl+a', 'ctrl+c', 'ctrl+x', 'ctrl+v')
    since = len(visitor.lines)
    visitor.tool('mousemove', '340', '64', 'click', '1')  # "I'm finished"
    visitor.hears('Touch anywhere', since)
    found = until('the words to be gone', lambda: visitor.search() == 0 or None, 30)
    assert found, 'the words are still in memory'
    assert not visitor.in_files(), f'the words are in {visitor.in_files()}'


def main(program, root, *arguments):
    folder = Path(root)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    display = Display()
    visitor = Visitor(program, display, folder, *arguments)
    try:
        visit(visitor)
        visit(visitor)  # the one who comes next, in the same process
        print('kiosk: two visitors typed, and nothing of it is left in memory or files')
    except (Gave, AssertionError) as gave:
        print(f'kiosk: {gave}', file=sys.stderr)
        return 1
    finally:
        visitor.end()
        display.close()
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
