"""Plays the house's sounds in: NAME.csd -> csound -> trimmed, levelled, looped -> NAME.ogg.

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
    'knock': -26,
}
LOOPS = ('room-tone', 'rain', 'hearth')


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


def make(name, out):
    with tempfile.TemporaryDirectory() as folder:
        raw, wav = Path(folder) / 'raw', Path(folder) / 'wav'
        run('csound', '-h', '-f', '-d', '-m0', '-o', raw, f'{name}.csd')
        samples = np.fromfile(raw, '<f4').reshape(-1, 2).astype(float)
        samples -= samples.mean(axis=0)
        samples = looped(samples) if name in LOOPS else trimmed(samples)
        samples *= 10 ** ((LOUDNESS[name] - loudness_of(name, samples)) / 20)
        grain = np.random.Generator(np.random.PCG64(7)).random((2, *samples.shape))
        pcm = np.round(samples * 32767 + (grain[0] - grain[1]) * 0.5).clip(-32768, 32767).astype('<i2')
        with wave.open(str(wav), 'wb') as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(pcm.tobytes())
        run('oggenc', '--quiet', '-q', '4', '-s', '1', '-o', out / f'{name}.ogg', wav)


def measure(name, out):
    """A line of figures, and what is wrong with them."""
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / 'wav'
        run('oggdec', '--quiet', '-o', wav, out / f'{name}.ogg')
        with wave.open(str(wav)) as file:
            samples = np.frombuffer(file.readframes(file.getnframes()), '<i2').reshape(-1, 2) / 32768
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
        seam = np.abs(samples[0] - samples[-1]).max()
        usual = np.percentile(np.abs(np.diff(samples, axis=0)), 99)
        line += f'  seam {seam:.4f} (usual step {usual:.4f})'
        if len(samples) != int(LOOP * RATE) or seam > 4 * usual:
            wrong.append(f'{name}: the loop has a seam ({len(samples)} samples, step {seam:.4f})')
    elif rise < ATTACK_MIN:
        wrong.append(f'{name}: rises in {rise} ms')
    return line, wrong


def fingerprint(name):
    digest = hashlib.sha256()
    for source in (f'{name}.csd', 'house.udo', 'build.py'):
        digest.update((HERE / source).read_bytes() + b'\0')
    return digest.hexdigest()


def build(name, out):
    mark = out / '.made' / name
    source = fingerprint(name)
    if mark.exists() and mark.read_text() == source and (out / f'{name}.ogg').exists():
        return False
    make(name, out)
    _, wrong = measure(name, out)
    if wrong:
        sys.exit('\n'.join(wrong))
    mark.parent.mkdir(exist_ok=True)
    mark.write_text(source)
    return True


def main():
    parser = argparse.ArgumentParser(description='Renders the sounds.')
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--only', nargs='*', choices=sorted(LOUDNESS), default=sorted(LOUDNESS))
    parser.add_argument('--measure', action='store_true')
    options = parser.parse_args()
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ProcessPoolExecutor(max(1, min(4, len(os.sched_getaffinity(0))))) as pool:
        made = sum(pool.map(build, options.only, [out] * len(options.only)))
        print(f'{made} sounds made, {len(options.only) - made} unchanged')
        if options.measure:
            for line, _ in pool.map(measure, options.only, [out] * len(options.only)):
                print(line)
    return 0


if __name__ == '__main__':
    sys.exit(main())
