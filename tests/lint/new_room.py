"""The walk-through in game/NEW-ROOM.md still compiles: new_room.py takes its C apart into files and checks each one.

A page that has gone stale costs somebody an hour; this costs a second.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = ('level.h', 'schema.c', 'rules.h', 'rules.c', 'view.c')
FLAGS = ('-std=c11', '-D_GNU_SOURCE', '-Wall', '-Wextra', '-Wpedantic', '-Wshadow', '-Wconversion', '-Werror')


def main():
    page = (ROOT / 'game/NEW-ROOM.md').read_text(encoding='utf-8')
    blocks = re.findall(r'^```c\n(.*?)^```$', page, re.S | re.M)
    if len(blocks) != len(FILES):
        print(f'{len(blocks)} pieces of C on the page, wanted {len(FILES)}: {", ".join(FILES)}')
        return 1
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder) / 'practice/pebble'
        room.mkdir(parents=True)
        for name, block in zip(FILES, blocks):
            (room / name).write_text(block, encoding='utf-8')
        listed = (ROOT / 'game/practice/list.h').read_text(encoding='utf-8')
        listed = listed.replace('EACH(checkin)', 'EACH(pebble) EACH(checkin)')
        (Path(folder) / 'practice/list.h').write_text(listed, encoding='utf-8')
        failed = 0
        for name in FILES:
            if name.endswith('.c'):
                failed += subprocess.run(['cc', *FLAGS, '-fsyntax-only', '-I', folder, '-I', str(ROOT / 'game'),
                                          str(room / name)]).returncode != 0
    print(f'{failed} of the files on the page do not compile')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
