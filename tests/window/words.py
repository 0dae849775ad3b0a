"""Typing in a real window: a thought is answered in one's own words, with selection, clipboard, undo and a long paste.

    words.py PROGRAM FOLDER     writes its pictures and what it heard to FOLDER
"""

import shutil
import sys
import unittest
from pathlib import Path

import yaml

from house import Display, House, until
from pictures import differs, is_blank

ROOT = Path(__file__).resolve().parents[2]
WORDS = yaml.safe_load((ROOT / 'assets/strings/en.yaml').read_text(encoding='utf-8'))
PROGRAM, FOLDER = sys.argv[1:3]


class OnesOwnWords(unittest.TestCase):
    def setUp(self):
        shutil.rmtree(FOLDER, ignore_errors=True)
        Path(FOLDER).mkdir(parents=True)
        self.display = Display()
        self.addCleanup(self.display.close)
        self.house = House(PROGRAM, self.display, FOLDER, '--renderer', 'auto', '--size', '1280x720',
                           '--level', 'attic-rest')
        self.addCleanup(self.house.end)

    def to_the_field(self):
        house = self.house
        house.hears(WORDS['catch.left'].removeprefix('{0} '))
        house.press('Return')
        house.hears(WORDS['catch.pattern-prompt'])
        house.press('Return')
        house.hears(WORDS['frame.next'])
        house.press('Return')
        house.hears(WORDS['catch.reframe-prompt'])
        house.walk_to(WORDS['catch.own-words'])
        house.press('Return')
        house.walk_to(WORDS['catch.own-words-hint'], 'shift+Tab')

    def field_says(self, text):
        """What stands in the field, heard by leaving it and coming back."""
        house = self.house
        house.press('Tab')
        until('the focus to move', house.said)
        house.press('shift+Tab')
        house.hears(f'{WORDS["role.field"]}, {text}')

    def picture(self, name, unlike=None):
        def drawn():
            path = self.house.picture(name)
            return not is_blank(path) and (unlike is None or differs(unlike, path) > 0) and path
        return until(f'a picture of the {name}', drawn)

    def test_words_are_typed_selected_copied_pasted_and_undone(self):
        house = self.house
        self.to_the_field()
        empty = self.picture('empty')
        house.type('people help')
        house.hears('p\n')
        self.field_says('people help, ')
        self.picture('typed', unlike=empty)

        house.press('ctrl+a', 'ctrl+c', 'End', 'space', 'ctrl+v')
        house.hears('people help')
        self.field_says('people help people help, ')

        house.press('ctrl+z')
        until('the undoing', house.said)
        self.field_says('people help')

        house.press('ctrl+shift+Left')
        house.hears('help')
        self.picture('selected')
        house.type('rest')
        house.hears('t\n')
        self.field_says('people rest')

        house.type('h')  # a shortcut elsewhere, a letter here
        house.hears('h\n')
        self.field_says('people resth')

        house.press('Home')  # elsewhere the way to the porch
        house.hears('people')
        house.press('ctrl+Delete')
        until('the erasing', house.said)
        house.press('ctrl+a', 'BackSpace')
        house.hears('resth')
        self.field_says(WORDS['editor.placeholder'])

    def test_more_than_the_page_holds_is_cut_and_the_page_says_so(self):
        house = self.house
        self.to_the_field()
        house.type('all of us need some rest ')
        house.hears('rest')
        for _ in range(7):  # twice as much each time
            house.press('ctrl+a', 'ctrl+c', 'End', 'ctrl+v')
            until('the pasting', house.said)
        house.hears(WORDS['editor.trimmed'])
        self.picture('trimmed')
        house.press('Escape')
        until('the focus to leave the field', house.said)
        house.press('Home')
        house.hears(WORDS['porch.title'])
        self.assertEqual(0, house.ask_to_close(), house.complaints())
        self.assertNotIn('Sanitizer', house.complaints())


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
