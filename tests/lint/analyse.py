"""Runs clang-tidy or cppcheck over game/, file by file, and remembers what passed.

    analyse.py TOOL BUILD_DIR     TOOL is clang-tidy or cppcheck; BUILD_DIR holds compile_commands.json

A file is read again only if it, a header of ours that it includes, or the rules changed: what passed is kept
as a hash under BUILD_DIR/lint, so a second run takes a moment.
"""

import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from c_source import Source

CPPCHECK = [
    'cppcheck', '--quiet', '--std=c11', '--language=c', '--enable=warning,performance,portability',
    '--inline-suppr', '--error-exitcode=1', '--suppress=missingIncludeSystem', '--suppress=normalCheckLevelMaxBranches',
    '--template={file}:{line}:{column}: {severity}: {message} [{id}]',
]


def command_for(tool, build, entry, root):
    if tool == 'clang-tidy':
        return ['clang-tidy', '--quiet', f'-p={build}', f'--config-file={root}/.clang-tidy', entry['file']]
    defines = re.findall(r'-D\S+', entry['command'].replace('\\"', '"'))
    return CPPCHECK + defines + [f'-I{root}/game', entry['file']]


def files_behind(path, game, seen):
    """The file and every header of ours it reaches, in a fixed order."""
    if path in seen or not path.is_file():
        return
    seen[path] = True
    for _, kind, target in Source(path.name, path.read_text()).includes():
        if kind == '"':
            files_behind(game / target, game, seen)


def fingerprint(tool, entry, root):
    seen = {}
    files_behind(Path(entry['file']), root / 'game', seen)
    digest = hashlib.sha256(tool.encode())
    for path in [*seen, root / '.clang-tidy', Path(__file__)]:
        digest.update(path.read_bytes() + b'\0')
    return digest.hexdigest()


def analyse(tool, build, entry, root, passed):
    mark = passed / fingerprint(tool, entry, root)
    if mark.exists():
        return None
    done = subprocess.run(command_for(tool, build, entry, root), capture_output=True, text=True, check=False)
    complaints = re.search(r'(warning|error|performance|portability):', done.stdout + done.stderr)
    if done.returncode == 0 and not complaints:
        mark.touch()
        return ''
    return done.stdout + re.sub(r'^\d+ warnings?.*\n|^Suppressed.*\n|^Use -header.*\n', '', done.stderr, flags=re.M)


def main(tool, build):
    build = Path(build).resolve()
    root = Path(__file__).resolve().parents[2]
    passed = build / 'lint'
    passed.mkdir(exist_ok=True)
    entries = json.loads((build / 'compile_commands.json').read_text())
    entries = [entry for entry in entries if Path(entry['file']).is_relative_to(root / 'game')]
    with concurrent.futures.ThreadPoolExecutor(max(2, len(os.sched_getaffinity(0)))) as pool:
        results = list(pool.map(lambda entry: analyse(tool, build, entry, root, passed), entries))
    complaints = [said for said in results if said]
    print(''.join(said.replace(f'{root}/', '') for said in complaints), end='')
    print(f'{tool}: {len(entries)} files, {results.count(None)} unchanged since they passed, {len(complaints)} with findings')
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
