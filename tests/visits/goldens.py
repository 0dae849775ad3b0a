"""Draw lists and widgets of screens as text: goldens.py PROGRAM FOLDER [--update].
What a screen states and draws changes only on purpose; --update writes the goldens anew, to be read before committing."""
import difflib
import os
import subprocess
import sys

program, folder = sys.argv[1], sys.argv[2]
goldens = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "goldens", "screens")
os.makedirs(folder, exist_ok=True)
os.makedirs(goldens, exist_ok=True)
SHOTS = {
    "title": ["title"], "hub": ["hub"], "hub-storm": ["hub:storm"], "porch": ["porch"], "settings-200": ["settings", "--text-scale", "200"],
    "attic-window": ["attic-mistakes"], "attic-caught": ["attic-mistakes", "--input", "keyboard", "--tick", "30"],
    "moment-critic": ["missed-deadline", "--input", "keyboard", "--tick", "40"],
    "breathing": ["hearth-breath", "--input", "keyboard", "--tick", "34"],
}
failed = 0
for name, words in SHOTS.items():
    path = os.path.join(folder, name + ".txt")
    tick = [] if "--tick" in words else ["--tick", "20"]
    subprocess.run([program, "shot", *words, *tick, "--reduced-motion", "--seed", "3", "--date", "2026-01-15", "--out", path,
                    "--data", os.path.join(folder, "data-" + name)], check=True, timeout=120)
    now = open(path, encoding="utf-8").read()
    golden = os.path.join(goldens, name + ".txt")
    if "--update" in sys.argv:
        open(golden, "w", encoding="utf-8").write(now)
    before = open(golden, encoding="utf-8").read()
    if now != before:
        failed += 1
        print("".join(list(difflib.unified_diff(before.splitlines(True), now.splitlines(True), golden, path))[:40]))
print(f"{len(SHOTS)} screens, {failed} differ")
sys.exit(1 if failed else 0)
