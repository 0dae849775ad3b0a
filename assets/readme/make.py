"""Makes the pictures of the README: make.py PROGRAM. The film is a visit written down here as a replay: the lamps are
lit, one goes in, into the kitchen and out to the porch. Look at them all before committing."""
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
SIZE = (800, 450)
FRAME_MS = 67    # `film` writes every fourth tick
PRESSES = ((520, 300, 560), (700, 1520, 580))   # tick, x, y: into the house, into the kitchen
PORCH, END = 850, 1000
LIVED_IN = ('hall-barometer', 'attic-mistakes', 'hearth-breath', 'dinner-burnt', 'gallery-pity', 'boards-hearth', 'bowl-luck')
STILLS = {   # what is shown, and how one gets there
    'moths.webp': ('attic-work', '--tick', '120'),
    'door.webp': ('door-drizzle', '--input', 'keyboard', '--tick', '90'),
    'windows.webp': ('hill-belonging', '--input', 'keyboard', '--tick', '75'),
}


def run(program, *words):
    subprocess.run([program, *map(str, words)], check=True)


def film(program, folder):
    replay = folder / 'visit'
    lines = ['inner-house-replay 1', 'level - 0000000000000000', 'seed 3 day 20000 text 100 still 0']
    for tick, x, y in PRESSES:
        lines += [f'{tick} pointer-down pointer {x:.1f} {y:.1f}', f'{tick + 1} pointer-up pointer {x:.1f} {y:.1f}']
    replay.write_text('\n'.join([*lines, f'{PORCH} porch keyboard 0.0 0.0', f'{END} end', '']))
    run(program, 'film', replay, folder / 'film', '--size', f'{SIZE[0]}x{SIZE[1]}')
    pictures = [Image.open(path).convert('RGB') for path in sorted((folder / 'film').glob('*.png'))]
    pictures[0].save(HERE / 'visit.webp', save_all=True, append_images=pictures[1:], duration=FRAME_MS, loop=0, quality=58,
                     method=5)


def main(program):
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        film(program, folder)
        for level in LIVED_IN * 4:
            run(program, 'bot', level, '--date', '2026-01-15', '--data', folder / 'house')
        run(program, 'shot', 'hub', '--seed', 3, '--size', '1280x720', '--out', folder / 'house.png', '--data', folder / 'house')
        Image.open(folder / 'house.png').convert('RGB').save(HERE / 'house.webp', quality=88, method=6)
        for name, words in STILLS.items():
            run(program, 'shot', *words, '--seed', 3, '--size', '1280x720', '--out', folder / 'still.png', '--data',
                folder / name)
            Image.open(folder / 'still.png').convert('RGB').save(HERE / name, quality=86, method=6)
    for path in sorted(HERE.glob('*.webp')):
        print(f'{path.name}: {path.stat().st_size / 1e6:.2f} MB')


if __name__ == '__main__':
    main(sys.argv[1])
