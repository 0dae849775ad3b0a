"""How the program starts, and how it says that it cannot.

    start.py PROGRAM PACK       PACK is the archive that the build made
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM, PACK = map(Path, sys.argv[1:3])
# No display, not even one of the person who runs the tests: a message box would wait there for an answer.
QUIET = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
NO_DISPLAY = {name: value for name, value in QUIET.items() if name != 'SDL_VIDEODRIVER'}


def start(program, *words, environment=None):
    return subprocess.run([program, *words], env=environment or QUIET, capture_output=True, text=True, timeout=120,
                          check=False)


class Words(unittest.TestCase):
    def test_a_wrong_word_is_named_in_one_line_with_the_right_ones(self):
        for wrong, right in (('--lamp', '--level'), ('dance', 'play')):
            with self.subTest(wrong=wrong):
                done = start(PROGRAM, wrong)
                self.assertEqual(2, done.returncode)
                self.assertEqual(1, len(done.stderr.splitlines()), done.stderr)
                self.assertIn(wrong, done.stderr)
                self.assertIn(right, done.stderr)

    def test_help_and_version_are_told_on_standard_output(self):
        for word in ('--help', '--version'):
            done = start(PROGRAM, word)
            self.assertEqual((0, ''), (done.returncode, done.stderr))
            self.assertIn('inner-house', done.stdout)

    def test_a_level_that_is_not_there_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            done = start(PROGRAM, '--level', 'no-such-room', '--data', folder)
        self.assertEqual(2, done.returncode, done.stderr)
        self.assertIn('no-such-room', done.stderr)

    def test_without_a_display_the_start_script_says_how_to_see_the_house(self):
        if not (ROOT / 'build/release/ready').exists():
            self.skipTest('build/release is not built')
        done = start(ROOT / 'game/run', environment=NO_DISPLAY)
        self.assertEqual((1, ''), (done.returncode, done.stdout))
        self.assertIn('There is no display here', done.stderr)
        self.assertIn('game/run film', done.stderr)


class Archives(unittest.TestCase):
    """The program, copied to a folder of its own with an archive of the test's making."""

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (self.folder / 'build').mkdir()
        self.program = self.folder / 'build/inner-house'
        shutil.copy2(PROGRAM, self.program)
        self.data = self.folder / 'data'

    def refuses(self):
        done = start(self.program, 'play', '--data', str(self.data))
        self.assertEqual(1, done.returncode, done.stderr)
        self.assertIn('inner-house.pack', done.stderr)
        self.assertNotIn('Sanitizer', done.stderr)
        written = [path.name for path in self.data.rglob('*') if path.is_file()] if self.data.exists() else []
        self.assertEqual([], written)

    def test_without_its_archive_the_program_says_so_and_writes_nothing(self):
        self.refuses()

    def test_an_archive_cut_short_is_refused(self):
        whole = PACK.read_bytes()
        (self.folder / 'build/inner-house.pack').write_bytes(whole[:len(whole) // 2])
        self.refuses()

    def test_an_archive_of_something_else_is_refused(self):
        (self.folder / 'build/inner-house.pack').write_text('a shopping list\n' * 1000)
        self.refuses()

    def test_with_its_archive_beside_it_the_program_lists_the_house(self):
        shutil.copy2(PACK, self.folder / 'build/inner-house.pack')
        done = start(self.program, 'list')
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertIn('first-visit', done.stdout)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
