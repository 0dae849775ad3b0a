"""The layering lint finds what it is there to find, and lets good code pass."""

import sys
import unittest

from layering import check_file

OPENING = '/* An invented file. */\n'
GUARDED = OPENING + '#ifndef CORE_LAMP_H\n#define CORE_LAMP_H\n%s\n#endif\n'

BAD = [  # path below game/, text, words of the complaint
    ('core/lamp.c', '#include "ui/tree.h"\n', 'core must not know'),
    ('ui/lamp.c', '#include "content/level.h"\n', 'ui must not know'),
    ('progress/lamp.c', '#include "practice/practice.h"\n', 'progress must not know'),
    ('platform/lamp.c', '#include "ui/tree.h"\n', 'platform must not know'),
    ('practice/catch/view.c', '#include "platform/window.h"\n', 'practice must not know'),
    ('practice/catch/view.c', '#include "practice/breathe/rules.h"\n', 'must not know the practice breathe'),
    ('practice/catch/rules.c', '#include "ui/tree.h"\n', 'rules are pure'),
    ('attic/lamp.c', '', 'not a room'),
    ('core/lamp.c', '#include "lamp.h"\n', 'path from game/'),
    ('screen/lamp.c', '#include <SDL.h>\n', 'not for screen'),
    ('screen/lamp.c', '#include <SDL2/SDL.h>\n', 'not for screen'),
    ('practice/catch/rules.c', '#include <cyaml/cyaml.h>\n', 'not for practice'),
    ('ui/lamp.c', '#include <sqlite3.h>\n', 'not for ui'),
    ('core/lamp.c', 'extern int lit;\n', "no 'extern'"),
    ('core/lamp.c', 'int lit;\n', 'external mutable'),
    ('core/lamp.c', 'int lit = 3;\n', 'external mutable'),
    ('platform/lamp.c', 'struct lamp lamps[4];\n', 'external mutable'),
    ('core/lamp.c', 'static int lit;\n', 'mutable static'),
    ('core/lamp.c', 'static const char *names[] = { "a" };\n', 'mutable static'),
    ('core/lamp.c', 'void light(void)\n{\n    static int times = 0;\n    ++times;\n}\n', 'in a function'),
    ('core/lamp.c', 'typedef struct lamp lamp;\n', 'no typedef'),
    ('core/lamp.c', 'void light(void)\n{\n' + '    ;\n' * 60 + '}\n', 'function of'),
    ('core/lamp.c', '\n' * 600, 'a file stays within'),
    ('core/lamp.c', '/* ' + 'x' * 120 + ' */\n', 'columns'),
    ('core/lamp.c', 'int light(const char *t)\n{\n    return atoi(t);\n}\n', 'atoi() hides'),
    ('practice/catch/rules.c', 'long now(void)\n{\n    return time(0);\n}\n', 'passed in'),
]

GOOD = [
    ('core/lamp.h', GUARDED % 'struct lamp;\nenum colour { RED, BLUE };\nvoid light(struct lamp *lamp);'),
    ('core/lamp.h', GUARDED % 'extern const struct lamp lamp_plain;\nstruct lamp {\n    int lit;\n};'),
    ('core/lamp.c', OPENING + 'static const char *const names[] = { "a(", "{" };\nconst struct lamp lamp_plain = { 1 };\n'),
    ('core/lamp.c', OPENING + '/* extern int lit; */\nstatic int light(int a)\n{\n    static const int b = 2;\n    return a + b;\n}\n'),
    ('core/lamp.c', OPENING + 'enum { WIDTH = 3 };\nstruct lamp {\n    int lit;\n};\nstatic struct lamp *make(void);\n'),
    ('platform/lamp.c', OPENING + '#include <SDL.h>\nstatic int lit;\n'),
    ('practice/catch/schema.c', OPENING + '#include <cyaml/cyaml.h>\n#include "content/level.h"\n'),
    ('practice/list.c', OPENING + '#include "practice/catch/catch.h"\n'),
]


class Layering(unittest.TestCase):
    def test_each_breach_is_named(self):
        for name, text, words in BAD:
            with self.subTest(name=name, words=words):
                said = [message for _, message in check_file(name, OPENING + text)]
                self.assertTrue(any(words in message for message in said), f'{text!r} gave {said}')

    def test_good_code_passes(self):
        for name, text in GOOD:
            with self.subTest(name=name, text=text):
                self.assertEqual([], list(check_file(name, text)))

    def test_a_breach_is_named_with_its_line(self):
        self.assertEqual(2, next(iter(check_file('core/lamp.c', OPENING + 'int lit;\n')))[0])


if __name__ == '__main__':
    sys.dont_write_bytecode = True
    unittest.main()
