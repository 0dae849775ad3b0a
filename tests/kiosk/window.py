"""The real kiosk in a real window: nobody gets out, nothing is written, and whatever hangs is up again.

    window.py PROGRAM PRELOAD FOLDER
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'window'))
from house import Display, Gave, send_close, until  # noqa: E402

PIN_HASH = None
CONFIG = '''site: {{name: "Riverside Library", contact: "Ask at the desk."}}
scenes: [hearth-breath, rest-break]
staff: {{pin: "{pin}"}}
screen: {{width-mm: 531}}
counts: {counts}
'''
RECOVERS_S = 15


class Kiosk:
    """The program under its own supervisor, or without."""

    def __init__(self, program, preload, display, folder, *arguments):
        self.folder = folder
        self.said_in = folder / 'said.txt'
        self.said_in.write_text('')
        self.opened = folder / 'opened.txt'
        self.hang = folder / 'hang'
        options = f"{os.environ.get('ASAN_OPTIONS', '')}:verify_asan_link_order=0:detect_leaks=0"
        self.environment = {**os.environ, 'DISPLAY': display.name, 'SDL_VIDEODRIVER': 'x11', 'SDL_AUDIODRIVER': 'dummy',
                            'ASAN_OPTIONS': options, 'HOME': str(folder / 'home'), 'TZ': 'UTC'}
        self.environment.pop('XDG_DATA_HOME', None)
        child = {**self.environment, 'LD_PRELOAD': preload, 'INNER_HOUSE_HANG_AT': str(self.hang),
                 'INNER_HOUSE_OPENED': str(self.opened)}
        self.log = open(folder / 'stderr.txt', 'w', encoding='utf-8')
        self.process = subprocess.Popen([program, 'kiosk', '--config', str(folder / 'kiosk.yaml'), '--text-out',
                                         str(self.said_in), *arguments], env=child, stdout=self.log, stderr=self.log)
        self.house = self.child_of_supervisor() if '--no-supervisor' not in arguments else self.process.pid
        self.window = until('a window', self.find_window)

    def children(self):
        found = subprocess.run(['pgrep', '-P', str(self.process.pid)], capture_output=True, text=True, check=False)
        return [int(one) for one in found.stdout.split()]

    def child_of_supervisor(self):
        return until('the house', lambda: self.children() or None)[0]

    def find_window(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', 'Inner House'], env=self.environment,
                               capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    def tool(self, *words):
        subprocess.run(['xdotool', *words], env=self.environment, check=True, capture_output=True)

    def said(self):
        return self.said_in.read_text(errors='replace') if self.said_in.exists() else ''

    def listen_to_the_next(self):
        """From here on only what the next house says is heard: this one keeps a file without a name."""
        self.said_in.unlink()

    def hears(self, text, since=0):
        until(f'"{text}"; it said {self.said()[since:][-600:]!r}; {self.complaints()}',
              lambda: text in self.said()[since:])

    def complaints(self):
        self.log.flush()
        return (self.folder / 'stderr.txt').read_text(errors='replace')[-1500:]

    def another_than(self, house):
        now = self.children()
        return now[0] if now and now[0] != house else None

    def shows(self):
        """Waits for a picture: something else than black where the sky is."""
        def look():
            sky = subprocess.run(['import', '-silent', '-window', 'root', '-crop', '1x1+1500+120', 'txt:-'],
                                 env=self.environment, capture_output=True, text=True, check=False).stdout
            return sky and '#000000' not in sky
        until('a picture', look)

    def alive(self):
        return self.process.poll() is None and Path(f'/proc/{self.house}').exists()

    def touch(self, x, y):
        self.tool('mousemove', str(x), str(y), 'click', '1')

    def end(self):
        for process in (*self.children(), self.process.pid):
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()
        self.log.close()


class Case:
    def __init__(self, program, preload, root):
        self.program, self.preload, self.root = program, preload, Path(root)
        shutil.rmtree(self.root, ignore_errors=True)

    def open(self, name, display, *arguments, config=None):
        folder = self.root / name
        (folder / 'home').mkdir(parents=True)
        text = config or CONFIG.format(pin=PIN_HASH, counts=folder / 'counts.sqlite')
        (folder / 'kiosk.yaml').write_text(text)
        return Kiosk(self.program, self.preload, display, folder, *arguments)


def nobody_gets_out(case, display):
    kiosk = case.open('out', display)
    try:
        kiosk.hears('Touch anywhere')
        keys = ['alt+F4', 'Escape', 'ctrl+q', 'ctrl+w', 'alt+Tab', 'super', 'Print', 'F11', 'F12', 'ctrl+alt+Delete',
                'ctrl+c', 'ctrl+v', 'alt+F1', 'ctrl+Escape', 'BackSpace', 'F10']
        for _ in range(2):
            for key in keys:
                kiosk.tool('key', key)
            send_close(display.name, int(kiosk.window))
            kiosk.tool('windowminimize', kiosk.window)
            kiosk.tool('click', '3')
            kiosk.tool('click', '2')
            kiosk.touch(960, 700)
        mark = len(kiosk.said())
        kiosk.tool('key', 'Tab')
        until('an answer to a key', lambda: len(kiosk.said()) > mark)
        assert kiosk.alive(), f'it is gone: {kiosk.complaints()}'
        geometry = subprocess.run(['xdotool', 'getwindowgeometry', kiosk.find_window()], env=kiosk.environment,
                                  capture_output=True, text=True, check=True).stdout
        assert '1920x1080' in geometry, f'it does not fill the screen: {geometry}'
        left = sorted(path.name for path in kiosk.folder.rglob('*') if path.is_file())
        expected = {'said.txt', 'stderr.txt', 'kiosk.yaml', 'counts.sqlite', 'opened.txt'}
        assert set(left) <= expected | {'counts.sqlite-journal'}, f'files that nobody asked for: {left}'
        for path in set(kiosk.opened.read_text().split()):
            name = Path(path).name
            assert name in ('said.txt', 'null') or name.startswith('counts.sqlite'), f'opened to write: {path}'
        assert not list((kiosk.folder / 'home').rglob('*')), 'something was written into the home folder'
        kiosk.process.send_signal(signal.SIGTERM)
        assert kiosk.process.wait(20) == 0, 'SIGTERM does not end it cleanly'
        assert not Path(f'/proc/{kiosk.house}').exists(), 'the house outlives its supervisor'
    finally:
        kiosk.end()


def a_new_file_is_read_on_sighup(case, display):
    kiosk = case.open('reload', display)
    try:
        kiosk.hears('Riverside Library')
        path = kiosk.folder / 'kiosk.yaml'
        path.write_text(path.read_text().replace('Riverside Library', 'Hillside Clinic'))
        kiosk.process.send_signal(signal.SIGHUP)
        kiosk.hears('Hillside Clinic')
        mark = len(kiosk.said())
        path.write_text('site: [broken\n')
        kiosk.process.send_signal(signal.SIGHUP)
        until('a complaint with its place', lambda: re.search(r'kiosk\.yaml:\d+:\d+: ', kiosk.complaints()))
        kiosk.touch(960, 700)
        kiosk.hears('Good that you came by', mark)
        assert kiosk.alive()
    finally:
        kiosk.end()


def a_wrong_file_still_attracts(case, display):
    kiosk = case.open('wrong', display, config='minutes: many\nidel: 3\n')
    try:
        kiosk.hears('Touch anywhere')
        assert 'kiosk.yaml:1:10:' in kiosk.complaints(), kiosk.complaints()
    finally:
        kiosk.end()


def whatever_hangs_is_up_again(case, display):
    kiosk = case.open('hangs', display)
    try:
        kiosk.hears('Touch anywhere')
        # The limit lets three falls in ten minutes pass as restarts only twice: each hang gets a supervisor of its own.
        for where in ('loop', 'present', 'audio'):
            kiosk.end()
            shutil.rmtree(kiosk.folder)
            kiosk = case.open('hangs', display)
            kiosk.hears('Touch anywhere')
            kiosk.shows()
            before = kiosk.house
            kiosk.listen_to_the_next()
            began = time.monotonic()
            kiosk.hang.write_text(where)
            until(f'the {where} to hang', lambda: not kiosk.hang.exists())
            until(f'a new house after the {where} hung; {kiosk.complaints()}',
                  lambda: kiosk.another_than(before))
            until('its window', kiosk.find_window)
            kiosk.hears('Touch anywhere')
            print(f'kiosk: {where} hung and was up again in {time.monotonic() - began:.1f} s of {RECOVERS_S}')
    finally:
        kiosk.end()


def killed_three_times_it_says_so(case, display):
    kiosk = case.open('killed', display)
    try:
        for _ in range(3):
            kiosk.hears('Touch anywhere')
            kiosk.listen_to_the_next()
            house = until('the house', lambda: kiosk.another_than(None))
            os.kill(house, signal.SIGKILL)
            until('another child', lambda: kiosk.another_than(house))
        kiosk.hears('This corner is out of order')
        kiosk.hears('Ask at the desk.')
        kiosk.touch(960, 500)
        kiosk.tool('key', 'Return')
        kiosk.process.send_signal(signal.SIGTERM)
        assert kiosk.process.wait(20) == 0
    finally:
        kiosk.end()


def on_a_disk_that_cannot_be_written(case, display):
    """With root's own mount namespace, where that is allowed; else this part says that it was left out."""
    probe = subprocess.run(['unshare', '-m', 'sh', '-c', 'mount -o remount,ro,bind / || mount --bind / / && mount -o '
                            'remount,ro,bind /'], capture_output=True, check=False)
    if probe.returncode != 0:
        print('kiosk: no read-only file system to be had here; the list of opened files was looked at instead')
        return
    folder = case.root / 'readonly'
    (folder / 'home').mkdir(parents=True)
    (folder / 'kiosk.yaml').write_text(CONFIG.format(pin=PIN_HASH, counts='/nowhere/counts.sqlite'))
    environment = {**os.environ, 'DISPLAY': display.name, 'SDL_VIDEODRIVER': 'x11', 'SDL_AUDIODRIVER': 'dummy',
                   'HOME': str(folder / 'home')}
    script = ('mount --bind / / && mount -o remount,ro,bind / && exec timeout 8 "$0" kiosk --no-supervisor --config "$1" '
              '--text-out -')
    done = subprocess.run(['unshare', '-m', 'sh', '-c', script, case.program, str(folder / 'kiosk.yaml')],
                          env=environment, capture_output=True, text=True, check=False)
    assert 'Touch anywhere' in done.stdout, f'it does not open on a read-only disk: {done.stdout} {done.stderr}'
    print('kiosk: opened on a read-only file system')


def main(program, preload, root):
    global PIN_HASH
    made = subprocess.run([program, 'kiosk', '--set-pin'], input='4711\n', capture_output=True, text=True, check=True)
    PIN_HASH = re.search(r'pin: "(.*)"', made.stdout)[1]
    case = Case(program, preload, root)
    display = Display()
    try:
        for part in (nobody_gets_out, a_new_file_is_read_on_sighup, a_wrong_file_still_attracts,
                     whatever_hangs_is_up_again, killed_three_times_it_says_so, on_a_disk_that_cannot_be_written):
            part(case, display)
            print(f'kiosk: {part.__name__} is fine', flush=True)
    except (Gave, AssertionError) as gave:
        print(f'kiosk: {gave}', file=sys.stderr)
        return 1
    finally:
        display.close()
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:4]))
