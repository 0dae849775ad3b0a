"""One real visit in one real window: title, house, hearth, porch and back, resized on the way, closed by its cross.

    visit.py PROGRAM FOLDER     writes its pictures and what it heard to FOLDER
"""

import shutil
import sys
import unittest
from pathlib import Path

import yaml

from house import Display, House, until
from pictures import differs, is_blank, size_of, text_share

ROOT = Path(__file__).resolve().parents[2]
WORDS = yaml.safe_load((ROOT / 'assets/strings/en.yaml').read_text(encoding='utf-8'))
BREATHING = yaml.safe_load((ROOT / 'levels/en/breathe/hearth-breath.yaml').read_text(encoding='utf-8'))
PROGRAM, FOLDER = sys.argv[1:3]


class AVisit(unittest.TestCase):
    def setUp(self):
        shutil.rmtree(FOLDER, ignore_errors=True)
        Path(FOLDER).mkdir(parents=True)
        self.display = Display()
        self.addCleanup(self.display.close)
        self.house = House(PROGRAM, self.display, FOLDER, '--renderer', 'auto', '--size', '1280x720')
        self.addCleanup(self.house.end)

    def looks_drawn(self, name, unlike=None):
        """A picture of its own, not blank, with type one can read; it may come a frame after its words."""
        def drawn():
            path = self.house.picture(name)
            is_new = unlike is None or differs(unlike, path) > 0.1
            return is_new and not is_blank(path) and text_share(path) > 0.002 and path
        return until(f'a picture of the {name} with something to read in it', drawn)

    def test_the_house_opens_shows_its_rooms_and_closes_without_a_leak(self):
        house = self.house
        house.hears(WORDS['title.start'])
        title = self.looks_drawn('title')

        house.walk_to(WORDS['title.rooms'])
        house.press('Return')
        house.hears(WORDS['hub.title'])
        hub = self.looks_drawn('hub', unlike=title)

        house.walk_to(WORDS['hub.room.hearth.name'])
        house.press('Return')
        house.walk_to(BREATHING['title'])
        house.press('Return')
        house.hears(WORDS['note.begin'])
        house.press('Return')
        house.hears(BREATHING['settings'][0]['name'])
        room = self.looks_drawn('hearth', unlike=hub)

        house.press('Home')
        house.hears(WORDS['porch.title'])
        self.looks_drawn('porch', unlike=room)

        house.resize(1366, 768)
        until('the picture at its new size', lambda: size_of(self.house.picture('porch-resized')) == (1366, 768))
        self.looks_drawn('porch-resized')

        house.walk_to(WORDS['porch.back'])
        house.press('Return')
        house.hears(BREATHING['settings'][0]['name'])

        self.assertEqual(0, house.ask_to_close(), house.complaints())
        self.assertNotIn('Sanitizer', house.complaints())


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
