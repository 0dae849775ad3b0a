"""What `cmake --install` puts where, and that it works from there.

    install.py BUILD_DIR ARCHIVE

Tools that read the installed files in earnest (systemd-analyze and its like) are asked where they are there.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

GAME = """
bin/inner-house
share/inner-house/inner-house.pack
share/doc/inner-house/LICENSE
share/doc/inner-house/LICENSE-assets.md
share/doc/inner-house/README.md
share/icons/hicolor/scalable/apps/inner-house.svg
share/applications/inner-house.desktop
share/inner-house/inner-house-gate.so
""".split()
KIOSK = """
lib/systemd/system/inner-house-kiosk.service
lib/sysusers.d/inner-house.conf
lib/tmpfiles.d/inner-house.conf
share/wayland-sessions/inner-house-kiosk.desktop
share/doc/inner-house/kiosk.md
share/doc/inner-house/examples/logind.conf
share/doc/inner-house/examples/keyboards.rules
share/doc/inner-house/examples/kiosk.yaml
""".split()
UNIT, SESSION, DESKTOP = KIOSK[0], KIOSK[3], GAME[6]
ASKED_OF_SYSTEMD = ('cage', 'seatd')  # without these programs the unit cannot be verified


def install(build, prefix, *more, **environment):
    subprocess.run(['cmake', '--install', build, '--prefix', str(prefix), *more], check=True, capture_output=True,
                   env={**os.environ, **environment})


def files_below(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob('*') if not path.is_dir())


def each_component_alone_below_destdir(build, scratch):
    """As a packager does it: nothing is written beside DESTDIR, and files name the place they will have."""
    for component, files in (('game', GAME), ('kiosk', KIOSK)):
        stage = scratch / f'stage-{component}'
        install(build, '/opt/inner', '--component', component, DESTDIR=str(stage))
        assert files_below(stage) == sorted(f'opt/inner/{name}' for name in files), files_below(stage)
    assert not Path('/opt/inner').exists()
    for name in (UNIT, SESSION):
        text = (scratch / 'stage-kiosk/opt/inner' / name).read_text()
        assert '-- /opt/inner/bin/inner-house kiosk --config /etc/inner-house/kiosk.yaml' in text, text
        assert '@' not in text.replace('getty@tty1', ''), text


def all_of_it_works_from_where_it_lies(build, scratch):
    place = scratch / 'place'
    install(build, place)
    assert files_below(place) == sorted(GAME + KIOSK), files_below(place)
    listed = subprocess.run([place / 'bin/inner-house', 'list'], cwd='/', check=True, capture_output=True, text=True,
                            env={**os.environ, 'HOME': str(scratch)}).stdout
    assert 'missed-deadline' in listed, listed
    return place


def ask(tool, *arguments, **how):
    """What a tool says of the files; None where it is not there."""
    if shutil.which(tool) is None:
        print(f'not asked: {tool} is not there')
        return None
    found = subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True, check=False, **how)
    assert found.returncode == 0, f'{tool} {arguments}: {found.stdout}{found.stderr}'
    return found.stdout + found.stderr


def others_understand_the_files(place, scratch):
    # It finds fault with a unit whose programs and required units are not there.
    if all(shutil.which(name) for name in ASKED_OF_SYSTEMD):
        said = ask('systemd-analyze', 'verify', '--man=no', '--recursive-errors=no', place / UNIT)
        assert not said, said
    else:
        print(f'not asked: systemd-analyze wants {" and ".join(ASKED_OF_SYSTEMD)}')
    ask('desktop-file-validate', place / DESKTOP)
    root = scratch / 'root'
    (root / 'etc').mkdir(parents=True)
    accounts = place / 'lib/sysusers.d/inner-house.conf'
    if os.geteuid() == 0 and ask('systemd-sysusers', f'--root={root}', accounts) is not None:
        account = next(line for line in (root / 'etc/passwd').read_text().splitlines() if 'inner-house' in line)
        assert account.endswith(':/var/lib/inner-house:/usr/sbin/nologin'), account
        groups = (root / 'etc/group').read_text()
        assert all(f'{name}:' in groups for name in ('video', 'render', 'audio', 'input')), groups


def main(build, archive):
    assert Path(archive).exists(), f'{archive} is not built yet'
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        each_component_alone_below_destdir(build, scratch)
        others_understand_the_files(all_of_it_works_from_where_it_lies(build, scratch), scratch)
    print('installed, found and understood')


if __name__ == '__main__':
    main(*sys.argv[1:])
