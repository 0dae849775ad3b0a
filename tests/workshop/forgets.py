"""Six phones say words that nobody else writes, some of them go up on the wall; then the facilitator closes the room by the
keyboard. After that the words are nowhere in the memory of the program that goes on, and in no file.

    forgets.py PROGRAM NODE FOLDER
"""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'window'))
from house import Display, Gave, until  # noqa: E402

WORDS = 'quillwort on the sill739'


class Room:
    def __init__(self, program, display, folder):
        self.folder = folder
        # What glibc does for the game (mallopt), the sanitizer's own allocator has to be asked for.
        options = f"{os.environ.get('ASAN_OPTIONS', '')}:detect_leaks=0:max_free_fill_size=268435456:free_fill_byte=165"
        self.environment = {**os.environ, 'DISPLAY': display.name, 'SDL_VIDEODRIVER': 'x11', 'SDL_AUDIODRIVER': 'dummy',
                            'ASAN_OPTIONS': options, 'HOME': str(folder), 'XDG_RUNTIME_DIR': str(folder)}
        self.process = subprocess.Popen(
            [program, 'workshop', '--plan', 'workshop-15', '--address', '127.0.0.1', '--data', str(folder / 'data'),
             '--size', '1366x768', '--text-out', '-'],
            env=self.environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.lines, self.answers = [], []
        for stream, into in ((self.process.stdout, self.lines), (self.process.stderr, self.answers)):
            threading.Thread(target=self.listen, args=(stream, into), daemon=True).start()

    @staticmethod
    def listen(stream, into):
        for line in stream:
            into.append(line)

    def fact(self, name):
        return until(f'{name}; it said {self.lines[-5:]} {self.answers[-3:]}',
                     lambda: next((line.split()[1] for line in self.lines if line.startswith(f'{name} ')), None), 60)

    def press(self, key):
        since = len(self.lines)
        subprocess.run(['xdotool', 'key', key], env=self.environment, check=True, capture_output=True)
        until(f'an answer to {key}', lambda: len(self.lines) > since)
        return ''.join(self.lines[since:])

    def walk_to(self, name):
        for _ in range(40):
            if name in self.press('Tab'):
                return
        raise Gave(f'Tab does not reach "{name}"; last it said {self.lines[-5:]}')

    def search(self):
        before = len(self.answers)
        self.process.stdin.write('search\n')
        self.process.stdin.flush()
        until('the end of a search', lambda: any(a.startswith('found ') for a in self.answers[before:]), 300)
        return int(next(a for a in self.answers[before:] if a.startswith('found ')).split()[1])

    def in_files(self):
        return [str(path) for path in self.folder.rglob('*') if path.is_file() and WORDS.encode() in path.read_bytes()]


def visit(room, node):
    key = room.fact('scan').split('.')[-1]
    subprocess.run([node, str(HERE / 'say.mjs'), room.fact('page'), room.fact('room'), key, room.fact('pin'), WORDS],
                   check=True, timeout=120)
    until('the words in memory: else the search could not be trusted', lambda: room.search() > 0)
    assert not room.in_files(), f'the words are in {room.in_files()}'
    room.press('Escape')
    room.walk_to('Close the room')
    since = len(room.lines)
    room.press('Return')
    until('the page of plans', lambda: 'Pick a plan' in ''.join(room.lines[since:]))
    assert until('the words to be gone', lambda: room.search() == 0 or None, 30)
    assert not room.in_files(), f'the words are in {room.in_files()}'


def main(program, node, root):
    folder = Path(root)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    display = Display()
    room = Room(program, display, folder)
    try:
        visit(room, node)
        print('workshop: six phones said it, three on the wall, and nothing of it is left in memory or files')
    except (Gave, AssertionError, subprocess.SubprocessError) as gave:
        print(f'workshop: {gave}', file=sys.stderr)
        return 1
    finally:
        room.process.kill()
        room.process.wait()
        display.close()
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
