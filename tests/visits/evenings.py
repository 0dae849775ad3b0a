"""Twenty evenings in a row: evenings.py PROGRAM FOLDER. The same journey and the same rooms on twenty days of one house;
what was not met yet comes first, and no evening is like the one before."""
import json
import os
import shutil
import subprocess
import sys

program, folder = sys.argv[1], sys.argv[2]
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
EVENINGS = 20
failures = []


def run(*words, data, day):
    date = f"2026-{1 + day // 28:02d}-{1 + day % 28:02d}"
    result = subprocess.run([program, *words, "--data", os.path.join(folder, data), "--date", date],
                            capture_output=True, text=True, timeout=300)
    if result.returncode != 0:
        failures.append(f"{words} on {date}: exit {result.returncode}: {result.stderr.strip()[-300:]}")
    return result.stdout


def levels_met(data, day):
    return {row["level"]: row["visits"] for row in json.loads(run("progress", "--json", data=data, day=day))["levels"]}


def an_evening_is_not_like_the_one_before():
    """The rooms a journey leaves open: what was visited least is next, until all were visited once."""
    before, last, seen = {}, None, set()
    for day in range(EVENINGS):
        run("bot", "evening", "--input", "pointer", data="journey", day=day)
        now = levels_met("journey", day)
        tonight = {level for level in now if now[level] > before.get(level, 0)}
        fixed = tonight & seen if day else set()
        if last is not None and tonight == last:
            failures.append(f"evening {day + 1} has the same rooms as the one before: {sorted(tonight)}")
        if not tonight - fixed and len(now) < len(seen):
            failures.append(f"evening {day + 1} shows nothing new")
        seen |= tonight
        before, last = now, tonight
    counts = sorted(before.values())
    print(f"evening: {len(before)} rooms in {EVENINGS} evenings, visited {counts[0]} to {counts[-1]} times")


def the_same_room_shows_what_was_not_met(level, prefix):
    """The lines of one room, by what its tree names them, over twenty visits on one tracker."""
    shown = []
    for day in range(EVENINGS):
        picture = os.path.join(folder, "room.txt")
        run("shot", level, "--out", picture, "--tick", "1", data=level, day=day)
        with open(picture, encoding="utf-8") as file:
            lines = {line.split('"')[1] for line in file if line.startswith(f"choice {prefix}")}
        shown.append(frozenset(lines))
        run("bot", level, "--input", "pointer", data=level, day=day)
    alike = sum(a == b for a, b in zip(shown, shown[1:]))
    different = len(set().union(*shown))
    print(f"{level}: {different} different things in {EVENINGS} visits, {alike} visits like the one before")
    if alike:
        failures.append(f"{level}: {alike} visits show just what the one before showed")
    return different


an_evening_is_not_like_the_one_before()
the_same_room_shows_what_was_not_met("attic-work", "moth.")
for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
