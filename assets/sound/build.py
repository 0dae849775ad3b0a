"""Plays the house's sounds in: NAME.csd -> csound -> trimmed, levelled, looped -> NAME.ogg; and its music,
music-PIECE.csd -> csound -> PIECE-base.ogg, PIECE-warmth.ogg, PIECE-unease.ogg, three stems of one length that go round
together. list.txt names them all for the game, in the order of decoding.

    build.py --out DIR [--only NAME ...] [--measure]

The same sources give the same bytes. A sound is made again only when its score, house.udo or this file changed
(DIR/.made keeps the hashes). --measure prints what stands in DIR, with sox as a second opinion. A level that leaves
its range is an error: nothing in this house may startle.
"""

import argparse
import concurrent.futures
import hashlib
import os
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
RATE = 48000
FADE_IN, FADE_OUT = 0.030, 0.060   # seconds, raised cosine, over the edges of every one-shot
ATTACK_MIN = 15                    # milliseconds, from a fiftieth to nine tenths
LOOP, LOOP_CROSS = 24.0, 6.0       # seconds
TRUE_PEAK_MAX = -6.0               # dBFS

# Loudness in LUFS: of the loudest 400 ms for a one-shot, of the whole for a loop.
LOUDNESS = {
    'room-tone': -38, 'rain': -34, 'hearth': -34,
    'page': -25, 'press': -26, 'catch': -26, 'wing': -26, 'chime': -23, 'warm': -23, 'breath-in': -25,
    'breath-out': -25, 'latch': -24, 'critic': -26, 'pause': -25, 'stone': -23, 'step': -26, 'water': -27, 'gust': -25,
    'knock': -26, 'pen': -28, 'fold': -26, 'match': -26, 'kettle': -29, 'wind': -29, 'bell': -27, 'shelf': -26,
    'drawer': -26,
}
# What is heard again and again comes in several turns, a little higher and a little lower, one after the other.
TURNS = {'press': 3, 'page': 3, 'step': 3, 'wing': 3, 'catch': 3, 'stone': 3, 'gust': 3, 'pen': 3, 'latch': 2, 'water': 2,
         'knock': 2, 'critic': 2, 'shelf': 2}
PITCH = (1.0, 1.045, 0.962)   # of the first turn, the second, the third
LOOPS = {'room-tone': 'dusk', 'rain': 'shelter', 'hearth': 'embers'}   # and the piece that is played over each

# Seconds; the twelve after them are the tail, which is laid over the beginning.
PIECES = {'dusk': 64, 'embers': 56, 'shelter': 56}
STEMS = ('base', 'warmth', 'unease')
TAIL = 12.0
PIECE_LOUDNESS, UNEASE_LOUDNESS = -23, -32   # LUFS, integrated: base and warmth together; unease alone
PIECE_PEAK_MAX = -3.0                        # dBFS, of all three together

# Decoded first: what a first minute hears.
FIRST = ('room-tone', 'press', 'latch', 'page', 'step', 'chime')


def k_weighted(samples):
    """ITU-R BS.1770 weighting at 48 kHz, as a frequency response."""
    size = len(samples) + RATE
    z = np.exp(-1j * np.linspace(0, np.pi, size // 2 + 1))
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2)
    high = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    spectrum = np.fft.rfft(samples, size // 2 * 2, axis=0)
    return np.fft.irfft(spectrum * (shelf * high)[:, None], axis=0)[:len(samples)]


def loudness(samples, window=0.4):
    power = (k_weighted(samples) ** 2).sum(axis=1)
    span = int(window * RATE)
    if len(power) < span:
        power = np.pad(power, (0, span - len(power)))
    total = np.cumsum(np.insert(power, 0, 0))
    return -0.691 + 10 * np.log10(max((total[span:] - total[:-span]).max() / span, 1e-12))


def loudness_of(name, samples):
    return loudness(samples, len(samples) / RATE) if name in LOOPS else loudness(samples)


def true_peak(samples):
    """dBFS, four times oversampled."""
    spectrum = np.fft.rfft(samples, axis=0)
    size = len(samples) // 2 * 2
    spread = np.zeros((size * 2 + 1, samples.shape[1]), complex)
    spread[:len(spectrum)] = spectrum
    return 20 * np.log10(max(np.abs(np.fft.irfft(spread, axis=0)).max() * 4 * size / len(samples), 1e-9))


def attack(samples):
    """Milliseconds from a fiftieth to nine tenths of the envelope's peak, smoothed over 5 ms."""
    level = np.abs(samples).max(axis=1)
    steps = level[:len(level) // 48 * 48].reshape(-1, 48).max(axis=1)
    envelope = np.convolve(steps, np.ones(5) / 5)[:len(steps)]
    return int(np.argmax(envelope >= envelope.max() * 0.9)) - int(np.argmax(envelope >= envelope.max() * 0.02))


def run(*command):
    done = subprocess.run([str(part) for part in command], cwd=HERE, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f'{command[0]} failed for {command[-1]}:\n{done.stdout}{done.stderr}')
    return done.stdout + done.stderr


def trimmed(samples):
    loud = np.flatnonzero(np.abs(samples).max(axis=1) > np.abs(samples).max() * 0.001)
    samples = samples[loud[0]:loud[-1] + 1].copy()
    for seconds, part in ((FADE_IN, samples), (FADE_OUT, samples[::-1])):
        count = min(int(seconds * RATE), len(samples))
        part[:count] *= (0.5 - 0.5 * np.cos(np.pi * np.arange(count) / count))[:, None]
    return samples


def looped(samples):
    """The end of the take is faded over its beginning, at equal power, so that the loop has no seam."""
    length, cross = int(LOOP * RATE), int(LOOP_CROSS * RATE)
    begin = int(1.0 * RATE)   # the first second is still filling up
    take = samples[begin:begin + length + cross]
    out = take[:length].copy()
    turn = (np.arange(cross) / cross * np.pi / 2)[:, None]
    out[:cross] = take[:cross] * np.sin(turn) + take[length:] * np.cos(turn)
    return out


def files_of(name):
    if name in PIECES:
        return [f'{name}-{stem}.ogg' for stem in STEMS]
    return [f'{name}.ogg', *(f'{name}-{turn}.ogg' for turn in range(2, TURNS.get(name, 1) + 1))]


def pitched(samples, factor):
    at = np.arange(int(len(samples) / factor)) * factor
    return np.stack([np.interp(at, np.arange(len(samples)), side) for side in samples.T], axis=1)


def make(name, out):
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / 'raw'
        run('csound', '-h', '-f', '-d', '-m0', '-o', raw, f'{name}.csd')
        samples = np.fromfile(raw, '<f4').reshape(-1, 2).astype(float)
        samples -= samples.mean(axis=0)
        samples = looped(samples) if name in LOOPS else trimmed(samples)
        for file, factor in zip(files_of(name), PITCH):
            turn = pitched(samples, factor)
            write_ogg(turn * 10 ** ((LOUDNESS[name] - loudness_of(name, turn)) / 20), out / file, folder)


def wound(samples, seconds):
    """The tail laid over the beginning: what rings at the end rings into the next time round."""
    length = int(seconds * RATE)
    out = samples[:length].copy()
    tail = samples[length:length + int(TAIL * RATE)]
    out[:len(tail)] += tail
    return out


def write_ogg(samples, path, folder):
    wav = Path(folder) / 'wav'
    grain = np.random.Generator(np.random.PCG64(7)).random((2, *samples.shape))
    pcm = np.round(samples * 32767 + (grain[0] - grain[1]) * 0.5).clip(-32768, 32767).astype('<i2')
    with wave.open(str(wav), 'wb') as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(pcm.tobytes())
    run('oggenc', '--quiet', '-q', '4', '-s', '1', '-o', path, wav)


def make_piece(name, out):
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / 'raw'
        run('csound', '-h', '-f', '-d', '-m0', '-o', raw, f'music-{name}.csd')
        take = np.fromfile(raw, '<f4').reshape(-1, 6).astype(float)
        stems = [wound(take[:, 2 * i:2 * i + 2], PIECES[name]) for i in range(3)]
        stems = [stem - stem.mean(axis=0) for stem in stems]
        both = stems[0] + stems[1]
        gain = 10 ** ((PIECE_LOUDNESS - loudness(both, len(both) / RATE)) / 20)
        uneasy = 10 ** ((UNEASE_LOUDNESS - loudness(stems[2], len(both) / RATE)) / 20)
        for stem, level, samples in zip(STEMS, (gain, gain, uneasy), stems):
            write_ogg(samples * level, out / f'{name}-{stem}.ogg', folder)


def decoded(path, folder):
    wav = Path(folder) / 'wav'
    run('oggdec', '--quiet', '-o', wav, path)
    with wave.open(str(wav)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), '<i2').reshape(-1, 2) / 32768


def seam_of(samples):
    """The step from the end to the beginning, and what a step within usually is."""
    return np.abs(samples[0] - samples[-1]).max(), np.percentile(np.abs(np.diff(samples, axis=0)), 99)


def measure_piece(name, out):
    with tempfile.TemporaryDirectory() as folder:
        stems = [decoded(out / f'{name}-{stem}.ogg', folder) for stem in STEMS]
    seconds = len(stems[0]) / RATE
    level, uneasy = (loudness(samples, seconds) for samples in (stems[0] + stems[1], stems[2]))
    peak = true_peak(sum(stems))
    line = f'{name:11} {seconds:6.2f} s  {level:6.1f} LUFS  unease {uneasy:6.1f} LUFS  true peak of all {peak:6.1f} dBFS'
    wrong = []
    if abs(level - PIECE_LOUDNESS) > 1 or abs(uneasy - UNEASE_LOUDNESS) > 1:
        wrong.append(f'{name}: {level:.1f} and {uneasy:.1f} LUFS, wanted {PIECE_LOUDNESS} and {UNEASE_LOUDNESS}')
    if peak > PIECE_PEAK_MAX:
        wrong.append(f'{name}: true peak {peak:.1f} dBFS, at most {PIECE_PEAK_MAX}')
    for stem, samples in zip(STEMS, stems):
        seam, usual = seam_of(samples)
        line += f'  {stem} seam {seam:.4f} (usual step {usual:.4f})'
        if len(samples) != int(PIECES[name] * RATE) or seam > 4 * usual + 2 / 32768:
            wrong.append(f'{name}-{stem}: the loop has a seam ({len(samples)} samples, step {seam:.4f})')
    return line, wrong


def measure(name, out):
    """A line of figures, and what is wrong with them."""
    if name in PIECES:
        return measure_piece(name, out)
    with tempfile.TemporaryDirectory() as folder:
        samples = decoded(out / f'{name}.ogg', folder)
        wav = Path(folder) / 'wav'
        stats = run('sox', '-t', 'wav', wav, '-n', 'stats')
    sox = {line[:11].strip(): line[11:].split()[0] for line in stats.splitlines() if len(line.split()) > 2}
    level, peak, rise = loudness_of(name, samples), true_peak(samples), attack(samples)
    line = (f"{name:11} {len(samples) / RATE:6.2f} s  {level:6.1f} LUFS  true peak {peak:6.1f} dBFS  attack {rise:4d} ms"
            f"  sox: peak {sox.get('Pk lev dB', '?'):>6} dB, rms {sox.get('RMS lev dB', '?'):>6} dB")
    wrong = []
    if abs(level - LOUDNESS[name]) > 1:
        wrong.append(f'{name}: {level:.1f} LUFS, wanted {LOUDNESS[name]}')
    if peak > TRUE_PEAK_MAX:
        wrong.append(f'{name}: true peak {peak:.1f} dBFS, at most {TRUE_PEAK_MAX}')
    if name in LOOPS:
        seam, usual = seam_of(samples)
        line += f'  seam {seam:.4f} (usual step {usual:.4f})'
        if len(samples) != int(LOOP * RATE) or seam > 4 * usual:
            wrong.append(f'{name}: the loop has a seam ({len(samples)} samples, step {seam:.4f})')
    elif rise < ATTACK_MIN:
        wrong.append(f'{name}: rises in {rise} ms')
    for file in files_of(name)[1:]:
        with tempfile.TemporaryDirectory() as folder:
            turn = decoded(out / file, folder)
        if abs(loudness(turn) - LOUDNESS[name]) > 1 or true_peak(turn) > TRUE_PEAK_MAX or attack(turn) < ATTACK_MIN:
            wrong.append(f'{file}: {loudness(turn):.1f} LUFS, peak {true_peak(turn):.1f} dBFS, {attack(turn)} ms')
    return line, wrong


def fingerprint(name):
    digest = hashlib.sha256()
    sources = (f'music-{name}.csd', 'music.udo') if name in PIECES else (f'{name}.csd', 'house.udo')
    for source in (*sources, 'build.py'):
        digest.update((HERE / source).read_bytes() + b'\0')
    return digest.hexdigest()


def build(name, out):
    mark = out / '.made' / name
    source = fingerprint(name)
    if mark.exists() and mark.read_text() == source and all((out / file).exists() for file in files_of(name)):
        return False
    (make_piece if name in PIECES else make)(name, out)
    _, wrong = measure(name, out)
    if wrong:
        sys.exit('\n'.join(wrong))
    mark.parent.mkdir(exist_ok=True)
    mark.write_text(source)
    return True


def write_list(out):
    """What there is, for the game: effect NAME TURNS, loop NAME PIECE."""
    names = sorted(LOUDNESS, key=lambda name: (FIRST.index(name) if name in FIRST else len(FIRST), name in LOOPS, name))
    lines = [f'loop {name} {LOOPS[name]}' if name in LOOPS else f'effect {name} {TURNS.get(name, 1)}' for name in names]
    (out / 'list.txt').write_text('\n'.join(lines) + '\n')


def main():
    everything = sorted([*PIECES, *LOUDNESS], key=lambda name: (name not in PIECES, name))   # the longest first
    parser = argparse.ArgumentParser(description='Renders the sounds.')
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--only', nargs='*', choices=everything, default=everything)
    parser.add_argument('--measure', action='store_true')
    options = parser.parse_args()
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ProcessPoolExecutor(max(1, min(4, len(os.sched_getaffinity(0))))) as pool:
        made = sum(pool.map(build, options.only, [out] * len(options.only)))
        write_list(out)
        print(f'{made} sounds made, {len(options.only) - made} unchanged')
        if options.measure:
            for line, _ in pool.map(measure, options.only, [out] * len(options.only)):
                print(line)
    return 0


if __name__ == '__main__':
    sys.exit(main())
