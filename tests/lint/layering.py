"""Who may know whom in game/, and the few house rules that a machine can check.

    layering.py ROOT      prints file:line: message for every breach; exit 1 if there is one
"""

import re
import sys
from pathlib import Path

from c_source import Source

KNOWS = {
    'core': {'core'},
    'content': {'core', 'content'},
    'progress': {'core', 'progress'},
    'ui': {'core', 'ui'},
    'practice': {'core', 'content', 'progress', 'ui', 'practice'},
    'platform': {'core', 'platform'},
    'screen': {'core', 'content', 'progress', 'ui', 'practice', 'platform', 'screen'},
}
KNOWS['kiosk'] = KNOWS['screen'] | {'kiosk'}
KNOWS['workshop'] = KNOWS['screen'] | {'workshop'}
KNOWS['main.c'] = set(KNOWS)

SCHEMA = r'^practice/\w+/schema\.[ch]$|^kiosk/schema\.c$'
LIBRARIES = [  # which system headers, whose they are: a pattern over paths below game/
    (r'^(SDL|SDL2/|pixman|espeak|fribidi|png\.h|lz4|vorbis)', r'^platform/'),
    (r'^(physfs|yaml|zlib)\.h', r'^content/'),
    (r'^cyaml/', r'^content/|' + SCHEMA),
    (r'^sqlite3', r'^progress/'),
    (r'^sodium', r'^progress/|^content/sign\.c$'),
    (r'^systemd/', r'^platform/'),
    (r'^(mosquitto|jansson|qrencode|cairo|pango)', r'^workshop/'),
    (r'^(unibreak|linebreak|wordbreak|graphemebreak)', r'^ui/'),
]
CLOCKS = r'\b(rand|srand|random|srandom|time|clock|clock_gettime|gettimeofday|localtime|localtime_r)\s*\('
UNSAFE = r'\b(atoi|atol|atof|gets|strcpy|strcat|sprintf|vsprintf|strtok)\s*\('
MAX_FILE, MAX_FUNCTION, MAX_LINE = 600, 60, 120


def check_includes(name, source):
    """The layering itself. `name` is the path below game/."""
    room = name.split('/')[0]
    if room not in KNOWS:
        yield 1, f"'{room}' is not a room that this lint knows; add what it may know to tests/lint/layering.py"
        return
    for line, kind, target in source.includes():
        if kind == '<':
            for pattern, owners in LIBRARIES:
                if re.match(pattern, target) and not re.match(owners, name):
                    yield line, f'<{target}> is not for {room}'
            continue
        if target.startswith('.') or '/' not in target:
            yield line, f'"{target}": include by the path from game/'
            continue
        if target.split('/')[0] not in KNOWS[room]:
            yield line, f'{room} must not know "{target}"'
        yield from check_practice_include(name, line, target)


def check_practice_include(name, line, target):
    own = re.match(r'practice/(\w+)/', name)
    other = re.match(r'practice/(\w+)/', target)
    if not own:
        return
    if other and own[1] != other[1]:
        yield line, f'the practice {own[1]} must not know the practice {other[1]}'
    pure = target == 'ui/editor.h'  # a text and its caret, without window, font or tree
    if re.match(r'practice/\w+/rules\.', name) and re.match(r'(ui|progress)/', target) and not pure:
        yield line, f'rules are pure: they do not know "{target}"'


def check_variables(name, source):
    """No external mutable variable anywhere; file-static mutables only in platform."""
    for line, _ in source.find(r'^[ \t]*extern\b') if name.endswith('.c') else ():
        yield line, "no 'extern' in a .c file: include the header"
    for statement in source.statements:
        head = re.sub(r'\[[^\]]*\]|_?[Tt]hread_local|__attribute__\s*\(\(.*?\)\)', ' ', statement.head)
        if not is_variable(head, statement) or is_constant(head):
            continue
        if not head.startswith('static'):
            yield statement.first, f"external mutable variable '{head}'"
        elif not name.startswith('platform/'):
            yield statement.first, f"mutable static '{head}' outside platform (a pointer table wants '*const')"
    if not name.startswith('platform/'):
        for line, found in source.find(r'^[ \t]+static\s+([^=;({]*)'):
            if not is_constant(found[1]):
                yield line, f"mutable static '{found[1].strip()}' in a function"


def is_variable(head, statement):
    if '(' in head or re.match(r'(typedef|extern\s+const|_Static_assert|static_assert)\b', head):
        return False
    if re.fullmatch(r'(static\s+)?(struct|union|enum)(\s+\w+)?', head):
        return False  # a type, or the declaration of one
    return len(head.split()) > 1 and not (statement.has_body and '=' in head)


def is_constant(head):
    return bool(re.search(r'\bconst\b', head.rsplit('*', 1)[-1]))


def check_shape(name, source):
    """Sizes, opening comment, include guard, names."""
    lines = source.text.splitlines()
    if len(lines) > MAX_FILE:
        yield 1, f'{len(lines)} lines; a file stays within {MAX_FILE}'
    for number, text in enumerate(lines, 1):
        if len(text) > MAX_LINE:
            yield number, f'{len(text)} columns; a line stays within {MAX_LINE}'
    for statement in source.statements:
        size = statement.last - statement.first + 1
        if statement.has_body and '(' in statement.head and size >= MAX_FUNCTION:
            yield statement.first, f'function of {size} lines; they stay under {MAX_FUNCTION}'
    if not source.text.startswith(('/*', '//')):
        yield 1, 'a file opens with a few lines on its purpose'
    guard = re.sub(r'\W', '_', '/'.join(name.split('/')[-2:])).upper()
    if name.endswith('.h') and not re.search(rf'^#ifndef (\w+_)?{guard}\n#define (\w+_)?{guard}$', source.text, re.M):
        yield 1, f'the include guard is {guard}'
    for line, found in source.find(r'\btypedef\s+(struct|union|enum)\b'):
        yield line, f'no typedef for data: say {found[1]}'


def check_calls(name, source):
    for line, found in source.find(UNSAFE):
        yield line, f'{found[1]}() hides errors; use the helpers of core/text.h or snprintf'
    if not re.match(r'platform/|main\.c|workshop/gate/', name):  # the gate runs in the broker's process
        for line, found in source.find(CLOCKS):
            yield line, f'{found[1]}(): seed and date are passed in'


def check_file(name, text):
    source = Source(name, text)
    for check in (check_includes, check_variables, check_shape, check_calls):
        yield from check(name, source)


def check_machine_paths(root):
    """No path of one machine in anything that is shipped or built."""
    private = re.compile(r'(?<![\w.])/(?:root|home|work|Users)' + r'/\w|\.\./' + 'shared')
    for folder in ('game', 'assets', 'levels', 'tests'):
        for path in sorted((root / folder).rglob('*')):
            if not path.is_file() or '__pycache__' in path.parts or path.suffix in {'.png', '.ogg', '.gz'}:
                continue
            for number, text in enumerate(path.read_text(errors='replace').splitlines(), 1):
                if found := private.search(text):
                    yield path.relative_to(root), number, f"a path of one machine: '{found[0]}...'"


def main(root):
    breaches = list(check_machine_paths(root))
    for path in sorted((root / 'game').rglob('*.[ch]')):
        name = path.relative_to(root / 'game').as_posix()
        breaches += [(f'game/{name}', line, said) for line, said in check_file(name, path.read_text())]
    for path, line, said in breaches:
        print(f'{path}:{line}: {said}')
    print(f'{len(breaches)} breaches of the house rules')
    return 1 if breaches else 0


if __name__ == '__main__':
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else '.').resolve()))
