"""A C file as the lints see it: comments and literals blanked out, cut into top-level statements.

It understands just enough C for this repository's style, and nothing of the preprocessor but #include.
"""

import re
from dataclasses import dataclass, field

BLANKED = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+([<"])([^>"]+)[>"]', re.M)
DIRECTIVE = re.compile(r'^[ \t]*#(?:[^\n\\]|\\\n|\\.)*', re.M)


@dataclass
class Statement:
    """One statement outside all braces: its head (what stands before '=', a body or ';') and its lines."""

    head: str
    first: int
    last: int
    has_body: bool


@dataclass
class Source:
    path: str
    text: str
    code: str = field(init=False)
    statements: list = field(init=False)

    def __post_init__(self):
        self.code = DIRECTIVE.sub(_spaces, BLANKED.sub(_spaces, self.text))
        self.statements = list(_statements(self.code))

    def includes(self):
        """(line, opening '<' or '"', name) of each include."""
        without_comments = re.sub(r'/\*.*?\*/|//[^\n]*', _spaces, self.text, flags=re.S)
        for found in INCLUDE.finditer(without_comments):
            yield self.line_of(found.start(2)), found[1], found[2]

    def line_of(self, offset):
        return self.text.count('\n', 0, offset) + 1

    def find(self, pattern):
        """(line, match) of a pattern in the code proper."""
        for found in re.finditer(pattern, self.code, re.M):
            yield self.line_of(found.start()), found


def _spaces(found):
    return re.sub(r'[^\n]', ' ', found[0])


def _statements(code):
    depth, start, head_end, body = 0, None, None, False
    for offset, letter in enumerate(code):
        if start is None:
            if letter.isspace() or letter in ';}':
                continue
            start, head_end, body = offset, None, False
        if depth == 0 and head_end is None and letter in '={;':
            head_end = offset
            body = letter == '{'
        if letter in '{(':
            depth += 1
        elif letter in '})':
            depth -= 1
        ends = depth == 0 and (letter == ';' or (letter == '}' and body and '(' in code[start:head_end]))
        if ends:
            line = code.count('\n', 0, start) + 1
            yield Statement(code[start:head_end].strip(), line, line + code.count('\n', start, offset), body)
            start = None
