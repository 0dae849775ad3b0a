"""Gathers whose work the house is made of: credits.py --out FILE. Ours from LICENSE.md; every library and font from the
licence file of its Debian package, by the list in game/packages.txt. A line that begins with '# ' is a heading."""
import argparse
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOC = Path('/usr/share/doc')
NAMES = {'libsdl2-dev': 'SDL', 'libsdl2-ttf-dev': 'SDL_ttf', 'libsdl2-mixer-dev': 'SDL_mixer', 'libsdl2-image-dev':
         'SDL_image', 'libpng-dev': 'libpng', 'liblz4-dev': 'LZ4', 'zlib1g-dev': 'zlib', 'libphysfs-dev': 'PhysicsFS',
         'libsqlite3-dev': 'SQLite', 'libespeak-ng-dev': 'eSpeak NG', 'libfribidi-dev': 'FriBidi',
         'fonts-vollkorn': 'Vollkorn', 'fonts-sil-andika': 'Andika', 'fonts-noto-core': 'Noto', 'libcyaml-dev': 'CYAML',
         'libyaml-dev': 'LibYAML', 'libpixman-1-dev': 'Pixman', 'libsodium-dev': 'libsodium', 'libvorbis-dev': 'Vorbis',
         'libunibreak-dev': 'libunibreak', 'libmosquitto-dev': 'Mosquitto', 'libjansson-dev': 'Jansson',
         'libqrencode-dev': 'libqrencode', 'libpango1.0-dev': 'Pango'}
PUBLIC = {'libsqlite3-dev': 'public domain'}


def packages():
    """The libraries and fonts that `play` installs."""
    names, section = [], ''
    for line in (ROOT / 'game/packages.txt').read_text().splitlines():
        section = line if line.startswith('[') else section
        library = line.startswith(('lib', 'zlib')) and line.endswith('-dev')
        if section == '[play]' and (library or line.startswith('fonts-')):
            names.append(line)
    return names


def field(stanza, name):
    found = re.search(rf'^{name}:[ \t]*(.*(?:\n[ \t].*)*)', stanza, re.M)
    return [line.strip() for line in found[1].splitlines() if line.strip()] if found else []


def holder(line):
    """Who holds it, without years, marks and addresses."""
    line = re.sub(r'<[^>]*>|\(c\)|©|copyright|\ball rights reserved\b', ' ', line, flags=re.I)
    line = re.sub(r'^[\s\d,;:.–-]+', '', line)
    return re.sub(r'\s+', ' ', line).strip(' ,;.')


def recognised(text):
    """The licence of a file in free form."""
    flat = ' '.join(text.split())
    for words, licence in (('Permission is hereby granted, free of charge', 'MIT'),
                           ('GNU General Public License as published by the Free Software Foundation; either version 3',
                            'GPL-3+')):
        if words in flat:
            return licence
    return 'see its package'


def described(package):
    """(name, licence, holder) of a package, as its licence file tells it."""
    name = NAMES.get(package, re.sub(r'^lib|-dev$|^fonts-', '', package))
    path = DOC / package / 'copyright'
    if not path.is_file():
        return name, 'see its package', ''
    text = path.read_text(errors='replace')
    stanzas = text.split('\n\n')
    whole = next((stanza for stanza in stanzas if re.search(r'^Files:\s*\*', stanza, re.M)), '')
    licence = PUBLIC.get(package) or ' '.join(field(whole, 'License')[:1]) or recognised(text)
    holders = [holder(line) for line in field(whole, 'Copyright')]
    return name, licence, next((line for line in holders if line), '')


def ours():
    for line in (ROOT / 'assets/LICENSE.md').read_text(encoding='utf-8').splitlines():
        cells = [cell.strip() for cell in line.strip('|').split('|')]
        if len(cells) == 2 and cells[0] not in ('what', '---') and 'Font License' not in cells[1]:
            what = re.sub(r': `.*|, and what .*|`', '', cells[0])
            yield what, re.sub(r'\(.*\)|`', '', cells[1]).strip()


def main():
    parser = argparse.ArgumentParser(description='Gathers the licences.')
    parser.add_argument('--out', type=Path, required=True)
    out = parser.parse_args().out
    lines = ['# The house', 'The program: GPL-3.0-or-later']
    lines += [f'{what[0].upper()}{what[1:]}: {licence}' for what, licence in ours()]
    for heading, fonts in (('# Its letters', True), ('# What it stands on', False)):
        lines.append(heading)
        for package in packages():
            if package.startswith('fonts-') == fonts:
                name, licence, who = described(package)
                lines.append(f'{name}: {licence}' + (f'. {who}' if who else ''))
    out.write_text('\n'.join(lines) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
