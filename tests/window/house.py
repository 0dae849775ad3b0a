"""A house in a real window: its own Xvfb, the program in it, and hands (xdotool) and eyes (import) for a test.

Nothing waits on a clock: each step waits for what it caused, a line of the text-out stream or a changed picture,
and gives up only after a minute without it.
"""

import ctypes
import os
import subprocess
import time
from pathlib import Path

PATIENCE_S = 60


class Gave(AssertionError):
    """Something did not come."""


def until(what, look, patience=PATIENCE_S):
    """The first true answer of look(), asked again and again."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if answer := look():
            return answer
        time.sleep(0.02)
    raise Gave(f'waited {patience} s in vain for {what}')


class Display:
    """An X server without a screen, on a number of its own that is free for sure."""

    def __init__(self, size='1920x1080'):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(
            ['Xvfb', '-displayfd', str(writer), '-screen', '0', f'{size}x24', '-nolisten', 'tcp', '-noreset'],
            pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise Gave('Xvfb did not start')
        self.name = f':{number}'

    def close(self):
        self.server.terminate()
        self.server.wait()


class House:
    """The program in its window."""

    def __init__(self, program, display, folder, *arguments):
        self.folder = Path(folder)
        self.words = self.folder / 'said.txt'
        self.words.write_text('')
        self.heard = 0
        self.environment = {**os.environ, 'DISPLAY': display.name, 'SDL_VIDEODRIVER': 'x11', 'SDL_AUDIODRIVER': 'dummy'}
        self.log = open(self.folder / 'stderr.txt', 'w', encoding='utf-8')
        self.process = subprocess.Popen(
            [program, 'play', '--data', str(self.folder / 'data'), '--text-out', str(self.words), '--seed', '7',
             '--date', '2026-01-15', *arguments],
            env=self.environment, stdout=self.log, stderr=self.log)
        try:
            self.window = until('a window', self._find)
            self._tool('windowfocus', '--sync', self.window)
        except BaseException:
            self.end()
            raise

    def _find(self):
        self._alive()
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                               env=self.environment, capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    def _alive(self):
        if self.process.poll() is not None:
            raise Gave(f'the program ended with {self.process.returncode}: {self.complaints()}')

    def _tool(self, *words):
        subprocess.run(['xdotool', *words], env=self.environment, check=True, capture_output=True)

    def complaints(self):
        return (self.folder / 'stderr.txt').read_text(errors='replace')[-3000:]

    def press(self, *keys):
        self._alive()
        self.heard = len(self.words.read_bytes())
        self._tool('key', *keys)

    def type(self, text):
        self._alive()
        self.heard = len(self.words.read_bytes())
        self._tool('type', text)

    def said(self):
        """What the text-out stream said since the last press."""
        return self.words.read_bytes()[self.heard:].decode(errors='replace')

    def hears(self, text):
        def listen():
            self._alive()
            return text in self.said()
        try:
            until(f'the words "{text}"', listen)
        except Gave as gave:
            raise Gave(f'{gave}; it said: {self.said()!r}') from None

    def walk_to(self, name, key='Tab', steps=40):
        """Moves the focus until it rests on what is called NAME."""
        for _ in range(steps):
            self.press(key)
            until('the focus to move', lambda: self._alive() or self.said())
            if name in self.said():
                return
        raise Gave(f'{steps} times {key} did not reach "{name}"; it said at last: {self.said()!r}')

    def picture(self, name):
        """The window as it stands, written to FOLDER/NAME.png."""
        path = self.folder / f'{name}.png'
        subprocess.run(['import', '-silent', '-window', self.window, str(path)], env=self.environment, check=True)
        return path

    def resize(self, width, height):
        self._tool('windowsize', '--sync', self.window, str(width), str(height))

    def ask_to_close(self):
        """What a window manager sends when the cross is clicked; xdotool of Debian 12 cannot."""
        send_close(self.environment['DISPLAY'], int(self.window))
        try:
            return self.process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            raise Gave('the program did not end when its window was closed') from None

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.log.close()


class ClientMessage(ctypes.Structure):
    _fields_ = [('type', ctypes.c_int), ('serial', ctypes.c_ulong), ('send_event', ctypes.c_int),
                ('display', ctypes.c_void_p), ('window', ctypes.c_ulong), ('message_type', ctypes.c_ulong),
                ('format', ctypes.c_int), ('data', ctypes.c_long * 5), ('room', ctypes.c_long * 24)]


def send_close(display_name, window):
    x11 = ctypes.CDLL('libX11.so.6')
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(display_name.encode())
    client_message = 33
    message = ClientMessage(type=client_message, window=window, format=32,
                            message_type=x11.XInternAtom(display, b'WM_PROTOCOLS', 0))
    message.data[0] = x11.XInternAtom(display, b'WM_DELETE_WINDOW', 0)
    x11.XSendEvent(display, window, 0, 0, ctypes.byref(message))
    x11.XCloseDisplay(display)
